//! What both databases store: an event's columns, its text, and a line of the history as it is read.

use crate::domain::transcript::{Ending, SessionEvent};
use crate::store::{StoreError, Summary};

/// Picks the sessions that a condition names, newest first. The last of `turn` and `undo` says which turn stands; an `end`
/// counts unless an undo came after it. Both databases understand it; `order` is what tells sessions of one second apart.
pub(super) fn summaries_query(which: &str, order: &str) -> String {
    format!(
        "SELECT session.id, session.begun_s, head.json,
                (SELECT turn FROM event WHERE session = session.id AND kind IN ('turn', 'undo')
                 ORDER BY sequence DESC LIMIT 1),
                (SELECT CASE kind WHEN 'end' THEN json END FROM event WHERE session = session.id
                 AND kind IN ('end', 'undo') ORDER BY sequence DESC LIMIT 1)
         FROM session JOIN event AS head ON head.session = session.id AND head.sequence = 0
         {which} ORDER BY session.begun_s DESC, session.{order} DESC"
    )
}

/// Returns the kind and the turn of an event, for the columns.
pub(super) fn columns(event: &SessionEvent) -> (&'static str, Option<u32>) {
    match event {
        SessionEvent::Started(_) => ("started", None),
        SessionEvent::Turn(turn) => ("turn", Some(turn.turn)),
        SessionEvent::Undo { turn } => ("undo", Some(*turn)),
        SessionEvent::Hint { turn, .. } => ("hint", Some(*turn)),
        SessionEvent::End(ending) => ("end", Some(ending.turn)),
    }
}

/// Returns an event as it is stored.
pub(super) fn json(session: &str, sequence: u64, event: &SessionEvent) -> Result<String, StoreError> {
    serde_json::to_string(event).map_err(|source| StoreError::BadEvent {
        session: session.to_owned(),
        sequence,
        source,
    })
}

/// Reads a stored event.
pub(super) fn parse<T: serde::de::DeserializeOwned>(session: &str, sequence: u64, json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|source| StoreError::BadEvent { session: session.to_owned(), sequence, source })
}

/// A session as the list reads it.
pub(super) struct Row {
    pub session: String,
    pub begun_s: i64,
    pub head: String,
    pub last_turn: Option<u32>,
    pub end: Option<String>,
}

impl Row {
    /// Returns the line of the history; none when the first event is no head.
    pub(super) fn summary(self) -> Result<Option<Summary>, StoreError> {
        let Self { session, begun_s, head, last_turn, end } = self;
        let SessionEvent::Started(started) = parse::<SessionEvent>(&session, 0, &head)? else { return Ok(None) };
        let ending: Option<Ending> = match end {
            Some(text) => match parse::<SessionEvent>(&session, 0, &text)? {
                SessionEvent::End(ending) => Some(ending),
                _ => None,
            },
            None => None,
        };
        Ok(Some(Summary { session, begun_s, started, last_turn: last_turn.unwrap_or(0), ending }))
    }
}

/// Returns the first of an id and that id with a number behind it, from 2 on, that is free.
pub(super) fn first_free<E>(wanted: &str, mut is_taken: impl FnMut(&str) -> Result<bool, E>) -> Result<String, E> {
    let mut id = wanted.to_owned();
    let mut number = 1;
    while is_taken(&id)? {
        number += 1;
        id = format!("{wanted}-{number}");
    }
    Ok(id)
}
