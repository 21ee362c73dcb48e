//! One short sentence about an act, for the coach line and the record.

use super::Act;
use crate::domain::lang::Lang;

/// Returns what a stretch of talk was read as, in one short sentence.
pub fn note(act: &Act, _lang: Lang) -> String {
    act.rule.to_owned()
}
