//! Makes a certificate from logs and sessions: a pure function, with every chain computed anew.

use std::collections::BTreeMap;

use super::attempt::{Attempt, AttemptLog};
use super::{AttemptRecord, CERTIFICATE_VERSION, Certificate, Part, Played, Ruling, Sessions};
use crate::domain::chain;
use crate::domain::exam::record::{ExamVerdict, Frozen, Scored};
use crate::domain::exam::rules::valid_until_s;
use crate::domain::lang::Lang;
use crate::domain::review::RulingVerdict;
use crate::domain::transcript::SessionEvent;

/// What a certificate is made from.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Every attempt of the trainee's at the exam.
    pub logs: &'a [AttemptLog],
    /// The id of the log of the attempt that was passed.
    pub log: &'a str,
    /// The events of its sessions as they are stored, by session.
    pub sessions: &'a Sessions,
    /// What a person decided on the attempt (`spar review ATTEMPT --rule`). Without one an undecided attempt is refused; one that
    /// fails it stands before every verdict of the rules.
    pub ruling: Option<&'a Ruling>,
    /// Days for which the rules let a pass hold, counted from the end of the attempt: issuing again does not make it longer.
    pub validity_days: Option<u32>,
    /// When it is issued, in seconds since 1970 (UTC).
    pub issued_s: i64,
}

/// Says why there is nothing to certify. A closed list, with words in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No such attempt.
    Unknown,
    /// The attempt is not over.
    Open,
    /// It was not passed.
    NotPassed(ExamVerdict),
    /// It is undecided, and no person has decided it.
    NeedsPerson,
    /// A person decided that it is not passed.
    RuledOut {
        /// Who.
        reviewer: String,
    },
    /// An entry of a log cannot be read, or cannot stand there. Counts from 0.
    Faulty {
        /// The log.
        log: String,
        /// The entry.
        entry: usize,
    },
    /// A log is about another trainee or exam, or has the number of another.
    Foreign {
        /// The log.
        log: String,
    },
    /// The log does not say how a part came out, or what it was.
    PartMissing {
        /// The part.
        part: u32,
    },
    /// A session is not there.
    SessionMissing {
        /// The session.
        session: String,
    },
    /// A session is not what it was when it was scored.
    SessionDiffers {
        /// The session.
        session: String,
    },
}

impl Refusal {
    /// Returns what is wrong.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unknown => lang.pick("没有这次考试", "there is no such attempt").to_owned(),
            Self::Open => lang.pick("这次考试还没结束", "the attempt is not over").to_owned(),
            Self::NotPassed(verdict) => {
                let verdict = super::finding::verdict_name(Some(*verdict), lang);
                lang.pick(format!("这次考试没有通过（{verdict}）"), format!("the attempt was not passed ({verdict})"))
            }
            Self::NeedsPerson => lang
                .pick(
                    "成绩太接近及格线，要由人来定；还没有人定的记录",
                    "the result is too near to the cut: a person decides, and no decision is recorded",
                )
                .to_owned(),
            Self::RuledOut { reviewer } => lang.pick(
                format!("{reviewer} 裁定这次考试不通过"),
                format!("{reviewer} has ruled that the attempt is not passed"),
            ),
            Self::Faulty { log, entry } => lang.pick(
                format!("考试记录 {log} 的第 {entry} 条读不懂，或不该在那里"),
                format!("entry {entry} of log {log} cannot be read, or cannot stand there"),
            ),
            Self::Foreign { log } => lang.pick(
                format!("考试记录 {log} 不是这位学员这门考试的，或次数对不上"),
                format!("log {log} is about another trainee or exam, or has the number of another"),
            ),
            Self::PartMissing { part } => lang.pick(
                format!("记录里没有第 {part} 部分的内容或成绩"),
                format!("the log does not say what part {part} was, or how it came out"),
            ),
            Self::SessionMissing { session } => {
                lang.pick(format!("找不到会话 {session}"), format!("session {session} is not there"))
            }
            Self::SessionDiffers { session } => lang.pick(
                format!("会话 {session} 和当时评分的不一样"),
                format!("session {session} is not what it was when it was scored"),
            ),
        }
    }
}

/// Makes a certificate, not yet signed: `Certificate::signed` completes it.
///
/// # Errors
/// The first reason why there is nothing to certify.
pub fn draft(request: &Request<'_>) -> Result<Certificate, Refusal> {
    let log = request.logs.iter().find(|log| log.id == request.log).ok_or(Refusal::Unknown)?;
    let attempt = read(log)?;
    let decided = attempt.decided.clone().ok_or(Refusal::Open)?;
    if let Some(ruling) = request.ruling.filter(|ruling| ruling.verdict == RulingVerdict::Fail) {
        return Err(Refusal::RuledOut { reviewer: ruling.reviewer.clone() });
    }
    match (decided.verdict, request.ruling) {
        (ExamVerdict::Pass, _) | (ExamVerdict::Undecided, Some(_)) => {}
        (ExamVerdict::Undecided, None) => return Err(Refusal::NeedsPerson),
        (verdict, _) => return Err(Refusal::NotPassed(verdict)),
    }
    let ruling = request.ruling.filter(|_| decided.verdict == ExamVerdict::Undecided).cloned();
    let mut parts = Vec::new();
    for scored in &attempt.scored {
        parts.push(part(&attempt, scored, request.sessions)?);
    }
    if let Some(part) = attempt.played.keys().chain(attempt.asked.keys()).find(|part| {
        // What was begun and not scored would be a part that does not count.
        attempt.scored.iter().all(|scored| scored.part != **part)
    }) {
        return Err(Refusal::PartMissing { part: *part });
    }
    let agreed = &attempt.agreed;
    Ok(Certificate {
        v: CERTIFICATE_VERSION,
        id: String::new(),
        trainee: agreed.trainee.clone(),
        exam: agreed.exam.clone(),
        rules: agreed.rules.clone(),
        lang: agreed.lang,
        content: used(&agreed.content, &parts),
        engine: agreed.engine.clone(),
        attempts: attempts(request.logs, &attempt)?,
        attempt: agreed.attempt,
        parts,
        mean: decided.mean,
        half_width: decided.half_width,
        verdict: decided.verdict,
        ruling,
        issued_s: request.issued_s,
        valid_until_s: valid_until_s(request.validity_days, decided.at_s),
        key: String::new(),
        signature: String::new(),
    })
}

/// Reads a log.
fn read(log: &AttemptLog) -> Result<Attempt, Refusal> {
    log.read().map_err(|entry| Refusal::Faulty { log: log.id.clone(), entry })
}

/// Returns the records of all attempts, in order.
fn attempts(logs: &[AttemptLog], passed: &Attempt) -> Result<Vec<AttemptRecord>, Refusal> {
    let mut records = Vec::new();
    for log in logs {
        let Attempt { agreed, decided, .. } = read(log)?;
        // Attempts of before the trainee was forgotten stay listed; that they are this one's is checked by the log's id.
        let is_theirs = agreed.trainee == passed.agreed.trainee || agreed.trainee.is_pseudonym();
        if !is_theirs || agreed.exam != passed.agreed.exam {
            return Err(Refusal::Foreign { log: log.id.clone() });
        }
        records.push(record(log, agreed.attempt, agreed.at_s, decided.map(|decided| (decided.verdict, decided.mean))));
    }
    records.sort_by_key(|record| record.attempt);
    match records.windows(2).find(|pair| pair[0].attempt == pair[1].attempt) {
        Some(pair) => Err(Refusal::Foreign { log: pair[1].log.clone() }),
        None => Ok(records),
    }
}

/// Returns the record of an attempt.
fn record(log: &AttemptLog, attempt: u32, begun_s: i64, decided: Option<(ExamVerdict, i64)>) -> AttemptRecord {
    AttemptRecord {
        attempt,
        log: log.id.clone(),
        begun_s,
        entries: log.entries.len() as u64,
        chain: log.chain(log.entries.len()),
        verdict: decided.map(|(verdict, _)| verdict),
        mean: decided.map(|(_, mean)| mean),
    }
}

/// Returns a part as the log and its session say it.
fn part(attempt: &Attempt, scored: &Scored, sessions: &Sessions) -> Result<Part, Refusal> {
    let number = scored.part;
    let played = match attempt.played.get(&number) {
        None => None,
        Some((scenario, session)) => {
            let events = sessions.get(session).ok_or_else(|| Refusal::SessionMissing { session: session.clone() })?;
            let differs = || Refusal::SessionDiffers { session: session.clone() };
            let head: SessionEvent =
                events.first().and_then(|head| serde_json::from_str(head).ok()).ok_or_else(differs)?;
            let chain = chain::chain(events.iter().map(|event| chain::leaf(event).unwrap_or_default()));
            let SessionEvent::Started(started) = head else { return Err(differs()) };
            if scored.chain.as_ref() != Some(&chain) || started.scenario != *scenario {
                return Err(differs());
            }
            let (scenario, rubric, events) = (scenario.clone(), started.rubric, events.len() as u64);
            Some(Played { session: session.clone(), scenario, rubric, events, chain })
        }
    };
    let quiz = attempt.asked.get(&number).cloned();
    if played.is_some() == quiz.is_some() {
        return Err(Refusal::PartMissing { part: number });
    }
    Ok(Part {
        part: number,
        played,
        quiz,
        score: scored.score,
        verdict: scored.verdict,
        dimensions: scored.dimensions.clone(),
        caps: scored.caps.clone(),
    })
}

/// Returns the content that the parts used; what else might have been drawn says nothing about them.
fn used(content: &BTreeMap<String, Frozen>, parts: &[Part]) -> BTreeMap<String, Frozen> {
    let mut names: Vec<String> = Vec::new();
    for part in parts {
        names.extend(part.quiz.iter().map(|quiz| format!("quiz/{quiz}")));
        if let Some(played) = &part.played {
            names.extend([format!("scenario/{}", played.scenario), format!("rubric/{}", played.rubric)]);
        }
    }
    content
        .iter()
        .filter(|(name, _)| names.contains(name))
        .map(|(name, hashes)| (name.clone(), hashes.clone()))
        .collect()
}
