//! The scorecard: what a session scored, and why, with a quote for every point.
//!
//! Owns the shape of the `scorecard` event (version 1). The numbers in it add up: criteria give the dimensions, the
//! dimensions the raw score, the caps the score.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::act::Negative;
use super::customer::ObjectionStatus;
use super::id::{BandId, CapId, CriterionId, DimensionId, FactId, ObjectionId, RubricId, ScenarioId};
use super::lang::Lang;
use super::transcript::{Difficulty, Mode, Outcome};

mod digest;
mod points;

pub use digest::{CriterionDigest, DIGEST_VERSION, Digest, ObjectionDigest, Share};
pub use points::{Points, points};

/// How a criterion came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// At least 85 % of the points.
    Met,
    /// In between.
    Partial,
    /// Less than 15 % of the points.
    Missed,
    /// Could not be judged; leaves the maximum.
    NotApplicable,
}

/// How a session came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SessionVerdict {
    /// The pass rule holds.
    Pass,
    /// It does not.
    Fail,
    /// Too little was said.
    InsufficientEvidence,
    /// An exam that was tampered with.
    Void,
}

/// A quote that a point rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The turn. Counts from 1 over both speakers.
    pub turn: u32,
    /// First byte in the turn's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Exactly that slice.
    pub quote: String,
    /// The rule that fired.
    pub rule: String,
}

/// The points of a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DimensionScore {
    /// Its id.
    pub id: DimensionId,
    /// What it is called, in the session's language.
    pub name: String,
    /// Points reached; never below 0.
    pub score: Points,
    /// Points that could be reached; criteria that are not applicable are left out.
    pub max: Points,
}

/// The points of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionScore {
    /// Its id.
    pub id: CriterionId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// What it is called, in the session's language.
    pub name: String,
    /// How it came out.
    pub verdict: Verdict,
    /// Points reached; below 0 only for wrong arithmetic.
    pub score: Points,
    /// Points that could be reached; 0 when it is not applicable.
    pub max: Points,
    /// One plain sentence with the numbers of the formula, in the session's language.
    pub because: String,
    /// What the points rest on, or what cost them.
    pub evidence: Vec<Evidence>,
    /// What was looked for, where points were lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

/// What a cap did to the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CapKind {
    /// Limits the score.
    Cap,
    /// Takes points off.
    Penalty,
    /// Fails the session with a score of 0.
    Fail,
    /// Voids an exam; in practice a warning.
    Void,
    /// Leaves no score.
    NoScore,
}

/// A cap that applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CapApplied {
    /// Its id.
    pub id: CapId,
    /// What it is called, in the session's language.
    pub name: String,
    /// What it did.
    pub effect: CapKind,
    /// The highest score it leaves; none for a penalty or a warning.
    pub cap: Option<u8>,
    /// Points it takes off; 0 for all but penalties.
    pub penalty: u8,
    /// One plain sentence in the session's language.
    pub because: String,
    /// What triggered it.
    pub evidence: Vec<Evidence>,
}

/// Credited questions by stage. Shown, never scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Stages {
    /// Situation questions.
    pub situation: u32,
    /// Problem questions.
    pub problem: u32,
    /// Implication questions.
    pub implication: u32,
    /// Need-payoff questions.
    pub need_payoff: u32,
}

/// The turns in which the steps of handling an objection were credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct StepTurns {
    /// Addressed before anything else.
    pub listen: Option<u32>,
    /// Named or accepted.
    pub acknowledge: Option<u32>,
    /// Asked for its cause.
    pub explore: Option<u32>,
    /// Answered.
    pub respond: Option<u32>,
    /// Asked whether it is settled.
    pub confirm: Option<u32>,
}

/// A negative behaviour towards an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NegativeRecord {
    /// Which.
    pub negative: Negative,
    /// The turn.
    pub turn: u32,
    /// What it cost, in per cent of the objection.
    pub percent: u8,
    /// The words.
    pub quote: String,
}

/// What became of an objection that was raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ObjectionRecord {
    /// Its id.
    pub id: ObjectionId,
    /// What it is called, in the session's language.
    pub name: String,
    /// Where it stands at the end.
    pub status: ObjectionStatus,
    /// The turn it was raised in.
    pub raised: u32,
    /// Handling in per cent: steps less negatives, 0 to 100.
    pub percent: u8,
    /// How often it weighs.
    pub weight: u8,
    /// The steps.
    pub steps: StepTurns,
    /// The negatives, in order.
    pub negatives: Vec<NegativeRecord>,
}

/// What the customer told and what stayed hidden.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Facts {
    /// Told, in the scenario's order.
    pub found: Vec<FactId>,
    /// Not told.
    pub missed: Vec<FactId>,
}

/// A piece of advice: a chance that was missed, and a line that would have taken it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Advice {
    /// The turn that is quoted.
    pub turn: u32,
    /// What was said there.
    pub quote: String,
    /// The rule in one sentence.
    pub rule: String,
    /// A better line for this moment; empty when the scenario has none that fits.
    pub instead: String,
    /// The trainee's turn to try again.
    pub retry: u32,
    /// The criterion or cap that it would mend.
    pub mends: String,
}

/// What a session scored, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Scorecard {
    /// Always `scorecard`.
    #[schemars(extend("const" = "scorecard"))]
    pub event: &'static str,
    /// Format version.
    pub v: u32,
    /// The session.
    pub session: String,
    /// The scenario.
    pub scenario: ScenarioId,
    /// Hash of the scenario that it was scored with.
    pub scenario_hash: String,
    /// The version that the scenario's author gave it.
    pub scenario_version: u32,
    /// The rubric.
    pub rubric: RubricId,
    /// Hash of the rubric.
    pub rubric_hash: String,
    /// The version that the rubric's author gave it.
    pub rubric_version: u32,
    /// The language of the session and of every sentence here.
    pub lang: Lang,
    /// What the session was for.
    pub mode: Mode,
    /// How hard the customer made it.
    pub difficulty: Difficulty,
    /// The final score, 0 to 100.
    pub score: Points,
    /// The score before caps and penalties.
    pub raw: Points,
    /// Does the pass rule hold?
    pub passed: bool,
    /// How the session came out.
    pub verdict: SessionVerdict,
    /// The band of the score; none without a score.
    pub band: Option<BandId>,
    /// What the band is called, in the session's language.
    pub band_name: String,
    /// The dimensions, in the rubric's order.
    pub dimensions: Vec<DimensionScore>,
    /// The criteria, in the rubric's order.
    pub criteria: Vec<CriterionScore>,
    /// The caps that applied, in the rubric's order.
    pub caps: Vec<CapApplied>,
    /// Credited questions by stage.
    pub stages: Stages,
    /// The objections that were raised, in order.
    pub objections: Vec<ObjectionRecord>,
    /// What was found out.
    pub facts: Facts,
    /// How the session ended.
    pub outcome: Outcome,
    /// What would help most, most points first.
    pub advice: Vec<Advice>,
}
