//! Advice: the few chances whose missing cost most, each with a better line for that very moment.

use crate::domain::rubric::{CapWhen, Rubric};
use crate::domain::scorecard::{Advice, CapApplied, CapKind, CriterionScore, Points};

use super::piece::{self, Piece};
use super::reading::Reading;

/// Pieces of advice at most, and fewer when much went wrong. Learn one behaviour at a time: coding manual, finding 12.
const PIECES_MAX: usize = 3;
const PIECES_MAX_LOW: usize = 2;

/// Score below which fewer pieces are given.
const LOW_SCORE: u8 = 60;

/// Points that must have been lost for a piece of advice: half a point.
const LOST_MIN: i64 = 50;

/// Returns what would help most, most points first.
pub(super) fn advice(
    reading: &Reading<'_>,
    rubric: &Rubric,
    criteria: &[CriterionScore],
    caps: &[CapApplied],
    raw: Points,
    score: Points,
) -> Vec<Advice> {
    let mut ranked: Vec<(Points, String, Piece)> = Vec::new();
    for cap in caps {
        let Some(known) = rubric.cap(&cap.id) else { continue };
        let lost = match cap.effect {
            CapKind::Penalty => Points::whole(cap.penalty),
            _ => raw - Points::whole(cap.cap.unwrap_or(100)).min(raw),
        };
        // A cap that rests on a criterion is mended by mending the criterion.
        if !matches!(known.when, CapWhen::CriterionBelow { .. })
            && let Some(piece) = piece::of_cap(reading, &known.when, cap)
        {
            ranked.push((lost, cap.id.to_string(), piece));
        }
    }
    for (criterion, result) in rubric.criteria.iter().zip(criteria) {
        let lost = result.max - result.score;
        if lost.hundredths() >= LOST_MIN
            && let Some(piece) = piece::of_check(reading, &criterion.check)
        {
            ranked.push((lost, criterion.id.to_string(), piece));
        }
    }
    ranked.sort_by_key(|(lost, ..)| std::cmp::Reverse(*lost));
    let most = if score < Points::whole(LOW_SCORE) { PIECES_MAX_LOW } else { PIECES_MAX };
    let mut advice: Vec<Advice> = Vec::new();
    for (_, mends, piece) in ranked {
        let is_new =
            |given: &Advice| given.retry != piece.retry && (given.instead != piece.instead || given.instead.is_empty());
        if advice.len() < most && advice.iter().all(is_new) {
            let Piece { turn, quote, rule, instead, retry } = piece;
            advice.push(Advice { turn, quote, rule, instead, retry, mends });
        }
    }
    advice
}
