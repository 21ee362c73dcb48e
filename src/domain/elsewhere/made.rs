//! A move in the making: what the words of a turn show of the customer's decision.

use crate::domain::act::{Act, Asking, Context, Kind};
use crate::domain::customer::{CommitmentMove, Move, MoveKind, NeedMove, NeedVoice, ObjectionMove, ObjectionStatus};
use crate::domain::id::{FactId, NeedId, ObjectionId};

/// A move in the making.
pub(super) struct Made<'a> {
    /// What was said before.
    pub(super) context: &'a Context<'a>,
    /// What the trainee's last line was read as.
    pub(super) acts: &'a [Act],
    decided: Move,
    kind_fixed: bool,
    /// Needs that the customer will not speak of yet.
    pub(super) denied: Vec<NeedId>,
    /// Does the customer decline to answer?
    pub(super) declines: bool,
    /// Do words of the customer's own, of no authored line, answer in substance?
    pub(super) answers_freely: bool,
}

impl<'a> Made<'a> {
    pub(super) fn new(context: &'a Context<'a>, acts: &'a [Act]) -> Self {
        let decided = Move::new(MoveKind::Answer);
        Self { context, acts, decided, kind_fixed: false, denied: Vec::new(), declines: false, answers_freely: false }
    }

    /// Sets the kind of the move; of several the one that matters most stays.
    pub(super) fn kind(&mut self, kind: MoveKind) {
        if !self.kind_fixed || kind.weight() > self.decided.kind.weight() {
            self.decided.kind = kind;
            self.kind_fixed = true;
        }
    }

    pub(super) fn answered(&mut self) {
        self.decided.answered = true;
    }

    pub(super) fn has_answered(&self) -> bool {
        self.decided.answered
    }

    pub(super) fn fact(&mut self, id: &FactId) {
        if !self.decided.facts.contains(id) {
            self.decided.facts.push(id.clone());
        }
        self.answered();
    }

    /// Returns the level of a need as it stands.
    pub(super) fn level(&self, id: &NeedId) -> u8 {
        let moved = self.decided.needs.iter().find(|moved| moved.id == *id);
        moved.map_or_else(|| self.context.level(id), |moved| moved.level)
    }

    /// Notes a need that was spoken about; its level never falls.
    pub(super) fn need(&mut self, id: &NeedId, level: u8, voice: Option<NeedVoice>) {
        let level = level.max(self.level(id));
        match self.decided.needs.iter_mut().find(|moved| moved.id == *id) {
            Some(moved) => {
                moved.level = level;
                moved.voice = moved.voice.max(voice);
            }
            None => self.decided.needs.push(NeedMove { id: id.clone(), level, voice }),
        }
    }

    /// Returns how a need was voiced in this turn.
    pub(super) fn voice(&self, id: &NeedId) -> Option<NeedVoice> {
        self.decided.needs.iter().find(|moved| moved.id == *id).and_then(|moved| moved.voice)
    }

    /// Returns where an objection stands.
    pub(super) fn status(&self, id: &ObjectionId) -> ObjectionStatus {
        let moved = self.decided.objections.iter().find(|moved| moved.id == *id).map(|moved| moved.status);
        let known = || self.context.objections.iter().find(|raised| raised.id == *id).map(|raised| raised.status);
        moved.or_else(known).unwrap_or(ObjectionStatus::Latent)
    }

    /// Notes an objection that was spoken about.
    pub(super) fn objection(&mut self, id: &ObjectionId, status: ObjectionStatus, repeated: bool) {
        match self.decided.objections.iter_mut().find(|moved| moved.id == *id) {
            Some(moved) => {
                moved.status = status;
                moved.repeated |= repeated;
            }
            None => self.decided.objections.push(ObjectionMove { id: id.clone(), status, repeated }),
        }
    }

    /// Returns the greatest thing that the trainee's line asks for.
    pub(super) fn asking(&self) -> Option<Asking> {
        let asks = self.acts.iter().filter(|act| act.kind == Kind::Ask);
        asks.filter_map(|act| act.asking).max_by_key(|asking| asking.level)
    }

    /// Notes what was granted: 1 material, 2 meeting, 3 trial or decider, 4 contract; 0 nothing.
    pub(super) fn grant(&mut self, level: u8) {
        let asked = self.asking().map_or(level, |asking| asking.level);
        let granted = self.decided.commitment.as_ref().map_or(level, |known| known.granted.max(level));
        if asked > 0 || granted > 0 {
            self.decided.commitment = Some(CommitmentMove { asked, granted });
        }
    }

    pub(super) fn finish(mut self) -> Move {
        self.decided.need = self.decided.needs.first().cloned();
        self.decided.objection = self.decided.objections.first().map(|moved| moved.id.clone());
        self.decided
    }
}
