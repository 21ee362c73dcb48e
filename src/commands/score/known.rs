//! Scorecards of records that came before: what was said in another session, word for word, is not read and scored again.
//!
//! A scorecard depends on the exercise, on what was said and decided, and on the language, purpose and difficulty of the
//! session; not on its name, its seed or who worded it.

use std::rc::Rc;

use super::job::{self, Elsewhere, Found, Scored, Wrong};
use crate::catalog::Piece;
use crate::commands::shelf::Shelf;
use crate::domain::lang::Lang;
use crate::domain::memo::remembered;
use crate::domain::scorecard::Scorecard;
use crate::domain::transcript::{Started, reader};

/// Records that are kept with their scorecards: some 30 kilobytes each.
const RECORDS_MAX: usize = 128;

/// Reads and scores what was found.
///
/// # Errors
/// Why it cannot be scored.
pub(super) fn score(
    found: Found,
    elsewhere: Elsewhere<'_>,
    shelf: &Shelf<'_>,
    rubric: Option<&str>,
    lang: Lang,
) -> Result<Scored, Wrong> {
    let anew = |found: Found| found.read(elsewhere).and_then(|job| job::score(&job, shelf, rubric, lang));
    let Found::Piece(file, Piece { line, text: Ok(text) }) = found else { return anew(found) };
    let headed = reader::headed(&text).map(|(started, said)| (key(&started, said), started));
    let again = |text: &str| Found::Piece(file.clone(), Piece { line, text: Ok(text.to_owned()) });
    let Some((key, started)) = headed else { return anew(again(&text)) };
    let Ok(exercise) = job::exercise(&started, shelf, rubric, || file.clone(), line) else { return anew(again(&text)) };
    let mut result = None;
    let known = remembered!(RECORDS_MAX; Option<Rc<Scorecard>>: exercise.owner(), &key, |_| {
        let scored = result.insert(anew(again(&text)));
        scored.as_ref().ok().map(|scored| Rc::new(scored.scorecard.clone()))
    });
    match (result, known) {
        (Some(result), _) => result,
        (None, Some(card)) => {
            let rubric_changed = job::is_rubric_changed(&started, &exercise, rubric);
            let scorecard = Scorecard { session: started.session, ..Scorecard::clone(&card) };
            Ok(Scored { scorecard, exercise, note: None, rubric_changed })
        }
        // What could not be scored is looked at again, for it is told where it stands.
        (None, None) => anew(again(&text)),
    }
}

/// Returns a text that tells a record, without its name, from every other of the same exercise.
fn key(started: &Started, said: &str) -> String {
    let Started { lang, mode, difficulty, .. } = started;
    format!("{lang:?} {mode:?} {difficulty:?}\n{said}")
}
