//! Gathers what a scenario's author wrote about topics of one kind, for the index.

use std::rc::Rc;
use std::sync::OnceLock;

use super::Subject;
use super::index::{Index, Source};
use crate::domain::act::Topic;
use crate::domain::id::FactId;
use crate::domain::lang::{Lines, Localized};
use crate::domain::memo::Owner;
use crate::domain::quantity::{Unit, quantities};
use crate::domain::text::normal;

/// What people ask beside any deal, matter by matter.
const ASIDES: &str = include_str!("asides.txt");

/// What people ask in every deal, fact by fact.
const USUAL: &str = include_str!("usual.txt");

/// Gathers the texts of topics of one kind.
#[derive(Debug, Clone, Default)]
pub(super) struct Gather {
    pub(super) topics: Vec<Topic>,
    /// Do matters beside the deal follow the topics?
    has_asides: bool,
    /// Texts as they were written: the topic, the words, and what they are to it.
    texts: Vec<(usize, String, Part)>,
}

/// What a text is to its topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A way to speak of it that the scenario's author wrote.
    Way,
    /// A way to speak of it that every deal knows.
    Usual,
    /// It only describes the topic.
    Description,
}

impl Gather {
    /// Begins a topic; what follows belongs to it.
    pub(super) fn begin(&mut self, topic: Topic) {
        self.topics.push(topic);
    }

    /// Takes in ways to speak of the topic.
    pub(super) fn ways(&mut self, lines: &[&Lines]) {
        for text in lines.iter().flat_map(|lines| lines.zh.iter().chain(&lines.en)) {
            self.take(text, Part::Way);
        }
    }

    /// Takes in one way to speak of the topic.
    pub(super) fn way(&mut self, text: &Localized) {
        self.take(&text.zh, Part::Way);
        self.take(&text.en, Part::Way);
    }

    /// Takes in what the topic is.
    pub(super) fn description(&mut self, text: &Localized) {
        self.take(&text.zh, Part::Description);
        self.take(&text.en, Part::Description);
    }

    /// Takes in lines that tell what the topic is.
    pub(super) fn descriptions(&mut self, lines: &Lines) {
        lines.zh.iter().chain(&lines.en).for_each(|text| self.take(text, Part::Description));
    }

    /// Returns the topics' own texts, as they were written.
    pub(super) fn own_texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(_, text, _)| text.as_str())
    }

    /// Takes in the forms of question that ask for a value of its kind: how long for a time, how much for money.
    pub(super) fn kinds(&mut self, value: &Localized) {
        for quantity in quantities(&value.zh).iter().chain(quantities(&value.en).iter()) {
            let form = match quantity.unit {
                Unit::Money => "多少钱",
                Unit::Seconds | Unit::WorkHours | Unit::Months => "多久",
                Unit::People | Unit::Count => "多少个",
                Unit::Percent | Unit::PercentagePoints => "几成",
                Unit::Factor | Unit::None => continue,
            };
            self.take(form, Part::Description);
        }
    }

    fn take(&mut self, text: &str, part: Part) {
        if !text.is_empty() {
            self.texts.push((self.topics.len() - 1, text.to_owned(), part));
        }
    }

    /// Takes in how people ask for a fact that nearly every deal has, by its id: who decides, what may be spent.
    pub(super) fn usual(&mut self, fact: &FactId) {
        let ids = USUAL.lines().skip_while(|line| line.strip_prefix("= ") != Some(fact.as_str()));
        ids.skip(1).take_while(|line| !line.starts_with('=')).for_each(|line| self.take(line, Part::Usual));
    }

    /// Takes in what people ask beside any deal: matters of their own, which are no topics.
    pub(super) fn asides(&mut self) {
        self.has_asides = true;
    }

    /// Returns the topics' texts, to be indexed when they are first searched.
    pub(super) fn subject(self) -> Subject {
        let ways = self.texts.iter().filter(|(_, _, part)| *part == Part::Way).count();
        let texts_a_topic = ways / self.topics.len().max(1);
        Subject { owner: Owner::default(), texts_a_topic, index: OnceLock::new(), gathered: self }
    }

    /// Indexes the texts.
    pub(super) fn index(&self) -> Index {
        let own = self.texts.iter().map(|(topic, text, part)| (*topic, normal(text), *part == Part::Description));
        let mut texts: Vec<(usize, Rc<str>, bool)> = own.collect();
        let mut matters = self.topics.len();
        for line in ASIDES.lines().filter(|line| self.has_asides && !line.starts_with('#')) {
            if line.starts_with('=') {
                matters += 1;
            } else {
                texts.push((matters - 1, normal(line), false));
            }
        }
        let sources =
            texts.iter().map(|(topic, text, describes)| Source { topic: *topic, text, describes: *describes });
        Index::new(matters, sources)
    }
}
