//! The caps: what limits a score whatever the points are (K1 to K11 of the scoring page).

use crate::domain::act::{Mark, Negative, Topic, says_nothing};
use crate::domain::quantity::Unit as Measure;
use crate::domain::rubric::{Cap, CapEffect, CapWhen, ExplicitNeedCheck, HandlingCheck, Rubric};
use crate::domain::scorecard::{CapApplied, CapKind, CriterionScore, Evidence};
use crate::domain::transcript::Mode;

use super::reading::{Reading, Unit};
use super::{decimal, discovery, objection};

/// Why a cap applies: the sentence, the quotes, and whether it costs points instead of capping.
struct Reason {
    because: String,
    evidence: Vec<Evidence>,
    penalty: Option<u8>,
}

impl Reason {
    /// Returns a reason that caps.
    fn new(because: String, evidence: Vec<Evidence>) -> Self {
        Self { because, evidence, penalty: None }
    }
}

/// Returns the caps that apply, in the rubric's order.
pub(super) fn applied(
    reading: &Reading<'_>,
    rubric: &Rubric,
    criteria: &[CriterionScore],
    mode: Mode,
) -> Vec<CapApplied> {
    let mut applied = Vec::new();
    for cap in &rubric.caps {
        for reason in reasons(reading, rubric, cap, criteria) {
            applied.push(apply(reading, cap, reason, mode));
        }
    }
    applied
}

/// Returns what a cap does for a reason.
fn apply(reading: &Reading<'_>, cap: &Cap, reason: Reason, mode: Mode) -> CapApplied {
    let (effect, most) = match (reason.penalty, cap.effect) {
        (Some(_), _) => (CapKind::Penalty, None),
        (None, CapEffect::Cap(most)) => (CapKind::Cap, Some(most)),
        (None, CapEffect::Fail) => (CapKind::Fail, Some(0)),
        (None, CapEffect::Void) => (CapKind::Void, (mode == Mode::Exam).then_some(0)),
        (None, CapEffect::NoScore) => (CapKind::NoScore, Some(0)),
    };
    CapApplied {
        id: cap.id.clone(),
        name: cap.name.get(reading.lang).to_owned(),
        effect,
        cap: most,
        penalty: reason.penalty.unwrap_or(0),
        because: reason.because,
        evidence: reason.evidence,
    }
}

/// Returns why a cap applies: at most one reason that caps, and one for each promise that was taken back.
fn reasons(reading: &Reading<'_>, rubric: &Rubric, cap: &Cap, criteria: &[CriterionScore]) -> Vec<Reason> {
    let lang = reading.lang;
    let marked = |mark: Mark| quotes(reading, |unit| unit.act.has(mark));
    let negative = |negative: Negative| quotes(reading, |unit| unit.act.negative == Some(negative));
    let found = |because: String, evidence: Vec<Evidence>| {
        if evidence.is_empty() { Vec::new() } else { vec![Reason::new(because, evidence)] }
    };
    match &cap.when {
        CapWhen::IntegrityBreach => found(
            lang.pick("触碰诚信底线，本场计 0 分。", "A breach of integrity: the session scores 0.").to_owned(),
            negative(Negative::Integrity),
        ),
        CapWhen::FalsePromise { withdrawn_within, penalty } => {
            false_promises(reading, usize::from(*withdrawn_within), *penalty)
        }
        CapWhen::CompetitorAttack => found(
            lang.pick("没有依据地贬低竞品。", "A competitor was run down without proof.").to_owned(),
            negative(Negative::Disparage),
        ),
        CapWhen::Tampering => {
            let mut evidence = marked(Mark::Injection);
            evidence.extend(marked(Mark::Forged));
            evidence.sort_by_key(|quote| (quote.turn, quote.start));
            found(
                lang.pick(
                    "试图指挥评分或客户，或冒充他人发言：这些话不计分，考试中整场作废。",
                    "An attempt to instruct the scorer or the customer, or to speak for another: it counts nothing, and voids an exam.",
                )
                .to_owned(),
                evidence,
            )
        }
        CapWhen::ObjectionIgnored { times } => ignored(reading, usize::from(*times)),
        CapWhen::CriterionBelow { criterion, percent } => {
            let Some(score) = criteria.iter().find(|score| score.id == *criterion) else { return Vec::new() };
            if score.max.hundredths() == 0
                || score.score.hundredths() * 100 >= score.max.hundredths() * i64::from(*percent)
            {
                return Vec::new();
            }
            let (name, points, max) = (&score.name, score.score, score.max);
            vec![Reason::new(
                lang.pick(
                    format!("「{name}」只得 {points} / {max}，低于 {percent}%。"),
                    format!("\"{name}\" reached {points} of {max}, less than {percent} %."),
                ),
                Vec::new(),
            )]
        }
        CapWhen::NoExplicitNeed { sum_min } => {
            let check = rubric.criteria.iter().find_map(|criterion| match &criterion.check {
                crate::domain::rubric::Check::ExplicitNeeds(check) => Some(*check),
                _ => None,
            });
            let check = check.unwrap_or(ExplicitNeedCheck::default());
            let sum: u32 = discovery::voiced(reading, &check).values().map(|voice| voice.value).sum();
            if sum >= u32::from(*sum_min) {
                return Vec::new();
            }
            let (sum, least) = (decimal(sum), decimal(u32::from(*sum_min)));
            vec![Reason::new(
                lang.pick(
                    format!("客户说出的明确需求合计 {sum}，不到 {least}。"),
                    format!("The customer's explicit needs add up to {sum}, less than {least}."),
                ),
                Vec::new(),
            )]
        }
        CapWhen::UnauthorisedDiscount => {
            let most = reading.scenario.product.discount_percent_max;
            found(
                lang.pick(
                    format!("让价超出权限（最多 {most}%）。"),
                    format!("A discount beyond what may be offered ({most} % at most)."),
                ),
                quotes(reading, |unit| is_unauthorised(unit, most)),
            )
        }
        CapWhen::TooShort => too_short(reading, rubric),
        CapWhen::ConfidentialityBreach => found(
            lang.pick("说出了别的客户的机密或个人信息。", "Another client's secrets or personal data were told.")
                .to_owned(),
            marked(Mark::Breach),
        ),
    }
}

/// Returns the quotes of the acts that fit.
fn quotes(reading: &Reading<'_>, fits: impl Fn(&Unit<'_>) -> bool) -> Vec<Evidence> {
    reading.units.iter().filter(|unit| fits(unit)).map(Unit::evidence).collect()
}

/// Returns whether a promise is one that the fact sheet forbids or does not carry.
pub(super) fn is_false_promise(unit: &Unit<'_>) -> bool {
    unit.act.negative == Some(Negative::OverPromise)
        && matches!(unit.act.topic, Some(Topic::Limit(_) | Topic::Claim(_)))
}

/// K2: promises that stand cap the score together; one that was taken back in time costs points.
fn false_promises(reading: &Reading<'_>, within: usize, penalty: u8) -> Vec<Reason> {
    let lang = reading.lang;
    let (withdrawn, standing): (Vec<&Unit<'_>>, Vec<&Unit<'_>>) = reading
        .units
        .iter()
        .filter(|unit| is_false_promise(unit))
        .partition(|unit| is_withdrawn(reading, unit, within));
    let mut reasons = Vec::new();
    if !standing.is_empty() {
        let because = lang.pick(
            "承诺了做不到的事，而且没有收回。",
            "Something was promised that cannot be kept, and not taken back.",
        );
        reasons.push(Reason::new(because.to_owned(), standing.iter().map(|unit| unit.evidence()).collect()));
    }
    let mut topics: Vec<&Option<Topic>> = Vec::new();
    for unit in withdrawn {
        // The same promise made twice and taken back once costs once.
        if topics.contains(&&unit.act.topic) {
            continue;
        }
        topics.push(&unit.act.topic);
        let because = lang.pick(
            format!("承诺了做不到的事，但及时收回：扣 {penalty} 分。"),
            format!("Something was promised that cannot be kept, but taken back in time: {penalty} points off."),
        );
        reasons.push(Reason { because, evidence: vec![unit.evidence()], penalty: Some(penalty) });
    }
    reasons
}

/// Returns whether a promise was taken back within so many trainee turns after it.
fn is_withdrawn(reading: &Reading<'_>, promise: &Unit<'_>, within: usize) -> bool {
    let last = reading
        .trainee()
        .map(|(turn, _)| turn.turn)
        .filter(|turn| *turn >= promise.turn)
        .take(within + 1)
        .last()
        .unwrap_or(promise.turn);
    let place = (promise.turn, promise.act.span.start);
    reading.units.iter().any(|unit| {
        let later = (unit.turn, unit.act.span.start) > place && unit.turn <= last;
        // A later sentence of the same turn that hedges everything is no withdrawal; it must name what it takes back.
        let same_topic = unit.act.topic == promise.act.topic;
        let clear = unit.act.has(Mark::Withdraws) && (same_topic || unit.turn > promise.turn);
        later && (clear || (unit.act.has(Mark::HonestLimit) && same_topic))
    })
}

/// K5: objections ignored so often.
fn ignored(reading: &Reading<'_>, times: usize) -> Vec<Reason> {
    let handled = objection::handled(reading, &HandlingCheck::default());
    let often: Vec<_> = handled.into_iter().filter(|one| one.ignored >= times.max(1)).collect();
    if often.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = often.iter().map(|one| one.record.name.as_str()).collect();
    let evidence = often
        .iter()
        .flat_map(|one| {
            reading.heard.iter().filter(|heard| {
                heard.decided.objections.iter().any(|moved| moved.id == one.record.id && moved.repeated)
            })
        })
        .map(|heard| heard.evidence("repeat"))
        .collect();
    let because = reading.lang.pick(
        format!("客户的异议被回避了 {times} 次以上：{}。", names.join("、")),
        format!("Objections ignored {times} times or more: {}.", names.join(", ")),
    );
    vec![Reason::new(because, evidence)]
}

/// K9: a discount is more than the trainee may offer; one without a figure counts when none may be offered.
fn is_unauthorised(unit: &Unit<'_>, percent_max: u8) -> bool {
    let is_discount = unit.act.negative == Some(Negative::Discount) || unit.act.rule.contains("discount");
    if !is_discount {
        return false;
    }
    // 打八折 leaves eighty per cent: the price is named, not what is taken off.
    let names_rest = unit.act.span.of(unit.text).contains('折');
    let figures = unit.act.figures.iter().filter(|figure| figure.quantity.unit == Measure::Percent);
    let off = figures.map(|figure| {
        if names_rest { 100 * PERCENT_MILLI - figure.quantity.low_milli } else { figure.quantity.high_milli }
    });
    off.max().map_or(percent_max == 0, |milli| milli > i128::from(percent_max) * PERCENT_MILLI)
}

/// One per cent as a quantity holds it: thousandths.
const PERCENT_MILLI: i128 = 1000;

/// K10: less talk than a score needs.
fn too_short(reading: &Reading<'_>, rubric: &Rubric) -> Vec<Reason> {
    let trainee = reading.trainee().filter(|(turn, acts)| !turn.text.trim().is_empty() && !says_nothing(acts)).count();
    let customer = reading.heard.iter().filter(|heard| heard.is_substantive()).count();
    let minimum = rubric.minimum;
    if trainee >= usize::from(minimum.trainee_turns) && customer >= usize::from(minimum.customer_replies) {
        return Vec::new();
    }
    let (turns_min, replies_min) = (minimum.trainee_turns, minimum.customer_replies);
    vec![Reason::new(
        reading.lang.pick(
            format!("学员 {trainee} 轮（至少 {turns_min}），客户实质回应 {customer} 次（至少 {replies_min}）：证据不足，不评分。"),
            format!("{trainee} trainee turns ({turns_min} at least) and {customer} replies of substance ({replies_min} at least): not enough evidence for a score."),
        ),
        Vec::new(),
    )]
}
