//! D1 and D2: how each objection was handled, and which ones never had to come up.

use crate::domain::act::read::{ECHO_RULE, HEADING_RULE};
use crate::domain::act::{Act, Credit, Kind, Mark, Negative, Topic};
use crate::domain::customer::ObjectionStatus;
use crate::domain::elsewhere::concern_name;
use crate::domain::id::{ClaimId, ObjectionId};
use crate::domain::rubric::{Deductions, HandlingCheck, PreventionCheck};
use crate::domain::scorecard::{Evidence, NegativeRecord, ObjectionRecord, StepTurns};

use super::Judged;
use super::reading::{Reading, Unit};
use super::share::Share;

/// How an objection went: its record, and the quotes behind it.
#[derive(Debug, Clone)]
pub(super) struct Handled {
    /// The record.
    pub(super) record: ObjectionRecord,
    /// How often it was ignored.
    pub(super) ignored: usize,
    /// Quality of each step in per cent: listen, acknowledge, explore, respond, confirm.
    pub(super) qualities: [u32; 5],
    /// The quotes of steps and negatives, in order.
    pub(super) evidence: Vec<Evidence>,
}

/// D1: the mean over the raised objections of steps less negatives; at most that of the mandatory ones.
pub(super) fn handling(reading: &Reading<'_>, check: &HandlingCheck) -> Judged {
    let handled = handled(reading, check);
    if handled.is_empty() {
        let mandatory = reading.scenario.objections.iter().any(|objection| objection.mandatory_turn.is_some());
        let lang = reading.lang;
        return if mandatory {
            Judged::missed(lang.pick(
                "谈话结束前一个异议都没有出现，无从得分。".to_owned(),
                "The talk ended before any objection came up, so there is nothing to credit.".to_owned(),
            ))
        } else {
            Judged::not_applicable(
                lang.pick("客户没有提出异议。".to_owned(), "The customer raised no objection.".to_owned()),
            )
        };
    }
    let all = weighted_mean(handled.iter());
    let is_mandatory = |one: &&Handled| {
        reading.scenario.objection(&one.record.id).is_some_and(|objection| objection.mandatory_turn.is_some())
    };
    // An easy objection that was called up on purpose must not lift the mean: it can only lower it.
    let mut share = match handled.iter().filter(is_mandatory).count() {
        0 => all,
        _ => all.min(weighted_mean(handled.iter().filter(is_mandatory))),
    };
    let twice = handled.iter().any(|one| one.ignored >= 2);
    if twice {
        share = share.times(Share::percent(check.ignored_twice_percent));
    }
    let parts: Vec<String> = handled
        .iter()
        .map(|one| format!("{} {}%×{}", one.record.name, one.record.percent, one.record.weight))
        .collect();
    let factor = check.ignored_twice_percent;
    let left = || {
        reading.lang.pick(
            format!("，又因两次不理会异议只计 {factor}%"),
            format!(", of which {factor} % counts, since concerns were ignored twice"),
        )
    };
    let left = twice.then(left).unwrap_or_default();
    let because = reading.lang.pick(
        format!("各异议得分（步骤减失误）×权重：{}；取平均，但不高于必来的那些异议{left}。", parts.join("，")),
        format!("Each objection's steps less faults, times its weight: {}; their mean, at most that of the mandatory ones{left}.", parts.join(", ")),
    );
    Judged::new(share, because, handled.into_iter().flat_map(|one| one.evidence).collect())
}

/// Returns the weighted mean of handled objections.
fn weighted_mean<'h>(handled: impl Iterator<Item = &'h Handled>) -> Share {
    let (sum, weights) = handled.fold((0, 0), |(sum, weights), one| {
        let weight = i64::from(one.record.weight);
        (sum + i64::from(one.record.percent) * weight, weights + weight)
    });
    Share::of(sum, weights * 100)
}

/// D2: avoidable objections that stayed away, given that needs were developed.
pub(super) fn prevention(reading: &Reading<'_>, check: &PreventionCheck, implication: Share) -> Judged {
    let avoidable: Vec<&ObjectionId> = reading
        .scenario
        .objections
        .iter()
        .filter(|objection| objection.mandatory_turn.is_none())
        .map(|objection| &objection.id)
        .collect();
    let came: Vec<Evidence> = avoidable
        .iter()
        .filter_map(|id| {
            reading.heard.iter().find(|heard| heard.decided.objections.iter().any(|moved| moved.id == **id))
        })
        .map(|heard| heard.evidence("avoidable"))
        .collect();
    let (triggered, all) = (came.len(), avoidable.len());
    let kept = Share::ALL.less(Share::of(as_i64(triggered), as_i64(all)));
    let gate = Share::of(implication.as_percent(), check.implication_percent);
    let percent = gate.as_percent();
    let because = reading.lang.pick(
        format!("可避免的异议 {all} 个，出现了 {triggered} 个。没出现的要算分，得靠影响问题把需求问出来：这次按 {percent}% 计。"),
        format!("Avoidable objections that came up: {triggered} of {all}. The others count only as far as implication questions earned it: at {percent} %."),
    );
    Judged::new(kept.times(gate), because, came)
}

/// Returns how each raised objection went, in the order they were raised.
pub(super) fn handled(reading: &Reading<'_>, check: &HandlingCheck) -> Vec<Handled> {
    let mut seen: Vec<(&ObjectionId, u32)> = Vec::new();
    for heard in &reading.heard {
        for moved in &heard.decided.objections {
            let is_open = moved.status != ObjectionStatus::Latent;
            if is_open && !seen.iter().any(|(id, _)| **id == moved.id) {
                seen.push((&moved.id, heard.turn));
            }
        }
    }
    seen.into_iter().map(|(id, raised)| one(reading, check, id, raised)).collect()
}

/// Returns how one objection went.
fn one(reading: &Reading<'_>, check: &HandlingCheck, id: &ObjectionId, raised: u32) -> Handled {
    let moves: Vec<_> = reading
        .heard
        .iter()
        .flat_map(|heard| heard.decided.objections.iter().map(move |moved| (heard.turn, moved)))
        .filter(|(_, moved)| moved.id == *id)
        .collect();
    let status = moves.last().map_or(ObjectionStatus::Raised, |(_, moved)| moved.status);
    let repeats = moves.iter().filter(|(_, moved)| moved.repeated).count();
    let units: Vec<&Unit<'_>> =
        reading.units.iter().filter(|unit| unit.turn > raised && about(reading, unit) == Some(id)).collect();

    let mut steps = StepTurns::default();
    let mut qualities = [0; 5];
    let mut evidence = Vec::new();
    if let Some(listened) = listened(reading, id, raised) {
        steps.listen = Some(listened);
        qualities[0] = 100;
    }
    let known_from = root_known_from(reading, id, &units);
    for unit in &units {
        let (index, slot) = match unit.act.kind {
            Kind::Acknowledge => (1, &mut steps.acknowledge),
            Kind::Explore => (2, &mut steps.explore),
            Kind::Respond => (3, &mut steps.respond),
            Kind::Confirm => (4, &mut steps.confirm),
            _ => continue,
        };
        let mut quality = quality(unit.act);
        if index == 3 && known_from.is_none_or(|turn| unit.turn <= turn) {
            quality =
                if meets(reading, id, unit.act) { quality * u32::from(check.unexplored_percent) / 100 } else { 0 };
        }
        if index == 4 && reading.reply(unit.turn).is_none() {
            quality = 0;
        }
        if quality > qualities[index] {
            qualities[index] = quality;
            *slot = Some(unit.turn);
            evidence.push(unit.evidence());
        }
    }

    let ignores = units.iter().filter(|unit| unit.act.negative == Some(Negative::Ignore) && !unit.act.has(Mark::Parks));
    let ignored = ignores.clone().count().max(repeats);
    let negatives: Vec<NegativeRecord> = units.iter().filter_map(|unit| negative(unit, &check.deductions)).collect();
    evidence.extend(units.iter().filter(|unit| unit.act.kind == Kind::Negative).map(|unit| unit.evidence()));
    evidence.sort_by_key(|quote| (quote.turn, quote.start));

    let weights =
        [check.steps.listen, check.steps.acknowledge, check.steps.explore, check.steps.respond, check.steps.confirm];
    let gained: u32 =
        weights.iter().zip(qualities).map(|(weight, quality)| u32::from(*weight) * quality).sum::<u32>() / 100;
    let lost: u32 = negatives.iter().map(|record| u32::from(record.percent)).sum();
    let mut percent = gained.saturating_sub(lost).min(100);
    if ignored > 0 {
        percent = percent.min(u32::from(check.ignored_percent));
    }
    let unresolved = repeats > 0 && status != ObjectionStatus::Resolved;
    let known = reading.scenario.objection(id).map(|objection| objection.name.get(reading.lang));
    let name = known.or_else(|| concern_name(id, reading.lang)).unwrap_or(id.as_str());
    let record = ObjectionRecord {
        id: id.clone(),
        name: name.to_owned(),
        status,
        raised,
        percent: u8::try_from(percent).unwrap_or(100),
        weight: if unresolved { check.unresolved_weight } else { 1 },
        steps,
        negatives,
    };
    Handled { record, ignored, qualities, evidence }
}

/// Returns the objection that an act deals with: its own, or the one that was raised last and is open.
fn about<'a>(reading: &Reading<'a>, unit: &Unit<'a>) -> Option<&'a ObjectionId> {
    if let Some(id) = &unit.act.objection {
        return Some(id);
    }
    let deals =
        matches!(unit.act.kind, Kind::Acknowledge | Kind::Explore | Kind::Respond | Kind::Confirm | Kind::Negative);
    let before = reading.heard.iter().take_while(|heard| heard.turn < unit.turn).last()?;
    let moved = before.decided.objections.last()?;
    let is_open = matches!(moved.status, ObjectionStatus::Raised | ObjectionStatus::Revealed);
    (deals && is_open).then_some(&moved.id)
}

/// Returns the next turn after an objection was raised, if it addresses the objection before anything else.
fn listened(reading: &Reading<'_>, id: &ObjectionId, raised: u32) -> Option<u32> {
    let turn = reading.next_trainee(raised)?.turn;
    let speaks = |act: &Act| act.kind != Kind::Procedure && act.rule != HEADING_RULE || act.has(Mark::Parks);
    let first = reading.units_of(turn).find(|unit| speaks(unit.act))?;
    // To say the customer's words back is no sign of having listened (attack 14).
    let addresses = matches!(first.act.kind, Kind::Acknowledge | Kind::Explore | Kind::Confirm)
        || first.act.kind == Kind::Check && first.act.rule != ECHO_RULE
        || first.act.kind == Kind::Respond && meets(reading, id, first.act)
        || first.act.has(Mark::Parks);
    let this = about(reading, first).is_none_or(|about| about == id);
    (addresses && this).then_some(turn)
}

/// Returns whether an answer takes up anything that was said, or says what the fact sheet has against the concern: a pitch that
/// happens to follow a concern answers it as little as it did before (attacks 8 and 27).
fn meets(reading: &Reading<'_>, id: &ObjectionId, act: &Act) -> bool {
    let claims = &reading.scenario.product.claims;
    let answers = |claim: &ClaimId| claims.iter().any(|known| known.id == *claim && known.objections.contains(id));
    act.uptake_percent > 0 || matches!(&act.topic, Some(Topic::Claim(claim)) if answers(claim))
}

/// Returns the turn from which the root is known: an exploring question, told by the customer, or its fact told earlier.
fn root_known_from(reading: &Reading<'_>, id: &ObjectionId, units: &[&Unit<'_>]) -> Option<u32> {
    let explored =
        units.iter().filter(|unit| unit.act.kind == Kind::Explore && quality(unit.act) > 0).map(|unit| unit.turn).min();
    let root = reading.scenario.objection(id).and_then(|objection| objection.root_fact.as_ref());
    let told = reading
        .heard
        .iter()
        .find(|heard| {
            let reveals = |moved: &crate::domain::customer::ObjectionMove| {
                moved.id == *id && moved.status == ObjectionStatus::Revealed
            };
            heard.decided.objections.iter().any(reveals) || root.is_some_and(|root| heard.decided.facts.contains(root))
        })
        .map(|heard| heard.turn);
    [explored, told].into_iter().flatten().min()
}

/// Returns how good a step is, in per cent: its form, half of it at most when it counts in part, nothing without credit.
pub(super) fn quality(act: &Act) -> u32 {
    let form = u32::from(act.form_percent);
    match act.credit {
        Credit::Full => form,
        Credit::Partial => form.min(50),
        Credit::None => 0,
    }
}

/// Returns the record of a negative, if the act is one that takes points off.
fn negative(unit: &Unit<'_>, deductions: &Deductions) -> Option<NegativeRecord> {
    let negative = unit.act.negative?;
    let percent = match negative {
        Negative::Argue => deductions.argue,
        Negative::OverPromise => deductions.over_promise,
        Negative::Discount => deductions.discount,
        Negative::Disparage => deductions.disparage,
        Negative::Pressure => deductions.pressure,
        Negative::Blame => deductions.blame,
        Negative::CaveIn => deductions.cave_in,
        Negative::Lecture => deductions.lecture,
        // Ignoring limits the objection instead, and a breach of integrity ends the session.
        Negative::Ignore | Negative::Integrity => 0,
    };
    let quote = unit.act.span.of(unit.text).to_owned();
    Some(NegativeRecord { negative, turn: unit.turn, percent, quote })
}

/// Widens a count.
fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
