//! The learned reader: what a whole line is, told by weights that were fitted to the corpus beside this module.
//!
//! A linear reader: every feature speaks for or against each class by a whole number, and the class with the most points
//! wins, so that each reading can be taken apart. Knows no deal and no open objection; `revise` settles what its word is
//! worth beside the rules.

pub mod class;
pub mod features;
pub mod weights;

use std::collections::BTreeSet;

use super::{Act, Kind};
use crate::domain::lang::Lang;
pub use class::{CLASSES, Class};
pub use features::{Feature, Space};
use weights::{EMBEDDED, Weights};

/// How a line was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    points: [i32; CLASSES.len()],
}

/// One feature's part in a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the feature is taken from.
    pub space: Space,
    /// The words or the name of the feature.
    pub text: String,
    /// How much it spoke for the class rather than for the one it is compared with.
    pub points: i32,
}

/// Points that make a reading sure. One step of the training is 1/4096, and features count in eighths.
pub const POINTS_SURE: i32 = 8 * 4096;

impl Verdict {
    /// Returns the class with the most points.
    pub fn best(&self) -> Class {
        CLASSES[self.ranked()[0]].1
    }

    /// Returns the class that comes second.
    pub fn second(&self) -> Class {
        CLASSES[self.ranked()[1]].1
    }

    /// Returns how many points a class has.
    pub fn points(&self, class: Class) -> i32 {
        self.points[class.index()]
    }

    /// Returns how sure the best class is, 50 to 99.
    pub fn confidence(&self) -> u8 {
        let lead = self.points(self.best()) - self.points(self.second());
        u8::try_from(50 + (lead.clamp(0, POINTS_SURE) * 49) / POINTS_SURE).unwrap_or(50)
    }

    /// Returns the places of the classes, best first; of equals the one that comes first in `CLASSES`.
    fn ranked(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..CLASSES.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(self.points[*place]));
        places
    }
}

/// Reads a line after what the rules made of it; `before` is the customer's line.
pub fn judge(line: &str, before: Option<&str>, acts: &[Act]) -> Verdict {
    let weights = Weights::of(EMBEDDED, Lang::of(line));
    let mut points = weights.biases();
    let mut found: Vec<(u32, Space)> = Vec::with_capacity(FEATURES_USUAL);
    features::visit(line, before, acts, &weights, &mut |feature| found.push((feature.hash(), feature.space)));
    found.sort_unstable();
    found.dedup();
    for (hash, space) in found {
        for weight in weights.of_feature(space, hash) {
            points[weight.class] += weight.points;
        }
    }
    Verdict { points }
}

/// Returns what spoke for a class rather than for another, the most telling first.
pub fn explain(line: &str, before: Option<&str>, acts: &[Act], class: Class, rather_than: Class) -> Vec<Part> {
    let weights = Weights::of(EMBEDDED, Lang::of(line));
    let mut parts = Vec::new();
    let mut seen: BTreeSet<u32> = BTreeSet::new();
    features::visit(line, before, acts, &weights, &mut |feature| {
        if !seen.insert(feature.hash()) {
            return;
        }
        let of = |class: Class| {
            let own = weights.of_feature(feature.space, feature.hash()).filter(|weight| weight.class == class.index());
            own.map(|weight| weight.points).sum::<i32>()
        };
        let points = of(class) - of(rather_than);
        if points != 0 {
            parts.push(Part { space: feature.space, text: feature.name(), points });
        }
    });
    parts.sort_by_key(|part| (-part.points.abs(), part.space));
    parts
}

/// How many features a line has, doubles and all: enough for most.
const FEATURES_USUAL: usize = 1024;

/// Returns the class that the rules read a line as.
pub fn class_of_rules(acts: &[Act]) -> Class {
    let main = super::main_act(acts);
    main.map_or(Class { kind: Kind::Other, stage: None, negative: None }, |act| {
        let (stage, kind, _) = super::summary(acts);
        Class { kind, stage, negative: act.negative.filter(|_| kind == Kind::Negative) }
    })
}
