//! Finds whether a figure follows from others: a product, a ratio, a sum or a difference of known figures.
//!
//! Units decide what may be multiplied with what; without them almost any number would follow from some others.

use std::ops::RangeInclusive;

use crate::domain::act::Figure;
use crate::domain::quantity::{Period, Quantity, Unit};

/// How a figure follows from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Within the tolerance.
    Right,
    /// Near, not within it.
    Rounded,
    /// Off by a power of ten or by twelve: 万 for 亿, a month for a year.
    Slipped,
}

/// Tolerances in thousandths: exact talk, talk with `about`, and what still passes as rounded.
const EXACT: i128 = 20;
const ABOUT: i128 = 50;
const LOOSE: i128 = 100;

/// What a slip multiplies by: places of a number, 万 for 亿, a month for a year.
const SLIPS: [i128; 5] = [10, 100, 1_000, 10_000, 12];

/// Largest number of figures that are tried in combination.
const POOL_MAX: usize = 14;

/// Returns how the figure at an index of `line` follows from the others, from what the customer said and the fact sheet.
pub(super) fn fit(index: usize, line: &[&Figure], customer: &[Quantity], sheet: &[Quantity]) -> Option<Fit> {
    let result = &line.get(index)?.quantity;
    let mut pool: Vec<&Quantity> = Vec::new();
    let others = line.iter().enumerate().filter(|(place, _)| *place != index).map(|(_, figure)| &figure.quantity);
    for quantity in others.chain(customer.iter().rev()).chain(sheet) {
        let is_new = !pool.iter().any(|known| known.is_same(quantity) && known.period == quantity.period);
        let is_result = quantity.is_same(result) && quantity.period == result.period;
        if is_new && !is_result && quantity.high_milli > 0 && pool.len() < POOL_MAX {
            pool.push(quantity);
        }
    }
    let own = line.len() - 1;
    let values = combinations(&pool, own, result);
    let is_any_near = |tolerance: i128| {
        let reach = reach(result, tolerance);
        values.iter().any(|value| reach.contains(value))
    };
    if is_any_near(if result.about { ABOUT } else { EXACT }) {
        return Some(Fit::Right);
    }
    if own == 0 {
        return None;
    }
    if is_any_near(LOOSE) {
        return Some(Fit::Rounded);
    }
    let slipped: Vec<RangeInclusive<i128>> =
        SLIPS.iter().flat_map(|slip| slipped(&reach(result, EXACT), *slip)).collect();
    let is_slipped = values.iter().any(|value| slipped.iter().any(|reach| reach.contains(value)));
    is_slipped.then_some(Fit::Slipped)
}

/// Returns whether a value is within a tolerance of a quantity or inside its range.
pub(super) fn near(value: i128, result: &Quantity, tolerance: i128) -> bool {
    reach(result, tolerance).contains(&value)
}

/// Returns the values within a tolerance of a quantity or inside its range.
fn reach(result: &Quantity, tolerance: i128) -> RangeInclusive<i128> {
    let slack = |end: i128| end.abs() * tolerance / 1_000;
    (result.low_milli - slack(result.low_milli)).max(1)..=result.high_milli + slack(result.high_milli)
}

/// Returns the values that are within a reach once they are multiplied by a slip, and those that are once they are divided by it.
fn slipped(reach: &RangeInclusive<i128>, slip: i128) -> [RangeInclusive<i128>; 2] {
    let (low, high) = (*reach.start(), *reach.end());
    let multiplied = (low + slip - 1) / slip..=high / slip;
    let divided = low.saturating_mul(slip)..=high.saturating_mul(slip).saturating_add(slip - 1);
    [multiplied, divided]
}

/// Returns a quotient, worked out in 64 bits where they are enough: they nearly always are, and more take long.
fn quotient(dividend: i128, divisor: i128) -> i128 {
    match (u64::try_from(dividend), u64::try_from(divisor)) {
        (Ok(dividend), Ok(divisor)) => i128::from(dividend / divisor),
        _ => dividend / divisor,
    }
}

/// Returns what figures of a pool give in the result's unit, in thousandths, taken two to four at a time.
///
/// The first of the pool are the line's own. What a line puts side by side is what it works with, so that two of them must
/// be used, or all when there are fewer; chance finds too much elsewhere.
fn combinations(pool: &[&Quantity], own: usize, result: &Quantity) -> Vec<i128> {
    let uses_own = |used: &[usize]| used.iter().filter(|place| **place < own).count() >= own.min(2);
    let mut values = Vec::new();
    for (first, left) in pool.iter().enumerate() {
        for factor in conversions(left.period, result.period) {
            if left.unit == result.unit && *factor != 1_000 && uses_own(&[first]) {
                push(&mut values, Some(left.middle_milli() * factor / 1_000));
            }
        }
        for (second, right) in pool.iter().enumerate().filter(|(second, _)| *second != first) {
            // The own ones come first: if the first two do not use enough of them, no others do.
            if !uses_own(&[first, second]) {
                continue;
            }
            pair(&mut values, (first, left), (second, right), result);
            if second < first || !Product::may_count(result.unit) {
                continue;
            }
            let two = Product::of(left).times(right);
            two.put(&mut values, result);
            if two.is_ruled_out(result.unit) {
                continue;
            }
            for (third, last) in pool.iter().enumerate().skip(second + 1) {
                let three = two.times(last);
                three.put(&mut values, result);
                if !three.is_ruled_out(result.unit) {
                    pool[third + 1..].iter().for_each(|end| three.times(end).put(&mut values, result));
                }
            }
        }
    }
    values
}

/// A place in the pool with its quantity.
type Placed<'a> = (usize, &'a Quantity);

/// Adds what two figures give besides their product: ratio, sum, difference.
fn pair(values: &mut Vec<i128>, left: Placed, right: Placed, result: &Quantity) {
    let (left_value, right_value) = (left.1.middle_milli(), right.1.middle_milli());
    if left.0 < right.0 && left.1.unit == right.1.unit && left.1.unit == result.unit && left.1.unit != Unit::None {
        push(values, left_value.checked_add(right_value));
    }
    if left.1.unit == right.1.unit
        && (left.1.unit == result.unit || is_points(left.1, result))
        && left.1.unit != Unit::None
    {
        push(values, left_value.checked_sub(right_value));
    }
    let ratio = |scale: i128| left_value.checked_mul(scale).map(|value| quotient(value, right_value.max(1)));
    let are_alike = left.1.unit == right.1.unit || left.1.unit == Unit::None || right.1.unit == Unit::None;
    match result.unit {
        // A share, a growth and a return: a/b, (a - b)/b.
        Unit::Percent if are_alike && left.1.unit != Unit::Percent => {
            push(values, ratio(100_000));
            push(values, ratio(100_000).map(|share| share - 100_000));
        }
        Unit::Factor if are_alike => push(values, ratio(1_000)),
        // Payback: cost over the gain of a year or a month.
        Unit::Months if are_alike && matches!(left.1.unit, Unit::Money | Unit::None) => {
            let scale = if right.1.period == Some(Period::Month) { 1_000 } else { 12_000 };
            push(values, ratio(scale));
        }
        Unit::Money | Unit::None
            if left.1.unit == Unit::Money && matches!(right.1.unit, Unit::People | Unit::Count) =>
        {
            push(values, ratio(1_000));
        }
        _ => {}
    }
}

/// Returns whether a difference of shares is said in percentage points.
fn is_points(left: &Quantity, result: &Quantity) -> bool {
    left.unit == Unit::Percent && result.unit == Unit::PercentagePoints
}

/// A product of figures on its way.
#[derive(Clone, Copy)]
struct Product {
    /// In thousandths; none when it is too large.
    value: Option<i128>,
    /// How many of its figures are money, bare numbers, heads and things, lengths of time.
    money: u8,
    bare: u8,
    counted: u8,
    lengths: u8,
    /// The period of its first rate.
    period: Option<Period>,
}

impl Product {
    /// Returns the product that is one figure.
    fn of(figure: &Quantity) -> Self {
        Self { value: Some(1_000), money: 0, bare: 0, counted: 0, lengths: 0, period: None }.times(figure)
    }

    /// Returns the product with one more figure.
    fn times(mut self, figure: &Quantity) -> Self {
        let scale = if figure.unit == Unit::Percent { 100_000 } else { 1_000 };
        self.value = self.value.and_then(|value| Some(quotient(value.checked_mul(figure.middle_milli())?, scale)));
        match figure.unit {
            Unit::Money => self.money += 1,
            Unit::None => self.bare += 1,
            Unit::People | Unit::Count => self.counted += 1,
            Unit::Months | Unit::Seconds | Unit::WorkHours => self.lengths += 1,
            Unit::Percent | Unit::PercentagePoints | Unit::Factor => {}
        }
        self.period = self.period.or(figure.period);
        self
    }

    /// Returns whether a product of figures can count what a unit counts at all.
    fn may_count(unit: Unit) -> bool {
        !matches!(unit, Unit::Percent | Unit::PercentagePoints | Unit::Factor | Unit::Months)
    }

    /// Returns whether the units of its figures allow it to count what a unit counts.
    fn counts(&self, unit: Unit) -> bool {
        let Self { money, bare, counted, lengths, .. } = *self;
        match unit {
            Unit::Money => (money == 1 || (money == 0 && bare >= 1)) && lengths == 0,
            Unit::None => lengths == 0 && money + bare + counted >= 1,
            Unit::People | Unit::Count => money == 0 && lengths == 0 && counted + bare >= 1,
            Unit::Seconds | Unit::WorkHours => money == 0 && lengths == 1,
            Unit::Percent | Unit::PercentagePoints | Unit::Factor | Unit::Months => false,
        }
    }

    /// Returns whether no product with it can count what a unit counts, whatever comes to it: it is too large, or has too much
    /// money or time in it.
    fn is_ruled_out(&self, unit: Unit) -> bool {
        let Self { value, money, lengths, .. } = *self;
        value.is_none()
            || match unit {
                Unit::Money => money > 1 || lengths > 0,
                Unit::None => lengths > 0,
                Unit::People | Unit::Count => money > 0 || lengths > 0,
                Unit::Seconds | Unit::WorkHours => money > 0 || lengths > 1,
                Unit::Percent | Unit::PercentagePoints | Unit::Factor | Unit::Months => true,
            }
    }

    /// Adds it to the values in the result's period, where its units allow it.
    fn put(self, values: &mut Vec<i128>, result: &Quantity) {
        let Some(value) = self.value.filter(|_| self.counts(result.unit)) else { return };
        for factor in conversions(self.period, result.period) {
            push(values, value.checked_mul(*factor).map(|value| quotient(value, 1_000)));
        }
    }
}

/// Adds a value, if there is one.
fn push(values: &mut Vec<i128>, value: Option<i128>) {
    values.extend(value.filter(|value| *value > 0));
}

/// Returns the factors, in thousandths, by which a rate of one period becomes one of another.
///
/// Calendar days and working days are both right: 365, 360, 250 a year; 30, 22 a month.
pub(super) fn conversions(from: Option<Period>, to: Option<Period>) -> &'static [i128] {
    let (Some(from), Some(to)) = (from, to) else { return &[1_000] };
    match (from, to) {
        (Period::Hour, Period::Day) => &[8_000, 24_000],
        (Period::Day, Period::Week) => &[7_000, 5_000],
        (Period::Day, Period::Month) => &[30_000, 22_000, 31_000],
        (Period::Day, Period::Quarter) => &[90_000, 66_000],
        (Period::Day, Period::Year) => &[365_000, 360_000, 250_000, 300_000],
        (Period::Week, Period::Month) => &[4_000],
        (Period::Week, Period::Quarter) => &[13_000, 12_000],
        (Period::Week, Period::Year) => &[52_000, 50_000],
        (Period::Month, Period::Quarter) => &[3_000],
        (Period::Month, Period::Year) => &[12_000],
        (Period::Quarter, Period::Year) => &[4_000],
        (Period::Year, Period::Month) => &[83],
        (Period::Year, Period::Quarter) => &[250],
        (Period::Year, Period::Day) => &[3],
        _ => &[1_000],
    }
}
