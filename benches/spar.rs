//! How fast the parts are: `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::counter::{CharsCount, ItemsCount};
use sparring::catalog::Catalog;
use sparring::domain::act::learned::network::{self, Network};
use sparring::domain::act::topic::Topics;
use sparring::domain::act::{self, Context, LINE_CHARS_MAX};
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::memo::forget;
use sparring::domain::scoring::score;
use sparring::domain::session::Session;
use sparring::domain::transcript::{
    Difficulty, FORMAT_VERSION, Mode, SessionEvent, Speaker, Started, Transcript, Turn, Wording,
};

fn main() {
    divan::main();
}

static DEAL: LazyLock<Exercise> = LazyLock::new(|| {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    catalog.exercise("retail-service", "spin").expect("the shipped deal is sound")
});

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
    }
}

fn script(lang: Lang) -> &'static str {
    lang.pick(
        include_str!("../tests/golden/retail-service/expert.zh.txt"),
        include_str!("../tests/golden/retail-service/expert.en.txt"),
    )
}

/// Returns the session of some lines.
fn session_of<'a>(lang: Lang, lines: impl IntoIterator<Item = &'a str>) -> Session<'static> {
    let mut session = Session::new(&DEAL, started(lang));
    let take = |session: &mut Session, turn| session.apply(&SessionEvent::Turn(turn)).expect("its own turn follows");
    let opening = session.hear();
    take(&mut session, opening);
    for line in lines {
        let said = session.say(line);
        take(&mut session, said);
        let heard = session.hear();
        take(&mut session, heard);
    }
    session
}

/// Returns the expert's session after at most so many lines.
fn session(lang: Lang, lines: usize) -> Session<'static> {
    session_of(lang, script(lang).lines().take(lines))
}

/// A transcript of 24 turns or more.
fn transcript(lang: Lang) -> Transcript {
    session(lang, 12).transcript()
}

#[divan::bench(args = [Lang::Zh, Lang::En])]
fn score_a_transcript_of_24_turns(bencher: divan::Bencher, lang: Lang) {
    let transcript = transcript(lang);
    bencher.bench_local(|| {
        forget();
        score(&DEAL, divan::black_box(&transcript))
    });
}

#[divan::bench(args = [Lang::Zh, Lang::En])]
fn read_a_line(bencher: divan::Bencher, lang: Lang) {
    let session = session(lang, 6);
    let line = script(lang).lines().nth(6).unwrap_or_default();
    bencher.bench_local(|| {
        forget();
        act::read(divan::black_box(line), session.context())
    });
}

#[divan::bench(args = [Lang::Zh, Lang::En])]
fn reply_to_the_longest_line(bencher: divan::Bencher, lang: Lang) {
    let session = session(lang, 6);
    let line: String = script(lang).chars().cycle().filter(|letter| *letter != '\n').take(LINE_CHARS_MAX).collect();
    bencher.bench_local(|| {
        forget();
        let mut session = session.clone();
        let said = session.say(divan::black_box(&line));
        session.apply(&SessionEvent::Turn(said)).expect("its own turn follows");
        session.hear()
    });
}

#[divan::bench(args = [Lang::Zh, Lang::En])]
fn read_a_line_alone(bencher: divan::Bencher, lang: Lang) {
    let context = Context::alone(lang, None, None);
    let line = script(lang).lines().nth(4).unwrap_or_default();
    bencher.bench_local(|| {
        forget();
        act::read(divan::black_box(line), &context)
    });
}

#[divan::bench]
fn prepare_the_topics_of_a_deal() -> Topics {
    Topics::new(divan::black_box(&DEAL.scenario))
}

#[divan::bench]
fn load_and_check_a_deal() -> Exercise {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    catalog.exercise(divan::black_box("retail-service"), "spin").expect("the shipped deal is sound")
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
fn corpus_lines(lang: Lang) -> Vec<(Option<String>, String)> {
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
    rows.into_iter().step_by(9).collect()
}

/// Codes lines alone that were never seen before, as `spar label` does; the promise is 200,000 characters a second.
#[divan::bench(args = [Lang::Zh, Lang::En], sample_count = 20)]
fn code_lines_never_seen(bencher: divan::Bencher, lang: Lang) {
    let lines = corpus_lines(lang);
    let count: usize = lines.iter().map(|(_, line)| line.chars().count()).sum();
    bencher.counter(CharsCount::new(count)).bench_local(|| {
        forget();
        let read = |(before, line): &(Option<String>, String)| {
            act::read(divan::black_box(line), &Context::alone(lang, None, before.as_deref())).len()
        };
        lines.iter().map(read).sum::<usize>()
    });
}

/// Sessions of twelve lines each, drawn from the recorded ones of the deal: other talks in the same words.
fn drawn_sessions(lang: Lang, count: usize) -> Vec<Transcript> {
    let lines = recorded_lines(lang);
    let mut drawn = 1_usize;
    let mut draw = || {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        lines[(drawn >> 33) % lines.len()].as_str()
    };
    (0..count).map(|_| session_of(lang, (0..12).map(|_| draw()).collect::<Vec<_>>()).transcript()).collect()
}

/// Scores sessions whose lines were read before in others; the promise is 4,000 a second.
#[divan::bench(args = [Lang::Zh, Lang::En], sample_count = 20)]
fn score_sessions_of_known_lines(bencher: divan::Bencher, lang: Lang) {
    let sessions = drawn_sessions(lang, 200);
    bencher.counter(ItemsCount::new(sessions.len())).bench_local(|| {
        sessions.iter().map(|session| score(&DEAL, divan::black_box(session)).criteria.len()).sum::<usize>()
    });
}

/// Plays and scores sessions whose lines were read before in others; the promise is 3,000 a second.
#[divan::bench(args = [Lang::Zh, Lang::En], sample_count = 20)]
fn play_sessions_of_known_lines(bencher: divan::Bencher, lang: Lang) {
    let sessions = drawn_sessions(lang, 200);
    let trainee = |turn: &&Turn| turn.speaker == Speaker::Trainee;
    bencher.counter(ItemsCount::new(sessions.len())).bench_local(|| {
        let play = |session: &Transcript| {
            let lines = session.turns.iter().filter(trainee).map(|turn| turn.text.as_str());
            score(&DEAL, &session_of(lang, lines).transcript()).criteria.len()
        };
        sessions.iter().map(play).sum::<usize>()
    });
}

/// Finds the parts of the network in its block; the promise for both models is 2 ms.
#[divan::bench]
fn start_the_network() -> Network<'static> {
    Network::of(divan::black_box(network::EMBEDDED))
}
