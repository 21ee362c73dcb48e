//! Writes goldens anew, as they come out today, and shows what that changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use similar::TextDiff;

use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Scorecard;
use crate::domain::scoring::score;
use crate::domain::session::Session;
use crate::domain::transcript::{SessionEvent, Speaker, Started, Transcript};
use crate::error::AppError;
use crate::regress::check::card_text;
use crate::regress::customer::replay;
use crate::regress::folder::{CARD, Place, RECORD, replace};
use crate::regress::{Checked, Golden};
use crate::report::shown;

/// What is rewritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Update {
    /// Scorecards, and the codes of the trainee's lines.
    Score,
    /// These, and what the customer says.
    Customer,
}

/// A golden that may be rewritten.
pub(super) struct Plan {
    /// Where its files are.
    pub(super) place: Place,
    /// What it was.
    pub(super) golden: Golden,
    /// Its scenario and rubric.
    pub(super) exercise: Arc<Exercise>,
    /// The record and the scorecard of today.
    pub(super) present: Box<(Transcript, Scorecard)>,
}

/// What was rewritten.
pub(super) struct Written {
    /// The differences, to be shown; empty when there are none.
    pub(super) diff: String,
    /// Does the golden hold from here on?
    pub(super) settles: bool,
}

impl Plan {
    /// Rewrites a golden, each file whole or not at all.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(super) fn write(self, what: Update, checked: &Checked, lang: Lang) -> Result<Written, AppError> {
        let moved = checked.has_customer_drift();
        if moved && what == Update::Score && !checked.has_score_drift() && checked.changed.is_empty() {
            return Ok(Written { diff: String::new(), settles: false });
        }
        let (transcript, card) = *self.present;
        let (record, card) = if moved && what == Update::Customer {
            let events = replay(&self.exercise, &transcript);
            let played = transcript_of(&self.exercise, &events);
            (stream(&events), played.map_or(card, |played| score(&self.exercise, &played)))
        } else if moved {
            (self.golden.record.clone(), card)
        } else {
            (coded_anew(&self.exercise, &transcript, &self.golden.record), card)
        };
        let mut diff = String::new();
        let mut write = |path: PathBuf, old: &str, new: &str| {
            if old == new {
                return Ok(());
            }
            diff += &difference(&path, old, new);
            replace(&path, new).map_err(|cause| AppError::write(lang, &path, cause))
        };
        write(self.place.path(RECORD), &self.golden.record, &record)?;
        let writes_card = self.golden.card.is_some() || self.golden.expect.is_none();
        if writes_card {
            write(self.place.path(CARD), self.golden.card.as_deref().unwrap_or_default(), &card_text(&card))?;
        }
        // Expectations are a person's; only they can say that another result is right.
        let settles = checked.standing == crate::regress::Standing::Drifted
            && (!moved || what == Update::Customer)
            && self.golden.expect.is_none();
        Ok(Written { diff, settles })
    }
}

/// Returns the session that events make.
fn transcript_of(exercise: &Exercise, events: &[SessionEvent]) -> Option<Transcript> {
    let [SessionEvent::Started(started), rest @ ..] = events else { return None };
    Session::replay(exercise, started.clone(), rest).ok().map(|session| session.transcript())
}

/// Returns events as a record keeps them.
fn stream(events: &[SessionEvent]) -> String {
    events.iter().map(|event| event.to_json() + "\n").collect()
}

/// Returns a record with its trainee lines coded anew and the hashes of today; every other line is as it was.
///
/// Only for a record whose customer holds: then the scenario of today is one that it can be played with.
fn coded_anew(exercise: &Exercise, transcript: &Transcript, record: &str) -> String {
    let started = Started {
        scenario_hash: exercise.scenario_hash.clone(),
        rubric_hash: exercise.rubric_hash.clone(),
        ..transcript.started.clone()
    };
    let mut session = Session::new(exercise, started.clone());
    let mut lines = String::with_capacity(record.len());
    for line in record.lines() {
        let old = serde_json::from_str::<SessionEvent>(line.trim()).ok();
        let new = match &old {
            Some(SessionEvent::Started(_)) => Some(SessionEvent::Started(started.clone())),
            Some(SessionEvent::Turn(turn)) if turn.speaker == Speaker::Trainee && line.contains("\"acts\"") => {
                Some(SessionEvent::Turn(session.say(&turn.text)))
            }
            _ => None,
        };
        if let Some(event) = new.as_ref().or(old.as_ref()) {
            // What does not follow leaves the session as it was; the line is kept all the same.
            let _ = session.apply(event);
        }
        lines += &new.map_or_else(|| line.to_owned(), |event| event.to_json());
        lines.push('\n');
    }
    lines
}

/// Returns the difference of a file, as a patch.
fn difference(path: &Path, old: &str, new: &str) -> String {
    let name = shown(&path.display().to_string().replace('\\', "/"));
    let diff = TextDiff::from_lines(old, new);
    let patch = diff.unified_diff().context_radius(1).header(&format!("a/{name}"), &format!("b/{name}")).to_string();
    // Long lines of a record are foreign text.
    patch.lines().map(|line| shown(line) + "\n").collect()
}
