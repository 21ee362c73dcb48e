//! stub
use super::reading::Reading;
use crate::domain::rubric::Rubric;
use crate::domain::scorecard::{Advice, CapApplied, CriterionScore, Points};
pub(super) fn advice(
    _: &Reading<'_>,
    _: &Rubric,
    _: &[CriterionScore],
    _: &[CapApplied],
    _: Points,
    _: Points,
) -> Vec<Advice> {
    Vec::new()
}
