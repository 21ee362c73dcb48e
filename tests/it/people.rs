//! People beside the engine: marks, appeals, answers, agreement; and forgetting.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::schemas::{fits, schema};

/// Returns the program with its data in `data`.
fn spar(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(arguments).env("SPAR_DATA", data).stdin(Stdio::null());
    for name in ["SPAR_CONTENT", "SPAR_LANG", "SPAR_STORE", "SPAR_REVIEWER", "SPAR_TRAINEE"] {
        command.env_remove(name);
    }
    command.output().expect("the program runs")
}

/// Returns what a run printed that ended with 0.
#[track_caller]
fn told(data: &Path, arguments: &[&str]) -> String {
    let output = spar(data, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Returns what a run complained of, and its exit code.
#[track_caller]
fn complaint(data: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = spar(data, arguments);
    assert!(!output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Plays a short session of 王芳 and returns its id.
fn practised(data: &Path) -> &'static str {
    let arguments =
        ["practice", "retail-service", "--lang", "en", "--seed", "5", "--format", "jsonl", "--trainee", "王芳"];
    told(data, &arguments);
    "retail-service-en-5"
}

#[test]
fn a_persons_mark_stands_beside_the_engines_and_both_are_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    let before = told(data, &["review", session, "--lang", "en"]);
    assert!(before.contains("implication"), "{before}");
    let mark = |points: &str, reason: &str| {
        told(data, &["review", session, "--lang", "en", "--reviewer", "陈老师", "--mark", points, "--reason", reason])
    };
    mark("implication=7", "asked about the peak");
    let after = mark("implication=9.5", "and about the team \u{1b}[31m");
    assert!(after.contains("陈老师 9.5 points  and about the team \\x1b[31m"), "{after}");
    assert!(!after.contains("asked about the peak"), "the later mark stands: {after}");
    let engine = |text: &str| text.lines().find(|line| line.contains("  implication")).map(str::to_owned);
    assert_eq!(engine(&before), engine(&after), "the engine's mark stays as it was");
    let zh = told(data, &["review", session, "--lang", "zh"]);
    assert!(zh.contains("陈老师 9.5 分"), "{zh}");
}

#[test]
fn a_mark_needs_a_person_a_reason_a_criterion_and_points_that_there_are() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    let with = |more: &[&str]| complaint(data, &[&["review", session, "--lang", "en"], more].concat());
    let full = ["--reviewer", "Kim", "--reason", "r", "--mark"];
    for (arguments, code, part) in [
        (vec!["--mark", "implication=7"], 2, "--reviewer"),
        (vec!["--reviewer", "Kim", "--mark", "implication=7"], 2, "--reason"),
        ([&full[..], &["implication=15"]].concat(), 2, "14 points at most"),
        ([&full[..], &["implicaton=7"]].concat(), 2, "did you mean `implication`?"),
        ([&full[..], &["implication=a lot"]].concat(), 2, "CRITERION=POINTS"),
        (vec!["--reviewer", "../x", "--reason", "r", "--mark", "implication=7"], 2, "a trainee is named by"),
        (vec!["--reviewer", "Kim", "--reason", " ", "--mark", "implication=7"], 2, "the reason"),
    ] {
        let (found, text) = with(&arguments);
        assert!(found == Some(code) && text.contains(part), "{arguments:?}: {found:?} {text}");
    }
    let (code, text) = complaint(data, &["review", "nothing", "--lang", "zh"]);
    assert!(code == Some(2) && text.contains("没有会话 `nothing`"), "{text}");
}

#[test]
fn an_appeal_and_its_answer_are_recorded() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    told(data, &["appeal", session, "--lang", "en", "--criterion", "problem", "--reason", "I did ask"]);
    let open = told(data, &["review", session, "--lang", "en"]);
    assert!(open.contains("appeal 0 (problem): I did ask") && open.contains("not answered"), "{open}");
    let waiting = told(data, &["review", "--waiting", "--lang", "en"]);
    assert!(waiting.contains("王芳 appeals, problem: I did ask") && waiting.contains("--answer 0"), "{waiting}");
    assert!(told(data, &["review", "--waiting", "--lang", "zh"]).contains("王芳 申诉 problem：I did ask"));
    let answer = ["--reviewer", "Kim", "--answer", "0", "--refuse", "--reason", "in turn 4 you told"];
    let closed = told(data, &[&["review", session, "--lang", "en"], &answer[..]].concat());
    assert!(closed.contains("refused by Kim: in turn 4 you told"), "{closed}");
    assert!(told(data, &["review", "--waiting", "--lang", "zh"]).starts_with("没有要人处理的"));
    let (code, text) = complaint(
        data,
        &[
            &["review", session, "--lang", "en"],
            &["--reviewer", "Kim", "--answer", "7", "--grant", "--reason", "r"][..],
        ]
        .concat(),
    );
    assert!(code == Some(2) && text.contains("no appeal 7"), "{text}");
    let (code, text) =
        complaint(data, &["appeal", session, "--lang", "zh", "--criterion", "problems", "--reason", "r"]);
    assert!(code == Some(2) && text.contains("是不是 `problem`"), "{text}");
}

#[test]
fn marks_come_from_a_table_all_or_none_with_every_fault_named() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    let table = data.join("marks.csv");
    let write = |text: &str| std::fs::write(&table, text).expect("a file");
    let path = table.to_str().expect("UTF-8");
    let head = "\u{feff}session,criterion,points,reviewer,reason\r\n";
    write(&format!(
        "{head}{session},implication,7,陈老师,问到了\r\n{session},problem,many,陈老师,r\n{session},probem,1,陈老师,r\nnone,problem,1,陈老师,r\n{session},problem,1,陈老师,\n{session},problem,1,陈老师,r,s\n"
    ));
    let (code, text) = complaint(data, &["review", "--lang", "en", "--import", path]);
    assert_eq!(code, Some(3), "{text}");
    for part in [
        "line 3: `many`",
        "line 4: there is no criterion `probem`",
        "line 5: there is no session `none`",
        "line 6: the reason",
        "line 7: 6 fields where the header has 5",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!told(data, &["review", session, "--lang", "en"]).contains("陈老师"), "nothing was taken");
    write(&format!("{head}{session},implication,7,陈老师,\"问到了, 好\"\r\n{session},problem,1.5,Kim,r\n"));
    assert_eq!(told(data, &["review", "--lang", "en", "--import", path]), "took 2 mark(s) on 1 session(s)\n");
    let listed = told(data, &["review", session, "--lang", "zh"]);
    assert!(listed.contains("陈老师 7 分  问到了, 好") && listed.contains("Kim 1.5 分"), "{listed}");
    // The header and the criteria as a Chinese office would write them, in another order.
    write(&format!("理由,会话,评分项,评审人,分数\n没追问,{session},Problem questions,刘老师,2\n"));
    assert_eq!(told(data, &["review", "--lang", "zh", "--import", path]), "导入了 1 场会话的 1 个分数\n");
    assert!(told(data, &["review", session, "--lang", "zh"]).contains("刘老师 2 分  没追问"));
    write("session;criterion\n1;2\n");
    let (code, text) = complaint(data, &["review", "--lang", "zh", "--import", path]);
    assert!(code == Some(3) && text.contains("表头"), "{text}");
    // What a spreadsheet program of a Chinese office saves as plain CSV: GBK.
    let gbk = [
        b"session,criterion,points,reviewer,reason\n".as_slice(),
        session.as_bytes(),
        b",problem,1,Kim,\xce\xca\xb5\xbd\xc1\xcb\n",
    ];
    std::fs::write(&table, gbk.concat()).expect("a file");
    let (code, text) = complaint(data, &["review", "--lang", "zh", "--import", path]);
    assert!(code == Some(3) && text.contains("不是 UTF-8") && text.contains("另存为“CSV UTF-8"), "{text}");
}

#[test]
fn agreement_lists_each_criterion_and_the_largest_differences_first() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    assert!(told(data, &["agreement", "--lang", "zh"]).contains("还没有人打过分"));
    for (mark, reviewer) in [("implication=7", "Kim"), ("implication=14", "陈老师"), ("problem=1", "Kim")] {
        told(data, &["review", session, "--reviewer", reviewer, "--mark", mark, "--reason", "r"]);
    }
    let text = told(data, &["agreement", "--lang", "en"]);
    let differences: Vec<&str> = text.lines().filter(|line| line.starts_with(session)).collect();
    assert_eq!(differences.len(), 3, "{text}");
    assert!(differences[0].contains("陈老师 14 of 14") && differences[1].contains("Kim 7 of 14"), "{text}");
    assert!(text.contains("too few marks"), "{text}");
    let json = told(data, &["agreement", "--format", "json", "--most", "1"]);
    fits(&schema("marks"), &json);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["more"], 2);
    let implication = json["criteria"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["criterion"] == "implication")
        .expect("it is there");
    // The engine gave nothing; the people half and all of it.
    assert_eq!((implication["n"].as_u64(), implication["bias"].to_string()), (Some(2), "-0.75".to_owned()));
}

#[test]
fn a_forgotten_trainee_leaves_scores_and_no_word_or_name_in_the_file() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    told(data, &["review", session, "--reviewer", "Kim", "--mark", "problem=1", "--reason", "王芳 was in a hurry"]);
    let preview = told(data, &["forget", "王芳", "--lang", "en"]);
    assert!(preview.contains("--yes"), "{preview}");
    assert!(told(data, &["history"]).contains(&format!("{session}  王芳")));
    told(data, &["forget", "王芳", "--yes"]);
    for entry in std::fs::read_dir(data).expect("a folder") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("王芳"), "the name is gone from the file itself");
    }
    let history = told(data, &["history", "--lang", "en"]);
    assert!(history.contains(session) && history.contains("of 100"), "{history}");
    let (code, text) = complaint(data, &["review", session, "--lang", "en"]);
    assert!(code == Some(2) && text.contains("was removed"), "{text}");
    let (code, _) = complaint(data, &["forget", "王芳", "--yes"]);
    assert_eq!(code, Some(2));
}

#[test]
fn a_record_comes_out_as_it_is_kept_and_scores_the_same() {
    let data = tempfile::tempdir().expect("a folder");
    let (data, session) = (data.path(), practised(data.path()));
    let record = told(data, &["history", session]);
    let file = data.join("record.jsonl");
    std::fs::write(&file, &record).expect("a file");
    assert!(record.lines().all(|line| line.starts_with('{')), "{record}");
    let card = told(data, &["score", file.to_str().expect("UTF-8"), "--format", "jsonl"]);
    assert!(card.contains("\"session\":\"retail-service-en-5\""), "{card}");
}

#[test]
fn a_back_up_moves_everything_to_an_empty_place() {
    let (old, new) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let session = practised(old.path());
    let file = old.path().join("all.spar");
    let path = file.to_str().expect("UTF-8");
    told(old.path(), &["backup", path]);
    told(new.path(), &["restore", path]);
    assert_eq!(told(old.path(), &["review", session]), told(new.path(), &["review", session]));
    let (code, text) = complaint(new.path(), &["restore", path, "--lang", "zh"]);
    assert!(code == Some(2) && text.contains("已经有记录"), "{text}");
    let (code, _) = complaint(old.path(), &["backup", path]);
    assert_eq!(code, Some(4), "never over what is there");
}
