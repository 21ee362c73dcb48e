//! What sums over many sessions read of a digest: a part of `Digest`, borrowed from its text.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::domain::scorecard::{ObjectionDigest, SessionVerdict, Verdict};

/// A digest as sums read it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row<'j> {
    /// The scenario.
    pub scenario: &'j str,
    /// The rubric.
    pub rubric: &'j str,
    /// The score, in hundredths of a point.
    pub score: i64,
    /// Does the pass rule hold?
    pub passed: bool,
    /// How the session came out.
    pub verdict: SessionVerdict,
    /// The criteria.
    #[serde(borrow)]
    pub criteria: Pairs<'j, CriterionRow>,
    /// The objections that were raised.
    #[serde(borrow)]
    pub objections: Pairs<'j, ObjectionDigest>,
}

/// A criterion of a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct CriterionRow {
    /// How it came out.
    pub verdict: Verdict,
    /// Points reached, in hundredths.
    pub score: i64,
    /// Points that could be reached, in hundredths.
    pub max: i64,
}

/// An object's keys and values, as they stand in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs<'j, V>(pub Vec<(&'j str, V)>);

impl<'de: 'j, 'j, V: Deserialize<'de>> Deserialize<'de> for Pairs<'j, V> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Reader<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for Reader<V> {
            type Value = Vec<(&'de str, V)>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        source.deserialize_map(Reader(PhantomData)).map(Pairs)
    }
}
