//! Reads asks for a commitment or a next step (coding manual 1.7).
//!
//! An ask names a thing of a level and asks for it. A question of how such things stand (`合同签到哪一年`, `who signs`) is
//! no ask and is left to the readers of questions.

use super::lexicon::asks::{
    ABOUT_FACTS, ACTOR, AGREED, BRING, CONDITION, CONTRACT, CRITERION, DATE, DECIDER, MATERIAL, MEETING, PROPOSAL,
    REQUEST, SIGNS_NOW, TRIAL,
};
use super::plain::{plain, size};
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Asking, Context, Credit, Kind, Topic};

/// Longest stretch that only asks for agreement to what was proposed, in characters and words: `您看这样行吗`.
const AGREED_SIZE_MAX: usize = 14;

/// Returns what the unit is, when it is one of these: an ask, or a part of the one that the line has made before.
pub fn read(unit: &Unit, line: &Line, context: &Context) -> Option<Act> {
    if let Some(act) = own(unit, context) {
        return Some(act);
    }
    let made = line.earlier().iter().rev().find_map(|unit| own(unit, context))?.asking?;
    let text = plain(&unit.text);
    let asks = unit.asks();
    let is_part = if asks {
        AGREED.is_in(&text) && size(&text) <= AGREED_SIZE_MAX
    } else {
        CRITERION.is_in(&text) || DATE.is_in(&text) || has_date(&text) || BRING.is_in(&text)
    };
    is_part.then(|| {
        let mut act = Act::new(unit.span, Kind::Ask, rule(made.level));
        act.asking = Some(Asking { level: made.level, pressing: false, ..details(&text, unit, context) });
        act.credit = Credit::Full;
        act.confidence = 65;
        act
    })
}

/// Joins two asks of one line into one: the higher level, with who, when and by what measure from both.
pub fn joined(one: Asking, other: Asking) -> Asking {
    Asking {
        level: one.level.max(other.level),
        actor: one.actor || other.actor,
        date: one.date || other.date,
        criterion: one.criterion || other.criterion,
        pressing: one.pressing || other.pressing,
    }
}

/// Returns the ask that a unit makes by itself.
fn own(unit: &Unit, context: &Context) -> Option<Act> {
    let text = plain(&unit.text);
    let asks = unit.asks();
    let closes = asks && CONDITION.is_in(&text) && SIGNS_NOW.is_in(&text);
    if !closes && !is_requested(&text, asks) {
        return None;
    }
    let details = details(&text, unit, context);
    let level = if closes { 4 } else { level(&text, details)? };
    let mut act = Act::new(unit.span, Kind::Ask, if closes { "ask.pressing" } else { rule(level) });
    act.asking = Some(Asking { level, pressing: closes, ..details });
    act.topic = person(unit, context).filter(|_| level >= 2);
    act.credit = Credit::Full;
    act.confidence = if asks { 80 } else { 65 };
    Some(act)
}

/// Returns who, when and by what measure a unit names; the level is left open.
fn details(text: &str, unit: &Unit, context: &Context) -> Asking {
    Asking {
        level: 0,
        actor: ACTOR.is_in(text) || person(unit, context).is_some(),
        date: DATE.is_in(text) || has_date(text),
        criterion: CRITERION.is_in(text),
        pressing: false,
    }
}

/// Returns the person on the customer's side that a unit names.
fn person(unit: &Unit, context: &Context) -> Option<Topic> {
    context.topics?.find(&unit.text, context.lang, Among::Stakeholders).map(|found| found.topic)
}

/// Returns whether something is being asked for, not asked about.
fn is_requested(text: &str, asks: bool) -> bool {
    let asked_for = PROPOSAL.is_in(text) || (asks && REQUEST.is_in(text));
    asked_for && !ABOUT_FACTS.is_in(text)
}

/// Returns the level of what is asked for, the highest that is named.
fn level(text: &str, details: Asking) -> Option<u8> {
    if CONTRACT.is_in(text) {
        Some(4)
    } else if TRIAL.is_in(text) || DECIDER.is_in(text) {
        Some(3)
    } else if MEETING.is_in(text) || (BRING.is_in(text) && (details.actor || details.date)) {
        Some(2)
    } else if MATERIAL.is_in(text) {
        Some(1)
    } else {
        None
    }
}

/// Returns the name of the rule of a level.
fn rule(level: u8) -> &'static str {
    match level {
        4 => "ask.contract",
        3 => "ask.trial",
        2 => "ask.meeting",
        _ => "ask.material",
    }
}

/// Returns whether a text names a day by its number: `15号`, `3月2日`.
fn has_date(text: &str) -> bool {
    text.char_indices().any(|(at, letter)| {
        matches!(letter, '号' | '日' | '点') && text[..at].ends_with(|before: char| before.is_ascii_digit())
    })
}
