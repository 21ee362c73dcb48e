//! What the score would be if the judge were right: the program's acts with the judge's codes, through the same formulas.
//!
//! Only codes are exchanged. Figures, topics, repetitions, the customer's moves and whatever voids a line stay as they are,
//! so that the difference of the two scores is what the disagreement is worth in points.

use super::case::Case;
use super::vote::{Opinion, Tally};
use crate::domain::act::{Act, Asking, Credit, Kind, Mark, Stage};
use crate::domain::agreement::Coding;
use crate::domain::customer::ObjectionStatus;
use crate::domain::id::ObjectionId;
use crate::domain::scoring::{ReadTurn, Side};
use crate::domain::text::Span;

/// The rule that stands at an act whose code is the judge's.
const RULE: &str = "judge";

/// Marks of a line that says nothing to the customer; no judge brings it back.
const VOID: [Mark; 3] = [Mark::Injection, Mark::Forged, Mark::Gibberish];

/// What a question presupposes that was not said before, in per cent; coding manual 1.3, I0.
const UNPREPARED_PERCENT: u8 = 30;

/// Returns an act of a code and nothing else.
pub(super) fn bare(span: Span, coding: Coding) -> Act {
    Act { stage: coding.stage, negative: coding.negative, ..Act::new(span, coding.kind, RULE) }
}

/// Returns the code of one act.
pub(super) fn coding_of(act: &Act) -> Coding {
    Coding { stage: act.stage, kind: act.kind, negative: act.negative }
}

/// Returns whether an act stands for nothing whatever the judge says.
pub(super) fn is_void(act: &Act) -> bool {
    VOID.iter().any(|mark| act.has(*mark))
}

/// Returns the turns with the judge's codes where they differ.
pub(super) fn recoded<'a>(case: &Case, turns: &[ReadTurn<'a>], tally: &Tally, runs: u32) -> Vec<ReadTurn<'a>> {
    let mut changed = turns.to_vec();
    let mut open: Option<ObjectionId> = None;
    for (at, turn) in changed.iter_mut().enumerate() {
        match &mut turn.side {
            Side::Customer(decided) => {
                for moved in &decided.objections {
                    if matches!(moved.status, ObjectionStatus::Raised | ObjectionStatus::Revealed) {
                        open = Some(moved.id.clone());
                    } else if open.as_ref() == Some(&moved.id) {
                        open = None;
                    }
                }
                open = decided.objection.clone().filter(|_| decided.objections.is_empty()).or(open);
            }
            Side::Trainee(acts, _) => {
                let units = case.units.iter().enumerate().filter(|(_, unit)| unit.said == at);
                for (index, unit) in units {
                    let opinion = tally.opinion(case, index, runs);
                    if let Some(act) = acts.get_mut(unit.part) {
                        exchange(act, &opinion, open.as_ref());
                    }
                }
            }
        }
    }
    changed
}

/// Gives an act the judge's code, when it is another.
fn exchange(act: &mut Act, opinion: &Opinion, open: Option<&ObjectionId>) {
    let Some(coding) = opinion.coding.filter(|coding| *coding != coding_of(act) && !is_void(act)) else { return };
    act.kind = coding.kind;
    act.stage = coding.stage;
    act.negative = coding.negative;
    act.rule = RULE;
    act.form_percent = 100;
    act.pre_percent = if opinion.prepared == Some(false) { UNPREPARED_PERCENT } else { 100 };
    let proof = opinion.proof.as_ref();
    if let Some(need) = proof.and_then(|proof| proof.need.clone()) {
        act.need = Some(need);
        act.topic_percent = 100;
    }
    if coding.kind == Kind::Question {
        act.topic_percent = act.topic_percent.max(50);
        act.credit = if act.has(Mark::Repeated) { Credit::None } else { Credit::Full };
    } else {
        act.credit = Credit::Full;
    }
    act.consequence = match coding.stage {
        Some(Stage::Implication) => proof.and_then(|proof| proof.consequence).or(act.consequence),
        _ => None,
    };
    let about_concern =
        matches!(coding.kind, Kind::Acknowledge | Kind::Explore | Kind::Respond | Kind::Confirm | Kind::Negative);
    if about_concern && act.objection.is_none() {
        act.objection = open.cloned();
    }
    if coding.kind == Kind::Ask && act.asking.is_none() {
        // Who and when is not asked of the judge; an ask that it finds is the least that an ask can be.
        act.asking = Some(Asking { level: 1, actor: false, date: false, criterion: false, pressing: false });
    }
}
