//! `spar appeal`: a trainee asks for another look at a mark.

use std::io::Write as _;

use crate::cli::{Global, help};
use crate::commands::held::Held;
use crate::commands::now_s;
use crate::commands::review::{add};
use crate::domain::exercise::nearest;
use crate::domain::id::CriterionId;
use crate::domain::review::{REASON_CHARS_MAX, ReviewEvent};
use crate::error::{AppError, Exit};

/// The arguments of `appeal`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The session.
    #[arg(value_name = "SESSION", help = help("会话编号", "The session"))]
    pub session: String,
    /// The criterion.
    #[arg(long, value_name = "CRITERION", value_parser = |text: &str| CriterionId::new(text), help = help("对哪个评分项不服；不写就是整场", "The criterion it is about; without it, the session as a whole"))]
    pub criterion: Option<CriterionId>,
    /// Why.
    #[arg(long, value_name = "TEXT", help = help("理由", "Why"))]
    pub reason: String,
}

/// Records an appeal; `spar review` lists and answers it.
///
/// # Errors
/// For an unknown session or criterion, an empty reason, and when the store fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let mut store = global.store()?;
    let held = Held::read(&args.session, None, store.as_ref(), &global.catalog()?, lang)?;
    let known: Vec<&str> = held.exercise.rubric.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
    if let Some(criterion) = args.criterion.as_ref().filter(|criterion| !known.contains(&criterion.as_str())) {
        let message = lang.pick(format!("没有评分项 `{criterion}`"), format!("there is no criterion `{criterion}`"));
        let hint = nearest(criterion.as_str(), known.iter().copied()).map_or_else(
            || known.join(lang.pick("、", ", ")),
            |near| lang.pick(format!("是不是 `{near}`？"), format!("did you mean `{near}`?")),
        );
        return Err(AppError::new(Exit::Usage, message).hint(hint));
    }
    let reason = args.reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_CHARS_MAX {
        let message = lang.pick(
            format!("理由要有 1 到 {REASON_CHARS_MAX} 个字"),
            format!("the reason must have 1 to {REASON_CHARS_MAX} characters"),
        );
        return Err(AppError::new(Exit::Usage, message));
    }
    let trainee = held.transcript.started.trainee.as_ref().map_or("", |trainee| trainee.as_str());
    let event = ReviewEvent::Appeal { criterion: args.criterion.clone(), reason: reason.to_owned(), at_s: now_s() };
    add(&args.session, trainee, &[event], store.as_mut()).map_err(|error| AppError::store(lang, error))?;
    writeln!(
        anstream::stdout(),
        "{}",
        lang.pick(
            format!("申诉已记下。讲师用 spar review {} 查看和答复。", args.session),
            format!("The appeal is recorded. A trainer sees and answers it with spar review {}.", args.session),
        )
    )?;
    Ok(Exit::Done)
}
