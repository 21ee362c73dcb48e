//! The program in a real terminal: Chinese input and editing, a command, Ctrl-C, Ctrl-D, resume.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use expectrl::{Expect, Session, session::OsSession};

/// Returns the program in a terminal of its own, with its data in `data`.
pub(crate) fn terminal(data: &Path, arguments: &[&str]) -> OsSession {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command
        .args(arguments)
        .env("SPAR_DATA", data)
        .env("TERM", "xterm")
        .env("LC_ALL", "C.UTF-8")
        .env_remove("SPAR_CONTENT")
        .env_remove("SPAR_LANG")
        .env("NO_COLOR", "1");
    let mut session = Session::spawn(command).expect("the program starts");
    session.get_process_mut().set_window_size(200, 50).expect("a terminal has a size");
    session.set_expect_timeout(Some(Duration::from_secs(20)));
    session
}

/// Waits for a text, and returns what was shown before it.
#[track_caller]
pub(crate) fn expect(session: &mut OsSession, text: &str) -> String {
    match session.expect(text) {
        Ok(seen) => String::from_utf8_lossy(seen.before()).into_owned(),
        Err(error) => panic!("never saw `{text}`: {error}"),
    }
}

#[test]
fn a_chinese_line_is_edited_over_wide_characters_and_answered() {
    let data = tempfile::tempdir().expect("a folder");
    let mut session = terminal(data.path(), &["practice", "retail-service", "--lang", "zh", "--seed", "7"]);
    expect(&mut session, "我> ");
    // Left over 席, backspace over 坐, then the right character again.
    session.send("现在一共多少坏席\x1b[D\x7f坐\r").expect("typing works");
    expect(&mut session, "[现状问题");
    expect(&mut session, "600");
    expect(&mut session, "我> ");
    session.send("/笔记\r").expect("typing works");
    expect(&mut session, "600");
    expect(&mut session, "我> ");
    session.send("/退出\r").expect("typing works");
    expect(&mut session, "--resume retail-service-zh-7");
}

#[test]
fn ctrl_c_clears_the_line_ctrl_d_leaves_and_the_session_resumes() {
    let data = tempfile::tempdir().expect("a folder");
    let mut session = terminal(data.path(), &["practice", "retail-service", "--lang", "en", "--seed", "7"]);
    expect(&mut session, "you> ");
    session.send("How many agents do you have?\r").expect("typing works");
    expect(&mut session, "600");
    expect(&mut session, "you> ");
    session.send("half a thou\x03").expect("typing works");
    expect(&mut session, "Ctrl-C once more leaves");
    expect(&mut session, "you> ");
    session.send("\x04").expect("typing works");
    expect(&mut session, "--resume");
    drop(session);

    let mut session = terminal(data.path(), &["practice", "--resume"]);
    expect(&mut session, "How many agents do you have?");
    expect(&mut session, "you> ");
    session.send("/undo\r").expect("typing works");
    expect(&mut session, "You had said: How many agents do you have?");
    expect(&mut session, "you> ");
    session.send("/hnit\r").expect("typing works");
    expect(&mut session, "Did you mean /hint?");
    expect(&mut session, "you> ");
    session.send("/end\r").expect("typing works");
    expect(&mut session, "(over)> ");
    session.send("/quit\r").expect("typing works");
    session.expect(expectrl::Eof).expect("the program ends");
}

#[test]
fn tab_completes_a_command() {
    let data = tempfile::tempdir().expect("a folder");
    let mut session = terminal(data.path(), &["practice", "bank-risk", "--lang", "en", "--seed", "7"]);
    expect(&mut session, "you> ");
    session.send("/not\t\r").expect("typing works");
    expect(&mut session, "No facts yet");
}
