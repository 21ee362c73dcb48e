//! The suite's report: a row a family, with what it gained.

use std::fmt::Write as _;

use super::suite::{Judged, Outcome};
use crate::domain::lang::Lang;
use crate::domain::text::escaped;
use crate::playtest::table::laid_out;

/// Returns the heads of the columns.
fn columns(lang: Lang) -> [&'static str; 9] {
    lang.pick(
        ["行", "攻击", "变体", "弱", "中", "强", "混过", "不符", "结论"],
        ["row", "attack", "tried", "weak", "decent", "expert", "passes", "broken", "verdict"],
    )
}

/// Returns a family's cells.
fn cells(outcome: &Outcome, lang: Lang) -> Vec<String> {
    let name = lang.pick(outcome.name_zh, outcome.name);
    let mut cells = vec![outcome.row.to_string(), name.to_owned(), outcome.tried.to_string()];
    cells.extend(outcome.gain.map(|gain| match gain {
        Some(gain) if gain.hundredths() > 0 => format!("+{gain}"),
        Some(gain) => gain.to_string(),
        None => "·".to_owned(),
    }));
    cells.extend([outcome.passes.to_string(), outcome.broken.to_string(), verdict(outcome, lang).to_owned()]);
    cells
}

/// Returns what is concluded about a family.
fn verdict(outcome: &Outcome, lang: Lang) -> &'static str {
    match (outcome.judged, outcome.holds()) {
        (_, false) => lang.pick("失守", "fails"),
        _ if outcome.known.is_some() => lang.pick("已知弱点", "known weakness"),
        (Judged::Suite, true) => lang.pick("守住", "holds"),
        (Judged::Exams, true) => lang.pick("识破；其余由考试把关", "found out; exams judge the rest"),
        (Judged::People, true) => lang.pick("由考试和人判断", "judged by exams and people"),
    }
}

/// Returns the report as text.
pub fn text(outcomes: &[Outcome], lang: Lang) -> String {
    let head = columns(lang).map(str::to_owned).to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(outcomes.iter().map(|one| cells(one, lang))).collect();
    let mut out = lang
        .pick("攻击：各类底子上最多涨的分\n\n", "Attacks: the most that each gained, by the session attacked\n\n")
        .to_owned();
    out += &laid_out(&rows);
    for one in outcomes {
        if let Some(known) = &one.known {
            let _ = writeln!(out, "  {} {}", one.row, lang.pick(known.why_zh, known.why));
        }
        if let Some(example) = &one.example {
            let _ = writeln!(out, "  {} {}: {}", one.row, lang.pick(one.name_zh, one.name), example.escape_debug());
        }
    }
    out
}

/// Returns the report as a part of an HTML page.
pub fn html(outcomes: &[Outcome], lang: Lang) -> String {
    let heads: String = columns(lang).iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let mut out = format!(
        "<h2>{}</h2>\n<table><caption>{}</caption><thead><tr>{heads}</tr></thead><tbody>\n",
        lang.pick("攻击", "Attacks"),
        lang.pick("各类底子上最多涨的分", "The most that each gained, by the session attacked")
    );
    for one in outcomes {
        let class = if one.holds() { "good" } else { "poor" };
        let cells: String =
            cells(one, lang).iter().map(|cell| format!("<td class=\"{class}\">{}</td>", escaped(cell))).collect();
        let _ = writeln!(out, "<tr>{cells}</tr>");
    }
    out + "</tbody></table>\n"
}
