//! Reads asks for a commitment or a next step (coding manual 1.7).
//!
//! An ask names a thing of a level and asks for it. A question of how such things stand (`合同签到哪一年`, `who signs`) is
//! no ask and is left to the readers of questions.

use super::lexicon::asks::{
    ABOUT_FACTS, ACTOR, CONDITION, CONTRACT, CRITERION, DATE, DECIDER, MATERIAL, MEETING, PROPOSAL, REQUEST, SIGNS_NOW,
    TRIAL,
};
use super::plain::plain;
use super::segment::{Line, Unit};
use super::{Act, Asking, Context, Credit, Kind, question};

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, _line: &Line, _context: &Context) -> Option<Act> {
    let text = plain(&unit.text);
    let asks = unit.marked || question::asks(&unit.text);
    let closes = asks && CONDITION.is_in(&text) && SIGNS_NOW.is_in(&text);
    if !closes && !is_requested(&text, asks) {
        return None;
    }
    let level = if closes { 4 } else { level(&text)? };
    let mut act = Act::new(unit.span, Kind::Ask, if closes { "ask.pressing" } else { rule(level) });
    act.asking = Some(Asking {
        level,
        actor: ACTOR.is_in(&text),
        date: DATE.is_in(&text) || has_date(&text),
        criterion: CRITERION.is_in(&text),
        pressing: closes,
    });
    act.credit = Credit::Full;
    act.confidence = if asks { 80 } else { 65 };
    Some(act)
}

/// Returns whether something is being asked for, not asked about.
fn is_requested(text: &str, asks: bool) -> bool {
    let asked_for = PROPOSAL.is_in(text) || (asks && REQUEST.is_in(text));
    asked_for && !ABOUT_FACTS.is_in(text)
}

/// Returns the level of what is asked for, the highest that is named.
fn level(text: &str) -> Option<u8> {
    if CONTRACT.is_in(text) {
        Some(4)
    } else if TRIAL.is_in(text) || DECIDER.is_in(text) {
        Some(3)
    } else if MEETING.is_in(text) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn the_level_is_that_of_what_is_asked_for() {
        for (text, expected) in [
            ("麻烦您把上个月的工单导一份发我，可以吗？", Some((1, false))),
            ("下周三能不能约上IT一起看一下？", Some((2, false))),
            ("咱们先拿一条线试点四周行吗？", Some((3, false))),
            ("合同这周能签吗？", Some((4, false))),
            ("如果我能让您省一半，您今天签吗？", Some((4, true))),
            ("这事儿谁批？", None),
            ("合同签到哪一年？", None),
            ("之前试用过别家吗？", None),
            ("Could you send me last month's tickets?", Some((1, false))),
            ("Could we meet on Tuesday at ten?", Some((2, false))),
            ("Shall we run a four-week pilot?", Some((3, false))),
            ("Shall we sign the contract this week?", Some((4, false))),
            ("If I halve your cost, will you sign today?", Some((4, true))),
            ("Who signs the contract?", None),
            ("When does the contract end?", None),
        ] {
            let line = Line::new(text);
            let act = read(&line.units[0].clone(), &line, &Context::new(Lang::of(text), None));
            let found = act.and_then(|act| act.asking).map(|asking| (asking.level, asking.pressing));
            assert_eq!(found, expected, "{text}");
        }
    }
}
