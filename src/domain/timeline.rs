//! How a session went, turn by turn: trust, patience and the needs' levels after each of the customer's turns.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::customer::CustomerState;
use super::exercise::Exercise;
use super::id::NeedId;
use super::session::Session;
use super::transcript::{SessionEvent, Speaker, Transcript};

/// The customer's state after one of their turns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Moment {
    /// The turn. Counts from 1 over both speakers.
    pub turn: u32,
    /// Trust, 0 to 100.
    pub trust: i32,
    /// Patience, 0 to 100.
    pub patience: i32,
    /// Level of each need, 0 (hidden) to 5 (its value voiced).
    pub needs: BTreeMap<NeedId, u8>,
}

impl Moment {
    fn new(turn: u32, state: &CustomerState) -> Self {
        let needs = state.needs.iter().map(|(id, need)| (id.clone(), need.level)).collect();
        Self { turn, trust: state.trust.clamp(0, 100), patience: state.patience.clamp(0, 100), needs }
    }
}

/// Returns the customer's state after each of their turns, as far as the record can be followed.
///
/// It is what a session's fold says, so for a talk that the program did not hold it is what its customer would have felt.
pub fn timeline(exercise: &Exercise, transcript: &Transcript) -> Vec<Moment> {
    let mut session = Session::new(exercise, transcript.started.clone());
    let mut moments = Vec::new();
    for turn in &transcript.turns {
        let (number, speaker) = (turn.turn, turn.speaker);
        if session.apply(&SessionEvent::Turn(turn.clone())).is_err() {
            break;
        }
        if speaker == Speaker::Customer {
            moments.push(Moment::new(number, session.state()));
        }
    }
    moments
}
