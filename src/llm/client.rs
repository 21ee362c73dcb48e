//! The client: one runtime on one thread of its own, and a talk for every question.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_openai::Client as Library;
use async_openai::config::Config;
use futures_util::StreamExt as _;
use http::{HeaderMap, HeaderValue, header};
use secrecy::SecretString;
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};
use tokio::task::AbortHandle;
use tokio::time::{Instant, timeout_at};

use super::answer::{Answer, Step};
use super::cassette::{Cassette, Head, Watch};
use super::choice::Choice;
use super::key::{Key, Scrubber};
use super::normalise::Normalise;
use super::request::{self, Quirks};
use super::retry::{Patience, Retry};
use super::wire::Wire;
use super::{Ask, ChatBackend, Fault, FaultKind, Heard, Rung, Shape, Talk, Usage};

/// How long an endpoint is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the connection.
    pub connect: Duration,
    /// For the first sign of an answer, retries included.
    pub first: Duration,
    /// For the first word, while the model thinks.
    pub thinking: Duration,
    /// Between one sign and the next.
    pub gap: Duration,
    /// For the whole answer.
    pub whole: Duration,
    /// For what may follow an answer that is complete: what it took.
    pub rest: Duration,
    /// How often it is asked again.
    pub patience: Patience,
}

impl Default for Limits {
    /// Our choice: a small model on a plain processor reads a long prompt for up to a minute; nobody waits five.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self {
            connect: seconds(10),
            first: seconds(60),
            thinking: seconds(120),
            gap: seconds(30),
            whole: seconds(300),
            rest: seconds(1),
            patience: Patience::default(),
        }
    }
}

impl Limits {
    /// Returns limits for what nobody sits waiting for: a small model on a busy processor reads a transcript for minutes.
    pub fn patient() -> Self {
        let seconds = Duration::from_secs;
        Self { first: seconds(300), thinking: seconds(600), gap: seconds(60), whole: seconds(600), ..Self::default() }
    }
}

/// Longest text of an answer in bytes. Our choice: many times what `tokens_max` allows anywhere in the program.
const TEXT_MAX: usize = 1 << 19;

/// Makes ready to ask an endpoint; nothing is sent yet.
///
/// # Errors
/// `CassetteFile` when the cassette cannot be used, `Tls` when this machine's certificates cannot.
pub fn connect(choice: &Choice) -> Result<Box<dyn ChatBackend>, Fault> {
    Ok(Box::new(Client::new(choice)?))
}

/// A client of one endpoint.
pub struct Client {
    engine: Arc<Engine>,
    thread: Arc<Thread>,
}

/// The thread that all talks run on.
struct Thread(Option<Runtime>);

impl Drop for Thread {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            // The look-up of a name cannot be broken off; nobody waits for it.
            runtime.shutdown_timeout(Duration::from_millis(200));
        }
    }
}

/// What talks share.
struct Engine {
    library: Library<Settings>,
    model: String,
    quirks: Mutex<Quirks>,
    limits: Limits,
    /// Struck out of what a model says, should it be told the key and say it in pieces.
    key: Option<Key>,
    watch: Watch,
}

/// What the library is told of an endpoint.
struct Settings {
    base: String,
    headers: HeaderMap,
    /// The library asks for a key of its own; ours is in the headers.
    none: SecretString,
}

impl Settings {
    fn new(base: &str, key: Option<&Key>) -> Self {
        let mut headers = HeaderMap::new();
        // A key is checked to be fit for a header when it is read.
        if let Some(Ok(mut bearer)) = key.map(|key| HeaderValue::from_str(&format!("Bearer {}", key.expose()))) {
            bearer.set_sensitive(true);
            headers.insert(header::AUTHORIZATION, bearer);
        }
        Self { base: base.trim_end_matches('/').to_owned(), headers, none: SecretString::from(String::new()) }
    }
}

impl Config for Settings {
    fn headers(&self) -> HeaderMap {
        self.headers.clone()
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn query(&self) -> Vec<(&str, &str)> {
        Vec::new()
    }

    fn api_base(&self) -> &str {
        &self.base
    }

    fn api_key(&self) -> &SecretString {
        &self.none
    }
}

impl Client {
    /// Makes a client.
    ///
    /// # Errors
    /// As `connect`.
    pub fn new(choice: &Choice) -> Result<Self, Fault> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .max_blocking_threads(4)
            .thread_name("spar-model")
            .enable_all()
            .build()
            .map_err(|why| Fault::new(FaultKind::Server, why.to_string()))?;
        let wire = Wire::new(&choice.base, choice.key.clone(), choice.limits.connect)?;
        let http = wire.http();
        let head = Head::new(&choice.session, choice.provider.name, &choice.model);
        let retry = Retry::new(wire, choice.limits.patience);
        let cassette = Cassette::new(retry, &choice.tape, &head, choice.base.path())?;
        let watch = cassette.watch();
        let settings = Settings::new(choice.base.as_str(), choice.key.as_ref());
        let library = Library::build(http, settings).with_http_service(Normalise::new(cassette));
        let quirks = Mutex::new(choice.provider.quirks);
        let (model, limits, key) = (choice.model.clone(), choice.limits, choice.key.clone());
        let engine = Engine { library, model, quirks, limits, key, watch };
        Ok(Self { engine: Arc::new(engine), thread: Arc::new(Thread(Some(runtime))) })
    }

    /// Returns the names of the models that the endpoint lists.
    ///
    /// # Errors
    /// What the endpoint or the way to it says.
    pub fn models(&self) -> Result<Vec<String>, Fault> {
        let engine = Arc::clone(&self.engine);
        let Some(runtime) = &self.thread.0 else { return Ok(Vec::new()) };
        runtime.block_on(async move {
            let deadline = Instant::now() + engine.limits.first;
            let models = engine.library.models();
            let listed = timeout_at(deadline, models.list_byot::<Value>()).await;
            let listed = listed.map_err(|_| Fault::new(FaultKind::Slow, ""))?.map_err(Fault::of_library)?;
            let list = ["data", "models"].iter().find_map(|name| listed.get(*name)).and_then(Value::as_array);
            let list = list.ok_or_else(|| Fault::new(FaultKind::Garbled, listed.to_string()))?;
            let name = |model: &Value| {
                ["id", "name", "model"]
                    .iter()
                    .find_map(|name| model.get(*name))
                    .and_then(Value::as_str)
                    .map(str::to_owned)
            };
            Ok(list.iter().filter_map(name).collect())
        })
    }

    /// Asks for the next answers whole, or as streams.
    pub fn set_stream(&self, stream: bool) {
        self.engine.quirks.lock().unwrap_or_else(PoisonError::into_inner).stream = stream;
    }

    /// Returns the dialect as far as it is known by now.
    pub fn quirks(&self) -> Quirks {
        *self.engine.quirks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ChatBackend for Client {
    fn begin(&self, ask: &Ask) -> Box<dyn Talk> {
        let (sender, receiver) = mpsc::channel();
        let task = Arc::clone(&self.engine).converse(ask.clone(), sender);
        let abort = self.thread.0.as_ref().map(|runtime| runtime.spawn(task).abort_handle());
        Box::new(LiveTalk { receiver, abort, last: None, _thread: Arc::clone(&self.thread) })
    }

    fn rung(&self) -> Rung {
        self.quirks().rung
    }

    fn model(&self) -> &str {
        &self.engine.model
    }

    fn tape_fault(&self) -> Option<Fault> {
        self.engine.watch.fault()
    }
}

/// An answer that comes over a channel.
struct LiveTalk {
    receiver: Receiver<Heard>,
    abort: Option<AbortHandle>,
    /// How it ended.
    last: Option<Heard>,
    _thread: Arc<Thread>,
}

impl Talk for LiveTalk {
    fn next(&mut self, within: Duration) -> Heard {
        if let Some(last) = &self.last {
            return last.clone();
        }
        let heard = match self.receiver.recv_timeout(within) {
            Ok(heard) => heard,
            Err(RecvTimeoutError::Timeout) => return Heard::Waiting,
            Err(RecvTimeoutError::Disconnected) => Heard::Failed(Fault::new(FaultKind::Cut, "")),
        };
        if matches!(heard, Heard::Over(_) | Heard::Failed(_)) {
            self.last = Some(heard.clone());
        }
        heard
    }
}

impl Drop for LiveTalk {
    fn drop(&mut self) {
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}

impl Engine {
    /// Asks, and tells what comes.
    async fn converse(self: Arc<Self>, ask: Ask, told: Sender<Heard>) {
        let start = Instant::now();
        // Each round gives up one field that the endpoint refused; there are not more of them.
        for _ in 0..6 {
            let quirks = *self.quirks.lock().unwrap_or_else(PoisonError::into_inner);
            let body = request::body(&ask, &self.model, &quirks);
            let fault = match self.answer(body, &ask.shape, start, &told).await {
                Ok(usage) => {
                    let _ = told.send(Heard::Over(usage));
                    return;
                }
                Err(fault) => fault,
            };
            // A server that fails for another reason names no field.
            let refused = matches!(fault.status, Some(400 | 415 | 422 | 500))
                && matches!(fault.kind, FaultKind::Request | FaultKind::Model);
            let mut learnt = self.quirks.lock().unwrap_or_else(PoisonError::into_inner);
            if !(refused && learnt.give_way(&fault.detail)) {
                let _ = told.send(Heard::Failed(fault));
                return;
            }
        }
        let _ = told.send(Heard::Failed(Fault::new(FaultKind::Request, "")));
    }

    /// Asks once.
    async fn answer(&self, body: Value, shape: &Shape, start: Instant, told: &Sender<Heard>) -> Result<Usage, Fault> {
        let slow = |seconds: Duration| Fault::new(FaultKind::Slow, format!("> {} s", seconds.as_secs_f32()));
        let limits = &self.limits;
        let chat = self.library.chat();
        let asked = chat.create_stream_byot::<Value, Value>(body);
        let mut events = timeout_at(start + limits.first, asked)
            .await
            .map_err(|_| slow(limits.first))?
            .map_err(Fault::of_library)?;
        let mut answer = Answer::new(matches!(shape, Shape::Json { .. }));
        let mut scrubber = Scrubber::new(self.key.as_ref());
        let mut say = |text: String| {
            let clean = match &mut scrubber {
                Some(scrubber) => String::from_utf8_lossy(&scrubber.pass(text.as_bytes())).into_owned(),
                None => text,
            };
            clean.is_empty() || told.send(Heard::Text(clean)).is_ok()
        };
        let (mut spoken, mut length) = (false, 0);
        let mut deadline = start + limits.first;
        loop {
            let event = match timeout_at(deadline, events.next()).await {
                Ok(Some(event)) => event.map_err(Fault::of_library)?,
                Ok(None) => break,
                Err(_) if answer.is_ended() => break,
                Err(_) => return Err(slow(deadline.saturating_duration_since(start))),
            };
            for step in answer.take(&event) {
                match step {
                    Step::Text(text) => {
                        spoken = true;
                        length += text.len();
                        if !say(text) || length > TEXT_MAX {
                            return Err(Fault::new(FaultKind::Garbled, "> 512 KiB"));
                        }
                    }
                    Step::Failed(fault) => return Err(fault),
                    Step::Thinking | Step::Ended => {}
                }
            }
            let now = Instant::now();
            let last =
                start + if spoken || answer.is_heard() { limits.whole } else { limits.thinking.min(limits.whole) };
            deadline = if answer.is_ended() { now + limits.rest } else { (now + limits.gap).min(last) };
        }
        let (rest, ended) = answer.finish();
        if let Some(rest) = rest {
            say(rest);
        }
        let held = scrubber.as_mut().map(Scrubber::end).filter(|held| !held.is_empty());
        if let Some(held) = held {
            let _ = told.send(Heard::Text(String::from_utf8_lossy(&held).into_owned()));
        }
        ended
    }
}
