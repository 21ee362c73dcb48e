//! Texts of several topics, indexed by feature: which topic is a new text nearest to?

use super::features::{Class, Features, features, read, stem_key, weight_percent};
use super::words::{Places, WORDS, latin_hash};

/// How much of a topic's score is its whole vocabulary, in per cent; the rest is its single best text. Our choice.
const VOCABULARY_PERCENT: u64 = 70;

/// Weight of a word that no topic has, in thousandths.
const UNKNOWN_MILLI: u32 = 3000;

/// A topic's score for a text, in thousandths of a word's information (natural units).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Score {
    /// Which topic.
    pub(super) topic: usize,
    /// What decides.
    pub(super) score: u64,
    /// How much of the text the topic's own texts hold.
    pub(super) evidence: u64,
    /// Does the text ask in a form (how many, when) in which no text of the topic asks?
    pub(super) is_asked_otherwise: bool,
}

/// A text beside the topics: what they score for it, and how much of it none of them knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scores {
    /// The topics by score, best first; equal ones in their own order.
    pub(super) topics: Vec<Score>,
    /// Weight of all features of the text, in thousandths of a word's information; words that are common in talk of any
    /// trade count for less.
    pub(super) telling: u64,
    /// Weight of those that no topic has.
    pub(super) unknown: u64,
}

/// The texts of several topics.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// Numbers of the features.
    features: Places,
    /// Weight of each feature, in thousandths.
    weights: Vec<u32>,
    /// For each feature: its texts, as a range of `texts`.
    starts: Vec<u32>,
    /// Texts that have a feature, in rising order, feature by feature.
    texts: Vec<u32>,
    /// For each feature: its topics, as a range of `worths`.
    worth_starts: Vec<u32>,
    /// Topics that have a feature, with what it is worth there: the more, the more of their texts have it.
    worths: Vec<(u16, u32)>,
    /// The topic of each text.
    topic_of: Vec<u16>,
    /// The weight of all features of each text, in thousandths.
    sums: Vec<u32>,
    /// Features of texts that only describe a topic: (feature, topic). Sorted.
    described: Vec<(u32, u16)>,
    /// English words of the texts, for slips, with their letters. Sorted, no doubles.
    latin: Vec<(String, Letters)>,
    /// How many topics there are.
    topics: usize,
}

/// What a text has in common with a topic.
#[derive(Clone)]
struct Tally {
    /// With the topic's own texts together.
    own: u64,
    /// With what describes it.
    described: u64,
    /// With the nearest of its texts: a share, as dividend and divisor.
    nearest: (u64, u64),
    /// Is it asked for in a form that the text asks in?
    asks: bool,
}

impl Default for Tally {
    fn default() -> Self {
        Self { own: 0, described: 0, nearest: (0, 1), asks: false }
    }
}

/// A text to index.
pub(super) struct Source<'a> {
    /// Which topic it is about.
    pub(super) topic: usize,
    /// Its words, normalised.
    pub(super) text: &'a str,
    /// Does it only describe the topic, instead of being a way to speak of it?
    pub(super) describes: bool,
}

impl Index {
    /// Indexes texts of a number of topics.
    pub(super) fn new<'a>(topics: usize, sources: impl IntoIterator<Item = Source<'a>>) -> Self {
        let mut index = Self { topics, ..Self::default() };
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut describing: Vec<(u64, u16)> = Vec::new();
        let mut text_keys: Vec<(usize, usize)> = Vec::new();
        let mut found = Features::default();
        for source in sources {
            read(source.text, &mut found);
            let topic = u16::try_from(source.topic).unwrap_or(u16::MAX);
            if source.describes {
                describing.extend(found.keys.iter().map(|key| (*key, topic)));
                continue;
            }
            let new = found.latin.iter().map(|place| &source.text[place.clone()]);
            index.latin.extend(
                new.filter(|word| index.features.get(stem_key(word)).is_none())
                    .map(|word| (word.to_owned(), Letters::of(word))),
            );
            let text = u32::try_from(index.topic_of.len()).unwrap_or(u32::MAX);
            index.topic_of.push(topic);
            let from = pairs.len();
            for key in &found.keys {
                let feature = index.intern(*key);
                pairs.push((feature, text));
            }
            text_keys.push((from, pairs.len()));
        }
        index.post(&pairs);
        index.sums = text_keys
            .iter()
            .map(|(from, to)| pairs[*from..*to].iter().map(|(feature, _)| index.weights[*feature as usize]).sum())
            .collect();
        index.described =
            describing.iter().filter_map(|(key, topic)| index.feature(*key).map(|feature| (feature, *topic))).collect();
        index.described.sort_unstable();
        index.described.dedup();
        index.latin.sort_unstable();
        index.latin.dedup();
        index
    }

    /// Sorts (feature, text) pairs into postings, and weighs each feature by how few topics have it.
    fn post(&mut self, pairs: &[(u32, u32)]) {
        let count = self.features.len();
        self.starts = vec![0; count + 1];
        for (feature, _) in pairs {
            self.starts[*feature as usize + 1] += 1;
        }
        for feature in 0..count {
            self.starts[feature + 1] += self.starts[feature];
        }
        let mut next = self.starts.clone();
        self.texts = vec![0; pairs.len()];
        for (feature, text) in pairs {
            let place = &mut next[*feature as usize];
            self.texts[*place as usize] = *text;
            *place += 1;
        }
        self.worth_starts = vec![0];
        for feature in 0..count {
            let from = self.worths.len();
            for index in self.starts[feature]..self.starts[feature + 1] {
                let topic = self.topic_of[self.texts[index as usize] as usize];
                // Texts are in order, and those of a topic stand together.
                match self.worths[from..].last_mut() {
                    Some((last, texts)) if *last == topic => *texts += 1,
                    _ => self.worths.push((topic, 1)),
                }
            }
            let own = &mut self.worths[from..];
            // ln((N + 1) / (n + 1/2)), at least 0.05.
            let rarity = ln_milli(2 * (self.topics as u64 + 1), 2 * own.len() as u64 + 1).max(50);
            let weight = self.weights[feature] * rarity / 100;
            self.weights[feature] = weight;
            own.iter_mut().for_each(|(_, texts)| *texts = weight * *texts / (*texts + 1));
            self.worth_starts.push(u32::try_from(self.worths.len()).unwrap_or(u32::MAX));
        }
    }

    /// Returns the number of a key, a new one when it is unknown; its weight is its class's until `post`.
    fn intern(&mut self, key: u64) -> u32 {
        let number = self.features.number(key);
        if number as usize == self.weights.len() {
            self.weights.push(Class::of(key).weight_percent());
        }
        number
    }

    /// Returns the number of a key.
    fn feature(&self, key: u64) -> Option<u32> {
        self.features.get(key)
    }

    /// Returns how many topics have a feature.
    pub(super) fn topics_of(&self, key: u64) -> usize {
        self.feature(key).map_or(0, |feature| self.topics_with(feature as usize).len())
    }

    /// Returns the texts that have a feature, in rising order.
    fn texts_of(&self, feature: usize) -> &[u32] {
        &self.texts[self.starts[feature] as usize..self.starts[feature + 1] as usize]
    }

    /// Returns what the topics score for a normalised text.
    pub(super) fn scores(&self, text: &str) -> Scores {
        let keys = self.mended(text);
        let (mut total, mut unknown, mut telling) = (0_u64, 0_u64, 0_u64);
        let mut tallies = vec![Tally::default(); self.topics];
        let mut shared = vec![0_u32; self.topic_of.len()];
        let mut forms = 0;
        for key in &keys {
            let class = Class::of(*key);
            forms += usize::from(class == Class::Form);
            let Some(feature) = self.feature(*key) else {
                unknown += u64::from(UNKNOWN_MILLI * weight_percent(*key) / 100);
                continue;
            };
            let weight = self.weights[feature as usize];
            total += u64::from(weight);
            telling += u64::from(weight * weight_percent(*key) / class.weight_percent());
            for text in self.texts_of(feature as usize) {
                shared[*text as usize] += weight;
            }
            for (topic, worth) in self.topics_with(feature as usize) {
                let tally = &mut tallies[usize::from(*topic)];
                tally.own += u64::from(*worth);
                tally.asks |= class == Class::Form;
            }
            let from = self.described.partition_point(|pair| pair.0 < feature);
            for (_, topic) in self.described[from..].iter().take_while(|pair| pair.0 == feature) {
                // A quarter of what a first own text gives.
                tallies[usize::from(*topic)].described += u64::from(weight / 4);
                tallies[usize::from(*topic)].asks |= class == Class::Form;
            }
        }
        total += unknown;
        telling += unknown;
        for (text, shared) in shared.iter().enumerate().filter(|(_, shared)| **shared > 0) {
            let near = (u64::from(*shared), (total + u64::from(self.sums[text])).max(1));
            let tally = &mut tallies[usize::from(self.topic_of[text])];
            if near.0 * tally.nearest.1 > tally.nearest.0 * near.1 {
                tally.nearest = near;
            }
        }
        let score = |(topic, tally): (usize, &Tally)| {
            let vocabulary = tally.own + tally.described.min(tally.own / 2);
            let nearness = total * 2 * tally.nearest.0 / tally.nearest.1;
            let score = (VOCABULARY_PERCENT * vocabulary + (100 - VOCABULARY_PERCENT) * nearness) / 100;
            Score { topic, score, evidence: tally.own, is_asked_otherwise: forms > 0 && !tally.asks }
        };
        let mut topics: Vec<Score> = tallies.iter().enumerate().map(score).collect();
        topics.sort_by_key(|score| std::cmp::Reverse(score.score));
        Scores { topics, telling, unknown }
    }

    /// Returns the topics that have a feature, each with what it is worth there.
    fn topics_with(&self, feature: usize) -> &[(u16, u32)] {
        &self.worths[self.worth_starts[feature] as usize..self.worth_starts[feature + 1] as usize]
    }

    /// Returns the features of a text, and of the known words that its unknown English ones are slips of: `custmer`.
    fn mended(&self, text: &str) -> Vec<u64> {
        let found = features(text);
        let mut keys = found.keys.clone();
        for known in found.latin.iter().filter_map(|place| self.meant(&text[place.clone()])) {
            keys.extend_from_slice(&features(known).keys);
        }
        if keys.len() > found.keys.len() {
            keys.sort_unstable();
            keys.dedup();
        }
        keys
    }

    /// Returns the known word that an unknown one is a slip of: one slip from five letters on, two from eight on.
    fn meant(&self, word: &str) -> Option<&str> {
        let is_known = self.feature(stem_key(word)).is_some() || WORDS.get(latin_hash(word)).is_some();
        if word.len() < 5 || is_known {
            return None;
        }
        let slips_max = if word.len() < 8 { 1 } else { 2 };
        let own = Letters::of(word);
        // The words are sorted: those of one first letter stand together.
        let first = word.as_bytes()[0];
        let begin = self.latin.partition_point(|(known, _)| known.as_bytes()[0] < first);
        self.latin[begin..]
            .iter()
            .take_while(|(known, _)| known.as_bytes()[0] == first)
            .filter(|(known, letters)| known.len().abs_diff(word.len()) <= slips_max && letters.may_be(own, slips_max))
            .map(|(known, _)| (strsim::osa_distance(known, word), known))
            .filter(|(slips, _)| *slips <= slips_max)
            .min()
            .map(|(_, known)| known.as_str())
    }
}

/// Which letters a word has, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Letters(u32);

impl Letters {
    /// Returns the letters of an English word.
    fn of(word: &str) -> Self {
        Self(word.bytes().fold(0, |letters, letter| letters | 1 << (letter % 32)))
    }

    /// Returns whether a word of other letters may be so few slips away: a slip takes one letter and brings another.
    fn may_be(self, other: Self, slips: usize) -> bool {
        (self.0 ^ other.0).count_ones() as usize <= 2 * slips
    }
}

/// Returns the natural logarithm of a quotient of 1 or more, in thousandths; 0 for less.
fn ln_milli(dividend: u64, divisor: u64) -> u32 {
    // log2 by halving and squaring, 16 binary places; ln 2 is 0.693147.
    let mut value = (u128::from(dividend) << 32) / u128::from(divisor.max(1));
    let mut log = 0_u64;
    while value >= 2 << 32 {
        value >>= 1;
        log += 1 << 16;
    }
    if value < 1 << 32 {
        return 0;
    }
    for place in (0..16).rev() {
        value = (value * value) >> 32;
        if value >= 2 << 32 {
            value >>= 1;
            log += 1 << place;
        }
    }
    u32::try_from(log * 693_147 / 1000 / (1 << 16)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right_to_a_thousandth() {
        assert_eq!(ln_milli(1, 1), 0);
        assert!(ln_milli(2, 1).abs_diff(693) <= 1);
        assert!(ln_milli(48, 3).abs_diff(2773) <= 1);
        assert_eq!(ln_milli(1, 2), 0);
    }

    #[test]
    fn the_nearest_topic_comes_first_in_both_languages_and_with_slips() {
        let texts = [
            (0, "客服团队有多少人"),
            (0, "how many agents do you have"),
            (1, "预算批了多少"),
            (1, "what is the budget"),
            (2, "客户投诉多不多"),
            (2, "number of complaints"),
        ];
        let index = Index::new(3, texts.map(|(topic, text)| Source { topic, text, describes: false }));
        for (text, topic) in
            [("坐席几个人", 0), ("经费有着落吗", 1), ("any complaynts lately", 2), ("客户骂得凶不凶", 2)]
        {
            assert_eq!(index.scores(text).topics[0].topic, topic, "{text}");
        }
    }
}
