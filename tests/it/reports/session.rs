//! The report on one session.

use serde_json::Value;

use super::{NOON_S, Place, as_it_is, columns, is_sample};

#[test]
fn text_and_markdown_are_as_the_samples_in_both_languages() {
    for lang in ["zh", "en"] {
        let place = Place::new();
        place.hold(&format!("retail-service/decent.{lang}"), "deal-1", Some("A-1023"), NOON_S, as_it_is);
        let text = place.said(lang, &["deal-1"]);
        is_sample(&format!("session.{lang}.txt"), &text);
        is_sample(&format!("session.{lang}.md"), &place.said(lang, &["deal-1", "--format", "markdown"]));
        let wide: Vec<&str> = text.lines().filter(|line| columns(line) > 100).collect();
        assert!(wide.is_empty(), "{wide:?}");
        // A file holds the same as the screen.
        let path = place.path("out.txt");
        place.said(lang, &["deal-1", "--output", path.to_str().unwrap()]);
        assert_eq!(std::fs::read_to_string(path).unwrap(), text);
    }
}

#[test]
fn every_quote_of_the_scorecard_is_highlighted_where_it_scored() {
    for golden in ["retail-service/expert.zh", "bank-risk/decent.en", "car-cockpit/closer.zh"] {
        let place = Place::new();
        let card = place.hold(golden, "deal", None, NOON_S, as_it_is);
        let report: Value = serde_json::from_str(&place.said("en", &["deal", "--format", "json"])).unwrap();
        let criteria = card.criteria.iter().map(|one| &one.evidence);
        let all = criteria.chain(card.caps.iter().map(|cap| &cap.evidence));
        let mut quotes = 0;
        for (by, evidence) in all.enumerate() {
            for quote in evidence {
                let said = &report["conversation"][usize::try_from(quote.turn).unwrap() - 1];
                let text = said["text"].as_str().unwrap();
                let marks = said["marks"].as_array().unwrap();
                let mark = marks
                    .iter()
                    .find(|mark| mark["by"] == by && mark["start"] == quote.start && mark["end"] == quote.end);
                assert!(mark.is_some(), "{golden} {}: {}", quote.turn, quote.quote);
                assert_eq!(&text[quote.start..quote.end], quote.quote);
                quotes += 1;
            }
        }
        assert!(quotes > 3, "{golden}: {quotes}");
        // On the page, the marked words are those of the quotes and no others.
        let html = place.said("en", &["deal", "--format", "html"]);
        let marked: String = html
            .split("<mark ")
            .skip(1)
            .map(|part| {
                let part = &part[part.find('>').unwrap() + 1..part.find("</mark>").unwrap()];
                part.split("<sup>").next().unwrap().to_owned()
            })
            .collect();
        let mut wanted = String::new();
        for said in report["conversation"].as_array().unwrap() {
            let text = said["text"].as_str().unwrap();
            let number = |mark: &Value, key: &str| usize::try_from(mark[key].as_u64().unwrap()).unwrap();
            let marks = said["marks"].as_array().unwrap();
            for (at, letter) in text.char_indices() {
                if marks.iter().any(|mark| (number(mark, "start")..number(mark, "end")).contains(&at)) {
                    wanted.push(letter);
                }
            }
        }
        assert_eq!(marked, sparring::domain::text::escaped(&wanted), "{golden}");
    }
}

#[test]
fn a_hostile_transcript_shows_as_text() {
    let place = Place::new();
    let hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`|# javascript:alert(3) \u{1b}]0;x\u{7}\u{1b}[2J\u{202e}";
    place.hold("retail-service/decent.en", "deal", Some("A"), NOON_S, |_, text| format!("{text} {hostile}"));
    for format in ["html", "markdown", "text"] {
        let said = place.said("en", &["deal", "--format", format]);
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{format}");
        if format != "text" {
            assert!(!said.contains("<script") && !said.contains("<img"), "{format}");
            assert!(said.contains("&lt;script&gt;alert"), "{format}");
        }
    }
    let html = place.said("en", &["deal", "--format", "html"]);
    let policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";
    assert!(html.contains(policy));
    for loaded in ["<link", " src=", "url(", "@import", "http://", "https://", "href="] {
        let outside = html.replace(&sparring::domain::text::escaped(hostile).replace('\u{202e}', ""), "");
        assert!(!outside.contains(loaded) || loaded == " src=", "{loaded}");
    }
}

#[test]
fn the_timeline_is_the_fold_and_help_is_counted() {
    use sparring::domain::transcript::SessionEvent;
    use sparring::store::Store as _;
    let place = Place::new();
    place.hold("retail-service/decent.zh", "deal", Some("A"), NOON_S, as_it_is);
    let mut store = place.store();
    let next = u64::try_from(store.load("deal").unwrap().len()).unwrap();
    store.append("deal", next, &SessionEvent::Undo { turn: 9 }).unwrap();
    store.append("deal", next + 1, &SessionEvent::Hint { turn: 9, text: "ask".to_owned() }).unwrap();
    let report: Value = serde_json::from_str(&place.said("zh", &["deal", "--format", "json"])).unwrap();
    assert_eq!((&report["undone"], &report["hints"]), (&1.into(), &1.into()));
    let timeline = report["timeline"].as_array().unwrap();
    let turns: Vec<u64> = timeline.iter().map(|moment| moment["turn"].as_u64().unwrap()).collect();
    assert_eq!(turns, [1, 3, 5, 7, 9]);
    assert_eq!(timeline[0]["trust"], 45);
    assert!(place.said("zh", &["deal"]).contains("撤回 1 次，提示 1 次"));
}

#[test]
fn what_people_said_stands_beside_the_score() {
    use sparring::store::LogKind;
    let place = Place::new();
    place.hold("retail-service/decent.en", "deal", Some("A"), NOON_S, as_it_is);
    place.log(LogKind::Review, "deal", "A", NOON_S, &[
        serde_json::json!({ "event": "mark", "criterion": "implication", "points": 1_000, "engine": 730, "max": 1_400,
            "rubric_hash": "0", "reviewer": "coach", "reason": "good <b>", "at_s": NOON_S }),
        serde_json::json!({ "event": "appeal", "criterion": "problem", "reason": "I asked it", "at_s": NOON_S }),
    ]);
    let said = place.said("en", &["deal"]);
    for part in ["What people say", "coach", "good <b>", "7.3", "10", "I asked it", "Appeals without an answer: 1"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn the_commands_that_a_report_names_begin_a_new_session_and_leave_the_old_one() {
    use sparring::domain::transcript::SessionEvent;
    use sparring::store::Store as _;
    let place = Place::new();
    place.hold("retail-service/decent.en", "deal", Some("A"), NOON_S, as_it_is);
    let report: Value = serde_json::from_str(&place.said("en", &["deal", "--format", "json"])).unwrap();
    let (before, result) = (place.store().load("deal").unwrap(), place.store().result("deal").unwrap());
    let command = report["retry"][0]["command"].as_str().unwrap();
    let turn = report["retry"][0]["turn"].as_u64().unwrap();
    let words: Vec<&str> = command.split(' ').collect();
    assert_eq!(&words[..4], ["spar", "practice", "--resume", "deal"]);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_spar"))
        .args(["--data"])
        .arg(place.folder.path())
        .args(&words[1..])
        .args(["--format", "jsonl"])
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(place.store().load("deal").unwrap(), before, "what was over stays as it was");
    assert_eq!(place.store().result("deal").unwrap(), result);
    let (old, new) = (before, place.store().load("deal-2").unwrap());
    let up_to = usize::try_from(turn).unwrap();
    assert_eq!(new[1..up_to], old[1..up_to], "{command}");
    assert!(matches!(new[up_to], SessionEvent::End(_)), "nothing else was said");
    assert!(place.store().result("deal-2").unwrap().is_some());
    let report: Value = serde_json::from_str(&place.said("en", &["--trainee", "A", "--format", "json"])).unwrap();
    let sessions: Vec<&Value> = report["sessions"].as_array().unwrap().iter().map(|line| &line["session"]).collect();
    assert_eq!(sessions, ["deal", "deal-2"], "both attempts are shown");
}

#[test]
fn nothing_is_told_of_an_exam_that_is_not_over() {
    use sparring::domain::transcript::Started;
    use sparring::store::Store as _;
    let place = Place::new();
    place.hold("retail-service/expert.en", "model", Some("A"), NOON_S, as_it_is);
    let digest = place.store().result("model").unwrap().unwrap();
    place.attempt("spin-certificate", "A", 1, NOON_S, &["part-1"], None);
    let started = Started {
        session: "part-1".to_owned(),
        exam: Some("spin-certificate-A-1".to_owned()),
        trainee: Some(sparring::domain::id::TraineeId::new("A").unwrap()),
        ..super::golden("retail-service/expert.en").started
    };
    let mut store = place.store();
    store.begin(&started, NOON_S + 60).unwrap();
    store.keep_result("part-1", &digest).unwrap();
    for format in ["text", "html", "json", "csv", "jsonl", "xapi", "junit"] {
        assert_eq!(place.report("en", &["part-1", "--format", format]).status.code(), Some(2), "{format}");
    }
    let report: Value = serde_json::from_str(&place.said("en", &["--trainee", "A", "--format", "json"])).unwrap();
    assert_eq!((&report["sessions"][1]["session"], &report["sessions"][1]["result"]), (&"part-1".into(), &Value::Null));
    let cohort: Value = serde_json::from_str(&place.said("en", &["--cohort", "--format", "json"])).unwrap();
    assert_eq!(cohort["sessions"], 1);
    assert!(!place.said("en", &["--cohort", "--format", "csv"]).contains("part-1"));
}

#[test]
fn a_report_is_told_in_the_language_that_is_asked_for_with_the_same_points() {
    use sparring::domain::lang::Lang;
    use sparring::domain::scoring::score_told;
    let han = |text: &str| text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    let catalog = sparring::catalog::Catalog::new(None).unwrap();
    for (golden, told) in [("retail-service/decent.zh", Lang::En), ("retail-service/pitcher.en", Lang::Zh)] {
        let place = Place::new();
        let own = place.hold(golden, "deal", Some("A"), NOON_S, as_it_is);
        let exercise = catalog.exercise("retail-service", "spin").unwrap();
        let other = score_told(&exercise, &super::golden(golden), told);
        assert_eq!((other.score, other.verdict, &other.stages), (own.score, own.verdict, &own.stages), "{golden}");
        for (own, other) in own.criteria.iter().zip(&other.criteria) {
            assert_eq!((own.score, own.verdict, &own.evidence), (other.score, other.verdict, &other.evidence));
            assert_eq!(han(&other.name), told == Lang::Zh, "{}", other.name);
        }
        let said = place.said(told.code(), &["deal"]);
        let (wanted, unwanted) = told.pick(("总分", "Score"), ("Score", "总分"));
        assert!(said.contains(wanted) && !said.contains(unwanted), "{said}");
    }
}

#[test]
fn an_exam_is_not_told_to_be_tried_again() {
    use sparring::domain::transcript::{Mode, Started};
    use sparring::store::Store as _;
    let place = Place::new();
    let golden = super::golden("retail-service/decent.en");
    let started = Started { session: "part".to_owned(), mode: Mode::Exam, ..golden.started.clone() };
    let mut store = place.store();
    store.begin(&started, NOON_S).unwrap();
    for (sequence, turn) in (1..).zip(&golden.turns) {
        store.append("part", sequence, &sparring::domain::transcript::SessionEvent::Turn(turn.clone())).unwrap();
    }
    let said = place.said("en", &["part"]);
    assert!(said.contains("What would help most") && !said.contains("/retry") && !said.contains("--retry"), "{said}");
}
