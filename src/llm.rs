//! Language models behind any OpenAI-compatible endpoint: the only place that names the model library.
//!
//! The rest of the program is synchronous and sees a model through two traits: a `ChatBackend` takes an `Ask` and gives a
//! `Talk`, which is read piece by piece with a time limit, so that a caller can stop at any moment; dropping it ends it.
//!
//! A request goes down through layers and its answer comes back up through them:
//!
//! ```text
//! client       an `Ask` as a request (`request`), the answer's events as words (`answer`)
//!   normalise  whatever a server sends, as events of one form; what is wrong with it as a `Fault`
//!     cassette keeps exchanges, or gives kept ones in place of the network
//!       retry  asks again when the server is busy or gone, never in the middle of an answer
//!         wire the network; strikes the key out of whatever comes back
//! ```

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub mod answer;
#[cfg(test)]
pub(crate) mod canned;
pub mod cassette;
pub mod choice;
pub mod client;
pub mod draft;
pub mod fault;
pub mod judge;
pub mod key;
pub mod layer;
pub mod normalise;
pub mod probe;
pub mod prompt;
pub mod provider;
pub mod request;
pub mod retry;
pub mod structured;
pub mod wire;

pub use choice::Choice;
pub use client::connect;

/// Who says a message of a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The program's own instructions; text of a trainee never stands here.
    System,
    /// What is handed to the model as data.
    User,
    /// What the model is shown as its own.
    Assistant,
}

/// One message of a prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Who says it.
    pub role: Role,
    /// The words.
    pub text: String,
}

/// What form the answer must have.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Plain text, streamed.
    Text,
    /// One JSON object.
    Json {
        /// What the object is called.
        name: &'static str,
        /// Its JSON Schema: no references, every property required, no others allowed.
        schema: serde_json::Value,
        /// How the endpoint is made to keep to it.
        rung: Rung,
    },
}

/// How an endpoint is made to answer in JSON, from the surest way to the most widely understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// The schema goes with the request (`response_format` of type `json_schema`, strict).
    Schema,
    /// A tool that takes the schema must be called; its arguments are given as the answer's text.
    Tool,
    /// Any JSON object (`response_format` of type `json_object`); the prompt must hold the schema and the word "json".
    Object,
    /// Nothing but the prompt asks for it.
    Prompt,
}

/// What a model is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// The prompt.
    pub messages: Vec<Message>,
    /// Most tokens of the answer.
    pub tokens_max: u32,
    /// Temperature in hundredths.
    pub temperature_hundredths: u32,
    /// The seed, for endpoints that take one.
    pub seed: u64,
    /// What form the answer must have.
    pub shape: Shape,
}

/// What an answer took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Usage {
    /// Tokens of the prompt.
    pub tokens_in: u64,
    /// Tokens of the answer.
    pub tokens_out: u64,
}

/// What comes next from a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// More of the answer; what the model thinks is no part of it.
    Text(String),
    /// Nothing yet, within the time that was given.
    Waiting,
    /// The answer is complete.
    Over(Usage),
    /// There will be no more.
    Failed(Fault),
}

/// What went wrong with an endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// What kind it is.
    pub kind: FaultKind,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// What the endpoint said, shortened, without secrets or control characters; never shown as an instruction.
    pub detail: String,
}

/// The kinds of faults, each with another thing to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// The host's name or address could not be reached.
    Unreachable,
    /// The proxy that the environment names does not let the connection through.
    Proxy,
    /// The secure connection failed: the certificate is not trusted, or is for another host.
    Tls,
    /// The certificate is out of date, or this machine's clock is.
    Clock,
    /// The key was refused or is missing.
    Key,
    /// There is nothing at this address.
    Address,
    /// The endpoint does not know the model.
    Model,
    /// Too many requests, or the account is empty.
    Quota,
    /// The endpoint did not understand the request.
    Request,
    /// The endpoint failed.
    Server,
    /// The answer is not what such an endpoint sends.
    Garbled,
    /// The answer broke off before it was complete.
    Cut,
    /// Nothing came in time.
    Slow,
    /// There was no text in the answer.
    Empty,
    /// The answer reached the most tokens it may have.
    Long,
    /// The endpoint's content filter stopped the answer.
    Filtered,
    /// The cassette does not hold this request.
    Cassette,
    /// The cassette's file cannot be read or written.
    CassetteFile,
}

/// An answer that is being given. Dropping it ends it.
pub trait Talk: Send {
    /// Returns what comes next, waiting no longer than `within`.
    fn next(&mut self, within: Duration) -> Heard;
}

/// Something that answers.
pub trait ChatBackend: Send + Sync {
    /// Begins an answer; returns at once.
    fn begin(&self, ask: &Ask) -> Box<dyn Talk>;

    /// Returns the surest way to JSON that the endpoint is known to take; to begin with.
    fn rung(&self) -> Rung {
        Rung::Schema
    }

    /// Returns the name of the model, for records.
    fn model(&self) -> &str {
        ""
    }

    /// Returns why exchanges are no longer recorded, though they should be.
    fn tape_fault(&self) -> Option<Fault> {
        None
    }
}
