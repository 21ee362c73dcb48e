//! Talks that the benchmarks read, play and score: all about one deal.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sparring::catalog::Catalog;
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::scoring::{as_read, score_read};
use sparring::domain::session::Session;
use sparring::domain::transcript::{Difficulty, FORMAT_VERSION, Mode, Started, Transcript, Wording};

/// The deal.
pub(crate) static DEAL: LazyLock<Exercise> = LazyLock::new(|| {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    catalog.exercise("retail-service", "spin").expect("the shipped deal is sound")
});

/// Returns the head of a session.
fn started(lang: Lang) -> Started {
    Started {
        v: FORMAT_VERSION,
        session: "bench".to_owned(),
        scenario: DEAL.scenario.id.clone(),
        scenario_hash: DEAL.scenario_hash.clone(),
        rubric: DEAL.rubric.id.clone(),
        rubric_hash: DEAL.rubric_hash.clone(),
        lang,
        seed: 7,
        difficulty: Difficulty::Normal,
        mode: Mode::Practice,
        customer: Wording::Scripted,
        engine: String::new(),
        trainee: None,
        exam: None,
    }
}

/// Returns the session of some lines.
pub(crate) fn session_of<'a>(lang: Lang, lines: impl IntoIterator<Item = &'a str>) -> Session<'static> {
    let mut session = Session::new(&DEAL, started(lang));
    session.listen().expect("a session opens");
    for line in lines {
        session.tell(line).expect("nothing ends a session but its end");
        session.listen().expect("nothing ends a session but its end");
    }
    session
}

/// Plays and scores a session of some lines, as `playtest` does; returns how many criteria were judged.
pub(crate) fn played<'a>(lang: Lang, lines: impl IntoIterator<Item = &'a str>) -> usize {
    let session = session_of(lang, lines);
    let transcript = session.transcript();
    score_read(&DEAL, &transcript, &as_read(&DEAL, &transcript, session.readings())).criteria.len()
}

/// Returns the files of a folder that end so, in the order of their names.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder can be listed").path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths
}

/// What trainees say to the customer of the deal in the recorded sessions of a language: some 70 lines, each once.
fn recorded_lines(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(DEAL.scenario.id.as_str());
    let texts = files(&folder, lang.pick(".zh.txt", ".en.txt"));
    let texts = texts.iter().map(|file| fs::read_to_string(file).expect("a recorded session can be read"));
    let lines: BTreeSet<String> = texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines.into_iter().collect()
}

/// Lines of the corpus with the customer's lines before them: one in so many, from every trade, each once.
pub(crate) fn corpus_lines(lang: Lang, one_in: usize) -> Vec<(Option<String>, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/act/corpus").join(lang.pick("zh", "en"));
    let texts = files(&folder, ".tsv");
    let texts = texts.iter().map(|file| fs::read_to_string(file).expect("a file of the corpus can be read"));
    let rows: BTreeSet<(Option<String>, String)> = texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|row| {
            let mut cells = row.split('\t').skip(2);
            let (before, line) = (cells.next()?, cells.next()?);
            Some(((before != "-").then(|| before.to_owned()), line.to_owned()))
        })
        .collect();
    rows.into_iter().step_by(one_in).collect()
}

/// Sessions of twelve lines each, drawn from the recorded ones of the deal: other talks in the same words.
pub(crate) fn drawn_sessions(lang: Lang, count: usize) -> Vec<Transcript> {
    let lines = recorded_lines(lang);
    let mut drawn = 1_usize;
    let mut draw = || {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        lines[(drawn >> 33) % lines.len()].as_str()
    };
    (0..count).map(|_| session_of(lang, (0..12).map(|_| draw()).collect::<Vec<_>>()).transcript()).collect()
}
