//! Stub servers on 127.0.0.1: raw bytes on threads, so that split letters, stalls and broken connections can be shown.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// What a server does on a connection, one step after the other.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    /// Sends bytes.
    Bytes(Vec<u8>),
    /// Waits.
    Pause(Duration),
    /// Waits until the test says so.
    Until(Arc<AtomicBool>),
    /// Breaks the connection, with a reset where the system does that.
    Break,
    /// Says nothing until the client goes away.
    Hang,
}

/// What a server answers to one request.
pub(crate) type Script = Vec<Part>;

/// A request that came.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The first line.
    pub(crate) line: String,
    /// The headers, as they came.
    pub(crate) headers: String,
    /// The body.
    pub(crate) body: String,
}

impl Request {
    /// Returns the body as JSON; null for none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// A server that answers each request as it is told to; it ends when it is dropped.
pub(crate) struct Stub {
    /// The base address.
    pub(crate) base: String,
    requests: Arc<Mutex<Vec<Request>>>,
    over: Arc<AtomicBool>,
    address: std::net::SocketAddr,
}

impl Stub {
    /// Starts a server that answers the first request with the first script, the second with the second; the last one
    /// serves for all further ones.
    pub(crate) fn scripted(scripts: Vec<Script>) -> Self {
        let count = Mutex::new(0);
        Self::answering(move |_| {
            let mut count = count.lock().unwrap();
            *count += 1;
            scripts[(*count - 1).min(scripts.len() - 1)].clone()
        })
    }

    /// Starts a server that makes its answer from the request.
    pub(crate) fn answering(answer: impl Fn(&Request) -> Script + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (requests, over) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (kept, ended, answer) = (Arc::clone(&requests), Arc::clone(&over), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if ended.load(Ordering::Relaxed) {
                    break;
                }
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                // A client that goes away ends its connection's thread.
                thread::spawn(move || stream.and_then(|stream| serve(stream, &kept, answer.as_ref())));
            }
        });
        Self { base: format!("http://{address}/v1"), requests, over, address }
    }

    /// Returns the requests that came so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address);
    }
}

/// Serves the requests of a connection until the answer's script or the client ends it.
fn serve(
    mut stream: TcpStream,
    kept: &Mutex<Vec<Request>>,
    answer: &(dyn Fn(&Request) -> Script + Send + Sync),
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    while let Some(request) = read(&mut stream)? {
        kept.lock().unwrap().push(request.clone());
        for part in answer(&request) {
            match part {
                Part::Bytes(bytes) => {
                    stream.write_all(&bytes)?;
                    stream.flush()?;
                }
                Part::Pause(time) => thread::sleep(time),
                Part::Until(said) => {
                    while !said.load(Ordering::Relaxed) {
                        thread::sleep(Duration::from_millis(5));
                    }
                }
                Part::Break => return stream.shutdown(Shutdown::Both),
                Part::Hang => {
                    // Nothing more is asked on this connection: this ends when the client closes it.
                    let _ = stream.read(&mut [0; 64])?;
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

/// Reads a request; none at the end of the connection.
fn read(stream: &mut TcpStream) -> std::io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        match stream.read(&mut piece)? {
            0 => return Ok(None),
            count => bytes.extend_from_slice(&piece[..count]),
        }
        if !bytes[0].is_ascii_alphabetic() {
            // A secure connection is begun here, where there is none to be had.
            return Ok(Some(Request { line: "TLS".to_owned(), headers: String::new(), body: String::new() }));
        }
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let (line, headers) = text.split_once("\r\n").unwrap_or((text.as_str(), ""));
    let length = headers
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok())
        .unwrap_or(0);
    while bytes.len() < head + length {
        match stream.read(&mut piece)? {
            0 => break,
            count => bytes.extend_from_slice(&piece[..count]),
        }
    }
    let body = String::from_utf8_lossy(&bytes[head..]).into_owned();
    Ok(Some(Request { line: line.to_owned(), headers: headers.to_owned(), body }))
}

/// Returns one piece of bytes.
pub(crate) fn bytes(text: impl AsRef<[u8]>) -> Part {
    Part::Bytes(text.as_ref().to_vec())
}

/// Returns a pause of milliseconds.
pub(crate) fn pause_ms(time: u64) -> Part {
    Part::Pause(Duration::from_millis(time))
}

/// Returns the head of a streamed answer whose end is the end of the connection.
pub(crate) fn stream_head() -> Part {
    bytes("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
}

/// Returns a whole answer with a status, a type and a body.
pub(crate) fn whole(status: u16, kind: &str, body: &str) -> Script {
    vec![bytes(format!("HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}", body.len()))]
}

/// Returns an answer in JSON.
pub(crate) fn object(status: u16, body: &Value) -> Script {
    whole(status, "application/json", &body.to_string())
}

/// Returns the event of one more piece of an answer.
pub(crate) fn delta(text: &str) -> String {
    format!("data: {}\n\n", json!({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": null}]}))
}

/// Returns the events that end an answer.
pub(crate) fn stop() -> String {
    let end = json!({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]});
    let usage = json!({"choices": [], "usage": {"prompt_tokens": 12, "completion_tokens": 5}});
    format!("data: {end}\n\ndata: {usage}\n\ndata: [DONE]\n\n")
}

/// Returns a whole streamed answer in chunks, after which the connection stays open.
pub(crate) fn says(pieces: &[&str]) -> Script {
    let events = pieces.iter().map(|piece| delta(piece)).chain([stop()]);
    let chunks: String = events.map(|event| format!("{:x}\r\n{event}\r\n", event.len())).collect();
    vec![bytes(format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\n\r\n"
    ))]
}

/// Returns a streamed answer of events as they are, which ends with the connection.
pub(crate) fn streams(events: &str) -> Script {
    vec![stream_head(), bytes(events), Part::Break]
}
