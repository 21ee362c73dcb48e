//! What kind of person the customer is: the constants of the customer page, section 5, and of the three difficulties.

use crate::domain::scenario::{Persona, PersonaBase};
use crate::domain::transcript::Difficulty;

/// Situation questions that are welcome; customer page, section 3 ("S beyond 3" costs patience).
pub const SITUATION_QUESTIONS_WELCOME: u32 = 3;

/// A persona's constants after the scenario's own overrides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Temper {
    /// Trust at the start, 0 to 100 (`T0`).
    pub trust: i32,
    /// Patience at the start, 0 to 100 (`P0`).
    pub patience: i32,
    /// Guardedness in per cent (`g`): every trust threshold is multiplied by it.
    pub guardedness_percent: i32,
    /// Situation questions that are welcome before they cost.
    pub situation_questions_max: u32,
    /// How many times a situation question beyond the welcome ones costs.
    pub situation_cost: i32,
    /// How many times trust an implication question or worked-out value earns.
    pub depth_gain: i32,
    /// Valid implication questions before an explicit need is voiced.
    pub implications_min: usize,
    /// How many times trust an early discount costs.
    pub discount_cost: i32,
    /// Highest commitment this person can grant: 4 signs.
    pub grant_max: u8,
    /// Need strength (0 to 100) from which a need-payoff question is answered with the explicit need.
    pub strength_min: i32,
    /// Explicit needs without which no meeting or trial is granted.
    pub explicit_needs_min: usize,
    /// Is every mandatory objection to be resolved before a meeting or trial is granted?
    pub objections_must_settle: bool,
    /// Does one need go through without an implication question?
    pub forgives_gap: bool,
}

impl Temper {
    /// Returns the constants of a persona at a difficulty.
    pub fn new(persona: &Persona, difficulty: Difficulty) -> Self {
        let (trust, patience, guardedness_percent) = match persona.base {
            PersonaBase::Cooperative => (55, 85, 90),
            PersonaBase::Normal => (45, 80, 100),
            PersonaBase::Guarded => (35, 70, 115),
            PersonaBase::Busy => (40, 55, 100),
            PersonaBase::Procurement => (35, 70, 110),
            PersonaBase::PoliteStaller => (50, 80, 110),
        };
        let busy = persona.base == PersonaBase::Busy;
        Self {
            trust: persona.trust.map_or(trust, i32::from),
            patience: persona.patience.map_or(patience, i32::from),
            guardedness_percent: persona.guardedness_percent.map_or(guardedness_percent, i32::from),
            situation_questions_max: persona.situation_questions_max.map_or(SITUATION_QUESTIONS_WELCOME, u32::from),
            situation_cost: if busy { 2 } else { 1 },
            depth_gain: if busy { 2 } else { 1 },
            implications_min: if persona.base == PersonaBase::PoliteStaller { 2 } else { 1 },
            discount_cost: if persona.base == PersonaBase::Procurement { 2 } else { 1 },
            grant_max: if persona.signs { 4 } else { 3 },
            strength_min: match difficulty {
                Difficulty::Easy => 42,
                Difficulty::Normal | Difficulty::Hard => 50,
            },
            explicit_needs_min: if difficulty == Difficulty::Hard { 2 } else { 0 },
            objections_must_settle: difficulty == Difficulty::Hard,
            forgives_gap: difficulty == Difficulty::Easy,
        }
    }

    /// Returns a trust threshold after guardedness: `minT * g`.
    pub fn guarded(&self, trust_min: i32) -> i32 {
        trust_min * self.guardedness_percent / 100
    }
}
