//! Gathers what reports over many sessions read: attempts at exams, kept digests, names.

use std::collections::BTreeSet;

use super::Desk;
use crate::catalog::{Catalog, Kind};
use crate::commands::held::{is_of_open_exam, is_open};
use crate::commands::now_s;
use crate::domain::cohort::attempt::Attempt;
use crate::domain::review::{Review, ReviewEvent};
use crate::domain::scorecard::Digest;
use crate::error::AppError;
use crate::report::labels::Labels;
use crate::report::trainee::Kept;
use crate::store::LogKind;

/// Returns the attempts at exams of a trainee, or of everybody, oldest first.
pub(super) fn attempts(desk: &Desk<'_>, trainee: Option<&str>) -> Result<Vec<Attempt>, AppError> {
    let mut attempts = Vec::new();
    let reviews = desk.store.logs(LogKind::Review, None).map_err(desk.failed())?;
    let reviewed: BTreeSet<String> = reviews.into_iter().map(|head| head.id).collect();
    for head in desk.store.logs(LogKind::Exam, trainee).map_err(desk.failed())? {
        let entries = desk.store.log(LogKind::Exam, &head.id).map_err(desk.failed())?;
        let Some(mut attempt) = Attempt::of_log(&head.id, &entries, &head.subject) else { continue };
        attempt.is_out = attempt.decided.is_none() && !is_open(&entries, desk.store.as_ref(), now_s());
        if reviewed.contains(&head.id) {
            attempt.ruling = review(desk, &head.id)?.ruling.map(|(verdict, ..)| verdict);
        }
        attempts.push(attempt);
    }
    Ok(attempts)
}

/// Returns what people said about a session or an attempt. What cannot be read is passed over.
pub(super) fn review(desk: &Desk<'_>, id: &str) -> Result<Review, AppError> {
    Ok(Review::of(review_events(desk, id)?))
}

/// Returns the entries of a review.
pub(super) fn review_events(desk: &Desk<'_>, id: &str) -> Result<Vec<ReviewEvent>, AppError> {
    let entries = desk.store.log(LogKind::Review, id).map_err(desk.failed())?;
    Ok(entries.iter().filter_map(|entry| serde_json::from_str(entry).ok()).collect())
}

/// Returns the sessions of a trainee, oldest first, each with its digest.
pub(super) fn kept(desk: &Desk<'_>, trainee: &str) -> Result<Vec<Kept>, AppError> {
    let mut kept = Vec::new();
    for summary in desk.store.sessions_of(trainee).map_err(desk.failed())? {
        let is_open = is_of_open_exam(&summary.started, desk.store.as_ref(), now_s()).map_err(desk.failed())?;
        let digest = desk.store.result(&summary.session).map_err(desk.failed())?.filter(|_| !is_open);
        kept.push(Kept {
            begun_s: summary.begun_s,
            scenario: summary.started.scenario.to_string(),
            mode: summary.started.mode,
            digest: digest.and_then(|json| serde_json::from_str::<Digest>(&json).ok()),
            session: summary.session,
        });
    }
    // The store gives the newest first.
    kept.reverse();
    Ok(kept)
}

/// Returns the names of all rubrics, and of the scenarios that are asked for. Faulty content has none.
pub(super) fn labels(desk: &Desk<'_>, scenarios: &BTreeSet<String>) -> Labels {
    let mut labels = Labels::default();
    let Ok(catalog) = desk.args.unseal.catalog(desk.global) else { return labels };
    for id in ids(&catalog, Kind::Rubric) {
        if let Ok(rubric) = catalog.rubric(&id) {
            labels.take_rubric(&rubric.value);
        }
    }
    for id in scenarios {
        if let Ok(scenario) = catalog.scenario(id) {
            labels.take_scenario(&scenario.value);
        }
    }
    labels
}

/// Returns the ids of a kind of content.
fn ids(catalog: &Catalog, kind: Kind) -> Vec<String> {
    catalog.entries(kind).map(|entry| entry.id.clone()).collect()
}
