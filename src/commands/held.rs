//! A stored session with the content that it was held with.

use super::now_s;
use crate::catalog::{Catalog, Kind};
use crate::content::{self, ContentError, Then};
use crate::domain::chain::is_forgotten;
use crate::domain::exam::attempt::Attempt;
use crate::domain::exam::record::ExamEvent;
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Scorecard;
use crate::domain::scoring::score;
use crate::domain::session::Session;
use crate::domain::transcript::{SessionEvent, Started, Transcript};
use crate::error::{AppError, Exit};
use crate::roleplay::RoleplayError;
use crate::sitting;
use crate::store::{LogKind, Store, StoreError};

/// A stored session, ready to be scored as it was.
pub(super) struct Held {
    /// What it was held with.
    pub(super) exercise: Exercise,
    /// What was said, undone turns left out.
    pub(super) transcript: Transcript,
    /// The events, the head first.
    pub(super) events: Vec<SessionEvent>,
}

impl Held {
    /// Reads a session from the store, with its scenario and rubric as they were when it was held: those in use if they are still the
    /// same, or else those that the store kept. Another rubric may be named.
    ///
    /// # Errors
    /// For an unknown or forgotten session, one of an exam that is not over, and when its content is nowhere to be found any more.
    pub(super) fn read(
        session: &str,
        rubric: Option<&str>,
        store: &dyn Store,
        catalog: &Catalog,
        lang: Lang,
    ) -> Result<Self, AppError> {
        let events = store.load(session).map_err(|error| AppError::store(lang, error))?;
        let [SessionEvent::Started(started), rest @ ..] = events.as_slice() else {
            let session = session.to_owned();
            return Err(AppError::roleplay(lang, RoleplayError::Headless { session }));
        };
        refuse_open_exam(started, store, lang)?;
        let exercise = exercise(started, rubric, store, catalog, lang)?;
        let replayed = Session::replay(&exercise, started.clone(), rest).map_err(|source| {
            AppError::roleplay(lang, RoleplayError::Record { session: session.to_owned(), source })
        })?;
        let transcript = replayed.transcript();
        Ok(Self { exercise, transcript, events })
    }

    /// Returns the score.
    pub(super) fn scorecard(&self) -> Scorecard {
        score(&self.exercise, &self.transcript)
    }
}

/// Returns whether a session belongs to an attempt at an exam that is not over: neither score nor codes are told before its end.
///
/// # Errors
/// When the store cannot be read: nothing is told then either.
pub(super) fn is_of_open_exam(started: &Started, store: &dyn Store, now_s: i64) -> Result<bool, StoreError> {
    let Some(exam) = &started.exam else { return Ok(false) };
    Ok(is_open(&store.log(LogKind::Exam, exam)?, store, now_s))
}

/// Returns whether the attempt of a log can still be gone on with: it has no verdict, and its time is not out by the rules that the
/// store kept. One whose text was removed cannot; one whose rules cannot be read counts as open.
pub(super) fn is_open(entries: &[String], store: &dyn Store, now_s: i64) -> bool {
    let read = |entry: &String| serde_json::from_str::<ExamEvent>(entry).ok();
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else { return false };
    if is_forgotten(first) || matches!(read(last), Some(ExamEvent::Decided(_))) {
        return false;
    }
    let Some(ExamEvent::Agreed(agreed)) = read(first) else { return true };
    let Ok(rules) = sitting::rules(store, &agreed) else { return true };
    Attempt::begun(*agreed).map_or(true, |attempt| now_s < attempt.ends_s(&rules))
}

/// Fails where a session belongs to an attempt at an exam that is not over.
pub(super) fn refuse_open_exam(started: &Started, store: &dyn Store, lang: Lang) -> Result<(), AppError> {
    if !is_of_open_exam(started, store, now_s()).map_err(|error| AppError::store(lang, error))? {
        return Ok(());
    }
    let session = &started.session;
    let message = lang.pick(
        format!("会话 {session} 属于一场还没考完的考试"),
        format!("session {session} belongs to an exam that is not over"),
    );
    let hint = lang.pick("考完才能看分和记录", "its score and record can be seen when it is over");
    Err(AppError::new(Exit::Usage, message).hint(hint))
}

/// Returns what a session was held with, with another rubric where one is named.
fn exercise(
    started: &Started,
    rubric: Option<&str>,
    store: &dyn Store,
    catalog: &Catalog,
    lang: Lang,
) -> Result<Exercise, AppError> {
    let then = |kind, id, hash| Then { kind, id, hash, sha256: None };
    let deal = then(Kind::Scenario, started.scenario.as_str(), started.scenario_hash.as_str());
    let scale = match rubric {
        // A rubric that is named is the one in use.
        Some(id) => then(Kind::Rubric, id, ""),
        None => then(Kind::Rubric, started.rubric.as_str(), started.rubric_hash.as_str()),
    };
    content::exercise(&deal, &scale, store, catalog).map_err(|error| match error {
        // What was never there is another matter than what is gone.
        ContentError::Gone { kind: Kind::Rubric, .. } if scale.hash.is_empty() => {
            catalog.rubric(scale.id).map_or_else(|error| AppError::catalog(lang, error), |_| lost(lang, &deal))
        }
        ContentError::Gone { kind, .. } => lost(lang, if kind == Kind::Rubric { &scale } else { &deal }),
        ContentError::Store(error) => AppError::store(lang, error),
        ContentError::Faulty(error) => AppError::catalog(lang, error),
    })
}

/// Returns the error that content of that time is gone.
fn lost(lang: Lang, then: &Then<'_>) -> AppError {
    let (kind, id, hash) = (then.kind.name(lang), then.id, then.hash);
    let message = lang.pick(
        format!("找不到当时的{kind} `{id}@{hash}`"),
        format!("the {kind} of that time, `{id}@{hash}`, cannot be found"),
    );
    let hint = lang.pick("用 --content 指定还有它的文件夹", "name a folder that still has it with --content");
    AppError::new(Exit::Faulty, message).hint(hint)
}
