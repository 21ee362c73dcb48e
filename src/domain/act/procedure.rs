//! Reads what runs the talk: greeting, permission, agenda, logistics, small talk, thanks, farewell, and checks of understanding.
//!
//! A polite opening before a question of the deal is no procedure: the clause that asks decides.

use super::lexicon::asks::{AGREE, MEETING};
use super::lexicon::conduct::OWN_MANNERS;
use super::lexicon::procedures::{
    AGENDA, DEMO_CHECK, FAREWELL, FIGURES, FIGURES_HOLD, FLATTER, GREET, INTRODUCE, LOGISTICS, OFFER, OPEN_ENDS,
    PERMISSION, RAPPORT, SUMS_UP, THANK, TODAY, UNDERSTOOD,
};
use super::lexicon::statements::{ATTRIBUTES, WITHDRAWS};
use super::plain::{asks_plainly, plain, size};
use super::scene::{Ask, Scene};
use super::segment::{Line, Unit};
use super::{Act, Credit, Kind, Mark, question, statement, sum};
use crate::domain::lang::is_han;

/// Largest mirror, in characters and words: `一个月两百个?`.
const MIRROR_SIZE_MAX: usize = 9;

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let text = plain(&unit.text);
    let asks = unit.asks();
    if WITHDRAWS.is_in(&text) && !asks_plainly(unit) {
        let mut act = Act::new(unit.span, Kind::Other, "other.withdraws");
        act.mark(Mark::Withdraws);
        act.confidence = 80;
        return Some(act);
    }
    check(unit, &text, asks, line, context)
        .or_else(|| manners(unit, &text, asks, line))
        .or_else(|| statement::benefit(unit, line, context))
}

/// Returns the check of understanding that a unit is.
fn check(unit: &Unit, text: &str, asks: bool, line: &Line, context: &Scene) -> Option<Act> {
    let rule = if is_mirror(unit, text, context) {
        "check.mirror"
    } else if asks && FIGURES.is_in(text) && FIGURES_HOLD.is_in(text) || asks && sum::asks_if_holds(unit, line) {
        "check.figures"
    } else if asks && DEMO_CHECK.is_in(text) {
        "check.demo"
    } else if asks && context.topics.is_some() && OPEN_ENDS.is_in(text) && size(text) <= OPEN_ENDS_SIZE_MAX {
        "check.open"
    } else if asks_back(text, asks) {
        "check.understood"
    } else if SUMS_UP.is_in(text) && !asks && is_of_customer(text, context) {
        "check.summary"
    } else {
        return None;
    };
    let mut act = Act::new(unit.span, Kind::Check, rule);
    if matches!(rule, "check.summary" | "check.understood") && size(text) > MIRROR_SIZE_MAX {
        act.mark(Mark::Summary);
    }
    act.credit = Credit::Full;
    act.confidence = 75;
    Some(act)
}

/// Returns whether a unit asks if the trainee, or the customer, has understood.
fn asks_back(text: &str, asks: bool) -> bool {
    let sums_up = SUMS_UP.all(text).any(|place| place.start <= OPENING_BYTES_MAX);
    let tagged = CLOSING_TAGS.iter().any(|tag| text.ends_with(tag));
    (asks && sums_up && tagged) || (UNDERSTOOD.is_in(text) && (asks || size(text) <= GREETING_SIZE_MAX))
}

/// Furthest that the first words of a unit may begin, in bytes: after one filler.
const OPENING_BYTES_MAX: usize = 6;

/// How a summing up asks for a yes.
const CLOSING_TAGS: [&str; 12] =
    ["对吧", "是吧", "对吗", "是吗", "对不对", "是不是", "意思不", " yes", " right", " correct", " ok", " no"];

/// Longest question for what is still open, in characters and words.
const OPEN_ENDS_SIZE_MAX: usize = 24;

/// Returns whether a unit only repeats the customer's words with a question mark (coding manual 1.5, row 15).
fn is_mirror(unit: &Unit, text: &str, context: &Scene) -> bool {
    if !unit.marked || size(text) > MIRROR_SIZE_MAX || text.is_empty() {
        return false;
    }
    const MIRRORS: Ask = Ask::new("procedure.mirrors", |before, text| {
        u8::from(before.is_some_and(|line| is_said_back(text, line.plain())))
    });
    context.of_before(MIRRORS, text) > 0
}

/// Returns whether a text says words of the customer's over again, without wondering about them.
fn is_said_back(text: &str, before: &str) -> bool {
    let own: Vec<char> = text.chars().filter(|letter| is_han(*letter)).collect();
    let said_han = own.iter().filter(|letter| before.contains(**letter)).count();
    let words: Vec<&str> = text.split(' ').filter(|word| word.is_ascii() && !word.is_empty()).collect();
    let said: Vec<&str> = before.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let said_words = words.iter().filter(|word| said.contains(word)).count();
    const ASKING: [&str; 16] = [
        "什么",
        "哪",
        "谁",
        "怎么",
        "为什么",
        "几",
        "多少",
        "多久",
        "what",
        "which",
        "who",
        "how",
        "why",
        "when",
        "where",
        "whose",
    ];
    let wonders = ASKING
        .iter()
        .any(|word| if word.is_ascii() { words.contains(word) } else { text.contains(word) && !before.contains(word) });
    // One in five Chinese characters may be a particle of the trainee's own.
    !wonders && said_han * 5 >= own.len() * 4 && said_words == words.len()
}

/// Returns whether a summing up is about what the customer said.
fn is_of_customer(text: &str, context: &Scene) -> bool {
    let speaks_of_them = ["你", "your", "you"].iter().any(|word| text.contains(word));
    speaks_of_them && context.has_heard() && !OFFER.is_in(text)
}

/// Returns the manners that a unit is.
fn manners(unit: &Unit, text: &str, asks: bool, line: &Line) -> Option<Act> {
    if asks && size(text) <= YES_SIZE_MAX && AGREE.is_in(text) && line.earlier().last().is_some_and(says_agenda) {
        return Some(Act::new(unit.span, Kind::Procedure, "procedure.permission"));
    }
    // `先问您几个问题,您看行吗` asks for a yes to what stands before it.
    let last = || unit.clauses().last().map(plain);
    let asks_yes = asks && last().is_some_and(|last| size(&last) <= YES_SIZE_MAX && AGREE.is_in(&last));
    let asking = || unit.clauses().filter(|clause| question::asks(clause)).last().map(plain);
    let judged = if asks && !asks_yes { asking() } else { None };
    let judged = judged.as_deref().unwrap_or(text);
    // `今天想先听听情况,再看看有没有能帮上的` tells what comes, whatever stands in its last clause.
    let opens = || unit.clauses().next().map(plain);
    let (rule, mark) =
        if asks && !unit.marked && opens().is_some_and(|opens| AGENDA.is_in(&opens) && TODAY.is_in(&opens))
            || asks && !unit.marked && TODAY.is_in(text) && asks_only_to_hear(unit)
        {
            ("procedure.agenda", None)
        } else if asks
            && LOGISTICS.is_in(text)
            && size(text) <= GREETING_SIZE_MAX
            && is_of_the_talk(text)
            && !asks_of_others(text)
        {
            ("procedure.logistics", None)
        } else if asks {
            asked_manners(judged)?
        } else {
            told_manners(judged, size(text), line)?
        };
    let mut act = Act::new(unit.span, Kind::Procedure, rule);
    if let Some(mark) = mark {
        act.mark(mark);
    }
    act.confidence = 75;
    Some(act)
}

/// Returns whether nothing in a unit asks but that the trainee wants to listen: `今天不放PPT,先听您说`.
fn asks_only_to_hear(unit: &Unit) -> bool {
    const WORDS: [&str; 10] = ["什么", "啥", "怎么", "如何", "多少", "几", "哪", "谁", "吗", "呢"];
    let mut asking = unit.clauses().filter(|clause| question::asks(clause)).peekable();
    asking.peek().is_some()
        && asking.all(|clause| AGENDA.is_in(&plain(clause)) && !WORDS.iter().any(|word| clause.contains(word)))
}

/// Returns whether a unit says what the talk will be about, or asks leave.
fn says_agenda(unit: &Unit) -> bool {
    let text = plain(&unit.text);
    AGENDA.is_in(&text) || PERMISSION.is_in(&text)
}

/// Longest question of sound and rooms that speaks of neither side: `听得清吗`.
const LOGISTICS_SIZE_MAX: usize = 12;

/// Returns whether a question of sound, screens and rooms is about the talk at hand: `现有的摄像头晚上看得清不` is not.
fn is_of_the_talk(text: &str) -> bool {
    !text.chars().any(is_han) || text.contains('我') || text.contains("咱们这") || size(text) <= LOGISTICS_SIZE_MAX
}

/// Longest clause that asks for nothing but a yes.
const YES_SIZE_MAX: usize = 6;

/// Returns whether an English question is about what others do: `which channels do shoppers use, phone or whatsapp`.
fn asks_of_others(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| {
        matches!(pair[0], "do" | "does" | "did")
            && !matches!(pair[1], "you" | "i" | "we" | "u" | "that" | "this" | "it" | "the")
    })
}

/// A rule with what it notices.
type Noticed = Option<(&'static str, Option<Mark>)>;

/// Returns the manners of a question.
fn asked_manners(text: &str) -> Noticed {
    if OFFER.is_in(text) && !LOGISTICS.is_in(text) {
        None
    } else if PERMISSION.is_in(text) || AGENDA.is_in(text) && AGREE.is_in(text) {
        Some(("procedure.permission", None))
    } else if LOGISTICS.is_in(text) && is_of_the_talk(text) && !asks_of_others(text) {
        Some(("procedure.logistics", None))
    } else if FLATTER.is_in(text) {
        Some(("procedure.flatter", Some(Mark::Flatters)))
    } else if RAPPORT.is_in(text) && !ATTRIBUTES.is_in(text) {
        Some(("procedure.rapport", Some(Mark::SmallTalk)))
    } else if GREET.is_in(text) && size(text) <= GREETING_SIZE_MAX {
        Some(("procedure.greet", Some(Mark::Greets)))
    } else {
        None
    }
}

/// Longest stretch that is nothing but a greeting, thanks or farewell, in characters and words.
const GREETING_SIZE_MAX: usize = 30;

/// Returns the manners of a statement.
fn told_manners(text: &str, length: usize, line: &Line) -> Noticed {
    let short = length <= GREETING_SIZE_MAX;
    if OFFER.is_in(text) && !AGENDA.is_in(text) && !LOGISTICS.is_in(text) {
        None
    } else if FLATTER.is_in(text) {
        Some(("procedure.flatter", Some(Mark::Flatters)))
    } else if FAREWELL.is_in(text) && (short || line.after().is_empty()) {
        Some(("procedure.farewell", Some(Mark::Farewell)))
    } else if GREET.is_in(text) && (line.index == 0 || short) {
        Some(("procedure.greet", Some(Mark::Greets)))
    } else if THANK.is_in(text) && short {
        Some(("procedure.thanks", Some(Mark::Thanks)))
    } else if INTRODUCE.is_in(text) && short {
        Some(("procedure.introduce", None))
    } else if PERMISSION.is_in(text) {
        Some(("procedure.permission", None))
    } else if AGENDA.is_in(text) {
        Some(("procedure.agenda", None))
    } else if LOGISTICS.is_in(text) && !MEETING.is_in(text) || OWN_MANNERS.is_in(text) && short {
        Some(("procedure.logistics", None))
    } else if RAPPORT.is_in(text) && short && !ATTRIBUTES.is_in(text) {
        Some(("procedure.rapport", Some(Mark::SmallTalk)))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::act::{Context, Mark, read};
    use crate::domain::lang::Lang;

    #[test]
    fn traffic_on_the_way_is_small_talk_and_that_of_customers_is_not() {
        for (text, expected) in [
            ("How was the traffic?", true),
            ("Did you hit traffic coming over?", true),
            ("路上堵不堵?", true),
            ("When reviewers put that in a headline, what happens to showroom traffic?", false),
            ("How much store traffic do you lose on those days?", false),
            ("这样下去进店的客流会少多少?", false),
        ] {
            let acts = read(text, &Context::new(Lang::of(text), None));
            assert_eq!(acts.iter().any(|act| act.has(Mark::SmallTalk)), expected, "{text} {acts:?}");
        }
    }
}
