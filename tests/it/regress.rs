//! `spar regress` as a person and a build server run it: what drifts is named, what cannot be judged is told apart, and the
//! last line agrees with the exit code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

mod files;
mod rivals;
mod schema;

/// A folder with copies of some shipped goldens, and a data folder of its own.
struct Place {
    folder: TempDir,
}

/// What a run said.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    /// Returns the last line of the report.
    fn last(&self) -> &str {
        self.out.lines().last().unwrap_or_default()
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Place {
    /// Copies goldens: `retail-service/expert.en`.
    fn new(names: &[&str]) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        for name in names {
            for ending in ["jsonl", "scorecard.json"] {
                let target = place.path(&format!("{name}.{ending}"));
                fs::create_dir_all(target.parent().unwrap()).unwrap();
                fs::copy(shipped().join(format!("{name}.{ending}")), target).unwrap();
            }
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("goldens").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Changes a file; what is to be changed must be there.
    fn change(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} does not hold {from}");
        self.write(name, &text.replacen(from, to, 1));
    }

    /// Runs `spar regress` on the folder.
    fn regress(&self, args: &[&str]) -> Said {
        self.spar(&[&["regress", self.path("").to_str().unwrap()], args].concat(), "")
    }

    fn spar(&self, args: &[&str], input: &str) -> Said {
        use std::io::Write as _;
        let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
        command.args(args).args(["--lang", "en"]).current_dir(self.folder.path());
        command.env("SPAR_DATA", self.folder.path().join("data")).env_remove("SPAR_CONTENT").env_remove("SPAR_LANG");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A program that ends early does not read; that is no failure of the test.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap().into()
    }
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

const EXPERT: &str = "retail-service/expert.en";
const DECENT: &str = "retail-service/decent.zh";
const CLOSER: &str = "bank-risk/closer.en";

#[test]
fn goldens_that_hold_are_counted_and_the_run_ends_well() {
    let said = Place::new(&[EXPERT, DECENT, CLOSER]).regress(&[]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    assert_eq!(
        said.last(),
        "no drift: 3 goldens, 3 hold, 0 drifted (score 0, customer 0), 0 cannot be judged; exit code 0"
    );
}

#[test]
fn a_flipped_criterion_is_named_with_points_quotes_and_rule() {
    let place = Place::new(&[EXPERT]);
    let card = format!("{EXPERT}.scorecard.json");
    let mut old: Value = serde_json::from_str(&place.read(&card)).unwrap();
    let building = old["criteria"].as_array_mut().unwrap().iter_mut().find(|one| one["id"] == "implication").unwrap();
    building["verdict"] = "missed".into();
    building["score"] = 0.into();
    building["evidence"][0]["quote"] = "what was never said".into();
    building["evidence"][0]["rule"] = "I.older".into();
    place.write(&card, &serde_json::to_string_pretty(&old).unwrap());
    let said = place.regress(&[]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    for part in [
        "score drift",
        "criterion implication (",
        "missed 0 / 14 -> met 14 / 14",
        "\"what was never said\" [I.older]",
        "now:  turn ",
    ] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert!(!said.out.contains("customer drift (the"), "{}", said.out);
    assert!(said.last().starts_with("drift: 1 golden, 0 hold, 1 drifted (score 1, customer 0)"), "{}", said.last());
}

#[test]
fn a_line_that_is_coded_otherwise_is_shown_with_both_codes() {
    let place = Place::new(&[EXPERT]);
    place.change(
        &format!("{EXPERT}.jsonl"),
        r#""kind":"question","stage":"situation","topic":"team-size","credit":"full""#,
        r#""kind":"other","stage":null,"topic":null,"credit":"none""#,
    );
    let said = place.regress(&[]);
    assert_eq!(said.code, Some(1));
    for part in [
        "turn 2 is coded otherwise: \"How many agents do you have?\"",
        "then: other none",
        "now:  question situation team-size full",
    ] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
}

#[test]
fn customer_drift_is_told_apart_from_score_drift() {
    let place = Place::new(&[EXPERT]);
    // The record says another line of the same move, as if the scenario's author had worded it anew.
    place.change(&format!("{EXPERT}.jsonl"), "About 600 people on three shifts", "Some 600 people on three shifts");
    let said = place.regress(&["--format", "json"]);
    let report: Value = serde_json::from_str(&said.out).unwrap();
    let turns = report["goldens"][0]["customer"]["turns"].as_array().unwrap();
    assert_eq!((turns.len(), &turns[0]["turn"], &turns[0]["part"]), (1, &Value::from(3), &Value::from("line")));
    assert_eq!((&report["summary"]["customer_drift"], &report["summary"]["exit"]), (&Value::from(1), &Value::from(1)));
    let said = place.regress(&[]);
    assert!(said.out.contains("turn 3: the same move in other words, after \"Good morning"), "{}", said.out);
}

#[test]
fn a_move_that_the_customer_no_longer_makes_is_found_where_it_begins() {
    let place = Place::new(&[EXPERT]);
    place.change(
        &format!("{EXPERT}.jsonl"),
        r#""move":{"kind":"answer","facts":["team-size"]"#,
        r#""move":{"kind":"evade","facts":[]"#,
    );
    let said = place.regress(&[]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("turn 3: another move, after"), "{}", said.out);
    assert!(
        said.out.contains("then: [evade neutral]") && said.out.contains("now:  [answer team-size neutral]"),
        "{}",
        said.out
    );
}

#[test]
fn a_changed_rubric_or_scenario_is_named_as_the_cause() {
    let place = Place::new(&[EXPERT, DECENT]);
    let content = place.folder.path().join("content/rubrics");
    fs::create_dir_all(&content).unwrap();
    let spin = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/spin.yaml")).unwrap();
    // A comment changes the content and no mark.
    fs::write(content.join("spin.yaml"), format!("{spin}# later\n")).unwrap();
    let content = place.folder.path().join("content");
    let said = place.regress(&["--content", content.to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    assert!(
        said.out.contains("rubric `spin` has changed (")
            && said.out.contains("2 golden(s) were made before, 0 of them drifted"),
        "{}",
        said.out
    );
    fs::write(content.join("rubrics/spin.yaml"), spin.replacen("score_min: 70", "score_min: 99", 1)).unwrap();
    let said = place.regress(&["--content", content.to_str().unwrap()]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(
        said.out.contains("rubric `spin` has changed since (") && said.out.contains("verdict: pass -> fail"),
        "{}",
        said.out
    );
}

#[test]
fn what_cannot_be_judged_is_neither_pass_nor_zero() {
    let place = Place::new(&[EXPERT, DECENT]);
    place.write("a/alone.jsonl", &place.read(&format!("{EXPERT}.jsonl")));
    place.write("b/orphan.scorecard.json", "{}");
    let torn = place.read(&format!("{EXPERT}.jsonl"));
    place.write("c/torn.jsonl", &torn[..torn.len() / 2]);
    place.write("c/torn.scorecard.json", "{}");
    place.write("d/lost.jsonl", &torn.replace("retail-service", "retail-servise"));
    place.write("d/lost.scorecard.json", "{}");
    place.write("e/card.jsonl", &torn);
    place.write("e/card.scorecard.json", "{ not json");
    let said = place.regress(&["--format", "json"]);
    let report: Value = serde_json::from_str(&said.out).unwrap();
    let reasons: Vec<(&str, &str)> = report["goldens"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|golden| golden["standing"] == "unjudged")
        .map(|golden| (golden["golden"].as_str().unwrap(), golden["unjudged"]["reason"].as_str().unwrap()))
        .collect();
    assert_eq!(
        reasons,
        [
            ("a/alone", "no-expectation"),
            ("b/orphan", "no-record"),
            ("c/torn", "broken-record"),
            ("d/lost", "no-content"),
            ("e/card", "broken-expectation"),
        ]
    );
    assert_eq!(
        (said.code, &report["summary"]["unjudged"], &report["summary"]["hold"]),
        (Some(3), &Value::from(5), &Value::from(2))
    );
    let text = place.regress(&[]);
    assert!(text.out.contains("c/torn.jsonl:") && text.out.contains("stops in the middle"), "{}", text.out);
    assert!(text.out.contains("did you mean `retail-service`?"), "{}", text.out);
    assert!(
        text.last().starts_with("cannot be judged: 7 goldens, 2 hold") && text.last().ends_with("exit code 3"),
        "{}",
        text.last()
    );
}

#[test]
fn a_run_over_nothing_is_no_pass() {
    let place = Place::new(&[EXPERT]);
    fs::create_dir_all(place.path("empty")).unwrap();
    let empty = place.spar(&["regress", place.path("empty").to_str().unwrap()], "");
    assert_eq!(empty.code, Some(3), "{}", empty.err);
    assert_eq!(place.regress(&["--filter", "nowhere"]).code, Some(2));
    assert_eq!(place.spar(&["regress", "nowhere.jsonl"], "").code, Some(4));
    assert_eq!(place.spar(&["regress", "-", "-"], "").code, Some(2));
}

#[test]
fn filter_fail_fast_skip_and_failed_pick_goldens() {
    let place = Place::new(&[EXPERT, DECENT, CLOSER]);
    for name in [DECENT, CLOSER] {
        place.change(&format!("{name}.scorecard.json"), "\"score\": ", "\"score\": 1");
    }
    let counted = |args: &[&str]| {
        let said = place.regress(&[args, &["--format", "json"]].concat());
        let report: Value = serde_json::from_str(&said.out).unwrap_or_default();
        report["goldens"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(counted(&[]), 3);
    assert_eq!(counted(&["--failed"]), 2);
    assert_eq!(counted(&["--filter", "closer"]), 1);
    assert_eq!(counted(&["--failed"]), 2, "what a run did not look at stays on the list");
    assert_eq!(counted(&["--fail-fast", "--jobs", "7"]), 1);
    assert_eq!(counted(&["--skip", "1"]), 2);
    assert_eq!(place.regress(&["--update"]).code, Some(0));
    let said = place.regress(&["--failed"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.contains("all goldens held last time"), "{}", said.err);
}

#[test]
fn every_format_is_the_same_bytes_for_any_number_of_jobs() {
    let place = Place::new(&[EXPERT, DECENT, "retail-service/pitcher.zh", "retail-service/closer.en"]);
    place.change(&format!("{DECENT}.scorecard.json"), "\"score\": ", "\"score\": 1");
    place.change(&format!("{EXPERT}.jsonl"), "About 600 people", "Some 600 people");
    for format in ["text", "json", "jsonl", "junit", "markdown", "html"] {
        let [one, eight] = ["1", "8"].map(|jobs| place.regress(&["--format", format, "--jobs", jobs]));
        assert_eq!(one.out, eight.out);
        assert_eq!((one.code, eight.code), (Some(1), Some(1)));
        assert!(one.out.contains("expert.en"), "{format}: {}", one.out);
        let told = if format == "text" { one.last() } else { one.err.lines().last().unwrap() };
        assert!(told.contains("exit code 1"), "{format}: {told}");
    }
    let [one, two] = ["1", "2"].map(|jobs| place.regress(&["--format", "json", "--jobs", jobs]).out);
    assert_eq!(one, two);
}

#[test]
fn both_languages_say_the_same() {
    let place = Place::new(&[EXPERT]);
    place.change(&format!("{EXPERT}.scorecard.json"), "\"score\": ", "\"score\": 1");
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(["regress", place.path("").to_str().unwrap(), "--lang", "zh"]);
    let said = Said::from(command.env("SPAR_DATA", place.folder.path().join("data")).output().unwrap());
    assert_eq!(said.last(), "有变化：共 1 场，一致 0 场，变化 1 场（评分 1，客户 0），无法判断 0 场；退出码 1");
    assert!(said.out.contains("评分变化"), "{}", said.out);
}
