//! Compares the scorecard of then with that of today.
//!
//! What the old one states must hold; what it does not know of (a field of a newer version) is no difference. Hashes and
//! versions of content are told apart, as the cause of differences rather than as one.

use serde_json::{Map, Value};

use super::finding::{Difference, Mark, Quote};

/// Fields that say what a scorecard was made with.
const CAUSES: [&str; 6] = ["event", "v", "scenario_hash", "rubric_hash", "scenario_version", "rubric_version"];

/// Fields that are told first, in this order.
const FIRST: [&str; 6] = ["score", "raw", "verdict", "passed", "band", "outcome"];

/// Fields that are told by id, with their evidence.
const MARKED: [&str; 2] = ["criteria", "caps"];

/// Returns what is other in the new scorecard: the totals, then criteria and caps, then the rest.
pub fn differences(old: &Value, new: &Value) -> Vec<Difference> {
    let nothing = Map::new();
    let fields = old.as_object().unwrap_or(&nothing);
    let mut found = Vec::new();
    for key in FIRST.into_iter().filter(|key| fields.contains_key(*key)) {
        values(key, &old[key], &new[key], &mut found);
    }
    marks("criteria", old, new, &mut found, |id, name, old, new| Difference::Criterion { id, name, old, new });
    marks("caps", old, new, &mut found, |id, name, old, new| Difference::Cap { id, name, old, new });
    let told = |key: &&String| !CAUSES.iter().chain(&FIRST).chain(&MARKED).any(|told| told == key);
    for key in fields.keys().filter(told) {
        values(key, &old[key.as_str()], &new[key.as_str()], &mut found);
    }
    found
}

/// Returns the score that a scorecard states.
pub fn score(card: &Value) -> Option<String> {
    card.get("score").map(plain)
}

/// Returns the text of a field; empty when there is none.
pub fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Compares criteria or caps, by id: those of the old scorecard in its order, then those that are new.
fn marks(
    key: &str,
    old: &Value,
    new: &Value,
    found: &mut Vec<Difference>,
    make: impl Fn(String, String, Option<Mark>, Option<Mark>) -> Difference,
) {
    // A scorecard that says nothing about it asks for nothing.
    let Some(before) = old.get(key).and_then(Value::as_array) else { return };
    let after = new.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for one in before {
        let other = after.iter().find(|other| text(other, "id") == text(one, "id"));
        if other.is_none_or(|other| !states(one, other)) {
            found.push(make(
                text(one, "id").to_owned(),
                text(one, "name").to_owned(),
                Some(mark(one)),
                other.map(mark),
            ));
        }
    }
    for other in after.iter().filter(|other| before.iter().all(|one| text(one, "id") != text(other, "id"))) {
        found.push(make(text(other, "id").to_owned(), text(other, "name").to_owned(), None, Some(mark(other))));
    }
}

/// Returns whether a value holds all that an older one states.
fn states(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Object(before), Value::Object(after)) => {
            before.iter().all(|(key, value)| after.get(key).is_some_and(|other| states(value, other)))
        }
        (Value::Array(before), Value::Array(after)) => {
            before.len() == after.len() && before.iter().zip(after).all(|(one, other)| states(one, other))
        }
        _ => old == new,
    }
}

/// Returns how a criterion came out, or what a cap did.
pub fn mark(value: &Value) -> Mark {
    let points = match (value.get("score"), value.get("max")) {
        (Some(score), Some(max)) => format!("{} / {}", plain(score), plain(max)),
        _ => String::new(),
    };
    let verdict = match (value.get("verdict"), value.get("cap").and_then(Value::as_u64)) {
        (Some(verdict), _) => plain(verdict),
        (None, Some(most)) => format!("{} {most}", text(value, "effect")),
        (None, None) => text(value, "effect").to_owned(),
    };
    let evidence = value.get("evidence").and_then(Value::as_array).into_iter().flatten().map(|one| Quote {
        turn: one.get("turn").and_then(Value::as_u64).and_then(|turn| u32::try_from(turn).ok()).unwrap_or(0),
        quote: text(one, "quote").to_owned(),
        rule: text(one, "rule").to_owned(),
    });
    Mark { verdict, points, because: text(value, "because").to_owned(), evidence: evidence.collect() }
}

/// Compares two values down to their leaves; entries of lists that have ids are told by id.
fn values(path: &str, old: &Value, new: &Value, found: &mut Vec<Difference>) {
    if states(old, new) {
        return;
    }
    match (old, new) {
        (Value::Object(before), Value::Object(_)) => {
            for (key, value) in before {
                values(&format!("{path}.{key}"), value, &new[key.as_str()], found);
            }
        }
        (Value::Array(before), Value::Array(after)) if before.iter().chain(after).all(has_id) => {
            let of = |list: &[Value], id: &str| list.iter().find(|one| text(one, "id") == id).cloned();
            for one in before {
                let id = text(one, "id");
                values(&format!("{path}.{id}"), one, &of(after, id).unwrap_or_default(), found);
            }
            for other in after.iter().filter(|other| of(before, text(other, "id")).is_none()) {
                values(&format!("{path}.{}", text(other, "id")), &Value::Null, other, found);
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (index, (one, other)) in before.iter().zip(after).enumerate() {
                values(&format!("{path}[{index}]"), one, other, found);
            }
        }
        _ => found.push(Difference::Value { path: path.to_owned(), old: plain(old), new: plain(new) }),
    }
}

/// Returns whether a value has an id.
fn has_id(value: &Value) -> bool {
    value.get("id").is_some_and(Value::is_string)
}

/// Returns a value as it is told: a text without its quotes, nothing for nothing.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn card(verdict: &str, score: i64, caps: Value) -> Value {
        json!({
            "event": "scorecard", "score": score, "rubric_hash": format!("{score}"), "stages": { "problem": 2 },
            "criteria": [{ "id": "building", "name": "Builds", "verdict": verdict, "score": score, "max": 7, "because": "so",
                "evidence": [{ "turn": 4, "start": 0, "end": 2, "quote": "Hi", "rule": "B" }] }],
            "caps": caps,
        })
    }

    #[test]
    fn the_same_scorecard_has_no_difference_and_neither_has_one_that_says_more() {
        let old = card("met", 7, json!([]));
        let mut new = old.clone();
        assert_eq!(differences(&old, &new), []);
        new["wholly_new"] = json!(1);
        new["criteria"][0]["weight"] = json!(7);
        new["rubric_hash"] = json!("other");
        assert_eq!(differences(&old, &new), []);
    }

    #[test]
    fn a_flipped_criterion_comes_with_both_verdicts_and_both_quotes() {
        let found = differences(&card("met", 7, json!([])), &card("missed", 0, json!([])));
        assert!(
            matches!(&found[0], Difference::Value { path, old, new } if path == "score" && old == "7" && new == "0")
        );
        let Difference::Criterion { id, old: Some(old), new: Some(new), .. } = &found[1] else { panic!("{found:?}") };
        assert_eq!((id.as_str(), old.verdict.as_str(), new.verdict.as_str()), ("building", "met", "missed"));
        assert_eq!(
            (old.points.as_str(), old.evidence[0].quote.as_str(), old.evidence[0].rule.as_str()),
            ("7 / 7", "Hi", "B")
        );
    }

    #[test]
    fn a_cap_that_is_new_and_a_nested_value_are_told() {
        let (old, mut new) = (
            card("met", 7, json!([])),
            card("met", 7, json!([{ "id": "no-need", "name": "None", "effect": "cap", "cap": 69 }])),
        );
        new["stages"]["problem"] = json!(1);
        let found = differences(&old, &new);
        assert!(matches!(&found[0], Difference::Cap { old: None, new: Some(mark), .. } if mark.verdict == "cap 69"));
        assert!(matches!(&found[1], Difference::Value { path, .. } if path == "stages.problem"));
        assert_eq!(found.len(), 2);
    }
}
