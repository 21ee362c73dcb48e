//! The rules of an exam: what is played and asked, and what a pass takes.
//!
//! Owns the shape of a file of kind `exam` in `rubrics/`; keys in the file equal field names here, units last. Does not check
//! itself: `check` does.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{CapId, DimensionId, ExamId, QuizId, RubricId, ScenarioId};
use crate::domain::lang::Localized;
use crate::domain::schema::{first_version, is_first_version};
use crate::domain::transcript::Difficulty;

/// Most role-plays of an attempt, those of an undecided verdict included. The scoring page's number.
pub const SCENARIOS_MAX: u32 = 20;

/// Standard errors on either side of the cut within which a verdict is undecided, in thousandths: one-sided 95 %. The scoring
/// page's number.
pub const Z_THOUSANDTHS: u32 = 1645;

/// Standard errors on either side of a mean in which it is reported, in thousandths: two-sided 95 %. The scoring page's number.
pub const REPORT_Z_THOUSANDTHS: u32 = 1960;

/// What a file says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RulesKind {
    /// The rules of an exam.
    Exam,
}

/// The rules of an exam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The exam's id; equal to the file's name without `.yaml`.
    pub id: ExamId,
    /// Always `exam`: files of several kinds share a folder.
    pub kind: RulesKind,
    /// The author's count of versions, from 1.
    #[serde(default = "first_version", skip_serializing_if = "is_first_version")]
    #[schemars(range(min = 1))]
    pub version: u32,
    /// What the exam is called.
    pub title: Localized,
    /// What it certifies, in one or two sentences.
    pub about: Localized,
    /// What is asked and played: a quiz, role-plays, or both. A quiz comes first.
    pub parts: Parts,
    /// What the role-plays must come to; a quiz has its own mark.
    #[serde(default)]
    pub pass: Pass,
    /// Most attempts until the exam is passed; without it, any number.
    #[serde(default)]
    #[schemars(range(min = 1, max = 100))]
    pub attempts: Option<u32>,
    /// Hours from the end of an attempt that was not passed until the next may begin.
    #[serde(default)]
    #[schemars(range(min = 0, max = 8760))]
    pub cool_down_h: u32,
    /// How long an attempt may take.
    pub limits: Limits,
    /// Days for which a pass is valid; without it, for ever.
    #[serde(default)]
    #[schemars(range(min = 1, max = 36500))]
    pub validity_days: Option<u32>,
}

impl Rules {
    /// Returns until when an attempt that was passed at a time holds, in seconds since 1970 (UTC); none for ever.
    pub fn valid_until_s(&self, passed_s: i64) -> Option<i64> {
        valid_until_s(self.validity_days, passed_s)
    }
}

/// Returns so many days after a time, in seconds since 1970 (UTC); none without days.
pub fn valid_until_s(days: Option<u32>, passed_s: i64) -> Option<i64> {
    days.map(|days| passed_s.saturating_add(i64::from(days) * DAY_S))
}

/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// What is asked and played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// Questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiz: Option<QuizPart>,
    /// Deals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roleplays: Option<RoleplayPart>,
}

/// Questions of a quiz.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuizPart {
    /// The quiz.
    pub id: QuizId,
    /// How many of its questions are drawn.
    #[schemars(range(min = 1, max = 200))]
    pub draw: u32,
    /// Least share of right answers, in per cent.
    #[schemars(range(min = 0, max = 100))]
    pub pass_percent: u32,
}

/// Deals that are played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleplayPart {
    /// The pool: scenarios to draw from. Each is drawn once before one is drawn again.
    pub scenarios: Vec<ScenarioId>,
    /// How many are drawn.
    #[schemars(range(min = 1, max = 20))]
    pub draw: u32,
    /// How they are scored.
    pub rubric: RubricId,
    /// How hard the customer makes it.
    #[serde(default)]
    pub difficulty: Difficulty,
}

/// What the role-plays must come to: all of it must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pass {
    /// Least mean of the scores, in points, 0 to 100.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub mean_min: u32,
    /// Least mean share of a dimension's points, in per cent: dimension -> share.
    #[serde(default)]
    pub floors_percent: BTreeMap<DimensionId, u32>,
    /// Caps of which none may apply in any role-play.
    #[serde(default)]
    pub knock_outs: Vec<CapId>,
    /// How many role-plays must pass by themselves, by their rubric; without it, none has to.
    #[serde(default)]
    pub passes: Option<Passes>,
    /// When the mean is too near to the cut to tell; without it, it never is.
    #[serde(default)]
    pub near_cut: Option<NearCut>,
}

/// How many role-plays must pass by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Passes {
    /// Every one.
    All,
    /// So many, in any order.
    Total(u32),
    /// So many, one after the other.
    InARow(u32),
}

/// When a mean is too near to the cut to tell: another scenario is played then, and at the maximum a person decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NearCut {
    /// Standard errors on either side of the cut, in thousandths.
    #[serde(default = "z_thousandths")]
    #[schemars(range(min = 0, max = 5000))]
    pub z_thousandths: u32,
    /// Standard error of a single session, in hundredths of a point; used where one role-play is all there is.
    #[schemars(range(min = 0, max = 5000))]
    pub sem_hundredths: u32,
    /// Most role-plays of an attempt.
    #[serde(default = "scenarios_max")]
    #[schemars(range(min = 1, max = 20))]
    pub scenarios_max: u32,
}

/// How long an attempt may take. Every time is by the clock, whether the program runs or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Most lines of the trainee in a role-play; without it, as many as a session has.
    #[serde(default)]
    #[schemars(range(min = 6, max = 100))]
    pub turns: Option<u32>,
    /// Minutes for a part, from its beginning: a role-play, or the quiz. Out of time, it is scored as it stands.
    #[schemars(range(min = 1, max = 1440))]
    pub part_minutes: u32,
    /// Minutes for all of it, from the agreement. Out of time, what is not yet begun is not played: the attempt is abandoned.
    #[schemars(range(min = 1, max = 43200))]
    pub attempt_minutes: u32,
}

impl QuizPart {
    /// Returns the least score that passes, in hundredths of a point.
    pub fn least(&self) -> i64 {
        i64::from(self.pass_percent) * 100
    }
}

/// Returns the number of the scoring page.
fn z_thousandths() -> u32 {
    Z_THOUSANDTHS
}

/// Returns the number of the scoring page.
fn scenarios_max() -> u32 {
    SCENARIOS_MAX
}

impl Rules {
    /// Returns how many role-plays an attempt has at most.
    pub fn roleplays_max(&self) -> u32 {
        let drawn = self.parts.roleplays.as_ref().map_or(0, |part| part.draw);
        let more = self.pass.near_cut.map_or(0, |near| near.scenarios_max);
        if drawn == 0 { 0 } else { drawn.max(more) }
    }

    /// Returns the number of the part that the first role-play is; counts from 1.
    pub fn first_roleplay(&self) -> u32 {
        if self.parts.quiz.is_some() { 2 } else { 1 }
    }
}
