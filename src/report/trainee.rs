//! The report on a trainee over time: every session and every attempt, how each criterion went, what to practise next.
//!
//! From kept digests and logs of attempts; scores nothing again.

use schemars::JsonSchema;
use serde::Serialize;

use super::names::Names;
use super::when::{When, date_of, utc};
use crate::domain::cohort::attempt::{Attempt, Sign};
use crate::domain::exam::record::{ExamVerdict, SignalKind};
use crate::domain::progress::{CriterionProgress, Sitting, criteria, is_scored};
use crate::domain::scorecard::{Digest, SessionVerdict};
use crate::domain::transcript::{Mode, Outcome};

mod page;

pub(crate) use page::doc;
pub(in crate::report) use page::share;

/// Most places that are named of one kind of signal. Our choice: enough to begin to look; `spar review` lists them all.
const PLACES_MAX: usize = 3;

/// A report on a trainee.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TraineeReport {
    /// Always `trainee-report`.
    #[schemars(extend("const" = "trainee-report"))]
    pub event: &'static str,
    /// Version of this shape.
    pub v: u32,
    /// Who.
    pub trainee: String,
    /// The day of the report.
    pub as_of: String,
    /// The same, counted from 1970-01-01.
    #[serde(skip)]
    pub today: i64,
    /// All sessions, oldest first.
    pub sessions: Vec<SessionLine>,
    /// All attempts at exams, oldest first.
    pub attempts: Vec<AttemptLine>,
    /// The criteria that were ever judged, the weakest of late first.
    pub criteria: Vec<CriterionLine>,
}

/// A session of a trainee.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SessionLine {
    /// The session.
    pub session: String,
    /// When it was begun, as UTC.
    pub begun: String,
    /// The same in seconds since 1970.
    #[serde(skip)]
    pub begun_s: i64,
    /// The scenario.
    pub scenario: String,
    /// What it was for.
    pub mode: Mode,
    /// What it scored; none for a session that is not over, or whose score was never kept.
    pub result: Option<ResultLine>,
}

/// What a session scored; all points in hundredths.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ResultLine {
    /// The rubric.
    pub rubric: String,
    /// The score.
    pub score: i64,
    /// How it came out.
    pub verdict: SessionVerdict,
    /// How it ended.
    pub outcome: Outcome,
    /// Share of each dimension in per mille; none where it was not applicable.
    pub dimensions: Vec<(String, Option<i64>)>,
    /// Credited questions: situation, problem, implication, need-payoff.
    pub stages: [u32; 4],
}

/// An attempt at an exam.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AttemptLine {
    /// Its id, by which it is reviewed, appealed against and certified; none where names are replaced.
    pub id: Option<String>,
    /// The exam.
    pub exam: String,
    /// Which attempt; counts from 1.
    pub number: u32,
    /// When it was agreed to, as UTC.
    pub agreed: String,
    /// The same in seconds since 1970.
    #[serde(skip)]
    pub agreed_s: i64,
    /// What it came to; none while it is open.
    pub verdict: Option<ExamVerdict>,
    /// Did a person decide it?
    pub ruled: bool,
    /// The mean of its parts in hundredths of a point, and half of its 95 % interval.
    pub mean: Option<(i64, Option<i64>)>,
    /// The parts that are over.
    pub parts: usize,
    /// Things that a person should look at.
    pub signals: usize,
    /// The same by kind.
    pub signs: Vec<SignLine>,
}

/// Things of one kind that a person should look at.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SignLine {
    /// What.
    pub kind: SignalKind,
    /// How many.
    pub count: usize,
    /// Where the first of them are, at most `PLACES_MAX`.
    pub first: Vec<Place>,
}

/// Where something is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Place {
    /// The session; none for the attempt as a whole.
    pub session: Option<String>,
    /// The turn; none for the session as a whole.
    pub turn: Option<u32>,
}

/// A criterion over time.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CriterionLine {
    /// How it went.
    #[serde(flatten)]
    pub progress: CriterionProgress,
    /// The day from which it is due.
    pub due: String,
}

/// A session as the store has it.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The session.
    pub session: String,
    /// When it was begun, in seconds since 1970 (UTC).
    pub begun_s: i64,
    /// The scenario.
    pub scenario: String,
    /// What it was for.
    pub mode: Mode,
    /// The digest, if one is kept that this program can read.
    pub digest: Option<Digest>,
}

impl TraineeReport {
    /// Returns the report on a trainee. `kept` and `attempts` stand in the order of time.
    pub fn new(trainee: &str, kept: &[Kept], attempts: &[Attempt], when: &When, names: &Names) -> Self {
        let sittings: Vec<Sitting<'_>> = kept
            .iter()
            .filter_map(|one| Some(Sitting { day: when.day_number(one.begun_s), digest: one.digest.as_ref()? }))
            .collect();
        let line = |progress: CriterionProgress| CriterionLine { due: date_of(progress.spaced.due_day), progress };
        Self {
            event: "trainee-report",
            v: 1,
            trainee: names.trainee(trainee),
            as_of: when.today.to_string(),
            today: when.today_number(),
            sessions: kept.iter().map(|one| SessionLine::new(one, names)).collect(),
            attempts: attempts.iter().map(|attempt| AttemptLine::new(attempt, names)).collect(),
            criteria: criteria(&sittings).into_iter().map(line).collect(),
        }
    }

    /// Returns the sessions that have a score.
    fn scored(&self) -> Vec<(&SessionLine, &ResultLine)> {
        let scored = self.sessions.iter().filter_map(|line| Some((line, line.result.as_ref()?)));
        scored.filter(|(_, result)| matches!(result.verdict, SessionVerdict::Pass | SessionVerdict::Fail)).collect()
    }
}

impl SessionLine {
    fn new(kept: &Kept, names: &Names) -> Self {
        Self {
            session: names.session(&kept.session),
            begun: utc(kept.begun_s),
            begun_s: kept.begun_s,
            scenario: kept.scenario.clone(),
            mode: kept.mode,
            result: kept.digest.as_ref().map(ResultLine::new),
        }
    }
}

impl ResultLine {
    fn new(digest: &Digest) -> Self {
        let stages = digest.stages;
        let share =
            |score: i64, max: i64| (max > 0 && is_scored(digest)).then(|| (score * 1_000 / max).clamp(0, 1_000));
        let dimensions = digest.dimensions.iter().map(|(id, one)| (id.to_string(), share(one.score, one.max)));
        Self {
            rubric: digest.rubric.to_string(),
            score: digest.score,
            verdict: digest.verdict,
            outcome: digest.outcome,
            dimensions: dimensions.collect(),
            stages: [stages.situation, stages.problem, stages.implication, stages.need_payoff],
        }
    }
}

impl AttemptLine {
    fn new(attempt: &Attempt, names: &Names) -> Self {
        let place = |sign: &&Sign| Place {
            session: sign.session.as_deref().map(|session| names.session(session)),
            turn: sign.turn,
        };
        let line = |(kind, signs): (SignalKind, Vec<&Sign>)| SignLine {
            kind,
            count: signs.len(),
            first: signs.iter().take(PLACES_MAX).map(place).collect(),
        };
        Self {
            id: (!names.is_anonymous()).then(|| attempt.id.clone()),
            exam: attempt.exam.clone(),
            number: attempt.number,
            agreed: utc(attempt.agreed_s),
            agreed_s: attempt.agreed_s,
            verdict: attempt.verdict(),
            ruled: attempt.is_ruled(),
            mean: attempt.decided.as_ref().map(|decided| (decided.mean, decided.half_width)),
            parts: attempt.parts.len(),
            signals: attempt.signals.len(),
            signs: attempt.signs().into_iter().map(line).collect(),
        }
    }
}
