//! A report as text for a terminal.

use anstyle::{AnsiColor, Style};

use super::{Block, Cell, Doc, Line, Side, Table, Talk, Tone};
use crate::domain::highlight::pieces;
use crate::domain::lang::Lang;
use crate::report::wrap::{pad, width, wrap};
use crate::report::{self, Colour, Page, WIDTH_DEFAULT, WIDTH_MIN, shown};

/// Gap between columns.
const GAP: usize = 2;

/// Narrowest column of words in a table that does not fit the page.
const WORDS_MIN: usize = 7;

/// Columns of a Chinese head over numbers in such a table.
const NUMBERS_HEAD: usize = 8;

/// Returns a report as text, with a line break at the end.
pub(crate) fn text(doc: &Doc<'_>, page: Page) -> String {
    let width = page.width.clamp(WIDTH_MIN, WIDTH_DEFAULT);
    let mut sheet = Writer { lang: doc.lang, width, page, out: String::new() };
    let title = sheet.styled(&shown(&doc.title), Style::new().bold());
    sheet.line(&title);
    for block in &doc.blocks {
        sheet.block(block);
    }
    sheet.out
}

/// A text that is being written.
struct Writer {
    lang: Lang,
    width: usize,
    page: Page,
    out: String,
}

impl Writer {
    /// Returns a text in a style, when colours are wanted.
    fn styled(&self, text: &str, style: Style) -> String {
        match self.page.colour {
            Colour::On if !text.is_empty() => format!("{style}{text}{style:#}"),
            _ => text.to_owned(),
        }
    }

    /// Returns a text in the colour of its tone.
    fn toned(&self, text: &str, tone: Tone) -> String {
        let colour = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Quiet => AnsiColor::BrightBlack,
            Tone::Good => AnsiColor::Green,
            Tone::Odd => AnsiColor::Yellow,
            Tone::Bad => AnsiColor::Red,
        };
        self.styled(text, Style::new().fg_color(Some(colour.into())))
    }

    /// Writes a line.
    fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// Writes a block.
    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Heading(text) => {
                let heading = self.styled(&shown(text), Style::new().bold());
                self.line("");
                self.line(&heading);
            }
            Block::Paragraph(tone, text) => {
                for line in wrap(&shown(text), self.width) {
                    let line = self.toned(&line, *tone);
                    self.line(&line);
                }
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => {
                self.block(&Block::Paragraph(Tone::Plain, chart.about.clone()));
                self.table(&chart.table);
            }
            Block::Commands(commands) => {
                for (what, command) in commands {
                    for line in wrap(&format!("- {}", shown(what)), self.width.saturating_sub(2)) {
                        self.line(&format!("  {line}"));
                    }
                    // A command is never broken: it is copied.
                    self.line(&format!("    {}", shown(command)));
                }
            }
            Block::Talk(talk) => {
                self.line("");
                for line in &talk.lines {
                    self.said(talk, line);
                }
            }
            Block::Card(sheet) => {
                let card = report::text(sheet, self.page);
                self.out.push_str(&card);
            }
        }
    }

    /// Writes names with what they are.
    fn facts(&mut self, facts: &[(String, Cell)]) {
        let names = facts.iter().map(|(name, _)| width(&shown(name))).max().unwrap_or(0);
        for (name, cell) in facts {
            for (index, line) in wrap(&shown(&cell.text), self.width.saturating_sub(names + GAP)).iter().enumerate() {
                let name = if index == 0 { shown(name) } else { String::new() };
                let line = self.toned(line, cell.tone);
                self.line(&format!("{}{}{line}", pad(&name, names), " ".repeat(GAP)));
            }
        }
    }

    /// Writes a table, its columns aligned; words that do not fit the page are folded in their column.
    fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        if !table.caption.is_empty() {
            self.line(&shown(&table.caption));
        }
        let widths = self.widths(table);
        let heads: Vec<Cell> = table.columns.iter().map(|(name, _)| Cell::toned(name, Tone::Quiet)).collect();
        self.row(table, &heads, &widths);
        for row in &table.rows {
            self.row(table, row, &widths);
        }
    }

    /// Returns the widths of a table's columns: as wide as their texts. Where that is too wide, the heads of numbers are folded at
    /// their words, and then the widest words of the rows, until all fits.
    fn widths(&self, table: &Table) -> Vec<usize> {
        let cells =
            |at: usize| table.rows.iter().filter_map(move |row| row.get(at)).map(|cell| width(&shown(&cell.text)));
        let heads = table.columns.iter().enumerate();
        let mut widths: Vec<usize> =
            heads.clone().map(|(at, (name, _))| cells(at).max().unwrap_or(0).max(width(&shown(name)))).collect();
        let too_wide =
            |widths: &[usize]| (widths.iter().sum::<usize>() + GAP * widths.len()).saturating_sub(self.width);
        if too_wide(&widths) > 0 {
            for (at, (name, _)) in heads.filter(|(_, (_, side))| *side == Side::Right) {
                let longest = shown(name).split(' ').map(width).max().unwrap_or(0);
                // Chinese has no words to fold at; it may be folded anywhere.
                let longest = if name.is_ascii() { longest } else { longest.min(NUMBERS_HEAD) };
                widths[at] = cells(at).max().unwrap_or(0).max(longest);
            }
        }
        loop {
            let sides = table.columns.iter().map(|(_, side)| *side);
            let over = too_wide(&widths);
            let words = widths.iter_mut().zip(sides).filter(|(_, side)| *side == Side::Left).map(|(wide, _)| wide);
            match words.max_by_key(|wide| **wide) {
                Some(wide) if over > 0 && *wide > WORDS_MIN => *wide -= 1,
                _ => return widths,
            }
        }
    }

    /// Writes a row of a table.
    fn row(&mut self, table: &Table, row: &[Cell], widths: &[usize]) {
        let folded: Vec<Vec<String>> =
            row.iter().zip(widths).map(|(cell, wide)| wrap(&shown(&cell.text), (*wide).max(2))).collect();
        let lines = folded.iter().map(Vec::len).max().unwrap_or(0);
        for index in 0..lines {
            let mut line = String::new();
            for (((cell, pieces), wide), (_, side)) in row.iter().zip(&folded).zip(widths).zip(&table.columns) {
                let piece = pieces.get(index).map_or("", String::as_str);
                let rest = " ".repeat(wide.saturating_sub(width(piece)));
                let toned = self.toned(piece, cell.tone);
                let padded = match side {
                    Side::Left => toned + &rest,
                    Side::Right => rest + &toned,
                };
                line.push_str(&" ".repeat(GAP));
                line.push_str(&padded);
            }
            self.line(&line);
        }
    }

    /// Writes something that was said: quotes stand in brackets, their signs behind.
    fn said(&mut self, talk: &Talk, line: &Line) {
        let mut words = String::new();
        let mut before: Vec<usize> = Vec::new();
        for piece in pieces(&line.text, &line.spans) {
            // A bracket opens for each mark that begins here, and closes for each that ends.
            let opens = piece.labels.iter().filter(|label| !before.contains(label)).count();
            words.push_str(&"[".repeat(opens));
            words.push_str(&shown(piece.text));
            for label in &piece.ends {
                words.push_str(&format!("]{}", talk.signs(&[*label])));
            }
            before = piece.labels.iter().filter(|label| !piece.ends.contains(label)).copied().collect();
        }
        let label = format!("{}{}", shown(&line.who), self.lang.pick("：", ": "));
        let room = self.width.saturating_sub(4);
        let styled = self.styled(label.trim_end(), if line.is_trainee { Style::new().bold() } else { Style::new() });
        for (index, folded) in wrap(&format!("{label}{words}"), room).iter().enumerate() {
            // The name is at the beginning of the first line, plain or bold.
            match folded.strip_prefix(label.trim_end()).filter(|_| index == 0) {
                Some(rest) => self.line(&format!("{styled}{rest}")),
                None => self.line(&format!("    {folded}")),
            }
        }
        if !line.aside.is_empty() {
            for folded in wrap(&shown(&line.aside), room) {
                let folded = self.toned(&folded, Tone::Quiet);
                self.line(&format!("    {folded}"));
            }
        }
    }
}
