//! Takes lines in, throws out what cannot stand, asks again for what is missing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::slot::{Slot, at_mut, batches, examples, lines_at, slots};
use super::{Brief, Drafted, Progress, errors, fill};
use crate::domain::exercise::{Fault, Place, Step};
use crate::domain::lang::Lang;
use crate::domain::text::normal;
use crate::llm::structured::Structured;

/// Longest line in characters, Chinese and English: longer ones are speeches. Our choice.
const LINE_CHARS_MAX: (usize, usize) = (90, 220);

/// Takes lines into a place: those in the right language, of fair length, that are not copied, not said elsewhere, and give
/// nothing away. What is over the number that the place takes is left out.
pub(super) fn take(brief: &Brief<'_>, content: &mut Value, slot: &Slot, lines: &[&str]) {
    let lang = brief.lang;
    let mut said = match slot.key.as_str() {
        _ if slot.is_spoken() => said_at(content, lang, Slot::is_spoken),
        // Two things that are asked for in the same words would be taken for each other.
        "cues" if asks(slot) => said_at(content, lang, asks),
        _ => BTreeSet::new(),
    };
    said.extend(lines_at(content, &slot.place, lang).iter().map(|line| letters(line)));
    said.extend(examples(brief.starting, slot, lang).iter().map(|line| letters(line)).filter(|_| !slot.is_situation()));
    let secret = secrets(content, slot, lang);
    let mut taken: Vec<String> = lines_at(content, &slot.place, lang).iter().map(|line| (*line).to_owned()).collect();
    for line in lines {
        let line = tidy(line);
        let folded = letters(&line);
        let words = normal(&line);
        let length = line.chars().count();
        let good = !folded.is_empty()
            && length <= lang.pick(LINE_CHARS_MAX.0, LINE_CHARS_MAX.1)
            && (Lang::of(&line) == lang || !line.chars().any(char::is_alphabetic))
            && !line.chars().any(char::is_control)
            && !secret.iter().any(|phrase| words.contains(phrase.as_str()))
            && !said.contains(&folded);
        if good && taken.len() < slot.count {
            said.insert(folded);
            taken.push(line);
        }
    }
    if let Some(place) = at_mut(content, &slot.place.lang(lang)) {
        *place = json!(taken);
    }
}

/// Returns a line without the number, the bullet or the quotes that a list puts around it.
fn tidy(line: &str) -> String {
    let line = line.trim();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let line = match line.get(digits..) {
        Some(rest) if digits > 0 && rest.starts_with(['.', '、', ')', '）']) => {
            rest.trim_start_matches(['.', '、', ')', '）'])
        }
        _ => line.trim_start_matches(['-', '*', '•']),
    };
    line.trim().trim_matches(['"', '“', '”']).trim().to_owned()
}

/// Returns the letters and digits of a text, as repetitions are compared.
fn letters(text: &str) -> String {
    normal(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns whether the lines of a place ask for a fact, or for something that is known.
fn asks(slot: &Slot) -> bool {
    let first = slot.place.0.first();
    slot.key == "cues" && [Step::Key("facts".into()), Step::Key("brief".into())].iter().any(|key| first == Some(key))
}

/// Returns the lines so far at places of a kind.
fn said_at(content: &Value, lang: Lang, kind: impl Fn(&Slot) -> bool) -> BTreeSet<String> {
    let own = slots(content).into_iter().filter(kind);
    own.flat_map(|slot| lines_at(content, &slot.place, lang).into_iter().map(letters).collect::<Vec<_>>()).collect()
}

/// Returns the phrases that give another fact away than the one that a place tells.
fn secrets(content: &Value, slot: &Slot, lang: Lang) -> Vec<String> {
    if !slot.is_spoken() {
        return Vec::new();
    }
    let facts = content["facts"].as_array().map_or(0, Vec::len);
    let others = (0..facts).map(|index| Place::of("facts").index(index)).filter(|fact| *fact != slot.owner);
    others
        .flat_map(|fact| {
            lines_at(content, &fact.key("reveals"), lang)
                .iter()
                .map(|line| normal(line).to_string())
                .collect::<Vec<_>>()
        })
        .filter(|phrase| !phrase.trim().is_empty())
        .collect()
}

/// Asks again, round by round, for what the checks find missing, until they pass or the rounds are over.
pub(super) fn repair(
    brief: &Brief<'_>,
    drafted: &mut Drafted,
    model: &mut Structured<'_>,
    progress: &mut dyn FnMut(Progress),
) {
    for round in 1..=brief.rounds {
        let wanting = wanting(brief, &mut drafted.content);
        if wanting.is_empty() {
            return;
        }
        progress(Progress::Repair(round, wanting.len()));
        drafted.rounds = round;
        for batch in batches(&wanting) {
            if let Err(failure) = fill(brief, &mut drafted.content, &batch, model) {
                drafted.broken = Some(failure);
                return;
            }
        }
    }
}

/// Throws out the lines that the checks refuse, and returns the places that want more.
fn wanting(brief: &Brief<'_>, content: &mut Value) -> Vec<Slot> {
    let mut out: BTreeMap<Place, BTreeSet<usize>> = BTreeMap::new();
    for problem in errors(content) {
        let refused = matches!(
            problem.fault,
            Fault::RepeatedLine
                | Fault::Leak { .. }
                | Fault::EmptyText
                | Fault::SharedCue { .. }
                | Fault::ControlCharacter(_)
        );
        let mut steps = problem.place.0;
        if let (true, Some(Step::Index(index))) = (refused, steps.pop()) {
            out.entry(Place(steps)).or_default().insert(index);
        }
    }
    for (place, indices) in &out {
        if let Some(lines) = at_mut(content, place).and_then(Value::as_array_mut) {
            let mut index = 0;
            lines.retain(|_| {
                index += 1;
                !indices.contains(&(index - 1))
            });
        }
    }
    let short = |slot: &Slot| lines_at(content, &slot.place, brief.lang).len() < slot.count;
    slots(content).into_iter().filter(short).collect()
}

/// Lets the starting scenario's lines stand in general situations that are still short of lines, and notes which.
pub(super) fn borrow(brief: &Brief<'_>, drafted: &mut Drafted) {
    let lang = brief.lang;
    for slot in slots(&drafted.content).into_iter().filter(Slot::is_situation) {
        if lines_at(&drafted.content, &slot.place, lang).len() >= slot.count {
            continue;
        }
        let lent = examples(brief.starting, &slot, lang);
        take(brief, &mut drafted.content, &slot, &lent);
        drafted.borrowed.push(slot.place.to_string());
    }
}
