//! The hint of a practice session: the next sensible step, and a line that takes it.

use super::reading::Reading;
use super::step;
use crate::domain::exercise::Exercise;
use crate::domain::transcript::Transcript;

/// A hint. Shown, never scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The rule in one sentence and, where the scenario has one that fits, a line to say; in the session's language.
    pub text: String,
}

/// Returns the next sensible step at the end of a session so far.
pub fn hint(exercise: &Exercise, transcript: &Transcript) -> Hint {
    let turns = super::read(exercise, transcript);
    let reading = Reading::new(&exercise.scenario, transcript.started.lang, &turns, transcript.outcome());
    of(&reading)
}

/// Returns the hint for a session that has been read.
pub(super) fn of(reading: &Reading<'_>) -> Hint {
    let step = step::next(reading, u32::MAX);
    let rule = step.rule(reading.lang);
    let text = match step.line(reading, u32::MAX) {
        Some(line) => reading.lang.pick(format!("{rule}比如：“{line}”"), format!("{rule} For example: \"{line}\"")),
        None => rule.to_owned(),
    };
    Hint { text }
}
