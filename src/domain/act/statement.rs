//! Reads statements: feature, advantage, benefit (coding manual 1.4), honest limits, offers, corrections.
//!
//! A benefit needs an explicit need that the customer voiced; the wording alone makes an advantage at most. Talk of the
//! trainee's company, opinions and conclusions about the customer are `other`.

use super::before::{self, Said};
use super::lexicon::Phrases;
use super::lexicon::concerns::HONEST;
use super::lexicon::conduct::{OBSERVED, OF_CUSTOMER, OURS_NAMED};
use super::lexicon::statements::{
    ATTRIBUTES, COMPANY, CONCLUDES, CUSTOMER_FIRST, LINK, LINK_HERE, OFFERED, OFFERS, OURS, OWN, PRICE, PROPERTY, USE,
    WANTED, WANTS_TOO, WITHDRAWS,
};
use super::plain::plain;
use super::scene::Scene;
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Credit, Kind, Mark, Topic, attribution, concern, conduct, question, sum};
use crate::domain::id::NeedId;
use crate::domain::quantity::quantities;
use crate::domain::text::normal;

/// Rule of what tells, and nothing of the offer.
pub(super) const STATEMENT_RULE: &str = "other.statement";

/// Level of a need from which it is explicit (coding manual 1.4, customer-turn codes).
pub(super) const LEVEL_EXPLICIT: u8 = 4;

/// Returns what the unit is, when it is one of these; a question that no other reader took is none.
pub fn read(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let text = plain(&unit.text);
    if unit.asks() && !PROPERTY.is_in(&text) {
        return None;
    }
    let attributed = attribution::is_false(&unit.text, context);
    let claim = context.topics.and_then(|topics| topics.find(&unit.text, context.lang, Among::Claims));
    let answered = answered_need(&unit.text, claim.as_ref().map(|found| &found.topic), context);
    let need = explicit_need(&text, line, answered.as_ref(), context);
    let quotes = context.topics.is_some() && quotes_want(unit, line);
    let (kind, rule) = if restates(&unit.text, &text, context)
        || context.topics.is_some() && (is_about_customer(&text) || is_echo(&unit.text, context))
    {
        (Kind::Other, "other.customer")
    } else if need && !attributed && quotes && (OFFERED.is_in(&text) || claim.is_some()) {
        (Kind::Benefit, "B.quoted")
    } else if is_observed(&text) {
        (Kind::Other, "other.observes")
    } else if conduct::follows_up(unit) {
        (Kind::Other, "other.follow-up")
    } else {
        match kind(&text, claim.is_some(), need && !attributed, line) {
            // A sum stands for itself: it is no property of the offer.
            (Kind::Feature | Kind::Advantage, _) if sum::is_sum(&unit.text) && !sum::offers(&text) => {
                (Kind::Other, "other.sum")
            }
            kind => kind,
        }
    };
    let mut act = Act::new(unit.span, kind, rule);
    act.confidence = if kind == Kind::Other { 40 } else { 65 };
    act.credit = if kind == Kind::Other { Credit::None } else { Credit::Full };
    act.topic_percent = if kind == Kind::Other { 0 } else { 100 };
    if kind == Kind::Benefit {
        act.need = answered;
    }
    act.topic = claim.map(|found| found.topic);
    if attributed {
        act.mark(Mark::FalseAttribution);
    }
    if OFFERS.is_in(&text) {
        act.mark(Mark::Offers);
        let material = context.topics.and_then(|topics| topics.find(&unit.text, context.lang, Among::Materials));
        act.topic = material.map(|found| found.topic).or(act.topic);
    }
    if WITHDRAWS.is_in(&text) {
        act.mark(Mark::Withdraws);
    } else if HONEST.is_in(&text) && kind != Kind::Benefit {
        act.mark(Mark::HonestLimit);
    }
    if PRICE.is_in(&text) {
        act.mark(Mark::Price);
    }
    Some(act)
}

/// Returns whether a statement tells what the trainee saw or tried at the customer's: no talk of the offer.
pub(super) fn is_observed(text: &str) -> bool {
    OBSERVED.is_in(text) && OF_CUSTOMER.is_in(text) && !OURS_NAMED.is_in(text)
}

/// Returns whether a statement only says again what the customer said: their figures, and nothing of the offer.
fn restates(said: &str, text: &str, context: &Scene) -> bool {
    let figures = quantities(said);
    if context.topics.is_none() || figures.is_empty() || OURS.is_in(text) || LINK_HERE.is_in(text) {
        return false;
    }
    figures.iter().all(|figure| context.is_given(figure))
}

/// Returns the benefit that a unit states, when it quotes the customer's want and tells what meets it.
///
/// Read before questions: `您不是要三天吗,对账正好去掉两天` asks nothing. A unit whose last clause asks is a question.
pub fn benefit(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let text = plain(&unit.text);
    let last = unit.clauses().last().unwrap_or_default();
    let tells = !unit.marked
        && question::asks(&unit.text)
        && (!question::asks(last) || RELATIVE.iter().any(|word| last.starts_with(word)));
    let meets = || WANTED.is_in(&text) && LINK.is_in(&text);
    if !tells || !meets() {
        return None;
    }
    let claim = context.topics.and_then(|topics| topics.find(&unit.text, context.lang, Among::Claims));
    let answered = answered_need(&unit.text, claim.as_ref().map(|found| &found.topic), context);
    if !explicit_need(&text, line, answered.as_ref(), context) || attribution::is_false(&unit.text, context) {
        return None;
    }
    let mut act = Act::new(unit.span, Kind::Benefit, "B.quoted");
    act.need = answered;
    act.topic = claim.map(|found| found.topic);
    act.topic_percent = 100;
    act.credit = Credit::Full;
    act.confidence = 65;
    Some(act)
}

/// Words that open a clause which only hangs on the one before, though a question may open so too.
const RELATIVE: [&str; 4] = ["which ", "who ", "when ", "where "];

/// Returns the kind of a statement and the rule that says so.
fn kind(text: &str, is_claim: bool, has_need: bool, line: &Line) -> (Kind, &'static str) {
    let own = OWN.is_in(text) || is_claim;
    let uses = USE.is_in(text);
    let concludes = CONCLUDES.is_in(text) && !own;
    if WITHDRAWS.is_in(text) {
        (Kind::Other, "other.withdraws")
    } else if concludes {
        (Kind::Other, "other.concludes")
    } else if has_need && WANTED.is_in(text) && LINK.is_in(text) && !is_about_customer(text) {
        (Kind::Benefit, "B.wanted")
    } else if has_need && opens_with_want(text) && (own || uses || PROPERTY.is_in(text) || OURS.is_in(text)) {
        (Kind::Benefit, "B.quoted")
    } else if has_need
        && (LINK.is_in(text) || LINK_HERE.is_in(text))
        && (wants_in(line) || own || uses || PROPERTY.is_in(text))
        && !COMPANY.is_in(text)
    {
        (Kind::Benefit, "B.need")
    } else if COMPANY.is_in(text) && !is_claim {
        (Kind::Other, "other.company")
    } else if uses && (own || PROPERTY.is_in(text) || speaks_of_offer(line)) {
        (Kind::Advantage, "A.use")
    } else if is_claim || PROPERTY.is_in(text) {
        (Kind::Feature, "F.property")
    } else if uses && !own && line.earlier().last().is_some_and(Unit::asks) {
        // It answers the trainee's own question.
        (Kind::Other, "other.answer")
    } else if uses {
        (Kind::Advantage, "A.bare")
    } else {
        (Kind::Other, STATEMENT_RULE)
    }
}

/// Returns whether a statement opens with what the customer wants: `您不想让人等,半秒唤醒就是冲这个`.
fn opens_with_want(text: &str) -> bool {
    const OPENINGS: [&str; 12] = [
        "你要",
        "你想",
        "你说",
        "你不想",
        "你希望",
        "你提",
        "你讲",
        "你盼",
        "you want",
        "you said",
        "you need",
        "you asked",
    ];
    WANTED.is_in(text) || OPENINGS.iter().any(|opening| text.starts_with(opening))
}

/// Returns whether a unit, or the one right before it, quotes what the customer said or wants.
pub(super) fn quotes_want(unit: &Unit, line: &Line) -> bool {
    let quotes = |unit: &Unit| {
        let text = plain(&unit.text);
        opens_with_want(&text) || ATTRIBUTES.is_in(&text)
    };
    quotes(unit) || line.earlier().last().is_some_and(|unit| !unit.marked && quotes(unit))
}

/// Returns whether a statement only tells of the customer: it opens with what they said, want or must, and offers nothing.
fn is_about_customer(text: &str) -> bool {
    const OFFERS: [&str; 38] = [
        "我们",
        "咱们",
        "系统",
        "平台",
        "产品",
        "工具",
        "助手",
        "模型",
        "方案",
        "试点",
        "实测",
        "自动",
        "支持",
        "we",
        "our",
        "us",
        "weve",
        "were",
        "well",
        "system",
        "platform",
        "product",
        "tool",
        "assistant",
        "model",
        "software",
        "trial",
        "measured",
        "lets",
        "gets",
        "takes",
        "cuts",
        "keeps",
        "gives",
        "does",
        "brings",
        "automatically",
        "supports",
    ];
    let opens = CUSTOMER_FIRST.first(text).is_some_and(|place| text[..place.start].split(' ').count() <= 2);
    let offers = OFFERS
        .iter()
        .any(|word| if word.is_ascii() { text.split(' ').any(|other| other == *word) } else { text.contains(word) });
    opens && !offers && !OURS.is_in(text) && !LINK_HERE.is_in(text)
}

/// Share of a statement's words that the customer said lately, from which it is an echo, in per cent. Our choice.
const ECHO_PERCENT: usize = 60;

/// Returns whether a statement only takes up what the customer said lately: `三千条规则加人工`, `3,000 rules plus people`.
fn is_echo(text: &str, context: &Scene) -> bool {
    context.is_taken_up(text, ECHO_PERCENT) && !OFFERED.is_in(&plain(text)) && !OURS.is_in(&plain(text))
}

/// Returns whether a unit of the line quotes what the customer wants.
fn wants_in(line: &Line) -> bool {
    line.units.iter().any(|unit| WANTED.is_in(&plain(&unit.text)))
}

/// Returns whether another unit of the line speaks of the offer.
fn speaks_of_offer(line: &Line) -> bool {
    line.units.iter().any(|unit| OWN.is_in(&plain(&unit.text)))
}

/// Returns the explicit need that a statement answers: the one its words name, else one its claim answers, else the one
/// spoken about.
fn answered_need(text: &str, claim: Option<&Topic>, context: &Scene) -> Option<NeedId> {
    let topics = context.topics?;
    let is_explicit = |need: &NeedId| context.level(need) >= LEVEL_EXPLICIT;
    let named = match topics.find(text, context.lang, Among::Needs).map(|found| found.topic) {
        Some(Topic::Need(need)) => Some(need),
        _ => None,
    };
    let of_claim = claim.map_or(&[][..], |claim| topics.needs_of(claim)).iter().find(|need| is_explicit(need)).cloned();
    let spoken = || context.need().cloned().filter(is_explicit);
    let any = || context.first_at(LEVEL_EXPLICIT).cloned();
    named.filter(is_explicit).or(of_claim).or_else(spoken).or_else(any)
}

/// Returns whether the customer has voiced a want that the unit may answer.
fn explicit_need(text: &str, line: &Line, answered: Option<&NeedId>, context: &Scene) -> bool {
    let any_earlier = |phrases: &Phrases| line.earlier().iter().any(|unit| phrases.is_in(&plain(&unit.text)));
    let refers = || opens_with_want(text) || any_earlier(&WANTED);
    if context.topics.is_some() {
        let attributes =
            || ATTRIBUTES.is_in(text) || line.earlier().last().is_some_and(|unit| ATTRIBUTES.is_in(&plain(&unit.text)));
        let spoken = context.need().is_some_and(|need| context.level(need) >= LEVEL_EXPLICIT);
        return answered.is_some() && (spoken || attributes() || refers());
    }
    let wanted = context.recent().iter().any(|line| {
        before::said(line) == Said::Want || (WANTS_TOO.is_in(&plain(&normal(line))) && !concern::is_voiced(line))
    });
    let echoes = || WANTED.is_in(text) && context.before().is_some_and(|line| concern::echoes(&normal(line), text));
    let quotes = || ATTRIBUTES.is_in(text) || any_earlier(&ATTRIBUTES);
    wanted || echoes() || (refers() && (!context.has_heard() || quotes()))
}
