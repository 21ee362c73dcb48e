//! Reads a line: puts the readers of single units in their order, then settles what counts.

use super::before::{self, Said};
use super::question::{self, Form};
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{
    Act, Context, Credit, Kind, LINE_CHARS_MAX, Mark, Stage, Topic, ask, figure, meta, negative, objection_step,
    procedure, repetition, stage, statement, uptake,
};
use crate::domain::id::NeedId;
use crate::domain::text::Span;

/// How many questions of one turn can count (coding manual 1.5, row 1).
const CREDITED_MAX: usize = 2;

/// Level from which an implication question of a need counts fully: the problem is admitted (coding manual 1.4).
const LEVEL_IMPLICATION: u8 = 2;

/// Level from which a need-payoff question of a need counts fully (coding manual 1.4).
const LEVEL_NEED_PAYOFF: u8 = 3;

/// Level of an explicit need: the customer has said that it must be solved (coding manual 1.4).
const LEVEL_EXPLICIT: u8 = 4;

/// What a question counts whose presupposition was not said, in per cent (coding manual 1.3, I0).
const PRE_MISSING_PERCENT: u8 = 30;

/// Reads a trainee's line into acts, in order, without overlap. Never empty: a line with nothing in it is one `other`.
pub fn read(line: &str, context: &Context) -> Vec<Act> {
    let end = line.char_indices().nth(LINE_CHARS_MAX).map_or(line.len(), |(at, _)| at);
    let mut line = Line::new(&line[..end]);
    let mut acts: Vec<(Act, String)> = Vec::new();
    for index in 0..line.units.len() {
        line.index = index;
        let unit = line.units[index].clone();
        let mut act = unit_act(&unit, &line, context);
        complete(&mut act, &unit, context);
        join(&mut acts, act, &unit);
    }
    let mut acts = settle_repetition(acts, context);
    settle_excess(&mut acts);
    acts
}

/// Returns the stage of a whole line, its main kind and how sure that is, 0 to 100.
///
/// The stage is that of the highest question that counts, else of any that would without context; the kind is that of the act
/// that says most about the line: a negative or a manipulation before all, then what was asked, then what was told.
pub fn summary(acts: &[Act]) -> (Option<Stage>, Kind, u8) {
    let best = acts.iter().max_by_key(|act| (weight(act), act.stage, act.span.end - act.span.start));
    match best {
        Some(act) => {
            let stage = if act.kind == Kind::Question { acts.iter().filter_map(|act| act.stage).max() } else { None };
            (stage, act.kind, act.confidence)
        }
        None => (None, Kind::Other, 0),
    }
}

/// Returns how much an act says about its line, for the main kind.
fn weight(act: &Act) -> u8 {
    match act.kind {
        Kind::Negative => 10,
        Kind::Meta => 9,
        Kind::Explore => 8,
        Kind::Confirm | Kind::Ask => 7,
        Kind::Question => 6,
        Kind::Respond => 5,
        Kind::Benefit => 5,
        Kind::Advantage | Kind::Feature => 4,
        Kind::Check => 4,
        Kind::Rhetorical => 3,
        Kind::Acknowledge => 3,
        Kind::Procedure => 2,
        Kind::Other => 0,
    }
}

/// Returns what a unit is: the readers in the order of coding manual 1.3.
fn unit_act(unit: &Unit, line: &Line, context: &Context) -> Act {
    meta::read(unit, line, context)
        .or_else(|| negative::read(unit, line, context))
        .or_else(|| ask::read(unit, line, context))
        .or_else(|| objection_step::read(unit, line, context))
        .or_else(|| procedure::read(unit, line, context))
        .or_else(|| question_act(unit, line, context))
        .or_else(|| statement::read(unit, line, context))
        .unwrap_or_else(|| Act::new(unit.span, Kind::Other, "other"))
}

/// Returns the question that a unit asks.
fn question_act(unit: &Unit, line: &Line, context: &Context) -> Option<Act> {
    let form = question::form(unit, line)?;
    if form == Form::Rhetorical {
        let mut act = Act::new(unit.span, Kind::Rhetorical, "rhetorical");
        act.form_percent = 0;
        act.confidence = 80;
        return Some(act);
    }
    let preamble: String = line.earlier().iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ");
    let reading = stage::read(&unit.text, &preamble, said_before(&unit.text, &preamble, context));
    let mut act = Act::new(unit.span, Kind::Question, reading.rule);
    act.stage = Some(reading.stage);
    act.consequence = reading.consequence;
    act.confidence = reading.confidence;
    act.form_percent = form.percent();
    reading.marks.into_iter().for_each(|mark| act.mark(mark));
    match form {
        Form::Leading => act.mark(Mark::Leading),
        Form::Implied => act.mark(Mark::Implied),
        Form::Plain | Form::Prompted | Form::Rhetorical => {}
    }
    Some(act)
}

/// Returns what the question follows up on: what the trainee quotes of the customer, else the customer's last line.
///
/// In a session the levels tell more than words: a need just voiced is a trouble or a want, however it was worded.
fn said_before(text: &str, preamble: &str, context: &Context) -> Said {
    let quoted = quoted_of_customer(preamble)
        .or_else(|| quoted_of_customer(text))
        .map(before::said_normal)
        .filter(|said| matches!(said, Said::Trouble | Said::Want));
    if let Some(said) = quoted {
        return said;
    }
    let voiced = context.voiced.as_ref().map_or(0, |need| context.level(need));
    match context.before().map_or(Said::Fact, before::said) {
        Said::Fact | Said::Question | Said::Trouble if voiced >= LEVEL_EXPLICIT => Said::Want,
        Said::Fact | Said::Question if voiced >= LEVEL_IMPLICATION => Said::Trouble,
        said => said,
    }
}

/// Returns what the trainee says that the customer said: `您刚才提到巡检漏项`.
fn quoted_of_customer(text: &str) -> Option<&str> {
    const OPENINGS: [&str; 35] = [
        "提到",
        "讲到",
        "说到",
        "聊到",
        "谈到",
        "提过",
        "说过",
        "讲过",
        "您说",
        "您讲",
        "您刚说",
        "您刚讲",
        "刚才说",
        "刚刚说",
        "前面说",
        "之前说",
        "您刚才说",
        "您刚才讲",
        "您说的",
        "刚才讲",
        "you said",
        "you mentioned",
        "you told me",
        "you just said",
        "you were saying",
        "you described",
        "you've said",
        "you talked about",
        "you brought up",
        "we talked about",
        "we were talking about",
        "we spoke about",
        "you were telling",
        "you've told me",
        "you just told me",
    ];
    let at = OPENINGS.iter().filter_map(|opening| text.find(opening).map(|at| at + opening.len())).min()?;
    let rest = &text[at..];
    let end = super::segment::clauses(rest).first().map_or(rest.len(), |range| range.end);
    Some(&rest[..end])
}

/// Fills in what all acts have: topic, need, figures, uptake, and for questions what they presuppose.
fn complete(act: &mut Act, unit: &Unit, context: &Context) {
    if act.figures.is_empty() && act.arithmetic.is_none() {
        (act.figures, act.arithmetic) = figure::figures(unit, context);
    }
    if act.kind != Kind::Other {
        act.uptake_percent = act.uptake_percent.max(uptake::uptake_percent(&unit.text, context));
    }
    if act.kind != Kind::Question {
        return;
    }
    find_topic(act, unit, context);
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

/// Finds what a question is about, and how well that fits the deal.
fn find_topic(act: &mut Act, unit: &Unit, context: &Context) {
    let Some(topics) = context.topics else {
        act.topic_percent = 100;
        return;
    };
    let text = unit.text.as_str();
    let fact = topics.find(text, context.lang, Among::Facts);
    let need = topics.find(text, context.lang, Among::Needs);
    let follows_up = act.uptake_percent > 0 || is_follow_up(text);
    if let Some(Topic::Known(_)) = fact.as_ref().map(|found| &found.topic) {
        act.mark(Mark::Known);
    }
    let need_id: Option<NeedId> = need.as_ref().and_then(|found| match &found.topic {
        Topic::Need(id) => Some(id.clone()),
        _ => None,
    });
    act.topic = fact.or(need).map(|found| found.topic);
    act.need = need_id.or_else(|| context.need.clone().filter(|_| follows_up || act.stage >= Some(Stage::Implication)));
    act.topic_percent = if act.topic.is_some() || act.need.is_some() {
        100
    } else {
        act.mark(Mark::Generic);
        50
    };
}

/// Returns whether words point back to what is being talked about.
fn is_follow_up(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "这", "那", "它", "其中", "您刚", "刚才", "您说", "这样", "that", "this", "it", "those", "these", "they",
        "them", "you said",
    ];
    WORDS.iter().any(|word| {
        if word.is_ascii() {
            text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != ' ')
                .any(|part| part.split(' ').any(|found| found == *word))
        } else {
            text.contains(word)
        }
    })
}

/// Adds an act, or joins it to the one before: a preamble belongs to its question, a fragment to the question it completes.
fn join(acts: &mut Vec<(Act, String)>, act: Act, unit: &Unit) {
    if let Some((last, text)) = acts.last_mut() {
        let preamble = last.kind == Kind::Other && matches!(act.kind, Kind::Question | Kind::Other);
        let fragment = last.kind == Kind::Question && act.kind == Kind::Question && is_fragment(&unit.text);
        if preamble {
            let span = Span { start: last.span.start, end: act.span.end };
            let figures = std::mem::take(&mut last.figures);
            let arithmetic = last.arithmetic;
            *last = act;
            last.span = span;
            last.figures.splice(0..0, figures);
            last.arithmetic = last.arithmetic.or(arithmetic);
            text.push(' ');
            text.push_str(&unit.text);
            return;
        }
        if fragment {
            last.span.end = act.span.end;
            last.figures.extend(act.figures);
            return;
        }
    }
    acts.push((act, unit.text.clone()));
}

/// Returns whether a question only completes the one before it: `为什么`, `总部吗`, `and why`.
fn is_fragment(text: &str) -> bool {
    if question::is_chinese(text) { text.chars().count() <= 4 } else { text.split_whitespace().count() <= 2 }
}

/// Marks questions that were asked before; they do not count (coding manual 1.5, rows 13 and 14).
fn settle_repetition(acts: Vec<(Act, String)>, context: &Context) -> Vec<Act> {
    acts.into_iter()
        .map(|(mut act, text)| {
            if matches!(act.kind, Kind::Question | Kind::Explore) && repetition::is_repeated(&text, &act, context) {
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
