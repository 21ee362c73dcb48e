//! The commands: one file each, with its arguments and its `run`.

use crate::cli::{Cli, Command};
use crate::error::{AppError, Exit};

pub mod lint;
pub mod new;
pub mod score;

/// Runs what the command line asks for.
///
/// # Errors
/// The command's own.
pub fn run(cli: Cli) -> Result<Exit, AppError> {
    match cli.command {
        Some(Command::Lint(args)) => lint::run(&args, &cli.global),
        Some(Command::New(args)) => new::run(&args, &cli.global),
        Some(Command::Score(args)) => score::run(&args, &cli.global),
        None => overview(),
    }
}

/// Prints the help page.
fn overview() -> Result<Exit, AppError> {
    crate::cli::print_help()?;
    Ok(Exit::Done)
}
