//! What an act counts: topic, uptake, what it presupposes, repetition, and how many of a turn count.

use super::subject;
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::{Line, Unit};
use crate::domain::act::{
    Act, Context, Credit, Figure, Kind, Mark, Provenance, Stage, Topic, figure, question, repetition,
};
use crate::domain::quantity::Unit as Counted;

/// How many questions of one turn can count (coding manual 1.5, row 1).
const CREDITED_MAX: usize = 2;

/// Level from which a need-payoff question of a need counts fully (coding manual 1.4).
const LEVEL_NEED_PAYOFF: u8 = 3;

/// What a question counts whose presupposition was not said, in per cent (coding manual 1.3, I0).
const PRE_MISSING_PERCENT: u8 = 30;

/// Level from which an implication question of a need counts fully: the problem is admitted (coding manual 1.4).
pub(super) const LEVEL_IMPLICATION: u8 = 2;

/// Returns the acts of a line, each with its words, with the credit that repetition and excess leave.
pub(super) fn settle(acts: &[(Act, String)], context: &Context) -> Vec<Act> {
    let mut acts = settle_repetition(acts, context);
    settle_excess(&mut acts);
    acts
}

/// Fills in what all acts have: topic, need, figures, uptake, and for questions what they presuppose.
pub(super) fn complete(act: &mut Act, unit: &Unit, line: &Line, earlier: &[Figure], context: &Scene) {
    if act.figures.is_empty() && act.arithmetic.is_none() {
        (act.figures, act.arithmetic) = figure::figures_after(unit, line.before(unit), earlier, context);
        figure::relocate(&mut act.figures, &line.text, unit);
    }
    if act.kind != Kind::Other {
        act.uptake_percent = act.uptake_percent.max(context.uptake_percent(&unit.text));
    }
    let tells = matches!(act.kind, Kind::Feature | Kind::Advantage | Kind::Benefit | Kind::Respond);
    if tells && act.figures.iter().any(is_invented_outcome) {
        act.credit = Credit::None;
    }
    if act.kind != Kind::Question {
        if act.need.is_none() && !act.figures.is_empty() {
            act.need = subject::told_need(act.topic.as_ref(), &unit.text, context);
        }
        return;
    }
    fit_topic(act, context);
    if is_generic(&unit.text) {
        act.mark(Mark::Generic);
        act.topic_percent = act.topic_percent.min(50);
    }
    act.credit = if act.form_percent < 100 || act.topic_percent < 100 { Credit::Partial } else { Credit::Full };
    let needed = match act.stage {
        Some(Stage::Implication) => LEVEL_IMPLICATION,
        Some(Stage::NeedPayoff) => LEVEL_NEED_PAYOFF,
        _ => 0,
    };
    if context.strict && act.need.as_ref().map_or(0, |need| context.level(need)) < needed {
        act.pre_percent = PRE_MISSING_PERCENT;
        act.credit = Credit::Partial;
    }
    if act.topic_percent == 0 {
        act.credit = Credit::None;
    }
}

/// Returns whether a figure is a share that nobody gave: a promise of how much better it gets, without a source.
fn is_invented_outcome(figure: &Figure) -> bool {
    let shares = [Counted::Percent, Counted::PercentagePoints];
    figure.provenance == Provenance::Invented && shares.contains(&figure.quantity.unit)
}

/// Returns whether a question names nothing that it asks about: `有什么问题吗`, `any problems?` (coding manual 1.4).
fn is_generic(text: &str) -> bool {
    const ZH: [&str; 9] = [
        "有什么问题",
        "有啥问题",
        "有没有问题",
        "有没有什么问题",
        "还有什么问题",
        "还有别的问题",
        "有什么困难",
        "有什么痛点",
        "有什么难处",
    ];
    const EN: [&str; 8] = [
        "any problems",
        "any issues",
        "any trouble",
        "any difficulties",
        "any pain points",
        "any challenges",
        "anything else",
        "do you have any problems",
    ];
    if question::is_chinese(text) {
        text.chars().count() <= 12 && ZH.iter().any(|words| text.contains(words))
    } else {
        text.split_whitespace().count() <= 6 && EN.iter().any(|words| text.contains(words))
    }
}

/// Settles how well what a question is about fits the deal.
fn fit_topic(act: &mut Act, context: &Scene) {
    if matches!(act.topic, Some(Topic::Known(_))) {
        act.mark(Mark::Known);
    }
    act.topic_percent = if context.topics.is_none() || act.topic.is_some() || act.need.is_some() {
        100
    } else {
        act.mark(Mark::Generic);
        50
    };
}

/// Marks questions that were asked before; they do not count (coding manual 1.5, rows 13 and 14).
fn settle_repetition(acts: &[(Act, String)], context: &Context) -> Vec<Act> {
    acts.iter()
        .map(|(act, text)| {
            let mut act = act.clone();
            if matches!(act.kind, Kind::Question | Kind::Explore) && repetition::is_repeated(text, &act, context) {
                act.mark(Mark::Repeated);
                act.credit = Credit::None;
            }
            act
        })
        .collect()
}

/// Leaves credit to the best questions of the turn only (coding manual 1.5, row 1).
fn settle_excess(acts: &mut [Act]) {
    let mut order: Vec<usize> = (0..acts.len())
        .filter(|index| acts[*index].kind == Kind::Question && acts[*index].credit != Credit::None)
        .collect();
    order.sort_by_key(|index| (std::cmp::Reverse(acts[*index].stage), *index));
    for index in order.into_iter().skip(CREDITED_MAX) {
        acts[index].mark(Mark::Excess);
        acts[index].credit = Credit::None;
    }
}
