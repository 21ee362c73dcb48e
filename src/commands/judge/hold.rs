//! Finds the sessions, has them judged one by one, writes what came of it.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::time::Duration;

use super::{Args, against};
use crate::cli::Global;
use crate::commands::model::note_lost_tape;
use crate::commands::score::job::{self, Elsewhere, Finder, Job, Wrong};
use crate::commands::score::{Refused, columns};
use crate::commands::shelf::Shelf;
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::rubric::Rubric;
use crate::domain::scoring::{self, ReadTurn};
use crate::domain::transcript::Transcript;
use crate::error::{AppError, Exit};
use crate::interrupt::Interrupt;
use crate::llm::ChatBackend;
use crate::llm::judge::judgement::{Judged, judgement};
use crate::llm::judge::{Case, Held, Judgement, Pinned, Plan, hold, prompt};
use crate::llm::structured::{Failure, Limits, Spent, Structured};
use crate::report::judged::{Report, Took, judged};
use crate::report::{Colour, Page};

/// Version of the report's shape.
const VERSION: u32 = 1;

/// A session that is ready to be judged.
pub(super) struct Ready<'a> {
    pub(super) exercise: &'a Exercise,
    pub(super) transcript: &'a Transcript,
    pub(super) turns: Vec<ReadTurn<'a>>,
    pub(super) case: Case,
}

impl<'a> Ready<'a> {
    fn new(exercise: &'a Exercise, transcript: &'a Transcript) -> Self {
        let turns = scoring::read(exercise, transcript);
        let case = Case::of_session(&exercise.scenario, transcript.started.lang, &turns);
        Self { exercise, transcript, turns, case }
    }
}

/// Judges sessions and writes the report; sessions that cannot be read are reported after those that can.
pub(super) fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let elsewhere =
        Elsewhere { scenario: args.scenario.as_deref(), rep: args.rep.as_deref(), lang: global.chosen_lang() };
    let catalog = job::catalog(&args.files, elsewhere, args.rubric.as_deref(), global)?;
    let mut wrong = Vec::new();
    let mut jobs: Vec<Job> = Vec::new();
    for found in Finder::new(args.files.clone(), lang) {
        match found.read(elsewhere) {
            Ok(job) => jobs.push(job),
            Err(fault) => wrong.push(fault),
        }
    }
    let shelf = Shelf::new(&catalog, lang);
    let mut held = Vec::new();
    for job in &jobs {
        match job::ready(job, &shelf, args.rubric.as_deref()) {
            Ok(found) => held.push(found),
            Err(fault) => wrong.push(fault),
        }
    }
    let ready: Vec<Ready<'_>> = held.iter().map(|(exercise, transcript)| Ready::new(exercise, transcript)).collect();
    let gold =
        args.against.as_deref().filter(|coded| *coded != Path::new("engine")).map(|coded| against::read(coded, lang));
    let gold = gold.transpose()?;
    // With nothing to judge no model is needed to say so.
    if ready.is_empty()
        && gold.is_none()
        && let Some(error) = refusal(&wrong, lang)
    {
        return Err(error);
    }
    let backend = args.model.connect_patiently(lang, "judge")?;
    let interrupt = Interrupt::listening();
    let stop = || interrupt.as_ref().is_some_and(Interrupt::is_pressed);
    let mut bench = Bench::new(backend.as_ref(), args, lang, &stop);
    let ended = match &args.against {
        None => sessions(&ready, args, &mut bench)?,
        Some(_) => against::measure(&ready, gold.as_ref(), args, &mut bench)?,
    };
    note_lost_tape(backend.tape_fault(), lang);
    if let Some(failure) = bench.broken.take() {
        return Err(broken(&failure, lang));
    }
    refusal(&wrong, lang).map_or(Ok(ended), Err)
}

/// Returns the error that says what could not be read; none when everything could be.
fn refusal(wrong: &[Wrong], lang: Lang) -> Option<AppError> {
    let mut refused = Refused::default();
    wrong.iter().for_each(|one| refused.count(one));
    refused.error(lang).map(|error| AppError { drawn: Some(drawn(wrong, lang)), ..error })
}

/// Returns what could not be scored, and why.
fn drawn(wrong: &[Wrong], lang: Lang) -> String {
    wrong.iter().map(|one| one.text(lang)).collect::<Vec<String>>().join("\n")
}

/// Judges every session and writes the report.
fn sessions(ready: &[Ready<'_>], args: &Args, bench: &mut Bench<'_>) -> Result<Exit, AppError> {
    let plans: Vec<Plan> = ready.iter().map(|one| bench.plan(&one.case, Some(&one.exercise.rubric))).collect();
    bench.announce(plans.iter().map(Plan::calls).sum());
    let (mut judgements, mut left): (Vec<Judgement>, Vec<String>) = (Vec::new(), Vec::new());
    for (one, plan) in ready.iter().zip(&plans) {
        let session = &one.transcript.started;
        if bench.broken.is_some() {
            left.push(session.session.clone());
            continue;
        }
        let rubric = Some(&one.exercise.rubric);
        let held = bench.hold(&one.case, rubric, plan, session.seed);
        if held.done == 0 && held.broken.is_some() {
            left.push(session.session.clone());
            continue;
        }
        let scorecard = scoring::score(one.exercise, one.transcript);
        let judged =
            Judged { exercise: one.exercise, transcript: one.transcript, turns: &one.turns, scorecard: &scorecard };
        let pinned = bench.pinned(session.lang, rubric);
        judgements.push(judgement(judged, &one.case, plan, &held, pinned, args.margin));
    }
    bench.quiet();
    let report = Report { v: VERSION, judgements: &judgements, not_judged: &left, took: bench.took() };
    // The stream strips the colours again where they are not wanted.
    let page = Page { width: columns(), colour: Colour::On };
    let mut out = anstream::stdout().lock();
    out.write_all(judged(&report, args.format, page, bench.lang).as_bytes())?;
    out.flush()?;
    let flagged = judgements.iter().any(|one| !one.flags.is_empty());
    Ok(if args.gate && flagged { Exit::No } else { Exit::Done })
}

/// Returns the error of a judge that was broken off.
fn broken(failure: &Failure, lang: Lang) -> AppError {
    let hint = lang.pick("判过的已经写出；其余没有判", "what was judged is written; the rest is not judged");
    let error = match failure {
        Failure::Fault(fault) => AppError::new(Exit::World, fault.sentence(lang)),
        Failure::Stopped => AppError::new(Exit::World, lang.pick("按 Ctrl-C 停下了", "stopped by Ctrl-C")),
        Failure::Unusable { why } => {
            let message = lang.pick("模型一再答非所问，停下了", "the model's answers could not be used time and again");
            AppError::new(Exit::World, message).because(why.clone())
        }
    };
    error.hint(hint)
}

/// The judge with what it takes: the model, the user's wishes, what was spent.
pub(super) struct Bench<'a> {
    model: Structured<'a>,
    name: String,
    args: &'a Args,
    pub(super) lang: Lang,
    /// All calls that are to be held.
    total: usize,
    /// Those that were.
    before: usize,
    /// Why it was broken off.
    pub(super) broken: Option<Failure>,
}

impl<'a> Bench<'a> {
    fn new(backend: &'a dyn ChatBackend, args: &'a Args, lang: Lang, stop: &'a dyn Fn() -> bool) -> Self {
        let model = Structured::new(backend, Limits::default(), stop);
        Self { model, name: backend.model().to_owned(), args, lang, total: 0, before: 0, broken: None }
    }

    /// Returns the calls for a case.
    pub(super) fn plan(&self, case: &Case, rubric: Option<&Rubric>) -> Plan {
        Plan::new(case, rubric, u32::from(self.args.runs))
    }

    /// Says how many calls are coming.
    pub(super) fn announce(&mut self, calls: usize) {
        self.total = calls;
        let name = crate::report::shown(&self.name);
        let line = self.lang.pick(format!("要问 {name} {calls} 次"), format!("{calls} calls to {name}"));
        let _ = writeln!(anstream::stderr(), "{line}");
    }

    /// Holds the calls of a case.
    pub(super) fn hold(&mut self, case: &Case, rubric: Option<&Rubric>, plan: &Plan, seed: u64) -> Held {
        let (total, before, lang) = (self.total, self.before, self.lang);
        let shows = std::io::stderr().is_terminal();
        let mut progress = |done: usize| {
            if shows {
                let line = lang.pick(
                    format!("第 {} / {total} 次", before + done + 1),
                    format!("call {} of {total}", before + done + 1),
                );
                let _ = write!(anstream::stderr(), "\r{line}\u{1b}[K");
            }
        };
        let held = hold(case, rubric, plan, seed, &mut self.model, &mut progress);
        self.before += plan.calls();
        self.broken.clone_from(&held.broken);
        held
    }

    /// Clears the line of progress.
    pub(super) fn quiet(&self) {
        if std::io::stderr().is_terminal() {
            let _ = write!(anstream::stderr(), "\r\u{1b}[K");
        }
    }

    /// Returns who judges.
    fn pinned(&self, lang: Lang, rubric: Option<&Rubric>) -> Pinned {
        let prompt_hash = prompt::hash(lang, rubric);
        Pinned { model: self.name.clone(), prompt_hash, runs: u32::from(self.args.runs) }
    }

    /// Returns what was spent.
    pub(super) fn took(&self) -> Took {
        let Spent { calls, usage, time } = self.model.spent();
        let price = &self.args.price;
        Took {
            calls,
            tokens_in: usage.tokens_in,
            tokens_out: usage.tokens_out,
            time_ms: u64::try_from(Duration::as_millis(&time)).unwrap_or(u64::MAX),
            cost: price.cost(usage).map(|cost| cost.to_string()),
            text: price.text(calls, usage, time, self.lang),
        }
    }
}
