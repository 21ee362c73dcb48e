//! `spar judge` as a user runs it, with a stub server for the model.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use sparring::llm::provider::PROVIDERS;

use super::stub::{Request, Script, Stub, object, says, whole};

/// Returns the path of a golden session.
fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/retail-service").join(name)
}

/// Runs the program with a stub for the model; no key, no proxy, no settings of the user's.
fn judge(stub: &Stub, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(["--lang", "en", "judge", "--base-url", &stub.base, "--model", "stub"]).args(args);
    for variable in
        ["SPAR_API_KEY", "SPAR_PROVIDER", "SPAR_CONTENT", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"]
    {
        command.env_remove(variable);
    }
    command.stdin(Stdio::null()).output().unwrap()
}

/// Returns an answer to a request of the judge: for each unit, the items that `yes` gives for its words.
fn answer(request: &Request, yes: impl Fn(&str, &str) -> bool) -> Option<Value> {
    let body = request.json();
    let said = body["messages"][1]["content"].as_str()?.to_owned();
    // On the lower rungs the schema stands in the prompt.
    let shown = said.rsplit_once("JSON Schema:\n").and_then(|(_, schema)| serde_json::from_str::<Value>(schema).ok());
    let schema = shown.unwrap_or_else(|| body["response_format"]["json_schema"]["schema"].clone());
    let (_, unit) = schema["properties"].as_object()?.iter().next().filter(|(id, _)| *id != "criteria")?;
    let keys: Vec<String> = unit["properties"]["answers"]["properties"].as_object()?.keys().cloned().collect();
    let units: Value = said.lines().find_map(|line| serde_json::from_str(line).ok().filter(Value::is_array))?;
    let one = |unit: &Value| {
        let text = unit["text"].as_str().unwrap();
        let answers: serde_json::Map<String, Value> =
            keys.iter().map(|key| (key.clone(), if yes(text, &key[2..]) { "yes" } else { "no" }.into())).collect();
        let answer = json!({ "answers": answers, "quote_seller": text, "quote_customer": "" });
        (unit["unit"].as_str().unwrap().to_owned(), answer)
    };
    Some(Value::Object(units.as_array()?.iter().map(one).collect()))
}

/// A judge who sees digits, and nothing else.
fn digits(text: &str, item: &str) -> bool {
    item == "digit" && text.chars().any(|letter| letter.is_ascii_digit())
}

/// A judge who says yes to everything, with quotes that are there.
fn everything(_: &str, _: &str) -> bool {
    true
}

/// Answers as a judge does; questions about the rubric are answered with nothing.
fn speaking(yes: fn(&str, &str) -> bool) -> impl Fn(&Request) -> Script {
    move |request| {
        let said = answer(request, yes).unwrap_or_else(|| json!({ "criteria": [] })).to_string();
        let letters: Vec<char> = said.chars().collect();
        let pieces: Vec<String> = letters.chunks(40).map(|piece| piece.iter().collect()).collect();
        says(&pieces.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Returns the score that `spar score` gives.
fn score(file: &str) -> Value {
    let output =
        Command::new(env!("CARGO_BIN_EXE_spar")).args(["score", "--format", "json"]).arg(golden(file)).output();
    serde_json::from_slice::<Value>(&output.unwrap().stdout).unwrap()["score"].clone()
}

/// Fails where what was written does not fit the schema that the program prints of it.
#[track_caller]
fn fits(written: &Value) {
    let schema = Command::new(env!("CARGO_BIN_EXE_spar")).args(["lint", "--schema", "judge"]).output().unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_slice(&schema.stdout).unwrap()).unwrap();
    let faults: Vec<String> = validator.iter_errors(written).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(!validator.is_valid(&json!({ "event": "judgement" })));
}

#[test]
fn the_opinion_stands_beside_the_score_and_says_what_it_took() {
    let stub = Stub::answering(speaking(digits));
    let file = golden("decent.zh.jsonl");
    let output = judge(
        &stub,
        &[
            "--runs",
            "1",
            "--format",
            "json",
            "--price-in",
            "1000",
            "--price-out",
            "1000",
            "--gate",
            file.to_str().unwrap(),
        ],
    );
    let said: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
    fits(&said);
    let one = &said["judgements"][0];
    assert_eq!(one["score"], score("decent.zh.jsonl"));
    assert_eq!((one["model"].as_str(), one["runs"].as_u64()), (Some("stub"), Some(1)));
    assert_eq!(one["prompt_hash"].as_str().map(str::len), Some(16));
    assert_eq!(one["flags"][0], "score", "nothing seen is far below: {one:#}");
    let calls = said["took"]["calls"].as_u64().unwrap();
    assert_eq!(calls, stub.requests().len() as u64);
    assert_eq!(said["took"]["tokens_in"].as_u64(), Some(12 * calls));
    let cost: f64 = said["took"]["cost"].as_str().unwrap().parse().unwrap();
    assert!((cost - 0.017 * calls as f64).abs() < 0.001, "{cost}");
    assert!(text(&output.stderr).contains(&format!("{calls} calls to stub")), "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(1), "a person should look, and --gate asks for that");
}

#[test]
fn a_judge_who_says_yes_to_everything_is_flagged_and_changes_no_score() {
    let stub = Stub::answering(speaking(everything));
    let file = golden("closer.en.jsonl");
    let output = judge(&stub, &["--runs", "1", file.to_str().unwrap()]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(said.contains("for a person to look at: the model cannot be believed"), "{said}");
    assert!(said.contains(&format!("score of record {}, which stands", score("closer.en.jsonl"))), "{said}");
}

#[test]
fn a_fault_in_the_middle_keeps_what_was_judged_and_names_the_rest() {
    let calls = std::sync::atomic::AtomicUsize::new(0);
    let stub = Stub::answering(move |request| {
        if calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed) >= 5 {
            return object(401, &json!({ "error": { "message": "key expired", "code": 401 } }));
        }
        speaking(digits)(request)
    });
    let (first, second) = (golden("sp-then-pitch.en.jsonl"), golden("closer.en.jsonl"));
    let output = judge(&stub, &["--runs", "1", first.to_str().unwrap(), second.to_str().unwrap()]);
    let (said, errors) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(4), "{errors}");
    assert!(said.contains("broken off") && said.contains("too little was judged"), "{said}");
    assert!(said.contains("Not judged: ") && said.contains("took 6 requests"), "{said}");
    assert!(errors.contains("the key is wrong") && errors.contains("what was judged is written"), "{errors}");
}

#[test]
fn an_endpoint_without_schemas_is_asked_in_another_way_once_and_for_all() {
    let stub = Stub::answering(|request| {
        let body = request.json();
        let format = body["response_format"]["type"].as_str().unwrap_or_default().to_owned();
        if format == "json_schema" || !body["tools"].is_null() {
            return object(
                400,
                &json!({ "error": { "message": "unsupported parameter", "type": "invalid_request_error" } }),
            );
        }
        assert_eq!(format, "json_object");
        assert!(body["messages"][1]["content"].as_str().unwrap().contains("JSON"));
        let said = answer(request, digits).unwrap_or_else(|| json!({ "criteria": [] }));
        let content = format!("Here you are:\n```json\n{said}\n```\nAnything else?");
        let message = json!({ "choices": [{ "message": { "content": content }, "finish_reason": "stop" }] });
        whole(200, "application/json", &message.to_string())
    });
    let file = golden("all-in-one.en.jsonl");
    let output = judge(&stub, &["--runs", "1", "--format", "jsonl", file.to_str().unwrap()]);
    let requests = stub.requests();
    let refused = requests.iter().filter(|request| !request.json()["tools"].is_null()).count();
    assert!(refused == 1 && requests.len() > 4, "{refused} of {}", requests.len());
    let lines = text(&output.stdout);
    lines.lines().for_each(|line| fits(&serde_json::from_str(line).unwrap()));
}

#[test]
fn agreement_is_printed_as_label_prints_it() {
    let stub = Stub::answering(speaking(digits));
    let folder = tempfile::tempdir().unwrap();
    let coded = folder.path().join("coded.jsonl");
    let lines = [
        json!({ "text": "How many people work here?", "stage": "situation", "kind": "question", "lang": "en" }),
        json!({ "text": "Hello 123", "stage": null, "kind": "other", "lang": "en", "before": "Hi." }),
    ];
    std::fs::write(&coded, lines.map(|line| line.to_string()).join("\n")).unwrap();
    let output = judge(&stub, &["--runs", "1", "--errors", "--against", coded.to_str().unwrap()]);
    let said = text(&output.stdout);
    assert!(
        said.contains("English: 2 lines") && said.contains("Read differently: 1 line"),
        "{said}{}",
        text(&output.stderr)
    );
    let file = golden("all-in-one.zh.jsonl");
    let output = judge(&stub, &["--runs", "1", "--format", "json", "--against", "engine", file.to_str().unwrap()]);
    let figures: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(figures["sets"][0]["lang"], "zh");
    assert!(figures["sets"][0]["stage"]["confusion"]["counts"].is_array());
    assert!(text(&output.stderr).contains("took "), "{}", text(&output.stderr));
}

#[test]
fn without_a_model_it_says_what_to_do() {
    let judged = |file: PathBuf| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
        let keys = PROVIDERS.iter().flat_map(|provider| provider.variables);
        for variable in ["SPAR_API_KEY", "SPAR_PROVIDER", "SPAR_BASE_URL", "SPAR_MODEL"].iter().chain(keys) {
            command.env_remove(variable);
        }
        let output = command.args(["--lang", "en", "judge"]).arg(file).output().unwrap();
        (output.status.code(), text(&output.stderr))
    };
    let (code, errors) = judged(golden("decent.en.jsonl"));
    assert!(code == Some(2) && errors.contains("--provider") && errors.contains("hint"), "{code:?}: {errors}");
    // A file that is not there is said before a model is asked for.
    let (code, errors) = judged(golden("no-such-file.jsonl"));
    let named = errors.contains("no-such-file.jsonl") && !errors.contains("--provider");
    assert!(code == Some(4) && named, "{code:?}: {errors}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_what_was_judged() {
    let calls = std::sync::atomic::AtomicUsize::new(0);
    let stub = Stub::answering(move |request| {
        // From the fifth question on the model says nothing any more.
        match calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
            0..4 => speaking(digits)(request),
            _ => vec![super::stub::Part::Hang],
        }
    });
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(["--lang", "en", "judge", "--base-url", &stub.base, "--model", "stub", "--runs", "1"]);
    command.arg(golden("sp-then-pitch.en.jsonl")).env_remove("SPAR_API_KEY").env_remove("HTTP_PROXY");
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    while stub.requests().len() < 5 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    let (said, errors) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(4), "{said}{errors}");
    assert!(said.contains("broken off") && errors.contains("stopped by Ctrl-C"), "{said}{errors}");
}
