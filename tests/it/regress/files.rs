//! What is read and written: expectations, streams, rewriting, JUnit.

use super::*;

#[test]
fn looser_expectations_hold_within_their_ranges_and_name_what_leaves_them() {
    let place = Place::new(&[EXPERT]);
    fs::remove_file(place.path(&format!("{EXPERT}.scorecard.json"))).unwrap();
    let expect = format!("{EXPERT}.expect.yaml");
    place.write(
        &expect,
        "score: { from: 85, to: 100 }\nverdict: pass\noutcome: advance\ncaps: []\n\
         criteria:\n  implication: { verdict: met }\n  building: { from: 5 }\n\
         stages:\n  implication: { from: 2 }\n\
         lines:\n  - { turn: 2, kind: question, stage: situation, topic: team-size }\n",
    );
    let said = place.regress(&[]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    place.write(
        &expect,
        "score: { to: 80 }\ncriteria:\n  implication: { verdict: missed }\ncaps: [no-explicit-need]\n\
         stages:\n  situation: { to: 1 }\nlines:\n  - { turn: 2, kind: benefit }\n",
    );
    let said = place.regress(&[]);
    assert_eq!(said.code, Some(1), "{}", said.out);
    for part in [
        "score: ..80 -> ",
        "criterion implication (",
        "missed -> met 14 / 14",
        "cap no-explicit-need",
        "stages.situation: ..1 -> ",
        "then: benefit",
    ] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    // A person's expectations are a person's to change.
    let before = place.read(&expect);
    assert_eq!(place.regress(&["--update"]).code, Some(1));
    assert_eq!(place.read(&expect), before);
}

#[test]
fn faulty_expectations_are_drawn_with_line_caret_and_what_was_meant() {
    let place = Place::new(&[EXPERT]);
    for (text, parts) in [
        ("scor: { from: 1 }\n", ["expert.en.expect.yaml:1:1", "there is no key `scor`", "did you mean `score`?"]),
        ("score: 1\nverdict: pas\n", ["expect.yaml:2:10", "`pas` is none of the values", "did you mean `pass`?"]),
        ("criteria:\n  bilding: { from: 1 }\n", ["expect.yaml:2:3", "`bilding` is none", "did you mean `building`?"]),
        ("lines:\n  - { turn: 3, kind: question }\n", ["expect.yaml:2:13", "`3` is none", "^"]),
    ] {
        place.write(&format!("{EXPERT}.expect.yaml"), text);
        let said = place.regress(&[]);
        assert_eq!(said.code, Some(3), "{}", said.out);
        for part in parts {
            assert!(said.out.contains(part), "{part}: {}", said.out);
        }
    }
}

#[test]
fn a_stream_that_closes_each_session_with_its_scorecard_is_a_folder_of_goldens() {
    let place = Place::new(&[EXPERT, DECENT]);
    let closed = |name: &str| {
        let card: Value = serde_json::from_str(&place.read(&format!("{name}.scorecard.json"))).unwrap();
        format!("{}{card}\n", place.read(&format!("{name}.jsonl")))
    };
    let wrong = closed(DECENT).replace("\"verdict\":\"partial\"", "\"verdict\":\"met\"");
    let broken = "{\"event\":\"started\",\"v\":1}\n";
    let stream = [closed(EXPERT).as_str(), broken, wrong.as_str(), closed(DECENT).as_str()].concat();
    let said = place.spar(&["regress", "-", "--format", "jsonl"], &stream);
    let rows: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let standings: Vec<&str> = rows[..4].iter().map(|row| row["standing"].as_str().unwrap()).collect();
    assert_eq!(standings, ["holds", "unjudged", "drifted", "holds"]);
    let line = place.read(&format!("{EXPERT}.jsonl")).lines().count() + 2;
    assert_eq!(rows[1]["unjudged"]["place"], format!("standard input:{line}"));
    assert_eq!((said.code, rows[4]["event"].as_str()), (Some(3), Some("summary")));
    let strict = place.spar(&["regress", "-", "--strict"], &stream);
    assert!(strict.out.contains("2 goldens") && strict.err.contains("--skip 2"), "{} {}", strict.out, strict.err);
    let resumed = place.spar(&["regress", "-", "--skip", "2"], &stream);
    assert_eq!(resumed.code, Some(1), "{}", resumed.out);
}

#[test]
fn update_writes_scorecards_anew_and_shows_what_that_changes() {
    let place = Place::new(&[EXPERT, DECENT]);
    let card = format!("{EXPERT}.scorecard.json");
    let good = place.read(&card);
    place.change(&card, "\"verdict\": \"met\"", "\"verdict\": \"missed\"");
    place.change(
        &format!("{EXPERT}.jsonl"),
        r#""topic":"team-size","credit":"full""#,
        r#""topic":null,"credit":"none""#,
    );
    let said = place.regress(&["--update"]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    assert!(
        said.err.contains("-      \"verdict\": \"missed\"") && said.err.contains("+      \"verdict\": \"met\""),
        "{}",
        said.err
    );
    assert!(said.last().starts_with("rewritten: 2 goldens, 1 hold, 1 drifted"), "{}", said.last());
    assert_eq!(place.read(&card), good);
    let record = format!("{EXPERT}.jsonl");
    assert_eq!(place.read(&record), fs::read_to_string(shipped().join(&record)).unwrap());
    assert_eq!(place.regress(&[]).code, Some(0));
    let names: Vec<String> = fs::read_dir(place.path("retail-service"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 4, "nothing is left beside the goldens: {names:?}");
}

#[test]
fn the_customers_turns_are_rewritten_only_when_that_is_asked_for() {
    let place = Place::new(&[EXPERT]);
    let record = format!("{EXPERT}.jsonl");
    place.change(&record, "About 600 people", "Some 600 people");
    let drifted = place.read(&record);
    assert_eq!(place.regress(&["--update"]).code, Some(1));
    assert_eq!(place.read(&record), drifted);
    let said = place.regress(&["--update=customer"]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    assert_eq!(place.read(&record), fs::read_to_string(shipped().join(&record)).unwrap());
    assert_eq!(place.regress(&[]).code, Some(0));
}

#[test]
fn a_record_by_itself_gets_its_scorecard_by_update() {
    let place = Place::new(&[EXPERT]);
    let card = format!("{EXPERT}.scorecard.json");
    let good = place.read(&card);
    fs::remove_file(place.path(&card)).unwrap();
    assert_eq!(place.regress(&[]).code, Some(3));
    assert_eq!(place.regress(&["--update"]).code, Some(0));
    assert_eq!(place.read(&card), good);
}

/// What Jenkins' `junit-10.xsd` asks of an element: its attributes, those that must be there, and what may stand in it.
fn rule(tag: &str) -> (&'static [&'static str], &'static [&'static str], &'static [&'static str]) {
    match tag {
        "testsuites" => (&["name", "time", "tests", "failures", "errors"], &[], &["testsuite"]),
        "testsuite" => (
            &[
                "name",
                "tests",
                "failures",
                "errors",
                "group",
                "time",
                "skipped",
                "timestamp",
                "hostname",
                "id",
                "package",
                "file",
                "log",
                "url",
            ],
            &["name", "tests", "failures", "errors"],
            &["testsuite", "properties", "testcase", "system-out", "system-err"],
        ),
        "testcase" => (
            &["name", "time", "classname", "group"],
            &["name"],
            &["skipped", "error", "failure", "system-out", "system-err"],
        ),
        "failure" | "error" | "skipped" => (&["type", "message"], &[], &["#text"]),
        "system-out" | "system-err" => (&[], &[], &["#text"]),
        other => panic!("`{other}` is no element of JUnit"),
    }
}

/// Checks a JUnit report by the rules of the schema, and its counts by its cases.
#[track_caller]
fn validate(text: &str) -> [usize; 3] {
    use quick_xml::Reader;
    use quick_xml::events::Event;
    let legal = |letter: char| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(legal), "XML 1.0 has no such characters");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open: Vec<String> = Vec::new();
    let (mut counts, mut declared) = ([0; 3], Vec::new());
    loop {
        let event = reader.read_event().unwrap();
        let (start, is_empty) = match &event {
            Event::Start(start) => (start, false),
            Event::Empty(start) => (start, true),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Text(text) if open.last().is_some_and(|tag| rule(tag).2 != ["#text"]) => {
                assert!(text.trim().is_empty(), "text in {open:?}");
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let tag = start.name().as_ref().to_owned();
        let (known, required, _) = rule(&tag);
        match open.last() {
            Some(parent) => assert!(rule(parent).2.contains(&tag.as_str()), "{tag} in {parent}"),
            None => assert_eq!(tag, "testsuites"),
        }
        let attributes: Vec<(String, String)> = start
            .attributes()
            .map(|attribute| attribute.unwrap())
            .map(|one| (one.key.as_ref().to_owned(), one.value.clone().into_owned()))
            .collect();
        for (name, _) in &attributes {
            assert!(known.contains(&name.as_str()), "{name} of {tag}");
        }
        for name in required {
            assert!(attributes.iter().any(|(known, _)| known == name), "{tag} without {name}");
        }
        match tag.as_str() {
            "testcase" => counts[0] += 1,
            "failure" => counts[1] += 1,
            "error" => counts[2] += 1,
            "testsuite" | "testsuites" => {
                declared.push(["tests", "failures", "errors"].map(|name| {
                    attributes.iter().find(|(known, _)| known == name).unwrap().1.parse::<usize>().unwrap()
                }))
            }
            _ => {}
        }
        if !is_empty {
            open.push(tag);
        }
    }
    assert!(open.is_empty());
    assert!(declared.iter().all(|declared| *declared == counts), "{declared:?} {counts:?}");
    counts
}

#[test]
fn junit_is_what_build_servers_read_whatever_is_quoted() {
    let place = Place::new(&[EXPERT, DECENT, CLOSER]);
    place.change(
        &format!("{DECENT}.scorecard.json"),
        "\"because\": \"",
        "\"because\": \"<b>&\\\"\\u001b[2J\\u0000]]>\\uffff\\u202e ",
    );
    place.write("odd/<&\"'.jsonl", "{}\n");
    place.write("odd/<&\"'.scorecard.json", "{}");
    let path = place.path("../junit.xml");
    let said = place.regress(&["--junit", path.to_str().unwrap()]);
    assert_eq!(said.code, Some(3), "{}", said.out);
    let written = fs::read_to_string(path).unwrap();
    assert_eq!(validate(&written), [4, 1, 1]);
    assert_eq!(place.regress(&["--format", "junit"]).out, written);
    let good = Place::new(&[EXPERT]).regress(&["--format", "junit"]);
    assert_eq!(validate(&good.out), [1, 0, 0]);
    let record = place.path(&format!("{EXPERT}.jsonl"));
    let scored = place.spar(&["score", record.to_str().unwrap(), "--min-score", "99", "--format", "junit"], "");
    assert_eq!((scored.code, validate(&scored.out)), (Some(1), [1, 1, 0]));
}

#[test]
fn markdown_and_html_hold_the_verdict_and_no_foreign_markup() {
    let place = Place::new(&[DECENT]);
    place.change(
        &format!("{DECENT}.scorecard.json"),
        "\"because\": \"",
        "\"because\": \"<script>alert(1)</script>| `x` ",
    );
    let html = place.regress(&["--format", "html"]).out;
    assert!(
        html.starts_with("<!doctype html>") && html.contains("exit code 1") && html.ends_with("</html>\n"),
        "{html}"
    );
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;"), "{html}");
    let markdown = place.regress(&["--format", "markdown"]).out;
    assert!(markdown.starts_with("## spar regress\n\n**drift: 1 golden"), "{markdown}");
    assert!(markdown.contains("\n          then: <script>"), "code lines hold foreign words as they are: {markdown}");
}
