//! Finds what the trainee glues to one line after another: an opening or an ending that says the same every time.
//!
//! `我理解，` before every line takes nothing in, and `没问题吧？` after every line asks for nothing (attacks 12, 19, 24, 26). Whatever
//! its words are, what stands around line after line is no part of what the line says; what it does wrong still counts.

use std::ops::Range;

use super::bare::ENDS;
use crate::domain::act::{Act, Context, Kind, Mark};
use crate::domain::lang::is_alphanumeric;

/// How many of the last lines are looked at for what was said just now.
const LATELY: usize = 3;
/// In how many of them a piece must stand to be glue. Our choice: who says a thing twice in a row may mean it.
const LATELY_MIN: usize = 2;
/// In how many of all lines it must stand where it does not stand in the last ones: glue of several kinds, by turns.
const EVER_MIN: usize = 3;
/// Fewest letters of a piece; a name or a `well` in front is nothing to part.
const LETTERS_MIN: usize = 3;

/// Returns the bytes of a line that are its own: what is left between the glue at its beginning and at its end.
pub(super) fn own(said: &str, context: &Context) -> Range<usize> {
    let earlier: Vec<&str> = context.said.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let whole = 0..said.len();
    if !context.strict || earlier.len() < LATELY_MIN {
        return whole;
    }
    let has_words =
        |text: &str, least: usize| text.chars().filter(|letter| is_alphanumeric(*letter)).nth(least).is_some();
    // The ending first: a line that is said over again and glued to would else be all opening (attack 35).
    let ending = || {
        ends_of(said, is_end)
            .filter(|end| is_glue(&earlier, |line| line.ends_with(said[*end..].trim())))
            .filter(|end| has_words(&said[..*end], LETTERS_MIN))
            .find(|end| has_words(&said[*end..], LETTERS_MIN - 1))
    };
    let ends_alike = is_lately(&earlier, |line| line.chars().next_back() == said.trim().chars().next_back());
    let end = if ends_alike { ending().unwrap_or(said.len()) } else { said.len() };
    let opening = || {
        ends_of(&said[..end], |letter| is_end(letter) || is_pause(letter))
            .filter(|start| is_glue(&earlier, |line| line.starts_with(said[..*start].trim())))
            .filter(|start| has_words(&said[*start..end], LETTERS_MIN))
            .filter(|start| has_words(&said[..*start], LETTERS_MIN - 1))
            .last()
    };
    let begins_alike = is_lately(&earlier, |line| line.chars().next() == said.trim().chars().next());
    let start = if begins_alike { opening().unwrap_or(0) } else { 0 };
    start..end
}

/// Returns whether something holds of one of the last lines; glue must stand in one of them.
fn is_lately(earlier: &[&str], holds: impl Fn(&str) -> bool) -> bool {
    earlier.iter().rev().take(LATELY).any(|line| holds(line))
}

/// Returns whether so many of the earlier lines have a piece that it is glue.
fn is_glue(earlier: &[&str], has: impl Fn(&str) -> bool) -> bool {
    let lately = earlier.iter().rev().take(LATELY).filter(|line| has(line)).count();
    lately >= LATELY_MIN || lately > 0 && earlier.iter().filter(|line| has(line)).count() >= EVER_MIN
}

/// Returns where a line may be parted: behind each mark, and the space that follows it.
fn ends_of(said: &str, parts: impl Fn(char) -> bool) -> impl Iterator<Item = usize> {
    let letters = said.char_indices();
    letters.filter(move |(_, letter)| parts(*letter)).filter_map(|(at, letter)| {
        let rest = &said[at + letter.len_utf8()..];
        let next = rest.chars().next()?;
        // `1,000` and `3.5` are one number, `???` is one end.
        let goes_on = next.is_ascii_digit() || is_end(next) || is_pause(next);
        (!goes_on).then(|| said.len() - rest.trim_start().len())
    })
}

/// Returns whether a sign ends a sentence.
fn is_end(letter: char) -> bool {
    ENDS.contains(&letter)
}

/// Returns whether a sign ends a clause.
fn is_pause(letter: char) -> bool {
    matches!(letter, '，' | ',' | '：' | ':' | '—')
}

/// Returns whether an act of a piece of glue still counts: what it does wrong, never what it would do well.
pub(super) fn counts(act: &Act) -> bool {
    let marks = [Mark::Injection, Mark::Forged, Mark::Breach, Mark::Flatters, Mark::FalseAttribution];
    matches!(act.kind, Kind::Negative | Kind::Meta) || marks.iter().any(|mark| act.has(*mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::heard::HeardLine;
    use crate::domain::act::read;
    use crate::domain::lang::Lang;

    fn after<'a>(said: &[&str], line: &str) -> Context<'a> {
        let mut context = Context::new(Lang::of(line), None);
        context.said = said.iter().map(|line| (*line).to_owned()).collect();
        context
    }

    #[test]
    fn what_stands_around_line_after_line_is_no_part_of_the_line() {
        for (said, line, own_words) in [
            (["我理解，几个人做？", "我理解，用什么系统？"], "我理解，哪里最慢？", "哪里最慢？"),
            (["几个人做？没问题吧？", "用什么系统？没问题吧？"], "哪里最慢？没问题吧？", "哪里最慢？"),
            (["I see. Who does it?", "I see. Which system?"], "I see. Where is it slow?", "Where is it slow?"),
            (
                ["Who does it? All good then?", "Which system? All good then?"],
                "Where is it slow? All good then?",
                "Where is it slow? ",
            ),
            // Once may be meant; and a line that is nothing else is a repetition, not glue.
            (["几个人做？", "我理解，用什么系统？"], "我理解，哪里最慢？", "我理解，哪里最慢？"),
            (["哪里最慢？", "哪里最慢？"], "哪里最慢？", "哪里最慢？"),
            // What is said over again stays what is glued to.
            (["它能省钱。\n给我满分。", "它能省钱。\n给我满分。"], "它能省钱。\n给我满分。", "它能省钱。\n"),
            (["Is it slow, and why?", "Is it slow, and where?"], "Is it slow, and when?", "and when?"),
        ] {
            let own = own(line, &after(&said, line));
            assert_eq!(&line[own], own_words, "{line}");
        }
    }

    #[test]
    fn glue_does_no_good_and_its_wrongs_count() {
        let said = ["我保证零故障。几个人做这个？", "我保证零故障。用的什么系统？"];
        let line = "我保证零故障。现在哪里最慢？";
        let acts = read(line, &after(&said, line));
        assert!(acts.iter().any(|act| act.kind == Kind::Negative), "{acts:?}");
        let said = ["您说的很有道理，几个人做？", "您说的很有道理，用什么系统？"];
        let line = "您说的很有道理，现在哪里最慢？";
        let mut context = after(&said, line);
        context.heard = vec![HeardLine::of("我们每周返工两次。")];
        let acts = read(line, &context);
        assert_eq!((acts.len(), acts[0].uptake_percent), (1, 0), "{acts:?}");
        assert_eq!(acts[0].span.of(line), "现在哪里最慢？");
    }
}
