//! The shipped exams can be passed by those who sell well, and not by those who merely sell decently.

use std::collections::VecDeque;

use serde_json::Value;
use sparring::catalog::{Catalog, Kind};
use sparring::domain::lang::Lang;

use super::driver::{Place, Sitter, program, sit_as};

#[test]
fn experts_pass_every_exam_of_role_plays_and_decent_sellers_do_not() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut failed = 0;
    for lang in ["zh", "en"] {
        for exam in ["l3-solution", "l4-objections", "spin-certificate"] {
            let (seen, code) = sit_as(&place, exam, "expert", lang);
            assert_eq!(code, Some(0), "{exam} {lang}: {:?}", seen.last());
            let (seen, code) = sit_as(&place, exam, "decent", lang);
            assert!(matches!(code, Some(0 | 1)), "{exam} {lang}: {:?}", seen.last());
            failed += usize::from(code == Some(1));
        }
    }
    assert!(failed >= 4, "decent sellers passed all but {failed} of six");
}

#[test]
fn a_quiz_is_passed_by_the_right_answers_and_not_by_the_first_letter() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let catalog = Catalog::new(None).expect("the embedded content is there");
    for exam in ["l1-product", "l2-technical"] {
        let rules = catalog.exam(exam).expect("the rules are sound").value;
        let quiz = catalog.quiz(rules.parts.quiz.expect("a quiz").id.as_str()).expect("the quiz is sound").value;
        for (trainee, knows) in [("Knows", true), ("Guesses", false)] {
            let arguments = ["exam", exam, "--trainee", trainee, "--lang", "zh", "--format", "jsonl", "--agree"];
            let mut sitter = Sitter::start(program(&place, &arguments));
            let mut asked: VecDeque<String> = VecDeque::new();
            while let Some(event) = sitter.next() {
                match event["event"].as_str() {
                    Some("question") => asked.push_back(event["question"].as_str().expect("an id").to_owned()),
                    Some("await") => {
                        let question = quiz.question(asked.back().expect("a question")).expect("it is of the quiz");
                        let right = question.answers.iter().filter(|answer| answer.right);
                        let right: Vec<&str> = right.map(|answer| answer.text.get(Lang::Zh)).collect();
                        let offered = sitter.seen.iter().rev().find(|event| event["event"] == "question");
                        let offered = offered.and_then(|event| event["answers"].as_array()).expect("answers");
                        let is_right = |answer: &&Value| right.iter().any(|text| answer["text"] == **text);
                        let chosen: Vec<&Value> =
                            offered.iter().filter(is_right).map(|answer| &answer["letter"]).collect();
                        let chosen = serde_json::json!({ "event": "answer", "chosen": chosen }).to_string();
                        sitter.say(if knows { &chosen } else { &"abcd"[..question.right_count()] });
                    }
                    _ => {}
                }
            }
            assert_eq!(asked.len(), 20);
            let (seen, code, _) = sitter.finish();
            assert_eq!(code, Some(i32::from(!knows)), "{exam} {trainee}: {:?}", seen.last());
        }
    }
}

#[test]
fn every_shipped_exam_is_sound_and_the_quizzes_have_more_questions_than_are_drawn() {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    let ids: Vec<&str> = catalog.entries(Kind::Exam).map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["l1-product", "l2-technical", "l3-solution", "l4-objections", "spin-certificate"]);
    for id in ids {
        let rules = catalog.exam(id).expect("the rules are sound").value;
        if let Some(part) = rules.parts.quiz {
            let quiz = catalog.quiz(part.id.as_str()).expect("the quiz is sound").value;
            assert!(quiz.questions.len() > part.draw as usize, "{id}");
        }
    }
}
