//! Finds which of many phrases a text holds, by how they begin: at every character the hash of the next bytes is looked up,
//! longer and longer ones while any phrase begins so.
//!
//! Nothing but a table of hashes is built, so that it stands before the first line is read; an automaton of all phrases took
//! ten times as long.

use crate::domain::ready::{Groups, Keys};

/// Returns the lengths of beginnings that are looked up, in bytes, by the first byte: of Chinese characters one to four, of others
/// from the shortest that there is.
fn lengths(first: u8) -> &'static [usize] {
    match first {
        0..0x80 => &[1, 2, 4, 6, 9, 12, 16],
        0x80..0xe0 => &[2, 4, 6, 9, 12, 16],
        _ => &[3, 6, 9, 12],
    }
}

/// Phrases by how their heads begin: what stands before the first `*`. A phrase is filed under the longest beginning that its
/// head fills.
pub(super) struct Heads {
    phrases: Vec<Phrase>,
    /// The beginnings: those that phrases are filed under, and all shorter ones.
    beginnings: Keys,
    /// For each beginning, its phrases, in their order.
    filed: Groups,
    /// Beginnings of all phrases.
    all: Hashes,
    /// Beginnings of those that may stand inside of words.
    parts: Hashes,
}

/// A phrase that is looked for.
pub(super) struct Phrase {
    /// Its letters.
    text: &'static str,
    /// Where its head ends; not at the beginning.
    end: usize,
    /// Which list it is of.
    list: u16,
    /// May it stand inside of Latin words?
    is_part: bool,
}

impl Phrase {
    /// Returns a phrase of a list. One that may stand inside of words means a `*` itself.
    pub(super) fn new(text: &'static str, list: u16, is_part: bool) -> Self {
        let end = text.bytes().position(|letter| letter == b'*' && !is_part).unwrap_or(text.len());
        Self { text, end, list, is_part }
    }

    /// Gives the hashes of the beginnings that its head fills, the longest last.
    fn beginnings(&self, mut take: impl FnMut(u64)) {
        let head = &self.text.as_bytes()[..self.end];
        let mut bytes = [0; LENGTH_MAX];
        bytes.iter_mut().zip(head).for_each(|(byte, own)| *byte = *own);
        for length in lengths(bytes[0]) {
            if *length > head.len() {
                break;
            }
            take(hash(&bytes, 0, *length));
        }
    }
}

/// A head in a text.
pub(super) struct Found<'h> {
    /// The list of its phrase.
    pub(super) list: u16,
    /// May it stand inside of Latin words?
    pub(super) is_part: bool,
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What its phrase has after it, from the `*` on.
    pub(super) tail: &'h str,
}

/// A bit for each hash: tells at once where most beginnings of a text are none.
struct Hashes(Box<[u64; BITS / 64]>);

/// Bits that hashes are told apart by before they are looked up; some five times the beginnings.
const BITS: usize = 1 << 17;

/// Where the bit of a hash begins in it.
const BITS_SHIFT: u32 = u64::BITS - BITS.trailing_zeros();

impl Hashes {
    fn none() -> Self {
        Self(Box::new([0; BITS / 64]))
    }

    fn put(&mut self, hash: u64) {
        let bit = (hash >> BITS_SHIFT) as usize;
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = (hash >> BITS_SHIFT) as usize;
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }
}

impl Heads {
    /// Files phrases.
    pub(super) fn new(phrases: Vec<Phrase>) -> Self {
        let (mut all, mut parts) = (Hashes::none(), Hashes::none());
        let mut hashes: Vec<u64> = Vec::with_capacity(BEGINNINGS_USUAL * phrases.len());
        let mut longest: Vec<u64> = Vec::with_capacity(phrases.len());
        for phrase in &phrases {
            phrase.beginnings(|hash| {
                hashes.push(hash);
                all.put(hash);
                if phrase.is_part {
                    parts.put(hash);
                }
            });
            longest.extend(hashes.last());
        }
        let beginnings = Keys::of(hashes);
        let under = |(phrase, longest): (usize, u64)| Some((beginnings.number(longest)?, phrase));
        let under: Vec<(usize, usize)> = longest.into_iter().enumerate().filter_map(under).collect();
        Self { phrases, filed: Groups::of(beginnings.len(), &under), beginnings, all, parts }
    }

    /// Gives every head in a text, by where it begins; one of a phrase that is no part stands at the beginning of a word.
    pub(super) fn find(&self, text: &str, mut take: impl FnMut(Found<'_>)) {
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
                let Some(beginning) = self.beginnings.number(hash) else { break };
                for phrase in self.filed.get(beginning) {
                    let Phrase { text, end, list, is_part } = self.phrases[phrase];
                    let (head, tail) = text.split_at(end);
                    if (is_part || !is_inside) && bytes[at..].starts_with(head.as_bytes()) {
                        take(Found { list, is_part, start: at, end: at + end, tail });
                    }
                }
            }
        }
    }
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

/// How many beginnings a phrase has: room for most.
const BEGINNINGS_USUAL: usize = 3;

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
        let phrase = |(list, text)| Phrase::new(text, list, text == "ow");
        let heads = Heads::new((0..).zip(texts).map(phrase).collect());
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
            heads.find(text, |head| {
                let phrase = texts[usize::from(head.list)];
                assert_eq!(&text[head.start..head.end], phrase);
                found.push(phrase);
            });
            found.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            let mut expected = expected;
            expected.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
