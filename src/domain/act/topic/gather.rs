//! Gathers what a scenario's author wrote about topics of one kind, for the index.

use super::Subject;
use super::index::{Index, Source};
use crate::domain::act::Topic;
use crate::domain::lang::{Lines, Localized};
use crate::domain::memo::Owner;
use crate::domain::quantity::{Unit, quantities};
use crate::domain::text::normal;

/// What people ask beside any deal, matter by matter.
const ASIDES: &str = include_str!("asides.txt");

/// Gathers the texts of topics of one kind.
#[derive(Default)]
pub(super) struct Gather {
    pub(super) topics: Vec<Topic>,
    /// How many matters beside the deal follow the topics.
    asides: usize,
    /// Texts: the topic, the words, and whether they only describe it.
    texts: Vec<(usize, String, bool)>,
}

impl Gather {
    /// Begins a topic; what follows belongs to it.
    pub(super) fn begin(&mut self, topic: Topic) {
        self.topics.push(topic);
    }

    /// Takes in ways to speak of the topic.
    pub(super) fn ways(&mut self, lines: &[&Lines]) {
        for text in lines.iter().flat_map(|lines| lines.zh.iter().chain(&lines.en)) {
            self.take(text, false);
        }
    }

    /// Takes in one way to speak of the topic.
    pub(super) fn way(&mut self, text: &Localized) {
        self.take(&text.zh, false);
        self.take(&text.en, false);
    }

    /// Takes in what the topic is.
    pub(super) fn description(&mut self, text: &Localized) {
        self.take(&text.zh, true);
        self.take(&text.en, true);
    }

    /// Takes in lines that tell what the topic is.
    pub(super) fn descriptions(&mut self, lines: &Lines) {
        lines.zh.iter().chain(&lines.en).for_each(|text| self.take(text, true));
    }

    /// Returns the words of the topics' own texts.
    pub(super) fn own_texts(&self) -> impl Iterator<Item = &str> {
        let own = self.texts.iter().filter(|(topic, ..)| *topic < self.topics.len());
        own.map(|(_, text, _)| text.as_str())
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
            self.take(form, true);
        }
    }

    fn take(&mut self, text: &str, describes: bool) {
        if !text.is_empty() {
            self.texts.push((self.topics.len() - 1, normal(text).to_string(), describes));
        }
    }

    /// Takes in what people ask beside any deal: matters of their own, which are no topics.
    pub(super) fn asides(&mut self) {
        for line in ASIDES.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with('=') {
                self.asides += 1;
            } else {
                self.texts.push((self.topics.len() + self.asides - 1, normal(line).to_string(), false));
            }
        }
    }

    /// Returns the topics, indexed.
    pub(super) fn subject(self) -> Subject {
        let sources =
            self.texts.iter().map(|(topic, text, describes)| Source { topic: *topic, text, describes: *describes });
        let matters = self.topics.len() + self.asides;
        let ways = self.texts.iter().filter(|(topic, _, describes)| *topic < self.topics.len() && !describes).count();
        let texts_a_topic = ways / self.topics.len().max(1);
        Subject { owner: Owner::default(), texts_a_topic, index: Index::new(matters, sources), topics: self.topics }
    }
}
