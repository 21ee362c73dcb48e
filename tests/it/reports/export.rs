//! Results as data: CSV, JSON lines, xAPI and JUnit.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{NOON_S, Place, as_it_is};
use crate::schemas::{fits, schema};

/// Three sessions, one of nobody, and three attempts.
fn place() -> Place {
    let place = Place::new();
    place.hold("retail-service/expert.en", "s1", Some("A"), NOON_S, as_it_is);
    place.hold("retail-service/closer.en", "s2", Some("A"), NOON_S + 60, as_it_is);
    place.hold("bank-risk/interrogator.zh", "s3", None, NOON_S + 120, as_it_is);
    place.attempt("spin-certificate", "A", 1, NOON_S, &["s1"], Some("abandoned"));
    place.attempt("spin-certificate", "A", 2, NOON_S + 60, &["s1"], Some("pass"));
    place.attempt("spin-certificate", "A", 3, NOON_S + 120, &["s1"], Some("undecided"));
    place
}

/// Reads a table: the head, and the rows.
fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<String>>();
    let head = cells(reader.headers().unwrap());
    (head, reader.records().map(|record| cells(&record.unwrap())).collect())
}

#[test]
fn tables_hold_sessions_criteria_and_attempts() {
    let place = place();
    let (head, rows) = table(&place.said("en", &["--cohort", "--format", "csv"]));
    assert_eq!(rows.len(), 3);
    let cell = |row: usize, name: &str| rows[row][head.iter().position(|head| head == name).unwrap()].as_str();
    assert_eq!((cell(0, "session"), cell(0, "score"), cell(0, "verdict")), ("s1", "95.4", "pass"));
    assert_eq!((cell(1, "verdict"), cell(2, "trainee"), cell(2, "lang")), ("insufficient-evidence", "", "zh"));
    assert_eq!(cell(0, "begun"), "2026-11-22T12:00:00Z");
    let (_, rows) = table(&place.said("en", &["--trainee", "A", "--format", "csv", "--table", "criteria"]));
    assert_eq!(rows.len(), 30, "15 criteria of two sessions");
    let (_, rows) = table(&place.said("en", &["--cohort", "--format", "csv", "--table", "attempts"]));
    let verdicts: Vec<&str> = rows.iter().map(|row| row[5].as_str()).collect();
    assert_eq!(verdicts, ["abandoned", "pass", "undecided"]);
    let marked = place.said("en", &["s1", "--format", "csv", "--bom"]);
    assert!(marked.starts_with("\u{feff}session,trainee,") && marked.ends_with("\r\n"));
    let empty = Place::new().said("en", &["--cohort", "--format", "csv"]);
    assert!(empty.starts_with("session,trainee,") && empty.lines().count() == 1);
}

#[test]
fn no_cell_is_a_formula() {
    use sparring::domain::transcript::Started;
    use sparring::store::Store as _;
    let place = Place::new();
    let ids = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =1", "\"=1\",2"];
    let golden = super::golden("retail-service/decent.en").started;
    let mut store = place.store();
    place.hold("retail-service/decent.en", "model", None, NOON_S, as_it_is);
    let digest = store.result("model").unwrap().unwrap();
    for id in ids {
        store.begin(&Started { session: id.to_owned(), ..golden.clone() }, NOON_S).unwrap();
        store.keep_result(id, &digest).unwrap();
    }
    let text = place.said("en", &["--cohort", "--format", "csv"]);
    let (_, rows) = table(&text);
    assert_eq!(rows.len(), ids.len() + 1);
    for cell in rows.iter().flatten() {
        let first = cell.trim_start_matches([' ', '"']).chars().next();
        assert!(!first.is_some_and(|first| "=+-@\t\r＝＋－＠".contains(first)), "{cell:?}");
    }
}

#[test]
fn a_line_holds_the_digest_of_a_session() {
    let place = place();
    let text = place.said("en", &["--cohort", "--format", "jsonl"]);
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[0]["session"], &lines[0]["digest"]["score"]), (&json!("s1"), &json!(9_540)));
    assert_eq!(lines[2]["trainee"], Value::Null);
}

#[test]
fn statements_are_those_of_the_specification() {
    let place = place();
    let schema: Value = serde_json::from_str(include_str!("xapi.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let text = place.said("en", &["--cohort", "--format", "xapi"]);
    let statements: Value = serde_json::from_str(&text).unwrap();
    let statements = statements.as_array().unwrap();
    for statement in statements {
        let faults: Vec<String> =
            validator.iter_errors(statement).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{faults:?}\n{statement:#}");
        // What a schema cannot say: the raw score lies in its range, and the scaled one is the same.
        if let Some(score) = statement["result"]["score"].as_object() {
            let hundredths = |value: &Value| value.to_string().parse::<f64>().unwrap();
            assert!((0.0..=100.0).contains(&hundredths(&score["raw"])));
            assert_eq!((hundredths(&score["scaled"]) * 10_000.0).round(), (hundredths(&score["raw"]) * 100.0).round());
        }
    }
    let verbs: Vec<&str> = statements.iter().map(|one| one["verb"]["display"]["en-US"].as_str().unwrap()).collect();
    let wanted = "attempted completed passed attempted attempted completed failed \
                  attempted terminated attempted completed passed attempted completed";
    assert_eq!(verbs.join(" "), wanted);
    let ids: BTreeSet<&str> = statements.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), statements.len(), "an id a statement");
    assert_eq!(place.said("zh", &["--cohort", "--format", "xapi"]), text, "the same store, the same statements");
    let ours = place.said("en", &["--cohort", "--format", "xapi", "--xapi-base", "https://learn.example.com/"]);
    assert!(ours.contains("https://learn.example.com/scenarios/retail-service") && !ours.contains("sparring.invalid"));
    assert_eq!(Place::new().said("en", &["--cohort", "--format", "xapi"]), "[]\n");
}

#[test]
fn the_schema_of_statements_refuses_what_the_specification_forbids() {
    let schema: Value = serde_json::from_str(include_str!("xapi.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let good = json!({
        "id": "6690e6c9-3ef0-5ed3-8b37-7f3964730bee",
        "actor": { "objectType": "Agent", "account": { "homePage": "https://a.example", "name": "A" } },
        "verb": { "id": "http://adlnet.gov/expapi/verbs/passed", "display": { "en-US": "passed" } },
        "object": { "objectType": "Activity", "id": "https://a.example/x" },
        "result": { "score": { "scaled": 0.5, "raw": 50, "min": 0, "max": 100 }, "success": true },
        "timestamp": "2026-11-22T12:00:00Z",
    });
    assert!(validator.is_valid(&good));
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut bad = good.clone();
        change(&mut bad);
        bad
    };
    let bad = [
        changed(&|one| one["id"] = json!("1")),
        changed(&|one| one["actor"]["mbox"] = json!("mailto:a@example.com")),
        changed(&|one| drop(one["actor"]["account"].as_object_mut().unwrap().remove("name"))),
        changed(&|one| one["verb"]["id"] = json!("passed")),
        changed(&|one| drop(one.as_object_mut().unwrap().remove("object"))),
        changed(&|one| one["result"]["score"]["scaled"] = json!(1.5)),
        changed(&|one| one["result"]["success"] = json!("yes")),
        changed(&|one| one["timestamp"] = json!("22.11.2026")),
        changed(&|one| one["more"] = json!(1)),
        changed(&|one| one["verb"]["display"] = json!({ "not a language!": "x" })),
        changed(&|one| one["result"]["duration"] = json!(null)),
    ];
    for one in &bad {
        assert!(!validator.is_valid(one), "{one:#}");
    }
}

#[test]
fn a_class_is_a_report_of_suites_a_trainee_each() {
    let place = place();
    let text = place.said("en", &["--cohort", "--format", "junit"]);
    for part in [
        r#"<testsuites name="spar report" tests="3" failures="1" errors="1">"#,
        r#"<testsuite name="A" tests="2" failures="0" errors="1" skipped="0">"#,
        r#"<testsuite name="bank-risk" tests="1" failures="1" errors="0" skipped="0">"#,
        r#"<testcase classname="retail-service" name="s1">"#,
        "insufficient-evidence",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn every_report_fits_its_schema() {
    let place = Place::new();
    place.hold("retail-service/decent.en", "s1", Some("A"), NOON_S, super::as_it_is);
    place.attempt("spin-certificate", "A", 1, NOON_S, &["s1"], Some("pass"));
    let schema = schema("report");
    for scope in [&["s1"][..], &["--trainee", "A"], &["--cohort"]] {
        fits(&schema, &place.said("zh", &[scope, &["--format", "json"]].concat()));
        place.said("en", &[scope, &["--format", "jsonl"]].concat()).lines().for_each(|line| fits(&schema, line));
    }
    assert!(!schema.is_valid(&serde_json::json!({ "event": "trainee-report", "v": 1 })));
}
