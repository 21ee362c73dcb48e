//! What is written fits the JSON Schemas that `lint --schema` prints.

use super::*;
use crate::schemas::{fits, schema};

#[test]
fn every_output_fits_its_schema_and_another_does_not() {
    let place = Place::new(&[EXPERT, DECENT]);
    let event = schema("event");
    for name in [EXPERT, DECENT] {
        place.read(&format!("{name}.jsonl")).lines().for_each(|line| fits(&event, line));
        fits(&schema("scorecard"), &place.read(&format!("{name}.scorecard.json")));
    }
    fits(&event, r#"{"event":"await"}"#);
    assert!(!event.is_valid(&serde_json::json!({ "event": "turn", "turn": "one" })));
    let label = schema("label");
    let lines =
        "How many agents do you have?\n{\"text\":\"多久回复一次？\",\"id\":7,\"scenario\":\"retail-service\"}\n";
    for args in [vec!["label"], vec!["label", "--explain"]] {
        place.spar(&args, lines).out.lines().for_each(|line| fits(&label, line));
    }
    let agreement = schema("agreement");
    let coded = "{\"text\":\"How many agents do you have?\",\"stage\":\"situation\",\"kind\":\"question\"}\n\
                 {\"text\":\"多久回复一次？\",\"stage\":null,\"kind\":\"other\",\"id\":7}\n";
    let figures = place.spar(&["label", "--against", "-", "--errors", "--format", "json"], coded);
    assert!(figures.out.contains("\"errors\""), "{}", figures.err);
    fits(&agreement, &figures.out);
    assert!(!agreement.is_valid(&serde_json::json!({ "v": 1 })));
    place.change(&format!("{DECENT}.scorecard.json"), "\"verdict\": \"met\"", "\"verdict\": \"missed\"");
    place.change(&format!("{EXPERT}.jsonl"), "About 600 people", "Some 600 people");
    place.write("odd.jsonl", "{}\n");
    let regress = schema("regress");
    fits(&regress, &place.regress(&["--format", "json"]).out);
    place.regress(&["--format", "jsonl"]).out.lines().for_each(|line| fits(&regress, line));
    assert!(!regress.is_valid(&serde_json::json!({ "event": "golden" })));
    let played = place.spar(&["playtest", "retail-service", "--sessions", "1", "--format", "json"], "");
    fits(&schema("playtest"), &played.out);
    let rivals = schema("rivals");
    let against = ["--rubric", "spin", "--against", "certification"];
    fits(&rivals, &place.regress(&[&against[..], &["--format", "json"]].concat()).out);
    place.regress(&[&against[..], &["--format", "jsonl"]].concat()).out.lines().for_each(|line| fits(&rivals, line));
}
