//! What waits for a person: appeals without an answer, and attempts that the rules could not decide.

use std::collections::BTreeMap;
use std::io::Write as _;

use crate::domain::cohort::attempt::Attempt;
use crate::domain::exam::record::ExamVerdict;
use crate::domain::lang::Lang;
use crate::domain::review::{Appeal, Review};
use crate::error::{AppError, Exit};
use crate::report::shown;
use crate::report::when::minute_here;
use crate::store::{LogHead, LogKind, Store};

/// Lists what waits, the oldest first, each with the command that answers it.
///
/// # Errors
/// When the store cannot be read, or the output fails.
pub(super) fn run(store: &dyn Store, lang: Lang) -> Result<Exit, AppError> {
    let failed = |error| AppError::store(lang, error);
    let mut rulings = BTreeMap::new();
    let mut waiting: Vec<(i64, String)> = Vec::new();
    let mut take = |head: LogHead, entries: Vec<String>| {
        let review = Review::read(&entries);
        let open = review.appeals.iter().filter(|appeal| appeal.answer.is_none());
        waiting.extend(open.map(|appeal| (appeal.at_s, self::appeal(&head, appeal, lang))));
        rulings.extend(review.ruling.map(|(verdict, ..)| (head.id, verdict)));
    };
    store.whole_logs(LogKind::Review, None, &mut take).map_err(failed)?;
    let mut take = |head: LogHead, entries: Vec<String>| {
        let Some(mut attempt) = Attempt::of_log(&head.id, &entries, &head.subject) else { return };
        attempt.ruling = rulings.get(&head.id).copied();
        if attempt.verdict() == Some(ExamVerdict::Undecided) {
            waiting.push((attempt.agreed_s, undecided(&attempt, lang)));
        }
    };
    store.whole_logs(LogKind::Exam, None, &mut take).map_err(failed)?;
    waiting.sort();
    let mut out = anstream::stdout();
    if waiting.is_empty() {
        writeln!(out, "{}", lang.pick("没有要人处理的申诉和考试。", "No appeal and no attempt waits for a person."))?;
    }
    waiting.iter().try_for_each(|(_, text)| out.write_all(text.as_bytes()))?;
    Ok(Exit::Done)
}

/// Returns an appeal with the command that answers it.
fn appeal(head: &LogHead, appeal: &Appeal, lang: Lang) -> String {
    let (id, who, at, number) = (shown(&head.id), shown(&head.subject), minute_here(appeal.at_s), appeal.number);
    let about = appeal.criterion.as_ref().map_or(lang.pick("整场", "the whole"), |criterion| criterion.as_str());
    let reason = shown(&appeal.reason);
    lang.pick(
        format!("{at}  {who} 申诉 {about}：{reason}\n    spar review {id} --answer {number} --grant|--refuse --reviewer 评审人 --reason 理由\n"),
        format!("{at}  {who} appeals, {about}: {reason}\n    spar review {id} --answer {number} --grant|--refuse --reviewer ID --reason TEXT\n"),
    )
}

/// Returns an attempt that the rules could not decide, with the commands that show it and rule on it.
fn undecided(attempt: &Attempt, lang: Lang) -> String {
    let (id, who, at) = (shown(&attempt.id), shown(&attempt.trainee), minute_here(attempt.agreed_s));
    let (exam, number) = (shown(&attempt.exam), attempt.number);
    lang.pick(
        format!("{at}  {who} 第 {number} 次考 {exam}，规则判不了\n    spar review {id}\n    spar review {id} --rule pass|fail --reviewer 评审人 --reason 理由\n"),
        format!("{at}  {who}, {exam}, attempt {number}: the rules could not decide\n    spar review {id}\n    spar review {id} --rule pass|fail --reviewer ID --reason TEXT\n"),
    )
}
