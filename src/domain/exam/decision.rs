//! The decision: what comes next in an attempt, and what it comes to. In integers only.
//!
//! A pass is a mean over the form at or above the cut, and every floor, and no knock-out (the scoring page). Near the cut the
//! mean cannot tell: another scenario is played then, up to a maximum, and a person decides at last. Comparisons are exact;
//! what is reported is rounded to hundredths of a point.

use std::collections::BTreeMap;

use super::attempt::{Attempt, Part};
use super::record::{ExamVerdict, Scored};
use super::rules::{NearCut, Passes, REPORT_Z_THOUSANDTHS, Rules};
use crate::domain::id::{CapId, DimensionId};
use crate::domain::scorecard::SessionVerdict;

/// What comes next in an attempt that has no open part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The questions.
    Quiz,
    /// A role-play: which of the attempt's, counts from 0.
    Roleplay(u32),
    /// Nothing: this is what it comes to.
    Over(Outcome),
}

/// What an attempt comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub verdict: ExamVerdict,
    /// The mean of the role-plays' scores, or of the quiz where there is none, in hundredths of a point, rounded.
    pub mean: i64,
    /// Half of the 95 % interval in hundredths of a point; none where no spread is known.
    pub half_width: Option<i64>,
    /// What decided, in the order of the rules; empty for a plain pass.
    pub reasons: Vec<Reason>,
}

/// A rule that decided. Numbers are in hundredths: of a point, or of a per cent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A part was tampered with.
    Tampered {
        /// The part.
        part: u32,
    },
    /// The quiz is below its mark.
    Quiz {
        /// Reached.
        score: i64,
        /// Wanted.
        least: i64,
    },
    /// A cap that none may have applied.
    KnockOut {
        /// The part.
        part: u32,
        /// The cap.
        cap: CapId,
    },
    /// The mean is below the cut.
    Mean {
        /// Reached.
        mean: i64,
        /// Wanted.
        least: i64,
    },
    /// A dimension is below its floor.
    Floor {
        /// The dimension.
        dimension: DimensionId,
        /// Reached.
        share: i64,
        /// Wanted.
        least: i64,
    },
    /// Too few role-plays passed by themselves.
    Passes {
        /// How many did; in a row, where that is asked for.
        passed: u32,
        /// How many had to.
        wanted: u32,
        /// Had they to pass one after the other?
        in_a_row: bool,
    },
    /// The mean is too near to the cut to tell.
    NearCut {
        /// The mean.
        mean: i64,
        /// The cut.
        least: i64,
        /// Role-plays that were played.
        played: u32,
    },
    /// The time was out before all of it was begun.
    OutOfTime,
}

/// Returns what comes next in an attempt that has no open part.
pub fn next(rules: &Rules, attempt: &Attempt, now_s: i64) -> Next {
    let scored: Vec<&Scored> = attempt.parts.iter().filter_map(|part| part.scored.as_ref()).collect();
    if let Some(void) = scored.iter().find(|scored| scored.verdict == SessionVerdict::Void) {
        let reasons = vec![Reason::Tampered { part: void.part }];
        return Next::Over(outcome(ExamVerdict::Void, rules, attempt, reasons));
    }
    let is_late = now_s >= attempt.ends_s(rules);
    let too_late = || Next::Over(outcome(ExamVerdict::Abandoned, rules, attempt, vec![Reason::OutOfTime]));
    if rules.parts.quiz.is_some() && attempt.parts.is_empty() {
        return if is_late { too_late() } else { Next::Quiz };
    }
    let played = count(attempt.parts.iter().filter(|part| part.is_roleplay()));
    let drawn = rules.parts.roleplays.as_ref().map_or(0, |part| part.draw);
    if played < drawn {
        return if is_late { too_late() } else { Next::Roleplay(played) };
    }
    decide(rules, attempt, played, is_late)
}

/// Returns what an attempt comes to whose form is complete, or that another scenario is played.
fn decide(rules: &Rules, attempt: &Attempt, played: u32, is_late: bool) -> Next {
    let scores = scores(attempt);
    let cut = i64::from(rules.pass.mean_min) * 100;
    let mut reasons = certain(rules, attempt);
    let is_near = played > 0 && rules.pass.near_cut.is_some_and(|near| is_near(&scores, cut, near));
    if reasons.is_empty() && is_near {
        let most = rules.roleplays_max();
        if played < most && !is_late {
            return Next::Roleplay(played);
        }
        reasons.push(Reason::NearCut { mean: mean(&scores), least: cut, played });
        return Next::Over(outcome(ExamVerdict::Undecided, rules, attempt, reasons));
    }
    if played > 0 {
        reasons.extend(by_the_form(rules, attempt, &scores, cut));
    }
    let verdict = if reasons.is_empty() { ExamVerdict::Pass } else { ExamVerdict::Fail };
    Next::Over(outcome(verdict, rules, attempt, reasons))
}

/// Returns what no further scenario could mend: a quiz below its mark, a knock-out, a role-play that had to pass.
fn certain(rules: &Rules, attempt: &Attempt) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let (Some(quiz), Some(part)) = (&rules.parts.quiz, attempt.parts.iter().find(|part| !part.is_roleplay())) {
        let least = quiz.least();
        let scored = part.scored.as_ref();
        // By the points: what stands beside them as the verdict is not taken on trust.
        if let Some(scored) = scored.filter(|scored| scored.score < least) {
            reasons.push(Reason::Quiz { score: scored.score, least });
        }
    }
    for scored in roleplays(attempt) {
        let caps = scored.caps.iter().filter(|cap| rules.pass.knock_outs.contains(cap));
        reasons.extend(caps.map(|cap| Reason::KnockOut { part: scored.part, cap: cap.clone() }));
    }
    if rules.pass.passes == Some(Passes::All) {
        reasons.extend(too_few(rules, attempt));
    }
    reasons
}

/// Returns what the form as a whole lacks.
fn by_the_form(rules: &Rules, attempt: &Attempt, scores: &[i64], cut: i64) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let sum: i128 = scores.iter().map(|score| i128::from(*score)).sum();
    if sum < i128::from(cut) * scores.len() as i128 {
        reasons.push(Reason::Mean { mean: mean(scores), least: cut });
    }
    let mut shares: BTreeMap<&DimensionId, Vec<i64>> = BTreeMap::new();
    for scored in roleplays(attempt) {
        for (dimension, share) in &scored.dimensions {
            shares.entry(dimension).or_default().push(*share);
        }
    }
    for (dimension, percent) in &rules.pass.floors_percent {
        let least = i64::from(*percent) * 100;
        // A dimension that was nowhere applicable was not shown either.
        let reached = shares.get(dimension).map_or(&[][..], Vec::as_slice);
        if reached.iter().sum::<i64>() < least * reached.len().max(1) as i64 {
            reasons.push(Reason::Floor { dimension: dimension.clone(), share: mean(reached), least });
        }
    }
    if rules.pass.passes != Some(Passes::All) {
        reasons.extend(too_few(rules, attempt));
    }
    reasons
}

/// Returns that too few role-plays passed by themselves, if so.
fn too_few(rules: &Rules, attempt: &Attempt) -> Option<Reason> {
    let passed: Vec<bool> = roleplays(attempt).map(|scored| scored.verdict == SessionVerdict::Pass).collect();
    let all = u32::try_from(passed.len()).unwrap_or(u32::MAX);
    let in_all = count(passed.iter().filter(|passed| **passed));
    let (reached, wanted, in_a_row) = match rules.pass.passes? {
        Passes::All => (in_all, all, false),
        Passes::Total(wanted) => (in_all, wanted, false),
        Passes::InARow(wanted) => {
            let row = passed.split(|passed| !passed).map(<[bool]>::len).max().unwrap_or(0);
            (u32::try_from(row).unwrap_or(u32::MAX), wanted, true)
        }
    };
    (reached < wanted).then_some(Reason::Passes { passed: reached, wanted, in_a_row })
}

/// Returns an outcome with the numbers that are reported.
fn outcome(verdict: ExamVerdict, rules: &Rules, attempt: &Attempt, reasons: Vec<Reason>) -> Outcome {
    let scores = scores(attempt);
    let has_roleplays = attempt.parts.iter().any(Part::is_roleplay);
    // Of a form that was not completed no interval can be given.
    let is_complete = verdict != ExamVerdict::Abandoned;
    let half_width = if has_roleplays && is_complete { half_width(&scores, rules.pass.near_cut) } else { None };
    Outcome { verdict, mean: mean(&scores), half_width, reasons }
}

/// Returns the role-plays that are over.
fn roleplays(attempt: &Attempt) -> impl Iterator<Item = &Scored> {
    attempt.parts.iter().filter(|part| part.is_roleplay()).filter_map(|part| part.scored.as_ref())
}

/// Returns the scores that the mean is of: those of the role-plays, or of the quiz where there is none.
fn scores(attempt: &Attempt) -> Vec<i64> {
    let of_roleplays: Vec<i64> = roleplays(attempt).map(|scored| scored.score).collect();
    if !of_roleplays.is_empty() {
        return of_roleplays;
    }
    attempt.parts.iter().filter_map(|part| part.scored.as_ref()).map(|scored| scored.score).collect()
}

/// Returns a count.
fn count<T>(each: impl Iterator<Item = T>) -> u32 {
    u32::try_from(each.count()).unwrap_or(u32::MAX)
}

/// Returns the mean, rounded half up; 0 of nothing.
fn mean(scores: &[i64]) -> i64 {
    let (sum, number) = (scores.iter().sum::<i64>(), scores.len() as i64);
    if number == 0 { 0 } else { (2 * sum + number).div_euclid(2 * number) }
}

/// Returns `number * sum of squares - square of the sum`: the sum of the squared deviations, times `number`.
fn deviation(scores: &[i64]) -> i128 {
    let each = || scores.iter().map(|score| i128::from(*score));
    let (sum, squares) = (each().sum::<i128>(), each().map(|score| score * score).sum::<i128>());
    scores.len() as i128 * squares - sum * sum
}

/// Returns whether the mean is nearer to the cut than so many standard errors; exactly as many is far enough.
///
/// The standard error of a mean is `sqrt(deviation / (n^2 * (n - 1)))`; both sides are squared and multiplied out.
fn is_near(scores: &[i64], cut: i64, near: NearCut) -> bool {
    let number = scores.len() as i128;
    let sum: i128 = scores.iter().map(|score| i128::from(*score)).sum();
    let off = sum - number * i128::from(cut);
    let z = i128::from(near.z_thousandths);
    if number == 1 {
        return off.abs() * 1000 < z * i128::from(near.sem_hundredths);
    }
    off * off * (number - 1) * 1_000_000 < z * z * deviation(scores)
}

/// Returns half of the interval in which the mean is reported, rounded; none of one score without a standard error.
fn half_width(scores: &[i64], near: Option<NearCut>) -> Option<i64> {
    let z = i128::from(REPORT_Z_THOUSANDTHS);
    let number = scores.len() as i128;
    match number {
        0 => None,
        1 => near.map(|near| i64::from((near.sem_hundredths * REPORT_Z_THOUSANDTHS + 500) / 1000)),
        _ => {
            let (above, below) = (z * z * deviation(scores), 1_000_000 * number * number * (number - 1));
            let root = (above / below).isqrt();
            let up = (2 * root + 1) * (2 * root + 1) * below <= 4 * above;
            i64::try_from(root + i128::from(up)).ok()
        }
    }
}

#[cfg(test)]
#[path = "decision/tests.rs"]
mod tests;
