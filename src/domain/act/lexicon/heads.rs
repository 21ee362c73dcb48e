//! Finds which of many phrases a text holds, by how they begin: at every character the hash of the next bytes is looked up,
//! longer and longer ones while any phrase begins so.
//!
//! Nothing but a table of hashes is built, so that it stands before the first line is read; an automaton of all phrases took
//! half of that time.

use crate::domain::act::topic::Places;

/// Returns the lengths of beginnings that are looked up, in bytes, by the first byte: of Chinese characters one to four, of others
/// from the shortest that there is.
fn lengths(first: u8) -> &'static [usize] {
    match first {
        0..0x80 => &[1, 2, 4, 6, 9, 12, 16],
        0x80..0xe0 => &[2, 4, 6, 9, 12, 16],
        _ => &[3, 6, 9, 12],
    }
}

/// Phrases by their beginnings. A phrase is filed under the longest beginning that it fills.
pub(super) struct Heads {
    phrases: Vec<Head>,
    /// Numbers of the beginnings: of those that phrases are filed under, and of all shorter ones.
    beginnings: Places,
    /// For each beginning: its phrases, as a range of `filed`.
    starts: Vec<u32>,
    /// Phrases beginning by beginning, in their order.
    filed: Vec<u32>,
    /// Beginnings of all phrases.
    all: Hashes,
    /// Beginnings of those that may stand inside of words.
    parts: Hashes,
}

/// A phrase that is looked for.
pub(super) struct Head {
    /// Its letters; not empty.
    pub(super) text: &'static str,
    /// May it stand inside of Latin words?
    pub(super) is_part: bool,
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
    /// Files phrases, each known by its place among them.
    pub(super) fn new(phrases: Vec<Head>) -> Self {
        let mut beginnings = Places::default();
        let (mut all, mut parts) = (Hashes::none(), Hashes::none());
        let mut under: Vec<u32> = Vec::with_capacity(phrases.len());
        for phrase in &phrases {
            let mut last = 0;
            let bytes = Padded::new(phrase.text);
            for length in lengths(bytes.first(0)).iter().take_while(|length| **length <= phrase.text.len()) {
                let hash = bytes.hash(0, *length);
                last = beginnings.number(hash);
                all.put(hash);
                if phrase.is_part {
                    parts.put(hash);
                }
            }
            under.push(last);
        }
        let mut starts = vec![0_u32; beginnings.len() + 1];
        under.iter().for_each(|beginning| starts[*beginning as usize + 1] += 1);
        for beginning in 1..starts.len() {
            starts[beginning] += starts[beginning - 1];
        }
        let mut next = starts.clone();
        let mut filed = vec![0; phrases.len()];
        for (phrase, beginning) in (0..).zip(&under) {
            let place = &mut next[*beginning as usize];
            filed[*place as usize] = phrase;
            *place += 1;
        }
        Self { phrases, beginnings, starts, filed, all, parts }
    }

    /// Gives every phrase in a text, with where it begins and ends, by where it begins; a phrase that is no part stands at
    /// the beginning of a word.
    pub(super) fn find(&self, text: &str, mut take: impl FnMut(usize, usize, usize)) {
        let bytes = Padded::new(text);
        let mut was_letter = false;
        for at in 0..text.len() {
            let first = bytes.first(at);
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
                let hash = bytes.hash(at, *length);
                if !known.may_have(hash) {
                    break;
                }
                let Some(beginning) = self.beginnings.get(hash) else { break };
                let (from, to) = (self.starts[beginning as usize], self.starts[beginning as usize + 1]);
                for phrase in &self.filed[from as usize..to as usize] {
                    let head = &self.phrases[*phrase as usize];
                    if (head.is_part || !is_inside) && bytes.0[at..].starts_with(head.text.as_bytes()) {
                        take(*phrase as usize, at, at + head.text.len());
                    }
                }
            }
        }
    }
}

/// The bytes of a text with zeros behind them, so that they can be read in eights up to the last.
struct Padded(Vec<u8>);

impl Padded {
    fn new(text: &str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 2 * EIGHT);
        bytes.extend_from_slice(text.as_bytes());
        bytes.resize(text.len() + 2 * EIGHT, 0);
        Self(bytes)
    }

    /// Returns the byte at a place; 0 behind the text.
    fn first(&self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or_default()
    }

    /// Returns the hash of so many bytes from a place in the text on, at most sixteen.
    fn hash(&self, at: usize, length: usize) -> u64 {
        let first = self.eight(at);
        if length < EIGHT {
            return mixed((first & ((1 << (8 * length)) - 1)).wrapping_add(length as u64));
        }
        let second = self.eight(at + EIGHT);
        let second = if length < 2 * EIGHT { second & ((1 << (8 * (length - EIGHT))) - 1) } else { second };
        mixed(mixed(first.wrapping_add(length as u64)) ^ second)
    }

    /// Returns the next eight bytes from a place on.
    fn eight(&self, at: usize) -> u64 {
        self.0.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |eight| u64::from_le_bytes(*eight))
    }
}

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
        let heads = Heads::new(texts.map(|text| Head { text, is_part: text == "ow" }).into());
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
            heads.find(text, |phrase, start, end| {
                assert_eq!(&text[start..end], texts[phrase]);
                found.push(texts[phrase]);
            });
            found.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            let mut expected = expected;
            expected.sort_by_key(|phrase| (text.find(phrase), phrase.len()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
