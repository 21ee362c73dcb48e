//! Advice: the few chances whose missing cost most, each with a better line for that very moment.

use crate::domain::rubric::{CapWhen, Check, Rubric};
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

/// What lost points.
enum Loss<'a> {
    Cap(&'a CapWhen, &'a CapApplied),
    Check(&'a Check),
}

/// Returns what would help most, most points first.
pub(super) fn advice(
    reading: &Reading<'_>,
    rubric: &Rubric,
    criteria: &[CriterionScore],
    caps: &[CapApplied],
    raw: Points,
    score: Points,
) -> Vec<Advice> {
    let mut ranked: Vec<(Points, &str, Loss<'_>)> = Vec::new();
    for cap in caps {
        let Some(known) = rubric.cap(&cap.id) else { continue };
        let lost = match cap.effect {
            CapKind::Penalty => Points::whole(cap.penalty),
            _ => raw - Points::whole(cap.cap.unwrap_or(100)).min(raw),
        };
        // A cap that rests on a criterion is mended by mending the criterion.
        if !matches!(known.when, CapWhen::CriterionBelow { .. }) {
            ranked.push((lost, cap.id.as_str(), Loss::Cap(&known.when, cap)));
        }
    }
    for (criterion, result) in rubric.criteria.iter().zip(criteria) {
        let lost = result.max - result.score;
        if lost.hundredths() >= LOST_MIN {
            ranked.push((lost, criterion.id.as_str(), Loss::Check(&criterion.check)));
        }
    }
    ranked.sort_by_key(|(lost, ..)| std::cmp::Reverse(*lost));
    let most = if score < Points::whole(LOW_SCORE) { PIECES_MAX_LOW } else { PIECES_MAX };
    let mut advice: Vec<Advice> = Vec::new();
    for (_, mends, loss) in ranked {
        if advice.len() == most {
            break;
        }
        let piece = match loss {
            Loss::Cap(when, cap) => piece::of_cap(reading, when, cap),
            Loss::Check(check) => piece::of_check(reading, check),
        };
        let Some(Piece { turn, quote, rule, instead, retry }) = piece else { continue };
        let is_new = |given: &Advice| given.retry != retry && (given.instead != instead || given.instead.is_empty());
        if advice.iter().all(is_new) {
            advice.push(Advice { turn, quote, rule, instead, retry, mends: mends.to_owned() });
        }
    }
    advice
}
