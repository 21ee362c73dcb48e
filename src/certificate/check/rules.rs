//! A certificate against the rules that were agreed to: the verdict, the mean and its interval made anew, the
//! draw made anew, a quiz marked anew.

use std::collections::BTreeMap;

use super::{CLOCK_SLACK_S, Checked, Grounds, Held};
use crate::catalog::{content_hash, exam_text, quiz_text};
use crate::certificate::attempt::AttemptLog;
use crate::certificate::finding::Finding;
use crate::certificate::{Certificate, Part};
use crate::domain::chain;
use crate::domain::exam::attempt::{Attempt, AttemptError, Matter, Part as ExamPart, session_id};
use crate::domain::exam::decision::{Next, next};
use crate::domain::exam::draw;
use crate::domain::exam::quiz::Quiz;
use crate::domain::exam::record::{Agreed, EXAM_FORMAT_VERSION, ExamEvent, ExamVerdict, Frozen, Scored};
use crate::domain::exam::rules::{QuizPart, Rules};
use crate::domain::transcript::SessionEvent;

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
    drawn(certificate, &rules, grounds, &mut checked.findings);
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
    let wrong = match decided_s(certificate, grounds) {
        Some(decided_s) => certificate.valid_until_s != rules.valid_until_s(decided_s),
        // Without the log the end of the attempt is not known; it was over before the certificate was issued.
        None => match (certificate.valid_until_s, rules.valid_until_s(certificate.issued_s)) {
            (Some(until), Some(latest)) => until > latest,
            (until, latest) => until != latest,
        },
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

/// Checks what each part is of: by the rules alone, and where the log is at hand by its seed, part after part.
fn drawn(certificate: &Certificate, rules: &Rules, grounds: &Grounds<'_>, findings: &mut Vec<Finding>) {
    for part in &certificate.parts {
        let is_of_rules = match (&part.played, &rules.parts.roleplays) {
            (None, _) => part.quiz.as_deref() == rules.parts.quiz.as_ref().map(|quiz| quiz.id.as_str()),
            (Some(_), None) => false,
            (Some(played), Some(rule)) => {
                let head = grounds.sessions.get(&played.session).and_then(|events| events.first());
                let fits = head.and_then(|head| serde_json::from_str(head).ok()).is_none_or(|event| match event {
                    SessionEvent::Started(head) => head.difficulty == rule.difficulty && head.lang == certificate.lang,
                    _ => true,
                });
                played.rubric == rule.rubric && rule.scenarios.contains(&played.scenario) && fits
            }
        };
        if !is_of_rules {
            findings.push(Finding::OtherDraw(part.part));
        }
    }
    let Some(log) = log(certificate, grounds) else { return };
    // What is no log at all is told where logs are compared.
    let Ok(events) = events(log) else { return };
    match Attempt::replay(&events) {
        Ok(held) => in_turn(certificate, &held, log, rules, grounds, findings),
        Err(error) => findings.push(Finding::LogUnreadable { log: log.id.clone(), entry: entry(&error) }),
    }
}

/// Returns the events of a log, those left out whose text was removed.
fn events(log: &AttemptLog) -> Result<Vec<ExamEvent>, serde_json::Error> {
    let entries = log.entries.iter().filter(|entry| !chain::is_forgotten(entry));
    entries.map(|entry| serde_json::from_str(entry)).collect()
}

/// Returns the number of the entry that an attempt cannot have. Counts from 0.
fn entry(error: &AttemptError) -> usize {
    match error {
        AttemptError::Head | AttemptError::Version { .. } => 0,
        AttemptError::Part { entry, .. } | AttemptError::Question { entry } | AttemptError::AfterDecision { entry } => {
            *entry
        }
    }
}

/// Goes through an attempt as it was held: each part must be what the rules ask for after the parts before it, and what the seed
/// draws there.
fn in_turn(
    certificate: &Certificate,
    held: &Attempt,
    log: &AttemptLog,
    rules: &Rules,
    grounds: &Grounds<'_>,
    findings: &mut Vec<Finding>,
) {
    let seed = held.agreed.seed;
    let mut so_far = Attempt { parts: Vec::new(), decided: None, ..held.clone() };
    for part in &held.parts {
        // Time is looked at by itself: the program drew the part a moment before it wrote it down.
        let is_late = part.begun_s >= held.ends_s(rules).saturating_add(CLOCK_SLACK_S);
        let is_drawn = match (next(rules, &so_far, held.agreed.at_s), &part.matter) {
            (Next::Over(_), _) => {
                findings.push(Finding::AfterEnd(part.part));
                return;
            }
            (Next::Quiz, Matter::Quiz { questions, .. }) => {
                let quiz = rules.parts.quiz.as_ref().and_then(|rule| Some((quiz(certificate, rule, grounds)?, rule)));
                // A quiz that is not at hand is told where it is marked.
                quiz.is_none_or(|(quiz, rule)| draw::questions(&quiz, seed, rule.draw) == *questions)
            }
            (Next::Roleplay(place), Matter::Roleplay { scenario, session }) => {
                let pool = rules.parts.roleplays.as_ref().map_or(&[][..], |rule| &rule.scenarios);
                draw::scenario(pool, seed, place).as_ref() == Some(scenario)
                    && *session == session_id(&log.id, part.part)
            }
            _ => false,
        };
        if !is_drawn {
            findings.push(Finding::OtherDraw(part.part));
        }
        if is_late {
            findings.push(Finding::AfterEnd(part.part));
        }
        so_far.parts.push(part.clone());
    }
}

/// Returns the quiz as it was then, if it is at hand.
fn quiz(certificate: &Certificate, rule: &QuizPart, grounds: &Grounds<'_>) -> Option<Quiz> {
    let frozen = certificate.content.get(&format!("quiz/{}", rule.id))?;
    held(grounds, "quiz", rule.id.as_str(), frozen).ok()?.as_deref().and_then(quiz_text)
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
        let replayed = Attempt::replay(&events(log).ok()?).ok()?;
        replayed.parts.into_iter().find(|held| held.part == part.part).map(|held| held.matter)
    });
    let (Some(quiz_read), Some(Matter::Quiz { questions, answered })) = (text.as_deref().and_then(quiz_text), answers)
    else {
        findings.push(Finding::QuizNotChecked(quiz.to_owned()));
        return;
    };
    let found = quiz_read.score(&questions, &answered);
    if found != part.score {
        findings.push(Finding::QuizScore { quiz: quiz.to_owned(), said: part.score, found });
    }
}
