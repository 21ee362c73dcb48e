//! Charts in rows: bars and heat maps.

use std::fmt::Write as _;

use super::{Bar, Heat, WIDTH, cut, lettering, number, room};

/// Height of a row.
const ROW: i64 = 26;
/// Most room for the names of rows.
const NAMES_MAX: i64 = 250;
/// Most room for the names of rows beside many columns.
const NAMES_NARROW: i64 = 200;
/// Gap at the right edge.
const EDGE: i64 = 10;

/// Draws bars, one a row; returns the picture's inside and its height.
pub(super) fn bars(bars: &[Bar]) -> (String, i64) {
    let mut out = String::new();
    let names = room(bars.iter().map(|bar| &bar.name), NAMES_MAX);
    let labels = room(bars.iter().map(|bar| &bar.label), 160);
    let (left, right) = (names + 14, WIDTH - EDGE - labels - 8);
    let mut y = 4;
    for bar in bars {
        let long = bar.permille.clamp(0, 1_000) * (right - left) / 1_000;
        lettering(&mut out, left - 8, y + 16, "end", &cut(&bar.name, NAMES_MAX));
        let _ = write!(
            out,
            "<rect x=\"{left}\" y=\"{}\" width=\"{}\" height=\"16\" class=\"track\"/>\
             <rect x=\"{left}\" y=\"{}\" width=\"{long}\" height=\"16\" class=\"bar\"/>",
            y + 3,
            right - left,
            y + 3
        );
        lettering(&mut out, right + 8, y + 16, "begin", &bar.label);
        y += ROW;
    }
    (out, y + 4)
}

/// Draws a heat map; returns the picture's inside and its height.
pub(super) fn heat(heat: &Heat) -> (String, i64) {
    let mut out = String::new();
    let names = room(heat.rows.iter().map(|(name, _)| name), NAMES_NARROW);
    let left = names + 14;
    // Few columns need not fill the page.
    let wide = ((WIDTH - EDGE - left) / number(heat.columns.len()).max(1)).min(110);
    // Where columns are narrow, not every one is named.
    let every = usize::try_from(room(heat.columns.iter(), 110).min(110) / wide.max(1) + 1).unwrap_or(1);
    let every = if heat.columns.iter().all(|name| super::units(name) <= wide) { 1 } else { every };
    for (index, name) in heat.columns.iter().enumerate().step_by(every) {
        lettering(&mut out, left + number(index) * wide + wide / 2, 16, "mid", name);
    }
    let mut y = 24;
    for (name, cells) in &heat.rows {
        lettering(&mut out, left - 8, y + 17, "end", &cut(name, NAMES_NARROW));
        for (index, (permille, label)) in cells.iter().enumerate() {
            let x = left + number(index) * wide;
            // Ten shades, the darkest of them light enough to read a number on.
            let shade = (permille.clamp(&0, &1_000) + 50) / 100;
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{}\" class=\"cell h{shade}\"/>",
                x + 1,
                wide - 2,
                ROW - 2
            );
            lettering(&mut out, x + wide / 2, y + 17, "mid", label);
        }
        y += ROW;
    }
    (out, y + 6)
}
