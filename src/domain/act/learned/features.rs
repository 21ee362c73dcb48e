//! What the learned reader looks at: the words of the line and of the customer's line before it, the form of the line,
//! and what the rules read.
//!
//! A feature is a space and a text, so that what spoke for a reading can be shown in words.

use std::sync::OnceLock;

use super::weights::{Weights, hash};
use super::words::{Classed, Telling, Tokens, Word, words};
use crate::domain::act::before::{self, Said};
use crate::domain::act::concern;
use crate::domain::act::lexicon;
use crate::domain::act::plain::plain;
use crate::domain::act::question;
use crate::domain::act::read::summary;
use crate::domain::act::topic::{Content, meaning_name};
use crate::domain::act::{Act, Kind, Stage};
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
    /// What its weights are found by: the hash of the space and of what tells it from others.
    pub hash: u32,
    /// What tells it from others.
    pub text: &'a str,
    /// What it is called where it is shown: the words that it stands for.
    pub shown: &'a str,
}

impl<'a> Feature<'a> {
    /// Returns a feature that is shown as it is.
    fn plain(space: Space, text: &'a str) -> Self {
        Self { space, hash: hash(Some(space), text), text, shown: text }
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
pub fn visit(line: &str, before: Option<&str>, acts: &[Act], known: &Weights, take: &mut dyn FnMut(Feature)) {
    let text = normal(line);
    let tokens = Tokens::of(&text);
    visit_words(&text, &tokens, &words(&text, known), take);
    visit_reading(&tokens, before.map(Heard::of).as_ref(), acts, take);
    if let Some(before) = before {
        visit_before(before, known, take);
    }
}

/// Gives the features of a normalised line alone: its tokens and its words, and how it looks.
pub(super) fn visit_words(text: &str, tokens: &Tokens, words: &[Word], take: &mut dyn FnMut(Feature)) {
    let is_chinese = text.chars().any(is_han);
    let together = WORDS_MAX[usize::from(!is_chinese)];
    runs(tokens, Space::Words, together, take);
    for count in 1..=EDGE_MAX.min(tokens.len()) {
        take(Feature::plain(Space::Opening, tokens.slice(0..count)));
        take(Feature::plain(Space::Ending, tokens.slice(tokens.len() - count..tokens.len())));
    }
    meanings(text, tokens, Space::Meaning, take);
    lists(text, |list| take(Feature::plain(Space::List, list)));
    classes(text, words, Space::Classes, CLASSES_MAX, take);
    take(Feature::plain(Space::Form, if text.contains('?') { "?" } else { "no ?" }));
    take(Feature::plain(Space::Form, if text.trim_end().ends_with('?') { "ends ?" } else { "ends otherwise" }));
    take(Feature::plain(Space::Form, if question::asks(text) { "asks" } else { "tells" }));
    joined(Space::Form, &["length ", NUMBERS[(tokens.len() / 6).min(12)]], take);
}

/// Gives the features of what the rules made of a line, and of how it goes on from the customer's line. None of them is one
/// of the words alone.
pub(super) fn visit_reading(tokens: &Tokens, heard: Option<&Heard>, acts: &[Act], take: &mut dyn FnMut(Feature)) {
    visit_rules(acts, take);
    let (stage, kind, _) = summary(acts);
    visit_said(heard.map(|heard| heard.before(tokens)), (stage, kind), take);
}

/// Gives the features of what the rules made of a line alone.
pub(super) fn visit_rules(acts: &[Act], take: &mut dyn FnMut(Feature)) {
    joined(Space::Form, &["acts ", NUMBERS[acts.len().min(4)]], take);
    let asking = acts.iter().filter(|act| matches!(act.kind, Kind::Question | Kind::Explore)).count();
    joined(Space::Form, &["asking ", NUMBERS[asking.min(3)]], take);
    rules(acts, take);
}

/// Gives the features of the customer's line alone: they are the same for every act of a line.
pub(super) fn visit_before(before: &str, known: &Weights, take: &mut dyn FnMut(Feature)) {
    let heard = normal(before);
    let tokens = Tokens::of(&heard);
    runs(&tokens, Space::Before, 2, take);
    meanings(&heard, &tokens, Space::BeforeMeaning, take);
    lists(&heard, |list| take(Feature::plain(Space::BeforeList, list)));
    classes(&heard, &words(&heard, known), Space::BeforeClasses, 2, take);
}

/// Gives every run of one to `max` words.
fn runs(tokens: &Tokens, space: Space, max: usize, take: &mut dyn FnMut(Feature)) {
    tokens.runs(space, max, |hash, text| take(Feature { space, hash, text, shown: text }));
}

/// Gives every run of one to `max` words by their classes.
fn classes(text: &str, words: &[Word], space: Space, max: usize, take: &mut dyn FnMut(Feature)) {
    Classed::of(text, words).runs(space, max, |hash, text, shown| take(Feature { space, hash, text, shown }));
}

/// What the customer's line before is, as far as a line goes on from it.
pub(super) struct Heard {
    said: Said,
    objects: bool,
    asks: bool,
    telling: Telling,
}

impl Heard {
    /// Returns what a line of the customer's is.
    pub(super) fn of(before: &str) -> Self {
        let heard = normal(before);
        Self {
            said: before::said(before),
            objects: concern::is_voiced(before),
            asks: heard.trim_end().ends_with('?'),
            telling: Telling::of(Tokens::of(&heard)),
        }
    }

    /// Returns how a line goes on from it.
    pub(super) fn before(&self, tokens: &Tokens) -> GoingOn {
        let Self { said, objects, asks, .. } = *self;
        GoingOn { said, objects, asks, shared: tokens.shared(&self.telling).min(3) }
    }
}

/// How a line goes on from the customer's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GoingOn {
    said: Said,
    objects: bool,
    asks: bool,
    /// Telling words in common, 3 at most.
    shared: usize,
}

/// Gives what the rules read.
fn rules(acts: &[Act], take: &mut dyn FnMut(Feature)) {
    let (stage, kind, _) = summary(acts);
    joined(Space::Rule, &["main ", KINDS.of(kind as usize, kind), " ", stage_name(stage)], take);
    for act in acts {
        take(Feature::plain(Space::Rule, act.rule));
        joined(Space::Rule, &[act.rule, " at ", NUMBERS[usize::from(act.confidence / 10).min(12)]], take);
        take(Feature::plain(Space::Rule, KINDS.of(act.kind as usize, act.kind)));
        for mark in &act.marks {
            take(Feature::plain(Space::Rule, MARKS.of(*mark as usize, mark)));
        }
        if let Some(negative) = act.negative {
            take(Feature::plain(Space::Rule, NEGATIVES.of(negative as usize, negative)));
        }
    }
    if let Some(last) = acts.last() {
        joined(Space::Rule, &["last ", last.rule], take);
    }
}

/// Gives a feature whose text is put together.
fn joined(space: Space, parts: &[&str], take: &mut dyn FnMut(Feature)) {
    let text = parts.concat();
    take(Feature::plain(space, &text));
}

/// The numbers in features, written: confidence goes up to 10, lengths to 12.
const NUMBERS: [&str; 13] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/// What the values of a closed enum are called, each written once: they are features of every line.
struct Names([OnceLock<String>; NAMES_MAX]);

/// Most values of such an enum.
const NAMES_MAX: usize = 48;

impl Names {
    const fn new() -> Self {
        Self([const { OnceLock::new() }; NAMES_MAX])
    }

    /// Returns what the value of a number is called.
    fn of(&self, number: usize, value: impl std::fmt::Debug) -> &str {
        self.0[number].get_or_init(|| format!("{value:?}"))
    }
}

static KINDS: Names = Names::new();
static MARKS: Names = Names::new();
static NEGATIVES: Names = Names::new();
static SAIDS: Names = Names::new();
static STAGES: Names = Names::new();

/// Returns what a stage is called, or that there is none.
fn stage_name(stage: Option<Stage>) -> &'static str {
    STAGES.of(stage.map_or(0, |stage| stage as usize + 1), stage)
}

/// Gives what the customer's line before is, and how a line goes on from it that was read as a kind of act of a stage.
pub(super) fn visit_said(
    going_on: Option<GoingOn>,
    (stage, kind): (Option<Stage>, Kind),
    take: &mut dyn FnMut(Feature),
) {
    let Some(heard) = going_on else {
        take(Feature::plain(Space::Said, "nothing"));
        return;
    };
    let said = SAIDS.of(heard.said as usize, heard.said);
    take(Feature::plain(Space::Said, said));
    let kind = KINDS.of(kind as usize, kind);
    joined(Space::Said, &[said, " then ", kind, " ", stage_name(stage)], take);
    if heard.objects {
        take(Feature::plain(Space::Said, "objects"));
    }
    joined(Space::Said, &[if heard.objects { "objects" } else { "goes on" }, " then ", kind], take);
    if heard.asks {
        take(Feature::plain(Space::Said, "asks"));
    }
    joined(Space::Said, &["echo ", NUMBERS[heard.shared.min(3)]], take);
}

/// Gives the phrase lists that have a phrase in a text, in either of the forms that they are written in.
fn lists(text: &str, mut take: impl FnMut(&str)) {
    lexicon::names_in(&[text, &plain(text)]).into_iter().for_each(&mut take);
}

/// Gives the meanings of a text in the synonym list, and the beginnings of its English words.
fn meanings(text: &str, tokens: &Tokens, space: Space, take: &mut dyn FnMut(Feature)) {
    for meaning in Content::of(text).meanings() {
        let digits: [u8; MEANING_DIGITS] = std::array::from_fn(|at| {
            let digit = meaning >> (4 * (MEANING_DIGITS - 1 - at)) & 0xf;
            b"0123456789abcdef"[usize::try_from(digit).unwrap_or(0)]
        });
        take(Feature::plain(space, str::from_utf8(&digits).unwrap_or_default()));
    }
    for word in (0..tokens.len()).map(|index| tokens.slice(index..index + 1)) {
        if word.len() > STEM_LETTERS && word.bytes().all(|letter| letter.is_ascii_lowercase()) {
            let text = &word[..STEM_LETTERS];
            take(Feature { space, hash: hash(Some(space), text), text, shown: word });
        }
    }
}

/// Digits that a meaning is written in.
const MEANING_DIGITS: usize = 16;

/// Letters of an English word's beginning.
const STEM_LETTERS: usize = 4;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::act::Context;
    use crate::domain::act::learned::weights::EMBEDDED;
    use crate::domain::act::read::by_rules;
    use crate::domain::lang::Lang;

    #[test]
    fn no_feature_of_the_words_is_one_of_the_reading() {
        for (line, before) in [
            ("几个人做?会不会影响交期?", "我们太忙了,您说怎么办?"),
            ("How many people? Does it hurt?", "We are busy, what should we do?"),
        ] {
            let acts = by_rules(line, &Context::alone(Lang::of(line), None, Some(before)));
            let known = Weights::of(EMBEDDED, Lang::of(line));
            let text = normal(line);
            let tokens = Tokens::of(&text);
            let [mut of_words, mut of_before, mut of_reading] = [(); 3].map(|()| BTreeSet::new());
            visit_words(&text, &tokens, &words(&text, &known), &mut |feature| {
                of_words.insert((feature.space, feature.hash));
            });
            visit_before(before, &known, &mut |feature| {
                of_before.insert((feature.space, feature.hash));
            });
            visit_reading(&tokens, Some(&Heard::of(before)), &acts, &mut |feature| {
                of_reading.insert((feature.space, feature.hash));
            });
            assert!([&of_words, &of_before, &of_reading].iter().all(|found| found.len() > 5), "{line}");
            assert!(of_words.is_disjoint(&of_before) && of_words.is_disjoint(&of_reading), "{line}");
            assert!(of_before.is_disjoint(&of_reading), "{line}");
        }
        // The form is told by the words in part, and in part by the acts: no two names have one hash.
        let form = |name: &str, most: usize| (0..=most).map(|count| format!("{name} {count}")).collect::<Vec<_>>();
        let of_words = ["?", "no ?", "ends ?", "ends otherwise", "asks", "tells"].map(str::to_owned).to_vec();
        let names = [of_words, form("length", 12), form("acts", 4), form("asking", 3)].concat();
        let hashes: BTreeSet<u32> = names.iter().map(|name| hash(Some(Space::Form), name)).collect();
        assert_eq!(hashes.len(), names.len());
    }
}
