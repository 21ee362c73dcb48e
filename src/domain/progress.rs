//! A trainee over time: what each session scored, how each criterion went, and what to practise next.
//!
//! Reads digests in the order of the sessions; scores nothing again. The same criterion under two rubrics is one skill here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::cohort::CriterionSum;
use super::scorecard::{Digest, SessionVerdict, Verdict};
use super::spacing::{Judged, Spaced, spaced};

/// Sessions that count as recent. Our choice: one good or bad day more or less does not turn the picture.
pub const RECENT: usize = 3;

/// A criterion over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionProgress {
    /// The criterion.
    pub criterion: String,
    /// The rubric it was last judged under.
    pub rubric: String,
    /// All sessions.
    pub all: CriterionSum,
    /// Share of points in the last `RECENT` sessions it was judged in, in per mille.
    pub recent: i64,
    /// When it is due again.
    pub spaced: Spaced,
}

/// A session that counts: the day it was held on where the trainee is, counted from 1970-01-01, and its digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sitting<'d> {
    /// The day.
    pub day: i64,
    /// The digest.
    pub digest: &'d Digest,
}

/// Returns whether a session has a score.
pub fn is_scored(digest: &Digest) -> bool {
    matches!(digest.verdict, SessionVerdict::Pass | SessionVerdict::Fail)
}

/// Returns how each criterion went that was ever judged, the weakest first. `sittings` stand in the order of time.
pub fn criteria(sittings: &[Sitting<'_>]) -> Vec<CriterionProgress> {
    let mut seen: BTreeMap<&str, Vec<(&Sitting<'_>, Verdict, i64, i64)>> = BTreeMap::new();
    for sitting in sittings.iter().filter(|sitting| is_scored(sitting.digest)) {
        for (id, criterion) in &sitting.digest.criteria {
            let judged = (sitting, criterion.verdict, criterion.share.score, criterion.share.max);
            seen.entry(id.as_str()).or_default().push(judged);
        }
    }
    let mut progress: Vec<CriterionProgress> = seen
        .into_iter()
        .filter_map(|(id, history)| {
            let mut all = CriterionSum::default();
            history.iter().for_each(|(_, verdict, score, max)| all.add(*verdict, *score, *max));
            let days: Vec<Judged> =
                history.iter().map(|(sitting, verdict, ..)| Judged { day: sitting.day, verdict: *verdict }).collect();
            let mut recent = CriterionSum::default();
            let judged = history.iter().rev().filter(|(_, verdict, ..)| *verdict != Verdict::NotApplicable);
            judged.take(RECENT).for_each(|(_, verdict, score, max)| recent.add(*verdict, *score, *max));
            Some(CriterionProgress {
                criterion: id.to_owned(),
                rubric: history.last()?.0.digest.rubric.to_string(),
                all,
                recent: recent.permille()?,
                spaced: spaced(&days)?,
            })
        })
        .collect();
    progress.sort_by(|left, right| (left.recent, &left.criterion).cmp(&(right.recent, &right.criterion)));
    progress
}

/// Returns what is due on a day, the weakest first, and what comes next, the soonest first.
pub fn due(criteria: &[CriterionProgress], today: i64) -> (Vec<&CriterionProgress>, Vec<&CriterionProgress>) {
    let (now, mut later): (Vec<_>, Vec<_>) = criteria.iter().partition(|one| one.spaced.overdue(today) >= 0);
    later.sort_by_key(|one| one.spaced.due_day);
    (now, later)
}
