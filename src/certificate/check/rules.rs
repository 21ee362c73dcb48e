//! A certificate against the rules that were agreed to: the verdict, the mean and its interval made anew, a quiz marked anew.

use std::collections::BTreeMap;

use super::{Checked, Grounds, Held};
use crate::catalog::{content_hash, exam_text, quiz_text};
use crate::certificate::attempt::AttemptLog;
use crate::certificate::finding::Finding;
use crate::certificate::{Certificate, Part};
use crate::domain::chain;
use crate::domain::exam::attempt::{Attempt, Matter, Part as ExamPart};
use crate::domain::exam::decision::{Next, next};
use crate::domain::exam::record::{Agreed, EXAM_FORMAT_VERSION, ExamEvent, ExamVerdict, Frozen, Scored};
use crate::domain::exam::rules::Rules;

/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// Checks what the rules make of the parts.
pub(super) fn check(certificate: &Certificate, grounds: &Grounds<'_>, checked: &mut Checked) {
    let name = format!("exam/{}", certificate.exam);
    let text = match held(grounds, "exam", certificate.exam.as_str(), &certificate.rules) {
        Ok(Some(text)) => text,
        Ok(None) => {
            checked.findings.push(Finding::RulesNotChecked);
            return;
        }
        Err(()) => {
            checked.findings.push(Finding::ContentDiffers(name));
            return;
        }
    };
    let rules = match exam_text(&text) {
        Some(rules) if rules.id == certificate.exam => rules,
        Some(_) => {
            checked.findings.push(Finding::ContentDiffers(name));
            return;
        }
        None => {
            checked.findings.push(Finding::ContentFaulty(name));
            return;
        }
    };
    decide(certificate, &rules, &mut checked.findings);
    validity(certificate, &rules, grounds, &mut checked.findings);
}

/// Returns the text of content as it was then; an error when what is at hand is another.
fn held(grounds: &Grounds<'_>, kind: &str, id: &str, frozen: &Frozen) -> Result<Option<String>, ()> {
    match (grounds.content)(kind, id, frozen) {
        Held::Missing => Ok(None),
        Held::Text(text) => {
            let is_it = content_hash(&text) == frozen.hash && chain::sha256(text.as_bytes()) == frozen.sha256;
            if is_it { Ok(Some(text)) } else { Err(()) }
        }
    }
}

/// Makes the verdict anew.
fn decide(certificate: &Certificate, rules: &Rules, findings: &mut Vec<Finding>) {
    // Time decides nothing of an attempt that was passed; one that stayed undecided had none left, or no scenario.
    let is_out = certificate.verdict == ExamVerdict::Undecided;
    let now_s = if is_out { i64::MAX } else { begun_s(certificate) };
    let found = match next(rules, &attempt(certificate), now_s) {
        Next::Over(outcome) => outcome,
        // The rules would have gone on.
        Next::Quiz | Next::Roleplay(_) => {
            let (said, found) = (certificate.verdict, ExamVerdict::Undecided);
            findings.push(Finding::WrongVerdict { said, found });
            return;
        }
    };
    if found.verdict != certificate.verdict {
        findings.push(Finding::WrongVerdict { said: certificate.verdict, found: found.verdict });
    }
    if found.mean != certificate.mean {
        findings.push(Finding::WrongMean { said: certificate.mean, found: found.mean });
    }
    if found.half_width != certificate.half_width {
        findings.push(Finding::WrongInterval);
    }
}

/// Returns when the attempt began.
fn begun_s(certificate: &Certificate) -> i64 {
    certificate.passed().map_or(certificate.issued_s, |record| record.begun_s)
}

/// Returns the attempt that the certificate describes, as the rules look at one.
fn attempt(certificate: &Certificate) -> Attempt {
    let at_s = begun_s(certificate);
    let agreed = Agreed {
        v: EXAM_FORMAT_VERSION,
        exam: certificate.exam.clone(),
        rules: certificate.rules.clone(),
        trainee: certificate.trainee.clone(),
        attempt: certificate.attempt,
        lang: certificate.lang,
        seed: 0,
        content: certificate.content.clone(),
        engine: certificate.engine.clone(),
        at_s,
    };
    let parts = certificate.parts.iter().map(|part| ExamPart {
        part: part.part,
        matter: match &part.played {
            Some(played) => Matter::Roleplay { scenario: played.scenario.clone(), session: played.session.clone() },
            None => Matter::Quiz { questions: Vec::new(), answered: BTreeMap::new() },
        },
        begun_s: at_s,
        scored: Some(Scored {
            part: part.part,
            chain: part.played.as_ref().map(|played| played.chain.clone()),
            score: part.score,
            verdict: part.verdict,
            dimensions: part.dimensions.clone(),
            caps: part.caps.clone(),
            at_s,
        }),
    });
    Attempt { agreed, parts: parts.collect(), typed: BTreeMap::new(), signals: Vec::new(), last_s: at_s, decided: None }
}

/// Checks until when the certificate holds: so many days from the end of the attempt.
fn validity(certificate: &Certificate, rules: &Rules, grounds: &Grounds<'_>, findings: &mut Vec<Finding>) {
    let wrong = match (rules.validity_days, certificate.valid_until_s, decided_s(certificate, grounds)) {
        (None, None, _) => false,
        (Some(days), Some(until), Some(decided_s)) => until != decided_s + i64::from(days) * DAY_S,
        // Without the log the end of the attempt is not known; it was over before the certificate was issued.
        (Some(days), Some(until), None) => until > certificate.issued_s.saturating_add(i64::from(days) * DAY_S),
        (None, Some(_), _) | (Some(_), None, _) => true,
    };
    if wrong {
        findings.push(Finding::WrongValidity);
    }
}

/// Returns the log of the passed attempt, if it is at hand.
fn log<'a>(certificate: &Certificate, grounds: &Grounds<'a>) -> Option<&'a AttemptLog> {
    let record = certificate.passed()?;
    grounds.logs.iter().find(|log| log.id == record.log)
}

/// Returns when the attempt was over, by its log.
fn decided_s(certificate: &Certificate, grounds: &Grounds<'_>) -> Option<i64> {
    log(certificate, grounds)?.read().ok()?.decided.map(|decided| decided.at_s)
}

/// Marks a quiz anew by the answers of the log.
pub(super) fn mark(
    certificate: &Certificate,
    part: &Part,
    quiz: &str,
    grounds: &Grounds<'_>,
    findings: &mut Vec<Finding>,
) {
    let name = format!("quiz/{quiz}");
    let Some(frozen) = certificate.content.get(&name) else { return };
    let text = match held(grounds, "quiz", quiz, frozen) {
        Ok(text) => text,
        Err(()) => {
            findings.push(Finding::ContentDiffers(name));
            return;
        }
    };
    let answers = log(certificate, grounds).and_then(|log| {
        let events = log.entries.iter().filter(|entry| !chain::is_forgotten(entry));
        let events: Vec<ExamEvent> = events.map(|entry| serde_json::from_str(entry).ok()).collect::<Option<_>>()?;
        let replayed = Attempt::replay(&events).ok()?;
        replayed.parts.into_iter().find(|held| held.part == part.part).map(|held| held.matter)
    });
    let (Some(quiz_read), Some(Matter::Quiz { questions, answered })) = (text.as_deref().and_then(quiz_text), answers)
    else {
        findings.push(Finding::QuizNotChecked(quiz.to_owned()));
        return;
    };
    let is_right = |id: &&String| {
        quiz_read.question(id).zip(answered.get(*id)).is_some_and(|(question, chosen)| question.is_right(chosen))
    };
    let right = questions.iter().filter(is_right).count() as i64;
    let found = right * 10_000 / (questions.len() as i64).max(1);
    if found != part.score {
        findings.push(Finding::QuizScore { quiz: quiz.to_owned(), said: part.score, found });
    }
}
