//! How far the coder and a person agree on lines: as text with tables, or as JSON.

use std::collections::BTreeMap;

use crate::domain::agreement::{Coding, CodingAgreement};
use crate::domain::lang::Lang;

mod json;
mod text;

pub use json::{json, schema};
pub use text::text;

/// What no label is called in tables.
const NONE: &str = "none";

/// What came out of reading coded lines.
#[derive(Debug, Clone)]
pub struct Agreement {
    /// The counts of each language that occurs.
    pub by_lang: BTreeMap<Lang, CodingAgreement>,
    /// How many lines could not be read.
    pub skipped: usize,
    /// The lines that were read differently, in their order.
    pub differences: Vec<Difference>,
    /// How many of them are listed; none when they are not asked for.
    pub differences_max: Option<usize>,
}

impl Agreement {
    /// Returns the counts of each language, and of all together, without one, when there are two.
    fn sets(&self) -> Vec<(Option<Lang>, CodingAgreement)> {
        let mut sets: Vec<_> = self.by_lang.iter().map(|(lang, counts)| (Some(*lang), counts.clone())).collect();
        if sets.len() > 1 {
            let mut all = CodingAgreement::default();
            self.by_lang.values().for_each(|counts| all.merge(counts));
            sets.push((None, all));
        }
        sets
    }

    /// Returns how many lines were read.
    fn lines(&self) -> u64 {
        self.by_lang.values().map(|counts| counts.kind.n()).sum()
    }

    /// Returns the differences that are listed; none when they are not asked for.
    fn listed(&self) -> Option<&[Difference]> {
        let most = self.differences_max?;
        Some(&self.differences[..most.min(self.differences.len())])
    }
}

/// A line that was read differently.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Its number in the input. Counts from 1.
    pub line: usize,
    /// Its id, when it has one.
    pub id: Option<serde_json::Value>,
    /// The language it was read in.
    pub lang: Lang,
    /// The words.
    pub text: String,
    /// What the person says.
    pub gold: Coding,
    /// What was read.
    pub read: Coding,
    /// The rule that decided; empty when nothing was read.
    pub rule: &'static str,
}
