//! What the learned reader looks at: the words of the line and of the customer's line before it, the form of the line,
//! and what the rules read.
//!
//! A feature is a space and a text, so that what spoke for a reading can be shown in words.

use std::ops::Range;

use super::weights::Weights;
use crate::domain::act::before;
use crate::domain::act::concern;
use crate::domain::act::lexicon;
use crate::domain::act::plain::plain;
use crate::domain::act::question;
use crate::domain::act::read::summary;
use crate::domain::act::topic::Content;
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
}

impl Space {
    /// Every space, in the order of the codes.
    pub const ALL: [Space; 13] = [
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
    ];

    /// Returns how much a feature of the space counts, in eighths: what stands in the line itself counts most.
    pub fn value(self) -> i32 {
        match self {
            Space::Words | Space::Opening | Space::Ending | Space::Form | Space::Rule | Space::Said => 8,
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
pub fn visit(line: &str, before: Option<&str>, acts: &[Act], words: &Weights, take: &mut dyn FnMut(Space, &str)) {
    let text = normal(line);
    let tokens = Tokens::of(&text);
    let is_chinese = text.chars().any(is_han);
    let together = WORDS_MAX[usize::from(!is_chinese)];
    tokens.runs(together, |run| take(Space::Words, run));
    for count in 1..=EDGE_MAX.min(tokens.len()) {
        take(Space::Opening, tokens.slice(0..count));
        take(Space::Ending, tokens.slice(tokens.len() - count..tokens.len()));
    }
    meanings(&text, &tokens, |meaning| take(Space::Meaning, meaning));
    lists(&text, |list| take(Space::List, list));
    Tokens::classes(&text, words).runs(CLASSES_MAX, |run| take(Space::Classes, run));
    form(&text, &tokens, acts, take);
    rules(acts, take);
    said(&tokens, before, acts, words, take);
}

/// Gives what the rules read.
fn rules(acts: &[Act], take: &mut dyn FnMut(Space, &str)) {
    let (stage, kind, _) = summary(acts);
    take(Space::Rule, &format!("main {kind:?} {stage:?}"));
    for act in acts {
        take(Space::Rule, act.rule);
        take(Space::Rule, &format!("{} at {}", act.rule, act.confidence / 10));
        take(Space::Rule, &format!("{:?}", act.kind));
        for mark in &act.marks {
            take(Space::Rule, &format!("{mark:?}"));
        }
        if let Some(negative) = act.negative {
            take(Space::Rule, &format!("{negative:?}"));
        }
    }
    if let Some(last) = acts.last() {
        take(Space::Rule, &format!("last {}", last.rule));
    }
}

/// Gives the form of the line.
fn form(text: &str, tokens: &Tokens, acts: &[Act], take: &mut dyn FnMut(Space, &str)) {
    take(Space::Form, if text.contains('?') { "?" } else { "no ?" });
    take(Space::Form, if text.trim_end().ends_with('?') { "ends ?" } else { "ends otherwise" });
    take(Space::Form, if question::asks(text) { "asks" } else { "tells" });
    take(Space::Form, &format!("length {}", (tokens.len() / 6).min(12)));
    take(Space::Form, &format!("acts {}", acts.len().min(4)));
    let asking = acts.iter().filter(|act| matches!(act.kind, Kind::Question | Kind::Explore)).count();
    take(Space::Form, &format!("asking {}", asking.min(3)));
}

/// Gives what the customer's line before is, and how the line goes on from it.
fn said(tokens: &Tokens, before: Option<&str>, acts: &[Act], words: &Weights, take: &mut dyn FnMut(Space, &str)) {
    let Some(before) = before else {
        take(Space::Said, "nothing");
        return;
    };
    let said = format!("{:?}", before::said(before));
    take(Space::Said, &said);
    let (stage, kind, _) = summary(acts);
    take(Space::Said, &format!("{said} then {kind:?} {stage:?}"));
    let objects = concern::is_voiced(before);
    if objects {
        take(Space::Said, "objects");
    }
    take(Space::Said, &format!("{} then {kind:?}", if objects { "objects" } else { "goes on" }));
    let heard = normal(before);
    if heard.trim_end().ends_with('?') {
        take(Space::Said, "asks");
    }
    let others = Tokens::of(&heard);
    others.runs(2, |run| take(Space::Before, run));
    meanings(&heard, &others, |meaning| take(Space::BeforeMeaning, meaning));
    lists(&heard, |list| take(Space::BeforeList, list));
    Tokens::classes(&heard, words).runs(2, |run| take(Space::BeforeClasses, run));
    take(Space::Said, &format!("echo {}", tokens.shared(&others).min(3)));
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
fn meanings(text: &str, tokens: &Tokens, mut take: impl FnMut(&str)) {
    for meaning in Content::of(text).meanings() {
        take(&format!("{meaning:016x}"));
    }
    for word in (0..tokens.len()).map(|index| tokens.slice(index..index + 1)) {
        if word.len() > STEM_LETTERS && word.bytes().all(|letter| letter.is_ascii_lowercase()) {
            take(&word[..STEM_LETTERS]);
        }
    }
}

/// Letters of an English word's beginning.
const STEM_LETTERS: usize = 4;

/// Most characters of a Chinese word with a class.
const HAN_WORD_MAX: usize = 4;

/// The words of a text: Chinese characters, Latin words, numbers (all alike) and marks that ask or call.
struct Tokens {
    /// The words, each with a blank after it.
    text: String,
    /// Where each word stands in it.
    places: Vec<Range<usize>>,
}

impl Tokens {
    fn of(text: &str) -> Self {
        let mut tokens = Self { text: String::with_capacity(text.len() * 2), places: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let run = |is_in: fn(char) -> bool| rest.find(|letter| !is_in(letter)).unwrap_or(rest.len());
            let end = match first {
                _ if first.is_ascii_digit() => run(|letter| letter.is_ascii_digit() || ".,%".contains(letter)),
                _ if first.is_ascii_alphabetic() => run(|letter| letter.is_ascii_alphabetic() || letter == '\''),
                _ => first.len_utf8(),
            };
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

    /// Returns the classes of a text's words, the longest words first; what is in no class stands for itself.
    fn classes(text: &str, words: &Weights) -> Self {
        let mut tokens = Self { text: String::with_capacity(text.len()), places: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = if is_han(first) {
                let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
                let ends: Vec<usize> = ends.take(HAN_WORD_MAX).collect();
                let known = ends.iter().rev().find_map(|end| Some((*end, words.word_class(&rest[..*end])?)));
                match known {
                    Some((_, class)) => tokens.push(&class.to_string()),
                    None => tokens.push(&rest[..first.len_utf8()]),
                }
                known.map_or(first.len_utf8(), |(end, _)| end)
            } else {
                let other = Tokens::of(rest.split(is_han).next().unwrap_or_default());
                for place in &other.places {
                    let word = &other.text[place.clone()];
                    match words.word_class(word) {
                        Some(class) => tokens.push(&format!("w{class}")),
                        None => tokens.push(word),
                    }
                }
                rest.find(is_han).unwrap_or(rest.len())
            };
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

    fn len(&self) -> usize {
        self.places.len()
    }

    /// Returns the words of a range that is not empty.
    fn slice(&self, range: Range<usize>) -> &str {
        &self.text[self.places[range.start].start..self.places[range.end - 1].end]
    }

    /// Gives every run of one to `max` words.
    fn runs(&self, max: usize, mut take: impl FnMut(&str)) {
        for start in 0..self.len() {
            for end in start + 1..=(start + max).min(self.len()) {
                take(self.slice(start..end));
            }
        }
    }

    /// Returns how many telling words two texts share: pairs of Chinese characters, English words of four letters.
    fn shared(&self, other: &Tokens) -> usize {
        let telling = |tokens: &Tokens| {
            let pairs = tokens.places.windows(2).map(|pair| pair[0].start..pair[1].end);
            let all: Vec<String> = pairs
                .map(|place| tokens.text[place].to_owned())
                .filter(|pair| pair.chars().all(|letter| is_han(letter) || letter == ' '))
                .chain((0..tokens.len()).map(|index| tokens.slice(index..index + 1).to_owned()).filter(|word| {
                    word.len() >= STEM_LETTERS && word.bytes().all(|letter| letter.is_ascii_lowercase())
                }))
                .collect();
            all
        };
        let heard = telling(other);
        telling(self).iter().filter(|word| heard.contains(word)).count()
    }
}
