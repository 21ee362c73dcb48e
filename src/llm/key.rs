//! The key of an endpoint: where it is taken from, and how it is kept out of everything that is written.
//!
//! A key comes from the environment or from a file that only its owner can read; never from the command line, which other
//! users of the machine can see. It has no `Display`, its `Debug` shows nothing, and `Scrubber` strikes it out of whatever an
//! endpoint sends back, before anything else of the program sees it.

use std::fs;
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret, SecretString};

/// A key.
#[derive(Debug, Clone)]
pub struct Key {
    secret: SecretString,
    source: Source,
}

/// Where a key was taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// An environment variable.
    Variable(String),
    /// A file.
    File(PathBuf),
}

/// Says why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Others can read the file.
    #[error("{path} can be read by others (mode {mode:o})")]
    Open {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The file or variable holds no key.
    #[error("{place} does not hold a key")]
    Bad {
        /// Which one.
        place: String,
    },
}

/// Shortest key that is struck out of answers, in bytes. Shorter ones (`none`, `ollama`, `EMPTY` for local servers) are no
/// secrets, and are words that an answer may hold.
const SECRET_MIN: usize = 8;

impl Key {
    /// Returns the key of a text.
    ///
    /// # Errors
    /// `Bad` when it is empty or cannot stand in a header: the usual slip is a whole line of a shell script.
    pub fn new(text: &str, source: Source) -> Result<Self, KeyError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        let text = text.strip_prefix("Bearer ").unwrap_or(text).trim();
        let fits = !text.is_empty() && text.len() <= 4096 && text.bytes().all(|byte| byte.is_ascii_graphic());
        if !fits || text.contains('=') && text.starts_with("export") {
            let place = match source {
                Source::Variable(name) => name,
                Source::File(path) => path.display().to_string(),
            };
            return Err(KeyError::Bad { place });
        }
        Ok(Self { secret: SecretString::from(text.to_owned()), source })
    }

    /// Returns the key that a variable of the environment holds, if it is set to anything.
    ///
    /// # Errors
    /// `Bad` when what it holds is no key.
    pub fn of_variable(name: &str) -> Result<Option<Self>, KeyError> {
        match std::env::var(name) {
            Ok(text) if !text.trim().is_empty() => Self::new(&text, Source::Variable(name.to_owned())).map(Some),
            Err(std::env::VarError::NotUnicode(_)) => Err(KeyError::Bad { place: name.to_owned() }),
            _ => Ok(None),
        }
    }

    /// Returns the key that a file holds in its first line.
    ///
    /// # Errors
    /// `Unreadable`, `Open` when anybody but its owner has any right to it, `Bad`.
    pub fn of_file(path: &Path) -> Result<Self, KeyError> {
        let unreadable = |source| KeyError::Unreadable { path: path.to_owned(), source };
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(path).map_err(unreadable)?.permissions().mode() & 0o777;
            if mode & 0o077 != 0 {
                return Err(KeyError::Open { path: path.to_owned(), mode });
            }
        }
        let text = fs::read_to_string(path).map_err(unreadable)?;
        Self::new(text.lines().next().unwrap_or_default(), Source::File(path.to_owned()))
    }

    /// Returns where the key was taken from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Returns the secret, for the header of a request and for striking it out.
    pub(super) fn expose(&self) -> &str {
        self.secret.expose_secret()
    }
}

/// What stands in the place of a key.
const STRUCK: &[u8] = b"[key]";

/// Strikes a key out of pieces that come one after the other, also where it is split between them.
///
/// With the key `sk-12345678`, `sk-1234` and `5678!` become nothing and `[key]!`; `sk-9` stays as it is.
pub struct Scrubber {
    secret: SecretString,
    /// The end of what came, as far as it may be the beginning of the key.
    held: Vec<u8>,
}

impl Scrubber {
    /// Returns what strikes a key out; none for no key, or for one that is no secret.
    pub fn new(key: Option<&Key>) -> Option<Self> {
        let key = key.filter(|key| key.expose().len() >= SECRET_MIN)?;
        Some(Self { secret: key.secret.clone(), held: Vec::new() })
    }

    /// Takes a piece and returns what may be passed on.
    pub fn pass(&mut self, piece: &[u8]) -> Vec<u8> {
        let secret = self.secret.expose_secret().as_bytes();
        let mut all = std::mem::take(&mut self.held);
        all.extend_from_slice(piece);
        let mut passed = Vec::with_capacity(all.len());
        let mut at = 0;
        while at < all.len() {
            let rest = &all[at..];
            if rest.starts_with(secret) {
                passed.extend_from_slice(STRUCK);
                at += secret.len();
            } else if secret.starts_with(rest) {
                self.held = rest.to_vec();
                break;
            } else {
                passed.push(all[at]);
                at += 1;
            }
        }
        passed
    }

    /// Returns what was held back, at the end of what came.
    pub fn end(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.held)
    }

    /// Returns a text without the key.
    pub fn text(&mut self, text: &str) -> String {
        let mut passed = self.pass(text.as_bytes());
        passed.extend(self.end());
        String::from_utf8_lossy(&passed).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Key::new(text, Source::Variable("TEST".into())).unwrap()
    }

    #[test]
    fn a_key_shows_itself_to_nobody() {
        let shown = format!("{:?}", key("sk-secret-123456"));
        assert!(!shown.contains("secret-123456"), "{shown}");
    }

    #[test]
    fn a_key_is_struck_out_wherever_it_is_split() {
        let text = "a sk-12345678 b sk-1234567 sk-12345678";
        for first in 0..text.len() {
            for second in first..text.len() {
                let mut scrubber = Scrubber::new(Some(&key("sk-12345678"))).unwrap();
                let mut all = Vec::new();
                for piece in [&text[..first], &text[first..second], &text[second..]] {
                    all.extend(scrubber.pass(piece.as_bytes()));
                }
                all.extend(scrubber.end());
                assert_eq!(String::from_utf8(all).unwrap(), "a [key] b sk-1234567 [key]", "{first} {second}");
            }
        }
    }

    #[test]
    fn what_is_no_secret_is_left_alone() {
        assert!(Scrubber::new(Some(&key("ollama"))).is_none());
        assert!(Scrubber::new(None).is_none());
    }

    #[test]
    fn what_cannot_be_a_key_is_refused() {
        for text in ["", "  ", "export OPENAI_API_KEY=sk-1", "密钥", "two words"] {
            assert!(Key::new(text, Source::Variable("TEST".into())).is_err(), "{text}");
        }
        assert_eq!(key("\u{feff} Bearer sk-1\r\n").expose(), "sk-1");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        fs::write(&path, "sk-12345678\n# a remark\n").unwrap();
        for (mode, good) in [(0o644, false), (0o640, false), (0o600, true), (0o400, true)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(Key::of_file(&path).is_ok(), good, "{mode:o}");
        }
        assert_eq!(Key::of_file(&path).unwrap().expose(), "sk-12345678");
    }
}
