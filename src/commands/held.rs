//! A stored session with the content that it was held with.

use crate::catalog::{Catalog, Kind, rubric_text, scenario_text};
use crate::domain::exam::record::ExamEvent;
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Scorecard;
use crate::domain::scoring::score;
use crate::domain::transcript::{SessionEvent, Started, Transcript};
use crate::error::{AppError, Exit};
use crate::roleplay::RoleplayError;
use crate::store::{ContentKind, LogKind, Store};

/// A stored session, ready to be scored as it was.
pub(super) struct Held {
    /// What it was held with.
    pub(super) exercise: Exercise,
    /// What was said, undone turns left out.
    pub(super) transcript: Transcript,
}

impl Held {
    /// Reads a session from the store, with its scenario and rubric as they were when it was held: those in use if they are still the
    /// same, or else those that the store kept.
    ///
    /// # Errors
    /// For an unknown or forgotten session, and when its content is nowhere to be found any more.
    pub(super) fn read(session: &str, store: &dyn Store, catalog: &Catalog, lang: Lang) -> Result<Self, AppError> {
        let events = store.load(session).map_err(|error| AppError::store(lang, error))?;
        let Some(SessionEvent::Started(started)) = events.first() else {
            let session = session.to_owned();
            return Err(AppError::roleplay(lang, RoleplayError::Headless { session }));
        };
        refuse_open_exam(started, store, lang)?;
        let exercise = exercise(started, store, catalog, None, lang)?;
        Ok(Self { exercise, transcript: Transcript::of(started.clone(), &events) })
    }

    /// Returns the score.
    pub(super) fn scorecard(&self) -> Scorecard {
        score(&self.exercise, &self.transcript)
    }
}

/// Returns whether a session belongs to an attempt at an exam that is not over: neither score nor codes are told before its end.
pub(super) fn is_of_open_exam(started: &Started, store: &dyn Store) -> bool {
    let Some(exam) = &started.exam else { return false };
    let entries = store.log(LogKind::Exam, exam).unwrap_or_default();
    let last = entries.last().and_then(|entry| serde_json::from_str::<ExamEvent>(entry).ok());
    !entries.is_empty() && !matches!(last, Some(ExamEvent::Decided(_)))
}

/// Fails where a session belongs to an attempt at an exam that is not over.
pub(super) fn refuse_open_exam(started: &Started, store: &dyn Store, lang: Lang) -> Result<(), AppError> {
    if !is_of_open_exam(started, store) {
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

/// Returns what a session was held with, or its deal with another rubric that is in use.
///
/// # Errors
/// When content of that time is gone, or the rubric cannot be had.
pub(super) fn exercise(
    started: &Started,
    store: &dyn Store,
    catalog: &Catalog,
    another: Option<&str>,
    lang: Lang,
) -> Result<Exercise, AppError> {
    let another = another.map(|id| catalog.rubric(id)).transpose().map_err(|error| AppError::catalog(lang, error))?;
    if let Some(scale) = &another {
        let started = Started { rubric: scale.value.id.clone(), rubric_hash: scale.hash.clone(), ..started.clone() };
        return exercise(&started, store, catalog, None, lang);
    }
    let Started { scenario, scenario_hash, rubric, rubric_hash, .. } = started;
    let is_present = |kind, id: &str, hash: &str| catalog.text(kind, id).is_some_and(|(_, present)| present == *hash);
    if is_present(Kind::Scenario, scenario.as_str(), scenario_hash)
        && is_present(Kind::Rubric, rubric.as_str(), rubric_hash)
    {
        return catalog.exercise(scenario.as_str(), rubric.as_str()).map_err(|error| AppError::catalog(lang, error));
    }
    let text = |kind: ContentKind, id: &str, hash: &str| -> Result<String, AppError> {
        let file = if kind == ContentKind::Scenario { Kind::Scenario } else { Kind::Rubric };
        if let Some((text, _)) = catalog.text(file, id).filter(|(_, present)| present == hash) {
            return Ok(text);
        }
        let kept = store.kept_content(kind, hash).map_err(|error| AppError::store(lang, error))?;
        let kept = kept.into_iter().find(|content| content.id == id && content.hash == hash);
        kept.map(|content| content.text).ok_or_else(|| lost(lang, file, id, hash))
    };
    let deal = scenario_text(&text(ContentKind::Scenario, scenario.as_str(), scenario_hash)?)
        .ok_or_else(|| lost(lang, Kind::Scenario, scenario.as_str(), scenario_hash))?;
    let name = format!("{rubric}@{rubric_hash}");
    let scale = rubric_text(&name, &text(ContentKind::Rubric, rubric.as_str(), rubric_hash)?)
        .map_err(|error| AppError::catalog(lang, error))?;
    Exercise::new(deal.value, scale.value)
        .map(|exercise| exercise.with_hashes(deal.hash, scale.hash))
        .map_err(|_| lost(lang, Kind::Scenario, scenario.as_str(), scenario_hash))
}

/// Returns the error that content of that time is gone.
fn lost(lang: Lang, kind: Kind, id: &str, hash: &str) -> AppError {
    let kind = kind.name(lang);
    let message = lang.pick(
        format!("找不到当时的{kind} `{id}@{hash}`"),
        format!("the {kind} of that time, `{id}@{hash}`, cannot be found"),
    );
    let hint = lang.pick("用 --content 指定还有它的文件夹", "name a folder that still has it with --content");
    AppError::new(Exit::Faulty, message).hint(hint)
}
