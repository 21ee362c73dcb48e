//! Greetings, small talk, checks, good-byes, and what is said when nothing else is.

use super::commitment;
use super::moves::{MoveKind, Place};
use super::reply::Reply;
use crate::domain::act::read::ACCEPTS_RULE;
use crate::domain::act::{Act, Kind, Mark};
use crate::domain::scenario::Situation;

/// Answers a greeting or thanks when the line holds nothing weightier.
pub(super) fn greet(reply: &mut Reply, acts: &[Act]) {
    let weighty = acts.iter().any(|act| !matches!(act.kind, Kind::Procedure | Kind::Other));
    if weighty {
        return;
    }
    let has = |mark: Mark| acts.iter().any(|act| act.has(mark));
    let situation = if has(Mark::Greets) {
        Situation::Greeting
    } else if has(Mark::SmallTalk) {
        Situation::SmallTalk
    } else if has(Mark::Thanks) && !has(Mark::Farewell) {
        Situation::Thanks
    } else {
        return;
    };
    reply.say(Place::General(situation), MoveKind::SmallTalk);
}

/// Says what remains to be said: good-bye, neither yes nor no to an offer, a check confirmed, agreement to an agenda, or that it
/// was heard.
pub(super) fn fill(reply: &mut Reply, acts: &[Act]) {
    if acts.iter().any(|act| act.has(Mark::Farewell)) && reply.state.ended.is_none() {
        return farewell(reply);
    }
    if !reply.is_silent() {
        return;
    }
    let has_kind = |kind: Kind| acts.iter().any(|act| act.kind == kind);
    let situation = if acts.iter().any(|act| act.rule == ACCEPTS_RULE) {
        Situation::Stall
    } else if has_kind(Kind::Check) {
        reply.answered();
        Situation::ConfirmRight
    } else if acts.iter().any(asks_leave) {
        Situation::Agenda
    } else {
        Situation::Listen
    };
    reply.say(Place::General(situation), MoveKind::Answer);
}

/// Returns whether an act says what the talk is to be about or asks leave to ask: other manners need no agreement.
fn asks_leave(act: &Act) -> bool {
    matches!(act.rule, "procedure.agenda" | "procedure.permission")
}

/// Says good-bye: the meeting is over with what was granted.
fn farewell(reply: &mut Reply) {
    let good = reply.state.granted >= 2;
    let situation = if good { Situation::FarewellGood } else { Situation::FarewellCool };
    reply.keep_says(1);
    reply.say(Place::General(situation), MoveKind::SmallTalk);
    reply.state.ended = Some(commitment::outcome(reply.state.granted));
}
