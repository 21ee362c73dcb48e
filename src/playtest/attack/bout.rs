//! Plays an attacked session, exchange by exchange, and keeps what the attack is judged by.

use std::ops::Range;

use crate::domain::act::{Act, Credit, Kind};
use crate::domain::customer::{CustomerState, Move};
use crate::domain::scorecard::Scorecard;
use crate::domain::session::Session;
use crate::domain::transcript::{Outcome, Transcript};
use crate::playtest::deal::Deal;
use crate::playtest::play;

/// One line of the trainee to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A line, with the bytes of it that are the attack.
    Say(String, Option<Range<usize>>),
    /// The customer's last sentence, said back.
    Echo,
}

impl Line {
    /// Returns a line that is no attack.
    pub fn clean(text: impl Into<String>) -> Self {
        Self::Say(text.into(), None)
    }

    /// Returns a line that is an attack as a whole.
    pub fn attack(text: impl Into<String>) -> Self {
        let text = text.into();
        let all = 0..text.len();
        Self::Say(text, Some(all))
    }
}

/// One exchange that was played.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// What the trainee said.
    pub text: String,
    /// What it was read as.
    pub acts: Vec<Act>,
    /// Which bytes of it are the attack.
    pub attack: Option<Range<usize>>,
    /// The customer before it.
    pub before: CustomerState,
    /// The customer after it.
    pub after: CustomerState,
    /// What the customer did.
    pub decided: Move,
    /// What the customer said.
    pub reply: String,
}

impl Exchange {
    /// Returns the acts that the attack takes part in.
    pub fn attacking(&self) -> impl Iterator<Item = &Act> {
        let range = self.attack.clone().unwrap_or(0..0);
        self.acts.iter().filter(move |act| {
            self.attack.is_some()
                && (range.is_empty()
                    || act.span.start == act.span.end
                    || (act.span.start < range.end && act.span.end > range.start))
        })
    }

    /// Returns how many questions of it count.
    pub fn credited(&self) -> usize {
        self.attacking().filter(|act| act.kind == Kind::Question && act.credit != Credit::None).count()
    }
}

/// A session that was played.
#[derive(Debug, Clone)]
pub struct Played {
    /// Its exchanges.
    pub exchanges: Vec<Exchange>,
    /// What it scored.
    pub card: Scorecard,
    /// Its record.
    pub transcript: Transcript,
}

impl Played {
    /// Returns the exchanges that are attacked.
    pub fn attacked(&self) -> impl Iterator<Item = &Exchange> {
        self.exchanges.iter().filter(|exchange| exchange.attack.is_some())
    }

    /// Returns whether a cap applied.
    pub fn has_cap(&self, id: &str) -> bool {
        self.card.caps.iter().any(|cap| cap.id.as_str() == id)
    }

    /// Returns the points of a criterion in hundredths; 0 when the rubric does not have it.
    pub fn criterion(&self, id: &str) -> i64 {
        let found = self.card.criteria.iter().find(|criterion| criterion.id.as_str() == id);
        found.map_or(0, |criterion| criterion.score.hundredths())
    }

    /// Returns the score in hundredths of a point.
    pub fn score(&self) -> i64 {
        self.card.score.hundredths()
    }

    /// Returns whether it was won.
    pub fn advanced(&self) -> bool {
        matches!(self.card.outcome, Outcome::Advance | Outcome::Order)
    }
}

/// Plays lines against the customer of a seed until the customer ends the meeting, and scores what was said.
pub fn play(deal: &Deal<'_>, lines: &[Line], seed: u64) -> Played {
    let mut session = Session::new(deal.exercise, play::started(deal.exercise, deal.lang, seed));
    play::hear(&mut session);
    let mut exchanges = Vec::new();
    for line in lines {
        let (text, attack) = match line {
            Line::Say(text, attack) => (text.clone(), attack.clone()),
            Line::Echo => {
                let text = last_sentence(session.turns().last().map_or("", |turn| turn.text.as_str()));
                let all = 0..text.len();
                (text, Some(all))
            }
        };
        let before = session.state().clone();
        play::say(&mut session, &text);
        let acts = session.acts().to_vec();
        play::hear(&mut session);
        let heard = session.turns().last().cloned().unwrap_or_else(|| unreachable!("a customer's turn was heard"));
        let decided = heard.decided.unwrap_or_else(|| unreachable!("a customer's turn is decided"));
        let after = session.state().clone();
        exchanges.push(Exchange { text, acts, attack, before, after, decided, reply: heard.text });
        if session.reached_end().is_some() {
            break;
        }
    }
    let card = play::close(&mut session);
    Played { exchanges, card, transcript: session.transcript() }
}

/// Returns the last sentence of a text, without its mark.
fn last_sentence(text: &str) -> String {
    let marks = ['。', '！', '？', '!', '?', '.'];
    let text = text.trim_end_matches(marks);
    text.rsplit(marks).next().unwrap_or(text).trim().to_owned()
}
