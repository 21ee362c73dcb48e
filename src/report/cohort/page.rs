//! The report on a class as blocks.

use super::{CohortReport, ExamLine, ObjectionLine, PersonLine, RubricLine};
use crate::domain::lang::Lang;
use crate::domain::scorecard::points;
use crate::report::chart::{Bar, Chart, Drawing, Heat};
use crate::report::doc::{Block, Cell, Doc, Table, Tone};
use crate::report::labels::Labels;
use crate::report::trainee::share;

/// Criteria that are drawn, the weakest.
const WEAKEST: usize = 10;

/// Objections that are drawn, the worst handled, and questions that are listed, the worst answered.
const HARDEST: usize = 16;

/// Returns the report as blocks.
pub(crate) fn doc<'a>(report: &CohortReport, labels: &Labels, lang: Lang) -> Doc<'a> {
    let mut blocks = vec![head(report, lang)];
    blocks.push(Block::Paragraph(Tone::Quiet, counted(report, lang)));
    for exam in &report.exams {
        self::exam(exam, labels, lang, &mut blocks);
    }
    scores(report, labels, lang, &mut blocks);
    for rubric in &report.rubrics {
        weakest(rubric, labels, lang, &mut blocks);
    }
    objections(report, labels, lang, &mut blocks);
    outliers(report, lang, &mut blocks);
    people(report, lang, &mut blocks);
    Doc { lang, title: lang.pick("班级报告", "Cohort report").to_owned(), blocks }
}

/// Returns a part of a whole in whole per cent; a dash of nothing.
fn percent(part: u64, whole: u64) -> String {
    (part * 100 + whole / 2).checked_div(whole).map_or_else(|| "-".to_owned(), |percent| format!("{percent}%"))
}

/// Returns a part of a whole in per mille.
fn permille(part: u64, whole: u64) -> i64 {
    (part * 1_000).checked_div(whole).and_then(|permille| i64::try_from(permille).ok()).unwrap_or(0)
}

/// What was looked at, and how much.
fn head<'a>(report: &CohortReport, lang: Lang) -> Block<'a> {
    let scope = &report.scope;
    let period = match (&scope.since, &scope.until) {
        (None, None) => lang.pick("全部", "all").to_owned(),
        (since, until) => {
            let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "…".to_owned());
            lang.pick(format!("{} 到 {}", day(since), day(until)), format!("{} to {}", day(since), day(until)))
        }
    };
    let [passed, failed, few, void] = report.verdicts;
    let reviews = report.reviews;
    let facts = [
        (lang.pick("时间范围", "Period"), period),
        (
            lang.pick("范围", "Scope"),
            match &scope.exam {
                Some(exam) => lang.pick(format!("只看考试 {exam}"), format!("exam {exam} only")),
                None => lang.pick("全部练习和考试", "all practice and exams").to_owned(),
            },
        ),
        (lang.pick("学员", "Trainees"), report.trainees.to_string()),
        (
            lang.pick("会话", "Sessions"),
            lang.pick(
                format!("{}（通过 {passed}，未通过 {failed}，证据不足 {few}，作废 {void}）", report.sessions),
                format!(
                    "{} (passed {passed}, not passed {failed}, too little said {few}, void {void})",
                    report.sessions
                ),
            ),
        ),
        (
            lang.pick("人工复核", "Reviews"),
            lang.pick(
                format!(
                    "{} 份，评分 {}，申诉 {}，待答复 {}",
                    reviews.logs, reviews.marks, reviews.appeals, reviews.appeals_open
                ),
                format!(
                    "{}, marks {}, appeals {}, without an answer {}",
                    reviews.logs, reviews.marks, reviews.appeals, reviews.appeals_open
                ),
            ),
        ),
    ];
    Block::Facts(facts.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect())
}

/// Returns what the numbers rest on.
fn counted(report: &CohortReport, lang: Lang) -> String {
    let without = report.without_digest;
    let mut told = lang.pick(
        "分数是会话结束时保存的，没有重新评分。".to_owned(),
        "Scores are those kept when the sessions ended; nothing was scored again. ".to_owned(),
    );
    if without > 0 {
        told += &lang.pick(
            format!("库里另有 {without} 场没有保存分数（没结束，或是旧版本留下的），未计入。"),
            format!("The store has {without} more without a kept score (not over, or of an older version), which are not counted. "),
        );
    }
    if report.unreadable > 0 {
        let unreadable = report.unreadable;
        told += &lang.pick(
            format!("{unreadable} 场的分数读不出来，未计入。"),
            format!("The scores of {unreadable} cannot be read and are not counted."),
        );
    }
    told.trim_end().to_owned()
}

/// How an exam went: the funnel, and attempts to pass.
fn exam(line: &ExamLine, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let id = &line.exam;
    blocks.push(Block::Heading(lang.pick(format!("考试 {id}"), format!("Exam {id}"))));
    let funnel = line.funnel;
    let rows = [
        (lang.pick("同意规则", "Agreed"), funnel.agreed),
        (lang.pick("考完", "Finished"), funnel.finished),
        (lang.pick("通过", "Passed"), funnel.passed),
        (lang.pick("未通过", "Failed"), funnel.failed),
        (lang.pick("待人工裁定", "Undecided"), funnel.undecided),
        (lang.pick("作废", "Void"), funnel.void),
        (lang.pick("中途放弃", "Abandoned"), funnel.abandoned),
        (lang.pick("进行中", "Open"), funnel.open),
    ];
    let mut table = Table::new("", &lang.pick(["到了哪一步", "次数>", "占比>"], ["Stage", "Attempts>", "Share>"]));
    let bars = rows
        .iter()
        .map(|(name, count)| {
            let percent = percent(*count, funnel.agreed);
            table.row([Cell::from(*name), (*count).into(), percent.as_str().into()]);
            Bar {
                name: (*name).to_owned(),
                permille: permille(*count, funnel.agreed),
                label: lang.pick(format!("{count}（{percent}）"), format!("{count} ({percent})")),
            }
        })
        .collect();
    let name = lang.pick("从同意规则到通过", "From agreeing to passing").to_owned();
    let about = lang.pick(
        format!("{} 次考试里，考完 {}，通过 {}。", funnel.agreed, funnel.finished, funnel.passed),
        format!("Of {} attempts {} were finished and {} passed.", funnel.agreed, funnel.finished, funnel.passed),
    );
    blocks.push(Block::Chart(Chart { id: format!("funnel-{id}"), name, about, drawing: Drawing::Bars(bars), table }));
    let mut table = Table::new("", &lang.pick(["第几次通过", "人数>"], ["Passed at attempt", "Trainees>"]));
    let mut ranges: Vec<(String, u64)> = line
        .passed_at
        .iter()
        .map(|(number, count)| (lang.pick(format!("第 {number} 次"), format!("attempt {number}")), *count))
        .collect();
    ranges.push((lang.pick("还没通过", "not yet").to_owned(), line.not_passed));
    ranges.iter().for_each(|(name, count)| table.row([Cell::from(name), (*count).into()]));
    let name = lang.pick("考几次才通过", "Attempts to pass").to_owned();
    let (passed, all) = (line.passed_at.values().sum::<u64>(), line.passed_at.values().sum::<u64>() + line.not_passed);
    let about =
        lang.pick(format!("{all} 人里通过了 {passed} 人。"), format!("Of {all} trainees {passed} have passed."));
    let drawing = Drawing::Histogram(ranges);
    blocks.push(Block::Chart(Chart { id: format!("tries-{id}"), name, about, drawing, table }));
    questions(line, labels, lang, blocks);
}

/// The questions of an exam that were answered worst. What is right is not told: the questions are asked again.
fn questions(line: &ExamLine, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let missed: Vec<_> = line.questions.iter().filter(|one| one.right < one.asked).collect();
    if line.questions.is_empty() {
        return;
    }
    let (all, never) = (line.questions.len(), line.questions.len() - missed.len());
    let told = lang.pick(
        format!("考完的考试里问到过 {all} 道题，其中 {never} 道每次都答对。答得最差的在上，最多列 {HARDEST} 道："),
        format!("Attempts that are over were asked {all} questions; {never} of them were always answered right. The worst answered on top, {HARDEST} at most:"),
    );
    blocks.push(Block::Paragraph(Tone::Plain, told));
    let mut table =
        Table::new("", &lang.pick(["题目", "问到>", "答对>", "答对率>"], ["Question", "Asked>", "Right>", "Share>"]));
    for one in missed.into_iter().take(HARDEST) {
        table.row([
            labels.question(&one.quiz, &one.question, lang).into(),
            one.asked.into(),
            one.right.into(),
            percent(one.right, one.asked).into(),
        ]);
    }
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
}

/// How scores are spread.
fn scores(report: &CohortReport, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    blocks.push(Block::Heading(lang.pick("得分分布", "Scores").to_owned()));
    let columns = lang.pick(
        ["评分标准", "会话>", "通过>", "通过率>", "平均>", "中位>", "没有分数>"],
        ["Rubric", "Sessions>", "Passed>", "Share>", "Mean>", "Median>", "No score>"],
    );
    let mut table = Table::new("", &columns);
    for line in &report.rubrics {
        let score = |score: Option<i64>| Cell::from(score.map_or_else(|| "-".to_owned(), points));
        table.row([
            labels.rubric(&line.rubric, lang).into(),
            line.sessions.into(),
            line.passed.into(),
            percent(line.passed, line.sessions).into(),
            score(line.mean),
            score(line.median),
            line.unscored.into(),
        ]);
    }
    let scored: u64 = report.distribution.iter().sum();
    let mut counts = Table::new("", &lang.pick(["得分", "会话>", "占比>"], ["Score", "Sessions>", "Share>"]));
    let ranges: Vec<(String, u64)> = report
        .distribution
        .iter()
        .enumerate()
        .map(|(index, count)| {
            let last = if index == 9 { 100 } else { index * 10 + 9 };
            let name = format!("{}-{last}", index * 10);
            counts.row([Cell::from(&name), (*count).into(), percent(*count, scored).into()]);
            (name, *count)
        })
        .collect();
    let name = lang.pick("每个分数段有几场", "Sessions by score").to_owned();
    let about = lang.pick(format!("有分数的会话 {scored} 场。"), format!("Sessions with a score: {scored}."));
    blocks.push(Block::Chart(Chart {
        id: "scores".to_owned(),
        name,
        about,
        drawing: Drawing::Histogram(ranges),
        table: counts,
    }));
    blocks.push(Block::Table(table));
}

/// The weakest criteria of a rubric.
fn weakest(line: &RubricLine, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let judged: Vec<_> = line.criteria.iter().filter_map(|(id, permille, sum)| Some((id, (*permille)?, sum))).collect();
    let Some((weakest, _, _)) = judged.first() else { return };
    let title = labels.rubric(&line.rubric, lang);
    blocks.push(Block::Heading(lang.pick(format!("最弱的评分项：{title}"), format!("Weakest criteria: {title}"))));
    let columns = lang.pick(
        ["评分项", "得到>", "达成>", "部分>", "未达>", "不计>"],
        ["Criterion", "Reached>", "Met>", "Partial>", "Missed>", "N/a>"],
    );
    let mut table = Table::new("", &columns);
    let name = |id: &str| labels.criterion(&line.rubric, id, lang);
    for (id, permille, sum) in &judged {
        table.row([
            name(id).into(),
            share(Some(*permille)),
            sum.met.into(),
            sum.partial.into(),
            sum.missed.into(),
            sum.not_applicable.into(),
        ]);
    }
    let bars = judged
        .iter()
        .take(WEAKEST)
        .map(|(id, permille, _)| Bar {
            name: name(id),
            permille: *permille,
            label: format!("{}%", (permille + 5) / 10),
        })
        .collect();
    let about = lang.pick(
        format!("得到可得分的百分之几，从弱到强排列。最弱的是“{}”。", name(weakest)),
        format!("Share of the points that could be reached, the weakest on top. It is {}.", name(weakest)),
    );
    let chart = lang.pick("各评分项得到的百分比", "Share of points by criterion").to_owned();
    let drawing = Drawing::Bars(bars);
    blocks.push(Block::Chart(Chart { id: format!("weakest-{}", line.rubric), name: chart, about, drawing, table }));
}

/// How objections were handled.
fn objections(report: &CohortReport, labels: &Labels, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    let Some(hardest) = report.objections.first() else { return };
    let heads = lang.pick(
        ["未解决", "知原因", "已解决", "已僵化", "0-24%", "25-49%", "50-74%", "75-100%"],
        ["open", "explored", "resolved", "hardened", "0-24%", "25-49%", "50-74%", "75-100%"],
    );
    let name = |line: &ObjectionLine| labels.objection(&line.scenario, &line.objection, lang);
    let mut table =
        Table::new("", &lang.pick(["异议", "场景", "提出>", "平均>"], ["Objection", "Deal", "Raised>", "Mean>"]));
    let numbers: Vec<String> = heads.iter().map(|head| format!("{head}>")).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    table.columns.extend(Table::new("", &numbers).columns);
    let counts = |line: &ObjectionLine| line.sum.status.into_iter().chain(line.sum.handled).collect::<Vec<u64>>();
    for line in &report.objections {
        let head = [
            name(line).into(),
            line.scenario.as_str().into(),
            line.sum.raised().into(),
            Cell::from(format!("{}%", line.mean)),
        ];
        table.row(head.into_iter().chain(counts(line).into_iter().map(Cell::from)));
    }
    let rows = report
        .objections
        .iter()
        .take(HARDEST)
        .map(|line| {
            let cell = |count: u64| (permille(count, line.sum.raised()), count.to_string());
            (name(line), counts(line).into_iter().map(cell).collect())
        })
        .collect();
    let about = lang.pick(
        format!("左边四列是结束时的状态，右边四列是处理得分；数字是次数，图里颜色越深占比越大。处理得最差的是“{}”。", name(hardest)),
        format!("The four columns on the left say how objections ended, those on the right how well they were handled; numbers are counts, and darker in the picture is a larger share. The worst handled is {}.", name(hardest)),
    );
    blocks.push(Block::Heading(lang.pick("异议", "Objections").to_owned()));
    let chart = lang.pick("异议热力图", "Objection heat map").to_owned();
    let drawing = Drawing::Heat(Heat { columns: heads.map(str::to_owned).to_vec(), rows });
    blocks.push(Block::Chart(Chart { id: "objections".to_owned(), name: chart, about, drawing, table }));
}

/// Returns a table of people.
fn listed(people: &[PersonLine], caption: &str, lang: Lang) -> Table {
    let columns = lang.pick(
        ["学员", "会话>", "平均>", "最好>", "首末差>", "考试>", "通过>"],
        ["Trainee", "Sessions>", "Mean>", "Best>", "First to last>", "Attempts>", "Passed>"],
    );
    let mut table = Table::new(caption, &columns);
    for one in people {
        let sign = if one.gain > 0 { "+" } else { "" };
        // Who only answered questions has no session, and so no score of one.
        let score = |text: String| if one.sessions == 0 { Cell::toned("-", Tone::Quiet) } else { text.into() };
        table.row([
            one.trainee.as_str().into(),
            one.sessions.into(),
            score(points(one.mean)),
            score(points(one.best)),
            score(format!("{sign}{}", points(one.gain))),
            one.attempts.into(),
            one.passed.into(),
        ]);
    }
    table
}

/// Who stands out, and by which rule.
fn outliers(report: &CohortReport, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    blocks.push(Block::Heading(lang.pick("离群的学员", "Who stands out").to_owned()));
    let (sessions, trainees) = (crate::domain::cohort::SESSIONS_MIN, CohortReport::trainees_min());
    let Some(found) = &report.outliers else {
        let told = lang.pick(
            format!("至少 {sessions} 场有分数的学员不到 {trainees} 人，不做比较。"),
            format!(
                "Fewer than {trainees} trainees have at least {sessions} sessions with a score; nobody is compared."
            ),
        );
        blocks.push(Block::Paragraph(Tone::Quiet, told));
        return;
    };
    let (low, high, compared) = (points(found.fences.low), points(found.fences.high), found.compared);
    let rule = lang.pick(
        format!("按平均分比较了 {compared} 位至少有 {sessions} 场的学员。图基法则：低于下四分位减 1.5 倍四分位距（{low} 分），或高于上四分位加 1.5 倍（{high} 分）的算离群。"),
        format!("The means of {compared} trainees with at least {sessions} sessions were compared. Tukey's rule: below the lower quartile less 1.5 times their distance ({low} points), or above the upper one plus as much ({high} points)."),
    );
    blocks.push(Block::Paragraph(Tone::Quiet, rule));
    for (people, caption) in [(&found.low, lang.pick("偏低", "Low")), (&found.high, lang.pick("偏高", "High"))] {
        if people.is_empty() {
            let told = lang.pick(format!("{caption}：没有。"), format!("{caption}: nobody."));
            blocks.push(Block::Paragraph(Tone::Plain, told));
        } else {
            blocks.push(Block::Table(listed(people, caption, lang)));
        }
    }
}

/// The trainees one by one, in a class that is not too large.
fn people(report: &CohortReport, lang: Lang, blocks: &mut Vec<Block<'_>>) {
    if report.people.is_empty() {
        return;
    }
    blocks.push(Block::Heading(lang.pick("学员", "Trainees").to_owned()));
    blocks.push(Block::Table(listed(&report.people, "", lang)));
}
