//! The digest of a scorecard: its numbers without its sentences and quotes, small enough to keep one for each session.
//!
//! Reports over many sessions read digests. They hold no word of anybody, and say by which content and program they came about.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CapKind, CriterionScore, DimensionScore, Scorecard, SessionVerdict, Stages, Verdict};
use crate::domain::customer::ObjectionStatus;
use crate::domain::id::{BandId, CapId, CriterionId, DimensionId, FactId, ObjectionId, RubricId, ScenarioId};
use crate::domain::lang::Lang;
use crate::domain::transcript::{Difficulty, Mode, Outcome};

/// Version of the digest's shape.
pub const DIGEST_VERSION: u32 = 1;

/// Points reached of points that could be reached, both in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Share {
    /// Reached; below 0 only for wrong arithmetic.
    pub score: i64,
    /// Could be reached; 0 when it was not applicable.
    pub max: i64,
}

/// A criterion's share and verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CriterionDigest {
    /// How it came out.
    pub verdict: Verdict,
    /// Its points.
    #[serde(flatten)]
    pub share: Share,
}

/// What became of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ObjectionDigest {
    /// Where it stood at the end.
    pub status: ObjectionStatus,
    /// Handling in per cent, 0 to 100.
    pub percent: u8,
}

/// A scorecard's numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Digest {
    /// Version of this shape.
    pub v: u32,
    /// Version of the program that scored.
    pub engine: String,
    /// The scenario.
    pub scenario: ScenarioId,
    /// Its hash.
    pub scenario_hash: String,
    /// The rubric.
    pub rubric: RubricId,
    /// Its hash.
    pub rubric_hash: String,
    /// The language of the session.
    pub lang: Lang,
    /// What the session was for.
    pub mode: Mode,
    /// How hard the customer made it.
    pub difficulty: Difficulty,
    /// The final score, in hundredths of a point.
    pub score: i64,
    /// The score before caps and penalties, in hundredths of a point.
    pub raw: i64,
    /// Does the pass rule hold?
    pub passed: bool,
    /// How the session came out.
    pub verdict: SessionVerdict,
    /// The band of the score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<BandId>,
    /// The dimensions.
    pub dimensions: BTreeMap<DimensionId, Share>,
    /// The criteria.
    pub criteria: BTreeMap<CriterionId, CriterionDigest>,
    /// The caps that applied, with what they did.
    pub caps: BTreeMap<CapId, CapKind>,
    /// Credited questions by stage.
    pub stages: Stages,
    /// The objections that were raised.
    pub objections: BTreeMap<ObjectionId, ObjectionDigest>,
    /// Facts that were not found out.
    pub missed: Vec<FactId>,
    /// How the session ended.
    pub outcome: Outcome,
}

impl From<&Scorecard> for Digest {
    fn from(card: &Scorecard) -> Self {
        let dimension = |scored: &DimensionScore| {
            (scored.id.clone(), Share { score: scored.score.hundredths(), max: scored.max.hundredths() })
        };
        let criterion = |scored: &CriterionScore| {
            let share = Share { score: scored.score.hundredths(), max: scored.max.hundredths() };
            (scored.id.clone(), CriterionDigest { verdict: scored.verdict, share })
        };
        let objections = card
            .objections
            .iter()
            .map(|raised| (raised.id.clone(), ObjectionDigest { status: raised.status, percent: raised.percent }));
        Self {
            v: DIGEST_VERSION,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: card.scenario.clone(),
            scenario_hash: card.scenario_hash.clone(),
            rubric: card.rubric.clone(),
            rubric_hash: card.rubric_hash.clone(),
            lang: card.lang,
            mode: card.mode,
            difficulty: card.difficulty,
            score: card.score.hundredths(),
            raw: card.raw.hundredths(),
            passed: card.passed,
            verdict: card.verdict,
            band: card.band.clone(),
            dimensions: card.dimensions.iter().map(dimension).collect(),
            criteria: card.criteria.iter().map(criterion).collect(),
            caps: card.caps.iter().map(|cap| (cap.id.clone(), cap.effect)).collect(),
            stages: card.stages,
            objections: objections.collect(),
            missed: card.facts.missed.clone(),
            outcome: card.outcome,
        }
    }
}
