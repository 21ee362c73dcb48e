//! An attempt's log as a certificate needs it: its chain, and what it says.

use std::collections::BTreeMap;

use crate::domain::chain;
use crate::domain::exam::record::{Agreed, Decided, ExamEvent, Scored};
use crate::domain::id::ScenarioId;

/// A log as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptLog {
    /// Its id.
    pub id: String,
    /// Its entries, in order.
    pub entries: Vec<String>,
}

/// What a log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// The head.
    pub agreed: Agreed,
    /// Scenario and session of each role-play by its part; of a part that was begun twice the last.
    pub played: BTreeMap<u32, (ScenarioId, String)>,
    /// The quiz by its part.
    pub asked: BTreeMap<u32, String>,
    /// How parts came out, in the order of the log.
    pub scored: Vec<Scored>,
    /// What the attempt came to; none when it is not over.
    pub decided: Option<Decided>,
}

impl AttemptLog {
    /// Returns the chain over the first entries of the log; an entry that is no JSON object has a leaf that no other has.
    pub fn chain(&self, entries: usize) -> String {
        chain::chain(self.entries.iter().take(entries).map(|entry| chain::leaf(entry).unwrap_or_default()))
    }

    /// Returns what the log says.
    ///
    /// # Errors
    /// The number of the entry that cannot be read, or that cannot stand where it stands. Counts from 0.
    pub fn read(&self) -> Result<Attempt, usize> {
        let mut attempt: Option<Attempt> = None;
        for (number, entry) in self.entries.iter().enumerate() {
            if chain::is_forgotten(entry) {
                // A trainee is forgotten in the whole of a log or not at all: else an entry could be hidden so.
                match &attempt {
                    Some(open) if open.agreed.trainee.is_pseudonym() => continue,
                    _ => return Err(number),
                }
            }
            let event: ExamEvent = serde_json::from_str(entry).map_err(|_| number)?;
            let Some(open) = &mut attempt else {
                let ExamEvent::Agreed(agreed) = event else { return Err(number) };
                attempt = Some(Attempt {
                    agreed: *agreed,
                    played: BTreeMap::new(),
                    asked: BTreeMap::new(),
                    scored: Vec::new(),
                    decided: None,
                });
                continue;
            };
            match event {
                // One head, and one end: a second of either would make two attempts of one.
                ExamEvent::Agreed(_) => return Err(number),
                ExamEvent::Decided(_) if open.decided.is_some() => return Err(number),
                ExamEvent::Scored(scored) if open.scored.iter().any(|known| known.part == scored.part) => {
                    return Err(number);
                }
                ExamEvent::Played { part, scenario, session, .. } => {
                    open.played.insert(part, (scenario, session));
                }
                ExamEvent::Asked { part, quiz, .. } => {
                    open.asked.insert(part, quiz);
                }
                ExamEvent::Scored(scored) => open.scored.push(scored),
                ExamEvent::Decided(decided) => open.decided = Some(decided),
                ExamEvent::Answered { .. } | ExamEvent::Typed { .. } | ExamEvent::Signal { .. } => {}
            }
        }
        attempt.ok_or(0)
    }
}
