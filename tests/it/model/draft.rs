//! `spar new scenario --from` as a user runs it, with a stub server for the model.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use super::stub::{Request, Script, Stub, object, says};

/// Runs the program in a folder with a stub for the model.
fn draft(folder: &Path, base: &str, id: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.current_dir(folder).args(["--lang", "en", "new", "scenario", id, "--from", "notes.md", "--rounds", "1"]);
    for variable in [
        "SPAR_API_KEY",
        "SPAR_PROVIDER",
        "SPAR_CONTENT",
        "SPAR_BASE_URL",
        "HTTP_PROXY",
        "http_proxy",
        "ALL_PROXY",
        "all_proxy",
    ] {
        command.env_remove(variable);
    }
    if !base.is_empty() {
        command.args(["--base-url", base, "--model", "stub"]);
    }
    command.output().unwrap()
}

/// Returns an object that fits a schema: texts that differ from each other, three lines a list, the first of what may be chosen.
fn fitting(schema: &Value, path: &str) -> Value {
    match schema["type"].as_str() {
        Some("object") => {
            let fields = schema["properties"].as_object().unwrap();
            let field = |(name, inner): (&String, &Value)| (name.clone(), fitting(inner, &format!("{path} {name}")));
            Value::Object(fields.iter().map(field).collect())
        }
        Some("array") => (0..9)
            .map(|index| fitting(&schema["items"], &format!("{path} {index}")))
            .take(if path.contains("lines") { 9 } else { 2 })
            .collect(),
        Some("integer") => json!(5),
        Some("boolean") => json!(true),
        _ => match schema["enum"][0].as_str() {
            Some(first) => json!(first),
            None if path.ends_with("value") => json!("40"),
            None => json!(format!("Words about {path}")),
        },
    }
}

/// Answers whatever is asked with something that fits.
fn obliging(request: &Request) -> Script {
    let body = request.json();
    let format = &body["response_format"]["json_schema"];
    let name = format["name"].as_str().unwrap().to_owned();
    // Each question has words of its own, so that nothing is said twice.
    let said = body["messages"][1]["content"].as_str().unwrap();
    let number = said.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % 1_000_000;
    let path = if name == "lines" { format!("lines {number}") } else { name };
    says(&[&fitting(&format["schema"], &path).to_string()])
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_draft_that_passes_is_a_scenario_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes.md"), "A warehouse counts its stock by hand.").unwrap();
    let stub = Stub::answering(obliging);
    let output = draft(folder.path(), &stub.base, "stock");
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{said}{}", text(&output.stderr));
    assert!(said.contains("it passes the checks") && said.contains("read every line"), "{said}");
    assert!(text(&output.stderr).contains("took "), "{}", text(&output.stderr));
    let written = std::fs::read_to_string(folder.path().join("scenarios/stock.yaml")).unwrap();
    assert!(written.contains("Drafted by a language model") && written.contains("\nid: stock\n"), "{written}");
    let lint = Command::new(env!("CARGO_BIN_EXE_spar"))
        .current_dir(folder.path())
        .args(["--lang", "en", "lint", "scenarios/stock.yaml"])
        .output()
        .unwrap();
    assert_eq!(lint.status.code(), Some(0), "{}", text(&lint.stdout));
    let before = stub.requests().len();
    let again = draft(folder.path(), &stub.base, "stock");
    assert_eq!((again.status.code(), stub.requests().len()), (Some(2), before), "nothing is asked in vain");
    assert!(text(&again.stderr).contains("is there already"));
    assert_eq!(std::fs::read_to_string(folder.path().join("scenarios/stock.yaml")).unwrap(), written);
}

#[test]
fn what_does_not_pass_is_a_draft_with_its_problems_on_top() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes.md"), "A warehouse counts its stock by hand.").unwrap();
    // This model says the same whatever it is asked.
    let stub = Stub::answering(|request| {
        let schema = request.json()["response_format"]["json_schema"]["schema"].clone();
        says(&[&fitting(&schema, "same lines").to_string()])
    });
    for name in ["stock.yaml.draft", "stock.yaml.draft-2"] {
        let output = draft(folder.path(), &stub.base, "stock");
        assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
        let said = text(&output.stdout);
        assert!(said.contains(name) && said.contains("problem(s) left"), "{said}");
        let written = std::fs::read_to_string(folder.path().join("scenarios").join(name)).unwrap();
        assert!(written.starts_with("# This does not pass the checks yet"), "{written}");
        assert!(written.contains("#   - ") && written.contains("\nid: stock\n"));
    }
    assert!(!folder.path().join("scenarios/stock.yaml").exists());
}

#[test]
fn without_a_model_or_with_a_broken_one_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes.md"), "A warehouse counts its stock by hand.").unwrap();
    let stub = Stub::answering(|_| object(401, &json!({ "error": { "message": "no" } })));
    let broken = draft(folder.path(), &stub.base, "stock");
    assert_eq!(broken.status.code(), Some(4));
    let errors = text(&broken.stderr);
    assert!(errors.contains("the key is wrong") && errors.contains("nothing was written"), "{errors}");
    let unreachable = draft(folder.path(), "http://127.0.0.1:9/v1", "stock");
    assert_eq!(unreachable.status.code(), Some(4), "{}", text(&unreachable.stderr));
    assert!(!folder.path().join("scenarios").exists());
}
