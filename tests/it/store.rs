//! Sessions are kept: against a killed program, against two programs at once, against a newer format.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use sparring::domain::lang::Lang;
use sparring::domain::transcript::SessionEvent;
use sparring::store::{ContentKind, KeptContent, LogKind, SqliteStore, Store, StoreError};

use crate::deals;

#[cfg(feature = "postgres")]
mod conformance;
#[cfg(feature = "postgres")]
mod outage;
#[cfg(feature = "postgres")]
pub(crate) mod server;
#[cfg(feature = "postgres")]
mod tls;

/// Returns the program on pipes, with its data in `data`.
fn spar(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command
        .args(arguments)
        .env("SPAR_DATA", data)
        .env_remove("SPAR_CONTENT")
        .env_remove("SPAR_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Reads events until one of a name came; returns that line.
fn until(child: &mut Child, lines: &mut impl Iterator<Item = std::io::Result<String>>, name: &str) -> String {
    for line in lines {
        let line = line.expect("a line");
        if line.contains(name) {
            return line;
        }
    }
    panic!("never saw {name}: {:?}", child.wait());
}

#[test]
fn what_was_said_before_a_kill_is_there_afterwards() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["practice", "retail-service", "--lang", "zh", "--seed", "5", "--format", "jsonl"];
    let mut child = spar(data.path(), &arguments).spawn().expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut input = child.stdin.take().expect("a pipe");
    until(&mut child, &mut lines, "\"await\"");
    writeln!(input, "客服一共多少人？").expect("the program listens");
    until(&mut child, &mut lines, "\"turn\":3");
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");

    let store = SqliteStore::open(data.path()).expect("the store opens");
    let events = store.load("retail-service-zh-5").expect("the session is there");
    let texts: Vec<&str> = events
        .iter()
        .filter_map(|event| match event {
            SessionEvent::Turn(turn) => Some(turn.text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(texts.len(), 3, "{texts:?}");
    assert_eq!(texts[1], "客服一共多少人？");

    let output = spar(data.path(), &["practice", "--resume", "--format", "jsonl"]).output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("客服一共多少人？") && text.contains("\"scorecard\""), "{text}");
}

#[test]
fn two_programs_at_once_keep_a_session_each() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["practice", "retail-service", "--lang", "en", "--seed", "5", "--format", "jsonl"];
    let mut children: Vec<Child> =
        (0..4).map(|_| spar(data.path(), &arguments).spawn().expect("the program starts")).collect();
    for child in &mut children {
        let mut input = child.stdin.take().expect("a pipe");
        writeln!(input, "How many agents do you have?").expect("the program listens");
    }
    for child in children {
        let output = child.wait_with_output().expect("it ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let store = SqliteStore::open(data.path()).expect("the store opens");
    let sessions = store.list().expect("the store lists");
    assert_eq!(sessions.len(), 4);
    assert!(sessions.iter().all(|summary| summary.ending.is_some() && summary.last_turn == 3), "{sessions:?}");
}

#[test]
fn a_session_that_another_program_went_on_with_is_not_written_over() {
    let data = tempfile::tempdir().expect("a folder");
    let mut one = SqliteStore::open(data.path()).expect("the store opens");
    let mut two = SqliteStore::open(data.path()).expect("the store opens twice");
    let started = deals::started(deals::exercise("retail-service"), Lang::En, 1);
    let id = one.begin(&started, 0).expect("a session begins");
    one.append(&id, 1, &SessionEvent::Undo { turn: 0 }).expect("the first writes");
    let second = two.append(&id, 1, &SessionEvent::Undo { turn: 0 });
    assert!(matches!(second, Err(StoreError::Contended { .. })), "{second:?}");
    assert_eq!(two.begin(&started, 0).expect("another session begins"), format!("{id}-2"));
}

#[test]
fn no_store_writes_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["practice", "car-cockpit", "--lang", "en", "--no-store", "--format", "jsonl"];
    let output = spar(data.path(), &arguments).output().expect("it runs");
    assert!(output.status.success());
    assert_eq!(std::fs::read_dir(data.path()).expect("a folder").count(), 0);
}

/// The store as the first format wrote it, with a session of one event.
const FIRST_FORMAT: &str = r#"
    CREATE TABLE session (id TEXT PRIMARY KEY, begun_s INTEGER NOT NULL) STRICT;
    CREATE TABLE event (
        session TEXT NOT NULL REFERENCES session (id), sequence INTEGER NOT NULL, kind TEXT NOT NULL, turn INTEGER,
        json TEXT NOT NULL, PRIMARY KEY (session, sequence)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO session VALUES ('old', 1);
    INSERT INTO event VALUES ('old', 0, 'started', NULL, '{"event":"started","v":1,"session":"old","scenario":"deal","scenario_hash":"0","rubric":"spin","rubric_hash":"0","lang":"zh","seed":7}');
    PRAGMA user_version = 1;
"#;

#[test]
fn a_store_of_the_first_format_opens_and_keeps_content_from_then_on() {
    let data = tempfile::tempdir().expect("a folder");
    let old = rusqlite::Connection::open(data.path().join("sessions.sqlite3")).expect("a file");
    old.execute_batch(FIRST_FORMAT).expect("the first format");
    drop(old);
    let content = KeptContent {
        kind: ContentKind::Rubric,
        id: "spin".to_owned(),
        hash: "ab12".to_owned(),
        text: "one".to_owned(),
    };
    let mut store = SqliteStore::open(data.path()).expect("an old store opens");
    assert_eq!(store.list().expect("it lists").len(), 1);
    store.keep_content(&content).expect("it keeps");
    store.begin_log(LogKind::Exam, "e-1", "王芳", "{}", 1).expect("logs can be kept");
    store.keep_result("old", "{}").expect("digests can be kept");
    drop(store);
    let store = SqliteStore::open(data.path()).expect("it opens again");
    assert_eq!(store.kept_content(ContentKind::Rubric, "ab").expect("it finds"), [content]);
    assert_eq!(store.log(LogKind::Exam, "e-1").expect("it reads"), ["{}"]);
    assert_eq!(store.sessions_of("old").expect("it lists"), [], "nobody said who practised");
}
