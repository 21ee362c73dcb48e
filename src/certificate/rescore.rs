//! Scores a stored session anew: what a certificate says of it must come out again.

use std::collections::BTreeMap;

use crate::domain::chain;
use crate::domain::exam::record::Scored;
use crate::domain::exercise::Exercise;
use crate::domain::id::{CapId, DimensionId};
use crate::domain::scorecard::{Scorecard, SessionVerdict};
use crate::domain::scoring;
use crate::domain::session::Session;
use crate::domain::transcript::{Mode, SessionEvent, Speaker, Started};

/// What a session comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescored {
    /// The score, 0 to 10,000 hundredths of a point.
    pub score: i64,
    /// How the session came out.
    pub verdict: SessionVerdict,
    /// Share of each dimension in hundredths of a per cent, 0 to 10,000.
    pub dimensions: BTreeMap<DimensionId, i64>,
    /// Caps that applied.
    pub caps: Vec<CapId>,
    /// The first turn in which the customer does not do and say what the deal's rules make of the talk before; none when all of it
    /// is as it must be.
    pub strange_turn: Option<u32>,
}

impl Rescored {
    /// Returns what a scorecard comes to, as an exam puts it on record.
    fn of(card: &Scorecard, strange_turn: Option<u32>) -> Self {
        let Scored { score, verdict, dimensions, caps, .. } = Scored::of(0, String::new(), card, 0);
        Self { score, verdict, dimensions, caps, strange_turn }
    }
}

/// A stored session, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The head.
    pub started: Started,
    /// The events after it, in order; those whose text was removed are left out.
    pub events: Vec<SessionEvent>,
    /// How many events had their text removed.
    pub forgotten: usize,
}

impl Record {
    /// Reads the events of a session as they are stored.
    ///
    /// # Errors
    /// The number of the event that cannot be read or stand there, and why. Counts from 0.
    pub fn read(events: &[String]) -> Result<Self, (usize, String)> {
        let mut started = None;
        let mut read = Vec::new();
        let mut forgotten = 0;
        for (number, event) in events.iter().enumerate() {
            if chain::is_forgotten(event) {
                forgotten += 1;
                continue;
            }
            let event: SessionEvent = serde_json::from_str(event).map_err(|error| (number, error.to_string()))?;
            match event {
                SessionEvent::Started(head) if number == 0 => started = Some(head),
                SessionEvent::Started(_) => return Err((number, "a second head".to_owned())),
                event => read.push(event),
            }
        }
        let started = started.ok_or((0, "no head".to_owned()))?;
        Ok(Self { started, events: read, forgotten })
    }

    /// Returns whether the trainee had help that an exam does not give: something taken back, or a hint.
    pub fn had_help(&self) -> bool {
        let is_help = |event: &SessionEvent| matches!(event, SessionEvent::Undo { .. } | SessionEvent::Hint { .. });
        self.events.iter().any(is_help)
    }

    /// Returns whether the session was held as an exam's, and to its end.
    pub fn is_whole(&self) -> bool {
        matches!(self.events.last(), Some(SessionEvent::End(_)))
    }

    /// Returns whether the head is that of an exam.
    pub fn is_exam(&self) -> bool {
        self.started.mode == Mode::Exam
    }

    /// Scores the session anew, and lets the customer act anew beside the record.
    ///
    /// # Errors
    /// Why the events make no session.
    pub fn rescore(&self, exercise: &Exercise) -> Result<Rescored, String> {
        let mut session = Session::new(exercise, self.started.clone());
        let mut strange_turn = None;
        for event in &self.events {
            if let SessionEvent::Turn(turn) = event
                && turn.speaker == Speaker::Customer
                && strange_turn.is_none()
            {
                let due = session.hear();
                let is_due = due.decided == turn.decided && due.text == turn.scripted() && session.owes_reply();
                strange_turn = (!is_due).then_some(turn.turn);
            }
            session.apply(event).map_err(|error| error.to_string())?;
        }
        let card = scoring::score(exercise, &session.transcript());
        Ok(Rescored::of(&card, strange_turn))
    }
}
