//! Scorecards in every format, written one by one: no more is held than one of them.

use std::io::{self, Write};
use std::path::PathBuf;

use super::junit::{Junit, Outcome};
use super::{Page, ReportFormat, Sheet, create, json, text};
use crate::domain::lang::Lang;
use crate::domain::scorecard::{Points, Scorecard};

mod html;
mod markdown;

pub(super) use html::body as html_body;
pub(super) use markdown::{body as markdown_body, word};

/// A report that is being written. Its file is made when there is something to write.
pub struct ScoreReport {
    format: ReportFormat,
    path: Option<PathBuf>,
    out: Option<Box<dyn Write>>,
    page: Page,
    /// The score below which a case of JUnit fails.
    min_score: Option<u8>,
    lang: Lang,
    /// Scorecards that were written.
    count: u64,
    /// The only scorecard so far, as JSON: one by itself is no list.
    first: Option<String>,
    junit: Option<Box<Junit>>,
}

impl ScoreReport {
    /// Returns an empty report for a file, or for standard output.
    pub fn new(format: ReportFormat, path: Option<PathBuf>, page: Page, min_score: Option<u8>, lang: Lang) -> Self {
        let junit = (format == ReportFormat::Junit).then(|| Box::new(Junit::new()));
        Self { format, path, out: None, page, min_score, lang, count: 0, first: None, junit }
    }

    /// Returns where to write.
    fn out(&mut self) -> io::Result<&mut dyn Write> {
        let out = match self.out.take() {
            Some(out) => out,
            None => match &self.path {
                Some(path) => Box::new(create(path)?) as Box<dyn Write>,
                None => super::stdout(self.format),
            },
        };
        Ok(self.out.insert(out).as_mut())
    }

    /// Writes a scorecard.
    ///
    /// # Errors
    /// When the output fails.
    pub fn card(&mut self, sheet: &Sheet<'_>) -> io::Result<()> {
        self.count += 1;
        let (count, page, lang) = (self.count, self.page, self.lang);
        match self.format {
            ReportFormat::Text => {
                let gap = if count > 1 { "\n" } else { "" };
                let text = text::scorecard(sheet, page);
                write!(self.out()?, "{gap}{text}")
            }
            ReportFormat::Jsonl => {
                let line = json::line(sheet.scorecard);
                writeln!(self.out()?, "{line}")
            }
            ReportFormat::Json => {
                let value = json::value(sheet.scorecard);
                match (count, self.first.take()) {
                    (1, _) => {
                        self.first = Some(value);
                        Ok(())
                    }
                    (_, first) => {
                        let first = first.map(|first| format!("[\n{}", indented(&first))).unwrap_or_default();
                        write!(self.out()?, "{first},\n{}", indented(&value))
                    }
                }
            }
            ReportFormat::Markdown => {
                let text = markdown::card(sheet, count > 1);
                self.out()?.write_all(text.as_bytes())
            }
            ReportFormat::Html => {
                let head = if count == 1 { super::page::head(lang, "spar score") } else { String::new() };
                let text = html::card(sheet);
                write!(self.out()?, "{head}{text}")
            }
            ReportFormat::Junit => {
                let outcome = outcome(sheet.scorecard, self.min_score, lang);
                let card = sheet.scorecard;
                match &mut self.junit {
                    Some(junit) => {
                        junit.case(card.scenario.as_str(), &card.session, &outcome, &format!("{}", card.score))
                    }
                    None => Ok(()),
                }
            }
        }
    }

    /// Writes something that could not be scored; only JUnit tells of it, the person is told elsewhere.
    ///
    /// # Errors
    /// When the output fails.
    pub fn fault(&mut self, place: &str, text: &str) -> io::Result<()> {
        let Some(junit) = &mut self.junit else { return Ok(()) };
        let message = text.lines().next().unwrap_or_default().to_owned();
        junit.case("faulty", place, &Outcome::Error("cannot-be-scored", message, text.to_owned()), "")
    }

    /// Ends the report.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(mut self) -> io::Result<()> {
        match (self.format, self.count) {
            (ReportFormat::Json, 0) => self.out()?.write_all(b"[]\n")?,
            (ReportFormat::Json, 1) => {
                let only = self.first.take().unwrap_or_default();
                writeln!(self.out()?, "{only}")?;
            }
            (ReportFormat::Json, _) => self.out()?.write_all(b"\n]\n")?,
            (ReportFormat::Html, 1..) => self.out()?.write_all(super::page::foot().as_bytes())?,
            (ReportFormat::Junit, _) => {
                if let Some(junit) = self.junit.take() {
                    junit.finish("spar score", self.out()?)?;
                }
            }
            _ => {}
        }
        self.out.map_or(Ok(()), |mut out| out.flush())
    }
}

/// Returns lines two columns further in.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<String>>().join("\n")
}

/// Returns how a scored session stands against the gate.
fn outcome(card: &Scorecard, min_score: Option<u8>, lang: Lang) -> Outcome {
    let score = card.score;
    match min_score {
        Some(least) if score < Points::whole(least) => {
            let message = lang.pick(format!("{score} 分，低于 {least} 分"), format!("{score}, below {least}"));
            let lost: Vec<String> = card
                .criteria
                .iter()
                .filter(|one| one.score < one.max)
                .map(|one| format!("{} {} / {}: {}", one.id, one.score, one.max, one.because))
                .collect();
            Outcome::Failed("below-min-score", message, lost.join("\n"))
        }
        _ => Outcome::Passed,
    }
}
