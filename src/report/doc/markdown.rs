//! A report as Markdown.

use std::fmt::Write as _;

use super::{Block, Doc, Line, Side, Table, Talk};
use crate::domain::highlight::pieces;
use crate::report::goldens::inline;
use crate::report::scores;

/// Returns a report as Markdown, with a line break at the end.
pub(crate) fn markdown(doc: &Doc<'_>) -> String {
    let mut out = format!("# {}\n", inline(&doc.title));
    for block in &doc.blocks {
        out.push('\n');
        write(&mut out, block);
    }
    out
}

/// Writes a block, with a line break at the end.
fn write(out: &mut String, block: &Block<'_>) {
    match block {
        Block::Heading(text) => {
            let _ = writeln!(out, "## {}", inline(text));
        }
        Block::Paragraph(_, text) => {
            let _ = writeln!(out, "{}", inline(text));
        }
        Block::Facts(facts) => {
            for (name, cell) in facts {
                let _ = writeln!(out, "- **{}** {}", inline(name), inline(&cell.text));
            }
        }
        Block::Table(table) => self::table(out, table),
        Block::Chart(chart) => {
            let _ = writeln!(out, "{}\n", inline(&chart.about));
            self::table(out, &chart.table);
        }
        Block::Commands(commands) => {
            for (what, command) in commands {
                // A command holds ids only; a stroke that could end the code is taken out.
                let _ = writeln!(out, "- {} `{}`", inline(what), crate::report::shown(command).replace('`', "'"));
            }
        }
        Block::Talk(talk) => {
            for (index, line) in talk.lines.iter().enumerate() {
                if index > 0 {
                    out.push('\n');
                }
                said(out, talk, line);
            }
        }
        Block::Card(sheet) => out.push_str(&scores::markdown_body(sheet)),
    }
}

/// Writes a table.
fn table(out: &mut String, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    if !table.caption.is_empty() {
        let _ = writeln!(out, "**{}**\n", inline(&table.caption));
    }
    let heads: Vec<String> = table.columns.iter().map(|(name, _)| inline(name)).collect();
    let rules: Vec<&str> =
        table.columns.iter().map(|(_, side)| if *side == Side::Right { "---:" } else { "---" }).collect();
    let _ = writeln!(out, "| {} |\n|{}|", heads.join(" | "), rules.join("|"));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| inline(&cell.text)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
}

/// Writes something that was said, its quotes in bold with their signs behind.
fn said(out: &mut String, talk: &Talk, line: &Line) {
    let _ = write!(out, "**{}** ", inline(&line.who));
    for piece in pieces(&line.text, &line.spans) {
        let words = inline(piece.text);
        if piece.labels.is_empty() {
            out.push_str(&words);
            continue;
        }
        // Bold may not begin or end with a space; `<b>` may.
        let _ = write!(out, "<b>{words}</b>");
        let signs = talk.signs(&piece.ends);
        if !signs.is_empty() {
            let _ = write!(out, "<sup>{}</sup>", inline(&signs));
        }
    }
    out.push('\n');
    if !line.aside.is_empty() {
        let _ = writeln!(out, "*{}*", inline(&line.aside));
    }
}
