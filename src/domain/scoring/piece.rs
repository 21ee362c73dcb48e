//! One piece of advice for a check or a cap: where the chance was, and what to say there.

use crate::domain::act::{Arithmetic, Kind, Mark, Negative, Stage, Topic};
use crate::domain::id::NeedId;
use crate::domain::rubric::{CapWhen, Check, EconomyCheck, HandlingCheck};
use crate::domain::scenario::ObjectionKind;
use crate::domain::scorecard::CapApplied;

use super::reading::{Heard, LEVEL_ADMITTED, LEVEL_CONSEQUENCE, Reading, Unit};
use super::step::{self, Part, Step};
use super::{cap, commitment, conversation, objection};

/// A piece of advice before it is ranked.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// The turn that is quoted.
    pub(super) turn: u32,
    /// What was said there.
    pub(super) quote: String,
    /// The rule in one sentence.
    pub(super) rule: String,
    /// A better line; empty when there is none.
    pub(super) instead: String,
    /// The trainee's turn to try again.
    pub(super) retry: u32,
}

/// Returns a piece that quotes what the customer said before a chance, for a step taken there.
fn after(reading: &Reading<'_>, heard: &Heard<'_>, step: Step<'_>) -> Option<Piece> {
    let retry = reading.next_trainee(heard.turn)?.turn;
    Some(Piece {
        turn: heard.turn,
        quote: heard.text.to_owned(),
        rule: step.rule(reading.lang).to_owned(),
        instead: step.line(reading, retry)?,
        retry,
    })
}

/// Returns a piece that quotes what the trainee said, for the step that was right there.
fn instead_of(reading: &Reading<'_>, unit: &Unit<'_>, step: Step<'_>) -> Piece {
    Piece {
        turn: unit.turn,
        quote: unit.act.span.of(unit.text).to_owned(),
        rule: step.rule(reading.lang).to_owned(),
        instead: step.line(reading, unit.turn).unwrap_or_default(),
        retry: unit.turn,
    }
}

/// Returns the piece for a check that lost points, if a fitting moment is found.
pub(super) fn of_check(reading: &Reading<'_>, check: &Check) -> Option<Piece> {
    match check {
        Check::SituationEconomy(_) => situation(reading),
        Check::ProblemCoverage(_) => problem(reading),
        Check::ImplicationCoverage(_) => implication(reading),
        Check::NeedPayoffCoverage(_) | Check::ExplicitNeeds(_) => need_payoff(reading),
        Check::Building(_) => building(reading),
        Check::Sequencing(_) => sequencing(reading),
        Check::Economy(check) => economy(reading, check),
        Check::QuantifiedValue(_) => quantify(reading),
        Check::Arithmetic(_) => wrong_arithmetic(reading).or_else(|| quantify(reading)),
        Check::Benefits(_) => benefit(reading),
        Check::ObjectionHandling(check) => handling(reading, check),
        Check::ObjectionPrevention(_) => prevention(reading),
        Check::Stakeholders(_) => process(reading),
        Check::Advance(_) => ask(reading),
        Check::FactFound(check) => {
            let fact = reading.scenario.fact(&check.fact)?;
            let heard = middle(reading)?;
            let retry = reading.next_trainee(heard.turn)?.turn;
            let rule = reading.lang.pick("这件事必须问到。", "This has to be found out.").to_owned();
            Some(Piece {
                turn: heard.turn,
                quote: heard.text.to_owned(),
                rule,
                instead: step::pick(reading, &fact.say, retry)?,
                retry,
            })
        }
        Check::MaterialShown(_) | Check::PhraseAvoided(_) => None,
    }
}

/// Asked for what the brief says, or too much; else too little was asked at the beginning.
fn situation(reading: &Reading<'_>) -> Option<Piece> {
    let known = reading.units.iter().find(|unit| unit.act.has(Mark::Known));
    if let Some(unit) = known {
        let mut piece = instead_of(reading, unit, step::next(reading, unit.turn));
        piece.rule =
            reading.lang.pick("简报里已经写明的事不要再问。", "Do not ask what the brief already says.").to_owned();
        return Some(piece);
    }
    let max = usize::from(reading.scenario.persona.situation_questions_max.unwrap_or(4));
    let asked = reading.units.iter().filter(|unit| unit.asks(Stage::Situation) && !unit.act.has(Mark::Purposeful));
    if let Some(unit) = asked.into_iter().nth(max) {
        let need = step::needs(reading, unit.turn)
            .into_iter()
            .find(|need| reading.level(&need.id, unit.turn) < LEVEL_ADMITTED)?;
        let mut piece = instead_of(reading, unit, Step::Problem(&need.id));
        piece.rule = reading
            .lang
            .pick("现状问题够了，转到难点。", "Enough questions about facts: move on to what does not work.")
            .to_owned();
        return Some(piece);
    }
    after(reading, reading.heard.first()?, Step::Situation)
}

/// A need that was never opened: the moment is where a fact about it was told, or after the first answers.
fn problem(reading: &Reading<'_>) -> Option<Piece> {
    let never = |id: &NeedId| reading.reached(id, LEVEL_ADMITTED).is_none();
    let need = step::needs(reading, 0).into_iter().find(|need| never(&need.id))?;
    let about = |heard: &&Heard<'_>| {
        heard
            .decided
            .facts
            .iter()
            .any(|id| reading.scenario.fact(id).is_some_and(|fact| fact.need.as_ref() == Some(&need.id)))
    };
    let heard = reading.heard.iter().find(about).or_else(|| reading.heard.get(2)).or_else(|| reading.heard.last())?;
    after(reading, heard, Step::Problem(&need.id))
}

/// A need whose trouble was admitted and not followed up.
fn implication(reading: &Reading<'_>) -> Option<Piece> {
    let asked = |id: &NeedId| {
        let asks = |unit: &&Unit<'_>| unit.asks(Stage::Implication) && unit.quality > 0 && unit.need == Some(id);
        reading.units.iter().filter(asks).count()
    };
    let mut admitted: Vec<(&NeedId, &Heard<'_>)> = step::needs(reading, 0)
        .into_iter()
        .filter_map(|need| Some((&need.id, reading.reached(&need.id, LEVEL_ADMITTED)?)))
        .collect();
    admitted.sort_by_key(|(id, _)| asked(id));
    admitted.into_iter().find_map(|(id, heard)| {
        // Step over what was followed up, to the answer that was not.
        let mut moment = heard;
        while let Some(next) = reading.next_trainee(moment.turn)
            && reading.units_of(next.turn).any(|unit| unit.asks(Stage::Implication) && unit.need == Some(id))
            && let Some(reply) = reading.reply(next.turn)
        {
            moment = reply;
        }
        after(reading, moment, Step::Implication(id))
    })
}

/// A need whose consequence was acknowledged, and whose value was not asked for.
fn need_payoff(reading: &Reading<'_>) -> Option<Piece> {
    let asked = |id: &NeedId| reading.units.iter().any(|unit| unit.asks(Stage::NeedPayoff) && unit.need == Some(id));
    let need = step::needs(reading, 0)
        .into_iter()
        .find(|need| reading.reached(&need.id, LEVEL_CONSEQUENCE).is_some() && !asked(&need.id))?;
    let at_level = |heard: &&Heard<'_>| {
        heard.decided.needs.iter().any(|moved| moved.id == need.id && moved.level == LEVEL_CONSEQUENCE)
    };
    after(reading, reading.heard.iter().rfind(at_level)?, Step::NeedPayoff(&need.id))
}

/// The first turn that took up nothing of the answer before it.
fn building(reading: &Reading<'_>) -> Option<Piece> {
    let (turn, _) = conversation::eligible(reading).find(|(turn, acts)| conversation::uptake(turn.text, acts) == 0)?;
    let heard = reading.heard.iter().take_while(|heard| heard.turn < turn.turn).last()?;
    let mut piece = after(reading, heard, step::next(reading, turn.turn))?;
    piece.rule = reading
        .lang
        .pick("接住客户刚说的具体内容再往下问。", "Take up what the customer just said before you go on.")
        .to_owned();
    Some(piece)
}

/// The first question or statement that came too early.
fn sequencing(reading: &Reading<'_>) -> Option<Piece> {
    let early = conversation::early_statements(reading).into_iter().next();
    let unit = early.into_iter().chain(conversation::out_of_order(reading)).min_by_key(|unit| unit.turn)?;
    Some(instead_of(reading, unit, step::next(reading, unit.turn)))
}

/// The first turn that was too long or asked too much.
fn economy(reading: &Reading<'_>, check: &EconomyCheck) -> Option<Piece> {
    let (turn, _) = reading.trainee().find(|(turn, acts)| !conversation::is_economical(turn.text, acts, check))?;
    let unit = reading.units_of(turn.turn).last()?;
    let mut piece = instead_of(reading, unit, step::next(reading, turn.turn));
    piece.rule =
        reading.lang.pick("一轮只问一两个问题，说完就停。", "Ask one or two things a turn, then stop.").to_owned();
    Some(piece)
}

/// The first moment at which the value could be worked out from what the customer had told.
fn quantify(reading: &Reading<'_>) -> Option<Piece> {
    let is_worked_out = |id: &NeedId| {
        let right = |unit: &&Unit<'_>| matches!(unit.act.arithmetic, Some(Arithmetic::Right | Arithmetic::Rounded));
        reading.units.iter().filter(right).any(|unit| unit.need == Some(id))
    };
    step::needs(reading, 0).into_iter().filter(|need| !is_worked_out(&need.id)).find_map(|need| {
        let from = reading.reached(&need.id, LEVEL_CONSEQUENCE)?.turn;
        reading
            .heard
            .iter()
            .filter(|heard| heard.turn >= from)
            .find_map(|heard| after(reading, heard, Step::Quantify(&need.id)))
    })
}

/// The first wrong calculation.
fn wrong_arithmetic(reading: &Reading<'_>) -> Option<Piece> {
    let unit = reading.units.iter().find(|unit| unit.act.arithmetic == Some(Arithmetic::Wrong))?;
    let need = unit.need.or_else(|| step::needs(reading, unit.turn).first().map(|need| &need.id))?;
    let mut piece = instead_of(reading, unit, Step::Quantify(need));
    piece.rule = reading
        .lang
        .pick("算账要核对单位和周期，错了当场更正。", "Check units and periods, and correct a wrong figure at once.")
        .to_owned();
    Some(piece)
}

/// The first statement about the solution that was not tied to a need.
fn benefit(reading: &Reading<'_>) -> Option<Piece> {
    let loose = |unit: &&Unit<'_>| matches!(unit.act.kind, Kind::Advantage | Kind::Feature);
    if let Some(unit) = reading.units.iter().find(loose) {
        return Some(instead_of(reading, unit, step_for_solution(reading, unit.turn)));
    }
    let heard = reading.first_explicit()?;
    let need = heard.decided.needs.iter().find(|moved| moved.level >= super::reading::LEVEL_EXPLICIT)?;
    after(reading, heard, Step::Benefit(&need.id))
}

/// Returns the benefit of an explicit need, or what has to come before one.
fn step_for_solution<'a>(reading: &Reading<'a>, before: u32) -> Step<'a> {
    let explicit = step::needs(reading, before)
        .into_iter()
        .find(|need| reading.level(&need.id, before) >= super::reading::LEVEL_EXPLICIT);
    explicit.map_or_else(|| step::next(reading, before), |need| Step::Benefit(&need.id))
}

/// The objection that went worst: its first fault, or the step whose lack cost most.
fn handling(reading: &Reading<'_>, check: &HandlingCheck) -> Option<Piece> {
    let handled = objection::handled(reading, check);
    let worst = handled.iter().min_by_key(|one| (one.record.percent, std::cmp::Reverse(one.record.weight)))?;
    let id = &reading.scenario.objection(&worst.record.id)?.id;
    let fault = worst.record.negatives.first();
    let explored = worst.record.steps.explore;
    if let Some(fault) = fault {
        let part = if explored.is_some_and(|turn| turn < fault.turn) { Part::Respond } else { Part::Open };
        let unit = reading.units_of(fault.turn).find(|unit| unit.act.negative == Some(fault.negative))?;
        return Some(instead_of(reading, unit, Step::Objection(id, part)));
    }
    let weights =
        [check.steps.listen, check.steps.acknowledge, check.steps.explore, check.steps.respond, check.steps.confirm];
    let lack = |index: usize| u32::from(weights[index]) * (100 - worst.qualities[index].min(100));
    let index = (0..weights.len()).max_by_key(|index| (lack(*index), std::cmp::Reverse(*index)))?;
    let raised = reading.heard.iter().find(|heard| heard.turn == worst.record.raised)?;
    match index {
        0 | 1 => after(reading, raised, Step::Objection(id, Part::Open)),
        2 if worst.record.steps.acknowledge.is_some() => after(reading, raised, Step::Objection(id, Part::Explore)),
        2 => after(reading, raised, Step::Objection(id, Part::Open)),
        3 => after(
            reading,
            reading.reply(explored.unwrap_or(raised.turn)).unwrap_or(raised),
            Step::Objection(id, Part::Respond),
        ),
        _ => {
            let answered = worst.record.steps.respond?;
            let unit = reading.units_of(answered).last()?;
            Some(instead_of(reading, unit, Step::Objection(id, Part::Confirm)))
        }
    }
}

/// The line before an avoidable objection.
fn prevention(reading: &Reading<'_>) -> Option<Piece> {
    let avoidable = |id| reading.scenario.objection(id).is_some_and(|objection| objection.mandatory_turn.is_none());
    let heard = reading.heard.iter().find(|heard| heard.decided.objections.iter().any(|moved| avoidable(&moved.id)))?;
    let line = reading.trainee().map(|(turn, _)| turn.turn).take_while(|turn| *turn < heard.turn).last()?;
    let is_trigger =
        |unit: &&Unit<'_>| matches!(unit.act.kind, Kind::Feature | Kind::Advantage | Kind::Ask | Kind::Negative);
    let unit = reading.units_of(line).find(is_trigger).or_else(|| reading.units_of(line).last())?;
    let mut piece = instead_of(reading, unit, step::next(reading, line));
    piece.rule = reading
        .lang
        .pick(
            "需求没挖深就讲方案或价格，异议就会冒出来。",
            "A solution or a price before the need is developed calls up objections.",
        )
        .to_owned();
    Some(piece)
}

/// The process was not asked for: after half of the talk.
fn process(reading: &Reading<'_>) -> Option<Piece> {
    let knows = reading.told(u32::MAX).iter().any(|fact| fact.as_str().starts_with(commitment::DECISION_FACT));
    if knows { None } else { after(reading, middle(reading)?, Step::Process) }
}

/// The last ask, or the last line when nothing was asked for.
fn ask(reading: &Reading<'_>) -> Option<Piece> {
    let asked = reading.units.iter().rfind(|unit| unit.act.kind == Kind::Ask);
    let unit = asked.or_else(|| reading.units.last())?;
    Some(instead_of(reading, unit, Step::Ask))
}

/// Returns the customer's turn in the middle of the talk, of those that answered something.
fn middle<'r, 'a>(reading: &'r Reading<'a>) -> Option<&'r Heard<'a>> {
    let told: Vec<&Heard<'_>> = reading.heard.iter().filter(|heard| !heard.idle).collect();
    told.get(told.len() / 2).copied()
}

/// Returns the piece for a cap that applied.
pub(super) fn of_cap(reading: &Reading<'_>, when: &CapWhen, applied: &CapApplied) -> Option<Piece> {
    let lang = reading.lang;
    let unit = |fits: &dyn Fn(&Unit<'_>) -> bool| {
        let first = applied.evidence.first()?;
        reading.units_of(first.turn).find(|unit| fits(unit))
    };
    let negative = |negative: Negative| move |unit: &Unit<'_>| unit.act.negative == Some(negative);
    let by_kind = |kind: ObjectionKind| reading.scenario.objections.iter().find(|objection| objection.kind == kind);
    match when {
        CapWhen::FalsePromise { .. } => {
            let unit = unit(&cap::is_false_promise)?;
            let limit = match &unit.act.topic {
                Some(Topic::Limit(id)) => reading.scenario.product.limits.iter().find(|limit| limit.id == *id),
                _ => None,
            };
            Some(Piece {
                turn: unit.turn,
                quote: unit.act.span.of(unit.text).to_owned(),
                rule: lang
                    .pick(
                        "做不到的不承诺，如实说能做到什么。",
                        "Do not promise what cannot be kept: say honestly what can.",
                    )
                    .to_owned(),
                instead: limit.and_then(|limit| step::pick(reading, &limit.instead, unit.turn)).unwrap_or_default(),
                retry: unit.turn,
            })
        }
        CapWhen::CompetitorAttack => {
            let unit = unit(&negative(Negative::Disparage))?;
            let step =
                by_kind(ObjectionKind::Competitor).map(|objection| Step::Objection(&objection.id, Part::Explore));
            let mut piece = instead_of(reading, unit, step.unwrap_or(Step::Situation));
            piece.rule = lang
                .pick(
                    "不贬低竞品；问清客户用什么标准比较。",
                    "Do not run a competitor down: ask by which criteria the customer compares.",
                )
                .to_owned();
            Some(piece)
        }
        CapWhen::UnauthorisedDiscount => {
            let unit = unit(&negative(Negative::Discount))?;
            let step = by_kind(ObjectionKind::Price).map(|objection| Step::Objection(&objection.id, Part::Open));
            let mut piece = instead_of(reading, unit, step.unwrap_or_else(|| step::next(reading, unit.turn)));
            piece.rule = lang
                .pick(
                    "不要先让价；先问清价格顾虑的来由，再回到价值。",
                    "Do not give a discount first: ask what is behind the price concern, then return to the value.",
                )
                .to_owned();
            Some(piece)
        }
        CapWhen::IntegrityBreach => {
            let unit = unit(&negative(Negative::Integrity))?;
            Some(Piece {
                turn: unit.turn,
                quote: unit.act.span.of(unit.text).to_owned(),
                rule: lang
                    .pick("任何利益输送和串标都不能提。", "Never offer a personal benefit, and never touch a tender.")
                    .to_owned(),
                instead: lang
                    .pick(
                        "我们按贵司公开的流程来，需要的材料我方按时提供。",
                        "We follow your published process, and hand in what it asks for on time.",
                    )
                    .to_owned(),
                retry: unit.turn,
            })
        }
        CapWhen::ObjectionIgnored { .. } => {
            let heard = reading
                .heard
                .iter()
                .find(|heard| Some(heard.turn) == applied.evidence.first().map(|quote| quote.turn))?;
            let id = &heard.decided.objections.iter().find(|moved| moved.repeated)?.id;
            after(reading, heard, Step::Objection(&reading.scenario.objection(id)?.id, Part::Open))
        }
        CapWhen::Tampering
        | CapWhen::CriterionBelow { .. }
        | CapWhen::NoExplicitNeed { .. }
        | CapWhen::TooShort
        | CapWhen::ConfidentialityBreach => None,
    }
}
