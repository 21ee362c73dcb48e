//! How many instructions the parts take: `cargo bench --bench instructions`.
//!
//! Counts do not depend on what else the machine does. Runs itself under `valgrind --tool=callgrind` twice, once with more
//! passes than the other, so that what is done only once does not count; says so and does nothing where there is no valgrind.

#![expect(clippy::expect_used, reason = "a benchmark that cannot go on has failed")]
#![expect(clippy::print_stdout, reason = "a benchmark tells what it found")]

use std::env;
use std::hint::black_box;
use std::process::{Command, Stdio};

use sparring::domain::act::{self, Context};
use sparring::domain::lang::Lang;
use sparring::domain::memo::forget;
use sparring::domain::scoring::score;

mod talk;

use talk::{DEAL, corpus_lines, drawn_sessions, played};

/// Sessions that are scored or played in a pass.
const SESSIONS: usize = 60;

/// Lines that are read in a pass: one of the corpus in so many.
const LINES_ONE_IN: usize = 400;

/// Something that is done in passes, over and over.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// Scores sessions whose lines were read before in others.
    Score,
    /// Plays and scores them.
    Play,
    /// Reads lines alone that were never seen before.
    Line,
}

const PARTS: [(&str, Part); 3] =
    [("scored session", Part::Score), ("played session", Part::Play), ("line never seen", Part::Line)];

/// The other argument of a run under valgrind, before the part's number, the language and the passes.
const RUN: &str = "run";

fn main() {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if let [run, part, lang, passes] = args.as_slice()
        && run == RUN
    {
        let part = PARTS[part.parse::<usize>().expect("a part's number")].1;
        let lang = if lang == Lang::Zh.code() { Lang::Zh } else { Lang::En };
        work(part, lang, passes.parse().expect("a number of passes"));
        return;
    }
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        println!("instructions: skipped, there is no valgrind");
        return;
    }
    let own = env::current_exe().expect("the program knows where it is");
    let own = own.to_string_lossy();
    for (number, (name, part)) in PARTS.iter().enumerate() {
        for lang in Lang::ALL {
            let number = number.to_string();
            let run = |passes: &str| instructions(&own, &[RUN, &number, lang.code(), passes]);
            let each = (run("3") - run("1")) / (2 * items(*part, lang) as u64);
            println!("{each:>12} instructions a {name} ({})", lang.code());
        }
    }
    let spar = env!("CARGO_BIN_EXE_spar");
    println!("{:>12} instructions of `spar --version`", instructions(spar, &["--version"]));
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/retail-service/expert.en.jsonl");
    println!(
        "{:>12} instructions of `spar regress` on one golden",
        instructions(spar, &["regress", golden, "--jobs", "1"])
    );
}

/// Returns how many things a pass does.
fn items(part: Part, lang: Lang) -> usize {
    match part {
        Part::Score | Part::Play => SESSIONS,
        Part::Line => corpus_lines(lang, LINES_ONE_IN).len(),
    }
}

/// Does a part so many times after a first time that prepares it.
fn work(part: Part, lang: Lang, passes: usize) {
    match part {
        Part::Score => {
            let sessions = drawn_sessions(lang, SESSIONS);
            for _ in 0..=passes {
                sessions.iter().for_each(|session| drop(black_box(score(&DEAL, session))));
            }
        }
        Part::Play => {
            let sessions = drawn_sessions(lang, SESSIONS);
            for _ in 0..=passes {
                for session in &sessions {
                    black_box(played(lang, session.trainee().map(|turn| turn.text.as_str())));
                }
            }
        }
        Part::Line => {
            let lines = corpus_lines(lang, LINES_ONE_IN);
            for _ in 0..=passes {
                forget();
                for (before, line) in &lines {
                    black_box(act::read(line, &Context::alone(lang, None, before.as_deref())));
                }
            }
        }
    }
}

/// Returns how many instructions a program takes.
fn instructions(program: &str, args: &[&str]) -> u64 {
    let ran = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", program])
        .args(args)
        .output()
        .expect("valgrind runs");
    let told = String::from_utf8_lossy(&ran.stderr);
    let count = told.lines().find_map(|line| line.split("Collected :").nth(1));
    count.and_then(|count| count.trim().parse().ok()).unwrap_or_else(|| panic!("callgrind tells no count: {told}"))
}
