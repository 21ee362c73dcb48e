//! Gathers what reports over many sessions read: attempts at exams, kept digests, names.

use std::collections::{BTreeMap, BTreeSet};

use super::Desk;
use crate::catalog::{Catalog, Kind, quiz_text};
use crate::commands::held::{is_of_open_exam, is_open};
use crate::commands::now_s;
use crate::content::{self, Then};
use crate::domain::cohort::attempt::Attempt;
use crate::domain::exam::quiz::Quiz;
use crate::domain::review::{Review, ReviewEvent};
use crate::domain::scorecard::Digest;
use crate::error::AppError;
use crate::report::labels::Labels;
use crate::report::trainee::Kept;
use crate::store::{LogHead, LogKind};

/// What people said about sessions and attempts, by their ids, each with the time of the first word.
pub(super) type Reviews = BTreeMap<String, (i64, Review)>;

/// Returns what people said about the sessions and attempts of a trainee, or of everybody. What cannot be read is passed over.
pub(super) fn reviews(desk: &Desk<'_>, trainee: Option<&str>) -> Result<Reviews, AppError> {
    let mut reviews = Reviews::new();
    let mut take = |head: LogHead, entries: Vec<String>| {
        reviews.insert(head.id, (head.begun_s, Review::read(&entries)));
    };
    desk.store.whole_logs(LogKind::Review, trainee, &mut take).map_err(desk.failed())?;
    Ok(reviews)
}

/// Returns the attempts at exams of a trainee, or of everybody, oldest first.
pub(super) fn attempts(desk: &Desk<'_>, trainee: Option<&str>, reviews: &Reviews) -> Result<Vec<Attempt>, AppError> {
    let mut attempts = Vec::new();
    let mut undecided = Vec::new();
    let mut take = |head: LogHead, mut entries: Vec<String>| {
        let Some(mut attempt) = Attempt::of_log(&head.id, &entries, &head.subject) else { return };
        attempt.ruling =
            reviews.get(&head.id).and_then(|(_, review)| review.ruling.as_ref()).map(|(verdict, ..)| *verdict);
        if attempt.decided.is_none() {
            // Whether it is still open is told by its rules, and those are in the store, which is being read.
            entries.truncate(1);
            undecided.push((attempts.len(), entries));
        }
        attempts.push(attempt);
    };
    desk.store.whole_logs(LogKind::Exam, trainee, &mut take).map_err(desk.failed())?;
    for (at, entries) in undecided {
        attempts[at].is_out = !is_open(&entries, desk.store.as_ref(), now_s());
    }
    Ok(attempts)
}

/// Returns the quizzes that attempts were asked from, as they were then, by id and hash. Of a sealed one, and one that is gone,
/// nothing can be told.
pub(super) fn quizzes(desk: &Desk<'_>, attempts: &[Attempt]) -> Result<BTreeMap<(String, String), Quiz>, AppError> {
    let mut quizzes = BTreeMap::new();
    let Ok(catalog) = desk.args.unseal.catalog(desk.global) else { return Ok(quizzes) };
    let mut looked: BTreeSet<(&str, &str)> = BTreeSet::new();
    let frozen = attempts.iter().filter(|attempt| !attempt.asked.is_empty()).flat_map(|attempt| &attempt.quizzes);
    for (id, frozen) in frozen.filter(|(id, frozen)| looked.insert((id.as_str(), frozen.sha256.as_str()))) {
        let text = content::text(&Then::frozen(Kind::Quiz, id, frozen), desk.store.as_ref(), &catalog);
        if let Some(quiz) = text.map_err(desk.failed())?.and_then(|text| quiz_text(&text)) {
            quizzes.insert((id.clone(), frozen.sha256.clone()), quiz);
        }
    }
    Ok(quizzes)
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
