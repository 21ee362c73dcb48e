//! `spar exam`: sits an exam, goes on with one, or lists them.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{IsTerminal, Write};

use crate::catalog::{Catalog, Kind};
use crate::cli::{Global, help};
use crate::commands::practice::Format;
use crate::commands::unseal::UnsealArgs;
use crate::domain::chain::sha256;
use crate::domain::id::{ExamId, TraineeId};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::repl;
use crate::repl::line::Lines;
use crate::sitting::{self, Clock, Desk, Entrant, Entry, Form, SystemClock};

/// The arguments of `exam`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exam; without it, a list.
    #[arg(value_name = "RULES", help = help("要考的考试；不写则列出全部", "The exam; without it, all of them are listed"))]
    pub exam: Option<String>,
    /// Who sits for it.
    #[arg(long, value_name = "ID", env = "SPAR_TRAINEE", hide_env = true, value_parser = TraineeId::of_somebody, help = help(
        "学员：工号或姓名 [环境变量 SPAR_TRAINEE]",
        "Who sits for it: a staff number or a name [env SPAR_TRAINEE]",
    ))]
    pub trainee: Option<TraineeId>,
    /// Agrees to the rules beforehand.
    #[arg(long, requires = "exam", help = help("事先同意考试规则（供脚本用）；规则照样显示", "Agree to the rules beforehand, for scripts; they are shown all the same"))]
    pub agree: bool,
    /// What is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|jsonl", hide_possible_values = true, help = help("输出格式", "What is written"))]
    pub format: Format,
    /// What opens a sealed pack.
    #[command(flatten)]
    pub unseal: UnsealArgs,
}

/// Sits an exam, or lists the exams there are. `Exit::Done` for a pass, `Exit::No` for what is not passed.
///
/// # Errors
/// For an unknown or faulty exam, no trainee, or a store that fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let catalog = args.unseal.catalog(global)?;
    let clock = SystemClock::new();
    let Some(exam) = &args.exam else { return list(args, global, &catalog, &clock) };
    let known = || catalog.exam(exam).map_err(|error| AppError::catalog(lang, error));
    let Ok(exam) = ExamId::new(exam) else { return known().map(|_| Exit::Usage) };
    let Some(trainee) = args.trainee.clone() else {
        known()?;
        let message = lang.pick("没有说谁来考", "nobody was named to sit for it");
        return Err(
            AppError::new(Exit::Usage, message).hint(lang.pick("加上 --trainee 工号或姓名", "add --trainee ID"))
        );
    };
    let is_person = std::io::stdin().is_terminal() && args.format == Format::Text;
    let mut lines = if is_person {
        Lines::terminal(lang, &[]).map_err(|error| AppError::terminal(lang, error))?
    } else {
        Lines::pipe()
    };
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    let form = match args.format {
        Format::Jsonl => Form::Jsonl,
        Format::Text => Form::Text(is_person.then(|| repl::page().width)),
    };
    let desk = Desk {
        open: &|| global.store(),
        clock: &clock,
        lines: &mut |prompt, commands| {
            lines.offer(commands);
            lines.next(prompt).map_err(|error| AppError::terminal(lang, error))
        },
        out: &mut out,
        form,
        catalog: &catalog,
        seed: seed(&trainee),
    };
    sitting::sit(desk, &Entrant { exam, trainee, lang, agrees: args.agree })
}

/// Returns a seed that nobody can foresee: the system's own randomness is what a hasher begins with.
fn seed(trainee: &TraineeId) -> u64 {
    let hasher = || RandomState::new().build_hasher().finish();
    let hash = sha256(format!("{} {} {trainee}", hasher(), hasher()).as_bytes());
    // 52 bits: every reader of JSON keeps them exact.
    u64::from_str_radix(hash.get(..13).unwrap_or_default(), 16).unwrap_or_default()
}

/// Lists the exams, and where the trainee stands with each.
fn list(args: &Args, global: &Global, catalog: &Catalog, clock: &dyn Clock) -> Result<Exit, AppError> {
    let lang = global.lang();
    let store = args.trainee.as_ref().map(|_| global.store()).transpose()?;
    let mut entries = Vec::new();
    for entry in catalog.entries(Kind::Exam) {
        let rules = catalog.exam(&entry.id).map_err(|error| AppError::catalog(lang, error))?.value;
        let (mut standing, mut last) = (None, None);
        if let (Some(store), Some(trainee)) = (&store, &args.trainee) {
            let attempts = sitting::attempts(store.as_ref(), &rules.id, trainee, lang)?;
            standing = Some(sitting::stands(&rules, &attempts, clock));
            last = attempts.last().and_then(|attempt| attempt.decided.as_ref()).map(|decided| decided.verdict);
        }
        entries.push(Entry { id: rules.id, title: rules.title, most: rules.attempts, standing, last });
    }
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    if args.format == Format::Jsonl {
        for entry in &entries {
            writeln!(out, "{}", json(entry, lang))?;
        }
        return Ok(Exit::Done);
    }
    write!(out, "{}", sitting::list(&entries, lang))?;
    if entries.is_empty() {
        writeln!(out, "{}", lang.pick("没有考试。", "There is no exam."))?;
    }
    Ok(Exit::Done)
}

/// Returns an exam of the list as JSON.
fn json(entry: &Entry, lang: Lang) -> serde_json::Value {
    use crate::domain::exam::attempt::May;
    let now = entry.standing.map(|standing| match standing.now {
        May::Begin => serde_json::json!({ "may": "begin" }),
        May::GoOn(attempt) => serde_json::json!({ "may": "go-on", "attempt": attempt }),
        May::Wait(until_s) => serde_json::json!({ "may": "wait", "until_s": until_s }),
        May::NoMore => serde_json::json!({ "may": "no-more" }),
        May::Passed(until_s) => serde_json::json!({ "may": "passed", "until_s": until_s }),
    });
    serde_json::json!({
        "event": "exam", "exam": entry.id, "title": entry.title.get(lang), "attempts_max": entry.most,
        "attempts_used": entry.standing.map(|standing| standing.used),
        "attempts_left": entry.standing.and_then(|standing| standing.left), "last": entry.last, "now": now,
    })
}
