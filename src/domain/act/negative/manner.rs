//! How the customer is treated: N1, N2, N6 to N9 (coding manual 1.6).

use super::{Found, Moment, found, lecture_sizes};
use crate::domain::act::before::{self, Said};
use crate::domain::act::heard::HeardLine;
use crate::domain::act::lexicon::asks::{CONDITION, SIGNS_NOW};
use crate::domain::act::lexicon::concerns::{ACKNOWLEDGE, ANSWER, CONFIRM, HONEST};
use crate::domain::act::lexicon::negatives::{
    ARGUE, ARGUE_OUTRIGHT, BLAME, CAVE_IN, COMPANY_NEWS, COMPLAINS, CONCEDED, DEAL, DOCUMENTED, DOUBTFUL, HOW_DECIDED,
    MISFIT, NOT_PRICE_LOSS, OWN_NEWS, OWN_PITCH, OWNED, PARKS, PRESSURE, SHIFT, SOURCED, TAUNT, TURNS_AGAINST,
    UNWORTHY,
};
use crate::domain::act::lexicon::pairs::{ACCEPT, COUNTERS, FAILED, FAULT, GIVE_IN, LEAVES, SACRIFICE, THREAT, WAIT};
use crate::domain::act::lexicon::statements::{ATTRIBUTES, COMPANY, PROPERTY};
use crate::domain::act::plain::{asks_plainly, plain, size};
use crate::domain::act::scene::Ask;
use crate::domain::act::topic::{Among, Topics};
use crate::domain::act::{Negative, concern, conduct};
use crate::domain::lang::Lang;

/// N7: puts the fault on the customer.
pub(super) fn blame(moment: &Moment) -> Found {
    let text = &moment.text;
    let blames = BLAME.is_in(text) && !OWNED.is_in(text);
    let wonders = moment.asks && !TAUNT.is_in(text);
    let accuses = !moment.asks && moment.holds(&FAULT, &FAILED) && !OWNED.is_in(text) && moment.has_plain_before();
    if accuses && !ATTRIBUTES.is_in(text) && !ACKNOWLEDGE.is_in(text) && before_is_complaint(moment) {
        return found(Negative::Blame, "N7.fault");
    }
    (blames && !wonders).then_some((Negative::Blame, "N7.blame", None))
}

/// Returns whether the customer's last line complains, of the offer or of how it went.
fn before_is_complaint(moment: &Moment) -> bool {
    const COMPLAINT: Ask = Ask::new("manner.complaint", |before, _| {
        let complains = |line: &HeardLine| {
            matches!(before::said(line.text()), Said::Trouble | Said::Objection)
                || concern::is_voiced(line.text())
                || COMPLAINS.is_in(line.plain())
        };
        u8::from(before.is_some_and(complains))
    });
    moment.context.of_before(COMPLAINT, "") > 0
}

/// N6: presses for time or by guilt.
pub(super) fn pressure(moment: &Moment) -> Found {
    let text = &moment.text;
    let closes = moment.asks && CONDITION.is_in(text) && SIGNS_NOW.is_in(text);
    let threatens = moment.holds(&WAIT, &THREAT) && (moment.is_pressed() || DEAL.is_in(text));
    let pleads = moment.holds(&SACRIFICE, &GIVE_IN);
    if !moment.asks
        && (threatens || pleads)
        && moment.is_pressed()
        && !DOCUMENTED.is_in(text)
        && !NOT_PRICE_LOSS.is_in(text)
        && !answers(moment)
    {
        return found(Negative::Pressure, "N6.threat-or-plea");
    }
    let presses =
        || moment.unit.clauses().map(plain).any(|clause| PRESSURE.is_in(&clause) && !conduct::is_own_promise(&clause));
    let spans = || PRESSURE.is_in(text) && !moment.unit.clauses().map(plain).any(|clause| PRESSURE.is_in(&clause));
    let is_question = moment.asks && (!DEAL.is_in(text) || HOW_DECIDED.is_in(text));
    if closes || !(presses() || spans()) || !moment.says(&PRESSURE, &DOCUMENTED) || is_question {
        return None;
    }
    found(Negative::Pressure, "N6.pressure")
}

/// Returns whether a unit says what answers a concern, as the deal tells.
fn answers(moment: &Moment) -> bool {
    let near = |topics: &Topics| topics.nearness(&moment.unit.text, moment.context.lang, Among::Answers);
    moment.context.topics.is_some_and(|topics| near(topics) >= ANSWERS_MIN)
}

/// Least confidence with which what sounds like a threat answers a concern all the same. Our choice.
const ANSWERS_MIN: u8 = 75;

/// N1: contradicts from the first words.
pub(super) fn counter(moment: &Moment) -> Found {
    let text = &moment.text;
    if moment.is_pressed() && TURNS_AGAINST.is_in(text) {
        return found(Negative::Argue, "N1.turns-against");
    }
    let counters = moment.is_pressed() && !moment.asks && moment.opens_with(&COUNTERS);
    let softens = ACKNOWLEDGE.is_in(text) || HONEST.is_in(text) || CONCEDED.is_in(text) || SOURCED.is_in(text);
    (counters && !softens && !moment.line_asks_outright()).then_some((Negative::Argue, "N1.counters", None))
}

/// N1: proves the customer wrong.
pub(super) fn argue(moment: &Moment) -> Found {
    let text = &moment.text;
    if CONCEDED.is_in(text) || !moment.context.has_before() {
        return None;
    }
    let outright = ARGUE_OUTRIGHT.is_in(text) && !moment.asks;
    let concerned = moment.is_pressed() && ARGUE.is_in(text);
    (outright || concerned || is_thrown_back(moment)).then_some((Negative::Argue, "N1.argue", None))
}

/// Returns whether the customer's own words are thrown back: `够用?够用还天天加班`.
fn is_thrown_back(moment: &Moment) -> bool {
    let Some(first) = moment.line.units.first() else { return false };
    let echo = plain(&first.text);
    let next = moment.line.units.get(1).map(|unit| plain(&unit.text)).unwrap_or_default();
    const HOLDS: Ask =
        Ask::new("manner.holds", |before, text| u8::from(before.map_or("", HeardLine::plain).contains(text)));
    let is_echo = || first.marked && size(&echo) <= 6 && moment.context.of_before(HOLDS, &echo) > 0;
    let turns =
        ["还", "怎么", "那你", "为什么", "的话", "图什么", "then why", "so why", "why would", "yet", "still", "but"]
            .iter()
            .any(|word| next.contains(word));
    let challenges =
        ["哪里", "摆在那", "那么多", "这么多", "with that many", "with so many", "i dont think", "come on"];
    let scoffs = challenges.iter().any(|word| next.contains(word));
    moment.is_pressed() && ((next.starts_with(&*echo) && turns) || scoffs) && moment.line.index <= 1 && is_echo()
}

/// N8: gives up at once; a line that goes on to ask or to offer something does not.
pub(super) fn cave_in(moment: &Moment) -> Found {
    let goes_on = || {
        moment.line.units.iter().any(|unit| {
            let text = plain(&unit.text);
            (asks_plainly(unit) && !CAVE_IN.is_in(&text)) || MISFIT.is_in(&text) || PARKS.is_in(&text)
        })
    };
    let says = moment.is_pressed() && CAVE_IN.is_in(&moment.text);
    let leaves = || {
        moment.line.index == 0
            && moment.is_refused()
            && moment.holds_in_line(&ACCEPT, &LEAVES)
            && size(&moment.line.normal) <= CAVE_IN_SIZE_MAX
    };
    ((says || leaves()) && !goes_on()).then_some((Negative::CaveIn, "N8.cave-in", None))
}

/// Longest line that only gives way, in characters and words.
const CAVE_IN_SIZE_MAX: usize = 34;

/// N2: leaves a pressing concern aside and turns to something else.
pub(super) fn ignore(moment: &Moment) -> Found {
    let asks_of_own = OWN_NEWS.is_in(&moment.text) || OWN_NEWS.is_in(moment.line.plain());
    if !moment.is_pressed() || (moment.asks && !asks_of_own) || PARKS.is_in(moment.line.plain()) {
        return None;
    }
    let line = moment.line.plain();
    if ACKNOWLEDGE.is_in(line) || CONFIRM.is_in(line) || HONEST.is_in(line) || (moment.line_asks() && !asks_of_own) {
        return None;
    }
    let shifts = SHIFT.is_in(&moment.text);
    if shifts && asks_of_own {
        return found(Negative::Ignore, "N2.ignore");
    }
    let pitches = COMPANY.is_in(line) || PROPERTY.is_in(line);
    let own = OWN_PITCH.is_in(line);
    let aside = match moment.context.is_related(line) {
        Some(true) => shifts && (UNWORTHY.is_in(&moment.text) || own && postpones(&moment.text)),
        Some(false) => (shifts || (pitches && own)) && !moment.is_echoed(),
        None => (shifts && (pitches || !ANSWER.is_in(line)) || COMPANY_NEWS.is_in(line)) && !moment.is_echoed(),
    };
    aside.then_some((Negative::Ignore, "N2.ignore", None))
}

/// Returns whether a concern is put off to no time at all.
fn postpones(text: &str) -> bool {
    [
        "回头再说",
        "以后再说",
        "待会再说",
        "先放放",
        "先放一放",
        "先撇开",
        "先不管",
        "some other time",
        "another time",
        "later on",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// How many times the trainee's own median a line must be to be a lecture, in tenths (coding manual 1.6, N9).
const LECTURE_MEDIAN_TENTHS: usize = 25;

/// N9: goes on far longer than usual without asking anything. The first unit stands for the line.
pub(super) fn lecture(moment: &Moment) -> Found {
    let line = moment.line;
    if line.index != 0 || moment.line_asks() && !moment.concern_is_unasked() {
        return None;
    }
    let length = size(&line.normal);
    let (with_history, alone) = lecture_sizes(Lang::of(&line.text));
    // What is shorter is long for nobody, whatever was said so far.
    let said = if length > with_history.min(alone) { moment.context.said() } else { &[] };
    let mut sizes: Vec<usize> = said.iter().map(|said| size(said)).collect();
    sizes.sort_unstable();
    let long = match sizes.get(sizes.len() / 2) {
        Some(median) => length > with_history && length * 10 > median * LECTURE_MEDIAN_TENTHS,
        None => length > alone,
    };
    let doubtful = DOUBTFUL.is_in(&moment.text) && length > alone / 2;
    ((long || doubtful) && !is_requested(moment)).then_some((Negative::Lecture, "N9.lecture", None))
}

/// Returns whether the customer asked to be told.
fn is_requested(moment: &Moment) -> bool {
    const REQUESTED: Ask = Ask::new("manner.requested", |before, _| {
        let requests = |line: &HeardLine| {
            [
                "介绍一下",
                "讲一下",
                "讲讲",
                "说说",
                "怎么做",
                "怎么实现",
                "walk me through",
                "explain",
                "tell me",
                "how does",
                "how do you",
            ]
            .iter()
            .any(|words| line.plain().contains(words))
        };
        u8::from(before.is_some_and(requests))
    });
    moment.context.of_before(REQUESTED, "") > 0
}
