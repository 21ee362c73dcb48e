//! Back-ups: everything that a store keeps as lines of JSON, the same for both databases, with a sum that shows damage.
//!
//! The first line says what it is, the last holds how many lines there are and the SHA-256 of all before it. A back-up is read
//! into an empty store only: it is a store as it was, not an addition to another.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Store, StoreError};
use crate::domain::chain;

/// Version of the format.
const VERSION: u32 = 1;

/// One row of a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "row", rename_all = "kebab-case")]
pub enum Kept {
    /// A session.
    Session {
        /// Its id.
        id: String,
        /// When it was begun, in seconds since 1970 (UTC).
        begun_s: i64,
        /// Who practised.
        trainee: Option<String>,
    },
    /// An event of a session.
    Event {
        /// The session.
        session: String,
        /// Its number, from 0.
        sequence: i64,
        /// What it is.
        kind: String,
        /// The turn it is about.
        turn: Option<i64>,
        /// The event.
        json: String,
    },
    /// A text that sessions were held with.
    Content {
        /// What it is.
        kind: String,
        /// Its hash.
        hash: String,
        /// Its id.
        id: String,
        /// The text.
        text: String,
    },
    /// The digest of a session's scorecard.
    Result {
        /// The session.
        session: String,
        /// The digest.
        json: String,
    },
    /// A log.
    Log {
        /// What it is of.
        kind: String,
        /// Its id.
        id: String,
        /// Whom it is about.
        subject: String,
        /// When it was begun, in seconds since 1970 (UTC).
        begun_s: i64,
    },
    /// An entry of a log.
    Entry {
        /// What the log is of.
        kind: String,
        /// The log.
        id: String,
        /// Its number, from 0.
        sequence: i64,
        /// The entry.
        json: String,
    },
}

/// The lines around the rows.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "row", rename_all = "kebab-case")]
enum Frame {
    /// The first.
    Backup { v: u32 },
    /// The last.
    Sum { rows: u64, sha256: String },
}

/// Says why a back-up was not made or not read.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file cannot be read or written.
    #[error("{path}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The file is no back-up, or is not whole.
    #[error("{path} was altered or cut off at or before line {line}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The first line, from 1, that shows it.
        line: u64,
    },
    /// The store holds something already.
    #[error("the store is not empty")]
    NotEmpty,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Counts and sums the lines of a back-up.
#[derive(Default)]
struct Sum {
    hash: Sha256,
    lines: u64,
}

impl Sum {
    /// Takes a line in, its break included.
    fn take(&mut self, line: &str) {
        self.hash.update(line.as_bytes());
        self.hash.update(b"\n");
        self.lines += 1;
    }

    /// Returns the sum of all lines so far.
    fn text(&self) -> String {
        chain::hex(self.hash.clone().finalize())
    }
}

/// Writes everything that a store keeps to a new file, which is there whole or not at all, and readable by its owner only. Returns
/// how many rows there are.
///
/// # Errors
/// `File` when there is such a file already or it cannot be written, `Store` when the store cannot be read.
pub fn back_up(store: &dyn Store, path: &Path) -> Result<u64, BackupError> {
    let failed = |source: io::Error| BackupError::File { path: path.to_owned(), source };
    if path.exists() {
        return Err(failed(io::ErrorKind::AlreadyExists.into()));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // It has a name of its own, is readable by its owner only, and is gone when anything fails.
    let part = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    let rows = write(store, part.as_file(), failed)?;
    part.persist_noclobber(path).map_err(|error| failed(error.error))?;
    Ok(rows)
}

/// Writes the lines.
fn write(store: &dyn Store, part: &File, failed: impl Fn(io::Error) -> BackupError) -> Result<u64, BackupError> {
    let mut out = BufWriter::new(part);
    let mut sum = Sum::default();
    let mut put = |line: &str| -> io::Result<()> {
        sum.take(line);
        writeln!(out, "{line}")
    };
    let mut fault = put(&line(&Frame::Backup { v: VERSION })).err();
    store.dump(&mut |row| {
        if fault.is_none() {
            fault = put(&line(&row)).err();
        }
        fault.is_none()
    })?;
    if let Some(fault) = fault {
        return Err(failed(fault));
    }
    let rows = sum.lines - 1;
    let last = line(&Frame::Sum { rows, sha256: sum.text() });
    writeln!(out, "{last}").and_then(|()| out.flush()).map_err(&failed)?;
    part.sync_all().map_err(&failed)?;
    Ok(rows)
}

/// Returns a row as a line.
fn line(row: &impl Serialize) -> String {
    serde_json::to_string(row).unwrap_or_else(|_| unreachable!("a row holds strings and integers only"))
}

/// Reads a back-up into an empty store, all of it or nothing. Returns how many rows there are.
///
/// # Errors
/// `Damaged` with the line when the file is not what was written, `NotEmpty`, `File`, `Store`.
pub fn restore(store: &mut dyn Store, path: &Path) -> Result<u64, BackupError> {
    let rows = check(path)?;
    if !store.is_empty()? {
        return Err(BackupError::NotEmpty);
    }
    let failed = |source: io::Error| BackupError::File { path: path.to_owned(), source };
    let lines = BufReader::new(File::open(path).map_err(failed)?).lines();
    // The sum has shown that the lines are those that were written.
    let mut kept = lines.skip(1).map_while(|line| serde_json::from_str::<Kept>(&line.ok()?).ok());
    store.fill(&mut kept)?;
    Ok(rows)
}

/// Reads a whole file and returns its number of rows, or where it is not what was written.
fn check(path: &Path) -> Result<u64, BackupError> {
    let failed = |source: io::Error| BackupError::File { path: path.to_owned(), source };
    let damaged = |line| BackupError::Damaged { path: path.to_owned(), line };
    let mut sum = Sum::default();
    let mut lines = BufReader::new(File::open(path).map_err(failed)?).lines();
    let first = lines.next().ok_or_else(|| damaged(1))?.map_err(failed)?;
    if !matches!(serde_json::from_str(&first), Ok(Frame::Backup { v: VERSION })) {
        return Err(damaged(1));
    }
    sum.take(&first);
    for line in lines.by_ref() {
        let line = line.map_err(failed)?;
        if let Ok(Frame::Sum { rows, sha256 }) = serde_json::from_str(&line) {
            let is_whole = rows == sum.lines - 1 && sha256 == sum.text() && lines.next().is_none();
            return if is_whole { Ok(rows) } else { Err(damaged(sum.lines + 1)) };
        }
        sum.take(&line);
        if serde_json::from_str::<Kept>(&line).is_err() {
            return Err(damaged(sum.lines));
        }
    }
    Err(damaged(sum.lines + 1))
}
