//! Whether a model is worth asking: after a fault it rests for some replies, and one that cannot come right is left alone.
//!
//! Counts replies, not time, so that a session goes the same way on a slow machine.

use crate::llm::{Fault, FaultKind};

/// Replies that are scripted after the first, the second and each later fault in a row.
///
/// Our choice: one lost reply may be chance; a server that is down stays down for some minutes, and each try may cost the
/// trainee a wait.
const RESTS: [u32; 4] = [0, 1, 3, 7];

/// How the model has been doing.
#[derive(Debug, Clone, Default)]
pub struct Health {
    faults: u32,
    rest: u32,
    told: bool,
    dead: bool,
}

/// What is to be said about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Nothing.
    Nothing,
    /// It does not answer.
    Down,
    /// It answers again.
    Up,
}

impl Health {
    /// Returns whether the model is to be asked for the next reply, and counts the reply.
    pub fn may_try(&mut self) -> bool {
        if self.dead {
            return false;
        }
        let rests = self.rest > 0;
        self.rest = self.rest.saturating_sub(1);
        !rests
    }

    /// Takes in a fault; returns what is to be said.
    pub fn failed(&mut self, fault: &Fault) -> Word {
        self.faults += 1;
        self.dead |= is_lasting(fault.kind);
        let at = usize::try_from(self.faults - 1).unwrap_or(RESTS.len()).min(RESTS.len() - 1);
        self.rest = RESTS[at];
        if std::mem::replace(&mut self.told, true) { Word::Nothing } else { Word::Down }
    }

    /// Takes in a reply that came; returns what is to be said.
    pub fn answered(&mut self) -> Word {
        let was_told = self.told;
        *self = Self::default();
        if was_told { Word::Up } else { Word::Nothing }
    }
}

/// Returns whether a fault stays until somebody changes something.
fn is_lasting(kind: FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::Tls
            | FaultKind::Key
            | FaultKind::Address
            | FaultKind::Model
            | FaultKind::Request
            | FaultKind::Cassette
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(kind: FaultKind) -> Fault {
        Fault { kind, status: None, detail: String::new() }
    }

    #[test]
    fn a_model_that_fails_rests_longer_each_time_and_is_spoken_of_once() {
        let mut health = Health::default();
        let mut tried = Vec::new();
        let mut said = Vec::new();
        for _ in 0..24 {
            let may = health.may_try();
            tried.push(may);
            if may {
                said.push(health.failed(&fault(FaultKind::Unreachable)));
            }
        }
        let at: Vec<usize> = tried.iter().enumerate().filter(|(_, may)| **may).map(|(at, _)| at).collect();
        assert_eq!(at, [0, 1, 3, 7, 15, 23]);
        assert_eq!(said[0], Word::Down);
        assert!(said[1..].iter().all(|word| *word == Word::Nothing));
        assert_eq!(health.answered(), Word::Up);
        assert_eq!(health.answered(), Word::Nothing);
    }

    #[test]
    fn a_wrong_key_is_not_tried_again() {
        let mut health = Health::default();
        assert_eq!(health.failed(&fault(FaultKind::Key)), Word::Down);
        assert!((0..50).all(|_| !health.may_try()));
    }
}
