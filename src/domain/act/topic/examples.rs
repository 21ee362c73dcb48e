//! Finds the authored line of a good trainee that a unit of talk says over again, nearly word for word.
//!
//! What an author wrote as an acknowledgement, a question for effects or a benefit of a deal is one, in whatever words: such a
//! line tells more than any list of phrases. Knows nothing of whether its moment has come.

use std::rc::Rc;

use crate::domain::act::segment::{Unit, units};
use crate::domain::act::{Kind, Stage};
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::Lines;
use crate::domain::memo::{Owner, remembered};
use crate::domain::scenario::Scenario;

/// What an authored line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain::act) enum Example {
    /// A step towards an objection.
    Step(ObjectionId, Kind),
    /// A question of a stage about a need.
    Question(NeedId, Stage),
    /// A question that gets a fact told.
    Fact(FactId, Stage),
    /// A benefit of a need.
    Benefit(NeedId),
}

/// Share of pairs of letters that a unit and an authored line must have in common, in per cent: it says it over again.
/// Our choice.
const ALIKE_PERCENT: usize = 80;

/// The authored lines of a deal, unit by unit.
#[derive(Debug, Clone, Default)]
pub(super) struct Examples {
    owner: Owner,
    /// What each unit is for, with how many pairs of letters it has.
    units: Vec<(Example, usize)>,
    /// The units that have each pair of letters: (pair, unit). Sorted.
    having: Vec<(Pair, usize)>,
}

/// Two letters that stand side by side.
type Pair = (char, char);

impl Examples {
    /// Gathers the lines of a scenario.
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut examples = Self::default();
        for objection in &scenario.objections {
            let say = &objection.say;
            for (lines, kind) in [
                (&say.acknowledge, Kind::Acknowledge),
                (&say.explore, Kind::Explore),
                (&say.respond, Kind::Respond),
                (&say.confirm, Kind::Confirm),
            ] {
                let asks = matches!(kind, Kind::Explore | Kind::Confirm);
                examples.take(lines, asks, &Example::Step(objection.id.clone(), kind));
            }
        }
        for need in &scenario.needs {
            let say = &need.say;
            for (lines, stage) in [
                (&say.problem, Stage::Problem),
                (&say.implication, Stage::Implication),
                (&say.need_payoff, Stage::NeedPayoff),
            ] {
                examples.take(lines, true, &Example::Question(need.id.clone(), stage));
            }
            examples.take_last(&say.benefit, &Example::Benefit(need.id.clone()));
        }
        for fact in &scenario.facts {
            examples.take(&fact.say, true, &Example::Fact(fact.id.clone(), fact.needs.into()));
        }
        examples.having.sort_unstable();
        examples
    }

    /// Takes in the units of lines that ask, or those that tell.
    fn take(&mut self, lines: &Lines, asks: bool, example: &Example) {
        for line in lines.zh.iter().chain(&lines.en) {
            units(line).iter().filter(|unit| unit.marked == asks).for_each(|unit| self.take_unit(unit, example));
        }
    }

    /// Takes in the last unit of lines: what stands before it only quotes the customer.
    fn take_last(&mut self, lines: &Lines, example: &Example) {
        for line in lines.zh.iter().chain(&lines.en) {
            units(line).iter().next_back().into_iter().for_each(|unit| self.take_unit(unit, example));
        }
    }

    fn take_unit(&mut self, unit: &Unit, example: &Example) {
        let pairs = pairs(&unit.text);
        let own = self.units.len();
        self.units.push((example.clone(), pairs.len()));
        self.having.extend(pairs.into_iter().map(|pair| (pair, own)));
    }

    /// Returns what a normalised text is for, when it says authored lines over again: the nearest first, of equals in their order.
    pub(super) fn find(&self, text: &str) -> Rc<[Example]> {
        remembered!(Rc<[Example]>: self.owner, text, |text| self.nearest(text))
    }

    fn nearest(&self, text: &str) -> Rc<[Example]> {
        let own = pairs(text);
        let mut shared = vec![0; self.units.len()];
        for pair in &own {
            let from = self.having.partition_point(|(known, _)| known < pair);
            self.having[from..].iter().take_while(|(known, _)| known == pair).for_each(|(_, unit)| shared[*unit] += 1);
        }
        let alike = |(shared, (example, count)): (usize, &'_ (Example, usize))| {
            let alike = 200 * shared / (own.len() + count).max(1);
            (alike >= ALIKE_PERCENT).then(|| (alike, example.clone()))
        };
        let mut found: Vec<(usize, Example)> = shared.into_iter().zip(&self.units).filter_map(alike).collect();
        found.sort_by_key(|(alike, _)| std::cmp::Reverse(*alike));
        found.into_iter().map(|(_, example)| example).collect()
    }
}

/// Returns the pairs of letters of a text, without marks and blanks. Sorted, without doubles.
fn pairs(text: &str) -> Vec<Pair> {
    let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut pairs: Vec<Pair> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
