//! Reads transcripts from files or standard input; what they hold is read by `domain::transcript::reader`.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

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
    fn the_line_of_a_faulty_byte_is_named() {
        assert!(matches!(decode(b"a\nb\xff".to_vec()), Err(StreamError::NotUtf8 { line: 2, utf16: false })));
        assert!(matches!(decode(b"\xff\xfea\0".to_vec()), Err(StreamError::NotUtf8 { line: 1, utf16: true })));
        assert_eq!(decode("你好".as_bytes().to_vec()).ok().as_deref(), Some("你好"));
    }
}
