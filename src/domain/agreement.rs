//! How far two readers agree who put labels on the same things: accuracy, precision, recall, F1, kappa.
//!
//! One of the two is taken for right (`gold`: a person's coding), the other is measured (`read`). A figure that does not
//! exist, because it would divide by nothing, is `None` and never 0. Sound for up to a hundred million pairs.

use std::collections::{BTreeMap, BTreeSet};

mod coding;
mod kappa;
mod marks;
mod micro;

pub use coding::{Coding, CodingAgreement};
pub use kappa::Kappa;
pub use marks::{CriterionMarks, GATE_BIAS_MAX, GATE_KAPPA_MIN, GATE_LOW_MIN, Gate, MARKS_MIN};
pub use micro::{Interval, Micro};

/// Counts of pairs of labels: how often one reader said this where the other said that.
///
/// ```
/// use sparring::domain::agreement::Confusion;
///
/// let pairs = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b")];
/// let counts: Confusion<&str> = pairs.into_iter().collect();
/// assert_eq!(counts.accuracy().unwrap().to_string(), "0.750");
/// assert_eq!(counts.kappa().unwrap().value.to_string(), "0.500");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confusion<L> {
    /// Count of each pair that occurs: gold, then read. None is 0.
    cells: BTreeMap<(L, L), u64>,
}

/// How well one label was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassFigures {
    /// How often it is gold.
    pub support: u64,
    /// How often it was read.
    pub read: u64,
    /// How often it was read where it is gold.
    pub hits: u64,
}

impl ClassFigures {
    /// Returns which part of what was read is right; none when it was never read.
    pub fn precision(self) -> Option<Micro> {
        Micro::ratio(self.hits.into(), self.read.into())
    }

    /// Returns which part of what is gold was found; none when it is never gold.
    pub fn recall(self) -> Option<Micro> {
        Micro::ratio(self.hits.into(), self.support.into())
    }

    /// Returns the harmonic mean of precision and recall, 0 when nothing is hit; none when it occurs on neither side.
    pub fn f1(self) -> Option<Micro> {
        Micro::ratio(2 * i128::from(self.hits), i128::from(self.support) + i128::from(self.read))
    }
}

impl<L: Ord> Default for Confusion<L> {
    fn default() -> Self {
        Self { cells: BTreeMap::new() }
    }
}

impl<L: Ord + Copy> Confusion<L> {
    /// Counts a pair.
    pub fn add(&mut self, gold: L, read: L) {
        *self.cells.entry((gold, read)).or_default() += 1;
    }

    /// Counts all pairs of another table as well.
    pub fn merge(&mut self, other: &Self) {
        for (pair, count) in &other.cells {
            *self.cells.entry(*pair).or_default() += count;
        }
    }

    /// Returns the sample size: how many pairs there are.
    pub fn n(&self) -> u64 {
        self.cells.values().sum()
    }

    /// Returns how often one label was read where another is gold.
    pub fn count(&self, gold: L, read: L) -> u64 {
        self.cells.get(&(gold, read)).copied().unwrap_or(0)
    }

    /// Returns the labels that occur on either side, in their order.
    pub fn labels(&self) -> Vec<L> {
        let labels: BTreeSet<L> = self.cells.keys().flat_map(|(gold, read)| [*gold, *read]).collect();
        labels.into_iter().collect()
    }

    /// Returns the pairs that occur, with their counts, in the order of gold, then read.
    pub fn cells(&self) -> impl Iterator<Item = (L, L, u64)> + '_ {
        self.cells.iter().map(|((gold, read), count)| (*gold, *read, *count))
    }

    /// Returns how often both say the same.
    pub fn hits(&self) -> u64 {
        self.cells().filter(|(gold, read, _)| gold == read).map(|(_, _, count)| count).sum()
    }

    /// Returns the part of the pairs in which both say the same; none of no pairs.
    pub fn accuracy(&self) -> Option<Micro> {
        Micro::ratio(self.hits().into(), self.n().into())
    }

    /// Returns the 95 % interval of the accuracy after Wilson (1927); none of no pairs.
    pub fn accuracy_interval(&self) -> Option<Interval> {
        Interval::wilson(self.hits(), self.n())
    }

    /// Returns how well a label was read.
    pub fn class(&self, label: L) -> ClassFigures {
        self.classes([label])
    }

    /// Returns how well some labels were read, taken together: a hit names the very label.
    ///
    /// With all labels but that for "nothing", this is how well what there is to find was found.
    pub fn classes(&self, labels: impl IntoIterator<Item = L>) -> ClassFigures {
        let labels: BTreeSet<L> = labels.into_iter().collect();
        let mut figures = ClassFigures { support: 0, read: 0, hits: 0 };
        for (gold, read, count) in self.cells() {
            figures.support += if labels.contains(&gold) { count } else { 0 };
            figures.read += if labels.contains(&read) { count } else { 0 };
            figures.hits += if gold == read && labels.contains(&gold) { count } else { 0 };
        }
        figures
    }

    /// Returns the mean F1 of all labels that occur on either side, each counting alike; none of no pairs.
    pub fn macro_f1(&self) -> Option<Micro> {
        let labels = self.labels();
        let sum: i128 = labels.iter().filter_map(|label| self.class(*label).f1()).map(Micro::micros).sum();
        Micro::ratio(sum, labels.len() as i128 * Micro::ONE.micros())
    }

    /// Returns Cohen's kappa: agreement beyond chance, all disagreements alike.
    ///
    /// None when chance alone would agree always: no pairs, or one label only.
    pub fn kappa(&self) -> Option<Kappa> {
        Kappa::of(self, |gold, read| u64::from(gold != read))
    }

    /// Returns kappa with quadratic weights, for labels on a scale: a disagreement counts with the square of its distance.
    ///
    /// `rank` is a label's place on the scale; a mark may be its own rank. None when all have one rank.
    pub fn weighted_kappa(&self, rank: impl Fn(L) -> u8) -> Option<Kappa> {
        Kappa::of(self, |gold, read| u64::from(rank(gold).abs_diff(rank(read))).pow(2))
    }
}

impl<L: Ord + Copy> Extend<(L, L)> for Confusion<L> {
    fn extend<I: IntoIterator<Item = (L, L)>>(&mut self, pairs: I) {
        for (gold, read) in pairs {
            self.add(gold, read);
        }
    }
}

impl<L: Ord + Copy> FromIterator<(L, L)> for Confusion<L> {
    fn from_iter<I: IntoIterator<Item = (L, L)>>(pairs: I) -> Self {
        let mut counts = Self::default();
        counts.extend(pairs);
        counts
    }
}

#[cfg(test)]
mod tests;
