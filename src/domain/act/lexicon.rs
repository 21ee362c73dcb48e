//! Phrase lists and how they are found: one pass over a normalised text for all of them.
//!
//! A phrase matches anywhere in Chinese; where its edge is a Latin letter or digit it must end at a word's edge, so `how`
//! is not found in `show`. A `*` stands for any stretch (`如果*影响`), within the text that is searched. The pieces of a list
//! of parts match anywhere and as they are written.

/// Declares the phrase lists of a file, and `LISTS`, which has them all.
macro_rules! phrases {
    ($($(#[$about:meta])* $name:ident: $($phrase:literal),+ $(,)?;)+) => {
        $($(#[$about])* pub static $name: $crate::domain::act::lexicon::Phrases =
            $crate::domain::act::lexicon::Phrases::new(stringify!($name), &[$($phrase),+]);)+

        /// The phrase lists of this file.
        pub(in crate::domain::act) static LISTS: &[&$crate::domain::act::lexicon::Phrases] = &[$(&$name),+];
    };
}

pub mod asks;
pub mod concerns;
pub mod conduct;
pub mod customer_turns;
pub mod meta;
pub mod negatives;
pub mod pairs;
pub mod procedures;
pub mod statements;
pub mod sums;
pub mod voiced;

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::{LazyLock, OnceLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::{attribution, before, figure, negative, question, read, stage, topic, uptake};
use crate::domain::memo::{Owner, remembered};

/// A list of phrases of one class.
pub struct Phrases {
    /// What the list is called, for showing what spoke for a reading; pieces of words have no name.
    name: &'static str,
    words: Words,
    /// Which list of the lexicon it is, once the lexicon is made.
    number: OnceLock<u16>,
    /// Whose lines it is looked for in.
    side: Side,
}

/// Whose lines a list is looked for in. What is for the customer's only is no burden to reading the trainee's.
#[derive(Clone, Copy)]
enum Side {
    Either,
    Customer,
}

/// The phrases as they are written. Normalised: lower case, simplified, half-width.
#[derive(Clone, Copy)]
enum Words {
    Each(&'static [&'static str]),
    /// As `Listed`, found inside of words too, and without a `*`.
    Parts(&'static str),
    /// One text, parted by `|`.
    Listed(&'static str),
}

impl Phrases {
    /// Returns a list.
    pub const fn new(name: &'static str, phrases: &'static [&'static str]) -> Self {
        Self { name, words: Words::Each(phrases), number: OnceLock::new(), side: Side::Either }
    }

    /// Returns a list of pieces that may stand inside of words, and that mean what is written: `complain` in `complaints`.
    /// They are written as one text, parted by `|`.
    pub const fn parts(list: &'static str) -> Self {
        Self { name: "", words: Words::Parts(list), number: OnceLock::new(), side: Side::Either }
    }

    /// Returns a list that is written as one text, parted by `|`.
    pub const fn listed(name: &'static str, list: &'static str) -> Self {
        Self { name, words: Words::Listed(list), number: OnceLock::new(), side: Side::Either }
    }

    /// Returns a list that is looked for in the customer's lines only.
    pub const fn of_customer(list: &'static str) -> Self {
        Self { name: "", words: Words::Listed(list), number: OnceLock::new(), side: Side::Customer }
    }

    /// Returns its phrases.
    pub(in crate::domain::act) fn phrases(&self) -> Vec<&'static str> {
        match self.words {
            Words::Each(phrases) => phrases.to_vec(),
            Words::Listed(list) | Words::Parts(list) => list.split('|').collect(),
        }
    }

    /// Returns whether any phrase is in the text.
    pub fn is_in(&self, text: &str) -> bool {
        self.is_among(&Held::of(self.lexicon(), text))
    }

    /// Returns whether any phrase is among those that a text holds.
    pub(in crate::domain::act) fn is_among(&self, held: &Held) -> bool {
        self.places(&held.hits).any(|hit| hit.tails == 0 || held.lexicon.end(hit, held.text).is_some())
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
        let lexicon = self.lexicon();
        let hits = lexicon.hits(text);
        let own = self.range(&hits);
        own.filter_map(move |index| {
            let hit = hits[index];
            lexicon.end(&hit, text).map(|end| hit.start as usize..end)
        })
    }

    /// Returns the lexicon that the list is in.
    fn lexicon(&self) -> &'static Lexicon {
        match self.side {
            Side::Either => &LEXICON,
            Side::Customer => &CUSTOMER_LEXICON,
        }
    }

    /// Returns its own heads among those of a text.
    fn places<'a>(&self, hits: &'a [Hit]) -> impl Iterator<Item = &'a Hit> {
        hits[self.range(hits)].iter()
    }

    /// Returns which of the heads in a text are its own.
    fn range(&self, hits: &[Hit]) -> Range<usize> {
        let Some(number) = self.number.get().copied() else {
            unreachable!("a phrase list is not among those of its file, or its file not among those of the lexicon")
        };
        let from = hits.partition_point(|hit| hit.list < number);
        let count = hits[from..].iter().take_while(|hit| hit.list == number).count();
        from..from + count
    }
}

/// A text with what it holds of a lexicon, for asking after many lists.
pub(in crate::domain::act) struct Held<'a> {
    lexicon: &'static Lexicon,
    text: &'a str,
    hits: Rc<[Hit]>,
}

impl<'a> Held<'a> {
    /// Returns what a text holds of the lists that are looked for in the lines of either side.
    pub(in crate::domain::act) fn in_text(text: &'a str) -> Self {
        Self::of(&LEXICON, text)
    }

    fn of(lexicon: &'static Lexicon, text: &'a str) -> Self {
        Self { lexicon, text, hits: lexicon.hits(text) }
    }
}

/// All phrase lists of the coder, found in one pass over a text.
struct Lexicon {
    owner: Owner,
    /// The lists, by number.
    lists: Vec<&'static Phrases>,
    /// Finds the first piece of every phrase.
    heads: AhoCorasick,
    /// For each head, the phrases that it opens.
    uses: Vec<Vec<Use>>,
    /// Pieces after a head, in order. The first are none.
    tails: Vec<Vec<&'static str>>,
}

/// A phrase that a head opens.
#[derive(Clone, Copy)]
struct Use {
    list: u16,
    /// Where its other pieces are in `tails`.
    tails: u32,
    /// May it stand inside of words?
    is_part: bool,
}

/// A head of a phrase of a list, in a text.
#[derive(Clone, Copy)]
struct Hit {
    list: u16,
    tails: u32,
    start: u32,
    end: u32,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(lists()));

static CUSTOMER_LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(customer_turns::LISTS.iter().copied()));

/// Returns every phrase list that is looked for in the lines of either side.
fn lists() -> impl Iterator<Item = &'static Phrases> {
    [
        asks::LISTS,
        concerns::LISTS,
        conduct::LISTS,
        meta::LISTS,
        negatives::favour::LISTS,
        negatives::promise::LISTS,
        negatives::push::LISTS,
        negatives::quarrel::LISTS,
        negatives::rival::LISTS,
        pairs::LISTS,
        procedures::LISTS,
        statements::LISTS,
        sums::LISTS,
        voiced::LISTS,
        figure::LISTS,
        negative::LISTS,
        uptake::LISTS,
        read::LISTS,
        topic::LISTS,
        attribution::LISTS,
        before::LISTS,
    ]
    .into_iter()
    .flatten()
    .copied()
    .chain(voiced::themes())
    .chain(question::lists())
    .chain(stage::lists())
}

/// Returns the names of the phrase lists that have a phrase in a text, in the lexicon's order, each once.
pub(super) fn names_in(text: &str) -> Vec<&'static str> {
    let held = Held::in_text(text);
    let lists =
        held.hits.chunk_by(|one, next| one.list == next.list).map(|own| LEXICON.lists[usize::from(own[0].list)]);
    lists.filter(|list| !list.name.is_empty() && list.is_among(&held)).map(|list| list.name).collect()
}

impl Lexicon {
    /// Returns the heads in a text, by list.
    fn hits(&self, text: &str) -> Rc<[Hit]> {
        remembered!(Rc<[Hit]>: self.owner, text, |text| self.scan(text))
    }

    fn new(lists: impl Iterator<Item = &'static Phrases>) -> Self {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut heads: Vec<&str> = Vec::new();
        let mut uses: Vec<Vec<Use>> = Vec::new();
        let mut tails = vec![Vec::new()];
        let lists: Vec<&'static Phrases> = lists.collect();
        for (number, list) in (0..).zip(&lists) {
            // A list that was numbered before keeps its number: they are always numbered alike.
            let number = *list.number.get_or_init(|| number);
            let is_part = matches!(list.words, Words::Parts(_));
            for phrase in list.phrases() {
                let mut pieces = phrase.split(|letter| letter == '*' && !is_part);
                let head = pieces.next().unwrap_or_default();
                let rest: Vec<&str> = pieces.collect();
                let place = *places.entry(head).or_insert_with(|| {
                    heads.push(head);
                    uses.push(Vec::new());
                    heads.len() - 1
                });
                let tail = if rest.is_empty() { 0 } else { tails.len() };
                if !rest.is_empty() {
                    tails.push(rest);
                }
                uses[place].push(Use { list: number, tails: u32::try_from(tail).unwrap_or(u32::MAX), is_part });
            }
        }
        // A DFA would search a little faster, and take most of the time and memory of a whole session to build.
        let heads = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .match_kind(MatchKind::Standard)
            .build(heads)
            .unwrap_or_else(|_| unreachable!("a lexicon is far below the automaton's size limit"));
        Self { owner: Owner::default(), lists, heads, uses, tails }
    }

    /// Returns where the phrase of a head ends, if its other pieces follow.
    fn end(&self, hit: &Hit, text: &str) -> Option<usize> {
        let mut tails = self.tails[hit.tails as usize].iter();
        tails.try_fold(hit.end as usize, |end, piece| find_word(text, end, piece))
    }

    /// Returns the heads in a text that stand as they may, by list, then by where they end.
    fn scan(&self, text: &str) -> Rc<[Hit]> {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut hits: Vec<Hit> = self
            .heads
            .find_overlapping_iter(text)
            .flat_map(|found| {
                let is_whole = is_word(text, found.start()..found.end());
                let (start, end) = (place(found.start()), place(found.end()));
                let uses = self.uses[found.pattern().as_usize()].iter();
                uses.filter(move |phrase| is_whole || phrase.is_part).map(move |phrase| Hit {
                    list: phrase.list,
                    tails: phrase.tails,
                    start,
                    end,
                })
            })
            .collect();
        hits.sort_by_key(|hit| hit.list);
        hits.into()
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
