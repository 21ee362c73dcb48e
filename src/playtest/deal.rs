//! What a scenario offers a simulated trainee to say, in one language: authored lines, names, figures.

use super::dice::Dice;
use super::phrase::{Phrase, filled};
use crate::domain::exercise::Exercise;
use crate::domain::lang::{Lang, Lines};
use crate::domain::scenario::{AskedBy, Fact, Need, Objection, Scenario, Stakeholder};

/// What a scenario offers to say.
#[derive(Debug, Clone, Copy)]
pub struct Deal<'a> {
    /// The scenario with its rubric.
    pub exercise: &'a Exercise,
    /// The language.
    pub lang: Lang,
}

impl<'a> Deal<'a> {
    /// Returns the scenario.
    pub fn scenario(&self) -> &'a Scenario {
        &self.exercise.scenario
    }

    /// Returns one of some authored lines: the n-th from a chosen start, so that those before it are not said again.
    pub fn line(&self, lines: &'a Lines, used: usize, dice: Dice) -> &'a str {
        let lines = lines.get(self.lang);
        let start = dice.below(lines.len());
        lines.get((start + used) % lines.len().max(1)).map_or("", String::as_str)
    }

    /// Returns the needs, the heaviest first.
    pub fn needs(&self) -> Vec<&'a Need> {
        let mut needs: Vec<&Need> = self.scenario().needs.iter().collect();
        needs.sort_by_key(|need| std::cmp::Reverse(need.weight));
        needs
    }

    /// Returns the objection of an id.
    pub fn objection(&self, id: &crate::domain::id::ObjectionId) -> Option<&'a Objection> {
        self.scenario().objection(id)
    }

    /// Returns the facts that the value model rests on, in its order.
    pub fn value_facts(&self) -> Vec<&'a Fact> {
        let figures = self.scenario().value_model.figures.iter();
        figures.filter_map(|figure| self.scenario().fact(figure.fact.as_ref()?)).collect()
    }

    /// Returns what asks for each fact that a question about the present gets told.
    pub fn situation_questions(&self) -> Vec<&'a Lines> {
        let facts = self.scenario().facts.iter();
        facts.filter(|fact| fact.needs == AskedBy::Situation).map(|fact| &fact.say).collect()
    }

    /// Returns the customer's colleagues: those other than the speaker.
    pub fn colleagues(&self) -> Vec<&'a Stakeholder> {
        self.scenario().stakeholders.iter().skip(1).collect()
    }

    /// Returns a line of no scenario, with the names of this one.
    pub fn phrase(&self, phrase: Phrase, dice: Dice) -> String {
        self.phrase_about(phrase, dice, &[])
    }

    /// Returns a line of no scenario, with the names of this one and with what it is about.
    pub fn phrase_about(&self, phrase: Phrase, dice: Dice, about: &[(&str, &str)]) -> String {
        let lang = self.lang;
        let colleagues = self.colleagues();
        let first = dice.of("colleague").below(colleagues.len());
        let name = |offset: usize| {
            let person = colleagues.get((first + offset) % colleagues.len().max(1));
            person.map_or(lang.pick("您的同事", "your colleague"), |person| person.name.get(lang))
        };
        let holes = [
            ("{customer}", self.scenario().speaker().map_or("", |person| person.name.get(lang))),
            ("{product}", self.scenario().product.name.get(lang)),
            ("{other}", name(0)),
            ("{second}", name(1)),
        ];
        filled(&filled(phrase.one(lang, dice), about), &holes)
    }

    /// Puts stretches of talk into one line.
    pub fn joined(&self, pieces: &[String]) -> String {
        let pieces: Vec<&str> = pieces.iter().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()).collect();
        pieces.join(self.lang.pick("", " "))
    }
}

/// Returns a text without the mark it ends with, to be put into a sentence.
pub fn open_ended(text: &str) -> &str {
    text.trim_end_matches(['。', '.', '！', '!', '？', '?', '；', ';', '，', ','])
}
