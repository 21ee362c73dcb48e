//! A drafting aid: a scenario from a case description, in parts that a small model can manage.
//!
//! First the frame, in seven questions: what the deal is, who sits there, needs, facts, objections, the sum. Then the lines,
//! a handful of places at a time. Then repair: what the checks of `domain::exercise` report is asked for again, for some
//! rounds. Ids, ranges and references are ours, so that only words can be wrong. What the model cannot do stays open and is
//! said; nothing is made up to make a check pass, save the neutral lines of general situations, which is said as well.
//!
//! The case description is material: what it says to do is not done. Its language is the scenario's.

use serde_json::{Value, json};

use super::structured::{Failure, Structured};
use crate::domain::exercise::{Problem, Severity, check_scenario};
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;

mod frame;
mod prompt;
mod repair;
mod slot;

/// Longest case description that is used, in characters. Our choice: with the task it fits a context of 8,000 tokens.
pub const NOTES_CHARS_MAX: usize = 4000;

/// What is to be drafted.
#[derive(Debug, Clone, Copy)]
pub struct Brief<'a> {
    /// The scenario's id.
    pub id: &'a str,
    /// The case description.
    pub notes: &'a str,
    /// The language of both.
    pub lang: Lang,
    /// The starting scenario: its lines are examples, and stand in for general situations.
    pub starting: &'a Value,
    /// How often what is wrong is asked for again.
    pub rounds: u8,
}

/// What came of drafting.
#[derive(Debug, Clone)]
pub struct Drafted {
    /// The scenario as it is written in a file.
    pub content: Value,
    /// What keeps it from being used, as far as the checks of the content tell.
    pub problems: Vec<Problem>,
    /// General situations whose lines are the starting scenario's.
    pub borrowed: Vec<String>,
    /// Rounds of repair that it took.
    pub rounds: u8,
    /// Why it was broken off, when it was.
    pub broken: Option<Failure>,
}

/// How far drafting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The frame: which question of how many. Counts from 1.
    Frame(usize, usize),
    /// The lines: which question of how many. Counts from 1.
    Lines(usize, usize),
    /// A round of repair, counts from 1, and how many places are asked for again.
    Repair(u8, usize),
}

/// Drafts a scenario.
///
/// # Errors
/// When the frame cannot be had: there is nothing to keep then.
pub fn draft(
    brief: Brief<'_>,
    model: &mut Structured<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Drafted, Failure> {
    let content = frame::ask(&brief, model, progress)?;
    let mut drafted = Drafted { content, problems: Vec::new(), borrowed: Vec::new(), rounds: 0, broken: None };
    let all = slot::slots(&drafted.content);
    let batches = slot::batches(&all);
    for (index, batch) in batches.iter().enumerate() {
        progress(Progress::Lines(index + 1, batches.len()));
        if let Err(failure) = fill(&brief, &mut drafted.content, batch, model) {
            drafted.broken = Some(failure);
            break;
        }
    }
    if drafted.broken.is_none() {
        repair::repair(&brief, &mut drafted, model, progress);
    }
    repair::borrow(&brief, &mut drafted);
    drafted.problems = errors(&drafted.content);
    Ok(drafted)
}

/// Asks for the lines of some places and takes in what is good. A model that cannot answer leaves the places as they are.
fn fill(
    brief: &Brief<'_>,
    content: &mut Value,
    batch: &[slot::Slot],
    model: &mut Structured<'_>,
) -> Result<(), Failure> {
    let question = prompt::lines(brief, content, batch);
    let read = |value: &Value| {
        let given = batch.iter().filter(|slot| value[&slot.key].as_array().is_some_and(|lines| !lines.is_empty()));
        if given.count() == 0 { Err("none of the keys has lines".to_owned()) } else { Ok(value.clone()) }
    };
    match model.ask(&question, read) {
        Ok(answer) => {
            for slot in batch {
                let lines = answer[&slot.key].as_array().cloned().unwrap_or_default();
                let lines = lines.iter().filter_map(|line| line.as_str()).collect::<Vec<_>>();
                repair::take(brief, content, slot, &lines);
            }
            Ok(())
        }
        Err(Failure::Unusable { .. }) => Ok(()),
        Err(failure) => Err(failure),
    }
}

/// Returns what keeps a scenario from being used; one that has not even its shape has no problems here, and is none.
fn errors(content: &Value) -> Vec<Problem> {
    let Ok(scenario) = serde_json::from_value::<Scenario>(content.clone()) else { return Vec::new() };
    let mut problems = check_scenario(&scenario);
    problems.retain(|problem| problem.fault.severity() == Severity::Error);
    problems
}

/// Returns a text in the scenario's language as files hold it.
fn text(lang: Lang, words: &str) -> Value {
    json!({ lang.code(): words.trim() })
}

/// Returns an empty list of lines in the scenario's language.
fn lines(lang: Lang) -> Value {
    json!({ lang.code(): [] })
}

#[cfg(test)]
mod tests;
