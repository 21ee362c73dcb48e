//! An exam in a real terminal: the rules, nonsense, Ctrl-C, Ctrl-D, and the same turn again.

use expectrl::Expect;

use crate::terminal::{expect, terminal};

#[test]
fn a_person_agrees_answers_is_cut_off_and_goes_on_at_the_same_question() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["exam", "l1-product", "--trainee", "李雷", "--lang", "zh"];
    let mut session = terminal(data.path(), &arguments);
    expect(&mut session, "同意请输入");
    session.send("也许吧\r").expect("typing works");
    expect(&mut session, "不考请输入");
    session.send("同意\r").expect("typing works");
    expect(&mut session, "1/20");
    let asked = expect(&mut session, "答案> ");
    // Which question is drawn, and how many answers are right, nobody can foresee.
    let right = if asked.contains("（选两项）") { 2 } else { 1 };
    assert!(right == 2 || asked.contains("（单选）"), "{asked}");
    let letters = |count: usize| ["ａ", "ｂ", "ｃ", "ｄ"].into_iter().take(count).chain(["\r"]).collect::<String>();
    for (typed, told) in [
        (letters(right + 1).as_str(), "不算"),
        ("阿巴阿巴\r", "字母"),
        ("/分数\r", "考试时没有这个命令"),
        ("/结束\r", "还有 20 题没答"),
    ] {
        session.send(typed).expect("typing works");
        expect(&mut session, told);
        expect(&mut session, "答案> ");
    }
    session.send(letters(right)).expect("typing works");
    expect(&mut session, "2/20");
    expect(&mut session, "答案> ");
    session.send("\x04").expect("typing works");
    session.expect(expectrl::Eof).expect("the program ends");
    drop(session);

    let mut session = terminal(data.path(), &arguments);
    expect(&mut session, "2/20");
    expect(&mut session, "答案> ");
}

#[test]
fn a_role_play_of_an_exam_gives_no_help_and_goes_on_at_the_same_turn() {
    let data = tempfile::tempdir().expect("a folder");
    let arguments = ["exam", "l4-objections", "--trainee", "Tom", "--lang", "en", "--agree"];
    let mut session = terminal(data.path(), &arguments);
    expect(&mut session, "you> ");
    for (typed, told) in [
        ("/hint\r", "no such command"),
        // The reply begins with the customer's name; the line itself is painted again with every letter.
        ("asdf qwerty zxcv\r", ": "),
        ("half a thou\x03", "Ctrl-C once more leaves"),
    ] {
        session.send(typed).expect("typing works");
        expect(&mut session, told);
        expect(&mut session, "you> ");
    }
    session.send("\x03").expect("typing works");
    session.expect(expectrl::Eof).expect("the program ends");
    drop(session);

    let mut session = terminal(data.path(), &arguments);
    expect(&mut session, "asdf qwerty zxcv");
    expect(&mut session, "you> ");
}
