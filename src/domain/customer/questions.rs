//! Answers questions: needs grow, facts are told, bad questions cost patience. Customer page, sections 3 and 4.

use super::disclosure::{self, Disclosed};
use super::moves::{MoveKind, NeedLine, NeedVoice, Place};
use super::reply::Reply;
use super::state::{Moved, Rule};
use crate::domain::act::{Act, Credit, Kind, Mark, Stage, Topic};
use crate::domain::id::NeedId;
use crate::domain::scenario::{AskedBy, Consequence, Fact, ObjectionKind, Situation};
use crate::domain::script;

/// Questions of a line that are answered; the rest only annoy.
const QUESTIONS_MAX: usize = 2;
/// Trust, before guardedness, from which a problem is admitted.
const PROBLEM_TRUST_MIN: i32 = 25;
/// Trust, before guardedness, from which an explicit need is voiced.
const PAYOFF_TRUST_MIN: i32 = 40;
/// Strength of a need that was just admitted.
const ADMITTED_STRENGTH: i32 = 30;
/// Situation questions from which each one more costs double. Our choice: an interrogation is over in a dozen questions.
const INTERROGATION_FROM: u32 = 6;

/// Answers the questions of a line, the first two at most.
pub(super) fn answer(reply: &mut Reply, acts: &[Act]) {
    let questions: Vec<&Act> = acts.iter().filter(|act| act.kind == Kind::Question).collect();
    let excess = questions.iter().filter(|act| act.has(Mark::Excess)).count();
    for _ in 0..excess {
        reply.patience(-3, Rule::QuestionExcess);
    }
    if questions.iter().any(|act| act.credit != Credit::None && act.uptake_percent == 100) {
        reply.gain(2, Rule::Uptake);
    }
    // What is asked on words that were never said is rejected with them, not answered (attack 13).
    let is_answered = |act: &&&Act| !act.has(Mark::Excess) && !act.has(Mark::FalseAttribution);
    for act in questions.iter().filter(is_answered).take(QUESTIONS_MAX) {
        answer_one(reply, act);
    }
    if excess > 0 && reply.has_room() {
        reply.say(Place::General(Situation::AnnoyedMany), MoveKind::Annoyed);
    }
}

/// Answers one question.
fn answer_one(reply: &mut Reply, act: &Act) {
    let just_told = fact_of(reply, act).is_some_and(|fact| reply.has_released(&fact.id));
    if act.has(Mark::Repeated) && !just_told {
        reply.patience(-3, Rule::Repetition);
    }
    if act.has(Mark::Known) {
        reply.lose(2, Rule::Known);
        reply.patience(-5, Rule::Known);
        reply.say(Place::General(Situation::AnnoyedKnown), MoveKind::Annoyed);
        return;
    }
    match act.stage {
        Some(Stage::Problem) => problem(reply, act),
        Some(Stage::Implication) => implication(reply, act),
        Some(Stage::NeedPayoff) => need_payoff(reply, act),
        Some(Stage::Situation) | None => situation(reply, act),
    }
}

/// Returns the fact a question asks for.
fn fact_of<'a>(reply: &Reply<'a>, act: &Act) -> Option<&'a Fact> {
    match &act.topic {
        Some(Topic::Fact(id)) => reply.scenario.fact(id),
        _ => None,
    }
}

/// A situation question: a few are welcome, then they bore.
fn situation(reply: &mut Reply, act: &Act) {
    // A base number bores no less, unless a consequence is on the table that it is wanted for.
    let developed = reply.state.needs.values().any(|need| need.level >= 3);
    let purposeful = act.has(Mark::Qualifying) || (act.has(Mark::Purposeful) && developed);
    if !purposeful && !act.has(Mark::Repeated) {
        reply.state.situations += 1;
    }
    let fact = fact_of(reply, act);
    let asked = reply.state.situations;
    let welcome = reply.state.temper.situation_questions_max;
    let bored = !purposeful && asked > welcome;
    if bored {
        let times = if asked > INTERROGATION_FROM { 2 } else { 1 };
        reply.patience(-4 * times * reply.state.temper.situation_cost, Rule::SituationExcess);
    } else if fact.is_some() && act.credit != Credit::None {
        reply.gain(1, Rule::Situation);
    }
    match fact {
        Some(fact) => {
            disclosure::tell(reply, fact, act);
        }
        None => nothing_matches(reply, act),
    }
    // Every other question too many is remarked upon, so that the remark itself does not become a refrain.
    if bored && asked.is_multiple_of(2) && reply.has_room() {
        reply.say(Place::General(Situation::AnnoyedSituation), MoveKind::Annoyed);
    }
}

/// A question that no fact and no need matches.
fn nothing_matches(reply: &mut Reply, act: &Act) {
    let curt = reply.is_curt();
    let situation = match act.has(Mark::Generic) {
        _ if curt => Situation::Impatient,
        true => Situation::Unclear,
        false => Situation::Unknown,
    };
    if situation == Situation::Unknown {
        reply.answered();
    }
    reply.say(Place::General(situation), MoveKind::Answer);
}

/// A problem question: opens a need when there is some trust.
fn problem(reply: &mut Reply, act: &Act) {
    let fact = fact_of(reply, act);
    let Some(need) = act.need.clone().filter(|_| act.topic_percent >= 50 && act.credit != Credit::None) else {
        if act.credit != Credit::None && act.topic_percent < 100 {
            reply.patience(-2, Rule::ProblemInvalid);
        }
        match fact {
            Some(fact) => {
                disclosure::tell(reply, fact, act);
            }
            None => nothing_matches(reply, act),
        }
        return;
    };
    if reply.state.trust < reply.state.temper.guarded(PROBLEM_TRUST_MIN) || reply.is_curt() {
        reply.patience(-2, Rule::ProblemInvalid);
        reply.say(Place::Need(need, NeedLine::Deny), MoveKind::Evade);
        return;
    }
    let level = level_of(reply, &need);
    let leading = act.form_percent < 80;
    if level < 2 {
        reply.gain(2, Rule::ProblemOpened);
        reply.patience(2, Rule::ProblemOpened);
        reply.state.progress = true;
    }
    strengthen_to(
        reply,
        &need,
        2,
        if leading { ADMITTED_STRENGTH / 2 } else { ADMITTED_STRENGTH },
        Rule::ProblemOpened,
    );
    let told = fact.map(|fact| disclosure::tell(reply, fact, act));
    if level < 2 && told != Some(Disclosed::Told) {
        let line = if leading { NeedLine::Assent } else { NeedLine::Admit };
        reply.say(Place::Need(need.clone(), line), MoveKind::Disclose);
        reply.answered();
    } else if matches!(told, None | Some(Disclosed::JustTold)) {
        reply.say(Place::Need(need.clone(), NeedLine::Admit), MoveKind::Disclose);
        reply.answered();
    }
    reply.set_kind(MoveKind::Disclose);
    reply.speak_of(&need, leading.then_some(NeedVoice::Assent));
}

/// An implication question: strengthens an admitted need, once a consequence type.
fn implication(reply: &mut Reply, act: &Act) {
    let fact = fact_of(reply, act);
    let Some(need) = act.need.clone().filter(|_| act.topic_percent >= 50) else {
        reply.patience(-3, Rule::ImplicationInvalid);
        nothing_matches(reply, act);
        return;
    };
    if level_of(reply, &need) < 2 {
        reply.patience(-3, Rule::ImplicationInvalid);
        reply.say(Place::General(Situation::EarlyImplication), MoveKind::Evade);
        return;
    }
    if reply.is_curt() {
        reply.say(Place::General(Situation::Impatient), MoveKind::Annoyed);
        return;
    }
    let depth = reply.state.temper.depth_gain;
    let quality = i32::try_from(act.quality_percent()).unwrap_or(0);
    let trust = reply.state.trust;
    let fresh = reply.state.needs.get(&need).is_some_and(|state| !state.consequences.contains(&act.consequence));
    if fresh && quality > 0 {
        let strength = strength_of(reply, &need);
        // round(30 * q * (1 - N/100) * min(1, .4 + T/100)), all in hundredths.
        let gain = (30 * quality * (100 - strength) * (40 + trust).min(100) + 500_000) / 1_000_000;
        strengthen_by(reply, &need, 3, gain, Rule::Implication);
        if let Some(state) = reply.state.needs.get_mut(&need) {
            state.consequences.insert(act.consequence);
        }
        reply.gain(2 * depth, Rule::Implication);
        reply.patience(3, Rule::Implication);
        reply.state.progress = true;
    }
    let told = fact.map(|fact| disclosure::tell(reply, fact, act));
    if told != Some(Disclosed::Told) {
        let place = if fresh {
            script::consequence_place(reply.scenario, &need, act.consequence.map(Consequence::into))
        } else {
            Place::Need(need.clone(), NeedLine::ConsequenceAgain)
        };
        let said_already = told == Some(Disclosed::Again) || (told == Some(Disclosed::JustTold) && !fresh);
        if !said_already {
            reply.say(place, MoveKind::Disclose);
        }
        reply.answered();
    }
    reply.set_kind(MoveKind::Disclose);
    reply.speak_of(&need, None);
}

/// A need-payoff question: makes a developed need explicit; asked too early it annoys and makes the price a topic.
fn need_payoff(reply: &mut Reply, act: &Act) {
    let need = act.need.clone().filter(|_| act.topic_percent >= 50);
    let Some(need) = need.filter(|need| level_of(reply, need) >= payoff_level_min(reply)) else {
        reply.patience(-6, Rule::NeedPayoffEarly);
        reply.lose(3, Rule::NeedPayoffEarly);
        for objection in &reply.scenario.objections {
            if objection.kind == ObjectionKind::Price {
                super::objections::intensify(reply, &objection.id, 10, Rule::NeedPayoffEarly);
            }
        }
        reply.say(Place::General(Situation::EarlyPayoff), MoveKind::Annoyed);
        return;
    };
    let state = reply.state.needs.get(&need).cloned().unwrap_or_default();
    let temper = reply.state.temper;
    // The gap that is forgiven: an admitted need whose consequences were not asked for.
    let strength_min = if state.level == 2 { ADMITTED_STRENGTH } else { temper.strength_min };
    // Words put into the customer's mouth get a yes, not a want of their own (coding manual 1.5, row 6).
    let leading = act.has(Mark::Leading);
    let ripe = state.strength >= strength_min
        && reply.state.trust >= temper.guarded(PAYOFF_TRUST_MIN)
        && (state.consequences.len() >= temper.implications_min || temper.forgives_gap)
        && !reply.is_curt()
        && act.credit != Credit::None
        && !leading;
    if !ripe {
        strengthen_by(reply, &need, 0, 4, Rule::NeedPayoffWeak);
        reply.say(Place::Need(need.clone(), NeedLine::Lukewarm), MoveKind::Lukewarm);
        reply.answered();
        let wish = act.credit != Credit::None && state.level >= 3;
        reply.speak_of(&need, wish.then_some(if leading { NeedVoice::Assent } else { NeedVoice::Wish }));
        return;
    }
    let second = state.level >= 4;
    strengthen_by(reply, &need, if second { 5 } else { 4 }, if state.level >= 5 { 0 } else { 12 }, Rule::NeedPayoff);
    reply.gain(3, Rule::NeedPayoff);
    reply.patience(3, Rule::NeedPayoff);
    reply.state.progress = true;
    reply.answered();
    let line = if second { NeedLine::Value } else { NeedLine::Explicit };
    reply.say(Place::Need(need.clone(), line), MoveKind::Disclose);
    reply.speak_of(&need, Some(NeedVoice::Explicit));
    if let Some(fact) = fact_of(reply, act).or_else(|| target_of(reply, &need)) {
        disclosure::tell(reply, fact, act);
    }
}

/// Returns the level a need must have for a need-payoff question: 3, or 2 where one gap is forgiven and another need is developed.
fn payoff_level_min(reply: &Reply) -> u8 {
    let developed = reply.state.needs.values().any(|need| need.level >= 3);
    if reply.state.temper.forgives_gap && developed { 2 } else { 3 }
}

/// Returns the untold target that belongs to a need: what the customer names when asked for the solved state.
fn target_of<'a>(reply: &Reply<'a>, need: &NeedId) -> Option<&'a Fact> {
    reply.scenario.facts.iter().find(|fact| {
        fact.needs == AskedBy::NeedPayoff
            && fact.need.as_ref() == Some(need)
            && !reply.state.told.contains_key(&fact.id)
    })
}

/// Returns a need's level.
fn level_of(reply: &Reply, need: &NeedId) -> u8 {
    reply.state.needs.get(need).map_or(0, |state| state.level)
}

/// Returns a need's strength.
fn strength_of(reply: &Reply, need: &NeedId) -> i32 {
    reply.state.needs.get(need).map_or(0, |state| state.strength)
}

/// Raises a need to at least a level and a strength.
fn strengthen_to(reply: &mut Reply, need: &NeedId, level: u8, strength: i32, rule: Rule) {
    let by = strength - strength_of(reply, need);
    strengthen_by(reply, need, level, by.max(0), rule);
}

/// Raises a need to at least a level, and its strength by an amount.
pub(super) fn strengthen_by(reply: &mut Reply, need: &NeedId, level: u8, by: i32, rule: Rule) {
    if let Some(state) = reply.state.needs.get_mut(need) {
        state.level = state.level.max(level);
        state.strength = (state.strength + by).clamp(0, 100);
    }
    if by > 0 {
        reply.log(Moved::Need, Some(need.as_str()), by, rule);
    }
}
