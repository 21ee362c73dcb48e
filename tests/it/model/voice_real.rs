//! A real model words the customer of every deal; run on demand, with a server.

use std::time::{Duration, Instant};

use sparring::domain::lang::Lang;
use sparring::domain::transcript::Speaker;
use sparring::llm::choice::{Choice, Need, Wish};
use sparring::llm::connect;
use sparring::roleplay::Roleplay;
use sparring::voice::Voice;
use sparring::voice::model::{Limits, ModelVoice};

use super::puppet::{SCENARIOS, begin, leaks, play};
use crate::deals;
use crate::golden::script;

/// Plays every deal in both languages against the server that the environment names, and prints how the guard fared:
/// `SPAR_BASE_URL=http://127.0.0.1:8080/v1 SPAR_MODEL=... cargo test --test it a_real_model -- --ignored --nocapture`.
/// `SPAR_DEALS`, `SPAR_ARCHETYPES` (names parted by commas) and `SPAR_LINES` (how many of each) choose less or more.
#[test]
#[ignore = "needs a server: SPAR_BASE_URL and SPAR_MODEL"]
fn a_real_model_words_every_deal_and_nothing_gets_out() {
    let variable = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let (base, name) = (variable("SPAR_BASE_URL"), variable("SPAR_MODEL"));
    let wanted = |name: &str, all: &str| std::env::var(name).unwrap_or_else(|_| all.to_owned());
    let archetypes = wanted("SPAR_ARCHETYPES", "expert");
    let deals = wanted("SPAR_DEALS", &SCENARIOS.join(","));
    let lines_max = wanted("SPAR_LINES", "100").parse().unwrap();
    // The machine of a test may be slow; a trainee's patience is not what is measured.
    let seconds = Duration::from_secs;
    let limits = Limits { first: seconds(120), gap: seconds(40), whole: seconds(240) };
    let mut problems: Vec<String> = Vec::new();
    let mut sum = String::new();
    for scenario in deals.split(',') {
        let exercise = deals::exercise(scenario);
        for (lang, archetype) in
            Lang::ALL.into_iter().flat_map(|lang| archetypes.split(',').map(move |one| (lang, one)))
        {
            let wish =
                Wish { base: Some(base.clone()), model: Some(name.clone()), session: "real".into(), ..Wish::default() };
            let choice = Choice::new(&wish, Need::Everything).unwrap();
            let voice = ModelVoice::new(connect(&choice).unwrap(), limits);
            let mut roleplay = begin(exercise, lang, Voice::Model(Box::new(voice)));
            let mut lines = script(scenario, archetype, lang);
            lines.truncate(lines_max);
            let start = Instant::now();
            let (transcript, _) = play(&mut roleplay, &lines);
            let took = start.elapsed();
            for turn in transcript.turns.iter().filter(|turn| turn.speaker == Speaker::Customer) {
                let worded = turn.worded.clone().unwrap();
                println!(
                    "[{} {:?} {:?}{}] {}",
                    turn.turn,
                    worded.ended,
                    worded.broke,
                    worded.fault.map(|fault| format!(" {fault}")).unwrap_or_default(),
                    turn.text
                );
                if turn.script.is_some() {
                    println!("        script: {}", turn.scripted());
                }
                if turn.text.trim().is_empty() {
                    problems.push(format!("{scenario} turn {}: no text", turn.turn));
                }
            }
            problems.extend(leaks(&exercise.scenario, &transcript));
            let mut plain = begin(exercise, lang, Voice::Scripted);
            let (expected, _) = play(&mut plain, &lines);
            let card = |roleplay: &Roleplay<'_>| serde_json::to_string(&roleplay.scorecard()).unwrap();
            if card(&plain) != card(&roleplay) || expected.ending != transcript.ending {
                problems.push(format!("{scenario} {}: another score", lang.code()));
            }
            let Voice::Model(voice) = roleplay.voice() else { unreachable!() };
            let row = format!("{scenario} {} {archetype}: {:?}, {took:.1?}\n", lang.code(), voice.totals);
            print!("{row}");
            sum.push_str(&row);
        }
    }
    println!("\n{sum}");
    assert!(problems.is_empty(), "{problems:#?}");
}
