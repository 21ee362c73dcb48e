//! Content files: what is shipped is clean, each fault is found where it stands, and all faults at once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sparring::catalog::{Catalog, Kind, draw, lint_paths};
use sparring::domain::lang::Lang;

/// The samples of `tests/invalid`: file, code, line. Each file has this one fault.
const SAMPLES: &[(&str, &str, usize)] = &[
    ("unknown-key", "unknown-key", 7),
    ("misspelt-key", "unknown-key", 34),
    ("missing-key", "missing-key", 1),
    ("missing-nested-key", "missing-key", 29),
    ("list-for-text", "wrong-type", 8),
    ("text-for-number", "not-integer", 31),
    ("nothing-for-text", "wrong-type", 12),
    ("bad-value", "bad-value", 26),
    ("bad-id", "bad-id", 10),
    ("duplicate-key", "duplicate-key", 3),
    ("duplicate-id", "duplicate-id", 23),
    ("unknown-fact", "unknown-id", 67),
    ("unknown-need", "unknown-id", 15),
    ("other-file-name", "file-name", 1),
    ("missing-situation", "missing-situation", 78),
    ("two-lines", "too-few-lines", 38),
    ("no-chinese", "missing-language", 10),
    ("shared-cue", "shared-cue", 56),
    ("repeated-line", "repeated-line", 40),
    ("leak", "leak", 39),
    ("no-trigger", "never-raised", 62),
    ("turn-never-comes", "never-raised", 65),
    ("root-untold", "never-settled", 67),
    ("level-of-nothing", "never-told", 47),
    ("too-much-trust", "out-of-range", 55),
    ("wrong-sum", "wrong-result", 137),
    ("two-sources", "figure-source", 135),
    ("not-decimal", "not-decimal", 136),
    ("missing-layer", "missing-layer", 20),
    ("control-character", "control-character", 2),
    ("full-width-colon", "full-width-sign", 2),
    ("full-width-space", "full-width-sign", 7),
    ("full-width-quotes", "full-width-sign", 13),
    ("no-space-after-colon", "missing-space", 13),
    ("tab", "tab", 27),
    ("unclosed-quote", "syntax", 2),
    ("gbk", "not-utf8", 2),
    ("bom", "bom", 1),
    ("alias-bomb", "too-many-aliases", 7),
    ("weight-sum", "weight-sum", 8),
    ("unknown-check", "bad-value", 20),
    ("unknown-check-key", "unknown-key", 14),
    ("unknown-dimension", "unknown-id", 16),
    ("unknown-cap", "unknown-id", 27),
    ("same-band", "same-band", 26),
    ("no-lowest-band", "no-lowest-band", 24),
    ("too-many-per-cent", "out-of-range", 23),
    ("nothing-to-divide-by", "out-of-range", 14),
    ("number-too-big", "out-of-range", 17),
    ("empty", "empty-file", 1),
];

/// Returns the folder of a path below the package.
fn package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns the codes and lines of the problems of a file.
fn found(path: PathBuf) -> Vec<(String, usize)> {
    let reports = lint_paths(&[path]).unwrap();
    let each = reports.iter().flat_map(|report| report.findings.iter().map(move |finding| (report, finding)));
    each.map(|(report, finding)| (finding.code().to_owned(), report.line(finding))).collect()
}

/// Returns a finding as a pair.
fn pair(code: &str, line: usize) -> (String, usize) {
    (code.to_owned(), line)
}

#[test]
fn each_sample_has_its_one_fault_at_its_line() {
    let mut wrong = Vec::new();
    for (name, code, line) in SAMPLES {
        let found = found(package("tests/invalid").join(format!("{name}.yaml")));
        if found != [pair(code, *line)] {
            wrong.push(format!("{name}: expected {code} at {line}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sample_is_in_the_table() {
    for entry in fs::read_dir(package("tests/invalid")).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(SAMPLES.iter().any(|(name, ..)| *name == stem), "{stem} is not in the table");
    }
    assert!(SAMPLES.len() >= 25);
}

#[test]
fn one_file_with_many_faults_tells_all_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scenarios/many.yaml");
    fs::create_dir(folder.path().join("scenarios")).unwrap();
    let sample = fs::read_to_string(package("tests/invalid/wrong-sum.yaml")).unwrap();
    let faulty = sample
        .replace("title: A deal", "title： A deal")
        .replace("  about: It shines.", "  abuot: It shines.")
        .replace("weight: 5", "weight: five")
        .replace("kind: price", "kind: prize")
        .replace("root_fact: broken", "root_fact: brocken")
        .replace("lukewarm two, ", "")
        .replace("explicit two", "all 40 of them")
        .replace("  stall: {any: [stall one, stall two, stall three]}\n", "");
    fs::write(&path, faulty).unwrap();
    let codes: Vec<String> = found(path).into_iter().map(|(code, _)| code).collect();
    assert_eq!(
        codes,
        [
            "file-name",
            "full-width-sign",
            "unknown-key",
            "not-integer",
            "too-few-lines",
            "leak",
            "bad-value",
            "unknown-id",
            "missing-situation",
            "wrong-result",
        ]
    );
}

#[test]
fn all_content_that_is_shipped_is_clean() {
    let catalog = Catalog::new(None).unwrap();
    for report in catalog.lint() {
        assert!(report.findings.is_empty(), "{}", draw(&report, Lang::En));
    }
    assert!(catalog.entries(Kind::Rubric).count() > 0);
}

#[test]
fn shipped_scenarios_play_with_shipped_rubrics() {
    let catalog = Catalog::new(None).unwrap();
    for scenario in catalog.entries(Kind::Scenario) {
        for rubric in catalog.entries(Kind::Rubric) {
            let exercise = catalog.exercise(&scenario.id, &rubric.id).unwrap();
            assert_eq!((exercise.scenario_hash.len(), exercise.rubric_hash.len()), (16, 16));
        }
    }
}

#[test]
fn content_files_name_their_schema_for_editors() {
    for folder in ["scenarios", "rubrics"] {
        let Ok(entries) = fs::read_dir(package(folder)) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let text = fs::read_to_string(&path).unwrap();
            let schema = match text.lines().find_map(|line| line.strip_prefix("kind: ")) {
                Some(kind) => kind,
                None => folder.trim_end_matches('s'),
            };
            let header = format!("# yaml-language-server: $schema=../schemas/{schema}.json\n");
            assert!(text.starts_with(&header), "{} lacks its first line: {header}", path.display());
        }
    }
}

#[test]
fn the_committed_schemas_are_current() {
    for name in ["scenario", "rubric", "exam", "quiz", "expect", "event", "scorecard", "label", "regress", "rivals"] {
        let ended = Command::new(env!("CARGO_BIN_EXE_spar")).args(["lint", "--schema", name]).output().unwrap();
        let committed = fs::read(package(&format!("schemas/{name}.json"))).unwrap_or_default();
        assert!(committed == ended.stdout, "run: cargo run -- lint --schema {name} > schemas/{name}.json");
    }
}

#[test]
fn carets_stand_under_chinese_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scenarios/clean.yaml");
    fs::create_dir(folder.path().join("scenarios")).unwrap();
    let sample = fs::read_to_string(package("tests/invalid/wrong-sum.yaml")).unwrap();
    let faulty = sample.replace("id: wrong-sum", "id: clean").replace("\"130\"", "\"120\"").replace(
        "{id: each, name: Each, value: \"3\", unit: yuan, claim: bright}",
        "{id: each, name: 单价多少元, value: \"3\", unit: 元, claim: brigth}",
    );
    fs::write(&path, faulty).unwrap();
    let reports = lint_paths(&[path]).unwrap();
    let drawn = anstream::adapter::strip_str(&draw(&reports[0], Lang::Zh)).to_string();
    let lines: Vec<&str> = drawn.lines().collect();
    let at = lines.iter().position(|line| line.contains("^^^^^^ 是不是 `bright`？")).unwrap() - 1;
    let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
    let word = width(lines[at].split("brigth").next().unwrap());
    let caret = width(lines[at + 1].split('^').next().unwrap());
    assert_eq!(word, caret, "{drawn}");
}

#[test]
fn a_folder_comes_before_what_is_embedded() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(package("rubrics/spin.yaml")).unwrap();
    fs::write(folder.path().join("spin.yaml"), text.replace("id: spin", "id: spin\n# mine")).unwrap();
    fs::write(folder.path().join("notes.yaml"), "just: notes\n").unwrap();
    let (own, embedded) = (Catalog::new(Some(folder.path())).unwrap(), Catalog::new(None).unwrap());
    assert_ne!(own.rubric("spin").unwrap().hash, embedded.rubric("spin").unwrap().hash);
    assert_eq!(own.entries(Kind::Rubric).count(), embedded.entries(Kind::Rubric).count());
    let codes: Vec<&str> = own
        .lint()
        .iter()
        .flat_map(|report| report.findings.iter().map(|finding| finding.code()).collect::<Vec<_>>())
        .collect();
    assert_eq!(codes, ["unknown-kind"]);
}

#[test]
fn what_is_no_text_file_is_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("large.yaml"), vec![b'#'; 4 * 1024 * 1024 + 1]).unwrap();
    fs::write(folder.path().join("wide.yaml"), b"\xff\xfet\0i\0t\0l\0e\0").unwrap();
    fs::write(folder.path().join("nothing.yaml"), "# only a comment\n").unwrap();
    for (name, code) in [("large", "too-large"), ("wide", "not-utf8"), ("gone", "no-such-file")] {
        assert_eq!(found(folder.path().join(format!("{name}.yaml"))), [pair(code, 1)]);
    }
    assert_eq!(found(folder.path().join("nothing.yaml")), [pair("unknown-kind", 1)]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 96, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_damaged_file_breaks_lint(edits in proptest::collection::vec((0_usize..12_000, 0_usize..3, 0_usize..WEDGES.len()), 1..6)) {
        let folder = tempfile::tempdir().unwrap();
        let mut letters: Vec<char> = fs::read_to_string(package("src/commands/new/scenario.yaml")).unwrap().chars().collect();
        letters.truncate(12_000);
        for (at, cut, wedge) in edits {
            let at = at.min(letters.len());
            let end = (at + cut * 7).min(letters.len());
            letters.splice(at..end, WEDGES[wedge].chars());
        }
        let path = folder.path().join("damaged.yaml");
        fs::write(&path, letters.into_iter().collect::<String>()).unwrap();
        let reports = lint_paths(&[path]).unwrap();
        for lang in Lang::ALL {
            draw(&reports[0], lang);
        }
    }
}

/// What is put into a file to damage it.
const WEDGES: &[&str] = &[
    "", "：", "，", "“", "”", "\u{3000}", "\t", "\"", "'", "{", "}", "[", "]", "- ", "-", ": ", "|", "\n", "\r\n",
    "&a ", "*a", "#", "＃", "é", "\u{0}", "\u{feff}", "zh：", "id:x", "💼", "\\", "---\n", "!!int ", "? ", "<<: *a",
];
