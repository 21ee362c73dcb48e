//! Reads a line: puts the readers of single units in their order, then settles what counts.

use std::ops::Range;

use super::before::Said;
use super::lexicon::Phrases;
use super::plain::plain;
use super::question::{self, Form};
use super::scene::{Before, Readings, Scene};
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{
    Act, Context, Kind, LINE_CHARS_MAX, Mark, Stage, ask, attribution, conduct, meta, negative, objection_step,
    procedure, stage, statement,
};
use crate::domain::id::NeedId;
use crate::domain::text::{Span, length};

mod aside;
mod bare;
mod credit;
mod cut;
mod echo;
mod example;
mod glue;
mod promise;
mod revise;
mod subject;

pub(in crate::domain) use aside::HEADING_RULE;
use aside::LABEL_RULE;
pub(in crate::domain) use bare::ACCEPTS_RULE;
pub(in crate::domain) use echo::ECHO_RULE;

use cut::{CUTS_MAX, Cut, LINES_MAX, READ_MAX};

/// The phrase lists of this folder.
pub(super) static LISTS: &[&Phrases] =
    &[&subject::OPENINGS, &bare::BOASTS, &bare::OFFERED, &bare::ACCEPTED, &bare::THEIRS];

/// Length beyond which the customer finds a line too long, in Chinese characters and in English words (scoring page, B3).
const LONG_CHARS: usize = 220;
/// The same in English words.
const LONG_WORDS: usize = 130;

/// Reads a trainee's line into acts, in order, without overlap. Never empty: a line with nothing in it is one `other`.
pub fn read(line: &str, context: &Context) -> Vec<Act> {
    thread_local! {
        static CUTS: Readings<Cut> = const { Readings::new(LINES_MAX, CUTS_MAX) };
        static READ: Readings<(Vec<(Act, String)>, bool)> = const { Readings::new(READ_MAX, CUTS_MAX) };
    }
    let said = readable(line);
    let read = |part: Range<usize>| {
        let said = &said[part.clone()];
        // What the rules read asks little of the customer's line before, and is used again after another; the learned reader
        // takes all of it.
        let reading = READ.with(|read| {
            read.of(said, Before::Given, &Scene::of(context), |scene| {
                let cut = CUTS.with(|cuts| cuts.of(said, Before::Asked, scene, |scene| Cut::of(said, scene)));
                let mut pieces = revise::revise(cut.pieces(scene), &cut, said, scene);
                pieces.shrink_to_fit();
                (pieces, cut.is_long)
            })
        });
        let (pieces, is_long) = &*reading;
        let mut acts = credit::settle(pieces, said, *is_long, context);
        acts.iter_mut().for_each(|act| act.move_by(part.start));
        (acts, *is_long)
    };
    let own = glue::own(said, context);
    let (mut acts, is_long) = read(own.clone());
    // What is glued to it takes the line's place nowhere, and makes it as long as it is.
    let glue = |part: Range<usize>| if part.is_empty() { Vec::new() } else { read(part).0 };
    acts.splice(0..0, glue(0..own.start).into_iter().filter(glue::counts));
    acts.extend(glue(own.end..said.len()).into_iter().filter(glue::counts));
    let is_whole = own == (0..said.len());
    if (is_long || !is_whole && length(said).exceeds(LONG_CHARS, LONG_WORDS))
        && let Some(last) = acts.last_mut()
    {
        last.mark(Mark::Long);
    }
    acts
}

/// Returns what the rules alone make of a line, before it is settled what counts; for the training.
pub fn by_rules(line: &str, context: &Context) -> Vec<Act> {
    let scene = Scene::of(context);
    Cut::of(readable(line), &scene).pieces(&scene).into_iter().map(|(act, _)| act).collect()
}

/// Returns the part of a line that is read.
fn readable(line: &str) -> &str {
    let end = line.char_indices().nth(LINE_CHARS_MAX).map_or(line.len(), |(at, _)| at);
    &line[..end]
}

/// Returns the stage of a whole line, its main kind and how sure that is, 0 to 100.
///
/// The stage is that of the highest question that counts, else of any that would without context; the kind is that of the act
/// that says most about the line: a negative or a manipulation before all, then what was asked, then what was told.
pub fn summary(acts: &[Act]) -> (Option<Stage>, Kind, u8) {
    match main_act(acts) {
        Some(act) => {
            let stage = if act.kind == Kind::Question { acts.iter().filter_map(|act| act.stage).max() } else { None };
            (stage, act.kind, act.confidence)
        }
        None => (None, Kind::Other, 0),
    }
}

/// Returns the act that says most about its line: of the weightiest kind, then of the highest stage, then the longest.
pub fn main_act(acts: &[Act]) -> Option<&Act> {
    acts.iter().max_by_key(|act| (weight(act), act.stage, act.span.end - act.span.start))
}

/// Returns how much an act says about its line, for the main kind.
fn weight(act: &Act) -> u8 {
    match act.kind {
        Kind::Negative => 10,
        Kind::Meta if act.rule == LABEL_RULE => 1,
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

/// Returns what a unit is that stands outside the role-play. `咱们重新来过行吗` after an apology is said to the customer.
fn outside(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let apologises = || conduct::read(unit, line).is_some_and(|act| act.kind == Kind::Procedure);
    meta::read(unit, line, context).filter(|act| act.rule != "meta.exercise" || !apologises())
}

/// Returns what a unit is: the readers in the order of coding manual 1.3.
fn unit_act(unit: &Unit, line: &Line, line_need: Option<&NeedId>, context: &Scene) -> Act {
    outside(unit, line, context)
        .or_else(|| conduct::read(unit, line))
        .or_else(|| echo::read(unit, context))
        .or_else(|| example::read(unit, line, line_need, context))
        .or_else(|| negative::read(unit, line, context))
        .or_else(|| ask::read(unit, line, context))
        .or_else(|| objection_step::read(unit, line, context))
        .or_else(|| procedure::read(unit, line, context))
        .or_else(|| told_of_offer(unit, context).and_then(|told| statement::read(&told, line, context)))
        .or_else(|| question_act(unit, line, line_need, context))
        .or_else(|| statement::read(unit, line, context))
        .unwrap_or_else(|| Act::new(unit.span, Kind::Other, "other"))
}

/// Returns the statement about the offer that only wears a question mark: `用了它就不用排队了?` (attack 15).
fn told_of_offer(unit: &Unit, context: &Scene) -> Option<Unit> {
    let text = plain(&unit.text);
    let claim = || context.topics.and_then(|topics| topics.find(&unit.text, context.lang, Among::Claims));
    let named = OFFERS.iter().any(|opening| text.starts_with(opening));
    let its = ITS.iter().any(|opening| text.starts_with(opening)) && claim().is_some();
    let supposes = SUPPOSING.iter().any(|opening| text.starts_with(opening));
    let told = unit.marked && !unit.told && !question::asks(&unit.text) && (named || its) && !supposes;
    told.then(|| Unit { marked: false, told: true, ..unit.clone() })
}

/// How a statement opens that tells of the offer in use.
const OFFERS: [&str; 18] = [
    "用了它",
    "用上它",
    "有了它",
    "上了它",
    "用了我们",
    "用我们",
    "有了我们",
    "上了我们",
    "我们的",
    "with it ",
    "with us ",
    "with our ",
    "once you have it",
    "using it",
    "our ",
    "thanks to it",
    "using our",
    "it lets ",
];

/// How the trainee supposes something of the customer's.
const SUPPOSING: [&str; 6] = ["it must", "it sounds", "it seems", "it cant", "it looks", "it feels"];

/// How a statement may open that tells of the offer or of something of the customer's.
const ITS: [&str; 5] = ["它的", "它", "its ", "it ", "这套"];

/// The rule of a claim of the fact sheet that only looked like naming a concern.
pub(in crate::domain) const CLAIM_RULE: &str = "R.claim";

/// Returns the question that a unit asks.
fn question_act(unit: &Unit, line: &Line, line_need: Option<&NeedId>, context: &Scene) -> Option<Act> {
    let form = question::form(unit, line)?;
    if form == Form::Rhetorical {
        let mut act = Act::new(unit.span, Kind::Rhetorical, "rhetorical");
        act.form_percent = 0;
        act.confidence = 80;
        return Some(act);
    }
    Some(question_of(unit, line, line_need, context, form, None))
}

/// Returns the question that a unit asks in a form; its stage may be known already.
fn question_of(
    unit: &Unit,
    line: &Line,
    line_need: Option<&NeedId>,
    context: &Scene,
    form: Form,
    stage: Option<Stage>,
) -> Act {
    let preamble = preamble(unit, line);
    let subject = subject::of(&unit.text, &preamble, line_need, context);
    let lean = subject.lean(&unit.text, &preamble, context);
    let reading = stage::read_as(&unit.text, &preamble, &lean, stage);
    let mut act = Act::new(unit.span, Kind::Question, reading.rule);
    act.stage = Some(reading.stage);
    act.need = subject.need(reading.stage, context);
    act.topic = subject.topic(&reading, act.need.as_ref(), context);
    act.consequence = reading.consequence;
    act.confidence = reading.confidence;
    act.form_percent = form.percent();
    reading.marks.iter().for_each(|mark| act.mark(*mark));
    let is_problem_known = lean.said == Said::Trouble
        || context.need().is_some_and(|need| context.level(need) >= credit::LEVEL_IMPLICATION);
    if reading.stage == Stage::Situation && is_problem_known && stage::asks_number(&unit.text) {
        act.mark(Mark::Purposeful);
    }
    if attribution::is_false(&unit.text, context) {
        act.mark(Mark::FalseAttribution);
    }
    match form {
        Form::Leading => act.mark(Mark::Leading),
        Form::Implied => act.mark(Mark::Implied),
        Form::Plain | Form::Prompted | Form::Rhetorical => {}
    }
    act
}

/// Returns what the trainee says ahead of a question that belongs to it: all that follows the question before.
///
/// What opens another question stands for itself: `另外人员流失厉不厉害`; `那会带来什么` goes on from what stands before.
fn preamble(unit: &Unit, line: &Line) -> String {
    let earlier = line.earlier();
    if ["那会", "那样", "那时", "那对", "那就", "what would that", "and that", "would that"]
        .iter()
        .any(|words| unit.text.starts_with(words))
    {
        return earlier.last().map(|unit| unit.text.clone()).unwrap_or_default();
    }
    if question::opens_another(&unit.text) {
        return String::new();
    }
    let begin = earlier.iter().rposition(|unit| unit.asks() && !is_fragment(&unit.text)).map_or(0, |at| at + 1);
    earlier[begin..].iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Adds an act, or joins it to the one before: a preamble belongs to its question, a fragment to the question it completes.
fn join(acts: &mut Vec<(Act, String)>, act: Act, unit: &Unit) {
    if let Some((last, text)) = acts.last_mut() {
        let is_void = last.rule == HEADING_RULE || last.has(Mark::Gibberish);
        let preamble = last.kind == Kind::Other && !is_void && matches!(act.kind, Kind::Question | Kind::Other);
        let fragment = last.kind == Kind::Question && act.kind == Kind::Question && is_fragment(&unit.text);
        if preamble {
            let span = Span { start: last.span.start, end: act.span.end };
            let figures = std::mem::take(&mut last.figures);
            let arithmetic = last.arithmetic;
            *last = act;
            last.span = span;
            last.figures.splice(0..0, figures);
            last.arithmetic = last.arithmetic.max(arithmetic);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::Credit;
    use crate::domain::lang::Lang;

    fn alone(text: &str, before: Option<&str>) -> Vec<Act> {
        read(text, &Context::alone(Lang::of(text), None, before))
    }

    #[test]
    fn only_the_two_best_questions_of_a_turn_count() {
        for text in [
            "你们几个人做这个?用的什么系统?最头疼的是什么?这对交期有什么影响?",
            "How many people do this? Which system do you use? What's the biggest headache? How does that affect deliveries?",
        ] {
            let acts = alone(text, None);
            let counted: Vec<_> =
                acts.iter().filter(|act| act.credit != Credit::None).filter_map(|act| act.stage).collect();
            assert_eq!(counted, [Stage::Problem, Stage::Implication], "{text}");
            assert_eq!(acts.iter().filter(|act| act.has(Mark::Excess)).count(), 2, "{text}");
        }
    }

    #[test]
    fn an_implication_without_an_admitted_problem_counts_in_part_in_a_session_only() {
        for text in ["对账错误会不会影响审计?", "Could the mistakes affect your audit?"] {
            let session = read(text, &Context::new(Lang::of(text), None));
            assert_eq!((session[0].stage, session[0].pre_percent), (Some(Stage::Implication), 30), "{text}");
            assert_eq!(session[0].credit, Credit::Partial, "{text}");
            assert_eq!(alone(text, None)[0].pre_percent, 100, "{text}");
        }
    }

    #[test]
    fn a_leading_question_and_an_implied_one_have_half_the_form() {
        for (text, mark) in [
            ("您是不是觉得系统太慢?", Mark::Leading),
            ("我猜夜班排程这块最头疼。", Mark::Implied),
            ("Your system is too slow, isn't it?", Mark::Leading),
            ("I imagine month-end is painful.", Mark::Implied),
        ] {
            let acts = alone(text, None);
            assert_eq!((acts[0].stage, acts[0].form_percent), (Some(Stage::Problem), 50), "{text}");
            assert!(acts[0].has(mark), "{text}");
        }
    }

    #[test]
    fn a_base_number_after_a_trouble_is_purposeful() {
        for (before, text) in [
            ("投诉太多了,我头都大。", "我先确认个基数,一个月总共接多少通电话?"),
            (
                "Complaints are through the roof.",
                "Just to get the baseline, how many calls do you take a month in total?",
            ),
        ] {
            let acts = alone(text, Some(before));
            assert_eq!(acts[0].stage, Some(Stage::Situation), "{text}");
            assert!(acts[0].has(Mark::Purposeful), "{text}");
            assert!(!alone(text, None)[0].has(Mark::Purposeful), "{text}");
        }
    }

    #[test]
    fn a_generic_question_names_no_topic() {
        for text in ["有什么问题吗?", "Any problems?"] {
            let acts = alone(text, None);
            assert_eq!((acts[0].stage, acts[0].topic_percent), (Some(Stage::Problem), 50), "{text}");
        }
    }

    #[test]
    fn a_preamble_belongs_to_its_question_and_a_fragment_to_the_one_before() {
        for text in [
            "您刚说每周返工两次。返工那几天交期会受什么影响?为什么?",
            "You mentioned two reworks a week. What happens to delivery dates then? And why?",
        ] {
            let acts = alone(text, None);
            assert_eq!(acts.len(), 1, "{text}");
            assert_eq!(acts[0].span.of(text), text, "{text}");
            assert_eq!(acts[0].stage, Some(Stage::Implication), "{text}");
        }
    }

    #[test]
    fn a_label_of_the_method_is_told_from_the_question_after_it() {
        for (text, label) in [
            ("下面我问暗示问题：返工对交期有什么影响？", "下面我问暗示问题："),
            ("Implication question: how does the rework affect your delivery dates?", "Implication question:"),
        ] {
            let acts = alone(text, None);
            assert_eq!((acts[0].kind, acts[0].span.of(text)), (Kind::Meta, label), "{text}");
            assert_eq!((acts.len(), acts[1].stage), (2, Some(Stage::Implication)), "{text}");
            assert_eq!(summary(&acts).1, Kind::Question, "{text}");
        }
    }

    #[test]
    fn spans_are_in_order_and_quote_the_line() {
        for text in ["Ｋ８ｓ 你们在用吗？\n  - 还有,數據放哪?", "", "   ", "。。。?!", "ﬁne, what's next? \u{200b}So?"]
        {
            let acts = alone(text, None);
            assert!(!acts.is_empty(), "{text}");
            assert!(acts.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{text}");
            assert!(acts.iter().all(|act| text.get(act.span.start..act.span.end).is_some()), "{text}");
        }
    }
}
