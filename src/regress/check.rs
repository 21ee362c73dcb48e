//! Checks one golden: scores its record anew, plays its customer anew, and compares both with what they must be.

use serde_json::Value;

use super::coding::recoded;
use super::expect::{Expectations, WantedCustomer};
use super::finding::{
    Changed, Checked, Content, CustomerFinding, Head, REPORT_VERSION, Reason, ScoreFinding, Standing, Unjudged,
};
use super::{card, customer};
use crate::catalog::{FileReport, draw, faults_at, read_sheet};
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Scorecard;
use crate::domain::scoring::{ReadTurn, read, score_read};
use crate::domain::transcript::Transcript;

/// A golden whose files were read.
#[derive(Debug, Clone)]
pub struct Golden {
    /// Its name.
    pub name: String,
    /// The file of its record, for messages.
    pub file: String,
    /// The line its record begins at. Counts from 1.
    pub line: usize,
    /// The record: one session's events, one a line.
    pub record: String,
    /// The text of the scorecard that it must come to, if there is one.
    pub card: Option<String>,
    /// Looser expectations: their file, for messages, and its text.
    pub expect: Option<(String, String)>,
}

/// Returns a scorecard as goldens keep it: laid out for reading, with a line break at the end.
pub fn card_text(card: &Scorecard) -> String {
    serde_json::to_string_pretty(card).unwrap_or_else(|_| unreachable!("a scorecard holds strings and numbers only"))
        + "\n"
}

/// Returns a scorecard as a stream closes with it.
fn line(card: &Scorecard) -> String {
    serde_json::to_string(card).unwrap_or_else(|_| unreachable!("a scorecard holds strings and numbers only"))
}

/// Checks a golden whose record was read to a transcript. `lang` is the user's language, for what cannot be judged.
pub fn check(golden: &Golden, transcript: Transcript, exercise: &Exercise, lang: Lang) -> Checked {
    let turns = read(exercise, &transcript);
    let present = score_read(exercise, &transcript, &turns);
    let mut score = ScoreFinding { then: None, now: present.score, differences: Vec::new(), lines: Vec::new() };
    let mut changed = Vec::new();
    // A golden without any expectation is checked only to get them.
    let mut is_stale = golden.card.is_none() && golden.expect.is_none();
    if let Some(text) = &golden.card {
        let old = match compare_card(text, &present, &mut score) {
            Ok(old) => old,
            Err(error) => return Checked::unjudged(golden.name.clone(), broken_card(golden, &error, lang)),
        };
        is_stale = old.is_some();
        changed = old.map(|old| content_changes(&old, &present)).unwrap_or_default();
        score.lines = recoded(&golden.record, &turns);
    }
    let mut customer = customer::compare(exercise, &transcript, &turns);
    if let Some((file, text)) = &golden.expect {
        match compare_expectations(file, text, exercise, (&present, &turns), &mut score) {
            Ok(WantedCustomer::Same) => {}
            Ok(WantedCustomer::Any) => customer = CustomerFinding::default(),
            Err(report) => {
                return Checked::unjudged(golden.name.clone(), broken_expectations(file, &report, lang));
            }
        }
    }
    drop(turns);
    let head = Head::from(&transcript.started);
    let mut checked = Checked {
        event: "golden",
        v: REPORT_VERSION,
        golden: golden.name.clone(),
        standing: Standing::Holds,
        session: Some(head),
        changed,
        score: Some(score),
        customer: Some(customer),
        unjudged: None,
        present: None,
    };
    if checked.has_score_drift() || checked.has_customer_drift() {
        checked.standing = Standing::Drifted;
    }
    if checked.standing == Standing::Drifted || is_stale {
        checked.present = Some(Box::new((transcript, present)));
    }
    checked
}

/// Compares the scorecard of today with the text of the one that must be; returns the old one when they are not the same bytes.
fn compare_card(text: &str, present: &Scorecard, score: &mut ScoreFinding) -> Result<Option<Value>, serde_json::Error> {
    // Most goldens hold to the byte; only the others are read. A stream's own scorecard stands on one line.
    let same = if text.starts_with("{\n") { card_text(present) } else { line(present) };
    if same == text {
        score.then = Some(present.score.to_string());
        return Ok(None);
    }
    let old: Value = serde_json::from_str(text)?;
    let new = serde_json::to_value(present)?;
    score.then = card::score(&old);
    score.differences = card::differences(&old, &new);
    Ok(Some(old))
}

/// Compares what came out with looser expectations; returns whether the customer is compared.
fn compare_expectations(
    file: &str,
    text: &str,
    exercise: &Exercise,
    (present, turns): (&Scorecard, &[ReadTurn<'_>]),
    score: &mut ScoreFinding,
) -> Result<WantedCustomer, FileReport> {
    let expectations: Expectations = read_sheet(file, text)?;
    let misplaced = expectations.misplaced(exercise, turns);
    if !misplaced.is_empty() {
        return Err(faults_at(file, text, misplaced));
    }
    expectations.compare(present, turns, score);
    Ok(expectations.customer)
}

/// Returns that expectations cannot be read, with every fault drawn.
fn broken_expectations(file: &str, report: &FileReport, lang: Lang) -> Unjudged {
    let drawn = anstream::adapter::strip_str(&draw(report, lang)).to_string();
    let head = lang.pick("期望文件有错", "the expectations are faulty");
    Unjudged {
        reason: Reason::BrokenExpectation,
        place: file.to_owned(),
        message: format!("{head}\n{drawn}"),
        hint: String::new(),
    }
}

/// Returns the content that is another than when a scorecard was made.
fn content_changes(old: &Value, present: &Scorecard) -> Vec<Changed> {
    let contents = [
        (Content::Scenario, "scenario_hash", present.scenario.as_str(), &present.scenario_hash),
        (Content::Rubric, "rubric_hash", present.rubric.as_str(), &present.rubric_hash),
    ];
    let mut changed = Vec::new();
    for (content, key, id, now) in contents {
        let then = card::text(old, key);
        if !then.is_empty() && then != now.as_str() {
            changed.push(Changed { content, id: id.to_owned(), then: then.to_owned(), now: now.clone() });
        }
    }
    changed
}

/// Returns that a scorecard cannot be read.
fn broken_card(golden: &Golden, error: &serde_json::Error, lang: Lang) -> Unjudged {
    Unjudged {
        reason: Reason::BrokenExpectation,
        place: golden.file.clone(),
        message: lang.pick(format!("评分卡读不出来：{error}"), format!("its scorecard cannot be read: {error}")),
        hint: lang
            .pick("用 spar regress --update 重新写出评分卡", "spar regress --update writes the scorecard anew")
            .to_owned(),
    }
}
