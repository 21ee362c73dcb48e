//! How much a unit builds on what the customer said (coding manual 1.5, uptake).

use super::Context;

/// Returns 0, 50 or 100.
pub fn uptake_percent(_unit_text: &str, _context: &Context) -> u8 {
    0
}
