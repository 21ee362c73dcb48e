//! Splits a trainee's line into units: one proposition with one function each.

use crate::domain::text::{Normal, Span};

/// One unit of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands in the line as it was said.
    pub span: Span,
    /// Its words, normalised, without the closing mark.
    pub text: String,
    /// Does it end in a question mark?
    pub marked: bool,
}

/// Returns the units of a line, in order, without overlap.
pub fn units(line: &str) -> Vec<Unit> {
    let normal = Normal::new(line);
    let text = normal.as_str();
    vec![Unit { span: normal.original(0..text.len()), text: text.to_owned(), marked: text.ends_with('?') }]
}
