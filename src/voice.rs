//! Who words the customer: the scenario's own lines, or a language model behind the guard.
//!
//! The machine has decided before a voice is asked, and the scripted line is always at hand: a voice can make a turn sound
//! otherwise, and nothing else. What a model says is shown sentence by sentence, each after the guard (`domain::leak`) has
//! passed all that was said so far with it. What was shown stays: a reply that goes wrong half-way is cut when it has said
//! all there was to say, asked for once more from where it stands, and in the end finished with the authored lines that are
//! still missing. So what the trainee saw is what the record holds, letter for letter.

use std::time::Duration;

use crate::domain::session::Session;
use crate::domain::transcript::{Turn, Wording};

#[cfg(feature = "llm")]
pub mod health;
#[cfg(feature = "llm")]
pub mod model;

/// Where a reply goes while it is being worded.
pub trait Sink {
    /// Shows more of the reply; it is final.
    fn show(&mut self, piece: &str);

    /// Says that a model has been waited for so long.
    fn wait(&mut self, elapsed: Duration);

    /// Says something about the model, beside the conversation.
    fn note(&mut self, text: &str);

    /// Returns whether the trainee wants no more waiting.
    fn is_stopped(&mut self) -> bool;
}

/// A sink that shows nothing before the reply is complete.
#[derive(Debug, Default)]
pub struct Quiet {
    /// What was said about the model.
    pub notes: Vec<String>,
}

impl Sink for Quiet {
    fn show(&mut self, _piece: &str) {}

    fn wait(&mut self, _elapsed: Duration) {}

    fn note(&mut self, text: &str) {
        self.notes.push(text.to_owned());
    }

    fn is_stopped(&mut self) -> bool {
        false
    }
}

/// Who words the customer.
#[derive(Default)]
pub enum Voice {
    /// The scenario's own lines.
    #[default]
    Scripted,
    /// A language model.
    #[cfg(feature = "llm")]
    Model(Box<model::ModelVoice>),
}

impl Voice {
    /// Returns the turn as it is said: `scripted`, or the same turn in other words. Shows it in `sink` as it comes.
    ///
    /// The move is never touched; where the words are not the script's, the script stands beside them.
    #[cfg_attr(not(feature = "llm"), expect(unused_variables, reason = "only a model looks at the session"))]
    pub fn word(&mut self, session: &Session<'_>, scripted: Turn, sink: &mut dyn Sink) -> Turn {
        match self {
            Self::Scripted => {
                sink.show(&scripted.text);
                scripted
            }
            #[cfg(feature = "llm")]
            Self::Model(voice) => voice.word(session, scripted, sink),
        }
    }

    /// Returns whose words they are.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Scripted => Wording::Scripted,
            #[cfg(feature = "llm")]
            Self::Model(_) => Wording::Model,
        }
    }

    /// Returns what the model took and how it did, to be said at the end; nothing for the script.
    #[cfg(feature = "llm")]
    pub fn totals(&self) -> Option<&model::Totals> {
        match self {
            Self::Scripted => None,
            Self::Model(voice) => Some(&voice.totals),
        }
    }

    /// Returns why exchanges with the model are no longer recorded, though they should be.
    #[cfg(feature = "llm")]
    pub fn tape_fault(&self) -> Option<crate::llm::Fault> {
        match self {
            Self::Scripted => None,
            Self::Model(voice) => voice.tape_fault(),
        }
    }
}
