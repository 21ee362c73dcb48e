//! A backend of canned answers, for the unit tests of what asks a model.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use super::{Ask, ChatBackend, Fault, FaultKind, Heard, Talk, Usage};

/// What a canned backend does about an ask.
pub(crate) type Reply = Result<String, Fault>;

/// A backend that answers by a function, and remembers what it was asked.
pub(crate) struct Canned<F> {
    answer: F,
    pub(crate) asks: Mutex<Vec<Ask>>,
}

impl<F: Fn(&Ask) -> Reply + Send + Sync> Canned<F> {
    pub(crate) fn new(answer: F) -> Self {
        Self { answer, asks: Mutex::default() }
    }
}

/// Returns a fault of a kind.
pub(crate) fn fault(kind: FaultKind) -> Fault {
    Fault { kind, status: None, detail: String::new() }
}

/// An answer in pieces of a few characters, with a pause before each.
struct Pieces(RefCell<VecDeque<Heard>>);

impl Talk for Pieces {
    fn next(&mut self, _within: Duration) -> Heard {
        self.0.borrow_mut().pop_front().unwrap_or(Heard::Failed(fault(FaultKind::Cut)))
    }
}

impl<F: Fn(&Ask) -> Reply + Send + Sync> ChatBackend for Canned<F> {
    fn begin(&self, ask: &Ask) -> Box<dyn Talk> {
        self.asks.lock().unwrap().push(ask.clone());
        let mut heard = VecDeque::new();
        match (self.answer)(ask) {
            Ok(text) => {
                let letters: Vec<char> = text.chars().collect();
                for piece in letters.chunks(7) {
                    heard.push_back(Heard::Waiting);
                    heard.push_back(Heard::Text(piece.iter().collect()));
                }
                heard.push_back(Heard::Over(Usage { tokens_in: 100, tokens_out: 10 }));
            }
            Err(fault) => heard.push_back(Heard::Failed(fault)),
        }
        Box::new(Pieces(RefCell::new(heard)))
    }
}
