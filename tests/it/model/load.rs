//! How much the client takes: time beside a bare connection, and memory for many talks at once.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use sparring::llm::client::Limits;
use sparring::llm::{Heard, Shape, connect};

use super::client::{ask, choice, hear};
use super::stub::{Part, Stub, bytes, delta, pause_ms, says, stop, stream_head};

/// The pieces of a reply of usual length.
const PIECES: [&str; 30] = ["我们"; 30];

/// Most time that a reply may take beside what the server takes.
const OVERHEAD_MAX: Duration = Duration::from_millis(2);

/// Returns the most memory that this process has used so far, in megabytes; none where the system does not say.
fn memory_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}

/// Returns the middle of some times.
fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Asks over a bare connection and returns how long each reply took, the first ones left out.
fn bare(stub: &Stub, count: usize) -> Vec<Duration> {
    let address = stub.base.trim_start_matches("http://").trim_end_matches("/v1").to_owned();
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    let mut times = Vec::new();
    let mut piece = [0; 1 << 16];
    for _ in 0..count {
        let start = Instant::now();
        stream.write_all(b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}").unwrap();
        let mut body = Vec::new();
        while !body.ends_with(b"0\r\n\r\n") {
            let length = stream.read(&mut piece).unwrap();
            body.extend_from_slice(&piece[..length]);
        }
        times.push(start.elapsed());
    }
    times.split_off(count / 5)
}

#[test]
#[ignore = "a measurement: run it alone, in a release build for the figure that counts"]
fn a_reply_takes_little_beside_the_servers_own_time() {
    let count = 300;
    let stub = Stub::scripted(vec![says(&PIECES)]);
    let client = connect(&choice(&stub.base)).unwrap();
    let (mut first, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let start = Instant::now();
        let mut talk = client.begin(&ask(Shape::Text));
        assert!(matches!(talk.next(Duration::from_secs(5)), Heard::Text(_)));
        first.push(start.elapsed());
        hear(talk.as_mut()).1.unwrap();
        whole.push(start.elapsed());
    }
    let (first, whole) = (middle(first.split_off(count / 5)), middle(whole.split_off(count / 5)));
    let bare = middle(bare(&stub, count));
    println!(
        "a reply of {} pieces: the first after {first:?}, all after {whole:?}; over a bare connection {bare:?}",
        PIECES.len()
    );
    assert!(first.saturating_sub(bare) < OVERHEAD_MAX);
}

#[test]
#[ignore = "a measurement: run it alone"]
fn two_hundred_talks_at_once_take_little_memory() {
    let count = 200;
    let mut script = vec![stream_head()];
    script.extend(PIECES.iter().flat_map(|piece| [bytes(delta(piece)), pause_ms(20)]));
    script.extend([bytes(stop()), Part::Break]);
    let stub = Stub::scripted(vec![script]);
    let before = memory_mb();
    let choice = choice(&stub.base);
    let seconds = Duration::from_secs(20);
    let limits =
        Limits { connect: seconds, first: seconds, gap: seconds, thinking: seconds, whole: seconds, ..choice.limits };
    let client = connect(&sparring::llm::choice::Choice { limits, ..choice }).unwrap();
    let start = Instant::now();
    let mut talks: Vec<_> = (0..count).map(|_| client.begin(&ask(Shape::Text))).collect();
    for talk in &mut talks {
        let (text, ended) = hear(talk.as_mut());
        assert_eq!((text.chars().count(), ended.is_ok()), (60, true));
    }
    println!("{count} talks at once: {:?}, memory before {before:?} MB, at most {:?} MB", start.elapsed(), memory_mb());
    assert!(memory_mb().is_none_or(|mb| mb < 200));
}
