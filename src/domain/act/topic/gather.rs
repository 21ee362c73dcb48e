//! Gathers what a scenario's author wrote about topics of one kind, for the index.

use std::rc::Rc;

use super::index::{Index, Source};
use super::words::lines;
use crate::domain::act::Topic;
use crate::domain::lang::{Lines, Localized};
use crate::domain::quantity::{Unit, quantities};
use crate::domain::ready::hash_of;
use crate::domain::scenario::Scenario;
use crate::domain::text::normal;

/// What people ask beside any deal, matter by matter.
const ASIDES: &str = include_str!("asides.txt");

/// Returns a hash of what every deal's topics are made of besides its own texts.
pub(super) fn hash() -> u64 {
    hash_of([ASIDES])
}

/// The texts of topics of one kind.
#[derive(Debug, Default)]
pub(super) struct Gather<'s> {
    pub(super) topics: Vec<Topic>,
    /// Do matters beside the deal follow the topics?
    has_asides: bool,
    /// Texts as they were written, each with its topic.
    texts: Vec<(usize, &'s str, Use)>,
}

/// What a text is to its topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// A way to speak of it.
    Way,
    /// Tells what it is.
    Description,
    /// Its value: stands for the forms of question that ask for a value of its kind.
    Value,
}

/// A text of a topic, normalised.
pub(super) struct Own {
    topic: usize,
    text: Rc<str>,
    /// Does it only describe the topic?
    describes: bool,
}

impl Own {
    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

impl<'s> Gather<'s> {
    /// Begins a topic; what follows belongs to it.
    pub(super) fn begin(&mut self, topic: Topic) {
        self.topics.push(topic);
    }

    /// Takes in ways to speak of the topic.
    pub(super) fn ways(&mut self, lines: &[&'s Lines]) {
        lines.iter().for_each(|lines| self.take(lines.zh.iter().chain(&lines.en), Use::Way));
    }

    /// Takes in one way to speak of the topic.
    fn way(&mut self, text: &'s Localized) {
        self.take([&text.zh, &text.en], Use::Way);
    }

    /// Takes in what the topic is.
    fn description(&mut self, text: &'s Localized) {
        self.take([&text.zh, &text.en], Use::Description);
    }

    /// Takes in lines that tell what the topic is.
    fn descriptions(&mut self, lines: &'s Lines) {
        self.take(lines.zh.iter().chain(&lines.en), Use::Description);
    }

    /// Takes in the forms of question that ask for a value of its kind: how long for a time, how much for money.
    fn kinds(&mut self, value: &'s Localized) {
        self.take([&value.zh, &value.en], Use::Value);
    }

    fn take(&mut self, texts: impl IntoIterator<Item = &'s String>, what: Use) {
        let topic = self.topics.len() - 1;
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        self.texts.extend(texts.map(|text| (topic, text.as_str(), what)));
    }

    /// Returns how many ways there are to speak of a topic, on average.
    pub(super) fn texts_a_topic(&self) -> usize {
        self.texts.iter().filter(|(_, _, what)| *what == Use::Way).count() / self.topics.len().max(1)
    }

    /// Takes in what people ask beside any deal: matters of their own, which are no topics.
    pub(super) fn asides(&mut self) {
        self.has_asides = true;
    }

    /// Returns the topics' own texts, normalised.
    pub(super) fn own_texts(&self) -> Vec<Own> {
        let mut own = Vec::with_capacity(self.texts.len());
        for (topic, text, what) in &self.texts {
            let take = |text: &str| own.push(Own { topic: *topic, text: normal(text), describes: *what != Use::Way });
            match what {
                Use::Way | Use::Description => [*text].into_iter().for_each(take),
                Use::Value => quantities(text).iter().filter_map(|known| form(known.unit)).for_each(take),
            }
        }
        own
    }

    /// Indexes the topics' own texts.
    pub(super) fn index(&self, own: &[Own]) -> Index {
        let mut asides: Vec<(usize, Rc<str>)> = Vec::new();
        let mut matters = self.topics.len();
        for line in lines(ASIDES).filter(|_| self.has_asides) {
            if line.starts_with('=') {
                matters += 1;
            } else {
                asides.push((matters - 1, normal(line)));
            }
        }
        let own = own.iter().map(|own| Source { topic: own.topic, text: &own.text, describes: own.describes });
        let asides = asides.iter().map(|(matter, text)| Source { topic: *matter, text, describes: false });
        Index::new(matters, own.chain(asides))
    }
}

/// Returns the form of question that asks for a value of a unit.
fn form(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Money => Some("多少钱"),
        Unit::Seconds | Unit::WorkHours | Unit::Months => Some("多久"),
        Unit::People | Unit::Count => Some("多少个"),
        Unit::Percent | Unit::PercentagePoints => Some("几成"),
        Unit::Factor | Unit::None => None,
    }
}

/// Gathers the topics of a scenario, kind by kind, in the order of `Among`.
pub(super) fn gathered(scenario: &Scenario) -> [Gather<'_>; 8] {
    let mut facts = Gather::default();
    for fact in &scenario.facts {
        facts.begin(Topic::Fact(fact.id.clone()));
        facts.ways(&[&fact.cues, &fact.say]);
        facts.description(&fact.value);
        facts.kinds(&fact.value);
        facts.descriptions(&fact.tell);
    }
    for known in &scenario.brief.known {
        facts.begin(Topic::Known(known.id.clone()));
        facts.ways(&[&known.cues]);
        facts.description(&known.text);
    }
    facts.asides();
    let mut needs = Gather::default();
    for need in &scenario.needs {
        needs.begin(Topic::Need(need.id.clone()));
        let say = &need.say;
        needs.ways(&[&need.cues, &say.problem, &say.implication, &say.need_payoff, &say.benefit]);
        needs.description(&need.name);
    }
    let mut objections = Gather::default();
    for objection in &scenario.objections {
        objections.begin(Topic::Objection(objection.id.clone()));
        objections.ways(&[&objection.cues, &objection.say.acknowledge, &objection.say.explore]);
        objections.description(&objection.name);
    }
    let mut answers = Gather::default();
    for objection in &scenario.objections {
        answers.begin(Topic::Objection(objection.id.clone()));
        answers.ways(&[&objection.evidence, &objection.say.respond]);
    }
    let mut claims = Gather::default();
    for claim in &scenario.product.claims {
        claims.begin(Topic::Claim(claim.id.clone()));
        claims.ways(&[&claim.cues]);
        claims.way(&claim.text);
    }
    let mut limits = Gather::default();
    for limit in &scenario.product.limits {
        limits.begin(Topic::Limit(limit.id.clone()));
        limits.ways(&[&limit.cues]);
        limits.description(&limit.text);
    }
    let mut materials = Gather::default();
    for material in &scenario.materials {
        materials.begin(Topic::Material(material.id.clone()));
        materials.ways(&[&material.cues]);
        materials.way(&material.title);
    }
    let mut stakeholders = Gather::default();
    for person in &scenario.stakeholders {
        stakeholders.begin(Topic::Stakeholder(person.id.clone()));
        stakeholders.ways(&[&person.cues]);
        stakeholders.way(&person.name);
        stakeholders.way(&person.post);
    }
    [facts, needs, objections, answers, claims, limits, materials, stakeholders]
}
