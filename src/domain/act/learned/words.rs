//! The words of a text as the learned reader takes them: Chinese characters or words, Latin words, numbers, marks that ask.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::weights::Weights;
use crate::domain::lang::is_han;

/// A word of a text: a Chinese word of the list, the longest that fits, or else a character; a Latin word without its
/// apostrophe; a number, all of them alike; a mark that asks or calls.
pub(super) struct Word<'a> {
    /// Where it stands.
    pub(super) source: Range<usize>,
    /// How it is looked up.
    pub(super) text: Cow<'a, str>,
    /// The class of words that it is in.
    pub(super) class: Option<u8>,
}

/// Returns the words of a text in order.
pub(super) fn words<'a>(text: &'a str, known: &Weights) -> Vec<Word<'a>> {
    let mut found = Vec::with_capacity(text.len() / 3);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (end, class) = if is_han(first) { han_word(rest, known) } else { (word_end(rest), None) };
        let word = &rest[..end];
        let looked_up = match first {
            _ if first.is_ascii_digit() => Some(Cow::Borrowed("0")),
            _ if word.contains('\'') && first != '\'' => Some(Cow::Owned(word.replace('\'', ""))),
            _ if first.is_alphanumeric() || matches!(first, '?' | '!') => Some(Cow::Borrowed(word)),
            _ => None,
        };
        if let Some(word) = looked_up {
            let class = class.or_else(|| known.word_class(&word));
            found.push(Word { source: at..at + end, text: word, class });
        }
        at += end;
    }
    found
}

/// Returns where the longest Chinese word with a class ends that a text begins with, and its class; or else its first
/// character.
fn han_word(text: &str, known: &Weights) -> (usize, Option<u8>) {
    let ends: Vec<usize> = text.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(HAN_WORD_MAX).collect();
    let longest = ends.iter().rev().find_map(|end| Some((*end, Some(known.word_class(&text[..*end])?))));
    longest.unwrap_or((ends.first().copied().unwrap_or(0), None))
}

/// The words of a text by their classes; what is in no class stands for itself.
pub(super) struct Classed<'a> {
    classes: Tokens,
    /// The text, and where each word stands in it.
    text: &'a str,
    sources: Vec<Range<usize>>,
}

impl<'a> Classed<'a> {
    pub(super) fn of(text: &'a str, known: &Weights) -> Self {
        let mut classed = Self {
            classes: Tokens { text: String::with_capacity(text.len()), places: Vec::new() },
            text,
            sources: Vec::new(),
        };
        for word in words(text, known) {
            let is_chinese = word.text.chars().next().is_some_and(is_han);
            match word.class {
                Some(class) if is_chinese => classed.push(&class.to_string(), word.source),
                Some(class) => classed.push(&format!("w{class}"), word.source),
                None => classed.push(&word.text, word.source),
            }
        }
        classed
    }

    fn push(&mut self, class: &str, source: Range<usize>) {
        self.classes.push(class);
        self.sources.push(source);
    }

    /// Gives every run of one to `max` words: its classes, and the words themselves.
    pub(super) fn runs(&self, max: usize, mut take: impl FnMut(&str, &str)) {
        for start in 0..self.sources.len() {
            for end in start + 1..=(start + max).min(self.sources.len()) {
                let shown = &self.text[self.sources[start].start..self.sources[end - 1].end];
                take(self.classes.slice(start..end), shown);
            }
        }
    }
}

/// Returns where the first word of a text ends that is not empty: a run of Latin letters or of digits, else one character.
fn word_end(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let run = |is_in: fn(char) -> bool| text.find(|letter| !is_in(letter)).unwrap_or(text.len());
    match first {
        _ if first.is_ascii_digit() => run(|letter| letter.is_ascii_digit() || ".,%".contains(letter)),
        _ if first.is_ascii_alphabetic() => run(|letter| letter.is_ascii_alphabetic() || letter == '\''),
        _ => first.len_utf8(),
    }
}

/// Most characters of a Chinese word with a class.
const HAN_WORD_MAX: usize = 4;

/// The words of a text: Chinese characters, Latin words, numbers (all alike) and marks that ask or call.
pub(super) struct Tokens {
    /// The words, each with a blank after it.
    text: String,
    /// Where each word stands in it.
    places: Vec<Range<usize>>,
}

impl Tokens {
    pub(super) fn of(text: &str) -> Self {
        let mut tokens = Self { text: String::with_capacity(text.len() * 2), places: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = word_end(rest);
            let word = &rest[..end];
            if first.is_ascii_digit() {
                tokens.push("0");
            } else if first.is_alphanumeric() || matches!(first, '?' | '!') {
                let is_plain = !word.contains('\'');
                if is_plain { tokens.push(word) } else { tokens.push(&word.replace('\'', "")) }
            }
            rest = &rest[end..];
        }
        tokens
    }

    fn push(&mut self, word: &str) {
        let start = self.text.len();
        self.text.push_str(word);
        self.places.push(start..self.text.len());
        self.text.push(' ');
    }

    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Returns the words of a range that is not empty.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        &self.text[self.places[range.start].start..self.places[range.end - 1].end]
    }

    /// Gives every run of one to `max` words.
    pub(super) fn runs(&self, max: usize, mut take: impl FnMut(&str)) {
        for start in 0..self.len() {
            for end in start + 1..=(start + max).min(self.len()) {
                take(self.slice(start..end));
            }
        }
    }

    /// Returns how many telling words two texts share: pairs of Chinese characters, English words of four letters.
    pub(super) fn shared(&self, other: &Tokens) -> usize {
        let heard: BTreeSet<&str> = other.telling().collect();
        self.telling().filter(|word| heard.contains(word)).count()
    }

    /// Returns the pairs of Chinese characters, and the English words of four letters and more.
    fn telling(&self) -> impl Iterator<Item = &str> {
        let pairs = self.places.windows(2).map(|pair| &self.text[pair[0].start..pair[1].end]);
        let words = (0..self.len()).map(|index| self.slice(index..index + 1));
        let is_long =
            |word: &&str| word.len() >= TELLING_LETTERS_MIN && word.bytes().all(|letter| letter.is_ascii_lowercase());
        pairs.filter(|pair| pair.chars().all(|letter| is_han(letter) || letter == ' ')).chain(words.filter(is_long))
    }
}

/// Fewest letters of an English word that tells something.
const TELLING_LETTERS_MIN: usize = 4;
