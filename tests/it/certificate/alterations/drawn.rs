//! Alterations of what was drawn and asked, put on record so that nothing contradicts itself, and certified in good faith.

use serde_json::{Value, json};
use sparring::domain::chain;
use sparring::domain::exam::draw;
use sparring::domain::id::ScenarioId;

use super::super::world::quiz::{ASKED, QUIZ, SCORED, claim, quiz};
use super::super::world::{DEALS, TRAINEE, World, log_id, seed};
use super::{Alteration, alter};

/// Gives every question an answer that is not there.
fn all_wrong(world: &mut World) {
    for at in ASKED + 1..SCORED {
        alter(&mut world.logs[0].entries, at, |entry| entry["chosen"] = json!(["nothing"]));
    }
}

/// See `every_alteration_is_caught_and_named`; of an attempt at a quiz.
pub(super) const QUIZZES: &[Alteration] = &[
    (
        "a quiz with nothing right, said to be passed",
        |world| {
            all_wrong(world);
            claim(world, 0);
            world.issue();
        },
        &["wrong-verdict"],
    ),
    (
        "a quiz with nothing right, said to have all of it",
        |world| {
            all_wrong(world);
            world.issue();
        },
        &["quiz-score"],
    ),
    (
        "an answer",
        |world| alter(&mut world.logs[0].entries, ASKED + 2, |entry| entry["chosen"] = json!(["nothing"])),
        &["log-chain", "quiz-score"],
    ),
    (
        "the questions cut to one that was answered right",
        |world| {
            let cut = |entry: &mut Value| entry["questions"] = json!([entry["questions"][0]]);
            alter(&mut world.logs[0].entries, ASKED, cut);
            world.logs[0].entries.drain(ASKED + 2..SCORED);
            world.issue();
        },
        &["other-draw"],
    ),
    (
        "other questions",
        |world| {
            let other = draw::questions(&quiz(), 7, 40).pop().expect("a question");
            for (at, name) in [(ASKED, "questions"), (ASKED + 1, "question")] {
                alter(&mut world.logs[0].entries, at, |entry| match name {
                    "questions" => entry[name][0] = json!(other),
                    _ => entry[name] = json!(other),
                });
            }
            world.issue();
        },
        &["other-draw", "quiz-score"],
    ),
    (
        "another quiz than the rules have",
        |world| {
            alter(&mut world.logs[0].entries, ASKED, |entry| entry["quiz"] = json!("technical-basics"));
            alter(&mut world.logs[0].entries, 0, |entry| {
                entry["content"]["quiz/technical-basics"] = entry["content"]["quiz/product-basics"].clone();
            });
            world.issue();
        },
        &["other-draw"],
    ),
    (
        "an answer to a question that was not asked",
        |world| {
            alter(&mut world.logs[0].entries, ASKED + 1, |entry| entry["question"] = json!("nothing"));
            world.issue();
        },
        &["log-unreadable"],
    ),
    (
        "a quiz after its time",
        |world| {
            alter(&mut world.logs[0].entries, ASKED, |entry| {
                entry["at_s"] = json!(entry["at_s"].as_i64().unwrap() + 9_000)
            });
            world.issue();
        },
        &["after-end"],
    ),
    (
        "another text for the quiz that is at hand",
        |world| {
            world.content.insert(format!("rubrics/{QUIZ}"), Some("id: product-basics\n".to_owned()));
        },
        &["content-differs"],
    ),
    (
        "the records of one trainee given to another",
        |world| {
            alter(&mut world.logs[0].entries, 0, |entry| entry["trainee"] = json!("李雷"));
            world.issue();
        },
        &["log-trainee"],
    ),
];

/// See `every_alteration_is_caught_and_named`; of an attempt of role-plays.
pub(super) const DRAWS: &[Alteration] = &[
    (
        "a part after the rules had ended the attempt",
        |world| {
            let log = log_id(TRAINEE, 2);
            let mut third = world.part(1).clone();
            alter(&mut third, 0, |head| head["session"] = json!(format!("{log}-p3")));
            let chained = chain::chain(third.iter().map(|event| chain::leaf(event).unwrap()));
            world.sessions.insert(format!("{log}-p3"), third);
            let entries = &mut world.log(2).entries;
            let (mut played, mut scored) = (entries[1].clone(), entries[2].clone());
            for (text, name) in [(&mut played, "session"), (&mut scored, "chain")] {
                let mut entry: Value = serde_json::from_str(text).unwrap();
                entry["part"] = json!(3);
                entry[name] = json!(if name == "chain" { chained.clone() } else { format!("{log}-p3") });
                *text = entry.to_string();
            }
            entries.splice(5..5, [played, scored]);
            world.issue();
        },
        &["after-end"],
    ),
    (
        "deals in another order than the seed draws",
        |world| {
            let pool = DEALS.map(|deal| ScenarioId::new(deal).unwrap());
            let other = (seed()..).find(|seed| draw::scenario(&pool, *seed, 0).as_ref() == Some(&pool[1])).unwrap();
            alter(&mut world.log(2).entries, 0, |entry| entry["seed"] = json!(other));
            world.issue();
        },
        &["other-draw"],
    ),
    (
        "an easier customer, on record as such",
        |world| {
            alter(world.part(1), 0, |head| head["difficulty"] = json!("easy"));
            let chained = chain::chain(world.part(1).iter().map(|event| chain::leaf(event).unwrap()));
            alter(&mut world.log(2).entries, 2, |entry| entry["chain"] = json!(chained));
            world.issue();
        },
        &["other-draw"],
    ),
];
