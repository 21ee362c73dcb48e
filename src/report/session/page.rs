//! The report on one session as blocks.

use super::{SessionReport, evidence};
use crate::domain::lang::Lang;
use crate::domain::review::{Review, ReviewEvent, RulingVerdict};
use crate::domain::scenario::Scenario;
use crate::domain::scorecard::{CapKind, ObjectionRecord, Points, Scorecard, Verdict};
use crate::domain::transcript::{Difficulty, Mode, Speaker};
use crate::report::Sheet;
use crate::report::chart::{Chart, Drawing, Heat, Lines};
use crate::report::doc::{Block, Cell, Doc, Line, Table, Talk, Tone};
use crate::report::when::When;
use crate::report::words::{negative, status};

/// Highest level of a need.
const LEVEL_MAX: i64 = 5;

/// Returns the report as blocks, in the language of its scorecard.
pub(crate) fn doc<'a>(report: &'a SessionReport, scenario: &'a Scenario, when: &When) -> Doc<'a> {
    let card = &report.scorecard;
    let lang = card.lang;
    let mut blocks = vec![head(report, scenario, when)];
    blocks.push(Block::Heading(lang.pick("评分", "Score").to_owned()));
    blocks.push(Block::Card(Sheet { scorecard: card, scenario: Some(scenario) }));
    if !report.retry.is_empty() {
        blocks.push(Block::Heading(lang.pick("重来", "Try again").to_owned()));
        blocks.push(Block::Commands(
            report
                .retry
                .iter()
                .map(|retry| {
                    let (turn, mends) = (retry.turn, mended(card, &retry.mends));
                    let what = lang
                        .pick(format!("从第 {turn} 轮重来，补上：{mends}"), format!("From turn {turn}, for: {mends}"));
                    (what, retry.command.clone())
                })
                .collect(),
        ));
    }
    objections(card, &mut blocks);
    timeline(report, scenario, &mut blocks);
    review(report, when, &mut blocks);
    conversation(report, &mut blocks);
    Doc {
        lang,
        title: lang.pick(format!("会话报告：{}", report.session), format!("Session report: {}", report.session)),
        blocks,
    }
}

/// Returns what criteria and caps are called, by their ids in a list.
fn mended(card: &Scorecard, ids: &str) -> String {
    let name = |id: &str| {
        let criterion = card.criteria.iter().find(|one| one.id == *id).map(|one| one.name.clone());
        criterion.or_else(|| card.caps.iter().find(|cap| cap.id == *id).map(|cap| cap.name.clone()))
    };
    let names: Vec<String> = ids.split(", ").map(|id| name(id).unwrap_or_else(|| id.to_owned())).collect();
    names.join(card.lang.pick("、", ", "))
}

/// Who, when, which deal, how.
fn head<'a>(report: &SessionReport, scenario: &Scenario, when: &When) -> Block<'a> {
    let card = &report.scorecard;
    let lang = card.lang;
    let nobody = || lang.pick("未填写", "not said").to_owned();
    let difficulty = match card.difficulty {
        Difficulty::Easy => lang.pick("简单", "easy"),
        Difficulty::Normal => lang.pick("普通", "normal"),
        Difficulty::Hard => lang.pick("困难", "hard"),
    };
    let mut facts = vec![
        (lang.pick("学员", "Trainee"), report.trainee.clone().unwrap_or_else(nobody)),
        (lang.pick("时间", "When"), when.minute(report.begun_s)),
        (
            lang.pick("场景", "Deal"),
            format!("{} ({} v{})", scenario.title.get(lang), card.scenario, card.scenario_version),
        ),
        (lang.pick("评分标准", "Rubric"), format!("{} v{}", card.rubric, card.rubric_version)),
        (lang.pick("方式", "Mode"), format!("{}{}{difficulty}", mode(card.mode, lang), lang.pick("，", ", "))),
        (lang.pick("轮数", "Turns"), report.conversation.len().to_string()),
    ];
    if report.undone + report.hints > 0 {
        let (undone, hints) = (report.undone, report.hints);
        facts.push((
            lang.pick("求助", "Help"),
            lang.pick(format!("撤回 {undone} 次，提示 {hints} 次"), format!("taken back {undone}, hints {hints}")),
        ));
    }
    if !card.caps.is_empty() {
        let names: Vec<&str> = card.caps.iter().map(|cap| cap.name.as_str()).collect();
        facts.push((lang.pick("限制", "Limits"), names.join(lang.pick("、", ", "))));
    }
    Block::Facts(facts.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect())
}

/// Returns what a mode is called.
pub(in crate::report) fn mode(mode: Mode, lang: Lang) -> &'static str {
    match mode {
        Mode::Practice => lang.pick("练习", "practice"),
        Mode::Exam => lang.pick("考试", "exam"),
    }
}

/// What became of each objection.
fn objections(card: &Scorecard, blocks: &mut Vec<Block<'_>>) {
    if card.objections.is_empty() {
        return;
    }
    let lang = card.lang;
    let columns = lang.pick(
        ["异议", "提出>", "结果", "处理>", "倾听>", "认可>", "探询>", "回应>", "确认>", "失误"],
        [
            "Objection",
            "Raised>",
            "Status",
            "Handled>",
            "Listen>",
            "Acknowledge>",
            "Explore>",
            "Respond>",
            "Confirm>",
            "Faults",
        ],
    );
    let mut table = Table::new("", &columns);
    for one in &card.objections {
        table.row(objection(one, lang));
    }
    if card.objections.iter().all(|one| one.negatives.is_empty()) {
        table.columns.pop();
        table.rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    blocks.push(Block::Heading(lang.pick("异议台账", "Objection ledger").to_owned()));
    let told = lang.pick(
        "各步骤下是得到认可的轮次；“缺”表示没有做到。",
        "Below each step stands the turn in which it was credited; a dash where it never was.",
    );
    blocks.push(Block::Paragraph(Tone::Quiet, told.to_owned()));
    blocks.push(Block::Table(table));
}

/// Returns the row of an objection.
fn objection(one: &ObjectionRecord, lang: Lang) -> Vec<Cell> {
    let steps = one.steps;
    let step = |turn: Option<u32>| match turn {
        Some(turn) => Cell::from(turn),
        None => Cell::toned(lang.pick("缺", "-"), Tone::Bad),
    };
    let faults: Vec<String> = one
        .negatives
        .iter()
        .map(|fault| {
            let (name, turn, percent) = (negative(fault.negative, lang), fault.turn, fault.percent);
            lang.pick(format!("{name}（第 {turn} 轮，-{percent}%）"), format!("{name} (turn {turn}, -{percent} %)"))
        })
        .collect();
    let tone = match one.percent {
        70.. => Tone::Good,
        40..70 => Tone::Odd,
        _ => Tone::Bad,
    };
    vec![
        one.name.as_str().into(),
        one.raised.into(),
        status(one.status, lang).into(),
        Cell::toned(format!("{}%", one.percent), tone),
        step(steps.listen),
        step(steps.acknowledge),
        step(steps.explore),
        step(steps.respond),
        step(steps.confirm),
        faults.join(lang.pick("；", "; ")).into(),
    ]
}

/// How trust, patience and the needs moved.
fn timeline(report: &SessionReport, scenario: &Scenario, blocks: &mut Vec<Block<'_>>) {
    let (Some(first), Some(last)) = (report.timeline.first(), report.timeline.last()) else { return };
    let lang = report.scorecard.lang;
    let turns: Vec<String> = report.timeline.iter().map(|moment| moment.turn.to_string()).collect();
    let needs: Vec<(String, Vec<u8>)> = scenario
        .needs
        .iter()
        .map(|need| {
            let levels = report.timeline.iter().map(|moment| moment.needs.get(&need.id).copied().unwrap_or(0));
            (need.name.get(lang).to_owned(), levels.collect())
        })
        .collect();
    let about = lang.pick(
        format!("信任从 {} 到 {}，耐心从 {} 到 {}。", first.trust, last.trust, first.patience, last.patience),
        format!(
            "Trust went from {} to {}, patience from {} to {}.",
            first.trust, last.trust, first.patience, last.patience
        ),
    );
    let series = |name: &str, value: &dyn Fn(usize) -> i64| {
        (name.to_owned(), (0..turns.len()).map(|at| Some(value(at))).collect::<Vec<_>>())
    };
    let trust = lang.pick("信任", "Trust");
    let patience = lang.pick("耐心", "Patience");
    let lines = Lines {
        steps: turns.clone(),
        series: vec![
            series(trust, &|at| i64::from(report.timeline[at].trust)),
            series(patience, &|at| i64::from(report.timeline[at].patience)),
        ],
        max: 100,
        tick: 20,
    };
    let mut table = Table::new("", &[lang.pick("轮次>", "Turn>"), &format!("{trust}>"), &format!("{patience}>")]);
    table.columns.extend(needs.iter().map(|(name, _)| (name.clone(), crate::report::doc::Side::Right)));
    for (at, moment) in report.timeline.iter().enumerate() {
        let levels = needs.iter().map(|(_, levels)| Cell::from(levels[at]));
        table.row([Cell::from(moment.turn), moment.trust.into(), moment.patience.into()].into_iter().chain(levels));
    }
    let heat = Heat {
        columns: turns,
        rows: needs
            .iter()
            .map(|(name, levels)| {
                let cell = |level: &u8| (i64::from(*level) * 1_000 / LEVEL_MAX, level.to_string());
                (name.clone(), levels.iter().map(cell).collect())
            })
            .collect(),
    };
    let told: Vec<String> = needs
        .iter()
        .map(|(name, levels)| {
            let last = levels.last().copied().unwrap_or(0);
            lang.pick(format!("{name}到 {last}"), format!("{name} to {last}"))
        })
        .collect();
    let told = told.join(lang.pick("，", ", "));
    let levels = lang.pick(
        format!("需求层次（0 隐藏，1 露出，2 承认问题，3 承认后果，4 明确提出，5 说出价值），结束时：{told}。"),
        format!("Levels of needs (0 hidden, 1 surface, 2 problem admitted, 3 consequence acknowledged, 4 explicit, 5 value voiced), at the end: {told}."),
    );
    blocks.push(Block::Heading(lang.pick("信任与需求", "Trust and needs").to_owned()));
    let name = lang.pick("每轮之后的信任与耐心", "Trust and patience after each turn").to_owned();
    let drawing = Drawing::Lines(lines);
    blocks.push(Block::Chart(Chart { id: "trust".to_owned(), name, about, drawing, table: Table::default() }));
    let name = lang.pick("每轮之后的需求层次", "Levels of needs after each turn").to_owned();
    blocks.push(Block::Chart(Chart {
        id: "needs".to_owned(),
        name,
        about: levels,
        drawing: Drawing::Heat(heat),
        table,
    }));
}

/// What people said about the session, beside the engine's marks.
fn review(report: &SessionReport, when: &When, blocks: &mut Vec<Block<'_>>) {
    if report.review.is_empty() {
        return;
    }
    let card = &report.scorecard;
    let lang = card.lang;
    let columns = lang.pick(
        ["时间", "什么", "评分项", "程序>", "人>", "谁", "理由"],
        ["When", "What", "Criterion", "Engine>", "Person>", "Who", "Why"],
    );
    let mut table = Table::new("", &columns);
    let points = |hundredths: i64| Cell::from(Points::rounded(hundredths));
    let name = |id: &str| Cell::from(mended(card, id));
    let none = Cell::default;
    // What is said without points.
    let said = |at_s: i64, what: &'static str, about: Cell, who: String, reason: &str| {
        [when.minute(at_s).into(), what.into(), about, none(), none(), who.into(), reason.into()]
    };
    for event in &report.review {
        let row = match event {
            ReviewEvent::Mark(mark) => [
                when.minute(mark.at_s).into(),
                lang.pick("评分", "mark").into(),
                name(mark.criterion.as_str()),
                points(mark.engine),
                points(mark.points),
                mark.reviewer.to_string().into(),
                mark.reason.as_str().into(),
            ],
            ReviewEvent::Appeal { criterion, reason, at_s } => {
                let about = criterion.as_ref().map_or_else(none, |id| name(id.as_str()));
                said(*at_s, lang.pick("申诉", "appeal"), about, report.trainee.clone().unwrap_or_default(), reason)
            }
            ReviewEvent::Answer { granted, reviewer, reason, at_s, .. } => {
                let what = if *granted {
                    lang.pick("申诉成立", "appeal granted")
                } else {
                    lang.pick("申诉驳回", "appeal refused")
                };
                said(*at_s, what, none(), reviewer.to_string(), reason)
            }
            ReviewEvent::Ruling { verdict, reviewer, reason, at_s } => {
                let what = match verdict {
                    RulingVerdict::Pass => lang.pick("裁定通过", "ruled passed"),
                    RulingVerdict::Fail => lang.pick("裁定未通过", "ruled failed"),
                };
                said(*at_s, what, none(), reviewer.to_string(), reason)
            }
        };
        table.row(row);
    }
    let open =
        Review::of(report.review.iter().cloned()).appeals.iter().filter(|appeal| appeal.answer.is_none()).count();
    blocks.push(Block::Heading(lang.pick("人工复核", "What people say").to_owned()));
    if open > 0 {
        let told = lang.pick(format!("有 {open} 项申诉待答复。"), format!("Appeals without an answer: {open}."));
        blocks.push(Block::Paragraph(Tone::Odd, told));
    }
    blocks.push(Block::Table(table));
}

/// What was said, quotes marked, with the key to the marks.
fn conversation(report: &SessionReport, blocks: &mut Vec<Block<'_>>) {
    let card = &report.scorecard;
    let lang = card.lang;
    blocks.push(Block::Heading(lang.pick("对话", "Conversation").to_owned()));
    let marks = marks(card);
    let mut key = Table::new(
        lang.pick("标号对应的评分项", "What the marks stand for"),
        &lang.pick(["标号", "评分项", "", "得分>"], ["Mark", "Criterion", "", "Points>"]),
    );
    let used = |at: usize| evidence(card).any(|(by, _)| by == at);
    for (at, one) in card.criteria.iter().enumerate().filter(|(at, _)| used(*at)) {
        let (sign, tone) = &marks[at];
        let points = format!("{} / {}", one.score, one.max);
        let word = crate::report::scores::word(one.verdict, lang);
        key.row([sign.into(), one.name.as_str().into(), Cell::toned(word, *tone), points.into()]);
    }
    for (at, cap) in card.caps.iter().enumerate().filter(|(at, _)| used(card.criteria.len() + at)) {
        let (sign, tone) = &marks[card.criteria.len() + at];
        key.row([
            sign.into(),
            cap.name.as_str().into(),
            Cell::toned(lang.pick("限制", "limit"), *tone),
            Cell::default(),
        ]);
    }
    blocks.push(Block::Table(key));
    let line = |said: &super::Said| {
        let turn = said.turn;
        let aside = said
            .heard
            .as_deref()
            .map(|heard| lang.pick(format!("当时听到的：{heard}"), format!("As it was heard: {heard}")));
        Line {
            who: format!("{turn} {}", said.name),
            is_trainee: said.speaker == Speaker::Trainee,
            text: said.text.clone(),
            spans: said.spans(),
            aside: aside.unwrap_or_default(),
        }
    };
    blocks.push(Block::Talk(Talk { lines: report.conversation.iter().map(line).collect(), marks }));
}

/// Returns the signs of marks: numbers for criteria, K and a number for caps; and how they are meant.
fn marks(card: &Scorecard) -> Vec<(String, Tone)> {
    let criteria = card.criteria.iter().enumerate().map(|(at, one)| {
        let tone = match one.verdict {
            Verdict::Met => Tone::Good,
            Verdict::Partial => Tone::Odd,
            Verdict::Missed => Tone::Bad,
            Verdict::NotApplicable => Tone::Quiet,
        };
        ((at + 1).to_string(), tone)
    });
    let caps = card.caps.iter().enumerate().map(|(at, cap)| {
        let tone = if cap.effect == CapKind::NoScore { Tone::Odd } else { Tone::Bad };
        (format!("K{}", at + 1), tone)
    });
    criteria.chain(caps).collect()
}
