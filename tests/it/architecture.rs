//! The walls of the design, kept by reading the source.

use std::fs;
use std::path::{Path, PathBuf};

/// Longest file in lines of code: without comments, blank lines and unit tests. Longer files are two files.
const CODE_LINES_MAX: usize = 500;

/// Returns the Rust files below a folder, with their paths from the package's root.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "there is code in {folder}");
    files
}

/// Returns the lines of code with their numbers: no comments, no blank lines, nothing after the unit tests begin.
fn code(text: &str) -> Vec<(usize, &str)> {
    let all: Vec<&str> = text.lines().collect();
    // Modules of the tests with a file of their own are named at a file's top; the code goes on after them.
    let is_end = |pair: &[&str]| pair[0].trim_start().starts_with("#[cfg(test)]") && !pair[1].ends_with(';');
    let end = all.windows(2).position(is_end).unwrap_or(all.len());
    let before_tests = all.into_iter().enumerate().take(end);
    let lines = before_tests.map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default().trim_end()));
    lines.filter(|(_, line)| !line.trim().is_empty()).collect()
}

/// Returns whether a word stands in a line by itself: `rand::` is not in `operand::`.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

/// Fails with every line of some files that holds one of the words.
#[track_caller]
fn forbid<'a>(files: impl Iterator<Item = &'a (String, String)>, words: &[&str], why: &str) {
    let mut found = Vec::new();
    for (name, text) in files {
        for (number, line) in code(text) {
            found.extend(words.iter().filter(|word| holds(line, word)).map(|word| format!("{name}:{number}: {word}")));
        }
    }
    assert!(found.is_empty(), "{why}\n{}", found.join("\n"));
}

#[test]
fn the_domain_touches_nothing_outside_itself() {
    let files = sources("src/domain");
    let words = [
        "std::fs",
        "std::env",
        "std::io",
        "std::net",
        "std::time",
        "std::process",
        "std::thread",
        "tokio",
        "async fn",
        "rand::",
        "f32",
        "f64",
        "println!",
        "eprintln!",
        "print!",
        "rusqlite",
        "clap",
        "anstream",
        "rustyline",
        "serde_saphyr",
    ];
    forbid(files.iter(), &words, "nothing in `domain` touches the world");
    // The memos only look texts up; they have no order to walk.
    let ordered = files.iter().filter(|(name, _)| name != "src/domain/memo.rs");
    forbid(ordered, &["HashMap", "HashSet"], "no hash order in `domain`");
    let outside = ["crate::catalog", "crate::cli", "crate::commands", "crate::error", "crate::store", "crate::voice"];
    forbid(files.iter(), &outside, "nothing in `domain` knows what is outside it");
}

#[test]
fn only_catalog_and_store_open_files() {
    // A cassette is a file that the user named; a key's file must be looked at for who can read it.
    // Goldens are neither content nor kept sessions: `regress` finds them, reads them and puts them anew in their place.
    // The keys of certificates must be looked at for who can reach them, as a model's key is.
    let allowed = [
        "src/catalog",
        "src/store",
        "src/report",
        "src/llm/cassette",
        "src/llm/key",
        "src/regress/folder",
        "src/certificate/folder",
    ];
    let files = sources("src");
    let others = files.iter().filter(|(name, _)| !allowed.iter().any(|prefix| name.starts_with(prefix)));
    forbid(
        others,
        &["std::fs", "fs::", "File::"],
        "only `catalog`, `store`, `report` and `regress::folder` open files",
    );
}

#[test]
fn code_ends_where_the_unit_tests_begin_and_no_sooner() {
    let text = "#[cfg(test)]\nmod sample;\nuse tokio; // why\n\n#[cfg(test)]\nmod tests {\n    use reqwest;\n}\n";
    assert_eq!(code(text), [(1, "#[cfg(test)]"), (2, "mod sample;"), (3, "use tokio;")]);
}

#[test]
fn only_llm_names_the_model_library() {
    let files = sources("src");
    // The shared store is reached by TLS as well.
    let is_allowed = |name: &str| name.starts_with("src/llm") || name == "src/store/postgres/connect.rs";
    let others = files.iter().filter(|(name, _)| !is_allowed(name));
    let words = ["async_openai", "reqwest", "tower", "tokio", "rustls", "async fn"];
    forbid(others, &words, "only `llm` names the model library, and what it runs on");
}

#[test]
fn scoring_cannot_reach_a_model() {
    let files = sources("src");
    let scoring = [
        "src/domain/",
        "src/commands/score",
        "src/commands/regress",
        "src/commands/verify",
        "src/commands/certify",
        "src/commands/evidence",
        "src/commands/keys",
        "src/commands/seal",
        "src/commands/unseal",
        "src/commands/in_order",
        "src/commands/playtest",
        "src/report/cohort",
        "src/report/trainee",
        "src/report/export",
        "src/commands/shelf",
        "src/regress",
        "src/playtest",
        "src/report/certificate",
        "src/report/goldens",
        "src/report/junit",
        "src/report/rivals",
        "src/report/scores",
        "src/certificate",
    ];
    let named = files.iter().filter(|(name, _)| scoring.iter().any(|prefix| name.starts_with(prefix)));
    forbid(named, &["voice::", "llm::", "roleplay::"], "a score never depends on a model");
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut faults = Vec::new();
    for (name, text) in sources("src").iter().chain(&sources("tests")) {
        let lines = code(text).len();
        if lines > CODE_LINES_MAX {
            faults.push(format!("{name}: {lines} lines of code, at most {CODE_LINES_MAX}"));
        }
        if !text.starts_with("//!") {
            faults.push(format!("{name}: does not open with `//!`"));
        }
        if name.ends_with("/mod.rs") {
            faults.push(format!("{name}: modules are written beside their folder"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_of_the_integration_tests_is_run() {
    let main = include_str!("main.rs");
    for (name, _) in sources("tests/it") {
        let stem = name.trim_start_matches("tests/it/").trim_end_matches(".rs");
        let listed = main.lines().any(|line| line == format!("mod {stem};"));
        assert!(listed || stem == "main" || stem.contains('/'), "tests/it/main.rs does not list {stem}");
    }
}
