//! The record of an attempt at an exam: its events and their JSON shape (version 1).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::id::{CapId, DimensionId, ExamId, ScenarioId, TraineeId};
use crate::domain::lang::Lang;
use crate::domain::review::RulingVerdict;
use crate::domain::scorecard::{DimensionScore, Scorecard, SessionVerdict};

/// Version of the event format that this program writes.
pub const EXAM_FORMAT_VERSION: u32 = 1;

/// A piece of content that an attempt is held with: frozen when the attempt begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Frozen {
    /// The short hash that sessions and scorecards name it by, 16 hexadecimal digits.
    pub hash: String,
    /// The SHA-256 of its text, 64 hexadecimal digits.
    pub sha256: String,
}

/// The head of an attempt: who goes in for what, by which rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Agreed {
    /// Format version.
    pub v: u32,
    /// The rules.
    pub exam: ExamId,
    /// The rules as they were agreed to.
    pub rules: Frozen,
    /// Who.
    pub trainee: TraineeId,
    /// Which attempt of the trainee's at this exam; counts from 1.
    pub attempt: u32,
    /// The language.
    pub lang: Lang,
    /// What the draw of scenarios, variants and questions is made from.
    pub seed: u64,
    /// Scenarios, rubrics and quizzes that may be drawn: `scenario/retail-service` -> hashes.
    pub content: BTreeMap<String, Frozen>,
    /// Version of the program.
    pub engine: String,
    /// When.
    pub at_s: i64,
}

/// Something that a person should look at. Never changes a score or a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SignalKind {
    /// A long line was there at once.
    Paste,
    /// Lines came faster, or more evenly, than people type.
    Rhythm,
    /// A line is nearly one of an earlier session.
    Copy,
    /// The clock went back.
    Clock,
    /// The program was ended and the attempt taken up again.
    Resumed,
}

/// How a part of an attempt came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scored {
    /// The part, counts from 1.
    pub part: u32,
    /// The chain over the session's events; none for a quiz.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<String>,
    /// The score, 0 to 10,000 hundredths of a point.
    pub score: i64,
    /// How the part came out by itself; the exam's rules may ask for more, or for less.
    pub verdict: SessionVerdict,
    /// Share of each dimension in hundredths of a per cent, 0 to 10,000; empty for a quiz.
    pub dimensions: BTreeMap<DimensionId, i64>,
    /// Caps that applied.
    pub caps: Vec<CapId>,
    /// When.
    pub at_s: i64,
}

impl Scored {
    /// Returns how a role-play came out by its scorecard, with the chain over its events.
    pub fn of(part: u32, chain: String, card: &Scorecard, at_s: i64) -> Self {
        let counted = card.dimensions.iter().filter(|dimension| dimension.max.hundredths() > 0);
        let share =
            |dimension: &DimensionScore| dimension.score.hundredths().max(0) * 10_000 / dimension.max.hundredths();
        Self {
            part,
            chain: Some(chain),
            score: card.score.hundredths(),
            verdict: card.verdict,
            dimensions: counted.map(|dimension| (dimension.id.clone(), share(dimension))).collect(),
            caps: card.caps.iter().map(|cap| cap.id.clone()).collect(),
            at_s,
        }
    }
}

/// What an attempt came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExamVerdict {
    /// Passed.
    Pass,
    /// Failed.
    Fail,
    /// Too near to the cut, and no more scenarios may be played: a person decides.
    Undecided,
    /// Tampered with.
    Void,
    /// Left before its end, or out of time.
    Abandoned,
}

impl ExamVerdict {
    /// Returns what an attempt comes to once people have ruled on it: a ruling that fails it always stands, one that passes it only
    /// where the rules could not decide.
    #[must_use]
    pub fn ruled(self, ruling: Option<RulingVerdict>) -> Self {
        match (ruling, self) {
            (Some(RulingVerdict::Fail), _) => Self::Fail,
            (Some(RulingVerdict::Pass), Self::Undecided) => Self::Pass,
            (Some(RulingVerdict::Pass) | None, verdict) => verdict,
        }
    }
}

/// The end of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decided {
    /// What it came to.
    pub verdict: ExamVerdict,
    /// The mean of the parts' scores, in hundredths of a point.
    pub mean: i64,
    /// Half of the 95 % interval (1.96 standard errors), in hundredths of a point; none of a single part without one in the rules.
    pub half_width: Option<i64>,
    /// One plain sentence in the attempt's language.
    pub because: String,
    /// When.
    pub at_s: i64,
}

/// One entry of an attempt's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum ExamEvent {
    /// Opens an attempt: the rules were shown and agreed to. It counts from here on.
    Agreed(Box<Agreed>),
    /// A role-play was begun.
    Played {
        /// The part, counts from 1.
        part: u32,
        /// The scenario.
        scenario: ScenarioId,
        /// The session.
        session: String,
        /// When.
        at_s: i64,
    },
    /// Questions of a quiz were drawn.
    Asked {
        /// The part, counts from 1.
        part: u32,
        /// The quiz.
        quiz: String,
        /// The questions, in the order they are asked.
        questions: Vec<String>,
        /// When.
        at_s: i64,
    },
    /// A question was answered; the first answer counts.
    Answered {
        /// The part, counts from 1.
        part: u32,
        /// The question.
        question: String,
        /// The answers that were chosen.
        chosen: Vec<String>,
        /// When.
        at_s: i64,
    },
    /// A trainee's line was typed. Shown to a person, never scored.
    Typed {
        /// The session.
        session: String,
        /// The turn.
        turn: u32,
        /// From the prompt to the line's end, in milliseconds.
        took_ms: u64,
        /// The line's length in characters.
        chars: u32,
        /// When.
        at_s: i64,
    },
    /// Something for a person to look at.
    Signal {
        /// What.
        kind: SignalKind,
        /// The session, if it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session: Option<String>,
        /// The turn, if it is about one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        turn: Option<u32>,
        /// One plain sentence in the attempt's language.
        detail: String,
        /// When.
        at_s: i64,
    },
    /// A part is over.
    Scored(Scored),
    /// The attempt is over.
    Decided(Decided),
}

impl ExamEvent {
    /// Returns the event as one line of JSON, without a line break.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_else(|_| unreachable!("an event holds strings and integers only"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_may_fail_anything_and_pass_what_was_undecided() {
        use ExamVerdict::{Abandoned, Fail, Pass, Undecided, Void};
        for verdict in [Pass, Fail, Undecided, Void, Abandoned] {
            assert_eq!(verdict.ruled(None), verdict);
            assert_eq!(verdict.ruled(Some(RulingVerdict::Fail)), Fail);
            let passed = if verdict == Undecided { Pass } else { verdict };
            assert_eq!(verdict.ruled(Some(RulingVerdict::Pass)), passed);
        }
    }
}
