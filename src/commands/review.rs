//! `spar review`: what people say about a session, beside what the engine says; nothing is ever written over.

use std::io::Write;
use std::path::PathBuf;

use crate::cli::{Global, help};
use crate::commands::held::Held;
use crate::commands::now_s;
use crate::commands::unseal::UnsealArgs;
use crate::domain::exam::record::{ExamEvent, ExamVerdict};
use crate::domain::exercise::nearest;
use crate::domain::id::TraineeId;
use crate::domain::lang::Lang;
use crate::domain::review::{Mark, REASON_CHARS_MAX, Review, ReviewEvent, RulingVerdict, points};
use crate::domain::scorecard::{self, CriterionScore, Scorecard, Verdict};
use crate::domain::scoring::score_told;
use crate::error::{AppError, Exit};
use crate::report;
use crate::store::{LogKind, Store, StoreError};

pub(super) mod attempt;
mod import;
mod waiting;

/// The arguments of `review`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The session, or the attempt at an exam.
    #[arg(value_name = "SESSION", required_unless_present_any = ["import", "waiting"], help = help("会话编号，或考次编号；只写它就列出分数、提请查看的地方和人的意见", "The session, or the attempt at an exam; alone, it lists marks, what to look at and what people said"))]
    pub session: Option<String>,
    /// What waits for a person.
    #[arg(long, conflicts_with_all = ["session", "mark", "answer", "rule", "reason", "import"], help = help("列出等人处理的：没答复的申诉，规则判不了的考试", "List what waits for a person: appeals without an answer, attempts that the rules could not decide"))]
    pub waiting: bool,
    /// Who reviews.
    #[arg(long, value_name = "ID", env = "SPAR_REVIEWER", hide_env = true, value_parser = TraineeId::of_somebody, help = help("评审人 [环境变量 SPAR_REVIEWER]", "Who reviews [env SPAR_REVIEWER]"))]
    pub reviewer: Option<TraineeId>,
    /// A mark.
    #[arg(long, value_name = "CRITERION=POINTS", value_parser = read_mark, requires = "reviewer", requires = "reason", help = help("给一个评分项打分，如 implication=9.5；可写多次", "Mark a criterion, as in implication=9.5; may be given again"))]
    pub mark: Vec<(String, i64)>,
    /// Answers an appeal.
    #[arg(long, value_name = "N", requires = "reviewer", requires = "reason", requires = "outcome", help = help("答复第 N 条申诉（编号见列表），再加 --grant 或 --refuse", "Answer appeal N of the list, with --grant or --refuse"))]
    pub answer: Option<u64>,
    /// The appeal is granted.
    #[arg(long, group = "outcome", requires = "answer", help = help("同意申诉", "The appeal is granted"))]
    pub grant: bool,
    /// The appeal is refused.
    #[arg(long, group = "outcome", requires = "answer", help = help("驳回申诉", "The appeal is refused"))]
    pub refuse: bool,
    /// Decides an attempt.
    #[arg(long, value_name = "pass|fail", value_parser = read_ruling, requires = "reviewer", requires = "reason", help = help("裁定一次考试：规则判不了的可判 pass，判过的也可改判 fail", "Rule on an attempt: pass where the rules could not decide, or fail"))]
    pub rule: Option<RulingVerdict>,
    /// Why.
    #[arg(long, value_name = "TEXT", help = help("理由；打分、答复和裁定都必须写", "Why; every mark, answer and ruling needs it"))]
    pub reason: Option<String>,
    /// Marks from a table.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["session", "mark", "answer", "rule", "reason"], help = help("从 CSV 导入分数，表头为 session,criterion,points,reviewer,reason", "Take marks from a CSV file with the header session,criterion,points,reviewer,reason"))]
    pub import: Option<PathBuf>,
    /// What opens a sealed pack.
    #[command(flatten)]
    pub unseal: UnsealArgs,
}

/// How often an entry is tried when another program takes its place. Our choice: more reviewers than ever write at one moment.
const TRIES_MAX: usize = 20;

/// Reads `criterion=points`.
fn read_mark(text: &str) -> Result<(String, i64), String> {
    let wanted = || {
        help("要写成 评分项=分数，如 implication=9.5", "write it as CRITERION=POINTS, as in implication=9.5").to_owned()
    };
    let (criterion, given) = text.split_once(['=', '＝']).ok_or_else(wanted)?;
    Ok((criterion.trim().to_owned(), points(given).ok_or_else(wanted)?))
}

/// Reads a ruling.
fn read_ruling(text: &str) -> Result<RulingVerdict, String> {
    match text {
        "pass" => Ok(RulingVerdict::Pass),
        "fail" => Ok(RulingVerdict::Fail),
        _ => Err(help("只能是 pass 或 fail", "it is pass or fail").to_owned()),
    }
}

/// Takes marks, answers and rulings, and lists what people have said.
///
/// # Errors
/// For an unknown session or criterion, points out of range, a missing reason, and when the store fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let mut store = global.store()?;
    if args.waiting {
        return waiting::run(store.as_ref(), lang);
    }
    if let Some(path) = &args.import {
        return import::run(path, store.as_mut(), &args.unseal.catalog(global)?, lang);
    }
    let session = args.session.as_deref().unwrap_or_default();
    if let Some(verdict) = args.rule {
        return rule(session, verdict, args, store.as_mut(), lang);
    }
    let catalog = args.unseal.catalog(global)?;
    if let Some(head) = attempt::head(session, store.as_ref(), lang)? {
        return attempt::run(&head, args, store.as_mut(), &catalog, lang);
    }
    let held = Held::read(session, None, store.as_ref(), &catalog, lang)?;
    let card = score_told(&held.exercise, &held.transcript, lang);
    let mut events = Vec::new();
    if let (Some(reviewer), Some(_)) = (&args.reviewer, &args.reason) {
        let reason = reason(args, lang)?;
        for (criterion, points) in &args.mark {
            events.push(ReviewEvent::Mark(mark(&card, criterion, *points, reviewer, &reason, lang)?));
        }
    }
    events.extend(answer(session, args, store.as_ref(), lang)?);
    let trainee = held.transcript.started.trainee.as_ref().map_or("", |trainee| trainee.as_str());
    add(session, trainee, &events, store.as_mut()).map_err(|error| AppError::store(lang, error))?;
    let review = review_of(session, store.as_ref(), lang)?;
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    write!(out, "{}", text(&card, &review, lang))?;
    Ok(Exit::Done)
}

/// Records a person's decision on an attempt.
fn rule(
    attempt: &str,
    verdict: RulingVerdict,
    args: &Args,
    store: &mut dyn Store,
    lang: Lang,
) -> Result<Exit, AppError> {
    let failed = |error| AppError::store(lang, error);
    let heads = store.logs(LogKind::Exam, None).map_err(failed)?;
    let Some(head) = heads.into_iter().find(|head| head.id == attempt) else {
        let message = lang.pick(format!("没有考次 `{attempt}`"), format!("there is no attempt `{attempt}`"));
        let hint =
            lang.pick("spar exam --trainee 学员 列出他的考次", "spar exam --trainee ID lists a trainee's attempts");
        return Err(AppError::new(Exit::Usage, message).hint(hint));
    };
    let entries = store.log(LogKind::Exam, attempt).map_err(failed)?;
    let ruling = review_of(attempt, store, lang)?.ruling.map(|(verdict, ..)| verdict);
    changes(attempt, &entries, ruling, verdict, lang)?;
    let Some(reviewer) = args.reviewer.clone() else { return Ok(Exit::Done) };
    let event = ReviewEvent::Ruling { verdict, reviewer, reason: reason(args, lang)?, at_s: now_s() };
    add(attempt, &head.subject, &[event], store).map_err(failed)?;
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    let text = match verdict {
        RulingVerdict::Pass => lang.pick("已裁定：通过", "ruled: passed"),
        RulingVerdict::Fail => lang.pick("已裁定：不通过", "ruled: not passed"),
    };
    writeln!(out, "{attempt}  {text}")?;
    Ok(Exit::Done)
}

/// Fails where a ruling would mean nothing: on an attempt that is not decided, that the rules decided, or that comes to the same.
fn changes(
    attempt: &str,
    entries: &[String],
    ruling: Option<RulingVerdict>,
    wanted: RulingVerdict,
    lang: Lang,
) -> Result<(), AppError> {
    let last = entries.last().and_then(|entry| serde_json::from_str::<ExamEvent>(entry).ok());
    let Some(ExamEvent::Decided(decided)) = last else {
        let message = lang.pick(
            format!("{attempt} 还没有结论，不能裁定"),
            format!("{attempt} has no verdict yet that could be ruled on"),
        );
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick(
            "考完就有结论；时间已到的，学员再运行一次 spar exam 就会收尾",
            "it has one when it is over; out of time, it is closed when the trainee runs spar exam again",
        )));
    };
    let (now, then) = (decided.verdict.ruled(ruling), decided.verdict.ruled(Some(wanted)));
    if wanted == RulingVerdict::Pass && then != ExamVerdict::Pass {
        let name = then.name(lang);
        let message = lang.pick(
            format!("规则已经判了：{name}。只有“{}”的考试才能裁定为通过", ExamVerdict::Undecided.name(lang)),
            format!("the rules have decided it: {name}; only an attempt that they leave undecided can be ruled a pass"),
        );
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick(
            "确实不公的，请让学员再考一次；有申诉的，在答复里说明理由",
            "where that is unjust, let the trainee sit again, and say why in the answer to the appeal",
        )));
    }
    if then == now {
        let name = now.name(lang);
        let message = lang.pick(
            format!("{attempt} 的结论已经是“{name}”，这样裁定什么也不改变"),
            format!("{attempt} is {name} already; this ruling would change nothing"),
        );
        return Err(AppError::new(Exit::Usage, message));
    }
    Ok(())
}

/// Returns the answer to an appeal, if one is given.
fn answer(id: &str, args: &Args, store: &dyn Store, lang: Lang) -> Result<Option<ReviewEvent>, AppError> {
    let (Some(appeal), Some(reviewer)) = (args.answer, args.reviewer.clone()) else { return Ok(None) };
    if !review_of(id, store, lang)?.appeals.iter().any(|one| one.number == appeal) {
        return Err(no_appeal(lang, id, appeal));
    }
    let reason = reason(args, lang)?;
    Ok(Some(ReviewEvent::Answer { appeal, granted: args.grant, reviewer, reason, at_s: now_s() }))
}

/// Returns the reason, which must say something.
fn reason(args: &Args, lang: Lang) -> Result<String, AppError> {
    let reason = args.reason.as_deref().unwrap_or_default().trim();
    let length = reason.chars().count();
    if (1..=REASON_CHARS_MAX).contains(&length) {
        return Ok(reason.to_owned());
    }
    let message = lang.pick(
        format!("理由要有 1 到 {REASON_CHARS_MAX} 个字"),
        format!("the reason must have 1 to {REASON_CHARS_MAX} characters"),
    );
    Err(AppError::new(Exit::Usage, message))
}

/// Returns a mark beside the engine's on a criterion, which may be named by its id or as it is called.
pub(super) fn mark(
    card: &Scorecard,
    criterion: &str,
    points: i64,
    reviewer: &TraineeId,
    reason: &str,
    lang: Lang,
) -> Result<Mark, AppError> {
    let scored =
        card.criteria.iter().find(|scored| scored.id == criterion || scored.name == criterion).ok_or_else(|| {
            let criterion = report::shown(criterion);
            let message =
                lang.pick(format!("没有评分项 `{criterion}`"), format!("there is no criterion `{criterion}`"));
            let known: Vec<&str> = card.criteria.iter().map(|scored| scored.id.as_str()).collect();
            let hint = match nearest(&criterion, known.iter().copied()) {
                Some(near) => lang.pick(format!("是不是 `{near}`？"), format!("did you mean `{near}`?")),
                None => lang.pick(format!("有：{}", known.join("、")), format!("there are: {}", known.join(", "))),
            };
            AppError::new(Exit::Usage, message).hint(hint)
        })?;
    let max = scored.max.hundredths();
    if points > max {
        let max = scorecard::points(max);
        let message = lang.pick(
            format!("`{criterion}` 最多 {max} 分，写的是 {}", scorecard::points(points)),
            format!("`{criterion}` has {max} points at most, not {}", scorecard::points(points)),
        );
        return Err(AppError::new(Exit::Usage, message));
    }
    Ok(Mark {
        criterion: scored.id.clone(),
        points,
        engine: scored.score.hundredths(),
        max,
        rubric_hash: card.rubric_hash.clone(),
        reviewer: reviewer.clone(),
        reason: reason.to_owned(),
        at_s: now_s(),
    })
}

fn no_appeal(lang: Lang, session: &str, appeal: u64) -> AppError {
    let message = lang
        .pick(format!("会话 {session} 没有第 {appeal} 条申诉"), format!("session {session} has no appeal {appeal}"));
    let hint = lang.pick(format!("spar review {session} 列出申诉"), format!("spar review {session} lists the appeals"));
    AppError::new(Exit::Usage, message).hint(hint)
}

/// Appends events to the log of a session or an attempt; the first of them begins it.
pub(super) fn add(id: &str, trainee: &str, events: &[ReviewEvent], store: &mut dyn Store) -> Result<(), StoreError> {
    for event in events {
        let mut tries = 0;
        loop {
            let next = store.log(LogKind::Review, id)?.len() as u64;
            let done = if next == 0 {
                store.begin_log(LogKind::Review, id, trainee, &event.to_json(), now_s())
            } else {
                store.append_log(LogKind::Review, id, next, &event.to_json())
            };
            match done {
                // Two people review one session at the same moment: the later entry comes behind.
                Err(StoreError::Contended { .. }) if tries < TRIES_MAX => tries += 1,
                done => break done?,
            }
        }
    }
    Ok(())
}

/// Returns what the log of a session or an attempt comes to; an entry of a newer program is passed over.
pub(super) fn review_of(id: &str, store: &dyn Store, lang: Lang) -> Result<Review, AppError> {
    let entries = store.log(LogKind::Review, id).map_err(|error| AppError::store(lang, error))?;
    Ok(Review::read(&entries))
}

/// Returns both sides' marks, criterion by criterion, then the appeals.
fn text(card: &Scorecard, review: &Review, lang: Lang) -> String {
    let mut text = String::new();
    let mut line = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    line(lang.pick(
        format!("会话 {}  系统 {} 分（{}）", card.session, card.score, card.band_name),
        format!("session {}  engine {} of 100 ({})", card.session, card.score, card.band_name),
    ));
    for scored in &card.criteria {
        line(format!("  {}", engine_mark(scored, lang)));
        for mark in review.marks.values().filter(|mark| mark.criterion == scored.id) {
            let stale = if mark.rubric_hash == card.rubric_hash {
                ""
            } else {
                lang.pick("（按另一版评分标准）", " (under another rubric)")
            };
            line(format!(
                "      {} {}{stale}  {}",
                mark.reviewer,
                lang.pick(
                    format!("{} 分", scorecard::points(mark.points)),
                    format!("{} points", scorecard::points(mark.points))
                ),
                report::shown(&mark.reason)
            ));
        }
    }
    text + &appeals(review, lang.pick("整场", "the session"), lang)
}

/// Returns the appeals and what became of them, one that names no criterion as about `whole`.
fn appeals(review: &Review, whole: &str, lang: Lang) -> String {
    let mut text = String::new();
    let mut line = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    for appeal in &review.appeals {
        let about = appeal.criterion.as_ref().map_or(whole, |criterion| criterion.as_str());
        line(lang.pick(
            format!("申诉 {}（{about}）：{}", appeal.number, report::shown(&appeal.reason)),
            format!("appeal {} ({about}): {}", appeal.number, report::shown(&appeal.reason)),
        ));
        line(match &appeal.answer {
            None => lang.pick("  还没答复", "  not answered").to_owned(),
            Some((granted, reviewer, reason)) => {
                let reason = report::shown(reason);
                match granted {
                    true => {
                        lang.pick(format!("  {reviewer} 同意：{reason}"), format!("  granted by {reviewer}: {reason}"))
                    }
                    false => {
                        lang.pick(format!("  {reviewer} 驳回：{reason}"), format!("  refused by {reviewer}: {reason}"))
                    }
                }
            }
        });
    }
    text
}

/// Returns the engine's side of a criterion.
fn engine_mark(scored: &CriterionScore, lang: Lang) -> String {
    if scored.verdict == Verdict::NotApplicable {
        return format!("{}  {}  {}", scored.id, scored.name, lang.pick("不适用", "not applicable"));
    }
    format!("{}  {}  {} / {}", scored.id, scored.name, scored.score, scored.max)
}
