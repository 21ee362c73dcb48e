//! Reads how the trainee bears himself: abuse of the customer, an apology for it, asking for the words that would sell.
//!
//! Abuse costs trust like blame (coding manual 1.6, N7) and asks nothing, whatever its form; an apology for one's manners
//! runs the talk; asking the customer what to say seeks the answer and is talk about the exercise.

use std::rc::Rc;

use super::lexicon::Phrases;
use super::lexicon::conduct::{
    ABUSE, AFTERWARDS, ANEW, APOLOGY, DEMANDS, MISCONDUCT, NOT_ABUSE, OF_EXERCISE, OWN_DEED, OWN_MANNERS, OWN_PROMISE,
    SEEKS_WORDS,
};
use super::lexicon::meta::INJECTION;
use super::lexicon::statements::WITHDRAWS;
use super::plain::plain;
use super::segment::{Line, Unit, clauses};
use super::{Act, Kind, Negative};

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, line: &Line) -> Option<Act> {
    let text = plain(&unit.text);
    if abuses(&text) {
        let mut act = Act::new(unit.span, Kind::Negative, "N7.abuse");
        act.negative = Some(Negative::Blame);
        act.form_percent = 0;
        act.confidence = 85;
        return Some(act);
    }
    if apologises(&text, line) {
        let mut act = Act::new(unit.span, Kind::Procedure, "procedure.apology");
        act.confidence = 75;
        return Some(act);
    }
    if SEEKS_WORDS.is_in(&text) {
        let mut act = Act::new(unit.span, Kind::Meta, "meta.seeks-words");
        act.form_percent = 0;
        act.confidence = 80;
        return Some(act);
    }
    None
}

/// Returns whether a text abuses the customer. A bare `滚` does; within other words it is a roll or a boil.
fn abuses(text: &str) -> bool {
    (text == "滚" || ABUSE.is_in(text)) && !NOT_ABUSE.is_in(text)
}

/// Returns whether a text is, or goes on from, an apology for the trainee's own manners.
fn apologises(text: &str, line: &Line) -> bool {
    let whole = line.plain();
    (MISCONDUCT.is_in(text) || ANEW.is_in(text))
        && APOLOGY.is_in(whole)
        && !(INJECTION.is_in(whole) || OF_EXERCISE.is_in(whole) || WITHDRAWS.is_in(text))
}

/// Returns whether a clause promises a deed of the trainee's own and demands nothing: `我今晚就把邀请发您` does not press.
pub(super) fn is_own_promise(clause: &str) -> bool {
    OWN_PROMISE.is_in(clause) && OWN_DEED.is_in(clause) && !DEMANDS.is_in(clause)
}

/// Returns whether a plain clause promises and says nothing of what: `i promise`, `我向你保证`.
fn only_promises(clause: &str) -> bool {
    const WORDS: [&str; 17] = [
        "i",
        "we",
        "you",
        "that",
        "this",
        "have",
        "give",
        "my",
        "our",
        "word",
        "on",
        "it",
        "promise",
        "guarantee",
        "swear",
        "honest",
        "really",
    ];
    const LETTERS: &str = "我们你向跟给敢可以保证承诺担说话算数到做的";
    let is_of_promise =
        |word: &str| WORDS.contains(&word) || !word.is_ascii() && word.chars().all(|letter| LETTERS.contains(letter));
    clause.split_whitespace().all(is_of_promise)
}

/// Returns whether all that a normalised text promises is how the trainee will bear himself in the talk: `no slides, i promise`.
pub(super) fn promises_manners(text: &str, promises: &Phrases) -> bool {
    // One word of promise there is that of the manners, a second one is of something else.
    let is_own = |clause: &str| OWN_MANNERS.is_in(clause) && !DEMANDS.is_in(clause) && promises.count(clause) <= 1;
    let clauses: Vec<Rc<str>> = clauses(text).iter().map(|range| plain(&text[range.clone()])).collect();
    let others = || clauses.iter().filter(|clause| !is_own(clause) && !only_promises(clause));
    clauses.iter().any(|clause| is_own(clause)) && !others().any(|clause| promises.is_in(clause))
}

/// Returns whether a unit only tells what the trainee will do after the talk.
pub(super) fn follows_up(unit: &Unit) -> bool {
    let clauses: Vec<Rc<str>> = unit.clauses().map(plain).collect();
    clauses.iter().any(|clause| is_own_promise(clause) && AFTERWARDS.is_in(clause))
        && !clauses.iter().any(|clause| DEMANDS.is_in(clause))
}
