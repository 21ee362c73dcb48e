//! `spar appeal`: a trainee asks for another look at a mark.

use std::io::Write as _;

use crate::cli::{Global, help};
use crate::commands::held::{Held, refuse_open_exam};
use crate::commands::now_s;
use crate::commands::review::{add, attempt};
use crate::domain::exercise::nearest;
use crate::domain::id::CriterionId;
use crate::domain::review::{REASON_CHARS_MAX, ReviewEvent};
use crate::domain::scorecard::Digest;
use crate::domain::transcript::SessionEvent;
use crate::error::{AppError, Exit};
use crate::roleplay::RoleplayError;
use crate::store::Store;

/// The arguments of `appeal`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The session, or the attempt at an exam.
    #[arg(value_name = "SESSION", help = help("会话编号，或考次编号", "The session, or the attempt at an exam"))]
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
    let trainee = match attempt::head(&args.session, store.as_ref(), lang)? {
        Some(head) => {
            attempt::refuse_open(&head.id, store.as_ref(), lang)?;
            if args.criterion.is_some() {
                let message = lang.pick(
                    format!("{} 是一次考试，没有评分项", head.id),
                    format!("{} is an attempt at an exam, which has no criteria of its own", head.id),
                );
                let hint = lang.pick(
                    "去掉 --criterion，或改写某一部分的会话编号",
                    "leave --criterion out, or name the session of a part",
                );
                return Err(AppError::new(Exit::Usage, message).hint(hint));
            }
            head.subject
        }
        None => of_session(args, store.as_ref(), global)?,
    };
    let reason = args.reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_CHARS_MAX {
        let message = lang.pick(
            format!("理由要有 1 到 {REASON_CHARS_MAX} 个字"),
            format!("the reason must have 1 to {REASON_CHARS_MAX} characters"),
        );
        return Err(AppError::new(Exit::Usage, message));
    }
    let event = ReviewEvent::Appeal { criterion: args.criterion.clone(), reason: reason.to_owned(), at_s: now_s() };
    add(&args.session, &trainee, &[event], store.as_mut()).map_err(|error| AppError::store(lang, error))?;
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

/// Returns whose session an appeal is about; its criteria are those of its kept score, for the content may be sealed.
fn of_session(args: &Args, store: &dyn Store, global: &Global) -> Result<String, AppError> {
    let lang = global.lang();
    let failed = |error| AppError::store(lang, error);
    let events = store.load(&args.session).map_err(failed)?;
    let Some(SessionEvent::Started(started)) = events.first() else {
        return Err(AppError::roleplay(lang, RoleplayError::Headless { session: args.session.clone() }));
    };
    refuse_open_exam(started, store, lang)?;
    if let Some(criterion) = &args.criterion {
        let digest = store.result(&args.session).map_err(failed)?;
        let known: Vec<CriterionId> = match digest.and_then(|json| serde_json::from_str::<Digest>(&json).ok()) {
            Some(digest) => digest.criteria.into_keys().collect(),
            None => {
                let held = Held::read(&args.session, None, store, &global.catalog()?, lang)?;
                held.exercise.rubric.criteria.into_iter().map(|criterion| criterion.id).collect()
            }
        };
        if !known.contains(criterion) {
            let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
            let message =
                lang.pick(format!("没有评分项 `{criterion}`"), format!("there is no criterion `{criterion}`"));
            let hint = nearest(criterion.as_str(), known.iter().copied()).map_or_else(
                || known.join(lang.pick("、", ", ")),
                |near| lang.pick(format!("是不是 `{near}`？"), format!("did you mean `{near}`?")),
            );
            return Err(AppError::new(Exit::Usage, message).hint(hint));
        }
    }
    Ok(started.trainee.as_ref().map_or_else(String::new, ToString::to_string))
}
