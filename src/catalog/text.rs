//! Content by its text: files of any name, and texts that were kept with the records that they belong to.

use std::path::Path;

use super::{CatalogError, FileFault, FileReport, Kind, Loaded, Source, What, check, content_hash, report};
use crate::domain::exam::KnownContent;
use crate::domain::exam::quiz::Quiz;
use crate::domain::exam::rules::Rules;
use crate::domain::exercise::{Exercise, Severity};
use crate::domain::rubric::Rubric;
use crate::domain::scenario::Scenario;

/// Reads a rubric from a file, whatever its name, and proves that it is sound.
///
/// # Errors
/// `Faulty` with every problem of the file.
pub fn rubric_file(path: &Path) -> Result<Loaded<Rubric>, CatalogError> {
    match Source::read(path) {
        Ok(source) => rubric_source(source),
        Err(unread) => Err(CatalogError::Faulty(vec![report::unread(*unread)])),
    }
}

/// Reads a rubric from a text under a name for messages, and proves that it is sound.
///
/// # Errors
/// `Faulty` with every problem of the text.
pub fn rubric_text(name: &str, text: &str) -> Result<Loaded<Rubric>, CatalogError> {
    rubric_source(Source::embedded(name.to_owned(), text))
}

/// Reads a rubric; its file may have any name.
fn rubric_source(source: Source) -> Result<Loaded<Rubric>, CatalogError> {
    let mut findings = check::check(&source, Kind::Rubric, "", &KnownContent::default());
    findings.retain(|finding| !matches!(finding.what, What::File(FileFault::FileName { .. })));
    let is_sound = findings.iter().all(|finding| finding.severity() != Severity::Error);
    match serde_saphyr::from_str(&source.text) {
        Ok(value) if is_sound => Ok(Loaded { value, hash: source.hash() }),
        _ => Err(CatalogError::Faulty(vec![FileReport { name: source.name, text: Some(source.text), findings }])),
    }
}

/// Reads a scenario from a kept text; none when this program cannot.
pub fn scenario_text(text: &str) -> Option<Loaded<Scenario>> {
    let value = serde_saphyr::from_str(text).ok()?;
    Some(Loaded { value, hash: content_hash(text) })
}

/// Reads the rules of an exam from a kept text; none when this program cannot.
pub fn exam_text(text: &str) -> Option<Rules> {
    serde_saphyr::from_str(text).ok()
}

/// Reads a quiz from a kept text; none when this program cannot.
pub fn quiz_text(text: &str) -> Option<Quiz> {
    serde_saphyr::from_str(text).ok()
}

/// Reads a scenario and a rubric from kept texts; none when they do not fit, or this program cannot read the scenario. `name` is the
/// rubric's in messages.
///
/// # Errors
/// `Faulty` with every problem of the rubric.
pub fn exercise_text(deal: &str, name: &str, scale: &str) -> Result<Option<Exercise>, CatalogError> {
    let scale = rubric_text(name, scale)?;
    let Some(deal) = scenario_text(deal) else { return Ok(None) };
    let exercise = Exercise::new(deal.value, scale.value).ok();
    Ok(exercise.map(|exercise| exercise.with_hashes(deal.hash, scale.hash)))
}
