//! `--anonymous`: nobody's name in any format of any report, and the same numbers in all of them.

use serde_json::{Value, json};
use sparring::store::LogKind;

use super::{NOON_S, Place};

/// The names that nothing may give away; reviewers and parts of names as well.
const NAMES: [&str; 9] = ["王芳", "Fang", "fang", "A-1023", "1023", "Lee", "lee", "Coach", "wangfang"];

/// A store full of names: in ids, in what is said, in reasons, in ids of sessions.
fn place() -> Place {
    let place = Place::new();
    place.hold("retail-service/decent.zh", "wangfang-first", Some("王芳 Fang A-1023"), NOON_S, |turn, text| match turn
        % 4
    {
        2 => format!("我是王芳，工号 A-1023。{text}"),
        3 => format!("好的，王芳，fang 是吧。{text}"),
        0 => text.replace('，', "，王芳说，"),
        _ => text.to_owned(),
    });
    place.hold("retail-service/expert.en", "lee.2", Some("anna.lee@example.com"), NOON_S + 60, |turn, text| {
        match turn % 2 {
            0 => format!("Lee here. {text}"),
            _ => text.to_owned(),
        }
    });
    place.attempt("spin-certificate", "王芳 Fang A-1023", 1, NOON_S, &["wangfang-first"], Some("undecided"));
    for (id, subject) in [("wangfang-first", "王芳 Fang A-1023"), ("lee.2", "anna.lee@example.com")] {
        place.log(LogKind::Review, id, subject, NOON_S, &[
            json!({ "event": "mark", "criterion": "implication", "points": 100, "engine": 200, "max": 1_400, "rubric_hash": "0",
                "reviewer": "Coach Lee", "reason": "王芳 was tired", "at_s": NOON_S }),
            json!({ "event": "appeal", "reason": "I, Fang, disagree", "at_s": NOON_S }),
        ]);
    }
    place
}

#[test]
fn no_name_is_anywhere_in_any_format() {
    let place = place();
    let scopes: [&[&str]; 4] = [&["wangfang-first"], &["lee.2"], &["--trainee", "王芳 Fang A-1023"], &["--cohort"]];
    for scope in scopes {
        for format in ["text", "markdown", "html", "json", "csv", "jsonl", "xapi", "junit"] {
            for table in ["sessions", "criteria", "attempts"] {
                if format != "csv" && table != "sessions" {
                    continue;
                }
                for lang in ["zh", "en"] {
                    let args = [scope, &["--anonymous", "--format", format, "--table", table]].concat();
                    let said = place.said(lang, &args);
                    for name in NAMES {
                        // Letters of a name inside other words and numbers give nobody away.
                        let alone = said.match_indices(name).any(|(at, _)| {
                            let outside =
                                |letter: Option<char>| !letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
                            outside(said[..at].chars().next_back()) && outside(said[at + name.len()..].chars().next())
                        });
                        assert!(!alone, "{scope:?} {format} {table} {lang}: {name}\n{said}");
                    }
                    assert!(!said.is_empty());
                }
            }
        }
    }
}

#[test]
fn numbers_are_the_same_in_all_reports() {
    let place = place();
    let json = |args: &[&str]| -> Value {
        serde_json::from_str(&place.said("en", &[args, &["--anonymous", "--format", "json"]].concat())).unwrap()
    };
    let (first, second) = (json(&["wangfang-first"]), json(&["lee.2"]));
    assert_eq!((&first["trainee"], &first["session"]), (&"trainee-1".into(), &"trainee-1-session-1".into()));
    assert_eq!((&second["trainee"], &second["session"]), (&"trainee-2".into(), &"trainee-2-session-1".into()));
    assert_eq!(json(&["--trainee", "anna.lee@example.com"])["trainee"], "trainee-2");
    let people = json(&["--cohort"]);
    let people: Vec<&str> =
        people["people"].as_array().unwrap().iter().map(|one| one["trainee"].as_str().unwrap()).collect();
    assert_eq!(people, ["trainee-1", "trainee-2"]);
    assert_eq!(first["scorecard"]["session"], "trainee-1-session-1");
    assert!(first["retry"].as_array().unwrap().is_empty(), "a command would name the session");
    assert_eq!(place.said("en", &["--cohort", "--anonymous"]), place.said("en", &["--cohort", "--anonymous"]));
}

#[test]
fn quotes_are_still_the_words_that_they_mark() {
    let place = place();
    let report: Value =
        serde_json::from_str(&place.said("zh", &["wangfang-first", "--anonymous", "--format", "json"])).unwrap();
    let mut quotes = 0;
    for criterion in report["scorecard"]["criteria"].as_array().unwrap() {
        for quote in criterion["evidence"].as_array().unwrap() {
            let number = |key: &str| usize::try_from(quote[key].as_u64().unwrap()).unwrap();
            let text = report["conversation"][number("turn") - 1]["text"].as_str().unwrap();
            assert_eq!(&text[number("start")..number("end")], quote["quote"].as_str().unwrap());
            quotes += 1;
        }
    }
    assert!(quotes > 5, "{quotes}");
}

#[test]
fn who_has_no_score_yet_has_a_number_as_well() {
    use sparring::domain::transcript::Started;
    use sparring::store::Store as _;
    let place = place();
    let started = Started {
        session: "early".to_owned(),
        trainee: Some(sparring::domain::id::TraineeId::new("赵敏").unwrap()),
        ..super::golden("retail-service/decent.zh").started
    };
    place.store().begin(&started, NOON_S + 120).unwrap();
    let said = place.said("en", &["--trainee", "赵敏", "--anonymous"]);
    assert!(said.contains("Trainee report: trainee-3") && said.contains("trainee-3-session-1"), "{said}");
}
