//! `spar report`: what it says, in every format and both languages, and that it gives nobody away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sparring::catalog::Catalog;
use sparring::domain::id::TraineeId;
use sparring::domain::scorecard::{Digest, Scorecard};
use sparring::domain::scoring;
use sparring::domain::transcript::{SessionEvent, Started, Transcript, reader};
use sparring::store::{ContentKind, KeptContent, LogKind, SqliteStore, Store};
use tempfile::TempDir;

mod anonymous;
mod attempt;
mod browser;
mod class;
mod export;
mod session;
mod trainee;

/// A day in November 2026, at noon UTC, in seconds since 1970.
const NOON_S: i64 = 1_795_348_800;

/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// A store of its own.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn store(&self) -> SqliteStore {
        SqliteStore::open(self.folder.path()).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `spar report` in UTC, on a day of its own.
    fn report(&self, lang: &str, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
        command.args(["--lang", lang, "--data"]).arg(self.folder.path()).arg("report").args(args);
        for variable in ["SPAR_LANG", "SPAR_CONTENT", "SPAR_DATA", "SPAR_STORE"] {
            command.env_remove(variable);
        }
        command.env("TZ", "UTC").env("NO_COLOR", "1").output().unwrap()
    }

    /// Returns what `spar report` writes.
    #[track_caller]
    fn said(&self, lang: &str, args: &[&str]) -> String {
        let output = self.report(lang, args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Keeps a golden as a session of a trainee, with its digest; `change` may change its turns first.
    fn hold(
        &self,
        golden: &str,
        id: &str,
        trainee: Option<&str>,
        begun_s: i64,
        change: impl Fn(u32, &str) -> String,
    ) -> Scorecard {
        let mut transcript = self::golden(golden);
        for turn in &mut transcript.turns {
            turn.text = change(turn.turn, &turn.text);
        }
        let catalog = Catalog::new(None).unwrap();
        let scenario = transcript.started.scenario.clone();
        let exercise = catalog.exercise(scenario.as_str(), "spin").unwrap();
        let started = Started {
            session: id.to_owned(),
            trainee: trainee.map(|trainee| TraineeId::new(trainee).unwrap()),
            scenario_hash: exercise.scenario_hash.clone(),
            rubric_hash: exercise.rubric_hash.clone(),
            ..transcript.started.clone()
        };
        let mut store = self.store();
        assert_eq!(store.begin(&started, begun_s).unwrap(), id);
        let turns = transcript.turns.iter().cloned().map(SessionEvent::Turn);
        for (sequence, event) in (1..).zip(turns.chain(transcript.ending.clone().map(SessionEvent::End))) {
            store.append(id, sequence, &event).unwrap();
        }
        let card = scoring::score(&exercise, &Transcript { started, ..transcript });
        store.keep_result(id, &serde_json::to_string(&Digest::from(&card)).unwrap()).unwrap();
        card
    }

    /// Keeps a log.
    fn log(&self, kind: LogKind, id: &str, subject: &str, begun_s: i64, entries: &[serde_json::Value]) {
        let mut store = self.store();
        store.begin_log(kind, id, subject, &entries[0].to_string(), begun_s).unwrap();
        for (sequence, entry) in (1..).zip(&entries[1..]) {
            store.append_log(kind, id, sequence, &entry.to_string()).unwrap();
        }
    }

    /// Keeps an attempt at an exam; an open one has no verdict.
    fn attempt(&self, exam: &str, trainee: &str, number: u32, begun_s: i64, sessions: &[&str], verdict: Option<&str>) {
        let frozen = serde_json::json!({ "hash": "0123456789abcdef", "sha256": "0" });
        let mut entries = vec![serde_json::json!({
            "event": "agreed", "v": 1, "exam": exam, "rules": frozen, "trainee": trainee, "attempt": number, "lang": "zh",
            "seed": 1, "content": {}, "engine": "0.1.0", "at_s": begun_s,
        })];
        for (part, session) in (1..).zip(sessions) {
            entries.push(serde_json::json!({
                "event": "played", "part": part, "scenario": "retail-service", "session": session, "at_s": begun_s,
            }));
        }
        entries.extend(verdict.map(|verdict| {
            serde_json::json!({
                "event": "decided", "verdict": verdict, "mean": 7_150, "half_width": 420,
                "because": format!("{trainee} ..."), "at_s": begun_s + 3_600,
            })
        }));
        self.log(LogKind::Exam, &format!("{exam}-{trainee}-{number}"), trainee, begun_s, &entries);
    }
}

/// Returns a golden: `retail-service/decent.zh`.
fn golden(name: &str) -> Transcript {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.jsonl"));
    let text = fs::read_to_string(path).unwrap();
    reader::sessions_from(&text, 1).swap_remove(0).session.unwrap()
}

/// Changes nothing.
fn as_it_is(_: u32, text: &str) -> String {
    text.to_owned()
}

/// Compares a text with the sample of a name; with `SPAR_SAMPLES=write` it becomes the sample.
#[track_caller]
fn is_sample(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/reports/samples").join(name);
    if std::env::var_os("SPAR_SAMPLES").is_some_and(|value| value == "write") {
        fs::write(&path, text).unwrap();
    }
    let sample = fs::read_to_string(&path).unwrap_or_default();
    assert!(sample == text, "{name} is otherwise; look at it, then SPAR_SAMPLES=write keeps it\n{text}");
}

/// Returns the columns of a line.
fn columns(line: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(line)
}

#[test]
fn what_cannot_be_reported_is_said_with_what_to_do() {
    let place = Place::new();
    for (args, exit, wanted) in [
        (vec!["nothing"], 2, "there is no session"),
        (vec!["--trainee", "nobody"], 2, "there is no session of trainee"),
        (vec!["nothing", "--format", "csv"], 2, "has no kept score"),
        (vec!["--cohort", "--since", "yesterday"], 2, "yesterday"),
        (vec!["--cohort", "--trainee", "a"], 2, "cannot be used with"),
        (vec!["--cohort", "--xapi-base", "javascript:x"], 2, "https://"),
        (vec![], 2, "required"),
    ] {
        let output = place.report("en", &args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(exit), "{args:?}: {said}");
        assert!(said.contains(wanted), "{args:?}: {said}");
    }
}

#[test]
fn an_old_session_is_scored_by_the_content_that_was_kept() {
    let place = Place::new();
    let card = place.hold("retail-service/decent.zh", "old", None, NOON_S, as_it_is);
    // The content folder has another deal under the same id; the store kept the one of then.
    let content = place.path("content");
    fs::create_dir_all(content.join("scenarios")).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("scenarios/retail-service.yaml")).unwrap();
    fs::write(content.join("scenarios/retail-service.yaml"), format!("{text}\n# changed\n")).unwrap();
    let folder = content.to_str().unwrap().to_owned();
    let refused = place.report("zh", &["old", "--content", &folder]);
    assert_eq!(refused.status.code(), Some(3), "{}", String::from_utf8_lossy(&refused.stderr));
    let kept = KeptContent {
        kind: ContentKind::Scenario,
        id: "retail-service".to_owned(),
        hash: card.scenario_hash.clone(),
        text,
    };
    place.store().keep_content(&kept).unwrap();
    let said = place.said("zh", &["old", "--content", &folder]);
    assert!(said.contains(&format!("总分 {} / 100", card.score)), "{said}");
}
