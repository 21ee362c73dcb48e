//! Goldens as text: what drifted and why, line by line; those that hold are only counted.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use crate::domain::lang::Lang;
use crate::regress::Totals;
use crate::regress::finding::{
    Changed, Checked, CustomerFinding, Difference, Diverged, Heard, Mark, Part, Recoded, ScoreFinding, Standing,
};
use crate::report::wrap::clip;
use crate::report::{Colour, Page, shown};

/// Columns of a quote. Our choice: enough to know the line again.
const QUOTE_COLUMNS: usize = 160;
/// Differences of one golden that are told one by one; the JSON has all.
const DIFFERENCES_MAX: usize = 24;
/// Customer turns of one golden that are told one by one: the first is the cause, most likely.
const DIVERGED_MAX: usize = 3;

/// Returns a golden that does not hold; nothing for one that does.
pub(super) fn golden(checked: &Checked, page: Page, lang: Lang) -> String {
    let (word, colour) = match checked.standing {
        Standing::Holds => return String::new(),
        Standing::Drifted => (lang.pick("变化", "DRIFT"), AnsiColor::Red),
        Standing::Unjudged => (lang.pick("无法判断", "CANNOT BE JUDGED"), AnsiColor::Yellow),
    };
    let style = Style::new().bold().fg_color(Some(colour.into()));
    let word = match page.colour {
        Colour::On => format!("{style}{word}{style:#}"),
        Colour::Off => word.to_owned(),
    };
    format!("{word}  {}\n{}\n", shown(&checked.golden), plain(checked, lang))
}

/// Returns what is other about a golden, without its name.
pub(super) fn plain(checked: &Checked, lang: Lang) -> String {
    let mut text = String::new();
    if let Some(unjudged) = &checked.unjudged {
        // A message may be a drawing of several lines.
        let message: Vec<String> = unjudged.message.lines().map(shown).collect();
        let _ = writeln!(text, "  {}: {}", shown(&unjudged.place), message.join("\n  "));
        if !unjudged.hint.is_empty() {
            let _ = writeln!(text, "    {}{}", lang.pick("提示：", "hint: "), shown(&unjudged.hint));
        }
        return text;
    }
    for change in changes(checked, lang) {
        let _ = writeln!(text, "  {change}");
    }
    if let Some(score) = checked.score.as_ref().filter(|_| checked.has_score_drift()) {
        let _ = writeln!(
            text,
            "  {}",
            lang.pick("评分变化（评分标准或识别变了）", "score drift (the rubric or the coder changed)")
        );
        score_drift(score, &mut text, lang);
    }
    if let Some(customer) = checked.customer.as_ref().filter(|_| checked.has_customer_drift()) {
        let _ = writeln!(
            text,
            "  {}",
            lang.pick(
                "客户变化（场景或客户的规则变了）",
                "customer drift (the scenario or the customer's rules changed)"
            )
        );
        customer_drift(customer, &mut text, lang);
    }
    text
}

/// Returns one line that says what is wrong with a golden.
pub(super) fn headline(checked: &Checked, lang: Lang) -> String {
    if let Some(unjudged) = &checked.unjudged {
        return format!("{}: {}", unjudged.place, unjudged.message.lines().next().unwrap_or_default());
    }
    let mut parts = Vec::new();
    if let Some(score) = checked.score.as_ref().filter(|_| checked.has_score_drift()) {
        let now = score.now;
        parts.push(match &score.then {
            Some(then) if *then != now.to_string() => {
                lang.pick(format!("得分 {then} → {now}"), format!("score {then} -> {now}"))
            }
            _ => lang.pick(format!("得分 {now}"), format!("score {now}")),
        });
        parts.extend(flips(score));
        let lines = score.lines.len();
        if lines > 0 {
            parts.push(lang.pick(format!("{lines} 行标注不同"), format!("{lines} line(s) coded otherwise")));
        }
    }
    if let Some(first) = checked.customer.as_ref().and_then(|customer| customer.turns.first()) {
        let turn = first.turn;
        parts.push(lang.pick(format!("客户从第 {turn} 轮起不同"), format!("the customer differs from turn {turn} on")));
    }
    if parts.is_empty() { String::new() } else { parts.join(lang.pick("；", "; ")) }
}

/// Returns the criteria and caps that flipped, in short.
fn flips(score: &ScoreFinding) -> Vec<String> {
    let of = |mark: &Option<Mark>| mark.as_ref().map_or_else(|| "-".to_owned(), |mark| mark.verdict.clone());
    let flip = |difference: &Difference| match difference {
        Difference::Criterion { id, old, new, .. } | Difference::Cap { id, old, new, .. } if of(old) != of(new) => {
            Some(format!("{id} {} -> {}", of(old), of(new)))
        }
        _ => None,
    };
    score.differences.iter().filter_map(flip).collect()
}

/// Returns which content has changed since a golden was made.
pub(super) fn changes(checked: &Checked, lang: Lang) -> Vec<String> {
    let told = checked.changed.iter().map(|changed| {
        let (content, id, then, now) = (changed.content.name(lang), &changed.id, &changed.then, &changed.now);
        lang.pick(
            format!("{content} `{id}` 在这之后改过（当时 {then}，现在 {now}）"),
            format!("{content} `{id}` has changed since ({then} then, {now} now)"),
        )
    });
    told.collect()
}

/// Tells what came out otherwise.
fn score_drift(score: &ScoreFinding, text: &mut String, lang: Lang) {
    for difference in score.differences.iter().take(DIFFERENCES_MAX) {
        match difference {
            Difference::Value { path, old, new } => {
                let (old, new) = (value(old, lang), value(new, lang));
                let _ = writeln!(text, "    {}: {old} -> {new}", shown(path));
            }
            Difference::Criterion { id, name, old, new } => {
                marks(
                    &format!("{} {} ({})", lang.pick("评分项", "criterion"), shown(id), shown(name)),
                    old,
                    new,
                    text,
                    lang,
                );
            }
            Difference::Cap { id, name, old, new } => {
                marks(&format!("{} {} ({})", lang.pick("限制", "cap"), shown(id), shown(name)), old, new, text, lang);
            }
        }
    }
    let more = score.differences.len().saturating_sub(DIFFERENCES_MAX);
    if more > 0 {
        let _ = writeln!(text, "    {}", lang.pick(format!("（另有 {more} 处）"), format!("(and {more} more)")));
    }
    for line in &score.lines {
        recoded(line, text, lang);
    }
}

/// Tells a line that is coded otherwise.
fn recoded(line: &Recoded, text: &mut String, lang: Lang) {
    let turn = line.turn;
    let label = lang.pick(format!("第 {turn} 轮标注不同："), format!("turn {turn} is coded otherwise: "));
    let _ = writeln!(text, "    {label}{}", quoted(&line.quote, lang));
    for (label, codes) in [(lang.pick("原来：", "then: "), &line.old), (lang.pick("现在：", "now:  "), &line.new)]
    {
        let codes = if codes.is_empty() { "-".to_owned() } else { codes.join(" | ") };
        let _ = writeln!(text, "      {label}{}", shown(&codes));
    }
}

/// Tells how a criterion or cap came out then and today.
fn marks(head: &str, old: &Option<Mark>, new: &Option<Mark>, text: &mut String, lang: Lang) {
    let none = || lang.pick("无", "none").to_owned();
    let short = |mark: &Option<Mark>| mark.as_ref().map_or_else(none, short_mark);
    let _ = writeln!(text, "    {head}: {} -> {}", short(old), short(new));
    let (before, after) = (old.clone().unwrap_or_default(), new.clone().unwrap_or_default());
    for (label, mark, other) in
        [(lang.pick("原来：", "then: "), &before, &after), (lang.pick("现在：", "now:  "), &after, &before)]
    {
        if mark.because != other.because && !mark.because.is_empty() {
            let _ = writeln!(text, "      {label}{}", shown(&mark.because));
        }
        let own = mark.evidence.iter().filter(|quote| !other.evidence.contains(quote));
        for quote in own.take(DIVERGED_MAX) {
            let (turn, rule) = (quote.turn, shown(&quote.rule));
            let place = lang.pick(format!("第 {turn} 轮"), format!("turn {turn}"));
            let _ = writeln!(text, "      {label}{place} {} [{rule}]", quoted(&quote.quote, lang));
        }
    }
}

/// Returns a mark in short: `met 7 / 7`.
fn short_mark(mark: &Mark) -> String {
    format!("{} {}", shown(&mark.verdict), shown(&mark.points)).trim_end().to_owned()
}

/// Tells how the customer differs.
fn customer_drift(customer: &CustomerFinding, text: &mut String, lang: Lang) {
    for turn in customer.turns.iter().take(DIVERGED_MAX) {
        diverged(turn, text, lang);
    }
    let more = customer.turns.len().saturating_sub(DIVERGED_MAX);
    if more > 0 {
        let line = lang.pick(format!("（之后还有 {more} 轮不同）"), format!("({more} more turns differ after that)"));
        let _ = writeln!(text, "    {line}");
    }
}

/// Tells one turn of the customer.
fn diverged(turn: &Diverged, text: &mut String, lang: Lang) {
    let number = turn.turn;
    let part = match turn.part {
        Part::Move => lang.pick("做法不同", "another move"),
        Part::Line => lang.pick("说法不同", "the same move in other words"),
        Part::End => lang.pick("结束不同", "another end"),
    };
    let head = lang.pick(format!("第 {number} 轮{part}"), format!("turn {number}: {part}"));
    let after = if turn.after.is_empty() {
        String::new()
    } else {
        lang.pick("，回答", ", after ").to_owned() + &quoted(&turn.after, lang)
    };
    let _ = writeln!(text, "    {head}{after}");
    for (label, heard) in [(lang.pick("原来：", "then: "), &turn.old), (lang.pick("现在：", "now:  "), &turn.new)]
    {
        let _ = writeln!(text, "      {label}{}", said(heard, lang));
    }
}

/// Returns a customer turn in short.
fn said(heard: &Heard, lang: Lang) -> String {
    match (heard.decided.as_str(), heard.line.as_str()) {
        ("", "") => lang.pick("没有这一轮", "no such turn").to_owned(),
        (decided, line) => format!("[{}] {}", shown(decided), quoted(line, lang)),
    }
}

/// Returns a value as it is told.
fn value(text: &str, lang: Lang) -> String {
    if text.is_empty() { lang.pick("无", "none").to_owned() } else { clip(&shown(text), QUOTE_COLUMNS) }
}

/// Returns foreign words in quotes, clipped.
fn quoted(quote: &str, lang: Lang) -> String {
    let quote = clip(&shown(quote), QUOTE_COLUMNS);
    lang.pick(format!("“{quote}”"), format!("\"{quote}\""))
}

/// Returns the end of a report; its last line is the verdict.
pub(super) fn summary(totals: &Totals, lang: Lang) -> String {
    let mut text = String::new();
    for note in notes(totals, lang) {
        let _ = writeln!(text, "{note}");
    }
    let _ = writeln!(text, "{}", totals.line(lang));
    text
}

/// Returns what to know besides.
pub(super) fn notes(totals: &Totals, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    for change in &totals.changes {
        let Changed { content, id, then, now } = &change.changed;
        let (content, goldens, drifted) = (content.name(lang), change.goldens, change.drifted);
        notes.push(lang.pick(
            format!("{content} `{id}` 改过（{then} → {now}）：涉及 {goldens} 场，其中 {drifted} 场有变化"),
            format!("{content} `{id}` has changed ({then} -> {now}): {goldens} golden(s) were made before, {drifted} of them drifted"),
        ));
    }
    if totals.not_replayed > 0 {
        let count = totals.not_replayed;
        notes.push(lang.pick(
            format!("{count} 场只重新评分，没有重演（别处的记录，或期望里写了 customer: any）"),
            format!("{count} golden(s) were scored anew and not played anew (recorded elsewhere, or expected with customer: any)"),
        ));
    }
    notes
}
