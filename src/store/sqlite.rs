//! The embedded store: one SQLite file, safe against a killed program and against two programs at once.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OptionalExtension, params};

use super::{ContentKind, KeptContent, Store, StoreError, Summary};
use crate::domain::transcript::{Ending, SessionEvent, Started};

/// The file's name in its folder.
pub const FILE: &str = "sessions.sqlite3";

/// The newest format of the file, kept in `user_version`.
const FORMAT: i64 = 2;

/// The steps from one format to the next, in order.
const MIGRATIONS: [&str; 2] = [
    "
    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        begun_s INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE event (
        session TEXT NOT NULL REFERENCES session (id),
        sequence INTEGER NOT NULL,
        kind TEXT NOT NULL,
        turn INTEGER,
        json TEXT NOT NULL,
        PRIMARY KEY (session, sequence)
    ) STRICT, WITHOUT ROWID;
",
    "
    CREATE TABLE content (
        kind TEXT NOT NULL,
        hash TEXT NOT NULL,
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (kind, hash)
    ) STRICT, WITHOUT ROWID;
",
];

/// How long to wait for another program's write. Our choice: a write takes milliseconds.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// The embedded store.
pub struct SqliteStore {
    connection: Connection,
}

impl SqliteStore {
    /// Opens the store in a folder, making both if they are missing.
    ///
    /// # Errors
    /// `Open` when folder or file cannot be used, `TooNew` when a newer program wrote it.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(FILE);
        let shown = path.display().to_string();
        let failed =
            |source: Box<dyn std::error::Error + Send + Sync>| StoreError::Open { path: shown.clone(), source };
        std::fs::create_dir_all(folder).map_err(|error| failed(error.into()))?;
        let mut connection = Connection::open(&path).map_err(|error| failed(error.into()))?;
        prepare(&mut connection).map_err(|error| failed(error.into()))?;
        let found: i64 =
            connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(|error| failed(error.into()))?;
        if found > FORMAT {
            return Err(StoreError::TooNew { path: shown, found, known: FORMAT });
        }
        Ok(Self { connection })
    }
}

/// Sets the file up: waits for others, writes ahead, flushes at each commit, and has the newest format.
fn prepare(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let migration = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found: i64 = migration.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for step in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        migration.execute_batch(step)?;
    }
    if found < FORMAT {
        migration.pragma_update(None, "user_version", FORMAT)?;
    }
    migration.commit()
}

/// Returns the kind and the turn of an event, for the columns.
fn columns(event: &SessionEvent) -> (&'static str, Option<u32>) {
    match event {
        SessionEvent::Started(_) => ("started", None),
        SessionEvent::Turn(turn) => ("turn", Some(turn.turn)),
        SessionEvent::Undo { turn } => ("undo", Some(*turn)),
        SessionEvent::Hint { turn, .. } => ("hint", Some(*turn)),
        SessionEvent::End(ending) => ("end", Some(ending.turn)),
    }
}

/// Returns an event as it is stored.
fn json(session: &str, sequence: u64, event: &SessionEvent) -> Result<String, StoreError> {
    serde_json::to_string(event).map_err(|source| StoreError::BadEvent {
        session: session.to_owned(),
        sequence,
        source,
    })
}

/// Reads a stored event.
fn parse<T: serde::de::DeserializeOwned>(session: &str, sequence: u64, json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(|source| StoreError::BadEvent { session: session.to_owned(), sequence, source })
}

/// Returns whether an error says that a key is taken.
fn is_taken(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _) if failure.code == ErrorCode::ConstraintViolation)
}

/// Returns an id that no session has: the wanted one, with a number behind it when that is taken.
fn free_id(connection: &Connection, wanted: &str) -> Result<String, StoreError> {
    let mut id = wanted.to_owned();
    let mut number = 1;
    while connection.query_row("SELECT 1 FROM session WHERE id = ?1", params![id], |_| Ok(())).optional()?.is_some() {
        number += 1;
        id = format!("{wanted}-{number}");
    }
    Ok(id)
}

impl Store for SqliteStore {
    fn free_id(&self, wanted: &str) -> Result<String, StoreError> {
        free_id(&self.connection, wanted)
    }

    fn begin(&mut self, started: &Started, now_s: i64) -> Result<String, StoreError> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let id = free_id(&transaction, &started.session)?;
        let head = SessionEvent::Started(Started { session: id.clone(), ..started.clone() });
        transaction.execute("INSERT INTO session (id, begun_s) VALUES (?1, ?2)", params![id, now_s])?;
        transaction.execute(
            "INSERT INTO event (session, sequence, kind, turn, json) VALUES (?1, 0, 'started', NULL, ?2)",
            params![id, json(&id, 0, &head)?],
        )?;
        transaction.commit()?;
        Ok(id)
    }

    fn append(&mut self, session: &str, sequence: u64, event: &SessionEvent) -> Result<(), StoreError> {
        let (kind, turn) = columns(event);
        let text = json(session, sequence, event)?;
        let number = i64::try_from(sequence).unwrap_or(i64::MAX);
        self.connection
            .prepare_cached("INSERT INTO event (session, sequence, kind, turn, json) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![session, number, kind, turn, text])
            .map_err(|error| {
                if is_taken(&error) { StoreError::Contended { session: session.to_owned() } } else { error.into() }
            })?;
        Ok(())
    }

    fn load(&self, session: &str) -> Result<Vec<SessionEvent>, StoreError> {
        let mut query =
            self.connection.prepare("SELECT sequence, json FROM event WHERE session = ?1 ORDER BY sequence")?;
        let rows = query.query_map(params![session], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
        let mut events = Vec::new();
        for row in rows {
            let (sequence, text) = row?;
            events.push(parse(session, u64::try_from(sequence).unwrap_or(0), &text)?);
        }
        if events.is_empty() {
            return Err(StoreError::Unknown { session: session.to_owned() });
        }
        Ok(events)
    }

    fn keep_content(&mut self, content: &KeptContent) -> Result<(), StoreError> {
        let KeptContent { kind, id, hash, text } = content;
        self.connection.execute(
            "INSERT OR IGNORE INTO content (kind, hash, id, text) VALUES (?1, ?2, ?3, ?4)",
            params![kind.name(), hash, id, text],
        )?;
        Ok(())
    }

    fn kept_content(&self, kind: ContentKind, hash: &str) -> Result<Vec<KeptContent>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, hash, text FROM content WHERE kind = ?1 AND substr(hash, 1, length(?2)) = ?2 ORDER BY hash",
        )?;
        let rows = query.query_map(params![kind.name(), hash], |row| {
            Ok(KeptContent { kind, id: row.get(0)?, hash: row.get(1)?, text: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn list(&self) -> Result<Vec<Summary>, StoreError> {
        // The last of `turn` and `undo` says which turn stands; an `end` counts unless an undo came after it.
        let mut query = self.connection.prepare(
            "SELECT session.id, session.begun_s, head.json,
                    (SELECT turn FROM event WHERE session = session.id AND kind IN ('turn', 'undo')
                     ORDER BY sequence DESC LIMIT 1),
                    (SELECT CASE kind WHEN 'end' THEN json END FROM event WHERE session = session.id
                     AND kind IN ('end', 'undo') ORDER BY sequence DESC LIMIT 1)
             FROM session JOIN event AS head ON head.session = session.id AND head.sequence = 0
             ORDER BY session.begun_s DESC, session.rowid DESC",
        )?;
        let rows = query.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Option<u32>>(3)?,
                row.get::<_, Option<String>>(4)?,
            ))
        })?;
        let mut summaries = Vec::new();
        for row in rows {
            let (session, begun_s, head, last_turn, end) = row?;
            let SessionEvent::Started(started) = parse::<SessionEvent>(&session, 0, &head)? else { continue };
            let ending = match end {
                Some(text) => match parse::<SessionEvent>(&session, 0, &text)? {
                    SessionEvent::End(ending) => Some::<Ending>(ending),
                    _ => None,
                },
                None => None,
            };
            summaries.push(Summary { session, begun_s, started, last_turn: last_turn.unwrap_or(0), ending });
        }
        Ok(summaries)
    }
}
