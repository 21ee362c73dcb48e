//! What stands of an attempt: a fold over its log; and where a trainee stands with all attempts at an exam.

use std::collections::BTreeMap;

use super::record::{Agreed, Decided, EXAM_FORMAT_VERSION, ExamEvent, ExamVerdict, Scored, SignalKind};
use super::rules::Rules;
use crate::domain::chain::sha256;
use crate::domain::id::{ExamId, ScenarioId, TraineeId};

/// Returns the id of an attempt's log; says who only to whoever knows the trainee's id.
pub fn log_id(exam: &ExamId, trainee: &TraineeId, attempt: u32) -> String {
    format!("{}{attempt}", log_beginning(exam, trainee))
}

/// Returns what the ids of all logs of a trainee's attempts at an exam begin with; 64 bits of a hash tell any two trainees apart.
pub fn log_beginning(exam: &ExamId, trainee: &TraineeId) -> String {
    let hash = sha256(trainee.as_str().as_bytes());
    format!("{exam}-{}-", hash.get(..16).unwrap_or_default())
}

/// Returns the number of the next attempt, 1 or more, by the ids of logs, whosoever: an attempt whose text was removed keeps its
/// number.
pub fn next_number<'i>(exam: &ExamId, trainee: &TraineeId, ids: impl Iterator<Item = &'i str>) -> u32 {
    let beginning = log_beginning(exam, trainee);
    let numbers = ids.filter_map(|id| id.strip_prefix(&beginning)?.parse::<u32>().ok());
    numbers.max().unwrap_or(0).saturating_add(1)
}

/// Returns the id of the session of an attempt's role-play.
pub fn session_id(log: &str, part: u32) -> String {
    format!("{log}-p{part}")
}

/// Says why entries are no attempt.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AttemptError {
    /// The log does not begin with `agreed`, or has a second one.
    #[error("the log of an attempt begins with `agreed`, once")]
    Head,
    /// Another version of the format.
    #[error("the log has format {found}; this program reads {EXAM_FORMAT_VERSION}")]
    Version {
        /// The version.
        found: u32,
    },
    /// A part that cannot follow, was not begun, or is over.
    #[error("entry {entry} is about part {part}, which cannot be")]
    Part {
        /// Which entry. Counts from 0.
        entry: usize,
        /// The part.
        part: u32,
    },
    /// A question that was not asked, or was answered before.
    #[error("entry {entry} answers a question that is not open")]
    Question {
        /// Which entry. Counts from 0.
        entry: usize,
    },
    /// Something follows the decision.
    #[error("entry {entry} follows the decision")]
    AfterDecision {
        /// Which entry. Counts from 0.
        entry: usize,
    },
}

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// A role-play.
    Roleplay {
        /// The scenario.
        scenario: ScenarioId,
        /// The session.
        session: String,
    },
    /// Questions.
    Quiz {
        /// The questions, in order.
        questions: Vec<String>,
        /// What was chosen, by question.
        answered: BTreeMap<String, Vec<String>>,
    },
}

/// A part that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its number; counts from 1.
    pub part: u32,
    /// What it is.
    pub matter: Matter,
    /// When it was begun.
    pub begun_s: i64,
    /// How it came out, once it is over.
    pub scored: Option<Scored>,
}

impl Part {
    /// Returns whether it is a role-play.
    pub fn is_roleplay(&self) -> bool {
        matches!(self.matter, Matter::Roleplay { .. })
    }
}

/// A line that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedLine {
    /// The turn.
    pub turn: u32,
    /// From the prompt to the line's end, in milliseconds.
    pub took_ms: u64,
    /// Its length in characters.
    pub chars: u32,
}

/// An attempt as it stands after its entries so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The head.
    pub agreed: Agreed,
    /// The parts that were begun, in order.
    pub parts: Vec<Part>,
    /// Lines that were typed, by session.
    pub typed: BTreeMap<String, Vec<TypedLine>>,
    /// What a person should look at: what, and the session it is about.
    pub signals: Vec<(SignalKind, Option<String>)>,
    /// The largest time of any entry: time that was counted stays counted.
    pub last_s: i64,
    /// What it came to, once it is over.
    pub decided: Option<Decided>,
}

impl Attempt {
    /// Returns the attempt that entries make.
    ///
    /// # Errors
    /// `AttemptError` when they make none.
    pub fn replay(events: &[ExamEvent]) -> Result<Self, AttemptError> {
        let Some((ExamEvent::Agreed(agreed), rest)) = events.split_first() else { return Err(AttemptError::Head) };
        let mut attempt = Self::begun((**agreed).clone())?;
        for (at, event) in rest.iter().enumerate() {
            attempt.take(event, at + 1)?;
        }
        Ok(attempt)
    }

    /// Returns an attempt that was just agreed to.
    ///
    /// # Errors
    /// `Version` when its format is another.
    pub fn begun(agreed: Agreed) -> Result<Self, AttemptError> {
        if agreed.v != EXAM_FORMAT_VERSION {
            return Err(AttemptError::Version { found: agreed.v });
        }
        let last_s = agreed.at_s;
        let (parts, typed, signals) = (Vec::new(), BTreeMap::new(), Vec::new());
        Ok(Self { agreed, parts, typed, signals, last_s, decided: None })
    }

    /// Takes in an entry, number `entry` of its log (counts from 0).
    ///
    /// # Errors
    /// `AttemptError` when it cannot follow; the attempt is as it was.
    pub fn take(&mut self, event: &ExamEvent, entry: usize) -> Result<(), AttemptError> {
        if self.decided.is_some() {
            return Err(AttemptError::AfterDecision { entry });
        }
        match event {
            ExamEvent::Agreed(_) => return Err(AttemptError::Head),
            ExamEvent::Played { part, scenario, session, at_s } => {
                let matter = Matter::Roleplay { scenario: scenario.clone(), session: session.clone() };
                self.begin(*part, matter, *at_s, entry)?;
            }
            ExamEvent::Asked { part, questions, at_s, .. } => {
                let matter = Matter::Quiz { questions: questions.clone(), answered: BTreeMap::new() };
                self.begin(*part, matter, *at_s, entry)?;
            }
            ExamEvent::Answered { part, question, chosen, .. } => self.answer(*part, question, chosen, entry)?,
            ExamEvent::Typed { session, turn, took_ms, chars, .. } => {
                let line = TypedLine { turn: *turn, took_ms: *took_ms, chars: *chars };
                self.typed.entry(session.clone()).or_default().push(line);
            }
            ExamEvent::Signal { kind, session, .. } => self.signals.push((*kind, session.clone())),
            ExamEvent::Scored(scored) => {
                let wrong = AttemptError::Part { entry, part: scored.part };
                let open = self.parts.last_mut().filter(|part| part.part == scored.part && part.scored.is_none());
                open.ok_or(wrong)?.scored = Some(scored.clone());
            }
            ExamEvent::Decided(decided) => self.decided = Some(decided.clone()),
        }
        self.last_s = self.last_s.max(at_s(event));
        Ok(())
    }

    /// Begins the next part.
    fn begin(&mut self, part: u32, matter: Matter, begun_s: i64, entry: usize) -> Result<(), AttemptError> {
        let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX).saturating_add(1);
        if part != next || self.open().is_some() {
            return Err(AttemptError::Part { entry, part });
        }
        self.parts.push(Part { part, matter, begun_s, scored: None });
        Ok(())
    }

    /// Takes in an answer.
    fn answer(&mut self, part: u32, question: &str, chosen: &[String], entry: usize) -> Result<(), AttemptError> {
        let open = self.parts.last_mut().filter(|open| open.part == part && open.scored.is_none());
        let Some(Part { matter: Matter::Quiz { questions, answered }, .. }) = open else {
            return Err(AttemptError::Part { entry, part });
        };
        if !questions.iter().any(|asked| asked == question) || answered.contains_key(question) {
            return Err(AttemptError::Question { entry });
        }
        answered.insert(question.to_owned(), chosen.to_vec());
        Ok(())
    }

    /// Returns the part that was begun and is not over.
    pub fn open(&self) -> Option<&Part> {
        self.parts.last().filter(|part| part.scored.is_none())
    }

    /// Returns the id of its log.
    pub fn log_id(&self) -> String {
        log_id(&self.agreed.exam, &self.agreed.trainee, self.agreed.attempt)
    }

    /// Returns when its time is out.
    pub fn ends_s(&self, rules: &Rules) -> i64 {
        self.agreed.at_s.saturating_add(i64::from(rules.limits.attempt_minutes) * 60)
    }

    /// Returns when the time of a part is out: its own, or the attempt's.
    pub fn part_ends_s(&self, part: &Part, rules: &Rules) -> i64 {
        part.begun_s.saturating_add(i64::from(rules.limits.part_minutes) * 60).min(self.ends_s(rules))
    }

    /// Returns whether a signal was recorded of a session.
    pub fn has_signal(&self, kind: SignalKind, session: &str) -> bool {
        self.signals.iter().any(|(known, of)| *known == kind && of.as_deref() == Some(session))
    }
}

/// Returns when an entry was made.
pub fn at_s(event: &ExamEvent) -> i64 {
    match event {
        ExamEvent::Agreed(agreed) => agreed.at_s,
        ExamEvent::Scored(scored) => scored.at_s,
        ExamEvent::Decided(decided) => decided.at_s,
        ExamEvent::Played { at_s, .. }
        | ExamEvent::Asked { at_s, .. }
        | ExamEvent::Answered { at_s, .. }
        | ExamEvent::Typed { at_s, .. }
        | ExamEvent::Signal { at_s, .. } => *at_s,
    }
}

/// Where a trainee stands with an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Attempts that were begun since the last pass; an abandoned one counts.
    pub used: u32,
    /// Attempts that are left; none when there is no limit.
    pub left: Option<u32>,
    /// What is possible now.
    pub now: May,
}

/// What a trainee may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Begin an attempt.
    Begin,
    /// Go on with the attempt of this number.
    GoOn(u32),
    /// Nothing before this time.
    Wait(i64),
    /// Nothing: no attempt is left.
    NoMore,
    /// Nothing: passed, and valid until then; none when for ever.
    Passed(Option<i64>),
}

/// Returns where a trainee stands by all attempts at an exam, in any order, at a time.
pub fn standing(rules: &Rules, attempts: &[Attempt], now_s: i64) -> Standing {
    let mut sorted: Vec<&Attempt> = attempts.iter().collect();
    sorted.sort_by_key(|attempt| attempt.agreed.attempt);
    let passed =
        |attempt: &&Attempt| attempt.decided.as_ref().is_some_and(|decided| decided.verdict == ExamVerdict::Pass);
    let since = sorted.iter().rposition(passed).map_or(0, |at| at + 1);
    let used = u32::try_from(sorted.len() - since).unwrap_or(u32::MAX);
    let left = rules.attempts.map(|most| most.saturating_sub(used));
    let open = sorted.iter().find(|attempt| attempt.decided.is_none());
    let last_pass = since.checked_sub(1).and_then(|at| sorted[at].decided.as_ref());
    let valid_until = last_pass.map(|decided| rules.valid_until_s(decided.at_s));
    let ended = sorted[since..].iter().filter_map(|attempt| attempt.decided.as_ref()).map(|decided| decided.at_s).max();
    let free_s = ended.map(|ended| ended.saturating_add(i64::from(rules.cool_down_h) * 3600));
    let now = match (open, valid_until, left, free_s) {
        (Some(open), ..) => May::GoOn(open.agreed.attempt),
        (None, Some(until), ..) if until.is_none_or(|until| now_s < until) => May::Passed(until),
        (None, _, Some(0), _) => May::NoMore,
        (None, _, _, Some(free_s)) if now_s < free_s => May::Wait(free_s),
        _ => May::Begin,
    };
    Standing { used, left, now }
}

#[cfg(test)]
#[path = "attempt/tests.rs"]
mod tests;
