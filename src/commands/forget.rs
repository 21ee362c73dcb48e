//! `spar forget`: removes what a trainee said, and leaves hashes by which certificates can still be checked.

use std::io::Write as _;

use crate::cli::{Global, help};
use crate::domain::chain;
use crate::domain::id::{PSEUDONYM, TraineeId};
use crate::error::{AppError, Exit};
use crate::store::{LogKind, Store, StoreError};

/// The arguments of `forget`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The trainee.
    #[arg(value_name = "TRAINEE", value_parser = TraineeId::of_somebody, help = help("学员", "The trainee"))]
    pub trainee: TraineeId,
    /// Really?
    #[arg(long, help = help("确认删除；不写只说会删多少", "Really remove it; without this, only says what would go"))]
    pub yes: bool,
}

/// Removes a trainee's text, or says what would be removed.
///
/// # Errors
/// For an unknown trainee, and when the store fails; all of it is removed or nothing.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let mut store = global.store()?;
    let failed = |error| AppError::store(lang, error);
    let trainee = args.trainee.as_str();
    let sessions = store.sessions_of(trainee).map_err(failed)?.len();
    let exams = store.logs(LogKind::Exam, Some(trainee)).map_err(failed)?.len();
    if sessions + exams == 0 {
        let message = lang.pick(format!("没有学员 `{trainee}` 的记录"), format!("there are no records of `{trainee}`"));
        return Err(AppError::new(Exit::Usage, message));
    }
    let mut out = anstream::stdout();
    if !args.yes {
        writeln!(
            out,
            "{}",
            lang.pick(
                format!("将删除 {trainee} 的 {sessions} 场会话和 {exams} 次考试里说过的话，姓名换成代号，不能恢复。确认请加 --yes。备份和已发的证书不在其内。"),
                format!("This removes what {trainee} said in {sessions} session(s) and {exams} exam attempt(s), puts a pseudonym for the name, and cannot be undone. Add --yes to do it. Back-ups and issued certificates are not touched."),
            )
        )?;
        return Ok(Exit::Done);
    }
    let pseudonym = pseudonym(trainee, store.as_ref()).map_err(failed)?;
    let done = store.forget(trainee, &pseudonym).map_err(failed)?;
    writeln!(
        out,
        "{}",
        lang.pick(
            format!("删除了 {} 处文字；{sessions} 场会话记在 {pseudonym} 名下，分数和校验用的哈希还在。", done.texts),
            format!(
                "{} texts removed; {sessions} session(s) now stand under {pseudonym}, with scores and hashes left.",
                done.texts
            ),
        )
    )?;
    Ok(Exit::Done)
}

/// Returns the name that stands for a trainee: made from what was said, so that the name alone does not lead to it. The ids of exam
/// attempts still begin with a hash of the name, by which somebody who guesses it can find them: certificates are checked by them.
fn pseudonym(trainee: &str, store: &dyn Store) -> Result<String, StoreError> {
    let mut said = trainee.to_owned();
    for summary in store.sessions_of(trainee)? {
        said.push_str(&store.load_json(&summary.session)?.concat());
    }
    for head in store.logs(LogKind::Exam, Some(trainee))? {
        said.push_str(&store.log(LogKind::Exam, &head.id)?.concat());
    }
    Ok(format!("{PSEUDONYM}{}", &chain::sha256(said.as_bytes())[..12]))
}
