//! The shared store: a PostgreSQL server on which the sessions of a team lie in one place.
//!
//! The same promises as the embedded one. A server that goes away for a while is waited for: a write that may or may not have
//! arrived is looked for before it is made again, so that nothing is lost and nothing is there twice.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use ::postgres::config::SslMode;
use ::postgres::fallible_iterator::FallibleIterator;
use ::postgres::types::ToSql;
use ::postgres::{Client, Config, GenericClient, NoTls, Row as Found};

use super::backup::Kept;
use super::row::{Row, columns, json, parse, summaries_query};
use super::{ContentKind, Forgotten, KeptContent, KeptResult, LogHead, LogKind, Store, StoreError, Summary};
use crate::domain::chain;
use crate::domain::transcript::{SessionEvent, Started};

mod connect;
mod forget;
mod rows;

/// The newest format, kept in the table `format`; counted together with the embedded store's, whose third is the first here.
const FORMAT: i64 = 3;

/// The steps from one format to the next, in order, each with the format that it leads to.
const MIGRATIONS: [(i64, &str); 1] = [(
    3,
    "
    CREATE TABLE session (
        id TEXT PRIMARY KEY,
        place BIGINT GENERATED ALWAYS AS IDENTITY,
        begun_s BIGINT NOT NULL,
        trainee TEXT
    );
    CREATE INDEX session_begun ON session (begun_s, place);
    CREATE INDEX session_trainee ON session (trainee) WHERE trainee IS NOT NULL;
    CREATE TABLE event (
        session TEXT NOT NULL REFERENCES session (id),
        sequence BIGINT NOT NULL,
        kind TEXT NOT NULL,
        turn BIGINT,
        json TEXT NOT NULL,
        PRIMARY KEY (session, sequence)
    );
    CREATE TABLE content (
        kind TEXT NOT NULL,
        hash TEXT NOT NULL,
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (kind, hash)
    );
    CREATE TABLE result (
        session TEXT PRIMARY KEY REFERENCES session (id),
        json TEXT NOT NULL
    );
    CREATE TABLE log (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        subject TEXT NOT NULL,
        begun_s BIGINT NOT NULL,
        PRIMARY KEY (kind, id)
    );
    CREATE INDEX log_subject ON log (kind, subject);
    CREATE TABLE entry (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        sequence BIGINT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (kind, id, sequence),
        FOREIGN KEY (kind, id) REFERENCES log (kind, id)
    );
",
)];

/// How long a server that has gone is waited for. Our choice: a restart takes seconds, and nobody waits longer than this.
const PATIENCE: Duration = Duration::from_secs(30);

/// Is this the first time that something is tried, or may it have been done already?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Try {
    /// It has not been tried.
    First,
    /// The connection broke before the answer came.
    Again,
}

/// The shared store.
pub struct PostgresStore {
    config: Config,
    /// Reading needs the connection for itself as well.
    client: RefCell<Client>,
}

impl PostgresStore {
    /// Opens the store on a server, `postgres://user@host/database`, making its tables if they are missing.
    ///
    /// The connection is in the open unless the address asks for TLS (`?sslmode=require`), which then is verified by what the
    /// system trusts. Everything lies in the schema `sparring`.
    ///
    /// # Errors
    /// `Open` when the address is none or the server cannot be used, `TooNew` when a newer program wrote the tables.
    pub fn open(address: &str) -> Result<Self, StoreError> {
        let config = connect::config(address)?;
        let failed =
            |source: ::postgres::Error| StoreError::Open { path: connect::shown(&config), source: source.into() };
        let mut client = connect::connect(&config)?;
        prepare(&mut client).map_err(failed)?;
        let found: i64 =
            client.query_one("SELECT max(version) FROM format", &[]).and_then(|row| row.try_get(0)).map_err(failed)?;
        if found > FORMAT {
            return Err(StoreError::TooNew { path: connect::shown(&config), found, known: FORMAT });
        }
        Ok(Self { client: RefCell::new(client), config })
    }

    /// Does something on the server; when the connection breaks, connects again and does it again.
    fn run<T>(&self, mut what: impl FnMut(&mut Client, Try) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let until = Instant::now() + PATIENCE;
        let mut attempt = Try::First;
        loop {
            let done = what(&mut self.client.borrow_mut(), attempt);
            match done {
                Err(StoreError::Server(error)) if connect::is_gone(&error) && Instant::now() < until => {
                    *self.client.borrow_mut() = connect::connect_again(&self.config, until)?;
                    attempt = Try::Again;
                }
                done => return done,
            }
        }
    }

    /// Returns the rows of a query.
    fn query(&self, text: &str, with: &[&(dyn ToSql + Sync)]) -> Result<Vec<Found>, StoreError> {
        self.run(|client, _| Ok(client.query(text, with)?))
    }

    /// Returns the one text column of a query.
    fn texts(&self, text: &str, with: &[&(dyn ToSql + Sync)]) -> Result<Vec<String>, StoreError> {
        self.query(text, with)?.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// Returns the sessions that a condition picks, newest first.
    fn summaries(&self, which: &str, with: &[&(dyn ToSql + Sync)]) -> Result<Vec<Summary>, StoreError> {
        let mut summaries = Vec::new();
        for row in self.query(&summaries_query(which, "place"), with)? {
            let last_turn: Option<i64> = row.try_get(3)?;
            let row = Row {
                session: row.try_get(0)?,
                begun_s: row.try_get(1)?,
                head: row.try_get(2)?,
                last_turn: last_turn.and_then(|turn| u32::try_from(turn).ok()),
                end: row.try_get(4)?,
            };
            summaries.extend(row.summary()?);
        }
        Ok(summaries)
    }

    /// Makes one row that may be there only once; `stored` reads what is there already.
    fn insert_once(
        &self,
        id: &str,
        text: &str,
        with: &[&(dyn ToSql + Sync)],
        stored: &dyn Fn(&mut Client) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        self.run(|client, attempt| {
            let is_new = client.execute(text, with)? == 1;
            // The row of a write whose answer was lost is ours; anybody else's is not.
            if is_new || (attempt == Try::Again && stored(client)?) {
                Ok(())
            } else {
                Err(StoreError::Contended { session: id.to_owned() })
            }
        })
    }
}

/// Makes what is missing of the schema; programs that start together wait for each other.
fn prepare(client: &mut Client) -> Result<(), ::postgres::Error> {
    let mut migration = client.transaction()?;
    // The name of the lock is our choice: "spar" in ASCII.
    migration.execute("SELECT pg_advisory_xact_lock(1936744818)", &[])?;
    let is_there: bool = migration.query_one("SELECT to_regclass('sparring.format') IS NOT NULL", &[])?.try_get(0)?;
    if !is_there {
        migration.batch_execute(
            "CREATE SCHEMA IF NOT EXISTS sparring; CREATE TABLE sparring.format (version BIGINT NOT NULL)",
        )?;
    }
    migration.batch_execute("SET search_path TO sparring")?;
    let found: Option<i64> = migration.query_one("SELECT max(version) FROM format", &[])?.try_get(0)?;
    for (format, step) in MIGRATIONS.iter().filter(|(format, _)| found.is_none_or(|found| *format > found)) {
        migration.batch_execute(step)?;
        migration.execute("INSERT INTO format (version) VALUES ($1)", &[format])?;
    }
    migration.commit()
}

/// Returns a number as the database holds it.
fn number(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

/// Returns whether a query finds exactly this text.
fn finds(
    client: &mut impl GenericClient,
    query: &str,
    with: &[&(dyn ToSql + Sync)],
    text: &str,
) -> Result<bool, StoreError> {
    let row = client.query_opt(query, with)?;
    Ok(row.map(|row| row.try_get::<_, String>(0)).transpose()?.is_some_and(|stored| stored == text))
}

const STORED_EVENT: &str = "SELECT json FROM event WHERE session = $1 AND sequence = $2";
const STORED_ENTRY: &str = "SELECT json FROM entry WHERE kind = $1 AND id = $2 AND sequence = $3";

impl Store for PostgresStore {
    fn free_id(&self, wanted: &str) -> Result<String, StoreError> {
        super::row::first_free(wanted, |id| Ok(!self.query("SELECT 1 FROM session WHERE id = $1", &[&id])?.is_empty()))
    }

    fn begin(&mut self, started: &Started, now_s: i64) -> Result<String, StoreError> {
        let trainee = started.trainee.as_ref().map(|trainee| trainee.as_str());
        self.run(|client, attempt| {
            super::row::first_free(&started.session, |id| {
                let head = json(id, 0, &SessionEvent::Started(Started { session: id.to_owned(), ..started.clone() }))?;
                let mut transaction = client.transaction()?;
                let insert = "INSERT INTO session (id, begun_s, trainee) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
                if transaction.execute(insert, &[&id, &now_s, &trainee])? == 0 {
                    let is_own = attempt == Try::Again && finds(&mut transaction, STORED_EVENT, &[&id, &0_i64], &head)?;
                    return Ok(!is_own);
                }
                let insert =
                    "INSERT INTO event (session, sequence, kind, turn, json) VALUES ($1, 0, 'started', NULL, $2)";
                transaction.execute(insert, &[&id, &head])?;
                transaction.commit()?;
                Ok(false)
            })
        })
    }

    fn append(&mut self, session: &str, sequence: u64, event: &SessionEvent) -> Result<(), StoreError> {
        let (kind, turn) = columns(event);
        let (text, number, turn) = (json(session, sequence, event)?, number(sequence), turn.map(i64::from));
        self.insert_once(
            session,
            "INSERT INTO event (session, sequence, kind, turn, json) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            &[&session, &number, &kind, &turn, &text],
            &|client| finds(client, STORED_EVENT, &[&session, &number], &text),
        )
    }

    fn load(&self, session: &str) -> Result<Vec<SessionEvent>, StoreError> {
        let events = self.load_json(session)?;
        if events.iter().any(|event| chain::is_forgotten(event)) {
            return Err(StoreError::Forgotten { session: session.to_owned() });
        }
        (0..).zip(&events).map(|(sequence, text)| parse(session, sequence, text)).collect()
    }

    fn load_json(&self, session: &str) -> Result<Vec<String>, StoreError> {
        let events = self.texts("SELECT json FROM event WHERE session = $1 ORDER BY sequence", &[&session])?;
        if events.is_empty() { Err(StoreError::Unknown { session: session.to_owned() }) } else { Ok(events) }
    }

    fn list(&self) -> Result<Vec<Summary>, StoreError> {
        self.summaries("", &[])
    }

    fn latest(&self, most: usize) -> Result<Vec<Summary>, StoreError> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let which = "WHERE session.id IN (SELECT id FROM session ORDER BY begun_s DESC, place DESC LIMIT $1)";
        self.summaries(which, &[&most])
    }

    fn count(&self) -> Result<usize, StoreError> {
        let rows = self.query("SELECT count(*) FROM session", &[])?;
        let count: i64 = rows.first().map_or(Ok(0), |row| row.try_get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    fn sessions_of(&self, trainee: &str) -> Result<Vec<Summary>, StoreError> {
        self.summaries("WHERE session.trainee = $1", &[&trainee])
    }

    fn keep_content(&mut self, content: &KeptContent) -> Result<(), StoreError> {
        let KeptContent { kind, id, hash, text } = content;
        let insert = "INSERT INTO content (kind, hash, id, text) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        self.run(|client, _| Ok(client.execute(insert, &[&kind.name(), hash, id, text])?))?;
        Ok(())
    }

    fn kept_content(&self, kind: ContentKind, hash: &str) -> Result<Vec<KeptContent>, StoreError> {
        let rows = self.query(
            "SELECT id, hash, text FROM content WHERE kind = $1 AND left(hash, length($2)) = $2 ORDER BY hash COLLATE \"C\"",
            &[&kind.name(), &hash],
        )?;
        rows.iter()
            .map(|row| Ok(KeptContent { kind, id: row.try_get(0)?, hash: row.try_get(1)?, text: row.try_get(2)? }))
            .collect()
    }

    fn keep_result(&mut self, session: &str, json: &str) -> Result<(), StoreError> {
        let insert = "INSERT INTO result (session, json) VALUES ($1, $2) ON CONFLICT (session) DO UPDATE SET json = $2";
        self.run(|client, _| Ok(client.execute(insert, &[&session, &json])?))?;
        Ok(())
    }

    fn results(&self, each: &mut dyn FnMut(KeptResult)) -> Result<(), StoreError> {
        // Rows are handed on as they come: a break in the middle is an error, for what was handed on cannot be taken back.
        let mut client = self.client.borrow_mut();
        let mut rows = client.query_raw(
            "SELECT session.id, session.trainee, session.begun_s, result.json
             FROM session JOIN result ON result.session = session.id ORDER BY session.begun_s, session.place",
            Vec::<String>::new(),
        )?;
        while let Some(row) = rows.next()? {
            each(KeptResult {
                session: row.try_get(0)?,
                trainee: row.try_get(1)?,
                begun_s: row.try_get(2)?,
                json: row.try_get(3)?,
            });
        }
        Ok(())
    }

    fn result(&self, session: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts("SELECT json FROM result WHERE session = $1", &[&session])?.pop())
    }

    fn begin_log(&mut self, kind: LogKind, id: &str, subject: &str, entry: &str, now_s: i64) -> Result<(), StoreError> {
        self.run(|client, attempt| {
            let mut transaction = client.transaction()?;
            let insert = "INSERT INTO log (kind, id, subject, begun_s) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
            if transaction.execute(insert, &[&kind.name(), &id, &subject, &now_s])? == 0 {
                let is_own = attempt == Try::Again
                    && finds(&mut transaction, STORED_ENTRY, &[&kind.name(), &id, &0_i64], entry)?;
                return if is_own { Ok(()) } else { Err(StoreError::Contended { session: id.to_owned() }) };
            }
            let insert = "INSERT INTO entry (kind, id, sequence, json) VALUES ($1, $2, 0, $3)";
            transaction.execute(insert, &[&kind.name(), &id, &entry])?;
            Ok(transaction.commit()?)
        })
    }

    fn append_log(&mut self, kind: LogKind, id: &str, sequence: u64, entry: &str) -> Result<(), StoreError> {
        let number = number(sequence);
        self.insert_once(
            id,
            "INSERT INTO entry (kind, id, sequence, json) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            &[&kind.name(), &id, &number, &entry],
            &|client| finds(client, STORED_ENTRY, &[&kind.name(), &id, &number], entry),
        )
    }

    fn log(&self, kind: LogKind, id: &str) -> Result<Vec<String>, StoreError> {
        self.texts("SELECT json FROM entry WHERE kind = $1 AND id = $2 ORDER BY sequence", &[&kind.name(), &id])
    }

    fn logs(&self, kind: LogKind, subject: Option<&str>) -> Result<Vec<LogHead>, StoreError> {
        let rows = self.query(
            "SELECT id, subject, begun_s FROM log WHERE kind = $1 AND ($2::text IS NULL OR subject = $2)
             ORDER BY begun_s, id COLLATE \"C\"",
            &[&kind.name(), &subject],
        )?;
        rows.iter()
            .map(|row| Ok(LogHead { id: row.try_get(0)?, subject: row.try_get(1)?, begun_s: row.try_get(2)? }))
            .collect()
    }

    fn whole_logs(
        &self,
        kind: LogKind,
        subject: Option<&str>,
        each: &mut dyn FnMut(LogHead, Vec<String>),
    ) -> Result<(), StoreError> {
        // One question for all of them: asking log by log would be as many journeys to the server and back.
        let mut client = self.client.borrow_mut();
        let mut rows = client.query_raw(
            "SELECT log.id, log.subject, log.begun_s, entry.json
             FROM log JOIN entry ON entry.kind = log.kind AND entry.id = log.id
             WHERE log.kind = $1 AND ($2::text IS NULL OR log.subject = $2)
             ORDER BY log.begun_s, log.id COLLATE \"C\", entry.sequence",
            [Some(kind.name()), subject],
        )?;
        let mut whole: Option<(LogHead, Vec<String>)> = None;
        while let Some(row) = rows.next()? {
            let (id, entry): (String, String) = (row.try_get(0)?, row.try_get(3)?);
            match &mut whole {
                Some((head, entries)) if head.id == id => entries.push(entry),
                _ => {
                    let head = LogHead { id, subject: row.try_get(1)?, begun_s: row.try_get(2)? };
                    if let Some((head, entries)) = whole.replace((head, vec![entry])) {
                        each(head, entries);
                    }
                }
            }
        }
        if let Some((head, entries)) = whole {
            each(head, entries);
        }
        Ok(())
    }

    fn dump(&self, each: &mut dyn FnMut(Kept) -> bool) -> Result<(), StoreError> {
        rows::dump(&mut self.client.borrow_mut(), each)
    }

    fn fill(&mut self, kept: &mut dyn Iterator<Item = Kept>) -> Result<(), StoreError> {
        rows::fill(&mut self.client.borrow_mut(), kept)
    }

    fn forget(&mut self, trainee: &str, pseudonym: &str) -> Result<Forgotten, StoreError> {
        let done = self.run(|client, _| forget::text(client, trainee, pseudonym))?;
        // The old rows are still in the files until they are cleaned up.
        self.run(|client, _| Ok(client.batch_execute("VACUUM event")?))?;
        self.run(|client, _| Ok(client.batch_execute("VACUUM entry")?))?;
        Ok(done)
    }
}
