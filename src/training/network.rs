//! Fits the network beside the linear reader: gradient descent with Adam (Kingma and Ba, 2015) on squared hinges, one
//! example after the other in a fixed order, then rounds what it found to integers.
//!
//! Only adds, multiplies, divides and takes square roots, which every machine rounds alike.

use std::collections::BTreeMap;

use super::{Row, put, put_table};
use crate::domain::act::learned::network::{
    BEFORE, INNER, LINE, PART_SHIFT, POOLED, SCALE_ONE, STRONGEST, Shape, VECTOR, WORD_CLASSES, kept, spoken,
};
use crate::domain::act::learned::weights::{Weights, hash};
use crate::domain::act::learned::{CLASSES, POINTS_SURE};
use crate::domain::lang::{Lang, is_han};

mod descent;
mod random;

use descent::{Gradient, Moments, Turned};
use random::Random;

/// Passes over the corpus. Our choice, by the lines held back: twice as many gained nothing, half as many read four lines in a
/// thousand fewer.
const PASSES: usize = 20;

/// Lines that are answered before the weights move.
const BATCH: usize = 64;

/// How far the weights move at the start; it falls to nothing in a straight line.
const PACE: f32 = 0.0015;

/// How much of what the network says counts beside the linear reader, whose points are hinges as well. Our choice, by the
/// lines held back: 0.45 to 0.9 differ by less than their error, and this was the best of them.
const SHARE: f32 = 0.63;

/// Fewest times that a word is in the corpus for a vector of its own.
const TIMES_MIN: usize = 4;

/// Parts of a thousand of words that are left out, or stand for their class, in each pass: so that unknown words are learned.
const LEFT_OUT: u64 = 80;
const AS_CLASS: u64 = 60;

/// Parts of a thousand of a vector's numbers, and of the filters' answers, that are left out in each pass.
const VECTOR_OUT: u64 = 200;
const POOLED_OUT: u64 = 300;

/// The weights, as they are fitted.
#[derive(Debug, Clone)]
struct Net {
    /// A row of `VECTOR` numbers a word.
    vectors: Vec<f32>,
    /// For each place of the window, each filter, a vector; then the biases, a filter each.
    line: Vec<f32>,
    before: Vec<f32>,
    /// For each inner number a weight for each answer; then the biases.
    inner: Vec<f32>,
    outer: Vec<f32>,
}

/// A coded line as the network sees it: the places of its words among the vectors.
#[derive(Debug, Clone)]
struct Sentence {
    line: Vec<usize>,
    before: Vec<usize>,
    class: usize,
}

/// The words with vectors of their own, and where each stands.
struct Vocabulary {
    /// In rising order.
    hashes: Vec<u32>,
    /// By the place of a word, the place of its class; a class stands for itself.
    classes: Vec<usize>,
}

/// A word, and the class of words that it is in.
type Spoken = (String, Option<u8>);

/// Fits a network to the rows of both languages and returns its block.
///
/// `word_classes` is the word list, `word_vectors` a row of bytes for each of its words.
pub fn fit(rows: &[Row], word_classes: &str, word_vectors: &[u8]) -> Vec<u8> {
    let block = super::pack_words(word_classes);
    let known = Weights::of(&block, Lang::En);
    let mut times: BTreeMap<u32, usize> = BTreeMap::new();
    let mut classes: BTreeMap<u32, (bool, u8)> = BTreeMap::new();
    let texts: Vec<[Vec<Spoken>; 2]> = rows
        .iter()
        .map(|row| {
            [spoken(&row.text, &known), row.before.as_deref().map_or_else(Vec::new, |text| spoken(text, &known))]
        })
        .collect();
    for (word, class) in texts.iter().flatten().flatten() {
        let key = hash(None, word);
        *times.entry(key).or_default() += 1;
        if let Some(class) = class {
            classes.insert(key, (!word.chars().next().is_some_and(is_han), *class));
        }
    }
    let hashes: Vec<u32> = times.into_iter().filter(|(_, count)| *count >= TIMES_MIN).map(|(hash, _)| hash).collect();
    let (first_class, unknown) = (hashes.len(), hashes.len() + 2 * WORD_CLASSES);
    let of_class = |key: u32| {
        let place =
            |(is_latin, class): &(bool, u8)| first_class + usize::from(*is_latin) * WORD_CLASSES + usize::from(*class);
        classes.get(&key).map_or(unknown, place)
    };
    let of_words = hashes.iter().map(|key| of_class(*key)).chain(first_class..=unknown).collect();
    let vocabulary = Vocabulary { classes: of_words, hashes };
    let place = |(word, _): &Spoken| {
        let key = hash(None, word);
        vocabulary.hashes.binary_search(&key).unwrap_or_else(|_| of_class(key))
    };
    let places = |words: &[Spoken], shape: Shape| kept(words, shape.words_max).map(place).collect();
    let sentences: Vec<Sentence> = rows
        .iter()
        .zip(&texts)
        .map(|(row, [line, before])| Sentence {
            line: places(line, LINE),
            before: places(before, BEFORE),
            class: row.class.index(),
        })
        .collect();
    let mut net = Net::begin(&vocabulary, word_classes, word_vectors);
    net.learn(&sentences, &vocabulary);
    net.pack(&vocabulary, &sentences)
}

impl Net {
    /// Returns the network before it has learned: words that mean alike begin alike, the rest is chance.
    fn begin(vocabulary: &Vocabulary, word_classes: &str, word_vectors: &[u8]) -> Self {
        let mut vectors = vec![0.0_f32; vocabulary.classes.len() * VECTOR];
        let mut of_classes = vec![0.0_f32; 2 * WORD_CLASSES];
        let first_class = vocabulary.hashes.len();
        let mut given = word_vectors.chunks_exact(VECTOR);
        let (mut language, mut class) = (0, 0);
        let mut seen = std::collections::BTreeSet::new();
        for line in word_classes.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with('[') {
                language = usize::from(line == "[en]");
                class = 0;
                continue;
            }
            for word in line.split_whitespace() {
                let Some(vector) = given.next() else { break };
                let vector: Vec<f32> = vector.iter().map(|byte| f32::from(byte.cast_signed()) / VECTOR_STEPS).collect();
                let key = hash(None, word);
                if !seen.insert(key) {
                    continue;
                }
                let of_class = language * WORD_CLASSES + class;
                of_classes[of_class] += 1.0;
                let own = vocabulary.hashes.binary_search(&key).ok();
                for place in own.into_iter().chain([first_class + of_class]) {
                    let row = &mut vectors[place * VECTOR..(place + 1) * VECTOR];
                    row.iter_mut().zip(&vector).for_each(|(sum, number)| *sum += number);
                }
            }
            class = (class + 1) % WORD_CLASSES;
        }
        for (class, count) in of_classes.iter().enumerate().filter(|(_, count)| **count > 0.0) {
            let place = first_class + class;
            vectors[place * VECTOR..(place + 1) * VECTOR].iter_mut().for_each(|number| *number /= count);
        }
        let mut random = Random::new(1);
        let mut chance = |outputs: usize, inputs: usize| {
            // The square root keeps sums of many numbers as large as the numbers.
            let size = 1.0 / float(inputs).sqrt();
            let mut weights: Vec<f32> = (0..outputs * inputs).map(|_| random.bell() * size).collect();
            weights.resize(weights.len() + outputs, 0.0);
            weights
        };
        let line = chance(LINE.filters, LINE.window * VECTOR);
        let before = chance(BEFORE.filters, BEFORE.window * VECTOR);
        Self { vectors, line, before, inner: chance(INNER, POOLED), outer: chance(CLASSES.len(), INNER) }
    }

    /// Learns from the sentences, pass by pass.
    fn learn(&mut self, sentences: &[Sentence], vocabulary: &Vocabulary) {
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        let mut random = Random::new(2);
        let mut moments = Moments::of(self);
        let batches = (sentences.len() / BATCH).max(1);
        let mut gradients = [Gradient::of(self), Gradient::of(self)];
        for pass in 0..PASSES {
            for at in (1..order.len()).rev() {
                order.swap(at, random.below(at + 1));
            }
            for (batch, chosen) in order.chunks_exact(BATCH).enumerate() {
                let done = pass * batches + batch;
                let halves = chosen.split_at(BATCH / 2);
                let net = &*self;
                let turned = Turned::of(net);
                let answer = |gradient: &mut Gradient, half: &[usize]| {
                    for index in half {
                        let mut random = Random::new((done * BATCH + index) as u64 * 2 + 3);
                        let sentence = blurred(&sentences[*index], vocabulary, &mut random);
                        gradient.add(net, &turned, &sentence, &mut random);
                    }
                };
                let [one, other] = &mut gradients;
                std::thread::scope(|scope| {
                    scope.spawn(|| answer(one, halves.0));
                    answer(other, halves.1);
                });
                one.take(other);
                let left = 1.0 - float(done) / float(PASSES * batches);
                moments.step(self, one, PACE * left + 0.000_01);
            }
        }
    }

    /// Returns the block of the network, its weights rounded to integers.
    fn pack(&self, vocabulary: &Vocabulary, sentences: &[Sentence]) -> Vec<u8> {
        let turned = Turned::of(self);
        let (mut pooled_most, mut inner_most) = (0.0_f32, 0.0_f32);
        for sentence in sentences.iter().step_by(7) {
            let answer = descent::answered(self, &turned, sentence);
            pooled_most = answer.pooled.iter().copied().fold(pooled_most, f32::max);
            inner_most = answer.inner.iter().copied().fold(inner_most, f32::max);
        }
        // Few sentences are near the most; what is beyond it is cut.
        let (pooled_most, inner_most) = (pooled_most * ROOM, inner_most * ROOM);
        let strongest = float(usize::try_from(STRONGEST).unwrap_or(255));
        let one = float(usize::try_from(SCALE_ONE).unwrap_or(1));
        let mut block = Vec::new();
        put_table(&mut block, &vocabulary.hashes);
        let vector_scale = BYTE_MOST / most(&self.vectors);
        put_bytes(&mut block, &self.vectors, vector_scale);
        let weights_of = |shape: Shape| shape.filters * shape.window * VECTOR;
        for (weights, shape) in [(&self.line, LINE), (&self.before, BEFORE)] {
            let (vectors, biases) = weights.split_at(weights_of(shape));
            let scale = BYTE_MOST / most(vectors);
            let sums = vector_scale * scale / float(1 << PART_SHIFT);
            put_bytes(&mut block, vectors, scale);
            put_numbers(&mut block, biases.iter().map(|bias| bias * sums));
            put_numbers(&mut block, [strongest / pooled_most / sums * one].into_iter());
        }
        let points = SHARE * float(usize::try_from(POINTS_SURE).unwrap_or(1));
        let layers = [
            (&self.inner, POOLED * INNER, pooled_most, strongest / inner_most),
            (&self.outer, INNER * CLASSES.len(), inner_most, points),
        ];
        for (weights, count, most_in, wanted) in layers {
            let (weights, biases) = weights.split_at(count);
            let scale = BYTE_MOST / most(weights);
            let sums = scale * strongest / most_in;
            put_bytes(&mut block, weights, scale);
            put_numbers(&mut block, biases.iter().map(|bias| bias * sums));
            put_numbers(&mut block, [wanted / sums * one].into_iter());
        }
        block
    }
}

/// Steps that a number of a given vector has.
const VECTOR_STEPS: f32 = 48.0;

/// Most that a byte holds.
const BYTE_MOST: f32 = 127.0;

/// The part of the range that answers use; few are beyond it.
const ROOM: f32 = 0.9;

/// Returns a sentence as it is seen in a pass: some words are left out, some stand for their class.
fn blurred(sentence: &Sentence, vocabulary: &Vocabulary, random: &mut Random) -> Sentence {
    let mut blur = |places: &[usize]| {
        let see = |place: &usize| {
            let chance = random.thousandth();
            let is_out = chance < LEFT_OUT;
            let as_class = chance >= 1000 - AS_CLASS;
            (!is_out).then(|| if as_class { vocabulary.classes[*place] } else { *place })
        };
        // A word that is left out leaves a gap: its neighbours do not move together.
        places.iter().map(see).map(|place| place.unwrap_or(NOWHERE)).collect()
    };
    Sentence { line: blur(&sentence.line), before: blur(&sentence.before), class: sentence.class }
}

/// The place of a word that is left out.
const NOWHERE: usize = usize::MAX;

/// Returns a count as a float.
fn float(count: usize) -> f32 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts are small; losing the last digit of a large one loses nothing"
    )]
    let float = count as f32;
    float
}

/// Returns the largest number, whatever its sign.
fn most(numbers: &[f32]) -> f32 {
    numbers.iter().fold(f32::MIN_POSITIVE, |most, number| most.max(number.abs()))
}

/// Adds numbers to a block, a byte each.
fn put_bytes(block: &mut Vec<u8>, numbers: &[f32], scale: f32) {
    let byte = |number: &f32| {
        let whole = super::steps(number * scale).clamp(-127, 127);
        i8::try_from(whole).unwrap_or_default().cast_unsigned()
    };
    put(block, numbers.len(), numbers.iter().map(byte));
}

/// Adds numbers to a block, four bytes each.
fn put_numbers(block: &mut Vec<u8>, numbers: impl Iterator<Item = f32>) {
    let whole: Vec<i32> = numbers.map(super::steps).collect();
    put(block, whole.len(), whole.iter().flat_map(|number| number.to_le_bytes()));
}
