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
pub mod customer_wants;
mod heads;
pub mod meta;
pub mod negatives;
pub mod pairs;
pub mod procedures;
pub mod statements;
pub mod sums;
pub mod voiced;

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use std::sync::{LazyLock, OnceLock};

use heads::{Head, Heads, Place};

use super::{attribution, before, figure, negative, question, read, stage, topic, uptake};
use crate::domain::memo::{Owner, remembered};
use crate::domain::ready::{Ready, hash_of};

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

    /// Returns the heads of its phrases, each with its place: its number, or where it begins in the text.
    fn heads(&self) -> impl Iterator<Item = (u16, Head<'static>)> {
        let mut begin = 0;
        self.phrases().into_iter().enumerate().map(move |(number, phrase)| {
            let place = if matches!(self.words, Words::Each(_)) { number } else { begin };
            begin += phrase.len() + 1;
            let Ok(place) = u16::try_from(place) else {
                unreachable!("a phrase list is longer than its places can tell")
            };
            let is_part = self.is_of_parts();
            let end = phrase.find('*').filter(|_| !is_part).unwrap_or(phrase.len());
            (place, Head { text: &phrase[..end], is_part })
        })
    }

    /// Returns where the head of the phrase at a place ends, when the next letters begin with it.
    fn head_end(&self, place: u16, next: &[u8]) -> Option<usize> {
        let (written, parting) = self.from(place);
        let tail = if self.is_of_parts() { None } else { Some(b'*') };
        let mut end = 0;
        for letter in written.bytes() {
            if Some(letter) == tail || Some(letter) == parting {
                break;
            }
            if next.get(end) != Some(&letter) {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// Returns the pieces after the head, which ends there, of the phrase at a place.
    fn tail(&self, place: u16, end: usize) -> impl Iterator<Item = &'static str> {
        let (written, parting) = self.from(place);
        let rest = &written[end..];
        let is_tail = rest.starts_with('*') && !self.is_of_parts();
        let tail = rest.split(|letter| parting.map(char::from) == Some(letter)).next().filter(|_| is_tail);
        tail.into_iter().flat_map(|tail| tail.split('*').skip(1))
    }

    /// Returns what is written from a place on, with what parts the phrase there from the next one.
    fn from(&self, place: u16) -> (&'static str, Option<u8>) {
        let place = usize::from(place);
        match self.words {
            Words::Each(phrases) => (phrases[place], None),
            Words::Listed(list) | Words::Parts(list) => (&list[place..], Some(b'|')),
        }
    }

    fn is_of_parts(&self) -> bool {
        matches!(self.words, Words::Parts(_))
    }

    /// Returns its phrases as they are written, after what they are.
    fn written(&self) -> impl Iterator<Item = &'static str> {
        let (what, written) = match &self.words {
            Words::Each(phrases) => ("each", *phrases),
            Words::Parts(list) => ("parts", std::slice::from_ref(list)),
            Words::Listed(list) => ("listed", std::slice::from_ref(list)),
        };
        [what].into_iter().chain(written.iter().copied())
    }

    /// Returns whether any phrase is in the text.
    pub fn is_in(&self, text: &str) -> bool {
        !self.own(&self.lexicon().hits(text)).is_empty()
    }

    /// Returns whether any phrase is among those that a text holds.
    pub(in crate::domain::act) fn is_among(&self, held: &Held) -> bool {
        !self.own(&held.0).is_empty()
    }

    /// Returns where the first found phrase stands, in bytes of `text`; of those that end first, any.
    pub fn first(&self, text: &str) -> Option<Range<usize>> {
        self.own(&self.lexicon().hits(text)).first().map(Hit::place)
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

    /// Returns whether every phrase in the text is, in part at least, one of another list's; so where there is none.
    pub fn is_only(&self, others: &Self, text: &str) -> bool {
        let meets = |place: &Range<usize>| others.all(text).any(|own| own.start < place.end && place.start < own.end);
        self.all(text).all(|place| meets(&place))
    }

    /// Returns every place that holds a phrase, overlapping ones too, by where their first pieces end.
    pub fn all(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        let hits = self.lexicon().hits(text);
        self.range(&hits).map(move |index| hits[index].place())
    }

    /// Returns the lexicon that the list is in.
    fn lexicon(&self) -> &'static Lexicon {
        match self.side {
            Side::Either => &LEXICON,
            Side::Customer => &CUSTOMER_LEXICON,
        }
    }

    /// Returns its own phrases among those of a text.
    fn own<'a>(&self, hits: &'a [Hit]) -> &'a [Hit] {
        &hits[self.range(hits)]
    }

    /// Returns which of the phrases in a text are its own.
    fn range(&self, hits: &[Hit]) -> Range<usize> {
        let Some(number) = self.number.get().copied() else {
            unreachable!("a phrase list is not among those of its file, or its file not among those of the lexicon")
        };
        let from = hits.partition_point(|hit| hit.list < number);
        let count = hits[from..].iter().take_while(|hit| hit.list == number).count();
        from..from + count
    }
}

/// What a text holds of the lists that are looked for in the lines of either side, for asking after many of them.
pub(in crate::domain::act) struct Held(Rc<[Hit]>);

impl Held {
    /// Returns what a text holds.
    pub(in crate::domain::act) fn in_text(text: &str) -> Self {
        Self(LEXICON.hits(text))
    }
}

/// All phrase lists of the coder, found in one pass over a text.
struct Lexicon {
    owner: Owner,
    /// What lists are called, in alphabetical order, each name once.
    names: Vec<&'static str>,
    /// For each list, by number, which of the names is its.
    named: Vec<u16>,
    lists: Vec<&'static Phrases>,
    /// Finds the first piece of every phrase.
    heads: Heads,
}

/// A phrase of a list, in a text.
#[derive(Clone, Copy)]
struct Hit {
    list: u16,
    start: u32,
    /// Where its first piece ends.
    head_end: u32,
    end: u32,
}

impl Hit {
    /// Returns where it stands.
    fn place(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(lists(), &READY));

static CUSTOMER_LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(customer_lists(), &READY_OF_CUSTOMER));

/// The file of the phrases that are looked for in the lines of either side.
pub(super) static READY: Ready<Heads> = Ready {
    path: "src/domain/act/lexicon/phrases.bin",
    file: include_bytes!("lexicon/phrases.bin"),
    of: || hash_of(lists().flat_map(Phrases::written)),
    make: || filed(lists()),
};

/// The file of the phrases that are looked for in the customer's lines only.
pub(super) static READY_OF_CUSTOMER: Ready<Heads> = Ready {
    path: "src/domain/act/lexicon/of_customer.bin",
    file: include_bytes!("lexicon/of_customer.bin"),
    of: || hash_of(customer_lists().flat_map(Phrases::written)),
    make: || filed(customer_lists()),
};

/// Files the phrases of lists, which are numbered in this order.
fn filed(lists: impl Iterator<Item = &'static Phrases>) -> Heads {
    let lists = (0..).zip(lists);
    let heads = lists.flat_map(|(list, own)| own.heads().map(move |(place, head)| (Place { list, place }, head)));
    Heads::new(&heads.collect::<Vec<_>>())
}

/// Returns every phrase list that is looked for in the customer's lines only.
fn customer_lists() -> impl Iterator<Item = &'static Phrases> {
    customer_wants::LISTS.iter().chain(customer_turns::LISTS).copied()
}

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
        super::meta::LISTS,
        topic::LISTS,
        topic::USUAL,
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

/// Returns the names of the phrase lists that have a phrase in any of some texts, in alphabetical order, each once.
pub(super) fn names_in(texts: &[&str]) -> Vec<&'static str> {
    let mut found: Vec<u16> = Vec::with_capacity(HITS_USUAL);
    for text in texts {
        let hits = LEXICON.hits(text);
        found.extend(
            hits.chunk_by(|one, next| one.list == next.list).map(|own| LEXICON.named[usize::from(own[0].list)]),
        );
    }
    found.sort_unstable();
    found.dedup();
    let names = found.into_iter().map(|name| LEXICON.names[usize::from(name)]);
    names.filter(|name| !name.is_empty()).collect()
}

impl Lexicon {
    /// Returns the phrases in a text, by list.
    fn hits(&self, text: &str) -> Rc<[Hit]> {
        thread_local! {
            static LAST: RefCell<Last> = RefCell::default();
        }
        // Readers ask after one list after another of the same text.
        LAST.with_borrow_mut(|last| {
            if last.owner != Some(self.owner) || last.text != text {
                last.hits = remembered!(Rc<[Hit]>: self.owner, text, |text| self.scan(text));
                last.owner = Some(self.owner);
                last.text.clear();
                last.text.push_str(text);
            }
            last.hits.clone()
        })
    }

    fn new(lists: impl Iterator<Item = &'static Phrases>, phrases: &Ready<Heads>) -> Self {
        let lists: Vec<&'static Phrases> = lists.collect();
        for (number, list) in (0..).zip(&lists) {
            list.number.get_or_init(|| number);
        }
        let mut names: Vec<&str> = lists.iter().map(|list| list.name).collect();
        names.sort_unstable();
        names.dedup();
        let name_of = |list: &&Phrases| names.binary_search(&list.name).ok().and_then(|name| u16::try_from(name).ok());
        let named = lists.iter().map(|list| name_of(list).unwrap_or_default()).collect();
        Self { owner: Owner::default(), names, named, heads: phrases.table(), lists }
    }

    /// Returns the phrases in a text that stand as they may, by list, then by where their first pieces end.
    fn scan(&self, text: &str) -> Rc<[Hit]> {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut hits: Vec<Hit> = Vec::with_capacity(HITS_USUAL);
        let list = |at: Place| self.lists[usize::from(at.list)];
        let read = |at: Place, next: &[u8]| Some((list(at).head_end(at.place, next)?, list(at).is_of_parts()));
        self.heads.find(text, read, |head| {
            if !list(head.at).is_of_parts() && !is_word(text, head.start..head.end) {
                return;
            }
            let mut tail = list(head.at).tail(head.at.place, head.end - head.start);
            if let Some(end) = tail.try_fold(head.end, |end, piece| find_word(text, end, piece)) {
                let (start, head_end) = (narrow(head.start), narrow(head.end));
                hits.push(Hit { list: head.at.list, start, head_end, end: narrow(end) });
            }
        });
        hits.sort_by_key(|hit| (hit.list, hit.head_end, hit.start));
        hits.into()
    }
}

/// The text that was asked about last.
#[derive(Default)]
struct Last {
    owner: Option<Owner>,
    text: String,
    hits: Rc<[Hit]>,
}

/// How many phrases a text holds: room for most.
const HITS_USUAL: usize = 64;

/// Returns where `piece` ends, if it stands in `text` at or after `from` as whole words.
fn find_word(text: &str, from: usize, piece: &str) -> Option<usize> {
    let (bytes, piece) = (text.as_bytes(), piece.as_bytes());
    let Some(last) = piece.len().checked_sub(1) else { return Some(from) };
    let mut at = from;
    // Texts are short: setting up a better search would take longer than this one.
    while at + last < bytes.len() {
        if bytes[at + last] != piece[last] || !bytes[at..].starts_with(piece) {
            at += 1;
        } else if is_word(text, at..at + piece.len()) {
            return Some(at + piece.len());
        } else {
            at += piece.len();
        }
    }
    None
}

/// Returns whether a place does not cut through a Latin word.
fn is_word(text: &str, place: Range<usize>) -> bool {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let starts_inside = place.start > 0 && is_letter(place.start) && is_letter(place.start - 1);
    let ends_inside = place.end > 0 && is_letter(place.end) && is_letter(place.end - 1);
    !starts_inside && !ends_inside
}
