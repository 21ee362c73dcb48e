//! The report as one HTML file: no script, nothing loaded from elsewhere, readable in print.

use std::fmt::Write as _;

use super::measure::Tested;
use super::picture;
use super::table;
use super::{Report, attack};
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;
use crate::domain::transcript::Speaker;
use crate::report::page::escaped;

/// The look: dark on light, patterns of line and fill that survive a black-and-white printer.
const STYLE: &str = "body{font:15px/1.5 system-ui,'PingFang SC','Microsoft YaHei',sans-serif;max-width:62em;margin:2em auto;padding:0 1em;color:#1a1a1a;background:#fff}\
h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid #999}h3{font-size:1em}\
table{border-collapse:collapse;width:100%;font-size:.85em}caption{text-align:left;font-weight:600;padding:.4em 0}\
th,td{padding:.25em .5em;border-bottom:1px solid #ccc;text-align:right}th:first-child,td:first-child,td.text,th.text{text-align:left}\
.good{color:#0a5c2b}.poor{color:#a11212;font-weight:600}\
svg text{font-size:12px;fill:#1a1a1a}svg .mid{text-anchor:middle}svg .end{text-anchor:end}\
svg .grid{stroke:#ccc}svg .whisker{stroke:#333}svg .median{stroke:#000;stroke-width:3}\
svg .skilled{fill:#9ecae1;stroke:#08519c}svg .spoiled{fill:#fdd0a2;stroke:#a63603;stroke-dasharray:4 2}svg .bad{fill:#fff;stroke:#a11212;stroke-dasharray:1 2}\
svg .curve{fill:none;stroke:#08519c;stroke-width:2}svg .point{fill:#08519c}\
@media print{body{margin:0;max-width:none;font-size:11px}h2{break-before:auto}svg,table{break-inside:avoid}}";

/// Returns the report as one HTML file. `scenarios` are those of the report's parts, in their order.
pub(super) fn html(report: &Report, scenarios: &[&Scenario], lang: Lang) -> String {
    let title = lang.pick("模拟学员试玩报告", "Playtest report");
    let language = lang.pick("zh-CN", "en");
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    let told = lang.pick(
        format!("每类学员 {} 场，种子 {}，程序版本 {}。", report.sessions, report.seed, report.engine),
        format!("{} sessions a kind of trainee, seed {}, version {}.", report.sessions, report.seed, report.engine),
    );
    let _ = writeln!(
        out,
        "<p>{}</p>\n<p class=\"{}\">{}</p>",
        escaped(&told),
        class(report.passed),
        escaped(&report.summary(lang))
    );
    for (index, (tested, scenario)) in report.tested.iter().zip(scenarios).enumerate() {
        out += &part(tested, scenario, index, lang);
    }
    if !report.attacks.is_empty() {
        out += &attack::report::html(&report.attacks, lang);
    }
    out + "</body>\n</html>\n"
}

/// Returns the class of something that is well or not.
fn class(well: bool) -> &'static str {
    if well { "good" } else { "poor" }
}

/// Returns the part on one scenario in one language.
fn part(tested: &Tested, scenario: &Scenario, index: usize, lang: Lang) -> String {
    let title = scenario.title.get(lang);
    let spoken = table::language(tested.lang, lang);
    let mut out = format!("<h2>{} · {spoken}</h2>\n<p>{}</p>\n", escaped(tested.scenario.as_str()), escaped(title));
    if tested.faults.is_empty() {
        let _ = writeln!(
            out,
            "<p class=\"good\">{}</p>",
            lang.pick("公平：会卖的赢，不会卖的赢不了。", "Fair: good selling wins, bad selling does not.")
        );
    } else {
        out += "<ul class=\"poor\">\n";
        for fault in &tested.faults {
            let _ = writeln!(out, "<li><code>{}</code> {}</li>", fault.rule(), escaped(&fault.text(lang)));
        }
        out += "</ul>\n";
    }
    out += &picture::scores(tested, &format!("scores-{index}"), lang);
    if !tested.ladder.is_empty() {
        out += &picture::ladder(tested, &format!("ladder-{index}"), lang);
    }
    out += &groups(tested, lang);
    out += &reached(tested, scenario, lang);
    out + &shortest(tested, lang)
}

/// Returns the table of the kinds of trainee.
fn groups(tested: &Tested, lang: Lang) -> String {
    let heads: String =
        table::columns(lang).iter().map(|head| format!("<th scope=\"col\">{}</th>", escaped(head))).collect();
    let mut out = format!(
        "<table><caption>{}</caption><thead><tr>{heads}</tr></thead><tbody>\n",
        lang.pick("各类学员", "Kinds of trainee")
    );
    for group in &tested.archetypes {
        let cells = table::row(group, lang);
        let mut cells = cells.iter().map(|cell| escaped(cell));
        let name = cells.next().unwrap_or_default();
        let rest: String = cells.map(|cell| format!("<td>{cell}</td>")).collect();
        let _ = writeln!(out, "<tr><th scope=\"row\">{name}</th>{rest}</tr>");
    }
    out += "</tbody></table>\n";
    if !tested.rescues.is_empty() {
        let told: Vec<String> = tested
            .rescues
            .iter()
            .map(|rescue| {
                let dead = table::percent(rescue.dead);
                lang.pick(
                    format!("{} 句之后 {dead}", rescue.weak_lines),
                    format!("after {} lines {dead}", rescue.weak_lines),
                )
            })
            .collect();
        let name = lang
            .pick("开头说错若干句，专家接手也救不回来的：", "Past saving when an expert takes over from the weakest: ");
        let _ = writeln!(out, "<p>{name}{}</p>", escaped(&told.join(lang.pick("，", ", "))));
    }
    out
}

/// Returns what was never reached.
fn reached(tested: &Tested, scenario: &Scenario, lang: Lang) -> String {
    let list = |name: &str, items: Vec<String>| {
        if items.is_empty() {
            return format!("<p>{name} {}</p>\n", lang.pick("无", "none"));
        }
        let rows: String = items.iter().map(|item| format!("<li>{}</li>", escaped(item))).collect();
        format!("<details><summary>{name} {}</summary><ul>{rows}</ul></details>\n", items.len())
    };
    let never = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let says = tested.lines_never_heard.iter().map(|say| table::quoted(say, scenario, tested.lang)).collect();
    let repeats = tested
        .repeats
        .iter()
        .map(|repeat| format!("{} ({})", table::quoted(&repeat.line, scenario, tested.lang), repeat.sessions))
        .collect();
    [
        list(
            lang.pick("从未问出的事实：", "Facts never found:"),
            never(tested.facts_never_found.iter().map(|id| id.as_str()).collect()),
        ),
        list(
            lang.pick("从未出现的异议：", "Objections never raised:"),
            never(tested.objections_never_raised.iter().map(|id| id.as_str()).collect()),
        ),
        list(
            lang.pick("从未解决的异议：", "Objections never resolved:"),
            never(tested.objections_never_resolved.iter().map(|id| id.as_str()).collect()),
        ),
        list(lang.pick("没人听到过的台词：", "Lines never heard:"), says),
        list(lang.pick("提前重复的台词：", "Lines repeated too soon:"), repeats),
    ]
    .concat()
}

/// Returns the shortest call that was won.
fn shortest(tested: &Tested, lang: Lang) -> String {
    let Some(shortest) = &tested.shortest else { return String::new() };
    let head = lang.pick(
        format!("最短的赢单：{}，{} 句", shortest.archetype.name(lang), shortest.lines),
        format!("Shortest winning call: {}, {} lines", shortest.archetype.name(lang), shortest.lines),
    );
    let mut out = format!("<details><summary>{}</summary><dl>\n", escaped(&head));
    for (speaker, words) in &shortest.talk {
        let who = match speaker {
            Speaker::Trainee => lang.pick("学员", "trainee"),
            Speaker::Customer => lang.pick("客户", "customer"),
        };
        let _ = writeln!(out, "<dt>{who}</dt><dd>{}</dd>", escaped(words));
    }
    out + "</dl></details>\n"
}
