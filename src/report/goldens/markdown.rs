//! Goldens as Markdown, for a merge request or a build's summary: the verdict first, then what does not hold.

use std::io::{self, Seek as _, Write};

use tempfile::SpooledTempFile;

use super::text;
use crate::domain::lang::Lang;
use crate::regress::{Checked, Standing, Totals};
use crate::report::junit::copy;

/// Bytes that are held in memory.
const MEMORY_MAX: usize = 1 << 20;

/// A report that is being written; the counts come first, so the goldens wait.
pub(super) struct Markdown {
    rows: SpooledTempFile,
}

impl Markdown {
    /// Returns a report without goldens.
    pub(super) fn new() -> Self {
        Self { rows: SpooledTempFile::new(MEMORY_MAX) }
    }

    /// Adds a golden that does not hold.
    pub(super) fn golden(&mut self, checked: &Checked, lang: Lang) -> io::Result<()> {
        let word = match checked.standing {
            Standing::Holds => return Ok(()),
            Standing::Drifted => lang.pick("变化", "drift"),
            Standing::Unjudged => lang.pick("无法判断", "cannot be judged"),
        };
        let (name, headline) = (inline(&checked.golden), inline(&text::headline(checked, lang)));
        writeln!(self.rows, "<details><summary><b>{name}</b>: {word}. {headline}</summary>\n")?;
        // Indented text is code: nothing in a quote is read as Markdown.
        for line in text::plain(checked, lang).lines() {
            writeln!(self.rows, "    {line}")?;
        }
        writeln!(self.rows, "\n</details>\n")
    }

    /// Writes the whole report.
    pub(super) fn finish(mut self, totals: &Totals, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "## spar regress\n\n**{}**\n", totals.line(lang))?;
        for note in text::notes(totals, lang) {
            writeln!(out, "- {}", inline(&note))?;
        }
        writeln!(out)?;
        self.rows.rewind()?;
        copy(&mut self.rows, out)
    }
}

/// Returns a text as it may stand in a line of Markdown and HTML.
pub(in crate::report) fn inline(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in super::super::shown(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' | '@' => {
                safe.push('\\');
                safe.push(letter);
            }
            other => safe.push(other),
        }
    }
    safe
}
