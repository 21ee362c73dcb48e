//! The embedded store: one SQLite file, safe against a killed program and against two programs at once.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OptionalExtension, params};

use super::backup::Kept;
use super::forget;
use super::row::{Row, columns, first_free, json, parse, summaries_query};
use super::{ContentKind, Forgotten, KeptContent, KeptResult, LogHead, LogKind, Store, StoreError, Summary};
use crate::domain::chain;
use crate::domain::transcript::{SessionEvent, Started};

mod rows;

/// The file's name in its folder.
pub const FILE: &str = "sessions.sqlite3";

/// The newest format of the file, kept in `user_version`.
const FORMAT: i64 = 3;

/// The steps from one format to the next, in order.
const MIGRATIONS: [&str; 3] = [
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
    "
    ALTER TABLE session ADD COLUMN trainee TEXT;
    CREATE INDEX session_begun ON session (begun_s);
    CREATE INDEX session_trainee ON session (trainee) WHERE trainee IS NOT NULL;
    CREATE TABLE result (
        session TEXT PRIMARY KEY REFERENCES session (id),
        json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE log (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        subject TEXT NOT NULL,
        begun_s INTEGER NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX log_subject ON log (kind, subject);
    CREATE TABLE entry (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (kind, id, sequence),
        FOREIGN KEY (kind, id) REFERENCES log (kind, id)
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

/// Returns whether an error says that a key is taken.
fn is_taken(error: &rusqlite::Error) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(failure, _) if failure.code == ErrorCode::ConstraintViolation)
}

/// Returns an id that no session has: the wanted one, with a number behind it when that is taken.
fn free_id(connection: &Connection, wanted: &str) -> Result<String, StoreError> {
    first_free(wanted, |id| {
        let found = connection.query_row("SELECT 1 FROM session WHERE id = ?1", params![id], |_| Ok(())).optional()?;
        Ok(found.is_some())
    })
}

impl Store for SqliteStore {
    fn free_id(&self, wanted: &str) -> Result<String, StoreError> {
        free_id(&self.connection, wanted)
    }

    fn begin(&mut self, started: &Started, now_s: i64) -> Result<String, StoreError> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let id = free_id(&transaction, &started.session)?;
        let head = SessionEvent::Started(Started { session: id.clone(), ..started.clone() });
        let trainee = started.trainee.as_ref().map(|trainee| trainee.as_str());
        transaction
            .execute("INSERT INTO session (id, begun_s, trainee) VALUES (?1, ?2, ?3)", params![id, now_s, trainee])?;
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
            .map_err(|error| contended(session, error))?;
        Ok(())
    }

    fn load(&self, session: &str) -> Result<Vec<SessionEvent>, StoreError> {
        let mut query =
            self.connection.prepare("SELECT sequence, json FROM event WHERE session = ?1 ORDER BY sequence")?;
        let rows = query.query_map(params![session], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
        let mut events = Vec::new();
        for row in rows {
            let (sequence, text) = row?;
            if chain::is_forgotten(&text) {
                return Err(StoreError::Forgotten { session: session.to_owned() });
            }
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
        summaries(&self.connection, "", params![])
    }

    fn latest(&self, most: usize) -> Result<Vec<Summary>, StoreError> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        summaries(
            &self.connection,
            "WHERE session.rowid IN (SELECT rowid FROM session ORDER BY begun_s DESC, rowid DESC LIMIT ?1)",
            params![most],
        )
    }

    fn count(&self) -> Result<usize, StoreError> {
        let count: i64 = self.connection.query_row("SELECT count(*) FROM session", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    fn sessions_of(&self, trainee: &str) -> Result<Vec<Summary>, StoreError> {
        summaries(&self.connection, "WHERE session.trainee = ?1", params![trainee])
    }

    fn load_json(&self, session: &str) -> Result<Vec<String>, StoreError> {
        let events =
            texts(&self.connection, "SELECT json FROM event WHERE session = ?1 ORDER BY sequence", params![session])?;
        if events.is_empty() { Err(StoreError::Unknown { session: session.to_owned() }) } else { Ok(events) }
    }

    fn keep_result(&mut self, session: &str, json: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO result (session, json) VALUES (?1, ?2)")?
            .execute(params![session, json])?;
        Ok(())
    }

    fn results(&self, each: &mut dyn FnMut(KeptResult)) -> Result<(), StoreError> {
        let mut query = self.connection.prepare(
            "SELECT session.id, session.trainee, session.begun_s, result.json
             FROM session JOIN result ON result.session = session.id ORDER BY session.begun_s, session.rowid",
        )?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            each(KeptResult { session: row.get(0)?, trainee: row.get(1)?, begun_s: row.get(2)?, json: row.get(3)? });
        }
        Ok(())
    }

    fn result(&self, session: &str) -> Result<Option<String>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT json FROM result WHERE session = ?1")?;
        Ok(query.query_row(params![session], |row| row.get(0)).optional()?)
    }

    fn begin_log(&mut self, kind: LogKind, id: &str, subject: &str, entry: &str, now_s: i64) -> Result<(), StoreError> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        transaction
            .execute(
                "INSERT INTO log (kind, id, subject, begun_s) VALUES (?1, ?2, ?3, ?4)",
                params![kind.name(), id, subject, now_s],
            )
            .map_err(|error| contended(id, error))?;
        transaction.execute(
            "INSERT INTO entry (kind, id, sequence, json) VALUES (?1, ?2, 0, ?3)",
            params![kind.name(), id, entry],
        )?;
        Ok(transaction.commit()?)
    }

    fn append_log(&mut self, kind: LogKind, id: &str, sequence: u64, entry: &str) -> Result<(), StoreError> {
        let number = i64::try_from(sequence).unwrap_or(i64::MAX);
        self.connection
            .prepare_cached("INSERT INTO entry (kind, id, sequence, json) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![kind.name(), id, number, entry])
            .map_err(|error| contended(id, error))?;
        Ok(())
    }

    fn log(&self, kind: LogKind, id: &str) -> Result<Vec<String>, StoreError> {
        let query = "SELECT json FROM entry WHERE kind = ?1 AND id = ?2 ORDER BY sequence";
        texts(&self.connection, query, params![kind.name(), id])
    }

    fn logs(&self, kind: LogKind, subject: Option<&str>) -> Result<Vec<LogHead>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, subject, begun_s FROM log WHERE kind = ?1 AND (?2 IS NULL OR subject = ?2) ORDER BY begun_s, id",
        )?;
        let rows = query.query_map(params![kind.name(), subject], |row| {
            Ok(LogHead { id: row.get(0)?, subject: row.get(1)?, begun_s: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn dump(&self, each: &mut dyn FnMut(Kept) -> bool) -> Result<(), StoreError> {
        rows::dump(&self.connection, each)
    }

    fn fill(&mut self, kept: &mut dyn Iterator<Item = Kept>) -> Result<(), StoreError> {
        rows::fill(&mut self.connection, kept)
    }

    fn forget(&mut self, trainee: &str, pseudonym: &str) -> Result<Forgotten, StoreError> {
        let transaction = self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let mut done = Forgotten::default();
        let rows = |query: &str| -> Result<Vec<(String, i64, String, String)>, StoreError> {
            let mut query = transaction.prepare(query)?;
            let rows =
                query.query_map(params![trainee], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        };
        let events = rows(
            "SELECT event.session, event.sequence, event.kind, event.json FROM event
             JOIN session ON session.id = event.session WHERE session.trainee = ?1",
        )?;
        for (session, sequence, _, text) in events {
            if let Some(stub) = forget::stub(&text, pseudonym) {
                transaction.execute(
                    "UPDATE event SET json = ?3 WHERE session = ?1 AND sequence = ?2",
                    params![session, sequence, stub],
                )?;
                done.texts += 1;
            }
        }
        let entries = rows(
            "SELECT entry.id, entry.sequence, entry.kind, entry.json FROM entry
             JOIN log ON log.kind = entry.kind AND log.id = entry.id WHERE log.subject = ?1",
        )?;
        for (id, sequence, kind, text) in entries {
            if let Some(stub) = forget::stub(&text, pseudonym) {
                transaction.execute(
                    "UPDATE entry SET json = ?4 WHERE kind = ?1 AND id = ?2 AND sequence = ?3",
                    params![kind, id, sequence, stub],
                )?;
                done.texts += 1;
            }
        }
        done.sessions =
            transaction.execute("UPDATE session SET trainee = ?2 WHERE trainee = ?1", params![trainee, pseudonym])?;
        transaction.execute("UPDATE log SET subject = ?2 WHERE subject = ?1", params![trainee, pseudonym])?;
        transaction.commit()?;
        // The removed text is still in the file's free pages and in the log of writes until both are cleaned.
        self.connection.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(done)
    }
}

/// Returns the error of a write: `Contended` when the place is taken.
fn contended(id: &str, error: rusqlite::Error) -> StoreError {
    if is_taken(&error) { StoreError::Contended { session: id.to_owned() } } else { error.into() }
}

/// Returns the one text column of a query.
fn texts(connection: &Connection, query: &str, with: impl rusqlite::Params) -> Result<Vec<String>, StoreError> {
    let mut query = connection.prepare_cached(query)?;
    let rows = query.query_map(with, |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Returns the sessions that a condition picks, newest first.
fn summaries(connection: &Connection, which: &str, with: impl rusqlite::Params) -> Result<Vec<Summary>, StoreError> {
    let mut query = connection.prepare(&summaries_query(which, "rowid"))?;
    let rows = query.query_map(with, |row| {
        Ok(Row {
            session: row.get(0)?,
            begun_s: row.get(1)?,
            head: row.get(2)?,
            last_turn: row.get(3)?,
            end: row.get(4)?,
        })
    })?;
    let mut summaries = Vec::new();
    for row in rows {
        summaries.extend(row?.summary()?);
    }
    Ok(summaries)
}
