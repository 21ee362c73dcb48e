//! The record of a session: events, turns and their JSON shape (version 1).
//!
//! The same stream is the stored transcript, the input of `score`, and what `practice --format jsonl` speaks. Nothing here
//! interprets a turn: `act` reads trainee lines, `customer` decides moves, `scoring` derives the score.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::act::{Act, Credit, Kind, Mark, Negative, Stage, Topic};
use super::customer::Move;
use super::id::{NeedId, RubricId, ScenarioId, StakeholderId, TraineeId};
use super::lang::Lang;
use super::scenario::Consequence;

pub mod reader;
pub mod talk;

/// Version of the event format that this program writes.
pub const FORMAT_VERSION: u32 = 1;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Speaker {
    /// The simulated customer.
    Customer,
    /// The salesperson who practises.
    Trainee,
}

/// How hard the customer makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Difficulty {
    /// Forgives one gap.
    Easy,
    /// As calibrated.
    #[default]
    Normal,
    /// Demands every mandatory objection resolved and two explicit needs.
    Hard,
}

/// What the session is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Help, hints and retries are allowed.
    #[default]
    Practice,
    /// Certification: nothing is.
    Exam,
}

/// Who words the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// The scenario's own lines.
    #[default]
    Scripted,
    /// A language model.
    Model,
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The customer signed.
    Order,
    /// The customer committed to an action of their own that moves the deal.
    Advance,
    /// Nice words, or only the trainee acts.
    Continuation,
    /// The customer said no.
    NoSale,
    /// The customer ended the meeting.
    WalkedOut,
}

impl Outcome {
    /// Returns what it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Order => lang.pick("成交", "order"),
            Self::Advance => lang.pick("进展", "advance"),
            Self::Continuation => lang.pick("暂缓", "continuation"),
            Self::NoSale => lang.pick("无销售", "no sale"),
            Self::WalkedOut => lang.pick("离场", "walked out"),
        }
    }
}

/// The head of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Started {
    /// Format version.
    pub v: u32,
    /// The session's id.
    pub session: String,
    /// The scenario.
    pub scenario: ScenarioId,
    /// Hash of the scenario's content.
    pub scenario_hash: String,
    /// The rubric.
    pub rubric: RubricId,
    /// Hash of the rubric's content.
    pub rubric_hash: String,
    /// The language of the session.
    pub lang: Lang,
    /// Chooses among authored lines.
    pub seed: u64,
    /// How hard the customer makes it.
    #[serde(default)]
    pub difficulty: Difficulty,
    /// What the session is for.
    #[serde(default)]
    pub mode: Mode,
    /// Who words the customer.
    #[serde(default)]
    pub customer: Wording,
    /// Version of the program that wrote it.
    #[serde(default)]
    pub engine: String,
    /// Who practises; none when nobody said. Shown, never scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trainee: Option<TraineeId>,
    /// The attempt at an exam that the session is part of: the id of its log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exam: Option<String>,
}

/// One message of one speaker, as the record keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Turn {
    /// Counts from 1 over both speakers.
    pub turn: u32,
    /// Who speaks.
    pub speaker: Speaker,
    /// Who on the customer's side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stakeholder: Option<StakeholderId>,
    /// The words, as they were said.
    pub text: String,
    /// What the customer decided; customer turns only.
    #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Move>,
    /// Who worded it; customer turns only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// The scripted line, where a model worded it otherwise. What is read, scored and quoted is this line, so that no
    /// model's wording can change a session or its score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// How a model's wording came about; turns that a model was asked to word only. Shown, never scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<Worded>,
    /// What the line was read as; trainee turns only. Shown, never scored: scoring reads the text again.
    #[serde(default, skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub acts: Option<Vec<ActRecord>>,
}

impl Turn {
    /// Returns the words that are read, scored and quoted: a customer's scripted line, and otherwise what was said.
    pub fn scripted(&self) -> &str {
        self.script.as_deref().filter(|_| self.speaker == Speaker::Customer).unwrap_or(&self.text)
    }
}

/// How a model's wording of a turn came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Worded {
    /// How often the model was asked.
    pub tries: u8,
    /// The rules that its wordings broke, in order, each by its name in `leak::Rule`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broke: Vec<String>,
    /// How the turn came to its end.
    pub ended: WordedEnd,
    /// What went wrong with the endpoint, if something did: `unreachable`, `slow`, ...; `stopped` by the trainee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// How a turn that a model was asked to word came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WordedEnd {
    /// All of it is the model's.
    Model,
    /// The model went on too far; what it had said by then was all there was to say.
    Cut,
    /// It begins in the model's words and ends in the scenario's own.
    Mixed,
    /// The scenario's own line stands for all of it.
    Script,
}

/// An act as the protocol writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActRecord {
    /// First byte in the turn's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Exactly that slice.
    pub quote: String,
    /// What it is.
    pub kind: Kind,
    /// The SPIN stage, for questions.
    pub stage: Option<Stage>,
    /// The negative behaviour, for negatives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative: Option<Negative>,
    /// What it is about.
    pub topic: Option<Topic>,
    /// The need it touches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<NeedId>,
    /// The consequence type, for implication questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Consequence>,
    /// How much it counts.
    pub credit: Credit,
    /// The rule that decided.
    pub rule: &'static str,
    /// What else was noticed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// One short sentence in the session's language: why.
    pub note: String,
}

impl ActRecord {
    /// Returns the record of an act in `text`, with a note.
    pub fn new(act: &Act, text: &str, note: String) -> Self {
        Self {
            start: act.span.start,
            end: act.span.end,
            quote: act.span.of(text).to_owned(),
            kind: act.kind,
            stage: act.stage,
            negative: act.negative,
            topic: act.topic.clone(),
            need: act.need.clone(),
            consequence: act.consequence,
            credit: act.credit,
            rule: act.rule,
            marks: act.marks.clone(),
            note,
        }
    }
}

/// The end of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ending {
    /// The last turn.
    pub turn: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// One plain sentence in the session's language.
    pub reason: String,
}

/// One line of a session's stream. The scorecard, which closes a stream, is derived and not part of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum SessionEvent {
    /// Opens a session.
    Started(Started),
    /// Somebody spoke.
    Turn(Turn),
    /// Everything after this turn is taken back (`/undo`, `/retry`, `/fork`). The record keeps it.
    Undo {
        /// The last turn that stands.
        turn: u32,
    },
    /// A hint was shown in practice. Shown, never scored.
    Hint {
        /// The turn after which it was asked for.
        turn: u32,
        /// What it said.
        text: String,
    },
    /// The session ended.
    End(Ending),
}

impl SessionEvent {
    /// Returns the event as one line of JSON, without a line break.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| unreachable!("an event holds strings and numbers only"))
    }
}

/// A session's record after undone turns are left out: what is scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    /// The head.
    pub started: Started,
    /// The turns in order, numbered from 1 without a gap.
    pub turns: Vec<Turn>,
    /// The end; a session that was cut off has none.
    pub ending: Option<Ending>,
}

impl Transcript {
    /// Returns the record that a session's events make; undone turns are left out.
    pub fn of(started: Started, events: &[SessionEvent]) -> Self {
        let mut made = Self { started, turns: Vec::new(), ending: None };
        for event in events {
            match event {
                SessionEvent::Turn(turn) => made.turns.push(turn.clone()),
                SessionEvent::Undo { turn } => {
                    made.turns.retain(|known| known.turn <= *turn);
                    made.ending = None;
                }
                SessionEvent::End(ending) => made.ending = Some(ending.clone()),
                SessionEvent::Started(_) | SessionEvent::Hint { .. } => {}
            }
        }
        made
    }

    /// Returns the turns of the trainee.
    pub fn trainee(&self) -> impl Iterator<Item = &Turn> {
        self.turns.iter().filter(|turn| turn.speaker == Speaker::Trainee)
    }

    /// Returns the outcome: the recorded one, or a continuation when the session was cut off.
    pub fn outcome(&self) -> Outcome {
        self.ending.as_ref().map_or(Outcome::Continuation, |ending| ending.outcome)
    }
}
