//! `--rubric A --against B`: whose marks a changed rubric would move.

use super::*;

/// Returns the shipped default rubric with a change, as a file of its own.
fn rival(place: &Place, from: &str, to: &str) -> String {
    let spin = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/spin.yaml")).unwrap();
    assert!(spin.contains(from), "the rubric holds {from}");
    place.write("../rival.yaml", &spin.replacen(from, to, 1));
    place.path("../rival.yaml").to_str().unwrap().to_owned()
}

#[test]
fn the_same_rubric_moves_nothing_and_is_safe_to_publish() {
    let place = Place::new(&[EXPERT, DECENT, CLOSER]);
    let said = place.regress(&["--rubric", "spin", "--against", "spin"]);
    assert_eq!(said.code, Some(0), "{} {}", said.out, said.err);
    assert_eq!(said.last(), "safe to publish: none of 3 scores moves; exit code 0");
}

#[test]
fn a_stricter_pass_rule_names_the_sessions_that_flip_and_what_does_it() {
    let place = Place::new(&[EXPERT, DECENT, CLOSER]);
    let against = rival(&place, "score_min: 70", "score_min: 99");
    let said = place.regress(&["--rubric", "spin", "--against", &against]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(
        said.out.contains("retail-service/expert.en  95.4 -> 95.4  pass -> fail\n    rule pass: pass -> fail"),
        "{}",
        said.out
    );
    assert!(
        said.last().starts_with(
            "not safe to publish: of 3 sessions 1 change their verdict and 0 their band, most by rule pass (1)"
        ),
        "{}",
        said.last()
    );
    let json = place.regress(&["--rubric", "spin", "--against", &against, "--format", "json"]);
    let report: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&report["summary"]["safety"], &report["summary"]["shift"]["mean"]), (&"unsafe".into(), &"0.00".into()));
    assert_eq!(report["summary"]["verdicts"]["pass -> fail"], 1);
}

#[test]
fn a_rubric_that_cannot_be_had_is_drawn_or_named() {
    let place = Place::new(&[EXPERT]);
    let faulty = rival(&place, "score_min: 70", "scor_min: 70");
    let said = place.regress(&["--rubric", "spin", "--against", &faulty]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    assert!(said.err.contains("did you mean `score_min`?") && said.err.contains("rival.yaml:"), "{}", said.err);
    for (against, code, says) in [
        ("spim", 2, "did you mean `spin`?"),
        ("spin@ffff", 2, "there is no rubric `spin@ffff`"),
        ("spin@f", 2, "at least 4 digits"),
        ("nowhere.yaml", 3, "there is no such file"),
    ] {
        let said = place.regress(&["--rubric", "spin", "--against", against]);
        assert_eq!(said.code, Some(code), "{against}: {}", said.err);
        assert!(said.err.contains(says), "{against}: {}", said.err);
    }
}

#[test]
fn the_rubric_that_a_session_was_held_under_is_kept_and_can_be_compared_with() {
    let place = Place::new(&[]);
    let content = place.folder.path().join("content");
    fs::create_dir_all(content.join("rubrics")).unwrap();
    let spin = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/spin.yaml")).unwrap();
    let held = spin.replacen("score_min: 70", "score_min: 1", 1);
    fs::write(content.join("rubrics/spin.yaml"), &held).unwrap();
    let lines = "How many agents do you have?\nWhat goes wrong in a peak?\nWhat does that cost you?\n".repeat(3);
    let played = place.spar(
        &["practice", "retail-service", "--seed", "3", "--format", "jsonl", "--content", content.to_str().unwrap()],
        &lines,
    );
    assert_eq!(played.code, Some(0), "{}", played.err);
    let card: Value = serde_json::from_str(played.out.lines().last().unwrap()).unwrap();
    let hash = card["rubric_hash"].as_str().unwrap();
    // The file is gone; the store still knows it by its hash.
    fs::remove_dir_all(&content).unwrap();
    let then = format!("spin@{}", &hash[..8]);
    let said = place.spar(&["regress", "--rubric", &then, "--against", "spin", "--sessions", "--format", "jsonl"], "");
    let rows: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 2, "{} {}", said.out, said.err);
    assert_eq!(rows[0]["session"], "session retail-service-en-3");
    assert_eq!(rows[0]["old"]["score"], card["score"], "the rubric of then gives the score of then");
    assert!(rows[1]["old"].as_str().unwrap().starts_with(&format!("spin@{hash}")));
}

#[test]
fn sessions_of_another_rubric_are_left_out_unless_they_are_asked_for() {
    let place = Place::new(&[EXPERT]);
    let said = place.regress(&["--rubric", "value", "--against", "discovery"]);
    assert_eq!(said.code, Some(3), "{}", said.out);
    assert!(said.last().starts_with("it cannot be told: there was no session to compare"), "{}", said.last());
    let said = place.regress(&["--rubric", "value", "--against", "discovery", "--any-rubric"]);
    assert!(said.out.contains("of 1 sessions") || said.out.contains("(1 sessions)"), "{}", said.out);
}
