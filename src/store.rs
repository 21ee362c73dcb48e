//! Keeps sessions: every event is durable before anyone sees its effect.
//!
//! One trait: `sqlite` is the embedded default, `postgres` a server that a team shares, `NoStore` keeps nothing; one suite of tests
//! runs on both databases. Knows events, not what they mean.

use crate::domain::transcript::{Ending, SessionEvent, Started};

use backup::Kept;

pub mod backup;
mod forget;
#[cfg(feature = "postgres")]
pub mod postgres;
mod row;
pub mod sqlite;

#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
pub use sqlite::SqliteStore;

/// Says what went wrong with the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file or its folder cannot be used.
    #[error("cannot use the store at {path}")]
    Open {
        /// Where it is.
        path: String,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The store was written by a newer program.
    #[error("the store at {path} has format {found}; this program reads up to {known}")]
    TooNew {
        /// Where it is.
        path: String,
        /// Its format.
        found: i64,
        /// The newest format that is known.
        known: i64,
    },
    /// Reading or writing failed.
    #[error("the store failed")]
    Database(#[from] rusqlite::Error),
    /// The server failed, or cannot be reached.
    #[cfg(feature = "postgres")]
    #[error("the store's server failed")]
    Server(#[from] ::postgres::Error),
    /// Another program has gone on with the session.
    #[error("session {session} was continued by another program")]
    Contended {
        /// The session.
        session: String,
    },
    /// A stored event cannot be read.
    #[error("event {sequence} of session {session} cannot be read")]
    BadEvent {
        /// The session.
        session: String,
        /// Which event. Counts from 0.
        sequence: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// No session of that id.
    #[error("no session `{session}`")]
    Unknown {
        /// What was asked for.
        session: String,
    },
    /// The text of the session was removed.
    #[error("the text of session {session} was removed")]
    Forgotten {
        /// The session.
        session: String,
    },
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The session's id.
    pub session: String,
    /// When it was begun, in seconds since 1970 (UTC).
    pub begun_s: i64,
    /// The head.
    pub started: Started,
    /// The number of the last turn.
    pub last_turn: u32,
    /// How it ended; none while it can be resumed.
    pub ending: Option<Ending>,
}

/// What a kept text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentKind {
    /// A deal.
    Scenario,
    /// How a session is scored.
    Rubric,
    /// The rules of an exam.
    Exam,
    /// Questions on what a product can do.
    Quiz,
}

impl ContentKind {
    /// Returns the name that the store writes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Rubric => "rubric",
            Self::Exam => "exam",
            Self::Quiz => "quiz",
        }
    }
}

/// A scenario or rubric that sessions were held with, kept under the hash that their records name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptContent {
    /// What it is.
    pub kind: ContentKind,
    /// Its id.
    pub id: String,
    /// Its hash, 16 hexadecimal digits.
    pub hash: String,
    /// Its text.
    pub text: String,
}

/// What a log is of. Logs are append-only and durable entry by entry, as sessions are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogKind {
    /// An attempt at an exam; the subject is the trainee.
    Exam,
    /// What people say about a session: marks, appeals, answers; the log has the session's id, and its trainee as the subject.
    Review,
}

impl LogKind {
    /// Returns the name that the store writes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exam => "exam",
            Self::Review => "review",
        }
    }
}

/// One log of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogHead {
    /// Its id.
    pub id: String,
    /// Whom it is about; empty when nobody said.
    pub subject: String,
    /// When it was begun, in seconds since 1970 (UTC).
    pub begun_s: i64,
}

/// The digest of a session's scorecard, kept so that reports over many sessions need not score them again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptResult {
    /// The session.
    pub session: String,
    /// Who practised; none when nobody said.
    pub trainee: Option<String>,
    /// When the session was begun, in seconds since 1970 (UTC).
    pub begun_s: i64,
    /// The digest (`domain::scorecard::Digest`) as JSON.
    pub json: String,
}

/// What was removed of a trainee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// Sessions.
    pub sessions: usize,
    /// Events of sessions and entries of logs whose text was removed.
    pub texts: usize,
}

/// Keeps sessions.
pub trait Store: Send {
    /// Begins a session and returns its id: `started.session`, with a number behind it when that is taken.
    ///
    /// # Errors
    /// `StoreError` when nothing could be written.
    fn begin(&mut self, started: &Started, now_s: i64) -> Result<String, StoreError>;

    /// Returns an id that no session has: the wanted one, with a number behind it when that is taken.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn free_id(&self, wanted: &str) -> Result<String, StoreError>;

    /// Appends an event as number `sequence` (counts from 0, the head included); durable when this returns.
    ///
    /// # Errors
    /// `Contended` when that number is taken; nothing is written then.
    fn append(&mut self, session: &str, sequence: u64, event: &SessionEvent) -> Result<(), StoreError>;

    /// Returns the events of a session, in order, the head first.
    ///
    /// # Errors
    /// `Unknown`, or `BadEvent` for an event that this program cannot read.
    fn load(&self, session: &str) -> Result<Vec<SessionEvent>, StoreError>;

    /// Returns the sessions, newest first.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn list(&self) -> Result<Vec<Summary>, StoreError>;

    /// Keeps the text of content that sessions are held with; what is kept already stays as it is.
    ///
    /// # Errors
    /// `StoreError` when it could not be written.
    fn keep_content(&mut self, _content: &KeptContent) -> Result<(), StoreError> {
        Ok(())
    }

    /// Returns the kept content of a kind whose hash begins so, in the order of the hashes.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn kept_content(&self, _kind: ContentKind, _hash: &str) -> Result<Vec<KeptContent>, StoreError> {
        Ok(Vec::new())
    }

    /// Returns at most so many sessions, newest first.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn latest(&self, most: usize) -> Result<Vec<Summary>, StoreError> {
        Ok(self.list()?.into_iter().take(most).collect())
    }

    /// Returns how many sessions are kept.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn count(&self) -> Result<usize, StoreError> {
        Ok(self.list()?.len())
    }

    /// Returns the sessions of a trainee, newest first.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn sessions_of(&self, trainee: &str) -> Result<Vec<Summary>, StoreError> {
        let is_theirs = |summary: &Summary| summary.started.trainee.as_ref().is_some_and(|id| id.as_str() == trainee);
        Ok(self.list()?.into_iter().filter(is_theirs).collect())
    }

    /// Returns the events of a session as they are stored, in order; those that were forgotten as `chain::forgotten` writes them.
    ///
    /// # Errors
    /// `Unknown`.
    fn load_json(&self, session: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.load(session)?.iter().map(SessionEvent::to_json).collect())
    }

    /// Keeps the digest of a session's scorecard, in place of an earlier one of the same session.
    ///
    /// # Errors
    /// `StoreError` when it could not be written.
    fn keep_result(&mut self, _session: &str, _json: &str) -> Result<(), StoreError> {
        Ok(())
    }

    /// Gives each kept digest to `each`, oldest session first.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn results(&self, _each: &mut dyn FnMut(KeptResult)) -> Result<(), StoreError> {
        Ok(())
    }

    /// Returns the kept digest of a session, if there is one.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn result(&self, _session: &str) -> Result<Option<String>, StoreError> {
        Ok(None)
    }

    /// Begins a log of exactly that id with its first entry, number 0; durable when this returns.
    ///
    /// # Errors
    /// `Contended` when there is such a log; nothing is written then.
    fn begin_log(
        &mut self,
        _kind: LogKind,
        _id: &str,
        _subject: &str,
        _entry: &str,
        _now_s: i64,
    ) -> Result<(), StoreError> {
        Ok(())
    }

    /// Appends an entry as number `sequence` (counts from 0) to a log; durable when this returns.
    ///
    /// # Errors
    /// `Contended` when that number is taken; nothing is written then.
    fn append_log(&mut self, _kind: LogKind, _id: &str, _sequence: u64, _entry: &str) -> Result<(), StoreError> {
        Ok(())
    }

    /// Returns the entries of a log, in order; none when there is no such log.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn log(&self, _kind: LogKind, _id: &str) -> Result<Vec<String>, StoreError> {
        Ok(Vec::new())
    }

    /// Returns the logs of a kind, of one subject or of all, oldest first.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn logs(&self, _kind: LogKind, _subject: Option<&str>) -> Result<Vec<LogHead>, StoreError> {
        Ok(Vec::new())
    }

    /// Hands on the logs of a kind, of one subject or of all, oldest first, each with its entries. `each` must not use the store.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn whole_logs(
        &self,
        kind: LogKind,
        subject: Option<&str>,
        each: &mut dyn FnMut(LogHead, Vec<String>),
    ) -> Result<(), StoreError> {
        for head in self.logs(kind, subject)? {
            let entries = self.log(kind, &head.id)?;
            each(head, entries);
        }
        Ok(())
    }

    /// Removes the text of a trainee's sessions, exams and reviews, and puts `pseudonym` for the trainee; what is left of each
    /// event is its leaf (`domain::chain`), so that certificates can still be checked.
    ///
    /// # Errors
    /// `StoreError`; all of it is removed or nothing.
    fn forget(&mut self, _trainee: &str, _pseudonym: &str) -> Result<Forgotten, StoreError> {
        Ok(Forgotten::default())
    }

    /// Gives every row to `each`, as all of them were at one moment, until it returns false.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn dump(&self, _each: &mut dyn FnMut(Kept) -> bool) -> Result<(), StoreError> {
        Ok(())
    }

    /// Takes rows that `dump` gave, all of them or none.
    ///
    /// # Errors
    /// `StoreError` when they could not be written; a row that is there already is one.
    fn fill(&mut self, _rows: &mut dyn Iterator<Item = Kept>) -> Result<(), StoreError> {
        Ok(())
    }

    /// Returns whether there is neither a session nor a log.
    ///
    /// # Errors
    /// `StoreError` when the store cannot be read.
    fn is_empty(&self) -> Result<bool, StoreError> {
        let has_logs = [LogKind::Exam, LogKind::Review].into_iter().map(|kind| self.logs(kind, None));
        let logs = has_logs.collect::<Result<Vec<_>, _>>()?.concat();
        Ok(self.count()? == 0 && logs.is_empty())
    }

    /// Returns whether anything is kept at all.
    fn keeps(&self) -> bool {
        true
    }
}

/// Keeps nothing (`--no-store`).
#[derive(Debug, Default)]
pub struct NoStore;

impl Store for NoStore {
    fn free_id(&self, wanted: &str) -> Result<String, StoreError> {
        Ok(wanted.to_owned())
    }

    fn begin(&mut self, started: &Started, _now_s: i64) -> Result<String, StoreError> {
        Ok(started.session.clone())
    }

    fn append(&mut self, _session: &str, _sequence: u64, _event: &SessionEvent) -> Result<(), StoreError> {
        Ok(())
    }

    fn load(&self, session: &str) -> Result<Vec<SessionEvent>, StoreError> {
        Err(StoreError::Unknown { session: session.to_owned() })
    }

    fn list(&self) -> Result<Vec<Summary>, StoreError> {
        Ok(Vec::new())
    }

    fn keeps(&self) -> bool {
        false
    }
}
