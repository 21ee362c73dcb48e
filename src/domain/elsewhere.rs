//! What a customer decided who is not ours: a move for each turn of a talk that was recorded elsewhere.
//!
//! Reads the customer's words by the manual's customer-turn codes (`act::customer_turn`) and, where there is a scenario, by
//! what its customer can say; the trainee's line before tells what is answered. Knows nothing of trust or patience: it says
//! what happened, not what should have.

use super::act::topic::Spoken;
use super::act::{Act, Context, Kind, Mark, Negative, Stage};
use super::customer::{Move, MoveKind, ObjectionStatus, Place};
use super::exercise::Exercise;
use super::id::{NeedId, ObjectionId};
use super::lang::Lang;

mod coded;
mod made;
mod placed;
mod questions;

pub use coded::concern_name;

use made::Made;

/// Level from which a need's trouble is admitted (coding manual 1.4).
const LEVEL_ADMITTED: u8 = 2;
/// Level from which a consequence of a need is acknowledged.
const LEVEL_CONSEQUENCE: u8 = 3;
/// Level of an explicit need.
const LEVEL_EXPLICIT: u8 = 4;
/// Level of a need whose solution the customer has called of value.
const LEVEL_VALUE: u8 = 5;

/// Listens to a talk from its beginning.
pub struct Listener<'a> {
    exercise: &'a Exercise,
    /// What is known of what the customer can say; all of it, prepared when it is first needed, where there is none.
    spoken: Option<&'a Spoken>,
    lang: Lang,
    /// The trainee's last line and how it was read.
    line: Option<(String, Vec<Act>)>,
    /// Needs that no scenario names.
    needs: usize,
    /// Concerns that no scenario names and that are of no known kind.
    concerns: usize,
}

impl<'a> Listener<'a> {
    /// Returns who listens to a talk about a deal.
    pub fn new(exercise: &'a Exercise, lang: Lang) -> Self {
        Self { exercise, spoken: None, lang, line: None, needs: 0, concerns: 0 }
    }

    /// Returns who listens to a talk about a deal and knows only some of what its customer can say.
    pub fn knowing(exercise: &'a Exercise, lang: Lang, spoken: &'a Spoken) -> Self {
        Self { spoken: Some(spoken), ..Self::new(exercise, lang) }
    }

    /// Takes in the trainee's line.
    pub fn say(&mut self, text: &str, acts: &[Act]) {
        self.line = Some((text.to_owned(), acts.to_vec()));
    }

    /// Returns what the customer decided who says `text`; `context` is what was said before it.
    pub fn hear(&mut self, text: &str, context: &Context) -> Move {
        let line = self.line.take();
        let (before, acts) = line.as_ref().map_or(("", &[][..]), |(text, acts)| (text.as_str(), acts.as_slice()));
        let mut made = Made::new(context, acts);
        let parts = self.spoken.unwrap_or_else(|| self.exercise.spoken(self.lang)).read(text);
        let places: Vec<&Place> = parts.iter().filter_map(|part| part.place.as_ref()).collect();
        let is_opening = line.is_none() && context.said.is_empty();
        // Steps towards an open objection are answered, whatever is said.
        for id in stepped(acts, context) {
            let explored = acts
                .iter()
                .any(|act| act.kind == Kind::Explore && act.form_percent > 0 && act.objection.as_ref() == Some(&id));
            let status = made.status(&id);
            let reveals = explored && status == ObjectionStatus::Raised;
            made.objection(&id, if reveals { ObjectionStatus::Revealed } else { status }, false);
        }
        for place in &places {
            placed::take(&mut made, self.exercise, place);
        }
        for part in parts.iter().filter(|part| part.place.is_none()) {
            if is_opening {
                made.kind(MoveKind::Open);
            }
            self.take_coded(&mut made, part.text, before);
        }
        questions::settle(&mut made, &places);
        made.finish()
    }
}

/// Returns the open objections that a line takes a step towards.
fn stepped(acts: &[Act], context: &Context) -> Vec<ObjectionId> {
    let steps = [Kind::Acknowledge, Kind::Explore, Kind::Respond, Kind::Confirm];
    let mut ids: Vec<ObjectionId> = acts
        .iter()
        .filter(|act| steps.contains(&act.kind) || matches!(act.negative, Some(Negative::Argue | Negative::Ignore)))
        .filter_map(|act| act.objection.clone())
        .filter(|id| context.open().any(|raised| raised.id == *id))
        .collect();
    ids.dedup();
    ids
}

/// Returns the credited questions of a line, two at most: what the customer answers.
fn asked(acts: &[Act]) -> impl Iterator<Item = &Act> {
    acts.iter().filter(|act| act.kind == Kind::Question && !act.has(Mark::Excess) && !act.has(Mark::Known)).take(2)
}

/// Returns whether a line asks a question of a stage.
fn asks(acts: &[Act], stage: Stage) -> bool {
    asked(acts).any(|act| act.stage == Some(stage))
}

/// Returns the id of the n-th need that no scenario names.
fn need_id(number: usize) -> Option<NeedId> {
    NeedId::new(format!("need-{number}")).ok()
}
