//! Makes a store of a large class, to measure reports on: `cargo run --example class -- FOLDER [TRAINEES] [SESSIONS]`.
//!
//! A thousand trainees with fifty sessions each by itself, two attempts at an exam each, and a review of every tenth session.
//! Digests are those of the goldens, with their points moved: as long as real ones, and all different. The same numbers make
//! the same store.

use std::error::Error;
use std::path::Path;

use rusqlite::params;
use serde_json::{Value, json};
use sparring::catalog::Catalog;
use sparring::domain::id::TraineeId;
use sparring::domain::scorecard::Digest;
use sparring::domain::scoring;
use sparring::domain::transcript::{SessionEvent, Started, reader};
use sparring::store::{SqliteStore, sqlite};

/// The goldens that the digests are taken from.
const GOLDENS: [&str; 4] = [
    include_str!("../tests/golden/retail-service/decent.zh.jsonl"),
    include_str!("../tests/golden/retail-service/expert.en.jsonl"),
    include_str!("../tests/golden/bank-risk/decent.en.jsonl"),
    include_str!("../tests/golden/car-cockpit/expert.zh.jsonl"),
];

/// When the first session was begun, in seconds since 1970 (UTC).
const BEGIN_S: i64 = 1_790_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments.first().ok_or("a folder is wanted")?;
    let number = |at: usize, otherwise: i64| arguments.get(at).map_or(Ok(otherwise), |text| text.parse::<i64>());
    make(Path::new(folder), number(1, 1_000)?, number(2, 50)?)
}

/// A sequence of numbers that look random (Lehmer 1951, with the multiplier of Park and Miller 1988).
struct Dice(i64);

impl Dice {
    /// Returns a number from 0 up to, not including, `sides`.
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 % sides
    }
}

/// Makes the store.
fn make(folder: &Path, trainees: i64, sessions: i64) -> Result<(), Box<dyn Error>> {
    let catalog = Catalog::new(None).map_err(|error| format!("{error:?}"))?;
    let mut models: Vec<(Started, Value)> = Vec::new();
    for golden in GOLDENS {
        let transcript =
            reader::sessions_from(golden, 1).swap_remove(0).session.map_err(|faults| format!("{faults:?}"))?;
        let started = transcript.started.clone();
        let exercise = catalog.exercise(started.scenario.as_str(), "spin").map_err(|error| format!("{error:?}"))?;
        let digest = Digest::from(&scoring::score(&exercise, &transcript));
        models.push((started, serde_json::to_value(digest)?));
    }
    drop(SqliteStore::open(folder)?);
    // One transaction for all of it: what is kept session by session is durable each time, and takes minutes.
    let mut connection = rusqlite::Connection::open(folder.join(sqlite::FILE))?;
    let all = connection.transaction()?;
    let mut dice = Dice(20_261_122);
    for session in 0..sessions {
        for trainee in 0..trainees {
            let who = format!("T-{trainee:04}");
            let (started, digest) = &models[usize::try_from(dice.roll(4))?];
            let id = format!("{}-{trainee:04}-{session:02}", started.scenario);
            let begun_s = BEGIN_S + session * 86_400 + trainee;
            let head = Started { session: id.clone(), trainee: Some(TraineeId::new(&who)?), ..started.clone() };
            all.prepare_cached("INSERT INTO session (id, begun_s, trainee) VALUES (?1, ?2, ?3)")?
                .execute(params![id, begun_s, who])?;
            all.prepare_cached(
                "INSERT INTO event (session, sequence, kind, turn, json) VALUES (?1, 0, 'started', NULL, ?2)",
            )?
            .execute(params![id, SessionEvent::Started(head).to_json()])?;
            let skill = trainee * 7 % 40 - 20 + session;
            all.prepare_cached("INSERT INTO result (session, json) VALUES (?1, ?2)")?
                .execute(params![id, moved(digest, skill, &mut dice).to_string()])?;
            if dice.roll(10) == 0 {
                let mark = json!({ "event": "mark", "criterion": "implication", "points": 500, "engine": 400, "max": 1400,
                    "rubric_hash": "0", "reviewer": "R-1", "reason": "", "at_s": begun_s + 100 });
                log(&all, "review", &id, &who, begun_s, &[mark])?;
            }
        }
    }
    for trainee in 0..trainees {
        let who = format!("T-{trainee:04}");
        for attempt in 1..=2 {
            let at_s = BEGIN_S + attempt * 864_000 + trainee;
            let verdict = ["pass", "fail", "undecided", "abandoned"][usize::try_from(dice.roll(4))?];
            let frozen = json!({ "hash": "0", "sha256": "0" });
            let mut entries = vec![
                json!({ "event": "agreed", "v": 1, "exam": "spin-certificate", "rules": frozen, "trainee": who, "attempt": attempt,
                    "lang": "zh", "seed": 1, "content": {}, "engine": "0.1.0", "at_s": at_s }),
            ];
            entries
                .extend((1..=PARTS).flat_map(|part| part_of(&format!("exam-{trainee}-{attempt}-p{part}"), part, at_s)));
            entries.push(
                json!({ "event": "decided", "verdict": verdict, "mean": 6_000 + dice.roll(3_000), "half_width": 400,
                    "because": "", "at_s": at_s + 3_600 }),
            );
            log(&all, "exam", &format!("spin-certificate-{trainee:08x}-{attempt}"), &who, at_s, &entries)?;
        }
    }
    Ok(all.commit()?)
}

/// Role-plays of an attempt.
const PARTS: i64 = 3;

/// Lines of a role-play.
const LINES: i64 = 16;

/// Returns the entries of a part: the session, how each line was typed, a signal, the score.
fn part_of(session: &str, part: i64, at_s: i64) -> Vec<Value> {
    let mut entries = vec![
        json!({ "event": "played", "part": part, "scenario": "retail-service", "session": session, "at_s": at_s }),
    ];
    entries.extend((1..=LINES).flat_map(|line| {
        let typed = json!({ "event": "typed", "session": session, "turn": line * 2, "took_ms": 21_000 + line, "chars": 38, "at_s": at_s });
        let pasted = json!({ "event": "signal", "kind": "paste", "session": session, "turn": line * 2, "at_s": at_s,
            "detail": "38 个字的一行在 12 毫秒内出现。" });
        if line % 8 == 0 { vec![typed, pasted] } else { vec![typed] }
    }));
    entries.push(json!({ "event": "scored", "part": part, "chain": "0", "score": 8_250, "verdict": "pass",
        "dimensions": { "discovery": 8_100, "objections": 7_400 }, "caps": [], "at_s": at_s + 900 }));
    entries
}

/// Keeps a log.
fn log(
    all: &rusqlite::Transaction<'_>,
    kind: &str,
    id: &str,
    who: &str,
    at_s: i64,
    entries: &[Value],
) -> Result<(), Box<dyn Error>> {
    all.prepare_cached("INSERT INTO log (kind, id, subject, begun_s) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![kind, id, who, at_s])?;
    for (sequence, entry) in (0_i64..).zip(entries) {
        all.prepare_cached("INSERT INTO entry (kind, id, sequence, json) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![kind, id, sequence, entry.to_string()])?;
    }
    Ok(())
}

/// Returns a digest with its points moved by about so many.
fn moved(digest: &Value, skill: i64, dice: &mut Dice) -> Value {
    let mut digest = digest.clone();
    let score = (digest["score"].as_i64().unwrap_or(0) + (skill + dice.roll(30) - 15) * 100).clamp(0, 10_000) / 10 * 10;
    digest["score"] = score.into();
    digest["passed"] = (score >= 7_000).into();
    digest["verdict"] = if score >= 7_000 { "pass" } else { "fail" }.into();
    for criterion in digest["criteria"].as_object_mut().into_iter().flat_map(|all| all.values_mut()) {
        let max = criterion["max"].as_i64().unwrap_or(0);
        let moved = criterion["score"].as_i64().unwrap_or(0) + (dice.roll(3) - 1) * max / 4;
        criterion["score"] = (moved.clamp(0, max) / 10 * 10).into();
    }
    for objection in digest["objections"].as_object_mut().into_iter().flat_map(|all| all.values_mut()) {
        objection["percent"] = dice.roll(101).into();
    }
    digest
}
