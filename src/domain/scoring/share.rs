//! A share between 0 and 1 as an integer, in millionths. What every check yields, before it is multiplied by a weight.

use crate::domain::scorecard::Points;

/// Millionths in one.
const ONE: i64 = 1_000_000;

/// A share in millionths. Between 0 and 1 except for what wrong arithmetic takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Share(i64);

impl Share {
    /// Nothing.
    pub(super) const NONE: Share = Share(0);
    /// All.
    pub(super) const ALL: Share = Share(ONE);

    /// Returns `part` of `whole`, at most all; nothing of no whole.
    pub(super) fn of(part: impl Into<i64>, whole: impl Into<i64>) -> Self {
        let (part, whole) = (part.into(), whole.into());
        if whole <= 0 || part <= 0 { Self::NONE } else { Self((part * ONE / whole).min(ONE)) }
    }

    /// Returns a share of so many per cent.
    pub(super) fn percent(percent: impl Into<i64>) -> Self {
        Self(percent.into() * (ONE / 100))
    }

    /// Returns the product of two shares.
    pub(super) fn times(self, other: Share) -> Self {
        Self(self.0 * other.0 / ONE)
    }

    /// Returns the sum of two shares, at most all.
    pub(super) fn plus(self, other: Share) -> Self {
        Self((self.0 + other.0).min(ONE))
    }

    /// Returns what is left after taking a share off, at least nothing.
    pub(super) fn less(self, other: Share) -> Self {
        Self((self.0 - other.0).max(0))
    }

    /// Returns the mean of shares; nothing of none.
    pub(super) fn mean(shares: &[Share]) -> Self {
        let count = i64::try_from(shares.len()).unwrap_or(i64::MAX).max(1);
        Self(shares.iter().map(|share| share.0).sum::<i64>() / count)
    }

    /// Returns the points of this share of a weight, rounded to tenths.
    pub(super) fn points(self, weight: u8) -> Points {
        let tenths = self.0 * i64::from(weight) * 10;
        let half = if tenths < 0 { -ONE / 2 } else { ONE / 2 };
        Points::rounded((tenths + half) / ONE * 10)
    }

    /// Returns what a fault takes away: a negative share of so many per cent.
    pub(super) fn fault(percent: u8) -> Self {
        Self(-i64::from(percent) * (ONE / 100))
    }

    /// Returns the share in whole per cent, rounded to the nearest.
    pub(super) fn as_percent(self) -> i64 {
        (self.0 * 100 + ONE / 2) / ONE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_never_exceeds_all() {
        assert_eq!(Share::of(180, 160), Share::ALL);
        assert_eq!(Share::of(3, 0), Share::NONE);
        assert_eq!(Share::percent(60).plus(Share::percent(60)), Share::ALL);
        assert_eq!(Share::percent(20).less(Share::percent(60)), Share::NONE);
    }

    #[test]
    fn a_third_of_twelve_is_exactly_four() {
        assert_eq!(Share::of(1, 3).points(12), Points::whole(4));
    }
}
