//! A measuring aid: `SPAR_MEASURE=coded.jsonl cargo test --test it measure -- --ignored --nocapture`.
use std::collections::BTreeMap;

use serde::Deserialize;

use sparring::catalog::Catalog;
use sparring::domain::act::before::said;
use sparring::domain::act::customer_turn::{Code, code};
use sparring::domain::act::{Context, Kind, Stage, read, summary};
use sparring::domain::lang::Lang;
use sparring::domain::scoring::{self, Side};
use sparring::domain::transcript::talk;

#[derive(Deserialize)]
struct Coded {
    before: Option<String>,
    text: String,
    stage: Option<Stage>,
    kind: Kind,
    lang: Lang,
}

#[test]
#[ignore = "needs a file of coded lines"]
fn measure() {
    let path = std::env::var("SPAR_MEASURE").expect("the variable names a file");
    let body = std::fs::read_to_string(path).expect("the file is readable");
    let mut cells: BTreeMap<(Option<Stage>, Option<Stage>), u32> = BTreeMap::new();
    let (mut kinds, mut total) = (0, 0);
    for row in body.lines().filter(|row| !row.trim().is_empty()) {
        let coded: Coded = serde_json::from_str(row).expect("a row is JSON");
        let context = Context::alone(coded.lang, None, coded.before.as_deref());
        let acts = read(&coded.text, &context);
        let (stage, kind, _) = summary(&acts);
        *cells.entry((coded.stage, stage)).or_default() += 1;
        total += 1;
        kinds += u32::from(kind == coded.kind);
        if stage != coded.stage || kind != coded.kind {
            let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
            let before = coded.before.as_deref().unwrap_or("-");
            let said = coded.before.as_deref().map(said);
            let wrong = if stage == coded.stage { "kind " } else { "STAGE" };
            println!(
                "{wrong} {:?}/{:?} read {stage:?}/{kind:?} {rules:?} | {said:?} {before} | {}",
                coded.stage, coded.kind, coded.text
            );
        }
    }
    let stages =
        [None, Some(Stage::Situation), Some(Stage::Problem), Some(Stage::Implication), Some(Stage::NeedPayoff)];
    let mut permille = 0;
    for stage in stages {
        let hit = cells.get(&(stage, stage)).copied().unwrap_or(0);
        let truly: u32 = cells.iter().filter(|(cell, _)| cell.0 == stage).map(|(_, count)| count).sum();
        let found: u32 = cells.iter().filter(|(cell, _)| cell.1 == stage).map(|(_, count)| count).sum();
        let score = 2000 * hit / (truly + found).max(1);
        permille += score;
        println!("{stage:?}: {hit} of {truly}, read {found} times, F1 0.{score:03}");
    }
    let hits: u32 = cells.iter().filter(|(cell, _)| cell.0 == cell.1).map(|(_, count)| count).sum();
    println!("stage {hits} of {total}, macro-F1 0.{:03}; kind {kinds} of {total}", permille / 5);
    for ((truly, found), count) in &cells {
        println!("{truly:?} -> {found:?}: {count}");
    }
}

/// Prints how uncoded lines are read.
#[test]
#[ignore = "needs a file of lines"]
fn show() {
    let path = std::env::var("SPAR_MEASURE").expect("the variable names a file");
    for row in std::fs::read_to_string(path).expect("the file is readable").lines() {
        let value: serde_json::Value = serde_json::from_str(row).expect("a row is JSON");
        let text = value["text"].as_str().unwrap_or_default();
        let acts = read(text, &Context::alone(Lang::of(text), None, value["before"].as_str()));
        let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
        println!("{:?} {rules:?} | {text}", summary(&acts).0);
    }
}

/// Counts how customers' lines are read against `want`.
#[test]
#[ignore = "needs a file of customers' lines"]
fn customers() {
    let path = std::env::var("SPAR_MEASURE").expect("the variable names a file");
    for row in std::fs::read_to_string(path).expect("the file is readable").lines() {
        let value: serde_json::Value = serde_json::from_str(row).expect("a row is JSON");
        let text = value["text"].as_str().unwrap_or_default();
        let found = format!("{:?}", said(text));
        if value["want"] != found.as_str() {
            println!("{} {} read {found} | {text}", value["want"], value["kind"]);
        }
    }
}

/// Codes customers' lines (`group code before text`, parted by tabs), and counts how many come to their code.
#[test]
#[ignore = "needs a file of coded customers' lines"]
fn customer_codes() {
    let path = std::env::var("SPAR_MEASURE").expect("the variable names a file");
    let is_quiet = std::env::var_os("SPAR_MEASURE_QUIET").is_some();
    let mut cells: BTreeMap<(String, String), u32> = BTreeMap::new();
    let body = std::fs::read_to_string(path).expect("the file is readable");
    for row in body.lines() {
        let [_, want, before, text] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("four columns: {row}") };
        let coded = code(text, Some(before).filter(|before| *before != "-"));
        let found = match coded.code {
            Code::Condition => "condition".to_owned(),
            other => format!("{other:?}").to_lowercase(),
        };
        if found != want && !is_quiet {
            println!("{want} read {found} | {before} | {text}");
        }
        *cells.entry((want.to_owned(), found)).or_default() += 1;
    }
    let all: u32 = cells.values().sum();
    let right: u32 = cells.iter().filter(|(cell, _)| cell.0 == cell.1).map(|(_, count)| count).sum();
    for (cell, count) in cells.iter().filter(|(cell, _)| cell.0 != cell.1) {
        println!("  {} -> {}: {count}", cell.0, cell.1);
    }
    println!("right {right} of {all}");
}

/// Prints what the customer of a talk is taken to have decided: `SPAR_MEASURE=talk.txt SPAR_MEASURE_DEAL=retail-service`.
#[test]
#[ignore = "needs a talk"]
fn heard() {
    let path = std::env::var("SPAR_MEASURE").expect("the variable names a file");
    let deal = std::env::var("SPAR_MEASURE_DEAL").unwrap_or("none".to_owned());
    let exercise = Catalog::new(None).unwrap().exercise(&deal, "spin").unwrap();
    let text = std::fs::read_to_string(path).expect("the file is readable");
    let lang = Lang::of(&text);
    let transcript = talk::read(&text, None).unwrap().transcript(crate::deals::started(&exercise, lang, 1));
    for turn in scoring::read(&exercise, &transcript) {
        match &turn.side {
            Side::Trainee(acts, _) => {
                let rules: Vec<_> =
                    acts.iter().map(|act| (act.rule, act.need.as_ref().map(|need| need.as_str()))).collect();
                println!("S {} {rules:?}", turn.text);
            }
            Side::Customer(decided) => {
                let before = None;
                println!("C {} {:?}", turn.text, code(turn.text, before));
                for part in exercise.spoken(lang).read(turn.text) {
                    println!("     {} {:?}", part.text, part.place);
                }
                println!("     {}", serde_json::to_string(decided).unwrap());
            }
        }
    }
}
