//! A small network beside the linear reader: it knows words by vectors, so that a line of words that the corpus has hardly
//! seen is read by what they are like, and it looks at five words at a time. One network for both languages.
//!
//! Integers only, so that every machine reads alike. A word is a vector; what stands around each place of a line, the
//! customer's line likewise, goes through filters; of each filter the strongest answer counts; two layers turn these into
//! points for each class. The block, all numbers little-endian: the hashes of the words, their vectors (then those of the word
//! classes of either language, for words that it does not know, then that of a word without a class), the filters for the
//! line and for the customer's, the two layers.

use std::ops::AddAssign;
use std::rc::Rc;
use std::sync::LazyLock;

use super::class::CLASSES;
use super::weights::{self, Table, Weights, cut, hash, number};
use super::words::{Word, words};
use crate::domain::lang::{Lang, is_han};
use crate::domain::memo::{Owner, remembered};
use crate::domain::text::normal;

/// The block that the training writes.
pub static EMBEDDED: &[u8] = include_bytes!("network.bin");

/// Numbers of a word's vector.
pub const VECTOR: usize = 32;

/// Word classes of a language.
pub const WORD_CLASSES: usize = 256;

/// Filters of the line, and words that each looks at.
pub const LINE: Shape = Shape { filters: 128, window: 5, words_max: 48 };

/// Filters of the customer's line.
pub const BEFORE: Shape = Shape { filters: 64, window: 3, words_max: 32 };

/// Numbers between the two layers.
pub const INNER: usize = 128;

/// Strongest answers of all filters together.
pub const POOLED: usize = LINE.filters + BEFORE.filters;

/// Most that a number between two layers can be.
pub const STRONGEST: i32 = 255;

/// Bits that a word's part in a filter is cut by, so that it fits into 16.
pub const PART_SHIFT: u32 = 4;

/// How a line is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// How many filters there are.
    pub filters: usize,
    /// How many words a filter looks at; odd.
    pub window: usize,
    /// Words of a line that are looked at: a third from its beginning, the rest from its end.
    pub words_max: usize,
}

/// The network of a block, its weights widened once.
#[derive(Debug)]
pub struct Network<'a> {
    /// Whose the remembered parts of words are.
    owner: Owner,
    words: Table<'a>,
    vectors: &'a [u8],
    line: Filters,
    before: Filters,
    inner: Layer,
    outer: Layer,
}

/// The filters of a line: for each place of the window and each filter a vector, a bias for each filter.
#[derive(Debug)]
struct Filters {
    shape: Shape,
    vectors: Vec<i16>,
    biases: Vec<i32>,
    scale: i32,
}

/// What goes into the numbers between the layers, before their biases.
pub(super) type Inner = [i32; INNER];

/// A layer: for each of its numbers a weight for each number that goes in, and a bias.
#[derive(Debug)]
struct Layer {
    /// Row by row, each as long as all that goes in.
    weights: Vec<i16>,
    biases: Vec<i32>,
    scale: i32,
}

/// Returns the embedded network.
pub fn embedded() -> &'static Network<'static> {
    static NETWORK: LazyLock<Network<'static>> = LazyLock::new(|| Network::of(EMBEDDED));
    &NETWORK
}

impl<'a> Network<'a> {
    /// Returns the network of a block.
    pub fn of(block: &'a [u8]) -> Self {
        let mut rest = block;
        let words = Table::cut(&mut rest);
        let vectors = cut(&mut rest, 1);
        let filters = |rest: &mut &[u8], shape| {
            let vectors = widened(cut(rest, 1));
            Filters { shape, vectors, biases: numbers(cut(rest, 4)), scale: number(cut(rest, 4), 0).cast_signed() }
        };
        let layer = |rest: &mut &[u8]| {
            let weights = widened(cut(rest, 1));
            Layer { weights, biases: numbers(cut(rest, 4)), scale: number(cut(rest, 4), 0).cast_signed() }
        };
        Self {
            owner: Owner::default(),
            words,
            vectors,
            line: filters(&mut rest, LINE),
            before: filters(&mut rest, BEFORE),
            inner: layer(&mut rest),
            outer: layer(&mut rest),
        }
    }

    /// Returns the points of each class for a line after the customer's line.
    pub fn judge(&self, line: &str, before: Option<&str>) -> [i32; CLASSES.len()] {
        let known = Weights::of(weights::EMBEDDED, Lang::En);
        let heard = before.map(|before| self.inner_of_before(before, &known));
        self.settled(&self.inner_of_line(&words(&normal(line), &known)), heard.as_ref())
    }

    /// Returns how many points each word of a line brings a class rather than another: what is lost where it is left out.
    pub fn parts(&self, line: &str, before: Option<&str>, class: usize, rather_than: usize) -> Vec<(String, i32)> {
        let known = Weights::of(weights::EMBEDDED, Lang::En);
        let line = normal(line);
        let heard = before.map(|before| self.inner_of_before(before, &known));
        let lead = |spoken: &[Word]| {
            let points = self.settled(&self.inner_of_line(spoken), heard.as_ref());
            points[class] - points[rather_than]
        };
        let whole = words(&line, &known);
        let all = lead(&whole);
        let part = |index: usize| {
            let mut rest = words(&line, &known);
            let word = rest.remove(index);
            (line[word.source].to_owned(), all - lead(&rest))
        };
        (0..whole.len()).map(part).collect()
    }

    /// Returns what the words of a line bring each number between the layers.
    pub(super) fn inner_of_line(&self, spoken: &[Word]) -> Inner {
        self.inner.sums(0, &self.line.pooled::<{ LINE.filters }>(self, spoken, line_part))
    }

    /// Returns what the customer's line brings each number between the layers.
    pub(super) fn inner_of_before(&self, before: &str, known: &Weights) -> Inner {
        let before = normal(before);
        let words = words(&before, known);
        self.inner.sums(LINE.filters, &self.before.pooled::<{ BEFORE.filters }>(self, &words, before_part))
    }

    /// Returns the points of each class for what a line and the customer's line, if there is one, bring.
    pub(super) fn settled(&self, line: &Inner, before: Option<&Inner>) -> [i32; CLASSES.len()] {
        let strength = |at: usize| {
            let sum = self.inner.biases[at] + line[at] + before.map_or(0, |before| before[at]);
            strength(sum, self.inner.scale)
        };
        let inner: [i16; INNER] = std::array::from_fn(strength);
        let sums: [i32; CLASSES.len()] = self.outer.sums(0, &inner);
        std::array::from_fn(|class| scaled(self.outer.biases[class] + sums[class], self.outer.scale))
    }

    /// Returns the place of a word among the vectors.
    pub fn place(&self, word: &str, class: Option<u8>) -> usize {
        let known = self.vectors.len() / VECTOR - 2 * WORD_CLASSES - 1;
        let of_class = |class: u8| {
            let is_latin = !word.chars().next().is_some_and(is_han);
            known + usize::from(is_latin) * WORD_CLASSES + usize::from(class)
        };
        let place = self.words.find(hash(None, word)).or_else(|| class.map(of_class));
        place.unwrap_or(known + 2 * WORD_CLASSES)
    }

    /// Returns a word's part in every filter, by the place of the window that it stands at; last the greatest, without its sign.
    fn part(&self, filters: &Filters, word: &Word) -> Rc<[i16]> {
        let place = self.place(&word.text, word.class);
        let vector: [i16; VECTOR] =
            std::array::from_fn(|at| i16::from(self.vectors[place * VECTOR + at].cast_signed()));
        let rows = filters.vectors.as_chunks::<VECTOR>().0;
        let mut parts: Vec<i16> = Vec::with_capacity(rows.len() + 1);
        parts.extend(rows.iter().map(|weights| narrow(dot(weights, &vector) >> PART_SHIFT)));
        let most = parts.iter().map(|part| part.saturating_abs()).max().unwrap_or_default();
        parts.push(most);
        parts.into()
    }
}

/// Words whose parts in filters are kept at most: those of some hundred lines, in some five megabytes.
const PARTS_MAX: usize = 4_000;

/// Returns a word's part in the filters of the line.
fn line_part(network: &Network, word: &Word) -> Rc<[i16]> {
    remembered!(PARTS_MAX; Rc<[i16]>: network.owner, &word.text, |_| network.part(&network.line, word))
}

/// Returns a word's part in the filters of the customer's line.
fn before_part(network: &Network, word: &Word) -> Rc<[i16]> {
    remembered!(PARTS_MAX; Rc<[i16]>: network.owner, &word.text, |_| network.part(&network.before, word))
}

impl Filters {
    /// Returns the strongest answer of each filter over all places of a line.
    fn pooled<const FILTERS: usize>(
        &self,
        network: &Network,
        spoken: &[Word],
        part: fn(&Network, &Word) -> Rc<[i16]>,
    ) -> [i16; FILTERS] {
        let parts: Vec<Rc<[i16]>> = kept(spoken, self.shape.words_max).map(|word| part(network, word)).collect();
        let most = parts.iter().filter_map(|part| part.last()).max().copied().unwrap_or_default();
        let window = i32::try_from(self.shape.window).unwrap_or(i32::MAX);
        let biases: [i32; FILTERS] = std::array::from_fn(|at| self.biases[at]);
        let bias_most = biases.iter().map(|bias| bias.saturating_abs()).max().unwrap_or_default();
        let fits = i32::from(most).saturating_mul(window).saturating_add(bias_most) <= i32::from(i16::MAX);
        let strongest = if fits {
            // No sum can leave 16 bits, of which twice as many are added at a time.
            self.strongest::<i16, FILTERS>(&parts, biases.map(narrow), i16::MIN).map(i32::from)
        } else {
            self.strongest::<i32, FILTERS>(&parts, biases, i32::MIN)
        };
        strongest.map(|sum| strength(sum, self.scale))
    }

    /// Returns the greatest sum of each filter over all places of a line, no less than a `least`.
    fn strongest<Sum: Copy + Ord + AddAssign + From<i16>, const FILTERS: usize>(
        &self,
        parts: &[Rc<[i16]>],
        biases: [Sum; FILTERS],
        least: Sum,
    ) -> [Sum; FILTERS] {
        let reach = self.shape.window / 2;
        let mut strongest = [least; FILTERS];
        for at in 0..parts.len() {
            let mut sums = biases;
            let from = at.saturating_sub(reach);
            for (near, parts) in (from..).zip(&parts[from..(at + reach + 1).min(parts.len())]) {
                let own = &parts.as_chunks::<FILTERS>().0[near + reach - at];
                sums.iter_mut().zip(own).for_each(|(sum, part)| *sum += Sum::from(*part));
            }
            strongest.iter_mut().zip(&sums).for_each(|(most, sum)| *most = (*most).max(*sum));
        }
        strongest
    }
}

impl Layer {
    /// Returns what some of the numbers that go in, from a place on, bring each number of the layer.
    fn sums<const COUNT: usize>(&self, from: usize, into: &[i16]) -> [i32; COUNT] {
        let width = self.weights.len() / COUNT;
        std::array::from_fn(|at| {
            let (own, into) = (self.weights[at * width + from..][..into.len()].as_chunks(), into.as_chunks());
            let rest = own.1.iter().zip(into.1).map(|(one, other)| i32::from(*one) * i32::from(*other));
            own.0.iter().zip(into.0).map(|(one, other)| dot(one, other)).sum::<i32>() + rest.sum::<i32>()
        })
    }
}

/// Returns the words of a text as the network takes them, each with the class of words that it is in.
pub fn spoken(text: &str, known: &Weights) -> Vec<(String, Option<u8>)> {
    words(&normal(text), known).into_iter().map(|word| (word.text.into_owned(), word.class)).collect()
}

/// Returns the words of a line that are looked at.
pub fn kept<T>(spoken: &[T], words_max: usize) -> impl Iterator<Item = &T> {
    let first = if spoken.len() > words_max { words_max / 3 } else { spoken.len() };
    let last = spoken.len() - (words_max - first).min(spoken.len() - first);
    spoken[..first].iter().chain(&spoken[last..])
}

/// Returns the sum of the products of two rows. By itself, of a length that is known and counted by hand, the products are taken
/// eight at a time however the program is built; it is a third of reading a line where they are not.
#[inline(never)]
fn dot(one: &[i16; VECTOR], other: &[i16; VECTOR]) -> i32 {
    let (mut sum, mut at) = (0, 0);
    while at < VECTOR {
        sum += i32::from(one[at]) * i32::from(other[at]);
        at += 1;
    }
    sum
}

/// Returns a sum as what goes on: nothing below 0, no more than the strongest.
fn strength(sum: i32, scale: i32) -> i16 {
    narrow(scaled(sum, scale).clamp(0, STRONGEST))
}

/// Returns a sum times a scale in parts of `SCALE_ONE`.
fn scaled(sum: i32, scale: i32) -> i32 {
    let product = i64::from(sum) * i64::from(scale) / i64::from(SCALE_ONE);
    i32::try_from(product).unwrap_or(if product < 0 { i32::MIN / 2 } else { i32::MAX / 2 })
}

/// A scale of 1.
pub const SCALE_ONE: i32 = 1 << 16;

/// Returns a number in 16 bits, the nearest that fits.
fn narrow(number: i32) -> i16 {
    i16::try_from(number.clamp(i32::from(i16::MIN), i32::from(i16::MAX))).unwrap_or_default()
}

/// Returns bytes as the signed numbers that they are, widened.
fn widened(bytes: &[u8]) -> Vec<i16> {
    bytes.iter().map(|byte| i16::from(byte.cast_signed())).collect()
}

/// Returns signed numbers of four bytes each.
fn numbers(bytes: &[u8]) -> Vec<i32> {
    (0..bytes.len() / 4).map(|at| number(bytes, at * 4).cast_signed()).collect()
}
