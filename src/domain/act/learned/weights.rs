//! The fitted weights, as they are embedded: integers in one block of bytes, read where they lie.
//!
//! Nothing is unpacked when the program starts. All numbers are little-endian. A block holds, one after the other: the
//! hashes of the words that have a class and their classes, and for each language a bias for each class, the hashes of the
//! features, and for each feature the classes that it speaks for or against. Hashes stand in rising order, behind a table
//! that says where those of each bucket begin.

use super::class::CLASSES;
use super::features::Space;
use crate::domain::lang::Lang;

/// The block that the training writes.
pub static EMBEDDED: &[u8] = include_bytes!("weights.bin");

/// How many bits of a hash tell its bucket.
pub const BUCKET_BITS: u32 = 12;

/// What a class gets from a feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// The place of the class among `CLASSES`.
    pub class: usize,
    /// How much the feature speaks for it, below 0 against it.
    pub points: i32,
}

/// The weights of one language, and the word classes of both.
#[derive(Debug, Clone, Copy)]
pub struct Weights<'a> {
    words: Table<'a>,
    word_classes: &'a [u8],
    biases: &'a [u8],
    features: Table<'a>,
    offsets: &'a [u8],
    entries: &'a [u8],
}

/// Hashes in rising order, and where those of each bucket begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'a> {
    buckets: &'a [u8],
    hashes: &'a [u8],
}

impl<'a> Table<'a> {
    /// Cuts a table off what is left of a block.
    pub(super) fn cut(rest: &mut &'a [u8]) -> Self {
        Self { buckets: cut(rest, 4), hashes: cut(rest, 4) }
    }

    /// Returns the place of a hash.
    pub(super) fn find(self, hash: u32) -> Option<usize> {
        let bucket = (hash >> (32 - BUCKET_BITS)) as usize;
        let (from, to) = (number(self.buckets, bucket * 4) as usize, number(self.buckets, (bucket + 1) * 4) as usize);
        // Hashes are spread evenly, so that one stands near where its share of the bucket ends.
        let share = (u64::from(hash << BUCKET_BITS) * (to.saturating_sub(from) as u64)) >> 32;
        let mut at = from + usize::try_from(share).unwrap_or(0);
        let of = |at: usize| number(self.hashes, at * 4);
        if at >= to {
            return None;
        }
        if of(at) < hash {
            while at + 1 < to && of(at) < hash {
                at += 1;
            }
        } else {
            while at > from && of(at) > hash {
                at -= 1;
            }
        }
        (of(at) == hash).then_some(at)
    }
}

/// Returns the number that stands at a byte; 0 beyond the end, which only a damaged block reaches.
pub(super) fn number(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes)
}

/// Cuts a block off what is left: a count of items, then the items of so many bytes each.
pub(super) fn cut<'a>(rest: &mut &'a [u8], item_bytes: usize) -> &'a [u8] {
    let count = number(rest, 0) as usize;
    let end = (4 + count * item_bytes).min(rest.len());
    let items = rest.get(4..end).unwrap_or_default();
    *rest = &rest[end..];
    items
}

impl<'a> Weights<'a> {
    /// Returns the weights of a language in a block.
    pub fn of(block: &'a [u8], lang: Lang) -> Self {
        let mut rest = block;
        let words = Table::cut(&mut rest);
        let word_classes = cut(&mut rest, 1);
        let mut read = || Self {
            words,
            word_classes,
            biases: cut(&mut rest, 4),
            features: Table::cut(&mut rest),
            offsets: cut(&mut rest, 4),
            entries: cut(&mut rest, 1),
        };
        let zh = read();
        match lang {
            Lang::Zh => zh,
            Lang::En => read(),
        }
    }

    /// Returns the class of a word, if it has one.
    pub fn word_class(&self, word: &str) -> Option<u8> {
        self.class_of(hash(None, word))
    }

    /// Returns the class of the word of a hash, if it has one.
    pub(super) fn class_of(&self, hash: u32) -> Option<u8> {
        self.word_classes.get(self.words.find(hash)?).copied()
    }

    /// Returns what each class has before anything is read.
    pub fn biases(&self) -> [i32; CLASSES.len()] {
        std::array::from_fn(|class| number(self.biases, class * 4).cast_signed())
    }

    /// Returns the place of a feature by its hash; none where it says nothing.
    pub(super) fn place(&self, hash: u32) -> Option<u32> {
        self.features.find(hash).and_then(|place| u32::try_from(place).ok())
    }

    /// Returns what the feature at a place says, which stands in a space.
    pub(super) fn at(&self, place: u32, space: Space) -> impl Iterator<Item = Weight> {
        let place = place as usize;
        let (from, to) = (number(self.offsets, place * 4), number(self.offsets, (place + 1) * 4));
        let entries = self.entries.get(from as usize..to as usize).unwrap_or_default();
        let shift = entries.first().copied().unwrap_or(0).min(24);
        let value = space.value();
        entries.get(1..).unwrap_or_default().chunks_exact(2).map(move |pair| Weight {
            class: usize::from(pair[0]),
            points: (i32::from(pair[1].cast_signed()) << shift) * value,
        })
    }
}

/// Returns the hash of a feature, or of a word where there is no space.
pub fn hash(space: Option<Space>, text: &str) -> u32 {
    Hashing::of(space).then(text).end()
}

/// A hash that grows with its text, so that runs of words that begin alike are hashed once: FNV-1a, mixed at the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hashing(u32);

impl Hashing {
    /// Begins the hash of a feature of a space, or of a word.
    pub(super) fn of(space: Option<Space>) -> Self {
        Self(0x811c_9dc5).byte(space.map_or(0xff, |space| space as u8))
    }

    /// Goes on with more of the text.
    pub(super) fn then(self, text: &str) -> Self {
        text.bytes().fold(self, Self::byte)
    }

    fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// Returns the hash of the text so far.
    pub(super) fn end(self) -> u32 {
        let mut hash = self.0 ^ (self.0 >> 15);
        hash = hash.wrapping_mul(0x2c1b_3c6d);
        hash ^ (hash >> 13)
    }
}
