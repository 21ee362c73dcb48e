//! Runs the built program and writes down everything that can be seen of a run as one text.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use sparring::domain::lang::Lang;

/// A run to be: arguments, folder, language.
pub(crate) struct Run {
    command: Command,
}

/// Returns a run of the program with arguments, in English, away from the user's own settings.
pub(crate) fn spar(args: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(args).stdin(Stdio::null());
    for variable in ["LC_ALL", "LANG", "LANGUAGE", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    // No test may reach for a model, a key or a proxy of whoever runs it.
    for (variable, _) in std::env::vars_os() {
        let name = variable.to_string_lossy().to_uppercase();
        if name.starts_with("SPAR_") || name.ends_with("_API_KEY") || name.ends_with("_PROXY") {
            command.env_remove(variable);
        }
    }
    command.env("SPAR_LANG", "en");
    Run { command }
}

/// Plays lines in a deal through a pipe, without the coach and without keeping anything, and returns what is printed.
#[track_caller]
pub(crate) fn played(deal: &str, lang: Lang, seed: u64, lines: &str) -> String {
    let seed = seed.to_string();
    let arguments = ["practice", deal, "--seed", &seed, "--no-store", "--coach", "off", "--lang", lang.code()];
    let mut command = spar(&arguments).command;
    let mut program = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the built program starts");
    program.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("the program reads");
    let output = program.wait_with_output().expect("the program ends").stdout;
    String::from_utf8(output).expect("the program writes UTF-8")
}

impl Run {
    /// Runs in a folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs with a variable set.
    pub(crate) fn with(mut self, variable: &str, value: &str) -> Self {
        self.command.env(variable, value);
        self
    }

    /// Runs without a variable.
    pub(crate) fn without(mut self, variable: &str) -> Self {
        self.command.env_remove(variable);
        self
    }

    /// Runs with a file as standard input.
    #[track_caller]
    pub(crate) fn fed(mut self, path: &Path) -> Self {
        self.command.stdin(std::fs::File::open(path).expect("the input is there"));
        self
    }

    /// Runs, and returns the exit status, standard output and standard error as one text.
    #[track_caller]
    pub(crate) fn seen(mut self) -> String {
        let output = self.command.output().expect("the built program starts");
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program writes UTF-8");
        let status = output.status.code().map_or("killed".to_owned(), |code| code.to_string());
        format!("exit {status}\n--- out\n{}--- err\n{}", text(&output.stdout), text(&output.stderr))
    }
}
