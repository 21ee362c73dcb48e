//! A linear support vector machine for one class against the others, by dual coordinate descent (Hsieh and others, 2008,
//! the method of liblinear's solver 1). Ours, because the kept libraries that have it want dense rows or C code.

use std::sync::atomic::{AtomicUsize, Ordering};

/// What an example on the wrong side costs. Chosen on the corpus: 0.05 to 0.2 differ by less than their error.
const COST: f32 = 0.1;

/// Most passes over the examples. After these the weights move too little to change a reading.
const PASSES: usize = 30;

/// A pass that moves no example further than this is the last.
const ENOUGH: f32 = 0.02;

/// What an example's own weight in the dual adds to its square.
const SOFT: f32 = 1.0 / (2.0 * COST);

/// A feature's place, and in the last bits its value: to wait for the memory takes longer than to unpack it.
#[derive(Debug, Clone, Copy)]
struct Valued(u32);

/// Bits of a value.
const VALUE_BITS: u32 = 4;

/// The values that bits of a feature can mean, which count in eighths.
const VALUES: [f32; 1 << VALUE_BITS] =
    [0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0, 1.125, 1.25, 1.375, 1.5, 1.625, 1.75, 1.875];

impl Valued {
    fn of((place, value): (u32, u8)) -> Self {
        Self(place << VALUE_BITS | u32::from(value))
    }

    fn place(self) -> usize {
        (self.0 >> VALUE_BITS) as usize
    }

    fn value(self) -> f32 {
        VALUES[(self.0 % (1 << VALUE_BITS)) as usize]
    }
}

/// Examples packed one behind the other, for all classes to be fitted to.
pub(super) struct Points {
    features: Vec<Valued>,
    /// Where the features of each example begin, and where the last one's end.
    bounds: Vec<usize>,
    /// The square of each example's length, softened.
    squares: Vec<f32>,
    /// The place of each example's class.
    classes: Vec<usize>,
    /// How many features there are.
    dimensions: usize,
}

impl Points {
    /// Returns no examples of so many features.
    pub(super) fn new(dimensions: usize) -> Self {
        Self { features: Vec::new(), bounds: vec![0], squares: Vec::new(), classes: Vec::new(), dimensions }
    }

    /// Adds an example of a class: the places of its features, with their values in eighths.
    pub(super) fn push(&mut self, features: impl Iterator<Item = (u32, u8)>, class: usize) {
        self.features.extend(features.map(Valued::of));
        self.bounds.push(self.features.len());
        self.classes.push(class);
        let square = self.at(self.squares.len()).iter().map(|feature| feature.value() * feature.value()).sum::<f32>();
        self.squares.push(square + 1.0 + SOFT);
    }

    /// Returns the features of an example.
    fn at(&self, index: usize) -> &[Valued] {
        &self.features[self.bounds[index]..self.bounds[index + 1]]
    }

    /// Returns for each of `count` classes the weights of the features, the bias behind them, that tell its examples from the
    /// others. Two threads take two classes at a time.
    pub(super) fn fit(&self, count: usize) -> Vec<Vec<f32>> {
        let next = AtomicUsize::new(0);
        let work = || {
            let mut fitted = Vec::new();
            loop {
                let class = next.fetch_add(2, Ordering::Relaxed);
                if class >= count {
                    return fitted;
                }
                let mut pair: Vec<Descent> =
                    (class..(class + 2).min(count)).map(|class| Descent::of(self, class)).collect();
                settle(&mut pair);
                fitted.push((class, pair.into_iter().map(|descent| descent.weights).collect::<Vec<_>>()));
            }
        };
        let mut fitted = std::thread::scope(|scope| {
            let other = scope.spawn(work);
            let mut fitted = work();
            let Ok(more) = other.join() else { unreachable!("fitting cannot fail") };
            fitted.extend(more);
            fitted
        });
        fitted.sort_by_key(|(class, _)| *class);
        fitted.into_iter().flat_map(|(_, weights)| weights).collect()
    }
}

/// Fits one class or two side by side, each as if alone: the numbers of a sum wait for each other, those of two do not.
fn settle(descents: &mut [Descent]) {
    if let [one, other] = descents {
        while let (Some(first), Some(second)) = (one.next(), other.next()) {
            let (first, second) = (one.points.at(first), other.points.at(second));
            let (mut one_told, mut other_told) = (0.0, 0.0);
            for (first, second) in first.iter().zip(second) {
                one_told += one.weights[first.place()] * first.value();
                other_told += other.weights[second.place()] * second.value();
            }
            let both = first.len().min(second.len());
            one.settle(one.told(one_told, &first[both..]));
            other.settle(other.told(other_told, &second[both..]));
        }
    }
    for descent in descents {
        while let Some(index) = descent.next() {
            descent.settle(descent.told(0.0, descent.points.at(index)));
        }
    }
}

/// A class that is being fitted.
struct Descent<'a> {
    points: &'a Points,
    class: usize,
    weights: Vec<f32>,
    alphas: Vec<f32>,
    /// The examples, those first that are still looked at: those that are far on the right side are passed over until the
    /// others have settled.
    order: Vec<usize>,
    active: usize,
    limit: f32,
    random: Random,
    /// Passes begun, and how far the last has come.
    passes: usize,
    at: usize,
    /// The strongest pulls of the pass either way.
    most: f32,
    least: f32,
}

impl<'a> Descent<'a> {
    fn of(points: &'a Points, class: usize) -> Self {
        let count = points.classes.len();
        Self {
            points,
            class,
            weights: vec![0.0; points.dimensions + 1],
            alphas: vec![0.0; count],
            order: (0..count).collect(),
            active: count,
            limit: f32::INFINITY,
            random: Random(1),
            passes: 0,
            at: count,
            most: f32::INFINITY,
            least: f32::NEG_INFINITY,
        }
    }

    /// Returns the example to look at, none when the weights have settled.
    fn next(&mut self) -> Option<usize> {
        while self.at >= self.active {
            let is_settled = self.most - self.least < ENOUGH;
            let is_whole = self.active == self.order.len();
            if self.passes == PASSES || (is_settled && is_whole) {
                return None;
            }
            if is_settled {
                self.active = self.order.len();
            }
            self.limit = if !is_settled && self.most > 0.0 { self.most } else { f32::INFINITY };
            self.begin_pass();
        }
        Some(self.order[self.at])
    }

    fn begin_pass(&mut self) {
        for index in 0..self.active {
            self.order.swap(index, index + self.random.below(self.active - index));
        }
        (self.passes, self.at) = (self.passes + 1, 0);
        (self.most, self.least) = (f32::NEG_INFINITY, f32::INFINITY);
    }

    /// Returns what the weights say of features, added to what they said of others.
    fn told(&self, told: f32, features: &[Valued]) -> f32 {
        features.iter().fold(told, |told, feature| told + self.weights[feature.place()] * feature.value())
    }

    /// Moves the weights by the example to look at, of which they said so much, and goes on to the next.
    fn settle(&mut self, told: f32) {
        let index = self.order[self.at];
        let bias = self.points.dimensions;
        let side = if self.points.classes[index] == self.class { 1.0 } else { -1.0 };
        let before = self.alphas[index];
        let gradient = side * (told + self.weights[bias]) - 1.0 + SOFT * before;
        if before <= 0.0 && gradient > self.limit {
            self.active -= 1;
            self.order.swap(self.at, self.active);
            return;
        }
        let pull = if before > 0.0 { gradient } else { gradient.min(0.0) };
        self.most = self.most.max(pull);
        self.least = self.least.min(pull);
        if pull.abs() > 1e-7 {
            self.alphas[index] = (before - gradient / self.points.squares[index]).max(0.0);
            let step = (self.alphas[index] - before) * side;
            for feature in self.points.at(index) {
                self.weights[feature.place()] += step * feature.value();
            }
            self.weights[bias] += step;
        }
        self.at += 1;
    }
}

/// A random number generator of its own, so that no library's change changes the weights: xorshift, 64 bits.
struct Random(u64);

impl Random {
    /// Returns a number below a limit that is not 0.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % limit as u64).unwrap_or(0)
    }
}
