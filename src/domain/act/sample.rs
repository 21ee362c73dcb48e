//! The sample lines of the corpus, which the rules were made by: they must be read right.

use super::context::Context;
use super::learned::{Class, class_of};
use super::read;
use crate::domain::lang::Lang;

/// How many in a thousand may be read otherwise: words do not tell all.
const WRONG_PERMILLE_MAX: usize = 15;

#[track_caller]
fn check(lang: Lang, samples: &str) {
    let mut wrong: Vec<String> = Vec::new();
    for line in samples.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, code, before, text] = fields[..] else { panic!("four columns are wanted: {line}") };
        let context = Context::alone(lang, None, Some(before).filter(|before| *before != "-"));
        let acts = read(text, &context);
        let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
        if Class::of_code(code) != Some(class_of(&acts)) {
            wrong.push(format!("{code} read as {} ({}): {before} | {text}", class_of(&acts).code(), rules.join(" ")));
        }
    }
    let all = samples.lines().count();
    assert!(wrong.len() * 1000 <= all * WRONG_PERMILLE_MAX, "{} of {all} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_sample_lines_are_read_right_in_chinese() {
    check(Lang::Zh, include_str!("corpus/zh/samples.tsv"));
}

#[test]
fn the_sample_lines_are_read_right_in_english() {
    check(Lang::En, include_str!("corpus/en/samples.tsv"));
}
