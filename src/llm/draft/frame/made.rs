//! What a scenario's file holds, made of what the model described. Whatever is out of range or names nothing is put right or
//! left out here.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::{lines, text};
use super::{FactDrawn, NeedDrawn, ObjectionDrawn, Person, SumDrawn};
use crate::domain::exercise::nearest;
use crate::domain::id::{FigureId, ID_CHARS_MAX, is_id};
use crate::domain::lang::Lang;
use crate::domain::roi::{Exact, work_out};
use crate::domain::scenario::Operation;

/// The layers of a decision, each of which needs a person; the first speaks.
pub(super) const LAYERS: [&str; 4] = ["business", "technical", "compliance", "executive"];

/// The kinds of persona; the first is the baseline.
pub(super) const PERSONAS: [&str; 6] = ["normal", "cooperative", "guarded", "busy", "procurement", "polite-staller"];

/// The kinds of objection.
pub(super) const OBJECTIONS: [&str; 11] = [
    "need",
    "price",
    "competitor",
    "security",
    "deployment",
    "integration",
    "trust",
    "authority",
    "tender",
    "timing",
    "change",
];

/// The kinds of question that a fact is told to, from the plainest on.
pub(super) const ASKED_BY: [&str; 4] = ["situation", "problem", "implication", "need-payoff"];

/// The operations of a sum.
pub(super) const OPERATIONS: [&str; 5] = ["multiply", "subtract", "add", "divide", "months"];

/// Trainee turn at which the first objection that is always raised comes, and how many turns lie between two. Our choice:
/// after some questions, and early enough to be dealt with.
const OBJECTION_TURN: (usize, usize) = (4, 3);

/// Most objections that are always raised; more turn a talk into an interrogation. Our choice.
const ALWAYS_MAX: usize = 3;

/// Returns things with ids that are ids and differ: the model's where they will do, else a number behind a word.
pub(super) fn named<'a>(word: &str, drawn: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    let mut made: Vec<(String, String)> = Vec::new();
    for (index, (id, text)) in drawn.enumerate() {
        let mut id = slug(id);
        if !is_id(&id) || made.iter().any(|(taken, _)| *taken == id) {
            id = format!("{word}-{}", index + 1);
        }
        made.push((id, text.trim().to_owned()));
    }
    made
}

/// Returns a text as an id: `Slow claims!` is `slow-claims`. May still be none.
fn slug(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words {
        if id.len() + word.len() < ID_CHARS_MAX {
            id += if id.is_empty() { "" } else { "-" };
            id += word;
        }
    }
    id
}

/// Returns the id that a text names: itself, or the nearest; none for what names nothing.
pub(super) fn known(id: &str, all: &[(String, String)]) -> Option<String> {
    let id = slug(id);
    let ids = || all.iter().map(|(id, _)| id.as_str());
    ids().find(|known| **known == id).or_else(|| nearest(&id, ids())).map(str::to_owned)
}

/// Returns the name that a text gives, or the first.
pub(super) fn one_of(name: &str, names: &[&'static str]) -> &'static str {
    names.iter().copied().find(|known| *known == name.trim()).unwrap_or(names[0])
}

/// Returns the people, the speaker first. A layer that was forgotten has a person without a name, which the checks report.
pub(super) fn people_made(people: &BTreeMap<String, Person>, lang: Lang) -> Vec<Value> {
    let one = |(index, layer): (usize, &&'static str)| {
        let empty = Person { name: String::new(), post: String::new(), concern: String::new() };
        let person = people.get(*layer).unwrap_or(&empty);
        let mut made = json!({
            "id": format!("{layer}-lead"), "name": text(lang, &person.name), "post": text(lang, &person.post),
            "layer": layer, "concern": text(lang, &person.concern), "cues": lines(lang),
        });
        if index > 0 {
            made["mention"] = lines(lang);
        }
        made
    };
    LAYERS.iter().enumerate().map(one).collect()
}

/// Returns a need without its lines.
pub(super) fn need_made(need: &NeedDrawn, id: &str, lang: Lang) -> Value {
    let none = || lines(lang);
    json!({
        "id": id, "name": text(lang, &need.name), "weight": need.weight.clamp(1, 10), "cues": none(), "admit": none(),
        "assent": none(), "deny": none(), "consequences": { "any": none() }, "consequence_again": none(), "lukewarm": none(),
        "explicit": none(), "value": none(), "benefit_heard": none(),
        "say": { "problem": none(), "implication": none(), "need_payoff": none(), "benefit": none(), "quantify": none() },
    })
}

/// Returns a fact without its lines. What takes a deep question takes an admitted trouble as well.
pub(super) fn fact_made(fact: &FactDrawn, id: &str, needs: &[(String, String)], lang: Lang) -> Value {
    let asked_by = one_of(&fact.asked_by, &ASKED_BY);
    let need = Some(fact.need.as_str()).filter(|need| *need != "none").and_then(|need| known(need, needs));
    let mut made = json!({
        "id": id, "value": text(lang, &fact.value), "needs": asked_by, "cues": lines(lang), "tell": lines(lang),
        "again": lines(lang), "say": lines(lang),
    });
    let figure = fact.figure.trim();
    // A single digit stands in half of all sentences.
    if figure.chars().filter(|letter| letter.is_alphanumeric()).count() >= 2 && figure.chars().any(char::is_numeric) {
        made["reveals"] = json!({ lang.code(): [figure] });
    }
    if let Some(need) = need {
        let deep = matches!(asked_by, "implication" | "need-payoff");
        match asked_by {
            // A trouble that is told is admitted.
            "problem" => made["admits"] = json!(need),
            _ => made["need"] = json!(need),
        }
        if deep {
            made["level_min"] = json!(2);
            made["hard"] = json!(true);
        }
    }
    made
}

/// Returns an objection without its lines.
pub(super) fn objection_made(one: &ObjectionDrawn, id: &str, index: usize, lang: Lang) -> Value {
    let none = || lines(lang);
    let kind = one_of(&one.kind, &OBJECTIONS);
    let mut made = json!({
        "id": id, "name": text(lang, &one.name), "kind": kind, "root": text(lang, &one.root), "cues": none(),
        "evidence": none(), "raise": none(), "repeat": none(), "reveal": none(), "push_back": none(), "soften": none(),
        "settle": none(), "harden": none(),
        "say": { "acknowledge": none(), "explore": none(), "respond": none(), "confirm": none() },
    });
    if one.always && index < ALWAYS_MAX {
        made["mandatory_turn"] = json!(OBJECTION_TURN.0 + index * OBJECTION_TURN.1);
        made["intensity"] = json!(30);
    } else {
        made["triggers"] = if kind == "price" { json!(["price", "feature"]) } else { json!(["feature", "advantage"]) };
        made["intensity"] = json!(15);
    }
    made
}

/// Returns the sum: the figures as they were given, the result as it works out. What does not work out is left out.
pub(super) fn sum_made(sum: &SumDrawn, facts: &[(String, String)], claims: &[(String, String)], lang: Lang) -> Value {
    let mut figures = Vec::new();
    let mut values: Vec<(FigureId, Exact)> = Vec::new();
    for input in &sum.inputs {
        let id = format!("figure-{}", figures.len() + 1);
        let (Some(value), Ok(figure)) = (decimal(&input.value), FigureId::new(id.clone())) else { continue };
        let Some(exact) = Exact::parse(&value) else { continue };
        let mut made =
            json!({ "id": id, "name": text(lang, &input.name), "value": value, "unit": text(lang, &input.unit) });
        match (known(&input.source, facts), known(&input.source, claims)) {
            (_, Some(claim)) if claim == input.source => made["claim"] = json!(claim),
            (Some(fact), _) => made["fact"] = json!(fact),
            (None, Some(claim)) => made["claim"] = json!(claim),
            (None, None) => continue,
        }
        values.push((figure, exact));
        figures.push(made);
    }
    let ids: Vec<FigureId> = values.iter().map(|(id, _)| id.clone()).collect();
    let name = one_of(&sum.operation, &OPERATIONS);
    let operation: Option<Operation> = serde_json::from_value(json!({ name: ids })).ok();
    let find = |id: &FigureId| values.iter().find(|(known, _)| known == id).map(|(_, value)| *value);
    if let Some(result) = operation.and_then(|operation| work_out(&operation, find).ok()) {
        // One that does not end is stated rounded, with digits enough to be recognised.
        let value = result.to_string();
        figures.push(json!({
            "id": "result", "name": text(lang, &sum.result), "value": value, "unit": text(lang, &sum.result_unit),
            "works_out": { name: ids },
        }));
    }
    json!({ "about": text(lang, &sum.about), "figures": figures })
}

/// Returns the first number of a text as a decimal: `1,200 张` is `1200`.
fn decimal(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|letter| !matches!(letter, ',' | '，' | '_')).collect();
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let rest = text.get(start..)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches('.');
    Exact::parse(number).map(|_| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ids_and_differ() {
        let drawn = [("Slow Claims!", "a"), ("slow-claims", "b"), ("报销慢", "c"), ("2nd", "d")];
        let ids: Vec<String> = named("need", drawn.into_iter()).into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["slow-claims", "need-2", "need-3", "need-4"]);
        assert!(ids.iter().all(|id| is_id(id)));
    }

    #[test]
    fn numbers_are_found_in_what_is_said() {
        for (said, number) in [("400", "400"), ("1,200 张", "1200"), ("约0.5小时", "0.5"), ("3.", "3"), ("many", "")]
        {
            assert_eq!(decimal(said).unwrap_or_default(), number);
        }
    }
}
