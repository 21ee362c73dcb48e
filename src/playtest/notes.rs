//! What a simulated trainee has noticed so far: the customer's moves, and what it said itself. Nothing else of the customer's
//! state is known to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::customer::{Move, NeedVoice, ObjectionStatus};
use crate::domain::id::{FactId, NeedId, ObjectionId};

/// What was noticed about an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concern {
    /// Where it stands, as the customer's moves said.
    pub status: ObjectionStatus,
    /// Times that it was explored.
    pub explored: usize,
    /// Times that it was answered.
    pub answered: usize,
    /// The trainee's line after which it was spoken of last.
    pub line: usize,
}

/// What was noticed about a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Trouble {
    /// The level that the customer's moves told; 0 to 5.
    pub level: u8,
    /// Problem questions asked about it.
    pub problems: usize,
    /// Implication questions asked about it.
    pub implications: usize,
    /// Need-payoff questions asked about it.
    pub payoffs: usize,
    /// Benefits told about it.
    pub benefits: usize,
    /// Did the customer say lately that it would be nice, but not that it must be?
    pub lukewarm: bool,
}

/// What a simulated trainee has noticed so far.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// Lines said.
    pub lines: usize,
    /// Situation questions asked.
    pub situations: usize,
    /// Needs that were spoken of.
    pub needs: BTreeMap<NeedId, Trouble>,
    /// Facts that were told, the last one last.
    pub told: Vec<FactId>,
    /// Facts that were asked for.
    pub asked: BTreeSet<FactId>,
    /// Objections that were raised.
    pub concerns: BTreeMap<ObjectionId, Concern>,
    /// Was the process of deciding asked for?
    pub process: bool,
    /// Was the value worked out?
    pub figured: bool,
    /// Asks so far.
    pub asks: usize,
    /// Highest commitment granted, 0 to 4.
    pub granted: u8,
}

impl Notes {
    /// Takes in what the customer did.
    pub fn hear(&mut self, decided: &Move) {
        for fact in &decided.facts {
            self.told.retain(|told| told != fact);
            self.told.push(fact.clone());
        }
        for moved in &decided.needs {
            let trouble = self.needs.entry(moved.id.clone()).or_default();
            trouble.lukewarm = moved.level < 4 && matches!(moved.voice, Some(NeedVoice::Wish | NeedVoice::Assent));
            trouble.level = moved.level;
        }
        for moved in &decided.objections {
            let fresh = Concern { status: moved.status, explored: 0, answered: 0, line: self.lines };
            let concern = self.concerns.entry(moved.id.clone()).or_insert(fresh);
            concern.status = moved.status;
            concern.line = self.lines;
        }
        if let Some(commitment) = &decided.commitment {
            self.granted = self.granted.max(commitment.granted);
        }
    }

    /// Returns what is known of a need.
    pub fn need(&self, id: &NeedId) -> Trouble {
        self.needs.get(id).copied().unwrap_or_default()
    }

    /// Returns the open objection that was spoken of last.
    pub fn pressing(&self) -> Option<(&ObjectionId, Concern)> {
        let open = |concern: &Concern| matches!(concern.status, ObjectionStatus::Raised | ObjectionStatus::Revealed);
        let open = self.concerns.iter().filter(|(_, concern)| open(concern));
        open.max_by_key(|(_, concern)| concern.line).map(|(id, concern)| (id, *concern))
    }
}
