//! Numbers, units and periods in Chinese and English, and exact arithmetic on them.

use crate::domain::text::Span;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Yuan, dollars: money. Currencies are not told apart.
    Money,
    /// Seconds.
    Seconds,
    /// Person-days and other working time, in hours.
    WorkHours,
    /// Heads: people, agents, engineers.
    People,
    /// Per cent, held as hundredths.
    Percent,
    /// Percentage points.
    PercentagePoints,
    /// Times: `3 times`, `翻倍`.
    Factor,
    /// Months as a length of time (payback).
    Months,
    /// Any other counted thing: orders, cars, calls.
    Count,
    /// A bare number.
    None,
}

/// How often: the period of a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// Each hour.
    Hour,
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// Each year.
    Year,
}

/// A number as it was said: an exact value or a range, in thousandths of the base unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// Where it stands in the text it was read from.
    pub span: Span,
    /// Lower end, in thousandths of the base unit.
    pub low_milli: i128,
    /// Upper end; equal to the lower one unless a range was said (`几十万`, `20 to 30`).
    pub high_milli: i128,
    /// What is counted.
    pub unit: Unit,
    /// How often, for rates.
    pub period: Option<Period>,
    /// Was it said to be approximate: 约, 大概, about?
    pub about: bool,
}

/// Returns the quantities in a text, in order; spans are bytes of `text`.
pub fn quantities(_text: &str) -> Vec<Quantity> {
    Vec::new()
}
