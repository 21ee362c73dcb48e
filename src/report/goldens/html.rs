//! Goldens as one HTML file: the verdict, the counts, and what does not hold, to unfold. Needs no network and no script.

use std::io::{self, Seek as _, Write};

use tempfile::SpooledTempFile;

use super::text;
use crate::domain::lang::Lang;
use crate::regress::{Checked, Standing, Totals};
use crate::report::junit::copy;
use crate::report::page::{escaped, foot, head};

/// Bytes that are held in memory.
const MEMORY_MAX: usize = 1 << 20;

/// A report that is being written; the counts come first, so the goldens wait.
pub(super) struct Html {
    rows: SpooledTempFile,
}

impl Html {
    /// Returns a report without goldens.
    pub(super) fn new() -> Self {
        Self { rows: SpooledTempFile::new(MEMORY_MAX) }
    }

    /// Adds a golden that does not hold.
    pub(super) fn golden(&mut self, checked: &Checked, lang: Lang) -> io::Result<()> {
        let (class, word) = match checked.standing {
            Standing::Holds => return Ok(()),
            Standing::Drifted => ("bad", lang.pick("变化", "drift")),
            Standing::Unjudged => ("odd", lang.pick("无法判断", "cannot be judged")),
        };
        let (name, headline) = (escaped(&checked.golden), escaped(&text::headline(checked, lang)));
        let all: Vec<String> = text::plain(checked, lang).lines().map(escaped).collect();
        let all = all.join("\n");
        writeln!(
            self.rows,
            "<details><summary><span class=\"{class}\">{word}</span> <b>{name}</b> {headline}</summary><pre>{all}</pre></details>"
        )
    }

    /// Writes the whole report.
    pub(super) fn finish(mut self, totals: &Totals, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        let line = escaped(&totals.line(lang));
        out.write_all(head(lang, "spar regress").as_bytes())?;
        writeln!(
            out,
            "<h1>spar regress</h1>\n<p class=\"{}\">{line}</p>",
            if totals.exit == 0 { "good" } else { "bad" }
        )?;
        let cells = [
            (lang.pick("样本", "goldens"), totals.goldens),
            (lang.pick("一致", "hold"), totals.hold),
            (lang.pick("评分变化", "score drift"), totals.score_drift),
            (lang.pick("客户变化", "customer drift"), totals.customer_drift),
            (lang.pick("无法判断", "cannot be judged"), totals.unjudged),
        ];
        let heads: String = cells.iter().map(|(name, _)| format!("<th>{name}</th>")).collect();
        let counts: String = cells.iter().map(|(_, count)| format!("<td>{count}</td>")).collect();
        writeln!(out, "<table><tr>{heads}</tr><tr>{counts}</tr></table>")?;
        for note in text::notes(totals, lang) {
            writeln!(out, "<p>{}</p>", escaped(&note))?;
        }
        self.rows.rewind()?;
        copy(&mut self.rows, out)?;
        out.write_all(foot().as_bytes())
    }
}
