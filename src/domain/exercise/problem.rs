//! A problem of a scenario or rubric: what is wrong, and where. How it is said stands in `wording`.

use super::place::Place;
use crate::domain::lang::Lang;
use crate::domain::roi::{Exact, RoiFault};
use crate::domain::scenario::{Layer, Situation};

/// A fault at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which file it stands in.
    pub part: Part,
    /// Where.
    pub place: Place,
    /// The other place that it concerns: where an id, a cue or a line stands first.
    pub first: Option<Place>,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// Returns a fault at a place of a scenario.
    pub fn new(place: Place, fault: Fault) -> Self {
        Self { part: Part::Scenario, place, first: None, fault }
    }

    /// Returns the problem with the place that it repeats.
    pub fn repeating(self, first: Place) -> Self {
        Self { first: Some(first), ..self }
    }

    /// Returns the problem as one of a rubric.
    pub fn of_rubric(self) -> Self {
        Self { part: Part::Rubric, ..self }
    }
}

/// Which of an exercise's two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The scenario.
    Scenario,
    /// The rubric.
    Rubric,
}

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used; something in it could be better.
    Warning,
}

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// A fact.
    Fact,
    /// A need.
    Need,
    /// An objection.
    Objection,
    /// A document.
    Material,
    /// A line of the fact sheet.
    Claim,
    /// Something that may not be promised.
    Limit,
    /// Something that the brief states.
    Known,
    /// A number of the value model.
    Figure,
    /// A person on the customer's side.
    Stakeholder,
    /// A criterion of a rubric.
    Criterion,
    /// A dimension of a rubric.
    Dimension,
    /// A cap of a rubric.
    Cap,
    /// A band of a rubric.
    Band,
    /// A scenario, named by an exam.
    Scenario,
    /// A rubric, named by an exam.
    Rubric,
    /// A quiz, named by an exam.
    Quiz,
    /// A part of an exam.
    Part,
    /// A question of a quiz.
    Question,
    /// An answer that a question offers.
    Answer,
    /// A right answer.
    RightAnswer,
}

/// Why an objection cannot be raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRaised {
    /// It is avoidable and nothing makes it grow.
    NoTrigger,
    /// Its turn does not come: 0, or after the last.
    Turn(u8),
}

/// Why an objection cannot be settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSettled {
    /// No claim names it and it has no evidence.
    NoAnswer,
    /// Its root fact cannot be found out, or not by exploring.
    RootUntold(String),
}

/// Why a fact cannot be found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTold {
    /// No cue in this language.
    NoCues(Lang),
    /// Trust after guardedness would have to exceed 100.
    Trust(u32),
    /// A level is asked for and no need.
    LevelOfNothing,
    /// Levels end at 5.
    Level(u8),
    /// Nothing opens the need.
    NeedClosed(String),
    /// Nobody asks situation questions once a need is explicit.
    LevelForSituation(u8),
}

/// What is wrong. A closed list: every variant has a code and words in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Refers to something that is not there.
    UnknownId {
        /// What it should name.
        kind: IdKind,
        /// The id.
        id: String,
        /// The id that is meant, most likely.
        nearest: Option<String>,
        /// The ids there are.
        known: Vec<String>,
    },
    /// Two things of a kind have the same id.
    DuplicateId {
        /// What it names.
        kind: IdKind,
        /// The id.
        id: String,
    },
    /// No language is listed, or one twice.
    Languages,
    /// A text or list does not exist in one of the scenario's languages.
    MissingLanguage(Lang),
    /// A text is empty.
    EmptyText,
    /// The customer repeats themselves soon.
    TooFewLines {
        /// The language.
        lang: Lang,
        /// How many there are.
        count: usize,
        /// How many there must be.
        least: usize,
    },
    /// Questions in ordinary words will not be understood.
    TooFewCues {
        /// The language.
        lang: Lang,
        /// How many there are.
        count: usize,
        /// How many there should be.
        least: usize,
    },
    /// The customer has nothing to say in these situations.
    MissingSituations(Vec<Situation>),
    /// A need has no lines for consequences in general.
    MissingConsequence,
    /// Two facts are asked for in the same words.
    SharedCue {
        /// The other fact or known thing.
        with: String,
    },
    /// The customer says the same in two places.
    RepeatedLine,
    /// A line tells a fact before it is earned.
    Leak {
        /// The fact.
        fact: String,
        /// What gives it away.
        phrase: String,
    },
    /// An objection is never raised.
    NeverRaised(NotRaised),
    /// An objection is never settled.
    NeverSettled(NotSettled),
    /// A fact is never told.
    NeverTold(NotTold),
    /// A number is outside its range.
    OutOfRange {
        /// The number.
        value: u32,
        /// Least.
        min: u32,
        /// Most.
        max: u32,
    },
    /// A figure has no source, or more than one.
    FigureSource(usize),
    /// A value is not a decimal.
    NotDecimal(String),
    /// A figure does not work out.
    WorksOutTo {
        /// What the file says.
        stated: String,
        /// What the operation gives.
        exact: Exact,
    },
    /// An operation has no result.
    NoResult(RoiFault),
    /// A figure depends on itself, or on one that comes later.
    FigureOrder(String),
    /// A layer of the decision has nobody.
    MissingLayers(Vec<Layer>),
    /// Nobody speaks for the customer.
    NoSpeaker,
    /// A list that may not be empty is.
    Nothing(IdKind),
    /// A character that cannot be seen, or that turns the text around.
    ControlCharacter(char),
    /// The weights of the criteria do not add up to 100.
    WeightSum(u32),
    /// No band starts at 0.
    NoLowestBand,
    /// Two bands start at the same score.
    SameBand(u8),
    /// The steps of handling an objection do not add up to 100 per cent.
    StepSum(u32),
    /// Numbers that must rise do not.
    NotRising,
    /// A rubric is not written in a language of the scenario.
    RubricLacksLanguage(Lang),
    /// A dimension has no criterion.
    EmptyDimension(String),
}

impl Fault {
    /// Returns the code that stands in the brackets of a message; codes are promises.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownId { .. } => "unknown-id",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::Languages => "languages",
            Self::MissingLanguage(_) => "missing-language",
            Self::EmptyText => "empty-text",
            Self::TooFewLines { .. } => "too-few-lines",
            Self::TooFewCues { .. } => "too-few-cues",
            Self::MissingSituations(_) => "missing-situation",
            Self::MissingConsequence => "missing-consequence",
            Self::SharedCue { .. } => "shared-cue",
            Self::RepeatedLine => "repeated-line",
            Self::Leak { .. } => "leak",
            Self::NeverRaised(_) => "never-raised",
            Self::NeverSettled(_) => "never-settled",
            Self::NeverTold(_) => "never-told",
            Self::OutOfRange { .. } => "out-of-range",
            Self::FigureSource(_) => "figure-source",
            Self::NotDecimal(_) => "not-decimal",
            Self::WorksOutTo { .. } => "wrong-result",
            Self::NoResult(_) => "no-result",
            Self::FigureOrder(_) => "figure-order",
            Self::MissingLayers(_) => "missing-layer",
            Self::NoSpeaker => "no-speaker",
            Self::Nothing(_) => "nothing",
            Self::ControlCharacter(_) => "control-character",
            Self::WeightSum(_) => "weight-sum",
            Self::NoLowestBand => "no-lowest-band",
            Self::SameBand(_) => "same-band",
            Self::StepSum(_) => "step-sum",
            Self::NotRising => "not-rising",
            Self::RubricLacksLanguage(_) => "rubric-language",
            Self::EmptyDimension(_) => "empty-dimension",
        }
    }

    /// Returns how much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::TooFewCues { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
