//! A passed attempt at a quiz.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};
use sparring::catalog::{Kind, content_hash, quiz_text};
use sparring::certificate::attempt::AttemptLog;
use sparring::domain::chain;
use sparring::domain::exam::attempt::log_id;
use sparring::domain::exam::draw;
use sparring::domain::exam::quiz::Quiz;
use sparring::domain::exam::record::{Agreed, Decided, ExamEvent, ExamVerdict, Frozen, Scored};
use sparring::domain::id::{ExamId, TraineeId};
use sparring::domain::lang::Lang;
use sparring::domain::scorecard::SessionVerdict;

use super::{BEGUN_S, TRAINEE, World, catalog, frozen};

/// The quiz.
pub(crate) const QUIZ: &str = "product-basics";

/// The rules.
pub(crate) const RULES: &str = "\
id: quiz-only
kind: exam
title: { zh: 题目, en: Questions }
about: { zh: 四题, en: Four questions }
parts:
  quiz: { id: product-basics, draw: 4, pass_percent: 75 }
limits: { part_minutes: 60, attempt_minutes: 60 }
validity_days: 365
";

/// The number of the entry with the questions; those with the answers follow.
pub(crate) const ASKED: usize = 1;

/// The number of the entry with the score; the last one follows.
pub(crate) const SCORED: usize = 6;

/// Returns the quiz.
pub(crate) fn quiz() -> Quiz {
    quiz_text(&catalog().text(Kind::Quiz, QUIZ).expect("shipped content").0).expect("a quiz")
}

/// Returns the right answers of a question.
fn right(quiz: &Quiz, question: &str) -> Vec<String> {
    let answers = &quiz.question(question).expect("the question").answers;
    answers.iter().filter(|answer| answer.right).map(|answer| answer.id.to_string()).collect()
}

/// Returns the world in which all is well: four questions, all of them answered right, and a certificate.
pub(crate) fn world() -> World {
    static WELL: LazyLock<World> = LazyLock::new(|| {
        let (exam, trainee) = (ExamId::new("quiz-only").expect("an id"), TraineeId::new(TRAINEE).expect("an id"));
        let (id, quiz, at_s) = (log_id(&exam, &trainee, 1), quiz(), BEGUN_S);
        let questions = draw::questions(&quiz, 7, 4);
        let agreed = Agreed {
            v: 1,
            exam,
            rules: Frozen { hash: content_hash(RULES), sha256: chain::sha256(RULES.as_bytes()) },
            trainee,
            attempt: 1,
            lang: Lang::Zh,
            seed: 7,
            content: [(format!("quiz/{QUIZ}"), frozen(Kind::Quiz, QUIZ))].into(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            at_s,
        };
        let mut events = vec![
            ExamEvent::Agreed(Box::new(agreed)),
            ExamEvent::Asked { part: 1, quiz: QUIZ.to_owned(), questions: questions.clone(), at_s },
        ];
        events.extend(questions.iter().map(|question| {
            let chosen = right(&quiz, question);
            ExamEvent::Answered { part: 1, question: question.clone(), chosen, at_s }
        }));
        let (score, verdict) = (10_000, SessionVerdict::Pass);
        let (dimensions, caps) = (BTreeMap::new(), Vec::new());
        events.push(ExamEvent::Scored(Scored { part: 1, chain: None, score, verdict, dimensions, caps, at_s }));
        let (verdict, because) = (ExamVerdict::Pass, "按规则".to_owned());
        events.push(ExamEvent::Decided(Decided { verdict, mean: score, half_width: None, because, at_s }));
        let logs = vec![AttemptLog { id: id.clone(), entries: events.iter().map(ExamEvent::to_json).collect() }];
        World::of(logs, BTreeMap::new(), &id)
    });
    WELL.clone()
}

/// Says in the log that so many hundredths were scored, and that this passes.
pub(crate) fn claim(world: &mut World, score: i64) {
    let entries = &mut world.logs[0].entries;
    for (at, name) in [(entries.len() - 2, "score"), (entries.len() - 1, "mean")] {
        let mut entry: Value = serde_json::from_str(&entries[at]).expect("an entry");
        (entry[name], entry["verdict"]) = (json!(score), json!("pass"));
        entries[at] = entry.to_string();
    }
}
