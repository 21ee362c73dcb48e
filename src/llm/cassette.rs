//! A layer that keeps exchanges in a file, or gives kept ones in place of the network.
//!
//! A cassette is one JSONL file a session, made to be read and compared by people: a head that names the endpoint, then one
//! line an exchange with the whole request and the answer in the pieces it came in. Keys are not in it: a request's headers
//! are not kept, and the layer below strikes the key out of what comes back.
//!
//! Playing is strict: a request that is not on the cassette is a fault that says which field differs. Equal requests are
//! answered in the order in which they were recorded, each once.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use async_openai::error::OpenAIError;
use async_openai::middleware::HttpRequestFactory;
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, stream};
use reqwest::Response;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tower::Service;

use super::normalise::{Answering, answer};
use super::{Fault, FaultKind};

/// The version of the format.
const VERSION: u32 = 1;

/// What is done with exchanges.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Tape {
    /// Nothing.
    #[default]
    Off,
    /// They are kept in a folder.
    Record(PathBuf),
    /// They are taken from a folder; the network is not used.
    Replay(PathBuf),
}

/// The first line of a cassette.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the format.
    pub cassette: u32,
    /// The session that was recorded.
    pub session: String,
    /// The provider's name.
    pub provider: String,
    /// The model's name.
    pub model: String,
}

/// One exchange.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Exchange {
    /// What was asked.
    request: Asked,
    /// The HTTP status; none when there was no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    /// The answer's headers that matter.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    headers: BTreeMap<String, String>,
    /// The answer's body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pieces: Vec<Piece>,
    /// How the body ended.
    #[serde(default, skip_serializing_if = "is_whole")]
    ended: Ended,
    /// What went wrong in place of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fault: Option<Fault>,
}

/// What was asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Asked {
    /// The HTTP method.
    method: String,
    /// The path, from the base address on.
    path: String,
    /// The body.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    body: Value,
}

/// A piece of a body as it came: a text, or bytes in hexadecimal where a letter is split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Piece {
    /// Whole letters.
    Text(String),
    /// Other bytes.
    Bytes {
        /// Two digits a byte.
        hex: String,
    },
}

/// How a body ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Ended {
    /// With its end.
    #[default]
    Whole,
    /// The connection broke, or the listener went away.
    Broken,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands fields over by reference")]
fn is_whole(ended: &Ended) -> bool {
    *ended == Ended::Whole
}

impl Piece {
    fn new(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::Text(text.to_owned()),
            Err(_) => Self::Bytes { hex: bytes.iter().map(|byte| format!("{byte:02x}")).collect() },
        }
    }

    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => text.as_bytes().to_vec(),
            Self::Bytes { hex } => {
                let digits: Vec<u8> = hex
                    .chars()
                    .filter_map(|digit| digit.to_digit(16))
                    .filter_map(|digit| u8::try_from(digit).ok())
                    .collect();
                digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
            }
        }
    }
}

impl Asked {
    /// Returns what a request is known by: its method, path and body in one order of fields.
    fn hash(&self) -> String {
        // The fields of a JSON object are held in the order of their names.
        let text = format!("{} {}\n{}", self.method, self.path, self.body);
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Returns the file of a session in a folder; letters that a file's name may not hold become `_`.
pub fn path(folder: &Path, session: &str) -> PathBuf {
    let name: String = session
        .chars()
        .map(|letter| if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') { letter } else { '_' })
        .collect();
    let name = name.trim_start_matches('.');
    folder.join(format!("{}.jsonl", if name.is_empty() { "session" } else { name }))
}

/// Returns the head of a session's cassette.
///
/// # Errors
/// `Cassette` when there is none that can be read.
pub fn head(folder: &Path, session: &str) -> Result<Head, Fault> {
    load(&path(folder, session)).map(|(head, _)| head)
}

/// Reads a cassette.
fn load(path: &Path) -> Result<(Head, Vec<Exchange>), Fault> {
    let bad = |line: usize, why: &dyn std::fmt::Display| {
        Fault::new(FaultKind::Cassette, format!("{}:{line}: {why}", path.display()))
    };
    let text = fs::read_to_string(path)
        .map_err(|why| Fault::new(FaultKind::Cassette, format!("{}: {why}", path.display())))?;
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or_else(|| bad(1, &"empty"))?;
    let head: Head = serde_json::from_str(first).map_err(|why| bad(1, &why))?;
    if head.cassette > VERSION {
        return Err(bad(1, &format!("cassette {} > {VERSION}", head.cassette)));
    }
    let exchanges = lines.map(|(at, line)| serde_json::from_str(line).map_err(|why| bad(at + 1, &why)));
    Ok((head, exchanges.collect::<Result<_, _>>()?))
}

/// The layer.
#[derive(Clone)]
pub struct Cassette<S> {
    inner: S,
    deck: Deck,
    /// The path of the base address, which is no part of a request's own.
    base: Arc<str>,
}

/// What is in use of a cassette.
#[derive(Clone)]
enum Deck {
    Off,
    Record(Arc<Mutex<File>>),
    Replay(Arc<Mutex<Player>>),
}

/// A cassette that is played.
struct Player {
    exchanges: Vec<Exchange>,
    used: Vec<bool>,
}

impl<S> Cassette<S> {
    /// Puts the layer over another. `base` is the path of the base address.
    ///
    /// # Errors
    /// `Cassette` when the file cannot be written, or cannot be read.
    pub fn new(inner: S, tape: &Tape, head: &Head, base: &str) -> Result<Self, Fault> {
        let deck = match tape {
            Tape::Off => Deck::Off,
            Tape::Record(folder) => {
                let path = path(folder, &head.session);
                let failed =
                    |why: std::io::Error| Fault::new(FaultKind::Cassette, format!("{}: {why}", path.display()));
                fs::create_dir_all(folder).map_err(failed)?;
                let mut file = File::create(&path).map_err(failed)?;
                write(&mut file, head).map_err(failed)?;
                Deck::Record(Arc::new(Mutex::new(file)))
            }
            Tape::Replay(folder) => {
                let (_, exchanges) = load(&path(folder, &head.session))?;
                let used = vec![false; exchanges.len()];
                Deck::Replay(Arc::new(Mutex::new(Player { exchanges, used })))
            }
        };
        Ok(Self { inner, deck, base: base.trim_end_matches('/').into() })
    }
}

impl Head {
    /// Returns the head of a new cassette.
    pub fn new(session: &str, provider: &str, model: &str) -> Self {
        Self { cassette: VERSION, session: session.to_owned(), provider: provider.to_owned(), model: model.to_owned() }
    }
}

/// Writes a line.
fn write(file: &mut File, line: &impl Serialize) -> std::io::Result<()> {
    let mut text = serde_json::to_string(line)?;
    text.push('\n');
    file.write_all(text.as_bytes())?;
    file.flush()
}

impl<S> Service<HttpRequestFactory> for Cassette<S>
where
    S: Service<HttpRequestFactory, Response = Response, Error = OpenAIError, Future = Answering>
        + Clone
        + Send
        + 'static,
{
    type Response = Response;
    type Error = OpenAIError;
    type Future = Answering;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), OpenAIError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: HttpRequestFactory) -> Answering {
        let (deck, base) = (self.deck.clone(), Arc::clone(&self.base));
        match deck {
            Deck::Off => self.inner.call(request),
            Deck::Record(file) => {
                let answering = self.inner.call(request.clone());
                Box::pin(async move {
                    let asked = asked(&request, &base).await?;
                    let exchange = |fault| Exchange {
                        request: asked,
                        status: None,
                        headers: BTreeMap::new(),
                        pieces: Vec::new(),
                        ended: Ended::Whole,
                        fault,
                    };
                    match answering.await {
                        Ok(response) => Ok(recorded(response, exchange(None), file)),
                        Err(error) => {
                            let fault = Fault::of_library(error);
                            keep(&file, &exchange(Some(fault.clone())));
                            Err(fault.into())
                        }
                    }
                })
            }
            Deck::Replay(player) => Box::pin(async move {
                let asked = asked(&request, &base).await?;
                let mut player = player.lock().unwrap_or_else(PoisonError::into_inner);
                Ok(played(player.find(&asked)?)?)
            }),
        }
    }
}

/// Reads a request.
async fn asked(request: &HttpRequestFactory, base: &str) -> Result<Asked, OpenAIError> {
    let request = request.build().await?;
    let bytes = request.body().and_then(reqwest::Body::as_bytes).unwrap_or_default();
    let path = request.url().path();
    Ok(Asked {
        method: request.method().to_string(),
        path: path.strip_prefix(base).unwrap_or(path).to_owned(),
        body: serde_json::from_slice(bytes).unwrap_or_default(),
    })
}

/// Keeps an exchange.
fn keep(file: &Mutex<File>, exchange: &Exchange) {
    let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
    // A full disk must not end a talk; the cassette then misses an exchange, which playing it will say.
    let _ = write(&mut file, exchange);
}

/// Returns a response that is kept as it is read.
fn recorded(response: Response, mut exchange: Exchange, file: Arc<Mutex<File>>) -> Response {
    let status = response.status();
    exchange.status = Some(status.as_u16());
    for name in ["content-type", "location", "retry-after", "retry-after-ms"] {
        if let Some(value) = response.headers().get(name).and_then(|value| value.to_str().ok()) {
            exchange.headers.insert(name.to_owned(), value.to_owned());
        }
    }
    let headers = response.headers().clone();
    exchange.ended = Ended::Broken;
    let mut again = http::Response::new(reqwest::Body::wrap_stream(Recording {
        pieces: Box::pin(response.bytes_stream()),
        exchange,
        file,
    }));
    *again.status_mut() = status;
    *again.headers_mut() = headers;
    again.headers_mut().remove(http::header::CONTENT_LENGTH);
    again.headers_mut().remove(http::header::TRANSFER_ENCODING);
    again.into()
}

/// A body that is kept when it ends, or when nobody listens any more.
struct Recording {
    pieces: Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>,
    exchange: Exchange,
    file: Arc<Mutex<File>>,
}

impl Stream for Recording {
    type Item = reqwest::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = self.pieces.poll_next_unpin(context);
        match &polled {
            Poll::Ready(Some(Ok(piece))) if !piece.is_empty() => self.exchange.pieces.push(Piece::new(piece)),
            Poll::Ready(None) => self.exchange.ended = Ended::Whole,
            _ => {}
        }
        polled
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        keep(&self.file, &self.exchange);
    }
}

impl Player {
    /// Returns the answer to a request.
    fn find(&mut self, asked: &Asked) -> Result<Exchange, Fault> {
        let hash = asked.hash();
        let equal: Vec<usize> =
            (0..self.exchanges.len()).filter(|at| self.exchanges[*at].request.hash() == hash).collect();
        if let Some(at) = equal.iter().copied().find(|at| !self.used[*at]) {
            self.used[at] = true;
            return Ok(self.exchanges[at].clone());
        }
        let why = match (equal.len(), self.used.iter().position(|used| !used)) {
            (0, Some(at)) => format!("#{}: {}", at + 1, difference(&self.exchanges[at].request, asked)),
            (0, None) => format!("{} + 1", self.exchanges.len()),
            (count, _) => format!("{} {} x {}", asked.method, asked.path, count + 1),
        };
        Err(Fault::new(FaultKind::Cassette, why))
    }
}

/// Says where two requests first differ.
fn difference(kept: &Asked, asked: &Asked) -> String {
    let of = |asked: &Asked| serde_json::to_value(asked).unwrap_or_default();
    differing("", &of(kept), &of(asked)).unwrap_or_default()
}

/// Returns the first place in which two values differ, with what stands there.
fn differing(place: &str, kept: &Value, asked: &Value) -> Option<String> {
    match (kept, asked) {
        _ if kept == asked => None,
        (Value::Object(left), Value::Object(right)) => {
            let names: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            let deeper = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
            let of =
                |fields: &serde_json::Map<String, Value>, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
            names.into_iter().find_map(|name| differing(&deeper(name), &of(left, name), &of(right, name)))
        }
        (Value::Array(left), Value::Array(right)) => {
            let of = |items: &[Value], at: usize| items.get(at).cloned().unwrap_or(Value::Null);
            (0..left.len().max(right.len()))
                .find_map(|at| differing(&format!("{place}[{at}]"), &of(left, at), &of(right, at)))
        }
        (Value::String(left), Value::String(right)) => {
            let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
            let from = |text: &str| text.chars().skip(same.saturating_sub(8)).take(24).collect::<String>();
            Some(format!("{place}: ...{} != ...{}", from(left), from(right)))
        }
        _ => Some(format!("{place}: {kept} != {asked}")),
    }
}

/// Returns a kept answer as a response.
fn played(exchange: Exchange) -> Result<Response, Fault> {
    if let Some(fault) = exchange.fault {
        return Err(fault);
    }
    let status =
        exchange.status.and_then(|status| http::StatusCode::from_u16(status).ok()).unwrap_or(http::StatusCode::OK);
    let broken =
        (exchange.ended == Ended::Broken).then(|| Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof)));
    let pieces: Vec<_> = exchange.pieces.iter().map(|piece| Ok(Bytes::from(piece.bytes()))).chain(broken).collect();
    let mut response = http::Response::<reqwest::Body>::from(answer(status, stream::iter(pieces)));
    for (name, value) in &exchange.headers {
        if let (Ok(name), Ok(value)) = (http::HeaderName::try_from(name), http::HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn asked(body: Value) -> Asked {
        Asked { method: "POST".into(), path: "/chat/completions".into(), body }
    }

    fn exchange(body: Value, piece: &str) -> Exchange {
        let pieces = vec![Piece::Text(piece.to_owned())];
        Exchange {
            request: asked(body),
            status: Some(200),
            headers: BTreeMap::new(),
            pieces,
            ended: Ended::Whole,
            fault: None,
        }
    }

    #[test]
    fn equal_requests_are_answered_in_order_and_once() {
        let exchanges =
            vec![exchange(json!({"a": 1}), "x"), exchange(json!({"b": 2}), "y"), exchange(json!({"a": 1}), "z")];
        let mut player = Player { used: vec![false; 3], exchanges };
        let mut said = |body| player.find(&asked(body)).map(|found| found.pieces[0].clone());
        assert_eq!(said(json!({"a": 1})), Ok(Piece::Text("x".into())));
        assert_eq!(said(json!({"a": 1})), Ok(Piece::Text("z".into())));
        assert_eq!(said(json!({"a": 1})).unwrap_err().detail, "POST /chat/completions x 3");
        assert_eq!(said(json!({"b": 2})), Ok(Piece::Text("y".into())));
    }

    #[test]
    fn a_miss_says_which_field_differs() {
        let kept = json!({"model": "m", "messages": [{"content": "你们现在用什么系统"}, {"content": "b"}], "seed": 1});
        for (field, value, said) in [
            ("model", json!("n"), "body.model: ...m != ...n"),
            (
                "messages",
                json!([{"content": "你们现在用什么工具"}, {"content": "b"}]),
                "body.messages[0].content: ...你们现在用什么系统 != ...你们现在用什么工具",
            ),
            ("messages", json!([{"content": "你们现在用什么系统"}]), "body.messages[1]: {\"content\":\"b\"} != null"),
            ("seed", Value::Null, "body.seed: 1 != null"),
            ("extra", json!(true), "body.extra: null != true"),
        ] {
            let mut other = kept.clone();
            other[field] = value;
            assert_eq!(difference(&asked(kept.clone()), &asked(other)), said);
        }
    }

    #[test]
    fn a_piece_is_kept_byte_for_byte() {
        for bytes in ["好".as_bytes(), &"好".as_bytes()[..2], &[0xff, 0x00], b""] {
            let text = serde_json::to_string(&Piece::new(bytes)).unwrap();
            assert_eq!(serde_json::from_str::<Piece>(&text).unwrap().bytes(), bytes, "{text}");
        }
    }

    #[test]
    fn a_session_names_a_file_inside_the_folder() {
        for (session, name) in [
            ("bank-risk-zh-7", "bank-risk-zh-7.jsonl"),
            ("../../etc", "_.._etc.jsonl"),
            ("", "session.jsonl"),
            ("a/b", "a_b.jsonl"),
        ] {
            assert_eq!(path(Path::new("d"), session), Path::new("d").join(name));
        }
    }
}
