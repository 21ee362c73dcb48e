//! Texts of several topics, indexed by feature: which topic is a new text nearest to?

use super::features::{Class, Features, features, read, stem_key, weight_percent};
use super::words::{WORDS, latin_hash};
use crate::domain::ready::{Groups, Keys, Numbers, Texts, kept};

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
    /// Has the topic a text of the very same words?
    pub(super) has_it: bool,
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
    features: Keys,
    /// What it tells that a text has a feature, by how many topics have it, in thousandths.
    rarities: Numbers,
    /// For each feature: the texts that have it, in rising order. After them stand the topics that only descriptions have it
    /// of, each numbered from how many texts there are.
    texts: Groups,
    /// The topic of each text; in rising order.
    topic_of: Numbers,
    /// The weight of all features of each text, in thousandths.
    sums: Numbers,
    /// English words of the texts, for slips. Sorted, no doubles.
    latin: Texts,
    /// How many topics there are.
    topics: usize,
}

kept!(Index { features, rarities, texts, topic_of, sums, latin, topics });

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
        let mut pairs: Vec<(u64, usize)> = Vec::new();
        let mut describing: Vec<(u64, usize)> = Vec::new();
        let mut words: Vec<(&str, usize)> = Vec::new();
        let mut topic_of: Vec<usize> = Vec::new();
        let mut found = Features::default();
        for source in sources {
            read(source.text, &mut found);
            if source.describes {
                describing.extend(found.keys.iter().map(|key| (*key, source.topic)));
                continue;
            }
            let text = topic_of.len();
            topic_of.push(source.topic);
            words.extend(found.latin.iter().map(|place| (&source.text[place.clone()], text)));
            pairs.extend(found.keys.iter().map(|key| (*key, text)));
        }
        let features = Keys::of(pairs.iter().map(|(key, _)| *key));
        let numbered = |pairs: &[(u64, usize)]| -> Vec<(usize, usize)> {
            pairs.iter().filter_map(|(key, other)| Some((features.number(*key)?, *other))).collect()
        };
        let (mut having, mut described) = (numbered(&pairs), numbered(&describing));
        described.sort_unstable();
        described.dedup();
        let own = having.len();
        having.extend(described.into_iter().map(|(feature, topic)| (feature, topic_of.len() + topic)));
        let mut index = Self {
            texts: Groups::of(features.len(), &having),
            rarities: (0..=topics).map(|having| rarity(having, topics)).collect(),
            topic_of: topic_of.into_iter().collect(),
            topics,
            ..Self::default()
        };
        let mut weights = vec![0; features.len()];
        for (key, _) in &pairs {
            let Some(feature) = features.number(*key).filter(|feature| weights[*feature] == 0) else { continue };
            weights[feature] = index.weight(Class::of(*key), index.topics_with(feature).count());
        }
        let mut sums = vec![0; index.topic_of.len()];
        having[..own].iter().for_each(|(feature, text)| sums[*text] += weights[*feature] as usize);
        index.sums = sums.into_iter().collect();
        // A later form of a word is no slip of it.
        let is_first = |(word, text): &(&str, usize)| {
            features.number(stem_key(word)).and_then(|feature| index.texts.get(feature).next()) == Some(*text)
        };
        let mut words: Vec<&str> = words.into_iter().filter(is_first).map(|(word, _)| word).collect();
        words.sort_unstable();
        words.dedup();
        Self { latin: words.into_iter().collect(), features, ..index }
    }

    /// Returns what a feature of a class weighs that so many topics have, in thousandths.
    fn weight(&self, class: Class, topics: usize) -> u32 {
        class.weight_percent() * self.rarities.at(topics) as u32 / 100
    }

    /// Returns the number of a key.
    fn feature(&self, key: u64) -> Option<usize> {
        self.features.number(key)
    }

    /// Returns how many topics have a feature.
    pub(super) fn topics_of(&self, key: u64) -> usize {
        self.feature(key).map_or(0, |feature| self.topics_with(feature).count())
    }

    /// Returns the topics that have a feature, each with how many of its texts have it.
    fn topics_with(&self, feature: usize) -> impl Iterator<Item = (usize, u32)> {
        let texts = self.texts.get(feature).take_while(|text| *text < self.topic_of.len());
        let mut topics = texts.map(|text| self.topic_of.at(text)).peekable();
        std::iter::from_fn(move || {
            let topic = topics.next()?;
            let mut texts = 1;
            while topics.next_if_eq(&topic).is_some() {
                texts += 1;
            }
            Some((topic, texts))
        })
    }

    /// Returns what the topics score for a normalised text.
    pub(super) fn scores(&self, text: &str) -> Scores {
        let keys = self.mended(text);
        let (mut total, mut unknown, mut telling) = (0_u64, 0_u64, 0_u64);
        let mut tallies = vec![Tally::default(); self.topics];
        let mut shared = vec![0_u32; self.topic_of.len()];
        let mut own: Vec<(usize, u32)> = Vec::new();
        let mut forms = 0;
        for key in &keys {
            let class = Class::of(*key);
            forms += usize::from(class == Class::Form);
            let Some(feature) = self.feature(*key) else {
                unknown += u64::from(UNKNOWN_MILLI * weight_percent(*key) / 100);
                continue;
            };
            own.clear();
            own.extend(self.topics_with(feature));
            let weight = self.weight(class, own.len());
            total += u64::from(weight);
            telling += u64::from(weight * weight_percent(*key) / class.weight_percent());
            for text in self.texts.get(feature) {
                match shared.get_mut(text) {
                    Some(shared) => *shared += weight,
                    None => {
                        let tally = &mut tallies[text - self.topic_of.len()];
                        // A quarter of what a first own text gives.
                        tally.described += u64::from(weight / 4);
                        tally.asks |= class == Class::Form;
                    }
                }
            }
            for (topic, texts) in &own {
                // The more of its texts have it, the more it is worth.
                tallies[*topic].own += u64::from(weight * texts / (texts + 1));
                tallies[*topic].asks |= class == Class::Form;
            }
        }
        total += unknown;
        telling += unknown;
        for (text, shared) in shared.iter().enumerate().filter(|(_, shared)| **shared > 0) {
            let near = (u64::from(*shared), (total + self.sums.at(text) as u64).max(1));
            let tally = &mut tallies[self.topic_of.at(text)];
            if near.0 * tally.nearest.1 > tally.nearest.0 * near.1 {
                tally.nearest = near;
            }
        }
        let score = |(topic, tally): (usize, &Tally)| {
            let vocabulary = tally.own + tally.described.min(tally.own / 2);
            let nearness = total * 2 * tally.nearest.0 / tally.nearest.1;
            let score = (VOCABULARY_PERCENT * vocabulary + (100 - VOCABULARY_PERCENT) * nearness) / 100;
            let has_it = tally.nearest.0 > 0 && 2 * tally.nearest.0 == tally.nearest.1;
            Score { topic, score, evidence: tally.own, is_asked_otherwise: forms > 0 && !tally.asks, has_it }
        };
        let mut topics: Vec<Score> = tallies.iter().enumerate().map(score).collect();
        topics.sort_by_key(|score| std::cmp::Reverse((score.has_it, score.score)));
        Scores { topics, telling, unknown }
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
        let first = &word[..1];
        (self.latin.first_from(first)..self.latin.len())
            .map(|place| self.latin.get(place))
            .take_while(|known| known.starts_with(first))
            .filter(|known| known.len().abs_diff(word.len()) <= slips_max && Letters::of(known).may_be(own, slips_max))
            .map(|known| (strsim::osa_distance(known, word), known))
            .filter(|(slips, _)| *slips <= slips_max)
            .min()
            .map(|(_, known)| known)
    }
}

/// Which letters a word has, a bit each.
#[derive(Debug, Clone, Copy)]
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

/// Returns what it tells that so many of all topics have a feature, in thousandths: ln((N + 1) / (n + 1/2)), at least 0.05.
fn rarity(having: usize, topics: usize) -> usize {
    ln_milli(2 * (topics as u64 + 1), 2 * having as u64 + 1).max(50) as usize
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
