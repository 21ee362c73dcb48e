//! Finds the authored line of a good trainee that a unit of talk says over again, nearly word for word.
//!
//! What an author wrote as an acknowledgement, a question for effects or a benefit of a deal is one, in whatever words: such a
//! line tells more than any list of phrases. Knows nothing of whether its moment has come.

use std::rc::Rc;
use std::sync::OnceLock;

use crate::domain::act::segment::{Unit, units};
use crate::domain::act::{Kind, Stage};
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::{Lines, is_alphanumeric};
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

/// The authored lines of a deal, cut into units when they are first searched.
#[derive(Debug, Clone, Default)]
pub(super) struct Examples {
    owner: Owner,
    lines: Vec<Authored>,
    known: OnceLock<Known>,
}

/// Lines of an author's.
#[derive(Debug, Clone)]
struct Authored {
    lines: Lines,
    units: Which,
    example: Example,
}

/// Which units of a line are examples.
#[derive(Debug, Clone, Copy)]
enum Which {
    /// Those that ask.
    Asking,
    /// Those that tell.
    Telling,
    /// The last one: what stands before it only quotes the customer.
    Last,
}

/// The units of the lines.
#[derive(Debug, Clone, Default)]
struct Known {
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
                let which = if asks { Which::Asking } else { Which::Telling };
                examples.take(lines, which, Example::Step(objection.id.clone(), kind));
            }
        }
        for need in &scenario.needs {
            let say = &need.say;
            for (lines, stage) in [
                (&say.problem, Stage::Problem),
                (&say.implication, Stage::Implication),
                (&say.need_payoff, Stage::NeedPayoff),
            ] {
                examples.take(lines, Which::Asking, Example::Question(need.id.clone(), stage));
            }
            examples.take(&say.benefit, Which::Last, Example::Benefit(need.id.clone()));
        }
        for fact in &scenario.facts {
            examples.take(&fact.say, Which::Asking, Example::Fact(fact.id.clone(), fact.needs.into()));
        }
        examples
    }

    fn take(&mut self, lines: &Lines, units: Which, example: Example) {
        self.lines.push(Authored { lines: lines.clone(), units, example });
    }

    /// Returns what a normalised text is for, when it says authored lines over again: the nearest first, of equals in their order.
    pub(super) fn find(&self, text: &str) -> Rc<[Example]> {
        remembered!(Rc<[Example]>: self.owner, text, |text| {
            self.known.get_or_init(|| Known::of(&self.lines)).nearest(text)
        })
    }
}

impl Known {
    /// Cuts lines into units.
    fn of(authored: &[Authored]) -> Self {
        let mut known = Self::default();
        for Authored { lines, units: which, example } in authored {
            for line in lines.zh.iter().chain(&lines.en) {
                let units = units(line);
                let is_one = |(at, unit): &(usize, &Unit)| match which {
                    Which::Asking => unit.marked,
                    Which::Telling => !unit.marked,
                    Which::Last => at + 1 == units.len(),
                };
                units.iter().enumerate().filter(is_one).for_each(|(_, unit)| known.take(unit, example));
            }
        }
        known.having.sort_unstable();
        known
    }

    fn take(&mut self, unit: &Unit, example: &Example) {
        let pairs = pairs(&unit.text);
        let own = self.units.len();
        self.units.push((example.clone(), pairs.len()));
        self.having.extend(pairs.into_iter().map(|pair| (pair, own)));
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
    let letters: Vec<char> = text.chars().filter(|letter| is_alphanumeric(*letter)).collect();
    let mut pairs: Vec<Pair> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
