//! An attempt at an exam as reports need it: a fold over its log.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::exam::record::{Agreed, Decided, ExamEvent, ExamVerdict, Frozen, Scored, SignalKind};
use crate::domain::review::RulingVerdict;

/// The beginning of an entry that says how a line was typed. There are more of these than of all others, and no report needs them.
const TYPED: &str = "{\"event\":\"typed\"";

/// Something for a person to look at. Never changes a score or a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sign {
    /// What.
    pub kind: SignalKind,
    /// The session, if it is about one.
    pub session: Option<String>,
    /// The turn, if it is about one.
    pub turn: Option<u32>,
    /// One plain sentence in the attempt's language.
    pub detail: String,
}

/// A question of a quiz that an attempt was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Asked {
    /// The part, counts from 1.
    pub part: u32,
    /// The quiz.
    pub quiz: String,
    /// The question.
    pub question: String,
    /// The answers that were chosen; empty where none was given.
    pub chosen: Vec<String>,
}

/// An attempt at an exam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attempt {
    /// The id of its log.
    pub id: String,
    /// The exam.
    pub exam: String,
    /// Who went in for it.
    pub trainee: String,
    /// Which attempt of theirs; counts from 1.
    pub number: u32,
    /// When it was agreed to, in seconds since 1970 (UTC).
    pub agreed_s: i64,
    /// The sessions it was held in, in order.
    pub sessions: Vec<String>,
    /// The parts that are over, in order.
    pub parts: Vec<Scored>,
    /// The quizzes that it was frozen with, by id.
    pub quizzes: BTreeMap<String, Frozen>,
    /// The questions of its quizzes, in order.
    pub asked: Vec<Asked>,
    /// What a person should look at, in order.
    pub signals: Vec<Sign>,
    /// What the rules made of it; none while it is open, and when it was left and never taken up again.
    pub decided: Option<Decided>,
    /// Has it no verdict, and its time is out? Not in its log: whoever knows the rules and the time sets it.
    pub is_out: bool,
    /// What a person ruled.
    pub ruling: Option<RulingVerdict>,
}

impl Attempt {
    /// Returns the attempt of a log; none when its first entry is no agreement. Entries that cannot be read are passed over:
    /// those whose text was removed, and those of a newer program.
    pub fn of_log(id: &str, entries: &[String], subject: &str) -> Option<Self> {
        let told = entries.iter().filter(|entry| !entry.starts_with(TYPED));
        let mut events = told.filter_map(|entry| serde_json::from_str::<ExamEvent>(entry).ok());
        let Some(ExamEvent::Agreed(agreed)) = events.next() else { return None };
        let Agreed { exam, attempt, at_s, content, .. } = *agreed;
        let mut seen = Self {
            id: id.to_owned(),
            exam: exam.to_string(),
            trainee: subject.to_owned(),
            number: attempt,
            agreed_s: at_s,
            sessions: Vec::new(),
            parts: Vec::new(),
            quizzes: content.into_iter().filter_map(quiz).collect(),
            asked: Vec::new(),
            signals: Vec::new(),
            decided: None,
            is_out: false,
            ruling: None,
        };
        events.for_each(|event| seen.take(event));
        Some(seen)
    }

    /// Takes in an event after the first.
    fn take(&mut self, event: ExamEvent) {
        match event {
            ExamEvent::Played { session, .. } => self.sessions.push(session),
            ExamEvent::Signal { kind, session, turn, detail, .. } => {
                self.signals.push(Sign { kind, session, turn, detail });
            }
            ExamEvent::Asked { part, quiz, questions, .. } => {
                let asked = |question| Asked { part, quiz: quiz.clone(), question, chosen: Vec::new() };
                self.asked.extend(questions.into_iter().map(asked));
            }
            ExamEvent::Answered { part, question, chosen, .. } => {
                let is_it =
                    |asked: &&mut Asked| asked.part == part && asked.question == question && asked.chosen.is_empty();
                if let Some(asked) = self.asked.iter_mut().find(is_it) {
                    asked.chosen = chosen;
                }
            }
            ExamEvent::Scored(scored) => self.parts.push(scored),
            ExamEvent::Decided(decided) => self.decided = Some(decided),
            _ => {}
        }
    }

    /// Returns what it came to, rulings of people counted in; none while it is open. One that was left is abandoned when its time is
    /// out.
    pub fn verdict(&self) -> Option<ExamVerdict> {
        match &self.decided {
            Some(decided) => Some(decided.verdict.ruled(self.ruling)),
            None => self.is_out.then_some(ExamVerdict::Abandoned),
        }
    }

    /// Returns whether it came to something else by a person's ruling.
    pub fn is_ruled(&self) -> bool {
        self.decided.as_ref().is_some_and(|decided| decided.verdict != decided.verdict.ruled(self.ruling))
    }

    /// Returns what a person should look at, by kind.
    pub fn signs(&self) -> BTreeMap<SignalKind, Vec<&Sign>> {
        let mut signs: BTreeMap<SignalKind, Vec<&Sign>> = BTreeMap::new();
        for sign in &self.signals {
            signs.entry(sign.kind).or_default().push(sign);
        }
        signs
    }
}

/// Returns a piece of frozen content by its id alone, if it is a quiz.
fn quiz((name, frozen): (String, Frozen)) -> Option<(String, Frozen)> {
    Some((name.strip_prefix("quiz/")?.to_owned(), frozen))
}

#[cfg(test)]
mod tests {
    use super::TYPED;
    use crate::domain::exam::record::ExamEvent;

    #[test]
    fn what_is_passed_over_is_how_lines_were_typed() {
        let typed = ExamEvent::Typed { session: "s".to_owned(), turn: 2, took_ms: 1, chars: 1, at_s: 1 };
        assert!(typed.to_json().starts_with(TYPED));
    }
}
