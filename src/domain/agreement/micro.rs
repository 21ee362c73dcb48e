//! Figures in millionths, and intervals of them: statistics without floats.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// One, in millionths.
const SCALE: i128 = 1_000_000;

/// The 97.5 % point of the normal distribution, in millionths: 95 % lie within it on both sides.
const Z: i128 = 1_959_964;

/// The square of `Z`, in millionths.
const Z_SQUARED: i128 = 3_841_459;

/// A figure in millionths, mostly between -1 and 1. Printed with three decimals unless told, serialised with all it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Micro(i128);

impl Micro {
    /// Nothing.
    pub const ZERO: Micro = Micro(0);

    /// The whole.
    pub const ONE: Micro = Micro(SCALE);

    /// Returns that many millionths.
    pub fn new(micros: i128) -> Self {
        Self(micros)
    }

    /// Returns a quotient, rounded half away from zero; none of nothing.
    pub fn ratio(part: i128, whole: i128) -> Option<Self> {
        (whole != 0).then(|| Self(rounded(part * SCALE, whole)))
    }

    /// Returns that many thousandths.
    pub const fn thousandths(thousandths: i128) -> Self {
        Self(thousandths * (SCALE / 1000))
    }

    /// Returns the millionths.
    pub fn micros(self) -> i128 {
        self.0
    }
}

/// Returns a quotient rounded half away from zero.
pub(super) fn rounded(part: i128, whole: i128) -> i128 {
    let (part, whole) = if whole < 0 { (-part, -whole) } else { (part, whole) };
    (part + part.signum() * (whole / 2)) / whole
}

impl fmt::Display for Micro {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = out.precision().unwrap_or(3).min(6);
        let step = 10_i128.pow(6 - places as u32);
        let steps = rounded(self.0, step);
        let sign = if steps < 0 { "-" } else { "" };
        let one = SCALE / step;
        let whole = steps.abs() / one;
        if places == 0 {
            return write!(out, "{sign}{whole}");
        }
        write!(out, "{sign}{whole}.{:0places$}", steps.abs() % one)
    }
}

impl Serialize for Micro {
    /// Writes a JSON number from its decimal digits, so that no float is ever made.
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let text = format!("{self:.6}");
        let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
        RawValue::from_string(text).map_err(S::Error::custom)?.serialize(out)
    }
}

impl JsonSchema for Micro {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Micro")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "description": "A figure with at most six decimals." })
    }
}

/// Where a figure lies with a confidence of 95 %. Serialised as a list: low, high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Micro,
    /// The upper end.
    pub high: Micro,
}

impl Interval {
    /// Returns the interval of a share after Wilson (1927), which holds for small samples and near 0 and 1; none of none.
    pub(super) fn wilson(hits: u64, n: u64) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let (hits, n) = (i128::from(hits), i128::from(n));
        // (k + z²/2 ± z·√(k(n-k)/n + z²/4)) / (n + z²)
        let under_root = rounded(Z_SQUARED * SCALE * (hits * (n - hits)), n) + Z_SQUARED * Z_SQUARED / 4;
        let centre = hits * SCALE + Z_SQUARED / 2;
        let whole = n * SCALE + Z_SQUARED;
        let low = rounded((centre - root(under_root)) * SCALE, whole);
        let high = rounded((centre + root(under_root)) * SCALE, whole);
        Some(Self { low: Micro(low.max(0)), high: Micro(high.min(SCALE)) })
    }

    /// Returns the interval of a figure with a standard error, cut at -1 and 1.
    pub(super) fn around(value: Micro, error: Micro) -> Self {
        let half = rounded(error.0 * Z, SCALE);
        Self { low: Micro((value.0 - half).max(-SCALE)), high: Micro((value.0 + half).min(SCALE)) }
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        [self.low, self.high].serialize(out)
    }
}

impl JsonSchema for Interval {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Interval")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let figure = generator.subschema_for::<Micro>();
        json_schema!({
            "type": "array", "items": figure, "minItems": 2, "maxItems": 2,
            "description": "Where a figure lies with a confidence of 95 %: low, high."
        })
    }
}

/// Returns the whole square root; 0 of what is negative.
pub(super) fn root(square: i128) -> i128 {
    // A root is far smaller than the greatest value of the type.
    i128::try_from(u128::try_from(square).unwrap_or(0).isqrt()).unwrap_or(i128::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_print_with_three_decimals_and_are_kept_with_six() {
        for (micros, text, json) in [
            (0, "0.000", "0"),
            (1_000_000, "1.000", "1"),
            (-1_000_000, "-1.000", "-1"),
            (500_000, "0.500", "0.5"),
            (666_667, "0.667", "0.666667"),
            (-4_500, "-0.005", "-0.0045"),
            (-400, "0.000", "-0.0004"),
            (12, "0.000", "0.000012"),
        ] {
            assert_eq!(Micro(micros).to_string(), text);
            assert_eq!(serde_json::to_string(&Micro(micros)).unwrap(), json);
        }
        assert_eq!(format!("{:.2} {:.0}", Micro(126_996), Micro(700_000)), "0.13 1");
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        for (part, whole, quotient) in
            [(1, 2, 1), (-1, 2, -1), (1, -2, -1), (-1, -2, 1), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (7, 2, 4), (0, 5, 0)]
        {
            assert_eq!(rounded(part, whole), quotient, "{part}/{whole}");
        }
        assert_eq!(Micro::ratio(1, 0), None);
    }

    /// 8 of 10: (8 + 1.9207 ± 1.96·√(1.6 + 0.9604)) / 13.8415 = (9.9207 ± 3.1362) / 13.8415.
    #[test]
    fn the_interval_of_a_share_is_wilsons() {
        for (hits, n, low, high) in [
            (8, 10, "0.4902", "0.9433"),
            (0, 10, "0.0000", "0.2775"),
            (10, 10, "0.7225", "1.0000"),
            (1, 1, "0.2065", "1.0000"),
            (0, 1, "0.0000", "0.7935"),
            (50, 100, "0.4038", "0.5962"),
            (950_000, 1_000_000, "0.9496", "0.9504"),
        ] {
            let interval = Interval::wilson(hits, n).unwrap();
            assert_eq!(format!("{:.4} {:.4}", interval.low, interval.high), format!("{low} {high}"), "{hits} of {n}");
        }
        assert_eq!(Interval::wilson(0, 0), None);
        assert_eq!(Interval::wilson(7, 7).map(|interval| interval.high), Some(Micro::ONE));
        assert_eq!(Interval::wilson(0, 7).map(|interval| interval.low), Some(Micro::ZERO));
    }

    #[test]
    fn an_interval_around_a_figure_stays_within_minus_one_and_one() {
        let interval = Interval::around(Micro(900_000), Micro(100_000));
        assert_eq!((interval.low.micros(), interval.high.micros()), (704_004, 1_000_000));
        assert_eq!(serde_json::to_string(&interval).unwrap(), "[0.704004,1]");
    }
}
