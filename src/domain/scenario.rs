//! A scenario: everything about one deal that a trainer writes down.
//!
//! Owns the shape of `scenarios/<id>.yaml`; keys in the file equal field names here. Knows nothing of reading files (see
//! `catalog`) and does not check itself: `exercise` proves that a scenario and a rubric fit and finds every problem.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{ClaimId, FactId, KnownId, LimitId, MaterialId, NeedId, ObjectionId, ScenarioId, StakeholderId};
use super::lang::{Lang, Lines, Localized};
use super::schema::{first_version, is_first_version, keyed};

mod fact;
mod need;
mod objection;
mod situation;
mod unknown;
mod value_model;

pub use fact::{AskedBy, Fact};
pub use need::{Consequence, ConsequenceKey, Need, NeedExamples};
pub use objection::{Objection, ObjectionExamples, ObjectionKind, Trigger};
pub use situation::{Moods, Situation};
pub use unknown::NO_SCENARIO;
pub use value_model::{ModelFigure, Operation, ValueModel};

/// One deal: who the customer is, what they know and need, why they hesitate, and everything they can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The scenario's id; equal to the file's name without `.yaml`.
    pub id: ScenarioId,
    /// The author's count of versions, from 1; stands in every scorecard.
    #[serde(default = "first_version", skip_serializing_if = "is_first_version")]
    #[schemars(range(min = 1))]
    pub version: u32,
    /// What the deal is called in lists.
    pub title: Localized,
    /// What this deal trains, in one sentence.
    pub purpose: Localized,
    /// The languages in which every text and line exists.
    pub languages: Vec<Lang>,
    /// What the trainee knows before the meeting.
    pub brief: Brief,
    /// What the trainee sells: the fact sheet.
    pub product: Product,
    /// Documents that may be handed over.
    #[serde(default)]
    pub materials: Vec<Material>,
    /// The people on the customer's side; the first speaks.
    pub stakeholders: Vec<Stakeholder>,
    /// How the speaking customer behaves.
    pub persona: Persona,
    /// What the customer needs, hidden at the start.
    pub needs: Vec<Need>,
    /// What the customer knows and tells when asked well.
    pub facts: Vec<Fact>,
    /// Why the customer hesitates.
    pub objections: Vec<Objection>,
    /// What the customer says in each general situation: situation -> mood -> lines. See `Situation`.
    #[schemars(schema_with = "keyed::<Situation, Moods>")]
    pub lines: BTreeMap<Situation, Moods>,
    /// What the deal is worth, and from which numbers.
    pub value_model: ValueModel,
}

/// What the trainee sees before the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// Who the trainee is and what they sell.
    pub you: Localized,
    /// Who they will meet, and why now.
    pub meeting: Localized,
    /// What a good outcome of this meeting is.
    pub goal: Localized,
    /// What is known already; asking for it costs.
    pub known: Vec<Known>,
}

/// Something the brief states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Its id.
    pub id: KnownId,
    /// The statement.
    pub text: Localized,
    /// Ways to ask for it.
    pub cues: Lines,
}

/// What the trainee sells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// What it is called.
    pub name: Localized,
    /// What it does, in one or two sentences.
    pub about: Localized,
    /// What may be claimed.
    pub claims: Vec<Claim>,
    /// What may not be promised.
    pub limits: Vec<Limit>,
    /// Largest discount the trainee may offer, in per cent of the price; 0 for none.
    #[serde(default)]
    pub discount_percent_max: u8,
}

/// A line of the fact sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What may be said, with its figures.
    pub text: Localized,
    /// Short phrases by which the claim is recognised in a trainee's line.
    pub cues: Lines,
    /// Needs that this answers: a benefit links the two.
    #[serde(default)]
    pub needs: Vec<NeedId>,
    /// Objections whose root this addresses.
    #[serde(default)]
    pub objections: Vec<ObjectionId>,
}

/// Something that may not be promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Its id.
    pub id: LimitId,
    /// What must not be promised, and why.
    pub text: Localized,
    /// Ways in which a trainee would promise it, as short phrases.
    pub cues: Lines,
    /// How to say the honest thing instead.
    pub instead: Lines,
}

/// A document that may be handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Its id.
    pub id: MaterialId,
    /// Its title.
    pub title: Localized,
    /// The layer it is meant for.
    pub layer: Layer,
    /// Ways in which a trainee names it, as short phrases.
    pub cues: Lines,
    /// Objections that it helps with.
    #[serde(default)]
    pub objections: Vec<ObjectionId>,
    /// What the customer says on being offered it.
    pub receive: Lines,
}

/// A layer of the customer's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Performance, stability, on-premises.
    Technical,
    /// Return, time to effect.
    Business,
    /// Data and regulation; has a veto.
    Compliance,
    /// Strategy and long-term value.
    Executive,
}

/// A person on the customer's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    /// Their id.
    pub id: StakeholderId,
    /// What they are called in the meeting: 王总, Ms Wang.
    pub name: Localized,
    /// Their post.
    pub post: Localized,
    /// Their layer.
    pub layer: Layer,
    /// What they care about, in their own terms.
    pub concern: Localized,
    /// Ways in which a trainee names this person or their concern, as short phrases.
    pub cues: Lines,
    /// How the speaker mentions that this person must be asked; not needed for the speaker.
    #[serde(default)]
    pub mention: Lines,
}

/// How the speaking customer behaves: a base and what differs from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// The kind of person; sets trust, patience and guardedness.
    pub base: PersonaBase,
    /// What kind of person this is, for the trainee's debriefing.
    pub about: Localized,
    /// Trust at the start, 0 to 100, instead of the base's.
    #[serde(default)]
    pub trust: Option<u8>,
    /// Patience at the start, 0 to 100, instead of the base's.
    #[serde(default)]
    pub patience: Option<u8>,
    /// Guardedness in per cent (100 is normal), instead of the base's.
    #[serde(default)]
    pub guardedness_percent: Option<u8>,
    /// Situation questions that are welcome before they count as too many, instead of 4.
    #[serde(default)]
    pub situation_questions_max: Option<u8>,
    /// May this person sign alone (economic buyer)? Otherwise an order needs a completed tender step.
    #[serde(default)]
    pub signs: bool,
}

/// The kinds of person of the customer page, section 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PersonaBase {
    /// A user who wants to help; cannot sign.
    Cooperative,
    /// The baseline.
    Normal,
    /// A guarded technical buyer who wants documents.
    Guarded,
    /// A busy economic buyer: situation questions cost double, consequences and value count double.
    Busy,
    /// Procurement: rewards lawful process, punishes early discount.
    Procurement,
    /// Says yes to everything and commits to nothing.
    PoliteStaller,
}

impl Scenario {
    /// Returns the stakeholder who speaks: the first.
    pub fn speaker(&self) -> Option<&Stakeholder> {
        self.stakeholders.first()
    }

    /// Returns the fact of that id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// Returns the need of that id.
    pub fn need(&self, id: &NeedId) -> Option<&Need> {
        self.needs.iter().find(|need| need.id == *id)
    }

    /// Returns the objection of that id.
    pub fn objection(&self, id: &ObjectionId) -> Option<&Objection> {
        self.objections.iter().find(|objection| objection.id == *id)
    }
}
