//! A reply in the terminal while it is being worded: sentences as they come, and one line while there are none.

use std::io::{self, Write};
use std::time::Duration;

use unicode_width::UnicodeWidthStr;

use super::render::{self, DIM, styled};
use crate::domain::lang::Lang;
use crate::interrupt::Interrupt;
use crate::report;
use crate::voice::Sink;

/// How long nothing is said before the waiting is spoken of. Our choice: a person's pause before an answer.
const PATIENCE: Duration = Duration::from_millis(800);

/// A reply in the terminal.
pub(super) struct Speaking<'o, W: Write> {
    out: &'o mut W,
    lang: Lang,
    /// The customer's name and mood.
    head: String,
    columns: usize,
    /// What was shown of the reply.
    text: String,
    /// The lines that are on the screen.
    lines: Vec<String>,
    /// Columns of the line about waiting, while it is on the screen.
    waiting: usize,
    /// Seconds that it says.
    seconds: u64,
    /// What is to be said when the reply is complete.
    notes: Vec<String>,
    error: Option<io::Error>,
    interrupt: Option<&'o Interrupt>,
}

impl<'o, W: Write> Speaking<'o, W> {
    /// Returns a reply of which nothing was said yet.
    pub(super) fn new(
        out: &'o mut W,
        lang: Lang,
        head: String,
        columns: usize,
        interrupt: Option<&'o Interrupt>,
    ) -> Self {
        if let Some(interrupt) = interrupt {
            interrupt.listen();
        }
        Self {
            out,
            lang,
            head,
            columns,
            text: String::new(),
            lines: Vec::new(),
            waiting: 0,
            seconds: 0,
            notes: Vec::new(),
            error: None,
            interrupt,
        }
    }

    /// Ends the reply; returns whether any of it was shown.
    ///
    /// # Errors
    /// The first error of the output.
    pub(super) fn finish(mut self) -> io::Result<bool> {
        if let Some(interrupt) = self.interrupt {
            interrupt.rest();
        }
        self.erase();
        let was_shown = !self.text.is_empty();
        if was_shown {
            self.write("\n");
        }
        for note in std::mem::take(&mut self.notes) {
            self.line(&note);
        }
        match self.error {
            Some(error) => Err(error),
            None => Ok(was_shown),
        }
    }

    /// Writes, and keeps the first error.
    fn write(&mut self, text: &str) {
        if self.error.is_none()
            && let Err(error) = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush())
        {
            self.error = Some(error);
        }
    }

    /// Writes a quiet line.
    fn line(&mut self, text: &str) {
        for line in render::folded(&styled(DIM, &report::shown(text)), self.columns) {
            self.write(&format!("{line}\n"));
        }
    }

    /// Takes the line about waiting off the screen. Blanks do, where escape codes may be forbidden.
    fn erase(&mut self) {
        if self.waiting > 0 {
            // Ctrl-C leaves two signs behind the line.
            let blanks = " ".repeat((self.waiting + 2).min(self.columns.saturating_sub(1)));
            self.waiting = 0;
            self.write(&format!("\r{blanks}\r"));
        }
    }
}

impl<W: Write> Sink for Speaking<'_, W> {
    fn show(&mut self, piece: &str) {
        self.erase();
        self.text.push_str(piece);
        let lines = render::folded(&format!("{}{}", self.head, report::shown(&self.text)), self.columns);
        let kept = self.lines.len().saturating_sub(1);
        let last = self.lines.last().map_or("", String::as_str);
        let goes_on = lines.len() > kept && lines[..kept] == self.lines[..kept] && lines[kept].starts_with(last);
        let more = if goes_on {
            let mut more = lines[kept][last.len()..].to_owned();
            for line in &lines[kept + 1..] {
                more.push('\n');
                more.push_str(line);
            }
            more
        } else {
            report::shown(piece)
        };
        self.lines = lines;
        self.write(&more);
    }

    fn wait(&mut self, elapsed: Duration) {
        let seconds = elapsed.as_secs();
        if elapsed < PATIENCE || !self.text.is_empty() || (self.waiting > 0 && seconds == self.seconds) {
            return;
        }
        self.seconds = seconds;
        let text = self.lang.pick(
            format!("（在想怎么说…… {seconds} 秒，Ctrl-C 不等了）"),
            format!("(finding words... {seconds} s, Ctrl-C to wait no longer)"),
        );
        if text.width() + 3 < self.columns {
            self.waiting = text.width();
            self.write(&format!("\r{}", styled(DIM, &text)));
        }
    }

    fn note(&mut self, text: &str) {
        if self.text.is_empty() {
            self.erase();
            self.line(text);
        } else {
            self.notes.push(text.to_owned());
        }
    }

    fn is_stopped(&mut self) -> bool {
        self.error.is_some() || self.interrupt.is_some_and(Interrupt::is_pressed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_go_on_where_the_last_one_ended_and_lines_break_as_in_one_piece() {
        let pieces = ["慢是真慢。", "平时还能凑合，活动一开，后台红灯就没灭过。", "您也看见了。"];
        let mut out = Vec::new();
        let mut speaking = Speaking::new(&mut out, Lang::Zh, "王总：".into(), 30, None);
        speaking.wait(Duration::from_secs(2));
        for piece in pieces {
            speaking.show(piece);
        }
        assert!(speaking.finish().expect("memory takes all"));
        let text = String::from_utf8(out).expect("text");
        let shown = text.rsplit('\r').next().expect("what stays on the screen");
        let whole = render::folded(&format!("王总：{}", pieces.concat()), 30).join("\n");
        assert_eq!(shown, format!("{whole}\n"));
    }
}
