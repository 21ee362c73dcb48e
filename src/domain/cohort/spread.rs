//! How scores are spread: counts by score, quartiles and what lies far outside them. Integers only.

use schemars::JsonSchema;
use serde::Serialize;

/// Ranges of a distribution: 0 to 9, 10 to 19, ..., 90 to 100.
pub const RANGES: usize = 10;

/// The highest score in hundredths of a point.
const SCORE_MAX: i64 = 10_000;

/// Counts of sessions by score, in tenths of a point: every score is a whole number of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores {
    /// One count for each tenth of a point, 0 to 1,000; empty before the first.
    counts: Vec<u32>,
    sum: i64,
}

impl Scores {
    /// Adds a score in hundredths of a point; beyond 0 to 100 points it counts as the nearer end.
    pub fn add(&mut self, score: i64) {
        let score = score.clamp(0, SCORE_MAX);
        self.counts.resize(1_001, 0);
        if let Some(count) = usize::try_from((score + 5) / 10).ok().and_then(|tenths| self.counts.get_mut(tenths)) {
            *count += 1;
        }
        self.sum += score;
    }

    /// Adds the scores of another.
    pub fn merge(&mut self, other: &Self) {
        if !other.counts.is_empty() {
            self.counts.resize(1_001, 0);
        }
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
        self.sum += other.sum;
    }

    /// Returns how many there are.
    pub fn count(&self) -> u64 {
        self.counts.iter().map(|count| u64::from(*count)).sum()
    }

    /// Returns the mean in hundredths of a point, rounded down; none without a score.
    pub fn mean(&self) -> Option<i64> {
        i64::try_from(self.count()).ok().filter(|count| *count > 0).map(|count| self.sum / count)
    }

    /// Returns the median in hundredths of a point: of an even number of scores the mean of the middle two.
    pub fn median(&self) -> Option<i64> {
        let count = self.count();
        let at = |rank: u64| {
            let mut left = rank;
            self.counts.iter().position(|here| {
                let is_here = left < u64::from(*here);
                left = left.saturating_sub(u64::from(*here));
                is_here
            })
        };
        let (low, high) = (at(count.checked_sub(1)? / 2)?, at(count / 2)?);
        i64::try_from(low + high).ok().map(|sum| sum * 5)
    }

    /// Returns the counts in the ranges 0 to 9, 10 to 19, ..., 90 to 100.
    pub fn ranges(&self) -> [u64; RANGES] {
        let mut ranges = [0; RANGES];
        for (tenths, count) in self.counts.iter().enumerate() {
            ranges[(tenths / 100).min(RANGES - 1)] += u64::from(*count);
        }
        ranges
    }
}

/// The quartiles of some values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quartiles {
    /// A quarter lies below.
    pub lower: i64,
    /// Half lies below.
    pub median: i64,
    /// A quarter lies above.
    pub upper: i64,
}

/// Bounds beyond which a value stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fences {
    /// What is less stands out.
    pub low: i64,
    /// What is more stands out.
    pub high: i64,
}

impl Quartiles {
    /// Returns Tukey's fences: one and a half times the distance of the quartiles below and above them (J. W. Tukey,
    /// Exploratory Data Analysis, 1977).
    pub fn fences(&self) -> Fences {
        let reach = (self.upper - self.lower) * 3 / 2;
        Fences { low: self.lower - reach, high: self.upper + reach }
    }
}

/// Returns the quartiles of sorted values: the value below which the share lies, between two the mean by distance (Hyndman and
/// Fan 1996, type 7). None without a value.
pub fn quartiles(sorted: &[i64]) -> Option<Quartiles> {
    let at = |quarters: usize| {
        let place = (sorted.len().checked_sub(1)?) * quarters;
        let (low, rest) = (place / 4, i64::try_from(place % 4).unwrap_or(0));
        let below = *sorted.get(low)?;
        let above = sorted.get(low + 1).copied().unwrap_or(below);
        Some(below + (above - below) * rest / 4)
    };
    Some(Quartiles { lower: at(1)?, median: at(2)?, upper: at(3)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_medians_and_ranges_are_those_of_the_scores() {
        for (scores, mean, median) in [
            (vec![], None, None),
            (vec![5_000], Some(5_000), Some(5_000)),
            (vec![0, 10_000], Some(5_000), Some(5_000)),
            (vec![1_000, 2_000, 9_000], Some(4_000), Some(2_000)),
            (vec![4_010, 4_020, 1_000, 9_000], Some(4_507), Some(4_015)),
        ] {
            let mut sum = Scores::default();
            scores.iter().for_each(|score| sum.add(*score));
            assert_eq!((sum.mean(), sum.median()), (mean, median), "{scores:?}");
        }
        let mut sum = Scores::default();
        [0, 990, 1_000, 8_990, 9_000, 10_000].iter().for_each(|score| sum.add(*score));
        assert_eq!(sum.ranges(), [2, 1, 0, 0, 0, 0, 0, 0, 1, 2]);
        let mut twice = sum.clone();
        twice.merge(&sum);
        assert_eq!((twice.count(), twice.mean()), (12, sum.mean()));
    }

    #[test]
    fn quartiles_lie_between_values() {
        for (values, lower, median, upper) in
            [(vec![7], 7, 7, 7), (vec![1, 2, 3, 4, 5], 2, 3, 4), (vec![10, 20, 30, 40], 17, 25, 32)]
        {
            assert_eq!(quartiles(&values), Some(Quartiles { lower, median, upper }), "{values:?}");
        }
        assert_eq!(quartiles(&[]), None);
        assert_eq!(quartiles(&[1, 2, 3, 4, 5]).unwrap().fences(), Fences { low: -1, high: 7 });
    }
}
