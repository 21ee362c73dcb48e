//! An exercise: a scenario with a rubric, proven to fit.

use std::sync::OnceLock;

use super::act::topic::Topics;
use super::rubric::Rubric;
use super::scenario::Scenario;

/// A scenario with a rubric, proven to fit. Given one, the core cannot fail.
#[derive(Debug)]
pub struct Exercise {
    /// The deal.
    pub scenario: Scenario,
    /// How it is scored.
    pub rubric: Rubric,
    /// Hash of the scenario's content, 16 hexadecimal digits.
    pub scenario_hash: String,
    /// Hash of the rubric's content, 16 hexadecimal digits.
    pub rubric_hash: String,
    topics: OnceLock<Topics>,
}

impl Exercise {
    /// Returns what lines of this deal can be about; prepared at the first call.
    pub fn topics(&self) -> &Topics {
        self.topics.get_or_init(|| Topics::new(&self.scenario))
    }
}
