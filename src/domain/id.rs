//! Checked id types: lower-case kebab-case names that files and events refer to things by.

use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization as _;

/// Longest id in characters. Our choice: longer names are sentences, not ids.
pub const ID_CHARS_MAX: usize = 48;

/// The shape of an id, for the JSON Schema; says the same as `is_id`.
pub const ID_PATTERN: &str = "^(?=.{1,48}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/// Says why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id: use lower-case letters, digits and single hyphens, starting with a letter")]
pub struct IdError(pub String);

/// Returns whether `text` is kebab-case: `slow-response` is, `Slow Response` and `-slow` are not.
pub fn is_id(text: &str) -> bool {
    text.len() <= ID_CHARS_MAX
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// The letters of an id, held in place: ids are copied all the time, and copying allocates nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Letters {
    /// Filled up with zeros, so that their order is that of the texts.
    bytes: [u8; ID_CHARS_MAX],
    length: u8,
}

impl Letters {
    /// Returns the letters of a text that is an id.
    fn of(id: &str) -> Self {
        let mut bytes = [0; ID_CHARS_MAX];
        let length = id.len().min(ID_CHARS_MAX);
        bytes[..length].copy_from_slice(&id.as_bytes()[..length]);
        Self { bytes, length: u8::try_from(length).unwrap_or_default() }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.length)]).unwrap_or_default()
    }
}

impl fmt::Debug for Letters {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}

/// Reads what is written as a text, where the text stands: no copy of it is made.
pub(super) struct Written<T, E>(pub(super) fn(&str) -> Result<T, E>);

impl<T, E: fmt::Display> Visitor<'_> for Written<T, E> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<F: de::Error>(self, text: &str) -> Result<T, F> {
        (self.0)(text).map_err(F::custom)
    }
}

/// Longest trainee id in characters. Our choice: room for a name and a staff number.
pub const TRAINEE_CHARS_MAX: usize = 64;

/// What stands for a trainee who was forgotten begins so.
pub const PSEUDONYM: &str = "forgotten-";

/// Letters that leave no mark (Hangul fillers): with one of them two names would look the same.
const INVISIBLE: [char; 4] = ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}'];

/// Says why a text cannot name a trainee.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a trainee is named by 1 to {TRAINEE_CHARS_MAX} letters, digits, spaces and `.-_@#`, not by `{0}`")]
pub struct TraineeIdError(pub String);

/// Names a trainee: a staff number, a name, a mail address. Letters and digits of any script, single spaces and `.-_@#`, so
/// that it can stand in a table, a file's name and a report as it is: `王芳` and `A-1023` do, `../a` and `=1+1` do not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct TraineeId(String);

impl TraineeId {
    /// Returns the id, white space around it left out and in Unicode's NFKC, or what is wrong with the text.
    ///
    /// # Errors
    /// `TraineeIdError` when the text is empty, too long, or has other characters.
    pub fn new(text: &str) -> Result<Self, TraineeIdError> {
        // `Ａ-1` typed with full-width letters is the same person.
        let text: String = text.trim().nfkc().collect();
        let is_fit = |letter: char| {
            letter.is_alphanumeric() && !INVISIBLE.contains(&letter)
                || matches!(letter, ' ' | '.' | '-' | '_' | '@' | '#')
        };
        let fits = text.starts_with(char::is_alphanumeric)
            && text.chars().count() <= TRAINEE_CHARS_MAX
            && text.chars().all(is_fit)
            && !text.contains("..")
            && !text.contains("  ");
        if fits { Ok(Self(text)) } else { Err(TraineeIdError(text)) }
    }

    /// Returns the id of somebody who is there: not the name that stands for one who was forgotten.
    ///
    /// # Errors
    /// `TraineeIdError` as `new`, and for such a name.
    pub fn of_somebody(text: &str) -> Result<Self, TraineeIdError> {
        Self::new(text).and_then(|id| if id.is_pseudonym() { Err(TraineeIdError(id.0)) } else { Ok(id) })
    }

    /// Returns whether this stands for somebody who was forgotten.
    pub fn is_pseudonym(&self) -> bool {
        self.0.starts_with(PSEUDONYM)
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for TraineeId {
    type Error = TraineeIdError;
    fn try_from(text: String) -> Result<Self, TraineeIdError> {
        Self::new(&text)
    }
}

impl From<TraineeId> for String {
    fn from(id: TraineeId) -> String {
        id.0
    }
}

impl fmt::Display for TraineeId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
        #[schemars(with = "String", extend("pattern" = ID_PATTERN))]
        pub struct $name(Letters);

        impl $name {
            /// Returns the id, or what is wrong with the text.
            ///
            /// # Errors
            /// `IdError` when the text is not kebab-case.
            pub fn new(text: impl AsRef<str>) -> Result<Self, IdError> {
                let text = text.as_ref();
                if is_id(text) { Ok(Self(Letters::of(text))) } else { Err(IdError(text.to_owned())) }
            }

            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.as_str().to_owned()
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                source.deserialize_str(Written(|text| Self::new(text)))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.as_str())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    )*};
}

id_types! {
    /// Names a scenario, and its file.
    ScenarioId
    /// Names a rubric, and its file.
    RubricId
    /// Names the rules of an exam, and their file.
    ExamId
    /// Names a quiz, and its file.
    QuizId
    /// Names a question of a quiz.
    QuestionId
    /// Names an answer that a question offers.
    AnswerId
    /// Names a person on the customer's side.
    StakeholderId
    /// Names something the customer knows and may tell.
    FactId
    /// Names a need of the customer.
    NeedId
    /// Names an objection.
    ObjectionId
    /// Names a document that the trainee may hand over.
    MaterialId
    /// Names a line of the fact sheet: something that may be claimed.
    ClaimId
    /// Names something that may not be promised.
    LimitId
    /// Names something that the brief states already.
    KnownId
    /// Names a number of the value model.
    FigureId
    /// Names a criterion of a rubric.
    CriterionId
    /// Names a dimension of a rubric.
    DimensionId
    /// Names a cap of a rubric.
    CapId
    /// Names a band of a rubric.
    BandId
}

#[cfg(test)]
mod trainee_tests {
    use super::*;

    #[test]
    fn a_trainee_is_named_as_people_are_and_one_spelling_is_one_person() {
        for (text, id) in
            [("王芳", "王芳"), (" A-1023 ", "A-1023"), ("Ａ－１０２３", "A-1023"), ("anna.lee@x.com", "anna.lee@x.com")]
        {
            assert_eq!(TraineeId::new(text).map(String::from), Ok(id.to_owned()), "{text}");
        }
        for text in ["", "../a", "=1+1", "a\u{1b}[31m", "王芳\u{3164}", "a\u{200b}b", "a  b", &"长".repeat(65)] {
            assert!(TraineeId::new(text).is_err(), "{text:?}");
        }
        assert!(TraineeId::new("forgotten-12").is_ok_and(|id| id.is_pseudonym()), "stores hold such names");
        assert!(TraineeId::of_somebody("forgotten-12").is_err(), "nobody is called so");
    }
}
