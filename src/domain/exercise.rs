//! An exercise: a scenario with a rubric, proven to fit.
//!
//! Finds every problem at once, each with the place it stands at; knows nothing of files, lines and columns (see
//! `catalog`).

use std::sync::OnceLock;

use super::act::topic::{Spoken, Topics};
use super::lang::Lang;
use super::leak::Guard;
use super::rubric::Rubric;
use super::scenario::Scenario;
use super::scoring::Secrets;

mod ids;
mod lines;
mod nearest;
mod place;
mod problem;
mod reach;
mod rubric;
mod text_walk;
mod value;
mod wording;

pub(in crate::domain) use ids::Ids;
pub use lines::{CUES_MIN, LINES_MIN};
pub(in crate::domain) use lines::{is_control, stands_alone};
pub use nearest::nearest;
pub use place::{Place, Step};
pub use problem::{Fault, IdKind, NotRaised, NotSettled, NotTold, Part, Problem, Severity};
pub use reach::MANDATORY_TURN_MAX;
pub use text_walk::customer_lines;
pub use wording::listed;

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
    /// The scenario's tables, where they are kept ready (see `act::topic`).
    tables: &'static [u8],
    topics: OnceLock<Topics>,
    spoken: [OnceLock<Spoken>; Lang::ALL.len()],
    guards: [OnceLock<Guard>; Lang::ALL.len()],
    secrets: [OnceLock<Secrets>; Lang::ALL.len()],
}

impl Exercise {
    /// Puts a scenario and a rubric together. The hashes are empty until `with_hashes`.
    ///
    /// # Errors
    /// Every problem of both that keeps them from being used; warnings do not.
    pub fn new(scenario: Scenario, rubric: Rubric) -> Result<Self, Vec<Problem>> {
        let mut problems = check_scenario(&scenario);
        problems.extend(check_rubric(&rubric));
        problems.extend(check_fit(&scenario, &rubric));
        problems.retain(|problem| problem.fault.severity() == Severity::Error);
        if problems.is_empty() { Ok(Self::made(scenario, rubric)) } else { Err(problems) }
    }

    /// Returns an exercise of a talk that no scenario is known of. What needs a scenario is not applicable in it.
    ///
    /// # Errors
    /// Every problem of the rubric that keeps it from being used.
    pub fn without_scenario(rubric: Rubric) -> Result<Self, Vec<Problem>> {
        let mut problems = check_rubric(&rubric);
        problems.retain(|problem| problem.fault.severity() == Severity::Error);
        if problems.is_empty() { Ok(Self::made(Scenario::unknown(), rubric)) } else { Err(problems) }
    }

    /// Puts a scenario and a rubric together that are known to fit, as those of the program are: a test proves it. To prove it
    /// again would take a third of the time in which a session begins.
    pub fn proven(scenario: Scenario, rubric: Rubric) -> Self {
        Self::made(scenario, rubric)
    }

    fn made(scenario: Scenario, rubric: Rubric) -> Self {
        let (scenario_hash, rubric_hash) = (String::new(), String::new());
        let (topics, spoken) = (OnceLock::new(), [const { OnceLock::new() }; Lang::ALL.len()]);
        let guards = [const { OnceLock::new() }; Lang::ALL.len()];
        let secrets = [const { OnceLock::new() }; Lang::ALL.len()];
        Self { scenario, rubric, scenario_hash, rubric_hash, tables: &[], topics, spoken, guards, secrets }
    }

    /// Returns the exercise with the hashes of the contents it was read from.
    pub fn with_hashes(self, scenario_hash: String, rubric_hash: String) -> Self {
        Self { scenario_hash, rubric_hash, ..self }
    }

    /// Returns the exercise with what is kept of its scenario's tables.
    pub fn with_tables(self, tables: &'static [u8]) -> Self {
        Self { tables, ..self }
    }

    /// Returns what lines of this deal can be about; prepared at the first call.
    pub fn topics(&self) -> &Topics {
        self.topics.get_or_init(|| Topics::new(&self.scenario, self.tables))
    }

    /// Returns what lines of this deal can be about, or none when nothing is known of it.
    pub fn known_topics(&self) -> Option<&Topics> {
        (!self.scenario.is_unknown()).then(|| self.topics())
    }

    /// Returns what the customer of this deal can say; prepared at the first call.
    pub fn spoken(&self, lang: Lang) -> &Spoken {
        let place = Lang::ALL.iter().position(|known| *known == lang).unwrap_or(0);
        self.spoken[place].get_or_init(|| Spoken::new(&self.scenario, lang, |_| false))
    }

    /// Returns what lines of this deal give away that may be proposed to a trainee; prepared at the first call.
    pub(in crate::domain) fn secrets(&self, lang: Lang) -> &Secrets {
        let place = Lang::ALL.iter().position(|known| *known == lang).unwrap_or(0);
        self.secrets[place].get_or_init(|| Secrets::new(&self.scenario, lang))
    }

    /// Returns what keeps a worded line to what the customer decided; prepared at the first call.
    pub fn guard(&self, lang: Lang) -> &Guard {
        let place = Lang::ALL.iter().position(|known| *known == lang).unwrap_or(0);
        self.guards[place].get_or_init(|| Guard::new(&self.scenario, lang))
    }
}

/// Returns every problem of a scenario, in the order of its places.
pub fn check_scenario(scenario: &Scenario) -> Vec<Problem> {
    let mut problems = Vec::new();
    ids::check(scenario, &mut problems);
    reach::check(scenario, &mut problems);
    value::check(scenario, &mut problems);
    lines::check(scenario, &mut problems);
    problems
}

/// Returns every problem of a rubric.
pub fn check_rubric(rubric: &Rubric) -> Vec<Problem> {
    rubric::check(rubric)
}

/// Returns what keeps a rubric from scoring a scenario, when each is faultless: a language that only the scenario has.
///
/// A criterion about a fact or material that the scenario lacks is no problem: it is not applicable.
fn check_fit(scenario: &Scenario, rubric: &Rubric) -> Vec<Problem> {
    let lacking = scenario.languages.iter().filter(|lang| !rubric.languages.contains(lang));
    let faults = lacking.map(|lang| Fault::RubricLacksLanguage(*lang));
    faults.map(|fault| Problem::new(Place::of("languages"), fault).of_rubric()).collect()
}
