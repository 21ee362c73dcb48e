//! Finds which of many phrases a text holds, by how they begin: at every character the hash of the next bytes is looked up,
//! longer and longer ones while any phrase may begin so.
//!
//! An automaton of all phrases takes ten times as long to make as this table of hashes. It tells where phrases may be; that one
//! is there, its letters tell.

use std::borrow::Cow;

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

/// The head of a phrase that is looked for.
#[derive(Clone, Copy)]
pub(super) struct Head<'h> {
    /// Its letters; not none.
    pub(super) text: &'h str,
    /// May it stand inside of Latin words?
    pub(super) is_part: bool,
}

impl Head<'_> {
    /// Returns the hashes of the beginnings that it fills, the longest last.
    fn beginnings(&self) -> impl Iterator<Item = u64> + use<> {
        let mut bytes = [0; LENGTH_MAX];
        bytes.iter_mut().zip(self.text.bytes()).for_each(|(byte, own)| *byte = own);
        let length = self.text.len();
        let lengths = lengths(bytes[0]).iter().take_while(move |beginning| **beginning <= length);
        lengths.map(move |beginning| hash(&bytes, 0, *beginning))
    }
}

/// A head in a text.
pub(super) struct Found {
    /// Where its phrase is.
    pub(super) at: Place,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// A bit for each hash: tells at once where most beginnings of a text are none.
struct Hashes {
    bits: Cow<'static, [u8]>,
    /// How many of the first bits of a hash tell where its bit is.
    width: usize,
}

kept!(Hashes { bits, width });

/// Bits for each hash, at least.
const BITS_EACH: usize = 8;

impl Hashes {
    fn of(hashes: &[u64]) -> Self {
        let width = (hashes.len() * BITS_EACH).next_power_of_two().max(BITS_EACH).ilog2();
        let mut bits = vec![0; 1 << width >> u8::BITS.ilog2()];
        for hash in hashes {
            let bit = (hash >> (u64::BITS - width)) as usize;
            bits[bit / u8::BITS as usize] |= 1 << (bit % u8::BITS as usize);
        }
        Self { bits: Cow::Owned(bits), width: width as usize }
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = (hash >> (u64::BITS as usize - self.width)) as usize;
        self.bits[bit / u8::BITS as usize] >> (bit % u8::BITS as usize) & 1 == 1
    }
}

impl Heads {
    /// Files phrases.
    pub(super) fn new(phrases: &[(Place, Head<'_>)]) -> Self {
        let beginnings = |is_wanted: &dyn Fn(&Head<'_>) -> bool| {
            let wanted = phrases.iter().map(|(_, head)| head).filter(|head| is_wanted(head));
            let mut hashes: Vec<u64> = wanted.flat_map(Head::beginnings).collect();
            hashes.sort_unstable();
            hashes.dedup();
            Hashes::of(&hashes)
        };
        // Some three phrases a drawer.
        let count = 1 << (phrases.len() / 2).max(1).ilog2();
        let longest = phrases.iter().filter_map(|(at, head)| Some((at, head.beginnings().last()?)));
        let filed: Vec<(usize, u64, usize)> = longest
            .map(|(at, hash)| (drawer(hash, count), hash, usize::from(at.place) << u16::BITS | usize::from(at.list)))
            .collect();
        let drawers: Vec<(usize, usize)> = filed.iter().map(|(drawer, _, at)| (*drawer, *at)).collect();
        let marks: Vec<(usize, usize)> = filed.iter().map(|(drawer, hash, _)| (*drawer, mark(*hash))).collect();
        Self {
            drawers: Groups::of(count, &drawers),
            marks: Groups::of(count, &marks).into_all(),
            all: beginnings(&|_| true),
            parts: beginnings(&|head| head.is_part),
        }
    }

    /// Gives every head in a text, by where it begins; one of a phrase that is no part stands at the beginning of a word.
    ///
    /// `read` tells where the head of a phrase ends with which the next letters begin, and whether it is a part.
    pub(super) fn find(
        &self,
        text: &str,
        read: impl Fn(Place, &[u8]) -> Option<(usize, bool)>,
        mut take: impl FnMut(Found),
    ) {
        let drawers = self.drawers.len();
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
            let rest = text.len() - at;
            for length in lengths(first) {
                if *length > rest {
                    break;
                }
                let hash = hash(&bytes, at, *length);
                if !known.may_have(hash) {
                    break;
                }
                for number in self.drawers.places(drawer(hash, drawers)) {
                    if self.marks.at(number) != mark(hash) {
                        continue;
                    }
                    let known = self.drawers.at(number);
                    let place = Place { list: known as u16, place: (known >> u16::BITS) as u16 };
                    let Some((end, is_part)) = read(place, &bytes[at..at + rest]) else { continue };
                    // Another beginning of the head may have the same mark.
                    let longest = lengths(first).iter().rfind(|length| **length <= end);
                    if (is_part || !is_inside) && longest == Some(length) {
                        take(Found { at: place, start: at, end: at + end });
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
        let head = |(place, text)| (Place { list: 0, place }, Head { text, is_part: text == "ow" });
        let heads: Vec<(Place, Head<'_>)> = (0..).zip(texts).map(head).collect();
        let read = |at: Place, next: &[u8]| {
            let Head { text, is_part } = heads[usize::from(at.place)].1;
            next.starts_with(text.as_bytes()).then_some((text.len(), is_part))
        };
        let heads = Heads::new(&heads);
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
            heads.find(text, read, |head| found.push(&text[head.start..head.end]));
            found.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            let mut expected = expected;
            expected.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
