//! Faults of exam rules and quizzes are found where they stand, all at once.

use std::fs;

use sparring::catalog::{Catalog, CatalogError, Kind, draw, lint_paths};
use sparring::domain::lang::Lang;

const QUIZ: &str = "id: own-quiz
kind: quiz
title: {zh: 题, en: Quiz}
questions:
  - id: one
    ask: {zh: 几？, en: How many?}
    answers: [{id: a, text: '1', right: true}, {id: b, text: '2'}]
    because: {zh: 因为。, en: Because.}
";

const EXAM: &str = "id: own-exam
kind: exam
title: {zh: 自己的考试, en: An exam of one's own}
about: {zh: 说明。, en: What it is.}
parts:
  quiz: {id: own-quiz, draw: 1, pass_percent: 100}
  roleplays: {scenarios: [retail-service], draw: 1, rubric: spin}
pass:
  mean_min: 50
  floors_percent: {discovery: 40}
  knock_outs: [integrity]
limits: {part_minutes: 10, attempt_minutes: 30}
";

/// Returns codes and lines of the faults of an exam and a quiz beside each other, with the text they are drawn as.
fn found(exam: &str, quiz: &str) -> (Vec<(String, usize)>, String) {
    let folder = tempfile::tempdir().unwrap();
    let rubrics = folder.path().join("rubrics");
    fs::create_dir(&rubrics).unwrap();
    fs::write(rubrics.join("own-exam.yaml"), exam).unwrap();
    fs::write(rubrics.join("own-quiz.yaml"), quiz).unwrap();
    let reports = lint_paths(&[folder.path().to_owned()]).unwrap();
    assert_eq!(reports.len(), 2);
    let each = reports.iter().flat_map(|report| report.findings.iter().map(move |finding| (report, finding)));
    let codes = each.map(|(report, finding)| (finding.code().to_owned(), report.line(finding))).collect();
    let drawn: Vec<String> = reports.iter().map(|report| draw(report, Lang::En)).collect();
    (codes, anstream::adapter::strip_str(&drawn.join("\n")).to_string())
}

#[test]
fn rules_and_quizzes_of_ones_own_are_clean_and_come_before_what_is_embedded() {
    let (codes, drawn) = found(EXAM, QUIZ);
    assert!(codes.is_empty(), "{drawn}");
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/rubrics/l1-product.yaml")).unwrap();
    fs::write(folder.path().join("l1-product.yaml"), text.replace("pass_percent: 80", "pass_percent: 90")).unwrap();
    let own = Catalog::new(Some(folder.path())).unwrap();
    assert_eq!(own.exam("l1-product").unwrap().value.parts.quiz.unwrap().pass_percent, 90);
    assert_eq!(own.entries(Kind::Exam).count(), Catalog::new(None).unwrap().entries(Kind::Exam).count());
    assert!(own.lint().iter().all(|report| report.findings.is_empty()));
}

#[test]
fn every_fault_of_rules_is_told_at_once_with_what_was_meant() {
    let faulty = EXAM
        .replace("own-quiz, draw: 1", "own-quizz, draw: 1")
        .replace("[retail-service]", "[retail-servic, retail-servic]")
        .replace("rubric: spin", "rubric: spin, dificulty: hard")
        .replace("discovery: 40", "discovry: 140")
        .replace("[integrity]", "[integrty, integrty]")
        .replace("attempt_minutes: 30", "attempt_minutes: 5")
        .replace("about: {zh: 说明。, en: What it is.}", "about: {zh: 说明。}");
    let (codes, drawn) = found(&faulty, QUIZ);
    let pair = |code: &str, line| (code.to_owned(), line);
    let expected = [
        pair("missing-language", 4),
        pair("unknown-id", 6),
        pair("unknown-id", 7),
        pair("unknown-id", 7),
        pair("duplicate-id", 7),
        pair("unknown-key", 7),
        pair("unknown-id", 10),
        pair("out-of-range", 10),
        pair("unknown-id", 11),
        pair("duplicate-id", 11),
        pair("unknown-id", 11),
        pair("out-of-range", 12),
    ];
    let mut codes = codes;
    let mut expected = expected.to_vec();
    codes.sort();
    expected.sort();
    assert_eq!(codes, expected, "{drawn}");
    for meant in ["`own-quiz`", "`retail-service`", "`difficulty`", "`discovery`", "`integrity`"] {
        assert!(drawn.contains(&format!("did you mean {meant}?")), "{meant}: {drawn}");
    }
}

#[test]
fn an_exam_asks_for_something_and_for_no_more_than_there_is() {
    let only = |parts: &str| {
        let (before, after) = EXAM.split_once("parts:\n").unwrap();
        let after = after.split_once("limits:").unwrap().1;
        format!("{before}parts: {parts}\nlimits:{after}")
    };
    let first = |exam: &str| found(exam, QUIZ).0.first().cloned();
    assert_eq!(first(&only("{}")), Some(("nothing".to_owned(), 5)));
    assert_eq!(first(&only("{quiz: {id: own-quiz, draw: 2, pass_percent: 80}}")), Some(("out-of-range".to_owned(), 5)));
    assert_eq!(
        first(&only("{quiz: {id: own-quiz, draw: 1, pass_percent: 101}}")),
        Some(("out-of-range".to_owned(), 5))
    );
    assert_eq!(first(&only("{roleplays: {scenarios: [], draw: 1, rubric: spin}}")), Some(("nothing".to_owned(), 5)));
    let passes = EXAM.replace("  mean_min: 50\n", "  mean_min: 50\n  passes: {in-a-row: 2}\n");
    assert_eq!(first(&passes), Some(("out-of-range".to_owned(), 10)), "one role-play is drawn");
    let near = EXAM
        .replace("draw: 1, rubric", "draw: 3, rubric")
        .replace("  mean_min: 50\n", "  mean_min: 50\n  near_cut: {sem_hundredths: 300, scenarios_max: 2}\n");
    assert_eq!(first(&near), Some(("out-of-range".to_owned(), 10)), "fewer at most than are drawn");
    let misspelt = EXAM.replace("  mean_min: 50\n", "  mean_min: 50\n  passes: al\n");
    assert_eq!(first(&misspelt), Some(("bad-value".to_owned(), 10)));
}

#[test]
fn a_quiz_has_questions_with_a_right_answer_in_both_languages() {
    for (wrong, code, line) in [
        (QUIZ.replace(", right: true", ""), "nothing", 7),
        (QUIZ.replace(", {id: b, text: '2'}", ""), "out-of-range", 7),
        (QUIZ.replace("id: b", "id: a"), "duplicate-id", 7),
        (QUIZ.replace(", en: How many?", ""), "missing-language", 6),
        (QUIZ.replace("right: true", "rigth: true"), "unknown-key", 7),
        (QUIZ.replace("right: true", "right: yes"), "bad-value", 7),
        (QUIZ.replace("kind: quiz", "kind: quizz"), "bad-value", 2),
    ] {
        let (codes, drawn) = found(EXAM, &wrong);
        assert!(codes.contains(&(code.to_owned(), line)), "{code}: {codes:?} {drawn}");
    }
}

#[test]
fn what_an_exam_names_is_looked_for_before_it_is_held() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("own-exam.yaml"), EXAM).unwrap();
    let catalog = Catalog::new(Some(folder.path())).unwrap();
    assert!(matches!(catalog.exam("own-exam"), Err(CatalogError::Faulty(_))), "its quiz is not there");
    assert!(matches!(catalog.exam("own-exma"), Err(CatalogError::UnknownId { nearest: Some(_), .. })));
}
