//! Measures how well questions find their fact; ignored in the usual run, for it needs material that is kept apart.
//!
//! `SPAR_MEASURE_TOPICS` names a file of JSON lines `{scenario, lang, fact, text}`; `SPAR_SCENARIOS` a folder of scenarios.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use serde::Deserialize;
use sparring::domain::act::Topic;
use sparring::domain::act::topic::{Among, Topics};
use sparring::domain::lang::Lang;
use sparring::domain::scenario::Scenario;
use sparring::domain::text::normal;

#[derive(Deserialize)]
struct Line {
    scenario: String,
    lang: Lang,
    fact: Option<String>,
    text: String,
}

#[derive(Default)]
struct Tally {
    right: u32,
    wrong: u32,
    none: u32,
}

impl Tally {
    fn add(&mut self, found: Option<&str>, wanted: Option<&str>) {
        match found {
            None => self.none += 1,
            Some(_) if found == wanted => self.right += 1,
            Some(_) => self.wrong += 1,
        }
    }

    fn shown(&self) -> String {
        let all = (self.right + self.wrong + self.none).max(1);
        let percent = |count: u32| count * 100 / all;
        format!(
            "{all} lines: right {} %, wrong {} %, none {} %",
            percent(self.right),
            percent(self.wrong),
            percent(self.none)
        )
    }
}

fn scenario(id: &str) -> Option<Scenario> {
    let folder = std::env::var("SPAR_SCENARIOS").unwrap_or_else(|_| "scenarios".into());
    let text = fs::read_to_string(PathBuf::from(folder).join(format!("{id}.yaml"))).ok()?;
    Some(serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{id}: {error}")))
}

/// Returns the fact that a text finds; what the brief states is no fact.
fn fact(topics: &Topics, text: &str, lang: Lang) -> Option<String> {
    match topics.find(&normal(text), lang, Among::Facts)?.topic {
        Topic::Fact(id) => Some(id.to_string()),
        _ => None,
    }
}

#[test]
#[ignore = "needs material that is kept apart"]
fn questions_find_their_fact() {
    let Ok(path) = std::env::var("SPAR_MEASURE_TOPICS") else { return };
    let mut prepared: BTreeMap<String, Topics> = BTreeMap::new();
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let show = std::env::var("SPAR_SHOW").is_ok();
    let (mut spent, mut count) = (0, 0);
    for line in fs::read_to_string(path).unwrap_or_default().lines() {
        let line: Line = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        if !prepared.contains_key(&line.scenario) {
            let Some(scenario) = scenario(&line.scenario) else { continue };
            Topics::new(&scenario);
            let start = Instant::now();
            let topics = Topics::new(&scenario);
            println!("{} prepared in {} us", line.scenario, start.elapsed().as_micros());
            prepared.insert(line.scenario.clone(), topics);
        }
        let topics = &prepared[&line.scenario];
        let start = Instant::now();
        let found = fact(topics, &line.text, line.lang);
        spent += start.elapsed().as_micros();
        count += 1;
        let class = if line.fact.is_some() { "fact" } else { "no fact" };
        if show && found != line.fact {
            println!(
                "{} | {:?} | {:?}",
                line.text,
                line.fact,
                topics.ranked(&normal(&line.text), line.lang, Among::Facts)
            );
        }
        for key in [class.to_owned(), format!("{class} {}", line.lang.code()), format!("{class} {}", line.scenario)] {
            tallies.entry(key).or_default().add(found.as_deref(), line.fact.as_deref());
        }
    }
    for (class, tally) in &tallies {
        println!("{class}: {}", tally.shown());
    }
    println!("{} us a line", spent / count.max(1));
}

#[test]
#[ignore = "needs the scenarios"]
fn cues_that_are_left_out_find_their_fact() {
    const FOLDS: usize = 10;
    let show = std::env::var("SPAR_SHOW").is_ok();
    for id in ["retail-service", "bank-risk", "car-cockpit", "factory-knowledge", "code-assistant", "platform-renewal"]
    {
        let Some(whole) = scenario(id) else { continue };
        let mut tallies: BTreeMap<Lang, Tally> = BTreeMap::new();
        for fold in 0..FOLDS {
            let mut part = whole.clone();
            let mut left_out = Vec::new();
            for fact in &mut part.facts {
                for (lang, cues) in [(Lang::Zh, &mut fact.cues.zh), (Lang::En, &mut fact.cues.en)] {
                    let mut place = 0;
                    cues.retain(|cue| {
                        place += 1;
                        let keep = place % FOLDS != fold;
                        if !keep {
                            left_out.push((fact.id.to_string(), lang, cue.clone()));
                        }
                        keep
                    });
                }
            }
            let topics = Topics::new(&part);
            for (wanted, lang, cue) in left_out {
                let found = fact(&topics, &cue, lang);
                if show && found.as_deref() != Some(wanted.as_str()) {
                    println!(
                        "{id} {} | {cue} | {wanted} | {:?}",
                        lang.code(),
                        topics.ranked(&normal(&cue), lang, Among::Facts)
                    );
                }
                tallies.entry(lang).or_default().add(found.as_deref(), Some(&wanted));
            }
        }
        for (lang, tally) in tallies {
            println!("{id} {}: {}", lang.code(), tally.shown());
        }
    }
}
