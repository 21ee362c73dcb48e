//! Value formulas: exact arithmetic on the figures of a value model.
//!
//! Fractions of integers, so that 12 / 50 x 12 is 2.88 and nothing else. Knows no units and no words.

use std::fmt;

use super::id::FigureId;
use super::scenario::Operation;

/// Most decimals that a figure may have. Our choice: no price or share needs more.
pub const DECIMALS_MAX: usize = 9;

/// An exact number: a fraction in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact {
    numerator: i128,
    /// Above 0.
    denominator: i128,
}

/// Says why an operation has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoiFault {
    /// A figure has no readable value, or there is no such figure.
    NoValue(FigureId),
    /// Divides by zero.
    DivisionByZero,
    /// A number is too big to calculate with.
    TooBig,
    /// Has fewer than two figures; `months` takes exactly two.
    Operands,
}

impl Exact {
    /// Returns a whole number.
    pub fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// Reads a decimal: `54000000`, `0.6`, `-2.88` are decimals; `5,400`, `60%`, `1e3` and `.5` are not.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || part.is_some_and(|part| !all_digits(part) || part.len() > DECIMALS_MAX) {
            return None;
        }
        let part = part.unwrap_or_default();
        let scale = 10_i128.pow(u32::try_from(part.len()).ok()?);
        let numerator: i128 = format!("{whole}{part}").parse().ok()?;
        Self::fraction(if negative { -numerator } else { numerator }, scale)
    }

    /// Returns a fraction in lowest terms; none when the denominator is 0.
    fn fraction(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let divisor = gcd(numerator.checked_abs()?, denominator.checked_abs()?);
        let sign = denominator.signum();
        Some(Self { numerator: sign * numerator / divisor, denominator: sign * denominator / divisor })
    }

    /// Returns the sum; none when it is too big.
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::fraction(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// Returns the difference; none when it is too big.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// Returns the product; none when it is too big.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::fraction(self.numerator.checked_mul(other.numerator)?, self.denominator.checked_mul(other.denominator)?)
    }

    /// Returns the quotient; none when it is too big or the divisor is 0.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::fraction(self.numerator.checked_mul(other.denominator)?, self.denominator.checked_mul(other.numerator)?)
    }

    /// Returns whether the number is 0.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Returns the number rounded to so many decimals, halves away from zero; none when it is too big.
    pub fn rounded(self, decimals: usize) -> Option<Self> {
        let scale = 10_i128.checked_pow(u32::try_from(decimals).ok()?)?;
        let scaled = self.numerator.checked_abs()?.checked_mul(scale)?.checked_mul(2)?.checked_add(self.denominator)?;
        let whole = scaled / self.denominator.checked_mul(2)?;
        Self::fraction(self.numerator.signum() * whole, scale)
    }

    /// Returns whether a stated decimal is this number: exactly, or rounded with at least two digits that count.
    ///
    /// 2.9 states 2.88; 3 does not, and 2.8 does not.
    pub fn is_stated_by(self, decimal: &str) -> bool {
        let Some(stated) = Self::parse(decimal) else { return false };
        let decimals = decimal.split_once('.').map_or(0, |(_, part)| part.len());
        let digits = decimal.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
        stated == self || (decimals > 0 && digits >= 2 && self.rounded(decimals) == Some(stated))
    }
}

impl fmt::Display for Exact {
    /// Writes the exact decimal, or four decimals of one that does not end.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = (0..=DECIMALS_MAX).find(|decimals| self.rounded(*decimals) == Some(*self)).unwrap_or(4);
        let scale = 10_i128.pow(u32::try_from(decimals).unwrap_or(0));
        let scaled = self.rounded(decimals).unwrap_or(*self);
        let units = scaled.numerator * (scale / scaled.denominator.clamp(1, scale));
        let sign = if units < 0 { "-" } else { "" };
        let (whole, part) = (units.abs() / scale, units.abs() % scale);
        if decimals == 0 { write!(out, "{sign}{whole}") } else { write!(out, "{sign}{whole}.{part:0decimals$}") }
    }
}

/// Works an operation out; `value_of` gives the value of a figure.
///
/// # Errors
/// `RoiFault` says what is missing or impossible.
pub fn work_out(operation: &Operation, value_of: impl Fn(&FigureId) -> Option<Exact>) -> Result<Exact, RoiFault> {
    let ids = operands(operation);
    let values = ids
        .iter()
        .map(|id| value_of(id).ok_or_else(|| RoiFault::NoValue(id.clone())))
        .collect::<Result<Vec<_>, _>>()?;
    let [first, others @ ..] = values.as_slice() else { return Err(RoiFault::Operands) };
    if others.is_empty() || (matches!(operation, Operation::Months(_)) && others.len() != 1) {
        return Err(RoiFault::Operands);
    }
    let divides = matches!(operation, Operation::Months(_) | Operation::Divide(_));
    if divides && others.iter().any(|other| other.is_zero()) {
        return Err(RoiFault::DivisionByZero);
    }
    let step: fn(Exact, Exact) -> Option<Exact> = match operation {
        Operation::Multiply(_) => Exact::times,
        Operation::Subtract(_) => Exact::minus,
        Operation::Add(_) => Exact::plus,
        Operation::Months(_) | Operation::Divide(_) => Exact::over,
    };
    let result = others.iter().try_fold(*first, |sum, other| step(sum, *other)).ok_or(RoiFault::TooBig)?;
    match operation {
        Operation::Months(_) => result.times(Exact::whole(12)).ok_or(RoiFault::TooBig),
        _ => Ok(result),
    }
}

/// Returns the figures that an operation takes, in order.
pub fn operands(operation: &Operation) -> &[FigureId] {
    match operation {
        Operation::Multiply(ids)
        | Operation::Subtract(ids)
        | Operation::Add(ids)
        | Operation::Months(ids)
        | Operation::Divide(ids) => ids,
    }
}

/// Returns the greatest common divisor, at least 1.
fn gcd(mut left: i128, mut right: i128) -> i128 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn decimals_are_read_exactly_and_nothing_else_is() {
        for (text, shown) in [("54000000", "54000000"), ("0.6", "0.6"), ("2.880", "2.88"), ("-0.05", "-0.05")] {
            assert_eq!(exact(text).to_string(), shown);
        }
        for text in ["", "5,400", "60%", "1e3", ".5", "5.", "１２", "0.1234567890", "--1", "9".repeat(60).as_str()] {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_value_model_works_out() {
        let id = |text: &str| FigureId::new(text).unwrap();
        let value = |id: &FigureId| match id.as_str() {
            "agents" => Some(exact("600")),
            "share" => Some(exact("0.6")),
            "cost" => Some(exact("150000")),
            "fee" => Some(exact("12")),
            "net" => Some(exact("50")),
            "zero" => Some(exact("0")),
            "big" => Some(exact(&"9".repeat(38))),
            _ => None,
        };
        let ids = |names: &[&str]| names.iter().map(|name| id(name)).collect::<Vec<_>>();
        let good = [
            (Operation::Multiply(ids(&["agents", "share", "cost"])), "54000000"),
            (Operation::Months(ids(&["fee", "net"])), "2.88"),
            (Operation::Subtract(ids(&["net", "fee", "share"])), "37.4"),
            (Operation::Add(ids(&["net", "fee"])), "62"),
            (Operation::Divide(ids(&["net", "fee"])), "4.1667"),
        ];
        for (operation, shown) in good {
            assert_eq!(work_out(&operation, value).unwrap().to_string(), shown);
        }
        let bad = [
            (Operation::Add(ids(&["net"])), RoiFault::Operands),
            (Operation::Add(ids(&[])), RoiFault::Operands),
            (Operation::Months(ids(&["net", "fee", "share"])), RoiFault::Operands),
            (Operation::Divide(ids(&["net", "zero"])), RoiFault::DivisionByZero),
            (Operation::Multiply(ids(&["big", "big"])), RoiFault::TooBig),
            (Operation::Add(ids(&["net", "gone"])), RoiFault::NoValue(id("gone"))),
        ];
        for (operation, fault) in bad {
            assert_eq!(work_out(&operation, value), Err(fault));
        }
    }

    #[test]
    fn a_rounded_figure_states_a_result_when_two_digits_count() {
        let result = exact("2.88");
        for (stated, right) in [("2.88", true), ("2.9", true), ("2.880", true), ("3", false), ("2.8", false)] {
            assert_eq!(result.is_stated_by(stated), right, "{stated}");
        }
    }
}
