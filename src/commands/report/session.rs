//! The report on one session.

use super::{Desk, gather};
use crate::commands::held::Held;
use crate::error::{AppError, Exit};
use crate::report::session::{Heard, SessionReport, doc};

/// Writes the report.
pub(super) fn run(desk: &Desk<'_>, id: &str) -> Result<Exit, AppError> {
    let catalog = desk.args.unseal.catalog(desk.global)?;
    let held = Held::read(id, desk.args.rubric.as_deref(), desk.store.as_ref(), &catalog, desk.lang)?;
    let started = &held.transcript.started;
    let trainee = started.trainee.as_ref().map_or("", |trainee| trainee.as_str());
    let begun_s = begun(desk, id, trainee)?;
    let review = gather::review_events(desk, id)?;
    let heard = Heard {
        exercise: &held.exercise,
        transcript: &held.transcript,
        events: &held.events,
        begun_s,
        review: &review,
        // Another program reads the record as it is: in its own language.
        told: if desk.args.format == super::Form::Json { started.lang } else { desk.lang },
    };
    let report = SessionReport::new(heard, &desk.names);
    desk.write(&doc(&report, &held.exercise.scenario, &desk.when), &report)
}

/// Returns when a session was begun.
fn begun(desk: &Desk<'_>, id: &str, trainee: &str) -> Result<i64, AppError> {
    let sessions = if trainee.is_empty() { desk.store.list() } else { desk.store.sessions_of(trainee) };
    let sessions = sessions.map_err(desk.failed())?;
    Ok(sessions.iter().find(|summary| summary.session == id).map_or(0, |summary| summary.begun_s))
}
