//! What the customer needs, and the consequences of not having it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::NeedId;
use crate::domain::lang::{Lines, Localized};
use crate::domain::schema::keyed;

/// What the customer needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What it is called in the scorecard, in a few words.
    pub name: Localized,
    /// How much it weighs in the customer's decision, 1 to 10.
    pub weight: u8,
    /// Ways in which a trainee speaks of this trouble, as phrases and whole questions.
    pub cues: Lines,
    /// Admits the trouble (level 2): the answer to a good problem question.
    pub admit: Lines,
    /// A bare yes to a leading question.
    pub assent: Lines,
    /// Does not admit it yet: trust is too low.
    pub deny: Lines,
    /// Acknowledges a consequence (level 3), by type; `any` serves the types without lines of their own.
    #[schemars(schema_with = "keyed::<ConsequenceKey, Lines>")]
    pub consequences: BTreeMap<ConsequenceKey, Lines>,
    /// The same kind of consequence asked again.
    pub consequence_again: Lines,
    /// Lukewarm answer to a need-payoff question asked too soon.
    pub lukewarm: Lines,
    /// States the explicit need (level 4): wants, must, will.
    pub explicit: Lines,
    /// Says what solving it is worth (level 5).
    pub value: Lines,
    /// Approves of a benefit that answers the explicit need.
    pub benefit_heard: Lines,
    /// What a good trainee says about this need, for advice.
    pub say: NeedExamples,
}

/// Lines of a good trainee about a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedExamples {
    /// Problem questions.
    pub problem: Lines,
    /// Implication questions.
    pub implication: Lines,
    /// Need-payoff questions.
    pub need_payoff: Lines,
    /// Benefits: a capability tied to what the customer said they want.
    pub benefit: Lines,
    /// Quantified value: the customer's number, what it means.
    pub quantify: Lines,
}

/// A consequence type of the coding manual, section 1.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Consequence {
    /// Money.
    Cost,
    /// Time and throughput.
    Efficiency,
    /// Compliance, safety, outage.
    Risk,
    /// Delivery, churn, reputation.
    Customer,
    /// Overtime, turnover, morale.
    People,
    /// Growth, targets, the boss's goals.
    Strategy,
    /// The cost of waiting.
    Inaction,
}

impl Consequence {
    /// All types, in the manual's order.
    pub const ALL: [Consequence; 7] = [
        Consequence::Cost,
        Consequence::Efficiency,
        Consequence::Risk,
        Consequence::Customer,
        Consequence::People,
        Consequence::Strategy,
        Consequence::Inaction,
    ];
}

/// A key of a need's `consequences`: a type, or `any`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ConsequenceKey {
    /// Money.
    Cost,
    /// Time and throughput.
    Efficiency,
    /// Compliance, safety, outage.
    Risk,
    /// Delivery, churn, reputation.
    Customer,
    /// Overtime, turnover, morale.
    People,
    /// Growth, targets, the boss's goals.
    Strategy,
    /// The cost of waiting.
    Inaction,
    /// Every type without lines of its own.
    Any,
}

impl From<Consequence> for ConsequenceKey {
    fn from(consequence: Consequence) -> Self {
        match consequence {
            Consequence::Cost => Self::Cost,
            Consequence::Efficiency => Self::Efficiency,
            Consequence::Risk => Self::Risk,
            Consequence::Customer => Self::Customer,
            Consequence::People => Self::People,
            Consequence::Strategy => Self::Strategy,
            Consequence::Inaction => Self::Inaction,
        }
    }
}
