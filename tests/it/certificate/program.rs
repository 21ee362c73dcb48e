//! The commands: keys, certify, verify, from one to the other as people use them.

use std::path::Path;

use sparring::certificate::form;
use sparring::store::{LogKind, SqliteStore, Store, sqlite};

use super::world::{CONTENT, EXAM, TRAINEE, data_folder, log_id};
use crate::program::spar;
use crate::schemas::{fits, schema};

/// Runs the program with its data in a folder, in the folder.
#[track_caller]
fn run(data: &Path, arguments: &[&str]) -> String {
    let content = data.join(CONTENT);
    let spar = spar(arguments).with("SPAR_DATA", &data.display().to_string()).within(data);
    let spar = if content.is_dir() { spar.with("SPAR_CONTENT", &content.display().to_string()) } else { spar };
    spar.seen()
}

/// Returns the line of JSON that a run wrote.
fn line(seen: &str) -> &str {
    seen.lines().find(|line| line.starts_with('{')).unwrap_or_default()
}

#[test]
fn an_exam_by_rules_of_ones_own_is_not_certified_and_does_not_pass_unnoticed() {
    let data = data_folder();
    let trainer = data.path();
    let log = log_id(TRAINEE, 2);
    assert!(run(trainer, &["keys", "new"]).starts_with("exit 0"));
    // The trainer's rules under that name are others than those that the trainee sat by.
    let rules = trainer.join(CONTENT).join("rubrics").join(format!("{}.yaml", EXAM));
    let stricter = std::fs::read_to_string(&rules).unwrap() + "\n# Another version.\n";
    std::fs::write(&rules, stricter).unwrap();
    let refused = run(trainer, &["certify", &log, "--output", "cert.json"]);
    assert!(refused.starts_with("exit 1") && refused.contains("[content-not-in-use] exam/"), "{refused}");
    let taken = run(trainer, &["certify", &log, "--output", "cert.json", "--as-held"]);
    assert!(taken.starts_with("exit 0"), "{taken}");
    let verified = run(trainer, &["verify", "cert.json"]);
    assert!(verified.starts_with("exit 0") && verified.contains("[content-not-in-use] exam/"), "{verified}");
    assert!(run(trainer, &["verify", "cert.json", "--strict"]).starts_with("exit 1"));
}

#[test]
fn a_certificate_goes_from_the_trainer_to_somebody_who_was_not_there() {
    let data = data_folder();
    let trainer = data.path();
    let log = log_id(TRAINEE, 2);
    let out = run(trainer, &["certify", &log]);
    assert!(out.starts_with("exit 2") && out.contains("spar keys new"), "{out}");
    assert!(run(trainer, &["keys", "new"]).starts_with("exit 0"));
    let out = run(trainer, &["certify", &log, "--output", "cert.json", "--html", "cert.html"]);
    assert!(out.starts_with("exit 0") && out.contains("attempt 2 of 2"), "{out}");
    let again = run(trainer, &["certify", &log, "--output", "cert.json"]);
    assert!(
        again.starts_with("exit 4") && again.contains("cert.json is there already"),
        "nothing is written over: {again}"
    );
    let again = run(trainer, &["certify", &log, "--output", "second.json", "--html", "cert.html"]);
    assert!(again.starts_with("exit 4") && again.contains("cert.html is there already"), "{again}");
    assert!(!trainer.join("second.json").exists(), "both are looked at before either is written");
    let again = run(trainer, &["certify", &log, "--output", "third.json", "--html", "third.json"]);
    assert!(again.starts_with("exit 2") && !trainer.join("third.json").exists(), "{again}");
    let again = run(trainer, &["certify", &log, "--output", "third.json", "--html", "nowhere/cert.html"]);
    assert!(again.starts_with("exit 4") && !trainer.join("third.json").exists(), "{again}");
    let certificate = std::fs::read(trainer.join("cert.json")).unwrap();
    let (read, findings) = form::read(&certificate);
    assert_eq!(findings, []);
    let read = read.unwrap();

    let out = run(trainer, &["verify", "cert.json"]);
    assert!(out.starts_with("exit 0") && out.contains("the certificate is valid"), "{out}");
    assert!(out.contains("2 attempt(s), 2 session(s), 2 of them scored anew"), "{out}");
    let json = run(trainer, &["verify", "cert.json", "--format", "json"]);
    assert!(json.contains("\"valid\":true") && json.contains(&read.id), "{json}");
    fits(&schema("verification"), line(&json));
    fits(&schema("certificate"), &String::from_utf8_lossy(&certificate));
    assert!(!schema("certificate").is_valid(&serde_json::from_str(line(&json)).unwrap()));

    let page = std::fs::read_to_string(trainer.join("cert.html")).unwrap();
    assert!(page.contains(TRAINEE) && page.contains(&read.fingerprint()) && page.contains("@media print"));
    for title in ["Certificate</b>", "Retail service: an AI service assistant", "Value and evidence"] {
        assert!(page.contains(title), "{title}");
    }
    for id in ["retail-service", "certification", "need-payoff", "discovery "] {
        assert!(!page.contains(id), "people read titles, not {id}");
    }
    for banned in ["<script", "http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(banned), "{banned}");
    }

    // Elsewhere there are no records and no keys: a public key is trusted first.
    let elsewhere = tempfile::tempdir().unwrap();
    let away = elsewhere.path();
    std::fs::write(away.join("cert.json"), &certificate).unwrap();
    let out = run(away, &["verify", "cert.json"]);
    assert!(out.starts_with("exit 1") && out.contains("[unknown-key]"), "{out}");
    assert!(out.contains("not confirmed: key unknown") && !out.contains("NOT valid"), "{out}");
    assert!(!out.contains("checked: the signature"), "it could not be: {out}");
    let json = run(away, &["verify", "cert.json", "--format", "json"]);
    fits(&schema("verification"), line(&json));
    assert!(json.contains("\"outcome\":\"not-confirmed\"") && json.contains("\"valid\":false"), "{json}");
    std::fs::write(
        away.join("other.json"),
        String::from_utf8_lossy(&certificate).replacen("\"engine\":\"", "\"engine\":\"x", 1),
    )
    .unwrap();
    let out = run(away, &["verify", "other.json"]);
    assert!(out.contains("NOT valid") && out.contains("[unknown-key]") && out.contains("[wrong-id]"), "{out}");
    let shown = run(trainer, &["keys", "show"]);
    let public = shown.split("--- out\n").nth(1).unwrap().split("--- err").next().unwrap();
    std::fs::write(away.join("key.txt"), public).unwrap();
    let out = run(away, &["verify", "cert.json", "--key", "key.txt"]);
    assert!(out.starts_with("exit 0") && out.contains("[session-not-checked]"), "{out}");
    assert!(run(away, &["verify", "cert.json", "--key", "key.txt", "--strict"]).starts_with("exit 1"));
    assert!(run(away, &["keys", "trust", "key.txt"]).starts_with("exit 0"));
    assert!(run(away, &["verify", "cert.json"]).starts_with("exit 0"));

    // With the sessions as files, the chains and the scores are checked as well.
    std::fs::create_dir(away.join("sessions")).unwrap();
    let store = SqliteStore::open(trainer).unwrap();
    for part in 1..=2 {
        let events = store.load_json(&format!("{log}-p{part}")).unwrap().join("\n");
        std::fs::write(away.join(format!("sessions/{part}.jsonl")), events + "\n").unwrap();
    }
    let out = run(away, &["verify", "cert.json", "--sessions", "sessions"]);
    assert!(out.starts_with("exit 0") && out.contains("2 session(s), 2 of them scored anew"), "{out}");
    let first = std::fs::read_to_string(away.join("sessions/1.jsonl")).unwrap();
    std::fs::write(away.join("sessions/1.jsonl"), first.replacen("谢谢", "多谢", 1)).unwrap();
    let out = run(away, &["verify", "cert.json", "--sessions", "sessions"]);
    assert!(out.starts_with("exit 1") && out.contains("[session-chain]") && !out.contains("[session-length]"), "{out}");
    let out = run(away, &["verify", "cert.json", "--sessions", "sessions/2.jsonl"]);
    assert!(out.starts_with("exit 1") && out.contains("[session-missing]"), "{out}");
    std::fs::write(away.join("sessions/3.jsonl"), first).unwrap();
    let out = run(away, &["verify", "cert.json", "--sessions", "sessions"]);
    assert!(out.starts_with("exit 1") && out.contains("[session-doubled]"), "two of one name: {out}");
    std::fs::write(away.join(sqlite::FILE), "no database").unwrap();
    let out = run(away, &["verify", "cert.json"]);
    assert!(out.starts_with("exit 0") && out.contains("[store-not-checked]"), "{out}");

    // A key that was replaced still speaks for what it signed; one that is not trusted any more does not.
    assert!(run(trainer, &["keys", "rotate"]).starts_with("exit 0"));
    assert!(run(trainer, &["verify", "cert.json"]).starts_with("exit 0"));
    let out = run(trainer, &["keys", "untrust", &read.key[..6]]);
    assert!(out.starts_with("exit 2") && out.contains("--yes") && out.contains("spar keys rotate"), "{out}");
    assert!(run(trainer, &["verify", "cert.json"]).starts_with("exit 0"), "nothing was done");
    assert!(run(trainer, &["keys", "untrust", &read.key, "--yes"]).starts_with("exit 0"));
    let out = run(trainer, &["verify", "cert.json"]);
    assert!(out.starts_with("exit 1") && out.contains("[untrusted-key]"), "{out}");
}

#[test]
fn what_is_no_certificate_ends_with_3_and_says_why() {
    let data = tempfile::tempdir().unwrap();
    for (text, code) in
        [("", "not-json"), ("{\"v\":1", "not-json"), ("[]", "not-a-certificate"), ("{\"v\":9}", "unknown-version")]
    {
        std::fs::write(data.path().join("cert.json"), text).unwrap();
        let out = run(data.path(), &["verify", "cert.json"]);
        assert!(out.starts_with("exit 3") && out.contains(&format!("[{code}]")), "{text}: {out}");
    }
    std::fs::write(data.path().join("cert.json"), "{\"\u{1b}[2J\":1,\"\u{1b}[2J\":2}").unwrap();
    assert!(!run(data.path(), &["verify", "cert.json"]).contains('\u{1b}'), "nothing of a file steers a terminal");
}

#[test]
fn an_attempt_whose_records_were_touched_is_not_certified() {
    let data = data_folder();
    assert!(run(data.path(), &["keys", "new"]).starts_with("exit 0"));
    let out = run(data.path(), &["certify", &log_id(TRAINEE, 1)]);
    assert!(out.starts_with("exit 1") && out.contains("abandoned"), "{out}");
    let out = run(data.path(), &["certify", "spin-certificate-00000000-1"]);
    assert!(out.starts_with("exit 2") && out.contains(&log_id(TRAINEE, 2)), "{out}");
    let database = rusqlite::Connection::open(data.path().join("sessions.sqlite3")).unwrap();
    let touched = database
        .execute("UPDATE entry SET json = replace(json, '\"score\":', '\"score\":1') WHERE sequence = 2", [])
        .unwrap();
    assert!(touched > 0);
    let out = run(data.path(), &["certify", &log_id(TRAINEE, 2), "--output", "cert.json"]);
    assert!(out.starts_with("exit 1") && out.contains("[score]") && out.contains("[wrong-mean]"), "{out}");
    assert!(!data.path().join("cert.json").exists());
    let store = SqliteStore::open(data.path()).unwrap();
    assert_eq!(store.logs(LogKind::Exam, None).unwrap().len(), 2);
}

#[test]
fn an_attempt_whose_words_are_gone_is_not_certified() {
    let data = data_folder();
    assert!(run(data.path(), &["keys", "new"]).starts_with("exit 0"));
    assert!(run(data.path(), &["forget", TRAINEE, "--yes"]).starts_with("exit 0"));
    let out = run(data.path(), &["certify", &log_id(TRAINEE, 2), "--output", "cert.json"]);
    assert!(out.starts_with("exit 1") && out.contains("[forgotten]"), "{out}");
    assert!(!data.path().join("cert.json").exists());
}

#[cfg(unix)]
#[test]
fn a_key_with_loose_permissions_is_refused_and_says_how_to_mend_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let data = data_folder();
    assert!(run(data.path(), &["keys", "new"]).starts_with("exit 0"));
    let keys = data.path().join("keys");
    let secret = std::fs::read_dir(&keys).unwrap().map(|entry| entry.unwrap().path());
    let secret = secret.into_iter().find(|path| path.extension().is_some_and(|end| end == "secret")).unwrap();
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o644)).unwrap();
    let out = run(data.path(), &["certify", &log_id(TRAINEE, 2)]);
    assert!(out.starts_with("exit 3") && out.contains("mode 644") && out.contains("chmod 600"), "{out}");
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o600)).unwrap();
    std::fs::set_permissions(&keys, std::fs::Permissions::from_mode(0o755)).unwrap();
    for command in [vec!["keys", "list"], vec!["certify", "x"]] {
        let out = run(data.path(), &command);
        assert!(out.starts_with("exit 3") && out.contains("chmod 700"), "{out}");
    }
    std::fs::set_permissions(&keys, std::fs::Permissions::from_mode(0o700)).unwrap();
    let digits = std::fs::read_to_string(&secret).unwrap();
    for command in [vec!["keys", "list"], vec!["keys", "show"], vec!["certify", &log_id(TRAINEE, 2)]] {
        let out = run(data.path(), &command);
        assert!(out.starts_with("exit 0") && !out.contains(digits.trim()), "the secret is never shown: {out}");
    }
}
