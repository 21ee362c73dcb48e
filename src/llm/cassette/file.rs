//! A cassette as a file: a head, then one JSON line an exchange.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::llm::{Fault, FaultKind};

/// The version of the format.
const VERSION: u32 = 1;

/// The first line of a cassette.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the format.
    pub cassette: u32,
    /// The session that was recorded.
    pub session: String,
    /// The provider's name.
    pub provider: String,
    /// The model's name.
    pub model: String,
}

/// One exchange.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Exchange {
    /// What was asked.
    pub(super) request: Asked,
    /// The HTTP status; none when there was no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<u16>,
    /// The answer's headers that matter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) headers: BTreeMap<String, String>,
    /// The answer's body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) pieces: Vec<Piece>,
    /// How the body ended.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub(super) ended: Ended,
    /// What went wrong in place of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) fault: Option<Fault>,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Asked {
    /// The HTTP method.
    pub(super) method: String,
    /// The path, from the base address on.
    pub(super) path: String,
    /// The body.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub(super) body: Value,
}

/// A piece of a body as it came: a text, or bytes in hexadecimal where a letter is split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Piece {
    /// Whole letters.
    Text(String),
    /// Other bytes.
    Bytes {
        /// Two digits a byte.
        hex: String,
    },
}

/// How a body ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Ended {
    /// With its end.
    #[default]
    Whole,
    /// The connection broke, or the listener went away.
    Broken,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over by reference")]
fn is_whole(ended: &Ended) -> bool {
    *ended == Ended::Whole
}

impl Piece {
    pub(super) fn new(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::Text(text.to_owned()),
            Err(_) => Self::Bytes { hex: bytes.iter().map(|byte| format!("{byte:02x}")).collect() },
        }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.as_bytes().to_vec(),
            Self::Bytes { hex } => {
                let digits: Vec<u8> = hex
                    .chars()
                    .filter_map(|digit| digit.to_digit(16))
                    .filter_map(|digit| u8::try_from(digit).ok())
                    .collect();
                digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
            }
        }
    }
}

impl Asked {
    /// Returns what a request is known by: its method, path and body in one order of fields.
    pub(super) fn hash(&self) -> String {
        // The fields of a JSON object are held in the order of their names.
        let text = format!("{} {}\n{}", self.method, self.path, self.body);
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Head {
    /// Returns the head of a new cassette.
    pub fn new(session: &str, provider: &str, model: &str) -> Self {
        Self { cassette: VERSION, session: session.to_owned(), provider: provider.to_owned(), model: model.to_owned() }
    }
}

/// Returns the file of a session in a folder; letters that a file's name may not hold become `_`.
pub fn path(folder: &Path, session: &str) -> PathBuf {
    let name: String = session
        .chars()
        .map(|letter| if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') { letter } else { '_' })
        .collect();
    let name = name.trim_start_matches('.');
    folder.join(format!("{}.jsonl", if name.is_empty() { "session" } else { name }))
}

/// Returns the head of a session's cassette.
///
/// # Errors
/// `CassetteFile` when there is none that can be read.
pub fn head(folder: &Path, session: &str) -> Result<Head, Fault> {
    load(&path(folder, session)).map(|(head, _)| head)
}

/// Reads a cassette.
pub(super) fn load(path: &Path) -> Result<(Head, Vec<Exchange>), Fault> {
    let bad = |line: usize, why: &dyn std::fmt::Display| {
        Fault::new(FaultKind::CassetteFile, format!("{}:{line}: {why}", path.display()))
    };
    let text = fs::read_to_string(path).map_err(|why| unusable(path, &why))?;
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or_else(|| bad(1, &"empty"))?;
    let head: Head = serde_json::from_str(first).map_err(|why| bad(1, &why))?;
    if head.cassette > VERSION {
        return Err(bad(1, &format!("cassette {} > {VERSION}", head.cassette)));
    }
    let exchanges = lines.map(|(at, line)| serde_json::from_str(line).map_err(|why| bad(at + 1, &why)));
    Ok((head, exchanges.collect::<Result<_, _>>()?))
}

/// Returns the fault of a file that the system does not let be used.
pub(super) fn unusable(path: &Path, why: &std::io::Error) -> Fault {
    Fault::new(FaultKind::CassetteFile, format!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_kept_byte_for_byte() {
        for bytes in ["好".as_bytes(), &"好".as_bytes()[..2], &[0xff, 0x00], b""] {
            let text = serde_json::to_string(&Piece::new(bytes)).unwrap();
            assert_eq!(serde_json::from_str::<Piece>(&text).unwrap().bytes(), bytes, "{text}");
        }
    }

    #[test]
    fn a_session_names_a_file_inside_the_folder() {
        for (session, name) in [
            ("bank-risk-zh-7", "bank-risk-zh-7.jsonl"),
            ("../../etc", "_.._etc.jsonl"),
            ("", "session.jsonl"),
            ("a/b", "a_b.jsonl"),
        ] {
            assert_eq!(path(Path::new("d"), session), Path::new("d").join(name));
        }
    }
}
