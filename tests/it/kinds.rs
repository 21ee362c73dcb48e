//! A measuring aid: `SPAR_MEASURE=coded.jsonl cargo test --test it kinds -- --ignored --nocapture`.

use std::collections::BTreeMap;

use serde::Deserialize;

use sparring::domain::act::{Context, Kind, Negative, read, summary};
use sparring::domain::lang::Lang;

#[derive(Deserialize)]
struct Coded {
    before: Option<String>,
    text: String,
    kind: Kind,
    negative: Option<Negative>,
    lang: Lang,
}

#[test]
#[ignore = "needs a file of coded lines"]
fn kinds() {
    let path = std::env::var("SPAR_MEASURE").expect("the variable names a file");
    let body = std::fs::read_to_string(path).expect("the file is readable");
    let mut cells: BTreeMap<(Kind, bool), u32> = BTreeMap::new();
    let (mut right, mut missed, mut false_alarms, mut captured, mut asked) = (0, 0, 0, 0, 0);
    for row in body.lines().filter(|row| !row.trim().is_empty()) {
        let coded: Coded = serde_json::from_str(row).expect("a row is JSON");
        let context = Context::alone(coded.lang, None, coded.before.as_deref());
        let acts = read(&coded.text, &context);
        let kind = summary(&acts).1;
        let negative = acts.iter().find_map(|act| act.negative);
        *cells.entry((coded.kind, kind == coded.kind)).or_default() += 1;
        asked += u32::from(coded.kind == Kind::Question);
        captured += u32::from(coded.kind == Kind::Question && kind != Kind::Question);
        match (coded.negative, negative) {
            (Some(truly), Some(found)) if truly == found => right += 1,
            (None, None) => {}
            (truly, found) => {
                missed += u32::from(truly.is_some());
                false_alarms += u32::from(found.is_some());
            }
        }
        if kind != coded.kind || negative != coded.negative {
            let rules: Vec<&str> = acts.iter().map(|act| act.rule).collect();
            let before = coded.before.as_deref().unwrap_or("-");
            println!(
                "WRONG {:?} {:?} read {kind:?} {negative:?} {rules:?} | {before} | {}",
                coded.kind, coded.negative, coded.text
            );
        }
    }
    for ((kind, is_right), count) in &cells {
        println!("KIND {kind:?} {}: {count}", if *is_right { "right" } else { "wrong" });
    }
    println!(
        "NEGATIVES right {right}, missed {missed}, false {false_alarms}; questions captured {captured} of {asked}"
    );
}
