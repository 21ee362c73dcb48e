//! Writes many goldens, to measure `spar regress` and `spar score` with.
//!
//! `cargo run --release --example goldens -- COUNT FOLDER [TURNS]` plays the lines of the shipped goldens anew, each time with
//! another seed, difficulty and with another line left out, and writes `FOLDER/NNN/NNNNNN.jsonl` with its scorecard beside it, a
//! thousand a folder. `COUNT -` writes one stream to standard output instead, each session closed by its scorecard. With
//! `--new-lines` at the end every line is one that was never said before.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use sparring::catalog::Catalog;
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::scorecard::Scorecard;
use sparring::domain::scoring::score;
use sparring::domain::transcript::{Difficulty, FORMAT_VERSION, Mode, SessionEvent, Started, Wording};
use sparring::regress::customer::played;

type Failure = Box<dyn std::error::Error>;

/// Goldens a folder.
const FOLDER_MAX: usize = 1_000;
/// Turns unless the caller says otherwise, over both speakers and without the opening.
const TURNS: usize = 24;
/// The archetypes whose lines are played; the others are too short for so many turns.
const ARCHETYPES: [&str; 2] = ["expert", "decent"];

fn main() -> Result<(), Failure> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (args, lines) = match args.split_last() {
        Some((last, args)) if last == "--new-lines" => (args, Lines::New),
        _ => (args.as_slice(), Lines::Known),
    };
    let [count, target, rest @ ..] = args else { return Err("COUNT FOLDER|- [TURNS] [--new-lines]".into()) };
    let count: usize = count.parse()?;
    let turns: usize = rest.first().map_or(Ok(TURNS), |turns| turns.parse())?;
    let scripts = scripts()?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    for number in 0..count {
        let script = &scripts[number % scripts.len()];
        let (events, card) = play(script, number, turns, lines);
        let stream: String = events.iter().map(|event| event.to_json() + "\n").collect();
        if target == "-" {
            writeln!(out, "{stream}{}", serde_json::to_string(&card)?)?;
            continue;
        }
        let folder = Path::new(target).join(format!("{:04}", number / FOLDER_MAX));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{number:07}.jsonl")), stream)?;
        fs::write(folder.join(format!("{number:07}.scorecard.json")), serde_json::to_string_pretty(&card)? + "\n")?;
    }
    out.flush()?;
    Ok(())
}

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// What the shipped goldens say.
    Known,
    /// The same with the session's number in every line: none is like another.
    New,
}

/// Lines of a trainee with their deal.
struct Script {
    exercise: Exercise,
    lang: Lang,
    lines: Vec<String>,
}

/// Returns the scripts of the shipped goldens.
fn scripts() -> Result<Vec<Script>, Failure> {
    let catalog = Catalog::new(None).map_err(|error| format!("{error:?}"))?;
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders =
        fs::read_dir(&root)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    folders.sort();
    let mut scripts = Vec::new();
    for folder in folders {
        let scenario = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for archetype in ARCHETYPES {
            for lang in Lang::ALL {
                let exercise = catalog.exercise(&scenario, "spin").map_err(|error| format!("{error:?}"))?;
                let text = fs::read_to_string(folder.join(format!("{archetype}.{}.txt", lang.code())))?;
                scripts.push(Script { exercise, lang, lines: text.lines().map(str::to_owned).collect() });
            }
        }
    }
    Ok(scripts)
}

/// Plays a script up to so many turns, with the number's own seed and difficulty; another line is left out each time.
fn play(script: &Script, number: usize, turns: usize, lines: Lines) -> (Vec<SessionEvent>, Scorecard) {
    let exercise = &script.exercise;
    let started = Started {
        v: FORMAT_VERSION,
        session: format!("made-{number}"),
        scenario: exercise.scenario.id.clone(),
        scenario_hash: exercise.scenario_hash.clone(),
        rubric: exercise.rubric.id.clone(),
        rubric_hash: exercise.rubric_hash.clone(),
        lang: script.lang,
        seed: number as u64,
        difficulty: [Difficulty::Easy, Difficulty::Normal, Difficulty::Hard][number % 3],
        mode: Mode::Practice,
        customer: Wording::Scripted,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        trainee: None,
        exam: None,
    };
    let left_out = number % script.lines.len();
    let said: Vec<String> = (0..turns / 2)
        .map(|said| &script.lines[(said + usize::from(said >= left_out)) % script.lines.len()])
        .map(|line| match lines {
            Lines::Known => line.clone(),
            Lines::New => script.lang.pick(format!("{line}（编号 {number}）"), format!("{line} (case {number})")),
        })
        .collect();
    let (events, session) = played(exercise, started, said.iter().map(|line| (line.as_str(), true)), true);
    let card = score(exercise, &session.transcript());
    (events, card)
}
