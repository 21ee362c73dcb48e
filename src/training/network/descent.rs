//! What a sentence is answered, which way the weights should move for it, and how far they move.

use super::random::Random;
use super::{NOWHERE, Net, POOLED_OUT, Sentence, VECTOR_OUT};
use crate::domain::act::learned::CLASSES;
use crate::domain::act::learned::network::{BEFORE, INNER, LINE, POOLED, Shape, VECTOR};

/// What the network made of a sentence.
pub(super) struct Answer {
    /// The strongest answer of each filter, the line's first.
    pub(super) pooled: [f32; POOLED],
    /// Where it was given.
    places: [u32; POOLED],
    /// The numbers between the layers.
    pub(super) inner: [f32; INNER],
    /// What each class got.
    outer: [f32; CLASSES.len()],
}

/// The place of an answer that was not given.
const NO_PLACE: u32 = u32::MAX;

/// The vectors of a sentence's words as they are seen in a pass.
struct Seen {
    line: Vec<[f32; VECTOR]>,
    before: Vec<[f32; VECTOR]>,
}

/// Filters that are worked out together: so many sums stay in registers.
const BLOCK: usize = 16;

/// The weights of some filters at a place of the window, turned: those of all of them for one number of a vector stand together.
type Block = [[f32; BLOCK]; VECTOR];

/// The filters' weights turned, block by block, for each place of the window.
pub(super) struct Turned {
    line: Vec<Block>,
    before: Vec<Block>,
}

impl Turned {
    pub(super) fn of(net: &Net) -> Self {
        let turned = |weights: &[f32], shape: Shape| {
            let rows = weights[..shape.window * shape.filters * VECTOR].as_chunks::<VECTOR>().0;
            let block = |rows: &[[f32; VECTOR]; BLOCK]| {
                std::array::from_fn(|number| std::array::from_fn(|filter| rows[filter][number]))
            };
            rows.as_chunks().0.iter().map(block).collect()
        };
        Self { line: turned(&net.line, LINE), before: turned(&net.before, BEFORE) }
    }
}

/// Returns what the network makes of a sentence, nothing left out.
pub(super) fn answered(net: &Net, turned: &Turned, sentence: &Sentence) -> Answer {
    let seen = Seen { line: vectors(net, &sentence.line), before: vectors(net, &sentence.before) };
    answer(net, turned, &seen, &[1.0; POOLED])
}

/// Returns the vectors of words.
fn vectors(net: &Net, places: &[usize]) -> Vec<[f32; VECTOR]> {
    let rows = net.vectors.as_chunks().0;
    places.iter().map(|place| if *place == NOWHERE { [0.0; VECTOR] } else { rows[*place] }).collect()
}

fn answer(net: &Net, turned: &Turned, seen: &Seen, left_in: &[f32; POOLED]) -> Answer {
    let mut pooled = [0.0; POOLED];
    let mut places = [NO_PLACE; POOLED];
    let (of_line, of_before) = pooled.split_at_mut(LINE.filters);
    let (line_places, before_places) = places.split_at_mut(LINE.filters);
    strongest(&turned.line, &net.line, LINE, &seen.line, of_line, line_places);
    strongest(&turned.before, &net.before, BEFORE, &seen.before, of_before, before_places);
    pooled.iter_mut().zip(left_in).for_each(|(answer, left_in)| *answer *= left_in);
    let inner = layer(&net.inner, &pooled).map(|sum: f32| sum.max(0.0));
    let outer = layer(&net.outer, &inner);
    Answer { pooled, places, inner, outer }
}

/// Finds the strongest answer of each filter, if it is above 0, and where it was given.
fn strongest(
    turned: &[Block],
    weights: &[f32],
    shape: Shape,
    seen: &[[f32; VECTOR]],
    pooled: &mut [f32],
    places: &mut [u32],
) {
    let reach = shape.window / 2;
    let biases = weights[shape.filters * shape.window * VECTOR..].as_chunks::<BLOCK>().0;
    // Numbers that are left out say nothing.
    let told: Vec<Told> = seen.iter().map(Told::of).collect();
    // What each word says to each filter of a block, at each place of the window.
    let mut parts = vec![[0.0_f32; BLOCK]; shape.window * seen.len()];
    let blocks = pooled.as_chunks_mut().0.iter_mut().zip(places.as_chunks_mut().0);
    for (block, (pooled, places)) in blocks.enumerate() {
        for (place, parts) in parts.chunks_exact_mut(seen.len().max(1)).enumerate() {
            let turned = &turned[place * biases.len() + block];
            // At the edges some words are no neighbours at this place of the window of any word.
            let end = (seen.len() + place).saturating_sub(reach).min(seen.len());
            let words = place.saturating_sub(reach).min(end)..end;
            let needed = parts[words.clone()].iter_mut().zip(&told[words]);
            needed.for_each(|(part, told)| *part = told.part(turned));
        }
        for (at, from) in (0..seen.len()).map(|at| (at, at.saturating_sub(reach))) {
            let mut sums = biases[block];
            for near in from..(at + reach + 1).min(seen.len()) {
                let part = &parts[(near + reach - at) * seen.len() + near];
                sums.iter_mut().zip(part).for_each(|(sum, part)| *sum += part);
            }
            strengthen(pooled, places, &sums, at as u32);
        }
    }
}

/// Keeps the stronger ones of the answers so far and those at a place; without branches, which nobody could foretell.
fn strengthen(pooled: &mut [f32; BLOCK], places: &mut [u32; BLOCK], sums: &[f32; BLOCK], at: u32) {
    for ((pooled, place), sum) in pooled.iter_mut().zip(places).zip(sums) {
        let mask = u32::from(*sum > *pooled).wrapping_neg();
        *place ^= (*place ^ at) & mask;
        *pooled = if *sum > *pooled { *sum } else { *pooled };
    }
}

/// The numbers of a vector that are not 0, and which they are.
struct Told {
    numbers: [(u32, f32); VECTOR],
    count: usize,
}

impl Told {
    fn of(vector: &[f32; VECTOR]) -> Self {
        let mut told = Self { numbers: [(0, 0.0); VECTOR], count: 0 };
        for (at, number) in (0..).zip(vector) {
            told.numbers[told.count] = (at, *number);
            told.count += usize::from(*number != 0.0);
        }
        told
    }

    /// Returns what the vector says to each filter of a block.
    fn part(&self, turned: &Block) -> [f32; BLOCK] {
        let mut sums = [0.0; BLOCK];
        for (at, number) in &self.numbers[..self.count] {
            let weights = &turned[*at as usize % VECTOR];
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * number);
        }
        sums
    }
}

/// Returns the sums of a layer.
fn layer<const FROM: usize, const TO: usize>(weights: &[f32], into: &[f32; FROM]) -> [f32; TO] {
    let (weights, biases) = weights.split_at(FROM * TO);
    let rows = weights.as_chunks().0;
    std::array::from_fn(|at| biases[at] + dot(&rows[at], into))
}

/// Numbers that are added side by side, always in the same order.
const LANES: usize = 8;

/// Returns the sum of the products of two rows.
fn dot<const COUNT: usize>(one: &[f32; COUNT], other: &[f32; COUNT]) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    for (one, other) in one.as_chunks::<LANES>().0.iter().zip(other.as_chunks::<LANES>().0) {
        for ((lane, one), other) in lanes.iter_mut().zip(one).zip(other) {
            *lane += one * other;
        }
    }
    lanes.iter().sum()
}

/// Adds a row times a factor to another.
fn add<const COUNT: usize>(to: &mut [f32; COUNT], row: &[f32; COUNT], factor: f32) {
    to.iter_mut().zip(row).for_each(|(to, number)| *to += number * factor);
}

/// Multiplies each number of a row by that of another.
fn scale<const COUNT: usize>(row: &mut [f32; COUNT], by: &[f32; COUNT]) {
    row.iter_mut().zip(by).for_each(|(number, by)| *number *= by);
}

/// Which way the weights should move, summed over sentences.
pub(super) struct Gradient {
    vectors: Vec<f32>,
    /// Rows of `vectors` that are not all 0, each once.
    touched: Vec<usize>,
    is_touched: Vec<bool>,
    line: Vec<f32>,
    before: Vec<f32>,
    inner: Vec<f32>,
    outer: Vec<f32>,
}

impl Gradient {
    /// Returns a gradient of zeros.
    pub(super) fn of(net: &Net) -> Self {
        Self {
            vectors: vec![0.0; net.vectors.len()],
            touched: Vec::new(),
            is_touched: vec![false; net.vectors.len() / VECTOR],
            line: vec![0.0; net.line.len()],
            before: vec![0.0; net.before.len()],
            inner: vec![0.0; net.inner.len()],
            outer: vec![0.0; net.outer.len()],
        }
    }

    /// Adds what a sentence asks for.
    pub(super) fn add(&mut self, net: &Net, turned: &Turned, sentence: &Sentence, random: &mut Random) {
        let mut seen = Seen { line: vectors(net, &sentence.line), before: vectors(net, &sentence.before) };
        let mut left_in = |part_out: u64| {
            if random.thousandth() < part_out { 0.0 } else { 1000.0 / super::float(1000 - part_out as usize) }
        };
        // The customer's line is seen whole.
        let masks: Vec<[f32; VECTOR]> =
            seen.line.iter().map(|_| std::array::from_fn(|_| left_in(VECTOR_OUT))).collect();
        seen.line.iter_mut().zip(&masks).for_each(|(vector, mask)| scale(vector, mask));
        let pooled_in: [f32; POOLED] = std::array::from_fn(|_| left_in(POOLED_OUT));
        let answer = answer(net, turned, &seen, &pooled_in);
        // A squared hinge for each class: 1 is wanted of the right one, -1 of the others.
        let back: [f32; CLASSES.len()] = std::array::from_fn(|class| {
            let side = if class == sentence.class { 1.0 } else { -1.0 };
            -2.0 * side * (1.0 - side * answer.outer[class]).max(0.0)
        });
        let mut back = through(&net.outer, &mut self.outer, &answer.inner, &back);
        back.iter_mut().zip(&answer.inner).filter(|(_, inner)| **inner <= 0.0).for_each(|(back, _)| *back = 0.0);
        let mut back = through(&net.inner, &mut self.inner, &answer.pooled, &back);
        scale(&mut back, &pooled_in);
        let (of_line, of_before) = back.split_at(LINE.filters);
        let (line_places, before_places) = answer.places.split_at(LINE.filters);
        let mut of_words = filters_back(&net.line, &mut self.line, LINE, of_line, line_places, &seen.line);
        of_words.iter_mut().zip(&masks).for_each(|(back, mask)| scale(back, mask));
        self.add_words(&sentence.line, &of_words);
        let of_words = filters_back(&net.before, &mut self.before, BEFORE, of_before, before_places, &seen.before);
        self.add_words(&sentence.before, &of_words);
    }

    /// Adds what the vectors of words should do.
    fn add_words(&mut self, words: &[usize], of_words: &[[f32; VECTOR]]) {
        for (word, back) in words.iter().zip(of_words).filter(|(word, _)| **word != NOWHERE) {
            if !self.is_touched[*word] {
                self.is_touched[*word] = true;
                self.touched.push(*word);
            }
            add(&mut self.vectors.as_chunks_mut::<VECTOR>().0[*word], back, 1.0);
        }
    }

    /// Takes over another gradient and leaves it at zero.
    pub(super) fn take(&mut self, other: &mut Gradient) {
        for word in other.touched.drain(..) {
            other.is_touched[word] = false;
            if !self.is_touched[word] {
                self.is_touched[word] = true;
                self.touched.push(word);
            }
            let row = std::mem::replace(&mut other.vectors.as_chunks_mut().0[word], [0.0; VECTOR]);
            add(&mut self.vectors.as_chunks_mut().0[word], &row, 1.0);
        }
        let pairs = [
            (&mut self.line, &mut other.line),
            (&mut self.before, &mut other.before),
            (&mut self.inner, &mut other.inner),
            (&mut self.outer, &mut other.outer),
        ];
        for (to, from) in pairs {
            to.iter_mut().zip(from).for_each(|(to, from)| *to += std::mem::take(from));
        }
    }
}

/// Goes back through a layer: adds what its weights should do, returns what its input should.
fn through<const FROM: usize, const TO: usize>(
    weights: &[f32],
    gradient: &mut [f32],
    into: &[f32; FROM],
    back: &[f32; TO],
) -> [f32; FROM] {
    let (own, biases) = gradient.split_at_mut(FROM * TO);
    let rows = weights.as_chunks().0.iter().zip(own.as_chunks_mut().0);
    let mut further = [0.0; FROM];
    for ((back, bias), (weights, own)) in back.iter().zip(biases).zip(rows).filter(|((back, _), _)| **back != 0.0) {
        add(own, into, *back);
        add(&mut further, weights, *back);
        *bias += back;
    }
    further
}

/// Goes back through filters: adds what their weights should do, returns what the vectors of the words should. Only the place of
/// the strongest answer is told.
fn filters_back(
    weights: &[f32],
    gradient: &mut [f32],
    shape: Shape,
    back: &[f32],
    places: &[u32],
    seen: &[[f32; VECTOR]],
) -> Vec<[f32; VECTOR]> {
    let (filters, reach) = (shape.filters, shape.window / 2);
    let (own, biases) = gradient.split_at_mut(filters * shape.window * VECTOR);
    let (weights, own) = (weights.as_chunks::<VECTOR>().0, own.as_chunks_mut::<VECTOR>().0);
    let mut of_words = vec![[0.0_f32; VECTOR]; seen.len()];
    let answers = back.iter().zip(places).enumerate();
    for (filter, (back, at)) in answers.filter(|(_, (back, at))| **at != NO_PLACE && **back != 0.0) {
        biases[filter] += back;
        let at = *at as usize;
        for near in at.saturating_sub(reach)..(at + reach + 1).min(seen.len()) {
            let row = (near + reach - at) * filters + filter;
            add(&mut own[row], &seen[near], *back);
            add(&mut of_words[near], &weights[row], *back);
        }
    }
    of_words
}

/// Adam's two running means of each weight.
pub(super) struct Moments {
    first: Net,
    second: Net,
    /// What the means lack of their full size, as they began at 0.
    first_left: f32,
    second_left: f32,
}

/// How much of the running means stays at each step (Kingma and Ba, 2015), and what keeps a division from 0.
const FIRST_STAYS: f32 = 0.9;
const SECOND_STAYS: f32 = 0.999;
const TINY: f32 = 1e-8;

/// How much a weight shrinks, in parts of a step.
const SHRINK: f32 = 0.01;

impl Moments {
    pub(super) fn of(net: &Net) -> Self {
        let zeros = Net {
            vectors: vec![0.0; net.vectors.len()],
            line: vec![0.0; net.line.len()],
            before: vec![0.0; net.before.len()],
            inner: vec![0.0; net.inner.len()],
            outer: vec![0.0; net.outer.len()],
        };
        Self { first: zeros.clone(), second: zeros, first_left: 1.0, second_left: 1.0 }
    }

    /// Moves the weights, and leaves the gradient at zero. Vectors of words that were not met stay.
    pub(super) fn step(&mut self, net: &mut Net, gradient: &mut Gradient, pace: f32) {
        self.first_left *= FIRST_STAYS;
        self.second_left *= SECOND_STAYS;
        let (whole_first, whole_second) = (1.0 / (1.0 - self.first_left), 1.0 / (1.0 - self.second_left));
        let size = 1.0 / super::float(super::BATCH);
        let step = |weights: &mut [f32], gradient: &mut [f32], first: &mut [f32], second: &mut [f32], shrink: f32| {
            for (((weight, gradient), first), second) in weights.iter_mut().zip(gradient).zip(first).zip(second) {
                let slope = *gradient * size;
                *gradient = 0.0;
                *first = FIRST_STAYS * *first + (1.0 - FIRST_STAYS) * slope;
                *second = SECOND_STAYS * *second + (1.0 - SECOND_STAYS) * slope * slope;
                let way = (*first * whole_first) / ((*second * whole_second).sqrt() + TINY);
                *weight -= pace * (way + shrink * *weight);
            }
        };
        let mut touched = std::mem::take(&mut gradient.touched);
        for word in touched.drain(..) {
            gradient.is_touched[word] = false;
            let row = word * VECTOR..(word + 1) * VECTOR;
            let (first, second) = (&mut self.first.vectors[row.clone()], &mut self.second.vectors[row.clone()]);
            step(&mut net.vectors[row.clone()], &mut gradient.vectors[row], first, second, 0.0);
        }
        gradient.touched = touched;
        step(&mut net.line, &mut gradient.line, &mut self.first.line, &mut self.second.line, SHRINK);
        step(&mut net.before, &mut gradient.before, &mut self.first.before, &mut self.second.before, SHRINK);
        step(&mut net.inner, &mut gradient.inner, &mut self.first.inner, &mut self.second.inner, SHRINK);
        step(&mut net.outer, &mut gradient.outer, &mut self.first.outer, &mut self.second.outer, SHRINK);
    }
}
