//! Answers an ask: grants at most what was earned. Customer page, section 3.

use super::moves::{MoveKind, ObjectionStatus, Place};
use super::reply::Reply;
use super::state::{CustomerState, ObjectionState, Rule};
use crate::domain::act::{Act, Asking, Kind};
use crate::domain::scenario::{Layer, ObjectionKind, Scenario, Situation, Trigger};
use crate::domain::transcript::Outcome;

/// Balance `B` needed for each level of commitment, 1 to 4.
const BALANCE_MIN: [i32; 4] = [-20, 5, 20, 45];
/// Trust needed for each level of commitment, 1 to 4.
const TRUST_MIN: [i32; 4] = [30, 40, 55, 70];
/// Asks that come to nothing before the customer ends the meeting politely.
const REFUSALS_MAX: u32 = 3;

/// Returns how a meeting ends in which a level was granted: 4 an order, 2 and 3 an advance, less a continuation.
pub fn outcome(granted: u8) -> Outcome {
    match granted {
        4.. => Outcome::Order,
        2..=3 => Outcome::Advance,
        _ => Outcome::Continuation,
    }
}

/// Answers the ask of a line, the highest if there are several.
pub(super) fn consider(reply: &mut Reply, acts: &[Act]) {
    let asks = acts.iter().filter(|act| act.kind == Kind::Ask);
    let Some(asking) = asks.filter_map(|act| act.asking).max_by_key(|asking| asking.level) else { return };
    if reply.is_curt() && asking.level > 1 {
        return stall(reply, asking);
    }
    // Who comes back to what was granted settles how it is done, and presses nobody.
    if asking.level >= 2 && asking.level > reply.state.granted && !reply.state.progress {
        reply.lose(6, Rule::AskWithoutProgress);
        super::objections::trigger(reply, Trigger::Ask, 20, Rule::AskWithoutProgress);
    }
    reply.settle_gains();
    let earned = earned(reply.scenario, &reply.state).min(reply.state.temper.grant_max);
    if earned == 0 || (earned < 2 && asking.level >= 2 && reply.state.asks_refused + 1 >= REFUSALS_MAX) {
        return stall(reply, asking);
    }
    if earned >= asking.level {
        grant(reply, asking);
    } else {
        counter(reply, asking, earned);
    }
}

/// Returns the highest level that is earned, 0 to 4.
pub fn earned(scenario: &Scenario, state: &CustomerState) -> u8 {
    let balance = balance(scenario, state);
    let reached = (1..=4).rev().find(|level| balance >= BALANCE_MIN[level - 1] && state.trust >= TRUST_MIN[level - 1]);
    let level = reached.map_or(0, |level| u8::try_from(level).unwrap_or(0));
    if demands_met(scenario, state) { level } else { level.min(1) }
}

/// Returns whether what a hard customer demands is there: explicit needs, and every mandatory objection settled.
fn demands_met(scenario: &Scenario, state: &CustomerState) -> bool {
    let explicit = state.needs.values().filter(|need| need.level >= 4).count();
    let settled = |id| state.objections.get(id).is_some_and(|o: &ObjectionState| o.status == ObjectionStatus::Resolved);
    let objections =
        || scenario.objections.iter().filter(|objection| objection.mandatory_turn.is_some()).all(|o| settled(&o.id));
    explicit >= state.temper.explicit_needs_min && (!state.temper.objections_must_settle || objections())
}

/// Returns the balance `B = V - .5 R - .3 (100 - T)`, rounded down.
fn balance(scenario: &Scenario, state: &CustomerState) -> i32 {
    let weights: i32 = scenario.needs.iter().map(|need| i32::from(need.weight)).sum();
    let value: i32 = scenario
        .needs
        .iter()
        .filter_map(|need| Some((need, state.needs.get(&need.id)?)))
        .filter(|(_, need)| need.level >= 4)
        .map(|(need, state)| i32::from(need.weight) * state.strength)
        .sum();
    let resistance: i32 = scenario
        .objections
        .iter()
        .filter_map(|objection| Some((objection, state.objections.get(&objection.id)?)))
        .filter(|(objection, state)| {
            let pending = objection.mandatory_turn.is_some() && state.status == ObjectionStatus::Latent;
            pending
                || matches!(
                    state.status,
                    ObjectionStatus::Raised | ObjectionStatus::Revealed | ObjectionStatus::Hardened
                )
        })
        .map(|(_, state)| state.intensity * (100 - state.progress))
        .sum();
    // R is half of that sum over 100, and counts half.
    value / weights.max(1) - resistance / 400 - 3 * (100 - state.trust) / 10
}

/// Grants what was asked. The first time an ask names neither person nor date, the customer asks for them instead.
fn grant(reply: &mut Reply, asking: Asking) {
    if asking.level >= 2 && !asking.actor && !asking.date && !reply.state.vague_asked {
        reply.state.vague_asked = true;
        return reply.say(Place::General(Situation::AskVague), MoveKind::CounterOffer);
    }
    let situation = match asking.level {
        4.. => Situation::CommitOrder,
        3 => Situation::CommitTrial,
        2 => Situation::CommitMeeting,
        _ => Situation::CommitMaterial,
    };
    reply.state.granted = reply.state.granted.max(asking.level);
    reply.state.progress = false;
    reply.commit(asking.level, asking.level);
    reply.answered();
    reply.keep_says(2);
    reply.say(Place::General(situation), MoveKind::Commit);
}

/// Offers less than was asked, and says who else must be asked.
fn counter(reply: &mut Reply, asking: Asking, level: u8) {
    let situation = match level {
        3.. => Situation::CounterTrial,
        2 => Situation::CounterMeeting,
        _ => Situation::CounterMaterial,
    };
    if level < 2 {
        reply.state.asks_refused += 1;
    }
    reply.state.granted = reply.state.granted.max(level);
    reply.state.progress = false;
    reply.commit(asking.level, level);
    reply.keep_says(1);
    reply.say(Place::General(situation), MoveKind::CounterOffer);
    mention(reply);
}

/// Stalls politely; at the third time the meeting is over.
fn stall(reply: &mut Reply, asking: Asking) {
    if asking.level >= 2 {
        reply.state.asks_refused += 1;
    }
    reply.state.progress = false;
    reply.commit(asking.level, 0);
    reply.keep_says(1);
    if reply.state.asks_refused >= REFUSALS_MAX {
        reply.say(Place::General(Situation::StallFinal), MoveKind::Stall);
        reply.state.ended = Some(outcome(reply.state.granted));
    } else {
        reply.say(Place::General(Situation::Stall), MoveKind::Stall);
        mention(reply);
    }
}

/// Names the colleague whose concern stands most in the way.
fn mention(reply: &mut Reply) {
    let speaker = reply.scenario.speaker().map(|person| &person.id);
    let open = reply.scenario.objections.iter().filter(|objection| {
        reply.state.objections.get(&objection.id).is_some_and(|state| state.status != ObjectionStatus::Resolved)
    });
    let heaviest =
        open.max_by_key(|o| reply.state.objections.get(&o.id).map_or(0, |s| s.intensity * (100 - s.progress)));
    let layer = heaviest.map_or(Layer::Executive, |objection| layer_of(objection.kind));
    let person = reply
        .scenario
        .stakeholders
        .iter()
        .find(|person| person.layer == layer && Some(&person.id) != speaker)
        .or_else(|| reply.scenario.stakeholders.iter().find(|person| Some(&person.id) != speaker));
    if let Some(id) = person.map(|person| person.id.clone()) {
        reply.say(Place::Mention(id), MoveKind::Answer);
    }
}

/// Returns the layer whose concern a kind of objection is.
fn layer_of(kind: ObjectionKind) -> Layer {
    match kind {
        ObjectionKind::Security | ObjectionKind::Tender => Layer::Compliance,
        ObjectionKind::Deployment | ObjectionKind::Integration | ObjectionKind::Trust => Layer::Technical,
        ObjectionKind::Change | ObjectionKind::Need => Layer::Business,
        ObjectionKind::Price | ObjectionKind::Competitor | ObjectionKind::Authority | ObjectionKind::Timing => {
            Layer::Executive
        }
    }
}
