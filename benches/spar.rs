//! How fast the parts are: `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot go on has failed")]

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
use sparring::domain::transcript::{SessionEvent, Transcript};

use sparring::store::{LogKind, SqliteStore, Store};

mod talk;

use talk::{DEAL, corpus_lines, drawn_sessions, played, session_of};

fn main() {
    divan::main();
}

fn script(lang: Lang) -> &'static str {
    lang.pick(
        include_str!("../tests/golden/retail-service/expert.zh.txt"),
        include_str!("../tests/golden/retail-service/expert.en.txt"),
    )
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
    Topics::new(divan::black_box(&DEAL.scenario), &[])
}

#[divan::bench]
fn load_and_check_a_deal() -> Exercise {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    catalog.exercise(divan::black_box("retail-service"), "spin").expect("the shipped deal is sound")
}

/// Codes lines alone that were never seen before, as `spar label` does; the promise is 200,000 characters a second.
#[divan::bench(args = [Lang::Zh, Lang::En], sample_count = 20)]
fn code_lines_never_seen(bencher: divan::Bencher, lang: Lang) {
    let lines = corpus_lines(lang, 9);
    let count: usize = lines.iter().map(|(_, line)| line.chars().count()).sum();
    bencher.counter(CharsCount::new(count)).bench_local(|| {
        forget();
        let read = |(before, line): &(Option<String>, String)| {
            act::read(divan::black_box(line), &Context::alone(lang, None, before.as_deref())).len()
        };
        lines.iter().map(read).sum::<usize>()
    });
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
    bencher.counter(ItemsCount::new(sessions.len())).bench_local(|| {
        let play = |session: &Transcript| played(lang, session.trainee().map(|turn| turn.text.as_str()));
        sessions.iter().map(play).sum::<usize>()
    });
}

/// Finds the parts of the network in its block; the promise for both models is 2 ms.
#[divan::bench(args = ["event", "entry"])]
fn keep_one_durably(bencher: divan::Bencher, what: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = SqliteStore::open(folder.path()).expect("a store");
    let turn = transcript(Lang::Zh).turns.swap_remove(5);
    let id = store.begin(session(Lang::Zh, 0).started(), 0).expect("a session");
    store.begin_log(LogKind::Exam, "exam", "trainee", "{}", 0).expect("a log");
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let event = SessionEvent::Turn(turn.clone());
        match what {
            "event" => store.append(&id, number, &event).expect("it is kept"),
            _ => store.append_log(LogKind::Exam, "exam", number, &event.to_json()).expect("it is kept"),
        }
    });
}

#[divan::bench]
fn start_the_network() -> Network<'static> {
    Network::of(divan::black_box(network::EMBEDDED))
}
