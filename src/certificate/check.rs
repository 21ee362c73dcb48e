//! Finds what is wrong with a certificate, all of it at once: by itself, against keys, logs, sessions and content.
//!
//! What it trusts is the public key it is given. What is at hand besides is compared; what is not at hand is said, not guessed.

use std::collections::BTreeSet;

use super::attempt::AttemptLog;
use super::finding::Finding;
use super::key::{KnownKey, Standing, is_canonical, unhex};
use super::{Certificate, Part, Ruling, Sessions};
use crate::domain::exam::record::{ExamVerdict, Frozen};
use crate::domain::review::RulingVerdict;

mod log;
mod rules;
mod session;

/// How far the clock of whoever checks may be behind that of whoever issued, in seconds. Our choice: clocks that are not set by
/// a network are minutes off.
pub const CLOCK_SLACK_S: i64 = 600;

/// A piece of content as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Its text.
    Text(String),
    /// It is not at hand.
    Missing,
}

/// Whether sessions must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Every session: they were named, or the records are those that the certificate is of.
    All,
    /// Those that are at hand.
    AtHand,
}

/// Finds a piece of content: its kind (`scenario`, `rubric`, ...), its id, its hashes.
pub type Finder<'a> = dyn Fn(&str, &str, &Frozen) -> Held + 'a;

/// What a certificate is checked against.
pub struct Grounds<'a> {
    /// Keys that are known.
    pub keys: &'a [KnownKey],
    /// The one key to check by, if it was named.
    pub only: Option<&'a KnownKey>,
    /// The trainee's attempts at the exam; empty when none is at hand.
    pub logs: &'a [AttemptLog],
    /// What a person decided on the attempt, as it is on record; looked at only where logs are at hand.
    pub ruling: Option<&'a Ruling>,
    /// The events of sessions as they are stored, by session.
    pub sessions: &'a Sessions,
    /// Whether all sessions must be there.
    pub wanted: Wanted,
    /// Where content is found.
    pub content: &'a Finder<'a>,
    /// Now, in seconds since 1970 (UTC).
    pub now_s: i64,
    /// Version of this program.
    pub engine: &'a str,
}

/// What was checked, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// What was found, in the order of the certificate.
    pub findings: Vec<Finding>,
    /// Logs that were compared.
    pub logs: usize,
    /// Sessions whose chain was computed anew.
    pub sessions: usize,
    /// Sessions that were scored anew.
    pub rescored: usize,
}

/// Checks everything.
pub fn check(certificate: &Certificate, grounds: &Grounds<'_>) -> Checked {
    let mut checked = Checked::default();
    signature(certificate, grounds, &mut checked.findings);
    statement(certificate, grounds, &mut checked);
    checked
}

/// Checks all but the id and the signature: what must hold before there is one.
pub fn statement(certificate: &Certificate, grounds: &Grounds<'_>, checked: &mut Checked) {
    dates(certificate, grounds, &mut checked.findings);
    sums(certificate, &mut checked.findings);
    if certificate.engine != grounds.engine {
        let (said, own) = (certificate.engine.clone(), grounds.engine.to_owned());
        checked.findings.push(Finding::OtherEngine { said, own });
    }
    log::check(certificate, grounds, checked);
    rules::check(certificate, grounds, checked);
    for part in &certificate.parts {
        session::check(certificate, part, grounds, checked);
    }
    let mut seen: Vec<Finding> = Vec::new();
    checked.findings.retain(|finding| {
        let is_new = !seen.contains(finding);
        if is_new {
            seen.push(finding.clone());
        }
        is_new
    });
}

/// Checks id, signature and key.
fn signature(certificate: &Certificate, grounds: &Grounds<'_>, findings: &mut Vec<Finding>) {
    if certificate.id != certificate.hash() {
        findings.push(Finding::WrongId);
    }
    let signature = unhex::<64>(&certificate.signature);
    match &signature {
        None => findings.push(Finding::MalformedSignature),
        Some(signature) if !is_canonical(signature) => findings.push(Finding::SecondSignature),
        Some(_) => {}
    }
    let id = &certificate.key;
    let known = match grounds.only {
        Some(only) if only.key.id() != *id => {
            findings.push(Finding::OtherKey { said: id.clone(), given: only.key.id() });
            Some(only)
        }
        Some(only) => Some(only),
        None => grounds.keys.iter().find(|known| known.key.id() == *id),
    };
    let Some(known) = known else {
        findings.push(Finding::UnknownKey(id.clone()));
        return;
    };
    if signature.is_some_and(|signature| !known.key.signed(&certificate.message(), &signature)) {
        findings.push(Finding::WrongSignature);
    }
    if known.standing == Standing::Untrusted {
        findings.push(Finding::UntrustedKey(id.clone()));
    }
    if !known.signed_at(certificate.issued_s) {
        findings.push(Finding::KeyOutOfTime(id.clone()));
    }
}

/// Checks the dates against each other and against now.
fn dates(certificate: &Certificate, grounds: &Grounds<'_>, findings: &mut Vec<Finding>) {
    let Certificate { issued_s, valid_until_s, .. } = *certificate;
    if issued_s > grounds.now_s.saturating_add(CLOCK_SLACK_S) {
        findings.push(Finding::NotYet(issued_s));
    }
    if let Some(until) = valid_until_s.filter(|until| *until < grounds.now_s) {
        findings.push(Finding::Expired(until));
    }
    let begun_later = certificate.attempts.iter().any(|record| record.begun_s > issued_s.saturating_add(CLOCK_SLACK_S));
    if begun_later || valid_until_s.is_some_and(|until| until <= issued_s) {
        findings.push(Finding::WrongDates);
    }
}

/// Returns the scores that the mean is of: those of the role-plays, or of all parts where there is none.
fn scores(parts: &[Part]) -> Vec<i64> {
    let played: Vec<i64> = parts.iter().filter(|part| part.played.is_some()).map(|part| part.score).collect();
    if played.is_empty() { parts.iter().map(|part| part.score).collect() } else { played }
}

/// Returns the mean, rounded half up, as exams round it; 0 of nothing.
fn mean(scores: &[i64]) -> i64 {
    let sum: i128 = scores.iter().map(|score| i128::from(*score)).sum();
    let number = scores.len() as i128;
    if number == 0 { 0 } else { i64::try_from((2 * sum + number).div_euclid(2 * number)).unwrap_or(i64::MAX) }
}

/// Checks what the certificate says against itself.
fn sums(certificate: &Certificate, findings: &mut Vec<Finding>) {
    match (certificate.verdict, &certificate.ruling) {
        (ExamVerdict::Pass, None) => {}
        (ExamVerdict::Undecided, Some(ruling)) if ruling.verdict == RulingVerdict::Pass => {}
        (verdict, _) => findings.push(Finding::NotPassed(verdict)),
    }
    let parts = &certificate.parts;
    let found = mean(&scores(parts));
    if found != certificate.mean {
        findings.push(Finding::WrongMean { said: certificate.mean, found });
    }
    let numbered = parts.iter().zip(1..).all(|(part, number)| part.part == number);
    if parts.is_empty() || !numbered || parts.iter().any(|part| part.played.is_some() == part.quiz.is_some()) {
        findings.push(Finding::WrongParts);
    }
    for (record, number) in certificate.attempts.iter().zip(1..) {
        if record.attempt != number {
            findings.push(Finding::AttemptGap(number));
            break;
        }
    }
    let is_listed = |record: &super::AttemptRecord| {
        record.verdict == Some(certificate.verdict) && record.mean == Some(certificate.mean)
    };
    if !certificate.passed().is_some_and(is_listed) {
        findings.push(Finding::AttemptUnlisted);
    }
    let mut sessions = BTreeSet::new();
    for played in parts.iter().filter_map(|part| part.played.as_ref()) {
        if !sessions.insert(&played.session) {
            findings.push(Finding::SessionTwice(played.session.clone()));
        }
        for name in [format!("scenario/{}", played.scenario), format!("rubric/{}", played.rubric)] {
            if !certificate.content.contains_key(&name) {
                findings.push(Finding::ContentUnlisted(name));
            }
        }
    }
    for quiz in parts.iter().filter_map(|part| part.quiz.as_ref()) {
        let name = format!("quiz/{quiz}");
        if !certificate.content.contains_key(&name) {
            findings.push(Finding::ContentUnlisted(name));
        }
    }
}
