//! Follows a sum through the clauses of a line: `600个坐席,乘六成,乘15万,一年5400万;减每年400万,净省5000万`.
//!
//! What stands before a figure says what happens to it: it is multiplied, subtracted, or stated as the result. A result
//! that does not come out is wrong only where every step was spelled out; `works_out` finds what follows silently.

use super::gap::{self, Sign};
use super::works_out::{conversions, near};
use crate::domain::act::Arithmetic;
use crate::domain::quantity::{Period, Quantity, Unit};

/// Tolerances in thousandths, as in the coding manual: 2 %, 5 % when said to be about; up to 10 % it is rounded.
const EXACT: i128 = 20;
const ABOUT: i128 = 50;
const LOOSE: i128 = 100;

/// A number of the line, with whether somebody gave it.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// The number; its span is of the text that is followed.
    pub(super) quantity: Quantity,
    /// Has it a source?
    pub(super) is_sourced: bool,
}

/// How a result of a sum holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Result {
    /// Which number of the line it is. Counts from 0.
    pub(super) place: usize,
    /// How it holds.
    pub(super) held: Arithmetic,
    /// Has everything that it was worked out from a source?
    pub(super) is_sourced: bool,
}

/// Returns the results that a text works out step by step, with how they hold.
pub(super) fn check(text: &str, said: &[Said]) -> Vec<Result> {
    let mut results: Vec<Result> = Vec::new();
    let mut spent: Vec<usize> = Vec::new();
    let mut sum: Option<Sum> = None;
    for (place, next) in said.iter().enumerate() {
        let from = place.checked_sub(1).map_or(0, |before| said[before].quantity.span.end);
        let between = text.get(from..next.quantity.span.start).unwrap_or_default();
        let until = said.get(place + 1).map_or(text.len(), |after| after.quantity.span.start);
        let after = text.get(next.quantity.span.end..until).unwrap_or_default();
        let before = place.checked_sub(1).map(|before| &said[before].quantity);
        let sign = gap::sign(between, after, before, &next.quantity);
        let is_spent = matches!(sign, Some(Sign::Minus | Sign::Fewer));
        spent.extend(is_spent.then_some(place));
        let payback = (sum.as_ref().is_none_or(|sum| sum.steps == 0))
            .then(|| payback(text, said, place, &results, &spent))
            .flatten();
        if let Some(result) = payback {
            results.push(result);
            sum = None;
            continue;
        }
        let Some(running) = sum.take() else {
            sum = Some(Sum::new(next));
            continue;
        };
        let is_result = matches!(sign, Some(Sign::Equals | Sign::Remains))
            || (sign.is_none() && !next.is_sourced && gap::is_close(between));
        sum = Some(match sign {
            Some(Sign::Equals | Sign::Remains) | None if is_result && running.steps > 0 => {
                match running.held(&next.quantity, sign) {
                    Some(held) => {
                        let is_sourced = running.is_sourced;
                        results.push(Result { place, held, is_sourced });
                        // A wrong result is noticed once; what is built on it is checked on its own.
                        Sum { is_sourced, ..Sum::new(next) }
                    }
                    None => Sum::new(next),
                }
            }
            Some(Sign::Equals | Sign::Remains) | None => Sum::new(next),
            Some(step) => running.step(step, next).unwrap_or_else(|| Sum::new(next)),
        });
    }
    results
}

/// A sum on its way: what it may come to so far.
#[derive(Debug, Clone)]
struct Sum {
    /// What it may come to, in thousandths: `less 30%` is a part taken or what it leaves.
    values: Vec<i128>,
    /// What its numbers count, shares left out.
    units: Vec<Unit>,
    /// The period of its rate.
    period: Option<Period>,
    /// Was it divided?
    is_ratio: bool,
    /// Steps since the last result.
    steps: usize,
    /// The weakest kind of step: one that the words only suggest.
    weak: Option<Sign>,
    /// Has everything in it a source?
    is_sourced: bool,
}

impl Sum {
    /// Begins a sum with its first number.
    fn new(first: &Said) -> Self {
        let quantity = &first.quantity;
        let own = quantity.middle_milli();
        let is_share = quantity.unit == Unit::Percent;
        Self {
            values: vec![if is_share { own / 100 } else { own }],
            units: (!is_share).then_some(quantity.unit).into_iter().collect(),
            period: quantity.period,
            is_ratio: false,
            steps: 0,
            weak: None,
            is_sourced: first.is_sourced,
        }
    }

    /// Takes one step; none when the numbers cannot be put together so.
    fn step(mut self, sign: Sign, next: &Said) -> Option<Self> {
        let quantity = &next.quantity;
        let own = quantity.middle_milli();
        let is_share = quantity.unit == Unit::Percent;
        let scale = if is_share { 100_000 } else { 1_000 };
        let apply = |values: &[i128], change: &dyn Fn(i128) -> Option<i128>| -> Vec<i128> {
            values.iter().filter_map(|value| change(*value)).collect()
        };
        let values = match sign {
            Sign::Times | Sign::Each => {
                let mut values = apply(&self.values, &|value| Some(value.checked_mul(own)? / scale));
                // Years of a rate by the year: `5000万一年,乘三年`.
                if quantity.unit == Unit::Months {
                    values.extend(apply(&values, &|value| Some(value / 12)));
                }
                values
            }
            Sign::Over => {
                self.is_ratio = true;
                let mut values = apply(&self.values, &|value| value.checked_mul(scale)?.checked_div(own));
                if quantity.unit == Unit::Months {
                    values.extend(apply(&values, &|value| value.checked_mul(12)));
                }
                values
            }
            Sign::Plus | Sign::Minus | Sign::Fewer => {
                let turn = if sign == Sign::Plus { 1 } else { -1 };
                if is_share {
                    let part = apply(&self.values, &|value| Some(value.checked_mul(own)? / scale));
                    let rest =
                        apply(&self.values, &|value| value.checked_add(turn * (value.checked_mul(own)? / scale)));
                    part.into_iter().chain(rest).collect()
                } else {
                    let is_alike = self.units.iter().all(|unit| is_comparable(*unit, quantity.unit));
                    let is_same_period =
                        self.period.is_none() || quantity.period.is_none() || self.period == quantity.period;
                    if !(is_alike || self.counts(Unit::Money) && quantity.unit == Unit::Money) || !is_same_period {
                        return None;
                    }
                    apply(&self.values, &|value| value.checked_add(turn * own))
                }
            }
            Sign::Equals | Sign::Remains => return None,
        };
        self.values = values;
        let is_sum = matches!(sign, Sign::Plus | Sign::Minus | Sign::Fewer);
        self.units.extend((!is_share && !is_sum).then_some(quantity.unit));
        self.period = self.period.or(quantity.period);
        self.steps += 1;
        if matches!(sign, Sign::Each | Sign::Fewer) {
            self.weak = Some(sign);
        }
        self.is_sourced &= next.is_sourced || super::is_constant(quantity);
        (!self.values.is_empty()).then_some(self)
    }

    /// Returns whether one of its numbers counts something.
    fn counts(&self, unit: Unit) -> bool {
        self.units.contains(&unit)
    }

    /// Returns how it holds against a result; none when the two cannot be compared.
    fn held(&self, result: &Quantity, sign: Option<Sign>) -> Option<Arithmetic> {
        let is_time = |unit: &Unit| matches!(unit, Unit::Seconds | Unit::WorkHours | Unit::Months);
        let has_time = self.units.iter().any(is_time);
        let has_bare = self.counts(Unit::None);
        let fits = match result.unit {
            _ if self.is_ratio => true,
            Unit::Money => self.counts(Unit::Money) || (has_bare && !has_time),
            Unit::None => true,
            Unit::People | Unit::Count => !self.counts(Unit::Money) && !self.units.is_empty(),
            Unit::Percent => self.units.iter().all(|unit| *unit == Unit::None),
            Unit::Seconds | Unit::WorkHours => self.counts(result.unit),
            Unit::Months | Unit::PercentagePoints | Unit::Factor => self.counts(result.unit),
        };
        if !fits {
            return None;
        }
        let mut values = self.values.clone();
        if self.is_ratio && result.unit == Unit::Percent {
            values.extend(self.values.iter().filter_map(|value| value.checked_mul(100)));
        }
        if self.is_ratio && result.unit == Unit::Months {
            values.extend(self.values.iter().filter_map(|value| value.checked_mul(12)));
        }
        let mut factors = conversions(self.period, result.period).to_vec();
        // `乘12` has turned the month into a year already.
        if has_bare || has_time {
            factors.push(1_000);
        }
        let is_near = |tolerance: i128| {
            values.iter().any(|value| {
                factors.iter().any(|factor| {
                    value.checked_mul(*factor).is_some_and(|value| near(value / 1_000, result, tolerance))
                })
            })
        };
        if is_near(if result.about { ABOUT } else { EXACT }) {
            return Some(Arithmetic::Right);
        }
        if is_near(LOOSE) {
            return Some(Arithmetic::Rounded);
        }
        // Minutes over sixty are hours: constants between measures of time are too many to call anything wrong.
        let is_mixed = has_time && (has_bare || self.is_ratio);
        let is_spelled_out = match (self.weak, sign) {
            (None, Some(_)) => true,
            (None, None) => !self.is_ratio || result.unit == Unit::Months,
            (Some(Sign::Each), Some(_)) => true,
            (Some(_), sign) => sign == Some(Sign::Remains),
        };
        (is_spelled_out && !is_mixed).then_some(Arithmetic::Wrong)
    }
}

/// Returns whether two units may be added; a bare number may be of anything.
fn is_comparable(left: Unit, right: Unit) -> bool {
    left == right || left == Unit::None || right == Unit::None
}

/// Checks a time of paying back against the costs and gains of the same line: cost over yearly gain, times twelve.
fn payback(text: &str, said: &[Said], place: usize, results: &[Result], spent: &[usize]) -> Option<Result> {
    let quantity = &said[place].quantity;
    if quantity.unit != Unit::Months || !gap::pays_back(text, quantity) {
        return None;
    }
    let money = |place: &usize| said[*place].quantity.unit == Unit::Money || said[*place].quantity.unit == Unit::None;
    let all: Vec<usize> = (0..said.len()).filter(|other| *other != place).filter(money).collect();
    let worked_out: Vec<usize> = results.iter().map(|result| result.place).filter(money).collect();
    let gains: Vec<usize> = all
        .iter()
        .copied()
        .filter(|other| {
            worked_out.contains(other) || (!spent.contains(other) && gap::gains(text, &said[*other].quantity))
        })
        .collect();
    let mut held = None;
    let mut is_sourced = false;
    for cost in all.iter().filter(|cost| !gains.contains(cost)) {
        for gain in &gains {
            let (over, under) = (&said[*cost], &said[*gain]);
            let scale = if under.quantity.period == Some(Period::Month) { 1_000 } else { 12_000 };
            let Some(months) = (over.quantity.middle_milli().checked_mul(scale))
                .and_then(|value| value.checked_div(under.quantity.middle_milli()))
            else {
                continue;
            };
            let tolerance = if quantity.about { ABOUT } else { EXACT };
            let new = if near(months, quantity, tolerance) {
                Arithmetic::Right
            } else if near(months, quantity, LOOSE) {
                Arithmetic::Rounded
            } else {
                Arithmetic::Wrong
            };
            if held.is_none_or(|held| new < held) {
                held = Some(new);
                let is_worked_out = results.iter().any(|result| result.place == *gain && result.is_sourced);
                is_sourced = over.is_sourced && (under.is_sourced || is_worked_out);
            }
        }
    }
    held.map(|held| Result { place, held, is_sourced })
}
