//! How far a run has come, on a terminal only; nothing of it is part of any output.

use std::io::{self, Write as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::is_watched;
use crate::domain::lang::Lang;
use crate::regress::Totals;

/// How often the line is drawn, in milliseconds. Our choice: it moves, and costs nothing.
const TICK_MS: u64 = 100;

/// A line that counts.
pub(super) struct Bar {
    bar: Option<ProgressBar>,
    lang: Lang,
}

impl Bar {
    /// Returns a line, when somebody watches.
    pub(super) fn new(lang: Lang) -> Self {
        let bar = is_watched().then(|| {
            // How many goldens there are is not known before they have been read.
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}  {msg}  {elapsed}  {per_sec}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(TICK_MS));
            bar
        });
        Self { bar, lang }
    }

    /// Counts one more.
    pub(super) fn advance(&self, totals: &Totals) {
        let Some(bar) = &self.bar else { return };
        bar.inc(1);
        let (drifted, unjudged) = (totals.drifted, totals.unjudged);
        bar.set_message(
            self.lang.pick(
                format!("变化 {drifted}，无法判断 {unjudged}"),
                format!("{drifted} drifted, {unjudged} not judged"),
            ),
        );
    }

    /// Counts one more, of which nothing is told.
    pub(super) fn tick(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// Writes a text to the error stream, above the line.
    pub(super) fn aside(&self, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let write = || anstream::stderr().write_all(text.as_bytes());
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Takes the line away.
    pub(super) fn clear(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
