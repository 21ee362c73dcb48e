//! An attempt at an exam as reports need it: a fold over its log.

use serde::Serialize;

use crate::domain::exam::record::{Agreed, Decided, ExamEvent, ExamVerdict, Scored, SignalKind};
use crate::domain::review::RulingVerdict;

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
    /// What a person should look at: what, and one sentence.
    pub signals: Vec<(SignalKind, String)>,
    /// What the rules made of it; none while it is open, and when it was left and never taken up again.
    pub decided: Option<Decided>,
    /// Has it no verdict, and its time is out? Not in its log: whoever knows the rules and the time sets it.
    pub is_out: bool,
    /// What a person decided where the rules could not.
    pub ruling: Option<RulingVerdict>,
}

impl Attempt {
    /// Returns the attempt of a log; none when its first entry is no agreement. Entries that cannot be read are passed over:
    /// those whose text was removed, and those of a newer program.
    pub fn of_log(id: &str, entries: &[String], subject: &str) -> Option<Self> {
        let mut events = entries.iter().filter_map(|entry| serde_json::from_str::<ExamEvent>(entry).ok());
        let Some(ExamEvent::Agreed(agreed)) = events.next() else { return None };
        let Agreed { exam, attempt, at_s, .. } = *agreed;
        let mut seen = Self {
            id: id.to_owned(),
            exam: exam.to_string(),
            trainee: subject.to_owned(),
            number: attempt,
            agreed_s: at_s,
            sessions: Vec::new(),
            parts: Vec::new(),
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
            ExamEvent::Signal { kind, detail, .. } => self.signals.push((kind, detail)),
            ExamEvent::Scored(scored) => self.parts.push(scored),
            ExamEvent::Decided(decided) => self.decided = Some(decided),
            _ => {}
        }
    }

    /// Returns what it came to; none while it is open. One that was left is abandoned when its time is out. A person's ruling decides what the rules left undecided.
    pub fn verdict(&self) -> Option<ExamVerdict> {
        let Some(decided) = &self.decided else { return self.is_out.then_some(ExamVerdict::Abandoned) };
        let verdict = decided.verdict;
        Some(match (verdict, self.ruling) {
            (ExamVerdict::Undecided, Some(RulingVerdict::Pass)) => ExamVerdict::Pass,
            (ExamVerdict::Undecided, Some(RulingVerdict::Fail)) => ExamVerdict::Fail,
            _ => verdict,
        })
    }
}
