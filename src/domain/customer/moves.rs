//! What the customer decides in a turn: kind, facts released, objections and needs moved, and which authored lines say it.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::de::IntoDeserializer as _;
use serde::de::value::StrDeserializer;
use serde::{Deserialize, Serialize};

use crate::domain::id::{FactId, MaterialId, NeedId, ObjectionId, StakeholderId, Written};
use crate::domain::scenario::{ConsequenceKey, Situation};

/// What kind of turn the customer takes. Names as in the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MoveKind {
    /// Opens the meeting.
    Open,
    /// Answers a question or takes part in talk.
    Answer,
    /// Admits a need, acknowledges a consequence, states an explicit need or its value.
    Disclose,
    /// Evades: trust or the right question is missing.
    Evade,
    /// Raises an objection.
    Object,
    /// Holds on to an objection.
    PushBack,
    /// Gives way a step, or settles an objection.
    Accept,
    /// Is not convinced that solving matters.
    Lukewarm,
    /// Is annoyed.
    Annoyed,
    /// Offers less than was asked.
    CounterOffer,
    /// Commits.
    Commit,
    /// Stalls politely.
    Stall,
    /// Ends the meeting.
    Leave,
    /// Small talk.
    SmallTalk,
}

impl MoveKind {
    /// Returns how much a kind of move matters: of several things in one reply, the weightiest names the move.
    pub(in crate::domain) fn weight(self) -> u8 {
        match self {
            Self::SmallTalk => 0,
            Self::Answer => 1,
            Self::Evade => 2,
            Self::Lukewarm => 3,
            Self::Disclose => 4,
            Self::Annoyed => 5,
            Self::Accept => 6,
            Self::PushBack => 7,
            Self::Object => 8,
            Self::Stall => 9,
            Self::CounterOffer => 10,
            Self::Commit => 11,
            Self::Open => 12,
            Self::Leave => 13,
        }
    }
}

/// How the customer sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mood {
    /// Trust is high.
    Warm,
    /// In between.
    #[default]
    Neutral,
    /// Trust is low.
    Guarded,
    /// Patience is nearly gone.
    Curt,
}

/// In whose words a need was voiced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NeedVoice {
    /// A bare yes to the trainee's wording (ASSENT).
    Assent,
    /// A weak want (WISH).
    Wish,
    /// Wants, must, will, in own words (EXPL).
    Explicit,
}

/// A need that was spoken about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NeedMove {
    /// The need.
    pub id: NeedId,
    /// Its level after this turn: 0 hidden, 1 surface, 2 problem admitted, 3 consequence acknowledged, 4 explicit, 5 value voiced.
    pub level: u8,
    /// How it was voiced, when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<NeedVoice>,
}

/// Where an objection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionStatus {
    /// Not raised.
    Latent,
    /// Raised, open.
    Raised,
    /// Its root is known to the trainee.
    Revealed,
    /// Settled.
    Resolved,
    /// Will not be settled in this meeting.
    Hardened,
}

/// An objection that was spoken about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ObjectionMove {
    /// The objection.
    pub id: ObjectionId,
    /// Where it stands after this turn.
    pub status: ObjectionStatus,
    /// Did the customer come back to it because it was passed over?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeated: bool,
}

/// What the customer answered to an ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitmentMove {
    /// Level asked for, 1 to 4.
    pub asked: u8,
    /// Level granted, 0 to 4: 1 material, 2 meeting, 3 trial or decider, 4 contract.
    pub granted: u8,
}

/// What the customer decides in one turn. Everything that scoring may know of the customer's state is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Move {
    /// What kind of turn it is.
    pub kind: MoveKind,
    /// The facts that this turn releases for the first time or again.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// The objection raised or spoken about.
    #[serde(default)]
    pub objection: Option<ObjectionId>,
    /// The need spoken about, with its new level; the first of `needs`.
    #[serde(default)]
    pub need: Option<NeedMove>,
    /// All needs spoken about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<NeedMove>,
    /// All objections spoken about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<ObjectionMove>,
    /// What was asked for and granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentMove>,
    /// How the customer sounds.
    #[serde(default)]
    pub mood: Mood,
    /// Did the customer answer the questions of the trainee's last line in substance?
    #[serde(default)]
    pub answered: bool,
    /// The authored lines that say it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub says: Vec<Say>,
}

impl Move {
    /// Returns a move of a kind that releases and says nothing yet.
    pub fn new(kind: MoveKind) -> Self {
        Self {
            kind,
            facts: Vec::new(),
            objection: None,
            need: None,
            needs: Vec::new(),
            objections: Vec::new(),
            commitment: None,
            mood: Mood::Neutral,
            answered: false,
            says: Vec::new(),
        }
    }
}

/// A place in a scenario that holds lines of the customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A general situation; the mood's own lines and `any` count as one list, the mood's first.
    General(Situation),
    /// A fact's `tell`, `again`, `surface` or `evade`.
    Fact(FactId, FactLine),
    /// One of a need's lists.
    Need(NeedId, NeedLine),
    /// One of an objection's lists.
    Objection(ObjectionId, ObjectionLine),
    /// A material's `receive`.
    Material(MaterialId),
    /// A stakeholder's `mention`.
    Mention(StakeholderId),
}

/// A list of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactLine {
    /// Tells it.
    Tell,
    /// Tells it again.
    Again,
    /// Answers on the surface.
    Surface,
    /// Evades.
    Evade,
}

/// A list of a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NeedLine {
    /// Admits the trouble.
    Admit,
    /// A bare yes.
    Assent,
    /// Does not admit it yet.
    Deny,
    /// Acknowledges a consequence.
    Consequence(ConsequenceKey),
    /// The same consequence again.
    ConsequenceAgain,
    /// Lukewarm.
    Lukewarm,
    /// States the explicit need.
    Explicit,
    /// Says what solving it is worth.
    Value,
    /// Approves of a benefit.
    BenefitHeard,
}

/// A list of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionLine {
    /// Raises it.
    Raise,
    /// Comes back to it.
    Repeat,
    /// Tells the root.
    Reveal,
    /// Pushes back.
    PushBack,
    /// Gives way a step.
    Soften,
    /// Is satisfied.
    Settle,
    /// Has hardened.
    Harden,
}

/// An authored line: a place, and which of its lines in the session's language. Written `facts.team-size.tell.0`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The place.
    pub place: Place,
    /// Which line. Counts from 0.
    pub index: usize,
}

/// Returns the unit variant of that kebab-case name.
fn named<T: for<'de> Deserialize<'de>>(name: &str) -> Option<T> {
    let name: StrDeserializer<'_, serde::de::value::Error> = name.into_deserializer();
    T::deserialize(name).ok()
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A formatter takes the names that serde gives unit variants as they are.
        match self {
            Place::General(situation) => {
                out.write_str("lines.")?;
                situation.serialize(out)
            }
            Place::Fact(id, line) => {
                write!(out, "facts.{id}.")?;
                line.serialize(out)
            }
            Place::Need(id, NeedLine::Consequence(key)) => {
                write!(out, "needs.{id}.consequences-")?;
                key.serialize(out)
            }
            Place::Need(id, line) => {
                write!(out, "needs.{id}.")?;
                line.serialize(out)
            }
            Place::Objection(id, line) => {
                write!(out, "objections.{id}.")?;
                line.serialize(out)
            }
            Place::Material(id) => write!(out, "materials.{id}"),
            Place::Mention(id) => write!(out, "stakeholders.{id}"),
        }
    }
}

/// Pieces of a written line at most: what holds the place, its id, the list, the number.
const PIECES_MAX: usize = 4;

/// Says that a text names no line of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no line of a scenario")]
pub struct SayError(pub String);

impl FromStr for Say {
    type Err = SayError;

    fn from_str(text: &str) -> Result<Self, SayError> {
        let wrong = || SayError(text.to_owned());
        let (mut pieces, mut count) = ([""; PIECES_MAX], 0);
        for piece in text.split('.') {
            *pieces.get_mut(count).ok_or_else(wrong)? = piece;
            count += 1;
        }
        let (place, index) = match &pieces[..count] {
            ["lines", situation, index] => (named(situation).map(Place::General), index),
            ["facts", id, line, index] => {
                (FactId::new(*id).ok().zip(named(line)).map(|(id, line)| Place::Fact(id, line)), index)
            }
            ["needs", id, line, index] => {
                let line = match line.strip_prefix("consequences-") {
                    Some(key) => named(key).map(NeedLine::Consequence),
                    None => named(line),
                };
                (NeedId::new(*id).ok().zip(line).map(|(id, line)| Place::Need(id, line)), index)
            }
            ["objections", id, line, index] => {
                (ObjectionId::new(*id).ok().zip(named(line)).map(|(id, line)| Place::Objection(id, line)), index)
            }
            ["materials", id, index] => (MaterialId::new(*id).ok().map(Place::Material), index),
            ["stakeholders", id, index] => (StakeholderId::new(*id).ok().map(Place::Mention), index),
            _ => return Err(wrong()),
        };
        let index = index.parse().map_err(|_| wrong())?;
        Ok(Say { place: place.ok_or_else(wrong)?, index })
    }
}

impl JsonSchema for Say {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Say".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "An authored line: a place in the scenario, and which of its lines. Counts from 0." })
    }
}

impl Serialize for Say {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(&format_args!("{}.{}", self.place, self.index))
    }
}

impl<'de> Deserialize<'de> for Say {
    fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_str(Written(str::parse))
    }
}
