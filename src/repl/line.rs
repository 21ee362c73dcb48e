//! Where typed lines come from: an editor on a terminal, plain reading from a pipe.

use std::borrow::Cow;
use std::io::{BufRead, StdinLock};

use rustyline::completion::{Completer, Pair};
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::{Hinter, HistoryHinter};
use rustyline::history::MemHistory;
use rustyline::{
    Cmd, CompletionType, Config, Context, Editor, Event, EventHandler, Helper, KeyCode, KeyEvent, Modifiers, Validator,
};

use super::input::{self, COMMANDS, CommandHelp};
use crate::domain::lang::Lang;

/// Longest line that is read from a pipe, in bytes; what is beyond it is dropped. Our choice: far more than anyone says.
const PIPE_LINE_BYTES_MAX: usize = 1 << 20;

/// What came of asking for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A line.
    Line(String),
    /// A line whose bytes are not all UTF-8; the legible rest, with U+FFFD for what is not.
    Garbled(String),
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-D, or the end of the pipe.
    End,
}

/// Where typed lines come from.
pub enum Lines {
    /// A terminal.
    Terminal(Box<Editor<Prompt, MemHistory>>),
    /// A pipe or a file.
    Pipe(StdinLock<'static>),
}

impl Lines {
    /// Returns an editor on the terminal, with earlier lines as its history.
    ///
    /// # Errors
    /// The editor's error when the terminal cannot be used.
    pub fn terminal(lang: Lang, earlier: &[String]) -> Result<Self, ReadlineError> {
        let config = Config::builder().completion_type(CompletionType::List).auto_add_history(true).build();
        let mut editor = Editor::with_history(config, MemHistory::new())?;
        editor.set_helper(Some(Prompt { lang, commands: &COMMANDS, history: HistoryHinter::new() }));
        // Alt-Enter begins a new line, for those who paste or think in paragraphs.
        editor.bind_sequence(
            Event::KeySeq(vec![KeyEvent(KeyCode::Enter, Modifiers::ALT)]),
            EventHandler::Simple(Cmd::Newline),
        );
        for line in earlier {
            editor.add_history_entry(line.as_str())?;
        }
        Ok(Self::Terminal(Box::new(editor)))
    }

    /// Returns lines from standard input as a pipe.
    pub fn pipe() -> Self {
        Self::Pipe(std::io::stdin().lock())
    }

    /// Offers only these commands from here on.
    pub fn offer(&mut self, commands: &'static [CommandHelp]) {
        if let Self::Terminal(editor) = self
            && let Some(prompt) = editor.helper_mut()
        {
            prompt.commands = commands;
        }
    }

    /// Returns whether a person types.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Terminal(_))
    }

    /// Waits for a line.
    ///
    /// # Errors
    /// When the terminal or the pipe fails.
    pub fn next(&mut self, prompt: &str) -> Result<Typed, ReadlineError> {
        match self {
            Self::Terminal(editor) => match editor.readline(prompt) {
                Ok(line) => Ok(Typed::Line(line)),
                Err(ReadlineError::Interrupted) => Ok(Typed::Interrupt),
                Err(ReadlineError::Eof) => Ok(Typed::End),
                Err(error) => Err(error),
            },
            Self::Pipe(pipe) => Ok(read_piped(pipe)?),
        }
    }
}

/// Reads a line from a pipe: any bytes, any length.
fn read_piped(pipe: &mut impl BufRead) -> std::io::Result<Typed> {
    let mut bytes = Vec::new();
    loop {
        let chunk = pipe.fill_buf()?;
        if chunk.is_empty() {
            if bytes.is_empty() {
                return Ok(Typed::End);
            }
            break;
        }
        let (part, taken, done) = match chunk.iter().position(|byte| *byte == b'\n') {
            Some(at) => (&chunk[..at], at + 1, true),
            None => (chunk, chunk.len(), false),
        };
        let room = PIPE_LINE_BYTES_MAX.saturating_sub(bytes.len());
        bytes.extend_from_slice(&part[..part.len().min(room)]);
        pipe.consume(taken);
        if done {
            break;
        }
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    // Cutting an over-long line may split its last character: that is not the writer's fault.
    if bytes.len() == PIPE_LINE_BYTES_MAX {
        while bytes.last().is_some_and(|byte| byte & 0xc0 == 0x80) {
            bytes.pop();
        }
        bytes.pop();
    }
    Ok(match String::from_utf8(bytes) {
        Ok(line) => Typed::Line(line.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(line)),
        Err(error) => Typed::Garbled(String::from_utf8_lossy(error.as_bytes()).into_owned()),
    })
}

/// Completes, hints and colours while a line is typed.
#[derive(Helper, Validator)]
pub struct Prompt {
    lang: Lang,
    /// The commands that there are.
    commands: &'static [CommandHelp],
    history: HistoryHinter,
}

impl Completer for Prompt {
    type Candidate = Pair;

    fn complete(&self, line: &str, at: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        let typed = line.get(..at).unwrap_or_default();
        let pairs = input::completions(typed, self.commands, self.lang)
            .into_iter()
            .map(|name| Pair { display: name.clone(), replacement: format!("{name} ") })
            .collect();
        Ok((0, pairs))
    }
}

impl Hinter for Prompt {
    type Hint = String;

    fn hint(&self, line: &str, at: usize, context: &Context<'_>) -> Option<String> {
        if at < line.len() || line.is_empty() {
            return None;
        }
        let Some(typed) = line.strip_prefix('/') else { return self.history.hint(line, at, context) };
        let command = self.commands.iter().find(|command| command.en == typed || command.zh == typed);
        if let Some(command) = command {
            let (word_zh, word_en) = command.word;
            let (about_zh, about_en) = command.about;
            return Some(format!(" {} {}", self.lang.pick(word_zh, word_en), self.lang.pick(about_zh, about_en)));
        }
        let completed = input::completions(line, self.commands, self.lang);
        completed.first().and_then(|name| name.strip_prefix(line)).map(str::to_owned)
    }
}

impl Highlighter for Prompt {
    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _default: bool) -> Cow<'b, str> {
        if std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty()) {
            return Cow::Borrowed(prompt);
        }
        Cow::Owned(format!("\x1b[1m{prompt}\x1b[0m"))
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        if std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty()) {
            return Cow::Borrowed(hint);
        }
        Cow::Owned(format!("\x1b[2m{hint}\x1b[0m"))
    }

    fn highlight_char(&self, _line: &str, _at: usize, _kind: CmdKind) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_gives_lines_whatever_their_bytes_and_ends() {
        let mut pipe = "一行\r\n\n".as_bytes().to_vec();
        pipe.extend([0xff, b'x', b'\n']);
        pipe.extend("last".as_bytes());
        let mut pipe = pipe.as_slice();
        let mut lines = Vec::new();
        loop {
            match read_piped(&mut pipe).expect("reading from memory works") {
                Typed::End => break,
                typed => lines.push(typed),
            }
        }
        let expected = [
            Typed::Line("一行".into()),
            Typed::Line(String::new()),
            Typed::Garbled("\u{fffd}x".into()),
            Typed::Line("last".into()),
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_piped_line_is_cut_at_a_character() {
        let long = "长".repeat(PIPE_LINE_BYTES_MAX);
        let mut pipe = long.as_bytes();
        assert!(matches!(read_piped(&mut pipe), Ok(Typed::Line(line)) if line.chars().all(|letter| letter == '长')));
    }
}
