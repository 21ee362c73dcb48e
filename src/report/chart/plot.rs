//! Charts with a scale from bottom to top: lines and histograms.

use std::fmt::Write as _;

use super::{Lines, WIDTH, lettering, number, room, stroke, units};

/// Where the plot begins, right of the scale.
const LEFT: i64 = 48;
/// Where the plot ends.
const RIGHT: i64 = WIDTH - 24;
/// Height of the plot.
const HEIGHT: i64 = 200;
/// Height of a row of the legend.
const LEGEND: i64 = 20;
/// Looks that lines can have; more lines begin anew.
const LOOKS: usize = 6;

/// Draws lines over a grid; returns the picture's inside and its height.
pub(super) fn lines(lines: &Lines) -> (String, i64) {
    let mut out = String::new();
    let top = legend(&mut out, lines) + 10;
    let bottom = top + HEIGHT;
    let max = lines.max.max(1);
    let height = |value: i64| bottom - value.clamp(0, max) * HEIGHT / max;
    let mut value = 0;
    while value <= max {
        let y = height(value);
        stroke(&mut out, (LEFT, y), (RIGHT, y), "grid");
        lettering(&mut out, LEFT - 8, y + 4, "end", &value.to_string());
        value += lines.tick.max(1);
    }
    let steps = number(lines.steps.len());
    // One step stands in the middle, several from edge to edge.
    let place = |step: usize| match steps {
        0 | 1 => (LEFT + RIGHT) / 2,
        _ => LEFT + 12 + number(step) * (RIGHT - LEFT - 24) / (steps - 1),
    };
    let wide = room(lines.steps.iter(), 120) + 10;
    let every = usize::try_from(wide * steps / (RIGHT - LEFT) + 1).unwrap_or(1);
    for (step, name) in lines.steps.iter().enumerate().step_by(every) {
        lettering(&mut out, place(step), bottom + 20, "mid", name);
    }
    for (index, (_, values)) in lines.series.iter().enumerate() {
        let look = index % LOOKS + 1;
        // A value that is missing breaks the line.
        for run in values.iter().enumerate().collect::<Vec<_>>().split(|(_, value)| value.is_none()) {
            let points: Vec<String> = run
                .iter()
                .filter_map(|(step, value)| value.map(|value| format!("{},{}", place(*step), height(value))))
                .collect();
            if points.len() > 1 {
                let _ = write!(out, "<polyline points=\"{}\" class=\"curve s{look}\"/>", points.join(" "));
            }
        }
        for (step, value) in values.iter().enumerate() {
            if let Some(value) = value {
                mark(&mut out, place(step), height(*value), look);
            }
        }
    }
    (out, bottom + 32)
}

/// Draws the names of lines with their looks, in rows; returns where they end.
fn legend(out: &mut String, lines: &Lines) -> i64 {
    let (mut x, mut y) = (LEFT, 14);
    for (index, (name, _)) in lines.series.iter().enumerate() {
        let look = index % LOOKS + 1;
        let wide = 44 + units(name);
        if x > LEFT && x + wide > RIGHT {
            (x, y) = (LEFT, y + LEGEND);
        }
        let _ = write!(out, "<polyline points=\"{x},{y} {},{y}\" class=\"curve s{look}\"/>", x + 26);
        mark(out, x + 13, y, look);
        lettering(out, x + 32, y + 4, "begin", name);
        x += wide + 10;
    }
    if lines.series.is_empty() { 0 } else { y + LEGEND / 2 }
}

/// Draws the mark of a look: a disc, a square, a triangle, and the same hollow.
fn mark(out: &mut String, x: i64, y: i64, look: usize) {
    let class = format!("point s{look}{}", if look > 3 { " hollow" } else { "" });
    let _ = match look % 3 {
        1 => write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"4\" class=\"{class}\"/>"),
        2 => write!(out, "<rect x=\"{}\" y=\"{}\" width=\"7\" height=\"7\" class=\"{class}\"/>", x - 3, y - 3),
        _ => {
            write!(out, "<polygon points=\"{x},{} {},{} {},{}\" class=\"{class}\"/>", y - 5, x - 5, y + 4, x + 5, y + 4)
        }
    };
}

/// Draws counts by range; returns the picture's inside and its height.
pub(super) fn histogram(ranges: &[(String, u64)]) -> (String, i64) {
    let mut out = String::new();
    let (top, bottom) = (24, 24 + HEIGHT);
    let max = ranges.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let wide = (RIGHT - LEFT) / number(ranges.len()).max(1);
    for (index, (name, count)) in ranges.iter().enumerate() {
        let x = LEFT + number(index) * wide;
        let tall = i64::try_from(count * u64::try_from(bottom - top).unwrap_or(0) / max).unwrap_or(0);
        let _ = write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{tall}\" class=\"bar\"/>",
            x + 3,
            bottom - tall,
            wide - 6
        );
        lettering(&mut out, x + wide / 2, bottom - tall - 6, "mid", &count.to_string());
        lettering(&mut out, x + wide / 2, bottom + 20, "mid", name);
    }
    stroke(&mut out, (LEFT, bottom), (RIGHT, bottom), "axis");
    (out, bottom + 32)
}
