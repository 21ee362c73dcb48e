//! What the customer said, as a trainee's line is compared with it: each fact about a line is worked out when it is first
//! asked for, once for all lines that come after it.
//!
//! Knows nothing of needs or facts of the deal; the context follows those.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::context::UPTAKE_TURNS;
use super::plain::plain;
use super::topic::{Content, Vocabulary};
use crate::domain::lang::is_alphanumeric;
use crate::domain::memo::{Owner, TEXTS_MAX_LARGE, remembered};
use crate::domain::quantity::{Quantity, quantities};
use crate::domain::text::normal;

/// One line of the customer's.
pub(in crate::domain) struct HeardLine {
    text: Box<str>,
    normal: OnceCell<Rc<str>>,
    plain: OnceCell<Rc<str>>,
    letters: OnceCell<Box<str>>,
    content: OnceCell<Content>,
    figures: OnceCell<Rc<[Quantity]>>,
    normal_figures: OnceCell<Rc<[Quantity]>>,
    vocabulary: OnceCell<Rc<Vocabulary>>,
}

impl HeardLine {
    /// Returns a line of the customer's; the same text is the same line.
    pub(in crate::domain) fn of(text: &str) -> Rc<Self> {
        remembered!(TEXTS_MAX_LARGE; Rc<HeardLine>: Owner::NOBODY, text, |text| {
            Rc::new(Self {
                text: text.into(),
                normal: OnceCell::new(),
                plain: OnceCell::new(),
                letters: OnceCell::new(),
                content: OnceCell::new(),
                figures: OnceCell::new(),
                normal_figures: OnceCell::new(),
                vocabulary: OnceCell::new(),
            })
        })
    }

    /// Returns it normalised.
    pub(in crate::domain) fn normal(&self) -> &str {
        self.normal.get_or_init(|| normal(&self.text))
    }

    /// Returns it in its plainest form.
    pub(super) fn plain(&self) -> &str {
        self.plain.get_or_init(|| plain(self.normal()))
    }

    /// Returns its letters and digits, normalised.
    pub(super) fn letters(&self) -> &str {
        self.letters.get_or_init(|| letters(self.normal()).into())
    }

    /// Returns it as it was said.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns its words and meanings.
    pub(super) fn content(&self) -> &Content {
        self.content.get_or_init(|| Content::of(self.normal()))
    }

    /// Returns its figures, by their places in the line as it was said.
    pub(in crate::domain) fn figures(&self) -> &[Quantity] {
        self.figures.get_or_init(|| quantities(&self.text))
    }

    /// Returns its figures, by their places in the normalised line.
    pub(super) fn normal_figures(&self) -> &[Quantity] {
        self.normal_figures.get_or_init(|| quantities(self.normal()))
    }

    /// Returns its words, as they make strange words known.
    fn vocabulary(&self) -> &Rc<Vocabulary> {
        self.vocabulary.get_or_init(|| Vocabulary::of(&self.text))
    }
}

/// All that the customer said before a line of the trainee's.
pub(super) struct Heard {
    lines: Vec<Rc<HeardLine>>,
    /// Those that a line can build on.
    full: Vec<Rc<HeardLine>>,
    lately: OnceCell<Lately>,
    vocabularies: OnceCell<Vec<Rc<Vocabulary>>>,
}

/// The customer's last turns that a line can build on.
pub(super) struct Lately {
    /// The lines, oldest first.
    pub(super) lines: Vec<Rc<HeardLine>>,
    /// The words and meanings of all of them together: a phrase may stand in two. Read only where no line tells.
    joined: OnceCell<Content>,
}

impl Heard {
    /// Returns what the customer said, oldest first; small talk is an empty line, and nothing can be built on what stands in a
    /// hollow place.
    pub(super) fn of(texts: &[String], hollow: &BTreeSet<usize>) -> Self {
        let lines = texts.iter().enumerate().filter(|(_, text)| !text.is_empty());
        let lines: Vec<_> = lines.map(|(place, text)| (place, HeardLine::of(text))).collect();
        let full = lines.iter().filter(|(place, _)| !hollow.contains(place)).map(|(_, line)| line.clone()).collect();
        let lines = lines.into_iter().map(|(_, line)| line).collect();
        Self { lines, full, lately: OnceCell::new(), vocabularies: OnceCell::new() }
    }

    /// Returns the lines, oldest first.
    pub(super) fn lines(&self) -> &[Rc<HeardLine>] {
        &self.lines
    }

    /// Returns whether a word is in any of the lines.
    pub(super) fn has_word(&self, word: u64) -> bool {
        self.lines.iter().any(|line| line.content().has_word(word))
    }

    /// Returns the words and meanings of all lines together.
    pub(super) fn all(&self) -> Content {
        joined(&self.lines)
    }

    /// Returns the figures of the lines, oldest first.
    pub(super) fn figures(&self) -> impl Iterator<Item = &Quantity> {
        self.lines.iter().flat_map(|line| line.figures())
    }

    /// Returns the words of the lines, as they make strange words known.
    pub(super) fn vocabularies(&self) -> &[Rc<Vocabulary>] {
        self.vocabularies.get_or_init(|| self.lines.iter().map(|line| line.vocabulary().clone()).collect())
    }

    /// Returns the last of the lines that a line can build on.
    pub(super) fn lately(&self) -> &Lately {
        self.lately.get_or_init(|| Lately::of(&self.full[self.full.len().saturating_sub(UPTAKE_TURNS)..]))
    }
}

impl Lately {
    /// Returns the customer's last turns, oldest first.
    fn of(lines: &[Rc<HeardLine>]) -> Self {
        Self { lines: lines.to_vec(), joined: OnceCell::new() }
    }

    /// Returns whether a word is in any of the lines.
    pub(super) fn has_word(&self, word: u64) -> bool {
        self.lines.iter().any(|line| line.content().has_word(word))
    }

    /// Returns whether a meaning is in the lines, or in two of them together.
    pub(super) fn has_meaning(&self, meaning: u64) -> bool {
        self.lines.iter().any(|line| line.content().has_meaning(meaning))
            || self.lines.len() > 1 && self.joined.get_or_init(|| joined(&self.lines)).has_meaning(meaning)
    }
}

/// Returns the words and meanings of lines together.
fn joined(lines: &[Rc<HeardLine>]) -> Content {
    Content::of(&lines.iter().map(|line| line.normal()).collect::<Vec<_>>().join("\n"))
}

/// Returns the letters and digits of a normalised text.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|letter| is_alphanumeric(*letter)).collect()
}
