//! Turns a normalised text into features: hashes of words, character pairs and shared meanings.

use std::ops::Range;
use std::rc::Rc;

use super::words::{HAN_CHARS_MAX, HASH_START, LATIN_WORDS_MAX, Table, WORDS, Word, extend, extend_by, hash, stem};
use crate::domain::lang::is_han;
use crate::domain::memo::remembered;

/// What a feature is; its rank is in the lowest bits of the feature's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A meaning of the synonym list.
    Meaning,
    /// A form of question.
    Form,
    /// The stem of an English word.
    Stem,
    /// Two English stems in a row.
    Pair,
    /// One Chinese character.
    Letter,
    /// Two Chinese characters in a row.
    Bigram,
}

/// Bits of a key that hold the class.
const CLASS_BITS: u64 = 7;

/// How many bits these are.
const CLASS_WIDTH: u32 = 3;

/// Bits of a word's key, above those of the class, that hold how common the word is.
const BAND_BITS: u64 = 3;

/// What a word weighs by how common it is in talk of any trade, in per cent. Our choice.
const BAND_PERCENT: [u32; 4] = [100, 80, 50, 15];

/// Returns how much the feature of a key counts, in per cent of a word.
pub(super) fn weight_percent(key: u64) -> u32 {
    let class = Class::of(key);
    let band = match class {
        Class::Meaning | Class::Form => 0,
        _ => usize::try_from(key >> CLASS_WIDTH & BAND_BITS).unwrap_or(0),
    };
    class.weight_percent() * BAND_PERCENT[band] / 100
}

impl Class {
    /// All classes, by rank.
    const ALL: [Class; 6] = [Class::Meaning, Class::Form, Class::Stem, Class::Pair, Class::Letter, Class::Bigram];

    /// Returns how much a feature of the class counts, in per cent of a word.
    ///
    /// Our choice, by leaving each authored cue out in turn; the result changes little when they are halved or doubled.
    pub(super) fn weight_percent(self) -> u32 {
        match self {
            Class::Meaning => 150,
            Class::Form => 70,
            Class::Stem | Class::Bigram => 100,
            Class::Pair => 50,
            Class::Letter => 40,
        }
    }

    /// Returns the key of a feature.
    fn key(self, hash: u64) -> u64 {
        (hash & !CLASS_BITS) | self as u64
    }

    /// Returns the key of a word that is so common in talk of any trade.
    fn key_of(self, hash: u64, band: u8) -> u64 {
        self.key((hash & !(BAND_BITS << CLASS_WIDTH)) | u64::from(band) << CLASS_WIDTH)
    }

    /// Returns the class of a key.
    pub(super) fn of(key: u64) -> Class {
        Self::ALL.get(usize::try_from(key & CLASS_BITS).unwrap_or(0)).copied().unwrap_or(Class::Bigram)
    }
}

/// What a text consists of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Features {
    /// Keys, sorted, no doubles.
    pub(super) keys: Vec<u64>,
    /// Where the English words with content stand in the text; for finding slips.
    pub(super) latin: Vec<Range<usize>>,
    /// The run of Chinese characters at hand; empty after reading.
    han: Vec<char>,
}

/// Returns the key of an English word's stem.
pub(super) fn stem_key(word: &str) -> u64 {
    let stem = hash(stem(word));
    Class::Stem.key_of(stem, band(&WORDS, stem))
}

/// Returns how common the word of a hash is.
fn band(words: &Table, hash: u64) -> u8 {
    words.get(hash).map_or(0, |word| word.band)
}

/// Returns the features of a normalised text.
pub(super) fn features(text: &str) -> Rc<Features> {
    remembered!(Rc<Features>: text, |text| Rc::new(found(text)))
}

/// Returns the features of a normalised text, with no more room than they take.
pub(super) fn found(text: &str) -> Features {
    let mut features = Features { keys: Vec::with_capacity(text.len()), ..Features::default() };
    read(text, &mut features);
    let Features { mut keys, mut latin, .. } = features;
    keys.shrink_to_fit();
    latin.shrink_to_fit();
    Features { keys, latin, ..Features::default() }
}

/// Reads the features of a normalised text into a place that was used before: many texts are read in a row.
pub(super) fn read(text: &str, features: &mut Features) {
    let words = &*WORDS;
    features.keys.clear();
    features.latin.clear();
    let mut han = std::mem::take(&mut features.han);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let end = at + first.len_utf8();
        if is_han(first) {
            han.push(first);
        } else {
            features.take_han(words, &han);
            han.clear();
        }
        if first.is_ascii_lowercase() {
            let length = text[at..].bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'\'').count();
            let word = text[at..at + length].trim_end_matches('\'');
            features.latin.push(at..at + word.len());
            at += length;
            continue;
        }
        at = end;
    }
    features.take_han(words, &han);
    han.clear();
    features.han = han;
    features.take_latin(words, text);
    features.keys.sort_unstable();
    features.keys.dedup();
}

/// Returns the English words of a normalised text, as they are read.
pub(in crate::domain::act) fn latin_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_ascii_lowercase() && letter != '\'');
    // A word begins with a letter.
    words.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty())
}

impl Features {
    /// Takes in a run of Chinese characters.
    fn take_han(&mut self, words: &Table, run: &[char]) {
        let mut before: Option<char> = None;
        let mut skip_until = 0;
        for (index, letter) in run.iter().enumerate() {
            let mut hash = HASH_START;
            let (mut meaning, mut empty) = (None, 0);
            for (length, next) in run[index..].iter().take(HAN_CHARS_MAX).enumerate() {
                hash = extend_by(hash, *next);
                let Some(word) = words.get(hash) else { break };
                if words.has_meaning(word) {
                    meaning = Some(word);
                }
                if word.is_empty {
                    empty = length + 1;
                }
            }
            self.take_meanings(words, meaning);
            if index >= skip_until && empty > 0 {
                skip_until = index + empty;
            }
            if index < skip_until {
                before = None;
                continue;
            }
            let alone = extend_by(HASH_START, *letter);
            self.keys.push(Class::Letter.key_of(alone, band(words, alone)));
            if let Some(before) = before {
                let pair = extend_by(extend_by(HASH_START, before), *letter);
                self.keys.push(Class::Bigram.key_of(pair, band(words, pair)));
            }
            before = Some(*letter);
        }
    }

    /// Takes in the English words of a text, whose places are in `latin`, and leaves there only those with content.
    fn take_latin(&mut self, table: &Table, text: &str) {
        let mut words = std::mem::take(&mut self.latin);
        let mut before: Option<(u64, u8)> = None;
        let mut kept = 0;
        for index in 0..words.len() {
            let mut phrase = extend(HASH_START, &text[words[index].clone()]);
            for next in words[index + 1..].iter().take(LATIN_WORDS_MAX - 1) {
                if table.get(phrase).is_none() {
                    break;
                }
                phrase = extend(extend_by(phrase, ' '), &text[next.clone()]);
                self.take_word(table, phrase);
            }
            let stem = hash(stem(&text[words[index].clone()]));
            let is_empty = table.get(stem).is_some_and(|word| word.is_empty);
            self.take_word(table, stem);
            if is_empty {
                continue;
            }
            let band = band(table, stem);
            self.keys.push(Class::Stem.key_of(stem, band));
            if let Some((before, band_before)) = before {
                self.keys.push(Class::Pair.key_of(before.rotate_left(23) ^ stem, band.min(band_before)));
            }
            before = Some((stem, band));
            words.swap(kept, index);
            kept += 1;
        }
        words.truncate(kept);
        self.latin = words;
    }

    /// Takes in what is known about an English word or phrase.
    fn take_word(&mut self, table: &Table, hash: u64) {
        self.take_meanings(table, table.get(hash));
    }

    /// Takes in a word's meanings.
    fn take_meanings(&mut self, table: &Table, word: Option<Word>) {
        for meaning in word.into_iter().flat_map(|word| table.meanings(word)) {
            let class = if meaning.is_form { Class::Form } else { Class::Meaning };
            // Multiplied so that lines do not differ in the class bits only.
            self.keys.push(class.key((u64::from(meaning.line) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        }
    }
}
