//! Chance that is the same everywhere.

use super::float;

/// A random number generator of its own, so that no library's change changes the weights: splitmix64.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Returns 64 bits.
    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below a limit that is not 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::try_from((self.bits() >> 11) % limit as u64).unwrap_or(0)
    }

    /// Returns a number below 1,000.
    pub(super) fn thousandth(&mut self) -> u64 {
        (self.bits() >> 11) % 1000
    }

    /// Returns a number around 0 that is mostly between -1 and 1: the sum of twelve even ones (Irwin and Hall).
    pub(super) fn bell(&mut self) -> f32 {
        let sum: f32 = (0..12).map(|_| float(self.below(1 << 20)) / float(1 << 20)).sum();
        sum - 6.0
    }
}
