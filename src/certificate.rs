//! Certificates: what an exam came to, signed, so that somebody who was not there can check it.
//!
//! A certificate is one JSON object in canonical form (keys sorted, no white space, whole numbers only): who, by which rules and
//! content, every attempt so far, and the parts of the attempt that was passed with the hash chain of each session. Its `id` is the
//! SHA-256 of everything but `id` and `signature`; `signature` is ed25519 over a prefix that no other use of the key has, and
//! everything but itself.
//!
//! `draft` makes one from logs, `form` reads one, `check` finds what is wrong with one, and `finding` says it. All of that is pure;
//! `folder` alone opens files, those of keys. A certificate says what the records said on the day it was signed: whoever holds the
//! signing key can sign anything, and a key is worth what its keeper is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::chain;
use crate::domain::exam::record::{ExamVerdict, Frozen};
use crate::domain::id::{CapId, DimensionId, ExamId, RubricId, ScenarioId, TraineeId};
use crate::domain::lang::Lang;
use crate::domain::review::RulingVerdict;
use crate::domain::scorecard::SessionVerdict;

pub mod attempt;
pub mod check;
pub mod draft;
pub mod finding;
pub mod folder;
pub mod form;
pub mod key;
pub mod rescore;

use key::SecretKey;

/// Version of the certificate's shape that this program writes.
pub const CERTIFICATE_VERSION: u32 = 1;

/// What a signed text begins with, so that no signature of this key over anything else is one of a certificate.
const PREFIX: &str = "sparring certificate 1\n";

/// The events of sessions as they are stored, by session.
pub type Sessions = BTreeMap<String, Vec<String>>;

/// One attempt of the trainee's at the exam, passed or not: a dropped attempt must show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AttemptRecord {
    /// Which attempt. Counts from 1.
    pub attempt: u32,
    /// The id of its log.
    pub log: String,
    /// When it began, in seconds since 1970 (UTC).
    pub begun_s: i64,
    /// Entries of the log.
    pub entries: u64,
    /// The chain over the log's entries.
    pub chain: String,
    /// What it came to; none when it was not over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<ExamVerdict>,
    /// Its mean in hundredths of a point; none when it was not over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<i64>,
}

/// A session that a part consists of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Played {
    /// Its id.
    pub session: String,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The rubric.
    pub rubric: RubricId,
    /// Events of the record.
    pub events: u64,
    /// The chain over them.
    pub chain: String,
}

/// A part of the attempt that the certificate is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// The part. Counts from 1.
    pub part: u32,
    /// The session; none for a quiz.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub played: Option<Played>,
    /// The quiz; none for a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiz: Option<String>,
    /// The score, 0 to 10,000 hundredths of a point.
    pub score: i64,
    /// How the part came out by itself.
    pub verdict: SessionVerdict,
    /// Share of each dimension in hundredths of a per cent, 0 to 10,000; empty for a quiz.
    pub dimensions: BTreeMap<DimensionId, i64>,
    /// Caps that applied.
    pub caps: Vec<CapId>,
}

/// A person's decision on an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ruling {
    /// What they decided.
    pub verdict: RulingVerdict,
    /// Who decided.
    pub reviewer: String,
    /// When, in seconds since 1970 (UTC).
    pub at_s: i64,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Certificate {
    /// Version of this shape.
    pub v: u32,
    /// The SHA-256 of all but `id` and `signature`, 64 hexadecimal digits.
    pub id: String,
    /// Who passed.
    pub trainee: TraineeId,
    /// The exam.
    pub exam: ExamId,
    /// Its rules as they were agreed to.
    pub rules: Frozen,
    /// The language.
    pub lang: Lang,
    /// What the attempt was held with: `scenario/retail-service` -> hashes.
    pub content: BTreeMap<String, Frozen>,
    /// Version of the program that held and scored it.
    pub engine: String,
    /// Every attempt of the trainee's at this exam until the certificate was issued, in order.
    pub attempts: Vec<AttemptRecord>,
    /// The attempt that was passed. Counts from 1.
    pub attempt: u32,
    /// The parts of that attempt, in order.
    pub parts: Vec<Part>,
    /// The mean of the parts' scores, in hundredths of a point.
    pub mean: i64,
    /// Half of the 95 % interval, in hundredths of a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half_width: Option<i64>,
    /// What the attempt came to.
    pub verdict: ExamVerdict,
    /// Who decided, if the attempt was too near to the cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruling: Option<Ruling>,
    /// When it was issued, in seconds since 1970 (UTC).
    pub issued_s: i64,
    /// Until when it holds, in seconds since 1970 (UTC); none when the rules set no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until_s: Option<i64>,
    /// The id of the key.
    pub key: String,
    /// The signature, 128 hexadecimal digits.
    pub signature: String,
}

impl Certificate {
    /// Returns the certificate as a JSON value.
    fn value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_else(|_| unreachable!("a certificate is texts and whole numbers"))
    }

    /// Returns the canonical text without some fields.
    fn without(&self, fields: &[&str]) -> String {
        let mut value = self.value();
        if let Some(object) = value.as_object_mut() {
            for field in fields {
                object.remove(*field);
            }
        }
        chain::canonical(&value)
    }

    /// Returns the certificate as its file holds it, without a line break.
    pub fn text(&self) -> String {
        chain::canonical(&self.value())
    }

    /// Returns what the `id` must be.
    pub fn hash(&self) -> String {
        chain::sha256(self.without(&["id", "signature"]).as_bytes())
    }

    /// Returns what is signed.
    pub fn message(&self) -> Vec<u8> {
        format!("{PREFIX}{}", self.without(&["signature"])).into_bytes()
    }

    /// Returns the certificate with its id and signature made anew.
    #[must_use]
    pub fn signed(mut self, key: &SecretKey) -> Self {
        self.key = key.public().id();
        self.id = self.hash();
        self.signature = key::hex(key.sign(&self.message()));
        self
    }

    /// Returns the plain fingerprint: the id in groups of four digits.
    pub fn fingerprint(&self) -> String {
        let digits: Vec<char> = self.id.chars().collect();
        digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// Returns the attempt that was passed, if it is listed.
    pub fn passed(&self) -> Option<&AttemptRecord> {
        self.attempts.iter().find(|record| record.attempt == self.attempt)
    }
}
