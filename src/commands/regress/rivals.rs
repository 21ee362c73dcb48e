//! `spar regress --rubric A --against B`: what another rubric would change, without changing anything.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::source::{self, Sources};
use super::{Args, progress};
use crate::catalog::{Catalog, Kind, Loaded, rubric_file, rubric_text, scenario_text};
use crate::cli::Global;
use crate::commands::held::is_of_open_exam;
use crate::commands::in_order::{cores, in_order};
use crate::commands::now_s;
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::rubric::Rubric;
use crate::domain::scoring::{read, score_read};
use crate::domain::transcript::{Started, Transcript};
use crate::error::{AppError, Exit};
use crate::regress::{Reason, Rival, RivalTotals, Unjudged};
use crate::report::rivals::RivalReport;
use crate::report::{self, ReportFormat};
use crate::store::{ContentKind, Store, Summary};

/// Least digits of a hash that tell content apart.
const HASH_DIGITS_MIN: usize = 4;

/// Compares two rubrics over goldens and stored sessions.
///
/// # Errors
/// When a rubric cannot be had, nothing is found to compare, or the output fails.
pub(super) fn run(args: &Args, names: [&str; 2], paths: Vec<PathBuf>, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    if args.format == ReportFormat::Junit || args.junit.is_some() || args.update.is_some() {
        let message =
            lang.pick("比较评分标准时不能用 junit 和 --update", "junit and --update do not go with --against");
        return Err(AppError::new(Exit::Usage, message));
    }
    let catalog = global.catalog()?;
    let needs_store = args.sessions || names.iter().any(|name| name.contains('@'));
    let store = if needs_store { Some(global.store()?) } else { None };
    let [old, new] =
        [find(names[0], &catalog, store.as_deref(), lang)?, find(names[1], &catalog, store.as_deref(), lang)?];
    let bench = Bench::new(&catalog, old, new, store.as_deref(), lang)?;
    let labels = bench.labels();
    let mut report = open_report(args, labels, lang)?;
    let mut totals = RivalTotals::default();
    let bar = progress::Bar::new(lang);
    let mut broken = None;
    let threads = args.jobs.map_or_else(cores, usize::from);
    let mut take = |rival: Option<Rival>| {
        let Some(rival) = rival else {
            totals.leave_out();
            return ControlFlow::Continue(());
        };
        totals.count(&rival);
        bar.tick();
        match report.session(&rival) {
            Ok(()) if args.strict && rival.unjudged.is_some() => ControlFlow::Break(()),
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        }
    };
    let goldens = Sources::new(paths, lang, true)
        .filter(|source| args.filter.as_ref().is_none_or(|text| source.name().contains(text.as_str())))
        .skip(args.skip);
    in_order(goldens, threads, |source| bench.golden(source, args.any_rubric), &mut take);
    if let Some(store) = store.filter(|_| args.sessions) {
        let sessions = stored(store, lang)?;
        in_order(sessions.into_iter(), threads, |session| bench.stored(session, args.any_rubric), &mut take);
    }
    bar.clear();
    if let Some(error) = broken {
        return Err(error.into());
    }
    report.finish(&totals)?;
    if args.format != ReportFormat::Text || args.output.is_some() {
        let _ = writeln!(anstream::stderr(), "{}", totals.sentence(lang));
    }
    Ok(totals.exit())
}

/// Opens the output.
fn open_report(args: &Args, labels: [String; 2], lang: Lang) -> Result<RivalReport, AppError> {
    let out: Box<dyn io::Write> = match &args.output {
        Some(path) => Box::new(report::create(path).map_err(|cause| AppError::write(lang, path, cause))?),
        None => Box::new(io::BufWriter::new(anstream::stdout().lock())),
    };
    Ok(RivalReport::new(args.format, out, labels, lang)?)
}

/// Finds a rubric: by `id@hash` of content in use or kept, by a file, or by its id.
fn find(name: &str, catalog: &Catalog, store: Option<&dyn Store>, lang: Lang) -> Result<Loaded<Rubric>, AppError> {
    let failed = |error| AppError::catalog(lang, error);
    if let Some((id, hash)) = name.split_once('@') {
        let present = catalog.rubric(id).ok().filter(|rubric| !hash.is_empty() && rubric.hash.starts_with(hash));
        return match present {
            Some(rubric) => Ok(rubric),
            None => kept(name, id, hash, store, lang),
        };
    }
    let is_file = name.contains(['/', '\\']) || [".yaml", ".yml"].iter().any(|ending| name.ends_with(ending));
    if is_file { rubric_file(Path::new(name)).map_err(failed) } else { catalog.rubric(name).map_err(failed) }
}

/// Finds a rubric that sessions were held under, by the beginning of its hash.
fn kept(name: &str, id: &str, hash: &str, store: Option<&dyn Store>, lang: Lang) -> Result<Loaded<Rubric>, AppError> {
    let unknown = |hint: String| {
        let message = lang.pick(format!("没有 `{name}` 这个评分标准"), format!("there is no rubric `{name}`"));
        AppError::new(Exit::Usage, message).hint(hint)
    };
    if hash.len() < HASH_DIGITS_MIN {
        return Err(unknown(lang.pick(
            format!("@ 后面至少写 {HASH_DIGITS_MIN} 位"),
            format!("write at least {HASH_DIGITS_MIN} digits after the @"),
        )));
    }
    let kept = match store {
        Some(store) => store.kept_content(ContentKind::Rubric, "").map_err(|error| AppError::store(lang, error))?,
        None => Vec::new(),
    };
    let own: Vec<_> = kept.into_iter().filter(|content| content.id == id).collect();
    let mut fitting = own.iter().filter(|content| content.hash.starts_with(hash));
    match (fitting.next(), fitting.next()) {
        (Some(content), None) => rubric_text(&format!("{id}@{}", content.hash), &content.text)
            .map_err(|error| AppError::catalog(lang, error)),
        (Some(_), Some(_)) => {
            Err(unknown(lang.pick("有几个这样开头的，多写几位", "several begin so; write more digits").to_owned()))
        }
        (None, _) => {
            let known: Vec<String> = own.iter().map(|content| format!("{id}@{}", content.hash)).collect();
            let known = crate::domain::exercise::listed(&known, lang);
            Err(unknown(lang.pick(format!("保存过的：{known}"), format!("kept are: {known}"))))
        }
    }
}

/// A stored session: its name and its record, or why it cannot be read.
type Stored = (String, Result<Transcript, Unjudged>);

/// Returns the stored sessions that are over, oldest first.
fn stored(store: Box<dyn Store>, lang: Lang) -> Result<impl Iterator<Item = Stored> + Send, AppError> {
    let mut sessions = store.list().map_err(|error| AppError::store(lang, error))?;
    // Of an exam that is not over no score is told.
    let is_open = |summary: &Summary| is_of_open_exam(&summary.started, store.as_ref(), now_s()).unwrap_or(true);
    sessions.retain(|summary| summary.ending.is_some() && !is_open(summary));
    sessions.reverse();
    Ok(sessions.into_iter().map(move |summary| {
        let name = format!("session {}", summary.session);
        let fault = |message: String| Unjudged {
            reason: Reason::BrokenRecord,
            place: summary.session.clone(),
            message,
            hint: String::new(),
        };
        let events = store.load(&summary.session).map_err(|error| fault(error.to_string()));
        (name, events.map(|events| Transcript::of(summary.started.clone(), &events)))
    }))
}

/// A scenario with both rubrics.
type Pair = Result<Arc<[Exercise; 2]>, Arc<str>>;

/// Scores sessions under two rubrics.
struct Bench<'c> {
    catalog: &'c Catalog,
    rubrics: [Loaded<Rubric>; 2],
    /// The kept scenarios by their hashes.
    scenarios: BTreeMap<String, String>,
    pairs: Mutex<BTreeMap<(String, String), Pair>>,
    lang: Lang,
}

impl<'c> Bench<'c> {
    /// Returns a bench for two rubrics.
    fn new(
        catalog: &'c Catalog,
        old: Loaded<Rubric>,
        new: Loaded<Rubric>,
        store: Option<&dyn Store>,
        lang: Lang,
    ) -> Result<Self, AppError> {
        let kept = match store {
            Some(store) => {
                store.kept_content(ContentKind::Scenario, "").map_err(|error| AppError::store(lang, error))?
            }
            None => Vec::new(),
        };
        let scenarios = kept.into_iter().map(|content| (content.hash, content.text)).collect();
        Ok(Self { catalog, rubrics: [old, new], scenarios, pairs: Mutex::default(), lang })
    }

    /// Returns what the rubrics are called: id, version and hash.
    fn labels(&self) -> [String; 2] {
        self.rubrics.each_ref().map(|rubric| format!("{}@{} v{}", rubric.value.id, rubric.hash, rubric.value.version))
    }

    /// Scores a golden; none when it was held under another rubric.
    fn golden(&self, source: source::Source, any_rubric: bool) -> Option<Rival> {
        match source::read(source, source::Purpose::Score, self.lang) {
            Ok(read) => self.rival(read.golden.name, &read.transcript, any_rubric),
            Err(checked) => {
                let name = checked.golden.clone();
                checked.unjudged.map(|unjudged| Rival::unjudged(name, unjudged))
            }
        }
    }

    /// Scores a stored session; none when it was held under another rubric.
    fn stored(&self, (name, session): Stored, any_rubric: bool) -> Option<Rival> {
        match session {
            Ok(transcript) => self.rival(name, &transcript, any_rubric),
            Err(unjudged) => Some(Rival::unjudged(name, unjudged)),
        }
    }

    /// Scores a session under both rubrics; it is read once.
    fn rival(&self, name: String, transcript: &Transcript, any_rubric: bool) -> Option<Rival> {
        let started = &transcript.started;
        if !any_rubric && self.rubrics.iter().all(|rubric| rubric.value.id != started.rubric) {
            return None;
        }
        let pair = match self.pair(started) {
            Ok(pair) => pair,
            Err(error) => {
                let unjudged = Unjudged {
                    reason: Reason::NoContent,
                    place: name.clone(),
                    message: error.to_string(),
                    hint: String::new(),
                };
                return Some(Rival::unjudged(name, unjudged));
            }
        };
        let turns = read(&pair[0], transcript);
        let cards = pair.each_ref().map(|exercise| score_read(exercise, transcript, &turns));
        Some(Rival::new(name, &cards[0], &cards[1]))
    }

    /// Returns a session's scenario, as it was when it was held where that is kept, with both rubrics.
    fn pair(&self, started: &Started) -> Pair {
        let key = (started.scenario.to_string(), started.scenario_hash.clone());
        // A thread that failed left nothing half loaded.
        let mut pairs = self.pairs.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = pairs.get(&key) {
            return known.clone();
        }
        let pair = self.load(&key.0, &key.1);
        pairs.insert(key, pair.clone());
        pair
    }

    /// Loads a scenario with both rubrics.
    fn load(&self, id: &str, hash: &str) -> Pair {
        let present = self.catalog.text(Kind::Scenario, id).is_some_and(|(_, present)| present == hash);
        let then = if present { None } else { self.scenarios.get(hash).and_then(|text| scenario_text(text)) };
        let text =
            |error: AppError| Arc::from(anstream::adapter::strip_str(&error.text(self.lang)).to_string().trim_end());
        let scenario = match then {
            Some(scenario) => scenario,
            None => self.catalog.scenario(id).map_err(|error| text(AppError::catalog(self.lang, error)))?,
        };
        let exercise = |rubric: &Loaded<Rubric>| {
            Exercise::new(scenario.value.clone(), rubric.value.clone())
                .map(|exercise| exercise.with_hashes(scenario.hash.clone(), rubric.hash.clone()))
                .map_err(|_| {
                    let rubric = &rubric.value.id;
                    Arc::from(self.lang.pick(
                        format!("场景 `{id}` 与评分标准 `{rubric}` 不相配"),
                        format!("scenario `{id}` and rubric `{rubric}` do not fit"),
                    ))
                })
        };
        Ok(Arc::new([exercise(&self.rubrics[0])?, exercise(&self.rubrics[1])?]))
    }
}
