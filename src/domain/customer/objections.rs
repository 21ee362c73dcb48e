//! Objections: how they grow, are raised, are dealt with step by step, harden or settle. Customer page, section 3.

use super::disclosure;
use super::moves::{MoveKind, ObjectionLine, ObjectionStatus, Place};
use super::reply::Reply;
use super::state::{Moved, ObjectionState, Rule};
use crate::domain::act::{Act, Credit, Kind, Mark, Negative};
use crate::domain::id::ObjectionId;
use crate::domain::scenario::{Situation, Trigger};

/// Progress from which an objection can settle.
const SETTLED_FROM: i32 = 85;
/// Trainee lines since it was raised before which none settles, so that no single message can do it.
const SETTLE_AGE_MIN: u32 = 2;
/// Most progress in one line.
const PROGRESS_MAX: i32 = 50;
/// How often it may be argued with before it hardens.
const HARD_MAX: u32 = 2;
/// Intensity from which an avoidable objection is raised, and to which raising lifts a weaker one.
const RAISED_FROM: i32 = 50;

/// Takes in the objection steps of a line.
pub(super) fn work(reply: &mut Reply, acts: &[Act]) {
    let touched: Vec<ObjectionId> = reply
        .state
        .objections
        .iter()
        .filter(|(_, state)| state.is_open())
        .map(|(id, _)| id.clone())
        .filter(|id| acts.iter().any(|act| is_step(act) && act.objection.as_ref() == Some(id)))
        .collect();
    for id in &touched {
        let steps: Vec<&Act> = acts.iter().filter(|act| is_step(act) && act.objection.as_ref() == Some(id)).collect();
        take_steps(reply, id, &steps);
    }
    settle_ripe(reply, &touched);
    assure(reply, acts);
    for act in acts.iter().filter(|act| act.negative == Some(Negative::Ignore)) {
        ignore(reply, act);
    }
}

/// Returns whether an act is a step of objection handling that counts.
fn is_step(act: &Act) -> bool {
    matches!(act.kind, Kind::Acknowledge | Kind::Explore | Kind::Respond | Kind::Confirm)
}

/// Moves one objection by the steps of one line.
fn take_steps(reply: &mut Reply, id: &ObjectionId, steps: &[&Act]) {
    let Some(state) = reply.state.objections.get(id) else { return };
    let (known, acknowledged, confirmed) = (state.root_known, state.acknowledged, state.confirmed);
    let best = |kind: Kind, weight: i32| -> i32 {
        steps
            .iter()
            .filter(|act| act.kind == kind)
            .map(|act| {
                let fit = if kind == Kind::Respond { i32::from(act.topic_percent) } else { 100 };
                weight * i32::from(act.form_percent) * fit / 10_000
            })
            .max()
            .unwrap_or(0)
    };
    let parts = [
        // `我理解` before every line is one acceptance (attack 24).
        (best(Kind::Acknowledge, 15) - acknowledged).max(0),
        best(Kind::Explore, 30),
        best(Kind::Respond, if known { 40 } else { 20 }),
        (best(Kind::Confirm, 15) - confirmed).max(0),
    ];
    if parts == [0; 4] && steps.iter().all(|act| matches!(act.kind, Kind::Acknowledge | Kind::Confirm)) {
        return;
    }
    let explored = parts[1] > 0;
    let answered = steps.iter().any(|act| act.kind == Kind::Respond);
    let steps_taken = i32::try_from(parts.iter().filter(|part| **part > 0).count()).unwrap_or(0);
    let gain = parts.iter().sum::<i32>().min(PROGRESS_MAX);
    reply.gain(steps_taken, Rule::ObjectionStep);
    let Some(state) = reply.state.objections.get_mut(id) else { return };
    state.progress = (state.progress + gain).clamp(0, 100);
    state.acknowledged += parts[0];
    state.confirmed += parts[3];
    if explored && state.status == ObjectionStatus::Raised {
        state.status = ObjectionStatus::Revealed;
    }
    state.root_known |= explored;
    let settled = is_ripe(state);
    reply.state.progress |= gain > 0;
    reply.log(Moved::Objection, Some(id.as_str()), gain, Rule::ObjectionStep);
    reply.answered();
    if explored {
        reveal(reply, id, steps);
    }
    let line = match (settled, answered, parts[2] > 0 || parts[3] > 0) {
        (true, ..) => return,
        (false, true, false) => Some((ObjectionLine::PushBack, MoveKind::PushBack)),
        (false, _, true) => Some((ObjectionLine::Soften, MoveKind::Accept)),
        _ => None,
    };
    match line {
        Some((line, kind)) if !explored => reply.say(Place::Objection(id.clone(), line), kind),
        None if !explored => reply.say(Place::General(Situation::Listen), MoveKind::Answer),
        _ => {}
    }
    reply.speak_of_objection(id, false);
}

/// Tells the root of an objection, and the fact behind it when there is trust.
fn reveal(reply: &mut Reply, id: &ObjectionId, steps: &[&Act]) {
    let root = reply.scenario.objection(id).and_then(|objection| objection.root_fact.as_ref());
    let explore = steps.iter().find(|act| act.kind == Kind::Explore);
    let untold =
        root.and_then(|fact| reply.scenario.fact(fact)).filter(|fact| !reply.state.told.contains_key(&fact.id));
    match (untold, explore) {
        (Some(fact), Some(act)) => {
            disclosure::tell(reply, fact, act);
        }
        _ => reply.say(Place::Objection(id.clone(), ObjectionLine::Reveal), MoveKind::Answer),
    }
    reply.speak_of_objection(id, false);
}

/// Returns whether an objection can settle.
fn is_ripe(state: &ObjectionState) -> bool {
    state.is_open() && state.progress >= SETTLED_FROM && state.age >= SETTLE_AGE_MIN && state.hard < HARD_MAX
}

/// Settles every objection that is far enough, those of this line first.
fn settle_ripe(reply: &mut Reply, touched: &[ObjectionId]) {
    let ripe: Vec<ObjectionId> =
        reply.state.objections.iter().filter(|(_, state)| is_ripe(state)).map(|(id, _)| id.clone()).collect();
    for id in ripe {
        if let Some(state) = reply.state.objections.get_mut(&id) {
            state.status = ObjectionStatus::Resolved;
            state.progress = 100;
        }
        reply.gain(3, Rule::ObjectionSettled);
        reply.state.progress = true;
        if touched.contains(&id) || reply.is_silent() {
            reply.say(Place::Objection(id.clone(), ObjectionLine::Settle), MoveKind::Accept);
        }
        reply.speak_of_objection(&id, false);
    }
}

/// Says once more that a concern is settled to who asks whether it is.
fn assure(reply: &mut Reply, acts: &[Act]) {
    let is_settled = |id: &&ObjectionId| {
        reply.state.objections.get(id).is_some_and(|state| state.status == ObjectionStatus::Resolved)
    };
    let asked = acts.iter().filter(|act| act.kind == Kind::Confirm).filter_map(|act| act.objection.as_ref());
    let Some(id) = asked.rev().find(is_settled).cloned().filter(|_| reply.is_silent()) else { return };
    reply.say(Place::Objection(id.clone(), ObjectionLine::Settle), MoveKind::Accept);
    reply.speak_of_objection(&id, false);
}

/// A concern was passed over: it weighs more, and the customer comes back to it.
fn ignore(reply: &mut Reply, act: &Act) {
    let id = act.objection.clone().filter(|id| reply.state.objections.get(id).is_some_and(ObjectionState::is_open));
    let Some(id) = id else { return };
    intensify(reply, &id, 10, Rule::Ignore);
    reply.say(Place::Objection(id.clone(), ObjectionLine::Repeat), MoveKind::PushBack);
    reply.speak_of_objection(&id, true);
}

/// Was argued with: progress is lost, and at the second time the objection hardens.
pub(super) fn argue(reply: &mut Reply, objection: Option<&ObjectionId>) {
    let open = reply.state.objections.iter().find(|(_, state)| state.is_open()).map(|(id, _)| id.clone());
    let Some(id) = objection.cloned().or(open) else { return };
    let Some(state) = reply.state.objections.get_mut(&id).filter(|state| state.is_open()) else { return };
    state.progress = (state.progress - 25).max(0);
    state.hard += 1;
    let hardened = state.hard >= HARD_MAX;
    if hardened {
        state.status = ObjectionStatus::Hardened;
        reply.say(Place::Objection(id.clone(), ObjectionLine::Harden), MoveKind::PushBack);
    }
    reply.log(Moved::Objection, Some(id.as_str()), -25, Rule::Argue);
    reply.speak_of_objection(&id, false);
}

/// Makes an objection weigh more, or less; a raised one too.
pub(super) fn intensify(reply: &mut Reply, id: &ObjectionId, by: i32, rule: Rule) {
    if let Some(state) = reply.state.objections.get_mut(id) {
        state.intensity = (state.intensity + by).clamp(0, 100);
        reply.log(Moved::Intensity, Some(id.as_str()), by, rule);
    }
}

/// Lets what a line did feed the latent objections that it triggers.
pub(super) fn trigger(reply: &mut Reply, trigger: Trigger, by: i32, rule: Rule) {
    let fed: Vec<ObjectionId> = reply
        .scenario
        .objections
        .iter()
        .filter(|objection| objection.triggers.contains(&trigger))
        .map(|objection| objection.id.clone())
        .collect();
    for id in fed {
        intensify(reply, &id, by, rule);
    }
}

/// Raises one objection at most: a mandatory one whose turn has come, or an avoidable one that has grown.
pub(super) fn raise(reply: &mut Reply, acts: &[Act]) {
    for act in acts.iter().filter(|act| act.has(Mark::Price) && act.credit != Credit::Full) {
        if !reply.state.any_explicit() && act.kind != Kind::Question {
            trigger(reply, Trigger::Price, 15, Rule::Discount);
        }
    }
    if reply.state.ended.is_some() || reply.is_curt() || reply.objections_spoken_of() {
        return;
    }
    let busy = reply.state.objections.values().any(|state| state.is_open() && state.age < SETTLE_AGE_MIN);
    let due = reply.scenario.objections.iter().find(|objection| {
        let Some(state) = reply.state.objections.get(&objection.id) else { return false };
        state.status == ObjectionStatus::Latent
            && match objection.mandatory_turn {
                Some(turn) => reply.state.line >= u32::from(turn) && !busy,
                None => state.intensity >= RAISED_FROM,
            }
    });
    let Some(id) = due.map(|objection| objection.id.clone()) else { return };
    if let Some(state) = reply.state.objections.get_mut(&id) {
        state.status = ObjectionStatus::Raised;
        state.intensity = state.intensity.max(RAISED_FROM);
        state.age = 0;
    }
    // An objection is heard last, and is heard: it takes the place of a third line.
    reply.keep_says(2);
    reply.say(Place::Objection(id.clone(), ObjectionLine::Raise), MoveKind::Object);
    reply.speak_of_objection(&id, false);
}
