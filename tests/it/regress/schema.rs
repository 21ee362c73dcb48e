//! What is written fits the JSON Schemas that `lint --schema` prints.

use super::*;

/// Returns the schema of a format.
fn schema(place: &Place, name: &str) -> jsonschema::Validator {
    let said = place.spar(&["lint", "--schema", name], "");
    assert_eq!(said.code, Some(0), "{}", said.err);
    jsonschema::validator_for(&serde_json::from_str(&said.out).unwrap()).unwrap()
}

/// Fails when a line does not fit.
#[track_caller]
fn fits(validator: &jsonschema::Validator, line: &str) {
    let value: Value = serde_json::from_str(line).unwrap();
    let faults: Vec<String> = validator.iter_errors(&value).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}\n{line}");
}

#[test]
fn every_output_fits_its_schema_and_another_does_not() {
    let place = Place::new(&[EXPERT, DECENT]);
    let event = schema(&place, "event");
    for name in [EXPERT, DECENT] {
        place.read(&format!("{name}.jsonl")).lines().for_each(|line| fits(&event, line));
        fits(&schema(&place, "scorecard"), &place.read(&format!("{name}.scorecard.json")));
    }
    fits(&event, r#"{"event":"await"}"#);
    assert!(!event.is_valid(&serde_json::json!({ "event": "turn", "turn": "one" })));
    let label = schema(&place, "label");
    let lines =
        "How many agents do you have?\n{\"text\":\"多久回复一次？\",\"id\":7,\"scenario\":\"retail-service\"}\n";
    for args in [vec!["label"], vec!["label", "--explain"]] {
        place.spar(&args, lines).out.lines().for_each(|line| fits(&label, line));
    }
    let agreement = schema(&place, "agreement");
    let coded = "{\"text\":\"How many agents do you have?\",\"stage\":\"situation\",\"kind\":\"question\"}\n\
                 {\"text\":\"多久回复一次？\",\"stage\":null,\"kind\":\"other\",\"id\":7}\n";
    let figures = place.spar(&["label", "--against", "-", "--errors", "--format", "json"], coded);
    assert!(figures.out.contains("\"errors\""), "{}", figures.err);
    fits(&agreement, &figures.out);
    assert!(!agreement.is_valid(&serde_json::json!({ "v": 1 })));
    place.change(&format!("{DECENT}.scorecard.json"), "\"verdict\": \"met\"", "\"verdict\": \"missed\"");
    place.change(&format!("{EXPERT}.jsonl"), "About 600 people", "Some 600 people");
    place.write("odd.jsonl", "{}\n");
    let regress = schema(&place, "regress");
    fits(&regress, &place.regress(&["--format", "json"]).out);
    place.regress(&["--format", "jsonl"]).out.lines().for_each(|line| fits(&regress, line));
    assert!(!regress.is_valid(&serde_json::json!({ "event": "golden" })));
    let played = place.spar(&["playtest", "retail-service", "--sessions", "1", "--format", "json"], "");
    fits(&schema(&place, "playtest"), &played.out);
    let rivals = schema(&place, "rivals");
    let against = ["--rubric", "spin", "--against", "certification"];
    fits(&rivals, &place.regress(&[&against[..], &["--format", "json"]].concat()).out);
    place.regress(&[&against[..], &["--format", "jsonl"]].concat()).out.lines().for_each(|line| fits(&rivals, line));
}
