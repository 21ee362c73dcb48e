//! Reads statements: feature, advantage, benefit (coding manual 1.4), honest limits, offers, corrections.
//!
//! A benefit needs an explicit need that the customer voiced; the wording alone makes an advantage at most. Talk of the
//! trainee's company, opinions and conclusions about the customer are `other`.

use super::before::{self, Said};
use super::lexicon::concerns::HONEST;
use super::lexicon::statements::{
    ATTRIBUTES, COMPANY, CONCLUDES, LINK, OFFERS, OWN, PRICE, PROPERTY, USE, WANTED, WANTS_TOO, WITHDRAWS,
};
use super::plain::plain;
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Context, Credit, Kind, Mark, Topic, concern, question};
use crate::domain::id::NeedId;
use crate::domain::lang::is_han;
use crate::domain::text::normal;

/// Level of a need from which it is explicit (coding manual 1.4, customer-turn codes).
const LEVEL_EXPLICIT: u8 = 4;

/// Returns what the unit is, when it is one of these; a question that no other reader took is none.
pub fn read(unit: &Unit, line: &Line, context: &Context) -> Option<Act> {
    let text = plain(&unit.text);
    if unit.asks() && !PROPERTY.is_in(&text) {
        return None;
    }
    let attributed = is_falsely_attributed(&text, context);
    let claim = context.topics.and_then(|topics| topics.find(&unit.text, context.lang, Among::Claims));
    let need = explicit_need(&text, line, context);
    let (kind, rule) = kind(&text, claim.is_some(), need && !attributed, line);
    let mut act = Act::new(unit.span, kind, rule);
    act.confidence = if kind == Kind::Other { 40 } else { 65 };
    act.credit = if kind == Kind::Other { Credit::None } else { Credit::Full };
    act.topic_percent = if kind == Kind::Other { 0 } else { 100 };
    if kind == Kind::Benefit {
        act.need = answered_need(unit, claim.as_ref().map(|found| &found.topic), context);
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

/// Returns the kind of a statement and the rule that says so.
fn kind(text: &str, is_claim: bool, has_need: bool, line: &Line) -> (Kind, &'static str) {
    let own = OWN.is_in(text) || is_claim;
    let uses = USE.is_in(text);
    let concludes = CONCLUDES.is_in(text) && !own;
    if WITHDRAWS.is_in(text) {
        (Kind::Other, "other.withdraws")
    } else if concludes {
        (Kind::Other, "other.concludes")
    } else if has_need && LINK.is_in(text) && (own || uses || PROPERTY.is_in(text)) && !COMPANY.is_in(text) {
        (Kind::Benefit, "B.need")
    } else if COMPANY.is_in(text) && !is_claim {
        (Kind::Other, "other.company")
    } else if uses && (own || PROPERTY.is_in(text) || speaks_of_offer(line)) {
        (Kind::Advantage, "A.use")
    } else if is_claim || PROPERTY.is_in(text) {
        (Kind::Feature, "F.property")
    } else if uses {
        (Kind::Advantage, "A.bare")
    } else {
        (Kind::Other, "other.statement")
    }
}

/// Returns whether a unit ties itself to a want that the customer made explicit: it, or what leads up to it, quotes one.
pub(super) fn quotes_want(unit: &Unit, line: &Line, context: &Context) -> bool {
    let quotes = |unit: &Unit| {
        let text = plain(&unit.text);
        WANTED.is_in(&text) || ATTRIBUTES.is_in(&text)
    };
    let leads = line.earlier().iter().rev().take_while(|unit| !unit.marked).any(quotes);
    (quotes(unit) || leads) && context.levels.values().any(|level| *level >= LEVEL_EXPLICIT)
}

/// Returns the explicit need that a benefit answers: the one it names, else one that its claim serves, else the one spoken of.
fn answered_need(unit: &Unit, claim: Option<&Topic>, context: &Context) -> Option<NeedId> {
    let explicit = |need: &NeedId| context.level(need) >= LEVEL_EXPLICIT;
    let topics = context.topics?;
    let named = match topics.find(&unit.text, context.lang, Among::Needs).map(|found| found.topic) {
        Some(Topic::Need(need)) => Some(need).filter(explicit),
        _ => None,
    };
    let spoken = context.need.clone().filter(explicit);
    let served = || match claim {
        Some(Topic::Claim(claim)) => {
            let served = topics.needs_of(claim);
            spoken
                .clone()
                .filter(|need| served.contains(need))
                .or_else(|| served.iter().find(|need| explicit(need)).cloned())
        }
        _ => None,
    };
    let any = || context.levels.keys().find(|need| explicit(need)).cloned();
    named.or_else(served).or_else(|| spoken.clone()).or_else(any)
}

/// Returns whether another unit of the line speaks of the offer.
fn speaks_of_offer(line: &Line) -> bool {
    line.units.iter().any(|unit| OWN.is_in(&plain(&unit.text)))
}

/// Returns whether the customer has voiced a want that the unit may answer.
fn explicit_need(text: &str, line: &Line, context: &Context) -> bool {
    let refers = WANTED.is_in(text) || line.earlier().iter().any(|unit| WANTED.is_in(&plain(&unit.text)));
    if context.topics.is_some() {
        let spoken = context.need.as_ref().is_some_and(|need| context.level(need) >= LEVEL_EXPLICIT);
        let any = context.levels.values().any(|level| *level >= LEVEL_EXPLICIT);
        return spoken || (refers && any);
    }
    let wanted = context.recent().iter().any(|line| {
        before::said(line) == Said::Want || (WANTS_TOO.is_in(&plain(&normal(line))) && !concern::is_voiced(line))
    });
    let quotes = ATTRIBUTES.is_in(text) || line.earlier().iter().any(|unit| ATTRIBUTES.is_in(&plain(&unit.text)));
    wanted || (refers && context.heard.is_empty()) || (refers && quotes)
}

/// Returns whether the unit says that the customer said something of which nothing was heard (attack 13).
///
/// At least one word, or pair of Chinese characters, after "you said" must be in what was heard.
fn is_falsely_attributed(text: &str, context: &Context) -> bool {
    if context.topics.is_none() || context.heard.is_empty() {
        return false;
    }
    let Some(place) = ATTRIBUTES.first(text) else { return false };
    let quoted = &text[place.end..];
    let heard: String = context.heard.iter().map(|line| plain(&normal(line))).collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = quoted.chars().collect();
    let pairs: Vec<String> = letters
        .windows(2)
        .filter(|pair| pair.iter().all(|letter| is_han(*letter)))
        .map(|pair| pair.iter().collect())
        .collect();
    let words: Vec<&str> =
        quoted.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| word.len() >= 4).collect();
    if pairs.is_empty() && words.is_empty() {
        return false;
    }
    !pairs.iter().any(|pair| heard.contains(pair.as_str())) && !words.iter().any(|word| heard.contains(word))
}
