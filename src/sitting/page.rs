//! What an exam says of itself, in plain words. Pure: returns texts, writes nothing.

use std::collections::BTreeMap;

use crate::domain::exam::attempt::{Attempt, Matter, May, Standing};
use crate::domain::exam::decision::{Outcome, Reason};
use crate::domain::exam::record::{Decided, ExamVerdict};
use crate::domain::exam::rules::{Passes, Rules};
use crate::domain::id::ExamId;
use crate::domain::lang::{Lang, Localized};
use crate::domain::rubric::Rubric;
use crate::domain::scorecard::points;
use crate::domain::transcript::Difficulty;
use crate::repl::input::{CommandHelp, help};
use crate::report::shown;
use crate::report::when::minute_here;

const HELP: CommandHelp = help("help", "帮助", ("", ""), ("列出这些命令", "lists these commands"));
const END: CommandHelp =
    help("end", "结束", ("", ""), ("结束这一部分，按现在的样子评分", "ends this part; it is scored as it stands"));
const QUIT: CommandHelp = help(
    "quit",
    "退出",
    ("", ""),
    ("离开；时间照走，到点之前可以接着考", "leaves; the time runs on, and until it is out you can go on"),
);

/// The commands that there are in a quiz, which has no brief.
pub(super) const IN_A_QUIZ: [CommandHelp; 3] = [HELP, END, QUIT];

/// The commands that there are in a role-play.
pub(super) const IN_A_ROLE_PLAY: [CommandHelp; 4] = [
    HELP,
    help("brief", "简报", ("", ""), ("看简报、产品说明和资料", "shows the brief, the fact sheet and the materials")),
    END,
    QUIT,
];

/// What caps and dimensions of a rubric are called.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    caps: BTreeMap<String, Localized>,
    dimensions: BTreeMap<String, Localized>,
}

impl Names {
    /// Returns the names of a rubric.
    pub(super) fn of(rubric: &Rubric) -> Self {
        let dimensions = rubric.dimensions.iter().map(|each| (each.id.to_string(), each.name.clone())).collect();
        Self { caps: rubric.caps.iter().map(|cap| (cap.id.to_string(), cap.name.clone())).collect(), dimensions }
    }

    /// Returns what a cap is called; its id when nothing is known.
    pub(super) fn cap(&self, id: &str, lang: Lang) -> String {
        self.caps.get(id).map_or_else(|| id.to_owned(), |name| shown(name.get(lang)))
    }

    /// Returns what a dimension is called; its id when nothing is known.
    pub(super) fn dimension(&self, id: &str, lang: Lang) -> String {
        self.dimensions.get(id).map_or_else(|| id.to_owned(), |name| shown(name.get(lang)))
    }
}

/// What names an id in words.
pub(super) type Namer<'n> = &'n dyn Fn(&str) -> String;

/// Returns the rules of an exam as lines of plain words: what, how many, how long, what counts, what is recorded.
pub(super) fn rules(
    rules: &Rules,
    names: &Names,
    titles: &dyn Fn(&str) -> String,
    stands: &Standing,
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    {
        let mut say = |line: String| lines.push(line);
        if let Some(quiz) = &rules.parts.quiz {
            let (draw, percent) = (quiz.draw, quiz.pass_percent);
            say(lang.pick(
                format!("答题：从题库里抽 {draw} 题，答对 {percent}% 才算过；多选题要全部选对，以第一次回答为准"),
                format!("Questions: {draw} are drawn, and {percent} % must be right; where several answers are right, all of them and no other; the first answer counts"),
            ));
        }
        if let Some(part) = &rules.parts.roleplays {
            let draw = part.draw;
            let pool: Vec<String> = part.scenarios.iter().map(|id| titles(id.as_str())).collect();
            let pool = pool.join(lang.pick("、", ", "));
            let hard = match part.difficulty {
                Difficulty::Easy => lang.pick("（简单）", " (easy)"),
                Difficulty::Normal => "",
                Difficulty::Hard => lang.pick("（困难）", " (hard)"),
            };
            say(lang.pick(
                format!("对练{hard}：抽 {draw} 场，范围是 {pool}；客户每次的说法都不一样，不会抽到你练过的那一版"),
                format!("Role-plays{hard}: {draw} drawn from {pool}; the customer talks differently each time, and never as in a session that you have played"),
            ));
            passes(rules, names, lang, &mut say);
        }
        let limits = &rules.limits;
        let (part, all) = (limits.part_minutes, limits.attempt_minutes);
        say(lang.pick(
            format!(
                "时间：每部分{}，全部{}，从同意起算，关掉程序也照走；时间到了按当时的样子评分",
                lasting(part, lang), lasting(all, lang),
            ),
            format!(
                "Time: {} for each part, {} in all, from the agreement on, whether the program runs or not; out of time, a part is scored as it stands",
                lasting(part, lang), lasting(all, lang),
            ),
        ));
        if let Some(turns) = limits.turns {
            say(lang.pick(
                format!("长度：每场最多说 {turns} 句"),
                format!("Length: {turns} lines of yours a role-play at most"),
            ));
        }
        say(attempts(rules, stands, lang));
        say(lang.pick(
            "没有提示、撤销、点评和重来，考完之前看不到分数；中途离开也算一次，但时间没到可以接着考".to_owned(),
            "No hints, undo, coach or second try, and no score before the end; leaving counts as an attempt, but until the time is out it can be taken up again".to_owned(),
        ));
        say(lang.pick(
            "会记录：说的每句话和时间、打字用时、疑似粘贴或雷同；后面这些只给讲师看，不影响分数".to_owned(),
            "Recorded: every line with its time, how long it was typed, and what looks pasted or copied; the latter is for a trainer to look at and changes no score".to_owned(),
        ));
        if let Some(days) = rules.validity_days {
            say(lang.pick(format!("有效期：通过后 {days} 天"), format!("Valid for {days} days after a pass")));
        }
    }
    lines
}

/// Returns a count with its English noun.
fn counted(count: u32, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Returns a length of time: in hours when it is a whole number of them, and more than one.
fn lasting(minutes: u32, lang: Lang) -> String {
    match (minutes / 60, minutes % 60) {
        (hours @ 2.., 0) => lang.pick(format!(" {hours} 小时"), counted(hours, "hour")),
        _ => lang.pick(format!(" {minutes} 分钟"), counted(minutes, "minute")),
    }
}

/// Says what the role-plays must come to.
fn passes(rules: &Rules, names: &Names, lang: Lang, say: &mut dyn FnMut(String)) {
    let pass = &rules.pass;
    if pass.mean_min > 0 {
        let least = pass.mean_min;
        say(lang.pick(format!("要求：平均分不低于 {least}"), format!("Wanted: a mean of {least} points or more")));
    }
    for (dimension, percent) in &pass.floors_percent {
        let name = names.dimension(dimension.as_str(), lang);
        say(lang.pick(
            format!("要求：“{name}”平均拿到 {percent}% 以上"),
            format!("Wanted: {percent} % of the points for {name}, on average"),
        ));
    }
    match pass.passes {
        Some(Passes::All) => {
            say(lang.pick("要求：每一场都要单独合格".to_owned(), "Wanted: every role-play passes by itself".to_owned()))
        }
        Some(Passes::Total(wanted)) => {
            say(lang.pick(
                format!("要求：至少 {wanted} 场单独合格"),
                format!("Wanted: {wanted} role-plays pass by themselves"),
            ));
        }
        Some(Passes::InARow(wanted)) => say(lang.pick(
            format!("要求：连续 {wanted} 场单独合格"),
            format!("Wanted: {wanted} role-plays pass by themselves, one after the other"),
        )),
        None => {}
    }
    if !pass.knock_outs.is_empty() {
        let outs: Vec<String> = pass.knock_outs.iter().map(|cap| names.cap(cap.as_str(), lang)).collect();
        let outs = outs.join(lang.pick("、", ", "));
        say(lang.pick(format!("红线（犯一条就不过）：{outs}"), format!("One of these ends it: {outs}")));
    }
    if pass.near_cut.is_some() {
        let most = rules.roleplays_max();
        say(lang.pick(
            format!("平均分离分数线太近、看不准时会加考，总共最多 {most} 场；还看不准就由讲师判定"),
            format!(
                "Where the mean is too near to the cut to tell, more are played, {most} at most; then a trainer decides"
            ),
        ));
    }
}

/// Says how many attempts there are.
fn attempts(rules: &Rules, stands: &Standing, lang: Lang) -> String {
    let this = stands.used + 1;
    let wait = match rules.cool_down_h {
        0 => String::new(),
        hours => lang.pick(
            format!("；没过的话隔 {hours} 小时才能再考"),
            format!("; after one that is not passed the next may begin {} later", counted(hours, "hour")),
        ),
    };
    match rules.attempts {
        Some(most) => lang.pick(
            format!("次数：最多 {most} 次，这是第 {this} 次{wait}"),
            format!("Attempts: {most} at most, and this is number {this}{wait}"),
        ),
        None => lang.pick(
            format!("次数：不限，这是第 {this} 次{wait}"),
            format!("Attempts: as many as you like, and this is number {this}{wait}"),
        ),
    }
}

/// Returns a length of time in whole minutes, rounded up.
pub(super) fn minutes(seconds: i64, lang: Lang) -> String {
    let minutes = (seconds.max(0) + 59) / 60;
    let noun = if minutes == 1 { "minute" } else { "minutes" };
    lang.pick(format!("{minutes} 分钟"), format!("{minutes} {noun}"))
}

/// Returns why no attempt may be begun now.
pub(super) fn refused(rules: &Rules, may: May, lang: Lang) -> String {
    let title = shown(rules.title.get(lang));
    match may {
        May::Passed(Some(until)) => {
            let until = minute_here(until);
            lang.pick(
                format!("“{title}”已经通过，有效期到 {until}。"),
                format!("{title} is passed, and valid until {until}."),
            )
        }
        May::Passed(None) => lang.pick(format!("“{title}”已经通过。"), format!("{title} is passed.")),
        May::Wait(until) => {
            let until = minute_here(until);
            lang.pick(
                format!("还在冷却期，{until} 以后可以再考“{title}”。"),
                format!("{title} may be begun again after {until}."),
            )
        }
        May::NoMore => lang.pick(
            format!("“{title}”的次数已经用完，请找讲师。"),
            format!("No attempt at {title} is left; ask a trainer."),
        ),
        May::Begin | May::GoOn(_) => String::new(),
    }
}

/// Says what the last attempt came to.
pub(super) fn last(attempt: u32, decided: &Decided, lang: Lang) -> String {
    let (name, because) = (decided.verdict.name(lang), shown(&decided.because));
    let score = score(decided.mean, decided.half_width, lang);
    lang.pick(
        format!("第 {attempt} 次：{name}，{score}。{because}"),
        format!("Attempt {attempt}: {name}, {score}. {because}"),
    )
}

/// Says what an attempt scored, in hundredths of a point, with the interval of a mean, as far as there are points for it.
fn score(mean: i64, half_width: Option<i64>, lang: Lang) -> String {
    let Some(half) = half_width else {
        return lang.pick(format!("得分 {}", points(mean)), format!("score {}", points(mean)));
    };
    let (low, high) = (points((mean - half).max(0)), points((mean + half).min(10_000)));
    let mean = points(mean);
    lang.pick(
        format!("平均分 {mean}（95% 区间 {low}～{high}）"),
        format!("mean {mean} (95 % interval {low} to {high})"),
    )
}

/// Says how a trainee who left can go on.
pub(super) fn away(attempt: &Attempt, ends_s: i64, lang: Lang) -> String {
    let (exam, until) = (&attempt.agreed.exam, minute_here(ends_s));
    lang.pick(
        format!("已离开，说过的都存好了，时间照走。{until} 之前再运行 spar exam {exam} --trainee …，从这里接着考。"),
        format!("You have left; all that was said is kept, and the time runs on. Until {until}, spar exam {exam} --trainee ... goes on from here."),
    )
}

/// Returns the verdict with its numbers and what decided, as lines.
pub(super) fn verdict(
    attempt: &Attempt,
    rules: &Rules,
    outcome: &Outcome,
    (cap, dimension): (Namer<'_>, Namer<'_>),
    lang: Lang,
) -> Vec<String> {
    let title = shown(rules.title.get(lang));
    let name = outcome.verdict.name(lang);
    let mut lines = vec![lang.pick(format!("{title}：{name}"), format!("{title}: {name}"))];
    let has_roleplays = attempt.parts.iter().any(|part| part.is_roleplay() && part.scored.is_some());
    if attempt.parts.iter().any(|part| part.scored.is_some()) {
        let score = score(outcome.mean, outcome.half_width, lang);
        let least = if has_roleplays {
            rules.pass.mean_min
        } else {
            rules.parts.quiz.as_ref().map_or(0, |quiz| quiz.pass_percent)
        };
        // Rules without a mean to reach have no cut.
        let cut = match least {
            0 => String::new(),
            least => lang.pick(format!("，分数线 {least}"), format!("; the cut is {least}")),
        };
        lines.push(format!("{score}{cut}"));
    }
    for part in &attempt.parts {
        let Some(scored) = &part.scored else { continue };
        let what = match &part.matter {
            Matter::Roleplay { scenario, .. } => scenario.to_string(),
            Matter::Quiz { .. } => lang.pick("答题", "questions").to_owned(),
        };
        let (number, score) = (part.part, points(scored.score));
        lines.push(lang.pick(
            format!("  第 {number} 部分 {what}：{score} 分"),
            format!("  part {number}, {what}: {score} of 100"),
        ));
    }
    let failing: Vec<String> =
        outcome.reasons.iter().map(|reason: &Reason| reason.text(lang, cap, dimension)).collect();
    lines.extend(failing.into_iter().map(|text| lang.pick(format!("- {text}。"), format!("- {text}."))));
    if outcome.verdict == ExamVerdict::Undecided {
        lines.push(
            lang.pick("讲师会看这几场的记录，给出结论。", "A trainer will look at the sessions and decide.").to_owned(),
        );
    }
    lines
}

/// One exam of the list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The exam.
    pub id: ExamId,
    /// What it is called.
    pub title: Localized,
    /// Most attempts.
    pub most: Option<u32>,
    /// Where the trainee stands, when one was named.
    pub standing: Option<Standing>,
    /// What the last attempt came to.
    pub last: Option<ExamVerdict>,
}

/// Returns the list of exams.
pub fn list(entries: &[Entry], lang: Lang) -> String {
    let width = entries.iter().map(|entry| entry.id.as_str().len()).max().unwrap_or(0);
    let mut text = String::new();
    for entry in entries {
        let title = shown(entry.title.get(lang));
        let stands = entry.standing.map(|standing| format!("  {}", stands(entry, standing, lang))).unwrap_or_default();
        text.push_str(&format!("{:<width$}  {title}{stands}\n", entry.id.as_str()));
    }
    text
}

/// Says where a trainee stands.
fn stands(entry: &Entry, standing: Standing, lang: Lang) -> String {
    let used = match entry.most {
        Some(most) => {
            lang.pick(format!("已考 {}/{most} 次", standing.used), format!("{} of {most} attempts used", standing.used))
        }
        None => lang.pick(format!("已考 {} 次", standing.used), format!("{} attempts", standing.used)),
    };
    let last = entry
        .last
        .map(|verdict| lang.pick("，上次", ", the last ").to_owned() + verdict.name(lang))
        .unwrap_or_default();
    match standing.now {
        May::Begin => lang.pick(format!("{used}{last}，可以考"), format!("{used}{last}; may begin")),
        May::GoOn(number) => {
            lang.pick(format!("第 {number} 次没考完，可以接着考"), format!("attempt {number} is open; may go on"))
        }
        May::Wait(until) => {
            let until = minute_here(until);
            lang.pick(format!("{used}{last}，{until} 以后可以再考"), format!("{used}{last}; may begin after {until}"))
        }
        May::NoMore => lang.pick(format!("{used}{last}，次数已用完"), format!("{used}{last}; none is left")),
        May::Passed(Some(until)) => {
            let until = minute_here(until);
            lang.pick(format!("已通过，有效期到 {until}"), format!("passed, valid until {until}"))
        }
        May::Passed(None) => lang.pick("已通过".to_owned(), "passed".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_offers_only_what_there_is_in_an_exam() {
        use crate::repl::input::completions;
        assert_eq!(completions("/", &IN_A_QUIZ, Lang::En), ["/help", "/end", "/quit"]);
        assert_eq!(completions("/", &IN_A_ROLE_PLAY, Lang::Zh), ["/帮助", "/简报", "/结束", "/退出"]);
        assert!(completions("/h", &IN_A_ROLE_PLAY, Lang::Zh).len() == 1, "no hints");
    }

    #[test]
    fn an_interval_stays_within_the_points_and_a_single_score_is_no_mean() {
        assert_eq!(score(1_330, Some(2_610), Lang::En), "mean 13.3 (95 % interval 0 to 39.4)");
        assert_eq!(score(9_500, Some(800), Lang::Zh), "平均分 95（95% 区间 87～100）");
        assert_eq!(score(9_000, None, Lang::Zh), "得分 90");
        assert_eq!(score(9_000, None, Lang::En), "score 90");
    }
}
