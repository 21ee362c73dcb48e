//! The time of an attempt: by the wall clock, and never less than was counted already.
//!
//! A clock that is set back gains nothing: the time goes on from where it was. Between two looks of one run of the program a
//! steady clock, which nobody can set, says how much has passed at least.

/// Seconds that a clock may go back without being spoken of: clocks are corrected by that much. Our choice.
pub const BACK_S_MAX: i64 = 2;

/// Counts the time of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timekeeper {
    /// Seconds that the wall clock is behind what was counted.
    skew_s: i64,
    /// The time that was told last.
    last_s: i64,
    /// The steady clock when it was told.
    steady_ms: u64,
}

/// A time, and what there is to say of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The time of the attempt, in seconds since 1970 (UTC).
    pub now_s: i64,
    /// Seconds by which the wall clock went back since the last look, when that is worth a word.
    pub back_s: Option<i64>,
}

impl Timekeeper {
    /// Returns a keeper that goes on from a time that was counted already; the steady clock stands at `steady_ms`.
    pub fn new(counted_s: i64, steady_ms: u64) -> Self {
        Self { skew_s: 0, last_s: counted_s, steady_ms }
    }

    /// Returns the time by both clocks.
    pub fn tell(&mut self, wall_s: i64, steady_ms: u64) -> Told {
        let passed = i64::try_from(steady_ms.saturating_sub(self.steady_ms) / 1000).unwrap_or(i64::MAX);
        let counted = self.last_s.saturating_add(passed);
        let by_wall = wall_s.saturating_add(self.skew_s);
        let back = counted.saturating_sub(by_wall).max(0);
        self.skew_s = self.skew_s.saturating_add(back);
        self.last_s = by_wall.max(counted);
        self.steady_ms = steady_ms.max(self.steady_ms);
        Told { now_s: self.last_s, back_s: (back > BACK_S_MAX).then_some(back) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_set_back_gains_nothing() {
        let mut keeper = Timekeeper::new(1_000, 0);
        assert_eq!(keeper.tell(1_010, 10_000), Told { now_s: 1_010, back_s: None });
        // An hour back, while twenty seconds pass.
        assert_eq!(keeper.tell(1_010 - 3_600 + 20, 30_000), Told { now_s: 1_030, back_s: Some(3_600) });
        // From there on it is told once, and the time runs on.
        assert_eq!(keeper.tell(1_010 - 3_600 + 50, 60_000), Told { now_s: 1_060, back_s: None });
        // Set right again, the hour is lost to whoever set it.
        assert_eq!(keeper.tell(1_070, 70_000).now_s, 1_070 + 3_600);
    }

    #[test]
    fn a_run_goes_on_from_what_was_counted_before_it() {
        let mut keeper = Timekeeper::new(5_000, 77);
        assert_eq!(keeper.tell(4_000, 77), Told { now_s: 5_000, back_s: Some(1_000) });
        let mut keeper = Timekeeper::new(5_000, 77);
        assert_eq!(
            keeper.tell(9_000, 78),
            Told { now_s: 9_000, back_s: None },
            "what passes without the program counts"
        );
    }

    #[test]
    fn a_second_of_correction_is_no_signal() {
        let mut keeper = Timekeeper::new(1_000, 0);
        assert_eq!(keeper.tell(999, 0), Told { now_s: 1_000, back_s: None });
    }
}
