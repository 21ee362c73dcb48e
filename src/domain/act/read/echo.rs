//! Tells where the trainee only says the customer's own last words back (attack 14).
//!
//! Once that checks what was heard; done again it is a habit, and counts nothing.

use std::rc::Rc;

use crate::domain::act::heard::{HeardLine, letters};
use crate::domain::act::scene::{Ask, Scene};
use crate::domain::act::segment::Unit;
use crate::domain::act::{Act, Context, Kind, question};
use crate::domain::memo::remembered;
use crate::domain::text::normal;

/// The rule of the customer's own words said back.
pub(in crate::domain) const ECHO_RULE: &str = "check.echo";

/// Fewest characters of what is said back word for word; shorter pieces may stand in any line.
const ECHO_CHARS_MIN: usize = 5;

/// Returns a check where a unit says nothing but the customer's own last words; said back a second time it is nothing.
pub(super) fn read(unit: &Unit, context: &Scene) -> Option<Act> {
    const ECHOES: Ask =
        Ask::new("read.echoes", |before, said| u8::from(before.is_some_and(|line| line.letters().contains(said))));
    let said = letters_said(&unit.text);
    let is_long = said.chars().count() >= ECHO_CHARS_MIN
        && (question::is_chinese(&unit.text) || unit.text.split_whitespace().count() >= 3);
    if !context.strict || !is_long {
        return None;
    }
    let is_echo = context.of_before(ECHOES, &said) > 0;
    is_echo.then(|| {
        let again = context.said().iter().any(|line| letters_said(line).contains(&*said));
        let kind = if again { Kind::Other } else { Kind::Check };
        let mut act = Act::new(unit.span, kind, ECHO_RULE);
        act.confidence = 80;
        act
    })
}

/// Returns whether the trainee has said nothing but words of the customer's in a line before.
pub(super) fn is_again(context: &Context) -> bool {
    context.said.iter().enumerate().any(|(at, line)| {
        let line = HeardLine::of(line);
        // The customer opens, so that as many lines and one more were heard before it.
        let mut heard = context.heard.iter().take(at + 1);
        line.letters().chars().count() >= ECHO_CHARS_MIN && heard.any(|heard| heard.letters().contains(line.letters()))
    })
}

/// Returns whether a stretch is one of the clauses that the customer has just said, and no question: `我听着呢`.
pub(super) fn is_short(words: &str, context: &Context) -> bool {
    let said = letters_said(words);
    let is_marked = words.trim_end().ends_with(['?', '？']);
    let Some(before) = context.last().filter(|_| !said.is_empty() && !is_marked) else { return false };
    before.clauses().iter().any(|clause| **clause == *said)
}

/// Returns the letters and digits of what a trainee said, normalised.
fn letters_said(words: &str) -> Rc<str> {
    remembered!(Rc<str>: words, |words| letters(&normal(words)).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::read;
    use crate::domain::lang::Lang;

    fn after<'a>(said: &[&str], heard: &[&str]) -> Context<'a> {
        let mut context = Context::new(Lang::of(heard[0]), None);
        context.said = said.iter().map(|line| (*line).to_owned()).collect();
        context.heard = heard.iter().map(|line| HeardLine::of(line)).collect();
        context
    }

    #[test]
    fn what_the_customer_said_is_checked_once_and_then_only_parroted() {
        for (said, heard, line, expected) in [
            ([""; 1], ["我们每周要返工两次。"; 1], "我们每周要返工两次", Kind::Check),
            (["系统已经用了八年"], ["系统已经用了八年。我们每周要返工两次。"], "我们每周要返工两次", Kind::Other),
            (["您用的什么系统？"], ["好，我听着呢。"], "我听着呢", Kind::Other),
            ([""], ["We rework two lots every week."], "We rework two lots every week", Kind::Check),
            (
                ["the system is eight years old"],
                ["The system is eight years old. We rework two lots every week."],
                "We rework two lots every week",
                Kind::Other,
            ),
        ] {
            let acts = read(line, &after(&said, &heard));
            assert_eq!((acts[0].kind, acts[0].rule), (expected, ECHO_RULE), "{line}");
        }
    }

    #[test]
    fn the_trainees_own_words_said_back_by_the_customer_are_no_parroting() {
        for (said, heard, line) in [
            ("周三下午两点见面", ["您好。", "周三下午两点见面，行。我们每周要返工两次。"], "我们每周要返工两次"),
            (
                "Wednesday afternoon at two",
                ["Hello.", "Wednesday afternoon at two, fine. We rework two lots every week."],
                "We rework two lots every week",
            ),
        ] {
            assert_eq!(read(line, &after(&[said], &heard))[0].kind, Kind::Check, "{line}");
        }
    }

    #[test]
    fn a_question_in_the_customers_words_is_a_question() {
        for (heard, line) in [("什么系统？", "什么系统？"), ("Which system?", "Which system?")] {
            assert!(!is_short(line, &after(&[], &[heard])), "{line}");
        }
    }
}
