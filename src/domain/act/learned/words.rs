//! The words of a text as the learned reader takes them: Chinese characters or words, Latin words, numbers, marks that ask.

use std::borrow::Cow;
use std::ops::Range;

use super::features::Space;
use super::weights::{Hashing, Weights};
use crate::domain::lang::{is_alphanumeric, is_han};

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
            _ if is_alphanumeric(first) || matches!(first, '?' | '!') => Some(Cow::Borrowed(word)),
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
    let mut hash = Hashing::of(None);
    let mut found = (text.chars().next().map_or(0, char::len_utf8), None);
    for (at, letter) in text.char_indices().take(HAN_WORD_MAX) {
        let end = at + letter.len_utf8();
        hash = hash.then(&text[at..end]);
        if let Some(class) = known.class_of(hash.end()) {
            found = (end, Some(class));
        }
    }
    found
}

/// The words of a text by their classes; what is in no class stands for itself.
pub(super) struct Classed<'a> {
    classes: Tokens,
    /// The text, and the words in it.
    text: &'a str,
    words: &'a [Word<'a>],
}

impl<'a> Classed<'a> {
    /// Returns the words of a text by their classes.
    pub(super) fn of(text: &'a str, words: &'a [Word<'a>]) -> Self {
        let mut classes = Tokens { text: String::with_capacity(text.len()), places: Vec::with_capacity(words.len()) };
        for word in words {
            match word.class {
                Some(class) => {
                    let is_chinese = word.text.chars().next().is_some_and(is_han);
                    let mut name = [b'w', b'0' + class / 100, b'0' + class / 10 % 10, b'0' + class % 10];
                    // Without leading zeros, and behind a mark where it is of English words.
                    let mut from = if class >= 100 {
                        1
                    } else if class >= 10 {
                        2
                    } else {
                        3
                    };
                    if !is_chinese {
                        from -= 1;
                        name[from] = b'w';
                    }
                    classes.push(str::from_utf8(&name[from..]).unwrap_or_default());
                }
                None => classes.push(&word.text),
            }
        }
        Self { classes, text, words }
    }

    /// Gives every run of one to `max` words: the hash of its classes in a space, the classes, and the words themselves.
    pub(super) fn runs(&self, space: Space, max: usize, mut take: impl FnMut(u32, &str, &str)) {
        self.classes.runs_at(space, max, |places, hash, classes| {
            let shown = self.words[places.start].source.start..self.words[places.end - 1].source.end;
            take(hash, classes, &self.text[shown]);
        });
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
            } else if is_alphanumeric(first) || matches!(first, '?' | '!') {
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

    /// Gives every run of one to `max` words, with its hash in a space.
    pub(super) fn runs(&self, space: Space, max: usize, mut take: impl FnMut(u32, &str)) {
        self.runs_at(space, max, |_, hash, run| take(hash, run));
    }

    /// Gives every run of one to `max` words: their places, its hash in a space, and itself.
    fn runs_at(&self, space: Space, max: usize, mut take: impl FnMut(Range<usize>, u32, &str)) {
        for start in 0..self.len() {
            let mut hash = Hashing::of(Some(space));
            for end in start + 1..=(start + max).min(self.len()) {
                // The blank before a word belongs to the run unless it begins with the word.
                let from = if end == start + 1 { self.places[start].start } else { self.places[end - 2].end };
                hash = hash.then(&self.text[from..self.places[end - 1].end]);
                take(start..end, hash.end(), self.slice(start..end));
            }
        }
    }

    /// Returns how many telling words it shares with those of another text.
    pub(super) fn shared(&self, heard: &Telling) -> usize {
        self.telling().filter(|place| heard.has(&self.text[place.clone()])).count()
    }

    /// Returns where its pairs of Chinese characters stand, and its English words of four letters and more.
    fn telling(&self) -> impl Iterator<Item = Range<usize>> {
        let pairs = self.places.windows(2).map(|pair| pair[0].start..pair[1].end);
        let is_pair =
            |pair: &Range<usize>| self.text[pair.clone()].chars().all(|letter| is_han(letter) || letter == ' ');
        let is_long = |word: &&Range<usize>| {
            let word = &self.text[(*word).clone()];
            word.len() >= TELLING_LETTERS_MIN && word.bytes().all(|letter| letter.is_ascii_lowercase())
        };
        pairs.filter(is_pair).chain(self.places.iter().filter(is_long).cloned())
    }
}

/// Fewest letters of an English word that tells something.
const TELLING_LETTERS_MIN: usize = 4;

/// The telling words of a text, for looking one up.
pub(super) struct Telling {
    text: String,
    /// Where they stand in it, in the order of the words.
    places: Vec<Range<usize>>,
}

impl Telling {
    /// Returns the telling words among those of a text.
    pub(super) fn of(tokens: Tokens) -> Self {
        let mut places: Vec<Range<usize>> = tokens.telling().collect();
        places.sort_unstable_by_key(|place| &tokens.text[place.clone()]);
        Self { places, text: tokens.text }
    }

    fn has(&self, word: &str) -> bool {
        self.places.binary_search_by_key(&word, |place| &self.text[place.clone()]).is_ok()
    }
}
