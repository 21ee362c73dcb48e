//! What a sitting shows, refuses and records.

use std::fs;

use serde_json::Value;
use sparring::domain::chain;
use sparring::domain::exam::record::{ExamEvent, SignalKind};
use sparring::domain::transcript::{Mode, SessionEvent};
use sparring::store::LogKind;

use super::driver::{Place, Sitter, guess, program, sit_as, sitting};

/// Returns the log of a trainee's newest attempt.
fn log(place: &Place, trainee: &str) -> Vec<ExamEvent> {
    let store = (place.open)();
    let head = store.logs(LogKind::Exam, Some(trainee)).expect("they are listed").pop().expect("there is a log");
    let entries = store.log(LogKind::Exam, &head.id).expect("the log is read");
    entries.iter().map(|entry| serde_json::from_str(entry).expect("an entry")).collect()
}

fn names(seen: &[Value]) -> Vec<&str> {
    seen.iter().filter_map(|event| event["event"].as_str()).collect()
}

#[test]
fn the_rules_are_shown_first_and_nothing_is_begun_without_agreement() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let arguments = ["exam", "spin-certificate", "--trainee", "A", "--lang", "en", "--format", "jsonl"];
    let mut sitter = Sitter::start(program(&place, &arguments));
    assert_eq!(sitter.next().map(|event| event["event"].clone()), Some("rules".into()));
    let rules = sitter.seen[0].to_string();
    for said in [
        "3 drawn",
        "mean of 70",
        "60 %",
        "60 minutes",
        "24 hours",
        "counts as an attempt",
        "Recorded",
        "3 at most",
        "20 at most",
    ] {
        assert!(rules.contains(said), "{said}: {rules}");
    }
    sitter.say("perhaps");
    sitter.say("no");
    let (seen, code, _) = sitter.finish();
    assert!(!names(&seen).contains(&"agreed"), "{seen:?}");
    assert_eq!(code, Some(1));
    assert!((place.open)().logs(LogKind::Exam, None).expect("they are listed").is_empty());
    for agreement in ["{\"event\":\"agree\"}", "agree", "同意"] {
        let trainee = format!("Agrees {}", agreement.len());
        let arguments = ["exam", "l1-product", "--trainee", &trainee, "--lang", "en", "--format", "jsonl"];
        let mut sitter = Sitter::start(program(&place, &arguments));
        sitter.say(agreement);
        assert!(sitter.until("agreed").is_some(), "{agreement}");
        sitter.kill();
    }
}

#[test]
fn nothing_is_told_before_the_end_that_helps_or_that_a_draw_could_be_foreseen_by() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let (seen, code) = sit_as(&place, "spin-certificate", "expert", "en");
    assert_eq!(code, Some(0));
    let end = seen.iter().position(|event| event["event"] == "scored").expect("it is scored");
    for event in &seen[..end] {
        for key in ["seed", "acts", "move", "score", "verdict", "scorecard", "script", "dimensions"] {
            assert!(event.get(key).is_none(), "{key}: {event}");
        }
    }
    assert_eq!(names(&seen[end..]), ["scored", "scored", "scored", "decided"]);
    let decided = seen.last().expect("a verdict");
    assert!(decided["mean"].as_i64() > Some(7_000) && decided["half_width"].is_i64(), "{decided}");
    // What is kept of it.
    let store = (place.open)();
    let sessions = store.sessions_of("expert en").expect("they are listed");
    assert_eq!(sessions.len(), 3);
    for summary in &sessions {
        assert_eq!(summary.started.mode, Mode::Exam);
        assert!(!summary.session.contains("expert") && summary.started.exam.is_some(), "{}", summary.session);
        assert!(store.result(&summary.session).expect("it is read").is_some(), "a digest is kept");
    }
    let mut sessions = std::collections::BTreeMap::new();
    for event in log(&place, "expert en") {
        match event {
            ExamEvent::Played { part, session, .. } => drop(sessions.insert(part, session)),
            ExamEvent::Scored(scored) => {
                let events = store.load(&sessions[&scored.part]).expect("it is read");
                assert_eq!(scored.chain, Some(chain::of_session(&events)));
            }
            _ => {}
        }
    }
}

#[test]
fn hints_undo_and_scores_do_not_exist_and_leave_no_trace() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut sitter = Sitter::start(sitting(&place, "l4-objections", "Asks"));
    for line in [
        "How many people work on this?",
        "/hint",
        "/undo",
        "/score",
        "/why",
        "/notes",
        "/coach on",
        "/save x",
        "/fork",
        "/help",
    ] {
        sitter.until("await").expect("it goes on");
        sitter.say(line);
    }
    sitter.until("await").expect("it goes on");
    let seen = sitter.kill();
    let refusals =
        seen.iter().filter(|event| event["text"].as_str().is_some_and(|text| text.contains("no such command"))).count();
    assert_eq!(refusals, 8);
    assert!(seen.iter().any(|event| event["text"].as_str().is_some_and(|text| text.contains("/end"))));
    let store = (place.open)();
    let session = store.sessions_of("Asks").expect("they are listed").pop().expect("a session").session;
    let events = store.load(&session).expect("it is read");
    assert_eq!(events.len(), 4, "head, opening, line, reply");
    assert!(!events.iter().any(|event| matches!(event, SessionEvent::Undo { .. } | SessionEvent::Hint { .. })));
}

#[test]
fn an_exam_goes_on_at_the_same_turn_and_not_as_practice() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut sitter = Sitter::start(sitting(&place, "l4-objections", "Leaves"));
    sitter.until("await").expect("it begins");
    sitter.say("How many people work on this?");
    sitter.until("await").expect("it goes on");
    sitter.say("/quit");
    let (before, code, _) = sitter.finish();
    assert_eq!(code, Some(1));
    let turns =
        |seen: &[Value]| -> Vec<Value> { seen.iter().filter(|event| event["event"] == "turn").cloned().collect() };
    let session = before.iter().find(|event| event["event"] == "played").expect("it began")["session"].clone();
    let id = session.as_str().expect("an id");
    for arguments in [vec!["practice", "--resume", id, "--lang", "en"], vec!["practice", "--resume", "--lang", "en"]] {
        let output = program(&place, &arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    let history = program(&place, &["history", "--lang", "en"]).output().expect("it runs");
    let history = String::from_utf8(history.stdout).expect("UTF-8");
    assert!(history.contains("an exam in progress") && !history.contains("of 100"), "{history}");
    let mut sitter = Sitter::start(sitting(&place, "l4-objections", "Leaves"));
    assert!(sitter.until("resumed").is_some());
    sitter.until("await").expect("it goes on");
    assert_eq!(turns(&sitter.seen), turns(&before), "the same turns are shown again");
    sitter.say("/end");
    sitter.until("part-over").expect("the part ends");
    sitter.kill();
    let history = program(&place, &["history", "--lang", "en"]).output().expect("it runs");
    assert!(!String::from_utf8(history.stdout).expect("UTF-8").contains("of 100"), "no score before the end");
    for command in ["history", "review"] {
        let output = program(&place, &[command, id, "--lang", "en"]).output().expect("it runs");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{command} tells nothing before the end");
    }
    let resumed = log(&place, "Leaves")
        .iter()
        .filter(|event| matches!(event, ExamEvent::Signal { kind: SignalKind::Resumed, .. }))
        .count();
    assert_eq!(resumed, 1);
}

#[test]
fn lines_of_somebody_else_are_a_signal_and_no_verdict() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let (_, code) = sit_as(&place, "l4-objections", "expert", "zh");
    assert_eq!(code, Some(0));
    // The same lines again, by another trainee of the same archetype.
    let arguments = ["exam", "l4-objections", "--trainee", "Copies", "--lang", "zh", "--format", "jsonl", "--agree"];
    let mut sitter = Sitter::start(program(&place, &arguments));
    let mut lines = std::collections::VecDeque::new();
    while let Some(event) = sitter.next() {
        match event["event"].as_str() {
            Some("played") => {
                lines = super::driver::golden(event["scenario"].as_str().expect("a scenario"), "expert", "zh")
            }
            Some("await") => sitter.say(&lines.pop_front().unwrap_or_else(|| "/end".to_owned())),
            _ => {}
        }
    }
    assert_eq!(sitter.finish().1, Some(0), "a signal changes no verdict");
    let copies = |trainee: &str| {
        let is_copy = |event: &ExamEvent| matches!(event, ExamEvent::Signal { kind: SignalKind::Copy, .. });
        log(&place, trainee).iter().filter(|event| is_copy(event)).count()
    };
    assert_eq!((copies("expert zh"), copies("Copies")), (0, 3));
    let store = (place.open)();
    let seeds = |trainee: &str| -> Vec<u64> {
        store.sessions_of(trainee).expect("they are listed").iter().map(|summary| summary.started.seed).collect()
    };
    assert!(seeds("expert zh").iter().all(|seed| !seeds("Copies").contains(seed)), "each has variants of their own");
}

#[test]
fn what_an_attempt_began_with_stays_when_the_files_are_changed() {
    let data = tempfile::tempdir().expect("a folder");
    let content = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let package =
        |path: &str| fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("it is there");
    let rules = package("rubrics/l1-product.yaml")
        .replace("draw: 20", "draw: 2")
        .replace("pass_percent: 80", "pass_percent: 0");
    let quiz = package("rubrics/product-basics.yaml");
    let write = |name: &str, text: &str| fs::write(content.path().join(name), text).expect("it can be written");
    write("l1-product.yaml", &rules);
    write("product-basics.yaml", &quiz);
    let folder = content.path().display().to_string();
    let run = |trainee: &str| {
        let mut command = sitting(&place, "l1-product", trainee);
        command.args(["--content", &folder]);
        Sitter::start(command)
    };
    let mut sitter = run("Before");
    sitter.until("await").expect("it begins");
    sitter.say(guess(&sitter));
    sitter.until("await").expect("a second question");
    sitter.kill();
    write("l1-product.yaml", "kind: exam\nbroken");
    write("product-basics.yaml", &quiz.replace("kind: quiz", "kind: quiz\n# changed"));
    let mut sitter = run("Before");
    sitter.until("await").expect("it goes on by the rules it began with");
    sitter.say(guess(&sitter));
    let (seen, code, complaint) = sitter.finish();
    assert_eq!(code, Some(0), "{complaint} {seen:?}");
    let (_, code, complaint) = run("After").finish();
    assert_eq!(code, Some(3), "{complaint}");
}

#[test]
fn without_an_exam_they_are_listed_with_where_the_trainee_stands() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let list = |arguments: &[&str]| {
        let output = program(&place, arguments).output().expect("it runs");
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let all = list(&["exam", "--lang", "zh"]);
    assert!(all.contains("spin-certificate") && all.contains("L1 产品知识") && !all.contains("已考"), "{all}");
    sit_as(&place, "l4-objections", "expert", "en");
    let mut sitter = Sitter::start(sitting(&place, "l1-product", "expert en"));
    sitter.until("await").expect("it begins");
    sitter.kill();
    let stands = list(&["exam", "--lang", "en", "--trainee", "expert en"]);
    assert!(stands.contains("passed, valid until") && stands.contains("attempt 1 is open; may go on"), "{stands}");
    assert!(stands.contains("0 of 3 attempts used; may begin"), "{stands}");
    let (seen, code, _) = Sitter::start(sitting(&place, "l4-objections", "expert en")).finish();
    assert_eq!((names(&seen), code), (vec!["refused"], Some(0)));
    let json = list(&["exam", "--format", "jsonl", "--trainee", "expert en"]);
    assert_eq!(json.lines().filter(|line| serde_json::from_str::<Value>(line).is_ok()).count(), 5);
}

#[test]
fn wrong_arguments_are_answered_with_what_to_do() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    for (arguments, said) in [
        (vec!["exam", "spin-certificat", "--trainee", "A"], "did you mean `spin-certificate`?"),
        (vec!["exam", "Spin Certificate", "--trainee", "A"], "there is no exam"),
        (vec!["exam", "spin-certificate"], "--trainee"),
        (vec!["exam", "spin-certificate", "--trainee", "../x"], "trainee"),
    ] {
        let mut arguments = arguments;
        arguments.extend(["--lang", "en"]);
        let output = program(&place, &arguments).output().expect("it runs");
        let complaint = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{complaint}");
        assert!(complaint.contains(said), "{arguments:?}: {complaint}");
    }
}

#[test]
fn out_of_lines_a_role_play_is_scored_as_it_stands_and_the_verdict_is_said_in_words() {
    let data = tempfile::tempdir().expect("a folder");
    let content = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let rules = fs::read_to_string(format!("{}/rubrics/l4-objections.yaml", env!("CARGO_MANIFEST_DIR")));
    let rules = rules.expect("it is there").replace("turns: 40", "turns: 6").replace("draw: 3", "draw: 1");
    fs::write(content.path().join("l4-objections.yaml"), rules).expect("it can be written");
    let folder = content.path().display().to_string();
    let arguments = ["exam", "l4-objections", "--trainee", "张三", "--lang", "zh", "--content", &folder];
    let mut child = program(&place, &arguments).spawn().expect("the program starts");
    let lines =
        ["同意", "您好，\u{1b}[2J一共多少人？", "嗯。", "好的。", "明白。", "是吗？", "再说说。", "这一句不该说出去。"];
    let mut input = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut input, (lines.join("\n") + "\n").as_bytes()).expect("the program listens");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{text}");
    for said in ["每场最多说 6 句", "句数用完了", "L4 异议处理：未通过", "单场合格 0 场，要求 1 场"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains('\u{1b}'), "{text:?}");
    let store = (place.open)();
    let session = store.sessions_of("张三").expect("they are listed").pop().expect("a session").session;
    assert!(!session.contains("张三"));
    let said = store.load_json(&session).expect("it is read").join("\n");
    assert!(said.contains("再说说") && !said.contains("不该说出去"), "{said}");
}
