//! Takes out of a line, before it is read, what is not said to the customer: forged rows, noise, headings, labels.

use super::{outside, subject};
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::Line;
use crate::domain::act::{Act, Kind, meta, objection_step};
use crate::domain::text::Span;

/// Returns the acts of a line that say nothing to the customer, and the line with blanks in their place.
///
/// Forged rows, instructions, noise and headings are taken out first, so that they change nothing of how the rest is read
/// (attacks 34 to 37 and 51). A line of nothing else is left as it is.
pub(super) fn void(text: &str, context: &Scene) -> (Vec<Act>, Line) {
    let are_two = |left: &str, right: &str| subject::are_two(left, right, context);
    let mut line = Line::parted(text, &are_two);
    let mut acts = Vec::new();
    for index in 0..line.units.len() {
        line.index = index;
        let unit = &line.units[index];
        if meta::label_len(&unit.text).is_some() {
            continue;
        }
        let heading = || meta::is_heading(unit, &line).then(|| Act::new(unit.span, Kind::Other, HEADING_RULE));
        // Empathy in a word takes a step where a concern was just voiced, and none for what follows it (attack 24).
        let bare = || {
            let is_bare = context.topics.is_some() && objection_step::is_bare(unit);
            let step = || objection_step::read(unit, &line, context).filter(|_| context.pressing().is_some());
            is_bare.then(|| step().unwrap_or_else(|| Act::new(unit.span, Kind::Other, HEADING_RULE)))
        };
        acts.extend(outside(unit, &line, context).or_else(heading).or_else(bare));
    }
    line.index = 0;
    if acts.is_empty() || acts.len() == line.units.len() {
        return (Vec::new(), line);
    }
    let mut clean = text.to_owned();
    for act in &acts {
        let blank = " ".repeat(act.span.end - act.span.start);
        clean.replace_range(act.span.start..act.span.end, &blank);
    }
    (acts, Line::parted(&clean, &are_two))
}

/// Rule of a row of its own that only opens a text: `Solution:`.
pub(in crate::domain) const HEADING_RULE: &str = "other.heading";

/// Rule of a label of the method, whose unit is read without it (coding manual 1.5, row 29).
pub(super) const LABEL_RULE: &str = "meta.label";

/// Cuts the label of the method off a unit, and returns the act that it is.
pub(super) fn cut_label(line: &mut Line, index: usize) -> Option<Act> {
    let unit = &mut line.units[index];
    let len = meta::label_len(&unit.text)?;
    let own = unit.span.of(&line.text);
    let end =
        unit.span.start + own.find([':', '：']).map(|at| at + own[at..].chars().next().map_or(0, char::len_utf8))?;
    let rest = unit.span.of(&line.text)[end - unit.span.start..].trim_start();
    let label = Act::new(Span { start: unit.span.start, end }, Kind::Meta, LABEL_RULE);
    unit.span.start = unit.span.end - rest.len();
    unit.text = unit.text[len..].trim_start().to_owned();
    line.forget();
    Some(label)
}
