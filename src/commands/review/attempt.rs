//! What there is to see of an attempt at an exam: its parts, what was answered wrong, what a person should look at, and what people
//! said.

use std::io::Write as _;

use super::{Args, add, answer, appeals, now_s, review_of};
use crate::catalog::Catalog;
use crate::commands::held::is_open;
use crate::domain::cohort::attempt::Attempt;
use crate::domain::exam::quiz::Question;
use crate::domain::exam::record::{Agreed, ExamEvent, ExamVerdict, Scored};
use crate::domain::lang::Lang;
use crate::domain::review::{Review, RulingVerdict};
use crate::domain::scorecard::points;
use crate::error::{AppError, Exit};
use crate::report::shown;
use crate::sitting;
use crate::store::{LogHead, LogKind, Store};

/// Returns the head of an attempt's log, if there is one of that id.
pub(in crate::commands) fn head(id: &str, store: &dyn Store, lang: Lang) -> Result<Option<LogHead>, AppError> {
    let heads = store.logs(LogKind::Exam, None).map_err(|error| AppError::store(lang, error))?;
    Ok(heads.into_iter().find(|head| head.id == id))
}

/// Returns the entries of an attempt; fails when it can still be gone on with.
pub(in crate::commands) fn refuse_open(id: &str, store: &dyn Store, lang: Lang) -> Result<Vec<ExamEvent>, AppError> {
    let entries = store.log(LogKind::Exam, id).map_err(|error| AppError::store(lang, error))?;
    if !is_open(&entries, store, now_s()) {
        return Ok(entries.iter().filter_map(|entry| serde_json::from_str(entry).ok()).collect());
    }
    let message = lang.pick(format!("考试 {id} 还没考完"), format!("attempt {id} is not over"));
    let hint = lang.pick("考完才能看分和记录", "its score and record can be seen when it is over");
    Err(AppError::new(Exit::Usage, message).hint(hint))
}

/// Answers an appeal against an attempt, if that is asked for, and lists what there is to see of it.
pub(super) fn run(
    head: &LogHead,
    args: &Args,
    store: &mut dyn Store,
    catalog: &Catalog,
    lang: Lang,
) -> Result<Exit, AppError> {
    let events = refuse_open(&head.id, store, lang)?;
    if !args.mark.is_empty() {
        let message = lang.pick(
            format!("{} 是一次考试，评分项要按会话打分", head.id),
            format!("{} is an attempt at an exam; criteria are marked session by session", head.id),
        );
        let hint = lang.pick(
            format!("spar review {} 列出它的会话", head.id),
            format!("spar review {} lists its sessions", head.id),
        );
        return Err(AppError::new(Exit::Usage, message).hint(hint));
    }
    if let Some(answer) = answer(&head.id, args, store, lang)? {
        add(&head.id, &head.subject, &[answer], store).map_err(|error| AppError::store(lang, error))?;
    }
    let review = review_of(&head.id, store, lang)?;
    let lines: Vec<String> = events.iter().map(ExamEvent::to_json).collect();
    let (Some(mut attempt), Some(ExamEvent::Agreed(agreed))) =
        (Attempt::of_log(&head.id, &lines, &head.subject), events.first())
    else {
        let message = lang
            .pick(format!("考试 {} 的记录已被清除", head.id), format!("the record of attempt {} was removed", head.id));
        return Err(AppError::new(Exit::Usage, message));
    };
    attempt.is_out = attempt.decided.is_none();
    attempt.ruling = review.ruling.as_ref().map(|(verdict, ..)| *verdict);
    let mut text = summary(&attempt, lang);
    for scored in &attempt.parts {
        part(scored, &events, agreed, store, catalog, lang, &mut text);
    }
    text += &signs(&attempt, lang);
    text += &ruling(&review, lang);
    text += &appeals(&review, lang.pick("整次考试", "the attempt"), lang);
    write!(anstream::AutoStream::auto(std::io::stdout().lock()), "{text}")?;
    Ok(Exit::Done)
}

/// Returns who, which exam, and what it came to.
fn summary(attempt: &Attempt, lang: Lang) -> String {
    let Attempt { id, exam, trainee, number, .. } = attempt;
    let trainee = shown(trainee);
    let verdict = attempt.verdict().map_or("", |verdict| verdict.name(lang));
    let mut text = lang.pick(
        format!("考试 {id}：{trainee} 第 {number} 次考 {exam}，{verdict}\n"),
        format!("attempt {id}: {trainee}, {exam}, attempt {number}: {verdict}\n"),
    );
    if let Some(decided) = &attempt.decided {
        let mean = points(decided.mean);
        let half = decided.half_width.map_or(String::new(), |half| format!(" ± {}", points(half)));
        let because = shown(&decided.because);
        text += &lang.pick(format!("  {mean}{half} 分。{because}\n"), format!("  {mean}{half} points. {because}\n"));
    }
    text
}

/// Adds a part: its session and score, or what was answered wrong.
fn part(
    scored: &Scored,
    events: &[ExamEvent],
    agreed: &Agreed,
    store: &dyn Store,
    catalog: &Catalog,
    lang: Lang,
    text: &mut String,
) {
    let (number, score) = (scored.part, points(scored.score));
    let verdict = scored.verdict.name(lang);
    for event in events {
        match event {
            ExamEvent::Played { part, scenario, session, .. } if *part == number => {
                *text += &lang.pick(
                    format!("第 {number} 部分 {scenario}（{session}）：{score} 分，{verdict}\n"),
                    format!("part {number}, {scenario} ({session}): {score} points, {verdict}\n"),
                );
            }
            ExamEvent::Asked { part, quiz, questions, .. } if *part == number => {
                *text += &lang.pick(
                    format!("第 {number} 部分 答题 {quiz}：{score} 分，{verdict}\n"),
                    format!("part {number}, questions of {quiz}: {score} points, {verdict}\n"),
                );
                match sitting::quiz(store, catalog, agreed, quiz) {
                    Ok(quiz) => {
                        let known = questions.iter().filter_map(|id| quiz.question(id));
                        known.for_each(|question| *text += &wrong(question, number, events, lang));
                    }
                    Err(error) => {
                        *text += &lang.pick(
                            format!("  看不到答错了哪些：{}；题目封存的话，加 --content 封存包 --unseal 身份文件\n", error.message),
                            format!("  what was wrong cannot be told: {}; where the quiz is sealed, add --content PACK --unseal IDENTITY_FILE\n", error.message),
                        );
                    }
                }
            }
            _ => {}
        }
    }
}

/// Returns what was answered wrong to a question and what was right; empty where it was right.
fn wrong(question: &Question, number: u32, events: &[ExamEvent], lang: Lang) -> String {
    let chosen = events.iter().find_map(|event| match event {
        ExamEvent::Answered { part, question: id, chosen, .. } if *part == number && question.id == id.as_str() => {
            Some(chosen.as_slice())
        }
        _ => None,
    });
    if chosen.is_some_and(|chosen| question.is_right(chosen)) {
        return String::new();
    }
    let told = |wanted: &dyn Fn(&crate::domain::exam::quiz::Answer) -> bool| {
        let texts = question.answers.iter().filter(|answer| wanted(answer)).map(|answer| answer.text.get(lang));
        texts.collect::<Vec<_>>().join(lang.pick("；", "; "))
    };
    let (ask, right, because) = (question.ask.get(lang), told(&|answer| answer.right), question.because.get(lang));
    let said = chosen.map_or_else(
        || lang.pick("没有答", "no answer").to_owned(),
        |chosen| told(&|answer| chosen.iter().any(|id| answer.id == id.as_str())),
    );
    lang.pick(
        format!("  答错 {}：{ask}\n    选的：{said}\n    应选：{right}\n    原因：{because}\n", question.id),
        format!("  wrong {}: {ask}\n    chosen: {said}\n    right: {right}\n    why: {because}\n", question.id),
    )
}

/// Returns what a person should look at, kind by kind.
fn signs(attempt: &Attempt, lang: Lang) -> String {
    let mut text = String::new();
    for (kind, signs) in attempt.signs() {
        let (name, count) = (kind.name(lang), signs.len());
        text += &lang.pick(format!("提请查看：{name} {count} 处\n"), format!("to look at: {name}, {count}\n"));
        for sign in signs {
            let session = sign.session.as_deref().map_or(String::new(), |session| format!("{}  ", shown(session)));
            let turn =
                sign.turn.map_or(String::new(), |turn| lang.pick(format!("第 {turn} 轮  "), format!("turn {turn}  ")));
            text += &format!("    {session}{turn}{}\n", shown(&sign.detail));
        }
    }
    text
}

/// Returns the ruling that stands, if there is one.
fn ruling(review: &Review, lang: Lang) -> String {
    let Some((verdict, reviewer, reason, _)) = &review.ruling else { return String::new() };
    let verdict = match verdict {
        RulingVerdict::Pass => ExamVerdict::Pass,
        RulingVerdict::Fail => ExamVerdict::Fail,
    };
    let (verdict, reviewer, reason) = (verdict.name(lang), shown(reviewer.as_str()), shown(reason));
    lang.pick(format!("裁定：{verdict}  {reviewer}：{reason}\n"), format!("ruling: {verdict}  {reviewer}: {reason}\n"))
}
