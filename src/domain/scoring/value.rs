//! C1 to C3: value in numbers, right arithmetic, benefits rather than advantages.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::act::{Act, Arithmetic, Credit, Figure, Kind, Mark, Provenance, Stage, Topic};
use crate::domain::id::NeedId;
use crate::domain::quantity::{self, Unit as Measure};
use crate::domain::rubric::{ArithmeticCheck, BenefitCheck, QuantifiedValueCheck};
use crate::domain::scenario::Consequence;
use crate::domain::scorecard::Evidence;
use crate::domain::text::normal;

use super::reading::{LEVEL_EXPLICIT, Reading, Unit};
use super::share::Share;
use super::{Judged, decimal};

/// Trainee turns in which wrong arithmetic can be corrected. Our choice, as for promises (K2).
const CORRECTED_WITHIN: usize = 2;

/// C1: facets of value that rest on a number of the customer's, tied to a need, with its meaning.
pub(super) fn quantified_value(reading: &Reading<'_>, check: &QuantifiedValueCheck) -> Judged {
    let mut facets: BTreeMap<Consequence, (u8, Evidence)> = BTreeMap::new();
    for unit in reading.units.iter().filter(|unit| unit.need.is_some()) {
        let Some((facet, value)) = facet_of(reading, unit, check) else { continue };
        if facets.get(&facet).is_none_or(|(known, _)| *known < value) && !is_echo(reading, unit) {
            facets.insert(facet, (value, unit.evidence()));
        }
    }
    let sum: u32 = facets.values().map(|(value, _)| u32::from(*value)).sum();
    let share = Share::of(sum, i64::from(check.facets) * 100);
    let (found, sum, wanted) = (facets.len(), decimal(sum), check.facets);
    let because = reading.lang.pick(
        format!("用数字说清价值的方面（成本、效率、风险）{found} 个，合计 {sum}（满分需 {wanted} 个，用客户的数字并说明意义）。"),
        format!("Facets of value (cost, efficiency, risk) put in numbers: {found}, worth {sum} ({wanted} give all points: the customer's number and what it means)."),
    );
    Judged::new(share, because, facets.into_values().map(|(_, evidence)| evidence).collect())
}

/// Returns the facet of value that an act puts in numbers, and how much that counts in per cent.
fn facet_of(reading: &Reading<'_>, unit: &Unit<'_>, check: &QuantifiedValueCheck) -> Option<(Consequence, u8)> {
    let act = unit.act;
    if matches!(act.kind, Kind::Negative | Kind::Meta | Kind::Rhetorical) || act.arithmetic == Some(Arithmetic::Wrong) {
        return None;
    }
    let has = |wanted: &[Provenance]| {
        act.figures.iter().any(|figure| figure.quantity.unit != Measure::None && wanted.contains(&figure.provenance))
    };
    let measured = act.figures.iter().map(|figure| figure.quantity.unit).find(|unit| *unit != Measure::None);
    if has(&[Provenance::Customer]) && (states_meaning(act) || unit.answered) {
        return Some((facet(act, measured)?, 100));
    }
    // A price that is only named is no value; one that is worked with is once the customer agrees, for a need that they want
    // solved (attack 21).
    let is_wanted = || unit.need.is_some_and(|need| reading.level(need, unit.turn) >= LEVEL_EXPLICIT);
    if has(&[Provenance::Brief, Provenance::FactSheet])
        && act.arithmetic.is_some()
        && (unit.answered && is_wanted() || works_with_own(reading))
    {
        return Some((facet(act, measured)?, check.unconfirmed_percent));
    }
    // Asked for the size of a trouble, and the customer gave a number: half, until the trainee uses it.
    let asks_size = act.has(Mark::Quant) && unit.quality > 0 && act.pre_percent == 100;
    if asks_size && let Some(reply) = reading.reply(unit.turn) {
        let given = quantity::quantities(reply.text);
        let given = given.iter().map(|quantity| quantity.unit).find(|unit| *unit != Measure::None)?;
        return Some((facet(act, Some(given))?, check.unconfirmed_percent));
    }
    None
}

/// Returns whether an act only says the customer's own words back: that gives a number no meaning (attack 14).
fn is_echo(reading: &Reading<'_>, unit: &Unit<'_>) -> bool {
    let words = normal(unit.act.span.of(unit.text));
    let before = reading.heard.iter().filter(|heard| heard.turn < unit.turn);
    !words.is_empty() && before.into_iter().any(|heard| normal(heard.text).contains(&*words))
}

/// Returns whether an act says what a number means: it works something out, links it to a need, or asks for its effect.
fn states_meaning(act: &Act) -> bool {
    let links = matches!(act.kind, Kind::Benefit | Kind::Advantage | Kind::Respond | Kind::Check | Kind::Acknowledge);
    let asks = matches!(act.stage, Some(Stage::Implication | Stage::NeedPayoff));
    links || (asks && act.credit != Credit::None) || act.arithmetic.is_some()
}

/// Returns the facet of an act: its consequence type when that is one, else what its numbers count.
fn facet(act: &Act, measured: Option<Measure>) -> Option<Consequence> {
    match act.consequence {
        Some(Consequence::Cost | Consequence::Efficiency | Consequence::Risk) => act.consequence,
        _ => match measured? {
            Measure::Money | Measure::Months => Some(Consequence::Cost),
            Measure::Percent | Measure::PercentagePoints => Some(Consequence::Risk),
            Measure::Seconds | Measure::WorkHours | Measure::People | Measure::Factor | Measure::Count => {
                Some(Consequence::Efficiency)
            }
            Measure::None => None,
        },
    }
}

/// C2: computed claims hold; a wrong one that is not corrected takes points away.
pub(super) fn arithmetic(reading: &Reading<'_>, check: &ArithmeticCheck) -> Judged {
    let own = works_with_own(reading);
    let claims: Vec<&Unit<'_>> = reading
        .units
        .iter()
        .filter(|unit| unit.act.arithmetic.is_some())
        .filter(|unit| unit.act.arithmetic == Some(Arithmetic::Wrong) || (is_sourced(unit.act) && own))
        .collect();
    let wrong: Vec<&&Unit<'_>> = claims
        .iter()
        .filter(|unit| unit.act.arithmetic == Some(Arithmetic::Wrong) && !is_corrected(reading, unit))
        .collect();
    let rounded = claims.iter().filter(|unit| unit.act.arithmetic == Some(Arithmetic::Rounded)).count();
    let right = claims.iter().filter(|unit| unit.act.arithmetic == Some(Arithmetic::Right)).count();
    let share = if !wrong.is_empty() {
        Share::fault(check.wrong_percent)
    } else if right + rounded == 0 {
        Share::NONE
    } else if rounded > 0 {
        Share::percent(check.rounded_percent)
    } else {
        Share::ALL
    };
    let faults = wrong.len();
    let because = reading.lang.pick(
        format!("有来源的计算：正确 {right} 处，取整或假设未确认 {rounded} 处，算错且未更正 {faults} 处。"),
        format!("Computed claims with a source: {right} right, {rounded} rounded or on an unconfirmed assumption, {faults} wrong and not corrected."),
    );
    Judged::new(share, because, claims.iter().map(|unit| unit.evidence()).collect())
}

/// Returns whether some sum of the session has a number of the customer's in it, or one that was named as an assumption: what the
/// fact sheet says alone, anybody can add up (attack 21).
fn works_with_own(reading: &Reading<'_>) -> bool {
    let is_own = |figure: &Figure| matches!(figure.provenance, Provenance::Customer | Provenance::Assumption);
    let sums = reading.units.iter().map(|unit| unit.act).filter(|act| act.arithmetic.is_some());
    sums.flat_map(|act| &act.figures).any(is_own)
}

/// Returns whether no figure of an act was made up.
fn is_sourced(act: &Act) -> bool {
    act.figures.iter().all(|figure| figure.provenance != Provenance::Invented)
}

/// Returns whether a wrong claim was taken back, or worked out rightly, soon after.
///
/// Other sums of the same turn correct nothing: they only come out too. A right one later does when it has the same
/// measure, and a figure of the wrong one or one of the customer's: the price times two corrects nothing (attack 21).
fn is_corrected(reading: &Reading<'_>, wrong: &Unit<'_>) -> bool {
    let turns = reading.trainee().map(|(turn, _)| turn.turn).filter(|turn| *turn >= wrong.turn);
    let turns: BTreeSet<u32> = turns.take(CORRECTED_WITHIN + 1).collect();
    reading.units.iter().filter(|unit| turns.contains(&unit.turn)).any(|unit| {
        let later = (unit.turn, unit.act.span.start) > (wrong.turn, wrong.act.span.start);
        let is_again = unit.turn > wrong.turn
            && unit.act.arithmetic == Some(Arithmetic::Right)
            && measures_alike(unit.act, wrong.act)
            && is_of_same(unit.act, wrong.act);
        later && (unit.act.has(Mark::Withdraws) || is_again)
    })
}

/// Returns whether two acts have figures of the same measure; without figures they can be of any.
fn measures_alike(left: &Act, right: &Act) -> bool {
    let has = |measure: Measure| right.figures.iter().any(|figure| figure.quantity.unit == measure);
    left.figures.is_empty() || right.figures.is_empty() || left.figures.iter().any(|figure| has(figure.quantity.unit))
}

/// Returns whether a sum works with a figure of another, or with one of the customer's.
fn is_of_same(sum: &Act, other: &Act) -> bool {
    let is_shared = |figure: &Figure| {
        figure.provenance == Provenance::Customer
            || other.figures.iter().any(|known| known.quantity.is_same(&figure.quantity))
    };
    sum.figures.is_empty() || sum.figures.iter().any(is_shared)
}

/// C3: benefits, and how many there are among the solution statements.
pub(super) fn benefits(reading: &Reading<'_>, check: &BenefitCheck) -> Judged {
    let mut distinct: BTreeMap<(Option<&NeedId>, Option<&Topic>), &Unit<'_>> = BTreeMap::new();
    for unit in reading.units.iter().filter(|unit| unit.act.kind == Kind::Benefit && unit.act.credit != Credit::None) {
        let known = distinct.entry((unit.need, unit.act.topic.as_ref())).or_insert(unit);
        if known.act.credit == Credit::Partial {
            *known = unit;
        }
    }
    let worth = |unit: &&Unit<'_>| if unit.act.credit == Credit::Full { 100 } else { 50 };
    let worth: u32 = distinct.values().map(worth).sum();
    let benefits = distinct.len();
    let advantages = reading.units.iter().filter(|unit| unit.act.kind == Kind::Advantage).count();
    let explicit = reading.first_explicit().map_or(u32::MAX, |heard| heard.turn);
    let features = reading.units.iter().filter(|unit| unit.act.kind == Kind::Feature && unit.turn < explicit).count();
    let many = features > usize::from(check.early_features_max);
    let of = |part: usize, whole: usize| Share::of(as_i64(part), as_i64(whole));
    let mut share = Share::of(worth, i64::from(check.enough) * 100).times(of(benefits, benefits + advantages));
    if many {
        share = share.times(Share::percent(check.early_percent));
    }
    let (factor, worth) = (check.early_percent, decimal(worth));
    let left =
        || reading.lang.pick(format!("，太早，只计 {factor}%"), format!(", too many, so that {factor} % counts"));
    let left = many.then(left).unwrap_or_default();
    let because = reading.lang.pick(
        format!("利益 {benefits} 条（计 {worth}），优点 {advantages} 条；客户说出明确需求之前就讲特征 {features} 条{left}。"),
        format!("Benefits: {benefits} (worth {worth}), advantages: {advantages}; features before an explicit need: {features}{left}."),
    );
    let mut evidence: Vec<Evidence> = distinct.values().map(|unit| unit.evidence()).collect();
    evidence.sort_by_key(|quote| (quote.turn, quote.start));
    Judged::new(share, because, evidence)
}

/// Widens a count.
fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
