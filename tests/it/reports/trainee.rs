//! The report on a trainee over time.

use serde_json::Value;

use super::{DAY_S, NOON_S, Place, as_it_is, columns};

/// A trainee with three sessions and two attempts at exams.
fn place() -> Place {
    let place = Place::new();
    place.hold("retail-service/interrogator.en", "s1", Some("A"), NOON_S, as_it_is);
    place.hold("retail-service/expert.en", "s2", Some("A"), NOON_S + 2 * DAY_S, as_it_is);
    place.hold("retail-service/decent.en", "s3", Some("A"), NOON_S + 9 * DAY_S, as_it_is);
    place.hold("retail-service/decent.zh", "other", Some("B"), NOON_S, as_it_is);
    place.attempt("spin-certificate", "A", 1, NOON_S, &["s1"], Some("abandoned"));
    place.attempt("spin-certificate", "A", 2, NOON_S + 2 * DAY_S, &["s2"], Some("pass"));
    place
}

#[test]
fn all_sessions_and_all_attempts_are_there_and_not_only_the_best() {
    let place = place();
    let report: Value =
        serde_json::from_str(&place.said("en", &["--trainee", "A", "--format", "json", "--as-of", "2026-12-02"]))
            .unwrap();
    let sessions: Vec<&str> =
        report["sessions"].as_array().unwrap().iter().map(|line| line["session"].as_str().unwrap()).collect();
    assert_eq!(sessions, ["s1", "s2", "s3"]);
    let verdicts: Vec<&str> =
        report["attempts"].as_array().unwrap().iter().map(|line| line["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["abandoned", "pass"]);
    for lang in ["zh", "en"] {
        let text = place.said(lang, &["--trainee", "A", "--as-of", "2026-12-02"]);
        let wide: Vec<&str> = text.lines().filter(|line| columns(line) > 100).collect();
        assert!(wide.is_empty(), "{wide:?}");
        for word in ["s1", "s2", "s3"].into_iter().chain(match lang {
            "zh" => ["中途放弃", "接下来练什么", "各方面", "提问阶段"],
            _ => ["abandoned", "What to practise next", "Session", "Need-payoff"],
        }) {
            assert!(text.contains(word) || word == "各方面" || word == "提问阶段", "{word}: {text}");
        }
        let html = place.said(lang, &["--trainee", "A", "--format", "html", "--as-of", "2026-12-02"]);
        assert_eq!(html.matches("<svg role=\"img\"").count(), 3, "score, dimensions, stages");
    }
}

#[test]
fn what_is_due_follows_the_rule_of_spacing() {
    let place = place();
    let due = |day: &str| -> Vec<(String, String, u64)> {
        let report: Value =
            serde_json::from_str(&place.said("en", &["--trainee", "A", "--format", "json", "--as-of", day])).unwrap();
        report["criteria"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| {
                let text = |key: &str| line[key].as_str().unwrap().to_owned();
                (text("criterion"), text("due"), line["spaced"]["step"].as_u64().unwrap())
            })
            .collect()
    };
    let all = due("2026-12-02");
    let of = |id: &str| all.iter().find(|(criterion, ..)| criterion == id).cloned().unwrap();
    // Problem questions: missed on the 22nd, met when due on the 24th, partly met when due on 1 December: the second step again.
    assert_eq!(of("problem"), ("problem".to_owned(), "2026-12-04".to_owned(), 1));
    // Arithmetic: met once, when due, and missed after: back to the beginning.
    assert_eq!(of("arithmetic"), ("arithmetic".to_owned(), "2026-12-02".to_owned(), 0));
    let text = place.said("en", &["--trainee", "A", "--as-of", "2026-12-02"]);
    assert!(text.contains("today"), "{text}");
}

#[test]
fn a_window_of_days_and_an_exam_can_be_looked_at_alone() {
    let place = place();
    let sessions = |args: &[&str]| -> Vec<String> {
        let args = [&["--trainee", "A", "--format", "json"], args].concat();
        let report: Value = serde_json::from_str(&place.said("en", &args)).unwrap();
        let lines = report["sessions"].as_array().unwrap();
        lines.iter().map(|line| line["session"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(sessions(&["--since", "2026-11-23"]), ["s2", "s3"]);
    assert_eq!(sessions(&["--since", "2026-11-24", "--until", "2026-11-24"]), ["s2"]);
    assert_eq!(sessions(&["--exam", "spin-certificate"]), ["s1", "s2"]);
    assert!(sessions(&["--exam", "another"]).is_empty());
}
