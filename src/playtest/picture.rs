//! The report's pictures: scores by kind of trainee, advances by quality, as SVG without script; readable in print and by
//! screen readers.

use std::fmt::Write as _;

use super::archetype::Rank;
use super::measure::{Group, Tested};
use super::table::percent;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Points;
use crate::report::chart::{END, WIDTH, begun};
use crate::report::page::escaped;

/// Where the plot begins, right of the names.
const LEFT: i64 = 170;
/// Where the plot ends.
const RIGHT: i64 = WIDTH - 20;
/// Height of one row.
const ROW: i64 = 22;

/// Returns where a score lies.
fn of_score(points: Points) -> i64 {
    LEFT + points.hundredths().clamp(0, 10_000) * (RIGHT - LEFT) / 10_000
}

/// Returns the scores by kind of trainee: a box from quartile to quartile, a line from least to most, a bar at the median.
pub(super) fn scores(tested: &Tested, id: &str, lang: Lang) -> String {
    let rows = i64::try_from(tested.archetypes.len()).unwrap_or(0);
    let height = rows * ROW + 50;
    let told: Vec<String> = tested
        .archetypes
        .iter()
        .map(|group| {
            lang.pick(
                format!("{}中位 {}", group.archetype.name(lang), group.score.median),
                format!("{}: median {}", group.archetype.name(lang), group.score.median),
            )
        })
        .collect();
    let mut out =
        begun(id, height, lang.pick("各类学员的得分", "Scores by kind of trainee"), &told.join(lang.pick("；", "; ")));
    for score in (0..=100_i64).step_by(20) {
        let x = of_score(Points::whole(score));
        let _ = write!(
            out,
            "<line x1=\"{x}\" y1=\"10\" x2=\"{x}\" y2=\"{}\" class=\"grid\"/><text x=\"{x}\" y=\"{}\" class=\"mid\">{score}</text>",
            height - 30,
            height - 12
        );
    }
    let mut y = 10 + ROW / 2;
    for group in &tested.archetypes {
        out += &box_plot(group, y, lang);
        y += ROW;
    }
    out + END
}

/// Returns the row of a kind of trainee.
fn box_plot(group: &Group, y: i64, lang: Lang) -> String {
    let score = group.score;
    let [min, lower, median, upper, max] = [score.min, score.lower, score.median, score.upper, score.max].map(of_score);
    let class = match group.archetype.rank() {
        Rank::Skilled(_) => "skilled",
        Rank::Spoiled => "spoiled",
        Rank::Bad => "bad",
    };
    let (name, width) = (escaped(group.archetype.name(lang)), (upper - lower).max(1));
    format!(
        "<text x=\"{}\" y=\"{}\" class=\"end\">{name}</text><line x1=\"{min}\" y1=\"{y}\" x2=\"{max}\" y2=\"{y}\" class=\"whisker\"/>\
         <rect x=\"{lower}\" y=\"{}\" width=\"{width}\" height=\"12\" class=\"{class}\"/>\
         <line x1=\"{median}\" y1=\"{}\" x2=\"{median}\" y2=\"{}\" class=\"median\"/>",
        LEFT - 8,
        y + 4,
        y - 6,
        y - 8,
        y + 8
    )
}

/// Returns the share of sessions that advance by quality.
pub(super) fn ladder(tested: &Tested, id: &str, lang: Lang) -> String {
    let height = 260;
    let (top, bottom) = (15, 210);
    let told: Vec<String> =
        tested.ladder.iter().map(|rung| format!("{}%: {}", rung.quality, percent(rung.advanced))).collect();
    let name = lang.pick("水平越高，拿到进展的越多", "Advances by quality of selling");
    let mut out = begun(id, height, name, &told.join("; "));
    let x = |quality: u8| LEFT + i64::from(quality) * (RIGHT - LEFT) / 100;
    let y = |permille: usize| bottom - i64::try_from(permille).unwrap_or(0) * (bottom - top) / 1_000;
    for percent in (0..=100_usize).step_by(20) {
        let at = y(percent * 10);
        let _ = write!(
            out,
            "<line x1=\"{LEFT}\" y1=\"{at}\" x2=\"{RIGHT}\" y2=\"{at}\" class=\"grid\"/><text x=\"{}\" y=\"{}\" class=\"end\">{percent}%</text>",
            LEFT - 8,
            at + 4
        );
    }
    let points: Vec<String> =
        tested.ladder.iter().map(|rung| format!("{},{}", x(rung.quality), y(rung.advanced.permille()))).collect();
    let _ = write!(out, "<polyline points=\"{}\" class=\"curve\"/>", points.join(" "));
    for rung in &tested.ladder {
        let (at, height) = (x(rung.quality), y(rung.advanced.permille()));
        let _ = write!(
            out,
            "<circle cx=\"{at}\" cy=\"{height}\" r=\"4\" class=\"point\"/><text x=\"{at}\" y=\"{}\" class=\"mid\">{}%</text>",
            bottom + 20,
            rung.quality
        );
    }
    let _ = write!(
        out,
        "<text x=\"{}\" y=\"{}\" class=\"mid\">{}</text>",
        (LEFT + RIGHT) / 2,
        bottom + 40,
        lang.pick("照专家做法走的句子占几成", "lines in which the trainee took the expert's next step")
    );
    out + END
}
