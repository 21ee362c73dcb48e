//! Results as data for other programs: those of a session, a trainee, or everybody.

use std::io;

use super::many::Window;
use super::{Desk, Form, gather};
use crate::domain::scorecard::Digest;
use crate::error::{AppError, Exit};
use crate::report::cohort;
use crate::report::export::{CsvExport, Export, JunitExport, LinesExport, Result as Row, XapiExport};

/// Writes the results; those that cannot be read are counted on the error stream.
pub(super) fn run(desk: &Desk<'_>) -> Result<Exit, AppError> {
    let args = desk.args;
    let trainee = args.trainee.as_ref().map(|id| id.as_str());
    let attempts = gather::attempts(desk, trainee, &gather::reviews(desk, trainee)?)?;
    let window = Window::new(desk, &attempts);
    let mut export = match args.format {
        Form::Csv => Export::Csv(CsvExport::new(args.table, args.bom)),
        Form::Xapi => Export::Xapi(XapiExport::new(args.xapi_base.clone())),
        Form::Junit => Export::Junit(JunitExport::default()),
        _ => Export::Lines(LinesExport),
    };
    let (mut written, mut unreadable) = (0_u64, 0_u64);
    let mut broken = None;
    let exit = desk.put(|out| {
        let each = &mut |kept: crate::store::KeptResult| {
            let is_wanted = trainee.is_none_or(|id| kept.trainee.as_deref() == Some(id))
                && args.session.as_ref().is_none_or(|id| kept.session == *id)
                && window.holds(&kept.session, kept.begun_s);
            // With the output gone, or nothing to say, there is no more to do.
            if !is_wanted || broken.is_some() {
                return;
            }
            let Ok(digest) = serde_json::from_str::<Digest>(&kept.json) else {
                unreadable += 1;
                return;
            };
            let session = desk.names.session(&kept.session);
            let trainee = kept.trainee.as_deref().map(|id| desk.names.trainee(id));
            let row = Row { session: &session, trainee: trainee.as_deref(), begun_s: kept.begun_s, digest: &digest };
            written += 1;
            broken = export.result(out, &row, desk.lang).err().map(Broken::Output);
        };
        if let Err(error) = desk.store.results(each) {
            broken = Some(Broken::Store(error));
        }
        match broken.take() {
            Some(Broken::Output(error)) => return Err(error),
            Some(other) => {
                broken = Some(other);
                return Ok(());
            }
            None => {}
        }
        let exam = args.exam.as_ref().map(|exam| exam.as_str());
        let attempts = cohort::attempts_within(&attempts, exam, window.since_s, window.until_s);
        for attempt in attempts.filter(|_| args.session.is_none()) {
            export.attempt(out, attempt, &desk.names)?;
        }
        export.finish(out)
    })?;
    if let Some(Broken::Store(error)) = broken {
        return Err(AppError::store(desk.lang, error));
    }
    if unreadable > 0 {
        desk.tell(&desk.lang.pick(
            format!("注意：{unreadable} 场的分数读不出来，没有写出。"),
            format!("note: the scores of {unreadable} sessions cannot be read and were left out."),
        ));
    }
    if let Some(id) = args.session.as_ref().filter(|_| written == 0) {
        let id = crate::report::shown(id);
        let message = desk.lang.pick(format!("会话 {id} 没有保存分数"), format!("session {id} has no kept score"));
        return Err(AppError::new(Exit::Usage, message).hint(desk.lang.pick(
            "spar history 列出保存的会话；没结束的会话没有分数",
            "spar history lists the sessions that are kept; one that is not over has no score",
        )));
    }
    Ok(exit)
}

/// What broke an export off.
enum Broken {
    /// The output.
    Output(io::Error),
    /// The store.
    Store(crate::store::StoreError),
}
