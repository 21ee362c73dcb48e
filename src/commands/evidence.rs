//! What a certificate is made from and checked against: logs, sessions and content, from the store, from files, from the catalog.

use std::io::BufRead as _;
use std::path::PathBuf;

use serde::Deserialize;

use crate::catalog::{Catalog, Input, Kind, StreamError, exam_text, open_stream, stream_files};
use crate::certificate::attempt::AttemptLog;
use crate::certificate::check::Held;
use crate::certificate::finding::Finding;
use crate::certificate::{Certificate, Ruling, Sessions};
use crate::content::{Then, stored, text};
use crate::domain::chain;
use crate::domain::exam::attempt::log_beginning;
use crate::domain::exam::record::Frozen;
use crate::domain::id::{ExamId, TraineeId};
use crate::domain::lang::Lang;
use crate::domain::review::Review;
use crate::error::{AppError, Exit};
use crate::report::shown;
use crate::store::{LogKind, Store, StoreError};

/// Events of a stream that are derived from the record and no part of it.
const DERIVED: [&str; 2] = ["scorecard", "await"];

/// Returns the logs of a trainee's attempts at an exam, and those that are named besides, oldest first.
///
/// A log's id begins with a hash of the trainee's id, so that the attempts of somebody who was forgotten are found as well.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn logs(
    store: &dyn Store,
    trainee: &TraineeId,
    exam: &ExamId,
    named: &[&str],
) -> Result<Vec<AttemptLog>, StoreError> {
    let beginning = log_beginning(exam, trainee);
    let mut logs = Vec::new();
    for head in store.logs(LogKind::Exam, None)? {
        let is_named = named.contains(&head.id.as_str());
        let is_theirs = head.id.starts_with(&beginning) || head.subject == trainee.as_str();
        if !is_named && !is_theirs {
            continue;
        }
        let log = AttemptLog { entries: store.log(LogKind::Exam, &head.id)?, id: head.id };
        let is_meant = is_named
            || log.read().map_or(true, |attempt| {
                let about = attempt.agreed.trainee;
                attempt.agreed.exam == *exam && (about == *trainee || about.is_pseudonym())
            });
        if is_meant {
            logs.push(log);
        }
    }
    Ok(logs)
}

/// Returns what a person decided on an attempt, if anybody did: the last ruling stands.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn ruling(store: &dyn Store, log: &str) -> Result<Option<Ruling>, StoreError> {
    let review = Review::read(&store.log(LogKind::Review, log)?);
    Ok(review.ruling.map(|(verdict, reviewer, _, at_s)| Ruling { verdict, reviewer: reviewer.to_string(), at_s }))
}

/// Returns the events of those sessions that the store has, as they are stored.
///
/// # Errors
/// When the store cannot be read.
pub(super) fn sessions<'i>(store: &dyn Store, ids: impl Iterator<Item = &'i str>) -> Result<Sessions, StoreError> {
    let mut sessions = Sessions::new();
    for id in ids {
        match store.load_json(id) {
            Ok(events) => {
                sessions.insert(id.to_owned(), events);
            }
            Err(StoreError::Unknown { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(sessions)
}

/// The name and the session of an event; what else it holds is passed over.
#[derive(Deserialize)]
struct Name {
    event: String,
    #[serde(default)]
    session: String,
}

/// Returns the sessions of files and folders, as they stand there, with what is wrong about them as a whole.
///
/// # Errors
/// When something cannot be read, or holds no sessions.
pub(super) fn given(paths: &[PathBuf], lang: Lang) -> Result<(Sessions, Vec<Finding>), AppError> {
    let mut sessions = Sessions::new();
    let mut findings = Vec::new();
    for path in paths {
        for file in stream_files(path).map_err(|cause| AppError::read(lang, path, cause))? {
            let no_sessions = || {
                let file = shown(&file.display().to_string());
                AppError::new(
                    Exit::Faulty,
                    lang.pick(format!("{file} 里没有会话记录"), format!("{file} holds no session records")),
                )
            };
            let pieces = match open_stream(&file) {
                Ok(Input::Sessions(pieces)) => pieces,
                Ok(Input::Talk(_)) | Err(StreamError::NotUtf8 { .. }) => return Err(no_sessions()),
                Err(StreamError::Unreadable(cause)) => return Err(AppError::read(lang, &file, cause)),
            };
            for piece in pieces {
                let text = piece.text.map_err(|_| no_sessions())?;
                let text = text.trim_start_matches('\u{feff}');
                let lines = text.as_bytes().lines().map_while(Result::ok);
                let lines: Vec<String> =
                    lines.map(|line| line.trim().to_owned()).filter(|line| is_kept(line)).collect();
                let head = lines.first().and_then(|head| serde_json::from_str::<Name>(head).ok());
                let Some(head) = head.filter(|head| head.event == "started") else { return Err(no_sessions()) };
                // The same session twice is no matter; two of one name are.
                match sessions.get(&head.session) {
                    Some(known) if *known != lines => findings.push(Finding::SessionDoubled(head.session)),
                    _ => {
                        sessions.insert(head.session, lines);
                    }
                }
            }
        }
    }
    Ok((sessions, findings))
}

/// Returns whether a line is part of the record.
fn is_kept(line: &str) -> bool {
    let derived = || serde_json::from_str::<Name>(line).is_ok_and(|name| DERIVED.contains(&name.event.as_str()));
    !line.is_empty() && !derived()
}

/// Returns the kind of content of a name.
fn kind_of(name: &str) -> Option<Kind> {
    [Kind::Scenario, Kind::Rubric, Kind::Exam, Kind::Quiz].into_iter().find(|kind| stored(*kind).name() == name)
}

/// Finds content as it was then.
pub(super) fn content(store: &dyn Store, catalog: &Catalog, kind: &str, id: &str, frozen: &Frozen) -> Held {
    let Some(kind) = kind_of(kind) else { return Held::Missing };
    let then = Then::frozen(kind, id, frozen);
    let found = |then: &Then| text(then, store, catalog).ok().flatten();
    // A text of the same short hash that is not the one is shown for what it is, when the one is not there.
    found(&then).or_else(|| found(&Then { sha256: None, ..then })).map_or(Held::Missing, Held::Text)
}

/// Returns what a certificate rests on that is not what is in use here under the same name: a trainee may have sat an exam by rules,
/// questions or deals of their own.
pub(super) fn not_in_use(certificate: &Certificate, catalog: &Catalog) -> Vec<Finding> {
    let rules = [(format!("exam/{}", certificate.exam), &certificate.rules)];
    let content = certificate.content.iter().map(|(name, frozen)| (name.clone(), frozen));
    let is_other = |(name, frozen): &(String, &Frozen)| {
        let named = name.split_once('/').and_then(|(kind, id)| Some((kind_of(kind)?, id)));
        let text = named.and_then(|(kind, id)| catalog.text(kind, id));
        text.is_none_or(|(text, _)| chain::sha256(text.as_bytes()) != frozen.sha256)
    };
    rules.into_iter().chain(content).filter(is_other).map(|(name, _)| Finding::ContentNotInUse(name)).collect()
}

/// Returns for how many days a pass holds by the rules; none when there is no limit, or the rules are not at hand.
pub(super) fn validity_days(rules: &Held) -> Option<u32> {
    match rules {
        Held::Text(text) => exam_text(text)?.validity_days,
        Held::Missing => None,
    }
}
