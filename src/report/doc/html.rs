//! A report as one HTML file.

use std::fmt::Write as _;

use super::{Block, Cell, Doc, Line, Side, Table, Talk, Tone};
use crate::domain::highlight::pieces;
use crate::report::page::{escaped, foot, head};
use crate::report::{chart, scores};

/// Returns a report as a page.
pub(crate) fn html(doc: &Doc<'_>) -> String {
    let mut out = head(doc.lang, &doc.title);
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&doc.title));
    for block in &doc.blocks {
        write(&mut out, block);
    }
    out + foot()
}

/// Writes a block.
fn write(out: &mut String, block: &Block<'_>) {
    match block {
        Block::Heading(text) => {
            let _ = writeln!(out, "<h2>{}</h2>", escaped(text));
        }
        Block::Paragraph(tone, text) => {
            let _ = writeln!(out, "<p{}>{}</p>", classed(*tone), escaped(text));
        }
        Block::Facts(facts) => {
            out.push_str("<dl>\n");
            for (name, cell) in facts {
                let _ =
                    writeln!(out, "<dt>{}</dt><dd{}>{}</dd>", escaped(name), classed(cell.tone), escaped(&cell.text));
            }
            out.push_str("</dl>\n");
        }
        Block::Table(table) => self::table(out, table),
        Block::Chart(chart) => {
            let _ = write!(
                out,
                "<figure><figcaption>{}</figcaption>\n{}<p>{}</p></figure>\n",
                escaped(&chart.name),
                chart::svg(chart),
                escaped(&chart.about)
            );
            self::table(out, &chart.table);
        }
        Block::Commands(commands) => {
            out.push_str("<ul>\n");
            for (what, command) in commands {
                let _ = writeln!(out, "<li>{} <code>{}</code></li>", escaped(what), escaped(command));
            }
            out.push_str("</ul>\n");
        }
        Block::Talk(talk) => {
            for line in &talk.lines {
                said(out, talk, line);
            }
        }
        Block::Card(sheet) => out.push_str(&scores::html_body(sheet)),
    }
}

/// Returns the class of a tone as an attribute; nothing for none.
fn classed(tone: Tone) -> String {
    match tone.class() {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    }
}

/// Writes a table.
fn table(out: &mut String, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    out.push_str("<div class=\"wide\"><table>");
    if !table.caption.is_empty() {
        let _ = write!(out, "<caption>{}</caption>", escaped(&table.caption));
    }
    out.push_str("<thead><tr>");
    for (name, side) in &table.columns {
        let class = if *side == Side::Right { " class=\"num\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(name));
    }
    out.push_str("</tr></thead><tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (index, (Cell { text, tone }, (_, side))) in row.iter().zip(&table.columns).enumerate() {
            let tag = if index == 0 { "th scope=\"row\"" } else { "td" };
            let number = if *side == Side::Right { "num" } else { "" };
            let class = [number, tone.class()].join(" ");
            let class = if class.trim().is_empty() { String::new() } else { format!(" class=\"{}\"", class.trim()) };
            let _ = write!(out, "<{tag}{class}>{}</{}>", escaped(text), if index == 0 { "th" } else { "td" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
}

/// Writes something that was said, its quotes marked.
fn said(out: &mut String, talk: &Talk, line: &Line) {
    let class = if line.is_trainee { "turn trainee" } else { "turn" };
    let _ = write!(out, "<div class=\"{class}\"><span class=\"who\">{}</span><p>", escaped(&line.who));
    for piece in pieces(&line.text, &line.spans) {
        // Line breaks of a line are kept; all else that could steer is shown.
        let words: Vec<String> = piece.text.split('\n').map(escaped).collect();
        let words = words.join("\n");
        if piece.labels.is_empty() {
            out.push_str(&words);
            continue;
        }
        let (class, signs) = (talk.tone(&piece.labels).class(), talk.signs(&piece.ends));
        let _ = write!(out, "<mark class=\"{class}\">{words}");
        if !signs.is_empty() {
            let _ = write!(out, "<sup>{}</sup>", escaped(&signs));
        }
        out.push_str("</mark>");
    }
    out.push_str("</p>");
    if !line.aside.is_empty() {
        let _ = write!(out, "<span></span><span class=\"quiet\">{}</span>", escaped(&line.aside));
    }
    out.push_str("</div>\n");
}
