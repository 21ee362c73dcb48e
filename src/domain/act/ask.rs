//! Reads asks for a commitment or a next step (coding manual 1.7).

use super::segment::{Line, Unit};
use super::{Act, Context};

/// Returns what the unit is, when it is one of these.
pub fn read(_unit: &Unit, _line: &Line, _context: &Context) -> Option<Act> {
    None
}
