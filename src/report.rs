//! Renders scorecards and figures of agreement: as text for a terminal, as JSON, as JSON lines. Decides nothing.
//!
//! Words of trainee and customer are foreign text: whatever could steer a terminal is shown escaped, see `shown`.

use std::fs;
use std::io;
use std::path::Path;

use crate::domain::scenario::Scenario;
use crate::domain::scorecard::Scorecard;

pub mod agreement;
pub mod certificate;
pub(crate) mod chart;
pub mod cohort;
pub(crate) mod doc;
pub mod export;
mod format;
pub mod goldens;
mod json;
#[cfg(feature = "llm")]
pub mod judged;
mod junit;
pub mod labels;
pub mod marks;
pub mod names;
pub(crate) mod page;
pub mod rivals;
pub mod schema;
pub mod scores;
pub mod session;
mod text;
pub mod trainee;
pub mod when;
mod words;
mod wrap;

pub use format::ReportFormat;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// For reading in a terminal.
    #[default]
    Text,
    /// One JSON value: the scorecard, or a list when there are several.
    Json,
    /// One scorecard a line.
    Jsonl,
}

/// What a text is written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Columns; at least `WIDTH_MIN` are used.
    pub width: usize,
    /// Are colours wanted?
    pub colour: Colour,
}

/// Are colours wanted?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// Plain text.
    #[default]
    Off,
    /// Escape sequences for bold and colours.
    On,
}

/// Fewest columns a text is laid out for.
pub const WIDTH_MIN: usize = 40;

/// Columns when the terminal does not say, and the most that are used: longer lines are hard to read. Our choice.
pub const WIDTH_DEFAULT: usize = 100;

/// A scorecard with what its report needs besides.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// The scorecard.
    pub scorecard: &'a Scorecard,
    /// The deal, for the names of facts; without it their ids are shown.
    pub scenario: Option<&'a Scenario>,
}

/// Returns a scorecard as text for a terminal, with a line break at the end.
pub fn text(sheet: &Sheet<'_>, page: Page) -> String {
    text::scorecard(sheet, page)
}

/// Returns a scorecard as one line of JSON, with its line break.
pub fn line(scorecard: &Scorecard) -> String {
    json::line(scorecard) + "\n"
}

/// Begins a report in a file that the user named, over what is there.
///
/// # Errors
/// What the system says.
pub fn create(path: &Path) -> io::Result<io::BufWriter<fs::File>> {
    fs::File::create(path).map(io::BufWriter::new)
}

/// Returns standard output for a report. Its stream strips colours where they are not wanted; JSON has none to look for.
pub fn stdout(format: ReportFormat) -> Box<dyn io::Write> {
    match format {
        ReportFormat::Json | ReportFormat::Jsonl => Box::new(io::BufWriter::new(io::stdout().lock())),
        _ => Box::new(io::BufWriter::new(anstream::stdout().lock())),
    }
}

/// Writes to a new file that the user named; never over what is there.
///
/// # Errors
/// What the system says; `AlreadyExists` when there is such a file.
pub fn write_new(path: &Path, text: &str) -> io::Result<()> {
    io::Write::write_all(&mut fs::File::create_new(path)?, text.as_bytes())
}

/// Breaks a plain text into lines of at most so many columns; what follows is indented by two more than the first.
pub fn folded(text: &str, columns: usize) -> Vec<String> {
    let indent = text.len() - text.trim_start().len();
    let pieces = wrap::wrap(text.trim_start(), columns.saturating_sub(indent + 2).max(20));
    let hang = |index: usize| " ".repeat(if index == 0 { indent } else { indent + 2 });
    pieces.iter().enumerate().map(|(index, piece)| hang(index) + piece).collect()
}

/// Returns foreign text as it may be shown: control characters, invisible characters and direction marks are escaped.
///
/// `\u{1b}[2J` becomes `\x1b[2J`, visibly; Chinese, accents and emoji stay.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            letter if letter.is_ascii_control() => shown.push_str(&format!("\\x{:02x}", u32::from(letter))),
            letter if letter.is_control() || is_hidden(letter) => shown.extend(letter.escape_unicode()),
            letter => shown.push(letter),
        }
    }
    shown
}

/// Returns whether a character is invisible or turns the direction of writing.
fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_cannot_steer_a_terminal() {
        for (text, safe) in [
            ("\u{1b}[2J您好", "\\x1b[2J您好"),
            ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("\u{202e}abc", "\\u{202e}abc"),
            ("\u{200b}", "\\u{200b}"),
            ("é 你好 😀", "é 你好 😀"),
        ] {
            assert_eq!(shown(text), safe);
        }
    }
}
