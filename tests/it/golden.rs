//! Golden conversations: eight archetypes on every deal in both languages, natural lines read by the real coder.
//!
//! `tests/golden/<scenario>/<archetype>.<lang>.txt` holds what the trainee says. Beside it stand the transcript (`.jsonl`)
//! and the scorecard (`.scorecard.json`) that it must give; `spar regress` checks them, here as everywhere. After a change of
//! a script, `UPDATE_GOLDEN=1 cargo test golden` writes the transcript anew, and `spar regress --update=customer` the rest;
//! look at the difference before it is committed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::scorecard::Scorecard;
use sparring::domain::scoring::score;
use sparring::domain::session::Session;
use sparring::domain::transcript::{Outcome, SessionEvent, Transcript, reader};

use crate::deals;

const SCENARIOS: [&str; 3] = ["retail-service", "bank-risk", "car-cockpit"];

/// What an archetype must come to: scores in points, and whether it may advance.
struct Expected {
    archetype: &'static str,
    from: i64,
    to: i64,
    advances: bool,
}

const EXPECTED: [Expected; 8] = [
    Expected { archetype: "expert", from: 85, to: 100, advances: true },
    Expected { archetype: "decent", from: 55, to: 80, advances: true },
    Expected { archetype: "sp-then-pitch", from: 0, to: 40, advances: false },
    Expected { archetype: "pitcher", from: 0, to: 25, advances: false },
    Expected { archetype: "interrogator", from: 0, to: 25, advances: false },
    Expected { archetype: "closer", from: 0, to: 25, advances: false },
    Expected { archetype: "all-in-one", from: 0, to: 25, advances: false },
    Expected { archetype: "payoff-first", from: 0, to: 25, advances: false },
];

fn folder(scenario: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(scenario)
}

/// Plays a script's lines, until the customer ends the meeting.
pub(crate) fn play(exercise: &Exercise, lang: Lang, seed: u64, lines: &[&str]) -> (Vec<SessionEvent>, Transcript) {
    let started = deals::started(exercise, lang, seed);
    let mut session = Session::new(exercise, started.clone());
    let mut events = vec![SessionEvent::Started(started)];
    let mut take = |session: &mut Session, event: SessionEvent| {
        session.apply(&event).expect("an event of the session's own follows");
        events.push(event);
    };
    let opening = SessionEvent::Turn(session.hear());
    take(&mut session, opening);
    for line in lines {
        let said = SessionEvent::Turn(session.say(line));
        take(&mut session, said);
        let heard = SessionEvent::Turn(session.hear());
        take(&mut session, heard);
        if session.reached_end().is_some() {
            break;
        }
    }
    let ending = SessionEvent::End(session.reached_end().unwrap_or_else(|| session.finish()));
    take(&mut session, ending);
    let transcript = session.transcript();
    (events, transcript)
}

/// Returns what a trainee says.
pub(crate) fn script(scenario: &str, archetype: &str, lang: Lang) -> Vec<String> {
    let path = folder(scenario).join(format!("{archetype}.{}.txt", lang.code()));
    let script = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    script.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// Returns the scorecard of a script, with its transcript.
fn run(scenario: &str, archetype: &str, lang: Lang) -> (String, Transcript, Scorecard) {
    let exercise = deals::exercise(scenario);
    let script = script(scenario, archetype, lang);
    let lines: Vec<&str> = script.iter().map(String::as_str).collect();
    let (events, transcript) = play(exercise, lang, 7, &lines);
    let card = score(exercise, &transcript);
    let stream: String =
        events.iter().map(|event| serde_json::to_string(event).expect("an event is JSON") + "\n").collect();
    (stream, transcript, card)
}

#[test]
fn every_archetype_comes_to_what_it_deserves_on_every_deal_in_both_languages() {
    let mut wrong = Vec::new();
    for scenario in SCENARIOS {
        for expected in &EXPECTED {
            for lang in Lang::ALL {
                let (_, transcript, card) = run(scenario, expected.archetype, lang);
                let outcome = transcript.outcome();
                let advanced = matches!(outcome, Outcome::Advance | Outcome::Order);
                let points = card.score.hundredths();
                let walks_out = expected.archetype == "interrogator";
                let fits = (outcome == Outcome::WalkedOut) == walks_out
                    && (expected.from * 100..=expected.to * 100).contains(&points)
                    && advanced == expected.advances;
                let passes = expected.archetype == "expert" || expected.archetype == "decent" || !card.passed;
                let row = format!("{scenario} {} {}: {} {outcome:?}", expected.archetype, lang.code(), card.score);
                println!("{row}");
                if !fits || !passes {
                    wrong.push(row);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "not what they deserve:\n{}", wrong.join("\n"));
}

#[test]
fn golden_transcripts_and_scorecards_have_not_drifted() {
    let ended = Command::new(env!("CARGO_BIN_EXE_spar"))
        .args(["regress", "--lang", "en", "--format", "json"])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden"))
        .env("SPAR_DATA", tempfile::tempdir().expect("a folder").path())
        .env_remove("SPAR_CONTENT")
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&ended.stderr);
    let report: Value = serde_json::from_slice(&ended.stdout).expect("the report is JSON");
    let summary = &report["summary"];
    let hint = "look at `spar regress`; `spar regress --update=customer` writes the goldens anew";
    assert!(ended.status.success(), "{said}\n{hint}");
    assert_eq!(summary["goldens"], SCENARIOS.len() * EXPECTED.len() * Lang::ALL.len());
    assert_eq!(summary["content_changed"], 0, "the goldens are older than the content they were made with; {hint}");
}

#[test]
fn golden_transcripts_hold_what_the_scripts_say() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for scenario in SCENARIOS {
        for expected in &EXPECTED {
            for lang in Lang::ALL {
                let base = folder(scenario).join(format!("{}.{}", expected.archetype, lang.code()));
                let path = PathBuf::from(format!("{}.jsonl", base.display()));
                if update {
                    let (stream, ..) = run(scenario, expected.archetype, lang);
                    fs::write(&path, stream).expect("a golden file can be written");
                }
                let record = fs::read_to_string(&path).expect("there is a record");
                let found = reader::sessions(&record).remove(0).session.expect("the record is sound");
                let said: Vec<String> = found.trainee().map(|turn| turn.text.clone()).collect();
                let script = script(scenario, expected.archetype, lang);
                // A customer who has left hears no more.
                assert_eq!(said, script[..said.len()], "{}: UPDATE_GOLDEN=1 writes it anew", path.display());
                if said.len() < script.len() {
                    let events: Vec<SessionEvent> = found.turns.into_iter().map(SessionEvent::Turn).collect();
                    let session = Session::replay(deals::exercise(scenario), found.started, &events);
                    let ended = session.expect("the record is sound").reached_end();
                    assert!(ended.is_some(), "{}: UPDATE_GOLDEN=1 adds what the script says more", path.display());
                }
            }
        }
    }
}
