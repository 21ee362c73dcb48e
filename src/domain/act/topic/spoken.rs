//! Finds which of a scenario's customer lines a stretch of the customer's talk says, word for word.
//!
//! For talk that was recorded without what the customer decided. What is not said word for word is for the code of the turn to tell.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::customer::moves::{FactLine, NeedLine, ObjectionLine};
use crate::domain::customer::{Place, Say};
use crate::domain::lang::Lang;
use crate::domain::scenario::{Scenario, Situation};
use crate::domain::script;
use crate::domain::text::normal;

/// Most sentences of one authored line.
const SENTENCES_MAX: usize = 6;

/// Everything the customer of a deal can say in one language.
#[derive(Debug, Clone, Default)]
pub struct Spoken {
    /// Places by the letters of their lines.
    lines: BTreeMap<String, Place>,
}

/// A stretch of the customer's talk, and the place of the scenario that has it, if one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'t> {
    /// The words.
    pub text: &'t str,
    /// Where the scenario has them, word for word.
    pub place: Option<Place>,
}

impl Spoken {
    /// Gathers the lines of a scenario in a language, but for those that are `left_out`.
    pub fn new(scenario: &Scenario, lang: Lang, left_out: impl Fn(&Say) -> bool) -> Self {
        let mut spoken = Self::default();
        for place in places(scenario) {
            let says = (0..).map(|index| Say { place: place.clone(), index });
            let lines = says.map_while(|say| script::text(scenario, lang, &say).map(|text| (say, text)));
            for (say, text) in lines.filter(|(say, _)| !left_out(say)) {
                spoken.lines.entry(letters(text)).or_insert(say.place);
            }
        }
        spoken
    }

    /// Parts what the customer said into lines of the scenario and other talk, in order.
    pub fn read<'t>(&self, text: &'t str) -> Vec<Part<'t>> {
        let sentences = sentences(text);
        let mut parts = Vec::new();
        let mut at = 0;
        while at < sentences.len() {
            let most = SENTENCES_MAX.min(sentences.len() - at);
            let run = (1..=most).rev().find_map(|count| {
                let words = &text[sentences[at].start..sentences[at + count - 1].end];
                self.lines.get(&letters(words)).map(|place| (count, words, place))
            });
            if let Some((count, words, place)) = run {
                parts.push(Part { text: words, place: Some(place.clone()) });
                at += count;
            } else {
                let words = &text[sentences[at].clone()];
                parts.push(Part { text: words, place: None });
                at += 1;
            }
        }
        parts
    }
}

/// Returns the letters and digits of a text.
fn letters(text: &str) -> String {
    normal(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns where the sentences of a text stand, with their closing signs.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let ends = matches!(letter, '。' | '！' | '？' | '!' | '?' | '…' | '；' | '\n')
            || letter == '.' && next.is_none_or(char::is_whitespace);
        let goes_on = next.is_some_and(|next| "。！？!?…”’\"'）)".contains(next));
        if ends && !goes_on || next.is_none() {
            let end = at + letter.len_utf8();
            if text[start..end].chars().any(char::is_alphanumeric) {
                ranges.push(start..end);
                start = end;
            }
        }
    }
    ranges
}

/// Returns every place of a scenario that may hold lines of the customer.
fn places(scenario: &Scenario) -> Vec<Place> {
    use {FactLine as F, NeedLine as N, ObjectionLine as O};
    let mut places = Vec::new();
    for fact in &scenario.facts {
        places.extend([F::Tell, F::Again, F::Surface, F::Evade].map(|line| Place::Fact(fact.id.clone(), line)));
    }
    for need in &scenario.needs {
        let lists =
            [N::Admit, N::Assent, N::Deny, N::ConsequenceAgain, N::Lukewarm, N::Explicit, N::Value, N::BenefitHeard];
        let effects = need.consequences.keys().map(|key| N::Consequence(*key));
        places.extend(lists.into_iter().chain(effects).map(|line| Place::Need(need.id.clone(), line)));
    }
    for objection in &scenario.objections {
        let lists = [O::Raise, O::Repeat, O::Reveal, O::PushBack, O::Soften, O::Settle, O::Harden];
        places.extend(lists.map(|line| Place::Objection(objection.id.clone(), line)));
    }
    places.extend(scenario.materials.iter().map(|material| Place::Material(material.id.clone())));
    places.extend(scenario.stakeholders.iter().map(|person| Place::Mention(person.id.clone())));
    places.extend(Situation::ALL.map(Place::General));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_their_signs_and_figures_stay_whole() {
        for (text, parts) in [
            ("一年2.5亿。够呛吧？", vec!["一年2.5亿。", "够呛吧？"]),
            ("About 2.5 million. Too much!", vec!["About 2.5 million.", " Too much!"]),
            ("行……再说", vec!["行……", "再说"]),
        ] {
            let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, parts);
        }
    }
}
