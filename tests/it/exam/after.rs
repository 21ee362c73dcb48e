//! What becomes of an attempt later: forgotten, ruled on, out of time.

use serde_json::{Value, json};
use sparring::domain::exam::record::{Decided, ExamEvent, ExamVerdict};
use sparring::store::LogKind;

use super::driver::{Place, Sitter, guess, program, sitting};

/// Begins an attempt at `l1-product` and leaves it; returns its number and the id of its log.
fn begun(place: &Place, trainee: &str) -> (u64, String) {
    let mut sitter = Sitter::start(sitting(place, "l1-product", trainee));
    let agreed = sitter.until("agreed").expect("it begins");
    sitter.until("await").expect("a question");
    sitter.kill();
    (agreed["attempt"].as_u64().expect("a number"), agreed["log"].as_str().expect("an id").to_owned())
}

/// Runs the program; returns its exit code, and all that it said.
fn run(place: &Place, arguments: &[&str]) -> (Option<i32>, String) {
    let output = program(place, arguments).output().expect("it runs");
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("UTF-8"))
}

#[test]
fn who_was_forgotten_can_sit_again_and_the_number_goes_on() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let (first, first_log) = begun(&place, "carl");
    let (code, said) = run(&place, &["forget", "carl", "--yes", "--lang", "en"]);
    assert_eq!(code, Some(0), "{said}");
    let (second, second_log) = begun(&place, "carl");
    assert_eq!((first, second), (1, 2));
    assert_eq!(second_log, format!("{}2", first_log.strip_suffix('1').expect("a number")));
    let (code, said) = run(&place, &["exam", "--trainee", "carl", "--lang", "en"]);
    assert!(code == Some(0) && said.contains("attempt 2 is open"), "{said}");
}

/// Ends the attempt at `l1-product` that a trainee left with a verdict, as a program would have.
fn decided(place: &Place, log: &str, verdict: ExamVerdict) {
    let mut store = (place.open)();
    let next = store.log(LogKind::Exam, log).expect("it is read").len() as u64;
    let at_s = jiff::Timestamp::now().as_second();
    let end = Decided { verdict, mean: 8_000, half_width: None, because: "So.".to_owned(), at_s };
    store.append_log(LogKind::Exam, log, next, &ExamEvent::Decided(end).to_json()).expect("it is kept");
}

#[test]
fn a_ruling_is_refused_where_it_means_nothing_and_says_where_the_trainee_stands_where_it_does() {
    use ExamVerdict::{Fail, Pass, Undecided};
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let rule = |log: &str, ruling: &str| {
        run(&place, &["review", log, "--rule", ruling, "--reviewer", "Liu", "--reason", "seen", "--lang", "en"])
    };
    let stands = |trainee: &str| run(&place, &["exam", "--trainee", trainee, "--lang", "en"]).1;
    let (_, open) = begun(&place, "Open");
    for ruling in ["pass", "fail"] {
        let (code, said) = rule(&open, ruling);
        assert!(code == Some(2) && said.contains("no verdict yet"), "{said}");
    }
    // The verdict; the ruling; whether it is taken; where the trainee stands then.
    for (at, (verdict, ruling, taken, now)) in [
        (Fail, "pass", Err("the rules have decided it: not passed"), "the last not passed; may begin after"),
        (Fail, "fail", Err("not passed already"), "the last not passed; may begin after"),
        (Pass, "pass", Err("passed already"), "passed, valid until"),
        (Pass, "fail", Ok("ruled: not passed"), "the last not passed; may begin after"),
        (Undecided, "pass", Ok("ruled: passed"), "passed, valid until"),
        (Undecided, "fail", Ok("ruled: not passed"), "the last not passed; may begin after"),
    ]
    .into_iter()
    .enumerate()
    {
        let trainee = format!("Ruled {at}");
        let (_, log) = begun(&place, &trainee);
        decided(&place, &log, verdict);
        let (code, said) = rule(&log, ruling);
        let (wanted, words) = taken.map_or_else(|words| (2, words), |words| (0, words));
        assert!(code == Some(wanted) && said.contains(words), "{verdict:?} {ruling}: {said}");
        let said = stands(&trainee);
        assert!(said.lines().any(|line| line.starts_with("l1-product") && line.contains(now)), "{verdict:?}: {said}");
    }
}

#[test]
fn a_quiz_takes_as_many_letters_as_are_right_tells_no_ids_and_ends_only_when_told_twice() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut sitter = Sitter::start(sitting(&place, "l1-product", "Types"));
    let mut taken = 0;
    while taken < 20 {
        sitter.until("await").expect("it goes on");
        let wanted = guess(&sitter);
        let line = if wanted == "a" { "ＢＡ" } else { "1" };
        sitter.say(line);
        let note = sitter.next().expect("it answers");
        assert!(note["text"].as_str().is_some_and(|text| text.contains("does not count")), "{note}");
        sitter.until("await").expect("it asks again");
        if taken == 3 {
            // Once is not enough, and anything between takes it back.
            for line in ["/end", "/help", "/end"] {
                sitter.say(line);
                sitter.until("await").expect("it goes on");
            }
            let asked =
                |event: &&Value| event["text"].as_str().is_some_and(|text| text.contains("17 questions have no"));
            assert_eq!(sitter.seen.iter().filter(asked).count(), 2);
            sitter.say("/end");
            break;
        }
        sitter.say(if wanted == "a" { "２" } else { "a、Ｂ" });
        let answered = sitter.until("answered").expect("it is taken");
        let letters = if wanted == "a" { json!(["B"]) } else { json!(["A", "B"]) };
        assert_eq!(answered["chosen"], letters);
        taken += 1;
    }
    let (seen, code, _) = sitter.finish();
    assert_eq!((taken, code), (3, Some(1)));
    for event in seen.iter().filter(|event| event["event"] == "question") {
        for answer in event["answers"].as_array().expect("answers") {
            assert_eq!(answer.as_object().map(|fields| fields.len()), Some(2), "letter and text only: {answer}");
        }
    }
}
