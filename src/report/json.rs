//! Scorecards as JSON.

use super::Sheet;
use crate::domain::scorecard::Scorecard;

/// Returns a scorecard on one line.
pub(super) fn line(scorecard: &Scorecard) -> String {
    serde_json::to_string(scorecard).unwrap_or_else(|_| unreachable!("a scorecard holds strings and numbers only"))
}

/// Returns one scorecard, or a list of several, laid out for reading.
pub(super) fn value(sheets: &[Sheet<'_>]) -> String {
    let scorecards: Vec<&Scorecard> = sheets.iter().map(|sheet| sheet.scorecard).collect();
    let text = match scorecards.as_slice() {
        [only] => serde_json::to_string_pretty(only),
        all => serde_json::to_string_pretty(all),
    };
    text.unwrap_or_else(|_| unreachable!("a scorecard holds strings and numbers only")) + "\n"
}
