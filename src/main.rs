//! The program `spar`: reads the command line, runs, prints one error, ends with its code.

use std::io::Write as _;
use std::process::ExitCode;

use mimalloc::MiMalloc;
use sparring::{cli, commands};

/// A session is many small texts: the system's allocator takes a tenth of the time to score one.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = match cli::parse() {
        Ok(cli) => cli,
        Err(error) => return cli::complain(&error, cli::lang()).into(),
    };
    let lang = cli.global.lang();
    match commands::run(cli) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // With the error stream gone as well, the exit code is all that is left to say.
            let _ = write!(anstream::stderr(), "{}", error.text(lang));
            error.kind.into()
        }
    }
}
