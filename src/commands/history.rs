//! `spar history`: the sessions that are kept, newest first.

use std::io::Write;

use clap::Args;

use super::Setting;
use crate::domain::lang::Lang;
use crate::error::AppError;
use crate::report;
use crate::store::{SqliteStore, Store, Summary};

/// List the sessions that are kept
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub most: usize,
}

/// Runs `spar history`.
///
/// # Errors
/// `AppError` when the store cannot be read.
pub fn run(args: &HistoryArgs, setting: &Setting) -> Result<(), AppError> {
    let store = SqliteStore::open(&setting.data()?)?;
    let sessions = store.list()?;
    let lang = setting.lang;
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    if sessions.is_empty() {
        let text = lang.pick("还没有会话。spar practice 开始第一场。", "No sessions yet. spar practice begins the first.");
        writeln!(out, "{text}")?;
    }
    for summary in sessions.iter().take(args.most) {
        writeln!(out, "{}", line(summary, lang))?;
    }
    if sessions.len() > args.most {
        let rest = sessions.len() - args.most;
        writeln!(out, "{}", lang.pick(format!("另有 {rest} 场，--most 看更多"), format!("{rest} more; --most shows them")))?;
    }
    Ok(())
}

/// Returns a session's line: when, which, how far, how it ended.
fn line(summary: &Summary, lang: Lang) -> String {
    let begun = jiff::Timestamp::from_second(summary.begun_s)
        .map(|begun| begun.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default();
    let state = match &summary.ending {
        Some(ending) => report::outcome_name(ending.outcome, lang).to_owned(),
        None => lang.pick("未结束，可用 --resume 接着练", "not over; --resume goes on").to_owned(),
    };
    let turns = lang.pick(format!("{}轮", summary.last_turn), format!("{} turns", summary.last_turn));
    format!("{begun}  {}  {turns}  {state}", summary.session)
}
