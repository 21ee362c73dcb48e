//! The report on a trainee as blocks.

use super::{AttemptLine, CriterionLine, ResultLine, SessionLine, TraineeReport};
use crate::domain::exam::record::ExamVerdict;
use crate::domain::lang::Lang;
use crate::domain::progress::RECENT;
use crate::domain::scorecard::{SessionVerdict, points};
use crate::domain::scoring::MET_PERCENT;
use crate::domain::spacing::INTERVALS_DAYS;
use crate::report::chart::{Chart, Drawing, Lines};
use crate::report::doc::{Block, Cell, Doc, Side, Table, Tone};
use crate::report::labels::Labels;
use crate::report::session::mode;
use crate::report::when::When;

/// Returns the report as blocks.
pub(crate) fn doc<'a>(report: &TraineeReport, labels: &Labels, when: &When, lang: Lang) -> Doc<'a> {
    let mut blocks = vec![head(report, lang)];
    practise(report, labels, lang, &mut blocks);
    trends(report, labels, lang, &mut blocks);
    weakest(report, labels, lang, &mut blocks);
    attempts(report, when, lang, &mut blocks);
    sessions(report, when, lang, &mut blocks);
    let who = &report.trainee;
    Doc { lang, title: lang.pick(format!("学员报告：{who}"), format!("Trainee report: {who}")), blocks }
}

/// First, best, last.
fn head<'a>(report: &TraineeReport, lang: Lang) -> Block<'a> {
    let scored = report.scored();
    let count = report.sessions.len();
    let without = count - scored.len();
    let mut facts = vec![
        (lang.pick("报告日期", "As of"), report.as_of.clone()),
        (
            lang.pick("会话", "Sessions"),
            match without {
                0 => count.to_string(),
                _ => lang
                    .pick(format!("{count}（{without} 场没有分数）"), format!("{count} ({without} without a score)")),
            },
        ),
        (lang.pick("考试", "Attempts at exams"), report.attempts.len().to_string()),
    ];
    let told = |(line, result): &(&SessionLine, &ResultLine)| {
        let (score, scenario) = (points(result.score), &line.scenario);
        lang.pick(format!("{score} 分，{scenario}"), format!("{score} points, {scenario}"))
    };
    let best = scored.iter().max_by_key(|(line, result)| (result.score, std::cmp::Reverse(line.begun_s)));
    if let (Some(first), Some(best), Some(last)) = (scored.first(), best, scored.last()) {
        facts.push((lang.pick("第一场", "First"), told(first)));
        facts.push((lang.pick("最好一场", "Best"), told(best)));
        facts.push((lang.pick("最近一场", "Last"), told(last)));
        let gain = points(best.1.score - first.1.score);
        facts.push((
            lang.pick("首场到最好", "First to best"),
            lang.pick(format!("+{gain} 分"), format!("+{gain} points")),
        ));
    }
    Block::Facts(facts.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect())
}

/// What is due, and what comes next.
fn practise(report: &TraineeReport, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    if report.criteria.is_empty() {
        let told = lang.pick("还没有评过分的会话。", "There is no session with a score yet.");
        blocks.push(Block::Paragraph(Tone::Quiet, told.to_owned()));
        return;
    }
    blocks.push(Block::Heading(lang.pick("接下来练什么", "What to practise next").to_owned()));
    let steps = INTERVALS_DAYS.map(|days| days.to_string()).join(lang.pick("、", ", "));
    let rule = lang.pick(
        format!("间隔复习：{steps} 天。到期那天达成就进一级，部分达成停在原级，未达回到第一级；提前练不算进级。"),
        format!("Spaced repetition: {steps} days. Met when due: one step up; partly met: the same step; missed: back to the first. Practice before it is due does not count as a step."),
    );
    blocks.push(Block::Paragraph(Tone::Quiet, rule));
    let progress: Vec<_> = report.criteria.iter().map(|line| line.progress.clone()).collect();
    let (now, later) = crate::domain::progress::due(&progress, report.today);
    let columns =
        lang.pick(["评分项", "近况>", "级>", "到期", "怎么做"], ["Criterion", "Lately>", "Step>", "Due", "What to do"]);
    let mut table = Table::new("", &columns);
    for (is_due, one) in now.iter().map(|one| (true, one)).chain(later.iter().map(|one| (false, one))) {
        let due = crate::report::when::date_of(one.spaced.due_day);
        let due = if is_due {
            let days = one.spaced.overdue(report.today);
            let text = match days {
                0 => lang.pick("今天".to_owned(), "today".to_owned()),
                days => lang.pick(format!("{due}（过期 {days} 天）"), format!("{due} ({days} days ago)")),
            };
            Cell::toned(text, Tone::Bad)
        } else {
            due.into()
        };
        table.row([
            labels.criterion(&one.rubric, &one.criterion, lang).into(),
            share(Some(one.recent)),
            (one.spaced.step + 1).into(),
            due,
            // What was met last time needs no telling.
            if is_due || one.recent < MET_PERCENT * 10 {
                labels.looks_for(&one.rubric, &one.criterion, lang).into()
            } else {
                Cell::default()
            },
        ]);
    }
    let count = now.len();
    let told = match count {
        0 => lang.pick("今天没有到期的。".to_owned(), "Nothing is due today.".to_owned()),
        _ => lang.pick(
            format!("现在到期的有 {count} 项，最弱的排在前面。"),
            format!("Due now: {count}, the weakest first."),
        ),
    };
    blocks.push(Block::Paragraph(Tone::Plain, told));
    blocks.push(Block::Table(table));
}

/// Returns a share in per cent; a dash for none.
pub(in crate::report) fn share(permille: Option<i64>) -> Cell {
    let Some(permille) = permille else { return Cell::toned("-", Tone::Quiet) };
    let percent = (permille + 5) / 10;
    let tone = match percent {
        70.. => Tone::Good,
        40..70 => Tone::Odd,
        _ => Tone::Bad,
    };
    Cell::toned(format!("{percent}%"), tone)
}

/// Score, dimensions and stages from session to session.
fn trends(report: &TraineeReport, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let scored = report.scored();
    let (Some((_, first)), Some((_, last))) = (scored.first(), scored.last()) else { return };
    let steps: Vec<String> = (1..=scored.len()).map(|number| number.to_string()).collect();
    let number = lang.pick("场次>", "Session>");
    blocks.push(Block::Heading(lang.pick("从第一场到现在", "From the first session to now").to_owned()));
    let mut chart = |id: &str,
                     name: &str,
                     about: String,
                     series: Vec<(String, Vec<Option<i64>>)>,
                     max: i64,
                     tick: i64,
                     unit: &str| {
        let mut table = Table::new("", &[number]);
        table.columns.extend(series.iter().map(|(name, _)| (name.clone(), Side::Right)));
        for (at, step) in steps.iter().enumerate() {
            let value = |value: Option<i64>| {
                value.map_or_else(|| Cell::toned("-", Tone::Quiet), |value| format!("{value}{unit}").into())
            };
            table.row([Cell::from(step)].into_iter().chain(series.iter().map(|(_, values)| value(values[at]))));
        }
        let drawing = Drawing::Lines(Lines { steps: steps.clone(), series, max, tick });
        blocks.push(Block::Chart(Chart { id: id.to_owned(), name: name.to_owned(), about, drawing, table }));
    };
    let whole = |hundredths: i64| (hundredths + 50) / 100;
    let scores: Vec<Option<i64>> = scored.iter().map(|(_, result)| Some(whole(result.score))).collect();
    let about = match scored.len() {
        1 => lang.pick(
            format!("只有一场，{} 分。", points(first.score)),
            format!("One session so far: {} points.", points(first.score)),
        ),
        count => lang.pick(
            format!("总分从 {} 到 {}，共 {count} 场。", points(first.score), points(last.score)),
            format!("The score went from {} to {} in {count} sessions.", points(first.score), points(last.score)),
        ),
    };
    chart(
        "scores",
        lang.pick("总分", "Scores"),
        about,
        vec![(lang.pick("总分", "Score").to_owned(), scores)],
        100,
        20,
        "",
    );
    let mut ids: Vec<&str> = Vec::new();
    for (id, _) in scored.iter().flat_map(|(_, result)| &result.dimensions) {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let dimensions: Vec<(String, Vec<Option<i64>>)> = ids
        .iter()
        .map(|id| {
            let value = |result: &ResultLine| {
                let found = result.dimensions.iter().find(|(known, _)| known == id);
                found.and_then(|(_, permille)| *permille).map(|permille| (permille + 5) / 10)
            };
            (labels.dimension(id, lang), scored.iter().map(|(_, result)| value(result)).collect())
        })
        .collect();
    let about = lang.pick("每个方面得到了可得分的百分之几。", "Per cent of the points that each dimension could give.");
    chart("dimensions", lang.pick("各方面", "Dimensions"), about.to_owned(), dimensions, 100, 20, "%");
    let stages = lang.pick(["现状", "难点", "影响", "价值"], ["Situation", "Problem", "Implication", "Need-payoff"]);
    let series: Vec<(String, Vec<Option<i64>>)> = stages
        .iter()
        .enumerate()
        .map(|(at, name)| {
            ((*name).to_owned(), scored.iter().map(|(_, result)| Some(i64::from(result.stages[at]))).collect())
        })
        .collect();
    let most = scored.iter().flat_map(|(_, result)| result.stages).max().map_or(1, i64::from).max(4);
    let about = lang.pick("每场里每类有效提问的个数。", "Credited questions of each stage in a session.");
    chart(
        "stages",
        lang.pick("提问阶段", "Stages of questions"),
        about.to_owned(),
        series,
        most,
        (most / 5).max(1),
        "",
    );
}

/// The criteria, the weakest first.
fn weakest(report: &TraineeReport, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    if report.criteria.is_empty() {
        return;
    }
    let columns = lang.pick(
        ["评分项", "近况>", "全部>", "达成>", "部分>", "未达>"],
        ["Criterion", "Lately>", "All>", "Met>", "Partial>", "Missed>"],
    );
    let mut table = Table::new("", &columns);
    for CriterionLine { progress, .. } in &report.criteria {
        let all = progress.all;
        table.row([
            labels.criterion(&progress.rubric, &progress.criterion, lang).into(),
            share(Some(progress.recent)),
            share(all.permille()),
            all.met.into(),
            all.partial.into(),
            all.missed.into(),
        ]);
    }
    blocks.push(Block::Heading(lang.pick("评分项，从弱到强", "Criteria, the weakest first").to_owned()));
    let told = lang.pick(
        format!("“近况”是最近 {RECENT} 场得到的百分比。"),
        format!("\"Lately\" is the share of points in the last {RECENT} sessions."),
    );
    blocks.push(Block::Paragraph(Tone::Quiet, told));
    blocks.push(Block::Table(table));
}

/// Returns what an attempt came to, in words.
fn verdict_name(verdict: Option<ExamVerdict>, lang: Lang) -> (&'static str, Tone) {
    let tone = match verdict {
        Some(ExamVerdict::Pass) => Tone::Good,
        Some(ExamVerdict::Fail | ExamVerdict::Void) => Tone::Bad,
        Some(ExamVerdict::Undecided | ExamVerdict::Abandoned) => Tone::Odd,
        None => Tone::Quiet,
    };
    (verdict.map_or(lang.pick("进行中", "open"), |verdict| verdict.name(lang)), tone)
}

/// All attempts at exams.
fn attempts(report: &TraineeReport, when: &When, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    if report.attempts.is_empty() {
        return;
    }
    let columns = lang.pick(
        ["考试", "第几次>", "时间", "结果", "平均分>", "±>", "部分>", "提请查看>"],
        ["Exam", "Attempt>", "When", "Result", "Mean>", "±>", "Parts>", "To look at>"],
    );
    let mut table = Table::new("", &columns);
    for line in &report.attempts {
        table.row(attempt(line, when, lang));
    }
    blocks.push(Block::Heading(lang.pick("全部考试", "All attempts at exams").to_owned()));
    blocks.push(Block::Table(table));
    signs(report, lang, blocks);
}

/// What a person should look at in the attempts, a line for each kind; and where all of it is listed.
fn signs(report: &TraineeReport, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let columns = lang.pick(
        ["考试", "第几次>", "提请查看", "处>", "最先出现在"],
        ["Exam", "Attempt>", "To look at", "Places>", "The first of them"],
    );
    let mut table = Table::new("", &columns);
    for (line, sign) in report.attempts.iter().flat_map(|line| line.signs.iter().map(move |sign| (line, sign))) {
        let places: Vec<String> = sign
            .first
            .iter()
            .filter_map(|place| {
                let session = place.session.as_deref()?;
                Some(match place.turn {
                    Some(turn) => lang.pick(format!("{session} 第 {turn} 轮"), format!("{session} turn {turn}")),
                    None => session.to_owned(),
                })
            })
            .collect();
        table.row([
            line.exam.as_str().into(),
            line.number.into(),
            sign.kind.name(lang).into(),
            sign.count.into(),
            places.join(lang.pick("；", "; ")).into(),
        ]);
    }
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
    let looks = |line: &AttemptLine| {
        let id = line.id.as_deref().filter(|_| line.verdict.is_some())?;
        let (exam, number) = (&line.exam, line.number);
        let what = lang.pick(format!("查看 {exam} 第 {number} 次"), format!("Look at {exam}, attempt {number}"));
        Some((what, format!("spar review {id}")))
    };
    let commands: Vec<(String, String)> = report.attempts.iter().filter_map(looks).collect();
    if !commands.is_empty() {
        blocks.push(Block::Commands(commands));
    }
}

/// Returns the row of an attempt.
fn attempt(line: &AttemptLine, when: &When, lang: Lang) -> Vec<Cell> {
    let (word, tone) = verdict_name(line.verdict, lang);
    let word = if line.ruled {
        lang.pick(format!("{word}（人工裁定）"), format!("{word} (a person decided)"))
    } else {
        word.to_owned()
    };
    let (mean, half) = line
        .mean
        .map_or((String::new(), String::new()), |(mean, half)| (points(mean), half.map(points).unwrap_or_default()));
    vec![
        line.exam.as_str().into(),
        line.number.into(),
        when.minute(line.agreed_s).into(),
        Cell::toned(word, tone),
        mean.into(),
        half.into(),
        line.parts.into(),
        line.signals.into(),
    ]
}

/// Returns how a session came out, in words.
fn session_verdict(verdict: SessionVerdict, lang: Lang) -> (&'static str, Tone) {
    let tone = match verdict {
        SessionVerdict::Pass => Tone::Good,
        SessionVerdict::Fail | SessionVerdict::Void => Tone::Bad,
        SessionVerdict::InsufficientEvidence => Tone::Odd,
    };
    (verdict.name(lang), tone)
}

/// All sessions.
fn sessions(report: &TraineeReport, when: &When, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let columns = lang.pick(
        ["时间", "会话", "方式", "评分标准", "得分>", "结果", "谈话结果"],
        ["When", "Session", "Mode", "Rubric", "Score>", "Result", "Outcome"],
    );
    let mut table = Table::new("", &columns);
    for line in &report.sessions {
        let result = line.result.as_ref();
        let (word, tone) = result.map_or((lang.pick("没有分数", "no score"), Tone::Quiet), |result| {
            session_verdict(result.verdict, lang)
        });
        table.row([
            when.minute(line.begun_s).into(),
            line.session.as_str().into(),
            mode(line.mode, lang).into(),
            result.map_or("", |result| result.rubric.as_str()).into(),
            result.map_or_else(String::new, |result| points(result.score)).into(),
            Cell::toned(word, tone),
            result.map_or("", |result| result.outcome.name(lang)).into(),
        ]);
    }
    blocks.push(Block::Heading(lang.pick("全部会话", "All sessions").to_owned()));
    blocks.push(Block::Table(table));
}
