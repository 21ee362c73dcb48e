//! Reads negative behaviours (coding manual 1.6).

use super::segment::{Line, Unit};
use super::{Act, Context};

/// Returns what the unit is, when it is one of these.
pub fn read(_unit: &Unit, _line: &Line, _context: &Context) -> Option<Act> {
    None
}
