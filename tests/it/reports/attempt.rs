//! What people see of an attempt at an exam: `spar review ATTEMPT`, and an appeal against it.

use std::process::{Command, Output};

use serde_json::{Value, json};
use sparring::catalog::{Catalog, Kind};
use sparring::domain::chain::sha256;
use sparring::domain::lang::Lang;
use sparring::store::{ContentKind, KeptContent, LogKind, Store as _};

use super::{NOON_S, Place};

/// The id of the attempt.
const ATTEMPT: &str = "l1-product-A-1";

/// Runs another command than `spar report`.
fn spar(place: &Place, lang: &str, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(args).args(["--lang", lang, "--data"]).arg(place.folder.path());
    for variable in ["SPAR_LANG", "SPAR_CONTENT", "SPAR_DATA", "SPAR_STORE", "SPAR_REVIEWER", "SPAR_TRAINEE"] {
        command.env_remove(variable);
    }
    command.output().unwrap()
}

/// Returns what it prints when it succeeds, and what it complains of when it does not.
#[track_caller]
fn told(place: &Place, lang: &str, args: &[&str]) -> Result<String, String> {
    let output = spar(place, lang, args);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

/// An attempt of A's at a quiz of two questions: one answered right, one wrong. Some lines were typed, some look pasted.
fn place(is_over: bool) -> (Place, [String; 2]) {
    let place = Place::new();
    let catalog = Catalog::new(None).unwrap();
    let quiz = catalog.quiz("product-basics").unwrap().value;
    let (text, hash) = catalog.text(Kind::Quiz, "product-basics").unwrap();
    let frozen = json!({ "hash": hash, "sha256": sha256(text.as_bytes()) });
    let kept = KeptContent { kind: ContentKind::Quiz, id: "product-basics".to_owned(), hash, text };
    place.store().keep_content(&kept).unwrap();
    let chosen = |at: usize, right: bool| {
        let answers = quiz.questions[at].answers.iter().filter(|answer| answer.right == right);
        answers.map(|answer| answer.id.to_string()).collect::<Vec<_>>()
    };
    let ids = [0, 1].map(|at| quiz.questions[at].id.to_string());
    let at_s = NOON_S;
    let mut entries = vec![
        json!({ "event": "agreed", "v": 1, "exam": "l1-product", "rules": frozen, "trainee": "A", "attempt": 1, "lang": "zh",
            "seed": 1, "content": { "quiz/product-basics": frozen }, "engine": "0.1.0", "at_s": at_s }),
        json!({ "event": "asked", "part": 1, "quiz": "product-basics", "questions": ids, "at_s": at_s }),
        json!({ "event": "answered", "part": 1, "question": ids[0], "chosen": chosen(0, true), "at_s": at_s }),
        json!({ "event": "answered", "part": 1, "question": ids[1], "chosen": chosen(1, false), "at_s": at_s }),
        json!({ "event": "scored", "part": 1, "score": 5_000, "verdict": "fail", "dimensions": {}, "caps": [], "at_s": at_s }),
    ];
    for turn in [2, 4, 6, 8] {
        entries
            .push(json!({ "event": "typed", "session": "s", "turn": turn, "took_ms": 9, "chars": 90, "at_s": at_s }));
        entries.push(json!({ "event": "signal", "kind": "paste", "session": "s", "turn": turn,
            "detail": format!("90 letters at once, line {turn} \u{1b}[31m"), "at_s": at_s }));
    }
    if is_over {
        entries.push(
            json!({ "event": "decided", "verdict": "fail", "mean": 5_000, "half_width": null, "because": "too little",
            "at_s": at_s + 600 }),
        );
    }
    place.log(LogKind::Exam, ATTEMPT, "A", NOON_S, &entries);
    let asked = [0, 1].map(|at| quiz.questions[at].ask.en.clone());
    (place, asked)
}

#[test]
fn an_attempt_is_listed_with_its_parts_what_was_wrong_and_what_to_look_at() {
    let (place, [right, wrong]) = place(true);
    let said = told(&place, "en", &["review", ATTEMPT]).unwrap();
    for part in [
        "attempt l1-product-A-1: A, l1-product, attempt 1: not passed",
        "50 points. too little",
        "part 1, questions of product-basics: 50 points, not passed",
        &wrong,
        "chosen: ",
        "to look at: a pasted line, 4",
        "    s  turn 8  90 letters at once, line 8 \\x1b[31m",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains(&right), "what was right is not listed: {said}");
    let zh = told(&place, "zh", &["review", ATTEMPT]).unwrap();
    for part in ["A 第 1 次考 l1-product，未通过", "答错 ", "提请查看：疑似粘贴 4 处"] {
        assert!(zh.contains(part), "{part}: {zh}");
    }
}

#[test]
fn nothing_of_an_attempt_is_listed_before_it_is_over() {
    let (place, _) = place(false);
    for args in [vec!["review", ATTEMPT], vec!["appeal", ATTEMPT, "--reason", "r"]] {
        let refused = told(&place, "en", &args).unwrap_err();
        assert!(refused.contains("is not over"), "{refused}");
    }
}

#[test]
fn an_attempt_can_be_appealed_against_and_the_appeal_answered() {
    let (place, _) = place(true);
    told(&place, "en", &["appeal", ATTEMPT, "--reason", "question 2 is wrong"]).unwrap();
    let listed = told(&place, "en", &["review", ATTEMPT]).unwrap();
    assert!(
        listed.contains("appeal 0 (the attempt): question 2 is wrong") && listed.contains("not answered"),
        "{listed}"
    );
    let answer = ["review", ATTEMPT, "--reviewer", "Kim", "--answer", "0", "--refuse", "--reason", "it is not"];
    let listed = told(&place, "en", &answer).unwrap();
    assert!(listed.contains("refused by Kim: it is not"), "{listed}");
    let none = told(&place, "en", &["appeal", ATTEMPT, "--criterion", "problem", "--reason", "r"]).unwrap_err();
    assert!(none.contains("no criteria"), "{none}");
    let none = told(&place, "en", &["review", ATTEMPT, "--reviewer", "K", "--mark", "problem=1", "--reason", "r"]);
    assert!(none.unwrap_err().contains("session by session"));
}

#[test]
fn the_report_on_a_trainee_counts_what_to_look_at_by_kind_and_names_the_first_places() {
    let (place, _) = place(true);
    let report: Value = serde_json::from_str(&place.said("en", &["--trainee", "A", "--format", "json"])).unwrap();
    let line = &report["attempts"][0];
    assert_eq!((&line["id"], &line["signals"]), (&ATTEMPT.into(), &4.into()));
    let places = [2, 4, 6].map(|turn| json!({ "session": "s", "turn": turn }));
    assert_eq!(line["signs"], json!([{ "kind": "paste", "count": 4, "first": places }]));
    let text = place.said("en", &["--trainee", "A"]);
    assert!(text.contains("a pasted line") && text.contains("spar review l1-product-A-1"), "{text}");
    let hidden = place.said("en", &["--trainee", "A", "--anonymous"]);
    assert!(hidden.contains("a pasted line") && !hidden.contains(ATTEMPT), "{hidden}");
}

#[test]
fn a_ruling_counts_in_reports_as_it_does_everywhere() {
    use sparring::domain::exam::record::ExamVerdict::{Fail, Pass, Undecided};
    for (decided, ruling, verdict, is_ruled) in [
        ("pass", "fail", Fail, true),
        ("undecided", "pass", Pass, true),
        ("undecided", "fail", Fail, true),
        ("fail", "pass", Fail, false),
        ("undecided", "", Undecided, false),
    ] {
        let place = Place::new();
        place.attempt("spin-certificate", "A", 1, NOON_S, &[], Some(decided));
        if !ruling.is_empty() {
            let entry =
                json!({ "event": "ruling", "verdict": ruling, "reviewer": "Kim", "reason": "r", "at_s": NOON_S });
            place.log(LogKind::Review, "spin-certificate-A-1", "A", NOON_S, &[entry]);
        }
        let report: Value = serde_json::from_str(&place.said("en", &["--trainee", "A", "--format", "json"])).unwrap();
        let line = &report["attempts"][0];
        let wanted = (serde_json::to_value(verdict).unwrap(), is_ruled.into());
        assert_eq!((line["verdict"].clone(), line["ruled"].clone()), wanted, "{decided} {ruling}");
        let class: Value = serde_json::from_str(&place.said("en", &["--cohort", "--format", "json"])).unwrap();
        let funnel = &class["exams"][0]["funnel"];
        let counts = [Pass, Fail, Undecided].map(|one| u64::from(one == verdict));
        assert_eq!(["passed", "failed", "undecided"].map(|key| funnel[key].as_u64().unwrap()), counts);
    }
}

#[test]
fn who_only_answered_questions_is_in_the_class() {
    let (place, _) = place(true);
    place.hold("retail-service/decent.en", "s1", Some("B"), NOON_S, super::as_it_is);
    let class: Value = serde_json::from_str(&place.said("en", &["--cohort", "--format", "json"])).unwrap();
    let people: Vec<(&Value, &Value, &Value)> = class["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["trainee"], &one["sessions"], &one["attempts"]))
        .collect();
    assert_eq!(people, [(&"A".into(), &0.into(), &1.into()), (&"B".into(), &1.into(), &0.into())]);
    let text = place.said("zh", &["--cohort", "--exam", "l1-product"]);
    assert!(text.lines().any(|line| line.trim_start().starts_with("A ") && line.contains(" - ")), "{text}");
}

#[test]
fn the_report_on_a_class_tells_which_questions_are_answered_wrong_and_not_what_is_right() {
    let (place, _) = place(true);
    let quiz = Catalog::new(None).unwrap().quiz("product-basics").unwrap().value;
    let [right, wrong] = [0, 1].map(|at| quiz.questions[at].id.to_string());
    let class: Value = serde_json::from_str(&place.said("en", &["--cohort", "--format", "json"])).unwrap();
    let line = |question: &str, right: u64| json!({ "quiz": "product-basics", "question": question, "asked": 1, "right": right });
    assert_eq!(class["exams"][0]["questions"], json!([line(&wrong, 0), line(&right, 1)]));
    for (lang, code) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let text = place.said(code, &["--cohort"]).replace(['\n', ' '], "");
        let ask = |id: &str| quiz.question(id).unwrap().ask.get(lang).replace(' ', "");
        assert!(text.contains(&ask(&wrong)) && !text.contains(&ask(&right)), "{text}");
        let answers = quiz.question(&wrong).unwrap().answers.iter().filter(|answer| answer.right);
        answers.for_each(|answer| assert!(!text.contains(&answer.text.get(lang).replace(' ', ""))));
    }
    // Of an attempt that is still open nothing is told.
    let (place, _) = self::place(false);
    let class: Value = serde_json::from_str(&place.said("en", &["--cohort", "--format", "json"])).unwrap();
    assert_eq!(class["exams"][0]["questions"], json!([]));
}

#[test]
fn an_attempt_waits_for_a_person_until_it_is_ruled_on() {
    let place = Place::new();
    place.attempt("spin-certificate", "A", 1, NOON_S, &[], Some("undecided"));
    place.attempt("spin-certificate", "B", 1, NOON_S, &[], Some("fail"));
    place.attempt("spin-certificate", "C", 1, NOON_S, &[], None);
    for (lang, told) in [
        ("en", "A, spin-certificate, attempt 1: the rules could not decide"),
        ("zh", "A 第 1 次考 spin-certificate，规则判不了"),
    ] {
        let waiting = self::told(&place, lang, &["review", "--waiting"]).unwrap();
        assert!(waiting.contains(told) && waiting.lines().count() == 3, "{waiting}");
    }
    let id = "spin-certificate-A-1";
    told(&place, "en", &["review", id, "--rule", "pass", "--reviewer", "Kim", "--reason", "r"]).unwrap();
    assert!(told(&place, "en", &["review", "--waiting"]).unwrap().starts_with("No appeal and no attempt"));
}
