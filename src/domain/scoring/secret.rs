//! What lines of the scenario give away, worked out once for each: advice must not tell what the customer has not told.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use memchr::memmem::Finder;

use crate::domain::lang::{Lang, Lines};
use crate::domain::scenario::Scenario;
use crate::domain::text::normal;

/// What may be proposed as a better line, with what each line gives away.
#[derive(Debug)]
pub(in crate::domain) struct Secrets {
    /// By the line as it is written; worked out when it is first asked for.
    lines: BTreeMap<Box<str>, OnceLock<Arc<Proposal>>>,
    /// Phrases that give a fact away, normalised, with the fact's place in the scenario.
    phrases: Vec<(Box<str>, usize)>,
}

/// A line that may be proposed.
#[derive(Debug)]
pub(super) struct Proposal {
    /// Finds it, normalised, in what was said.
    pub(super) finder: Finder<'static>,
    /// Places in the scenario of the facts that it gives away.
    pub(super) reveals: Vec<usize>,
    /// Does it refer to words of the customer?
    pub(super) quotes_customer: bool,
}

impl Secrets {
    /// Returns what the lines of a scenario give away.
    pub(in crate::domain) fn new(scenario: &Scenario, lang: Lang) -> Self {
        let facts = scenario.facts.iter().enumerate();
        let phrases = facts.flat_map(|(place, fact)| {
            fact.reveals.get(lang).iter().map(move |phrase| (Box::from(&*normal(phrase)), place))
        });
        let lines = proposed(scenario).into_iter().flat_map(|lines| lines.get(lang));
        let lines = lines.map(|line| (line.as_str().into(), OnceLock::new())).collect();
        Self { lines, phrases: phrases.collect() }
    }

    /// Returns a line as it may be proposed.
    pub(super) fn proposal(&self, line: &str) -> Arc<Proposal> {
        let read = || Arc::new(self.read(line));
        self.lines.get(line).map_or_else(read, |known| known.get_or_init(read).clone())
    }

    fn read(&self, line: &str) -> Proposal {
        let normal = normal(line);
        let reveals = self.phrases.iter().filter(|(phrase, _)| normal.contains(&**phrase)).map(|(_, fact)| *fact);
        Proposal {
            reveals: reveals.collect(),
            quotes_customer: quotes_customer(&normal),
            finder: Finder::new(&*normal).into_owned(),
        }
    }
}

/// Returns all lines that may be proposed.
fn proposed(scenario: &Scenario) -> Vec<&Lines> {
    let mut all: Vec<&Lines> = scenario.facts.iter().map(|fact| &fact.say).collect();
    for say in scenario.needs.iter().map(|need| &need.say) {
        all.extend([&say.problem, &say.implication, &say.need_payoff, &say.benefit, &say.quantify]);
    }
    for say in scenario.objections.iter().map(|objection| &objection.say) {
        all.extend([&say.acknowledge, &say.explore, &say.respond, &say.confirm]);
    }
    all.extend(scenario.product.limits.iter().map(|limit| &limit.instead));
    all
}

/// Returns whether a normalised line refers to words of the customer.
fn quotes_customer(line: &str) -> bool {
    [
        "您说",
        "您刚",
        "您前面",
        "您提到",
        "按您",
        "照您",
        "you said",
        "you mentioned",
        "you told",
        "your figures",
        "your numbers",
    ]
    .iter()
    .any(|words| line.contains(words))
}
