//! The report on a class, against numbers counted by hand.

use serde_json::{Value, json};
use sparring::domain::id::TraineeId;
use sparring::domain::transcript::Started;
use sparring::store::{LogKind, Store as _};

use super::{DAY_S, NOON_S, Place, columns, golden};

/// Keeps a session that has nothing but a digest: a score, two criteria and an objection.
fn keep(place: &Place, trainee: &str, number: i64, score: i64, problem: (&str, i64), objection: (&str, i64)) -> String {
    let id = format!("deal-{}-{number}", trainee.to_lowercase());
    let started = Started {
        session: id.clone(),
        trainee: Some(TraineeId::new(trainee).unwrap()),
        ..golden("retail-service/decent.en").started
    };
    let mut store = place.store();
    store.begin(&started, NOON_S + number * DAY_S).unwrap();
    let digest = json!({
        "v": 1, "engine": "0.1.0", "scenario": "retail-service", "scenario_hash": "0", "rubric": "spin", "rubric_hash": "0",
        "lang": "en", "mode": "practice", "difficulty": "normal", "score": score, "raw": score, "passed": score >= 7_000,
        "verdict": if score >= 7_000 { "pass" } else { "fail" }, "dimensions": {},
        "criteria": {
            "problem": { "verdict": problem.0, "score": problem.1, "max": 900 },
            "advance": { "verdict": "met", "score": 500, "max": 500 },
        },
        "caps": {}, "stages": { "situation": 1, "problem": 1, "implication": 1, "need-payoff": 1 },
        "objections": { "data-security": { "status": objection.0, "percent": objection.1 } },
        "missed": [], "outcome": "advance",
    });
    store.keep_result(&id, &digest.to_string()).unwrap();
    id
}

/// Nine trainees with three sessions each; the last is far above the rest.
fn place() -> Place {
    let place = Place::new();
    for trainee in 1..=8_i64 {
        for number in 0..3 {
            let objection = if number == 0 { ("raised", 20) } else { ("resolved", 80) };
            keep(&place, &format!("T{trainee}"), number, 5_000 + trainee * 100, ("partial", 450), objection);
        }
    }
    for number in 0..3 {
        keep(&place, "Star", number, 9_500, ("met", 900), ("hardened", 0));
    }
    // A digest of nobody, one that cannot be read, and a session without one.
    let mut store = place.store();
    let started = golden("retail-service/decent.en").started;
    for (id, digest) in [("broken", Some("{}")), ("open", None)] {
        store.begin(&Started { session: id.to_owned(), ..started.clone() }, NOON_S).unwrap();
        if let Some(digest) = digest {
            store.keep_result(id, digest).unwrap();
        }
    }
    let secret = keep(&place, "T5", 9, 100, ("missed", 0), ("hardened", 0));
    for (trainee, number, verdict) in [
        ("T1", 1, Some("fail")),
        ("T1", 2, Some("pass")),
        ("T2", 1, Some("pass")),
        ("T3", 1, Some("abandoned")),
        ("T4", 1, Some("undecided")),
        ("T5", 1, None),
        ("T6", 1, Some("undecided")),
    ] {
        let at_s = NOON_S + i64::from(number) * DAY_S;
        // What an open attempt has scored so far is not told.
        let session = if verdict.is_none() { secret.as_str() } else { "deal-t1-1" };
        place.attempt("l4-objections", trainee, number, at_s, &[session], verdict);
    }
    place.log(
        LogKind::Review,
        "l4-objections-T6-1",
        "T6",
        NOON_S,
        &[json!({ "event": "ruling", "verdict": "pass", "reviewer": "Coach", "reason": "clear", "at_s": NOON_S })],
    );
    place.log(LogKind::Review, "deal-t1-0", "T1", NOON_S, &[
        json!({ "event": "appeal", "reason": "no", "at_s": NOON_S }),
        json!({ "event": "appeal", "reason": "again", "at_s": NOON_S }),
        json!({ "event": "answer", "appeal": 0, "granted": true, "reviewer": "Coach", "reason": "yes", "at_s": NOON_S }),
    ]);
    place
}

fn report(place: &Place, args: &[&str]) -> Value {
    serde_json::from_str(&place.said("en", &[&["--cohort", "--format", "json"], args].concat())).unwrap()
}

#[test]
fn a_class_comes_to_the_numbers_that_were_counted_by_hand() {
    let place = place();
    let report = report(&place, &[]);
    for (name, wanted) in [
        ("sessions", json!(27)),
        ("unreadable", json!(1)),
        ("without_digest", json!(1)),
        ("trainees", json!(9)),
        ("verdicts", json!([3, 24, 0, 0])),
        ("distribution", json!([0, 0, 0, 0, 0, 24, 0, 0, 0, 3])),
        ("reviews", json!({ "logs": 2, "marks": 0, "appeals": 2, "appeals_open": 1 })),
    ] {
        assert_eq!(report[name], wanted, "{name}");
    }
    let exam = &report["exams"][0];
    assert_eq!(
        exam["funnel"],
        json!({ "agreed": 7, "finished": 5, "passed": 3, "failed": 1, "undecided": 1, "void": 0, "abandoned": 1, "open": 1 })
    );
    assert_eq!((&exam["passed_at"], &exam["not_passed"]), (&json!({ "1": 2, "2": 1 }), &json!(3)));
    let rubric = &report["rubrics"][0];
    // 24 sessions of 51 to 58 points, mean 54.5, and three of 95.
    assert_eq!((&rubric["mean"], &rubric["median"]), (&json!(5_900), &json!(5_500)));
    assert_eq!(rubric["criteria"][0][0], "problem");
    // 24 times 4.5 and three times 9 of 27 times 9 points.
    assert_eq!(rubric["criteria"][0][1], json!(555));
    assert_eq!(rubric["criteria"][1][1], json!(1_000));
    let objection = &report["objections"][0];
    assert_eq!(objection["sum"]["status"], json!([8, 0, 16, 3]));
    assert_eq!(objection["sum"]["handled"], json!([11, 0, 0, 16]));
    assert_eq!(objection["mean"], json!((8 * 20 + 16 * 80) / 27));
    let outliers = &report["outliers"];
    // Means 51 to 58 and 95: quartiles 53 and 57, fences 47 and 63.
    assert_eq!(outliers["fences"], json!({ "low": 4_700, "high": 6_300 }));
    assert_eq!((outliers["low"].as_array().unwrap().len(), &outliers["high"][0]["trainee"]), (0, &json!("Star")));
}

#[test]
fn an_exam_and_a_window_narrow_what_is_counted() {
    let place = place();
    let exam = report(&place, &["--exam", "l4-objections"]);
    assert_eq!((&exam["sessions"], &exam["exams"][0]["funnel"]["agreed"]), (&json!(1), &json!(7)));
    let day = report(&place, &["--since", "2026-11-23", "--until", "2026-11-23"]);
    assert_eq!((&day["sessions"], &day["exams"][0]["funnel"]["agreed"]), (&json!(9), &json!(6)));
    assert!(day["outliers"].is_null(), "one session each is too few to compare");
    assert_eq!(report(&place, &["--exam", "another"])["sessions"], 0);
}

#[test]
fn a_class_reads_in_every_format_and_both_languages() {
    let place = place();
    for lang in ["zh", "en"] {
        let text = place.said(lang, &["--cohort"]);
        let wide: Vec<&str> = text.lines().filter(|line| columns(line) > 100).collect();
        assert!(wide.is_empty(), "{wide:?}");
        let html = place.said(lang, &["--cohort", "--format", "html"]);
        let svgs = html.matches("<svg ").count();
        assert_eq!(svgs, 5, "funnel, attempts, scores, criteria, objections");
        for mark in ["role=\"img\"", "<title id=", "<desc id="] {
            assert_eq!(html.matches(mark).count(), svgs, "{mark}");
        }
        let markdown = place.said(lang, &["--cohort", "--format", "markdown"]);
        assert!(markdown.contains("Star") && text.contains("Star") && html.contains("Star"));
    }
    let empty = Place::new();
    assert!(empty.said("zh", &["--cohort"]).contains("班级报告"));
    assert!(empty.said("en", &["--cohort", "--format", "html"]).ends_with("</html>\n"));
}
