//! Tells lines that bring the meeting no further.

use super::{Act, Kind, Mark};

/// Returns whether a line says nothing to the customer: it cannot be read, instructs the program, or speaks for another.
///
/// Such a line counts for nothing and against nothing; the customer wonders and waits (attacks 34 to 37, 41, 48). A command
/// that is hung on to more talk than itself excuses none of that talk.
pub fn says_nothing(acts: &[Act]) -> bool {
    let is_void = |act: &Act| {
        act.kind == Kind::Meta || [Mark::Gibberish, Mark::Forged, Mark::Injection].iter().any(|mark| act.has(*mark))
    };
    let length = |void: bool| -> usize {
        acts.iter().filter(|act| is_void(act) == void).map(|act| act.span.end - act.span.start).sum()
    };
    acts.iter().any(is_void)
        && acts.iter().all(|act| is_void(act) || act.kind == Kind::Other)
        && length(false) <= length(true)
}

/// Returns whether a line brings the meeting no further: it says nothing, or only words that are no move of a sale, such as a list of
/// keywords, a bare `mm`, a question that answers itself (attacks 1, 9, 10, 28).
///
/// The customer hears it out, and goes on where they were: what comes after it is heard as if it had not been said.
pub fn brings_nothing(acts: &[Act]) -> bool {
    let is_empty = |act: &Act| {
        matches!(act.kind, Kind::Other | Kind::Rhetorical)
            && act.marks.iter().all(|mark| matches!(mark, Mark::Long | Mark::Price | Mark::Generic))
            && act.figures.is_empty()
            && act.arithmetic.is_none()
    };
    says_nothing(acts) || acts.iter().all(is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::{Context, read};
    use crate::domain::lang::Lang;

    #[test]
    fn keywords_and_questions_that_answer_themselves_bring_nothing() {
        for (text, expected) in [
            ("背景、难点、影响、成本", true),
            ("谁不想省钱呢？", true),
            ("嗯。", true),
            ("situation, problem, impact, cost", true),
            ("Who wouldn't want to save money?", true),
            ("您这边一共几个人？", false),
            ("谢谢您。", false),
            ("How many people are you?", false),
            ("Thank you.", false),
            ("我收回刚才说的。", false),
        ] {
            let acts = read(text, &Context::new(Lang::of(text), None));
            assert_eq!(brings_nothing(&acts), expected, "{text} {acts:?}");
        }
    }
}
