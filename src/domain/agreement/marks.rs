//! The engine's marks and people's, criterion by criterion: how far they agree, and which criteria may gate by themselves.

use schemars::JsonSchema;
use serde::Serialize;

use super::micro::{root, rounded};
use super::{Confusion, Kappa, Micro};
use crate::domain::review::{Mark, verdict_of};
use crate::domain::scorecard::Verdict;

/// Fewest marks that say anything about a criterion. Our choice: below it the interval of kappa is wider than half its range.
pub const MARKS_MIN: u64 = 30;

/// Least weighted kappa at which a criterion may gate by itself: "almost perfect" with Landis and Koch (1977).
pub const GATE_KAPPA_MIN: Micro = Micro::thousandths(810);

/// Least lower end of its 95 % interval: "substantial" with the same.
pub const GATE_LOW_MIN: Micro = Micro::thousandths(610);

/// Largest mean difference of the two, as a share of the criterion's points, at which it may gate. Our choice: a tenth.
pub const GATE_BIAS_MAX: Micro = Micro::thousandths(100);

/// May a criterion decide a certificate without a person?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// The engine marks it as people do.
    Alone,
    /// It does not, or not surely enough.
    WithPerson,
    /// Too few marks to say.
    TooFew,
}

/// Marks of people on one criterion beside the engine's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CriterionMarks {
    /// Verdicts: the person's, then the engine's.
    verdicts: Confusion<Rank>,
    /// Tenths of the maximum: the person's, then the engine's.
    tenths: Confusion<u8>,
    /// Sum of the differences, engine less person, in millionths of the maximum.
    sum: i128,
    /// Sum of their squares.
    squares: i128,
}

/// A verdict as a label with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Missed,
    Partial,
    Met,
}

/// Returns the rank of a share of points.
fn rank(points: i64, max: i64) -> Rank {
    match verdict_of(points, max) {
        Verdict::Met => Rank::Met,
        Verdict::Partial => Rank::Partial,
        Verdict::Missed | Verdict::NotApplicable => Rank::Missed,
    }
}

/// Returns a share of points in whole tenths, 0 to 10.
fn tenths(points: i64, max: i64) -> u8 {
    u8::try_from(rounded(i128::from(points.clamp(0, max)) * 10, max.into())).unwrap_or(10)
}

impl CriterionMarks {
    /// Counts a mark; one on a criterion that was not applicable says nothing.
    pub fn add(&mut self, mark: &Mark) {
        let Mark { points, engine, max, .. } = *mark;
        if max <= 0 {
            return;
        }
        self.verdicts.add(rank(points, max), rank(engine, max));
        self.tenths.add(tenths(points, max), tenths(engine, max));
        let difference = rounded(i128::from(engine - points) * Micro::ONE.micros(), max.into());
        self.sum += difference;
        self.squares += difference * difference;
    }

    /// Returns how many marks there are.
    pub fn n(&self) -> u64 {
        self.verdicts.n()
    }

    /// Returns the part in which both come to the same verdict.
    pub fn same_verdict(&self) -> Option<Micro> {
        self.verdicts.accuracy()
    }

    /// Returns Cohen's kappa of the verdicts met, partial and missed; none below two marks.
    pub fn kappa(&self) -> Option<Kappa> {
        self.verdicts.kappa().filter(|_| self.n() > 1)
    }

    /// Returns kappa of the points in tenths of the maximum, with quadratic weights; none below two marks.
    pub fn weighted_kappa(&self) -> Option<Kappa> {
        self.tenths.weighted_kappa(|tenths| tenths).filter(|_| self.n() > 1)
    }

    /// Returns the mean of engine less person, as a share of the maximum: above 0 where the engine is kinder.
    pub fn bias(&self) -> Option<Micro> {
        (self.n() > 0).then(|| Micro::new(rounded(self.sum, self.n().into())))
    }

    /// Returns the standard error of one mark as a share of the maximum: the standard deviation of the differences over the root of
    /// two, which shares the error between both; none below two marks.
    pub fn standard_error(&self) -> Option<Micro> {
        let n = i128::from(self.n());
        // The variance times n(n - 1), so that no step is rounded.
        (n > 1).then(|| Micro::new(root(rounded(n * self.squares - self.sum * self.sum, 2 * n * (n - 1)))))
    }

    /// Returns whether the criterion may decide a certificate without a person.
    pub fn gate(&self) -> Gate {
        if self.n() < MARKS_MIN {
            return Gate::TooFew;
        }
        let is_close = self.bias().is_some_and(|bias| bias.micros().abs() <= GATE_BIAS_MAX.micros());
        let agrees = match self.weighted_kappa() {
            Some(kappa) => kappa.value >= GATE_KAPPA_MIN && kappa.interval().low >= GATE_LOW_MIN,
            // All marks of both are one: nothing was seen in which they could differ.
            None => false,
        };
        if is_close && agrees { Gate::Alone } else { Gate::WithPerson }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{CriterionId, TraineeId};

    fn marks(pairs: impl IntoIterator<Item = (i64, i64)>) -> CriterionMarks {
        let mut marks = CriterionMarks::default();
        for (points, engine) in pairs {
            marks.add(&Mark {
                criterion: CriterionId::new("problem").unwrap(),
                points,
                engine,
                max: 1000,
                rubric_hash: String::new(),
                reviewer: TraineeId::new("Kim").unwrap(),
                reason: String::new(),
                at_s: 0,
            });
        }
        marks
    }

    #[test]
    fn figures_are_those_counted_by_hand() {
        // Differences engine less person: 0, +.2, 0, -.1; mean .025; variance .0158; standard error root(.0158 / 2) = .0890.
        let marks = marks([(1000, 1000), (500, 700), (0, 0), (900, 800)]);
        assert_eq!(marks.n(), 4);
        assert_eq!(marks.bias().unwrap().to_string(), "0.025");
        assert_eq!(marks.standard_error().unwrap().to_string(), "0.089");
        assert_eq!(marks.same_verdict().unwrap().to_string(), "0.750");
        // Observed agreement 3/4; by chance (2·1 + 1·2 + 1·1) / 16 = 5/16; kappa (12 - 5) / (16 - 5) = .636.
        assert_eq!(marks.kappa().unwrap().value.to_string(), "0.636");
        assert_eq!(marks.gate(), Gate::TooFew);
    }

    #[test]
    fn a_criterion_gates_alone_only_where_enough_marks_agree() {
        let agreeing = || (0..40).map(|number| (number % 11 * 100, number % 11 * 100));
        assert_eq!(marks(agreeing()).gate(), Gate::Alone);
        assert_eq!(marks(agreeing().take(29)).gate(), Gate::TooFew);
        assert_eq!(marks(agreeing().map(|(person, engine)| (person, 1000 - engine))).gate(), Gate::WithPerson);
        let kinder = agreeing().map(|(person, engine)| (person, (engine + 200).min(1000)));
        assert_eq!(marks(kinder).gate(), Gate::WithPerson, "it follows people, but is kinder");
        assert_eq!(marks([(1000, 1000); 40]).gate(), Gate::WithPerson, "nothing was seen but full marks");
        assert_eq!(marks([]).bias(), None);
    }
}
