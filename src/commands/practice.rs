//! `spar practice`: a role-play in the terminal or as JSON lines.

use std::io::{IsTerminal, Write};

use clap::ValueEnum;

mod jsonl;

use crate::catalog::{Catalog, Kind, RUBRIC_DEFAULT};
use crate::cli::{Global, help};
use crate::commands::model::ModelArgs;
#[cfg(feature = "llm")]
use crate::commands::model::note_lost_tape;
use crate::commands::now_s;
#[cfg(feature = "llm")]
use crate::commands::price::PriceArgs;
use crate::domain::exercise::Exercise;
use crate::domain::id::{RubricId, ScenarioId, TraineeId};
use crate::domain::lang::Lang;
use crate::domain::transcript::{Difficulty, FORMAT_VERSION, Mode, SessionEvent, Speaker, Started, Wording};
use crate::error::{AppError, Exit};
use crate::interrupt::Interrupt;
use crate::repl::line::{Lines, Typed};
#[cfg(feature = "llm")]
use crate::repl::render::{DIM, styled};
use crate::repl::{self};
use crate::roleplay::{Roleplay, RoleplayError};
use crate::store::{ContentKind, KeptContent, NoStore, Store, StoreError};
use crate::voice::Voice;
#[cfg(feature = "llm")]
use crate::voice::model::{Limits, ModelVoice};

/// The arguments of `practice`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The scenario; without it, a list to choose from.
    #[arg(value_name = "SCENARIO", help = help("要练的场景；不写则从列表里选", "The scenario; without it, a list to choose from"))]
    pub scenario: Option<String>,
    /// Chooses among the customer's lines.
    #[arg(long, value_name = "N", help = help("随机种子：种子和说的话相同，会话就相同", "Chooses among the customer's lines; the same seed and lines give the same session"))]
    pub seed: Option<u64>,
    /// How hard the customer makes it.
    #[arg(long, value_enum, default_value_t, value_name = "easy|normal|hard", hide_possible_values = true, help = help("难度", "How hard the customer makes it"))]
    pub difficulty: DifficultyName,
    /// Who words the customer; by default the scenario, or as a resumed session began.
    #[arg(long, value_enum, value_name = "scripted|model", hide_possible_values = true, help = help(
        "客户的话由谁来说：scripted（场景里写好的话）、model（语言模型；做什么、给几分都不变）",
        "Who words the customer: scripted (the scenario's own lines) or model (a language model; moves and score stay the same)",
    ))]
    pub customer: Option<Customer>,
    /// Which model words the customer.
    #[command(flatten)]
    pub model: ModelArgs,
    /// What tokens cost.
    #[cfg(feature = "llm")]
    #[command(flatten)]
    pub price: PriceArgs,
    /// Is the line after each turn shown?
    #[arg(long, value_enum, default_value_t, value_name = "on|off", hide_possible_values = true, help = help("每轮之后的点评", "The line after each turn that says what was credited"))]
    pub coach: Switch,
    /// The rubric.
    #[arg(long, value_name = "ID", default_value = RUBRIC_DEFAULT, help = help("评分标准", "The rubric to score with"))]
    pub rubric: String,
    /// Who practises.
    #[arg(long, value_name = "ID", env = "SPAR_TRAINEE", hide_env = true, value_parser = TraineeId::of_somebody, conflicts_with = "resume", help = help(
        "学员：工号或姓名，记在会话里，供 spar report 汇总 [环境变量 SPAR_TRAINEE]",
        "Who practises: a staff number or a name, kept with the session for spar report [env SPAR_TRAINEE]",
    ))]
    pub trainee: Option<TraineeId>,
    /// Goes on with a session.
    #[arg(long, value_name = "SESSION", num_args = 0..=1, default_missing_value = LAST, conflicts_with_all = ["scenario", "seed", "no_store"], help = help(
        "接着练某个会话；不写编号则是最近一个没结束的",
        "Go on with a session; without an id, the last one that is not over",
    ))]
    pub resume: Option<String>,
    /// Takes a session up again from an earlier turn.
    #[arg(long, value_name = "TURN", requires = "resume", value_parser = clap::value_parser!(u32).range(1..), help = help(
        "和 --resume 一起用：回到第几轮之前，从那里重来；已结束的会话原样保留，另开一场新的",
        "With --resume: goes back to before this turn and tries again from there; a session that is over stays, and a new one begins",
    ))]
    pub retry: Option<u32>,
    /// What is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|jsonl", hide_possible_values = true, help = help("输出格式", "What is written"))]
    pub format: Format,
    /// Keeps nothing.
    #[arg(long, help = help("不保存会话", "Keep nothing"))]
    pub no_store: bool,
}

impl Default for Args {
    /// Returns what `spar` without a command means.
    fn default() -> Self {
        Self {
            scenario: None,
            seed: None,
            difficulty: DifficultyName::default(),
            customer: None,
            model: ModelArgs::default(),
            #[cfg(feature = "llm")]
            price: PriceArgs::default(),
            coach: Switch::default(),
            rubric: RUBRIC_DEFAULT.to_owned(),
            trainee: None,
            resume: None,
            retry: None,
            format: Format::default(),
            no_store: false,
        }
    }
}

/// The word that names the last session that is not over.
const LAST: &str = "last";

/// Who words the customer, as the command line names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Customer {
    /// The scenario's own lines.
    Scripted,
    /// A language model.
    Model,
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
pub enum DifficultyName {
    /// Forgives one gap.
    Easy,
    /// As calibrated.
    #[default]
    Normal,
    /// Demands every mandatory objection resolved and two explicit needs.
    Hard,
}

impl From<DifficultyName> for Difficulty {
    fn from(arg: DifficultyName) -> Self {
        match arg {
            DifficultyName::Easy => Self::Easy,
            DifficultyName::Normal => Self::Normal,
            DifficultyName::Hard => Self::Hard,
        }
    }
}

/// Plays a deal, in the terminal or as JSON lines.
///
/// # Errors
/// For an unknown scenario, faulty content, a store that fails or a session that cannot go on.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let catalog = global.catalog()?;
    if let Some(session) = &args.resume {
        return resume(args, global, &catalog, session);
    }
    let person = std::io::stdin().is_terminal() && args.format == Format::Text;
    let id = match &args.scenario {
        Some(id) => id.clone(),
        None => match choose_scenario(&catalog, lang, person)? {
            Some(id) => id,
            None => return Ok(Exit::Done),
        },
    };
    let exercise = catalog.exercise(&id, &args.rubric).map_err(|error| AppError::catalog(lang, error))?;
    let spoken = spoken(&exercise, lang);
    // A person wants another conversation each time; a script wants the same one.
    let seed = args.seed.unwrap_or(if person { now_s().unsigned_abs() } else { 1 });
    let mut started = started(&exercise, spoken, seed, args.difficulty.into());
    started.trainee = args.trainee.clone();
    let mut store: Box<dyn Store> = if args.no_store { Box::new(NoStore) } else { global.store()? };
    // A recording is called as its session; one that is played was called as the session that is played again.
    #[cfg(feature = "llm")]
    if args.model.endpoint.record.is_some() {
        started.session = store.free_id(&started.session).map_err(|error| AppError::store(lang, error))?;
    }
    let voice = voice(args, lang, &started)?;
    started.customer = voice.wording();
    keep_content(&catalog, &exercise, store.as_mut()).map_err(|error| AppError::store(lang, error))?;
    let roleplay =
        Roleplay::begin(&exercise, started, store, now_s()).map_err(|error| AppError::roleplay(lang, error))?;
    play(args, roleplay.with_voice(voice))
}

/// Returns who words the customer of a session.
fn voice(args: &Args, lang: Lang, started: &Started) -> Result<Voice, AppError> {
    match (args.customer, started.customer) {
        (Some(Customer::Scripted), _) | (None, Wording::Scripted) => Ok(Voice::Scripted),
        (Some(Customer::Model), _) => model(args, lang, &started.session),
        // A session that a model worded goes on without it where there is none.
        (None, Wording::Model) => Ok(model(args, lang, &started.session).unwrap_or_else(|error| {
            let _ = write!(anstream::stderr(), "{}", error.text(lang));
            let _ = writeln!(
                anstream::stderr(),
                "{}",
                lang.pick("客户接着用场景里写好的话。", "The customer goes on in the scenario's own lines.")
            );
            Voice::Scripted
        })),
    }
}

/// Returns a language model as the voice.
#[cfg(feature = "llm")]
fn model(args: &Args, lang: Lang, session: &str) -> Result<Voice, AppError> {
    let model = &args.model;
    let backend =
        if args.resume.is_some() { model.connect_again(lang, session)? } else { model.connect(lang, session)? };
    Ok(Voice::Model(Box::new(ModelVoice::new(backend, Limits::default()))))
}

/// Says that this build has no model.
#[cfg(not(feature = "llm"))]
fn model(_args: &Args, lang: Lang, _session: &str) -> Result<Voice, AppError> {
    Err(crate::commands::model::without_models(lang))
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
        trainee: None,
        exam: None,
    }
}

/// Keeps the texts that a session is held with, so that it can be scored by them for ever.
fn keep_content(catalog: &Catalog, exercise: &Exercise, store: &mut dyn Store) -> Result<(), StoreError> {
    let contents = [
        (ContentKind::Scenario, Kind::Scenario, exercise.scenario.id.as_str(), &exercise.scenario_hash),
        (ContentKind::Rubric, Kind::Rubric, exercise.rubric.id.as_str(), &exercise.rubric_hash),
    ];
    for (kind, file, id, hash) in contents {
        // A file that was changed a moment ago is not the one that the session is held with.
        let text = catalog.text(file, id).filter(|(_, present)| present == hash);
        if let Some((text, hash)) = text {
            store.keep_content(&KeptContent { kind, id: id.to_owned(), hash, text })?;
        }
    }
    Ok(())
}

/// Goes on with a stored session.
fn resume(args: &Args, global: &Global, catalog: &Catalog, wanted: &str) -> Result<Exit, AppError> {
    let lang = global.lang();
    let failed = |error| AppError::store(lang, error);
    let store = global.store()?;
    let id = if wanted == LAST {
        let open = store
            .list()
            .map_err(failed)?
            .into_iter()
            .find(|summary| summary.ending.is_none() && summary.started.mode != Mode::Exam);
        open.map(|summary| summary.session).ok_or_else(|| AppError::nothing_to_resume(lang))?
    } else {
        wanted.to_owned()
    };
    let events = store.load(&id).map_err(failed)?;
    let Some(SessionEvent::Started(started)) = events.first() else {
        return Err(AppError::roleplay(lang, RoleplayError::Headless { session: id }));
    };
    if started.mode == Mode::Exam {
        return Err(AppError::of_an_exam(lang, &id));
    }
    let exercise = catalog
        .exercise(started.scenario.as_str(), started.rubric.as_str())
        .map_err(|error| AppError::catalog(lang, error))?;
    if started.scenario_hash != exercise.scenario_hash {
        return Err(AppError::content_changed(lang, &id, started.scenario.as_str()));
    }
    let mut roleplay = Roleplay::resume(&exercise, &events, store).map_err(|error| AppError::roleplay(lang, error))?;
    if let Some(wanted) = args.retry {
        go_back(&mut roleplay, wanted, lang)?;
    }
    let voice = voice(args, lang, roleplay.session().started())?;
    play(args, roleplay.with_voice(voice))
}

/// Goes back to before a turn of the trainee's, the wanted one or the next after it; the record keeps what was said. From a session
/// that is over, a new one goes on.
fn go_back(roleplay: &mut Roleplay, wanted: u32, lang: Lang) -> Result<(), AppError> {
    let session = roleplay.session();
    let (id, mode) = (session.started().session.clone(), session.started().mode);
    let turn = repl::trainee_turns(session).into_iter().find(|turn| *turn >= wanted);
    let refused = |message: String| Err(AppError::new(Exit::Usage, message));
    match turn {
        _ if mode == Mode::Exam => refused(
            lang.pick(format!("{id} 是考试，不能重来"), format!("{id} is an exam, which cannot be tried again")),
        ),
        None => refused(lang.pick(format!("{id} 没有第 {wanted} 轮"), format!("{id} has no turn {wanted}"))),
        Some(turn) => roleplay.undo(turn - 1, now_s()).map_err(|error| AppError::roleplay(lang, error)),
    }?;
    let fresh = &roleplay.session().started().session;
    if *fresh != id {
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(
            anstream::stderr(),
            "{}",
            lang.pick(
                format!("{id} 已经结束，原样保留；重来记在新会话 {fresh} 里。"),
                format!("{id} is over and stays as it is; this try is a new session, {fresh}."),
            )
        );
    }
    Ok(())
}

/// Plays the role-play in the wanted format.
fn play(args: &Args, mut roleplay: Roleplay) -> Result<Exit, AppError> {
    let lang = roleplay.session().started().lang;
    let exit =
        if args.format == Format::Jsonl { jsonl::play(&mut roleplay, lang) } else { talk(args, &mut roleplay, lang) }?;
    #[cfg(feature = "llm")]
    if let Some(totals) = roleplay.voice().totals()
        && let Some(text) = totals.text(args.price.cost(totals.usage), lang)
    {
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(anstream::stderr(), "{}", styled(DIM, &text));
    }
    #[cfg(feature = "llm")]
    note_lost_tape(roleplay.voice().tape_fault(), lang);
    Ok(exit)
}

/// Plays the role-play as a conversation.
fn talk(args: &Args, roleplay: &mut Roleplay, lang: Lang) -> Result<Exit, AppError> {
    let lines = if std::io::stdin().is_terminal() {
        let turns = roleplay.session().turns().iter();
        let earlier: Vec<String> =
            turns.filter(|turn| turn.speaker == Speaker::Trainee).map(|turn| turn.text.clone()).collect();
        Lines::terminal(lang, &earlier).map_err(|error| AppError::terminal(lang, error))?
    } else {
        Lines::pipe()
    };
    let is_live =
        roleplay.voice().wording() == Wording::Model && lines.is_terminal() && std::io::stdout().is_terminal();
    let interrupt = if is_live { Interrupt::new().ok() } else { None };
    let out = anstream::AutoStream::auto(std::io::stdout().lock());
    repl::run(roleplay, lines, out, args.coach == Switch::On, interrupt)?;
    Ok(Exit::Done)
}

/// Lets a person choose a scenario from a list; none when they leave.
fn choose_scenario(catalog: &Catalog, lang: Lang, person: bool) -> Result<Option<String>, AppError> {
    let entries = catalog.titles(Kind::Scenario);
    if !person {
        let known: Vec<&str> = entries.iter().map(|(id, _)| *id).collect();
        return Err(AppError::scenario_wanted(lang, &known));
    }
    let mut out = anstream::stdout();
    writeln!(out, "{}", lang.pick("练哪一单？", "Which deal?"))?;
    for (index, (id, title)) in entries.iter().enumerate() {
        writeln!(out, "  {}  {id}  {}", index + 1, title.as_ref().map_or("", |title| title.get(lang)))?;
    }
    let mut lines = Lines::terminal(lang, &[]).map_err(|error| AppError::terminal(lang, error))?;
    loop {
        let typed = match lines.next("> ").map_err(|error| AppError::terminal(lang, error))? {
            Typed::Line(typed) | Typed::Garbled(typed) => typed,
            Typed::Interrupt | Typed::End => return Ok(None),
        };
        let typed = typed.trim();
        let by_number = typed.parse::<usize>().ok().and_then(|number| entries.get(number.wrapping_sub(1)));
        if let Some((id, _)) = by_number.or_else(|| entries.iter().find(|(id, _)| *id == typed)) {
            return Ok(Some((*id).to_owned()));
        }
        writeln!(out, "{}", lang.pick("请输入编号或名称。", "Type a number or a name."))?;
    }
}
