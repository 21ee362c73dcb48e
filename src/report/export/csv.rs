//! Results as CSV (RFC 4180), safe to open in a spreadsheet program.
//!
//! A cell of words that a spreadsheet would take for a formula begins with a quotation mark: after `=`, `+`, `-`, `@`, a tab or
//! a line's end, in full width as well (OWASP, CSV Injection). Numbers are written by this program and stay numbers.

use std::io::{self, Write};

use super::decimal::decimal;
use super::{Names, Result};
use crate::domain::cohort::attempt::Attempt;
use crate::report::shown;
use crate::report::when::utc;

/// What stands in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Table {
    /// A session a row.
    #[default]
    Sessions,
    /// A criterion of a session a row.
    Criteria,
    /// An attempt at an exam a row.
    Attempts,
}

/// A table that is being written.
pub struct CsvExport {
    table: Table,
    /// Is the mark of UTF-8 wanted, by which some programs know it?
    bom: bool,
    is_begun: bool,
}

impl CsvExport {
    /// Returns an empty table.
    pub fn new(table: Table, bom: bool) -> Self {
        Self { table, bom, is_begun: false }
    }

    /// Writes a row, after the head when it is the first.
    fn row(&mut self, out: &mut dyn Write, cells: &[String]) -> io::Result<()> {
        self.begin(out)?;
        write(out, cells)
    }

    /// Writes the head, once.
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.is_begun {
            return Ok(());
        }
        self.is_begun = true;
        if self.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let heads: &[&str] = match self.table {
            Table::Sessions => &[
                "session",
                "trainee",
                "begun",
                "scenario",
                "rubric",
                "lang",
                "mode",
                "difficulty",
                "score",
                "raw",
                "passed",
                "verdict",
                "band",
                "outcome",
                "situation",
                "problem",
                "implication",
                "need_payoff",
                "caps",
                "engine",
            ],
            Table::Criteria => &["session", "trainee", "begun", "rubric", "criterion", "verdict", "score", "max"],
            Table::Attempts => &[
                "exam",
                "trainee",
                "attempt",
                "agreed",
                "decided",
                "verdict",
                "ruled",
                "mean",
                "half_width",
                "parts",
                "signals",
            ],
        };
        write(out, heads)
    }

    /// Writes the result of a session.
    pub(super) fn result(&mut self, out: &mut dyn Write, result: &Result<'_>) -> io::Result<()> {
        let digest = result.digest;
        let head = [words(result.session), words(result.trainee.unwrap_or_default()), utc(result.begun_s)];
        match self.table {
            Table::Attempts => self.begin(out),
            Table::Sessions => {
                let stages = digest.stages;
                let caps: Vec<&str> = digest.caps.keys().map(|cap| cap.as_str()).collect();
                let rest = [
                    words(digest.scenario.as_str()),
                    words(digest.rubric.as_str()),
                    words(digest.lang.code()),
                    named(&digest.mode),
                    named(&digest.difficulty),
                    decimal(digest.score, 2),
                    decimal(digest.raw, 2),
                    digest.passed.to_string(),
                    named(&digest.verdict),
                    words(digest.band.as_ref().map_or("", |band| band.as_str())),
                    named(&digest.outcome),
                    stages.situation.to_string(),
                    stages.problem.to_string(),
                    stages.implication.to_string(),
                    stages.need_payoff.to_string(),
                    words(&caps.join(" ")),
                    words(&digest.engine),
                ];
                self.row(out, &[head.as_slice(), &rest].concat())
            }
            Table::Criteria => {
                for (id, criterion) in &digest.criteria {
                    let rest = [
                        words(digest.rubric.as_str()),
                        words(id.as_str()),
                        named(&criterion.verdict),
                        decimal(criterion.share.score, 2),
                        decimal(criterion.share.max, 2),
                    ];
                    self.row(out, &[head.as_slice(), &rest].concat())?;
                }
                Ok(())
            }
        }
    }

    /// Writes an attempt at an exam.
    pub(super) fn attempt(&mut self, out: &mut dyn Write, attempt: &Attempt, names: &Names) -> io::Result<()> {
        if self.table != Table::Attempts {
            return Ok(());
        }
        let decided = attempt.decided.as_ref();
        let row = [
            words(&attempt.exam),
            words(&names.trainee(&attempt.trainee)),
            attempt.number.to_string(),
            utc(attempt.agreed_s),
            decided.map_or_else(String::new, |decided| utc(decided.at_s)),
            attempt.verdict().map_or_else(|| "open".to_owned(), |verdict| named(&verdict)),
            attempt.is_ruled().to_string(),
            decided.map_or_else(String::new, |decided| decimal(decided.mean, 2)),
            decided.and_then(|decided| decided.half_width).map_or_else(String::new, |half| decimal(half, 2)),
            attempt.parts.len().to_string(),
            attempt.signals.len().to_string(),
        ];
        self.row(out, &row)
    }

    /// Ends the table; an empty one has its head.
    pub(super) fn finish(mut self, out: &mut dyn Write) -> io::Result<()> {
        self.begin(out)
    }
}

/// Writes a row.
fn write<C: AsRef<[u8]>>(out: &mut dyn Write, cells: &[C]) -> io::Result<()> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    writer.write_record(cells).map_err(io::Error::other)?;
    writer.flush()
}

/// Returns the name that a value is written by in JSON.
fn named(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => words(&name),
        _ => String::new(),
    }
}

/// Returns foreign words as a cell may hold them.
fn words(text: &str) -> String {
    let is_formula = text
        .trim_start_matches([' ', '\u{3000}', '"'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '−', '﹢', '﹣', '﹦', '﹫']);
    let text = shown(text);
    if is_formula { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_cell_is_never_a_formula() {
        for (text, safe) in [
            ("王芳", "王芳"),
            ("A-1023", "A-1023"),
            ("", ""),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\\t=1"),
            ("\r=1", "'\\r=1"),
            ("\n=1", "'\\n=1"),
            ("＝1+1", "'＝1+1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠x", "'＠x"),
            (" =1", "' =1"),
            ("\u{3000}=1", "'\u{3000}=1"),
            ("\"=1\"", "'\"=1\""),
            ("a=1", "a=1"),
            ("\u{1b}[2J", "\\x1b[2J"),
        ] {
            assert_eq!(words(text), safe, "{text:?}");
        }
    }
}
