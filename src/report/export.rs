//! Results as data for other programs: CSV, JSON lines, xAPI statements, JUnit. Written one by one; nothing is held but what
//! a format needs.

use std::io::{self, Write};

use super::names::Names;
use crate::domain::cohort::attempt::Attempt;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Digest;

mod csv;
mod decimal;
mod junit;
pub(super) mod lines;
mod xapi;

pub use csv::{CsvExport, Table};
pub use junit::JunitExport;
pub use lines::LinesExport;
pub use xapi::{BASE, XapiExport, is_base};

/// The result of a session.
#[derive(Debug, Clone, Copy)]
pub struct Result<'a> {
    /// The session, as it is called here.
    pub session: &'a str,
    /// Who practised, as they are called here; none when nobody said.
    pub trainee: Option<&'a str>,
    /// When it was begun, in seconds since 1970 (UTC).
    pub begun_s: i64,
    /// What it scored.
    pub digest: &'a Digest,
}

/// Something that results are written to.
pub enum Export {
    /// A table.
    Csv(CsvExport),
    /// Digests, one a line.
    Lines(LinesExport),
    /// Statements.
    Xapi(XapiExport),
    /// Test suites.
    Junit(JunitExport),
}

impl Export {
    /// Writes the result of a session.
    ///
    /// # Errors
    /// When the output fails.
    pub fn result(&mut self, out: &mut dyn Write, result: &Result<'_>, lang: Lang) -> io::Result<()> {
        match self {
            Self::Csv(csv) => csv.result(out, result),
            Self::Lines(lines) => lines.result(out, result),
            Self::Xapi(xapi) => xapi.result(out, result),
            Self::Junit(junit) => junit.result(result, lang),
        }
    }

    /// Writes an attempt at an exam.
    ///
    /// # Errors
    /// When the output fails.
    pub fn attempt(&mut self, out: &mut dyn Write, attempt: &Attempt, names: &Names) -> io::Result<()> {
        match self {
            Self::Csv(csv) => csv.attempt(out, attempt, names),
            Self::Xapi(xapi) => xapi.attempt(out, attempt, names),
            Self::Lines(_) | Self::Junit(_) => Ok(()),
        }
    }

    /// Ends the output.
    ///
    /// # Errors
    /// When it fails.
    pub fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Csv(csv) => csv.finish(out),
            Self::Lines(_) => Ok(()),
            Self::Xapi(xapi) => xapi.finish(out),
            Self::Junit(junit) => junit.finish(out),
        }
    }
}
