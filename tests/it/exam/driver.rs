//! Drives `spar exam --format jsonl` as another program would: reads events, answers when it is waited for.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;
#[cfg(feature = "postgres")]
use sparring::store::PostgresStore;
use sparring::store::{SqliteStore, Store};

/// Where a test keeps its records: what the command line says, and how to look into it.
pub(super) struct Place {
    /// Arguments that name the store, such as `--data DIR` or `--store URL`.
    pub(super) arguments: Vec<String>,
    /// Opens it.
    pub(super) open: Box<dyn Fn() -> Box<dyn Store>>,
}

impl Place {
    /// Returns a folder as the place.
    pub(super) fn folder(folder: &Path) -> Self {
        let arguments = vec!["--data".to_owned(), folder.display().to_string()];
        let folder = folder.to_owned();
        Self { arguments, open: Box::new(move || Box::new(SqliteStore::open(&folder).expect("the store opens"))) }
    }

    /// Returns a database on a server as the place.
    #[cfg(feature = "postgres")]
    pub(super) fn server(address: String) -> Self {
        let arguments = vec!["--store".to_owned(), address.clone()];
        let open = move || Box::new(PostgresStore::open(&address).expect("the store opens")) as Box<dyn Store>;
        Self { arguments, open: Box::new(open) }
    }
}

/// Returns the program on pipes, away from the user's own settings.
pub(super) fn program(place: &Place, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spar"));
    command.args(arguments).args(&place.arguments);
    for variable in ["SPAR_CONTENT", "SPAR_DATA", "SPAR_STORE", "SPAR_TRAINEE", "SPAR_LANG"] {
        command.env_remove(variable);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Returns the program that sits an exam.
pub(super) fn sitting(place: &Place, exam: &str, trainee: &str) -> Command {
    program(place, &["exam", exam, "--trainee", trainee, "--lang", "en", "--format", "jsonl", "--agree"])
}

/// A sitting as another program sees it.
pub(super) struct Sitter {
    child: Child,
    input: Option<ChildStdin>,
    events: Receiver<String>,
    /// All that was shown so far.
    pub(super) seen: Vec<Value>,
}

impl Sitter {
    /// Starts a program.
    pub(super) fn start(mut command: Command) -> Self {
        let mut child = command.spawn().expect("the program starts");
        let (give, events) = channel();
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| give.send(line)));
        let input = child.stdin.take();
        Self { child, input, events, seen: Vec::new() }
    }

    /// Returns the next event; none when the program has ended.
    pub(super) fn next(&mut self) -> Option<Value> {
        let line = self.events.recv_timeout(Duration::from_secs(120)).ok()?;
        let event: Value = serde_json::from_str(&line).ok()?;
        self.seen.push(event.clone());
        Some(event)
    }

    /// Returns the next event of a name; none when the program has ended.
    pub(super) fn until(&mut self, name: &str) -> Option<Value> {
        std::iter::from_fn(|| self.next()).find(|event| event["event"] == name)
    }

    /// Types a line; whether anybody reads it shows later.
    pub(super) fn say(&mut self, line: &str) {
        if let Some(input) = &mut self.input {
            let _ = writeln!(input, "{line}").and_then(|()| input.flush());
        }
    }

    /// Kills the program (signal 9), and reads what it had shown.
    pub(super) fn kill(self) -> Vec<Value> {
        self.kill_if_running().0
    }

    /// Kills the program (signal 9); returns what it had shown, and whether the kill ended it rather than it itself.
    pub(super) fn kill_if_running(mut self) -> (Vec<Value>, bool) {
        self.child.kill().expect("it can be killed");
        let was_running = self.child.wait().expect("it ends").code().is_none();
        while self.next().is_some() {}
        (self.seen, was_running)
    }

    /// Ends the input, and returns what was shown, the exit code, and what the program complained of.
    pub(super) fn finish(mut self) -> (Vec<Value>, Option<i32>, String) {
        self.input = None;
        while self.next().is_some() {}
        let mut complaint = String::new();
        if let Some(mut error) = self.child.stderr.take() {
            let _ = std::io::Read::read_to_string(&mut error, &mut complaint);
        }
        (self.seen, self.child.wait().expect("it ends").code(), complaint)
    }
}

/// Returns the first letters, as many as the last question that was shown wants.
pub(super) fn guess(sitter: &Sitter) -> &'static str {
    let question = sitter.seen.iter().rev().find(|event| event["event"] == "question");
    let wanted = question.and_then(|event| event["choose"].as_u64()).unwrap_or(1);
    &"abcdefgh"[..usize::try_from(wanted).expect("a few")]
}

/// Returns the lines of a golden's trainee.
pub(super) fn golden(scenario: &str, archetype: &str, lang: &str) -> VecDeque<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let path = root.join(scenario).join(format!("{archetype}.{lang}.jsonl"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let events = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let lines = events.filter(|event| event["event"] == "turn" && event["speaker"] == "trainee");
    lines.filter_map(|event| event["text"].as_str().map(str::to_owned)).collect()
}

/// Sits an exam to its end as a golden's trainee, and returns what was shown, and the exit code.
pub(super) fn sit_as(place: &Place, exam: &str, archetype: &str, lang: &str) -> (Vec<Value>, Option<i32>) {
    let trainee = format!("{archetype} {lang}");
    let mut sitter = Sitter::start(program(
        place,
        &["exam", exam, "--trainee", &trainee, "--lang", lang, "--format", "jsonl", "--agree"],
    ));
    let mut lines = VecDeque::new();
    while let Some(event) = sitter.next() {
        match event["event"].as_str() {
            Some("played") => lines = golden(event["scenario"].as_str().expect("a scenario"), archetype, lang),
            Some("await") => {
                let line = lines.pop_front().unwrap_or_else(|| "/end".to_owned());
                sitter.say(&line);
            }
            _ => {}
        }
    }
    let (seen, code, _) = sitter.finish();
    (seen, code)
}

/// Numbers that look random, by a seed.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// Returns a number below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end.max(1)
    }
}
