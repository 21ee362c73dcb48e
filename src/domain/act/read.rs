//! Reads a line: puts the readers of single units in their order and settles what counts.

use super::segment::Line;
use super::{Act, Context, Kind, Stage};

/// Reads a trainee's line into acts, in order, without overlap. Never empty: a line with nothing in it is one `other`.
pub fn read(line: &str, _context: &Context) -> Vec<Act> {
    let line = Line::new(line);
    line.units.iter().map(|unit| Act::new(unit.span, Kind::Other, "other")).collect()
}

/// Returns the stage of a whole line, its main kind and how sure that is, 0 to 100.
pub fn summary(_acts: &[Act]) -> (Option<Stage>, Kind, u8) {
    (None, Kind::Other, 0)
}
