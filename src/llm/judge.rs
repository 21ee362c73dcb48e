//! A second reader: a language model answers narrow yes/no items about a talk, with quotes that are checked here.
//!
//! Follows coding manual 1.8. Its opinion stands beside the score of record and can have a session looked at by a person;
//! nothing here changes a score, and nothing of what the program itself read is shown to the model. The order of a yes:
//! the model says it and quotes it, `answer` finds the quote in what was said, `vote` counts the runs, `judgement`
//! compares.

use crate::domain::agreement::Coding;
use crate::domain::id::CriterionId;
use crate::domain::rubric::Rubric;

use super::structured::{Failure, Structured};

pub mod answer;
pub mod case;
pub mod item;
pub mod judgement;
pub mod prompt;
mod recode;
pub mod vote;

pub use case::{Case, Line};
pub use judgement::{Flag, Judgement, Pinned};

use item::Group;
use vote::Tally;

/// Units that are asked about in one call. Our choice: the transcript is most of a prompt, so that several units a call are
/// cheap; a model of 1.5 billion parameters begins to quote one unit for another from about four on.
const UNITS_A_CALL: usize = 6;

/// Answers in a row that could not be used, after which the model is taken to be unable to give any. Our choice.
const UNUSABLE_IN_A_ROW_MAX: u32 = 6;

/// What one call asks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum About {
    /// A group of items about some units.
    Units(Vec<usize>, Group),
    /// The rubric's criteria.
    Criteria,
}

/// All calls that a case takes, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    runs: u32,
    calls: Vec<(About, u32)>,
}

impl Plan {
    /// Returns the calls for a case: for each few units, each group of items, each run; then the criteria.
    ///
    /// What belongs together comes together, so that a judge that is broken off has judged what it came to.
    pub fn new(case: &Case, rubric: Option<&Rubric>, runs: u32) -> Self {
        let mut calls = Vec::new();
        let all: Vec<usize> = (0..case.units.len()).collect();
        for batch in all.chunks(UNITS_A_CALL) {
            for group in Group::ALL {
                let asked = |index: &&usize| group != Group::Concern || case.units[**index].concern;
                let units: Vec<usize> = batch.iter().filter(asked).copied().collect();
                if !units.is_empty() {
                    calls.extend((0..runs).map(|run| (About::Units(units.clone(), group), run)));
                }
            }
        }
        let visible = rubric.is_some_and(|rubric| prompt::visible(rubric).next().is_some());
        if visible && !case.units.is_empty() {
            calls.extend((0..runs).map(|run| (About::Criteria, run)));
        }
        Self { runs, calls }
    }

    /// Returns how many calls there are; a refused or unusable answer takes one more.
    pub fn calls(&self) -> usize {
        self.calls.len()
    }

    /// Returns how many runs there are of each.
    pub fn runs(&self) -> u32 {
        self.runs
    }
}

/// What came of a plan.
#[derive(Debug, Clone)]
pub struct Held {
    /// What was said.
    pub tally: Tally,
    /// Why it was broken off, when it was.
    pub broken: Option<Failure>,
    /// Answers that could not be used.
    pub unusable: u32,
    /// Calls that were held, whatever came of them.
    pub done: usize,
}

impl Held {
    /// Returns what came of no calls at all.
    pub fn nothing() -> Self {
        Self { tally: Tally::default(), broken: None, unusable: 0, done: 0 }
    }
}

/// Holds the calls of a plan; `progress` hears how many were held before each.
pub fn hold(
    case: &Case,
    rubric: Option<&Rubric>,
    plan: &Plan,
    seed: u64,
    model: &mut Structured<'_>,
    progress: &mut dyn FnMut(usize),
) -> Held {
    let ids: Vec<CriterionId> = rubric
        .map(|rubric| prompt::visible(rubric).map(|criterion| criterion.id.clone()).collect())
        .unwrap_or_default();
    let mut held = Held::nothing();
    let mut in_a_row = 0;
    for (number, (about, run)) in plan.calls.iter().enumerate() {
        progress(number);
        // Runs of one call differ in the items' order, and in nothing else.
        let seed = seed.wrapping_add((number as u64) << 8).wrapping_add(u64::from(*run));
        let said = match (about, rubric) {
            (About::Units(units, group), _) => model
                .ask(&prompt::units(case, units, *group, seed), |value| answer::units(case, units, *group, value))
                .map(|answers| held.tally.add(case, &answers)),
            (About::Criteria, Some(rubric)) => model
                .ask(&prompt::criteria(case, rubric, seed), |value| answer::criteria(case, &ids, value))
                .map(|answers| held.tally.add_criteria(&answers)),
            (About::Criteria, None) => Ok(()),
        };
        match said {
            Ok(()) => in_a_row = 0,
            Err(Failure::Unusable { why }) => {
                held.unusable += 1;
                in_a_row += 1;
                if in_a_row == UNUSABLE_IN_A_ROW_MAX {
                    held.done = number + 1;
                    held.broken = Some(Failure::Unusable { why });
                    return held;
                }
            }
            Err(failure) => {
                held.broken = Some(failure);
                return held;
            }
        }
        held.done = number + 1;
    }
    held
}

/// Returns what the judge makes of each turn as a whole, by the turn's index in the case; none where part of it is open.
pub fn lines(case: &Case, tally: &Tally, runs: u32) -> Vec<(usize, Option<Coding>)> {
    let mut lines: Vec<(usize, Option<Vec<crate::domain::act::Act>>)> = Vec::new();
    for (index, unit) in case.units.iter().enumerate() {
        let coding = tally.opinion(case, index, runs).coding;
        let act = coding.map(|coding| recode::bare(unit.span, coding));
        match lines.last_mut().filter(|(said, _)| *said == unit.said) {
            Some((_, acts)) => match (acts.as_mut(), act) {
                (Some(acts), Some(act)) => acts.push(act),
                _ => *acts = None,
            },
            None => lines.push((unit.said, act.map(|act| vec![act]))),
        }
    }
    lines.into_iter().map(|(said, acts)| (said, acts.map(|acts| Coding::of(&acts)))).collect()
}

#[cfg(test)]
mod tests;
