//! Hostile and broken input: whatever is typed, piped or read, the program says what is wrong and keeps its promises.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use sparring::domain::act::LINE_CHARS_MAX;
use sparring::domain::lang::Lang;

/// Returns the program with its data in `data`, away from the user's own settings.
fn spar(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(args).env("SPAR_DATA", data);
    for variable in ["SPAR_CONTENT", "SPAR_LANG", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs with bytes on standard input.
fn run(args: &[&str], input: &[u8]) -> Output {
    let data = tempfile::tempdir().unwrap();
    fed(&mut spar(data.path(), args), input)
}

fn fed(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command.spawn().unwrap();
    // A program that ends early does not read; that is no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Returns the arguments of a session.
fn practice<'a>(lang: &'a str, format: &'a str) -> [&'a str; 9] {
    ["practice", "retail-service", "--lang", lang, "--seed", "7", "--no-store", "--format", format]
}

/// Returns a golden script as it is piped in.
fn script(archetype: &str, lang: &str) -> Vec<u8> {
    let name = format!("tests/golden/retail-service/{archetype}.{lang}.txt");
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// Returns the events of a stream of one kind.
fn events(stream: &str, kind: &str) -> Vec<serde_json::Value> {
    let all = stream.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    all.filter(|event| event["event"] == kind).collect()
}

/// Lines that try to steer a terminal: escape sequences, a title, bells, directions, C1 controls, carriage returns.
const STEERING: [&str; 6] = [
    "\u{1b}[2J\u{1b}[31mHow many agents\u{1b}[0m do you have?",
    "\u{1b}]0;owned\u{7}现在一共多少坐席？",
    "\u{202e}?evah uoy do stnega ynam woH\u{202c}",
    "\u{9b}31m客户要等多久\u{9d}0;x\u{9c}？",
    "visible\rhidden \u{8}\u{8}\u{0}\u{7f}",
    "👩‍👩‍👧‍👦😀🇨🇳\u{200f}؟",
];

#[test]
fn nothing_that_is_typed_steers_the_terminal() {
    let input = STEERING.join("\n") + "\n/\u{1b}[2Jhint\n/hint \u{1b}]0;x\u{7}\n/undo \u{1b}[2J\n";
    for lang in ["zh", "en"] {
        for format in ["text", "jsonl"] {
            let output = run(&practice(lang, format), input.as_bytes());
            assert!(output.status.success(), "{}", text(&output.stderr));
            for shown in [text(&output.stdout), text(&output.stderr)] {
                let bad: Vec<char> =
                    shown.chars().filter(|letter| letter.is_control() && !"\n\t".contains(*letter)).collect();
                // JSON escapes what is below a space; C1 controls it may hold as they are.
                let bad: Vec<char> = bad.into_iter().filter(|letter| format == "text" || *letter < '\u{80}').collect();
                let bad: Vec<char> = bad.into_iter().filter(|letter| format == "text" || *letter != '\u{7f}').collect();
                assert!(bad.is_empty(), "{lang} {format}: {bad:?} in\n{shown}");
                assert!(format == "jsonl" || !shown.contains('\u{202e}'), "{lang}: a direction mark in\n{shown}");
            }
            if format == "jsonl" {
                let scored = run(&["score", "-", "--lang", lang], &output.stdout);
                let shown = text(&scored.stdout);
                assert!(scored.status.success(), "{}", text(&scored.stderr));
                assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}']), "{shown}");
            }
        }
    }
}

#[test]
fn an_empty_line_is_no_turn() {
    for lang in ["zh", "en"] {
        let output = run(&practice(lang, "jsonl"), "\n   \n\u{3000}\n\t\n".as_bytes());
        assert!(output.status.success());
        let turns = events(&text(&output.stdout), "turn");
        assert_eq!(turns.len(), 1, "only the opening: {turns:?}");
    }
}

#[test]
fn a_line_of_a_hundred_thousand_characters_is_not_said_and_the_session_goes_on() {
    for (lang, letter, says) in [("zh", "好", "没有发出去"), ("en", "a", "was not said")] {
        let most = letter.repeat(LINE_CHARS_MAX);
        let input = format!("{}\n{most}\n{}\n", letter.repeat(100_000), letter.repeat(3_000_000));
        for format in ["jsonl", "text"] {
            let output = run(&practice(lang, format), input.as_bytes());
            assert!(output.status.success());
            let both = text(&output.stdout) + &text(&output.stderr);
            assert!(both.contains(says), "{lang} {format}: {}", both.chars().take(2000).collect::<String>());
            if format == "jsonl" {
                let turns = events(&text(&output.stdout), "turn");
                let said: Vec<_> = turns.iter().filter(|turn| turn["speaker"] == "trainee").collect();
                assert_eq!(said.len(), 1);
                assert_eq!(said[0]["text"].as_str().unwrap(), most);
            }
        }
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_warned_of_and_the_session_goes_on() {
    // 您好，多少坐席？ in GBK, and a lone byte.
    let gbk = b"\xc4\xfa\xba\xc3\xa3\xac\xb6\xe0\xc9\xd9\xd7\xf8\xcf\xaf\xa3\xbf\n\xff\n";
    for (lang, line) in [("zh", "现在一共多少坐席？\n"), ("en", "How many agents do you have?\n")] {
        let input = [gbk.as_slice(), line.as_bytes()].concat();
        let output = run(&practice(lang, "jsonl"), &input);
        assert!(output.status.success());
        assert!(text(&output.stderr).contains("UTF-8"), "{}", text(&output.stderr));
        let stream = text(&output.stdout);
        assert!(stream.contains(line.trim()), "{stream}");
        assert_eq!(events(&stream, "scorecard").len(), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_every_command_quietly() {
    let folder = tempfile::tempdir().unwrap();
    let stream = run(&practice("zh", "jsonl"), &script("decent", "zh")).stdout;
    let file = folder.path().join("a.jsonl");
    fs::write(&file, stream).unwrap();
    let file = file.to_str().unwrap();
    let (jsonl, shown) = (practice("zh", "jsonl"), practice("en", "text"));
    for args in [&jsonl[..], &shown[..], &["score", file], &["score", file, "--format", "json"], &["--help"]] {
        let mut child = spar(folder.path(), args).spawn().unwrap();
        drop(child.stdout.take());
        let _ = child.stdin.take().unwrap().write_all(&script("decent", "zh"));
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_cannot_be_written_ends_with_four_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let under = file.join("deeper");
    for (lang, hint) in [("zh", "提示："), ("en", "hint: ")] {
        for data in [file.as_path(), under.as_path(), Path::new("/dev/full"), Path::new("/proc/nowhere")] {
            let args =
                ["--data", data.to_str().unwrap(), "practice", "retail-service", "--lang", lang, "--format", "jsonl"];
            let output = run(&args, b"Hello\n");
            let complaint = text(&output.stderr);
            assert_eq!(output.status.code(), Some(4), "{data:?}: {complaint}");
            assert!(complaint.contains(data.to_str().unwrap()) && complaint.contains(hint), "{data:?}: {complaint}");
            assert!(!complaint.contains("panicked"), "{complaint}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_ends_with_four() {
    let stream = run(&practice("en", "jsonl"), &script("decent", "en")).stdout;
    let scored = run(&["score", "-", "--output", "/dev/full"], &stream);
    assert_eq!(scored.status.code(), Some(4), "{}", text(&scored.stderr));
    assert!(text(&scored.stderr).contains("/dev/full"), "{}", text(&scored.stderr));
    let data = tempfile::tempdir().unwrap();
    let (jsonl, shown) = (practice("en", "jsonl"), practice("zh", "text"));
    for args in [&jsonl[..], &shown[..], &["score", "-"]] {
        let mut command = spar(data.path(), args);
        command.stdout(File::options().write(true).open("/dev/full").unwrap());
        let output = fed(&mut command, if args[0] == "score" { &stream } else { b"Hello\n" });
        let complaint = text(&output.stderr);
        assert_eq!(output.status.code(), Some(4), "{args:?}: {complaint}");
        assert!(!complaint.is_empty() && !complaint.contains("panicked"), "{complaint}");
    }
}

/// Returns a practice stream's lines without what is derived or spoken aside.
fn record(lang: &str, archetype: &str) -> Vec<String> {
    let stream = text(&run(&practice(lang, "jsonl"), &script(archetype, lang)).stdout);
    let kept = stream
        .lines()
        .filter(|line| !line.contains("\"event\":\"await\"") && !line.contains("\"event\":\"scorecard\""));
    kept.map(str::to_owned).collect()
}

#[test]
fn a_transcript_that_does_not_hang_together_is_refused_with_its_line() {
    let good = record("en", "decent");
    let without = |index: usize| [&good[..index], &good[index + 1..]].concat();
    let doubled = |index: usize| [&good[..=index], &good[index..]].concat();
    let with = |index: usize, line: &str| [&good[..index], &[line.to_owned()], &good[index..]].concat();
    let replaced = |from: &str, to: &str| good.iter().map(|line| line.replace(from, to)).collect::<Vec<_>>();
    for (name, lines, line) in [
        ("a turn is missing", without(4), ":5"),
        ("a turn is there twice", doubled(4), ":6"),
        ("the head is missing", without(0), ":1"),
        ("an event is of an unknown kind", with(3, "{\"event\":\"dance\",\"turn\":3}"), ":4"),
        ("a line is no object", with(3, "[1,2,3]"), ":4"),
        ("a turn has no text", with(3, "{\"event\":\"turn\",\"turn\":3,\"speaker\":\"trainee\"}"), ":4"),
        ("the version is unknown", replaced("\"v\":1,", "\"v\":99,"), ":1"),
        ("a speaker is unknown", replaced("\"speaker\":\"trainee\"", "\"speaker\":\"judge\""), ":3"),
        ("a turn follows the end", [&good[..], &good[2..3]].concat(), ":"),
    ] {
        let scored = run(&["--lang", "en", "score", "-"], (lines.join("\n") + "\n").as_bytes());
        let complaint = text(&scored.stderr);
        assert_eq!(scored.status.code(), Some(3), "{name}: {complaint}{}", text(&scored.stdout));
        assert!(complaint.contains(&format!("standard input{line}")), "{name}: {complaint}");
        assert!(!complaint.contains("panicked"), "{name}: {complaint}");
    }
}

#[test]
fn what_a_record_claims_about_its_own_lines_does_not_count() {
    let good = record("en", "sp-then-pitch").join("\n") + "\n";
    let claimed: String = good
        .lines()
        .map(|line| {
            let mut event: serde_json::Value = serde_json::from_str(line).unwrap();
            if event["speaker"] == "trainee" {
                event["acts"] = serde_json::json!([{ "start": 0, "end": 1, "quote": "x", "kind": "question",
                    "stage": "need-payoff", "topic": null, "credit": "full", "rule": "N.value", "note": "" }]);
            }
            format!("{event}\n")
        })
        .collect();
    let args = ["score", "-", "--format", "jsonl"];
    assert_eq!(text(&run(&args, claimed.as_bytes()).stdout), text(&run(&args, good.as_bytes()).stdout));
}

#[test]
fn the_same_seed_and_lines_give_the_same_bytes() {
    for lang in ["zh", "en"] {
        for format in ["jsonl", "text"] {
            let once = run(&practice(lang, format), &script("decent", lang));
            let again = run(&practice(lang, format), &script("decent", lang));
            assert!(once.status.success());
            assert_eq!(text(&once.stdout), text(&again.stdout));
        }
    }
}

#[test]
fn scoring_a_record_gives_the_very_scorecard_that_practice_printed() {
    for lang in Lang::ALL.map(Lang::code) {
        for archetype in ["expert", "sp-then-pitch", "closer", "all-in-one"] {
            let played = text(&run(&practice(lang, "jsonl"), &script(archetype, lang)).stdout);
            let printed = played.lines().last().unwrap();
            // The user's language does not matter: the card is in the session's.
            for own in ["zh", "en"] {
                let scored = run(&["--lang", own, "score", "-", "--format", "jsonl"], played.as_bytes());
                assert_eq!(text(&scored.stderr), "", "{archetype} {lang}");
                assert_eq!(text(&scored.stdout).trim_end(), printed, "{archetype} {lang}");
            }
        }
    }
}

#[test]
fn real_sessions_score_the_same_whatever_the_number_of_jobs() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for lang in ["zh", "en"] {
        for archetype in ["expert", "decent", "pitcher", "closer"] {
            let path = folder.path().join(format!("{archetype}.{lang}.jsonl"));
            fs::write(&path, record(lang, archetype).join("\n") + "\n").unwrap();
            files.push(path.to_str().unwrap().to_owned());
        }
    }
    let scored = |jobs: &str| {
        let args =
            [vec!["score", "--format", "jsonl", "--jobs", jobs], files.iter().map(String::as_str).collect()].concat();
        let output = run(&args, b"");
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let one = scored("1");
    assert_eq!(one.lines().count(), files.len());
    assert_eq!(one, scored("4"));
}
