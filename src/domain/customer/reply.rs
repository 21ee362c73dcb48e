//! A reply in the making: the state as the line moves it, and what will be said about it.

use super::moves::{Move, MoveKind, NeedMove, NeedVoice, ObjectionMove, ObjectionStatus, Place, Say};
use super::state::{CURT_PATIENCE_MAX, Change, CustomerState, Moved, Rule};
use super::{Mood, TRUST_GAIN_MAX};
use crate::domain::act::{self, Act, Kind, Mark};
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::scenario::{Scenario, Situation};
use crate::domain::script;

/// Most authored lines in one reply. Our choice: a person answers two things and adds one.
const SAYS_MAX: usize = 3;

/// Lines that may bring nothing before the meeting goes on without the trainee. Our choice: who still says nothing then hears what
/// the customer has against it all the same (attack 28).
const IDLE_LINES_MAX: u32 = 4;

/// Returns whether an act brings the meeting on, well or badly. Words that are no move of a sale do not, nor do flattery, a question
/// that the brief answers, one that rests on what was never said, or one that comes before what it presupposes: the customer turns
/// those away and goes on where they were (attacks 1, 7, 8, 13, 33, 52).
fn brings_on(act: &Act) -> bool {
    let marked = |mark: Mark| act.has(mark);
    match act.kind {
        Kind::Question => act.pre_percent == 100 && !marked(Mark::Known) && !marked(Mark::FalseAttribution),
        Kind::Procedure => !marked(Mark::Flatters),
        _ => !act::brings_nothing(std::slice::from_ref(act)),
    }
}

/// A reply in the making.
pub(super) struct Reply<'a> {
    /// The deal.
    pub(super) scenario: &'a Scenario,
    /// The state as it is moved.
    pub(super) state: CustomerState,
    /// Patience before the line, for what the customer still tells.
    patience_before: i32,
    /// Trust that was earned by this line and is not yet added.
    gains: i32,
    /// What is decided so far.
    decided: Move,
    /// Has anything been decided that fixes the kind of the move?
    kind_fixed: bool,
    /// The places to speak from, in order.
    places: Vec<Place>,
    /// Does one reaction stand for the whole reply?
    settled: bool,
    /// Hard facts told by this reply.
    pub(super) hard_told: u32,
}

impl<'a> Reply<'a> {
    /// Begins a reply from the state before the line.
    pub(super) fn new(scenario: &'a Scenario, state: &CustomerState) -> Self {
        let mut state = state.clone();
        state.changes.clear();
        Self {
            scenario,
            patience_before: state.patience,
            state,
            gains: 0,
            decided: Move::new(MoveKind::Answer),
            kind_fixed: false,
            places: Vec::new(),
            settled: false,
            hard_told: 0,
        }
    }

    /// Counts the line: it costs a little patience, and every open objection grows older.
    pub(super) fn begin_line(&mut self, acts: &[Act]) {
        self.patience(-1, Rule::Time);
        // What does not bring the meeting on takes time all the same: nothing can be brought about by it, and by mumbling nothing
        // be put off for long. What says nothing at all, or is turned away, costs patience alone.
        let goes_on = if act::says_nothing(acts) {
            false
        } else if act::brings_nothing(acts) {
            self.state.idle += 1;
            self.state.idle > IDLE_LINES_MAX
        } else {
            acts.iter().any(brings_on)
        };
        if !goes_on {
            return;
        }
        self.state.line += 1;
        for objection in self.state.objections.values_mut().filter(|objection| objection.is_open()) {
            objection.age += 1;
        }
    }

    /// Earns trust; added, up to the limit of a line, when the line is done.
    pub(super) fn gain(&mut self, by: i32, rule: Rule) {
        let by = by.min(TRUST_GAIN_MAX - self.gains);
        if by > 0 {
            self.gains += by;
            self.log(Moved::Trust, None, by, rule);
        }
    }

    /// Loses trust at once.
    pub(super) fn lose(&mut self, by: i32, rule: Rule) {
        let before = self.state.trust;
        self.state.trust = (before - by).clamp(0, 100);
        self.log(Moved::Trust, None, self.state.trust - before, rule);
    }

    /// Adds the trust that was earned.
    pub(super) fn settle_gains(&mut self) {
        self.state.trust = (self.state.trust + self.gains).clamp(0, 100);
        self.gains = 0;
    }

    /// Moves patience.
    pub(super) fn patience(&mut self, by: i32, rule: Rule) {
        let before = self.state.patience;
        self.state.patience = (before + by).clamp(0, 100);
        self.log(Moved::Patience, None, self.state.patience - before, rule);
    }

    /// Notes what a rule moved.
    pub(super) fn log(&mut self, moved: Moved, id: Option<&str>, by: i32, rule: Rule) {
        self.state.changes.push(Change { moved, id: id.map(str::to_owned), by, rule });
    }

    /// Returns whether the customer was too short of patience, before the line, to tell anything.
    pub(super) fn is_curt(&self) -> bool {
        self.patience_before <= CURT_PATIENCE_MAX
    }

    /// Adds a place to speak from. The first kind that is set stays, unless a later one is stronger.
    pub(super) fn say(&mut self, place: Place, kind: MoveKind) {
        if script::has_lines(self.scenario, &place) && !self.places.contains(&place) {
            self.places.push(place);
        }
        self.set_kind(kind);
    }

    /// Sets the kind of the move; of several, the one that matters most to the conversation stays.
    pub(super) fn set_kind(&mut self, kind: MoveKind) {
        if !self.kind_fixed || kind.weight() > self.decided.kind.weight() {
            self.decided.kind = kind;
            self.kind_fixed = true;
        }
    }

    /// Lets one reaction stand for the whole reply.
    pub(super) fn settle(&mut self) {
        self.settled = true;
    }

    /// Returns whether one reaction stands for the whole reply.
    pub(super) fn is_settled(&self) -> bool {
        self.settled
    }

    /// Returns whether nothing is to be said yet.
    pub(super) fn is_silent(&self) -> bool {
        self.places.is_empty()
    }

    /// Returns whether there is room for another line.
    pub(super) fn has_room(&self) -> bool {
        self.places.len() < SAYS_MAX
    }

    /// Keeps only the first lines.
    pub(super) fn keep_says(&mut self, count: usize) {
        self.places.truncate(count);
    }

    /// Notes that the trainee's questions were answered in substance.
    pub(super) fn answered(&mut self) {
        self.decided.answered = true;
    }

    /// Returns whether this reply tells a fact.
    pub(super) fn has_released(&self, fact: &FactId) -> bool {
        self.decided.facts.contains(fact)
    }

    /// Releases a fact.
    pub(super) fn release(&mut self, fact: &FactId) {
        if !self.decided.facts.contains(fact) {
            self.decided.facts.push(fact.clone());
        }
        *self.state.told.entry(fact.clone()).or_insert(0) += 1;
        self.answered();
    }

    /// Notes a need that was spoken about, with its level as it is.
    pub(super) fn speak_of(&mut self, need: &NeedId, voice: Option<NeedVoice>) {
        let level = self.state.needs.get(need).map_or(0, |state| state.level);
        match self.decided.needs.iter_mut().find(|moved| moved.id == *need) {
            Some(moved) => {
                moved.level = level;
                moved.voice = moved.voice.max(voice);
            }
            None => self.decided.needs.push(NeedMove { id: need.clone(), level, voice }),
        }
    }

    /// Notes an objection that was spoken about, as it stands.
    pub(super) fn speak_of_objection(&mut self, objection: &ObjectionId, repeated: bool) {
        let status = self.state.objections.get(objection).map_or(ObjectionStatus::Latent, |state| state.status);
        match self.decided.objections.iter_mut().find(|moved| moved.id == *objection) {
            Some(moved) => {
                moved.status = status;
                moved.repeated |= repeated;
            }
            None => self.decided.objections.push(ObjectionMove { id: objection.clone(), status, repeated }),
        }
    }

    /// Notes what was granted of an ask.
    pub(super) fn commit(&mut self, asked: u8, granted: u8) {
        self.decided.commitment = Some(super::CommitmentMove { asked, granted });
    }

    /// Returns the objection that this reply speaks about, if any.
    pub(super) fn objections_spoken_of(&self) -> bool {
        !self.decided.objections.is_empty()
    }

    /// Chooses the lines and returns the new state and the move.
    pub(super) fn finish(mut self) -> (CustomerState, Move) {
        self.settle_gains();
        if self.places.is_empty() {
            self.places.push(Place::General(Situation::Listen));
        }
        let crossed = self.patience_before > CURT_PATIENCE_MAX && self.state.patience <= CURT_PATIENCE_MAX;
        if crossed && self.state.ended.is_none() && self.has_room() {
            self.say(Place::General(Situation::Impatient), MoveKind::Annoyed);
        }
        let mood = self.state.mood();
        self.places.truncate(SAYS_MAX);
        for place in std::mem::take(&mut self.places) {
            self.choose(place, mood);
        }
        self.decided.mood = if self.state.ended.is_some() && mood == Mood::Warm { Mood::Neutral } else { mood };
        self.decided.need = self.decided.needs.first().cloned();
        self.decided.objection = self.decided.objections.first().map(|moved| moved.id.clone());
        (self.state, self.decided)
    }
}

impl Reply<'_> {
    /// Chooses a line of a place; when all were heard, one of the place it falls back to, and at last begins anew. What
    /// would be added to a reply and has nothing new to say is left out.
    fn choose(&mut self, place: Place, mood: Mood) {
        if !self.decided.says.is_empty() {
            self.choose_unheard(&place, mood);
            return;
        }
        let mut at = Some(place.clone());
        while let Some(place) = at {
            if self.choose_unheard(&place, mood) {
                return;
            }
            at = script::fallback(&place);
        }
        self.state.heard.insert(place.clone(), 0);
        self.choose_unheard(&place, mood);
    }

    /// Chooses an unheard line of a place, if one is left.
    fn choose_unheard(&mut self, place: &Place, mood: Mood) -> bool {
        let heard = self.state.heard.entry(place.clone()).or_insert(0);
        let (seed, line) = (self.state.seed, self.state.line);
        let index = script::choose(self.scenario, self.state.lang, place, mood, heard, seed, line);
        self.decided.says.extend(index.map(|index| Say { place: place.clone(), index }));
        index.is_some()
    }
}
