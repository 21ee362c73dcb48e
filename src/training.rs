//! Fits the learned reader's weights to the corpus: `cargo run --release --example train`.
//!
//! Outside of `domain` because it counts in floats. It only adds, multiplies and divides, one after the other in a fixed
//! order, so that every machine gets the same bits; what it yields are integers. For 89,982 lines it takes 115 seconds of
//! processor time, 72 seconds on two cores, two thirds of them for the network, of which half goes into what words say to filters.
//! Without any link-time optimisation (`lto = "off"`) it takes three times as long: what is small is not inlined over modules.
#![expect(clippy::float_arithmetic, reason = "an optimiser needs them; what it yields are integers")]

use std::collections::BTreeMap;

use crate::domain::act::learned::weights::{self, BUCKET_BITS, POINTS_MOST, SCALES, Weights, hash};
use crate::domain::act::learned::{CLASSES, Class, POINTS_SURE, Space, features};
use crate::domain::act::{self, Context};
use crate::domain::lang::Lang;

pub mod network;
mod optimise;

/// A coded line of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its language.
    pub lang: Lang,
    /// The file it stands in, without the ending: the trade.
    pub trade: String,
    /// The group of lines that differ in one thing, or say one thing in two languages; `s` for none.
    pub group: String,
    /// What it is.
    pub class: Class,
    /// The customer's line before.
    pub before: Option<String>,
    /// The trainee's line.
    pub text: String,
}

/// Returns the lines of a corpus file: group, code, the customer's line before (`-` for none), the line; parted by tabs.
///
/// # Errors
/// The number of the line that is none, counting from 1, and what is wrong with it.
pub fn rows(lang: Lang, trade: &str, text: &str) -> Result<Vec<Row>, (usize, String)> {
    let row = |(index, line): (usize, &str)| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [group, code, before, text] = fields[..] else {
            return Err((index + 1, format!("four columns are wanted, here are {}", fields.len())));
        };
        let class = Class::of_code(code).ok_or_else(|| (index + 1, format!("`{code}` is no code")))?;
        let before = (before != "-").then(|| before.to_owned());
        Ok(Row { lang, trade: trade.to_owned(), group: group.to_owned(), class, before, text: text.to_owned() })
    };
    text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(row).collect()
}

impl Row {
    /// Returns whether the row is of the tenth that is held back for measuring; lines of a group stay together, in both
    /// languages.
    pub fn is_held_back(&self) -> bool {
        let alone = if self.group == "s" { self.text.as_str() } else { "" };
        hash(None, &format!("{}/{}/{alone}", self.trade, self.group)).is_multiple_of(10)
    }
}

/// What the training yields: the blocks that are embedded.
pub struct Fitted {
    /// Of the linear reader.
    pub weights: Vec<u8>,
    /// Of the network.
    pub network: Vec<u8>,
}

/// Fits everything to the corpus, given by language; what is held back is left out. Both parts take both threads in turn.
///
/// # Errors
/// What reading the corpus fails with.
pub fn fit_all<E>(
    corpus: &dyn Fn(Lang) -> Result<Vec<Row>, E>,
    word_classes: &str,
    word_vectors: &[u8],
) -> Result<Fitted, E> {
    let mut models = Vec::new();
    let mut all = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        let kept: Vec<Row> = corpus(lang)?.into_iter().filter(|row| !row.is_held_back()).collect();
        models.push(fit(&examples(&kept, word_classes, lang, &|_| true)));
        all.extend(kept);
    }
    let weights = pack(word_classes, &models[0], &models[1]);
    Ok(Fitted { weights, network: network::fit(&all, word_classes, word_vectors) })
}

/// Returns the rows of a language as the optimiser sees them; spaces that are not `kept` are left out.
pub fn examples(rows: &[Row], word_classes: &str, lang: Lang, kept: &(dyn Fn(Space) -> bool + Sync)) -> Vec<Example> {
    let block = pack_words(word_classes);
    let weights = Weights::of(&block, lang);
    let (one, other) = rows.split_at(rows.len() / 2);
    std::thread::scope(|scope| {
        let half = |rows: &[Row]| rows.iter().map(|row| example(row, &weights, kept)).collect::<Vec<_>>();
        let second = scope.spawn(move || half(other));
        let mut all = half(one);
        all.extend(second.join().unwrap_or_default());
        all
    })
}

/// A line as the optimiser sees it: its features, by hash, with how much each counts.
#[derive(Debug, Clone)]
pub struct Example {
    /// The hashes in rising order, each with its value in eighths.
    pub features: Vec<(u32, u8)>,
    /// The place of its class among `CLASSES`.
    pub class: usize,
}

/// Returns the features of a row. Spaces that are not `kept` are left out, for measuring what they are worth.
pub fn example(row: &Row, words: &Weights, kept: &dyn Fn(Space) -> bool) -> Example {
    let context = Context::alone(row.lang, None, row.before.as_deref());
    let acts = act::read::by_rules(&row.text, &context);
    let mut found: Vec<(u32, u8)> = Vec::new();
    features::visit(&row.text, row.before.as_deref(), &acts, words, &mut |feature| {
        if kept(feature.space) {
            found.push((feature.hash, u8::try_from(feature.space.value()).unwrap_or(0)));
        }
    });
    // Of those with one hash the last counts.
    found.reverse();
    found.sort_by_key(|(hash, _)| *hash);
    found.dedup_by_key(|(hash, _)| *hash);
    Example { features: found, class: row.class.index() }
}

/// The weights of one language before they are packed.
#[derive(Debug, Clone)]
pub struct Model {
    /// The features by hash, in rising order.
    hashes: Vec<u32>,
    /// For each class what each feature says for it, and last what it has before anything is read.
    classes: Vec<Vec<f32>>,
}

/// Fewest lines that a feature must be in.
const LINES_MIN: usize = 2;

/// Most features of a language: with the network, as many as fit into a megabyte and a half.
const FEATURES_MAX: usize = 28_000;

/// Fits weights to examples: once with every feature, then again with those that told most.
pub fn fit(examples: &[Example]) -> Model {
    let mut hashes: Vec<u32> = examples.iter().flat_map(|example| &example.features).map(|(hash, _)| *hash).collect();
    hashes.sort_unstable();
    let lines = hashes.chunk_by(|one, other| one == other).map(|same| (same[0], same.len()));
    let (hashes, counts): (Vec<u32>, Vec<usize>) = lines.filter(|(_, count)| *count >= LINES_MIN).unzip();
    let first = fit_with(examples, hashes);
    if counts.len() <= FEATURES_MAX {
        return first;
    }
    // What a feature tells is how far it pulls, in as many lines as it stands in.
    let told = |(place, count): (usize, usize)| {
        let furthest = first.weights(place).fold(0.0_f32, |most, weight| most.max(weight.abs()));
        furthest * furthest * f32::from(u16::try_from(count).unwrap_or(u16::MAX))
    };
    let mut ranked: Vec<(f32, u32)> =
        counts.into_iter().enumerate().map(told).zip(first.hashes.iter().copied()).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let mut kept: Vec<u32> = ranked[..FEATURES_MAX].iter().map(|(_, hash)| *hash).collect();
    kept.sort_unstable();
    fit_with(examples, kept)
}

/// Fits weights of some features, by hash in rising order.
fn fit_with(examples: &[Example], hashes: Vec<u32>) -> Model {
    let buckets = buckets(&hashes);
    let place = |hash: u32| {
        let bucket = weights::bucket(hash);
        let (from, to) = (buckets[bucket], buckets[bucket + 1]);
        let within = hashes[from as usize..to as usize].binary_search(&hash).ok()?;
        Some(from + u32::try_from(within).unwrap_or(0))
    };
    let mut points = optimise::Points::new(hashes.len());
    for example in examples {
        let known = example.features.iter().filter_map(|(hash, value)| Some((place(*hash)?, *value)));
        points.push(known, example.class);
    }
    let classes = points.fit(CLASSES.len());
    Model { hashes, classes }
}

impl Model {
    /// Returns what the feature at a place says for each class; behind the last feature, what they have before anything is read.
    fn weights(&self, place: usize) -> impl Iterator<Item = f32> {
        self.classes.iter().map(move |weights| weights[place])
    }

    /// Returns the place of the class that an example is most like, by the weights and what a network gave each class.
    pub fn predict(&self, example: &Example, more: &[f32; CLASSES.len()]) -> usize {
        let biases = self.weights(self.hashes.len());
        let mut scores: Vec<f32> = biases.zip(more).map(|(bias, more)| bias + more).collect();
        for (hash, value) in &example.features {
            let Ok(place) = self.hashes.binary_search(hash) else { continue };
            for (score, weight) in scores.iter_mut().zip(self.weights(place)) {
                *score += weight * f32::from(*value) / EIGHTHS;
            }
        }
        (0..scores.len()).max_by(|one, other| scores[*one].total_cmp(&scores[*other])).unwrap_or(0)
    }
}

/// What the values of features count in.
const EIGHTHS: f32 = 8.0;

/// How many steps a weight of 1 has.
const STEPS: f32 = 4096.0;

/// Returns the block of a word list and of both languages' weights.
pub fn pack(word_classes: &str, zh: &Model, en: &Model) -> Vec<u8> {
    let mut block = pack_words(word_classes);
    for model in [zh, en] {
        pack_model(model, &mut block);
    }
    block
}

/// Returns the part of a block that has the word classes, with no weights behind it.
pub fn pack_words(word_classes: &str) -> Vec<u8> {
    let mut words: BTreeMap<u32, u8> = BTreeMap::new();
    let mut class = 0_u8;
    for line in word_classes.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            class = 0;
            continue;
        }
        for word in line.split_whitespace() {
            words.entry(hash(None, word)).or_insert(class);
        }
        class = class.wrapping_add(1);
    }
    let mut block = Vec::new();
    put_table(&mut block, &words.keys().copied().collect::<Vec<_>>());
    put(&mut block, words.len(), words.values().copied());
    block
}

fn pack_model(model: &Model, block: &mut Vec<u8>) {
    let steps = |weight: f32| steps(weight * STEPS);
    // The values of features count in eighths, which the biases have to match.
    let biases = model.weights(model.hashes.len()).flat_map(|bias| (steps(bias) * 8).to_le_bytes());
    put(block, model.classes.len(), biases);
    let (mut hashes, mut heads, mut points): (Vec<u32>, Vec<u32>, Vec<u8>) = Default::default();
    let mut firsts = vec![0_u32; (1 << BUCKET_BITS) + 1];
    for (place, hash) in model.hashes.iter().enumerate() {
        let (scale, all) = coarse(&model.weights(place).collect::<Vec<_>>());
        let said: Vec<(usize, i32)> = all.into_iter().enumerate().filter(|(_, points)| *points != 0).collect();
        if said.is_empty() {
            continue;
        }
        hashes.push(*hash);
        heads.push(weights::head(said.iter().map(|(class, _)| *class), scale));
        let of = |place: &(usize, i32)| place.1;
        points.extend(said.chunks(2).map(|two| weights::pair(of(&two[0]), two.get(1).map_or(0, of))));
        let end = u32::try_from(points.len()).unwrap_or(u32::MAX);
        firsts[weights::bucket(*hash) + 1..].fill(end);
    }
    put_table(block, &hashes);
    for numbers in [&heads, &firsts] {
        put(block, numbers.len(), numbers.iter().flat_map(|number| number.to_le_bytes()));
    }
    put(block, points.len(), points.iter().copied());
}

/// Returns a feature's weights in points, and the scale by which these lose least.
fn coarse(weights: &[f32]) -> (usize, Vec<i32>) {
    let by = |scale: i32| {
        let worth = float(scale) / STEPS;
        let points: Vec<i32> =
            weights.iter().map(|weight| steps(weight / worth).clamp(-POINTS_MOST, POINTS_MOST)).collect();
        let lost =
            |(weight, points): (&f32, &i32)| (weight - float(*points) * worth) * (weight - float(*points) * worth);
        (weights.iter().zip(&points).map(lost).sum::<f32>(), points)
    };
    let all = SCALES.iter().map(|scale| by(*scale)).enumerate();
    let best = all.min_by(|(_, one), (_, other)| one.0.total_cmp(&other.0));
    best.map(|(scale, (_, points))| (scale, points)).unwrap_or_default()
}

/// Adds a table of hashes to a block, with where those of each bucket begin.
fn put_table(block: &mut Vec<u8>, hashes: &[u32]) {
    for numbers in [&buckets(hashes), hashes] {
        put(block, numbers.len(), numbers.iter().flat_map(|number| number.to_le_bytes()));
    }
}

/// Returns where the hashes of each bucket begin, and where the last ends.
fn buckets(hashes: &[u32]) -> Vec<u32> {
    let first = |bucket: u64| {
        let least = bucket << (32 - BUCKET_BITS);
        u32::try_from(hashes.partition_point(|hash| u64::from(*hash) < least)).unwrap_or(u32::MAX)
    };
    (0..=1 << BUCKET_BITS).map(first).collect()
}

/// Returns a number of steps as a whole one, rounded half away from 0.
fn steps(steps: f32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "weights are small: a cast that saturates loses nothing")]
    let whole = steps.round() as i32;
    whole
}

/// Adds a count and its items to a block.
fn put(block: &mut Vec<u8>, count: usize, items: impl Iterator<Item = u8>) {
    block.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
    block.extend(items);
}

/// Returns points of the learned reader as the fitted weights count them: a hinge is what makes a reading sure.
pub fn in_hinges(points: i32) -> f32 {
    float(points) / float(POINTS_SURE)
}

/// Returns a whole number as a float.
fn float(number: i32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "points and steps are below 2 to the 24th")]
    let float = number as f32;
    float
}
