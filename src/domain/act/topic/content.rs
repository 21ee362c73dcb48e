//! The words and meanings of a text, for comparing two lines of a talk.

use std::sync::Arc;

use super::features::{Class, found};
use super::words::{SYNONYMS, lines};
use crate::domain::memo::remembered;

/// What a text says: its words (Chinese ones as character pairs) and meanings, as keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Content {
    /// Sorted, no doubles.
    keys: Arc<[u64]>,
}

impl Content {
    /// Returns the content of a normalised text.
    pub(in crate::domain) fn of(text: &str) -> Self {
        Self { keys: remembered!(Arc<[u64]>: text, |text| found(text).keys.into()) }
    }

    /// Returns the same without remembering it, for what is remembered elsewhere.
    pub(in crate::domain) fn read(text: &str) -> Self {
        Self { keys: found(text).keys.into() }
    }

    /// Returns the words with content.
    pub(in crate::domain) fn words(&self) -> impl Iterator<Item = u64> {
        self.keys.iter().copied().filter(|key| matches!(Class::of(*key), Class::Stem | Class::Bigram))
    }

    /// Returns the meanings of the synonym list.
    pub(in crate::domain) fn meanings(&self) -> impl Iterator<Item = u64> {
        self.keys.iter().copied().filter(|key| Class::of(*key) == Class::Meaning)
    }

    /// Returns whether a word is in the text.
    pub(in crate::domain) fn has_word(&self, word: u64) -> bool {
        self.keys.binary_search(&word).is_ok()
    }

    /// Returns whether a meaning is in the text.
    pub(in crate::domain) fn has_meaning(&self, meaning: u64) -> bool {
        self.keys.binary_search(&meaning).is_ok()
    }
}

/// Returns the first word of a meaning's line in the synonym list.
pub(in crate::domain) fn meaning_name(meaning: u64) -> &'static str {
    let mut words = lines(SYNONYMS).filter_map(|line| line.split_whitespace().find(|word| *word != "?"));
    words.find(|word| found(word).keys.contains(&meaning)).unwrap_or_default()
}
