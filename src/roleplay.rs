//! One exchange, from a trainee's line to the stored reply; shared by the terminal, the JSON lines and whatever comes later.
//!
//! Order is the promise: the line is durable before it is answered, and the reply before it is shown. Only what a model words
//! is shown sentence by sentence before all of it is durable; a program that is killed in between owes the reply, and gives
//! one when the session is resumed.

use crate::domain::exercise::Exercise;
use crate::domain::scorecard::{Digest, Scorecard};
use crate::domain::scoring::score;
use crate::domain::session::{Session, SessionError};
use crate::domain::transcript::{Ending, SessionEvent, Started, Turn};
use crate::store::{Store, StoreError};
use crate::voice::{Quiet, Sink, Voice};

/// Says why a role-play cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum RoleplayError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The record does not make a session.
    #[error("the record of session {session} is faulty")]
    Record {
        /// The session.
        session: String,
        /// Why.
        #[source]
        source: SessionError,
    },
    /// The record has no head.
    #[error("the record of session {session} does not begin with `started`")]
    Headless {
        /// The session.
        session: String,
    },
}

/// What an exchange brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The trainee's turn; none for the opening, and for a reply that was still owed.
    pub trainee: Option<Turn>,
    /// The customer's turn.
    pub customer: Turn,
    /// The end, when the customer ended the meeting.
    pub ending: Option<Ending>,
}

/// A role-play: a session and where it is kept.
pub struct Roleplay<'a> {
    session: Session<'a>,
    store: Box<dyn Store>,
    /// The number of the next event in the store.
    sequence: u64,
    /// Who words the customer.
    voice: Voice,
}

impl<'a> Roleplay<'a> {
    /// Begins a role-play; the customer has not spoken yet.
    ///
    /// # Errors
    /// `RoleplayError::Store` when the session cannot be kept.
    pub fn begin(
        exercise: &'a Exercise,
        mut started: Started,
        mut store: Box<dyn Store>,
        now_s: i64,
    ) -> Result<Self, RoleplayError> {
        started.session = store.begin(&started, now_s)?;
        Ok(Self { session: Session::new(exercise, started), store, sequence: 1, voice: Voice::Scripted })
    }

    /// Goes on with a role-play from its record.
    ///
    /// # Errors
    /// `RoleplayError::Headless` and `Record` when the events make no session.
    pub fn resume(
        exercise: &'a Exercise,
        events: &[SessionEvent],
        store: Box<dyn Store>,
    ) -> Result<Self, RoleplayError> {
        let Some(SessionEvent::Started(started)) = events.first() else {
            return Err(RoleplayError::Headless { session: String::new() });
        };
        let session = Session::replay(exercise, started.clone(), &events[1..])
            .map_err(|source| RoleplayError::Record { session: started.session.clone(), source })?;
        Ok(Self { session, store, sequence: events.len() as u64, voice: Voice::Scripted })
    }

    /// Returns the role-play with somebody else wording the customer from here on.
    #[must_use]
    pub fn with_voice(self, voice: Voice) -> Self {
        Self { voice, ..self }
    }

    /// Returns who words the customer.
    pub fn voice(&self) -> &Voice {
        &self.voice
    }

    /// Returns the session as it stands.
    pub fn session(&self) -> &Session<'a> {
        &self.session
    }

    /// Keeps an event, then takes it in.
    fn take(&mut self, event: &SessionEvent) -> Result<(), RoleplayError> {
        self.store.append(&self.session.started().session, self.sequence, event)?;
        self.sequence += 1;
        self.session
            .apply(event)
            .map_err(|source| RoleplayError::Record { session: self.session.started().session.clone(), source })
    }

    /// Lets the customer speak: the opening, or a reply that was still owed when the program was killed.
    ///
    /// # Errors
    /// `RoleplayError::Store` when the turn cannot be kept; a scripted reply is not shown then.
    pub fn answer(&mut self) -> Result<Exchange, RoleplayError> {
        self.answer_in(&mut Quiet::default())
    }

    /// Lets the customer speak, and shows the reply in `sink` as far as it comes before it is complete.
    ///
    /// # Errors
    /// As `answer`.
    pub fn answer_in(&mut self, sink: &mut dyn Sink) -> Result<Exchange, RoleplayError> {
        let scripted = self.session.hear();
        // The scripted line is there at once: it is kept first, then shown by the caller.
        let customer = match &mut self.voice {
            Voice::Scripted => scripted,
            #[cfg(feature = "llm")]
            voice @ Voice::Model(_) => voice.word(&self.session, scripted, sink),
        };
        #[cfg(not(feature = "llm"))]
        let _ = sink;
        self.take(&SessionEvent::Turn(customer.clone()))?;
        let ending = self.session.reached_end();
        if let Some(ending) = &ending {
            self.end(ending)?;
        }
        Ok(Exchange { trainee: None, customer, ending })
    }

    /// Takes in a trainee's line; the customer then owes a reply.
    ///
    /// # Errors
    /// `RoleplayError::Store` when it cannot be kept.
    pub fn say(&mut self, line: &str) -> Result<Turn, RoleplayError> {
        let trainee = self.session.say(line);
        self.take(&SessionEvent::Turn(trainee.clone()))?;
        Ok(trainee)
    }

    /// Takes in a trainee's line and answers it.
    ///
    /// # Errors
    /// `RoleplayError::Store` when a turn cannot be kept; the line is lost only if it was not kept.
    pub fn exchange(&mut self, line: &str) -> Result<Exchange, RoleplayError> {
        let trainee = self.say(line)?;
        let answer = self.answer()?;
        Ok(Exchange { trainee: Some(trainee), ..answer })
    }

    /// Takes back every turn after `turn`; the record keeps them.
    ///
    /// A session that is over stays as it is, and so does its result: a new one goes on from there, begun at `now_s` (seconds since
    /// 1970, UTC) with the turns up to `turn`.
    ///
    /// # Errors
    /// `RoleplayError::Store` when it cannot be kept.
    pub fn undo(&mut self, turn: u32, now_s: i64) -> Result<(), RoleplayError> {
        if self.session.ending().is_none() {
            return self.take(&SessionEvent::Undo { turn });
        }
        let mut started = self.session.started().clone();
        started.session = self.store.begin(&started, now_s)?;
        let fresh = Session::new(self.session.exercise(), started);
        let over = std::mem::replace(&mut self.session, fresh);
        self.sequence = 1;
        for said in over.turns().iter().filter(|said| said.turn <= turn) {
            self.take(&SessionEvent::Turn(said.clone()))?;
        }
        Ok(())
    }

    /// Records that a hint was shown.
    ///
    /// # Errors
    /// `RoleplayError::Store` when it cannot be kept.
    pub fn hinted(&mut self, text: &str) -> Result<(), RoleplayError> {
        self.take(&SessionEvent::Hint { turn: self.session.last_turn(), text: text.to_owned() })
    }

    /// Ends the session, if it has not ended, and returns the end.
    ///
    /// # Errors
    /// `RoleplayError::Store` when it cannot be kept.
    pub fn finish(&mut self) -> Result<Ending, RoleplayError> {
        if let Some(ending) = self.session.ending().cloned() {
            // A program that was killed between the end and its digest owes the latter.
            if self.store.result(&self.session.started().session)?.is_none() {
                self.keep_digest()?;
            }
            return Ok(ending);
        }
        let ending = self.session.finish();
        self.end(&ending)?;
        Ok(ending)
    }

    /// Keeps the end, and the digest of the score that it leaves.
    fn end(&mut self, ending: &Ending) -> Result<(), RoleplayError> {
        self.take(&SessionEvent::End(ending.clone()))?;
        self.keep_digest()
    }

    /// Keeps the digest of the score as it stands.
    fn keep_digest(&mut self) -> Result<(), RoleplayError> {
        if self.store.keeps() {
            let digest = serde_json::to_string(&Digest::from(&self.scorecard()));
            let digest = digest.unwrap_or_else(|_| unreachable!("a digest holds strings and integers only"));
            self.store.keep_result(&self.session.started().session, &digest)?;
        }
        Ok(())
    }

    /// Returns whether the session can be resumed.
    pub fn is_kept(&self) -> bool {
        self.store.keeps()
    }

    /// Returns the score of the session as it stands.
    pub fn scorecard(&self) -> Scorecard {
        score(self.session.exercise(), &self.session.transcript())
    }
}
