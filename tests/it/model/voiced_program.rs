//! The built program with a customer in a model's words: JSON lines, the terminal, resuming, cassettes.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use expectrl::{Expect, Session, session::OsSession};
use serde_json::Value;

use super::puppet::said_in;
use super::stub::{Part, Request, Script, Stub, bytes, delta, pause_ms, says, stop, stream_head};
use crate::program::spar;

/// Returns what the model was told to say.
fn told_to_say(request: &Request) -> String {
    said_in(request.json()["messages"][1]["content"].as_str().unwrap())
}

/// Answers with what it was told to say, after a word of its own.
fn chatty(request: &Request) -> Script {
    says(&["嗯，", "我想想。", &told_to_say(request)])
}

const LINES: &str =
    "王总您好，今天想先了解一下您这边的情况。\n现在客服一共多少坐席？\n大促的时候等待这块最头疼什么？\n";

/// Plays some lines as JSON lines; returns the events and what was said beside them.
fn played(arguments: &[&str], variables: &[(&str, &str)], lines: &str) -> (Vec<Value>, String) {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("lines.txt");
    std::fs::write(&input, lines).unwrap();
    let all = [&["practice", "--format", "jsonl", "--lang", "zh"], arguments].concat();
    let run = variables.iter().fold(spar(&all), |run, (name, value)| run.with(name, value));
    let seen = run.fed(&input).seen();
    let (out, err) = seen.split_once("--- err\n").unwrap();
    let events = out.lines().filter(|line| line.starts_with('{')).map(|line| serde_json::from_str(line).unwrap());
    (events.collect(), err.to_owned())
}

/// Returns the events of a kind.
fn of<'v>(events: &'v [Value], kind: &str) -> Vec<&'v Value> {
    events.iter().filter(|event| event["event"] == kind).collect()
}

#[test]
fn the_json_lines_of_a_worded_session_differ_in_words_alone() {
    let stub = Stub::answering(chatty);
    let model = [
        "retail-service",
        "--seed",
        "7",
        "--no-store",
        "--customer",
        "model",
        "--base-url",
        &stub.base,
        "--model",
        "m",
    ];
    let (scripted, _) = played(&model[..4], &[], LINES);
    let (worded, said) = played(&model, &[], LINES);
    assert_eq!(of(&worded, "started")[0]["customer"], "model");
    let (one, two) = (of(&scripted, "turn"), of(&worded, "turn"));
    assert_eq!(one.len(), two.len());
    let mut own = 0;
    for (one, two) in one.iter().zip(&two) {
        assert_eq!(one["move"], two["move"]);
        assert_eq!(one["acts"], two["acts"]);
        if two["wording"] == "model" {
            own += 1;
            assert_eq!(one["text"], two["script"]);
            assert_eq!(two["text"].as_str().unwrap(), format!("嗯，我想想。{}", one["text"].as_str().unwrap()));
        }
    }
    assert_eq!(own, 4, "{said}");
    assert_eq!(of(&scripted, "scorecard"), of(&worded, "scorecard"));
    assert_eq!(
        worded.iter().map(|event| event["event"].clone()).collect::<Vec<_>>(),
        scripted.iter().map(|event| event["event"].clone()).collect::<Vec<_>>()
    );
    assert!(said.contains("模型说了 4/4 句") && said.contains("48 + 20 个 token。"), "{said}");
    let (_, said) = played(&[&model[..], &["--price-in", "1000", "--price-out", "2000"]].concat(), &[], LINES);
    assert!(said.contains("48 + 20 个 token，按给出的价格花费 0.088"), "{said}");
}

#[test]
fn a_worded_session_resumes_with_the_model_and_without_it() {
    let stub = Stub::answering(chatty);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let tape = folder.path().join("tape");
    let tape = tape.to_str().unwrap();
    // A line whose reply was never given: the program was killed while the model was thinking.
    let hanging = Stub::scripted(vec![
        says(&["好，", "您请坐，咱们聊。您先说说看，今天想聊点什么？我这边时间还行。"]),
        vec![stream_head(), Part::Hang],
    ]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_spar"))
        .args(["practice", "retail-service", "--format", "jsonl", "--lang", "zh", "--seed", "7", "--customer", "model"])
        .args(["--base-url", &hanging.base, "--model", "m", "--data", data, "--record", tape])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut input, "现在客服一共多少坐席？\n".as_bytes()).unwrap();
    let mut output = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
    let mut turns = 0;
    while turns < 2 {
        let line = output.next().unwrap().unwrap();
        turns += usize::from(line.starts_with("{\"event\":\"turn\""));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    drop(hanging);

    let variables = [("SPAR_DATA", data), ("SPAR_BASE_URL", stub.base.as_str()), ("SPAR_MODEL", "m")];
    let (events, said) = played(&["--resume", "retail-service-zh-7", "--record", tape], &variables, "");
    let kept = std::fs::read_to_string(folder.path().join("tape/retail-service-zh-7.jsonl")).unwrap();
    let replies = kept.lines().filter(|line| line.contains("\"pieces\""));
    assert_eq!(replies.count(), 2, "one before it was killed, one after: {kept}");
    let turns = of(&events, "turn");
    assert_eq!(turns.len(), 3, "{said}");
    assert!(turns[2]["text"].as_str().unwrap().starts_with("嗯，我想想。"), "{}", turns[2]);
    assert!(turns[2]["text"].as_str().unwrap().contains("600"), "the owed reply is given");

    // Another one, and no model when it is resumed.
    let begun = [
        "retail-service",
        "--seed",
        "8",
        "--customer",
        "model",
        "--base-url",
        &stub.base,
        "--model",
        "m",
        "--data",
        data,
    ];
    let path = folder.path().join("quit.txt");
    std::fs::write(&path, "您好。\n/退出\n").unwrap();
    let seen = spar(&[&["practice", "--lang", "zh"], &begun[..]].concat()).fed(&path).seen();
    assert!(seen.contains("--resume retail-service-zh-8"), "{seen}");
    let (events, said) =
        played(&["--resume", "retail-service-zh-8"], &[("SPAR_DATA", data)], "现在客服一共多少坐席？\n");
    assert!(said.contains("没有配置语言模型") && said.contains("场景里写好的话"), "{said}");
    let last = of(&events, "turn").pop().unwrap().clone();
    assert_eq!((last["wording"].as_str(), last["worded"].as_object()), (Some("scripted"), None));
}

#[test]
fn a_recorded_session_is_played_again_without_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let tape = folder.path().join("tape");
    let tape = tape.to_str().unwrap();
    let stub = Stub::answering(chatty);
    let base = stub.base.clone();
    let common =
        ["retail-service", "--seed", "7", "--no-store", "--customer", "model", "--base-url", &base, "--model", "m"];
    let (first, _) = played(&[&common[..], &["--record", tape]].concat(), &[], LINES);
    drop(stub);
    let (again, said) = played(&[&common[..], &["--replay", tape]].concat(), &[], LINES);
    assert_eq!(first, again, "{said}");
}

#[test]
fn a_session_that_is_played_twice_is_recorded_twice_under_the_names_it_is_kept_by() {
    let folder = tempfile::tempdir().unwrap();
    let (data, tape) = (folder.path().join("data"), folder.path().join("tape"));
    let stub = Stub::answering(chatty);
    let tape_name = tape.to_str().unwrap();
    let args = ["retail-service", "--seed", "7", "--customer", "model", "--model", "m", "--record", tape_name];
    let variables = [("SPAR_DATA", data.to_str().unwrap()), ("SPAR_BASE_URL", stub.base.as_str())];
    for id in ["retail-service-zh-7", "retail-service-zh-7-2"] {
        let (events, said) = played(&args, &variables, LINES);
        assert_eq!(of(&events, "started")[0]["session"], id, "{said}");
        assert!(tape.join(format!("{id}.jsonl")).exists(), "{said}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_the_recording_and_says_so_but_not_the_talk() {
    let folder = tempfile::tempdir().unwrap();
    let (input, tape) = (folder.path().join("lines.txt"), folder.path().join("tape"));
    std::fs::write(&input, LINES).unwrap();
    let stub = Stub::answering(chatty);
    // No file may grow beyond two blocks: room for the head and a part of the first exchange.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 2; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_spar")])
        .args(["practice", "retail-service", "--lang", "en", "--format", "jsonl", "--no-store", "--customer", "model"])
        .args(["--base-url", &stub.base, "--model", "m", "--record"])
        .arg(&tape)
        .stdin(std::fs::File::open(&input).unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success() && said.contains("the recording broke off"), "{said}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("\"event\":\"scorecard\""), "{said}");
    let kept = std::fs::read_to_string(tape.join("retail-service-en-1.jsonl")).unwrap();
    assert_eq!(kept.lines().count(), 1, "nothing half written is left: {kept}");
    assert!(kept.ends_with('\n'), "{kept}");
}

#[test]
fn without_an_endpoint_nothing_begins() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let seen = spar(&["practice", "retail-service", "--customer", "model", "--data", data]).seen();
    assert!(seen.starts_with("exit 2") && seen.contains("no language model is configured"), "{seen}");
    assert!(spar(&["history", "--data", data]).seen().lines().all(|line| !line.contains("retail-service-")));
}

/// Returns the program in a terminal.
fn terminal(base: &str, data: &Path) -> OsSession {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command
        .args(["practice", "retail-service", "--lang", "en", "--seed", "7", "--customer", "model"])
        .args(["--base-url", base, "--model", "m"])
        .env("SPAR_DATA", data)
        .env("TERM", "xterm")
        .env("LC_ALL", "C.UTF-8")
        .env_remove("SPAR_CONTENT")
        .env_remove("SPAR_LANG")
        .env("NO_COLOR", "1");
    let mut session = Session::spawn(command).unwrap();
    session.get_process_mut().set_window_size(100, 50).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(20)));
    session
}

#[track_caller]
fn expect(session: &mut OsSession, text: &str) -> String {
    match session.expect(text) {
        Ok(found) => String::from_utf8_lossy(found.before()).into_owned(),
        Err(error) => panic!("never saw `{text}`: {error}"),
    }
}

#[test]
fn a_reply_streams_into_the_terminal_and_ctrl_c_ends_the_waiting() {
    let seen = Arc::new(AtomicBool::new(false));
    let is_seen = Arc::clone(&seen);
    let stub = Stub::answering(move |request| {
        let say = told_to_say(request);
        let talk = request.json()["messages"][1]["content"].as_str().unwrap().to_owned();
        if talk.contains("HANG") {
            return vec![stream_head(), Part::Hang];
        }
        if talk.contains("agents") {
            // The second sentence comes long after the first is seen.
            return vec![
                stream_head(),
                bytes(delta("Well, let me think. So ")),
                Part::Until(Arc::clone(&is_seen)),
                pause_ms(1500),
                bytes(delta(&format!("here it is. {say}"))),
                bytes(stop()),
                Part::Break,
            ];
        }
        says(&[&say])
    });
    let data = tempfile::tempdir().unwrap();
    let mut session = terminal(&stub.base, data.path());
    expect(&mut session, "you> ");
    session.send("How many agents do you have?\r").unwrap();
    expect(&mut session, "Situation question");
    expect(&mut session, "Well, let me think.");
    seen.store(true, Ordering::Relaxed);
    let between = expect(&mut session, "here it is.");
    assert!(!between.contains("finding words"), "nothing stands between sentences: {between:?}");
    expect(&mut session, "600");
    expect(&mut session, "you> ");
    session.send("HANG on, what else?\r").unwrap();
    expect(&mut session, "finding words");
    session.send("\x03").unwrap();
    let start = std::time::Instant::now();
    expect(&mut session, "Mr Wang");
    expect(&mut session, "you> ");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    session.send("/quit\r").unwrap();
    expect(&mut session, "--resume retail-service-en-7");
    expect(&mut session, "The model worded");
}
