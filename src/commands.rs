//! The commands: one file each, with its arguments and its `run`.

use std::path::Path;

use crate::catalog::STDIN;
use crate::cli::{Cli, Command};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};

pub mod agreement;
pub mod appeal;
pub mod backup;
pub mod certify;
pub mod doctor;
mod evidence;
pub mod exam;
pub mod forget;
mod held;
pub mod history;
mod in_order;
pub mod judge;
pub mod keys;
pub mod label;
pub mod lint;
pub mod model;
pub mod new;
pub mod playtest;
pub mod practice;
#[cfg(feature = "llm")]
pub mod price;
pub mod regress;
pub mod report;
pub mod review;
pub mod score;
pub mod seal;
mod shelf;
pub mod unseal;
pub mod verify;

/// Who reads what a command writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum TextOrJson {
    /// A person.
    #[default]
    Text,
    /// A program: one JSON value.
    Json,
}

/// Runs what the command line asks for.
///
/// # Errors
/// The command's own.
pub fn run(cli: Cli) -> Result<Exit, AppError> {
    match cli.command {
        Some(Command::Practice(args)) => practice::run(&args, &cli.global),
        Some(Command::Playtest(args)) => playtest::run(&args, &cli.global),
        Some(Command::Judge(args)) => judge::run(&args, &cli.global),
        Some(Command::Label(args)) => label::run(&args, &cli.global),
        Some(Command::History(args)) => history::run(&args, &cli.global),
        Some(Command::Exam(args)) => exam::run(&args, &cli.global),
        Some(Command::Doctor(args)) => doctor::run(&args, &cli.global),
        Some(Command::Lint(args)) => lint::run(&args, &cli.global),
        Some(Command::New(args)) => new::run(&args, &cli.global),
        Some(Command::Regress(args)) => regress::run(&args, &cli.global),
        Some(Command::Report(args)) => report::run(&args, &cli.global),
        Some(Command::Score(args)) => score::run(&args, &cli.global),
        Some(Command::Review(args)) => review::run(&args, &cli.global),
        Some(Command::Agreement(args)) => agreement::run(&args, &cli.global),
        Some(Command::Backup(args)) => backup::back_up(&args, &cli.global),
        Some(Command::Restore(args)) => backup::restore(&args, &cli.global),
        Some(Command::Forget(args)) => forget::run(&args, &cli.global),
        Some(Command::Appeal(args)) => appeal::run(&args, &cli.global),
        Some(Command::Keys(args)) => keys::run(&args, &cli.global),
        Some(Command::Certify(args)) => certify::run(&args, &cli.global),
        Some(Command::Verify(args)) => verify::run(&args, &cli.global),
        Some(Command::Seal(args)) => seal::run(&args, &cli.global),
        None => practice::run(&practice::Args::default(), &cli.global),
    }
}

/// Returns the time in seconds since 1970 (UTC).
fn now_s() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Returns what an input is called in messages.
fn input_name(path: &Path, lang: Lang) -> String {
    if path == Path::new(STDIN) {
        lang.pick("标准输入", "standard input").to_owned()
    } else {
        path.display().to_string()
    }
}
