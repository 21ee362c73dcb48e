//! E1 and E2: several stakeholders, and what the customer committed to.

use std::collections::BTreeMap;

use crate::domain::act::read::{CLAIM_RULE, ECHO_RULE};
use crate::domain::act::{Arithmetic, Kind, Mark, Negative, Stage, Topic};
use crate::domain::customer::{MoveKind, ObjectionStatus};
use crate::domain::rubric::{AdvanceCheck, StakeholderCheck};
use crate::domain::scenario::Layer;
use crate::domain::scorecard::Evidence;
use crate::domain::transcript::Outcome;

use super::Judged;
use super::reading::{Heard, Reading, Unit};
use super::share::Share;

/// Start of the ids of facts about how the customer decides; a convention of the scenario format.
pub(super) const DECISION_FACT: &str = "decision";

/// Level of commitment from which the customer acts; below it only material is taken.
const ADVANCE_LEVEL: u8 = 2;

/// E1: the decision process asked for, and roles addressed by their own concern.
pub(super) fn stakeholders(reading: &Reading<'_>, check: &StakeholderCheck) -> Judged {
    let asked = reading.units.iter().find(|unit| asks_for_process(reading, unit));
    let mut layers: BTreeMap<Layer, &Unit<'_>> = BTreeMap::new();
    for unit in &reading.units {
        if let Some(layer) = addressed(reading, unit) {
            layers.entry(layer).or_insert(unit);
        }
    }
    let roles = layers.len().min(usize::from(check.roles));
    let parts = u32::try_from(roles).unwrap_or(u32::MAX) + u32::from(asked.is_some());
    let share = Share::of(parts, i64::from(check.roles) + 1);
    let (process, all, roles) = (asked.is_some(), check.roles, layers.len());
    let because = reading.lang.pick(
        format!(
            "{}决策流程；针对 {roles} 个层面的干系人各自的关注点说了话（满分需 {all} 个）。",
            if process { "问了" } else { "没有问" }
        ),
        format!(
            "Decision process: {}; layers addressed by their own concern: {roles} ({all} give all points).",
            if process { "asked" } else { "not asked" }
        ),
    );
    let evidence = asked.into_iter().chain(layers.into_values()).map(Unit::evidence).collect();
    Judged::new(share, because, evidence)
}

/// Returns whether an act asks how the customer decides, by its topic, its rule or what it was answered.
fn asks_for_process(reading: &Reading<'_>, unit: &Unit<'_>) -> bool {
    let act = unit.act;
    if act.kind != Kind::Question {
        return false;
    }
    let by_topic = match &act.topic {
        Some(Topic::Fact(fact)) => fact.as_str().starts_with(DECISION_FACT),
        Some(Topic::Stakeholder(_)) => act.stage == Some(Stage::Situation),
        _ => false,
    };
    let told = |heard: &Heard<'_>| heard.decided.facts.iter().any(|fact| fact.as_str().starts_with(DECISION_FACT));
    by_topic || act.rule.contains("stakeholder") || (unit.quality > 0 && reading.reply(unit.turn).is_some_and(told))
}

/// Returns the layer of the customer's decision that an act speaks to by its concern, if it speaks to one.
fn addressed(reading: &Reading<'_>, unit: &Unit<'_>) -> Option<Layer> {
    let act = unit.act;
    // Nobody's concern is met by a sum that is wrong.
    if act.arithmetic == Some(Arithmetic::Wrong) {
        return None;
    }
    let explicit = || reading.first_explicit().is_some_and(|heard| heard.turn < unit.turn);
    let speaks = match act.kind {
        // A pitch before anybody has said what they want is tailored to nobody, and their own words said back are none.
        Kind::Feature | Kind::Advantage => explicit(),
        // Nor is a concern met by being named, or by an answer that takes up nothing of what was said (attack 27).
        Kind::Check => act.rule != ECHO_RULE && act.uptake_percent == 100,
        Kind::Ask => !act.asking.is_some_and(|asking| asking.pressing),
        // A claim recited from the fact sheet is said to nobody in particular.
        Kind::Respond => explicit() || act.rule != CLAIM_RULE && act.uptake_percent > 0,
        Kind::Benefit => true,
        Kind::Question => act.stage == Some(Stage::NeedPayoff) && unit.quality > 0,
        _ => false,
    };
    let person = match &act.topic {
        Some(Topic::Stakeholder(id)) => Some(id),
        _ => unit.stakeholder,
    };
    if speaks && let Some(person) = person {
        return reading.scenario.stakeholders.iter().find(|known| known.id == *person).map(|known| known.layer);
    }
    match &act.topic {
        Some(Topic::Material(id)) if act.has(Mark::Offers) => {
            reading.scenario.materials.iter().find(|known| known.id == *id).map(|known| known.layer)
        }
        _ => None,
    }
}

/// E2: a complete ask that fits, what the customer committed to, and no pressing.
pub(super) fn advance(reading: &Reading<'_>, check: &AdvanceCheck) -> Judged {
    let asks: Vec<&Unit<'_>> = reading.units.iter().filter(|unit| unit.act.asking.is_some()).collect();
    let best =
        asks.iter().map(|unit| (completeness(reading, unit), unit)).max_by_key(|(parts, unit)| (*parts, unit.turn));
    let ask = best.as_ref().map_or(0, |(parts, _)| u32::from(check.ask) * parts / 2);
    let granted = reading.heard.iter().filter(|heard| commits(heard)).max_by_key(|heard| granted(heard));
    let explicit = reading.first_explicit().is_some();
    let won = match reading.outcome {
        Outcome::Order if granted.is_some() && explicit => check.order,
        Outcome::Order | Outcome::Advance if granted.is_some() => check.advance,
        _ => 0,
    };
    let acts = |heard: &&Heard<'_>| commits(heard);
    let dated = won > 0 && reading.heard.iter().filter(acts).any(|heard| has_date(reading, heard));
    let pressing: Vec<&Unit<'_>> = reading.units.iter().filter(|unit| presses(reading, unit)).collect();
    let faults = u32::try_from(pressing.len()).unwrap_or(u32::MAX).saturating_mul(u32::from(check.pressure));
    let gained = ask + u32::from(won) + if dated { u32::from(check.dated) } else { 0 };
    let parts = gained.saturating_sub(faults).min(u32::from(check.parts));
    let (all, dated_part, count) = (check.parts, if dated { check.dated } else { 0 }, pressing.len());
    let pressed =
        || reading.lang.pick(format!("；逼单 {count} 次，扣 {faults}"), format!("; pressing ({count}): less {faults}"));
    let pressed = (count > 0).then(pressed).unwrap_or_default();
    let because = reading.lang.pick(
        format!("提出的下一步计 {ask}，客户答应的计 {won}，说定日期计 {dated_part}{pressed}；合计 {parts} / {all}。"),
        format!("The step you asked for: {ask}; what the customer agreed to: {won}; a date: {dated_part}{pressed}. That makes {parts} of {all}."),
    );
    let mut evidence: Vec<Evidence> = Vec::new();
    evidence.extend(best.filter(|(parts, _)| *parts > 0).map(|(_, unit)| unit.evidence()));
    evidence.extend(granted.filter(|_| won > 0).map(|heard| heard.evidence("COMMIT")));
    evidence.extend(pressing.iter().map(|unit| unit.evidence()));
    evidence.sort_by_key(|quote| (quote.turn, quote.start));
    Judged::new(Share::of(parts, check.parts), because, evidence)
}

/// Returns how complete an ask is: 2 with who, what and when (and a criterion for a trial), 1 with one of them missing or for material only, 0 else.
fn completeness(reading: &Reading<'_>, unit: &Unit<'_>) -> u32 {
    let Some(asking) = unit.act.asking else { return 0 };
    let explicit = reading.first_explicit().is_some_and(|heard| heard.turn < unit.turn);
    // A signature asked for before any explicit need is out of proportion.
    if asking.pressing || asking.level == 0 || (asking.level >= 4 && !explicit) {
        return 0;
    }
    let missing =
        u32::from(!asking.actor) + u32::from(!asking.date) + u32::from(asking.level == 3 && !asking.criterion);
    let most = if asking.level == 1 { 1 } else { 2 };
    2u32.saturating_sub(missing).min(most)
}

/// Returns the level that a customer turn granted.
fn granted(heard: &Heard<'_>) -> u8 {
    heard.decided.commitment.as_ref().map_or(0, |commitment| commitment.granted)
}

/// Returns whether the customer acts by a turn of theirs.
fn commits(heard: &Heard<'_>) -> bool {
    granted(heard) >= ADVANCE_LEVEL
}

/// Returns whether a granted step has a date: the ask before it named one, or the customer's own words hold one.
fn has_date(reading: &Reading<'_>, heard: &Heard<'_>) -> bool {
    let line = reading.trainee().map(|(turn, _)| turn.turn).take_while(|turn| *turn < heard.turn).last();
    let asked =
        line.is_some_and(|line| reading.units_of(line).any(|unit| unit.act.asking.is_some_and(|asking| asking.date)));
    asked || names_date(heard.text)
}

/// Returns whether a text names a day: 周四, 下周, 15 号, Thursday, next week.
fn names_date(text: &str) -> bool {
    const DAYS: [&str; 46] = [
        "周一",
        "周二",
        "周三",
        "周四",
        "周五",
        "周六",
        "周日",
        "星期",
        "礼拜",
        "下周",
        "明天",
        "后天",
        "月底",
        "月初",
        "号上午",
        "号下午",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "next week",
        "tomorrow",
        "end of the month",
        "这周",
        "本周",
        "下个月",
        "月中",
        "一周内",
        "两周内",
        "三天内",
        "月1号",
        "号之前",
        "号前",
        "号开始",
        "this week",
        "next month",
        "within a week",
        "within two weeks",
        "in two weeks",
        "the week of",
        "week of september",
        "first week of",
        "by the end of",
    ];
    let text = crate::domain::text::normal(text);
    DAYS.iter().any(|day| text.contains(day))
}

/// Returns whether an act presses: conditionally, by guilt or time, or by asking again though nothing has moved.
pub(super) fn presses(reading: &Reading<'_>, unit: &Unit<'_>) -> bool {
    if unit.act.negative == Some(Negative::Pressure) || unit.act.asking.is_some_and(|asking| asking.pressing) {
        return true;
    }
    let asks_again = |unit: &Unit<'_>| unit.act.asking.is_some_and(|asking| asking.level >= ADVANCE_LEVEL);
    if !asks_again(unit) {
        return false;
    }
    let last = reading.units.iter().rfind(|earlier| earlier.turn < unit.turn && asks_again(earlier));
    let Some(last) = last else { return false };
    let between = reading.heard.iter().filter(|heard| heard.turn > last.turn && heard.turn < unit.turn);
    !between.into_iter().any(|heard| {
        let decided = heard.decided;
        let moved =
            matches!(decided.kind, MoveKind::CounterOffer | MoveKind::Commit | MoveKind::Disclose | MoveKind::Accept);
        moved
            || !decided.needs.is_empty()
            || !decided.facts.is_empty()
            || decided.objections.iter().any(|one| one.status == ObjectionStatus::Resolved)
    })
}
