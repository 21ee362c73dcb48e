//! Sample lines of every kind but questions, in both languages, for tests only.

use super::context::Context;
use super::{Kind, Negative, read, summary};
use crate::domain::lang::Lang;

mod en;
mod en_hard;
mod zh;
mod zh_hard;

/// The customer's line before, or nothing; the trainee's line; its kind; the negative behaviour.
type Row = (&'static str, &'static str, Kind, Option<Negative>);

/// How many rows in a hundred may be read otherwise: the lists know words, not meaning.
const WRONG_PERCENT_MAX: usize = 4;

/// The same for the harder lines, which say little by their words alone.
const WRONG_HARD_PERCENT_MAX: usize = 15;

fn check(lang: Lang, rows: &[Row], wrong_percent_max: usize) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(before, text, kind, negative)| {
            let context = Context::alone(lang, None, Some(*before).filter(|line| !line.is_empty()));
            let acts = read(text, &context);
            let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
            let found = acts.iter().find_map(|act| act.negative);
            let main = summary(&acts).1;
            let right = main == *kind && found == *negative;
            (!right).then(|| format!("{kind:?} {negative:?} read as {main:?} {found:?} {rules:?}: {before} | {text}"))
        })
        .collect();
    assert!(
        wrong.len() * 100 <= rows.len() * wrong_percent_max,
        "{} of {} wrong:\n{}",
        wrong.len(),
        rows.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_kind_is_read_in_chinese() {
    check(Lang::Zh, zh::ROWS, WRONG_PERCENT_MAX);
}

#[test]
fn every_kind_is_read_in_english() {
    check(Lang::En, en::ROWS, WRONG_PERCENT_MAX);
}

#[test]
fn most_hard_lines_are_read_in_chinese() {
    check(Lang::Zh, zh_hard::ROWS, WRONG_HARD_PERCENT_MAX);
}

#[test]
fn most_hard_lines_are_read_in_english() {
    check(Lang::En, en_hard::ROWS, WRONG_HARD_PERCENT_MAX);
}
