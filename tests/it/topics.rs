//! Measures how well questions find what they are about, on questions that were written for it: `topics/zh.tsv` and `en.tsv`
//! hold everyday questions about the shipped deals, a line each: the deal, the fact that is asked for (`-`: none of them),
//! the words. No cue of a scenario is one of them.
//!
//! `SPAR_MEASURE_TOPICS` names a file of JSON lines `{scenario, lang, fact, text}` to measure besides; `SPAR_SHOW` lists what
//! was found wrongly.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use sparring::domain::act::topic::{Among, Topics};
use sparring::domain::act::{self, Context, Topic};
use sparring::domain::lang::Lang;
use sparring::domain::scenario::Scenario;
use sparring::domain::text::normal;

use crate::deals;

/// A question about a deal.
#[derive(Deserialize)]
struct Line {
    scenario: String,
    lang: Lang,
    fact: Option<String>,
    text: String,
}

/// Returns the questions of a language, in their order.
fn lines(lang: Lang) -> Vec<Line> {
    let text = lang.pick(include_str!("topics/zh.tsv"), include_str!("topics/en.tsv"));
    let row = |row: &str| {
        let [scenario, fact, text] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {row}") };
        let fact = (fact != "-").then(|| fact.to_owned());
        Line { scenario: scenario.to_owned(), lang, fact, text: text.to_owned() }
    };
    text.lines().map(row).collect()
}

/// How many questions found their fact, another one, or none.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Tally {
    right: usize,
    wrong: usize,
    none: usize,
}

impl Tally {
    fn add(&mut self, found: Option<&str>, wanted: Option<&str>) {
        match found {
            None => self.none += 1,
            Some(_) if found == wanted => self.right += 1,
            Some(_) => self.wrong += 1,
        }
    }

    fn all(self) -> usize {
        self.right + self.wrong + self.none
    }

    fn permille(self, count: usize) -> usize {
        count * 1000 / self.all().max(1)
    }

    fn shown(self) -> String {
        let percent = |count| self.permille(count) / 10;
        let (right, wrong, none) = (percent(self.right), percent(self.wrong), percent(self.none));
        format!("{} questions: right {right} %, wrong {wrong} %, none {none} %", self.all())
    }
}

/// Returns the fact that a topic is; what the brief states is none.
fn fact(topic: Topic) -> Option<String> {
    match topic {
        Topic::Fact(id) => Some(id.to_string()),
        _ => None,
    }
}

/// Returns the fact that the matcher alone finds.
fn matched(topics: &Topics, line: &Line) -> Option<String> {
    fact(topics.find(&normal(&line.text), line.lang, Among::Facts)?.topic)
}

/// Returns the fact that the line is read to ask for: as `spar label` says it, the wanted one if it is among several.
fn read(topics: &Topics, line: &Line) -> Option<String> {
    let acts = act::read(&line.text, &Context::alone(line.lang, Some(topics), None));
    let facts: Vec<String> = acts.into_iter().filter_map(|act| fact(act.topic?)).collect();
    let wanted = line.fact.as_ref().filter(|wanted| facts.contains(wanted));
    wanted.or(facts.last()).cloned()
}

/// Tallies questions by class: whether they ask for a fact, and their language.
fn tallied(lines: &[Line], found: impl Fn(&Topics, &Line) -> Option<String>) -> BTreeMap<(bool, Lang), Tally> {
    let show = std::env::var("SPAR_SHOW").is_ok();
    let mut tallies: BTreeMap<(bool, Lang), Tally> = BTreeMap::new();
    for line in lines {
        let topics = deals::exercise(&line.scenario).topics();
        let found = found(topics, line);
        if show && found != line.fact {
            let ranked = topics.ranked(&normal(&line.text), line.lang, Among::Facts);
            println!("{} | {:?} | {found:?} | {ranked:?}", line.text, line.fact);
        }
        let tally = tallies.entry((line.fact.is_some(), line.lang)).or_default();
        tally.add(found.as_deref(), line.fact.as_deref());
    }
    tallies
}

fn print(name: &str, tallies: &BTreeMap<(bool, Lang), Tally>) {
    for ((asks, lang), tally) in tallies {
        let class = if *asks { "a fact" } else { "none" };
        println!("{name}, {} for {class}: {}", lang.code(), tally.shown());
    }
}

/// Least and most figures, in thousandths: facts found right, wrong ones found, and "none" told right.
const FLOORS: [(Lang, usize, usize, usize); 2] = [(Lang::Zh, 930, 30, 900), (Lang::En, 920, 40, 850)];

#[test]
fn everyday_questions_find_their_fact_and_those_about_other_matters_none() {
    for (lang, right_least, wrong_most, none_least) in FLOORS {
        let lines = lines(lang);
        assert!(lines.len() >= 150 && lines.iter().filter(|line| line.fact.is_none()).count() * 10 >= lines.len() * 3);
        for (name, tallies) in [("matched", tallied(&lines, matched)), ("read", tallied(&lines, read))] {
            print(name, &tallies);
            let (asking, beside) = (tallies[&(true, lang)], tallies[&(false, lang)]);
            assert!(asking.permille(asking.right) >= right_least, "{name} {}: {}", lang.code(), asking.shown());
            assert!(asking.permille(asking.wrong) <= wrong_most, "{name} {}: {}", lang.code(), asking.shown());
            assert!(beside.permille(beside.none) >= none_least, "{name} {}: {}", lang.code(), beside.shown());
        }
    }
}

#[test]
fn no_cue_is_a_question_that_is_measured_with() {
    let bare = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase();
    let measured: Vec<Line> = Lang::ALL.into_iter().flat_map(lines).collect();
    for id in deals::IDS {
        let own: Vec<String> =
            measured.iter().filter(|line| line.scenario == id).map(|line| bare(&line.text)).collect();
        let facts = &deals::exercise(id).scenario.facts;
        for cue in facts.iter().flat_map(|fact| fact.cues.zh.iter().chain(&fact.cues.en)) {
            assert!(!own.contains(&bare(cue)), "{id}: {cue}");
        }
    }
}

#[test]
fn who_decides_and_what_may_be_spent_is_found_without_cues_of_the_scenario() {
    let mut scenario = deals::exercise("bank-risk").scenario.clone();
    for fact in scenario.facts.iter_mut().filter(|fact| ["budget", "decision-process"].contains(&fact.id.as_str())) {
        fact.cues.zh.clear();
        fact.cues.en.clear();
    }
    let topics = Topics::new(&scenario, &[]);
    for (lang, fact, text) in [
        (Lang::Zh, "budget", "有没有给这个项目留预算"),
        (Lang::Zh, "decision-process", "这事最后要谁批"),
        (Lang::En, "budget", "is there a budget for this at all"),
        (Lang::En, "decision-process", "which departments have to sign off"),
    ] {
        let line = Line { scenario: String::new(), lang, fact: None, text: text.to_owned() };
        assert_eq!(matched(&topics, &line).as_deref(), Some(fact), "{text}");
    }
}

#[test]
#[ignore = "needs material that is kept apart"]
fn kept_questions_find_their_fact() {
    let Ok(path) = std::env::var("SPAR_MEASURE_TOPICS") else { return };
    let text = fs::read_to_string(path).unwrap_or_default();
    let line = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    let lines: Vec<Line> = text.lines().map(line).collect();
    print("matched", &tallied(&lines, matched));
    print("read", &tallied(&lines, read));
}

#[test]
#[ignore = "takes a while, and only prints"]
fn cues_that_are_left_out_find_their_fact() {
    const FOLDS: usize = 10;
    for id in deals::IDS {
        let whole = &deals::exercise(id).scenario;
        let mut tallies: BTreeMap<Lang, Tally> = BTreeMap::new();
        for fold in 0..FOLDS {
            let (part, left_out) = without(whole, fold, FOLDS);
            let topics = Topics::new(&part, &[]);
            for line in left_out {
                let found = matched(&topics, &line);
                tallies.entry(line.lang).or_default().add(found.as_deref(), line.fact.as_deref());
            }
        }
        for (lang, tally) in tallies {
            println!("{id} {}: {}", lang.code(), tally.shown());
        }
    }
}

/// Returns a scenario without each so-many-th cue of its facts, and these cues as questions.
fn without(whole: &Scenario, fold: usize, folds: usize) -> (Scenario, Vec<Line>) {
    let (mut part, mut left_out) = (whole.clone(), Vec::new());
    for fact in &mut part.facts {
        for (lang, cues) in [(Lang::Zh, &mut fact.cues.zh), (Lang::En, &mut fact.cues.en)] {
            let mut place = 0;
            cues.retain(|cue| {
                place += 1;
                let keep = place % folds != fold;
                if !keep {
                    let (scenario, fact, text) = (String::new(), Some(fact.id.to_string()), cue.clone());
                    left_out.push(Line { scenario, lang, fact, text });
                }
                keep
            });
        }
    }
    (part, left_out)
}
