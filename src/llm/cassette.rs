//! A layer that keeps exchanges in a file, or gives kept ones in place of the network.
//!
//! A cassette is one JSONL file a session, made to be read and compared by people: a head that names the endpoint, then one
//! line an exchange with the whole request and the answer in the pieces it came in. Keys are not in it: a request's headers
//! are not kept, and the layer below strikes the key out of what comes back.
//!
//! Playing is strict: a request that is not on the cassette is a fault that says which field differs. Equal requests are
//! answered in the order in which they were recorded, each once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use async_openai::error::OpenAIError;
use async_openai::middleware::HttpRequestFactory;
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, stream};
use reqwest::Response;
use tower::Service;

use super::Fault;
use super::layer::{Answering, Layer, answer, with_body};

mod file;
mod player;
mod reel;

use file::{Asked, Ended, Exchange, Piece, load};
pub use file::{Head, head, path};
use player::Player;
use reel::Reel;

/// What is done with exchanges.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Tape {
    /// Nothing.
    #[default]
    Off,
    /// They are kept in a folder, in place of what it holds of the session.
    Record(PathBuf),
    /// They are kept in a folder, after what it holds of the session.
    RecordOn(PathBuf),
    /// They are taken from a folder; the network is not used.
    Replay(PathBuf),
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
    Record(Arc<Mutex<Reel>>),
    Replay(Arc<Mutex<Player>>),
}

impl<S> Cassette<S> {
    /// Puts the layer over another. `base` is the path of the base address.
    ///
    /// # Errors
    /// `CassetteFile` when the file cannot be written, or cannot be read.
    pub fn new(inner: S, tape: &Tape, head: &Head, base: &str) -> Result<Self, Fault> {
        let deck = match tape {
            Tape::Off => Deck::Off,
            Tape::Record(folder) => Deck::Record(Arc::new(Mutex::new(Reel::create(folder, head)?))),
            Tape::RecordOn(folder) => Deck::Record(Arc::new(Mutex::new(Reel::go_on(folder, head)?))),
            Tape::Replay(folder) => {
                let (_, exchanges) = load(&path(folder, &head.session))?;
                Deck::Replay(Arc::new(Mutex::new(Player::new(exchanges))))
            }
        };
        Ok(Self { inner, deck, base: base.trim_end_matches('/').into() })
    }

    /// Returns what is asked how recording goes.
    pub fn watch(&self) -> Watch {
        Watch(self.deck.clone())
    }
}

/// Knows how recording goes.
pub struct Watch(Deck);

impl Watch {
    /// Returns why exchanges are no longer recorded, though they should be.
    pub fn fault(&self) -> Option<Fault> {
        let Deck::Record(reel) = &self.0 else { return None };
        reel.lock().unwrap_or_else(PoisonError::into_inner).fault().cloned()
    }
}

impl<S: Layer> Service<HttpRequestFactory> for Cassette<S> {
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
            Deck::Record(reel) => {
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
                        Ok(response) => Ok(recorded(response, exchange(None), reel)),
                        Err(error) => {
                            let fault = Fault::of_library(error);
                            keep(&reel, &exchange(Some(fault.clone())));
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
fn keep(reel: &Mutex<Reel>, exchange: &Exchange) {
    reel.lock().unwrap_or_else(PoisonError::into_inner).keep(exchange);
}

/// Returns a response that is kept as it is read.
fn recorded(response: Response, mut exchange: Exchange, reel: Arc<Mutex<Reel>>) -> Response {
    let status = response.status();
    exchange.status = Some(status.as_u16());
    for name in ["content-type", "location", "retry-after", "retry-after-ms"] {
        if let Some(value) = response.headers().get(name).and_then(|value| value.to_str().ok()) {
            exchange.headers.insert(name.to_owned(), value.to_owned());
        }
    }
    let headers = response.headers().clone();
    exchange.ended = Ended::Broken;
    let recording = Recording { pieces: Box::pin(response.bytes_stream()), exchange, reel };
    with_body(status, headers, reqwest::Body::wrap_stream(recording))
}

/// A body that is kept when it ends, or when nobody listens any more.
struct Recording {
    pieces: Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>,
    exchange: Exchange,
    reel: Arc<Mutex<Reel>>,
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
        keep(&self.reel, &self.exchange);
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
