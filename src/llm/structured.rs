//! JSON answers from endpoints that each know another way to be asked for them.
//!
//! A ladder: a strict JSON schema, a forced tool call, a JSON object with the schema in the prompt, a fenced block in plain
//! text. A rung that the endpoint refuses is not tried again. Whatever comes is validated by the caller; nothing is mended.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Ask, ChatBackend, Fault, FaultKind, Heard, Message, Role, Rung, Shape, Talk, Usage};

mod extract;

pub use extract::extract;

/// Longest answer that is read, in bytes; a model that says more is talking in circles. Our choice.
const ANSWER_BYTES_MAX: usize = 256 * 1024;

/// How often an unusable answer is asked for again. Our choice: at temperature 0 a third try says the same.
const UNUSABLE_MAX: u32 = 1;

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For a whole answer.
    pub answer: Duration,
    /// Before it is looked again whether to stop.
    pub step: Duration,
}

impl Default for Limits {
    /// Eleven minutes an answer, a little more than the client waits: what it says of a slow endpoint is plainer. Our choice.
    fn default() -> Self {
        Self { answer: Duration::from_secs(660), step: Duration::from_millis(100) }
    }
}

/// What is asked, beside the form of the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The prompt.
    pub messages: Vec<Message>,
    /// What the answer is called.
    pub name: &'static str,
    /// Its JSON Schema: no references, every property required, no others allowed.
    pub schema: Value,
    /// Most tokens of the answer.
    pub tokens_max: u32,
    /// Temperature in hundredths.
    pub temperature_hundredths: u32,
    /// The seed.
    pub seed: u64,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The endpoint failed.
    Fault(Fault),
    /// The user wants to stop.
    Stopped,
    /// What it said was not what was asked for.
    Unusable {
        /// Why, in one line.
        why: String,
    },
}

/// What was spent on answers, usable or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spent {
    /// Requests.
    pub calls: u64,
    /// Tokens.
    pub usage: Usage,
    /// Time spent waiting.
    pub time: Duration,
}

/// An endpoint that is asked for JSON.
pub struct Structured<'a> {
    backend: &'a dyn ChatBackend,
    limits: Limits,
    stop: &'a dyn Fn() -> bool,
    /// The rung that is tried first.
    rung: Rung,
    spent: Spent,
}

impl<'a> Structured<'a> {
    /// Returns an endpoint that is asked from the rung down that it is known to take; `stop` says whether the user wants to.
    pub fn new(backend: &'a dyn ChatBackend, limits: Limits, stop: &'a dyn Fn() -> bool) -> Self {
        Self { backend, limits, stop, rung: backend.rung(), spent: Spent::default() }
    }

    /// Returns what was spent so far.
    pub fn spent(&self) -> Spent {
        self.spent
    }

    /// Asks, and returns what `read` makes of the answer. What `read` refuses is asked for once more, with the reason.
    ///
    /// # Errors
    /// `Fault` when the endpoint fails or refuses every rung, `Stopped` when the user does, `Unusable` when no answer will do.
    pub fn ask<T>(&mut self, question: &Question, read: impl Fn(&Value) -> Result<T, String>) -> Result<T, Failure> {
        let mut rung = self.rung;
        let mut refused = None;
        let mut wrong: Option<String> = None;
        let mut unusable = 0;
        loop {
            let ask = ask_at(question, rung, wrong.as_deref());
            let why = match self.listen(&ask) {
                Ok(text) => match extract(&text).ok_or_else(|| "there was no JSON object in it".to_owned()) {
                    Ok(value) => match read(&value) {
                        Ok(read) => {
                            self.rung = rung;
                            return Ok(read);
                        }
                        Err(why) => why,
                    },
                    Err(why) => why,
                },
                // Nobody knows what a request was refused for; a form that is not known is the likeliest.
                Err(Failure::Fault(fault)) if is_refusal(&fault, rung) => {
                    let Some(lower) = below(rung) else {
                        return Err(Failure::Fault(refused.unwrap_or(fault)));
                    };
                    refused.get_or_insert(fault);
                    rung = lower;
                    continue;
                }
                Err(Failure::Fault(fault)) if fault.kind == FaultKind::Empty => "it was empty".to_owned(),
                Err(Failure::Fault(fault)) if fault.kind == FaultKind::Long => "it was too long and was cut".to_owned(),
                Err(Failure::Fault(fault)) if fault.kind == FaultKind::Filtered => "it was filtered out".to_owned(),
                Err(failure) => return Err(failure),
            };
            if unusable == UNUSABLE_MAX {
                return Err(Failure::Unusable { why });
            }
            unusable += 1;
            // A server that lets a form pass and does not keep to it may keep to the next.
            rung = below(rung).unwrap_or(rung);
            wrong = Some(why);
        }
    }

    /// Asks once and returns the whole answer.
    fn listen(&mut self, ask: &Ask) -> Result<String, Failure> {
        if (self.stop)() {
            return Err(Failure::Stopped);
        }
        let began = Instant::now();
        let mut talk = self.backend.begin(ask);
        self.spent.calls += 1;
        let heard = hear(talk.as_mut(), began, self.limits, self.stop);
        self.spent.time += began.elapsed();
        let (text, usage) = heard?;
        self.spent.usage.tokens_in += usage.tokens_in;
        self.spent.usage.tokens_out += usage.tokens_out;
        Ok(text)
    }
}

/// Reads an answer to its end.
fn hear(
    talk: &mut dyn Talk,
    began: Instant,
    limits: Limits,
    stop: &dyn Fn() -> bool,
) -> Result<(String, Usage), Failure> {
    let fault = |kind, detail: &str| Failure::Fault(Fault { kind, status: None, detail: detail.to_owned() });
    let mut text = String::new();
    loop {
        match talk.next(limits.step) {
            Heard::Text(more) => text.push_str(&more),
            Heard::Waiting => {}
            Heard::Over(usage) => return Ok((text, usage)),
            Heard::Failed(fault) => return Err(Failure::Fault(fault)),
        }
        if stop() {
            return Err(Failure::Stopped);
        }
        if text.len() > ANSWER_BYTES_MAX {
            return Err(fault(FaultKind::Garbled, "the answer does not end"));
        }
        if began.elapsed() > limits.answer {
            return Err(fault(FaultKind::Slow, "the answer took too long"));
        }
    }
}

/// Returns whether a fault may mean that the endpoint does not know a rung.
///
/// Statuses are used loosely: a server without tools says 500 (llama.cpp without a template), one whose model has none 404 or
/// 400 with words about the model.
fn is_refusal(fault: &Fault, rung: Rung) -> bool {
    let worded = matches!(fault.kind, FaultKind::Request);
    let status = fault.status.is_some_and(|status| match rung {
        Rung::Schema => matches!(status, 400 | 415 | 422 | 501) && fault.kind == FaultKind::Model,
        Rung::Tool => matches!(status, 400 | 404 | 422 | 500 | 501) && fault.kind != FaultKind::Key,
        Rung::Object | Rung::Prompt => false,
    });
    worded || status
}

/// Returns the rung below a rung.
fn below(rung: Rung) -> Option<Rung> {
    match rung {
        Rung::Schema => Some(Rung::Tool),
        Rung::Tool => Some(Rung::Object),
        Rung::Object => Some(Rung::Prompt),
        Rung::Prompt => None,
    }
}

/// Returns the ask at a rung, with what was wrong with the answer before.
fn ask_at(question: &Question, rung: Rung, wrong: Option<&str>) -> Ask {
    let mut messages = question.messages.clone();
    let mut form = String::new();
    if let Some(wrong) = wrong {
        form = format!("The answer before this one could not be used: {wrong}.\n");
    }
    let schema = &question.schema;
    match rung {
        Rung::Schema | Rung::Tool => {}
        Rung::Object => {
            form += &format!("Answer with one JSON object and nothing else. It has to fit this JSON Schema:\n{schema}");
        }
        Rung::Prompt => {
            form += &format!(
                "Answer with one JSON object in a ```json block and nothing else. It has to fit this JSON Schema:\n{schema}"
            );
        }
    }
    if !form.is_empty() {
        // Some chat templates know no two messages of one role in a row.
        match messages.last_mut().filter(|last| last.role == Role::User) {
            Some(last) => last.text = format!("{}\n\n{form}", last.text),
            None => messages.push(Message { role: Role::User, text: form }),
        }
    }
    Ask {
        messages,
        tokens_max: question.tokens_max,
        temperature_hundredths: question.temperature_hundredths,
        seed: question.seed,
        shape: Shape::Json { name: question.name, schema: schema.clone(), rung },
    }
}

#[cfg(test)]
mod tests;
