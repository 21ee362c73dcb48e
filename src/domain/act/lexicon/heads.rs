//! Finds which of many phrases a text holds, by how they begin: at every character the hash of the next bytes is looked up,
//! longer and longer ones while any phrase may begin so.
//!
//! An automaton of all phrases takes ten times as long to make as this table of hashes. It tells where phrases may be; that one
//! is there, its letters tell.

use crate::domain::ready::{Groups, Numbers, kept};

/// Returns the lengths of beginnings that are looked up, in bytes, by the first byte: of Chinese characters one to four, of others
/// from the shortest that there is.
fn lengths(first: u8) -> &'static [usize] {
    match first {
        0..0x80 => &[1, 2, 4, 6, 9, 12, 16],
        0x80..0xe0 => &[2, 4, 6, 9, 12, 16],
        _ => &[3, 6, 9, 12],
    }
}

/// Where the phrases of lists are, by how their heads begin: what stands before the first `*`.
pub(in crate::domain::act) struct Heads {
    /// Phrases by the hash of the longest beginning that their heads fill: the places of their lists' phrases in the upper two
    /// bytes, the numbers of the lists in the lower two.
    drawers: Groups,
    /// For each phrase, as they stand there, a byte more of the hash.
    marks: Numbers,
    /// Beginnings of all phrases.
    all: Hashes,
    /// Beginnings of those that may stand inside of words.
    parts: Hashes,
}

kept!(Heads { drawers, marks, all, parts });

/// Where a phrase is.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Which list it is of.
    pub(super) list: u16,
    /// Where in the list it is.
    pub(super) place: u16,
}

/// A phrase that is looked for.
#[derive(Clone, Copy)]
pub(super) struct Phrase {
    /// What stands before the first `*`; not empty.
    head: &'static str,
    /// What follows, from the `*` on.
    tail: &'static str,
    /// May it stand inside of Latin words?
    is_part: bool,
}

impl Phrase {
    /// Returns a phrase as it is written. One that may stand inside of words means a `*` itself.
    pub(super) fn new(text: &'static str, is_part: bool) -> Self {
        let end = text.bytes().position(|letter| letter == b'*' && !is_part).unwrap_or(text.len());
        let (head, tail) = text.split_at(end);
        Self { head, tail, is_part }
    }

    /// Returns the lengths of the beginnings that its head fills.
    fn lengths(&self) -> impl Iterator<Item = usize> {
        let head = self.head.as_bytes();
        lengths(head[0]).iter().copied().take_while(|length| *length <= head.len())
    }

    /// Returns the hashes of these beginnings, the longest last.
    fn beginnings(&self) -> impl Iterator<Item = u64> {
        let bytes = padded(self.head);
        self.lengths().map(move |length| hash(&bytes, 0, length))
    }
}

/// A head in a text.
pub(super) struct Found {
    /// The list of its phrase.
    pub(super) list: u16,
    /// May it stand inside of Latin words?
    pub(super) is_part: bool,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What its phrase has after it, from the `*` on.
    pub(super) tail: &'static str,
}

/// A bit for each hash: tells at once where most beginnings of a text are none.
struct Hashes {
    bits: Numbers,
    /// How many of the first bits of a hash tell where its bit is.
    width: usize,
}

kept!(Hashes { bits, width });

/// Bits for each hash, at least.
const BITS_EACH: usize = 4;

impl Hashes {
    fn of(hashes: &[u64]) -> Self {
        let width = (hashes.len() * BITS_EACH).next_power_of_two().ilog2().max(u32::BITS.ilog2());
        let mut bits = vec![0; 1 << width >> u32::BITS.ilog2()];
        for hash in hashes {
            let bit = (hash >> (u64::BITS - width)) as usize;
            bits[bit / u32::BITS as usize] |= 1 << (bit % u32::BITS as usize);
        }
        Self { bits: bits.into_iter().collect(), width: width as usize }
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = (hash >> (u64::BITS as usize - self.width)) as usize;
        self.bits.at(bit / u32::BITS as usize) >> (bit % u32::BITS as usize) & 1 == 1
    }
}

impl Heads {
    /// Files phrases.
    pub(super) fn new(phrases: &[(Place, Phrase)]) -> Self {
        let beginnings = |is_wanted: &dyn Fn(&Phrase) -> bool| {
            let wanted = phrases.iter().map(|(_, phrase)| phrase).filter(|phrase| is_wanted(phrase));
            let mut hashes: Vec<u64> = wanted.flat_map(Phrase::beginnings).collect();
            hashes.sort_unstable();
            hashes.dedup();
            Hashes::of(&hashes)
        };
        // Some three phrases a drawer.
        let count = 1 << (phrases.len() / 2).max(1).ilog2();
        let longest = phrases.iter().filter_map(|(at, phrase)| Some((at, phrase.beginnings().last()?)));
        let filed: Vec<(usize, u64, usize)> = longest
            .map(|(at, hash)| (drawer(hash, count), hash, usize::from(at.place) << u16::BITS | usize::from(at.list)))
            .collect();
        let drawers: Vec<(usize, usize)> = filed.iter().map(|(drawer, _, at)| (*drawer, *at)).collect();
        let marks: Vec<(usize, usize)> = filed.iter().map(|(drawer, hash, _)| (*drawer, mark(*hash))).collect();
        Self {
            drawers: Groups::of(count, &drawers),
            marks: Groups::of(count, &marks).into_all(),
            all: beginnings(&|_| true),
            parts: beginnings(&|phrase| phrase.is_part),
        }
    }

    /// Gives every head in a text, by where it begins; one of a phrase that is no part stands at the beginning of a word.
    /// `phrase` tells the phrase at a place.
    pub(super) fn find(&self, text: &str, phrase: impl Fn(Place) -> Phrase, mut take: impl FnMut(Found)) {
        let mut bytes = Vec::with_capacity(text.len() + LENGTH_MAX);
        bytes.extend_from_slice(text.as_bytes());
        bytes.resize(text.len() + LENGTH_MAX, 0);
        let mut was_letter = false;
        for at in 0..text.len() {
            let first = bytes[at];
            if (0x80..0xc0).contains(&first) {
                // Goes on with a character of several bytes.
                was_letter = false;
                continue;
            }
            let is_letter = first.is_ascii_alphanumeric();
            let is_inside = was_letter && is_letter;
            was_letter = is_letter;
            let known = if is_inside { &self.parts } else { &self.all };
            for length in lengths(first) {
                if at + length > text.len() {
                    break;
                }
                let hash = hash(&bytes, at, *length);
                if !known.may_have(hash) {
                    break;
                }
                for number in self.drawers.places(drawer(hash, self.drawers.len())) {
                    if self.marks.at(number) != mark(hash) {
                        continue;
                    }
                    let found = self.drawers.at(number);
                    let at_list = Place { list: found as u16, place: (found >> u16::BITS) as u16 };
                    let Phrase { head, tail, is_part } = phrase(at_list);
                    let is_there = (is_part || !is_inside) && bytes[at..].starts_with(head.as_bytes());
                    // Another beginning of the phrase may have the same mark.
                    if is_there && phrase(at_list).lengths().last() == Some(*length) {
                        take(Found { list: at_list.list, is_part, start: at, end: at + head.len(), tail });
                    }
                }
            }
        }
    }
}

/// Returns which of so many drawers the phrases are in whose longest beginning has a hash.
fn drawer(hash: u64, count: usize) -> usize {
    hash as usize & (count - 1)
}

/// Returns what else of a hash tells phrases apart.
fn mark(hash: u64) -> usize {
    (hash >> u32::BITS) as usize & usize::from(u8::MAX)
}

/// Returns the first bytes of a head, with zeros behind them.
fn padded(head: &str) -> [u8; LENGTH_MAX] {
    let mut bytes = [0; LENGTH_MAX];
    bytes.iter_mut().zip(head.bytes()).for_each(|(byte, own)| *byte = own);
    bytes
}

/// Returns the hash of so many bytes from a place on, at most `LENGTH_MAX`. As many stand behind the place, whatever they are.
fn hash(bytes: &[u8], at: usize, length: usize) -> u64 {
    let first = eight(bytes, at);
    if length < EIGHT {
        return mixed((first & ((1 << (8 * length)) - 1)).wrapping_add(length as u64));
    }
    let second = eight(bytes, at + EIGHT);
    let second = if length < 2 * EIGHT { second & ((1 << (8 * (length - EIGHT))) - 1) } else { second };
    mixed(mixed(first.wrapping_add(length as u64)) ^ second)
}

/// Returns the next eight bytes from a place on.
fn eight(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// The longest beginning that is looked up, in bytes.
const LENGTH_MAX: usize = 2 * EIGHT;

/// Bytes of a number that is read at once.
const EIGHT: usize = 8;

/// Mixes a number, so that its upper bits depend on all of it; after Vigna's splitmix64.
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_wherever_it_begins() {
        let texts = ["贵", "太贵", "太贵了吧", "how", "how much does it", "a", "一", "ai不太会", "ow", "much", "×"];
        let phrase = |at: Place| Phrase::new(texts[usize::from(at.place)], at.list == 1);
        let place = |(place, text)| Place { place, list: u16::from(text == "ow") };
        let phrases: Vec<(Place, Phrase)> = (0..).zip(texts).map(place).map(|at| (at, phrase(at))).collect();
        let heads = Heads::new(&phrases);
        for (text, expected) in [
            ("太贵了吧,一", vec!["太贵", "太贵了吧", "贵", "一"]),
            ("how much does it", vec!["how", "how much does it", "ow", "much"]),
            ("show a", vec!["ow", "a"]),
            ("ai不太会吗", vec!["a", "ai不太会"]),
            ("ai不太", vec!["a"]),
            ("7×24", vec!["×"]),
            ("", vec![]),
        ] {
            let mut found = Vec::new();
            heads.find(text, phrase, |head| found.push(&text[head.start..head.end]));
            found.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            let mut expected = expected;
            expected.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
