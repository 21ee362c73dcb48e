//! What the learned reader looks at: the words of the line and of the customer's line before it, the form of the line,
//! and what the rules read.
//!
//! A feature is a space and a text, so that what spoke for a reading can be shown in words.

use super::weights::{Weights, hash};
use super::words::{Classed, Tokens};
use crate::domain::act::before;
use crate::domain::act::concern;
use crate::domain::act::lexicon;
use crate::domain::act::plain::plain;
use crate::domain::act::question;
use crate::domain::act::read::summary;
use crate::domain::act::topic::{Content, meaning_name};
use crate::domain::act::{Act, Kind};
use crate::domain::lang::is_han;
use crate::domain::text::normal;

/// What a feature is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Space {
    /// Words of the line that stand together.
    Words,
    /// Its first words.
    Opening,
    /// Its last words.
    Ending,
    /// The beginning of an English word, its meaning in the synonym list.
    Meaning,
    /// A phrase list that has a phrase in the line.
    List,
    /// Classes of words of the line that stand together.
    Classes,
    /// The form of the line: marks, length, number of acts.
    Form,
    /// What the rules read it as.
    Rule,
    /// Words of the customer's line before.
    Before,
    /// Classes of words of the customer's line.
    BeforeClasses,
    /// A meaning in the customer's line.
    BeforeMeaning,
    /// A phrase list that has a phrase in the customer's line.
    BeforeList,
    /// What the customer's line is, and what the line shares with it.
    Said,
    /// A word as the network sees it among its neighbours; no feature of the linear reader.
    Network,
}

/// A feature of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feature<'a> {
    /// What it is taken from.
    pub space: Space,
    /// What tells it from others.
    pub text: &'a str,
    /// What it is called where it is shown: the words that it stands for.
    pub shown: &'a str,
}

impl<'a> Feature<'a> {
    /// Returns a feature that is shown as it is.
    fn plain(space: Space, text: &'a str) -> Self {
        Self { space, text, shown: text }
    }

    /// Returns the hash that its weights are found by.
    pub fn hash(&self) -> u32 {
        hash(Some(self.space), self.text)
    }

    /// Returns the words that it is called by.
    pub fn name(&self) -> String {
        let meaning = u64::from_str_radix(self.text, 16).ok().filter(|_| self.text.len() == MEANING_DIGITS);
        match (self.space, meaning) {
            (Space::Meaning | Space::BeforeMeaning, Some(meaning)) => meaning_name(meaning).to_owned(),
            _ => self.shown.to_owned(),
        }
    }
}

impl Space {
    /// Every space, in the order of the codes.
    pub const ALL: [Space; 14] = [
        Space::Words,
        Space::Opening,
        Space::Ending,
        Space::Meaning,
        Space::List,
        Space::Classes,
        Space::Form,
        Space::Rule,
        Space::Before,
        Space::BeforeClasses,
        Space::BeforeMeaning,
        Space::BeforeList,
        Space::Said,
        Space::Network,
    ];

    /// Returns how much a feature of the space counts, in eighths: what stands in the line itself counts most.
    pub fn value(self) -> i32 {
        match self {
            Space::Words
            | Space::Opening
            | Space::Ending
            | Space::Form
            | Space::Rule
            | Space::Said
            | Space::Network => 8,
            Space::Meaning | Space::List | Space::Classes => 6,
            Space::Before | Space::BeforeClasses | Space::BeforeMeaning | Space::BeforeList => 4,
        }
    }

    /// Returns its name for showing.
    pub fn name(self) -> &'static str {
        match self {
            Space::Words => "words",
            Space::Opening => "opening",
            Space::Ending => "ending",
            Space::Meaning => "meaning",
            Space::List => "list",
            Space::Classes => "classes",
            Space::Form => "form",
            Space::Rule => "rule",
            Space::Before => "before",
            Space::BeforeClasses => "before-classes",
            Space::BeforeMeaning => "before-meaning",
            Space::BeforeList => "before-list",
            Space::Said => "said",
            Space::Network => "network",
        }
    }
}

/// Most words that stand together, by language: Chinese words are single characters.
const WORDS_MAX: [usize; 2] = [4, 3];

/// Most classes of words that stand together.
const CLASSES_MAX: usize = 3;

/// How many words an opening and an ending have at most.
const EDGE_MAX: usize = 3;

/// Gives every feature of a line to `take`; a feature may come twice.
///
/// `acts` is what the rules made of the line.
pub fn visit(line: &str, before: Option<&str>, acts: &[Act], words: &Weights, take: &mut dyn FnMut(Feature)) {
    visit_line(line, before, acts, words, take);
    if let Some(before) = before {
        visit_before(before, words, take);
    }
}

/// Gives the features of a line and of how it goes on from the customer's line.
pub(super) fn visit_line(
    line: &str,
    before: Option<&str>,
    acts: &[Act],
    words: &Weights,
    take: &mut dyn FnMut(Feature),
) {
    let text = normal(line);
    let tokens = Tokens::of(&text);
    let is_chinese = text.chars().any(is_han);
    let together = WORDS_MAX[usize::from(!is_chinese)];
    tokens.runs(together, |run| take(Feature::plain(Space::Words, run)));
    for count in 1..=EDGE_MAX.min(tokens.len()) {
        take(Feature::plain(Space::Opening, tokens.slice(0..count)));
        take(Feature::plain(Space::Ending, tokens.slice(tokens.len() - count..tokens.len())));
    }
    meanings(&text, &tokens, Space::Meaning, take);
    lists(&text, |list| take(Feature::plain(Space::List, list)));
    Classed::of(&text, words).runs(CLASSES_MAX, |text, shown| take(Feature { space: Space::Classes, text, shown }));
    form(&text, &tokens, acts, take);
    rules(acts, take);
    said(&tokens, before, acts, take);
}

/// Gives the features of the customer's line alone: they are the same for every act of a line.
pub(super) fn visit_before(before: &str, words: &Weights, take: &mut dyn FnMut(Feature)) {
    let heard = normal(before);
    let tokens = Tokens::of(&heard);
    tokens.runs(2, |run| take(Feature::plain(Space::Before, run)));
    meanings(&heard, &tokens, Space::BeforeMeaning, take);
    lists(&heard, |list| take(Feature::plain(Space::BeforeList, list)));
    Classed::of(&heard, words).runs(2, |text, shown| take(Feature { space: Space::BeforeClasses, text, shown }));
}

/// Gives what the rules read.
fn rules(acts: &[Act], take: &mut dyn FnMut(Feature)) {
    let (stage, kind, _) = summary(acts);
    take(Feature::plain(Space::Rule, &format!("main {kind:?} {stage:?}")));
    for act in acts {
        take(Feature::plain(Space::Rule, act.rule));
        take(Feature::plain(Space::Rule, &format!("{} at {}", act.rule, act.confidence / 10)));
        take(Feature::plain(Space::Rule, &format!("{:?}", act.kind)));
        for mark in &act.marks {
            take(Feature::plain(Space::Rule, &format!("{mark:?}")));
        }
        if let Some(negative) = act.negative {
            take(Feature::plain(Space::Rule, &format!("{negative:?}")));
        }
    }
    if let Some(last) = acts.last() {
        take(Feature::plain(Space::Rule, &format!("last {}", last.rule)));
    }
}

/// Gives the form of the line.
fn form(text: &str, tokens: &Tokens, acts: &[Act], take: &mut dyn FnMut(Feature)) {
    take(Feature::plain(Space::Form, if text.contains('?') { "?" } else { "no ?" }));
    take(Feature::plain(Space::Form, if text.trim_end().ends_with('?') { "ends ?" } else { "ends otherwise" }));
    take(Feature::plain(Space::Form, if question::asks(text) { "asks" } else { "tells" }));
    take(Feature::plain(Space::Form, &format!("length {}", (tokens.len() / 6).min(12))));
    take(Feature::plain(Space::Form, &format!("acts {}", acts.len().min(4))));
    let asking = acts.iter().filter(|act| matches!(act.kind, Kind::Question | Kind::Explore)).count();
    take(Feature::plain(Space::Form, &format!("asking {}", asking.min(3))));
}

/// Gives what the customer's line before is, and how the line goes on from it.
fn said(tokens: &Tokens, before: Option<&str>, acts: &[Act], take: &mut dyn FnMut(Feature)) {
    let Some(before) = before else {
        take(Feature::plain(Space::Said, "nothing"));
        return;
    };
    let said = format!("{:?}", before::said(before));
    take(Feature::plain(Space::Said, &said));
    let (stage, kind, _) = summary(acts);
    take(Feature::plain(Space::Said, &format!("{said} then {kind:?} {stage:?}")));
    let objects = concern::is_voiced(before);
    if objects {
        take(Feature::plain(Space::Said, "objects"));
    }
    take(Feature::plain(Space::Said, &format!("{} then {kind:?}", if objects { "objects" } else { "goes on" })));
    let heard = normal(before);
    if heard.trim_end().ends_with('?') {
        take(Feature::plain(Space::Said, "asks"));
    }
    let others = Tokens::of(&heard);
    take(Feature::plain(Space::Said, &format!("echo {}", tokens.shared(&others).min(3))));
}

/// Gives the phrase lists that have a phrase in a text, in either of the forms that they are written in.
fn lists(text: &str, mut take: impl FnMut(&str)) {
    let mut names = lexicon::names_in(text);
    names.extend(lexicon::names_in(&plain(text)));
    names.sort_unstable();
    names.dedup();
    names.into_iter().for_each(&mut take);
}

/// Gives the meanings of a text in the synonym list, and the beginnings of its English words.
fn meanings(text: &str, tokens: &Tokens, space: Space, take: &mut dyn FnMut(Feature)) {
    for meaning in Content::of(text).meanings() {
        let text = format!("{meaning:0MEANING_DIGITS$x}");
        take(Feature::plain(space, &text));
    }
    for word in (0..tokens.len()).map(|index| tokens.slice(index..index + 1)) {
        if word.len() > STEM_LETTERS && word.bytes().all(|letter| letter.is_ascii_lowercase()) {
            take(Feature { space, text: &word[..STEM_LETTERS], shown: word });
        }
    }
}

/// Digits that a meaning is written in.
const MEANING_DIGITS: usize = 16;

/// Letters of an English word's beginning.
const STEM_LETTERS: usize = 4;
