//! The numbers of a unit: where each comes from, and whether a computed claim holds (coding manual 1.5, quantification).

use super::segment::Unit;
use super::{Arithmetic, Context, Figure};

/// Returns the figures of a unit, spans in the original line, and how its computed claim holds.
pub fn figures(_unit: &Unit, _context: &Context) -> (Vec<Figure>, Option<Arithmetic>) {
    (Vec::new(), None)
}
