//! A class in numbers: added up from digests and logs of attempts, one after the other, in integers.
//!
//! Holds sums, never digests: what it needs grows with trainees, criteria and objections, not with sessions. Scores nothing
//! again. Sums know no order, so the same sessions give the same numbers however they come.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::customer::ObjectionStatus;
use super::exam::quiz::Quiz;
use super::exam::record::ExamVerdict;
use super::scorecard::{SessionVerdict, Verdict};

pub mod attempt;
pub mod row;
pub mod spread;

use attempt::Attempt;
use row::Row;
use spread::{Fences, Scores, quartiles};

/// Least sessions of a trainee whose mean is compared. Our choice: the mean of fewer says more about the deal than the person.
pub const SESSIONS_MIN: u64 = 3;

/// Least trainees among whom somebody can stand out. Our choice: quartiles of fewer are single people.
pub const TRAINEES_MIN: usize = 8;

/// Percent ranges of handling an objection: 0 to 24, 25 to 49, 50 to 74, 75 to 100.
pub const HANDLED_RANGES: usize = 4;

/// The sums of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct CriterionSum {
    /// Sessions in which it was met.
    pub met: u64,
    /// Partly met.
    pub partial: u64,
    /// Missed.
    pub missed: u64,
    /// Not applicable.
    pub not_applicable: u64,
    /// Points reached, in hundredths.
    pub score: i64,
    /// Points that could be reached, in hundredths.
    pub max: i64,
}

impl CriterionSum {
    /// Adds one judgement.
    pub fn add(&mut self, verdict: Verdict, score: i64, max: i64) {
        match verdict {
            Verdict::Met => self.met += 1,
            Verdict::Partial => self.partial += 1,
            Verdict::Missed => self.missed += 1,
            Verdict::NotApplicable => self.not_applicable += 1,
        }
        self.score += score;
        self.max += max;
    }

    /// Returns the sessions in which it was judged.
    pub fn judged(&self) -> u64 {
        self.met + self.partial + self.missed
    }

    /// Returns the share of points reached, in per mille of what could be reached; none when it never was judged.
    pub fn permille(&self) -> Option<i64> {
        (self.max > 0).then(|| (self.score * 1_000 / self.max).clamp(0, 1_000))
    }
}

/// The sums of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct ObjectionSum {
    /// How often it ended raised, its root known, resolved, hardened.
    pub status: [u64; 4],
    /// How often it was handled in each of `HANDLED_RANGES`.
    pub handled: [u64; HANDLED_RANGES],
    /// Handling in per cent, summed up.
    pub percent: u64,
}

impl ObjectionSum {
    /// Adds one objection that was raised.
    pub fn add(&mut self, status: ObjectionStatus, percent: u8) {
        let at = match status {
            ObjectionStatus::Latent | ObjectionStatus::Raised => 0,
            ObjectionStatus::Revealed => 1,
            ObjectionStatus::Resolved => 2,
            ObjectionStatus::Hardened => 3,
        };
        self.status[at] += 1;
        self.handled[(usize::from(percent) / 25).min(HANDLED_RANGES - 1)] += 1;
        self.percent += u64::from(percent);
    }

    /// Returns how often it was raised.
    pub fn raised(&self) -> u64 {
        self.status.iter().sum()
    }

    /// Returns the mean of handling in whole per cent.
    pub fn mean(&self) -> u64 {
        self.percent.checked_div(self.raised()).unwrap_or(0)
    }
}

/// The sums of the sessions under one rubric.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RubricSum {
    /// Sessions.
    pub sessions: u64,
    /// Sessions that passed by themselves.
    pub passed: u64,
    /// Sessions without a score: not enough said, or void.
    pub unscored: u64,
    /// The scores.
    pub scores: Scores,
    /// The criteria.
    pub criteria: BTreeMap<String, CriterionSum>,
}

/// The sums of a trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct TraineeSum {
    /// Sessions with a score.
    pub scored: u64,
    /// Their scores in hundredths of a point, summed up.
    pub sum: i64,
    /// The best of them.
    pub best: i64,
    /// The oldest session: when, and its score.
    first: (i64, i64),
    /// The newest session: when, and its score.
    last: (i64, i64),
    /// Attempts at exams, open ones too.
    pub attempts: u64,
    /// Attempts that passed.
    pub passed: u64,
}

impl TraineeSum {
    /// Returns the mean in hundredths of a point; 0 without a session.
    pub fn mean(&self) -> i64 {
        i64::try_from(self.scored).ok().filter(|scored| *scored > 0).map_or(0, |scored| self.sum / scored)
    }

    /// Returns how much higher the newest session scored than the oldest, in hundredths of a point.
    pub fn gain(&self) -> i64 {
        self.last.1 - self.first.1
    }

    fn add(&mut self, begun_s: i64, score: i64) {
        if self.scored == 0 || begun_s < self.first.0 {
            self.first = (begun_s, score);
        }
        if self.scored == 0 || begun_s >= self.last.0 {
            self.last = (begun_s, score);
        }
        self.best = self.best.max(score);
        self.scored += 1;
        self.sum += score;
    }
}

/// How attempts at an exam came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Funnel {
    /// Attempts that were agreed to.
    pub agreed: u64,
    /// Attempts that came to their end: passed, failed, undecided or void.
    pub finished: u64,
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
    /// Too near to the cut: a person decides.
    pub undecided: u64,
    /// Tampered with.
    pub void: u64,
    /// Left before their end, or out of time.
    pub abandoned: u64,
    /// Still open.
    pub open: u64,
}

impl Funnel {
    fn add(&mut self, verdict: Option<ExamVerdict>) {
        self.agreed += 1;
        match verdict {
            None => self.open += 1,
            Some(ExamVerdict::Abandoned) => self.abandoned += 1,
            Some(_) => self.finished += 1,
        }
        match verdict {
            Some(ExamVerdict::Pass) => self.passed += 1,
            Some(ExamVerdict::Fail) => self.failed += 1,
            Some(ExamVerdict::Undecided) => self.undecided += 1,
            Some(ExamVerdict::Void) => self.void += 1,
            Some(ExamVerdict::Abandoned) | None => {}
        }
    }
}

/// How often a question of a quiz was asked, and answered right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct QuestionSum {
    /// Times asked, in attempts that are over.
    pub asked: u64,
    /// Times answered right.
    pub right: u64,
}

/// A class.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cohort {
    /// Sessions that were counted.
    pub sessions: u64,
    /// Sessions whose digest this program cannot read.
    pub unreadable: u64,
    /// Sessions by how they came out: passed, failed, not enough said, void.
    pub verdicts: [u64; 4],
    /// By rubric.
    pub rubrics: BTreeMap<String, RubricSum>,
    /// By scenario and objection.
    pub objections: BTreeMap<String, BTreeMap<String, ObjectionSum>>,
    /// By trainee, those with attempts at exams only too; sessions of nobody are left out.
    pub trainees: BTreeMap<String, TraineeSum>,
    /// Attempts by exam.
    pub funnels: BTreeMap<String, Funnel>,
    /// By exam, quiz and question.
    pub questions: BTreeMap<String, BTreeMap<(String, String), QuestionSum>>,
    /// By exam and trainee: the number of the first attempt that passed, and of attempts in all.
    tries: BTreeMap<String, BTreeMap<String, (Option<u32>, u32)>>,
}

impl Cohort {
    /// Adds the digest of a session.
    pub fn add(&mut self, trainee: Option<&str>, begun_s: i64, json: &str) {
        let Ok(row) = serde_json::from_str::<Row<'_>>(json) else {
            self.unreadable += 1;
            return;
        };
        self.sessions += 1;
        let is_scored = matches!(row.verdict, SessionVerdict::Pass | SessionVerdict::Fail);
        self.verdicts[match row.verdict {
            SessionVerdict::Pass => 0,
            SessionVerdict::Fail => 1,
            SessionVerdict::InsufficientEvidence => 2,
            SessionVerdict::Void => 3,
        }] += 1;
        let rubric = entry(&mut self.rubrics, row.rubric);
        rubric.sessions += 1;
        rubric.passed += u64::from(row.passed);
        if is_scored {
            rubric.scores.add(row.score);
            for (id, criterion) in &row.criteria.0 {
                entry(&mut rubric.criteria, id).add(criterion.verdict, criterion.score, criterion.max);
            }
        } else {
            rubric.unscored += 1;
        }
        if !row.objections.0.is_empty() {
            let objections = entry(&mut self.objections, row.scenario);
            for (id, objection) in &row.objections.0 {
                entry(objections, id).add(objection.status, objection.percent);
            }
        }
        if let Some(trainee) = trainee.filter(|_| is_scored) {
            entry(&mut self.trainees, trainee).add(begun_s, row.score);
        }
    }

    /// Adds an attempt at an exam.
    pub fn add_attempt(&mut self, attempt: &Attempt) {
        entry(&mut self.funnels, &attempt.exam).add(attempt.verdict());
        let person = entry(&mut self.trainees, &attempt.trainee);
        person.attempts += 1;
        person.passed += u64::from(attempt.verdict() == Some(ExamVerdict::Pass));
        let tries = entry(entry(&mut self.tries, &attempt.exam), &attempt.trainee);
        tries.1 += 1;
        if attempt.verdict() == Some(ExamVerdict::Pass) {
            tries.0 = Some(tries.0.map_or(attempt.number, |before| before.min(attempt.number)));
        }
    }

    /// Adds what an attempt answered to the questions of a quiz, as the quiz was then. Of one that is still open nothing is told.
    pub fn add_answers(&mut self, attempt: &Attempt, quiz: &Quiz) {
        if attempt.verdict().is_none() {
            return;
        }
        let questions = entry(&mut self.questions, &attempt.exam);
        for asked in attempt.asked.iter().filter(|asked| quiz.id == *asked.quiz.as_str()) {
            let Some(question) = quiz.question(&asked.question) else { continue };
            let sum = questions.entry((asked.quiz.clone(), asked.question.clone())).or_default();
            sum.asked += 1;
            sum.right += u64::from(question.is_right(&asked.chosen));
        }
    }

    /// Returns for an exam how many trainees passed at the first attempt, the second, ..., and how many have not passed.
    pub fn tries(&self, exam: &str) -> (BTreeMap<u32, u64>, u64) {
        let mut passed = BTreeMap::new();
        let mut not_yet = 0;
        for (first, _) in self.tries.get(exam).into_iter().flat_map(BTreeMap::values) {
            match first {
                Some(number) => *passed.entry(*number).or_default() += 1,
                None => not_yet += 1,
            }
        }
        (passed, not_yet)
    }

    /// Returns the trainees who stand out by Tukey's rule, with the bounds; none when too few can be compared.
    pub fn outliers(&self) -> Option<Outliers> {
        let fair = || self.trainees.iter().filter(|(_, sum)| sum.scored >= SESSIONS_MIN);
        let mut means: Vec<i64> = fair().map(|(_, sum)| sum.mean()).collect();
        means.sort_unstable();
        if means.len() < TRAINEES_MIN {
            return None;
        }
        let fences = quartiles(&means)?.fences();
        let beyond = |is_out: &dyn Fn(i64) -> bool| {
            let mut out: Vec<(String, TraineeSum)> =
                fair().filter(|(_, sum)| is_out(sum.mean())).map(|(id, sum)| (id.clone(), *sum)).collect();
            out.sort_by_key(|(_, sum)| sum.mean());
            out
        };
        let (low, high) = (beyond(&|mean| mean < fences.low), beyond(&|mean| mean > fences.high));
        Some(Outliers { compared: means.len(), fences, low, high: high.into_iter().rev().collect() })
    }
}

/// Who stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outliers {
    /// Trainees that were compared: those with at least `SESSIONS_MIN` sessions.
    pub compared: usize,
    /// The bounds.
    pub fences: Fences,
    /// Below, the lowest first.
    pub low: Vec<(String, TraineeSum)>,
    /// Above, the highest first.
    pub high: Vec<(String, TraineeSum)>,
}

/// Returns the value of a key, made anew when there is none; the key is copied only then.
fn entry<'m, V: Default>(map: &'m mut BTreeMap<String, V>, key: &str) -> &'m mut V {
    if !map.contains_key(key) {
        map.insert(key.to_owned(), V::default());
    }
    map.get_mut(key).unwrap_or_else(|| unreachable!("it was put there"))
}
