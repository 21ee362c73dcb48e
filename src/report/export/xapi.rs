//! Results as xAPI 1.0.3 statements, a JSON array of them, one a line.
//!
//! | | |
//! |---|---|
//! | actor | an account: home page `BASE/trainees`, name the trainee's id (`unknown` when nobody said) |
//! | verb | `http://adlnet.gov/expapi/verbs/` and `attempted`, `completed`, `passed`, `failed`; `terminated` for an abandoned exam |
//! | object of a session | `BASE/scenarios/ID`, an activity of type `http://adlnet.gov/expapi/activities/simulation` |
//! | object of an attempt | `BASE/exams/ID`, of type `http://adlnet.gov/expapi/activities/assessment` |
//! | result | `score` with `scaled` 0 to 1, `raw`, `min` 0, `max` 100; `success` and `completion` where they are known |
//! | context | `registration`: one id for all statements of a session or attempt; the rubric as a category, `BASE/rubrics/ID` |
//! | timestamp | when the session was begun, or the attempt agreed to or decided |
//! | id | of what the statement says: the same store gives the same ids, so that statements sent twice are one |
//!
//! `BASE` is the sender's to choose (`--xapi-base`); by itself it is a name that nobody can own. An id is made like a version 5
//! UUID, from SHA-256 in place of SHA-1. A session with too little said for a score was attempted, and nothing else.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::decimal::decimal;
use super::{Names, Result};
use crate::domain::chain::sha256;
use crate::domain::cohort::attempt::Attempt;
use crate::domain::exam::record::ExamVerdict;
use crate::domain::scorecard::SessionVerdict;
use crate::report::when::utc;

/// The beginning of our identifiers where the sender chose none; no name under `invalid` can be owned (RFC 2606).
pub const BASE: &str = "https://sparring.invalid";

/// Where the verbs and activity types are defined.
const ADL: &str = "http://adlnet.gov/expapi";

/// Returns whether a text can begin identifiers: an address of the web, without a stroke at its end.
pub fn is_base(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let is_fit = |letter: char| letter.is_ascii_alphanumeric() || "-._~/:%".contains(letter);
        rest.starts_with(|letter: char| letter.is_ascii_alphanumeric())
            && rest.chars().all(is_fit)
            && !rest.ends_with('/')
    })
}

/// A verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Attempted,
    Completed,
    Passed,
    Failed,
    Terminated,
}

impl Verb {
    /// Returns its name and what it is called in Chinese.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Attempted => ("attempted", "尝试了"),
            Self::Completed => ("completed", "完成了"),
            Self::Passed => ("passed", "通过了"),
            Self::Failed => ("failed", "未通过"),
            Self::Terminated => ("terminated", "中止了"),
        }
    }
}

/// Statements that are being written.
pub struct XapiExport {
    base: String,
    is_begun: bool,
}

/// What the statements about one thing share.
struct About {
    trainee: String,
    /// What tells the session or attempt from all others.
    key: String,
    object: Value,
    category: Option<Value>,
    lang: Option<&'static str>,
}

impl XapiExport {
    /// Returns an empty list; `base` begins our identifiers.
    pub fn new(base: String) -> Self {
        Self { base, is_begun: false }
    }

    /// Returns an activity.
    fn activity(&self, folder: &str, id: &str, kind: &str) -> Value {
        json!({
            "objectType": "Activity",
            "id": format!("{}/{folder}/{id}", self.base),
            "definition": { "type": format!("{ADL}/activities/{kind}"), "name": { "en-US": id } },
        })
    }

    /// Writes a statement.
    fn statement(
        &mut self,
        out: &mut dyn Write,
        about: &About,
        verb: Verb,
        result: Option<Value>,
        at_s: i64,
    ) -> io::Result<()> {
        let (name, zh) = verb.names();
        let mut context = Map::new();
        context.insert("registration".to_owned(), uuid(&[&self.base, &about.key]).into());
        context.insert("platform".to_owned(), "sparring".into());
        if let Some(lang) = about.lang {
            context.insert("language".to_owned(), lang.into());
        }
        if let Some(category) = &about.category {
            context.insert("contextActivities".to_owned(), json!({ "category": [category] }));
        }
        let mut statement = json!({
            "id": uuid(&[&self.base, &about.key, name]),
            "actor": {
                "objectType": "Agent",
                "account": { "homePage": format!("{}/trainees", self.base), "name": about.trainee },
            },
            "verb": { "id": format!("{ADL}/verbs/{name}"), "display": { "en-US": name, "zh-CN": zh } },
            "object": about.object,
            "context": context,
            "timestamp": utc(at_s),
        });
        if let (Some(result), Some(object)) = (result, statement.as_object_mut()) {
            object.insert("result".to_owned(), result);
        }
        out.write_all(if self.is_begun { b",\n" } else { b"[\n" })?;
        self.is_begun = true;
        serde_json::to_writer(out, &statement).map_err(io::Error::from)
    }

    /// Writes the statements about a session.
    pub(super) fn result(&mut self, out: &mut dyn Write, result: &Result<'_>) -> io::Result<()> {
        let digest = result.digest;
        let about = About {
            trainee: result.trainee.unwrap_or("unknown").to_owned(),
            key: format!("session/{}/{}", result.session, result.begun_s),
            object: self.activity("scenarios", digest.scenario.as_str(), "simulation"),
            category: Some(json!({
                "objectType": "Activity",
                "id": format!("{}/rubrics/{}", self.base, digest.rubric),
            })),
            lang: Some(digest.lang.pick("zh-CN", "en-US")),
        };
        let at_s = result.begun_s;
        self.statement(out, &about, Verb::Attempted, None, at_s)?;
        let (verb, success) = match digest.verdict {
            SessionVerdict::Pass => (Verb::Passed, true),
            SessionVerdict::Fail => (Verb::Failed, false),
            SessionVerdict::Void => return self.statement(out, &about, Verb::Failed, Some(came(false, None)), at_s),
            SessionVerdict::InsufficientEvidence => return Ok(()),
        };
        let came = came(success, Some(digest.score));
        self.statement(out, &about, Verb::Completed, Some(came.clone()), at_s)?;
        self.statement(out, &about, verb, Some(came), at_s)
    }

    /// Writes the statements about an attempt at an exam.
    pub(super) fn attempt(&mut self, out: &mut dyn Write, attempt: &Attempt, names: &Names) -> io::Result<()> {
        let trainee = names.trainee(&attempt.trainee);
        let about = About {
            key: format!("attempt/{}/{trainee}/{}/{}", attempt.exam, attempt.number, attempt.agreed_s),
            object: self.activity("exams", &attempt.exam, "assessment"),
            category: None,
            lang: None,
            trainee,
        };
        self.statement(out, &about, Verb::Attempted, None, attempt.agreed_s)?;
        let (Some(decided), Some(verdict)) = (&attempt.decided, attempt.verdict()) else { return Ok(()) };
        let at_s = decided.at_s;
        let score = Some(decided.mean);
        match verdict {
            ExamVerdict::Pass => {
                self.statement(out, &about, Verb::Completed, Some(came(true, score)), at_s)?;
                self.statement(out, &about, Verb::Passed, Some(came(true, score)), at_s)
            }
            ExamVerdict::Fail => {
                self.statement(out, &about, Verb::Completed, Some(came(false, score)), at_s)?;
                self.statement(out, &about, Verb::Failed, Some(came(false, score)), at_s)
            }
            ExamVerdict::Undecided => {
                self.statement(out, &about, Verb::Completed, Some(json!({ "completion": true })), at_s)
            }
            ExamVerdict::Void => self.statement(out, &about, Verb::Failed, Some(came(false, None)), at_s),
            ExamVerdict::Abandoned => {
                self.statement(out, &about, Verb::Terminated, Some(json!({ "completion": false })), at_s)
            }
        }
    }

    /// Ends the list.
    pub(super) fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.is_begun { b"\n]\n" } else { b"[]\n" })
    }
}

/// Returns how something that was completed came out; the score in hundredths of a point.
fn came(success: bool, score: Option<i64>) -> Value {
    let mut result = json!({ "success": success, "completion": true });
    if let (Some(score), Some(object)) = (score, result.as_object_mut()) {
        let score = score.clamp(0, 10_000);
        // Read from its digits, a decimal is written as they are.
        let number = |text: String| serde_json::from_str::<Value>(&text).unwrap_or_default();
        let score =
            json!({ "scaled": number(decimal(score, 4)), "raw": number(decimal(score, 2)), "min": 0, "max": 100 });
        object.insert("score".to_owned(), score);
    }
    result
}

/// Returns an id made from texts, in the form of a version 5 UUID.
fn uuid(texts: &[&str]) -> String {
    let hash = sha256(texts.join("\u{0}").as_bytes());
    let variant = match hash.as_bytes()[16] % 4 {
        0 => '8',
        1 => '9',
        2 => 'a',
        _ => 'b',
    };
    format!("{}-{}-5{}-{variant}{}-{}", &hash[..8], &hash[8..12], &hash[13..16], &hash[17..20], &hash[20..32])
}
