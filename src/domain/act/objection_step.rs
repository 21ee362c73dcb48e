//! Reads the steps of handling an objection: acknowledge, explore, respond, confirm (coding manual 1.6).
//!
//! A step needs a concern at hand: empathy where nothing was objected is manners. Knows whether a response names evidence
//! or an honest limit; whether it meets the revealed root is for those who know the scenario's roots.

use std::ops::Range;

use super::concern::{self, Concern};
use super::lexicon::concerns::{ACKNOWLEDGE, ANSWER, BUT, CAPABLE, CAUTION, CONCEDES, EMPTY, EXPLORE, HONEST};
use super::lexicon::negatives::{OWNED, PARKS};
use super::lexicon::statements::{ATTRIBUTES, COMPANY, CONCLUDES, OFFERED, OURS, OWN, PRICE, WANTED};
use super::plain::{asks_plainly, plain, size};
use super::scene::Scene;
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Credit, Kind, Mark, Topic, conduct, stage, statement};
use crate::domain::id::ObjectionId;
use crate::domain::quantity::quantities;

mod asking;

use asking::{confirm, confirm_settled, explore};

/// Form of a step that is only half taken: yes-but, tag, generic (coding manual 1.6).
const FORM_HALF: u8 = 50;

/// Longest empathy that can be empty, in characters and words: `我完全理解您`.
const EMPTY_SIZE_MAX: usize = 7;

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let text = plain(&unit.text);
    let asks = unit.asks();
    let at_hand = concern::at_hand(&unit.text, line, context);
    let concern = if asks { asked(unit, line, context).or(at_hand) } else { answered(unit, line, context).or(at_hand) };
    let accepts = !asks_plainly(unit) && ACKNOWLEDGE.is_in(&text) && !EXPLORE.is_in(&text);
    let asked = (asks && !accepts)
        .then(|| {
            confirm(unit, &text, line, concern.as_ref(), context)
                .or_else(|| explore(unit, &text, line, concern.as_ref(), context))
                .or_else(|| confirm_settled(unit, &text, line, context))
        })
        .flatten();
    let mut act = match asked {
        Some(act) => act,
        None if asks && asks_plainly(unit) => return None,
        None => told(unit, &text, line, concern.as_ref(), context)?,
    };
    act.objection = act.objection.or_else(|| concern.and_then(|concern| concern.id));
    act.topic = act.topic.or_else(|| act.objection.clone().map(Topic::Objection));
    act.topic_percent = 100;
    act.credit = if act.form_percent < 100 { Credit::Partial } else { Credit::Full };
    Some(act)
}

/// Returns the step that a unit which asks nothing takes.
fn told(unit: &Unit, text: &str, line: &Line, concern: Option<&Concern>, context: &Scene) -> Option<Act> {
    let presses = concern.is_some_and(|concern| concern.is_pressing);
    if statement::is_observed(text) || (!presses && conduct::follows_up(unit)) {
        // What the trainee saw, or will do after the talk, answers nothing.
        return None;
    }
    let accepts_caution = context.topics.is_none() && context.before().is_some() && CAUTION.is_in(text);
    let accepted = acknowledge(unit, text).filter(|_| concern.is_some() || accepts_caution);
    match concern {
        Some(concern) => accepted
            .or_else(|| names(unit, text, line, concern, context))
            .or_else(|| restate(unit, text, concern, context))
            .or_else(|| respond(unit, text, line, concern, context)),
        None => accepted.or_else(|| answer(unit, text, context)),
    }
}

/// Returns the open concern that a question is about: the one whose root it asks for, else the one that the sentences before
/// it in the line named or answered.
fn asked(unit: &Unit, line: &Line, context: &Scene) -> Option<Concern> {
    let topics = context.topics?;
    let as_concern = |id: ObjectionId| {
        let is_pressing = context.pressing() == Some(&id);
        Some(Concern { id: Some(id), is_pressing })
    };
    let fact = || topics.find(&unit.text, context.lang, Among::Facts).map(|found| found.topic);
    let is_root = |id: &ObjectionId| topics.root_of(id).is_some_and(|root| fact() == Some(Topic::Fact(root.clone())));
    if let Some(open) = context.open().find(|open| is_root(open)) {
        return as_concern(open.clone());
    }
    let of_line = line.earlier().iter().rev().find_map(|earlier| {
        let answered = answered(earlier, line, context).and_then(|concern| concern.id);
        let met = || {
            let at_hand = concern::at_hand(&earlier.text, line, context).and_then(|concern| concern.id)?;
            let claim = topics.find(&earlier.text, context.lang, Among::Claims)?.topic;
            topics.objections_of(&claim).contains(&at_hand).then_some(at_hand)
        };
        let named = || {
            context.open().next()?;
            match topics.find(&earlier.text, context.lang, Among::Objections)?.topic {
                Topic::Objection(id) if context.open().any(|open| *open == id) => Some(id),
                _ => None,
            }
        };
        answered.or_else(met).or_else(named)
    });
    as_concern(of_line?)
}

/// Returns the open concern that a statement answers, as the deal tells, when it is not the one at hand.
fn answered(unit: &Unit, line: &Line, context: &Scene) -> Option<Concern> {
    let topics = context.topics?;
    let open = |id: &ObjectionId| context.open().any(|open| open == id);
    let at_hand = concern::at_hand(&unit.text, line, context)?.id?;
    let claim = topics.find(&unit.text, context.lang, Among::Claims).map(|found| found.topic)?;
    let answers = topics.objections_of(&claim);
    if answers.contains(&at_hand) {
        return None;
    }
    let id = answers.iter().find(|id| open(id)).cloned()?;
    let is_pressing = context.pressing() == Some(&id);
    Some(Concern { id: Some(id), is_pressing })
}

/// Empathy in a word.
const BARE: [&str; 12] = [
    "理解",
    "能理解",
    "明白",
    "可以理解",
    "我懂",
    "懂了",
    "understood",
    "i see",
    "understandable",
    "fair enough",
    "of course",
    "i get it",
];

/// Returns whether a unit is empathy in a word or two, which names nothing: `我理解`, `I understand`.
pub(super) fn is_bare(unit: &Unit) -> bool {
    let text = plain(&unit.text);
    let understands = ["理解", "明白", "懂", "understand", "hear you", "get it", "i see"];
    let is_empty = EMPTY.all(&text).any(|place| place == (0..text.len()));
    !unit.asks() && (BARE.contains(&&*text) || is_empty && understands.iter().any(|word| text.contains(word)))
}

/// Step A: names the concern or accepts it as reasonable.
fn acknowledge(unit: &Unit, text: &str) -> Option<Act> {
    let parks = PARKS.is_in(text);
    if BARE.contains(&text) {
        let mut act = Act::new(unit.span, Kind::Acknowledge, "A.empty");
        act.form_percent = FORM_HALF;
        act.confidence = 60;
        return Some(act);
    }
    let concedes = CONCEDES.is_in(text) && turns(text);
    if !ACKNOWLEDGE.is_in(text) && !parks && !concedes {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Acknowledge, "A.acknowledge");
    if parks {
        act.mark(Mark::Parks);
    }
    if turns(text) {
        act.mark(Mark::YesBut);
        act.form_percent = FORM_HALF;
    } else if EMPTY.is_in(text) && size(&unit.text) <= EMPTY_SIZE_MAX {
        act.form_percent = FORM_HALF;
    }
    act.confidence = 75;
    Some(act)
}

/// Returns whether words turn around what they accepted; `这要求不过分` does not.
fn turns(text: &str) -> bool {
    const OTHER: [&str; 5] = ["不过分", "不过关", "不过夜", "不过户", "不过如此"];
    let is_other = |place: Range<usize>| OTHER.iter().any(|word| text[place.start..].starts_with(word));
    BUT.all(text).any(|place| !is_other(place))
}

/// Step A without a word of acceptance: says the concern again and nothing of the trainee's own side.
fn names(unit: &Unit, text: &str, line: &Line, concern: &Concern, context: &Scene) -> Option<Act> {
    let (topics, id) = (context.topics?, concern.id.as_ref()?);
    let own = OFFERED.is_in(text)
        || ATTRIBUTES.is_in(text)
        || OURS.is_in(text)
        || OWN.is_in(text)
        || HONEST.is_in(text)
        || !quantities(&unit.text).is_empty();
    if own || !(concern.is_pressing || context.discussed().contains(id)) || WANTED.is_in(text) {
        return None;
    }
    let claim = topics.find(&unit.text, context.lang, Among::Claims).filter(|found| found.confidence >= CLAIM_MIN);
    let claims = claim.is_some_and(|found| topics.objections_of(&found.topic).contains(id));
    if claims
        && !context.discussed().is_empty()
        && !concern.is_pressing
        && !RULES.iter().any(|word| text.contains(word))
    {
        return None;
    }
    let named = topics.find(&unit.text, context.lang, Among::Objections).map(|found| found.topic);
    let answers = topics.find(&unit.text, context.lang, Among::Answers).map(|found| found.confidence);
    let is_it = named == Some(Topic::Objection(id.clone()))
        && topics.find(&unit.text, context.lang, Among::Objections).map(|found| found.confidence) >= answers;
    // What goes on about the trouble after a word of acceptance does not yet answer: `理解,答错一句就是大麻烦`.
    let goes_on = || {
        let accepted = line.earlier().last().is_some_and(|unit| !unit.asks() && ACKNOWLEDGE.is_in(&plain(&unit.text)));
        accepted && answers.is_none() && stage::names_trouble(&stage::without_noise(&unit.text))
    };
    (is_it || goes_on()).then(|| {
        let mut act = Act::new(unit.span, Kind::Acknowledge, "A.names");
        act.confidence = 65;
        act
    })
}

/// Words that say what must be, as the customer's own rules do: `数据不能出行`.
const RULES: [&str; 14] = [
    "不能",
    "不许",
    "不让",
    "必须",
    "不可以",
    "不得",
    "你要",
    "你担心",
    "must",
    "may not",
    "cant",
    "cannot",
    "not allowed",
    "you need",
];

/// Step A in the customer's own words: takes them up and offers nothing.
fn restate(unit: &Unit, text: &str, concern: &Concern, context: &Scene) -> Option<Act> {
    let claims = context.topics.and_then(|topics| topics.find(&unit.text, context.lang, Among::Claims)).is_some();
    let offers = claims
        || PRICE.is_in(text)
        || OWN.is_in(text)
        || ["我们", "可以", "we", "our", "can", "ill"].iter().any(|word| holds_word(text, word));
    if !concern.is_pressing
        || offers
        || !context.takes_up_before(&unit.text)
        || turns(text)
        || HONEST.is_in(text)
        || OWNED.is_in(text)
    {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Acknowledge, "A.restates");
    act.confidence = 55;
    Some(act)
}

/// Returns whether a word stands in a text, whole where it is Latin.
fn holds_word(text: &str, word: &str) -> bool {
    if word.is_ascii() { text.split(' ').any(|other| other == word) } else { text.contains(word) }
}

/// Least confidence with which a claim is made, so that it answers a concern. Our choice.
const CLAIM_MIN: u8 = 62;

/// Step R: answers with evidence, or with an honest limit and a way on.
fn respond(unit: &Unit, text: &str, line: &Line, concern: &Concern, context: &Scene) -> Option<Act> {
    let claim = context
        .topics
        .and_then(|topics| topics.find(&unit.text, context.lang, Among::Claims))
        .filter(|found| found.confidence >= CLAIM_MIN);
    let honest = HONEST.is_in(text);
    let answers = ANSWER.is_in(text) || (context.topics.is_none() && !COMPANY.is_in(text) && !CONCLUDES.is_in(text));
    let explored = line.earlier().iter().any(|unit| ACKNOWLEDGE.is_in(&plain(&unit.text)));
    let meets = concern.id.as_ref().and_then(|id| meets(unit, claim.as_ref().map(|found| &found.topic), id, context));
    let speaks = match meets {
        Some(meets) => meets && !answers_want(text, context),
        None => {
            let related = context.is_related(&unit.text);
            // What turned away from the concern was read as such before this.
            let alone = context.topics.is_none() && ANSWER.is_in(text);
            claim.is_some()
                || honest
                || alone
                || (answers && (related != Some(false) || explored))
                || related == Some(true)
        }
    };
    let answers_open = meets == Some(true);
    let discussed = answers_open || concern.id.as_ref().is_none_or(|id| context.discussed().contains(id));
    if !speaks || !(concern.is_pressing || discussed || explored) {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Respond, if honest { "R.limit" } else { "R.answer" });
    if honest {
        act.mark(Mark::HonestLimit);
    }
    if PRICE.is_in(text) {
        act.mark(Mark::Price);
    }
    if context.topics.is_some() && claim.is_none() && !honest && meets != Some(true) {
        act.form_percent = FORM_HALF;
    }
    act.topic = claim.map(|found| found.topic);
    act.confidence = 65;
    Some(act)
}

/// Step R without an objection: answers with evidence or an honest limit what the customer asked, read alone.
fn answer(unit: &Unit, text: &str, context: &Scene) -> Option<Act> {
    if context.topics.is_some() {
        return None;
    }
    let before = context.before()?;
    let asked = before.trim_end().ends_with(['?', '？']);
    (asked && (HONEST.is_in(text) || (ANSWER.is_in(text) && CAPABLE.is_in(before)))).then(|| {
        let mut act = Act::new(unit.span, Kind::Respond, if HONEST.is_in(text) { "R.limit" } else { "R.answer" });
        if HONEST.is_in(text) {
            act.mark(Mark::HonestLimit);
        }
        act.confidence = 60;
        act
    })
}

/// Returns whether a unit answers an objection, as far as the deal tells; none when it tells nothing.
///
/// A claim that another objection is answered with does not answer this one.
fn meets(unit: &Unit, claim: Option<&Topic>, id: &ObjectionId, context: &Scene) -> Option<bool> {
    let topics = context.topics?;
    let answered = match topics.find(&unit.text, context.lang, Among::Answers).map(|found| found.topic) {
        Some(Topic::Objection(found)) => Some(found == *id),
        _ => None,
    };
    let claimed = claim.map(|claim| topics.objections_of(claim)).filter(|objections| !objections.is_empty());
    match (answered, claimed.map(|objections| objections.contains(id))) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), _) | (None, Some(false)) => Some(false),
        (None, None) => None,
    }
}

/// Returns whether a unit takes up a want that the customer has voiced: then it is a benefit, no response.
fn answers_want(text: &str, context: &Scene) -> bool {
    let voiced = context.first_at(super::statement::LEVEL_EXPLICIT).is_some();
    voiced && context.pressing().is_none() && WANTED.is_in(text)
}
