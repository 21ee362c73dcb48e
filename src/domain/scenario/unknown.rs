//! The deal of a talk that was held elsewhere, of which nothing is written down.

use super::{Brief, Persona, PersonaBase, Product, Scenario, ValueModel};
use crate::domain::id::ScenarioId;
use crate::domain::lang::{Lang, Localized};
use crate::domain::schema::first_version;

/// The id that stands for no scenario in a record and on a scorecard.
pub const NO_SCENARIO: &str = "none";

impl Scenario {
    /// Returns a deal that nothing is known of.
    pub fn unknown() -> Self {
        let Ok(id) = ScenarioId::new(NO_SCENARIO) else { unreachable!("`none` is an id") };
        let nothing = Localized::default;
        Self {
            id,
            version: first_version(),
            title: nothing(),
            purpose: nothing(),
            languages: Lang::ALL.to_vec(),
            brief: Brief { you: nothing(), meeting: nothing(), goal: nothing(), known: Vec::new() },
            product: Product {
                name: nothing(),
                about: nothing(),
                claims: Vec::new(),
                limits: Vec::new(),
                discount_percent_max: 100,
            },
            materials: Vec::new(),
            stakeholders: Vec::new(),
            persona: Persona {
                base: PersonaBase::Normal,
                about: nothing(),
                trust: None,
                patience: None,
                guardedness_percent: None,
                situation_questions_max: None,
                signs: false,
            },
            needs: Vec::new(),
            facts: Vec::new(),
            objections: Vec::new(),
            lines: std::collections::BTreeMap::new(),
            value_model: ValueModel { about: nothing(), figures: Vec::new() },
        }
    }

    /// Returns whether this is the deal that nothing is known of.
    pub fn is_unknown(&self) -> bool {
        self.id == NO_SCENARIO
    }
}
