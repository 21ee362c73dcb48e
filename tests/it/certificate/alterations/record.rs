//! Alterations of the records that a certificate rests on, and of what it says of attempts.

use serde_json::{Value, json};
use sparring::certificate::Ruling;
use sparring::domain::chain;
use sparring::domain::exam::record::ExamVerdict;
use sparring::domain::review::RulingVerdict;

use super::super::world::{ISSUED_S, TRAINEE, log_id};
use super::{Alteration, LINE, alter};

/// See `every_alteration_is_caught_and_named`.
pub(super) const ATTEMPTS: &[Alteration] = &[
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

/// See `every_alteration_is_caught_and_named`.
pub(super) const SESSIONS: &[Alteration] = &[
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
