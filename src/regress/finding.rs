//! What was found about a golden: the shape that every report is written from, and the JSON of it (version 1).

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::lang::Lang;
use crate::domain::scorecard::{Points, Scorecard};
use crate::domain::transcript::{Started, Transcript};

/// Version of the report's JSON.
pub const REPORT_VERSION: u32 = 1;

/// How a golden stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Scored and played as it was.
    Holds,
    /// Scored or played otherwise.
    Drifted,
    /// Cannot be judged.
    Unjudged,
}

/// Why a golden cannot be judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unjudged {
    /// The reason's name; names are promises.
    pub reason: Reason,
    /// The file, and the line if one is known.
    pub place: String,
    /// What is wrong, in the user's language.
    pub message: String,
    /// What to do about it; empty when the message says it all.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub hint: String,
}

/// Reasons why a golden cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The system would not read a file.
    Unreadable,
    /// The record is broken.
    BrokenRecord,
    /// The record holds another number of sessions than one.
    NotOneSession,
    /// Nothing says what it must come to.
    NoExpectation,
    /// Expectations without a record.
    NoRecord,
    /// The expectations cannot be read, or ask for what there is not.
    BrokenExpectation,
    /// Scenario or rubric cannot be had.
    NoContent,
}

/// A golden that was checked.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Checked {
    /// Always `golden`.
    #[schemars(extend("const" = "golden"))]
    pub event: &'static str,
    /// Version of this shape.
    pub v: u32,
    /// The golden's name: its path from the folder, without `.jsonl`; with `#N` for the session N of a stream.
    pub golden: String,
    /// How it stands.
    pub standing: Standing,
    /// The head of its session, when it could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Head>,
    /// The scenario or rubric that is another than when the golden was made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<Changed>,
    /// What scoring anew found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreFinding>,
    /// What playing anew found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerFinding>,
    /// Why it cannot be judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unjudged: Option<Unjudged>,
    /// The record and the scorecard of today, where the golden's files are not what they would be today; for rewriting.
    #[serde(skip)]
    #[schemars(skip)]
    pub present: Option<Box<(Transcript, Scorecard)>>,
}

impl Checked {
    /// Returns a golden that cannot be judged.
    pub fn unjudged(golden: String, unjudged: Unjudged) -> Self {
        Self {
            event: "golden",
            v: REPORT_VERSION,
            golden,
            standing: Standing::Unjudged,
            session: None,
            changed: Vec::new(),
            score: None,
            customer: None,
            unjudged: Some(unjudged),
            present: None,
        }
    }

    /// Returns whether the record is scored otherwise.
    pub fn has_score_drift(&self) -> bool {
        self.score.as_ref().is_some_and(|score| !score.differences.is_empty() || !score.lines.is_empty())
    }

    /// Returns whether the customer says otherwise.
    pub fn has_customer_drift(&self) -> bool {
        self.customer.as_ref().is_some_and(|customer| !customer.turns.is_empty())
    }
}

/// What a golden's session was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Head {
    /// The session's id.
    pub id: String,
    /// The scenario.
    pub scenario: String,
    /// The rubric.
    pub rubric: String,
    /// The language.
    pub lang: Lang,
}

impl From<&Started> for Head {
    fn from(started: &Started) -> Self {
        Self {
            id: started.session.clone(),
            scenario: started.scenario.to_string(),
            rubric: started.rubric.to_string(),
            lang: started.lang,
        }
    }
}

/// Which content changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// The deal.
    Scenario,
    /// How it is scored.
    Rubric,
}

impl Content {
    /// Returns what it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Scenario => lang.pick("场景", "scenario"),
            Self::Rubric => lang.pick("评分标准", "rubric"),
        }
    }
}

/// Content that is another than when the golden was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Changed {
    /// Which.
    pub content: Content,
    /// Its id.
    pub id: String,
    /// The hash then.
    pub then: String,
    /// The hash of what is in use.
    pub now: String,
}

/// What scoring a record anew found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScoreFinding {
    /// The score then; none when only expectations are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// The score today.
    pub now: Points,
    /// What came out otherwise, the total first; empty when nothing did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differences: Vec<Difference>,
    /// Lines that are coded otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Recoded>,
}

/// One thing that came out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Difference {
    /// A value of the scorecard: `score`, `verdict`, `stages.problem`.
    Value {
        /// Where in the scorecard.
        path: String,
        /// What it was, or must be.
        old: String,
        /// What it is.
        new: String,
    },
    /// A criterion.
    Criterion {
        /// Its id.
        id: String,
        /// What it is called.
        name: String,
        /// What it was, or must be; none when it is new.
        old: Option<Mark>,
        /// What it is; none when it is gone.
        new: Option<Mark>,
    },
    /// A cap that applies, or does not, or otherwise.
    Cap {
        /// Its id.
        id: String,
        /// What it is called.
        name: String,
        /// What it did; none when it did not apply.
        old: Option<Mark>,
        /// What it does; none when it does not apply.
        new: Option<Mark>,
    },
}

/// How a criterion came out, or what a cap did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Mark {
    /// The verdict of a criterion, the effect of a cap, or what is expected of either.
    pub verdict: String,
    /// The points of a criterion, as `12.6 / 14`; empty for a cap.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub points: String,
    /// Why, in the session's language; empty for an expectation.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub because: String,
    /// What it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Quote>,
}

/// A quote with its rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Quote {
    /// The turn.
    pub turn: u32,
    /// The words.
    pub quote: String,
    /// The rule that fired.
    pub rule: String,
}

/// A line that is coded otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Recoded {
    /// The turn.
    pub turn: u32,
    /// The stretch of the line.
    pub quote: String,
    /// Its codes then, or those that must be.
    pub old: Vec<String>,
    /// Its codes today.
    pub new: Vec<String>,
}

/// What playing a record anew found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct CustomerFinding {
    /// Was the customer played at all? A customer of flesh and blood cannot be.
    pub replayed: bool,
    /// The customer's turns that came out otherwise, in order; the first is the cause of the rest, most likely.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Diverged>,
}

/// A turn of the customer that came out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Diverged {
    /// The turn.
    pub turn: u32,
    /// What is other.
    pub part: Part,
    /// The trainee's line that it answers; empty for the opening.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub after: String,
    /// What the record holds.
    pub old: Heard,
    /// What comes today.
    pub new: Heard,
}

/// What is other about a customer's turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What the customer decides.
    Move,
    /// Only how it is said.
    Line,
    /// How, or when, the meeting ends.
    End,
}

/// A turn of the customer, or the end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Heard {
    /// The move in short: `answer team-size`; the outcome for an end; empty for nothing.
    #[serde(rename = "move")]
    pub decided: String,
    /// The words.
    pub line: String,
}
