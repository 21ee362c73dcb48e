//! What criteria, dimensions, deals and objections are called, where the content says so; their ids where it does not.

use std::collections::BTreeMap;

use crate::domain::exam::quiz::Quiz;
use crate::domain::lang::{Lang, Localized};
use crate::domain::rubric::Rubric;
use crate::domain::scenario::Scenario;

/// Names by id.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    rubrics: BTreeMap<String, Localized>,
    /// By rubric and criterion: the name, and what is looked for.
    criteria: BTreeMap<String, BTreeMap<String, (Localized, Localized)>>,
    dimensions: BTreeMap<String, Localized>,
    scenarios: BTreeMap<String, Localized>,
    objections: BTreeMap<String, BTreeMap<String, Localized>>,
    /// By quiz and question: what is asked.
    questions: BTreeMap<String, BTreeMap<String, Localized>>,
}

impl Labels {
    /// Takes in a rubric.
    pub fn take_rubric(&mut self, rubric: &Rubric) {
        let id = rubric.id.to_string();
        for dimension in &rubric.dimensions {
            self.dimensions.entry(dimension.id.to_string()).or_insert_with(|| dimension.name.clone());
        }
        let criteria =
            rubric.criteria.iter().map(|one| (one.id.to_string(), (one.name.clone(), one.looks_for.clone())));
        self.criteria.insert(id.clone(), criteria.collect());
        self.rubrics.insert(id, rubric.title.clone());
    }

    /// Takes in a scenario.
    pub fn take_scenario(&mut self, scenario: &Scenario) {
        let id = scenario.id.to_string();
        let objections = scenario.objections.iter().map(|one| (one.id.to_string(), one.name.clone()));
        self.objections.insert(id.clone(), objections.collect());
        self.scenarios.insert(id, scenario.title.clone());
    }

    /// Takes in a quiz.
    pub fn take_quiz(&mut self, quiz: &Quiz) {
        let asks = quiz.questions.iter().map(|one| (one.id.to_string(), one.ask.clone()));
        self.questions.insert(quiz.id.to_string(), asks.collect());
    }

    /// Returns what a question of a quiz asks.
    pub(crate) fn question(&self, quiz: &str, id: &str, lang: Lang) -> String {
        let ask = self.questions.get(quiz).and_then(|questions| questions.get(id));
        ask.map_or_else(|| id.to_owned(), |ask| ask.get(lang).to_owned())
    }

    /// Returns the name of a criterion of a rubric, or of the criterion of that id of any.
    pub(crate) fn criterion(&self, rubric: &str, id: &str, lang: Lang) -> String {
        self.of_criterion(rubric, id).map_or_else(|| id.to_owned(), |(name, _)| name.get(lang).to_owned())
    }

    /// Returns what a criterion looks for; empty where that is not known.
    pub(crate) fn looks_for(&self, rubric: &str, id: &str, lang: Lang) -> String {
        self.of_criterion(rubric, id).map_or_else(String::new, |(_, looks_for)| looks_for.get(lang).to_owned())
    }

    fn of_criterion(&self, rubric: &str, id: &str) -> Option<&(Localized, Localized)> {
        let own = self.criteria.get(rubric).and_then(|criteria| criteria.get(id));
        own.or_else(|| self.criteria.values().find_map(|criteria| criteria.get(id)))
    }

    /// Returns the name of a dimension.
    pub(crate) fn dimension(&self, id: &str, lang: Lang) -> String {
        self.dimensions.get(id).map_or_else(|| id.to_owned(), |name| name.get(lang).to_owned())
    }

    /// Returns the title of a rubric.
    pub(crate) fn rubric(&self, id: &str, lang: Lang) -> String {
        self.rubrics.get(id).map_or_else(|| id.to_owned(), |title| title.get(lang).to_owned())
    }

    /// Returns the name of an objection of a scenario.
    pub(crate) fn objection(&self, scenario: &str, id: &str, lang: Lang) -> String {
        let name = self.objections.get(scenario).and_then(|objections| objections.get(id));
        name.map_or_else(|| id.to_owned(), |name| name.get(lang).to_owned())
    }
}
