//! The only text normaliser: what both sides of every comparison go through, with a way back to the original.
//!
//! Normalising is for matching only. Nothing normalised is stored or shown.

use std::ops::Range;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::lang::is_han;
use super::memo::remembered;

mod homoglyph;
mod markup;
mod traditional;

pub use markup::escaped;
use traditional::simplified;

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
    /// Normalises a text: `Ｋ８ｓ　支援` becomes `k8s 支援`, `數據` becomes `数据`, a Cyrillic `сost` becomes `cost`.
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origin = Vec::with_capacity(original.len());
        let mut push = |folded: char, place: Place| {
            text.push(folded);
            origin.extend(std::iter::repeat_n(place, folded.len_utf8()));
        };
        if original.is_ascii() {
            for (at, letter) in original.char_indices() {
                push(plain(letter), (as_u32(at), as_u32(at + 1)));
            }
        } else {
            for (letter, place) in letters(original) {
                lowered(letter, |letter| push(letter, place));
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
pub fn normal(text: &str) -> Rc<str> {
    remembered!(Rc<str>: text, |text| folded(text).into())
}

fn folded(text: &str) -> String {
    if text.is_ascii() {
        let mut normal = String::with_capacity(text.len());
        normal.extend(text.chars().map(plain));
        return normal;
    }
    let mut normal = String::with_capacity(text.len());
    for (letter, _) in letters(text) {
        lowered(letter, |letter| normal.push(letter));
    }
    normal
}

/// Returns how much there is to read in a text.
pub fn length(text: &str) -> Length {
    remembered!(Length: text, |text| Length::of(&normal(text)))
}

/// How much there is to read in a text: Han characters, and words of other scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// Han characters.
    pub han: usize,
    /// Words of other scripts.
    pub words: usize,
}

impl Length {
    /// Returns the length of a normalised text, so that no disguise makes it longer: `现在用 SAP 吗` has four and one.
    pub fn of(normal: &str) -> Self {
        let words = normal
            .split(|letter: char| is_han(letter) || !(letter.is_alphanumeric() || letter == '\''))
            .filter(|word| !word.is_empty())
            .count();
        Self { han: normal.chars().filter(|letter| is_han(*letter)).count(), words }
    }

    /// Returns whether it is more than so many Han characters, or so many words, or the like of both.
    pub fn exceeds(self, han_max: usize, words_max: usize) -> bool {
        self.han * words_max + self.words * han_max > han_max * words_max
    }
}

/// Where a character stands in the original: first byte, and one past the last.
type Place = (u32, u32);

/// Folds an ASCII character.
fn plain(letter: char) -> char {
    if letter.is_ascii_whitespace() || letter == '\u{b}' { ' ' } else { letter.to_ascii_lowercase() }
}

/// Returns the folded characters of a text before lower case, each with the place of the character that it came from.
fn letters(original: &str) -> Vec<(char, Place)> {
    let mut letters = Vec::with_capacity(original.len());
    let mut is_foreign = false;
    for (start, letter) in original.char_indices() {
        let place = (as_u32(start), as_u32(start + letter.len_utf8()));
        match letter {
            '\0'..='\u{7f}' => letters.push((letter, place)),
            // Unified Han characters have no compatibility form.
            '\u{4e00}'..='\u{9fff}' => letters.push((simplified(letter), place)),
            _ => expand(letter, |folded| {
                is_foreign |= homoglyph::is_foreign(folded);
                letters.push((folded, place));
            }),
        }
    }
    if is_foreign {
        homoglyph::replace(&mut letters);
    }
    // `甚麼` is a common spelling of `什么`; no table of single characters can tell.
    for index in 1..letters.len() {
        if letters[index].0 == '么' && letters[index - 1].0 == '甚' {
            letters[index - 1].0 = '什';
        }
    }
    letters
}

/// Gives the lower-case characters of one that `letters` returned.
fn lowered(letter: char, mut push: impl FnMut(char)) {
    match letter {
        '\0'..='\u{7f}' => push(plain(letter)),
        '\u{4e00}'..='\u{9fff}' => push(letter),
        _ => letter.to_lowercase().filter(|letter| !is_accent(*letter)).for_each(push),
    }
}

/// Gives the characters that one outside ASCII and the Han block stands for, before lower case.
fn expand(letter: char, mut push: impl FnMut(char)) {
    if is_invisible(letter) {
        return;
    }
    for part in Some(letter).into_iter().nfkc() {
        match part {
            _ if is_invisible(part) || is_accent(part) => {}
            _ if part.is_whitespace() => push(' '),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{b4}' => push('\''),
            '\u{2010}'..='\u{2013}' | '\u{2212}' => push('-'),
            // Latin letters lose their accents: `naïve`, `lǜ`.
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                Some(part).into_iter().nfkd().filter(|part| !is_accent(*part)).for_each(&mut push);
            }
            _ => push(simplified(part)),
        }
    }
}

/// Returns whether a character is a mark set upon the letter before it.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn disguised_text_is_matched_as_plain_text() {
        for (disguised, plain) in [
            ("Ｋ８ｓ　支援", "k8s 支援"),
            ("客服\u{200b}团队\u{feff}多大？", "客服团队多大?"),
            ("投訴量降下來以後有甚麼幫助", "投诉量降下来以后有什么帮助"),
            ("Whаt dоes it соst уоu", "what does it cost you"),
            ("What’s naïve – really", "what's naive - really"),
            ("\u{202e}𝐇𝐨𝐰 much", "how much"),
            ("привет, мир", "привет, мир"),
            ("甚至", "甚至"),
        ] {
            assert_eq!(&*normal(disguised), plain);
            assert_eq!(Normal::new(disguised).as_str(), plain);
        }
    }

    #[test]
    fn spans_lead_back_to_the_original() {
        let line = "請問　ＡＧＥＮＴｓ\u{200b} cost？";
        let normal = Normal::new(line);
        let at = normal.as_str().find("agents").unwrap_or_default();
        assert_eq!(normal.original(at..at + 6).of(line), "ＡＧＥＮＴｓ");
        assert_eq!(normal.original(0..normal.as_str().len()).of(line), line);
    }

    #[test]
    fn a_text_is_as_long_in_chinese_as_in_english_however_it_is_disguised() {
        for (text, han, words) in
            [("现在用 SAP 吗？", 4, 1), ("What's next?", 0, 2), ("W\u{200b}hat's n\u{ad}ext?", 0, 2), ("😀😀…", 0, 0)]
        {
            assert_eq!(Length::of(&normal(text)), Length { han, words }, "{text}");
        }
        assert!(!Length { han: 110, words: 65 }.exceeds(220, 130));
        assert!(Length { han: 111, words: 65 }.exceeds(220, 130));
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in "\\PC*|[а-яa-zΑ-ωА-Я甚麼麽\u{300}-\u{310}İß]{0,12}") {
            let once = normal(&text);
            prop_assert_eq!(normal(&once), once.clone());
            let way_back = Normal::new(&text);
            prop_assert_eq!(way_back.as_str(), &*once);
        }

        #[test]
        fn every_span_is_on_character_boundaries(text in any::<String>(), from in 0_usize..40, to in 0_usize..40) {
            let normal = Normal::new(&text);
            let span = normal.original(from..to.min(normal.as_str().len()));
            prop_assert!(text.get(span.start..span.end).is_some());
        }
    }
}
