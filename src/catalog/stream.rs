//! Reads transcripts from files or standard input; what they hold is read by `domain::transcript::reader`.

use std::fs;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use memchr::{memchr, memmem};

use crate::domain::transcript::{reader, talk};

/// The name that stands for standard input.
pub const STDIN: &str = "-";

/// Says why a transcript could not be read.
#[derive(Debug)]
pub enum StreamError {
    /// The system would not.
    Unreadable(io::Error),
    /// The bytes are not UTF-8.
    NotUtf8 {
        /// The line of the first faulty byte. Counts from 1.
        line: usize,
        /// Does it look like UTF-16?
        utf16: bool,
    },
}

/// Reads a file, or standard input for `-`.
///
/// # Errors
/// `Unreadable` or `NotUtf8`; nothing is read in part.
pub fn read_stream(path: &Path) -> Result<String, StreamError> {
    let mut bytes = Vec::new();
    let read = if path == Path::new(STDIN) {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        fs::read(path).map(|read| bytes = read)
    };
    read.map_err(StreamError::Unreadable)?;
    decode(bytes)
}

/// Returns the streams that a path names: a file itself, of a folder the files that end in `.jsonl`, in order.
///
/// # Errors
/// What the system says.
pub fn stream_files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "jsonl") && file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// A piece of a stream: one session's lines, as far as the stream can be told apart.
#[derive(Debug)]
pub struct Piece {
    /// The line it begins at. Counts from 1.
    pub line: usize,
    /// Its text.
    pub text: Result<String, StreamError>,
}

/// What an input holds.
pub enum Input {
    /// A talk that was recorded elsewhere.
    Talk(String),
    /// Sessions, one piece each.
    Sessions(Pieces),
}

/// Opens a file, or standard input for `-`, and finds out what it holds. Sessions are not read yet.
///
/// # Errors
/// As `read_stream`; what is wrong with one session of many comes with its piece.
pub fn open_stream(path: &Path) -> Result<Input, StreamError> {
    let input: Box<dyn io::Read + Send> = if path == Path::new(STDIN) {
        Box::new(io::stdin())
    } else {
        Box::new(fs::File::open(path).map_err(StreamError::Unreadable)?)
    };
    let mut input = BufReader::with_capacity(1 << 16, input);
    // The first line tells a stream of sessions; everything else is short enough to be read whole.
    let mut head = Vec::new();
    loop {
        let before = head.len();
        let read = input.read_until(b'\n', &mut head).map_err(StreamError::Unreadable)?;
        if read == 0 || !head.get(before..).unwrap_or_default().trim_ascii().is_empty() {
            break;
        }
    }
    let first = String::from_utf8_lossy(&head);
    let first = first.trim_start_matches('\u{feff}').trim();
    if first.starts_with('{') && !talk::is_talk(first) {
        return Ok(Input::Sessions(Pieces::new(Box::new(io::Cursor::new(head).chain(input)))));
    }
    input.read_to_end(&mut head).map_err(StreamError::Unreadable)?;
    let text = decode(head)?;
    if talk::is_talk(&text) {
        return Ok(Input::Talk(text));
    }
    Ok(Input::Sessions(Pieces::new(Box::new(io::Cursor::new(text.into_bytes())))))
}

/// The sessions of a stream, one after the other; no more of it is held than one session.
pub struct Pieces {
    input: Box<dyn BufRead + Send>,
    /// Lines read.
    lines: usize,
    /// The first line of the next session, which ended the one before.
    next: Option<Vec<u8>>,
    /// Was any session found?
    any: bool,
}

impl Pieces {
    /// Returns the sessions of an input.
    pub fn new(input: Box<dyn BufRead + Send>) -> Self {
        Self { input, lines: 0, next: None, any: false }
    }

    /// Adds the next line, with its line break, to a text; returns how many bytes it has, 0 at the end.
    fn line(&mut self, text: &mut Vec<u8>) -> io::Result<usize> {
        let before = text.len();
        loop {
            let ready = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                ready => ready?,
            };
            // As `read_until` does, which looks at each byte by itself.
            let end = memchr(b'\n', ready).map(|at| at + 1);
            let taken = end.unwrap_or(ready.len());
            text.extend_from_slice(&ready[..taken]);
            self.input.consume(taken);
            if end.is_some() || taken == 0 {
                break;
            }
        }
        let read = text.len() - before;
        self.lines += usize::from(read > 0);
        Ok(read)
    }
}

impl Iterator for Pieces {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let mut bytes = self.next.take().unwrap_or_default();
        let line = if bytes.is_empty() { self.lines + 1 } else { self.lines };
        loop {
            let before = bytes.len();
            match self.line(&mut bytes) {
                Err(error) => {
                    self.input = Box::new(io::empty());
                    self.any = true;
                    return Some(Piece { line, text: Err(StreamError::Unreadable(error)) });
                }
                Ok(0) => break,
                Ok(_) if opens(&bytes[before..]) && !bytes[..before].trim_ascii().is_empty() => {
                    self.next = Some(bytes.split_off(before));
                    break;
                }
                Ok(_) => {}
            }
        }
        // Only blank lines are no session; but an input that holds nothing else is told of.
        if bytes.trim_ascii().is_empty() && self.any {
            return None;
        }
        self.any = true;
        let text = decode(bytes).map_err(|error| match error {
            StreamError::NotUtf8 { line: own, utf16 } => StreamError::NotUtf8 { line: line + own - 1, utf16 },
            other => other,
        });
        Some(Piece { line, text })
    }
}

/// Returns whether a line opens a session.
fn opens(line: &[u8]) -> bool {
    static OPENING: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("started"));
    // Most lines are told by this alone, before they are looked at as text.
    OPENING.find(line).is_some()
        && std::str::from_utf8(line).is_ok_and(|line| reader::opens(line.trim_start_matches('\u{feff}')))
}

/// Turns bytes into text.
fn decode(bytes: Vec<u8>) -> Result<String, StreamError> {
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        let before = bytes.get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        StreamError::NotUtf8 { line, utf16 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_comes_session_by_session_with_the_line_each_begins_at() {
        let head = r#"{"event":"started","v":1}"#;
        let said = r#"{"event":"turn","turn":1,"text":"we started \"event\":\"started\""}"#;
        let pieces = |text: &str| {
            let pieces = Pieces::new(Box::new(io::Cursor::new(text.as_bytes().to_vec())));
            pieces.map(|piece| (piece.line, piece.text.unwrap().lines().count())).collect::<Vec<_>>()
        };
        assert_eq!(pieces(&format!("{head}\n{said}\n\n{head}\n{said}\n{said}\n{head}")), [(1, 3), (4, 3), (7, 1)]);
        assert_eq!(pieces(&format!("\n\n{head}\n{said}\n\n")), [(1, 5)]);
        assert_eq!(pieces(&format!("{said}\n{head}\n")), [(1, 1), (2, 1)]);
        assert_eq!(pieces("\n\n"), [(1, 2)]);
        assert_eq!(pieces(""), [(1, 0)]);
    }

    #[test]
    fn a_session_that_is_not_utf8_does_not_spoil_the_next() {
        let mut bytes = b"{\"event\":\"started\"}\n\xff\n".to_vec();
        bytes.extend(b"{\"event\":\"started\"}\n");
        let found: Vec<Piece> = Pieces::new(Box::new(io::Cursor::new(bytes))).collect();
        assert!(matches!(found[0].text, Err(StreamError::NotUtf8 { line: 2, .. })));
        assert!(found[1].text.is_ok() && found[1].line == 3);
    }

    #[test]
    fn the_line_of_a_faulty_byte_is_named() {
        assert!(matches!(decode(b"a\nb\xff".to_vec()), Err(StreamError::NotUtf8 { line: 2, utf16: false })));
        assert!(matches!(decode(b"\xff\xfea\0".to_vec()), Err(StreamError::NotUtf8 { line: 1, utf16: true })));
        assert_eq!(decode("你好".as_bytes().to_vec()).ok().as_deref(), Some("你好"));
    }
}
