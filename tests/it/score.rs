//! `spar score` as a user runs it: formats, gates, streams, and what it says about faulty transcripts.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A folder with one scenario, and transcripts.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        let made = place.spar(&["new", "scenario", "deal"], "");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        place
    }

    /// Runs the program on the folder's content, with something on standard input.
    fn spar(&self, args: &[&str], input: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
        command.args(["--lang", "en", "--content"]).arg(self.folder.path()).args(args).env_remove("SPAR_LANG");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A program that ends early does not read; that is no failure of the test.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }
}

/// A session of a few turns; both speakers say the text.
fn session(id: &str, hash: &str, text: &str) -> String {
    let mut lines = vec![serde_json::json!({
        "event": "started", "v": 1, "session": id, "scenario": "deal", "scenario_hash": hash, "rubric": "spin",
        "rubric_hash": "", "lang": "en", "seed": 1,
    })];
    for turn in 1..=14 {
        let speaker = if turn % 2 == 1 { "customer" } else { "trainee" };
        let mut line =
            serde_json::json!({ "event": "turn", "turn": turn, "speaker": speaker, "text": format!("{text} {turn}") });
        if speaker == "customer" {
            line["move"] = serde_json::json!({ "kind": "answer", "answered": true });
        }
        lines.push(line);
    }
    lines.push(serde_json::json!({ "event": "end", "turn": 14, "outcome": "continuation", "reason": "over" }));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_stream_of_sessions_scores_the_same_whatever_the_number_of_jobs() {
    let place = Place::new();
    let stream: String = (0..12).map(|index| session(&format!("s{index}"), "", "Hello")).collect();
    let one = place.spar(&["score", "-", "--format", "jsonl", "--jobs", "1"], &stream);
    let many = place.spar(&["score", "-", "--format", "jsonl", "--jobs", "5"], &stream);
    assert!(one.status.success());
    assert_eq!(text(&one.stdout), text(&many.stdout));
    let ids: Vec<String> = text(&one.stdout)
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["session"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids, (0..12).map(|index| format!("s{index}")).collect::<Vec<_>>());
}

#[test]
fn json_is_one_value_and_text_holds_no_colours_in_a_pipe() {
    let place = Place::new();
    let file = place.file("a.jsonl", &session("a", "", "Hello"));
    let json = place.spar(&["score", path(&file), "--format", "json"], "");
    let card: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(card["event"], "scorecard");
    let both = place.spar(&["score", path(&file), path(&file), "--format", "json"], "");
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&both.stdout).unwrap().as_array().unwrap().len(), 2);
    let shown = place.spar(&["score", path(&file)], "");
    assert!(text(&shown.stdout).starts_with("Scorecard  a  deal  spin\n"));
    assert!(!text(&shown.stdout).contains('\u{1b}'));
}

#[test]
fn a_gate_ends_with_one_and_an_output_file_is_written() {
    let place = Place::new();
    let file = place.file("a.jsonl", &session("a", "", "Hello"));
    let report = place.folder.path().join("report.txt");
    let gated = place.spar(&["score", path(&file), "--min-score", "60", "--output", path(&report)], "");
    assert_eq!((gated.status.code(), text(&gated.stdout)), (Some(1), String::new()));
    assert!(fs::read_to_string(report).unwrap().starts_with("Scorecard"));
    let open = place.spar(&["score", path(&file), "--min-score", "0"], "");
    assert_eq!(open.status.code(), Some(0));
}

#[test]
fn a_faulty_session_is_named_with_its_line_and_the_others_are_scored() {
    let place = Place::new();
    let torn = session("b", "", "Hello");
    let torn = torn.split_at(torn.len() / 2).0;
    let stream = format!("\u{feff}{}\r\n{torn}", session("a", "", "Hello").replace('\n', "\r\n"));
    let scored = place.spar(&["score", "-", "--format", "jsonl"], &stream);
    assert_eq!(scored.status.code(), Some(3));
    assert_eq!(text(&scored.stdout).lines().count(), 1);
    let complaint = text(&scored.stderr);
    assert!(complaint.contains("standard input:2") && complaint.contains("stops in the middle"), "{complaint}");
    assert!(complaint.contains("hint: "), "{complaint}");
}

#[test]
fn every_kind_of_fault_has_its_exit_code_and_says_what_to_do() {
    let place = Place::new();
    let changed = place.file("changed.jsonl", &session("a", "0123456789abcdef", "Hello"));
    let empty = place.file("empty.jsonl", "\n\n");
    let foreign = place.file("foreign.jsonl", "Seller: hello\n");
    let unknown = place.file("unknown.jsonl", &session("a", "", "Hello").replace("\"deal\"", "\"daal\""));
    let good = place.file("good.jsonl", &session("a", "", "Hello"));
    for (args, code, says) in [
        (vec![path(&changed)], 3, "has changed since this session"),
        (vec![path(&changed)], 3, "--content DIR"),
        (vec![path(&empty)], 3, "there is no session in it"),
        (vec![path(&foreign)], 3, "only \"Seller\" speaks"),
        (vec![path(&unknown)], 3, "did you mean `deal`?"),
        (vec!["/nowhere/at/all.jsonl"], 4, "cannot be read"),
        (vec![path(&good), "--rubric", "spim"], 2, "did you mean `spin`?"),
        (vec![path(&good), "--min-score", "101"], 2, "101"),
        (vec!["-", "-"], 2, "only once"),
        (vec![], 2, "FILE"),
    ] {
        let ended = place.spar(&[&["score"], args.as_slice()].concat(), "");
        let complaint = text(&ended.stderr);
        assert_eq!(ended.status.code(), Some(code), "{args:?}: {complaint}");
        assert!(complaint.contains(says), "{args:?}: {complaint}");
        assert!(!complaint.contains("panicked"));
    }
}

#[test]
fn another_rubric_can_be_asked_for() {
    let place = Place::new();
    let file = place.file("a.jsonl", &session("a", "", "Hello"));
    let scored = place.spar(&["score", path(&file), "--rubric", "discovery", "--format", "json"], "");
    let card: serde_json::Value = serde_json::from_slice(&scored.stdout).unwrap();
    assert_eq!(card["rubric"], "discovery");
    assert_eq!(card["dimensions"].as_array().unwrap().len(), 2);
}

#[test]
fn what_a_trainee_typed_cannot_steer_the_terminal() {
    let place = Place::new();
    let nasty =
        session("a", "", "\u{1b}[2J\u{202e}gone\u{7}").replace("\"session\":\"a\"", "\"session\":\"\\u001b]0;x\"");
    let scored = place.spar(&["score", "-"], &nasty);
    let shown = text(&scored.stdout);
    assert!(scored.status.success());
    assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{shown}");
}

#[test]
fn a_broken_record_in_a_stream_is_passed_over_or_ends_the_run_and_skip_goes_on_after_it() {
    let place = Place::new();
    let good = |id: &str| session(id, "", "Hello");
    let broken = "{\"event\":\"started\",\"v\":1}\n{\"event\":\"turn\"}\n";
    let stream = [good("a").as_str(), broken, good("b").as_str(), good("c").as_str()].concat();
    let ids = |output: &Output| -> Vec<String> {
        let lines = text(&output.stdout);
        let rows = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        rows.map(|row| row["session"].as_str().unwrap().to_owned()).collect()
    };
    let score = |args: &[&str]| place.spar(&[&["score", "-", "--format", "jsonl"], args].concat(), &stream);
    for jobs in ["1", "4"] {
        let all = score(&["--jobs", jobs]);
        assert_eq!((all.status.code(), ids(&all)), (Some(3), ["a", "b", "c"].map(str::to_owned).to_vec()));
        assert!(text(&all.stderr).contains("standard input:17"), "{}", text(&all.stderr));
        let strict = score(&["--strict", "--jobs", jobs]);
        assert_eq!((strict.status.code(), ids(&strict)), (Some(3), vec!["a".to_owned()]));
        assert!(text(&strict.stderr).contains("--skip 2"), "{}", text(&strict.stderr));
        let rest = score(&["--strict", "--skip", "2", "--jobs", jobs]);
        assert_eq!((rest.status.code(), ids(&rest)), (Some(0), vec!["b".to_owned(), "c".to_owned()]));
    }
}

#[test]
fn scorecards_are_written_as_markdown_and_as_one_page_without_foreign_markup() {
    let place = Place::new();
    let stream = session("<b>one", "", "<script>x</script> | `y`") + &session("two", "", "Hello");
    let markdown = text(&place.spar(&["score", "-", "--format", "markdown"], &stream).stdout);
    assert!(markdown.starts_with("## &lt;b&gt;one\n") && markdown.contains("\n---\n\n## two\n"), "{markdown}");
    assert!(markdown.contains("| Criterion |") && !markdown.contains("<script"), "{markdown}");
    let html = text(&place.spar(&["score", "-", "--format", "html"], &stream).stdout);
    assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"), "{html}");
    assert_eq!(html.matches("<section>").count(), 2);
    assert!(!html.contains("<script") && html.contains("&lt;b&gt;one"), "{html}");
}
