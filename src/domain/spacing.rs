//! Spaced repetition: when a criterion is due again, from the days it was judged on and how it came out.
//!
//! The rule. Intervals are 1, 3, 7 and 21 days. The first day a criterion is judged puts it on the first step: due a day later.
//! From then on:
//!
//! - missed, at any time: back to the first step, due a day later;
//! - met when it was due: one step up, due after that step's interval; on the last step it stays there;
//! - partly met when it was due: the same step again;
//! - met or partly met before it was due: nothing changes, for practice on top of practice is not spaced;
//! - not applicable: not counted.
//!
//! Expanding intervals after success and a restart after failure are Leitner's boxes (S. Leitner, So lernt man lernen, 1972);
//! that spacing beats massing is Cepeda et al., Psychological Bulletin 132 (2006). The four intervals are our choice: within a
//! month of training each is met once. Shown, never scored.

use schemars::JsonSchema;
use serde::Serialize;

use super::scorecard::Verdict;

/// Days until the next repetition, step by step.
pub const INTERVALS_DAYS: [i64; 4] = [1, 3, 7, 21];

/// A day on which a criterion was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The day, counted from 1970-01-01 where the trainee is.
    pub day: i64,
    /// How it came out.
    pub verdict: Verdict,
}

/// Where a criterion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Spaced {
    /// The step, 0 to 3: an index into `INTERVALS_DAYS`.
    pub step: usize,
    /// The last day it was judged.
    pub last_day: i64,
    /// The day from which it is due.
    pub due_day: i64,
}

impl Spaced {
    /// Returns the days by which it is overdue on a day; below 0 when it is not due yet.
    pub fn overdue(&self, today: i64) -> i64 {
        today - self.due_day
    }
}

/// Returns where a criterion stands after it was judged so, oldest first; none when it never was.
pub fn spaced(history: &[Judged]) -> Option<Spaced> {
    let mut at: Option<Spaced> = None;
    for Judged { day, verdict } in history.iter().copied().filter(|judged| judged.verdict != Verdict::NotApplicable) {
        let on = |step: usize| Spaced { step, last_day: day, due_day: day + INTERVALS_DAYS[step] };
        at = Some(match at {
            None => on(0),
            Some(_) if verdict == Verdict::Missed => on(0),
            Some(before) if day < before.due_day => Spaced { last_day: day, ..before },
            Some(before) if verdict == Verdict::Met => on((before.step + 1).min(INTERVALS_DAYS.len() - 1)),
            Some(before) => on(before.step),
        });
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_criterion_is_due_after_one_three_seven_and_twenty_one_days() {
        use Verdict::{Met, Missed, NotApplicable, Partial};
        for (history, step, due) in [
            (vec![(0, Met)], 0, 1),
            (vec![(0, Missed)], 0, 1),
            (vec![(0, Partial)], 0, 1),
            (vec![(0, Met), (1, Met)], 1, 4),
            (vec![(0, Met), (1, Met), (4, Met)], 2, 11),
            (vec![(0, Met), (1, Met), (4, Met), (11, Met)], 3, 32),
            (vec![(0, Met), (1, Met), (4, Met), (11, Met), (40, Met)], 3, 61),
            // Late is as good as on the day; the interval counts from the day of practice.
            (vec![(0, Met), (9, Met)], 1, 12),
            // Before it is due, success changes nothing and a miss starts over.
            (vec![(0, Met), (0, Met), (0, Met)], 0, 1),
            (vec![(0, Met), (1, Met), (2, Met), (3, Partial)], 1, 4),
            (vec![(0, Met), (1, Met), (2, Missed)], 0, 3),
            // Partly met when due: the same step again.
            (vec![(0, Met), (1, Met), (4, Partial)], 1, 7),
            (vec![(0, Met), (1, Met), (4, Missed)], 0, 5),
            // What could not be judged does not count.
            (vec![(0, Met), (5, NotApplicable)], 0, 1),
        ] {
            let judged: Vec<Judged> = history.iter().map(|&(day, verdict)| Judged { day, verdict }).collect();
            let spaced = spaced(&judged).unwrap();
            assert_eq!((spaced.step, spaced.due_day), (step, due), "{history:?}");
        }
        assert_eq!(spaced(&[Judged { day: 3, verdict: NotApplicable }]), None);
    }
}
