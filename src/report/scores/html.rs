//! A scorecard as a part of an HTML page: the marks in tables, the quotes to unfold.

use std::fmt::Write as _;

use super::markdown::word;
use crate::domain::lang::Lang;
use crate::domain::scorecard::{CriterionScore, Scorecard, Verdict};
use crate::report::Sheet;
use crate::report::page::escaped;
use crate::report::words::{cap_label, verdict};

/// Returns a scorecard as a section with its name.
pub(super) fn card(sheet: &Sheet<'_>) -> String {
    format!("<section><h1>{}</h1>\n{}</section>\n", escaped(&sheet.scorecard.session), body(sheet))
}

/// Returns a scorecard without its name.
pub(in crate::report) fn body(sheet: &Sheet<'_>) -> String {
    let card = sheet.scorecard;
    let lang = card.lang;
    let mut text = String::new();
    let (came_out, _) = verdict(card, lang);
    let class = if card.passed { "good" } else { "bad" };
    let score = if card.band.is_some() {
        format!("{} / 100 {} · ", card.score, escaped(&card.band_name))
    } else {
        String::new()
    };
    let outcome = card.outcome.name(lang);
    let _ = writeln!(text, "<p class=\"{class}\"><b>{score}{came_out}</b> · {outcome}</p>");
    let _ = writeln!(
        text,
        "<p>{} v{} <code>{}</code> · {} v{} <code>{}</code></p>",
        card.scenario,
        card.scenario_version,
        escaped(&card.scenario_hash),
        card.rubric,
        card.rubric_version,
        escaped(&card.rubric_hash)
    );
    dimensions(card, &mut text);
    for cap in &card.caps {
        let _ =
            writeln!(text, "<p class=\"bad\"><b>{}</b> {}</p>", escaped(&cap_label(cap, lang)), escaped(&cap.because));
    }
    let heads = lang.pick(["评分项", "", "得分", "理由"], ["Criterion", "", "Points", "Because"]);
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let _ = writeln!(text, "<table><thead><tr>{heads}</tr></thead><tbody>");
    for one in &card.criteria {
        criterion(one, lang, &mut text);
    }
    text.push_str("</tbody></table>\n");
    advice(card, lang, &mut text);
    text
}

/// Writes a bar for each dimension.
fn dimensions(card: &Scorecard, text: &mut String) {
    text.push_str("<table>");
    for one in &card.dimensions {
        let _ = write!(
            text,
            "<tr><td>{}</td><td><meter min=\"0\" max=\"{}\" value=\"{}\"></meter></td><td>{} / {}</td></tr>",
            escaped(&one.name),
            one.max,
            one.score,
            one.score,
            one.max
        );
    }
    text.push_str("</table>\n");
}

/// Writes a criterion with its quotes.
fn criterion(one: &CriterionScore, lang: Lang, text: &mut String) {
    let class = match one.verdict {
        Verdict::Met => "good",
        Verdict::Partial => "odd",
        Verdict::Missed => "bad",
        Verdict::NotApplicable => "none",
    };
    let points = match one.verdict {
        Verdict::NotApplicable => "-".to_owned(),
        _ => format!("{} / {}", one.score, one.max),
    };
    let _ = write!(
        text,
        "<tr><td>{}</td><td class=\"{class}\">{}</td><td class=\"num\">{points}</td><td>{}",
        escaped(&one.name),
        word(one.verdict, lang),
        escaped(&one.because)
    );
    if !one.evidence.is_empty() {
        let count = one.evidence.len();
        let label =
            lang.pick(format!("引文 {count} 处"), format!("{count} quote{}", if count == 1 { "" } else { "s" }));
        let _ = write!(text, "<details><summary>{label}</summary>");
        for quote in &one.evidence {
            let turn = quote.turn;
            let place = lang.pick(format!("第 {turn} 轮"), format!("turn {turn}"));
            let _ =
                write!(text, "<p>{place} <q>{}</q> <code>{}</code></p>", escaped(&quote.quote), escaped(&quote.rule));
        }
        text.push_str("</details>");
    }
    text.push_str("</td></tr>\n");
}

/// Writes the advice as a list.
fn advice(card: &Scorecard, lang: Lang, text: &mut String) {
    if card.advice.is_empty() {
        return;
    }
    let _ = writeln!(text, "<h2>{}</h2><ol>", lang.pick("下次这样做", "What would help most"));
    for one in &card.advice {
        let turn = one.turn;
        let place = lang.pick(format!("第 {turn} 轮"), format!("turn {turn}"));
        let _ = write!(text, "<li>{} <q>{}</q> ({place})", escaped(&one.rule), escaped(&one.quote));
        if !one.instead.is_empty() {
            let _ = write!(text, "<br>{} {}", lang.pick("可以说：", "Instead:"), escaped(&one.instead));
        }
        text.push_str("</li>\n");
    }
    text.push_str("</ol>\n");
}
