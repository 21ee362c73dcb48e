//! The content that a session was held with: what is in use when it is the same, else what the store kept.

use crate::catalog::{Catalog, rubric_text, scenario_text};
use crate::domain::exercise::Exercise;
use crate::domain::scenario::NO_SCENARIO;
use crate::domain::transcript::Started;
use crate::error::AppError;
use crate::store::{ContentKind, Store};

use crate::domain::lang::Lang;

/// Returns the exercise of a session, with another rubric where one is named.
///
/// # Errors
/// When the content cannot be had, or is no longer that of the session and was not kept.
pub(super) fn exercise(
    catalog: &Catalog,
    store: &dyn Store,
    started: &Started,
    rubric: Option<&str>,
    lang: Lang,
) -> Result<Exercise, AppError> {
    let (scenario, scale) = (started.scenario.as_str(), rubric.unwrap_or(started.rubric.as_str()));
    let own_rubric = rubric.is_none() && !started.rubric_hash.is_empty();
    let present = catalog.exercise(scenario, scale);
    let is_same = |exercise: &Exercise| {
        (started.scenario_hash.is_empty() || exercise.scenario_hash == started.scenario_hash)
            && (!own_rubric || exercise.rubric_hash == started.rubric_hash)
    };
    if let Ok(exercise) = &present
        && is_same(exercise)
    {
        return present.map_err(|error| AppError::catalog(lang, error));
    }
    match kept(catalog, store, started, rubric, lang)? {
        Some(exercise) => Ok(exercise),
        None => Err(match present {
            Err(error) => AppError::catalog(lang, error),
            Ok(_) => AppError::content_changed(lang, &started.session, scenario),
        }),
    }
}

/// Returns the exercise of a session from what the store kept; none when it did not keep it.
fn kept(
    catalog: &Catalog,
    store: &dyn Store,
    started: &Started,
    rubric: Option<&str>,
    lang: Lang,
) -> Result<Option<Exercise>, AppError> {
    let failed = |error| AppError::store(lang, error);
    if started.scenario == *NO_SCENARIO {
        return Ok(None);
    }
    let text = |kind, hash: &str| {
        store.kept_content(kind, hash).map(|kept| kept.into_iter().find(|kept| kept.hash == hash)).map_err(failed)
    };
    let scenario = match text(ContentKind::Scenario, &started.scenario_hash)? {
        Some(kept) => scenario_text(&kept.text),
        None => catalog.scenario(started.scenario.as_str()).ok().filter(|found| found.hash == started.scenario_hash),
    };
    let scale = match rubric {
        Some(id) => Some(catalog.rubric(id).map_err(|error| AppError::catalog(lang, error))?),
        None => match text(ContentKind::Rubric, &started.rubric_hash)? {
            Some(kept) => rubric_text(&kept.id, &kept.text).ok(),
            None => catalog.rubric(started.rubric.as_str()).ok().filter(|found| found.hash == started.rubric_hash),
        },
    };
    let (Some(scenario), Some(scale)) = (scenario, scale) else { return Ok(None) };
    let hashes = (scenario.hash, scale.hash);
    Ok(Exercise::new(scenario.value, scale.value).ok().map(|exercise| exercise.with_hashes(hashes.0, hashes.1)))
}
