//! Whether a unit asks anything (coding manual 1.2).

/// Returns whether a stretch of normalised talk has the form of a question.
pub fn asks(text: &str) -> bool {
    text.contains('?')
}

/// Returns whether a clause opens with a word that starts another question.
pub fn opens_another(_text: &str) -> bool {
    true
}
