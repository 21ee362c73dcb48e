//! Tells a sum that the trainee works out aloud, and the question whether the customer takes it (coding manual 1.5).
//!
//! A sum is no property of the offer: it stands for itself, and its figures are judged elsewhere.

use super::lexicon::sums::{HOLDS, SAVES, WORKS_OUT};
use super::plain::{plain, size};
use super::segment::{Line, Unit};
use crate::domain::quantity::quantities;

/// Longest clause that only asks whether a sum holds.
const HOLDS_SIZE_MAX: usize = 16;

/// Fewest numbers of a sum: what it starts from and what comes out.
const NUMBERS_MIN: usize = 2;

/// Returns whether a text works something out: two figures or more that a sign or a word of reckoning joins.
pub fn is_sum(said: &str) -> bool {
    let figures = quantities(said);
    figures.len() > NUMBERS_MIN && WORKS_OUT.is_in(&plain(said)) || figures.len() == NUMBERS_MIN && has_sign(said)
}

/// Returns whether a text names an operation.
fn has_sign(said: &str) -> bool {
    ["乘", "除以", "×", "÷", "*", "=", " times ", "multiplied", "divided by", " x "]
        .iter()
        .any(|sign| said.contains(sign))
}

/// Returns whether a unit asks if the sum holds that the trainee worked out in it or ahead of it in the line.
pub fn asks_if_holds(unit: &Unit, line: &Line) -> bool {
    let last = unit.clauses().last().map(plain).unwrap_or_default();
    let sums = is_sum(&unit.text) || line.earlier().iter().any(|unit| is_sum(&unit.text));
    sums && size(&last) <= HOLDS_SIZE_MAX && HOLDS.is_in(&last)
}

/// Returns whether a text that reckons also tells what the offer does.
pub fn offers(text: &str) -> bool {
    SAVES.is_in(text)
}
