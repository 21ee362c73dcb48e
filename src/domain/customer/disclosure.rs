//! Which facts are told: topic, kind of question, trust, level of the need; one hard fact at a time. Customer page, section 4.

use super::moves::{FactLine, MoveKind, Place};
use super::reply::Reply;
use super::state::Rule;
use crate::domain::act::{Act, Kind, Stage};
use crate::domain::scenario::{AskedBy, Fact, Situation};
use crate::domain::script;

/// Trust from which two hard facts are told in one turn.
const TRUST_FOR_TWO_HARD: i32 = 70;

/// What came of asking for a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Disclosed {
    /// It was told.
    Told,
    /// It was told before, and is told again.
    Again,
    /// It was told to the question before this one, in the same breath; nothing is said of it twice.
    JustTold,
    /// It was answered on the surface, evaded or put off.
    Kept,
}

/// Tells a fact, or keeps it and says so.
pub(super) fn tell(reply: &mut Reply, fact: &Fact, act: &Act) -> Disclosed {
    if reply.is_curt() {
        reply.say(Place::General(Situation::Impatient), MoveKind::Annoyed);
        return Disclosed::Kept;
    }
    if reply.has_released(&fact.id) {
        return Disclosed::JustTold;
    }
    let times = reply.state.told.get(&fact.id).copied().unwrap_or(0);
    if times > 0 {
        reply.release(&fact.id);
        reply.say(Place::Fact(fact.id.clone(), FactLine::Again), MoveKind::Answer);
        if times > 1 {
            reply.patience(-3, Rule::Repetition);
        }
        return Disclosed::Again;
    }
    if !is_asked_well(reply, fact, act) {
        let own = Place::Fact(fact.id.clone(), FactLine::Surface);
        keep(reply, own, Situation::Surface, MoveKind::Answer);
        return Disclosed::Kept;
    }
    let hard_max = if reply.state.trust >= TRUST_FOR_TWO_HARD { 2 } else { 1 };
    let trusted = reply.state.trust >= reply.state.temper.guarded(i32::from(fact.trust_min));
    if !trusted || (fact.hard && reply.hard_told >= hard_max) {
        keep(reply, Place::Fact(fact.id.clone(), FactLine::Evade), Situation::Evade, MoveKind::Evade);
        return Disclosed::Kept;
    }
    if fact.hard {
        reply.hard_told += 1;
    }
    reply.release(&fact.id);
    reply.state.progress |= fact.hard;
    reply.say(Place::Fact(fact.id.clone(), FactLine::Tell), MoveKind::Answer);
    if let Some(need) = &fact.admits {
        if let Some(state) = reply.state.needs.get_mut(need) {
            state.level = state.level.max(2);
            state.strength = state.strength.max(30);
        }
        reply.speak_of(need, None);
    }
    Disclosed::Told
}

/// Keeps a fact: with its own words if it has them, with general ones otherwise.
fn keep(reply: &mut Reply, own: Place, general: Situation, kind: MoveKind) {
    let place = if script::has_lines(reply.scenario, &own) { own } else { Place::General(general) };
    reply.say(place, kind);
}

/// Returns whether the question is of a kind that finds the fact, and the need is far enough developed.
fn is_asked_well(reply: &Reply, fact: &Fact, act: &Act) -> bool {
    let by_kind = match act.kind {
        Kind::Explore => fact.explore || fact.needs <= AskedBy::Implication,
        Kind::Ask => fact.ask,
        _ => asked_by(act).is_some_and(|asked| asked >= fact.needs),
    };
    let level = fact.need.as_ref().and_then(|need| reply.state.needs.get(need)).map_or(0, |state| state.level);
    by_kind && (fact.explore && act.kind == Kind::Explore || level >= fact.level_min)
}

/// Returns the rank of a question. An implication question without an admitted problem ranks as a problem question.
fn asked_by(act: &Act) -> Option<AskedBy> {
    Some(match act.stage? {
        Stage::Situation => AskedBy::Situation,
        Stage::Problem => AskedBy::Problem,
        Stage::Implication if act.pre_percent < 100 => AskedBy::Problem,
        Stage::Implication => AskedBy::Implication,
        Stage::NeedPayoff => AskedBy::NeedPayoff,
    })
}
