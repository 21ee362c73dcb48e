//! Scorecards as JSON.

use crate::domain::scorecard::Scorecard;

/// Returns a scorecard on one line.
pub(super) fn line(scorecard: &Scorecard) -> String {
    serde_json::to_string(scorecard).unwrap_or_else(|_| unreachable!("a scorecard holds strings and numbers only"))
}

/// Returns a scorecard laid out for reading.
pub(super) fn value(scorecard: &Scorecard) -> String {
    serde_json::to_string_pretty(scorecard)
        .unwrap_or_else(|_| unreachable!("a scorecard holds strings and numbers only"))
}
