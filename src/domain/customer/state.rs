//! The customer's state: integers that a line moves, and a log of what moved them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::moves::{Mood, ObjectionStatus, Place};
use super::persona::Temper;
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::Lang;
use crate::domain::scenario::{Consequence, Scenario};
use crate::domain::transcript::{Difficulty, Outcome};

/// Patience at or below which the customer is curt and tells nothing; customer page, section 3.
pub const CURT_PATIENCE_MAX: i32 = 20;
/// Trust below which the customer sounds guarded. Our choice: under every persona's start but the most guarded ones.
pub const GUARDED_TRUST_BELOW: i32 = 38;
/// Trust from which the customer sounds warm. Our choice: what a competent call reaches half-way.
pub const WARM_TRUST_MIN: i32 = 62;
/// Trust at or below which the customer says no. Our choice: only manipulation and grave errors one after another lead there.
pub const NO_SALE_TRUST_MAX: i32 = 0;

/// Where a need stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NeedState {
    /// 0 hidden, 1 surface, 2 problem admitted, 3 consequence acknowledged, 4 explicit, 5 value voiced (`L`).
    pub level: u8,
    /// How strongly it is felt, 0 to 100 (`N`).
    pub strength: i32,
    /// Consequence types acknowledged; none stands for a type that was not named.
    pub consequences: BTreeSet<Option<Consequence>>,
    /// Was a number of the customer's agreed for it?
    pub quantified: bool,
    /// Problem questions about it that were answered.
    pub admitted_times: u32,
}

/// Where an objection stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionState {
    /// Latent, raised, revealed, resolved or hardened.
    pub status: ObjectionStatus,
    /// How much it weighs, 0 to 100 (`I`).
    pub intensity: i32,
    /// How far it is dealt with, 0 to 100 (`rho`).
    pub progress: i32,
    /// Trainee lines since it was raised.
    pub age: u32,
    /// How often it was argued with.
    pub hard: u32,
    /// Was the root told? Counts from the line after.
    pub root_known: bool,
    /// Progress that accepting it has earned so far; it earns once, at its best.
    pub acknowledged: i32,
    /// Progress that asking whether it is settled has earned so far; once, at its best.
    pub confirmed: i32,
}

impl ObjectionState {
    /// Returns whether it is raised and neither settled nor hardened.
    pub fn is_open(&self) -> bool {
        matches!(self.status, ObjectionStatus::Raised | ObjectionStatus::Revealed)
    }
}

/// What a rule moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moved {
    /// Trust.
    Trust,
    /// Patience.
    Patience,
    /// A need's strength.
    Need,
    /// An objection's progress.
    Objection,
    /// An objection's intensity.
    Intensity,
}

/// One entry of the log: a rule moved something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What moved.
    pub moved: Moved,
    /// The need or objection, if it was one.
    pub id: Option<String>,
    /// By how much.
    pub by: i32,
    /// The rule.
    pub rule: Rule,
}

/// Why something moved: the rules of the customer page, section 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Each line costs a little patience.
    Time,
    /// A relevant situation question.
    Situation,
    /// Too many situation questions.
    SituationExcess,
    /// Asked what the brief says.
    Known,
    /// A problem question opened a need.
    ProblemOpened,
    /// A problem question that opened nothing.
    ProblemInvalid,
    /// An implication question on an admitted problem.
    Implication,
    /// An implication question without an admitted problem.
    ImplicationInvalid,
    /// A need-payoff question at the right time.
    NeedPayoff,
    /// A need-payoff question while the need was still weak.
    NeedPayoffWeak,
    /// A need-payoff question before the problem was developed.
    NeedPayoffEarly,
    /// Built on what the customer had said.
    Uptake,
    /// More than two questions in a line.
    QuestionExcess,
    /// The same question again.
    Repetition,
    /// A step of objection handling.
    ObjectionStep,
    /// An objection settled.
    ObjectionSettled,
    /// A benefit that answers an explicit need.
    Benefit,
    /// An honest limit.
    HonestLimit,
    /// A feature.
    Feature,
    /// An advantage before the need is explicit.
    Advantage,
    /// Worked out value with the customer's number.
    Figures,
    /// Numbers that do not add up.
    WrongFigures,
    /// Quoted words the customer never said.
    FalseAttribution,
    /// Argued.
    Argue,
    /// Passed over a concern.
    Ignore,
    /// Promised too much.
    OverPromise,
    /// Gave a discount at once.
    Discount,
    /// Ran a competitor down.
    Disparage,
    /// Pressed.
    Pressure,
    /// Blamed.
    Blame,
    /// Gave up at once.
    CaveIn,
    /// Lectured.
    Lecture,
    /// Offered something improper, or tried to steer the customer by command.
    Manipulation,
    /// Asked for a commitment without new progress.
    AskWithoutProgress,
}

/// The customer's whole state between two lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerState {
    /// The session's language.
    pub lang: Lang,
    /// Chooses among authored lines.
    pub seed: u64,
    /// The persona's constants.
    pub temper: Temper,
    /// Trust, 0 to 100 (`T`).
    pub trust: i32,
    /// Patience, 0 to 100 (`P`).
    pub patience: i32,
    /// Trainee lines so far that brought the meeting on.
    pub line: u32,
    /// Trainee lines so far that brought nothing.
    pub idle: u32,
    /// Needs by id.
    pub needs: BTreeMap<NeedId, NeedState>,
    /// Objections by id.
    pub objections: BTreeMap<ObjectionId, ObjectionState>,
    /// How often each fact was told.
    pub told: BTreeMap<FactId, u32>,
    /// Situation questions so far (`nS`).
    pub situations: u32,
    /// Features and advantages before any explicit need.
    pub pitches: u32,
    /// Asks for commitment that were refused or lowered, in all.
    pub asks_refused: u32,
    /// Has anything moved since the last ask?
    pub progress: bool,
    /// Was the trainee asked once to be more precise?
    pub vague_asked: bool,
    /// Highest commitment granted, 0 to 4.
    pub granted: u8,
    /// Lines said, by place: bit n is line n.
    pub heard: BTreeMap<Place, u64>,
    /// How the customer ended the meeting, if they did.
    pub ended: Option<Outcome>,
    /// What the last line moved.
    pub changes: Vec<Change>,
}

impl CustomerState {
    /// Returns the state at the beginning of a session.
    pub fn new(scenario: &Scenario, lang: Lang, seed: u64, difficulty: Difficulty) -> Self {
        let temper = Temper::new(&scenario.persona, difficulty);
        Self {
            lang,
            seed,
            temper,
            trust: temper.trust,
            patience: temper.patience,
            line: 0,
            idle: 0,
            needs: scenario.needs.iter().map(|need| (need.id.clone(), NeedState::default())).collect(),
            objections: scenario
                .objections
                .iter()
                .map(|objection| {
                    let state = ObjectionState {
                        status: ObjectionStatus::Latent,
                        intensity: i32::from(objection.intensity),
                        progress: 0,
                        age: 0,
                        hard: 0,
                        root_known: false,
                        acknowledged: 0,
                        confirmed: 0,
                    };
                    (objection.id.clone(), state)
                })
                .collect(),
            told: BTreeMap::new(),
            situations: 0,
            pitches: 0,
            asks_refused: 0,
            progress: false,
            vague_asked: false,
            granted: 0,
            heard: BTreeMap::new(),
            ended: None,
            changes: Vec::new(),
        }
    }

    /// Returns how the customer sounds.
    pub fn mood(&self) -> Mood {
        if self.patience <= CURT_PATIENCE_MAX {
            Mood::Curt
        } else if self.trust < GUARDED_TRUST_BELOW {
            Mood::Guarded
        } else if self.trust >= WARM_TRUST_MIN {
            Mood::Warm
        } else {
            Mood::Neutral
        }
    }

    /// Returns whether any need is explicit.
    pub fn any_explicit(&self) -> bool {
        self.needs.values().any(|need| need.level >= 4)
    }
}
