//! The only text normaliser: what both sides of every comparison go through, with a way back to the original.
//!
//! Normalising is for matching only. Nothing normalised is stored or shown.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A stretch of an original text, in bytes. Always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte. Counts from 0.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Returns the slice of `text` that the span covers; empty when it does not fit.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A text in the form that everything is matched in: NFKC, lower case, simplified characters, no invisible characters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Normal {
    text: String,
    /// For each byte of `text`, the byte range in the original of the character it came from. As long as `text`.
    origin: Vec<(u32, u32)>,
}

impl Normal {
    /// Normalises a text: `Ｋ８ｓ　支援` becomes `k8s 支援`.
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origin = Vec::with_capacity(original.len());
        for (start, letter) in original.char_indices() {
            let end = start + letter.len_utf8();
            for folded in fold(letter) {
                text.push(folded);
                let place = (as_u32(start), as_u32(end));
                origin.extend(std::iter::repeat_n(place, folded.len_utf8()));
            }
        }
        Self { text, origin }
    }

    /// Returns the normalised text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the span of the original that a range of the normalised text came from.
    pub fn original(&self, range: Range<usize>) -> Span {
        if range.start >= range.end {
            let at = self
                .origin
                .get(range.start)
                .map_or_else(|| self.origin.last().map_or(0, |place| place.1), |place| place.0);
            return Span { start: at as usize, end: at as usize };
        }
        let start = self.origin.get(range.start).map_or(0, |place| place.0);
        let end = self.origin.get(range.end - 1).map_or(start, |place| place.1);
        Span { start: start as usize, end: end as usize }
    }
}

/// Returns `text` normalised, without the way back.
pub fn normal(text: &str) -> String {
    text.chars().flat_map(fold).collect()
}

/// Folds one character into the characters it is matched as.
fn fold(letter: char) -> impl Iterator<Item = char> {
    Some(letter)
        .filter(|letter| !is_invisible(*letter))
        .into_iter()
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
}

/// Returns whether a character has no shape of its own: zero-width, direction and variation marks.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}')
}

/// Narrows a byte offset; a line is far shorter than four gigabytes (see `LINE_CHARS_MAX`).
fn as_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
