//! A scorecard as Markdown, for a merge request, a wiki or a build's summary.

use std::fmt::Write as _;

use crate::domain::lang::Lang;
use crate::domain::scorecard::{Scorecard, Verdict};
use crate::report::Sheet;
use crate::report::goldens::inline;
use crate::report::words::{cap_label, verdict};

/// Returns a scorecard with its name; one that follows another begins with a rule.
pub(super) fn card(sheet: &Sheet<'_>, follows: bool) -> String {
    let rule = if follows { "\n---\n\n" } else { "" };
    format!("{rule}## {}\n\n{}", inline(&sheet.scorecard.session), body(sheet))
}

/// Returns a scorecard without its name.
pub(in crate::report) fn body(sheet: &Sheet<'_>) -> String {
    let card = sheet.scorecard;
    let lang = card.lang;
    let mut text = String::new();
    let (word, _) = verdict(card, lang);
    let score = if card.band.is_some() {
        format!("**{} / 100** {} · ", card.score, inline(&card.band_name))
    } else {
        String::new()
    };
    let outcome = card.outcome.name(lang);
    let _ = writeln!(
        text,
        "{score}{word} · {outcome} · `{}` v{} · `{}` v{}\n",
        card.scenario, card.scenario_version, card.rubric, card.rubric_version
    );
    for cap in &card.caps {
        let _ = writeln!(text, "- **{}** {}", inline(&cap_label(cap, lang)), inline(&cap.because));
    }
    if !card.caps.is_empty() {
        text.push('\n');
    }
    criteria(card, lang, &mut text);
    advice(card, lang, &mut text);
    text
}

/// Writes the criteria as a table.
fn criteria(card: &Scorecard, lang: Lang, text: &mut String) {
    let heads = lang.pick("| 评分项 | | 得分 | 理由 |", "| Criterion | | Points | Because |");
    let _ = writeln!(text, "{heads}\n|---|---|---:|---|");
    for one in &card.criteria {
        let points = match one.verdict {
            Verdict::NotApplicable => "-".to_owned(),
            _ => format!("{} / {}", one.score, one.max),
        };
        let quote = one.evidence.first().map(|quote| {
            let turn = quote.turn;
            let place = lang.pick(format!("第 {turn} 轮"), format!("turn {turn}"));
            format!(" *{place}: {}*", inline(&quote.quote))
        });
        let (name, because, quote) = (inline(&one.name), inline(&one.because), quote.unwrap_or_default());
        let _ = writeln!(text, "| {name} | {} | {points} | {because}{quote} |", word(one.verdict, lang));
    }
}

/// Writes the advice as a list.
fn advice(card: &Scorecard, lang: Lang, text: &mut String) {
    if card.advice.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n### {}\n", lang.pick("下次这样做", "What would help most"));
    for (index, one) in card.advice.iter().enumerate() {
        let turn = one.turn;
        let place = lang.pick(format!("第 {turn} 轮"), format!("turn {turn}"));
        let _ = writeln!(text, "{}. {} ({place}: *{}*)", index + 1, inline(&one.rule), inline(&one.quote));
        if !one.instead.is_empty() {
            let _ = writeln!(text, "   {} {}", lang.pick("可以说：", "Instead:"), inline(&one.instead));
        }
    }
}

/// Returns the name of a criterion's verdict.
pub(in crate::report) fn word(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Met => lang.pick("达成", "met"),
        Verdict::Partial => lang.pick("部分", "partial"),
        Verdict::Missed => lang.pick("未达", "missed"),
        Verdict::NotApplicable => lang.pick("不计", "n/a"),
    }
}
