//! A1 to A5: situation, problem, implication and need-payoff questions, and the explicit needs they led to.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::act::{Mark, Stage, Topic};
use crate::domain::customer::NeedVoice;
use crate::domain::id::{FactId, NeedId};
use crate::domain::rubric::{ExplicitNeedCheck, ImplicationCheck, NeedPayoffCheck, ProblemCheck, SituationCheck};
use crate::domain::scenario::Consequence;
use crate::domain::scorecard::Evidence;

use super::reading::{LEVEL_EXPLICIT, Reading, Unit};
use super::share::Share;
use super::{Judged, decimal};

/// A1: few, good situation questions; nothing the brief says.
pub(super) fn situation(reading: &Reading<'_>, check: &SituationCheck) -> Judged {
    let asked: Vec<&Unit<'_>> = reading.units.iter().filter(|unit| unit.asks(Stage::Situation)).collect();
    let mut best: Vec<u32> = asked.iter().map(|unit| unit.quality).collect();
    best.sort_by_key(|quality| std::cmp::Reverse(*quality));
    let sum: u32 = best.iter().take(usize::from(check.best)).sum();
    let counted = asked.iter().filter(|unit| !unit.act.has(Mark::Purposeful)).count();
    let max = usize::from(reading.scenario.persona.situation_questions_max.unwrap_or(check.questions_max));
    let excess = counted.saturating_sub(max);
    let known: Vec<&Unit<'_>> = reading.units.iter().filter(|unit| unit.act.has(Mark::Known)).collect();
    let cost = Share::percent(
        i64::from(check.excess_percent) * count(excess) + i64::from(check.known_percent) * count(known.len()),
    );
    let share = Share::of(sum, check.enough_percent).times(Share::ALL.less(cost));
    let known_count = known.len();
    let because = reading.lang.pick(
        format!(
            "现状问题 {} 个，最好的几个合计质量 {}（满分需 {}）；超出 {max} 个上限的有 {excess} 个，问简报已写明的有 {known_count} 个。",
            asked.len(),
            decimal(sum),
            decimal(u32::from(check.enough_percent)),
        ),
        format!(
            "Situation questions: {}, the best of them worth {} together ({} gives all points); {excess} beyond the limit of {max}, {known_count} that the brief answers.",
            asked.len(),
            decimal(sum),
            decimal(u32::from(check.enough_percent)),
        ),
    );
    let evidence = asked.iter().filter(|unit| unit.quality > 0).chain(&known).map(|unit| unit.evidence()).collect();
    Judged::new(share, because, evidence)
}

/// A2: the best problem question on each need that the customer did not bring up.
pub(super) fn problem(reading: &Reading<'_>, check: &ProblemCheck) -> Judged {
    let volunteered = reading.volunteered();
    let left = reading.scenario.needs.iter().filter(|need| !volunteered.contains_key(&need.id)).count();
    // How many needs there are is not known without a scenario.
    let known = if reading.scenario.is_unknown() { usize::from(check.needs) } else { left };
    let target = usize::from(check.needs).min(known).max(1);
    let asked = reading.units.iter().filter(|unit| unit.asks(Stage::Problem));
    // A need the customer brought up earns nothing, unless there is no other left to open.
    let open = asked.filter(|unit| {
        left == 0 || unit.need.is_none_or(|need| volunteered.get(need).is_none_or(|turn| unit.turn < *turn))
    });
    let best = best_of(open.filter_map(|unit| unit.need.map(|need| (need, unit))));
    let sum: u32 = best.values().map(|unit| unit.quality).sum();
    let share = Share::of(sum, count(target) * i64::from(check.quality_percent));
    let needed = decimal(u32::try_from(target).unwrap_or(u32::MAX) * u32::from(check.quality_percent));
    let (needs, sum) = (best.len(), decimal(sum));
    let because = reading.lang.pick(
        format!("就 {needs} 个需求问出了难点，合计质量 {sum}（满分需 {needed}，即 {target} 个需求）。"),
        format!(
            "Problem questions opened needs: {needs}, of {target} wanted; worth {sum} together ({needed} gives all points)."
        ),
    );
    Judged::new(share, because, evidence(&best))
}

/// A3: the best implication question on each pair of need and consequence type.
///
/// Asking for the same fact again, whatever type the words have, is the same question (attack 6). One whose type is not known may be one that was asked already: it counts only for a need with no other.
pub(super) fn implication(reading: &Reading<'_>, check: &ImplicationCheck) -> Judged {
    let asked = reading.units.iter().filter(|unit| unit.asks(Stage::Implication));
    let mut kinds: BTreeMap<(&NeedId, &FactId), Option<Consequence>> = BTreeMap::new();
    let pairs = asked.filter(|unit| unit.quality > 0).filter_map(|unit| {
        let need = unit.need?;
        let kind = match &unit.act.topic {
            Some(Topic::Fact(fact)) => *kinds.entry((need, fact)).or_insert(unit.act.consequence),
            _ => unit.act.consequence,
        };
        Some(((need, kind), unit))
    });
    let mut best = best_of(pairs);
    let typed: BTreeSet<&NeedId> = best.keys().filter(|(_, kind)| kind.is_some()).map(|(need, _)| *need).collect();
    best.retain(|(need, kind), _| kind.is_some() || !typed.contains(need));
    let sum: u32 = best.values().map(|unit| unit.quality).sum();
    let types: BTreeSet<Consequence> = best.keys().filter_map(|(_, consequence)| *consequence).collect();
    let mut share = Share::of(sum, i64::from(check.pairs) * i64::from(check.quality_percent));
    let few = types.len() < usize::from(check.types_min);
    if few {
        share = share.times(Share::percent(check.few_types_percent));
    }
    let needed = decimal(u32::from(check.pairs) * u32::from(check.quality_percent));
    let (pairs, types, sum) = (best.len(), types.len(), decimal(sum));
    let (factor, types_min) = (check.few_types_percent, check.types_min);
    let left = || reading.lang.pick(format!("，不够，只计 {factor}%"), format!(", so that {factor} % counts"));
    let left = few.then(left).unwrap_or_default();
    let because = reading.lang.pick(
        format!("问影响的不同组合（需求×类型）{pairs} 个，合计质量 {sum}（满分需 {needed}）；影响类型 {types} 种（至少要 {types_min} 种）{left}。"),
        format!("Distinct implications (need and type): {pairs}, worth {sum} together ({needed} gives all points); types of effect: {types}, at least {types_min} wanted{left}."),
    );
    Judged::new(share, because, evidence(&best))
}

/// A4: the best need-payoff question on each pair of need and facet.
pub(super) fn need_payoff(reading: &Reading<'_>, check: &NeedPayoffCheck) -> Judged {
    let asked = reading.units.iter().filter(|unit| unit.asks(Stage::NeedPayoff));
    let best = best_of(asked.filter_map(|unit| unit.need.map(|need| ((need, facet(unit.act.rule)), unit))));
    let sum: u32 = best.values().map(|unit| unit.quality).sum();
    let share = Share::of(sum, i64::from(check.pairs) * i64::from(check.quality_percent));
    let needed = decimal(u32::from(check.pairs) * u32::from(check.quality_percent));
    let (pairs, sum) = (best.len(), decimal(sum));
    let because = reading.lang.pick(
        format!("请客户说价值的不同角度 {pairs} 个，合计质量 {sum}（满分需 {needed}）。"),
        format!("Distinct need-payoff questions: {pairs}, worth {sum} together ({needed} gives all points)."),
    );
    Judged::new(share, because, evidence(&best))
}

/// Returns the facet of a need-payoff question from the rule that coded it: value, target or importance.
///
/// Asking what a solved trouble would mean and what it would be worth is one question in two wordings.
fn facet(rule: &'static str) -> &'static str {
    if rule == "N.solved" { "N.value" } else { rule }
}

/// A5: how strongly the customer voiced needs; each need counts once, at its strongest.
pub(super) fn explicit_needs(reading: &Reading<'_>, check: &ExplicitNeedCheck) -> Judged {
    let voiced = voiced(reading, check);
    let mut values: Vec<u32> = voiced.values().map(|voice| voice.value).collect();
    values.sort_by_key(|value| std::cmp::Reverse(*value));
    // Only so many needs count as full points take: a row of bare yeses does not add up to them.
    let sum: u32 = values.iter().take(usize::from(check.needs)).sum();
    let share = Share::of(sum, i64::from(check.needs) * 100);
    let of = |value: u32| voiced.values().filter(|voice| voice.value == value).count();
    let (explicit, wishes) = (of(100), of(u32::from(check.wish_percent)));
    let (assents, needs, sum) = (of(u32::from(check.assent_percent)), check.needs, decimal(sum));
    let because = reading.lang.pick(
        format!("客户说出明确需求 {explicit} 个、弱愿望 {wishes} 个、只是附和 {assents} 个，合计 {sum}（满分需 {needs}）。"),
        format!("The customer voiced explicit needs: {explicit}, weak wants: {wishes}, bare yeses: {assents}; {sum} together ({needs} gives all points)."),
    );
    Judged::new(share, because, voiced.into_values().map(|voice| voice.evidence).collect())
}

/// How strongly a need was voiced, and where.
pub(super) struct Voiced {
    /// In per cent of an explicit need.
    pub(super) value: u32,
    /// The customer's words.
    pub(super) evidence: Evidence,
}

/// Returns how strongly each need was voiced.
pub(super) fn voiced<'a>(reading: &Reading<'a>, check: &ExplicitNeedCheck) -> BTreeMap<&'a NeedId, Voiced> {
    let mut voiced: BTreeMap<&NeedId, Voiced> = BTreeMap::new();
    for heard in &reading.heard {
        for moved in &heard.decided.needs {
            let (value, rule) = match moved.voice {
                Some(NeedVoice::Explicit) => (100, "EXPL"),
                Some(NeedVoice::Wish) => (u32::from(check.wish_percent), "WISH"),
                Some(NeedVoice::Assent) => (u32::from(check.assent_percent), "ASSENT"),
                // A record that gives levels only: an explicit level was voiced in own words.
                None if moved.level >= LEVEL_EXPLICIT => (100, "EXPL"),
                None => continue,
            };
            if voiced.get(&moved.id).is_none_or(|known| known.value < value) {
                voiced.insert(&moved.id, Voiced { value, evidence: heard.evidence(rule) });
            }
        }
    }
    voiced
}

/// Returns the best credited unit of each key; the earlier one of equals.
fn best_of<'r, 'a: 'r, K: Ord>(units: impl Iterator<Item = (K, &'r Unit<'a>)>) -> BTreeMap<K, &'r Unit<'a>> {
    let mut best: BTreeMap<K, &Unit<'_>> = BTreeMap::new();
    for (key, unit) in units.filter(|(_, unit)| unit.quality > 0) {
        match best.get(&key) {
            Some(known) if known.quality >= unit.quality => {}
            _ => {
                best.insert(key, unit);
            }
        }
    }
    best
}

/// Returns the quotes of units, in order of the talk.
fn evidence<K>(best: &BTreeMap<K, &Unit<'_>>) -> Vec<Evidence> {
    let mut quotes: Vec<Evidence> = best.values().map(|unit| unit.evidence()).collect();
    quotes.sort_by_key(|quote| (quote.turn, quote.start));
    quotes
}

/// Widens a count.
fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
