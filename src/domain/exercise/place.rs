//! Where in a file a problem stands: keys and indices, as in `facts[3].cues.zh[2]`.
//!
//! Knows nothing of lines and columns; `catalog` finds those.

use std::borrow::Cow;
use std::fmt;

use crate::domain::lang::Lang;

/// One step down into a file's content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A key of a mapping.
    Key(Cow<'static, str>),
    /// An entry of a list. Counts from 0.
    Index(usize),
}

/// A path of steps from the top of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place(pub Vec<Step>);

impl Place {
    /// Returns the place of a top-level key.
    pub fn of(key: &'static str) -> Self {
        Self::default().key(key)
    }

    /// Returns the place of a key below this place.
    pub fn key(&self, key: impl Into<Cow<'static, str>>) -> Self {
        self.step(Step::Key(key.into()))
    }

    /// Returns the place of a list's entry below this place. Counts from 0.
    pub fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    /// Returns the place of a language's text or lines below this place.
    pub fn lang(&self, lang: Lang) -> Self {
        self.key(lang.code())
    }

    /// Returns this place with one step more.
    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => write!(out, "{key}")?,
                Step::Key(key) => write!(out, ".{key}")?,
                Step::Index(index) => write!(out, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_like_a_path() {
        let place = Place::of("facts").index(3).key("cues").lang(Lang::Zh).index(2);
        assert_eq!(place.to_string(), "facts[3].cues.zh[2]");
    }
}
