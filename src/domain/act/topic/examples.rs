//! Finds the authored line of a good trainee that a unit of talk says over again, nearly word for word.
//!
//! What an author wrote as an acknowledgement, a question for effects or a benefit of a deal is one, in whatever words: such a
//! line tells more than any list of phrases. Knows nothing of whether its moment has come.

use std::rc::Rc;

use crate::domain::act::segment::{Unit, units};
use crate::domain::act::{Kind, Stage};
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::{Lines, is_alphanumeric};
use crate::domain::memo::{Owner, remembered};
use crate::domain::ready::{Groups, Keys, Numbers, kept};
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

/// What the authored lines of a deal are for, with their units.
#[derive(Debug, Clone, Default)]
pub(super) struct Examples {
    owner: Owner,
    examples: Vec<Example>,
    units: Units,
}

/// Lines of an author's.
pub(super) struct Authored<'s> {
    lines: &'s Lines,
    which: Which,
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
pub(super) struct Units {
    /// For each unit, which of the authored lines it is of.
    of: Numbers,
    /// For each unit, how many pairs of letters it has.
    counts: Numbers,
    /// The pairs of letters.
    pairs: Keys,
    /// For each pair, the units that have it.
    having: Groups,
}

kept!(Units { of, counts, pairs, having });

/// Two letters that stand side by side, as a key.
type Pair = u64;

/// Returns the lines of a scenario that tell what a unit is for.
pub(super) fn authored(scenario: &Scenario) -> Vec<Authored<'_>> {
    let mut authored = Vec::new();
    let mut take = |lines, which, example| authored.push(Authored { lines, which, example });
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
            take(lines, which, Example::Step(objection.id.clone(), kind));
        }
    }
    for need in &scenario.needs {
        let say = &need.say;
        for (lines, stage) in [
            (&say.problem, Stage::Problem),
            (&say.implication, Stage::Implication),
            (&say.need_payoff, Stage::NeedPayoff),
        ] {
            take(lines, Which::Asking, Example::Question(need.id.clone(), stage));
        }
        take(&say.benefit, Which::Last, Example::Benefit(need.id.clone()));
    }
    for fact in &scenario.facts {
        take(&fact.say, Which::Asking, Example::Fact(fact.id.clone(), fact.needs.into()));
    }
    authored
}

impl Examples {
    /// Returns the examples of authored lines, which were cut into these units.
    pub(super) fn new(authored: Vec<Authored<'_>>, units: Units) -> Self {
        let examples = authored.into_iter().map(|authored| authored.example).collect();
        Self { owner: Owner::default(), examples, units }
    }

    /// Returns what a normalised text is for, when it says authored lines over again: the nearest first, of equals in their order.
    pub(super) fn find(&self, text: &str) -> Rc<[Example]> {
        remembered!(Rc<[Example]>: self.owner, text, |text| self.nearest(text))
    }

    fn nearest(&self, text: &str) -> Rc<[Example]> {
        let Units { of, counts, pairs: known, having } = &self.units;
        let own = pairs(text);
        let mut shared = vec![0; of.len()];
        for pair in own.iter().filter_map(|pair| known.number(*pair)) {
            having.get(pair).for_each(|unit| shared[unit] += 1);
        }
        let alike = |(unit, shared): (usize, usize)| {
            let alike = 200 * shared / (own.len() + counts.at(unit)).max(1);
            (alike >= ALIKE_PERCENT).then(|| (alike, of.at(unit)))
        };
        let mut found: Vec<(usize, usize)> = shared.into_iter().enumerate().filter_map(alike).collect();
        found.sort_by_key(|(alike, _)| std::cmp::Reverse(*alike));
        found.into_iter().map(|(_, example)| self.examples[example].clone()).collect()
    }
}

impl Units {
    /// Cuts lines into units.
    pub(super) fn made(authored: &[Authored<'_>]) -> Self {
        let (mut of, mut each) = (Vec::new(), Vec::new());
        for (place, Authored { lines, which, .. }) in authored.iter().enumerate() {
            for line in lines.zh.iter().chain(&lines.en) {
                let units = units(line);
                let is_one = |(at, unit): &(usize, &Unit)| match which {
                    Which::Asking => unit.marked,
                    Which::Telling => !unit.marked,
                    Which::Last => at + 1 == units.len(),
                };
                for (_, unit) in units.iter().enumerate().filter(is_one) {
                    of.push(place);
                    each.push(pairs(&unit.text));
                }
            }
        }
        let known = Keys::of(each.iter().flatten().copied());
        let number = |(unit, pair): (usize, &Pair)| Some((known.number(*pair)?, unit));
        let all = each.iter().enumerate().flat_map(|(unit, pairs)| pairs.iter().map(move |pair| (unit, pair)));
        let having: Vec<(usize, usize)> = all.filter_map(number).collect();
        Self {
            of: of.into_iter().collect(),
            counts: each.iter().map(Vec::len).collect(),
            having: Groups::of(known.len(), &having),
            pairs: known,
        }
    }
}

/// Returns the pairs of letters of a text, without marks and blanks. Sorted, without doubles.
fn pairs(text: &str) -> Vec<Pair> {
    let letters: Vec<char> = text.chars().filter(|letter| is_alphanumeric(*letter)).collect();
    let mut pairs: Vec<Pair> =
        letters.windows(2).map(|pair| u64::from(pair[0]) << u32::BITS | u64::from(pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
