//! Points as integers: hundredths inside, at most one decimal outside.

use std::borrow::Cow;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// Points in hundredths. May be negative where a check says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Points(i64);

impl Points {
    /// No points.
    pub const ZERO: Points = Points(0);

    /// Returns whole points.
    pub fn whole(points: impl Into<i64>) -> Self {
        Self(points.into() * 100)
    }

    /// Returns that many hundredths of a point, rounded to tenths, half away from zero.
    ///
    /// Every score is rounded where it arises, so that the printed numbers add up to the printed total.
    pub fn rounded(hundredths: i64) -> Self {
        let half = if hundredths < 0 { -5 } else { 5 };
        Self((hundredths + half) / 10 * 10)
    }

    /// Returns the hundredths.
    pub fn hundredths(self) -> i64 {
        self.0
    }

    /// Returns this share of a maximum in whole per cent, rounded down; 0 of no maximum.
    pub fn percent_of(self, max: Points) -> i64 {
        if max.0 == 0 { 0 } else { self.0 * 100 / max.0 }
    }

    /// Returns these points on a scale whose maximum is `to` instead of `from`; 0 when there is no maximum.
    pub fn rescaled(self, from: Points, to: Points) -> Self {
        if from.0 == 0 { Self::ZERO } else { Self::rounded(self.0 * to.0 / from.0) }
    }
}

/// Returns hundredths of a point as they are shown, with at most one decimal: 7_250 is `72.5`.
pub fn points(hundredths: i64) -> String {
    Points::rounded(hundredths).to_string()
}

impl Add for Points {
    type Output = Points;
    fn add(self, other: Points) -> Points {
        Points(self.0 + other.0)
    }
}

impl Sub for Points {
    type Output = Points;
    fn sub(self, other: Points) -> Points {
        Points(self.0 - other.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(points: I) -> Points {
        points.fold(Points::ZERO, Add::add)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = Self::rounded(self.0).0 / 10;
        let sign = if tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
        match (out.width(), tenth) {
            (None, 0) => write!(out, "{sign}{whole}"),
            (None, _) => write!(out, "{sign}{whole}.{tenth}"),
            (Some(_), 0) => out.pad(&format!("{sign}{whole}")),
            (Some(_), _) => out.pad(&format!("{sign}{whole}.{tenth}")),
        }
    }
}

impl JsonSchema for Points {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Points")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "multipleOf": 0.1, "description": "Points, with at most one decimal." })
    }
}

impl Serialize for Points {
    /// Writes a JSON number from its decimal digits, so that no float is ever made.
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self.0 % 100 {
            0 => out.serialize_i64(self.0 / 100),
            _ => serde_json::from_str::<&RawValue>(&self.to_string()).map_err(S::Error::custom)?.serialize(out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_print_with_at_most_one_decimal() {
        for (hundredths, text) in
            [(8250, "82.5"), (0, "0"), (-300, "-3"), (-150, "-1.5"), (1400, "14"), (1264, "12.6"), (1265, "12.7")]
        {
            assert_eq!(Points(hundredths).to_string(), text);
            assert_eq!(serde_json::to_string(&Points(hundredths)).unwrap(), text);
        }
        assert_eq!(serde_json::to_value(Points(8250)).unwrap(), serde_json::json!(82.5));
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        assert_eq!(Points::rounded(1265), Points(1270));
        assert_eq!(Points::rounded(-1265), Points(-1270));
        assert_eq!(Points::rounded(1264), Points(1260));
    }
}
