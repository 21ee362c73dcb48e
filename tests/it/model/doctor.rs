//! `spar doctor` against stub servers: what works is said, what does not is said with what to do.

use serde_json::{Value, json};

use super::stub::{Request, Script, Stub, object, says, stop, streams, whole};
use crate::program::spar;

/// Returns what a good endpoint answers.
fn good(request: &Request) -> Script {
    if request.line.starts_with("GET /v1/models") {
        return object(200, &json!({"data": [{"id": "good-model"}, {"id": "other-model"}]}));
    }
    let asked = request.json();
    if asked["model"] != "good-model" {
        let message = format!("The model `{}` does not exist", asked["model"].as_str().unwrap());
        return object(404, &json!({"error": {"message": message, "code": "model_not_found"}}));
    }
    if asked.get("tools").is_some() {
        let call = json!({"choices": [{"delta": {"tool_calls": [{"function": {"name": "check", "arguments": "{\"ok\":true}"}}]}}]});
        return streams(&format!("data: {call}\n\n{}", stop()));
    }
    if asked.get("response_format").is_some() {
        return says(&["{\"ok\":", "true}"]);
    }
    if asked["stream"] == false {
        let message = json!({"choices": [{"message": {"content": "received"}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 9, "completion_tokens": 1}});
        return object(200, &message);
    }
    says(&["recei", "ved"])
}

/// Runs the doctor on an endpoint and returns the exit status and the checks by name.
#[track_caller]
fn examined(base: &str, model: &[&str]) -> (String, Vec<(String, String, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let args = [&["doctor", "--base-url", base, "--format", "json", "--model"], model].concat();
    let seen = spar(&args).with("SPAR_DATA", folder.path().to_str().unwrap()).seen();
    let (exit, rest) = seen.split_once('\n').unwrap();
    let json = rest.lines().find(|line| line.starts_with('{')).unwrap_or_else(|| panic!("{seen}"));
    let report: Value = serde_json::from_str(json).unwrap();
    let checks = report["checks"].as_array().unwrap().iter().map(|check| {
        let text = |name: &str| check[name].as_str().unwrap().to_owned();
        (text("id"), text("state"), text("text"))
    });
    (exit.to_owned(), checks.collect())
}

/// Returns how a thing stands.
#[track_caller]
fn state<'a>(checks: &'a [(String, String, String)], id: &str) -> (&'a str, &'a str) {
    let found = checks.iter().find(|(name, _, _)| name == id).unwrap_or_else(|| panic!("no {id} in {checks:?}"));
    (&found.1, &found.2)
}

#[test]
fn a_good_endpoint_is_good_in_everything() {
    let stub = Stub::answering(good);
    let (exit, checks) = examined(&stub.base, &["good-model"]);
    assert_eq!(exit, "exit 0", "{checks:?}");
    let ids: Vec<&str> = checks.iter().map(|(id, _, _)| id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "program",
            "content",
            "data",
            "language",
            "terminal",
            "model",
            "reach",
            "key",
            "models",
            "answer",
            "stream",
            "json-schema",
            "json-tool",
            "json-object"
        ]
    );
    assert!(checks.iter().all(|(_, state, _)| state == "ok"), "{checks:?}");
    assert!(state(&checks, "answer").1.starts_with("answers whole: received"), "{checks:?}");
}

#[test]
fn what_is_wrong_with_an_endpoint_is_said() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let key = Stub::scripted(vec![whole(401, "text/plain", "Unauthorized")]);
    let page = Stub::scripted(vec![whole(404, "text/html", "<html><title>Not Found</title></html>")]);
    let fine = Stub::answering(good);
    for (what, base, model, id, word) in [
        ("nobody there", format!("http://{gone}/v1"), &["m"][..], "reach", "cannot be reached"),
        ("a bad key", key.base.clone(), &["m"], "key", "SPAR_API_KEY"),
        ("another service", page.base.clone(), &["m"], "answer", "no model interface"),
        ("an unknown model", fine.base.clone(), &["god-model"], "models", "good-model"),
        ("no model", fine.base.clone(), &[], "models", "good-model"),
        ("a secure address", fine.base.replace("http:", "https:"), &["m"], "reach", "http or https"),
    ] {
        let (exit, checks) = examined(&base, model);
        assert_eq!(exit, "exit 4", "{what}: {checks:?}");
        let (state, text) = state(&checks, id);
        assert!(state == "not-ok" && text.contains(word), "{what}: {checks:?}");
        assert_eq!(checks.last().unwrap().1, "not-tried", "{what}");
    }
}

#[test]
fn an_endpoint_without_json_or_streams_is_still_good() {
    let stub = Stub::answering(|request| {
        let asked = request.json();
        let refuse =
            |what: &str| object(400, &json!({"error": {"message": format!("{what} is not supported"), "code": 400}}));
        if request.line.starts_with("GET") {
            return whole(404, "text/plain", "404 page not found");
        }
        match (asked["stream"] == true, asked.get("response_format").is_some(), asked.get("tools").is_some()) {
            (_, true, _) => refuse("response_format"),
            (_, _, true) => refuse("tools"),
            (true, _, _) => refuse("stream"),
            _ => object(200, &json!({"choices": [{"message": {"content": "received"}, "finish_reason": "stop"}]})),
        }
    });
    let (exit, checks) = examined(&stub.base, &["m"]);
    assert_eq!(exit, "exit 0", "{checks:?}");
    assert_eq!(state(&checks, "models").0, "not-tried");
    for id in ["stream", "json-schema", "json-tool", "json-object"] {
        assert_eq!(state(&checks, id).0, "not-ok", "{checks:?}");
    }
}

#[test]
fn without_a_model_the_doctor_tries_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("none").join("yet");
    for (lang, word) in [("en", "none is configured"), ("zh", "没有配置")] {
        let seen = spar(&["doctor"]).with("SPAR_LANG", lang).with("SPAR_DATA", data.to_str().unwrap()).seen();
        assert!(seen.starts_with("exit 0") && seen.contains(word), "{seen}");
    }
    assert!(!data.exists(), "the doctor makes no folder");
    let seen =
        spar(&["doctor"]).with("SPAR_DATA", data.to_str().unwrap()).with("DEEPSEEK_API_KEY", "sk-0123456789").seen();
    assert!(
        seen.contains("deepseek-flash") && seen.contains("DEEPSEEK_API_KEY") && !seen.contains("sk-0123456789"),
        "{seen}"
    );
    let seen = spar(&["doctor", "--provider", "deepsek"]).with("SPAR_DATA", data.to_str().unwrap()).seen();
    assert!(seen.starts_with("exit 4") && seen.contains("did you mean `deepseek`?"), "{seen}");
}

#[test]
fn a_variable_that_holds_no_key_does_not_stand_in_the_way_of_another_providers() {
    let folder = tempfile::tempdir().unwrap();
    let run = || {
        let data = folder.path().to_str().unwrap();
        spar(&["doctor"]).with("SPAR_DATA", data).with("OPENAI_API_KEY", "export OPENAI_API_KEY=sk-1")
    };
    let seen = run().seen();
    assert!(seen.contains("OPENAI_API_KEY"), "with no other key it is named: {seen}");
    let seen = run().with("DEEPSEEK_API_KEY", "sk-12345678").seen();
    assert!(seen.contains("deepseek") && !seen.contains("OPENAI_API_KEY"), "{seen}");
}
