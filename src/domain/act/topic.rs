//! Finds which fact, need, objection, material or claim of a scenario a stretch of talk is about.

use crate::domain::act::Topic;
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;

/// Everything that lines of one deal can be about, prepared for matching.
#[derive(Debug, Clone, Default)]
pub struct Topics {}

/// What kinds of topic a search may find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Facts and what the brief states: what a question may ask for.
    Facts,
    /// Needs: what a question or a benefit may be about.
    Needs,
    /// Objections.
    Objections,
    /// Claims of the fact sheet.
    Claims,
    /// What may not be promised.
    Limits,
    /// Materials.
    Materials,
    /// People on the customer's side.
    Stakeholders,
}

/// A topic that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The topic.
    pub topic: Topic,
    /// How sure, 0 to 100.
    pub confidence: u8,
}

impl Topics {
    /// Prepares the topics of a scenario.
    pub fn new(_scenario: &Scenario) -> Self {
        Self {}
    }

    /// Returns the topic of one kind that normalised `text` is most likely about, or none when nothing is near enough.
    pub fn find(&self, _text: &str, _lang: Lang, _among: Among) -> Option<Found> {
        None
    }
}
