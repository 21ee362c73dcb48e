//! What a sentence is answered, which way the weights should move for it, and how far they move.

use super::random::Random;
use super::{NOWHERE, Net, POOLED_OUT, Sentence, VECTOR_OUT};
use crate::domain::act::learned::CLASSES;
use crate::domain::act::learned::network::{BEFORE, INNER, LINE, POOLED, Shape, VECTOR};

/// What the network made of a sentence.
pub(super) struct Answer {
    /// The strongest answer of each filter, the line's first.
    pub(super) pooled: Vec<f32>,
    /// Where it was given.
    places: Vec<usize>,
    /// The numbers between the layers.
    pub(super) inner: Vec<f32>,
    /// What each class got.
    outer: Vec<f32>,
}

/// The vectors of a sentence's words as they are seen in a pass.
struct Seen {
    line: Vec<[f32; VECTOR]>,
    before: Vec<[f32; VECTOR]>,
}

/// The filters' weights turned, so that those of all filters for one number of a vector stand together.
pub(super) struct Turned {
    line: Vec<f32>,
    before: Vec<f32>,
}

impl Turned {
    pub(super) fn of(net: &Net) -> Self {
        let turned = |weights: &[f32], shape: Shape| {
            let mut turned = vec![0.0; shape.window * shape.filters * VECTOR];
            for (row, weights) in weights.chunks_exact(VECTOR).enumerate().take(shape.window * shape.filters) {
                let (place, filter) = (row / shape.filters, row % shape.filters);
                for (number, weight) in weights.iter().enumerate() {
                    turned[(place * VECTOR + number) * shape.filters + filter] = *weight;
                }
            }
            turned
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
    let of = |place: &usize| {
        let mut vector = [0.0; VECTOR];
        if *place != NOWHERE {
            vector.copy_from_slice(&net.vectors[place * VECTOR..(place + 1) * VECTOR]);
        }
        vector
    };
    places.iter().map(of).collect()
}

fn answer(net: &Net, turned: &Turned, seen: &Seen, left_in: &[f32]) -> Answer {
    let mut pooled = vec![0.0; POOLED];
    let mut places = vec![NOWHERE; POOLED];
    let (of_line, of_before) = pooled.split_at_mut(LINE.filters);
    let (line_places, before_places) = places.split_at_mut(LINE.filters);
    let biases = |weights: &'_ [f32], shape: Shape| weights[shape.filters * shape.window * VECTOR..].to_vec();
    strongest(&turned.line, &biases(&net.line, LINE), LINE, &seen.line, of_line, line_places);
    strongest(&turned.before, &biases(&net.before, BEFORE), BEFORE, &seen.before, of_before, before_places);
    pooled.iter_mut().zip(left_in).for_each(|(answer, left_in)| *answer *= left_in);
    let inner: Vec<f32> = layer(&net.inner, &pooled, INNER).into_iter().map(|sum| sum.max(0.0)).collect();
    let outer = layer(&net.outer, &inner, CLASSES.len());
    Answer { pooled, places, inner, outer }
}

/// Finds the strongest answer of each filter, if it is above 0, and where it was given.
fn strongest(
    turned: &[f32],
    biases: &[f32],
    shape: Shape,
    seen: &[[f32; VECTOR]],
    pooled: &mut [f32],
    places: &mut [usize],
) {
    let (filters, reach) = (shape.filters, shape.window / 2);
    // What each word says to each filter at each place of the window.
    let part = |vector: &[f32; VECTOR]| {
        let mut parts = vec![0.0_f32; shape.window * filters];
        for (parts, turned) in parts.chunks_exact_mut(filters).zip(turned.chunks_exact(filters * VECTOR)) {
            for (number, weights) in
                vector.iter().zip(turned.chunks_exact(filters)).filter(|(number, _)| **number != 0.0)
            {
                add(parts, weights, *number);
            }
        }
        parts
    };
    let parts: Vec<Vec<f32>> = seen.iter().map(part).collect();
    let mut sums = vec![0.0; filters];
    for at in 0..seen.len() {
        sums.copy_from_slice(biases);
        let from = at.saturating_sub(reach);
        for (near, parts) in (from..).zip(&parts[from..(at + reach + 1).min(seen.len())]) {
            let place = near + reach - at;
            add(&mut sums, &parts[place * filters..(place + 1) * filters], 1.0);
        }
        for (filter, sum) in sums.iter().enumerate() {
            if *sum > pooled[filter] {
                pooled[filter] = *sum;
                places[filter] = at;
            }
        }
    }
}

/// Returns the sums of a layer.
fn layer(weights: &[f32], into: &[f32], numbers: usize) -> Vec<f32> {
    let (weights, biases) = weights.split_at(numbers * into.len());
    weights.chunks_exact(into.len()).zip(biases).map(|(weights, bias)| bias + dot(weights, into)).collect()
}

/// Numbers that are added side by side, always in the same order.
const LANES: usize = 8;

/// Returns the sum of the products of two rows.
fn dot(one: &[f32], other: &[f32]) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    for (one, other) in one.chunks_exact(LANES).zip(other.chunks_exact(LANES)) {
        for ((lane, one), other) in lanes.iter_mut().zip(one).zip(other) {
            *lane += one * other;
        }
    }
    lanes.iter().sum()
}

/// Adds a row times a factor to another.
fn add(to: &mut [f32], row: &[f32], factor: f32) {
    to.iter_mut().zip(row).for_each(|(to, number)| *to += number * factor);
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
        let mut kept: [Vec<[f32; VECTOR]>; 2] = [Vec::new(), Vec::new()];
        for number in seen.line.iter_mut() {
            let mask: [f32; VECTOR] = std::array::from_fn(|_| left_in(VECTOR_OUT));
            number.iter_mut().zip(&mask).for_each(|(number, mask)| *number *= mask);
            kept[0].push(mask);
        }
        kept[1] = vec![[1.0; VECTOR]; seen.before.len()];
        let pooled_in: Vec<f32> = (0..POOLED).map(|_| left_in(POOLED_OUT)).collect();
        let answer = answer(net, turned, &seen, &pooled_in);
        // A squared hinge for each class: 1 is wanted of the right one, -1 of the others.
        let back: Vec<f32> = (0..CLASSES.len())
            .map(|class| {
                let side = if class == sentence.class { 1.0 } else { -1.0 };
                -2.0 * side * (1.0 - side * answer.outer[class]).max(0.0)
            })
            .collect();
        let back = through(&net.outer, &mut self.outer, &answer.inner, &back);
        let back: Vec<f32> =
            back.iter().zip(&answer.inner).map(|(back, inner)| if *inner > 0.0 { *back } else { 0.0 }).collect();
        let back = through(&net.inner, &mut self.inner, &answer.pooled, &back);
        let back: Vec<f32> = back.iter().zip(&pooled_in).map(|(back, left_in)| back * left_in).collect();
        let (of_line, of_before) = back.split_at(LINE.filters);
        let (line_places, before_places) = answer.places.split_at(LINE.filters);
        let sides = [
            (&net.line, LINE, of_line, line_places, &seen.line, &sentence.line, &kept[0]),
            (&net.before, BEFORE, of_before, before_places, &seen.before, &sentence.before, &kept[1]),
        ];
        for (side, (weights, shape, back, places, seen, words, kept)) in sides.into_iter().enumerate() {
            let own = if side == 0 { &mut self.line } else { &mut self.before };
            let mut of_words = vec![[0.0_f32; VECTOR]; words.len()];
            filters_back(weights, own, shape, back, places, seen, &mut of_words);
            for ((word, back), kept) in words.iter().zip(&mut of_words).zip(kept) {
                if *word == NOWHERE {
                    continue;
                }
                back.iter_mut().zip(kept).for_each(|(back, kept)| *back *= kept);
                if !self.is_touched[*word] {
                    self.is_touched[*word] = true;
                    self.touched.push(*word);
                }
                add(&mut self.vectors[word * VECTOR..(word + 1) * VECTOR], back.as_slice(), 1.0);
            }
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
            let row = word * VECTOR..(word + 1) * VECTOR;
            add(&mut self.vectors[row.clone()], &other.vectors[row.clone()], 1.0);
            other.vectors[row].fill(0.0);
        }
        let pairs = [
            (&mut self.line, &mut other.line),
            (&mut self.before, &mut other.before),
            (&mut self.inner, &mut other.inner),
            (&mut self.outer, &mut other.outer),
        ];
        for (to, from) in pairs {
            add(to, from, 1.0);
            from.fill(0.0);
        }
    }
}

/// Goes back through a layer: adds what its weights should do, returns what its input should.
fn through(weights: &[f32], gradient: &mut [f32], into: &[f32], back: &[f32]) -> Vec<f32> {
    let count = into.len() * back.len();
    let (own, biases) = gradient.split_at_mut(count);
    let mut further = vec![0.0; into.len()];
    for (number, back) in back.iter().enumerate().filter(|(_, back)| **back != 0.0) {
        let row = number * into.len()..(number + 1) * into.len();
        add(&mut own[row.clone()], into, *back);
        add(&mut further, &weights[row], *back);
        biases[number] += back;
    }
    further
}

/// Goes back through filters: only the place of the strongest answer is told.
fn filters_back(
    weights: &[f32],
    gradient: &mut [f32],
    shape: Shape,
    back: &[f32],
    places: &[usize],
    seen: &[[f32; VECTOR]],
    of_words: &mut [[f32; VECTOR]],
) {
    let (filters, reach) = (shape.filters, shape.window / 2);
    let (own, biases) = gradient.split_at_mut(filters * shape.window * VECTOR);
    for (filter, (back, at)) in
        back.iter().zip(places).enumerate().filter(|(_, (back, at))| **at != NOWHERE && **back != 0.0)
    {
        biases[filter] += back;
        for near in at.saturating_sub(reach)..(at + reach + 1).min(seen.len()) {
            let row = ((near + reach - at) * filters + filter) * VECTOR;
            add(&mut own[row..row + VECTOR], &seen[near], *back);
            add(&mut of_words[near], &weights[row..row + VECTOR], *back);
        }
    }
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
