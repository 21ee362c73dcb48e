//! Phrase lists and how they are found: one pass over a normalised line per list.
//!
//! A phrase matches anywhere in Chinese; where its edge is a Latin letter or digit it must end at a word's edge, so `how`
//! is not found in `show`. A `*` stands for any stretch (`如果*影响`), within the text that is searched.

/// Declares a phrase list that is made ready when it is first searched.
macro_rules! phrases {
    ($(#[$about:meta])* $name:ident: $($phrase:literal),+ $(,)?) => {
        $(#[$about])*
        pub static $name: std::sync::LazyLock<$crate::domain::act::lexicon::Phrases> =
            std::sync::LazyLock::new(|| $crate::domain::act::lexicon::Phrases::new(&[$($phrase),+]));
    };
}

pub mod asks;
pub mod concerns;
pub mod conduct;
pub mod meta;
pub mod negatives;
pub mod pairs;
pub mod procedures;
pub mod statements;
pub mod sums;
pub mod voiced;

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// A list of phrases of one class, ready to be searched for.
pub struct Phrases {
    /// Finds the first piece of every phrase.
    heads: AhoCorasick,
    /// The pieces of each phrase after its head, in order.
    tails: Vec<Vec<&'static str>>,
}

impl Phrases {
    /// Makes a list ready. Phrases are written normalised: lower case, simplified, half-width.
    pub fn new(phrases: &[&'static str]) -> Self {
        let split: Vec<Vec<&'static str>> = phrases.iter().map(|phrase| phrase.split('*').collect()).collect();
        // A DFA would search a little faster, and take most of the time and memory of a whole session to build.
        let heads = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(split.iter().map(|pieces| pieces[0]))
            .unwrap_or_else(|_| unreachable!("a lexicon is far below the automaton's size limit"));
        let tails = split.into_iter().map(|pieces| pieces[1..].to_vec()).collect();
        Self { heads, tails }
    }

    /// Makes a list ready that is written as one text, parted by `|`.
    pub fn listed(list: &'static str) -> Self {
        Self::new(&list.split('|').collect::<Vec<_>>())
    }

    /// Returns whether any phrase is in the text.
    pub fn is_in(&self, text: &str) -> bool {
        self.first(text).is_some()
    }

    /// Returns where the first found phrase stands, in bytes of `text`; of those that end first, any.
    pub fn first(&self, text: &str) -> Option<Range<usize>> {
        self.all(text).next()
    }

    /// Returns how many different places hold a phrase, counting overlapping ones once.
    pub fn count(&self, text: &str) -> usize {
        let mut end = 0;
        let mut count = 0;
        for place in self.all(text) {
            if place.start >= end {
                count += 1;
                end = place.end;
            }
        }
        count
    }

    /// Returns every place that holds a phrase, overlapping ones too, by where they end.
    pub fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.heads.find_overlapping_iter(text).filter_map(move |found| {
            if !is_word(text, found.start()..found.end()) {
                return None;
            }
            let mut end = found.end();
            for piece in &self.tails[found.pattern().as_usize()] {
                end = find_word(text, end, piece)?;
            }
            Some(found.start()..end)
        })
    }
}

/// Returns where `piece` ends, if it stands in `text` at or after `from` as whole words.
fn find_word(text: &str, from: usize, piece: &str) -> Option<usize> {
    text[from..]
        .match_indices(piece)
        .map(|(at, _)| from + at..from + at + piece.len())
        .find(|place| is_word(text, place.clone()))
        .map(|place| place.end)
}

/// Returns whether a place does not cut through a Latin word.
fn is_word(text: &str, place: Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let starts_inside = place.start > 0 && is_letter(place.start) && is_letter(place.start - 1);
    let ends_inside = place.end > 0 && is_letter(place.end) && is_letter(place.end - 1);
    !starts_inside && !ends_inside
}
