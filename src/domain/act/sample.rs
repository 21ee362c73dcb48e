//! Sample lines of both languages, for tests only.

use super::context::Context;
use super::{Stage, read, summary};
use crate::domain::lang::Lang;

mod en;
mod en_loose;
mod zh;
mod zh_loose;

/// The customer's line before, or nothing; the trainee's line; the stage of the whole line.
type Row = (&'static str, &'static str, Option<Stage>);

const S: Option<Stage> = Some(Stage::Situation);
const P: Option<Stage> = Some(Stage::Problem);
const I: Option<Stage> = Some(Stage::Implication);
const N: Option<Stage> = Some(Stage::NeedPayoff);
const NONE: Option<Stage> = None;

/// Returns the stage that a line is read as.
fn stage_of(lang: Lang, before: &str, text: &str) -> (Option<Stage>, String) {
    let context = Context::alone(lang, None, Some(before).filter(|line| !line.is_empty()));
    let acts = read(text, &context);
    let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
    (summary(&acts).0, rules.join(" "))
}

fn check(lang: Lang, rows: &[Row]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(before, text, expected)| {
            let (found, rules) = stage_of(lang, before, text);
            (found != *expected).then(|| format!("{expected:?} read as {found:?} ({rules}): {before} | {text}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn every_stage_is_read_in_chinese() {
    check(Lang::Zh, zh::ROWS);
    check(Lang::Zh, zh_loose::ROWS);
}

#[test]
fn every_stage_is_read_in_english() {
    check(Lang::En, en::ROWS);
    check(Lang::En, en_loose::ROWS);
}
