//! The steps that ask: explore a concern, and confirm that it is settled (coding manual 1.6).

use super::{EMPTY_SIZE_MAX, FORM_HALF};
use crate::domain::act::before::Said;
use crate::domain::act::concern::Concern;
use crate::domain::act::lexicon::asks::{AGREE, CONDITION};
use crate::domain::act::lexicon::concerns::{
    ACKNOWLEDGE, ANYTHING_ELSE, CONFIRM, CONFIRM_LOOSE, EXPLORE, SETTLED, TAGGED,
};
use crate::domain::act::lexicon::negatives::SHIFT;
use crate::domain::act::lexicon::statements::ATTRIBUTES;
use crate::domain::act::plain::{asks_plainly, plain, size};
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::{Line, Unit};
use crate::domain::act::topic::Among;
use crate::domain::act::topic::Weighed;
use crate::domain::act::{Act, Kind, Stage, Topic, question, stage};

/// Step C: asks whether the concern is settled.
pub(super) fn confirm(unit: &Unit, text: &str, line: &Line, concern: Option<&Concern>, context: &Scene) -> Option<Act> {
    let names_answer = ["这样", "这么", "that", "this"].iter().any(|word| text.contains(word));
    let said = || context.said_before();
    let sure = CONFIRM.is_in(text) || (CONFIRM_LOOSE.is_in(text) && names_answer && said() == Some(Said::Fact));
    let asks_condition = !CONFIRM.is_in(text)
        && ["what would", "which", "who would", "what do they", "what does"]
            .iter()
            .any(|opening| text.starts_with(opening))
        && ["need to", "have to", "want to"].iter().any(|word| text.contains(word));
    let loose = CONFIRM.is_in(text) || CONFIRM_LOOSE.is_in(text) || TAGGED.is_in(text);
    let answered = match context.topics {
        Some(_) => concern.is_some_and(|concern| loose || settles(text, concern, context)),
        // Read alone, the customer's line may be what came after the answer: `那还行`.
        None => {
            let refers = names_answer
                || NAMES.iter().any(|word| text.contains(word))
                || !text.chars().any(crate::domain::lang::is_han);
            (concern.is_some() && loose) || (sure && refers && said().is_some_and(|said| said != Said::Want))
        }
    };
    let of_else = !names_answer
        && !CONFIRM.is_in(text)
        && concern.is_some_and(|concern| is_of_else(unit, text, concern, context));
    if !answered
        || of_else
        || asks_condition
        || (ANYTHING_ELSE.is_in(text) && size(text) <= EMPTY_SIZE_MAX)
        || (context.topics.is_some() && asks_of_need(unit, text, line))
    {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Confirm, "C.confirm");
    if TAGGED.is_in(text) {
        act.form_percent = FORM_HALF;
    }
    act.confidence = 75;
    Some(act)
}

/// Step C after the customer took the concern for settled already: asks again whether it is.
pub(super) fn confirm_settled(unit: &Unit, text: &str, line: &Line, context: &Scene) -> Option<Act> {
    let asks_for_yes = || size(text) <= YES_SIZE_MAX && AGREE.is_in(text);
    let asks =
        CONFIRM.is_in(text) || CONFIRM_LOOSE.is_in(text) || TAGGED.is_in(text) || SETTLED.is_in(text) || asks_for_yes();
    if !asks {
        return None;
    }
    let id = context.settled().iter().next_back()?;
    let concern = Concern { id: Some(id.clone()), is_pressing: false };
    let is_plain = CONFIRM.is_in(text) || asks_for_yes();
    if asks_of_need(unit, text, line) || !is_plain && is_of_else(unit, text, &concern, context) {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Confirm, "C.settled");
    act.objection = concern.id;
    act.confidence = 75;
    Some(act)
}

/// Longest question that only asks for a yes, in characters and words: `这么着您看成不成`.
const YES_SIZE_MAX: usize = 9;

/// Returns whether a question is about a need, not about the concern: it supposes a trouble solved, follows another question
/// or a quote of the customer, and asks for value or effects: `if it understood at once, how would that help`.
fn asks_of_need(unit: &Unit, text: &str, line: &Line) -> bool {
    let follows = line.earlier().last().is_some_and(|unit| unit.asks() || ATTRIBUTES.is_in(&plain(&unit.text)));
    let supposes = CONDITION.is_in(text) || follows;
    let lean = stage::Lean { said: Said::Fact, said_points: 0, points: [0; 4] };
    supposes && !CONFIRM.is_in(text) && stage::read(&unit.text, "", &lean).stage >= Stage::Implication
}

/// Words that name a concern, or what is left of one.
const NAMES: [&str; 10] = ["坎", "一关", "算是", "方案", "还", "顾虑", "疑虑", "担心", "放心", "疙瘩"];

/// Returns whether a question asks if a concern that was answered is settled.
///
/// Only where the concern is under discussion and was not raised just now: then it may ask what is still missing.
fn settles(text: &str, concern: &Concern, context: &Scene) -> bool {
    let is_discussed = concern.id.as_ref().is_some_and(|id| context.discussed().contains(id));
    let is_answered = is_discussed || ["这么做", "这样做", "这样", "这么"].iter().any(|word| text.contains(word));
    is_answered && !concern.is_pressing && SETTLED.is_in(text)
}

/// Step E: asks for cause, criterion, who, scope or weight of the concern.
pub(super) fn explore(unit: &Unit, text: &str, line: &Line, concern: Option<&Concern>, context: &Scene) -> Option<Act> {
    let concern = concern?;
    // `那等明年再说吧` proposes.
    if !asks_plainly(unit) || (!unit.marked && text.ends_with('吧')) {
        return None;
    }
    if ANYTHING_ELSE.is_in(text) {
        return None;
    }
    let probes = EXPLORE.is_in(text);
    if !probes && asks_for_yes(text) {
        return None;
    }
    // What probes a concern just voiced may do so in words that the deal does not know.
    let probes_it = probes && concern.is_pressing && !is_listed(unit, context);
    if is_foreign(unit, context) && !probes_it && !WORRY.iter().any(|word| text.contains(word)) {
        return None;
    }
    if is_of_else(unit, text, concern, context) {
        return None;
    }
    if asks_root(unit, concern, context) {
        let mut act = Act::new(unit.span, Kind::Explore, "E.root");
        act.confidence = 80;
        return Some(act);
    }
    let accepted = (concern.is_pressing || concern.id.is_some())
        && line.earlier().last().is_some_and(|unit| !unit.asks() && ACKNOWLEDGE.is_in(&plain(&unit.text)))
        && !question::opens_another(&unit.text)
        && !SHIFT.is_in(text);
    let follows = accepted || concern.is_pressing && (context.takes_up_before(&unit.text) || points_back(text));
    let named = context.topics.is_some() && !concern.is_pressing && probes && points_back(text);
    if !(concern.is_pressing && probes || follows || named) {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Explore, "E.explore");
    act.confidence = if probes && follows { 80 } else { 65 };
    Some(act)
}

/// Returns whether a text proposes and asks for a yes: `先试两周,行不行` explores nothing.
fn asks_for_yes(text: &str) -> bool {
    const TAGS: [&str; 14] = [
        "行不行",
        "行吗",
        "可以吗",
        "可不可以",
        "好吗",
        "好不好",
        "成吗",
        "成不成",
        "怎么样",
        "would that be ok",
        "would that work",
        "does that work",
        "is that ok",
        "shall we",
    ];
    TAGS.iter().any(|tag| text.ends_with(tag))
}

/// Returns whether a question is about a fact or a need of the deal, and not about the concern at hand: then it is a
/// question like any other.
fn is_of_else(unit: &Unit, text: &str, concern: &Concern, context: &Scene) -> bool {
    let (Some(topics), Some(id)) = (context.topics, concern.id.as_ref()) else { return false };
    if WORRY.iter().any(|word| text.contains(word)) {
        return false;
    }
    let find = |among| topics.find(&unit.text, context.lang, among);
    let objection = find(Among::Objections).filter(|found| found.topic == Topic::Objection(id.clone()));
    let answer = find(Among::Answers).filter(|found| found.topic == Topic::Objection(id.clone()));
    let nearness = objection.map_or(0, |found| found.confidence).max(answer.map_or(0, |found| found.confidence));
    let root = topics.root_of(id).map(|root| Topic::Fact(root.clone()));
    let fact = find(Among::Facts).filter(|found| Some(&found.topic) != root.as_ref());
    let need = find(Among::Needs);
    [fact, need].into_iter().flatten().any(|found| found.confidence > nearness)
}

/// Returns whether a question is about something that the deal knows nothing of.
fn is_foreign(unit: &Unit, context: &Scene) -> bool {
    context.weigh(&unit.text).is_some_and(Weighed::is_foreign)
}

/// Returns whether a question names something that is listed as another matter.
fn is_listed(unit: &Unit, context: &Scene) -> bool {
    context.weigh(&unit.text).is_some_and(Weighed::is_listed)
}

/// Words that ask about a concern, whatever else is named.
const WORRY: [&str; 35] = [
    "担心",
    "最怕",
    "怕的",
    "顾虑",
    "不放心",
    "疑虑",
    "worr",
    "concern",
    "afraid",
    "hesita",
    "fear",
    "uneasy",
    "need to see",
    "need to hear",
    "have to see",
    "want to see",
    "要看到",
    "需要看到",
    "才放心",
    "才敢",
    "才肯",
    "写的还是",
    "定的还是",
    "例外",
    "exception",
    "才认",
    "才点头",
    "did something happen",
    "is it policy",
    "written policy",
    "always been the rule",
    "写进制度",
    "出过事",
    "出了什么事",
    "出过什么",
];

/// Returns whether a question asks for the very fact that an objection under discussion springs from.
fn asks_root(unit: &Unit, concern: &Concern, context: &Scene) -> bool {
    let (Some(topics), Some(id)) = (context.topics, concern.id.as_ref()) else { return false };
    let is_discussed = context.open().any(|open| open == id);
    let fact = topics.find(&unit.text, context.lang, Among::Facts).map(|found| found.topic);
    is_discussed && topics.root_of(id).is_some_and(|root| fact == Some(Topic::Fact(root.clone())))
}

/// Returns whether words point back to what was just said.
fn points_back(text: &str) -> bool {
    const ZH: [&str; 12] =
        ["这块", "这个", "这一", "这种", "这点", "这件", "那块", "那边", "那个", "这话", "这事", "他们"];
    const EN: [&str; 12] =
        ["that", "this", "it", "they", "them", "those", "these", "thats", "its", "he", "she", "there"];
    ZH.iter().any(|word| text.contains(word)) || text.split(' ').any(|word| EN.contains(&word))
}
