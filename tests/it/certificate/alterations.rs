//! The table of alterations: each is caught, and named for what it is.

use serde_json::{Value, json};
use sparring::certificate::finding::{Finding, Severity};
use sparring::certificate::key::{KnownKey, SecretKey, Standing};
use sparring::certificate::{Certificate, Part, Ruling};
use sparring::domain::chain;
use sparring::domain::exam::record::ExamVerdict;
use sparring::domain::id::{CapId, DimensionId, RubricId, ScenarioId, TraineeId};
use sparring::domain::review::RulingVerdict;
use sparring::domain::scorecard::SessionVerdict;
use sparring::store::{SqliteStore, Store};

use super::world::{BEGUN_S, DEALS, ISSUED_S, TRAINEE, World, all, drafted, hold, log_id, secret};

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

const FILE: &[Alteration] = &[
    ("a file that was cut off", |world| world.file.truncate(world.file.len() / 2), &["not-json"]),
    ("an empty file", |world| world.file.clear(), &["not-json"]),
    ("bytes that are no text", |world| world.file[40] = 0xff, &["not-json"]),
    ("something behind the certificate", |world| world.file.extend(b"{}"), &["not-json"]),
    ("a file of megabytes", |world| world.file.extend(vec![b' '; 2 << 20]), &["too-large"]),
    ("a list", |world| world.file = b"[]".to_vec(), &["not-a-certificate"]),
    ("a certificate of a newer program", |world| replace(world, "\"v\":1,", "\"v\":2,"), &["unknown-version"]),
    ("a field taken out", |world| replace(world, "\"engine\":", "\"engines\":"), &["not-a-certificate"]),
    ("a key twice", |world| replace(world, "{\"attempt\":", "{\"attempt\":1,\"attempt\":"), &["duplicate-key"]),
    ("a key twice, deep down", |world| replace(world, "{\"caps\":[]", "{\"caps\":[],\"caps\":[]"), &["duplicate-key"]),
    ("a field that nobody knows", |world| replace(world, "\"v\":1,", "\"v\":1,\"x\":\"y\","), &["unknown-field"]),
    (
        "a field that nobody knows, deep down",
        |world| replace(world, "{\"caps\":[]", "{\"bonus\":9,\"caps\":[]"),
        &["unknown-field"],
    ),
    (
        "a number with a fraction",
        |world| replace(world, "\"half_width\":120", "\"half_width\":120.0"),
        &["not-integer"],
    ),
    (
        "a number with an exponent",
        |world| replace(world, "\"half_width\":120", "\"half_width\":12e1"),
        &["not-integer"],
    ),
    ("white space", |world| replace(world, "\"v\":1,", "\"v\": 1,"), &["not-canonical"]),
    (
        "another order of keys",
        |world| {
            let at = text(world).replacen("\"v\":1,", "", 1).replacen('{', "{\"v\":1,", 1);
            world.file = at.into_bytes();
        },
        &["not-canonical"],
    ),
    ("another way to write a letter", |world| replace(world, "王", "\\u738b"), &["not-canonical"]),
];

const SIGNATURE: &[Alteration] = &[
    ("another id", |world| world.edit(|one| one.id = "0".repeat(64)), &["wrong-id", "wrong-signature"]),
    (
        "a bit of the signature",
        |world| {
            world.edit(|one| {
                let last = if one.signature.starts_with('0') { "1" } else { "0" };
                one.signature.replace_range(..1, last);
            })
        },
        &["wrong-signature"],
    ),
    (
        "the signature of another certificate",
        |world| {
            let mut other = world.certificate();
            other.issued_s += 1;
            let other = other.signed(&secret());
            world.edit(|one| one.signature = other.signature);
        },
        &["wrong-signature"],
    ),
    (
        "the id and signature of another certificate",
        |world| {
            let mut other = world.certificate();
            other.issued_s += 1;
            let other = other.signed(&secret());
            world.edit(|one| (one.id, one.signature) = (other.id, other.signature));
        },
        &["wrong-id", "wrong-signature"],
    ),
    (
        "a signature over the text without its prefix",
        |world| {
            world.edit(|one| {
                let bare = one.message().splice(.."sparring certificate 1\n".len(), []).count();
                let message = one.message()[bare..].to_vec();
                one.signature = secret().sign(&message).iter().map(|byte| format!("{byte:02x}")).collect();
            })
        },
        &["wrong-signature"],
    ),
    (
        "a second form of the signature",
        |world| world.edit(|one| one.signature = second_signature(&one.signature)),
        &["non-canonical-signature", "wrong-signature"],
    ),
    (
        "capital digits",
        |world| world.edit(|one| one.signature = one.signature.to_uppercase()),
        &["malformed-signature"],
    ),
    ("a short signature", |world| world.edit(|one| one.signature.truncate(126)), &["malformed-signature"]),
    ("no signature", |world| world.edit(|one| one.signature.clear()), &["malformed-signature"]),
    (
        "another key that says it is this one",
        |world| {
            let mut forged = world.certificate().signed(&SecretKey::of_seed(&[1; 32]));
            forged.key = secret().public().id();
            forged.id = forged.hash();
            world.put(&forged);
        },
        &["wrong-signature"],
    ),
    ("another key", |world| world.put(&world.certificate().signed(&SecretKey::of_seed(&[1; 32]))), &["unknown-key"]),
    (
        "another key's id",
        |world| world.edit(|one| one.key = SecretKey::of_seed(&[1; 32]).public().id()),
        &["unknown-key", "wrong-id"],
    ),
    (
        "a check by another key",
        |world| world.only = Some(KnownKey::trusted(SecretKey::of_seed(&[1; 32]).public())),
        &["other-key", "wrong-signature"],
    ),
    ("a key that is not trusted any more", |world| world.keys[0].standing = Standing::Untrusted, &["untrusted-key"]),
    ("a key that was replaced before", |world| world.keys[0].until_s = Some(ISSUED_S - 1), &["key-out-of-time"]),
    ("a key that was not there yet", |world| world.keys[0].from_s = Some(ISSUED_S + 1), &["key-out-of-time"]),
];

const STATEMENT: &[Alteration] = &[
    ("a date", |world| world.edit(|one| one.issued_s += 60), &["wrong-id", "wrong-signature"]),
    (
        "a longer validity",
        |world| world.edit(|one| one.valid_until_s = Some(ISSUED_S * 2)),
        &["wrong-id", "wrong-signature"],
    ),
    ("a day after its end", |world| world.now_s = ISSUED_S + 400 * 86_400, &["expired"]),
    ("a day before its beginning", |world| world.now_s = ISSUED_S - 86_400, &["not-yet"]),
    (
        "an end before the beginning",
        |world| world.forge(|one| one.valid_until_s = Some(ISSUED_S - 1)),
        &["wrong-dates", "expired"],
    ),
    ("issued before the exam was over", |world| world.forge(|one| one.issued_s = BEGUN_S + 20_100), &["wrong-dates"]),
    (
        "another trainee",
        |world| world.edit(|one| one.trainee = TraineeId::new("李雷").unwrap()),
        &["wrong-id", "wrong-signature", "log-trainee", "session-trainee"],
    ),
    (
        "another trainee, signed",
        |world| world.forge(|one| one.trainee = TraineeId::new("李雷").unwrap()),
        &["log-trainee", "session-trainee"],
    ),
    (
        "a score",
        |world| world.edit(|one| one.parts[0].score = 9999),
        &["wrong-signature", "wrong-mean", "log-part", "score"],
    ),
    ("a score, signed", |world| world.forge(|one| one.parts[0].score = 9999), &["wrong-mean", "log-part", "score"]),
    (
        "scores that have the same mean, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].score += 2;
                one.parts[1].score -= 2;
            })
        },
        &["log-part", "score"],
    ),
    ("a mean, signed", |world| world.forge(|one| one.mean += 1), &["wrong-mean", "attempt-unlisted", "log-verdict"]),
    ("a narrower interval, signed", |world| world.forge(|one| one.half_width = Some(1)), &["log-verdict"]),
    (
        "a dimension, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].dimensions.insert(DimensionId::new("discovery").unwrap(), 1);
            })
        },
        &["dimension", "log-part"],
    ),
    (
        "a dimension more, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].dimensions.insert(DimensionId::new("charm").unwrap(), 10_000);
            })
        },
        &["dimension", "log-part"],
    ),
    (
        "a part's verdict, signed",
        |world| world.forge(|one| one.parts[1].verdict = SessionVerdict::Void),
        &["verdict", "log-part"],
    ),
    (
        "a cap, signed",
        |world| world.forge(|one| one.parts[1].caps.push(CapId::new("integrity").unwrap())),
        &["caps", "log-part"],
    ),
    (
        "the verdict, signed",
        |world| world.forge(|one| one.verdict = ExamVerdict::Undecided),
        &["not-passed", "log-verdict"],
    ),
    (
        "a part left out, signed",
        |world| {
            world.forge(|one| {
                one.parts.pop();
            })
        },
        &["log-part"],
    ),
    (
        "one session for two parts, signed",
        |world| world.forge(|one| one.parts[1] = Part { part: 2, ..one.parts[0].clone() }),
        &["session-twice", "log-part"],
    ),
    ("parts in another order, signed", |world| world.forge(|one| one.parts.reverse()), &["wrong-parts"]),
    (
        "a part that is nothing, signed",
        |world| world.forge(|one| one.parts[0].played = None),
        &["wrong-parts", "log-part"],
    ),
    (
        "another scenario, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].played.as_mut().unwrap().scenario = ScenarioId::new("bank-risk").unwrap();
            })
        },
        &["session-scenario", "content-unlisted", "log-part"],
    ),
    (
        "another rubric, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].played.as_mut().unwrap().rubric = RubricId::new("spin").unwrap();
            })
        },
        &["session-rubric", "content-unlisted"],
    ),
    (
        "another rubric's hash",
        |world| {
            world.edit(|one| {
                one.content.get_mut("rubric/certification").unwrap().hash = "0".repeat(16);
            })
        },
        &["wrong-signature", "session-rubric", "log-head"],
    ),
    (
        "another text of the scenario under the same short hash, signed",
        |world| {
            world.forge(|one| {
                one.content.get_mut("scenario/retail-service").unwrap().sha256 = "0".repeat(64);
            })
        },
        &["content-differs", "log-head"],
    ),
    (
        "content that is not listed, signed",
        |world| {
            world.forge(|one| {
                one.content.remove("scenario/retail-service");
            })
        },
        &["content-unlisted", "session-scenario"],
    ),
    ("other rules, signed", |world| world.forge(|one| one.rules.hash = "f".repeat(16)), &["log-head"]),
    (
        "another exam, signed",
        |world| {
            world.forge(|one| {
                one.exam = sparring::domain::id::ExamId::new("l1-product").unwrap();
            })
        },
        &["log-head"],
    ),
    (
        "a chain of a session, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].played.as_mut().unwrap().chain = "0".repeat(64);
            })
        },
        &["session-chain", "log-part"],
    ),
];

const ATTEMPTS: &[Alteration] = &[
    (
        "a dropped attempt",
        |world| {
            world.edit(|one| {
                one.attempts.remove(0);
            })
        },
        &["wrong-id", "wrong-signature", "attempt-gap", "attempt-dropped"],
    ),
    (
        "a dropped attempt, signed",
        |world| {
            world.forge(|one| {
                one.attempts.remove(0);
            })
        },
        &["attempt-gap", "attempt-dropped"],
    ),
    (
        "a dropped attempt, counted anew and signed",
        |world| {
            world.forge(|one| {
                one.attempts.remove(0);
                (one.attempt, one.attempts[0].attempt) = (1, 1);
            })
        },
        &["log-head", "attempt-dropped"],
    ),
    (
        "an attempt that was left, said to have failed, signed",
        |world| {
            world.forge(|one| {
                one.attempts[0].verdict = Some(ExamVerdict::Fail);
            })
        },
        &["log-verdict"],
    ),
    ("the log of an attempt gone", |world| world.logs.retain(|log| log.id != log_id(TRAINEE, 1)), &["log-missing"]),
    (
        "the log of the passed attempt gone",
        |world| world.logs.retain(|log| log.id != log_id(TRAINEE, 2)),
        &["log-missing"],
    ),
    (
        "an entry of a log gone",
        |world| {
            world.log(2).entries.remove(5);
        },
        &["log-cut"],
    ),
    (
        "an entry of a log more",
        |world| {
            let entry = world.log(2).entries[5].clone();
            world.log(2).entries.push(entry);
        },
        &["log-added"],
    ),
    ("two entries of a log swapped", |world| world.log(1).entries.swap(1, 3), &["log-chain"]),
    (
        "a result in a log",
        |world| alter(&mut world.log(2).entries, 2, |entry| entry["score"] = json!(9998)),
        &["log-chain", "log-part"],
    ),
    (
        "a verdict in a log",
        |world| alter(&mut world.log(2).entries, 6, |entry| entry["verdict"] = json!("fail")),
        &["log-chain", "log-verdict"],
    ),
    (
        "a log of somebody else",
        |world| alter(&mut world.log(2).entries, 0, |entry| entry["trainee"] = json!("李雷")),
        &["log-trainee"],
    ),
    (
        "a log that cannot be read",
        |world| world.log(1).entries[1] = "nothing".to_owned(),
        &["log-unreadable", "log-chain"],
    ),
    (
        "a ruling that the attempt is not passed",
        |world| {
            world.ruling =
                Some(Ruling { verdict: RulingVerdict::Fail, reviewer: "陈老师".to_owned(), at_s: ISSUED_S });
        },
        &["ruled-out"],
    ),
    (
        "a pass by a ruling that nobody made, signed",
        |world| {
            world.forge(|one| {
                let ruling = Ruling { verdict: RulingVerdict::Pass, reviewer: "陈老师".to_owned(), at_s: ISSUED_S };
                (one.verdict, one.ruling) = (ExamVerdict::Undecided, Some(ruling));
            })
        },
        &["ruling-differs", "log-verdict"],
    ),
    (
        "an attempt begun before the certificate and not listed",
        |world| {
            let mut log = world.log(1).clone();
            log.id = log_id(TRAINEE, 3);
            alter(&mut log.entries, 0, |entry| (entry["attempt"], entry["at_s"]) = (json!(3), json!(ISSUED_S - 5)));
            world.logs.push(log);
        },
        &["attempt-dropped"],
    ),
];

const SESSIONS: &[Alteration] = &[
    (
        "one byte of what the trainee said",
        |world| {
            alter(world.part(1), LINE, |turn| {
                let said = turn["text"].as_str().unwrap().to_owned();
                turn["text"] = json!(format!("{said}。"));
            })
        },
        &["session-chain"],
    ),
    (
        "what the customer said",
        |world| alter(world.part(1), LINE + 1, |turn| turn["text"] = json!("好，我们签。")),
        &["session-chain", "customer"],
    ),
    (
        "what the customer decided",
        |world| alter(world.part(1), 3, |turn| turn["move"]["kind"] = json!("commit")),
        &["session-chain", "customer"],
    ),
    ("two turns swapped", |world| world.part(1).swap(LINE, LINE + 2), &["session-chain", "session-broken"]),
    (
        "the words of two turns swapped",
        |world| {
            let (one, two) = (world.part(1)[LINE].clone(), world.part(1)[LINE + 2].clone());
            let words = |text: &str| serde_json::from_str::<Value>(text).unwrap()["text"].clone();
            alter(world.part(1), LINE, |turn| turn["text"] = words(&two));
            alter(world.part(1), LINE + 2, |turn| turn["text"] = words(&one));
        },
        &["session-chain"],
    ),
    (
        "a dropped turn",
        |world| {
            world.part(1).remove(LINE);
        },
        &["session-length", "session-chain", "session-broken"],
    ),
    (
        "an added turn",
        |world| {
            let turn = world.part(1)[LINE].clone();
            world.part(1).insert(LINE, turn);
        },
        &["session-length", "session-chain", "session-broken"],
    ),
    (
        "a speaker",
        |world| alter(world.part(1), LINE, |turn| turn["speaker"] = json!("customer")),
        &["session-chain", "customer"],
    ),
    (
        "no end",
        |world| {
            world.part(2).pop();
        },
        &["session-open", "session-length", "session-chain"],
    ),
    (
        "another outcome",
        |world| {
            let last = world.part(2).len() - 1;
            alter(world.part(2), last, |end| end["outcome"] = json!("order"));
        },
        &["session-chain"],
    ),
    (
        "something taken back",
        |world| world.part(1).insert(6, json!({"event":"undo","turn":5}).to_string()),
        &["session-help", "session-length", "session-chain"],
    ),
    (
        "a hint",
        |world| world.part(1).insert(6, json!({"event":"hint","turn":5,"text":"问影响"}).to_string()),
        &["session-help", "session-chain"],
    ),
    (
        "an event that cannot be read",
        |world| world.part(1)[LINE] = "{".to_owned(),
        &["session-unreadable", "session-chain"],
    ),
    (
        "an event with a key twice",
        |world| {
            let turn = world.part(1)[LINE].replacen("{", "{\"text\":\"别的话\",", 1);
            world.part(1)[LINE] = turn;
        },
        &["session-unreadable"],
    ),
    (
        "another scenario in the head",
        |world| alter(world.part(1), 0, |head| head["scenario"] = json!("bank-risk")),
        &["session-chain", "session-scenario"],
    ),
    (
        "another version of the scenario in the head",
        |world| alter(world.part(1), 0, |head| head["scenario_hash"] = json!("0000000000000000")),
        &["session-chain", "session-scenario"],
    ),
    (
        "another rubric in the head",
        |world| alter(world.part(1), 0, |head| head["rubric_hash"] = json!("0000000000000000")),
        &["session-chain", "session-rubric"],
    ),
    (
        "a session of practice",
        |world| alter(world.part(1), 0, |head| head["mode"] = json!("practice")),
        &["session-chain", "session-exam"],
    ),
    (
        "an easier customer in the head",
        |world| alter(world.part(1), 0, |head| head["difficulty"] = json!("easy")),
        &["session-chain"],
    ),
    (
        "another seed in the head",
        |world| alter(world.part(1), 0, |head| head["seed"] = json!(8)),
        &["session-chain", "customer"],
    ),
    (
        "the name of another in the head",
        |world| alter(world.part(1), 0, |head| head["trainee"] = json!("李雷")),
        &["session-trainee"],
    ),
    (
        "no name in the head",
        |world| {
            alter(world.part(1), 0, |head| {
                head.as_object_mut().unwrap().remove("trainee");
            })
        },
        &["session-trainee"],
    ),
    (
        "the session of an attempt before",
        |world| {
            let other = world.sessions[&format!("{}-p1", log_id(TRAINEE, 1))].clone();
            *world.part(1) = other;
        },
        &["session-chain", "session-exam"],
    ),
    (
        "the session of another part",
        |world| *world.part(1) = world.part(2).clone(),
        &["session-chain", "session-scenario"],
    ),
    (
        "a session that is gone",
        |world| {
            world.sessions.remove(&format!("{}-p1", log_id(TRAINEE, 2)));
        },
        &["session-missing"],
    ),
    (
        "a text removed though nobody was forgotten",
        |world| {
            let leaf = chain::leaf(&world.part(1)[LINE]).unwrap();
            world.part(1)[LINE] = chain::forgotten(&leaf);
        },
        &["text-removed"],
    ),
    (
        "another text for the scenario that is at hand",
        |world| {
            world.content.insert("scenarios/retail-service".to_owned(), Some("id: retail-service\n".to_owned()));
        },
        &["content-differs"],
    ),
];

/// What only scoring anew finds.
const RESCORED: [&str; 7] = ["score", "verdict", "dimension", "caps", "customer", "session-broken", "content-differs"];

/// Returns what of a table was not caught, or not named.
fn missed(table: &[Alteration]) -> Vec<String> {
    let mut missed = Vec::new();
    for (what, alter, wanted) in table {
        let mut world = World::new();
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
}

#[test]
fn every_alteration_is_caught_and_named() {
    let tables = [FILE, SIGNATURE, STATEMENT, ATTEMPTS, SESSIONS];
    let number: usize = tables.iter().map(|table| table.len()).sum();
    World::new();
    let missed: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = tables.map(|table| scope.spawn(|| missed(table))).into();
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
    alter(&mut world.log(2).entries, 6, |entry| entry["mean"] = json!(entry["mean"].as_i64().unwrap() - 20));
    let sessions = world.sessions.clone();
    let again = drafted(&world.logs, &sessions, &log_id(TRAINEE, 2)).unwrap().signed(&secret());
    world.put(&again);
    let found = world.checked().findings;
    let codes: Vec<&str> = found.iter().map(Finding::code).collect();
    assert_eq!(codes, ["other-engine", "other-score"]);
    assert!(found.iter().all(|finding| finding.severity() == Severity::Note));
    world.engine = env!("CARGO_PKG_VERSION").to_owned();
    assert_eq!(world.codes(), ["score"], "the version of then knows");
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
