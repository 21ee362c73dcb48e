//! A session: a fold over its events. Resume, undo, replay and re-scoring are this one path.

use std::cell::RefCell;

use super::act::note::note;
use super::act::{self, Act, Context};
use super::customer::{self, Change, CustomerState, Move, commitment};
use super::exercise::Exercise;
use super::lang::Lang;
use super::script;
use super::transcript::{
    ActRecord, Ending, FORMAT_VERSION, Outcome, SessionEvent, Speaker, Started, Transcript, Turn, Wording,
};

/// Most turns of a session over both speakers. Our choice: patience ends far longer meetings first.
pub const TURNS_MAX: u32 = 200;

/// A session as it stands after its events so far.
#[derive(Clone)]
pub struct Session<'a> {
    exercise: &'a Exercise,
    started: Started,
    turns: Vec<Turn>,
    /// The customer's state after the last customer turn; what is taken back is folded anew.
    state: CustomerState,
    context: Context<'a>,
    /// What the trainee's lines were read as, in order.
    readings: Vec<Vec<Act>>,
    /// The line that was read last, with the number of turns before it: what is said is read, then taken in.
    last_read: RefCell<Option<(usize, String, Vec<Act>)>>,
    /// What the customer decided last, with the number of turns before it: what is heard is taken in.
    last_decided: RefCell<Option<(usize, CustomerState, Move)>>,
    ending: Option<Ending>,
}

/// Says why events do not make a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// A turn came that cannot follow.
    #[error("turn {found} cannot follow turn {last}")]
    TurnOutOfOrder {
        /// The last turn that stands.
        last: u32,
        /// The turn that came.
        found: u32,
    },
    /// The session is over.
    #[error("the session is over; turn {found} cannot follow")]
    AfterEnd {
        /// The turn that came.
        found: u32,
    },
}

impl<'a> Session<'a> {
    /// Returns a session before its first turn.
    pub fn new(exercise: &'a Exercise, started: Started) -> Self {
        let context = Context::new(started.lang, Some(exercise.topics()));
        let state = CustomerState::new(&exercise.scenario, started.lang, started.seed, started.difficulty);
        Self {
            exercise,
            started,
            turns: Vec::new(),
            state,
            context,
            readings: Vec::new(),
            last_read: RefCell::default(),
            last_decided: RefCell::default(),
            ending: None,
        }
    }

    /// Returns the session that a record makes.
    ///
    /// # Errors
    /// `SessionError` when the events do not follow each other.
    pub fn replay(exercise: &'a Exercise, started: Started, events: &[SessionEvent]) -> Result<Self, SessionError> {
        let mut session = Self::new(exercise, started);
        for event in events {
            session.apply(event)?;
        }
        Ok(session)
    }

    /// Takes in an event: the only way a session changes.
    ///
    /// # Errors
    /// `SessionError` when the event cannot follow; the session is as it was.
    pub fn apply(&mut self, event: &SessionEvent) -> Result<(), SessionError> {
        match event {
            SessionEvent::Started(_) | SessionEvent::Hint { .. } => Ok(()),
            SessionEvent::Turn(turn) => self.take_turn(turn.clone()),
            SessionEvent::Undo { turn } => {
                self.take_back(*turn);
                Ok(())
            }
            SessionEvent::End(ending) => {
                self.ending = Some(ending.clone());
                Ok(())
            }
        }
    }

    /// Takes in a turn of either speaker.
    fn take_turn(&mut self, turn: Turn) -> Result<(), SessionError> {
        let last = self.last_turn();
        if self.ending.is_some() {
            return Err(SessionError::AfterEnd { found: turn.turn });
        }
        if turn.turn != last + 1 {
            return Err(SessionError::TurnOutOfOrder { last, found: turn.turn });
        }
        match turn.speaker {
            Speaker::Trainee => {
                let last =
                    self.last_read.take().filter(|(turns, line, _)| *turns == self.turns.len() && *line == turn.text);
                let acts = last.map_or_else(|| act::read(&turn.text, &self.context), |(.., acts)| acts);
                self.context.say(&turn.text, &acts);
                self.readings.push(acts);
            }
            Speaker::Customer => {
                let last = self.last_decided.take().filter(|(turns, ..)| *turns == self.turns.len());
                let (state, decided) = last.map_or_else(|| self.decide(), |(_, state, decided)| (state, decided));
                self.context.hear(turn.scripted(), turn.decided.as_ref().unwrap_or(&decided));
                self.state = state;
            }
        }
        self.turns.push(turn);
        Ok(())
    }

    /// Takes back every turn after `turn`, by folding the rest anew.
    fn take_back(&mut self, turn: u32) {
        let kept: Vec<Turn> = self.turns.iter().filter(|kept| kept.turn <= turn).cloned().collect();
        let mut fresh = Self::new(self.exercise, self.started.clone());
        for turn in kept {
            if fresh.take_turn(turn).is_err() {
                break;
            }
        }
        *self = fresh;
    }

    /// Returns what the customer does now: opens, or responds to the last line.
    fn decide(&self) -> (CustomerState, Move) {
        let scenario = &self.exercise.scenario;
        match self.turns.last() {
            Some(turn) if turn.speaker == Speaker::Trainee => customer::respond(scenario, self.state(), self.acts()),
            _ => customer::open(scenario, self.state()),
        }
    }

    /// Returns a line as read after the turns so far.
    fn read(&self, text: &str) -> Vec<Act> {
        let mut last = self.last_read.borrow_mut();
        match &*last {
            Some((turns, line, acts)) if *turns == self.turns.len() && line == text => acts.clone(),
            _ => {
                let acts = act::read(text, &self.context);
                *last = Some((self.turns.len(), text.to_owned(), acts.clone()));
                acts
            }
        }
    }

    /// Returns the trainee's turn for a line, read but not yet taken in.
    pub fn say(&self, text: &str) -> Turn {
        let acts = self.read(text);
        let lang = self.started.lang;
        let records = acts.iter().map(|act| ActRecord::new(act, text, note(act, lang))).collect();
        Turn { acts: Some(records), ..self.said(text) }
    }

    /// Returns the trainee's turn for a line, without a record of how it is read.
    fn said(&self, text: &str) -> Turn {
        Turn {
            turn: self.last_turn() + 1,
            speaker: Speaker::Trainee,
            stakeholder: None,
            text: text.to_owned(),
            decided: None,
            wording: None,
            script: None,
            worded: None,
            acts: None,
        }
    }

    /// Says a line and takes it in, without a record of how it was read: for sessions that nobody keeps.
    ///
    /// # Errors
    /// `SessionError` when the session is over.
    pub fn tell(&mut self, text: &str) -> Result<(), SessionError> {
        self.take_turn(self.said(text))
    }

    /// Hears the customer's next turn, worded by the script, and takes it in.
    ///
    /// # Errors
    /// `SessionError` when the session is over.
    pub fn listen(&mut self) -> Result<(), SessionError> {
        self.take_turn(self.hear())
    }

    /// Returns the customer's next turn, worded by the script, not yet taken in.
    pub fn hear(&self) -> Turn {
        let (state, decided) = self.decide();
        *self.last_decided.borrow_mut() = Some((self.turns.len(), state, decided.clone()));
        let scenario = &self.exercise.scenario;
        Turn {
            turn: self.last_turn() + 1,
            speaker: Speaker::Customer,
            stakeholder: scenario.speaker().map(|person| person.id.clone()),
            text: script::line(scenario, self.started.lang, &decided),
            decided: Some(decided),
            wording: Some(Wording::Scripted),
            script: None,
            worded: None,
            acts: None,
        }
    }

    /// Returns what the customer's next turn will move, before it is taken in.
    pub fn foreseen(&self) -> Vec<Change> {
        self.decide().0.changes
    }

    /// Returns the end that the session has reached by itself: the customer ended it, or it is too long.
    pub fn reached_end(&self) -> Option<Ending> {
        let outcome = self.state().ended.or_else(|| (self.last_turn() >= TURNS_MAX).then(|| self.outcome_now()))?;
        Some(self.ending_with(outcome))
    }

    /// Returns the end if the trainee ends the session now.
    pub fn finish(&self) -> Ending {
        self.ending_with(self.state().ended.unwrap_or_else(|| self.outcome_now()))
    }

    /// Returns the outcome by what was granted so far.
    fn outcome_now(&self) -> Outcome {
        commitment::outcome(self.state().granted)
    }

    /// Returns an ending with its reason.
    fn ending_with(&self, outcome: Outcome) -> Ending {
        let granted = self.state().granted;
        Ending { turn: self.last_turn(), outcome, reason: reason(outcome, granted, self.started.lang).to_owned() }
    }

    /// Returns the record without what was undone.
    pub fn transcript(&self) -> Transcript {
        Transcript { started: self.started.clone(), turns: self.turns.clone(), ending: self.ending.clone() }
    }

    /// Returns the head of the session.
    pub fn started(&self) -> &Started {
        &self.started
    }

    /// Returns the exercise.
    pub fn exercise(&self) -> &'a Exercise {
        self.exercise
    }

    /// Returns the turns that stand.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Returns the customer's state.
    pub fn state(&self) -> &CustomerState {
        &self.state
    }

    /// Returns what has been said so far, as reading the next line needs it.
    pub fn context(&self) -> &Context<'a> {
        &self.context
    }

    /// Returns what the last trainee line was read as.
    pub fn acts(&self) -> &[Act] {
        self.readings.last().map_or(&[], Vec::as_slice)
    }

    /// Returns what the trainee's lines were read as, in order.
    pub fn readings(&self) -> &[Vec<Act>] {
        &self.readings
    }

    /// Returns the end, if the session is over.
    pub fn ending(&self) -> Option<&Ending> {
        self.ending.as_ref()
    }

    /// Returns the number of the last turn; 0 before the first.
    pub fn last_turn(&self) -> u32 {
        self.turns.last().map_or(0, |turn| turn.turn)
    }

    /// Returns whether a customer turn is due: at the start, or after a line that was recorded without its reply.
    pub fn owes_reply(&self) -> bool {
        self.ending.is_none() && self.turns.last().is_none_or(|turn| turn.speaker == Speaker::Trainee)
    }
}

/// Returns the head's format version when this program cannot read it.
pub fn unknown_version(started: &Started) -> Option<u32> {
    (started.v != FORMAT_VERSION).then_some(started.v)
}

/// Returns one plain sentence about how a session ended.
fn reason(outcome: Outcome, granted: u8, lang: Lang) -> &'static str {
    match (outcome, granted) {
        (Outcome::Order, _) => lang.pick("客户当场拍板签约。", "The customer signed."),
        (Outcome::Advance, 3..) => lang.pick(
            "客户承诺了试点或评估，并定下了人和时间。",
            "The customer committed to a trial or an assessment, with people and a date.",
        ),
        (Outcome::Advance, _) => lang
            .pick("客户约定了下一次会面，并带上同事。", "The customer agreed a next meeting and brings a colleague."),
        (Outcome::Continuation, 1) => lang.pick(
            "客户只答应看看资料，没有自己的下一步行动。",
            "The customer only took material; nothing they do themselves was agreed.",
        ),
        (Outcome::Continuation, _) => {
            lang.pick("客户没有承诺任何自己的行动。", "The customer committed to no action of their own.")
        }
        (Outcome::NoSale, _) => lang.pick("客户失去信任，明确拒绝了。", "The customer lost trust and said no."),
        (Outcome::WalkedOut, _) => {
            lang.pick("客户失去耐心，结束了会面。", "The customer ran out of patience and ended the meeting.")
        }
    }
}
