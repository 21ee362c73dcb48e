//! `spar practice`: a role-play in the terminal or as JSON lines.

use std::io::{BufWriter, IsTerminal, Write};

use clap::{Args, ValueEnum};

use super::Setting;
use crate::catalog::Catalog;
use crate::domain::act::LINE_CHARS_MAX;
use crate::domain::exercise::Exercise;
use crate::domain::id::{RubricId, ScenarioId};
use crate::domain::lang::Lang;
use crate::domain::transcript::{Difficulty, FORMAT_VERSION, Mode, SessionEvent, Speaker, Started, Wording};
use crate::error::AppError;
use crate::repl::line::{Lines, Typed};
use crate::repl::{self, input};
use crate::report;
use crate::roleplay::{Exchange, Roleplay};
use crate::store::{NoStore, SqliteStore, Store};

/// Rehearse a deal against a simulated customer
#[derive(Debug, Args, Default)]
pub struct PracticeArgs {
    /// The scenario; without it, a list to choose from
    pub scenario: Option<String>,
    /// Chooses among the customer's lines; the same seed and lines give the same session
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// How hard the customer makes it
    #[arg(long, value_enum, default_value_t)]
    pub difficulty: DifficultyArg,
    /// The line after each turn that says what was credited
    #[arg(long, value_enum, default_value_t)]
    pub coach: Switch,
    /// The rubric to score with
    #[arg(long, value_name = "ID", default_value = "spin")]
    pub rubric: String,
    /// Go on with a session; without an id, the last one that is not over
    #[arg(long, value_name = "SESSION", num_args = 0..=1, default_missing_value = "last", conflicts_with_all = ["seed", "no_store"])]
    pub resume: Option<String>,
    /// What is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Keep nothing
    #[arg(long)]
    pub no_store: bool,
}

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Switch {
    /// On.
    #[default]
    On,
    /// Off.
    Off,
}

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// A conversation to read.
    #[default]
    Text,
    /// Events, one JSON object a line.
    Jsonl,
}

/// The three difficulties, as the command line names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum DifficultyArg {
    /// Forgives one gap.
    Easy,
    /// As calibrated.
    #[default]
    Normal,
    /// Demands every mandatory objection resolved and two explicit needs.
    Hard,
}

impl From<DifficultyArg> for Difficulty {
    fn from(arg: DifficultyArg) -> Self {
        match arg {
            DifficultyArg::Easy => Self::Easy,
            DifficultyArg::Normal => Self::Normal,
            DifficultyArg::Hard => Self::Hard,
        }
    }
}

/// Runs `spar practice`.
///
/// # Errors
/// `AppError` for an unknown scenario, faulty content, a store that fails or a session that cannot be resumed.
pub fn run(args: &PracticeArgs, setting: &Setting) -> Result<(), AppError> {
    let catalog = setting.catalog()?;
    if let Some(session) = &args.resume {
        return resume(args, setting, &catalog, session);
    }
    let person = std::io::stdin().is_terminal() && args.format == Format::Text;
    let id = match &args.scenario {
        Some(id) => id.clone(),
        None => choose_scenario(&catalog, setting.lang, person)?,
    };
    let exercise = catalog.exercise(&id, &args.rubric)?;
    let lang = spoken(&exercise, setting.lang);
    // A person wants another conversation each time; a script wants the same one.
    let seed = args.seed.unwrap_or(if person { setting.now_s().unsigned_abs() } else { 1 });
    let started = started(&exercise, lang, seed, args.difficulty.into());
    let store: Box<dyn Store> = if args.no_store { Box::new(NoStore) } else { Box::new(SqliteStore::open(&setting.data()?)?) };
    let roleplay = Roleplay::begin(&exercise, started, store, setting.now_s())?;
    play(args, roleplay, lang)
}

/// Returns the language of the session: the wanted one, or the scenario's first when it has no other.
fn spoken(exercise: &Exercise, wanted: Lang) -> Lang {
    let languages = &exercise.scenario.languages;
    if languages.contains(&wanted) { wanted } else { languages.first().copied().unwrap_or(wanted) }
}

/// Returns the head of a new session. Its id is made from what decides the session, so that the same session has the same id.
fn started(exercise: &Exercise, lang: Lang, seed: u64, difficulty: Difficulty) -> Started {
    let scenario: &ScenarioId = &exercise.scenario.id;
    let rubric: &RubricId = &exercise.rubric.id;
    let level = match difficulty {
        Difficulty::Easy => "-easy",
        Difficulty::Normal => "",
        Difficulty::Hard => "-hard",
    };
    Started {
        v: FORMAT_VERSION,
        session: format!("{scenario}-{}{level}-{seed}", lang.code()),
        scenario: scenario.clone(),
        scenario_hash: exercise.scenario_hash.clone(),
        rubric: rubric.clone(),
        rubric_hash: exercise.rubric_hash.clone(),
        lang,
        seed,
        difficulty,
        mode: Mode::Practice,
        customer: Wording::Scripted,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// Goes on with a stored session.
fn resume(args: &PracticeArgs, setting: &Setting, catalog: &Catalog, wanted: &str) -> Result<(), AppError> {
    let store = SqliteStore::open(&setting.data()?)?;
    let id = if wanted == "last" {
        let sessions = store.list()?;
        let open = sessions.into_iter().find(|summary| summary.ending.is_none());
        open.map(|summary| summary.session).ok_or_else(|| AppError::nothing_to_resume(setting.lang))?
    } else {
        wanted.to_owned()
    };
    let events = match store.load(&id) {
        Err(crate::store::StoreError::Unknown { session }) => {
            let known: Vec<String> = store.list()?.into_iter().map(|summary| summary.session).collect();
            return Err(AppError::unknown_session(&session, &known, setting.lang));
        }
        other => other?,
    };
    let Some(SessionEvent::Started(started)) = events.first() else {
        return Err(AppError::unknown_session(&id, &[], setting.lang));
    };
    let exercise = catalog.exercise(started.scenario.as_str(), started.rubric.as_str())?;
    if started.scenario_hash != exercise.scenario_hash {
        return Err(AppError::scenario_changed(&id, started.scenario.as_str(), setting.lang));
    }
    let lang = started.lang;
    let roleplay = Roleplay::resume(&exercise, &events, Box::new(store))?;
    play(args, roleplay, lang)
}

/// Plays the role-play in the wanted format.
fn play(args: &PracticeArgs, mut roleplay: Roleplay, lang: Lang) -> Result<(), AppError> {
    if args.format == Format::Jsonl {
        return play_jsonl(&mut roleplay, lang);
    }
    let lines = if std::io::stdin().is_terminal() {
        let earlier: Vec<String> = roleplay
            .session()
            .turns()
            .iter()
            .filter(|turn| turn.speaker == Speaker::Trainee)
            .map(|turn| turn.text.clone())
            .collect();
        Lines::terminal(lang, &earlier)?
    } else {
        Lines::pipe()
    };
    let out = anstream::AutoStream::auto(std::io::stdout().lock());
    repl::run(&mut roleplay, lines, out, args.coach == Switch::On, report::width()).map(|_| ())
}

/// Speaks the JSON lines of the protocol: events as they happen, `await` when it is the trainee's turn.
fn play_jsonl(roleplay: &mut Roleplay, lang: Lang) -> Result<(), AppError> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut lines = Lines::pipe();
    let started = roleplay.session().started().clone();
    write_event(&mut out, &SessionEvent::Started(started))?;
    for turn in roleplay.session().turns() {
        write_event(&mut out, &SessionEvent::Turn(turn.clone()))?;
    }
    if roleplay.session().owes_reply() {
        let exchange = roleplay.answer()?;
        write_exchange(&mut out, &exchange)?;
    }
    while roleplay.session().ending().is_none() {
        out.write_all(b"{\"event\":\"await\"}\n")?;
        out.flush()?;
        let line = match lines.next("")? {
            Typed::Line(line) => line,
            Typed::Garbled(line) => {
                report::warn(lang.pick(
                    "这一行不是 UTF-8（可能是 GBK），认不出的字符已用 U+FFFD 代替。",
                    "a line is not UTF-8 (GBK perhaps); what is not legible stands as U+FFFD",
                ));
                line
            }
            Typed::Interrupt | Typed::End => break,
        };
        if !take_line(roleplay, &mut out, &line, lang)? {
            break;
        }
    }
    if roleplay.session().ending().is_none() {
        let ending = roleplay.finish()?;
        write_event(&mut out, &SessionEvent::End(ending))?;
    }
    out.write_all(report::json::scorecard_line(&roleplay.scorecard())?.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Takes one line of the JSON-lines protocol; returns whether the session goes on.
fn take_line(roleplay: &mut Roleplay, out: &mut impl Write, line: &str, lang: Lang) -> Result<bool, AppError> {
    match input::read(line) {
        input::Input::Nothing => {}
        input::Input::Say(said) if said.chars().count() > LINE_CHARS_MAX => report::warn(&lang.pick(
            format!("这一行超过 {LINE_CHARS_MAX} 个字，没有发出去。"),
            format!("a line has more than {LINE_CHARS_MAX} characters and was not said"),
        )),
        input::Input::Say(said) => {
            let exchange = roleplay.exchange(said)?;
            write_exchange(out, &exchange)?;
        }
        input::Input::Command(command, _) => return obey(roleplay, out, command, lang),
        input::Input::Unknown(name, _) | input::Input::BadWord(name, _) => {
            let name = report::shown(name);
            report::warn(&lang.pick(format!("命令 /{name} 用不了"), format!("cannot use the command /{name}")));
        }
    }
    Ok(true)
}

/// Obeys the commands that mean something in a stream; returns whether the session goes on.
fn obey(roleplay: &mut Roleplay, out: &mut impl Write, command: input::Command, lang: Lang) -> Result<bool, AppError> {
    let turns = repl::trainee_turns(roleplay.session());
    match command {
        input::Command::End | input::Command::Quit => return Ok(false),
        input::Command::Score => out.write_all(report::json::scorecard_line(&roleplay.scorecard())?.as_bytes())?,
        input::Command::Hint => {
            let text = repl::hint(roleplay)?;
            let turn = roleplay.session().last_turn();
            write_event(out, &SessionEvent::Hint { turn, text })?;
        }
        input::Command::Undo(count) => {
            let index = turns.len().saturating_sub(usize::try_from(count).unwrap_or(usize::MAX));
            take_back(roleplay, out, turns.get(index).copied())?;
        }
        input::Command::Retry(wanted) => {
            let turn = match wanted {
                Some(wanted) => turns.into_iter().find(|turn| *turn >= wanted),
                None => turns.last().copied(),
            };
            take_back(roleplay, out, turn)?;
        }
        _ => report::warn(lang.pick("这个命令只在终端里有用", "this command is for the terminal only")),
    }
    Ok(true)
}

/// Goes back to before a trainee turn.
fn take_back(roleplay: &mut Roleplay, out: &mut impl Write, turn: Option<u32>) -> Result<(), AppError> {
    if let Some(turn) = turn {
        roleplay.undo(turn - 1)?;
        write_event(out, &SessionEvent::Undo { turn: turn - 1 })?;
    }
    Ok(())
}

/// Writes the events of an exchange.
fn write_exchange(out: &mut impl Write, exchange: &Exchange) -> Result<(), AppError> {
    let turns = exchange.trainee.iter().chain([&exchange.customer]);
    for turn in turns {
        write_event(out, &SessionEvent::Turn(turn.clone()))?;
    }
    if let Some(ending) = &exchange.ending {
        write_event(out, &SessionEvent::End(ending.clone()))?;
    }
    out.flush()?;
    Ok(())
}

/// Writes an event.
fn write_event(out: &mut impl Write, event: &SessionEvent) -> Result<(), AppError> {
    out.write_all(report::json::line(event)?.as_bytes())?;
    Ok(())
}

/// Lets a person choose a scenario from a list.
fn choose_scenario(catalog: &Catalog, lang: Lang, person: bool) -> Result<String, AppError> {
    let entries = catalog.scenarios()?;
    if !person {
        let known: Vec<String> = entries.iter().map(|entry| entry.id.to_string()).collect();
        return Err(AppError::scenario_wanted(&known, lang));
    }
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    writeln!(out, "{}", lang.pick("练哪一单？", "Which deal?"))?;
    for (index, entry) in entries.iter().enumerate() {
        writeln!(out, "  {}  {}  {}", index + 1, entry.id, entry.title.get(lang))?;
    }
    drop(out);
    let mut lines = Lines::terminal(lang, &[])?;
    loop {
        let typed = match lines.next("> ")? {
            Typed::Line(typed) | Typed::Garbled(typed) => typed,
            Typed::Interrupt | Typed::End => return Err(AppError::left(lang)),
        };
        let typed = typed.trim();
        let by_number = typed.parse::<usize>().ok().and_then(|number| entries.get(number.wrapping_sub(1)));
        if let Some(entry) = by_number.or_else(|| entries.iter().find(|entry| entry.id == *typed)) {
            return Ok(entry.id.to_string());
        }
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", lang.pick("请输入编号或名称。", "Type a number or a name."))?;
    }
}

