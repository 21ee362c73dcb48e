//! Sealed packs: who opens them, and where nothing of them may be.

use std::path::{Path, PathBuf};

use sparring::domain::transcript::{SessionEvent, Speaker};

use crate::program::spar;

/// Words of the sealed scenario that stand nowhere else.
const MARK: &str = "凤凰木七号";

/// Returns a folder with a scenario that no trainee should read, and where its pack and identity are.
fn sealed() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join("scenarios/car-cockpit.yaml")).unwrap();
    let text = format!("{}\n# {MARK}\n", text.replacen("id: car-cockpit", "id: exam-cockpit", 1).trim_end());
    std::fs::create_dir(folder.path().join("scenarios")).unwrap();
    std::fs::write(folder.path().join("scenarios/exam-cockpit.yaml"), text).unwrap();
    let address = out(&run(folder.path(), &["seal", "--new-identity", "identity.txt"])).trim().to_owned();
    assert!(address.starts_with("age1"), "{address}");
    let seen = run(folder.path(), &["seal", "scenarios", "--to", &address, "--output", "pack.age"]);
    assert!(seen.starts_with("exit 0") && seen.contains("scenarios/exam-cockpit.yaml"), "{seen}");
    let (pack, identity) = (folder.path().join("pack.age"), folder.path().join("identity.txt"));
    (folder, pack, identity)
}

/// Runs the program in a folder.
fn run(folder: &Path, arguments: &[&str]) -> String {
    spar(arguments).with("SPAR_DATA", &folder.join("data").display().to_string()).within(folder).seen()
}

/// Returns what a run wrote to standard output.
fn out(seen: &str) -> String {
    seen.split("--- out\n").nth(1).and_then(|rest| rest.split("--- err").next()).unwrap_or_default().to_owned()
}

/// Returns whether any file of a folder holds some bytes.
fn anywhere(folder: &Path, bytes: &[u8]) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.map(|entry| entry.unwrap().path()).any(|path| match path.is_dir() {
        true => anywhere(&path, bytes),
        false => std::fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes),
    })
}

#[test]
fn only_exams_and_their_checks_open_a_pack_and_only_with_its_identity() {
    let (folder, pack, _) = sealed();
    let file = folder.path();
    let bytes = std::fs::read(&pack).unwrap();
    assert!(bytes.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----"));
    for word in [MARK, "exam-cockpit", "stakeholders"] {
        assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
    std::fs::write(file.join("lines.jsonl"), "{\"text\":\"您好\",\"scenario\":\"exam-cockpit\"}\n").unwrap();
    for command in [
        vec!["practice", "exam-cockpit", "--format", "jsonl"],
        vec!["lint"],
        vec!["lint", "pack.age"],
        vec!["label", "lines.jsonl"],
        vec!["score", "lines.jsonl"],
        vec!["playtest", "exam-cockpit"],
    ] {
        let mut command = command;
        if command != ["lint", "pack.age"] {
            command.extend(["--content", "pack.age"]);
        }
        let seen = run(file, &command);
        assert!(seen.starts_with("exit 2") && seen.contains("sealed exam content"), "{command:?}: {seen}");
        assert!(!seen.contains(MARK));
    }
    std::fs::write(file.join("cert.json"), &super::world::World::new().file).unwrap();
    let verify =
        |arguments: &[&str]| run(file, &[&["verify", "cert.json", "--content", "pack.age"], arguments].concat());
    assert!(verify(&[]).contains("no identity was given"));
    let other = run(file, &["seal", "--new-identity", "other.txt"]);
    assert!(other.starts_with("exit 0"));
    let seen = verify(&["--unseal", "other.txt"]);
    assert!(seen.starts_with("exit 2") && seen.contains("does not open"), "{seen}");
    let seen = verify(&["--unseal", "identity.txt"]);
    assert!(
        seen.starts_with("exit 1") && seen.contains("[unknown-key]"),
        "the pack opens, the certificate is another matter: {seen}"
    );
    assert!(!anywhere(&file.join("data"), MARK.as_bytes()), "nothing of the pack is in the data folder");
    let mut damaged = bytes;
    let middle = damaged.len() / 2;
    damaged[middle] = if damaged[middle] == b'A' { b'B' } else { b'A' };
    std::fs::write(&pack, damaged).unwrap();
    let seen = verify(&["--unseal", "identity.txt"]);
    assert!(seen.starts_with("exit 3") && seen.contains("altered"), "{seen}");
}

#[test]
fn a_sealed_exam_is_held_certified_and_checked_and_its_text_is_kept_nowhere() {
    let (folder, _, identity) = sealed();
    let file = folder.path();
    let rules = "id: final\nkind: exam\ntitle: { zh: 期末, en: Final }\nabout: { zh: 一单, en: One deal }\nparts:\n  \
                 roleplays: { scenarios: [exam-cockpit], draw: 1, rubric: certification }\npass: { mean_min: 60 }\n\
                 limits: { part_minutes: 60, attempt_minutes: 1440 }\n";
    std::fs::create_dir(file.join("rubrics")).unwrap();
    std::fs::write(file.join("rubrics/final.yaml"), rules).unwrap();
    let address = std::fs::read_to_string(&identity).unwrap();
    let address = address.lines().next().unwrap().trim_start_matches("# ");
    let seen = run(file, &["seal", ".", "--to", address, "--output", "final.age"]);
    assert!(seen.starts_with("exit 0") && seen.contains("rubrics/final.yaml"), "{seen}");
    std::fs::remove_dir_all(file.join("scenarios")).unwrap();
    std::fs::remove_dir_all(file.join("rubrics")).unwrap();

    let said = super::world::session("car-cockpit", "expert", "A-1023", "x", 1);
    let said = said.iter().filter_map(|event| match event {
        SessionEvent::Turn(turn) if turn.speaker == Speaker::Trainee => Some(turn.text.clone()),
        _ => None,
    });
    let lines: Vec<String> = said.chain(["/end".to_owned()]).collect();
    std::fs::write(file.join("lines.txt"), lines.join("\n") + "\n").unwrap();
    let opened = ["--content", "final.age", "--unseal", "identity.txt"];
    let sit = [&["exam", "final", "--trainee", "A-1023", "--agree", "--format", "jsonl", "--lang", "zh"][..], &opened];
    let seen = spar(&sit.concat())
        .with("SPAR_DATA", &file.join("data").display().to_string())
        .within(file)
        .fed(&file.join("lines.txt"))
        .seen();
    assert!(seen.starts_with("exit 0") && seen.contains("\"verdict\":\"pass\""), "{seen}");
    let log = seen.split("\"log\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();

    assert!(run(file, &["keys", "new"]).starts_with("exit 0"));
    let seen = run(file, &["certify", log, "--output", "cert.json"]);
    assert!(seen.starts_with("exit 1") && seen.contains("[content-missing]") && seen.contains("--unseal"), "{seen}");
    let seen = run(file, &[&["certify", log, "--output", "cert.json"], &opened[..]].concat());
    assert!(seen.starts_with("exit 0"), "{seen}");
    let seen = run(file, &["verify", "cert.json"]);
    assert!(
        seen.starts_with("exit 0") && seen.contains("[content-missing]"),
        "without the pack nothing is scored anew: {seen}"
    );
    let seen = run(file, &[&["verify", "cert.json", "--strict"], &opened[..]].concat());
    assert!(seen.starts_with("exit 0") && seen.contains("1 session(s), 1 of them scored anew"), "{seen}");
    assert!(!anywhere(&file.join("data"), MARK.as_bytes()), "nothing of the pack is in the data folder");
}

#[test]
fn what_is_opened_is_the_content_and_is_known_to_be_sealed() {
    use sparring::catalog::pack::{Unsealer, open_pack};
    use sparring::catalog::{Catalog, Kind};
    let (_folder, pack, identity) = sealed();
    let unsealer = Unsealer::parse(&std::fs::read_to_string(identity).unwrap());
    let catalog = Catalog::new(None).unwrap().with_pack(open_pack(&pack, &unsealer).unwrap());
    let exercise = catalog.exercise("exam-cockpit", "certification").unwrap();
    assert_eq!(exercise.scenario.id, *"exam-cockpit");
    assert!(catalog.is_sealed(Kind::Scenario, "exam-cockpit") && !catalog.is_sealed(Kind::Scenario, "car-cockpit"));
    assert!(!format!("{catalog:?}").contains(MARK), "it does not show itself");
}

#[test]
fn a_pack_can_be_sealed_to_a_passphrase_and_faulty_content_is_not_sealed() {
    let (folder, _, _) = sealed();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        #[cfg(unix)]
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    };
    write("short.txt", "password\n");
    write("long.txt", "four words that wander\n");
    let seal = |secret: &str, output: &str| {
        run(folder.path(), &["seal", "scenarios", "--passphrase-file", secret, "--output", output])
    };
    let seen = seal("short.txt", "p.age");
    assert!(seen.starts_with("exit 2") && seen.contains("too short"), "{seen}");
    let seen = seal("long.txt", "p.age");
    assert!(seen.starts_with("exit 0"), "{seen}");
    std::fs::write(folder.path().join("cert.json"), "{").unwrap();
    let seen = run(folder.path(), &["seal", "scenarios", "--output", "q.age"]);
    assert!(seen.starts_with("exit 2") && seen.contains("--to age1"), "{seen}");
    #[cfg(unix)]
    {
        std::fs::set_permissions(folder.path().join("long.txt"), std::os::unix::fs::PermissionsExt::from_mode(0o644))
            .unwrap();
        let seen = seal("long.txt", "q.age");
        assert!(seen.starts_with("exit 3") && seen.contains("chmod 600"), "{seen}");
        write("long.txt", "four words that wander\n");
    }
    write("scenarios/broken.yaml", "id: broken\ntitel: x\n");
    let seen = seal("long.txt", "q.age");
    assert!(seen.starts_with("exit 3") && seen.contains("titel"), "{seen}");
    assert!(!folder.path().join("q.age").exists());
}
