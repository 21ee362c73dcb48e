//! What made a reading: what the rules said, what the learned reader weighed, and the features that told most.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::act::learned::{self, class_of};
use crate::domain::act::{Context, read};

/// How many features are shown.
const PARTS_MAX: usize = 12;

/// Why a line was read as it was.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Explained {
    /// What the rules alone read, by the corpus' codes: `P`, `ack`, `n-promise`.
    rules: &'static str,
    /// The rules that fired, an act each.
    fired: Vec<&'static str>,
    /// What the learned reader read.
    learned: &'static str,
    /// What it is compared with: the rules' reading, or where they agree the one that came next.
    rather_than: &'static str,
    /// How far it is ahead of that. 32,768 is sure.
    lead: i32,
    /// The features that told most, for the reading above 0, against it below.
    parts: Vec<Part>,
}

/// One feature's part.
#[derive(Debug, Serialize, JsonSchema)]
struct Part {
    /// What kind of feature it is.
    from: &'static str,
    /// The feature.
    feature: String,
    /// What it adds.
    points: i32,
}

/// Explains how a line is read, whatever its context decided in the end.
pub(super) fn explain(text: &str, context: &Context) -> Explained {
    let acts = read::by_rules(text, context);
    let before = context.before();
    let verdict = learned::judge(text, before, &acts);
    let (rules, best) = (class_of(&acts), verdict.best());
    let other = if best == rules { verdict.second() } else { rules };
    let parts = learned::explain(text, before, &acts, best, other);
    Explained {
        rules: rules.code(),
        fired: acts.iter().map(|act| act.rule).collect(),
        learned: best.code(),
        rather_than: other.code(),
        lead: verdict.points(best) - verdict.points(other),
        parts: parts
            .into_iter()
            .take(PARTS_MAX)
            .map(|part| Part { from: part.space.name(), feature: part.text, points: part.points })
            .collect(),
    }
}
