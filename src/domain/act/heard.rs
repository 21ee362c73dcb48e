//! What the customer said, as a trainee's line is compared with it: each fact about a line is worked out when it is first
//! asked for, once for all lines that come after it.
//!
//! Knows nothing of needs or facts of the deal; the context follows those.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::context::UPTAKE_TURNS;
use super::plain::folded;
use super::segment::clauses;
use super::topic::{Content, LATIN_WORDS_MAX, Vocabulary, latin_words};
use crate::domain::lang::is_alphanumeric;
use crate::domain::memo::{Owner, TEXTS_MAX, remembered};
use crate::domain::quantity::{Quantity, quantities};
use crate::domain::text::normal;

/// One line of the customer's.
pub(in crate::domain) struct HeardLine {
    text: Box<str>,
    normal: OnceCell<Rc<str>>,
    plain: OnceCell<Box<str>>,
    letters: OnceCell<Box<str>>,
    clauses: OnceCell<Vec<String>>,
    content: OnceCell<Content>,
    figures: OnceCell<Rc<[Quantity]>>,
    normal_figures: OnceCell<Rc<[Quantity]>>,
    vocabulary: OnceCell<Rc<Vocabulary>>,
    edges: OnceCell<Edges>,
}

impl HeardLine {
    /// Returns a line of the customer's; the same text is the same line.
    pub(in crate::domain) fn of(text: &str) -> Rc<Self> {
        remembered!(TEXTS_MAX; Rc<HeardLine>: Owner::NOBODY, text, |text| {
            Rc::new(Self {
                text: text.into(),
                normal: OnceCell::new(),
                plain: OnceCell::new(),
                letters: OnceCell::new(),
                clauses: OnceCell::new(),
                content: OnceCell::new(),
                figures: OnceCell::new(),
                normal_figures: OnceCell::new(),
                vocabulary: OnceCell::new(),
                edges: OnceCell::new(),
            })
        })
    }

    /// Returns it normalised.
    pub(in crate::domain) fn normal(&self) -> &str {
        self.normal.get_or_init(|| normal(&self.text))
    }

    /// Returns it in its plainest form.
    pub(super) fn plain(&self) -> &str {
        self.plain.get_or_init(|| folded(self.normal()).into())
    }

    /// Returns its letters and digits, normalised.
    pub(super) fn letters(&self) -> &str {
        self.letters.get_or_init(|| letters(self.normal()).into())
    }

    /// Returns the letters and digits of each of its clauses, normalised.
    pub(super) fn clauses(&self) -> &[String] {
        let of_clauses = |text: &str| clauses(text).iter().map(|range| letters(&text[range.clone()])).collect();
        self.clauses.get_or_init(|| of_clauses(self.normal()))
    }

    /// Returns it as it was said.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns its words and meanings.
    pub(super) fn content(&self) -> &Content {
        self.content.get_or_init(|| Content::read(self.normal()))
    }

    /// Returns its figures, by their places in the line as it was said.
    pub(in crate::domain) fn figures(&self) -> &[Quantity] {
        self.figures.get_or_init(|| quantities(&self.text))
    }

    /// Returns its figures, by their places in the normalised line.
    pub(super) fn normal_figures(&self) -> &[Quantity] {
        self.normal_figures.get_or_init(|| quantities(self.normal()))
    }

    /// Returns its first and last English words.
    fn edges(&self) -> &Edges {
        self.edges.get_or_init(|| Edges::of(self.normal()))
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
    /// What stands in two of them together. Read only where no line tells.
    seams: OnceCell<Vec<Content>>,
}

impl Heard {
    /// Returns what the customer said, oldest first; small talk is an empty line, and nothing can be built on what stands in a
    /// hollow place.
    pub(super) fn of(lines: &[Rc<HeardLine>], hollow: &BTreeSet<usize>) -> Self {
        let placed = || lines.iter().enumerate().filter(|(_, line)| !line.text.is_empty());
        let full = placed().filter(|(place, _)| !hollow.contains(place)).map(|(_, line)| line.clone()).collect();
        let lines = placed().map(|(_, line)| line.clone()).collect();
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

    /// Returns how many of some meanings are in the lines, or in two of them together.
    pub(super) fn count_meanings(&self, meanings: impl Iterator<Item = u64>) -> usize {
        let seams = seams(&self.lines);
        meanings.filter(|meaning| has_meaning(&self.lines, *meaning) || is_in(&seams, *meaning)).count()
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
    /// Returns lines of the customer's by their words, oldest first; empty ones are left out.
    pub(super) fn of<'l>(lines: impl IntoIterator<Item = &'l Rc<HeardLine>>) -> Self {
        let lines = lines.into_iter().filter(|line| !line.text.is_empty()).cloned().collect();
        Self { lines, seams: OnceCell::new() }
    }

    /// Returns whether a word is in any of the lines.
    pub(super) fn has_word(&self, word: u64) -> bool {
        self.lines.iter().any(|line| line.content().has_word(word))
    }

    /// Returns whether a meaning is in the lines, or in two of them together.
    pub(super) fn has_meaning(&self, meaning: u64) -> bool {
        has_meaning(&self.lines, meaning) || is_in(self.seams.get_or_init(|| seams(&self.lines)), meaning)
    }
}

/// Returns whether a meaning is in any of some lines.
fn has_meaning(lines: &[Rc<HeardLine>], meaning: u64) -> bool {
    lines.iter().any(|line| line.content().has_meaning(meaning))
}

/// Returns whether a meaning is in any of some texts.
fn is_in(texts: &[Content], meaning: u64) -> bool {
    texts.iter().any(|text| text.has_meaning(meaning))
}

/// Words that a phrase has at most on one side of a seam.
const SIDE_MAX: usize = LATIN_WORDS_MAX - 1;

/// The first and the last English words of a line.
struct Edges {
    first: Vec<Box<str>>,
    last: Vec<Box<str>>,
    /// Are there no others between them?
    is_all: bool,
}

impl Edges {
    /// Returns the edges of a normalised line.
    fn of(normal: &str) -> Self {
        let words: Vec<&str> = latin_words(normal).collect();
        let boxed = |words: &[&str]| words.iter().map(|word| Box::from(*word)).collect();
        Self {
            first: boxed(&words[..words.len().min(SIDE_MAX)]),
            last: boxed(&words[words.len().saturating_sub(SIDE_MAX)..]),
            is_all: words.len() <= SIDE_MAX,
        }
    }
}

/// Returns what stands around each seam between lines: an English phrase of the synonym list may begin in one and end in
/// another. Together with the lines themselves they have the meanings of all lines joined; Chinese phrases end with a line.
fn seams(lines: &[Rc<HeardLine>]) -> Vec<Content> {
    let mut before: Vec<&str> = Vec::new();
    let mut seams = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let after = lines[at..].iter().flat_map(|line| &line.edges().first).take(SIDE_MAX).map(|word| &**word);
        let seam: Vec<&str> = before.iter().copied().chain(after).collect();
        if !before.is_empty() && seam.len() > before.len() {
            seams.push(Content::of(&seam.join(" ")));
        }
        let edges = line.edges();
        if !edges.is_all {
            before.clear();
        }
        before.extend(edges.last.iter().map(|word| &**word));
        before.drain(..before.len().saturating_sub(SIDE_MAX));
    }
    seams
}

/// Returns the letters and digits of a normalised text.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|letter| is_alphanumeric(*letter)).collect()
}
