//! The report as text, for a terminal.

use unicode_width::UnicodeWidthStr as _;

use super::archetype::Rank;
use super::measure::{Group, Share, Tested};
use super::play::outcomes;
use crate::domain::customer::Say;
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;
use crate::domain::script;
use crate::domain::transcript::Speaker;

/// Lines never heard that are shown; the rest are counted. JSON has all of them.
const NEVER_HEARD_SHOWN: usize = 12;

/// Returns the report on one scenario in one language.
pub(super) fn text(tested: &Tested, scenario: &Scenario, lang: Lang) -> String {
    let mut out = head(tested, scenario, lang);
    out += &archetypes(tested, lang);
    out += &ladder(tested, lang);
    out += &coverage(tested, scenario, lang);
    out += &shortest(tested, lang);
    out += &verdict(tested, lang);
    out
}

/// Returns what is reported on.
fn head(tested: &Tested, scenario: &Scenario, lang: Lang) -> String {
    let title = scenario.title.get(lang);
    let spoken = language(tested.lang, lang);
    lang.pick(
        format!("{}（{title}），{spoken}，评分标准 {}，{} 场\n\n", tested.scenario, tested.rubric, tested.sessions),
        format!("{} ({title}), {spoken}, rubric {}, {} sessions\n\n", tested.scenario, tested.rubric, tested.sessions),
    )
}

/// Returns what a language is called.
pub(super) fn language(spoken: Lang, lang: Lang) -> &'static str {
    match spoken {
        Lang::Zh => lang.pick("中文", "Chinese"),
        Lang::En => lang.pick("英文", "English"),
    }
}

/// Returns a share in per cent with one decimal, and its count.
pub(super) fn percent(share: Share) -> String {
    let permille = share.permille();
    if permille.is_multiple_of(10) {
        format!("{}%", permille / 10)
    } else {
        format!("{}.{}%", permille / 10, permille % 10)
    }
}

/// Returns what a rank is called.
pub(super) fn rank(rank: Rank, lang: Lang) -> &'static str {
    match rank {
        Rank::Skilled(_) => lang.pick("会卖", "skilled"),
        Rank::Spoiled => lang.pick("有一个毛病", "one vice"),
        Rank::Bad => lang.pick("不会卖", "bad"),
    }
}

/// Returns the row of a kind of trainee.
pub(super) fn row(group: &Group, lang: Lang) -> Vec<String> {
    let score = group.score;
    let ended: Vec<String> = outcomes()
        .filter_map(|outcome| Some((outcome, group.outcomes.get(&outcome)?)))
        .map(|(outcome, count)| format!("{} {count}", outcome.name(lang)))
        .collect();
    let mut row = vec![group.archetype.name(lang).to_owned(), rank(group.archetype.rank(), lang).to_owned()];
    row.extend([score.min, score.lower, score.median, score.upper, score.max].map(|points| points.to_string()));
    row.extend([percent(group.advanced), percent(group.passed), group.lines.to_string()]);
    row.push(ended.join(lang.pick("，", ", ")));
    row
}

/// Returns the heads of the columns.
pub(super) fn columns(lang: Lang) -> Vec<String> {
    lang.pick(
        ["学员", "类别", "最低", "下四分", "中位", "上四分", "最高", "进展", "通过", "句数", "结果"],
        ["trainee", "kind", "min", "q1", "median", "q3", "max", "advance", "pass", "lines", "outcomes"],
    )
    .map(str::to_owned)
    .to_vec()
}

/// Lays rows out in columns.
pub(super) fn laid_out(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        let line = cells.collect::<Vec<_>>().join("  ");
        out += "  ";
        out += line.trim_end();
        out.push('\n');
    }
    out
}

/// Returns the table of the kinds of trainee.
fn archetypes(tested: &Tested, lang: Lang) -> String {
    let rows: Vec<Vec<String>> =
        std::iter::once(columns(lang)).chain(tested.archetypes.iter().map(|group| row(group, lang))).collect();
    laid_out(&rows) + "\n"
}

/// Returns the ladder and the dead ends.
fn ladder(tested: &Tested, lang: Lang) -> String {
    if tested.ladder.is_empty() {
        return String::new();
    }
    let named = |name: &str, cells: Vec<String>| std::iter::once(name.to_owned()).chain(cells).collect::<Vec<_>>();
    let rungs = &tested.ladder;
    let rows = [
        named(lang.pick("水平", "quality"), rungs.iter().map(|rung| format!("{}%", rung.quality)).collect()),
        named(lang.pick("进展", "advance"), rungs.iter().map(|rung| percent(rung.advanced)).collect()),
        named(lang.pick("中位分", "median"), rungs.iter().map(|rung| rung.median.to_string()).collect()),
    ];
    let rescues = &tested.rescues;
    let dead = [
        named(
            lang.pick("开头说错几句", "weak lines first"),
            rescues.iter().map(|rescue| rescue.weak_lines.to_string()).collect(),
        ),
        named(lang.pick("专家救不回来", "past saving"), rescues.iter().map(|rescue| percent(rescue.dead)).collect()),
    ];
    format!("{}\n{}\n", laid_out(&rows), laid_out(&dead))
}

/// Returns what was never reached.
fn coverage(tested: &Tested, scenario: &Scenario, lang: Lang) -> String {
    let list = |ids: Vec<&str>| {
        if ids.is_empty() { lang.pick("无", "none").to_owned() } else { ids.join(lang.pick("、", ", ")) }
    };
    let mut rows = vec![
        (
            lang.pick("从未问出的事实", "facts never found"),
            list(tested.facts_never_found.iter().map(|id| id.as_str()).collect()),
        ),
        (
            lang.pick("从未出现的异议", "objections never raised"),
            list(tested.objections_never_raised.iter().map(|id| id.as_str()).collect()),
        ),
        (
            lang.pick("从未解决的异议", "objections never resolved"),
            list(tested.objections_never_resolved.iter().map(|id| id.as_str()).collect()),
        ),
    ];
    let (unheard, all) = (tested.lines_never_heard.len(), tested.lines_authored);
    rows.push((
        lang.pick("没人听到过的台词", "lines never heard"),
        lang.pick(format!("{all} 句中 {unheard} 句"), format!("{unheard} of {all}")),
    ));
    let repeated = tested.repeats.len();
    rows.push((lang.pick("提前重复的台词", "lines repeated too soon"), repeated.to_string()));
    let cells: Vec<Vec<String>> = rows.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    let mut out = laid_out(&cells);
    for say in tested.lines_never_heard.iter().take(NEVER_HEARD_SHOWN) {
        out += &format!("    {}\n", quoted(say, scenario, tested.lang));
    }
    if unheard > NEVER_HEARD_SHOWN {
        let rest = unheard - NEVER_HEARD_SHOWN;
        out += &lang.pick(format!("    ……另有 {rest} 句\n"), format!("    ... and {rest} more\n"));
    }
    for repeat in &tested.repeats {
        let line = quoted(&repeat.line, scenario, tested.lang);
        out += &lang.pick(
            format!("    {line}：{} 场\n", repeat.sessions),
            format!("    {line}: {} sessions\n", repeat.sessions),
        );
    }
    out + "\n"
}

/// Returns an authored line with its place.
pub(super) fn quoted(say: &Say, scenario: &Scenario, spoken: Lang) -> String {
    let words = script::text(scenario, spoken, say).unwrap_or_default();
    format!("{}.{} {words}", say.place, say.index)
}

/// Returns the shortest call that was won.
fn shortest(tested: &Tested, lang: Lang) -> String {
    let Some(shortest) = &tested.shortest else {
        return lang.pick("没有一场赢下来。\n\n", "No session was won.\n\n").to_owned();
    };
    let (name, lines, session) = (shortest.archetype.name(lang), shortest.lines, shortest.session + 1);
    let mut out = lang.pick(
        format!("最短的赢单：{name}，第 {session} 场，{lines} 句\n"),
        format!("Shortest winning call: {name}, session {session}, {lines} lines\n"),
    );
    for (speaker, words) in &shortest.talk {
        let who = match speaker {
            Speaker::Trainee => lang.pick("学员", "trainee"),
            Speaker::Customer => lang.pick("客户", "customer"),
        };
        out += &format!("    {who}: {words}\n");
    }
    out + "\n"
}

/// Returns whether the scenario is fair, and why not.
fn verdict(tested: &Tested, lang: Lang) -> String {
    if tested.faults.is_empty() {
        return lang
            .pick("公平：会卖的赢，不会卖的赢不了。\n", "Fair: good selling wins, bad selling does not.\n")
            .to_owned();
    }
    let mut out = lang.pick(
        format!("不公平：{} 处\n", tested.faults.len()),
        format!("Not fair: {} {}\n", tested.faults.len(), if tested.faults.len() == 1 { "fault" } else { "faults" }),
    );
    for fault in &tested.faults {
        out += &format!("  {} - {}\n", fault.rule(), fault.text(lang));
    }
    out
}
