//! What becomes of an attempt later: forgotten, ruled on, out of time.

use super::driver::{Place, Sitter, program, sitting};

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
