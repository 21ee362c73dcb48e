//! The upper layer: whatever a server sends becomes events of one form, and what is wrong with it a `Fault`.
//!
//! Servers send events with and without a space, with any line end, with a byte-order mark, as bare objects, as one whole
//! object where a stream was asked for, as an error inside a stream, or a web page with status 200. What leaves this layer is
//! `data: <one JSON object>` and a blank line, always; the model library above cannot stumble over it.

use std::collections::VecDeque;
use std::task::{Context, Poll};
use std::time::Duration;

use async_openai::error::OpenAIError;
use async_openai::middleware::HttpRequestFactory;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use reqwest::Response;
use serde::de::IgnoredAny;
use tower::Service;

use super::fault::tidy;
use super::layer::{Answering, Layer, answer, read};
use super::{Fault, FaultKind};

mod scan;

use scan::{LINE_MAX, Scanner, stray};

/// Name of the field that marks the events that this layer adds: `done`, or a fault.
pub(super) const OURS: &str = "spar";

/// Longest body of a refusal that is read, in bytes.
const REFUSAL_MAX: usize = 1 << 16;

/// Longest wait for the end of a body whose last event has come.
const REST_MAX: Duration = Duration::from_millis(200);

/// The layer.
#[derive(Clone)]
pub struct Normalise<S> {
    inner: S,
}

impl<S> Normalise<S> {
    /// Puts the layer over another.
    pub fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S: Layer> Service<HttpRequestFactory> for Normalise<S> {
    type Response = Response;
    type Error = OpenAIError;
    type Future = Answering;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), OpenAIError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: HttpRequestFactory) -> Answering {
        let answering = self.inner.call(request.clone());
        Box::pin(async move {
            let is_chat = request.build().await?.method() == http::Method::POST;
            let response = answering.await?;
            let status = response.status();
            if !status.is_success() {
                return Err(refusal(response).await.into());
            }
            if is_chat { Ok(events(response)) } else { Ok(whole(response).await?) }
        })
    }
}

/// Reads a refusal.
async fn refusal(response: Response) -> Fault {
    let status = response.status().as_u16();
    let moved = response.headers().get(http::header::LOCATION).and_then(|place| place.to_str().ok()).map(str::to_owned);
    let wait = response.headers().get(http::header::RETRY_AFTER).and_then(|wait| wait.to_str().ok()).map(str::to_owned);
    let body = read(response, REFUSAL_MAX, Duration::from_secs(5)).await;
    let fault = Fault::of_answer(status, &String::from_utf8_lossy(&body));
    match (moved, wait) {
        (Some(place), _) if (300..400).contains(&status) => {
            Fault { status: Some(status), ..Fault::new(FaultKind::Address, format!("-> {place}")) }
        }
        (_, Some(wait)) if fault.kind == FaultKind::Quota => {
            Fault { detail: tidy(&format!("Retry-After: {wait}; {}", fault.detail)), ..fault }
        }
        _ => fault,
    }
}

/// Returns an answer that comes whole, checked to be JSON.
async fn whole(response: Response) -> Result<Response, Fault> {
    let status = response.status();
    let body = read(response, LINE_MAX, Duration::from_secs(20)).await;
    let text = String::from_utf8_lossy(&body);
    let text = text.trim_start_matches('\u{feff}').trim();
    if serde_json::from_str::<IgnoredAny>(text).is_err() {
        return Err(Fault { status: Some(status.as_u16()), ..stray(text) });
    }
    let mut answer = http::Response::new(text.to_owned());
    *answer.status_mut() = status;
    Ok(answer.into())
}

/// Returns an answer with its body as events of our form.
fn events(response: Response) -> Response {
    let status = response.status();
    let pieces = response.bytes_stream();
    let state = (Box::pin(pieces), Scanner::default(), VecDeque::<String>::new(), false);
    let events = stream::unfold(state, |(mut pieces, mut scanner, mut ready, mut over)| async move {
        loop {
            if let Some(event) = ready.pop_front() {
                let bytes = Bytes::from(format!("data: {event}\n\n"));
                return Some((Ok::<Bytes, Fault>(bytes), (pieces, scanner, ready, over)));
            }
            if over {
                return None;
            }
            if scanner.is_over() {
                // Read to its end, a connection serves the next request as well.
                let end = async { while let Some(Ok(_)) = pieces.next().await {} };
                let _ = tokio::time::timeout(REST_MAX, end).await;
                return None;
            }
            match pieces.next().await {
                Some(Ok(piece)) => scanner.pass(&piece, &mut ready),
                Some(Err(error)) => {
                    over = true;
                    scanner.broke(&error, &mut ready);
                }
                None => {
                    over = true;
                    scanner.end(&mut ready);
                }
            }
        }
    });
    answer(status, events)
}
