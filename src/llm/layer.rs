//! What the layers between the model library and the network share.

use std::pin::Pin;
use std::time::Duration;

use async_openai::error::OpenAIError;
use async_openai::middleware::HttpRequestFactory;
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use reqwest::Response;
use tower::Service;

/// What a layer's work is: a response that is on its way.
pub(super) type Answering = Pin<Box<dyn Future<Output = Result<Response, OpenAIError>> + Send>>;

/// What a layer may stand on: the network, or another layer.
pub trait Layer:
    Service<HttpRequestFactory, Response = Response, Error = OpenAIError, Future = Answering> + Clone + Send + 'static
{
}

impl<S> Layer for S where
    S: Service<HttpRequestFactory, Response = Response, Error = OpenAIError, Future = Answering>
        + Clone
        + Send
        + 'static
{
}

/// Reads a body as far as it comes, up to a length and within a time.
pub(super) async fn read(response: Response, bytes_max: usize, within: Duration) -> Vec<u8> {
    let mut body = Vec::new();
    let reading = async {
        let mut pieces = response.bytes_stream();
        while let Some(Ok(piece)) = pieces.next().await {
            body.extend_from_slice(&piece);
            if body.len() > bytes_max {
                break;
            }
        }
    };
    // What came is what there is.
    let _ = tokio::time::timeout(within, reading).await;
    body.truncate(bytes_max);
    body
}

/// Returns a response with a stream for its body.
pub(super) fn answer<E>(status: StatusCode, pieces: impl Stream<Item = Result<Bytes, E>> + Send + 'static) -> Response
where
    E: Into<Box<dyn std::error::Error + Send + Sync>> + 'static,
{
    let mut answer = http::Response::new(reqwest::Body::wrap_stream(pieces));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    answer.into()
}

/// Returns a response with another body in place of its own, which may have another length.
pub(super) fn with_body(status: StatusCode, mut headers: HeaderMap, body: impl Into<reqwest::Body>) -> Response {
    headers.remove(header::CONTENT_LENGTH);
    headers.remove(header::TRANSFER_ENCODING);
    let mut response = http::Response::new(body.into());
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response.into()
}
