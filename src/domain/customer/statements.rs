//! What statements and bad behaviour do: features, advantages, benefits, figures, honest limits, and the ten negatives.

use super::moves::{MoveKind, NeedLine, Place};
use super::objections;
use super::questions;
use super::reply::Reply;
use super::state::Rule;
use crate::domain::act::{self, Act, Arithmetic, Kind, Mark, Negative, Provenance, Topic};
use crate::domain::scenario::{Situation, Trigger};

/// Pitching acts before an explicit need from which the customer says that it is too much. Our choice.
const PITCHES_WELCOME: u32 = 2;

/// Takes in what offends, first of all: it colours the whole reply.
pub(super) fn offend(reply: &mut Reply, acts: &[Act]) {
    if act::says_nothing(acts) {
        let legible = acts.iter().any(|act| !act.has(Mark::Gibberish));
        let situation = if legible { Situation::Deflect } else { Situation::Gibberish };
        reply.say(Place::General(situation), MoveKind::Answer);
        return reply.settle();
    }
    if acts.iter().any(|act| act.has(Mark::Long)) {
        reply.patience(-2, Rule::Lecture);
    }
    for act in acts {
        if let Some(negative) = act.negative {
            take_negative(reply, negative, act);
        }
        if act.has(Mark::Flatters) {
            reply.say(Place::General(Situation::HearFlattery), MoveKind::SmallTalk);
        }
        if act.has(Mark::FalseAttribution) {
            reply.lose(5, Rule::FalseAttribution);
            reply.say(Place::General(Situation::FalseAttribution), MoveKind::PushBack);
        }
    }
}

/// Takes in one negative behaviour: trust and patience of the customer page, section 3.
fn take_negative(reply: &mut Reply, negative: Negative, act: &Act) {
    let (trust, patience, rule, situation) = match negative {
        Negative::Argue => (8, 6, Rule::Argue, Some(Situation::HearArgue)),
        Negative::Ignore => (6, 0, Rule::Ignore, None),
        Negative::OverPromise => (10, 0, Rule::OverPromise, Some(Situation::HearOverPromise)),
        Negative::Discount => (3 * reply.state.temper.discount_cost, 0, Rule::Discount, Some(Situation::HearDiscount)),
        Negative::Disparage => (8, 0, Rule::Disparage, Some(Situation::HearDisparage)),
        Negative::Pressure => (6, 0, Rule::Pressure, Some(Situation::HearPressure)),
        Negative::Blame => (6, 0, Rule::Blame, Some(Situation::HearBlame)),
        Negative::CaveIn => (0, 2, Rule::CaveIn, Some(Situation::HearCaveIn)),
        Negative::Lecture => (0, 2, Rule::Lecture, Some(Situation::AnnoyedLong)),
        Negative::Integrity => (15, 6, Rule::Manipulation, Some(Situation::HearIntegrity)),
    };
    if trust > 0 {
        reply.lose(trust, rule);
    }
    if patience > 0 {
        reply.patience(-patience, rule);
    }
    if let Some(situation) = situation.filter(|_| reply.has_room()) {
        reply.say(Place::General(situation), MoveKind::PushBack);
    }
    match negative {
        Negative::Argue => objections::argue(reply, act.objection.as_ref()),
        Negative::Discount => objections::trigger(reply, Trigger::Price, 15, Rule::Discount),
        Negative::Integrity => reply.settle(),
        _ => {}
    }
}

/// Takes in statements about the product and figures.
pub(super) fn hear(reply: &mut Reply, acts: &[Act]) {
    for act in acts {
        match act.kind {
            Kind::Feature => pitch(reply, Trigger::Feature, 2, 5, Rule::Feature),
            Kind::Advantage => pitch(reply, Trigger::Advantage, 3, 10, Rule::Advantage),
            Kind::Benefit => benefit(reply, act),
            _ => {}
        }
        if act.has(Mark::HonestLimit) {
            reply.gain(3, Rule::HonestLimit);
            say_if_free(reply, Situation::HearLimit, MoveKind::Accept);
        }
        if act.has(Mark::Offers) {
            offer(reply, act);
        }
        figures(reply, act);
    }
}

/// Features and advantages: neutral once a need is explicit; before, they cost patience and feed objections.
fn pitch(reply: &mut Reply, trigger: Trigger, patience: i32, intensity: i32, rule: Rule) {
    if reply.state.any_explicit() {
        if trigger == Trigger::Feature {
            reply.patience(-patience, rule);
        }
    } else {
        reply.patience(-patience, rule);
        objections::trigger(reply, trigger, intensity, rule);
        reply.state.pitches += 1;
    }
    let situation = if reply.state.pitches > PITCHES_WELCOME && !reply.state.any_explicit() {
        Situation::AnnoyedPitch
    } else if trigger == Trigger::Feature {
        Situation::HearFeature
    } else {
        Situation::HearAdvantage
    };
    let kind = if situation == Situation::AnnoyedPitch { MoveKind::Annoyed } else { MoveKind::Answer };
    say_if_free(reply, situation, kind);
}

/// A benefit answers an explicit need: it earns trust and calms what pitching would feed.
fn benefit(reply: &mut Reply, act: &Act) {
    let explicit = act.need.clone().filter(|need| reply.state.needs.get(need).is_some_and(|state| state.level >= 4));
    let Some(need) = explicit else {
        return pitch(reply, Trigger::Advantage, 3, 10, Rule::Advantage);
    };
    reply.gain(2, Rule::Benefit);
    objections::trigger(reply, Trigger::Advantage, -10, Rule::Benefit);
    objections::trigger(reply, Trigger::Feature, -10, Rule::Benefit);
    if reply.has_room() && !reply.objections_spoken_of() {
        reply.say(Place::Need(need.clone(), NeedLine::BenefitHeard), MoveKind::Accept);
    }
    reply.speak_of(&need, None);
}

/// A document was offered.
fn offer(reply: &mut Reply, act: &Act) {
    if let Some(Topic::Material(id)) = &act.topic
        && reply.has_room()
    {
        reply.say(Place::Material(id.clone()), MoveKind::Accept);
    }
}

/// Numbers were worked out: right ones with a number of the customer's make the need stronger, once.
fn figures(reply: &mut Reply, act: &Act) {
    let own = act.figures.iter().any(|figure| figure.provenance == Provenance::Customer);
    match act.arithmetic {
        Some(Arithmetic::Wrong) => {
            reply.lose(3, Rule::WrongFigures);
            say_if_free(reply, Situation::WrongFigures, MoveKind::PushBack);
        }
        Some(Arithmetic::Right | Arithmetic::Rounded) if own => {
            let need = act.need.clone();
            let fresh =
                need.as_ref().and_then(|need| reply.state.needs.get_mut(need)).filter(|state| !state.quantified);
            if let (Some(state), Some(need)) = (fresh, need) {
                state.quantified = true;
                questions::strengthen_by(reply, &need, 0, 10, Rule::Figures);
                reply.gain(2 * reply.state.temper.depth_gain, Rule::Figures);
                reply.state.progress = true;
            }
            say_if_free(reply, Situation::HearFigures, MoveKind::Accept);
        }
        _ => {}
    }
}

/// Says a general line if nothing else is said yet.
fn say_if_free(reply: &mut Reply, situation: Situation, kind: MoveKind) {
    if reply.is_silent() {
        reply.say(Place::General(situation), kind);
    }
}
