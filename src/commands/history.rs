//! `spar history`: the sessions that are kept, newest first.

use std::io::Write;

use crate::catalog::Catalog;
use crate::cli::{Global, help};
use crate::commands::held::{is_of_open_exam, refuse_open_exam};
use crate::commands::now_s;
use crate::domain::lang::Lang;
use crate::domain::scorecard::{Digest, Points};
use crate::domain::scoring;
use crate::domain::session::Session;
use crate::domain::transcript::{Mode, SessionEvent};
use crate::error::{AppError, Exit};
use crate::report::when::minute_here;
use crate::store::{Store, Summary};

/// The arguments of `history`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One session.
    #[arg(value_name = "SESSION", help = help("只取这一场：把记录写成 JSON 行，可交给 spar score、spar verify --sessions", "This one: its record as JSON lines, for spar score and spar verify --sessions"))]
    pub session: Option<String>,
    /// At most so many.
    #[arg(long, value_name = "N", default_value_t = 20, help = help("最多列出几场", "At most so many"))]
    pub most: usize,
}

/// Lists the sessions that are kept, newest first.
///
/// # Errors
/// When the store cannot be read.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let failed = |error| AppError::store(lang, error);
    let store = global.store()?;
    if let Some(session) = &args.session {
        return record(session, store.as_ref(), lang);
    }
    let sessions = store.latest(args.most).map_err(failed)?;
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    if sessions.is_empty() {
        let text =
            lang.pick("还没有会话。spar practice 开始第一场。", "No sessions yet. spar practice begins the first.");
        writeln!(out, "{text}")?;
    }
    let (catalog, now_s) = (global.catalog().ok(), now_s());
    for summary in &sessions {
        let is_open = is_of_open_exam(&summary.started, store.as_ref(), now_s).map_err(failed)?;
        let score = if is_open { None } else { score(summary, store.as_ref(), catalog.as_ref()) };
        writeln!(out, "{}", line(summary, score, is_open, lang))?;
    }
    let rest = store.count().map_err(failed)?.saturating_sub(sessions.len());
    if rest > 0 {
        writeln!(
            out,
            "{}",
            lang.pick(format!("另有 {rest} 场，--most 看更多"), format!("{rest} more; --most shows them"))
        )?;
    }
    Ok(Exit::Done)
}

/// Writes a session's record as it is kept.
fn record(session: &str, store: &dyn Store, lang: Lang) -> Result<Exit, AppError> {
    let events = store.load_json(session).map_err(|error| AppError::store(lang, error))?;
    if let Some(SessionEvent::Started(started)) = events.first().and_then(|head| serde_json::from_str(head).ok()) {
        refuse_open_exam(&started, store, lang)?;
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for event in events {
        writeln!(out, "{event}")?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// Returns what a finished session scored when it ended; none when it is not over, or was kept by a program that kept no digests
/// and its deal is no more what it was.
fn score(summary: &Summary, store: &dyn Store, catalog: Option<&Catalog>) -> Option<String> {
    summary.ending.as_ref()?;
    if let Some(digest) = store.result(&summary.session).ok()? {
        let digest: Digest = serde_json::from_str(&digest).ok()?;
        return Some(Points::rounded(digest.score).to_string());
    }
    let started = &summary.started;
    let exercise = catalog?.exercise(started.scenario.as_str(), started.rubric.as_str()).ok()?;
    if exercise.scenario_hash != started.scenario_hash || exercise.rubric_hash != started.rubric_hash {
        return None;
    }
    let events = store.load(&summary.session).ok()?;
    let [SessionEvent::Started(_), events @ ..] = events.as_slice() else { return None };
    let session = Session::replay(&exercise, started.clone(), events).ok()?;
    Some(scoring::score(&exercise, &session.transcript()).score.to_string())
}

/// Returns a session's line: when, which, whose, how far, how it ended, what it scored.
fn line(summary: &Summary, score: Option<String>, is_open: bool, lang: Lang) -> String {
    let begun = minute_here(summary.begun_s);
    let state = match &summary.ending {
        Some(ending) => ending.outcome.name(lang).to_owned(),
        None if is_open => lang.pick("考试中", "an exam in progress").to_owned(),
        None if summary.started.mode == Mode::Exam => lang.pick("考试没考完", "an exam that was left").to_owned(),
        None => lang.pick("未结束，可用 --resume 接着练", "not over; --resume goes on").to_owned(),
    };
    let turns = lang.pick(format!("{}轮", summary.last_turn), format!("{} turns", summary.last_turn));
    let score = score.map(|score| lang.pick(format!("  {score} 分"), format!("  {score} of 100"))).unwrap_or_default();
    let who = summary.started.trainee.as_ref().map(|trainee| format!("  {trainee}")).unwrap_or_default();
    format!("{begun}  {}{who}  {turns}  {state}{score}", summary.session)
}
