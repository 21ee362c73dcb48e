//! What the customer knows, and on which conditions it is told.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{FactId, NeedId};
use crate::domain::lang::{Lines, Localized};

/// The least question that a fact is told to; later kinds also find it. Objection exploring counts as an implication question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// A situation question suffices.
    Situation,
    /// Needs a problem question.
    Problem,
    /// Needs an implication question, or exploring an objection.
    Implication,
    /// Needs a need-payoff question.
    NeedPayoff,
}

/// Something the customer knows and tells when asked well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// The fact in a few words, for the trainee's notes and the scorecard.
    pub value: Localized,
    /// The least question it is told to.
    pub needs: AskedBy,
    /// Does exploring an objection find it too?
    #[serde(default)]
    pub explore: bool,
    /// Does asking for a next step find it too?
    #[serde(default)]
    pub ask: bool,
    /// Trust needed, 0 to 100, before guardedness.
    #[serde(default)]
    pub trust_min: u8,
    /// The need it belongs to.
    #[serde(default)]
    pub need: Option<NeedId>,
    /// Level of that need (0 to 5) from which it is told.
    #[serde(default)]
    pub level_min: u8,
    /// A hard fact is told one at a time.
    #[serde(default)]
    pub hard: bool,
    /// A need that is admitted by telling this.
    #[serde(default)]
    pub admits: Option<NeedId>,
    /// Ways to ask for it: at least eight a language, colloquial ones and ones without a question mark among them.
    pub cues: Lines,
    /// Figures and phrases that give the fact away; no other line may hold one before the fact is told.
    #[serde(default)]
    pub reveals: Lines,
    /// Tells it.
    pub tell: Lines,
    /// Tells it again, shorter, slightly annoyed.
    pub again: Lines,
    /// Answers on the surface, when a better question is needed. Without it the general `surface` lines serve.
    #[serde(default)]
    pub surface: Lines,
    /// Evades, when trust is missing. Without it the general `evade` lines serve.
    #[serde(default)]
    pub evade: Lines,
    /// How a good trainee asks for it, for advice and hints.
    pub say: Lines,
}
