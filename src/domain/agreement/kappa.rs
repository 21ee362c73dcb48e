//! Cohen's kappa, plain and weighted, with its standard error.

use std::collections::BTreeMap;

use super::micro::{root, rounded};
use super::{Confusion, Interval, Micro};

/// Digits that are kept between the steps: billionths.
const NANO: i128 = 1_000_000_000;

/// Agreement beyond chance: 1 always, 0 as often as chance would, below 0 less often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kappa {
    /// Kappa.
    pub value: Micro,
    /// Its standard error for large samples, after Fleiss, Cohen and Everitt (1969); 0 when both always agree.
    pub error: Micro,
}

impl Kappa {
    /// Returns the 95 % interval of kappa, cut at -1 and 1.
    pub fn interval(self) -> Interval {
        Interval::around(self.value, self.error)
    }

    /// Returns kappa where `distance` says how bad a disagreement is: 0 for the same label, at most 255² = 65 025.
    pub(super) fn of<L: Ord + Copy>(counts: &Confusion<L>, distance: impl Fn(L, L) -> u64) -> Option<Self> {
        let distance = |gold: L, read: L| i128::from(distance(gold, read));
        let (mut golds, mut reads) = (BTreeMap::<L, i128>::new(), BTreeMap::<L, i128>::new());
        for (gold, read, count) in counts.cells() {
            *golds.entry(gold).or_default() += i128::from(count);
            *reads.entry(read).or_default() += i128::from(count);
        }
        // The distance of each label from what the other reader says, summed: needed for both sides.
        let from_gold = |gold: L| -> i128 { reads.iter().map(|(read, count)| count * distance(gold, *read)).sum() };
        let from_read = |read: L| -> i128 { golds.iter().map(|(gold, count)| count * distance(*gold, read)).sum() };
        let n = i128::from(counts.n());
        // With d for a cell's distance: observed = Σ n·d, so Do = observed / n; by_chance = Σ gold·read·d, so De = by_chance / n².
        let observed: i128 = counts.cells().map(|(gold, read, count)| i128::from(count) * distance(gold, read)).sum();
        let by_chance: i128 = golds.iter().map(|(gold, count)| count * from_gold(*gold)).sum();
        // Kappa is 1 - Do/De.
        let short = Micro::ratio(n * observed, by_chance)?;
        // The variance of kappa is that of x = (Do/De·(mean distance of gold + mean distance of read) - d) / De over n,
        // and the mean of x is Do/De itself.
        let spread = |gold: L, read: L| {
            let raw = observed * (from_gold(gold) + from_read(read)) - by_chance * distance(gold, read);
            let x = rounded(rounded(raw * NANO, by_chance) * n * n, by_chance * 1000);
            (x - short.micros()).pow(2)
        };
        let sum: i128 = counts.cells().map(|(gold, read, count)| i128::from(count) * spread(gold, read)).sum();
        let error = root(rounded(sum, n * n));
        Some(Self { value: Micro::new(Micro::ONE.micros() - short.micros()), error: Micro::new(error) })
    }
}
