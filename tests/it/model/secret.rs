//! The key of an endpoint is in nothing that a run writes, though the endpoint does all it can to get it there.

use std::fs;
use std::path::Path;

use serde_json::json;
use sparring::llm::choice::{Choice, Need, Wish};
use sparring::llm::key::{Key, Source};
use sparring::llm::{Shape, cassette::Tape, connect};

use super::client::{ask, choice, hear};
use super::stub::{Part, Request, Script, Stub, bytes, delta, object, says, stop, stream_head, streams, whole};
use crate::program::spar;

const KEY: &str = "sk-SECRET0123456789abcdef";

/// Returns the key that a request carries.
fn carried(request: &Request) -> String {
    let line = request.headers.lines().find(|line| line.to_lowercase().starts_with("authorization:"));
    line.and_then(|line| line.split("Bearer ").nth(1)).unwrap_or("none").trim().to_owned()
}

/// Returns everything that a server can say with a key in it.
fn echoes(key: &str) -> Vec<Script> {
    let half = key.len() / 2;
    let error = json!({"error": {"message": format!("Incorrect API key provided: {key}."), "code": 401, "key": key}});
    let event = delta(&format!("密钥是 {key} 吧"));
    let (first, second) = event.split_at(event.find(key).unwrap() + half);
    vec![
        object(401, &error),
        whole(500, "text/html", &format!("<html><title>{key}</title><body>{key}</body></html>")),
        whole(403, "text/plain", key),
        object(200, &error),
        streams(&format!("event: error\ndata: {key}\n\n")),
        vec![bytes(format!(
            "HTTP/1.1 302 X\r\nLocation: https://evil.example/{key}\r\nX-Key: {key}\r\nContent-Length: 0\r\n\r\n"
        ))],
        vec![stream_head(), bytes(first), bytes(second), bytes(stop()), Part::Break],
        streams(&(delta(&key[..half]) + &delta(&key[half..]) + &stop())),
    ]
}

#[track_caller]
fn clean(what: &str, text: &str) {
    assert!(!text.contains(KEY), "{what} holds the key: {text}");
    assert!(!text.contains(&KEY[..KEY.len() - 4]), "{what} holds most of the key: {text}");
}

/// Returns everything in the files of a folder.
fn written(folder: &Path) -> String {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned()).collect()
}

#[test]
fn the_key_is_in_no_fault_no_answer_no_cassette_and_no_debug() {
    for index in 0..echoes(KEY).len() {
        let stub = Stub::answering(move |request| echoes(&carried(request))[index].clone());
        let folder = tempfile::tempdir().unwrap();
        let key = Key::new(KEY, Source::Variable("SPAR_API_KEY".into())).unwrap();
        let choice = Choice { key: Some(key), tape: Tape::Record(folder.path().to_owned()), ..choice(&stub.base) };
        clean("the choice", &format!("{choice:?}"));
        let client = connect(&choice).unwrap();
        let heard = hear(client.begin(&ask(Shape::Text)).as_mut());
        drop(client);
        assert_eq!(carried(&stub.requests()[0]), KEY, "the endpoint gets it");
        clean("what was heard", &format!("{heard:?}"));
        // Said in two halves by the model itself, it is no key in the pieces that came.
        if index != 7 {
            clean("the cassette", &written(folder.path()));
        }
    }
}

#[test]
fn the_key_is_in_nothing_that_the_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let tape = folder.path().join("tape");
    for index in 0..echoes(KEY).len() - 1 {
        let stub = Stub::answering(move |request| echoes(&carried(request))[index].clone());
        for format in ["text", "json"] {
            let args = [
                "doctor",
                "--model",
                "m",
                "--base-url",
                &stub.base,
                "--record",
                tape.to_str().unwrap(),
                "--format",
                format,
            ];
            let seen = spar(&args)
                .with("SPAR_API_KEY", KEY)
                .with("SPAR_DATA", folder.path().to_str().unwrap())
                .with("RUST_LOG", "trace")
                .seen();
            clean("the output", &seen);
            clean("the cassette", &written(&tape));
        }
    }
}

#[cfg(unix)]
#[test]
fn a_key_file_that_others_can_read_is_refused_with_what_to_do() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    fs::write(&path, format!("{KEY}\n")).unwrap();
    let stub =
        Stub::answering(
            |request| if carried(request) == KEY { says(&["received"]) } else { whole(401, "text/plain", "no") },
        );
    let args = ["doctor", "--model", "m", "--base-url", &stub.base, "--key-file", path.to_str().unwrap()];
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let seen = spar(&args).seen();
    assert!(seen.starts_with("exit 4") && seen.contains(&format!("chmod 600 {}", path.display())), "{seen}");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let seen = spar(&args).seen();
    assert!(seen.starts_with("exit 0"), "{seen}");
    clean("the output", &seen);
}

#[test]
fn a_key_cannot_be_given_on_the_command_line() {
    for args in [["doctor", "--api-key", KEY], ["doctor", "--key", KEY]] {
        let seen = spar(&args).seen();
        assert!(seen.starts_with("exit 2"), "{seen}");
    }
    let wish = Wish { base: Some(format!("https://x:{KEY}@host/v1")), ..Wish::default() };
    clean("the error", &format!("{:?}", Choice::new(&wish, Need::Endpoint).unwrap_err()));
}
