//! The bytes of a content file: read, decoded, hashed.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::fault::{Encoding, FILE_BYTES_MAX, FileFault};
use crate::domain::chain::sha256;

/// A file's text with the name it is shown under.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name for messages: the path as it was given, or that of an embedded file.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Did it start with a byte order mark?
    pub bom: bool,
}

impl Source {
    /// Returns an embedded file.
    pub(super) fn embedded(name: String, text: &str) -> Self {
        Self { name, text: text.to_owned(), bom: false }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// The fault, and for a faulty encoding the text as far as it can be shown, with the byte it goes wrong at.
    pub(super) fn read(path: &Path) -> Result<Self, Box<Unread>> {
        let name = path.display().to_string();
        let unread = |fault| Box::new(Unread { name: path.display().to_string(), fault, shown: None });
        let bytes = read_bytes(path).map_err(unread)?;
        let (bom, body) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(body) => (true, body),
            None => (false, bytes.as_slice()),
        };
        match std::str::from_utf8(body) {
            Ok(text) if text.trim().is_empty() => Err(unread(FileFault::Empty)),
            Ok(text) => Ok(Self { name, text: text.to_owned(), bom }),
            Err(error) => {
                let (text, at) = shown(body, error.valid_up_to());
                let fault = FileFault::NotUtf8(encoding(body));
                Err(Box::new(Unread { name, fault, shown: Some((text, at)) }))
            }
        }
    }

    /// Returns the hash of the content, 16 hexadecimal digits: the same on systems that end lines differently.
    pub fn hash(&self) -> String {
        content_hash(&self.text)
    }
}

/// How much of a hash names a text: what sessions and scorecards hold.
const HASH_DIGITS: usize = 16;

/// Returns the hash of a text, 16 hexadecimal digits: the same on systems that end lines differently.
pub fn content_hash(text: &str) -> String {
    let mut hash = sha256(text.replace("\r\n", "\n").as_bytes());
    hash.truncate(HASH_DIGITS);
    hash
}

/// A file that could not be read as text.
#[derive(Debug, Clone)]
pub(super) struct Unread {
    /// The name for messages.
    pub name: String,
    /// Why.
    pub fault: FileFault,
    /// What can be shown of it, and the byte where it goes wrong.
    pub shown: Option<(String, usize)>,
}

/// Reads the bytes of a file that is not too large.
fn read_bytes(path: &Path) -> Result<Vec<u8>, FileFault> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => FileFault::NoSuchFile,
        _ => FileFault::Unreadable(error.to_string()),
    };
    let meta = fs::metadata(path).map_err(unreadable)?;
    if !meta.is_file() {
        return Err(FileFault::NotAFile);
    }
    if meta.len() > FILE_BYTES_MAX {
        return Err(FileFault::TooLarge(meta.len()));
    }
    let mut bytes = Vec::new();
    // The file may grow between the two looks.
    fs::File::open(path).map_err(unreadable)?.take(FILE_BYTES_MAX).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Returns what can be shown around the first faulty byte: its line, decoded as far as it goes.
fn shown(bytes: &[u8], at: usize) -> (String, usize) {
    let before = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default()).into_owned();
    let rest = bytes.get(at..).unwrap_or_default();
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let after = String::from_utf8_lossy(line);
    let start = before.len();
    (before + &after, start)
}

/// Guesses the encoding of bytes that are not UTF-8.
fn encoding(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Encoding::Utf16;
    }
    let (mut pairs, mut strays) = (0_u32, 0_u32);
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if first.is_ascii() {
            continue;
        }
        match tail.split_first() {
            Some((second, tail))
                if (0x81..=0xfe).contains(first) && (0x40..=0xfe).contains(second) && *second != 0x7f =>
            {
                pairs += 1;
                rest = tail;
            }
            _ => strays += 1,
        }
    }
    if pairs > 0 && strays * 10 <= pairs { Encoding::Gbk } else { Encoding::Unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gbk_is_recognised_and_latin_is_not() {
        // 标题 and 客户 in GBK; then a Latin-1 text.
        let gbk = b"title: \xb1\xea\xcc\xe2\n# \xbf\xcd\xbb\xa7\n";
        assert_eq!(encoding(gbk), Encoding::Gbk);
        assert_eq!(encoding(b"caf\xe9 \xe8 "), Encoding::Unknown);
        assert_eq!(encoding(b"\xff\xfet\0i\0"), Encoding::Utf16);
    }

    #[test]
    fn line_ends_do_not_change_the_hash() {
        let source = |text: &str| Source { name: String::new(), text: text.to_owned(), bom: false };
        let hash = source("a: 1\nb: 2\n").hash();
        assert_eq!(hash, source("a: 1\r\nb: 2\r\n").hash());
        assert_ne!(hash, source("a: 1\nb: 3\n").hash());
        assert_eq!(hash.len(), 16);
    }
}
