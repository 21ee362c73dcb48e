//! Digests as JSON lines: one session a line, with who and when.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::Result;
use crate::domain::scorecard::Digest;
use crate::report::when::utc;

/// JSON lines that are being written.
#[derive(Debug, Default)]
pub struct LinesExport;

/// A line.
#[derive(Serialize, JsonSchema)]
pub(in crate::report) struct Line<'a> {
    /// Always `result`.
    #[schemars(extend("const" = "result"))]
    event: &'static str,
    /// Version of this shape.
    v: u32,
    /// The session.
    session: &'a str,
    /// Who practised; none when nobody said.
    trainee: Option<&'a str>,
    /// When it was begun, as UTC.
    begun: String,
    /// What it scored.
    digest: &'a Digest,
}

impl LinesExport {
    /// Writes the result of a session.
    pub(super) fn result(&self, out: &mut dyn Write, result: &Result<'_>) -> io::Result<()> {
        let Result { session, trainee, begun_s, digest } = *result;
        let line = Line { event: "result", v: 1, session, trainee, begun: utc(begun_s), digest };
        serde_json::to_writer(&mut *out, &line).map_err(io::Error::from)?;
        out.write_all(b"\n")
    }
}
