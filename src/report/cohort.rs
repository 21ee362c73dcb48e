//! The report on a class: how many passed, what is weak, which objections are hard, who stands out.
//!
//! From sums over kept digests and logs of attempts; scores nothing again.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::names::Names;
use crate::domain::cohort::attempt::Attempt;
use crate::domain::cohort::spread::{Fences, RANGES, Scores};
use crate::domain::cohort::{
    Cohort, CriterionSum, Funnel, ObjectionSum, QuestionSum, SESSIONS_MIN, TRAINEES_MIN, TraineeSum,
};

mod page;

pub(crate) use page::doc;

/// Most trainees that are listed one by one. Our choice: a class fits, a company does not.
const LISTED_MAX: usize = 100;

/// A report on a class. All points are hundredths.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CohortReport {
    /// Always `cohort-report`.
    #[schemars(extend("const" = "cohort-report"))]
    pub event: &'static str,
    /// Version of this shape.
    pub v: u32,
    /// What was looked at.
    pub scope: Scope,
    /// Sessions that were counted.
    pub sessions: u64,
    /// Sessions in the store whose score was never kept: not over, or of an older program.
    pub without_digest: u64,
    /// Sessions whose digest this program cannot read.
    pub unreadable: u64,
    /// Sessions that passed, failed, had too little said, were void.
    pub verdicts: [u64; 4],
    /// Trainees with a score or an attempt at an exam.
    pub trainees: usize,
    /// Exams by id.
    pub exams: Vec<ExamLine>,
    /// The scores of all sessions: counts from 0 to 9, 10 to 19, ..., 90 to 100 points.
    pub distribution: [u64; RANGES],
    /// By rubric.
    pub rubrics: Vec<RubricLine>,
    /// Objections that were raised, the worst handled first.
    pub objections: Vec<ObjectionLine>,
    /// Who stands out; none when too few can be compared.
    pub outliers: Option<OutlierLines>,
    /// The trainees, when there are at most 100 of them, by their names here.
    pub people: Vec<PersonLine>,
    /// What people said about the sessions.
    pub reviews: Reviews,
}

/// What a report on a class looks at.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Scope {
    /// One exam only.
    pub exam: Option<String>,
    /// From this day on.
    pub since: Option<String>,
    /// Up to this day.
    pub until: Option<String>,
}

/// How an exam went.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExamLine {
    /// The exam.
    pub exam: String,
    /// How its attempts came out.
    pub funnel: Funnel,
    /// Trainees who passed at an attempt: its number, and how many.
    pub passed_at: BTreeMap<u32, u64>,
    /// Trainees who have not passed.
    pub not_passed: u64,
    /// The questions of its quizzes, the worst answered first.
    pub questions: Vec<QuestionLine>,
}

/// How a question was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct QuestionLine {
    /// The quiz.
    pub quiz: String,
    /// The question.
    pub question: String,
    /// Times asked, in attempts that are over.
    pub asked: u64,
    /// Times answered right.
    pub right: u64,
}

/// How the sessions under a rubric went.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RubricLine {
    /// The rubric.
    pub rubric: String,
    /// Sessions.
    pub sessions: u64,
    /// Sessions that passed.
    pub passed: u64,
    /// Sessions without a score.
    pub unscored: u64,
    /// The mean score.
    pub mean: Option<i64>,
    /// The median score.
    pub median: Option<i64>,
    /// The criteria, the weakest first: the id, the share of points in per mille, the sums.
    pub criteria: Vec<(String, Option<i64>, CriterionSum)>,
}

/// How an objection was handled.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ObjectionLine {
    /// The scenario.
    pub scenario: String,
    /// The objection.
    pub objection: String,
    /// The mean of handling in per cent.
    pub mean: u64,
    /// The sums.
    pub sum: ObjectionSum,
}

/// Who stands out, by Tukey's rule on the means of trainees.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutlierLines {
    /// Trainees that were compared.
    pub compared: usize,
    /// Sessions that a compared trainee has at least.
    pub sessions_min: u64,
    /// The bounds.
    pub fences: Fences,
    /// Below, the lowest first.
    pub low: Vec<PersonLine>,
    /// Above, the highest first.
    pub high: Vec<PersonLine>,
}

/// A trainee of a class.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonLine {
    /// Who.
    pub trainee: String,
    /// Sessions with a score.
    pub sessions: u64,
    /// Their mean.
    pub mean: i64,
    /// The best.
    pub best: i64,
    /// From the first to the last.
    pub gain: i64,
    /// Attempts at exams, open ones too.
    pub attempts: u64,
    /// Attempts that passed.
    pub passed: u64,
}

/// What people said about the sessions of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Reviews {
    /// Sessions and attempts that somebody said something about.
    pub logs: u64,
    /// Marks of people that stand.
    pub marks: u64,
    /// Appeals.
    pub appeals: u64,
    /// Appeals without an answer.
    pub appeals_open: u64,
}

impl PersonLine {
    fn new(id: &str, sum: &TraineeSum, names: &Names) -> Self {
        let (mean, best, gain) = (sum.mean(), sum.best, sum.gain());
        let TraineeSum { attempts, passed, .. } = *sum;
        Self { trainee: names.trainee(id), sessions: sum.scored, mean, best, gain, attempts, passed }
    }
}

impl CohortReport {
    /// Returns the report on a class.
    pub fn new(cohort: &Cohort, without_digest: u64, reviews: Reviews, scope: Scope, names: &Names) -> Self {
        let mut all = Scores::default();
        cohort.rubrics.values().for_each(|rubric| all.merge(&rubric.scores));
        let mut objections: Vec<ObjectionLine> = cohort
            .objections
            .iter()
            .flat_map(|(scenario, objections)| objections.iter().map(move |(id, sum)| (scenario, id, sum)))
            .map(|(scenario, id, sum)| ObjectionLine {
                scenario: scenario.clone(),
                objection: id.clone(),
                mean: sum.mean(),
                sum: *sum,
            })
            .collect();
        objections.sort_by_key(|line| line.mean);
        let exam = |(exam, funnel): (&String, &Funnel)| {
            let (passed_at, not_passed) = cohort.tries(exam);
            let questions = questions(cohort, exam);
            ExamLine { exam: exam.clone(), funnel: *funnel, passed_at, not_passed, questions }
        };
        let people =
            |out: &[(String, TraineeSum)]| out.iter().map(|(id, sum)| PersonLine::new(id, sum, names)).collect();
        let outliers = cohort.outliers().map(|found| OutlierLines {
            compared: found.compared,
            sessions_min: SESSIONS_MIN,
            fences: found.fences,
            low: people(&found.low),
            high: people(&found.high),
        });
        let listed = cohort.trainees.len() <= LISTED_MAX;
        let mut people: Vec<PersonLine> =
            cohort.trainees.iter().filter(|_| listed).map(|(id, sum)| PersonLine::new(id, sum, names)).collect();
        people.sort_by_key(|one| by_number(&one.trainee));
        Self {
            event: "cohort-report",
            v: 1,
            scope,
            sessions: cohort.sessions,
            without_digest,
            unreadable: cohort.unreadable,
            verdicts: cohort.verdicts,
            trainees: cohort.trainees.len(),
            exams: cohort.funnels.iter().map(exam).collect(),
            distribution: all.ranges(),
            rubrics: cohort.rubrics.iter().map(rubric).collect(),
            objections,
            outliers,
            people,
            reviews,
        }
    }

    /// Returns how few trainees are too few to compare.
    fn trainees_min() -> usize {
        TRAINEES_MIN
    }
}

/// Returns what names with numbers are sorted by: `trainee-9` before `trainee-10`.
fn by_number(name: &str) -> (String, u64) {
    let digits = name.len() - name.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let (stem, number) = name.split_at(name.len() - digits);
    (stem.to_owned(), number.parse().unwrap_or(0))
}

/// Returns how the questions of an exam were answered, the worst first; of those alike, the most asked first.
fn questions(cohort: &Cohort, exam: &str) -> Vec<QuestionLine> {
    let sums = cohort.questions.get(exam).into_iter().flatten();
    let line = |((quiz, question), sum): (&(String, String), &QuestionSum)| QuestionLine {
        quiz: quiz.clone(),
        question: question.clone(),
        asked: sum.asked,
        right: sum.right,
    };
    let mut lines: Vec<QuestionLine> = sums.map(line).collect();
    lines.sort_by_key(|line| (line.right * 1_000 / line.asked.max(1), std::cmp::Reverse(line.asked)));
    lines
}

/// Returns the line of a rubric.
fn rubric((id, sum): (&String, &crate::domain::cohort::RubricSum)) -> RubricLine {
    let mut criteria: Vec<(String, Option<i64>, CriterionSum)> =
        sum.criteria.iter().map(|(id, sum)| (id.clone(), sum.permille(), *sum)).collect();
    criteria.sort_by_key(|(_, permille, _)| permille.unwrap_or(i64::MAX));
    RubricLine {
        rubric: id.clone(),
        sessions: sum.sessions,
        passed: sum.passed,
        unscored: sum.unscored,
        mean: sum.scores.mean(),
        median: sum.scores.median(),
        criteria,
    }
}

/// Adds what people said about a session or an attempt.
pub fn add_review(reviews: &mut Reviews, review: &crate::domain::review::Review) {
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    reviews.logs += 1;
    reviews.marks += count(review.marks.len());
    reviews.appeals += count(review.appeals.len());
    reviews.appeals_open += count(review.appeals.iter().filter(|appeal| appeal.answer.is_none()).count());
}

/// Returns whether an attempt lies in a time: from `since_s`, before `until_s`.
pub fn is_within(at_s: i64, since_s: Option<i64>, until_s: Option<i64>) -> bool {
    since_s.is_none_or(|since| at_s >= since) && until_s.is_none_or(|until| at_s < until)
}

/// Returns the attempts of an exam, or all of them, in a time.
pub fn attempts_within<'a>(
    attempts: &'a [Attempt],
    exam: Option<&'a str>,
    since_s: Option<i64>,
    until_s: Option<i64>,
) -> impl Iterator<Item = &'a Attempt> {
    attempts
        .iter()
        .filter(move |one| exam.is_none_or(|exam| one.exam == exam) && is_within(one.agreed_s, since_s, until_s))
}
