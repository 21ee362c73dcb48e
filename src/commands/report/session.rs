//! The report on one session.

use super::{Desk, gather};
use crate::commands::held::{exercise, refuse_open_exam};
use crate::domain::session::Session;
use crate::domain::transcript::SessionEvent;
use crate::error::{AppError, Exit};
use crate::report::session::{Held, SessionReport, doc};
use crate::roleplay::RoleplayError;

/// Writes the report.
pub(super) fn run(desk: &Desk<'_>, id: &str) -> Result<Exit, AppError> {
    let lang = desk.lang;
    let events = desk.store.load(id).map_err(desk.failed())?;
    let [SessionEvent::Started(started), rest @ ..] = events.as_slice() else {
        return Err(AppError::roleplay(lang, RoleplayError::Headless { session: id.to_owned() }));
    };
    let catalog = desk.global.catalog()?;
    refuse_open_exam(started, desk.store.as_ref(), lang)?;
    let exercise = exercise(started, desk.store.as_ref(), &catalog, desk.args.rubric.as_deref(), lang)?;
    let session = Session::replay(&exercise, started.clone(), rest)
        .map_err(|source| AppError::roleplay(lang, RoleplayError::Record { session: id.to_owned(), source }))?;
    let trainee = started.trainee.as_ref().map_or("", |trainee| trainee.as_str());
    let begun_s = begun(desk, id, trainee)?;
    let review = gather::review_events(desk, id)?;
    let transcript = session.transcript();
    let held = Held { exercise: &exercise, transcript: &transcript, events: &events, begun_s, review: &review };
    let report = SessionReport::new(held, &desk.names);
    desk.write(&doc(&report, &exercise.scenario, &desk.when), &report)
}

/// Returns when a session was begun.
fn begun(desk: &Desk<'_>, id: &str, trainee: &str) -> Result<i64, AppError> {
    let sessions = if trainee.is_empty() { desk.store.list() } else { desk.store.sessions_of(trainee) };
    let sessions = sessions.map_err(desk.failed())?;
    Ok(sessions.iter().find(|summary| summary.session == id).map_or(0, |summary| summary.begun_s))
}
