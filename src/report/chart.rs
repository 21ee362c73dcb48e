//! Charts as SVG, drawn in place: lines, bars, heat maps and histograms. No script, no font and no picture from elsewhere.
//!
//! Each has a name and a description for those who do not see it, and the same numbers in a table beside it. What differs by
//! colour differs by a dash, a mark or a number as well, so that a grey print says the same. Positions are integers.

use std::fmt::Write as _;

use super::doc::Table;
use super::page::escaped;
use super::wrap::{clip, width};

mod grid;
mod plot;

/// Width of a picture in its own units.
pub(crate) const WIDTH: i64 = 720;

/// Units that a column of text takes at the size charts are lettered in.
const COLUMN: i64 = 7;

/// A chart with its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chart {
    /// Tells it from the others of its page: letters, digits and hyphens.
    pub(crate) id: String,
    /// What it shows, in a few words.
    pub(crate) name: String,
    /// What is to be seen, in a sentence.
    pub(crate) about: String,
    /// How it is drawn.
    pub(crate) drawing: Drawing,
    /// The same numbers.
    pub(crate) table: Table,
}

/// How a chart is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// Values that follow each other.
    Lines(Lines),
    /// Values side by side, one a row.
    Bars(Vec<Bar>),
    /// Values in rows and columns.
    Heat(Heat),
    /// Counts by range: what each range is called, and its count.
    Histogram(Vec<(String, u64)>),
}

/// Lines over the same steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lines {
    /// What the steps are called.
    pub(crate) steps: Vec<String>,
    /// Names and values, one a step; none where there is no value.
    pub(crate) series: Vec<(String, Vec<Option<i64>>)>,
    /// The highest value that is drawn; the lowest is 0.
    pub(crate) max: i64,
    /// From one line of the grid to the next.
    pub(crate) tick: i64,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bar {
    /// What it is called.
    pub(crate) name: String,
    /// How long it is, in per mille of the longest.
    pub(crate) permille: i64,
    /// What is written behind it.
    pub(crate) label: String,
}

/// A heat map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heat {
    /// What the columns are called.
    pub(crate) columns: Vec<String>,
    /// Names and cells: how dark, in per mille, and what is written there.
    pub(crate) rows: Vec<(String, Vec<(i64, String)>)>,
}

/// Begins a picture with its name and its description, for those who do not see it.
pub(crate) fn begun(id: &str, height: i64, name: &str, about: &str) -> String {
    let (name, about) = (escaped(name), escaped(about));
    format!(
        "<svg role=\"img\" aria-labelledby=\"{id}-name {id}-about\" viewBox=\"0 0 {WIDTH} {height}\" width=\"100%\">\
         <title id=\"{id}-name\">{name}</title><desc id=\"{id}-about\">{about}</desc>"
    )
}

/// Ends a picture.
pub(crate) const END: &str = "</svg>\n";

/// Returns a chart as SVG.
pub(crate) fn svg(chart: &Chart) -> String {
    let (body, height) = match &chart.drawing {
        Drawing::Lines(lines) => plot::lines(lines),
        Drawing::Bars(bars) => grid::bars(bars),
        Drawing::Heat(heat) => grid::heat(heat),
        Drawing::Histogram(ranges) => plot::histogram(ranges),
    };
    begun(&chart.id, height, &chart.name, &chart.about) + &body + END
}

/// Writes a text at a place; `class` says how it is placed.
fn lettering(out: &mut String, x: i64, y: i64, class: &str, text: &str) {
    let _ = write!(out, "<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{}</text>", escaped(text));
}

/// Draws a straight line.
fn stroke(out: &mut String, (x1, y1): (i64, i64), (x2, y2): (i64, i64), class: &str) {
    let _ = write!(out, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{class}\"/>");
}

/// Returns the units that a text takes.
fn units(text: &str) -> i64 {
    number(width(text)) * COLUMN
}

/// Returns room for the longest of some names, at most so much.
fn room<'n>(names: impl Iterator<Item = &'n String>, most: i64) -> i64 {
    names.map(|name| units(name)).max().unwrap_or(0).clamp(40, most)
}

/// Returns a name cut to so many units.
fn cut(name: &str, room: i64) -> String {
    clip(name, usize::try_from(room / COLUMN).unwrap_or(0).max(4))
}

/// Returns a count as a position.
fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(drawing: Drawing) -> String {
        let (name, about) = ("<b>".to_owned(), "\"a\"".to_owned());
        svg(&Chart { id: "one".to_owned(), name, about, drawing, table: Table::default() })
    }

    #[test]
    fn every_chart_has_a_name_a_description_and_no_foreign_markup() {
        let lines = Lines {
            steps: vec!["1".to_owned(), "<i>".to_owned()],
            series: vec![("<s>".to_owned(), vec![Some(3), None])],
            max: 10,
            tick: 5,
        };
        let bars = vec![Bar { name: "<i>".to_owned(), permille: 2_000, label: "&".to_owned() }];
        let heat =
            Heat { columns: vec!["<i>".to_owned()], rows: vec![("<u>".to_owned(), vec![(500, "\u{1b}".to_owned())])] };
        for drawing in [
            Drawing::Lines(lines),
            Drawing::Bars(bars),
            Drawing::Heat(heat),
            Drawing::Histogram(vec![("<i>".to_owned(), 3)]),
        ] {
            let svg = drawn(drawing);
            assert!(svg.starts_with("<svg role=\"img\" aria-labelledby=\"one-name one-about\""), "{svg}");
            assert!(
                svg.contains("<title id=\"one-name\">&lt;b&gt;</title><desc id=\"one-about\">&quot;a&quot;</desc>")
            );
            assert!(!svg.contains("<i>") && !svg.contains("<s>") && !svg.contains("<u>"), "{svg}");
            assert!(!svg.contains('\u{1b}'), "{svg}");
        }
    }

    #[test]
    fn a_chart_of_nothing_is_drawn_all_the_same() {
        let empty = Lines { steps: Vec::new(), series: Vec::new(), max: 0, tick: 0 };
        let heat = Heat { columns: Vec::new(), rows: Vec::new() };
        for drawing in
            [Drawing::Lines(empty), Drawing::Bars(Vec::new()), Drawing::Heat(heat), Drawing::Histogram(Vec::new())]
        {
            assert!(drawn(drawing).ends_with(END));
        }
    }
}
