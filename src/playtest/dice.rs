//! Chooses by a hash of a seed and a place, as the customer's own variation does: no clock, the same on every machine.

/// Chooses for one simulated session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dice {
    seed: u64,
}

impl Dice {
    /// Returns the dice of a seed.
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// Returns the dice of a place below this one: of a session, a line, a choice in it.
    #[must_use]
    pub fn at(self, place: u64) -> Self {
        Self { seed: mixed(self.seed ^ mixed(place.wrapping_add(0x9e37_79b9_7f4a_7c15))) }
    }

    /// Returns the dice of a named place.
    #[must_use]
    pub fn of(self, place: &str) -> Self {
        // FNV-1a (Fowler, Noll, Vo 1991).
        let sum = place
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        self.at(sum)
    }

    /// Returns a number for seeds of other things.
    pub fn number(self) -> u64 {
        mixed(self.seed)
    }

    /// Returns a number from 0 to below `end`; 0 when there is nothing to choose.
    pub fn below(self, end: usize) -> usize {
        usize::try_from(self.number() % (end.max(1) as u64)).unwrap_or(0)
    }

    /// Returns whether something comes true that does so in so many of a hundred cases.
    pub fn percent(self, chance: u8) -> bool {
        self.below(100) < usize::from(chance)
    }

    /// Returns one of some things, or none of none.
    pub fn pick<T>(self, things: &[T]) -> Option<&T> {
        things.get(self.below(things.len()))
    }
}

/// Returns a number with every bit depending on every other: the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_comes_up_about_as_often() {
        let dice = Dice::new(7);
        let mut counts = [0_u32; 6];
        (0..6_000).for_each(|place| counts[dice.at(place).below(6)] += 1);
        assert!(counts.iter().all(|count| (850..1_150).contains(count)), "{counts:?}");
        let half = (0..1_000).filter(|place| dice.at(*place).percent(50)).count();
        assert!((450..550).contains(&half), "{half}");
    }

    #[test]
    fn the_same_seed_and_place_choose_alike() {
        assert_eq!(Dice::new(1).at(2).of("x"), Dice::new(1).at(2).of("x"));
        assert_ne!(Dice::new(1).at(2), Dice::new(2).at(1));
        assert_eq!(Dice::new(1).pick::<u8>(&[]), None);
    }
}
