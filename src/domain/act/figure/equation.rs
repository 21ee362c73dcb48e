//! Checks equations that a line spells out: `600×60%×15万=5400万`, `40 people at 150k is 6 million`.

use super::works_out::{conversions, near};
use crate::domain::act::{Arithmetic, Figure};
use crate::domain::quantity::{Period, Unit};

/// What stands between two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Times,
    Over,
    Plus,
    Minus,
    Equals,
}

/// Words and marks for each sign.
const SIGNS: [(Sign, &[&str]); 5] = [
    (
        Sign::Equals,
        &["=", "等于", "就是", "也就是", "合计", "equals", "makes", "comes to", "works out", "that's", "gives"],
    ),
    (Sign::Times, &["×", "*", "乘以", "乘", "times", "multiplied by", "✕"]),
    (Sign::Over, &["÷", "/", "除以", "divided by", "over"]),
    (Sign::Plus, &["+", "加上", "加", "plus"]),
    (Sign::Minus, &["-", "减去", "减", "minus", "less"]),
];

/// Longest text between two figures of an equation, in characters.
const GAP_CHARS_MAX: usize = 12;

/// Tolerances in thousandths, as in the coding manual: 2 %, 5 % when said to be about; up to 10 % it is rounded.
const EXACT: i128 = 20;
const ABOUT: i128 = 50;
const LOOSE: i128 = 100;

/// Returns how the equation that a text spells out holds; none when it spells out none. Spans are bytes of `text`.
pub(super) fn check(text: &str, figures: &[Figure]) -> Option<Arithmetic> {
    let mut worst = None;
    let mut start = 0;
    for place in 1..figures.len() {
        let gap =
            text.get(figures[place - 1].quantity.span.end..figures[place].quantity.span.start).unwrap_or_default();
        match sign(gap) {
            None => start = place,
            Some(Sign::Equals) if place - start >= 2 => {
                worst = worst.max(holds(text, &figures[start..place], &figures[place]));
                start = place;
            }
            Some(Sign::Equals) => start = place,
            Some(_) => {}
        }
    }
    worst
}

/// Returns the sign in what stands between two figures; none when there is none, or too much.
fn sign(gap: &str) -> Option<Sign> {
    if gap.chars().count() > GAP_CHARS_MAX {
        return None;
    }
    let (_, words) = gap.split_at(0);
    SIGNS
        .iter()
        .find(|(_, names)| names.iter().any(|name| is_named(words, name)))
        .map(|(sign, _)| *sign)
        .or_else(|| (gap.trim() == "x").then_some(Sign::Times))
}

/// Returns whether a name stands in a text, an English one as a whole word.
fn is_named(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let is_letter = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphabetic());
        !name.starts_with(|letter: char| letter.is_ascii_alphabetic())
            || (!is_letter(text[..at].chars().next_back()) && !is_letter(text[at + name.len()..].chars().next()))
    })
}

/// Returns how a chain of operands holds against its result.
fn holds(text: &str, operands: &[Figure], result: &Figure) -> Option<Arithmetic> {
    let result = &result.quantity;
    let value = value(text, operands)?;
    let value = if result.unit == Unit::Percent { value.checked_mul(100)? } else { value };
    let period: Option<Period> = operands.iter().find_map(|operand| operand.quantity.period);
    let mut factors = conversions(period, result.period);
    // A year is often meant where only the result names it: `50块乘600人，一年`.
    factors.extend([1_000].iter().filter(|_| period.is_none()));
    let tolerance = if result.about { ABOUT } else { EXACT };
    let fits = |tolerance: i128| {
        factors
            .iter()
            .any(|factor| value.checked_mul(*factor).is_some_and(|value| near(value / 1_000, result, tolerance)))
    };
    Some(if fits(tolerance) {
        Arithmetic::Right
    } else if fits(LOOSE) {
        Arithmetic::Rounded
    } else {
        Arithmetic::Wrong
    })
}

/// Returns the value of a chain in thousandths; products before sums.
fn value(text: &str, operands: &[Figure]) -> Option<i128> {
    let (mut sum, mut term, mut is_minus) = (0_i128, 0_i128, false);
    for (place, operand) in operands.iter().enumerate() {
        let own = operand.quantity.middle_milli();
        // Per cent of something is a share of it.
        let scale = if operand.quantity.unit == Unit::Percent { 100_000 } else { 1_000 };
        if place == 0 {
            term = if scale == 100_000 { own / 100 } else { own };
            continue;
        }
        let gap = text.get(operands[place - 1].quantity.span.end..operand.quantity.span.start)?;
        match sign(gap)? {
            Sign::Times => term = term.checked_mul(own)? / scale,
            Sign::Over => term = term.checked_mul(scale)?.checked_div(own)?,
            next @ (Sign::Plus | Sign::Minus) => {
                sum += if is_minus { -term } else { term };
                is_minus = next == Sign::Minus;
                term = own;
            }
            Sign::Equals => return None,
        }
    }
    Some(sum + if is_minus { -term } else { term })
}
