//! The fitted weights, as they are embedded: integers in one block of bytes, read where they lie.
//!
//! Nothing is unpacked when the program starts. All numbers are little-endian. A block holds, one after the other: the
//! hashes of the words that have a class and their classes, and for each language a bias for each class, the hashes of the
//! features, a head for each feature, and the points of all of them. Hashes stand in rising order, behind a table that says
//! where those of each bucket begin; another says where the bucket's points begin.
//!
//! A head tells which classes a feature speaks for or against and by what scale; its points are four bits for each of them.
//! That is coarse, and half as many bytes as finer points of fewer features, which read worse.

use super::class::CLASSES;
use super::features::Space;
use crate::domain::lang::Lang;

/// The block that the training writes.
pub static EMBEDDED: &[u8] = include_bytes!("weights.bin");

/// How many bits of a hash tell its bucket.
pub const BUCKET_BITS: u32 = 12;

/// Bits of a head that tell the scale; those below tell the classes, the first class by the lowest.
const SCALE_BITS: u32 = 5;

/// The bits of a head that tell the classes.
const CLASS_MASK: u32 = (1 << CLASSES.len()) - 1;

const _: () = assert!(CLASSES.len() as u32 + SCALE_BITS <= u32::BITS, "a head has a bit for each class");

/// What a point is worth by each scale, in steps of the training: each some sixth more than the one before, so that the
/// strongest weight of a feature, whatever it is, takes most of the points there are.
pub const SCALES: [i32; 1 << SCALE_BITS] = {
    let mut scales = [6; 1 << SCALE_BITS];
    let mut at = 1;
    while at < scales.len() {
        scales[at] = scales[at - 1] * 7 / 6 + 1;
        at += 1;
    }
    scales
};

/// Most points for or against a class.
pub const POINTS_MOST: i32 = 7;

/// Bits of the points for or against a class.
const POINT_BITS: u32 = 4;

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
    heads: &'a [u8],
    /// Where the points of each bucket's features begin.
    firsts: &'a [u8],
    points: &'a [u8],
}

/// A feature that says something: its head, and where its points stand, which no other's do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    head: u32,
    pub(super) at: u32,
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

    /// Returns the place of the first hash of a bucket.
    fn first(self, bucket: usize) -> usize {
        number(self.buckets, bucket * 4) as usize
    }

    /// Returns the place of a hash.
    pub(super) fn find(self, hash: u32) -> Option<usize> {
        let (from, to) = (self.first(bucket(hash)), self.first(bucket(hash) + 1));
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
            heads: cut(&mut rest, 4),
            firsts: cut(&mut rest, 4),
            points: cut(&mut rest, 1),
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
    pub(super) fn place(&self, hash: u32) -> Option<Place> {
        let index = self.features.find(hash)?;
        let bucket = bucket(hash);
        let head = |index: usize| number(self.heads, index * 4);
        let before = self.features.first(bucket)..index;
        let at = number(self.firsts, bucket * 4) + before.map(|index| points_bytes(head(index))).sum::<u32>();
        Some(Place { head: head(index), at })
    }

    /// Returns what the feature at a place says, which stands in a space.
    pub(super) fn at(&self, place: Place, space: Space) -> impl Iterator<Item = Weight> {
        let worth = SCALES[(place.head >> CLASSES.len()) as usize % SCALES.len()] * space.value();
        let mut classes = place.head & CLASS_MASK;
        let points = self.points.get(place.at as usize..).unwrap_or_default();
        (0_usize..).map_while(move |index| {
            let class = (classes != 0).then(|| classes.trailing_zeros())?;
            classes &= classes - 1;
            let pair = points.get(index / 2)?.cast_signed();
            let own = if index.is_multiple_of(2) { pair << POINT_BITS } else { pair } >> POINT_BITS;
            Some(Weight { class: class as usize, points: i32::from(own) * worth })
        })
    }
}

/// Returns the head of a feature that says something about some classes, by a scale.
pub fn head(classes: impl Iterator<Item = usize>, scale: usize) -> u32 {
    let scale = u32::try_from(scale).unwrap_or_default();
    classes.fold(scale << CLASSES.len(), |head, class| head | 1 << class)
}

/// Returns how many bytes the points of a feature take, by its head: two classes share one.
fn points_bytes(head: u32) -> u32 {
    (head & CLASS_MASK).count_ones().div_ceil(2)
}

/// Returns two classes' points in a byte, none where there is only one.
pub fn pair(one: i32, other: i32) -> u8 {
    let half = |points: i32| u8::try_from(points & 0xf).unwrap_or_default();
    half(one) | half(other) << POINT_BITS
}

/// Returns the bucket of a hash.
pub fn bucket(hash: u32) -> usize {
    (hash >> (u32::BITS - BUCKET_BITS)) as usize
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A block of one feature that speaks for and against some classes by a scale.
    fn block(hash: u32, classes: &[(usize, i32)], scale: usize) -> Vec<u8> {
        let mut block = Vec::new();
        let mut put = |numbers: &[u32]| {
            let count = u32::try_from(numbers.len()).unwrap();
            std::iter::once(&count).chain(numbers).for_each(|number| block.extend(number.to_le_bytes()));
        };
        // No words: their buckets, hashes and, four bytes short, classes; then the biases.
        (0..4).for_each(|_| put(&[]));
        let own = bucket(hash);
        let buckets: Vec<u32> = (0..=1 << BUCKET_BITS).map(|at| u32::from(at > own)).collect();
        put(&buckets);
        put(&[hash]);
        put(&[head(classes.iter().map(|(class, _)| *class), scale)]);
        put(&vec![0; buckets.len()]);
        let points: Vec<u8> =
            classes.chunks(2).map(|two| pair(two[0].1, two.get(1).map_or(0, |other| other.1))).collect();
        block.extend(u32::try_from(points.len()).unwrap().to_le_bytes());
        block.extend(points);
        block
    }

    #[test]
    fn points_come_back_as_they_were_packed_for_every_number_of_classes() {
        for count in 1..=CLASSES.len() {
            let classes: Vec<(usize, i32)> =
                (0..count).map(|class| (CLASSES.len() - count + class, if class % 2 == 0 { -7 } else { 3 })).collect();
            let block = block(0xdead_beef, &classes, 31);
            let weights = Weights::of(&block, Lang::Zh);
            let place = weights.place(0xdead_beef).unwrap();
            let found: Vec<(usize, i32)> =
                weights.at(place, Space::Words).map(|weight| (weight.class, weight.points)).collect();
            let worth = SCALES[31] * Space::Words.value();
            assert_eq!(found, classes.iter().map(|(class, points)| (*class, points * worth)).collect::<Vec<_>>());
            assert_eq!(weights.place(0xdead_bee0), None);
        }
    }

    #[test]
    fn each_scale_is_more_than_the_one_before_by_no_more_than_a_third() {
        assert!(SCALES.windows(2).all(|two| two[0] < two[1] && two[1] * 3 <= two[0] * 4));
    }
}
