//! Talk without recorded moves: the program's own transcripts, stripped, score nearly as they do with them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sparring::domain::act::topic::Spoken;
use sparring::domain::elsewhere::Listener;
use sparring::domain::scoring::{score, score_by};
use sparring::domain::transcript::Transcript;
use sparring::domain::transcript::reader::sessions;

use crate::deals;

/// Points by which a score may differ to count as near.
const NEAR_POINTS: i64 = 5;

/// Returns the golden transcripts, with their names.
fn golden() -> Vec<(String, Transcript)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut found = Vec::new();
    for folder in folders.iter().filter(|path| path.is_dir()) {
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "jsonl")) {
            for session in sessions(&fs::read_to_string(file).unwrap()) {
                let name = format!("{}/{}", folder.file_name().unwrap().display(), file.file_name().unwrap().display());
                found.push((name, session.session.unwrap()));
            }
        }
    }
    assert!(found.len() >= 48);
    found
}

/// Returns a transcript without what the customer decided.
fn stripped(transcript: &Transcript) -> Transcript {
    let mut bare = transcript.clone();
    bare.turns.iter_mut().for_each(|turn| turn.decided = None);
    bare
}

/// Counts the sessions whose score without recorded moves is near the one with them, and shows the others.
fn near(what: &str, scored: impl Fn(&Transcript) -> i64) -> (usize, usize) {
    let mut near = 0;
    let all = golden();
    for (name, transcript) in &all {
        let exercise = deals::exercise(transcript.started.scenario.as_str());
        let with = score(exercise, transcript).score.hundredths();
        let without = scored(transcript);
        if (with - without).abs() <= NEAR_POINTS * 100 {
            near += 1;
        } else {
            println!("  {name}: {with} with moves, {without} without");
        }
    }
    println!("{what}: {near} of {} sessions within {NEAR_POINTS} points", all.len());
    (near, all.len())
}

#[test]
fn without_recorded_moves_nine_of_ten_sessions_score_within_five_points() {
    let (near, all) = near("moves stripped", |transcript| {
        let exercise = deals::exercise(transcript.started.scenario.as_str());
        score(exercise, &stripped(transcript)).score.hundredths()
    });
    assert!(near * 10 >= all * 9, "{near} of {all}");
}

#[test]
fn lines_that_the_scenario_does_not_have_are_read_by_their_code() {
    let (near, all) = near("moves stripped, and every line said unknown to the scenario", |transcript| {
        let exercise = deals::exercise(transcript.started.scenario.as_str());
        let says = transcript.turns.iter().filter_map(|turn| turn.decided.as_ref()).flat_map(|decided| &decided.says);
        let said: BTreeSet<_> = says.map(|say| (say.place.clone(), say.index)).collect();
        let lang = transcript.started.lang;
        let spoken = Spoken::new(&exercise.scenario, lang, |say| said.contains(&(say.place.clone(), say.index)));
        let listener = Listener::knowing(exercise, lang, &spoken);
        score_by(exercise, &stripped(transcript), listener).score.hundredths()
    });
    assert!(near * 10 >= all * 5, "{near} of {all}");
}
