//! A layer that asks again when the endpoint is busy, failed, hung up or could not be reached; never in the middle of an answer.
//!
//! An account that is empty is not asked again, though its status is that of a busy server.

use std::task::{Context, Poll};
use std::time::Duration;

use async_openai::error::OpenAIError;
use async_openai::middleware::HttpRequestFactory;
use reqwest::Response;
use tokio::time::Instant;
use tower::Service;

use super::fault::is_lacking;
use super::layer::{Answering, Layer, read, with_body};
use super::{Fault, FaultKind};

/// How often and how long an endpoint is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Most requests after the first.
    pub retries_max: u32,
    /// The first wait; each further one is twice as long.
    pub wait: Duration,
    /// Longest wait that an endpoint may ask for (`Retry-After`); a person is not kept waiting for longer.
    pub wait_max: Duration,
    /// Longest time from the first request to the last.
    pub total_max: Duration,
}

impl Default for Patience {
    /// Our choice: a trainee waits for a customer some ten seconds before the script had better speak.
    fn default() -> Self {
        Self {
            retries_max: 3,
            wait: Duration::from_millis(300),
            wait_max: Duration::from_secs(10),
            total_max: Duration::from_secs(20),
        }
    }
}

/// The layer.
#[derive(Clone)]
pub struct Retry<S> {
    inner: S,
    patience: Patience,
}

impl<S> Retry<S> {
    /// Puts the layer over another.
    pub fn new(inner: S, patience: Patience) -> Self {
        Self { inner, patience }
    }
}

impl<S: Layer> Service<HttpRequestFactory> for Retry<S> {
    type Response = Response;
    type Error = OpenAIError;
    type Future = Answering;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), OpenAIError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: HttpRequestFactory) -> Answering {
        let (mut inner, patience) = (self.inner.clone(), self.patience);
        Box::pin(async move {
            let start = Instant::now();
            let mut retries = 0;
            loop {
                let answered = inner.call(request.clone()).await;
                let (answered, asked_wait) = match answered {
                    Ok(response) if response.status().is_success() || response.status().is_redirection() => {
                        return Ok(response);
                    }
                    Ok(response) => {
                        let asked = asked_wait(response.headers());
                        let status = response.status().as_u16();
                        let (response, body) = kept(response).await;
                        if !is_passing(status, &String::from_utf8_lossy(&body)) {
                            return Ok(response);
                        }
                        (Ok(response), asked)
                    }
                    Err(error) => {
                        let fault = Fault::of_library(error);
                        // A connection that was kept open may be closed by the server as it is used again.
                        if !matches!(fault.kind, FaultKind::Unreachable | FaultKind::Cut) {
                            return Err(fault.into());
                        }
                        (Err(fault.into()), None)
                    }
                };
                let own_wait = patience.wait.saturating_mul(1 << retries.min(16));
                let wait = asked_wait.unwrap_or(own_wait);
                let in_time = wait <= patience.wait_max && start.elapsed() + wait <= patience.total_max;
                if retries >= patience.retries_max || !in_time {
                    return answered;
                }
                retries += 1;
                tokio::time::sleep(wait).await;
            }
        })
    }
}

/// Returns whether a refusal may pass by itself.
fn is_passing(status: u16, body: &str) -> bool {
    let busy = status == 408
        || status == 409
        || status == 425
        || status == 429
        || (500..600).contains(&status) && status != 501;
    let body = body.to_lowercase();
    if matches!(status, 500 | 501) && is_lacking(&body) {
        return false;
    }
    let empty = ["insufficient", "arrear", "billing", "balance", "exceeded_current_quota", "余额", "欠费", "套餐"];
    busy && !(matches!(status, 402 | 429) && empty.iter().any(|word| body.contains(word)))
}

/// Returns how long the endpoint asks to be left alone.
fn asked_wait(headers: &http::HeaderMap) -> Option<Duration> {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.trim().parse::<u64>().ok();
    number("retry-after-ms").map(Duration::from_millis).or_else(|| number("retry-after").map(Duration::from_secs))
}

/// Reads a refusal and returns it again beside its body.
async fn kept(response: Response) -> (Response, Vec<u8>) {
    let (status, headers) = (response.status(), response.headers().clone());
    let body = read(response, 1 << 16, Duration::from_secs(5)).await;
    (with_body(status, headers, body.clone()), body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_account_is_not_asked_again() {
        assert!(is_passing(429, "{\"error\":{\"message\":\"rate limit\"}}"));
        assert!(!is_passing(500, "tools param requires --jinja flag"));
        assert!(is_passing(503, "overloaded") && is_passing(500, ""));
        assert!(!is_passing(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"));
        assert!(!is_passing(429, "{\"error\":{\"code\":\"1113\",\"message\":\"您的账户已欠费\"}}"));
        assert!(!is_passing(401, "") && !is_passing(400, "") && !is_passing(404, ""));
    }

    #[test]
    fn the_wait_that_is_asked_for_is_read() {
        let mut headers = http::HeaderMap::new();
        assert_eq!(asked_wait(&headers), None);
        headers.insert("retry-after", "2".parse().unwrap());
        assert_eq!(asked_wait(&headers), Some(Duration::from_secs(2)));
        headers.insert("retry-after-ms", "150".parse().unwrap());
        assert_eq!(asked_wait(&headers), Some(Duration::from_millis(150)));
        headers.clear();
        headers.insert("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT".parse().unwrap());
        assert_eq!(asked_wait(&headers), None);
    }
}
