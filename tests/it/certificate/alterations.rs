//! The table of alterations: each is caught, and named for what it is.

use serde_json::{Value, json};
use sparring::certificate::Certificate;
use sparring::certificate::finding::{Finding, Severity};
use sparring::domain::chain;
use sparring::domain::exam::record::ExamVerdict;
use sparring::store::{SqliteStore, Store};

use super::world::quiz::{self, QUIZ};
use super::world::{DEALS, ISSUED_S, TRAINEE, World, all, drafted, hold, log_id, secret};

mod drawn;
mod paper;
mod record;

use drawn::{DRAWS, QUIZZES};
use paper::{FILE, SIGNATURE, STATEMENT};
use record::{ATTEMPTS, SESSIONS};

/// An alteration: what is done, and the codes that must be among what is found.
type Alteration = (&'static str, fn(&mut World), &'static [&'static str]);

/// Alters an event of a session, or an entry of a log.
fn alter(texts: &mut [String], at: usize, how: impl FnOnce(&mut Value)) {
    let mut value: Value = serde_json::from_str(&texts[at]).expect("an event");
    how(&mut value);
    texts[at] = value.to_string();
}

/// Replaces text in the certificate's file.
#[track_caller]
fn replace(world: &mut World, what: &str, with: &str) {
    let text = String::from_utf8(world.file.clone()).expect("UTF-8");
    assert!(text.contains(what), "{what}");
    world.file = text.replacen(what, with, 1).into_bytes();
}

/// Returns the certificate's text.
fn text(world: &World) -> String {
    String::from_utf8(world.file.clone()).expect("UTF-8").trim_end().to_owned()
}

/// Adds the order of the curve to the second half of a signature: another number that stands for the same.
fn second_signature(signature: &str) -> String {
    const ORDER: &str = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    let byte = |text: &str, at: usize| u16::from_str_radix(&text[at * 2..at * 2 + 2], 16).expect("a digit");
    let mut carry = 0;
    let mut second = signature[..64].to_owned();
    for at in 0..32 {
        let sum = byte(&signature[64..], at) + byte(ORDER, at) + carry;
        second += &format!("{:02x}", sum & 0xff);
        carry = sum >> 8;
    }
    second
}

/// The number of the trainee's second line among the events.
const LINE: usize = 4;

/// What only scoring anew finds.
const RESCORED: [&str; 7] = ["score", "verdict", "dimension", "caps", "customer", "session-broken", "content-differs"];

/// Returns what of a table was not caught, or not named.
fn missed(table: &[Alteration], well: fn() -> World) -> Vec<String> {
    let mut missed = Vec::new();
    for (what, alter, wanted) in table {
        let mut world = well();
        // To score anew takes most of the time: where it should find nothing, it is left out.
        if !wanted.iter().any(|code| RESCORED.contains(code)) {
            world.content.insert("rubrics/certification".to_owned(), None);
        }
        alter(&mut world);
        let checked = world.checked();
        let found: Vec<&str> = checked.findings.iter().map(Finding::code).collect();
        let is_named = wanted.iter().all(|code| found.contains(code));
        let is_caught = checked.findings.iter().any(|finding| finding.severity() != Severity::Note);
        if !is_named || !is_caught {
            missed.push(format!("{what}: {wanted:?} wanted, {found:?} found"));
        }
    }
    missed
}

#[test]
fn a_certificate_that_nobody_touched_is_valid() {
    let checked = World::new().checked();
    assert_eq!(checked.findings, []);
    assert_eq!((checked.logs, checked.sessions, checked.rescored), (2, 2, 2));
    assert_eq!(quiz::world().codes(), [""; 0]);
}

#[test]
fn a_quiz_that_is_not_at_hand_or_cannot_be_read_is_told() {
    let mut world = quiz::world();
    world.content.insert(format!("rubrics/{QUIZ}"), None);
    assert_eq!(world.codes(), ["quiz-not-checked"]);
    let mut world = quiz::world();
    world.logs.clear();
    assert_eq!(world.codes(), ["logs-not-checked", "quiz-not-checked"]);
}

#[test]
fn attempts_of_before_a_trainee_was_forgotten_stay_listed() {
    let mut world = World::new();
    alter(&mut world.log(1).entries, 0, |entry| entry["trainee"] = json!("forgotten-1"));
    world.issue();
    assert_eq!(world.certificate().attempts.len(), 2);
    assert_eq!(world.codes(), [""; 0]);
}

/// Alterations, and what they are made to.
type Table = (&'static [Alteration], fn() -> World);

#[test]
fn every_alteration_is_caught_and_named() {
    let tables: [Table; 7] = [
        (FILE, World::new),
        (SIGNATURE, World::new),
        (STATEMENT, World::new),
        (ATTEMPTS, World::new),
        (SESSIONS, World::new),
        (DRAWS, World::new),
        (QUIZZES, quiz::world),
    ];
    let number: usize = tables.iter().map(|(table, _)| table.len()).sum();
    World::new();
    let missed: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = tables.map(|(table, well)| scope.spawn(move || missed(table, well))).into();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).collect()
    });
    println!("{number} alterations, {} not caught or not named", missed.len());
    assert!(number >= 40, "{number}");
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_the_lines_were_read_as_is_no_part_of_the_record() {
    let mut world = World::new();
    alter(world.part(1), LINE, |turn| turn["acts"] = json!([]));
    assert_eq!(world.codes(), [""; 0], "scoring reads the text again and never the acts");
}

#[test]
fn without_records_the_signature_is_checked_and_the_rest_is_said_to_be_missing() {
    let mut world = World::new();
    (world.logs, world.sessions) = Default::default();
    assert_eq!(world.codes(), ["logs-not-checked", "session-not-checked", "session-not-checked"]);
    let mut world = World::new();
    world.content.insert("rubrics/certification".to_owned(), None);
    assert_eq!(world.codes(), ["content-missing"]);
    world.content.insert("rubrics/spin-certificate".to_owned(), None);
    assert_eq!(world.codes(), ["rules-not-checked", "content-missing"]);
    assert_eq!(world.checked().rescored, 0);
}

#[test]
fn another_version_that_scores_otherwise_is_told_and_is_no_forgery() {
    let mut world = World::new();
    world.engine = "9.0.0".to_owned();
    assert_eq!(world.codes(), ["other-engine"], "it scores the same");
    // The records agree with each other, and this version reads the talk otherwise: as if its rules had changed.
    let score = |entry: &mut Value| entry["score"] = json!(entry["score"].as_i64().unwrap() - 40);
    alter(&mut world.log(2).entries, 2, score);
    alter(&mut world.log(2).entries, 4, score);
    alter(&mut world.log(2).entries, 6, |entry| entry["mean"] = json!(entry["mean"].as_i64().unwrap() - 40));
    let sessions = world.sessions.clone();
    let again = drafted(&world.logs, &sessions, &log_id(TRAINEE, 2)).unwrap().signed(&secret());
    world.put(&again);
    let found = world.checked().findings;
    let codes: Vec<&str> = found.iter().map(Finding::code).collect();
    assert_eq!(codes, ["other-engine", "other-score", "other-score"]);
    assert!(found.iter().all(|finding| finding.severity() == Severity::Note));
    world.engine = env!("CARGO_PKG_VERSION").to_owned();
    assert_eq!(world.codes(), ["score", "score"], "the version of then knows");
}

#[test]
fn an_attempt_after_the_certificate_is_none_of_its_business() {
    let mut world = World::new();
    let mut log = world.log(1).clone();
    log.id = log_id(TRAINEE, 3);
    alter(&mut log.entries, 0, |entry| (entry["attempt"], entry["at_s"]) = (json!(3), json!(ISSUED_S + 5)));
    world.logs.push(log);
    assert_eq!(world.codes(), [""; 0]);
}

#[test]
fn a_forgotten_trainee_leaves_a_certificate_that_still_holds() {
    let data = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(data.path()).unwrap();
    hold(&mut store, TRAINEE, 1, "decent", ExamVerdict::Abandoned);
    hold(&mut store, TRAINEE, 2, "expert", ExamVerdict::Pass);
    let mut world = World::new();
    (world.logs, world.sessions) = all(&store);
    assert_eq!(world.codes(), [""; 0], "made again, the records are the same");
    store.forget(TRAINEE, "forgotten-1").unwrap();
    (world.logs, world.sessions) = all(&store);
    assert_eq!(world.codes(), ["forgotten", "forgotten"]);
    assert!(!world.sessions.values().flatten().any(|event| event.contains(TRAINEE)));
    let leaf = chain::leaf("{\"event\":\"turn\",\"text\":\"other\"}").unwrap();
    world.part(1)[LINE] = chain::forgotten(&leaf);
    assert_eq!(world.codes(), ["session-chain", "forgotten", "forgotten"], "what is removed cannot be replaced");
}

#[test]
fn nothing_is_certified_that_the_records_do_not_bear() {
    let World { logs, sessions, .. } = World::new();
    let refused =
        |logs: &[_], sessions: &_, attempt| drafted(logs, sessions, &log_id(TRAINEE, attempt)).map(|_| ()).unwrap_err();
    use sparring::certificate::draft::Refusal;
    assert_eq!(refused(&logs, &sessions, 9), Refusal::Unknown);
    assert_eq!(refused(&logs, &sessions, 1), Refusal::NotPassed(ExamVerdict::Abandoned));
    let session = format!("{}-p1", log_id(TRAINEE, 2));
    let mut fewer = sessions.clone();
    fewer.remove(&session);
    assert_eq!(refused(&logs, &fewer, 2), Refusal::SessionMissing { session: session.clone() });
    let mut altered = sessions.clone();
    alter(altered.get_mut(&session).unwrap(), LINE, |turn| turn["text"] = json!("别的话"));
    assert_eq!(refused(&logs, &altered, 2), Refusal::SessionDiffers { session });
    let with = |at: usize, how: fn(&mut Value)| {
        let mut logs = logs.clone();
        alter(&mut logs[1].entries, at, how);
        refused(&logs, &sessions, 2)
    };
    assert_eq!(with(6, |end| end["verdict"] = json!("undecided")), Refusal::NeedsPerson);
    assert_eq!(with(6, |end| end["event"] = json!("agreed")), Refusal::Faulty { log: log_id(TRAINEE, 2), entry: 6 });
    let mut open = logs.clone();
    open[1].entries.pop();
    assert_eq!(refused(&open, &sessions, 2), Refusal::Open);
    let mut unscored = logs.clone();
    unscored[1].entries.remove(4);
    assert_eq!(refused(&unscored, &sessions, 2), Refusal::PartMissing { part: 2 });
    let mut foreign = logs.clone();
    alter(&mut foreign[0].entries, 0, |entry| entry["trainee"] = json!("李雷"));
    assert_eq!(refused(&foreign, &sessions, 2), Refusal::Foreign { log: log_id(TRAINEE, 1) });
    let certificate: Certificate = World::new().certificate();
    assert_eq!(certificate.parts.len(), DEALS.len());
}
