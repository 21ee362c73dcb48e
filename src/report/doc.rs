//! A report as a list of blocks: written once, rendered as text, Markdown and HTML.
//!
//! Holds plain strings; each way of rendering makes them safe for where they go. Knows nothing of what a report is about.

use super::Sheet;
use super::chart::Chart;
use crate::domain::highlight::Span;
use crate::domain::lang::Lang;

mod html;
mod markdown;
mod text;

pub(crate) use html::html;
pub(crate) use markdown::markdown;
pub(crate) use text::text;

/// A report.
#[derive(Debug, Clone)]
pub(crate) struct Doc<'a> {
    /// Its language.
    pub(crate) lang: Lang,
    /// Its title.
    pub(crate) title: String,
    /// What it says, in order.
    pub(crate) blocks: Vec<Block<'a>>,
}

/// A part of a report.
#[derive(Debug, Clone)]
pub(crate) enum Block<'a> {
    /// Begins a section.
    Heading(String),
    /// A paragraph.
    Paragraph(Tone, String),
    /// Names with what they are.
    Facts(Vec<(String, Cell)>),
    /// Rows and columns.
    Table(Table),
    /// A chart; where nothing can be drawn, its table.
    Chart(Chart),
    /// What to type, with what it does.
    Commands(Vec<(String, String)>),
    /// A conversation.
    Talk(Talk),
    /// A scorecard as `score` writes it.
    Card(Sheet<'a>),
}

/// How something is meant; the words beside it say so too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Aside.
    Quiet,
    /// Well.
    Good,
    /// In between.
    Odd,
    /// Not well.
    Bad,
}

impl Tone {
    /// Returns the class of HTML.
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Quiet => "quiet",
            Self::Good => "good",
            Self::Odd => "odd",
            Self::Bad => "bad",
        }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cell {
    /// What it says.
    pub(crate) text: String,
    /// How it is meant.
    pub(crate) tone: Tone,
}

impl Cell {
    /// Returns a cell with a tone.
    pub(crate) fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

impl<T: ToString> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.to_string(), tone: Tone::Plain }
    }
}

/// Where a column's texts stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Table {
    /// What it is about; empty below a heading that says so.
    pub(crate) caption: String,
    /// The names of the columns, and where their texts stand.
    pub(crate) columns: Vec<(String, Side)>,
    /// The rows, each with a cell a column.
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Returns a table without rows. Columns whose name ends in `>` hold numbers; the sign is not part of the name.
    pub(crate) fn new(caption: &str, columns: &[&str]) -> Self {
        let column = |name: &&str| match name.strip_suffix('>') {
            Some(name) => (name.to_owned(), Side::Right),
            None => ((*name).to_owned(), Side::Left),
        };
        Self { caption: caption.to_owned(), columns: columns.iter().map(column).collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }
}

/// A conversation with marked spans.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Talk {
    /// What was said, in order.
    pub(crate) lines: Vec<Line>,
    /// What the marks stand for, by label: its sign, and how it is meant.
    pub(crate) marks: Vec<(String, Tone)>,
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Who said it: turn and name.
    pub(crate) who: String,
    /// Was it the trainee?
    pub(crate) is_trainee: bool,
    /// The words.
    pub(crate) text: String,
    /// What is marked in them.
    pub(crate) spans: Vec<Span>,
    /// What else is to be said about it; empty for nothing.
    pub(crate) aside: String,
}

impl Talk {
    /// Returns the signs of marks, as they are written behind a piece: `3,5`.
    fn signs(&self, labels: &[usize]) -> String {
        let signs: Vec<&str> =
            labels.iter().filter_map(|at| self.marks.get(*at)).map(|(sign, _)| sign.as_str()).collect();
        signs.join(",")
    }

    /// Returns how a piece is meant: as the worst of its marks.
    fn tone(&self, labels: &[usize]) -> Tone {
        labels.iter().filter_map(|at| self.marks.get(*at)).map(|(_, tone)| *tone).max().unwrap_or_default()
    }
}
