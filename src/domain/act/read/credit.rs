//! What an act counts: topic, uptake, what it presupposes, repetition, and how many of a turn count.

use super::{ACCEPTS_RULE, CLAIM_RULE, ECHO_RULE, bare, echo, promise, subject};
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::{Line, Unit};
use crate::domain::act::topic::Among;
use crate::domain::act::{
    Act, Arithmetic, Context, Credit, Figure, Kind, Mark, Negative, Provenance, Stage, Topic, attribution, figure,
    question, repetition, uptake,
};
use crate::domain::quantity::Unit as Counted;
use crate::domain::text::{length, normal};

/// How many questions of one turn can count (coding manual 1.5, row 1).
const CREDITED_MAX: usize = 2;

/// Level from which a need-payoff question of a need counts fully (coding manual 1.4).
const LEVEL_NEED_PAYOFF: u8 = 3;

/// What a question counts whose presupposition was not said, in per cent (coding manual 1.3, I0).
const PRE_MISSING_PERCENT: u8 = 30;

/// Level from which an implication question of a need counts fully: the problem is admitted (coding manual 1.4).
pub(super) const LEVEL_IMPLICATION: u8 = 2;

/// How many questions of one turn nobody can keep apart: none of them counts. Our choice: all four types at once can still be
/// told from a paragraph with questions hidden in it (attacks 3 and 16).
const BURIED_MIN: usize = 5;

/// How many of them are too many in a turn that is longer than a customer listens to.
const BURIED_LONG_MIN: usize = 3;

/// The rule of a statement about the offer that only wears a question mark.
const MARKED_RULE: &str = "F.marked";

/// Least confidence with which a question that asks for nothing else asks for what the brief says. Our choice.
const KNOWN_MIN: u8 = 40;

/// Confidence below which a question asks for no fact of the deal at all. Our choice.
const FACT_MIN: u8 = 20;

/// From how many questions in a turn on each is asked in half a form: the customer has to choose.
const MANY_MIN: usize = 4;

/// Length from which a turn with so many questions is a paragraph that hides them, in Chinese characters: half of what is too long.
const PARAGRAPH_CHARS: usize = 110;
/// The same in English words.
const PARAGRAPH_WORDS: usize = 65;

/// Returns the acts of a line, each with its words, with the credit that their form, repetition and excess leave.
pub(super) fn settle(acts: &[(Act, String)], said: &str, is_long: bool, context: &Context) -> Vec<Act> {
    let mut acts = settle_repetition(acts, context);
    for act in &mut acts {
        settle_form(act, said, context);
    }
    settle_many(&mut acts, said, is_long, context);
    settle_excess(&mut acts);
    acts
}

/// Settles what only looks like what it was read as: a claim behind a question mark, a tag that asks for nothing, an answer
/// that boasts or whose sum is wrong, one more reference to nothing in particular, a quote of what may not be promised.
fn settle_form(act: &mut Act, said: &str, context: &Context) {
    let words = act.span.of(said);
    if act.uptake_percent == uptake::GENERIC && uptake::is_idle_again(words, context) {
        act.uptake_percent = 0;
    }
    // Whether a price or a plan of ours will do is asked of nothing but that.
    if act.kind == Kind::Question && bare::asks_acceptance(words) {
        *act = Act { figures: std::mem::take(&mut act.figures), ..Act::new(act.span, Kind::Check, ACCEPTS_RULE) };
    }
    if !context.strict {
        return;
    }
    let other = |kind: Kind, rule: &'static str| {
        let new = Act { figures: act.figures.clone(), arithmetic: act.arithmetic, ..Act::new(act.span, kind, rule) };
        Some(Act { uptake_percent: act.uptake_percent, ..new })
    };
    let asks = matches!(act.kind, Kind::Question | Kind::Explore);
    // What leads and names nothing of its own only asks for a yes.
    let leads = act.kind == Kind::Question && act.has(Mark::Leading) && act.topic.is_none();
    let new = if leads || (asks || act.kind == Kind::Check) && bare::is_tag(words) {
        other(Kind::Other, "other.tag")
    } else if act.rule == ECHO_RULE && echo::is_again(context) || asks && echo::is_short(words, context) {
        Some(Act::new(act.span, Kind::Other, ECHO_RULE))
    } else if act.kind == Kind::Question
        && let Some(claim) = bare::claim(words, context).or_else(|| bare::claim(&said[..act.span.end], context))
    {
        other(Kind::Feature, MARKED_RULE).map(|new| told(new, Some(claim)))
    } else if act.kind == Kind::Question && bare::tells_of_offer(words, context) {
        other(Kind::Feature, MARKED_RULE).map(|new| told(new, None))
    } else if act.kind == Kind::Question && bare::pitches(words, context) {
        other(Kind::Advantage, "A.unasked").map(|new| told(new, None))
    } else if (act.rule == "R.answer" && !act.figures.iter().any(is_sourced) || asks && !bare::asks(words))
        && bare::boasts(words)
    {
        other(Kind::Advantage, "A.boast").map(|new| told(new, act.topic.clone()))
    } else if act.rule == "A.names"
        && let Some(claim) = bare::stated(words, context)
    {
        let answers = other(Kind::Respond, CLAIM_RULE).map(|new| told(new, Some(claim)));
        answers.map(|new| Act { objection: act.objection.clone(), ..new })
    } else {
        None
    };
    if let Some(new) = new {
        *act = new;
    }
    let promised = promise::of_limit(act, words, context).or_else(|| promise::made(act, words, context));
    if let Some(promised) = promised {
        *act = promised;
    }
    // An answer whose sum does not come out answers nothing (attacks 22 and 23).
    if act.kind == Kind::Respond && act.arithmetic == Some(Arithmetic::Wrong) {
        act.credit = Credit::None;
        act.form_percent = 0;
    }
    settle_fact(act, words, context);
    // What is asked for the cause of a trouble that nobody has told of, and that its words do not name, is early (attack 5).
    let is_told = || context.levels.values().any(|level| *level >= LEVEL_IMPLICATION);
    if act.has(Mark::Cause) && act.need.is_none() && !is_told() {
        act.pre_percent = PRE_MISSING_PERCENT;
        act.credit = act.credit.max(Credit::Partial);
    }
    // Who puts a promise into the customer's mouth may make it in the same words.
    let may_quote = act.kind != Kind::Meta && act.negative.is_none_or(|negative| negative == Negative::OverPromise);
    if may_quote && (attribution::is_of_limit(said, act, context) || attribution::invents(said, act, context)) {
        act.mark(Mark::FalseAttribution);
    }
    // What was never said is not what this talk is about.
    if act.kind == Kind::Question && act.has(Mark::FalseAttribution) {
        act.topic_percent = act.topic_percent.min(50);
        act.credit = act.credit.max(Credit::Partial);
    }
}

/// Settles which fact a situation question is about, where its reader found none: nearest may be what the brief says (attack 52); and
/// a need alone, with no fact near, is no more than a word in common (attack 4).
fn settle_fact(act: &mut Act, words: &str, context: &Context) {
    let is_open = matches!(act.topic, None | Some(Topic::Need(_)));
    let Some(topics) = context.topics.filter(|_| act.stage == Some(Stage::Situation) && is_open) else { return };
    let ranked = topics.ranked(&normal(words), context.lang, Among::Facts);
    let first = ranked.first();
    if let Some(known) = first.filter(|found| matches!(found.topic, Topic::Known(_)) && found.confidence >= KNOWN_MIN) {
        act.topic = Some(known.topic.clone());
        act.mark(Mark::Known);
    } else if act.topic.is_some() && first.is_none_or(|found| found.confidence < FACT_MIN) {
        act.topic_percent = act.topic_percent.min(50);
        act.credit = act.credit.max(Credit::Partial);
    }
}

/// Returns an act as one that tells, about a claim.
fn told(act: Act, topic: Option<Topic>) -> Act {
    Act { topic, topic_percent: 100, credit: Credit::Full, ..act }
}

/// Returns whether somebody gave a figure.
fn is_sourced(figure: &Figure) -> bool {
    !matches!(figure.provenance, Provenance::Invented | Provenance::Computed)
}

/// Takes the credit of questions of which there are more in the turn than anybody can answer.
fn settle_many(acts: &mut [Act], said: &str, is_long: bool, context: &Context) {
    let asks = |act: &Act| matches!(act.kind, Kind::Question | Kind::Explore | Kind::Confirm);
    let asked = acts.iter().filter(|act| asks(act)).count();
    let lectures = acts.iter().any(|act| act.negative == Some(Negative::Lecture));
    let hides = is_long || lectures || length(said).exceeds(PARAGRAPH_CHARS, PARAGRAPH_WORDS);
    // Once it is clumsy; twice it is a way to harvest.
    let again = || {
        let lines = context.asked.chunk_by(|left, right| left.line == right.line);
        lines.filter(|line| line.len() >= MANY_MIN).count() > 0
    };
    let is_run_on = || bare::sentences(said) < asked;
    let is_buried = asked >= BURIED_MIN
        || bare::run_together(said) >= MANY_MIN
        || asked >= MANY_MIN && (hides || again())
        || asked >= BURIED_LONG_MIN && (is_long || lectures || hides && is_run_on())
        // A lecture that runs on into questions has more of them in it than can be told apart.
        || lectures && is_run_on();
    for act in acts.iter_mut().filter(|act| asks(act)) {
        if is_buried {
            act.mark(Mark::Excess);
            act.credit = Credit::None;
            act.form_percent = 0;
        } else if asked >= MANY_MIN {
            act.form_percent = act.form_percent.min(50);
            act.credit = act.credit.max(Credit::Partial);
        }
    }
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
