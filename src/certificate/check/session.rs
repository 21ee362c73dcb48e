//! A part of a certificate against its session: the chain computed anew, the head compared, the transcript scored anew.

use super::{Checked, Grounds, Held, Wanted, rules};
use crate::catalog::{content_hash, rubric_text, scenario_text};
use crate::certificate::finding::Finding;
use crate::certificate::rescore::{Record, Rescored};
use crate::certificate::{Certificate, Part, Played};
use crate::domain::chain;
use crate::domain::exercise::Exercise;
use crate::domain::id::TraineeId;

/// Checks a part.
pub(super) fn check(certificate: &Certificate, part: &Part, grounds: &Grounds<'_>, checked: &mut Checked) {
    if let Some(quiz) = &part.quiz {
        rules::mark(certificate, part, quiz, grounds, &mut checked.findings);
    }
    let Some(played) = &part.played else { return };
    let session = || played.session.clone();
    let Some(events) = grounds.sessions.get(&played.session) else {
        checked.findings.push(match grounds.wanted {
            Wanted::All => Finding::SessionMissing(session()),
            Wanted::AtHand => Finding::SessionNotChecked(session()),
        });
        return;
    };
    checked.sessions += 1;
    let found = events.len() as u64;
    if found != played.events {
        checked.findings.push(Finding::SessionLength { session: session(), said: played.events, found });
    }
    if chain::chain(events.iter().map(|event| chain::leaf(event).unwrap_or_default())) != played.chain {
        checked.findings.push(Finding::SessionChain(session()));
    }
    let record = match Record::read(events) {
        Ok(record) => record,
        Err((event, detail)) => {
            checked.findings.push(Finding::SessionUnreadable { session: session(), event, detail });
            return;
        }
    };
    head(certificate, played, &record, &mut checked.findings);
    if record.forgotten > 0 {
        let was_forgotten = record.started.trainee.as_ref().is_some_and(TraineeId::is_pseudonym);
        let finding = if was_forgotten { Finding::Forgotten } else { Finding::TextRemoved };
        checked.findings.push(finding(session()));
        return;
    }
    let Some(exercise) = exercise(certificate, played, grounds, &mut checked.findings) else { return };
    match record.rescore(&exercise) {
        Ok(rescored) => {
            checked.rescored += 1;
            compare(certificate, part, played, &rescored, grounds, &mut checked.findings);
        }
        Err(detail) => checked.findings.push(Finding::SessionBroken { session: session(), detail }),
    }
}

/// Compares the head of a session.
fn head(certificate: &Certificate, played: &Played, record: &Record, findings: &mut Vec<Finding>) {
    let started = &record.started;
    let name = || played.session.clone();
    let hash = |kind: &str, id: &str| certificate.content.get(&format!("{kind}/{id}")).map(|frozen| &frozen.hash);
    let of_trainee =
        started.trainee.as_ref().is_some_and(|trainee| *trainee == certificate.trainee || trainee.is_pseudonym());
    if !of_trainee {
        findings.push(Finding::SessionTrainee(name()));
    }
    let log = certificate.passed().map(|record| &record.log);
    if !record.is_exam() || started.exam.as_ref() != log || started.session != played.session {
        findings.push(Finding::SessionExam(name()));
    }
    if started.scenario != played.scenario || Some(&started.scenario_hash) != hash("scenario", played.scenario.as_str())
    {
        findings.push(Finding::SessionScenario(name()));
    }
    if started.rubric != played.rubric || Some(&started.rubric_hash) != hash("rubric", played.rubric.as_str()) {
        findings.push(Finding::SessionRubric(name()));
    }
    if record.had_help() {
        findings.push(Finding::SessionHelp(name()));
    }
    if record.forgotten == 0 && !record.is_whole() {
        findings.push(Finding::SessionOpen(name()));
    }
}

/// Returns the deal and the rubric as they were then.
fn exercise(
    certificate: &Certificate,
    played: &Played,
    grounds: &Grounds<'_>,
    findings: &mut Vec<Finding>,
) -> Option<Exercise> {
    let mut text = |kind: &str, id: &str| {
        let name = format!("{kind}/{id}");
        let frozen = certificate.content.get(&name)?;
        match (grounds.content)(kind, id, frozen) {
            Held::Text(text)
                if content_hash(&text) == frozen.hash && chain::sha256(text.as_bytes()) == frozen.sha256 =>
            {
                Some((text, frozen.hash.clone(), name))
            }
            Held::Text(_) => {
                findings.push(Finding::ContentDiffers(name));
                None
            }
            Held::Missing => {
                findings.push(Finding::ContentMissing(name));
                None
            }
        }
    };
    let (deal, scale) = (text("scenario", played.scenario.as_str()), text("rubric", played.rubric.as_str()));
    let ((deal, deal_hash, deal_name), (scale, scale_hash, scale_name)) = deal.zip(scale)?;
    let scenario = scenario_text(&deal);
    let rubric = rubric_text(&scale_name, &scale).ok();
    if scenario.is_none() {
        findings.push(Finding::ContentFaulty(deal_name.clone()));
    }
    if rubric.is_none() {
        findings.push(Finding::ContentFaulty(scale_name));
    }
    let (scenario, rubric) = scenario.zip(rubric)?;
    match Exercise::new(scenario.value, rubric.value) {
        Ok(exercise) => Some(exercise.with_hashes(deal_hash, scale_hash)),
        Err(_) => {
            findings.push(Finding::ContentFaulty(deal_name));
            None
        }
    }
}

/// Compares what a session comes to with what is certified. Another version of the program may read a line otherwise: what it
/// finds otherwise is told as that, and as no forgery.
fn compare(
    certificate: &Certificate,
    part: &Part,
    played: &Played,
    rescored: &Rescored,
    grounds: &Grounds<'_>,
    findings: &mut Vec<Finding>,
) {
    let session = || played.session.clone();
    let mut differences = Vec::new();
    if rescored.score != part.score {
        differences.push(Finding::Score { session: session(), said: part.score, found: rescored.score });
    }
    if rescored.verdict != part.verdict {
        differences.push(Finding::Verdict { session: session(), said: part.verdict, found: rescored.verdict });
    }
    for dimension in part.dimensions.keys().chain(rescored.dimensions.keys()) {
        let (said, found) = (part.dimensions.get(dimension).copied(), rescored.dimensions.get(dimension).copied());
        if said != found {
            let dimension = dimension.to_string();
            differences.push(Finding::Dimension { session: session(), dimension, said, found });
        }
    }
    if rescored.caps != part.caps {
        differences.push(Finding::Caps(session()));
    }
    if let Some(turn) = rescored.strange_turn {
        differences.push(Finding::Customer { session: session(), turn });
    }
    if certificate.engine == grounds.engine {
        findings.extend(differences);
    } else if !differences.is_empty() {
        findings.push(Finding::OtherScore { session: session(), said: part.score, found: rescored.score });
    }
}
