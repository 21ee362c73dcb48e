//! What people say about a session or an attempt: marks, appeals, answers, rulings.
//!
//! A log beside the record, append-only like it: a mark stands beside the engine's and never replaces it, and a later mark of
//! the same person stands in front of the earlier one, which is kept. What it comes to is a fold over the log.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{CriterionId, TraineeId};
use super::scorecard::Verdict;
use super::scoring::{MET_PERCENT, MISSED_PERCENT};

/// Longest reason in characters. Our choice: a paragraph.
pub const REASON_CHARS_MAX: usize = 1000;

/// A person's decision on an attempt; `ExamVerdict::ruled` says what it makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RulingVerdict {
    /// The attempt is passed.
    Pass,
    /// It is not.
    Fail,
}

/// A person's mark on a criterion, beside the engine's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Mark {
    /// The criterion.
    pub criterion: CriterionId,
    /// The person's points, in hundredths of a point, 0 to `max`.
    pub points: i64,
    /// The engine's points at that time, in hundredths of a point.
    pub engine: i64,
    /// Points that could be reached, in hundredths of a point.
    pub max: i64,
    /// Hash of the rubric that both marks are under.
    pub rubric_hash: String,
    /// Who.
    pub reviewer: TraineeId,
    /// Why.
    pub reason: String,
    /// When, in seconds since 1970 (UTC).
    pub at_s: i64,
}

/// One entry of a review log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum ReviewEvent {
    /// Somebody marked a criterion.
    Mark(Mark),
    /// The trainee asks for another look.
    Appeal {
        /// The criterion; none for the session as a whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        criterion: Option<CriterionId>,
        /// Why.
        reason: String,
        /// When, in seconds since 1970 (UTC).
        at_s: i64,
    },
    /// Somebody answered an appeal.
    Answer {
        /// The appeal: its number in the log, from 0.
        appeal: u64,
        /// Is it granted?
        granted: bool,
        /// Who.
        reviewer: TraineeId,
        /// Why.
        reason: String,
        /// When, in seconds since 1970 (UTC).
        at_s: i64,
    },
    /// A person decided an attempt at an exam; the log is that of the attempt.
    Ruling {
        /// What it comes to.
        verdict: RulingVerdict,
        /// Who.
        reviewer: TraineeId,
        /// Why.
        reason: String,
        /// When, in seconds since 1970 (UTC).
        at_s: i64,
    },
}

impl ReviewEvent {
    /// Returns the event as one line of JSON, without a line break.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| unreachable!("an event holds strings and integers only"))
    }
}

/// An appeal and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Its number in the log, from 0.
    pub number: u64,
    /// The criterion; none for the session as a whole.
    pub criterion: Option<CriterionId>,
    /// Why.
    pub reason: String,
    /// When, in seconds since 1970 (UTC).
    pub at_s: i64,
    /// The last answer: is it granted, by whom, why. None while it is open.
    pub answer: Option<(bool, TraineeId, String)>,
}

/// What a review log comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// The mark that stands of each person on each criterion.
    pub marks: BTreeMap<(CriterionId, TraineeId), Mark>,
    /// The appeals, in order.
    pub appeals: Vec<Appeal>,
    /// The ruling that stands: the verdict, by whom, why, and when.
    pub ruling: Option<(RulingVerdict, TraineeId, String, i64)>,
}

impl Review {
    /// Returns what the entries of a log come to; one that this program cannot read keeps its number and says nothing.
    pub fn read(entries: &[String]) -> Self {
        let mut review = Self::default();
        for (number, entry) in (0..).zip(entries) {
            if let Ok(event) = serde_json::from_str(entry) {
                review.take(number, event);
            }
        }
        review
    }

    /// Returns what a log comes to. An answer to something that is no appeal says nothing.
    pub fn of(events: impl IntoIterator<Item = ReviewEvent>) -> Self {
        let mut review = Self::default();
        for (number, event) in (0..).zip(events) {
            review.take(number, event);
        }
        review
    }

    /// Takes in an entry by its number in the log.
    fn take(&mut self, number: u64, event: ReviewEvent) {
        match event {
            ReviewEvent::Mark(mark) => {
                self.marks.insert((mark.criterion.clone(), mark.reviewer.clone()), mark);
            }
            ReviewEvent::Appeal { criterion, reason, at_s } => {
                self.appeals.push(Appeal { number, criterion, reason, at_s, answer: None });
            }
            ReviewEvent::Answer { appeal, granted, reviewer, reason, .. } => {
                if let Some(appeal) = self.appeals.iter_mut().find(|one| one.number == appeal) {
                    appeal.answer = Some((granted, reviewer, reason));
                }
            }
            ReviewEvent::Ruling { verdict, reviewer, reason, at_s } => {
                self.ruling = Some((verdict, reviewer, reason, at_s));
            }
        }
    }
}

/// Returns the verdict that a share of points amounts to, by the same bounds as the engine's.
pub fn verdict_of(points: i64, max: i64) -> Verdict {
    if max <= 0 {
        return Verdict::NotApplicable;
    }
    match points * 100 {
        share if share >= MET_PERCENT * max => Verdict::Met,
        share if share < MISSED_PERCENT * max => Verdict::Missed,
        _ => Verdict::Partial,
    }
}

/// Reads points as people write them, `7`, `7.5`, `12,25`: at most two decimals, not below 0. In hundredths of a point.
pub fn points(text: &str) -> Option<i64> {
    let text = text.trim().replace(['，', ','], ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let is_number = |text: &str| text.chars().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || whole.len() > 5 || part.len() > 2 || !is_number(whole) || !is_number(part) {
        return None;
    }
    let hundredths: i64 = format!("{part:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + hundredths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(criterion: &str, points: i64, reviewer: &str) -> ReviewEvent {
        ReviewEvent::Mark(Mark {
            criterion: CriterionId::new(criterion).unwrap(),
            points,
            engine: 500,
            max: 1000,
            rubric_hash: "0".to_owned(),
            reviewer: TraineeId::new(reviewer).unwrap(),
            reason: "because".to_owned(),
            at_s: 1,
        })
    }

    #[test]
    fn a_later_mark_of_the_same_person_stands_and_others_stand_beside_it() {
        let review =
            Review::of([mark("problem", 100, "陈老师"), mark("problem", 300, "陈老师"), mark("problem", 200, "Kim")]);
        let points: Vec<i64> = review.marks.values().map(|mark| mark.points).collect();
        assert_eq!(points, [200, 300]);
    }

    #[test]
    fn an_appeal_is_open_until_it_is_answered() {
        let appeal = ReviewEvent::Appeal { criterion: None, reason: "r".to_owned(), at_s: 1 };
        let answer = |appeal| ReviewEvent::Answer {
            appeal,
            granted: true,
            reviewer: TraineeId::new("Kim").unwrap(),
            reason: "r".to_owned(),
            at_s: 2,
        };
        let open = |events: Vec<ReviewEvent>| Review::of(events).appeals[0].answer.is_none();
        assert!(open(vec![appeal.clone()]));
        assert!(open(vec![appeal.clone(), answer(7)]), "that is no appeal");
        assert!(!open(vec![mark("problem", 1, "Kim"), appeal, answer(1)]));
    }

    #[test]
    fn points_are_read_as_people_write_them() {
        for (text, hundredths) in [("7", 700), ("7.5", 750), (" 12,25 ", 1225), ("0", 0), ("7，5", 750), ("7.", 700)] {
            assert_eq!(points(text), Some(hundredths), "{text}");
        }
        for text in ["", "-1", "seven", "7.125", "1e3", "999999", ".5", "7.x"] {
            assert_eq!(points(text), None, "{text}");
        }
    }

    #[test]
    fn a_share_is_met_partial_or_missed_by_the_bounds_of_the_engine() {
        for (points, verdict) in
            [(850, Verdict::Met), (849, Verdict::Partial), (150, Verdict::Partial), (149, Verdict::Missed)]
        {
            assert_eq!(verdict_of(points, 1000), verdict, "{points}");
        }
        assert_eq!(verdict_of(0, 0), Verdict::NotApplicable);
    }
}
