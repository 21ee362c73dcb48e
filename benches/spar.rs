//! How fast the parts are: `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::counter::CharsCount;
use sparring::catalog::Catalog;
use sparring::domain::act::topic::Topics;
use sparring::domain::act::{self, Context, LINE_CHARS_MAX};
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::memo::forget;
use sparring::domain::scoring::score;
use sparring::domain::session::Session;
use sparring::domain::transcript::{Difficulty, FORMAT_VERSION, Mode, SessionEvent, Started, Transcript, Wording};

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

/// Returns the expert's session after at most so many lines.
fn session(lang: Lang, lines: usize) -> Session<'static> {
    let mut session = Session::new(&DEAL, started(lang));
    let take = |session: &mut Session, turn| session.apply(&SessionEvent::Turn(turn)).expect("its own turn follows");
    let opening = session.hear();
    take(&mut session, opening);
    for line in script(lang).lines().take(lines) {
        let said = session.say(line);
        take(&mut session, said);
        let heard = session.hear();
        take(&mut session, heard);
    }
    session
}

/// A transcript of 24 turns or more.
fn transcript(lang: Lang) -> Transcript {
    session(lang, 12).transcript()
}

#[divan::bench(args = [Lang::Zh, Lang::En])]
fn score_a_transcript_of_24_turns(bencher: divan::Bencher, lang: Lang) {
    let transcript = transcript(lang);
    bencher.bench(|| score(&DEAL, divan::black_box(&transcript)));
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

/// What trainees say in the recorded sessions of a language: a few hundred short lines.
fn short_lines(lang: Lang) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let ending = lang.pick(".zh.txt", ".en.txt");
    let list = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).expect("the recorded sessions are there");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder can be listed").path()).collect();
        paths.sort();
        paths
    };
    let files = list(&folder).into_iter().flat_map(|deal| list(&deal));
    files
        .filter(|file| file.to_string_lossy().ends_with(ending))
        .flat_map(|file| {
            let text = fs::read_to_string(file).expect("a recorded session can be read");
            text.lines().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

/// Codes short lines alone, as `spar label` does; the promise is 200,000 characters a second.
#[divan::bench(args = [Lang::Zh, Lang::En])]
fn code_alone(bencher: divan::Bencher, lang: Lang) {
    let lines = short_lines(lang);
    let count: usize = lines.iter().map(|line| line.chars().count()).sum();
    bencher.counter(CharsCount::new(count)).bench_local(|| {
        let read = |line: &String| act::read(divan::black_box(line), &Context::alone(lang, None, None)).len();
        lines.iter().map(read).sum::<usize>()
    });
}
