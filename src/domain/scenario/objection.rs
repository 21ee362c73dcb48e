//! Why the customer hesitates.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::{Lines, Localized};

/// A kind of objection; the manual's types, section 1.6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionKind {
    /// Too dear.
    Price,
    /// What we have works.
    Need,
    /// Talking to somebody else.
    Competitor,
    /// Data and audit rules.
    Security,
    /// On-premises only.
    Deployment,
    /// Does not fit our systems.
    Integration,
    /// No proof, or burnt before.
    Trust,
    /// Not my call.
    Authority,
    /// Must go to tender.
    Tender,
    /// Not now.
    Timing,
    /// Our people will not use it.
    Change,
}

/// What makes an avoidable objection grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// A feature told before any explicit need.
    Feature,
    /// An advantage told about a need that is not explicit.
    Advantage,
    /// A need-payoff question asked too early.
    EarlyPayoff,
    /// A commitment asked for without new progress.
    Ask,
    /// The price or a discount brought up by the trainee.
    Price,
}

/// Why the customer hesitates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Its id.
    pub id: ObjectionId,
    /// What it is called in the scorecard.
    pub name: Localized,
    /// Its kind.
    pub kind: ObjectionKind,
    /// Raised whatever the trainee does, at this trainee turn (counts from 1); without it the objection is avoidable.
    #[serde(default)]
    pub mandatory_turn: Option<u8>,
    /// What makes an avoidable objection grow; at least one for each avoidable objection.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
    /// The need whose development keeps it away.
    #[serde(default)]
    pub need: Option<NeedId>,
    /// Intensity at the start, 0 to 100; an avoidable one is raised from 50.
    #[serde(default)]
    pub intensity: u8,
    /// The true reason behind it, for the scorecard.
    pub root: Localized,
    /// The fact that reveals the root, if there is one; exploring finds it.
    #[serde(default)]
    pub root_fact: Option<FactId>,
    /// Ways in which a trainee names or restates this concern, or asks about it, as phrases and whole questions.
    pub cues: Lines,
    /// Phrases of an answer that addresses the root, besides the claims that name this objection.
    pub evidence: Lines,
    /// Raises it.
    pub raise: Lines,
    /// Comes back to it: it was not dealt with.
    pub repeat: Lines,
    /// Tells the root when explored.
    pub reveal: Lines,
    /// Pushes back: that was no answer.
    pub push_back: Lines,
    /// Gives way a step: that helps, but.
    pub soften: Lines,
    /// Is satisfied.
    pub settle: Lines,
    /// Has hardened: will not be talked round in this meeting.
    pub harden: Lines,
    /// What a good trainee says, step by step, for advice.
    pub say: ObjectionExamples,
}

/// Lines of a good trainee about an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectionExamples {
    /// Names the concern and accepts it as reasonable, without conceding.
    pub acknowledge: Lines,
    /// Asks for cause, criterion, who, scope or weight.
    pub explore: Lines,
    /// Answers the root with evidence from the fact sheet, or an honest limit and an alternative.
    pub respond: Lines,
    /// Asks whether it settles the concern.
    pub confirm: Lines,
}
