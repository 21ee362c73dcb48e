//! The lowest layer: the network. Strikes the key out of whatever comes back, so that nothing above ever sees it.

use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use async_openai::error::OpenAIError;
use async_openai::middleware::HttpRequestFactory;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use reqwest::{Response, Url};
use tower::Service;

use super::key::{Key, Scrubber};
use super::layer::Answering;
use super::{Fault, FaultKind};

/// The layer.
#[derive(Clone)]
pub struct Wire {
    http: reqwest::Client,
    key: Option<Arc<Key>>,
    /// What connections to the endpoint go through, for messages.
    proxy: Option<Arc<str>>,
}

impl Wire {
    /// Makes ready to reach a base address.
    ///
    /// # Errors
    /// `Tls` when the machine's certificates cannot be used.
    pub fn new(base: &Url, key: Option<Key>, connect: Duration) -> Result<Self, Fault> {
        // Another part of the process may have chosen; then that choice serves.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut http = reqwest::Client::builder()
            .connect_timeout(connect)
            // A redirect would turn the request into another one, and could carry the key to another host.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("sparring/", env!("CARGO_PKG_VERSION")));
        let is_local = is_loopback(base);
        if is_local {
            http = http.no_proxy();
        }
        if is_local && base.scheme() == "http" {
            // Nothing secure will be asked for, and reading the machine's certificates takes a while.
            http = http.tls_certs_only(std::iter::empty());
        }
        let http = http.build().map_err(|error| Fault::of_connection(&error, None))?;
        let proxy = if is_local { None } else { proxy(base) };
        Ok(Self { http, key: key.map(Arc::new), proxy: proxy.map(Arc::from) })
    }

    /// Returns what connects; cheap, and shares its connections.
    pub fn http(&self) -> reqwest::Client {
        self.http.clone()
    }
}

/// Returns whether an address is this machine itself: no proxy is asked for it.
pub fn is_loopback(base: &Url) -> bool {
    let host = base.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Returns the proxy that the environment names for an address, without name and password, for messages alone: the
/// connection itself is made by the library, which reads the same variables.
pub fn proxy(base: &Url) -> Option<String> {
    let set = |name: &str| {
        let value = std::env::var(name).or_else(|_| std::env::var(name.to_ascii_uppercase())).ok();
        value.filter(|value| !value.trim().is_empty())
    };
    let host = base.host_str().unwrap_or_default();
    let spared = set("no_proxy").is_some_and(|list| {
        list.split(',').map(str::trim).any(|name| {
            let name = name.trim_start_matches("*.").trim_start_matches('.');
            name == "*" || (!name.is_empty() && (host == name || host.ends_with(&format!(".{name}"))))
        })
    });
    if spared {
        return None;
    }
    let named =
        set(if base.scheme() == "https" { "https_proxy" } else { "http_proxy" }).or_else(|| set("all_proxy"))?;
    let named = if named.contains("://") { named } else { format!("http://{named}") };
    let url = Url::parse(&named).ok()?;
    let port = url.port_or_known_default().map(|port| format!(":{port}")).unwrap_or_default();
    Some(format!("{}{port}", url.host_str()?))
}

impl Service<HttpRequestFactory> for Wire {
    type Response = Response;
    type Error = OpenAIError;
    type Future = Answering;

    fn poll_ready(&mut self, _context: &mut Context<'_>) -> Poll<Result<(), OpenAIError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: HttpRequestFactory) -> Answering {
        let wire = self.clone();
        Box::pin(async move {
            let request = request.build().await?;
            let answered = wire.http.execute(request).await;
            let response = answered.map_err(|error| Fault::of_connection(&error, wire.proxy.as_deref()))?;
            let proxy_refused = response.status() == http::StatusCode::PROXY_AUTHENTICATION_REQUIRED;
            if proxy_refused {
                let detail = wire.proxy.as_deref().unwrap_or_default();
                return Err(Fault { status: Some(407), ..Fault::new(FaultKind::Proxy, detail) }.into());
            }
            Ok(scrubbed(response, Scrubber::new(wire.key.as_deref())))
        })
    }
}

/// Returns a response without the key.
fn scrubbed(response: Response, scrubber: Option<Scrubber>) -> Response {
    let Some(scrubber) = scrubber else { return response };
    let (mut parts, body) = http::Response::<reqwest::Body>::from(response).into_parts();
    let mut headers = scrubber;
    for (_, value) in parts.headers.iter_mut() {
        if let Ok(clean) = value.to_str().map(|text| headers.text(text))
            && let Ok(clean) = http::HeaderValue::from_str(&clean)
        {
            *value = clean;
        }
    }
    // The length may change.
    parts.headers.remove(http::header::CONTENT_LENGTH);
    let pieces = Response::from(http::Response::new(body)).bytes_stream();
    let state = (Box::pin(pieces), Some(headers));
    let pieces = stream::unfold(state, |(mut pieces, scrubber)| async move {
        let mut scrubber = scrubber?;
        match pieces.next().await {
            Some(Ok(piece)) => Some((Ok(Bytes::from(scrubber.pass(&piece))), (pieces, Some(scrubber)))),
            Some(Err(error)) => Some((Err(error), (pieces, None))),
            None => Some((Ok(Bytes::from(scrubber.end())), (pieces, None))),
        }
    });
    http::Response::from_parts(parts, reqwest::Body::wrap_stream(pieces)).into()
}
