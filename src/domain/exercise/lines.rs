//! Checks of texts: languages, counts, repetitions, shared cues, leaks, characters.

use std::collections::BTreeMap;
use std::rc::Rc;

use aho_corasick::AhoCorasick;

use super::place::Place;
use super::problem::{Fault, Problem};
use super::text_walk::{Content, Role, Text, texts};
use crate::domain::id::FactId;
use crate::domain::lang::Lang;
use crate::domain::scenario::{Scenario, Situation};
use crate::domain::text::normal;

/// Least lines a language wherever the customer speaks: fewer are heard twice in one meeting.
pub const LINES_MIN: usize = 3;

/// Cues a language with which a fact or an objection is found in ordinary words; fewer are warned of.
pub const CUES_MIN: usize = 8;

/// Checks every text of a scenario.
pub(super) fn check(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let languages = &scenario.languages;
    if languages.is_empty()
        || languages.len() > Lang::ALL.len()
        || (languages.len() == 2 && languages[0] == languages[1])
    {
        problems.push(Problem::new(Place::of("languages"), Fault::Languages));
    }
    let all = texts(scenario);
    for text in &all {
        for lang in languages {
            counts(text, *lang, problems);
        }
        characters(text, problems);
    }
    situations(scenario, problems);
    shared_cues(scenario, problems);
    let spoken = spoken(&all);
    repeated(&spoken, problems);
    leaks(scenario, &spoken, problems);
}

/// Checks that a text exists in a language, often enough.
fn counts(text: &Text<'_>, lang: Lang, problems: &mut Vec<Problem>) {
    let place = text.place.lang(lang);
    match text.content {
        Content::One(one) => {
            if !one.has(lang) {
                problems.push(Problem::new(place, Fault::MissingLanguage(lang)));
            }
        }
        Content::Many(lines) => {
            let count = lines.only(lang).len();
            let (optional, least, wanted) = match text.role {
                Role::Spoken { optional, .. } => (optional && lines.is_empty(), LINES_MIN, 0),
                Role::QuestionCues => (false, 1, CUES_MIN),
                Role::Phrases => (true, 0, 0),
                Role::Label | Role::Cues | Role::Example => (false, 1, 0),
            };
            let fault = match count {
                _ if optional => None,
                0 => Some(Fault::MissingLanguage(lang)),
                _ if count < least => Some(Fault::TooFewLines { lang, count, least }),
                _ if count < wanted => Some(Fault::TooFewCues { lang, count, least: wanted }),
                _ => None,
            };
            problems.extend(fault.map(|fault| Problem::new(place, fault)));
            for (index, line) in text.each(lang).iter().enumerate() {
                if line.trim().is_empty() {
                    problems.push(Problem::new(text.at(lang, index), Fault::EmptyText));
                }
            }
        }
    }
}

/// Reports characters that cannot be seen or that turn a line around.
fn characters(text: &Text<'_>, problems: &mut Vec<Problem>) {
    for lang in Lang::ALL {
        for (index, line) in text.each(lang).iter().enumerate() {
            if let Some(letter) = line.chars().find(|letter| is_control(*letter)) {
                problems.push(Problem::new(text.at(lang, index), Fault::ControlCharacter(letter)));
            }
        }
    }
}

/// Returns whether a character controls the terminal or the direction of the text. A line break does not.
pub(in crate::domain) fn is_control(letter: char) -> bool {
    (letter.is_control() && letter != '\n') || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Reports the situations without lines, all at once.
fn situations(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let missing: Vec<Situation> =
        Situation::ALL.into_iter().filter(|situation| !scenario.lines.contains_key(situation)).collect();
    if !missing.is_empty() {
        problems.push(Problem::new(Place::of("lines"), Fault::MissingSituations(missing)));
    }
}

/// Reports cues under which two facts, or a fact and something known, would be found.
fn shared_cues(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let known = scenario.brief.known.iter().enumerate();
    let known = known.map(|(at, known)| (known.id.as_str(), Place::of("brief").key("known").index(at), &known.cues));
    let facts = scenario.facts.iter().enumerate();
    let facts = facts.map(|(at, fact)| (fact.id.as_str(), Place::of("facts").index(at), &fact.cues));
    let mut seen: BTreeMap<String, (usize, &str, Place)> = BTreeMap::new();
    for (owner, (id, place, cues)) in known.chain(facts).enumerate() {
        for lang in Lang::ALL {
            let list = place.key("cues").lang(lang);
            for (index, cue) in cues.only(lang).iter().enumerate() {
                let folded = folded(cue);
                match seen.get(&folded) {
                    _ if folded.is_empty() => {}
                    Some((first_owner, with, first)) if *first_owner != owner => problems.push(
                        Problem::new(list.index(index), Fault::SharedCue { with: (*with).to_owned() })
                            .repeating(first.clone()),
                    ),
                    Some(_) => {}
                    None => {
                        seen.insert(folded, (owner, id, list.index(index)));
                    }
                }
            }
        }
    }
}

/// A line of the customer, normalised.
struct SpokenLine<'t, 'a> {
    text: &'t Text<'a>,
    lang: Lang,
    index: usize,
    normal: Rc<str>,
}

impl SpokenLine<'_, '_> {
    /// Returns where it stands.
    fn place(&self) -> Place {
        self.text.at(self.lang, self.index)
    }
}

/// Returns everything that the customer says, normalised once for all checks.
fn spoken<'t, 'a>(all: &'t [Text<'a>]) -> Vec<SpokenLine<'t, 'a>> {
    let mut spoken = Vec::new();
    for lang in Lang::ALL {
        for text in all.iter().filter(|text| matches!(text.role, Role::Spoken { .. })) {
            let lines = text.each(lang).iter().enumerate();
            spoken.extend(lines.map(|(index, line)| SpokenLine { text, lang, index, normal: normal(line) }));
        }
    }
    spoken
}

/// Reports lines of the customer that occur twice.
fn repeated(spoken: &[SpokenLine<'_, '_>], problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<String, &SpokenLine<'_, '_>> = BTreeMap::new();
    for line in spoken {
        let folded = letters(&line.normal);
        if folded.is_empty() {
            continue;
        }
        if let Some(first) = seen.get(&folded) {
            problems.push(Problem::new(line.place(), Fault::RepeatedLine).repeating(first.place()));
        } else {
            seen.insert(folded, line);
        }
    }
}

/// Reports lines of the customer that hold a phrase which gives another fact away.
///
/// `8 minutes` is not in `18 minutes`, nor `600` in `1600`; `600` is in `600个坐席`.
fn leaks(scenario: &Scenario, spoken: &[SpokenLine<'_, '_>], problems: &mut Vec<Problem>) {
    let mut phrases: Vec<(&FactId, &str, Rc<str>)> = Vec::new();
    for fact in &scenario.facts {
        for lang in Lang::ALL {
            let each = fact.reveals.only(lang).iter().map(|phrase| (&fact.id, phrase.as_str(), normal(phrase)));
            phrases.extend(each.filter(|(_, _, normal)| !normal.trim().is_empty()));
        }
    }
    let Ok(finder) = AhoCorasick::new(phrases.iter().map(|(_, _, normal)| &**normal)) else { return };
    for line in spoken {
        let Role::Spoken { tells, .. } = line.text.role else { continue };
        let mut found: Vec<&FactId> = Vec::new();
        for hit in finder.find_overlapping_iter(&*line.normal) {
            let (fact, phrase, _) = &phrases[hit.pattern().as_usize()];
            let allowed = tells == Some(*fact) || found.contains(fact);
            if !allowed && stands_alone(&line.normal, hit.start(), hit.end()) {
                found.push(fact);
                let fault = Fault::Leak { fact: fact.to_string(), phrase: (*phrase).to_owned() };
                problems.push(Problem::new(line.place(), fault));
            }
        }
    }
}

/// Returns whether a stretch of a normalised text is not cut out of a longer number or Latin word.
pub(in crate::domain) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let (first, last) = (text[start..].chars().next(), text[..end].chars().next_back());
    let joins = |left: Option<char>, right: Option<char>| match (left, right) {
        (Some(left), Some(right)) => {
            (left.is_ascii_digit() && right.is_ascii_digit())
                || (left.is_ascii_alphabetic() && right.is_ascii_alphabetic())
        }
        _ => false,
    };
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    // A point or comma between two digits belongs to one figure: 3.8, 1,600.
    let head = text[..start].strip_suffix(['.', ',']).and_then(|rest| rest.chars().next_back());
    let tail = text[end..].strip_prefix(['.', ',']).and_then(|rest| rest.chars().next());
    let continues = (is_digit(head) && is_digit(first)) || (is_digit(last) && is_digit(tail));
    !(joins(before, first) || joins(last, after) || continues)
}

/// Returns a text as repetitions are compared: normalised, letters and digits only.
fn folded(text: &str) -> String {
    letters(&normal(text))
}

/// Returns the letters and digits of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_inside_another_figure_gives_nothing_away() {
        for (line, phrase, gives) in [
            ("我们有600个坐席", "600", true),
            ("我们有1600个坐席", "600", false),
            ("平均18分钟", "8分钟", false),
            ("平均8分钟吧", "8分钟", true),
            ("about 8 minutes", "8 minutes", true),
            ("about 18 minutes", "8 minutes", false),
            ("it is 3.8 minutes", "8 minutes", false),
            ("in 2019, 600 of us", "600", true),
            ("600.5 of them", "600", false),
            ("we meet on mondays", "monday", false),
        ] {
            let normal = normal(line);
            let start = normal.find(phrase).unwrap();
            assert_eq!(stands_alone(&normal, start, start + phrase.len()), gives, "{line} / {phrase}");
        }
    }
}
