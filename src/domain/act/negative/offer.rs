//! What is offered, promised or said of others: N3, N4, N5 and N10 (coding manual 1.6).

use std::ops::Range;

use super::{Found, Moment, found};
use crate::domain::act::Negative;
use crate::domain::act::Topic;
use crate::domain::act::before::{self, Said};
use crate::domain::act::conduct;
use crate::domain::act::heard::HeardLine;
use crate::domain::act::lexicon::Phrases;
use crate::domain::act::lexicon::asks::{CONDITION, SIGNS_NOW, TRIAL};
use crate::domain::act::lexicon::concerns::HONEST;
use crate::domain::act::lexicon::negatives::{
    ABSOLUTE, BREACH, DISCOUNT, DOUBLE, GIVES, INTEGRITY, LAWFUL, PROMISING, QUALIFIED, RIVAL, SMEAR, SOURCED, TAUNT,
    THEY, TRADED, VOUCHES,
};
use crate::domain::act::lexicon::pairs::{
    BAD, BIDS, COLLUDE, CUT, FAVOUR, GIVER, HAND_OVER, NOT_PRICE, OFFICIAL, PAPER, PERSONALLY, SECRET, TAMPER,
    UNIVERSAL, WINS_OVER,
};
use crate::domain::act::lexicon::statements::{ATTRIBUTES, CUSTOMER_FIRST};
use crate::domain::act::plain::plain;
use crate::domain::act::scene::Ask;
use crate::domain::act::topic::{Among, CONFIDENCE_MIN};
use crate::domain::quantity::quantities;
use crate::domain::text::normal;

/// N10 and K11: favours for a person, arranged tenders, forged papers, another client's secrets.
pub(super) fn integrity(moment: &Moment) -> Found {
    // `what's in it for you personally` asks; who offers says so.
    let offers = !moment.asks || GIVES.is_in(&moment.text);
    if offers && moment.says(&INTEGRITY, &LAWFUL) {
        return found(Negative::Integrity, "N10.integrity");
    }
    let tells = !moment.asks && !LAWFUL.is_in(&moment.text);
    if tells && (moment.holds(&PAPER, &TAMPER) || moment.holds(&FAVOUR, &PERSONALLY)) {
        return found(Negative::Integrity, "N10.paper-or-favour");
    }
    if tells && COLLUDE.is_in(&moment.text) && BIDS.is_in(&moment.text) {
        return found(Negative::Integrity, "N10.tender");
    }
    if tells && moment.holds(&OFFICIAL, &WINS_OVER) {
        return found(Negative::Integrity, "N10.official");
    }
    if tells && moment.holds(&SECRET, &HAND_OVER) {
        return found(Negative::Integrity, "N10.secret");
    }
    (offers && moment.says(&BREACH, &LAWFUL)).then_some((Negative::Integrity, "N10.breach", None))
}

/// N3: absolutes nobody can keep, or a promise of what the scenario says may not be promised.
pub(super) fn over_promise(moment: &Moment) -> Found {
    let text = &moment.text;
    if !moment.asks && DOUBLE.is_in(text) {
        return found(Negative::OverPromise, "N3.double");
    }
    let refuses_favours = INTEGRITY.is_in(text) && LAWFUL.is_in(text);
    if refuses_favours || QUALIFIED.is_in(text) || HONEST.is_in(text) && !ABSOLUTE.is_in(text) {
        return None;
    }
    if moment.asks && !moment.unit.text.ends_with('吧') {
        return None;
    }
    if ABSOLUTE.is_in(text)
        && !ATTRIBUTES.is_in(text)
        && !conduct::promises_manners(&moment.unit.text, &ABSOLUTE)
        && !vouches_for_sheet(moment, &ABSOLUTE)
    {
        return found(Negative::OverPromise, "N3.absolute");
    }
    if UNIVERSAL.is_in(text)
        && !HONEST.is_in(text)
        && !ATTRIBUTES.is_in(text)
        && is_doubted(moment)
        && !vouches_for_sheet(moment, &UNIVERSAL)
    {
        return found(Negative::OverPromise, "N3.universal");
    }
    if HONEST.is_in(text) || is_of_sheet(moment) {
        return None;
    }
    Some((Negative::OverPromise, "N3.limit", Some(promised_limit(moment)?)))
}

/// Returns the limit that is promised: in the clause that promises, or else in the whole unit.
fn promised_limit(moment: &Moment) -> Option<Topic> {
    if conduct::promises_manners(&moment.unit.text, &PROMISING) {
        return None;
    }
    let topics = moment.context.topics?;
    let promising = || moment.unit.clauses().filter(|clause| promises(&plain(clause)));
    let nearest = |text: &str| topics.limit(text, moment.context.lang, CONFIDENCE_MIN).map(|found| found.topic);
    let of_whole = || {
        let is_of_offer = promising().any(|clause| !conduct::is_own_promise(&plain(clause)));
        is_of_offer.then(|| nearest(&moment.unit.text))?
    };
    promising().find_map(nearest).or_else(of_whole)
}

/// Returns whether a plain clause promises and does not deny it at once: `when it isnt sure` does not.
fn promises(clause: &str) -> bool {
    PROMISING.all(clause).any(|place| !is_denied(&clause[..place.start]))
}

/// Returns whether plain words end in a denial of what follows them: `this i cant`, `这一点我不能`.
pub(in crate::domain::act) fn is_denied(before: &str) -> bool {
    const NO: [&str; 13] = [
        "not", "no", "cant", "cannot", "wont", "wouldnt", "couldnt", "dont", "doesnt", "isnt", "arent", "never",
        "nobody",
    ];
    before.split(' ').rev().filter(|word| !word.is_empty()).take(3).any(|word| NO.contains(&word))
        || before.chars().rev().take(3).any(|letter| matches!(letter, '不' | '没' | '无' | '别'))
}

/// Least confidence with which a unit says what a claim of the fact sheet says. Our choice.
const CLAIMED_MIN: u8 = 90;

/// Returns whether all that a unit vouches for is what the fact sheet says, without a figure: what was measured of others may not be
/// promised, where the data stays may be.
fn vouches_for_sheet(moment: &Moment, absolutes: &Phrases) -> bool {
    let (text, unit) = (&moment.text, &moment.unit.text);
    let Some(topics) = moment.context.topics else { return false };
    let near = |among| topics.nearness(unit, moment.context.lang, among);
    absolutes.is_only(&VOUCHES, text)
        && quantities(unit).is_empty()
        && near(Among::Claims) >= CLAIMED_MIN.max(near(Among::Limits) + 1)
}

/// Returns whether the customer's last line asks whether something is possible, how well or how soon.
fn is_doubted(moment: &Moment) -> bool {
    const DOUBTS: Ask = Ask::new("offer.doubts", |before, _| {
        let doubts = |line: &HeardLine| {
            let (said, text) = (line.plain(), line.text());
            // A Latin word must open the line; a Chinese one may stand anywhere in it.
            let asks_after = |word: &&str| if word.is_ascii() { said.starts_with(*word) } else { said.contains(*word) };
            ABILITY.iter().any(asks_after)
                && (before::said(text) == Said::Question || text.trim_end().ends_with(['?', '？']))
        };
        u8::from(before.is_some_and(doubts))
    });
    moment.context.of_before(DOUBTS, "") > 0
}

/// Returns whether a unit only says what the fact sheet says: all its figures stand there.
fn is_of_sheet(moment: &Moment) -> bool {
    let said = quantities(&moment.unit.text);
    let sheet = moment.context.topics.map_or(&[][..], |topics| topics.sheet_figures());
    !said.is_empty() && said.iter().all(|figure| sheet.iter().any(|known| known.is_same(figure)))
}

/// Words of questions whether something is possible, how well and how soon.
const ABILITY: [&str; 40] = [
    "能",
    "会",
    "可以",
    "行",
    "多久",
    "多快",
    "多少",
    "多准",
    "准",
    "保证",
    "稳",
    "安全",
    "万一",
    "怎么办",
    "什么时候",
    "几天",
    "can ",
    "could ",
    "will ",
    "would it",
    "does ",
    "do you",
    "is it",
    "is the",
    "is your",
    "are you",
    "are they",
    "what if",
    "what about",
    "what happens",
    "how fast",
    "how long",
    "how soon",
    "how accurate",
    "how good",
    "how reliable",
    "how safe",
    "how secure",
    "when do",
    "when will",
];

/// N5: runs a competitor down.
pub(super) fn disparage(moment: &Moment) -> Found {
    let text = &moment.text;
    let is_of_rival = || RIVAL.is_in(text) || (THEY.is_in(text) && moment.context.before_says(&RIVAL_BEFORE));
    let speaks_of_rival = || !speaks_of_us(text) && moment.context.before_says(&RIVAL_BEFORE);
    let names_rival = || RIVAL.is_in(text) && !speaks_of_us(text) && moment.has_plain_before();
    let meant = || speaks_of_rival() && (THEY.is_in(text) || moment.is_echoed());
    // Who takes up what the customer told of a supplier smears nobody.
    let is_told = |place: Range<usize>| {
        moment.context.recent().iter().any(|line| plain(&normal(line)).contains(stem(&text[place.clone()])))
    };
    // What the words alone tell is asked first: it is the same after every line of the customer's.
    let may_be_bad = !moment.asks
        && !HONEST.is_in(text)
        && BAD.all(text).next().is_some()
        && !SOURCED.is_in(text)
        && !ATTRIBUTES.is_in(text);
    let bad = || (meant() || names_rival()) && !tells_of_customer(text) && BAD.all(text).any(|place| !is_told(place));
    if may_be_bad && bad() {
        return found(Negative::Disparage, "N5.bad");
    }
    let smears = SMEAR.all(text).next().is_some()
        && is_of_rival()
        && SMEAR.all(text).any(|place| !is_told(place))
        && !SOURCED.is_in(text)
        && !ATTRIBUTES.is_in(text);
    if !smears || (moment.asks && !TAUNT.is_in(text)) {
        return None;
    }
    found(Negative::Disparage, "N5.smear")
}

/// Returns whether a statement tells what the customer said or went through: `你说竞品贵一截照样卖`, `吃过那次亏`.
fn tells_of_customer(text: &str) -> bool {
    const LIVED: [&str; 10] = [
        "吃过",
        "吃了亏",
        "踩过坑",
        "上过当",
        "被坑过",
        "受过骗",
        "youve been",
        "you were burn",
        "you got burn",
        "bitten",
    ];
    let opens = CUSTOMER_FIRST.first(text).is_some_and(|place| text[..place.start].split(' ').count() <= 2);
    opens || LIVED.iter().any(|word| text.contains(word))
}

/// Returns a word without the end that its forms differ in: `leaked`, `leak`.
fn stem(word: &str) -> &str {
    if !word.is_ascii() {
        return word;
    }
    ["ed", "ing", "s"].iter().find_map(|end| word.strip_suffix(end)).filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// Words of a customer's line that speak of another supplier, so that `they` is that supplier.
pub(super) static RIVAL_BEFORE: Phrases = Phrases::parts(
    "别家|那家|一家|另一家|别的公司|他家|几家|某家|家也|供应商|厂商|竞品|友商|豆包|大厂|自研|对手|演示过|来谈|来过|vendor|\
     supplier|competitor|market leader|talking to|provider|quote|cheaper|rival|demo from|big name|looking at|\
     incumbent|called last|another firm|another company|other firm|other people|companies like|someone demoed|\
     else demoed|not the only ones",
);

/// Returns whether a line turns to the trainee's own side.
fn speaks_of_us(text: &str) -> bool {
    ["我们", "咱们", "区别", "我承认"].iter().any(|word| text.contains(word))
        || text.split(' ').any(|word| ["we", "our", "us", "weve", "differ", "differs"].contains(&word))
}

/// N4: offers a price cut.
pub(super) fn discount(moment: &Moment) -> Found {
    let text = &moment.text;
    let in_clause = moment.unit.clauses().any(|clause| DISCOUNT.is_in(&plain(clause)));
    let cuts = in_clause && !TRADED.is_in(text) && !TRIAL.is_in(text);
    if moment.asks && CONDITION.is_in(text) && SIGNS_NOW.is_in(text) {
        return None;
    }
    let offered = moment.is_of_price() && moment.is_pressed() && moment.holds(&CUT, &GIVER) && !NOT_PRICE.is_in(text);
    if offered && !TRADED.is_in(text) && !TRIAL.is_in(text) {
        return found(Negative::Discount, "N4.gives");
    }
    let gives = !moment.asks || GIVES.is_in(text);
    (cuts && gives && !ATTRIBUTES.is_in(text)).then_some((Negative::Discount, "N4.discount", None))
}

#[cfg(test)]
mod tests {
    use crate::domain::act::{Context, Negative, read};
    use crate::domain::lang::Lang;

    #[test]
    fn only_what_the_offer_does_can_be_promised_too_much() {
        for (text, expected) in [
            ("No slides, I promise.", false),
            ("I promise I won't take more than twenty minutes.", false),
            ("我保证不超过二十分钟", false),
            ("今天保证不给您推销。", false),
            ("三点之前肯定结束", false),
            ("绝对不耽误您时间", false),
            ("I promise it won't take long and it will never fail.", true),
            ("No slides, I promise, and zero errors from day one.", true),
            ("不耽误您时间，我保证零误报。", true),
            ("我保证二十分钟说完，上线以后保证不出错。", true),
        ] {
            let acts = read(text, &Context::new(Lang::of(text), None));
            let promised = acts.iter().any(|act| act.negative == Some(Negative::OverPromise));
            assert_eq!(promised, expected, "{text} {acts:?}");
        }
    }
}
