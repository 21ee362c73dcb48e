//! Faults of a file as such: bytes, signs, YAML, shape. What the content means is checked in `domain::exercise`.

use crate::domain::exercise::Severity;

/// Largest file that is read, in bytes. Our choice: twenty times the longest shipped scenario.
pub const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// A sign that a Chinese keyboard gives where YAML wants another, or a missing space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `：` for `: `.
    Colon,
    /// `，` for `, `.
    Comma,
    /// `“ ”` for `" "`.
    Quote,
    /// U+3000 for spaces.
    Space,
    /// `－`, `—`, `•` for `- `.
    Dash,
    /// `［ ］ ｛ ｝` for `[ ] { }`.
    Bracket,
    /// `＃` for `#`.
    Hash,
    /// A tab for spaces.
    Tab,
    /// No space after the colon of a key.
    NoSpaceAfterColon,
    /// No space after the dash of a list.
    NoSpaceAfterDash,
}

/// Which YAML rule is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syntax {
    /// A quote is not closed.
    UnclosedQuote,
    /// Brackets or the commas between them.
    Brackets,
    /// Text after a closing quote.
    AfterQuote,
    /// A second colon in an unquoted text.
    Colon,
    /// A key without a colon.
    MissingColon,
    /// Lines do not stand under each other.
    Indentation,
    /// A tab.
    Tab,
    /// An alias of nothing.
    UnknownAlias,
    /// A backslash before a letter that has no meaning.
    Escape,
    /// A character that cannot start anything.
    Character(char),
    /// Anything else, in the parser's words.
    Other(String),
}

/// Which encoding a file seems to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// GBK or GB 18030.
    Gbk,
    /// UTF-16.
    Utf16,
    /// Not told.
    Unknown,
}

/// What is expected at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A text, or one under `zh` and `en`.
    Localized,
    /// A list of texts, or one under `zh` and `en`.
    Lines,
    /// A whole number.
    Integer,
    /// `true` or `false`.
    Boolean,
    /// A list.
    List,
    /// Keys with values.
    Mapping,
}

/// What stands at a place instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Nothing.
    Nothing,
    /// A text.
    Text,
    /// A list.
    List,
    /// Keys with values.
    Mapping,
}

/// What is wrong with a file. A closed list: every variant has a code and words in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// There is no such file.
    NoSuchFile,
    /// A folder, a device: no file.
    NotAFile,
    /// Cannot be read; the system's words.
    Unreadable(String),
    /// Larger than `FILE_BYTES_MAX`.
    TooLarge(u64),
    /// Holds nothing.
    Empty,
    /// Not UTF-8.
    NotUtf8(Encoding),
    /// Starts with a byte order mark; read all the same.
    Bom,
    /// A wrong sign.
    Sign(Sign),
    /// Not YAML.
    Syntax(Syntax),
    /// Unfolds to too much.
    TooManyAliases,
    /// Nested too deeply.
    TooDeep,
    /// More than one document.
    SecondDocument,
    /// A key that is a list or mapping.
    KeyNotText,
    /// A key twice in one mapping.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A key that the format does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that is meant, most likely.
        nearest: Option<String>,
        /// The keys that may stand here.
        known: Vec<String>,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: String,
    },
    /// Another kind of value than expected.
    WrongType {
        /// What is expected.
        expected: Shape,
        /// What stands there.
        seen: Seen,
    },
    /// Not one of the values there are.
    BadValue {
        /// The value.
        value: String,
        /// The value that is meant, most likely.
        nearest: Option<String>,
        /// The values there are.
        allowed: Vec<String>,
    },
    /// Not a whole number.
    NotInteger {
        /// The value.
        value: String,
        /// The number that is meant, most likely.
        meant: Option<String>,
    },
    /// A number outside what the format can hold.
    NumberRange {
        /// The value.
        value: String,
        /// Least.
        min: i64,
        /// Most.
        max: i64,
    },
    /// Not an id.
    BadId {
        /// The value.
        value: String,
        /// The id that is meant, most likely.
        meant: Option<String>,
    },
    /// The id is not the file's name.
    FileName {
        /// The id.
        id: String,
        /// The file's name without `.yaml`.
        file: String,
    },
    /// Two files have the same id.
    SameId {
        /// The id.
        id: String,
        /// The other file.
        other: String,
    },
    /// Neither a scenario nor a rubric, as far as can be told.
    UnknownKind,
    /// Refused by the reader for another reason; its words.
    Refused(String),
}

impl FileFault {
    /// Returns the code that stands in the brackets of a message; codes are promises.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchFile => "no-such-file",
            Self::NotAFile => "not-a-file",
            Self::Unreadable(_) => "unreadable",
            Self::TooLarge(_) => "too-large",
            Self::Empty => "empty-file",
            Self::NotUtf8(_) => "not-utf8",
            Self::Bom => "bom",
            Self::Sign(Sign::Tab) => "tab",
            Self::Sign(Sign::NoSpaceAfterColon | Sign::NoSpaceAfterDash) => "missing-space",
            Self::Sign(_) => "full-width-sign",
            Self::Syntax(_) => "syntax",
            Self::TooManyAliases => "too-many-aliases",
            Self::TooDeep => "too-deep",
            Self::SecondDocument => "second-document",
            Self::KeyNotText => "key-not-text",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongType { .. } => "wrong-type",
            Self::BadValue { .. } => "bad-value",
            Self::NotInteger { .. } => "not-integer",
            Self::NumberRange { .. } => "out-of-range",
            Self::BadId { .. } => "bad-id",
            Self::FileName { .. } => "file-name",
            Self::SameId { .. } => "same-id",
            Self::UnknownKind => "unknown-kind",
            Self::Refused(_) => "refused",
        }
    }

    /// Returns how much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Bom => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
