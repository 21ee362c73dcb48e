//! A certificate against the logs of attempts: what was left out, what was changed, what was said otherwise.

use super::{Checked, Grounds};
use crate::certificate::attempt::{Attempt, AttemptLog};
use crate::certificate::finding::Finding;
use crate::certificate::{AttemptRecord, Certificate};
use crate::domain::exam::attempt::log_id;
use crate::domain::review::RulingVerdict;

/// Compares the logs that are at hand.
pub(super) fn check(certificate: &Certificate, grounds: &Grounds<'_>, checked: &mut Checked) {
    if grounds.logs.is_empty() {
        checked.findings.push(Finding::LogsNotChecked);
        return;
    }
    match grounds.ruling {
        Some(ruling) if ruling.verdict == RulingVerdict::Fail => {
            checked.findings.push(Finding::RuledOut(ruling.reviewer.clone()));
        }
        ruling if certificate.ruling.is_some() && ruling != certificate.ruling.as_ref() => {
            checked.findings.push(Finding::RulingDiffers);
        }
        _ => {}
    }
    for record in &certificate.attempts {
        match grounds.logs.iter().find(|log| log.id == record.log) {
            None => checked.findings.push(Finding::LogMissing(record.log.clone())),
            Some(log) => {
                checked.logs += 1;
                compare(certificate, record, log, &mut checked.findings);
            }
        }
    }
    for log in grounds.logs {
        if certificate.attempts.iter().all(|record| record.log != log.id) && is_dropped(certificate, log) {
            checked.findings.push(Finding::AttemptDropped(log.id.clone()));
        }
    }
}

/// Returns whether an attempt that is not listed should be: it has the number of one that was begun before the certificate.
fn is_dropped(certificate: &Certificate, log: &AttemptLog) -> bool {
    let last = certificate.attempts.iter().map(|record| record.attempt).max().unwrap_or(0).max(certificate.attempt);
    // A log that cannot be read may be one that was spoilt to hide it.
    log.read().map_or(true, |attempt| {
        attempt.agreed.exam == certificate.exam
            && (attempt.agreed.attempt <= last || attempt.agreed.at_s <= certificate.issued_s)
    })
}

/// Compares a log with what the certificate says of it.
fn compare(certificate: &Certificate, record: &AttemptRecord, log: &AttemptLog, findings: &mut Vec<Finding>) {
    let name = || log.id.clone();
    let entries = usize::try_from(record.entries).unwrap_or(usize::MAX);
    if log.entries.len() < entries {
        findings.push(Finding::LogCut(name()));
    } else if log.chain(entries) != record.chain {
        findings.push(Finding::LogChain(name()));
    }
    // An attempt that was open when the certificate was issued goes on; one that was over does not.
    if log.entries.len() > entries && record.verdict.is_some() {
        findings.push(Finding::LogAdded(name()));
    }
    let attempt = match log.read() {
        Ok(attempt) => attempt,
        Err(entry) => {
            findings.push(Finding::LogUnreadable { log: name(), entry });
            return;
        }
    };
    let trainee = &attempt.agreed.trainee;
    if *trainee != certificate.trainee && !trainee.is_pseudonym() {
        findings.push(Finding::LogTrainee(name()));
    }
    // The head can be renamed without a trace in the chain; the log's id holds who it was made for.
    let is_named = !certificate.trainee.is_pseudonym();
    if is_named && log.id != log_id(&certificate.exam, &certificate.trainee, record.attempt) {
        findings.push(Finding::LogTrainee(name()));
    }
    if attempt.agreed.exam != certificate.exam
        || attempt.agreed.attempt != record.attempt
        || attempt.agreed.at_s != record.begun_s
    {
        findings.push(Finding::LogHead(name()));
    }
    let decided = attempt.decided.as_ref().filter(|_| log.entries.len() <= entries || record.verdict.is_some());
    if decided.map(|decided| (decided.verdict, decided.mean)) != record.verdict.zip(record.mean) {
        findings.push(Finding::LogVerdict(name()));
    }
    if record.attempt == certificate.attempt {
        passed(certificate, &attempt, log, findings);
    }
}

/// Compares the log of the attempt that was passed.
fn passed(certificate: &Certificate, attempt: &Attempt, log: &AttemptLog, findings: &mut Vec<Finding>) {
    let agreed = &attempt.agreed;
    let same_content = certificate.content.iter().all(|(name, hashes)| agreed.content.get(name) == Some(hashes));
    if agreed.rules != certificate.rules
        || agreed.engine != certificate.engine
        || agreed.lang != certificate.lang
        || !same_content
    {
        findings.push(Finding::LogHead(log.id.clone()));
    }
    match &attempt.decided {
        Some(decided)
            if (decided.verdict, decided.mean, decided.half_width)
                == (certificate.verdict, certificate.mean, certificate.half_width) =>
        {
            if certificate.issued_s < decided.at_s {
                findings.push(Finding::WrongDates);
            }
        }
        _ => findings.push(Finding::LogVerdict(log.id.clone())),
    }
    for part in &certificate.parts {
        let scored = attempt.scored.iter().find(|scored| scored.part == part.part);
        let is_same = scored.is_some_and(|scored| {
            let chain = part.played.as_ref().map(|played| &played.chain);
            let session = attempt.played.get(&part.part).map(|(scenario, session)| (scenario, session));
            (scored.score, scored.verdict) == (part.score, part.verdict)
                && scored.dimensions == part.dimensions
                && scored.caps == part.caps
                && scored.chain.as_ref() == chain
                && session == part.played.as_ref().map(|played| (&played.scenario, &played.session))
                && attempt.asked.get(&part.part) == part.quiz.as_ref()
        });
        if !is_same {
            findings.push(Finding::LogPart(part.part));
        }
    }
    for scored in &attempt.scored {
        if certificate.parts.iter().all(|part| part.part != scored.part) {
            findings.push(Finding::LogPart(scored.part));
        }
    }
}
