//! The client against stub servers: every way in which a server can fail becomes one fault, in time.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sparring::domain::lang::Lang;
use sparring::llm::choice::{Choice, Need, Wish};
use sparring::llm::client::Limits;
use sparring::llm::retry::Patience;
use sparring::llm::{Ask, Fault, FaultKind, Heard, Message, Role, Rung, Shape, Talk, Usage, connect};

use super::stub::{Part, Script, Stub, bytes, delta, object, pause_ms, says, stop, stream_head, streams, whole};

/// Returns the choice of an address, with limits short enough for a test.
pub(crate) fn choice(base: &str) -> Choice {
    let wish =
        Wish { base: Some(base.to_owned()), model: Some("stub".into()), session: "test".into(), ..Wish::default() };
    let mut choice = Choice::new(&wish, Need::Everything).unwrap();
    choice.limits = roomy();
    choice
}

/// Returns limits that no good answer reaches, however busy the machine is.
pub(crate) fn roomy() -> Limits {
    let (limits, long) = (quick(), Duration::from_secs(15));
    let patience = Patience { total_max: long, ..limits.patience };
    Limits { connect: long, first: long, thinking: long, gap: long, whole: long, patience, ..limits }
}

/// Returns limits for a test that waits until one is reached.
pub(crate) fn quick() -> Limits {
    let ms = Duration::from_millis;
    let patience = Patience { retries_max: 2, wait: ms(10), wait_max: ms(200), total_max: ms(1000) };
    Limits {
        connect: ms(1000),
        first: ms(1500),
        thinking: ms(2500),
        gap: ms(900),
        whole: ms(6000),
        rest: ms(100),
        patience,
    }
}

/// Returns a question.
pub(crate) fn ask(shape: Shape) -> Ask {
    let messages =
        vec![Message { role: Role::System, text: "短句".into() }, Message { role: Role::User, text: "你好".into() }];
    Ask { messages, tokens_max: 50, temperature_hundredths: 30, seed: 1, shape }
}

/// Listens to the end of an answer.
pub(crate) fn hear(talk: &mut dyn Talk) -> (String, Result<Usage, Fault>) {
    let (mut text, start) = (String::new(), Instant::now());
    loop {
        match talk.next(Duration::from_secs(1)) {
            Heard::Text(more) => text.push_str(&more),
            Heard::Waiting => assert!(start.elapsed() < Duration::from_secs(20), "an answer ends"),
            Heard::Over(usage) => return (text, Ok(usage)),
            Heard::Failed(fault) => return (text, Err(fault)),
        }
    }
}

/// Asks a server once.
fn asked(stub: &Stub) -> (String, Result<Usage, Fault>) {
    asked_within(stub, roomy())
}

/// Asks a server once, within limits.
fn asked_within(stub: &Stub, limits: Limits) -> (String, Result<Usage, Fault>) {
    let client = connect(&Choice { limits, ..choice(&stub.base) }).unwrap();
    hear(client.begin(&ask(Shape::Text)).as_mut())
}

const TOOK: Usage = Usage { tokens_in: 12, tokens_out: 5 };

#[test]
fn an_answer_comes_in_pieces_and_says_what_it_took() {
    let stub = Stub::scripted(vec![says(&["您", "好，", "请讲。"])]);
    assert_eq!(asked(&stub), ("您好，请讲。".to_owned(), Ok(TOOK)));
    let requests = stub.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].line, "POST /v1/chat/completions HTTP/1.1");
    assert_eq!(requests[0].json()["messages"][1], json!({"role": "user", "content": "你好"}));
}

/// What a server does, what kind of fault that is, and a word that its detail holds.
type Case = (&'static str, Script, FaultKind, &'static str);

/// Returns everything that a server can do wrong.
fn faults() -> Vec<Case> {
    let error = |status: u16, error: Value| object(status, &json!({ "error": error }));
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    vec![
        ("says nothing", vec![Part::Hang], FaultKind::Slow, "1.5"),
        ("says nothing after the head", vec![stream_head(), Part::Hang], FaultKind::Slow, "1.5"),
        ("closes at once", vec![Part::Break], FaultKind::Cut, ""),
        ("speaks no HTTP", vec![bytes("SSH-2.0-OpenSSH_9.2\r\n"), Part::Break], FaultKind::Garbled, ""),
        ("stalls", vec![stream_head(), bytes(delta("好")), Part::Hang], FaultKind::Slow, ""),
        ("thinks for ever", thinks(), FaultKind::Slow, "2.5"),
        ("breaks off", streams(&delta("好")), FaultKind::Cut, ""),
        ("breaks off in a chunk", vec![bytes(head), bytes("40\r\ndata: {"), Part::Break], FaultKind::Cut, ""),
        ("breaks off after nothing", streams(""), FaultKind::Empty, ""),
        ("an integer code", error(401, json!({"code": 401, "message": "bad key"})), FaultKind::Key, "bad key"),
        ("no code", error(404, json!({"message": "model not found"})), FaultKind::Model, "model"),
        ("an error that is a text", error(400, json!("model 'm' not found")), FaultKind::Model, "not found"),
        (
            "a flat error",
            object(400, &json!({"object": "error", "message": "bad", "code": 40001})),
            FaultKind::Request,
            "bad",
        ),
        ("a text for an error", whole(403, "text/plain", "Forbidden"), FaultKind::Key, "Forbidden"),
        (
            "a page for an error",
            whole(404, "text/html", "<html><title>Not Found</title></html>"),
            FaultKind::Address,
            "HTML: Not Found",
        ),
        ("nothing for an error", whole(404, "text/plain", ""), FaultKind::Address, ""),
        ("busy all the time", whole(429, "text/plain", "slow down"), FaultKind::Quota, "slow down"),
        (
            "an empty account",
            error(429, json!({"code": "insufficient_quota", "message": "no money"})),
            FaultKind::Quota,
            "no money",
        ),
        (
            "fails all the time",
            whole(502, "text/html", "<html><h1>Bad Gateway</h1></html>"),
            FaultKind::Server,
            "Bad Gateway",
        ),
        (
            "moves",
            vec![bytes("HTTP/1.1 301 Moved\r\nLocation: https://other.example/v1\r\nContent-Length: 0\r\n\r\n")],
            FaultKind::Address,
            "https://other.example/v1",
        ),
        (
            "a login page",
            whole(200, "text/html", "<!DOCTYPE html><title>Sign in</title>"),
            FaultKind::Garbled,
            "Sign in",
        ),
        ("another service", whole(200, "text/plain", "It works!"), FaultKind::Garbled, "It works!"),
        ("an empty body", whole(200, "application/json", ""), FaultKind::Empty, ""),
        ("half an object", whole(200, "application/json", "{\"choices\": [{\"mess"), FaultKind::Cut, ""),
        ("another object", object(200, &json!({"status": "ok"})), FaultKind::Garbled, "status"),
        (
            "an error with status 200",
            object(200, &json!({"error": {"code": 500, "message": "slot"}})),
            FaultKind::Server,
            "slot",
        ),
        (
            "an error inside a stream",
            streams(&format!("{}data: {{\"error\":{{\"code\":503,\"message\":\"gone\"}}}}\n\n", delta("好"))),
            FaultKind::Server,
            "gone",
        ),
        ("an error event", streams("event: error\ndata: quota exceeded\n\n"), FaultKind::Quota, "quota"),
        ("no choices ever", streams("data: {\"choices\":[]}\n\ndata: [DONE]\n\n"), FaultKind::Empty, ""),
        ("nothing but an end", streams(&stop()), FaultKind::Empty, ""),
        (
            "thinks and says nothing",
            streams(&format!("{}{}", delta("<think>secret</think>"), stop())),
            FaultKind::Empty,
            "thinking",
        ),
        (
            "too long",
            streams(&format!(
                "{}data: {{\"choices\":[{{\"delta\":{{}},\"finish_reason\":\"length\"}}]}}\n\n",
                delta("好")
            )),
            FaultKind::Long,
            "",
        ),
        (
            "filtered",
            streams("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\n"),
            FaultKind::Filtered,
            "",
        ),
        ("no JSON in a stream", streams("data: hello\n\n"), FaultKind::Garbled, "hello"),
        ("never ends a line", vec![stream_head(), bytes(vec![b'x'; 2 << 20]), Part::Hang], FaultKind::Garbled, "MiB"),
    ]
}

/// Returns an answer that thinks without end.
fn thinks() -> Script {
    let thought = json!({"choices": [{"delta": {"reasoning_content": "hm"}}]});
    let thoughts = (0..60).flat_map(|_| [bytes(format!("data: {thought}\n\n")), pause_ms(50)]);
    [stream_head()].into_iter().chain(thoughts).collect()
}

#[test]
fn whatever_a_server_does_wrong_is_one_fault_in_time() {
    std::thread::scope(|scope| {
        for (what, script, kind, word) in faults() {
            scope.spawn(move || {
                let stub = Stub::scripted(vec![script]);
                let start = Instant::now();
                let limits = if kind == FaultKind::Slow { quick() } else { roomy() };
                let (text, ended) = asked_within(&stub, limits);
                let fault = ended.expect_err(what);
                assert_eq!(fault.kind, kind, "{what}: {fault:?}");
                assert!(fault.detail.contains(word), "{what}: {fault:?}");
                assert!(start.elapsed() < Duration::from_secs(14), "{what}: {:?}", start.elapsed());
                assert!(text.is_empty() || text == "好", "{what}: {text}");
                for lang in Lang::ALL {
                    let sentence = fault.sentence(lang);
                    assert!(sentence.chars().count() > 10 && !sentence.contains('\n'), "{what}: {sentence}");
                }
            });
        }
    });
}

#[test]
fn whatever_a_server_may_do_is_an_answer() {
    let chunk = |content: Value| format!("data: {}\n\n", json!({"choices": [{"delta": content}]}));
    let split: Vec<Part> = delta("您好").bytes().chain(stop().bytes()).map(|byte| Part::Bytes(vec![byte])).collect();
    let answers: Vec<(&str, Script)> = vec![
        ("letters split between packets", [vec![stream_head()], split].concat()),
        ("a byte-order mark", streams(&format!("\u{feff}{}{}", delta("您好"), stop()))),
        (
            "carriage returns and remarks",
            streams(&format!(": hi\r\n\r\n{}{}", delta("您好"), stop()).replace('\n', "\r\n")),
        ),
        ("no space after data:", streams(&format!("{}{}", delta("您好"), stop()).replace("data: ", "data:"))),
        ("no end of the stream", streams(&format!("{}{}", delta("您好"), stop()).replace("data: [DONE]\n\n", ""))),
        ("open after its end", vec![stream_head(), bytes(delta("您好") + &stop()), Part::Hang]),
        (
            "open after its reason",
            vec![stream_head(), bytes(delta("您好") + &stop().replace("data: [DONE]\n\n", "")), Part::Hang],
        ),
        (
            "the whole at once",
            object(
                200,
                &json!({"choices": [{"message": {"role": "assistant", "content": "您好"}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 12, "completion_tokens": 5}}),
            ),
        ),
        (
            "a pause",
            vec![stream_head(), bytes(delta("您")), pause_ms(60), bytes(delta("好")), bytes(stop()), Part::Break],
        ),
        ("thinking in a field", streams(&(chunk(json!({"reasoning_content": "秘密"})) + &delta("您好") + &stop()))),
        ("thinking in the text", streams(&(delta("<thi") + &delta("nk>秘密</think>\n\n您") + &delta("好") + &stop()))),
        ("parts of a content", streams(&(chunk(json!({"content": [{"type": "text", "text": "您好"}]})) + &stop()))),
        (
            "fields of null",
            streams(
                &(chunk(json!({"content": null, "role": "assistant", "tool_calls": null})) + &delta("您好") + &stop()),
            ),
        ),
        (
            "an early usage of nothing",
            streams(
                &(format!("data: {}\n\n", json!({"id": null, "choices": null, "usage": {}}))
                    + &delta("您好")
                    + &stop()),
            ),
        ),
    ];
    std::thread::scope(|scope| {
        for (what, script) in answers {
            scope.spawn(move || {
                let stub = Stub::scripted(vec![script]);
                assert_eq!(asked(&stub), ("您好".to_owned(), Ok(TOOK)), "{what}");
            });
        }
    });
}

#[test]
fn a_busy_server_is_asked_again_as_often_as_agreed() {
    let busy = |status: u16| whole(status, "text/plain", "busy");
    let later =
        |seconds: &str| vec![bytes(format!("HTTP/1.1 429 X\r\nRetry-After: {seconds}\r\nContent-Length: 0\r\n\r\n"))];
    let good = || says(&["好"]);
    for (scripts, requests, ended) in [
        (vec![busy(503), busy(429), good()], 3, true),
        (vec![busy(500), busy(500), busy(500), good()], 3, false),
        (vec![later("0"), good()], 2, true),
        // Nobody waits for an hour.
        (vec![later("3600"), good()], 1, false),
        (vec![object(429, &json!({"error": {"code": "insufficient_quota", "message": "x"}})), good()], 1, false),
        (vec![busy(401), good()], 1, false),
        (vec![vec![Part::Break], good()], 2, true),
        // Never in the middle of an answer.
        (vec![streams(&delta("好")), good()], 1, false),
    ] {
        let stub = Stub::scripted(scripts);
        let (_, end) = asked(&stub);
        assert_eq!((stub.requests().len(), end.is_ok()), (requests, ended), "{end:?}");
    }
}

#[test]
fn a_field_that_is_refused_is_given_up_and_not_sent_again() {
    let stub = Stub::answering(|request| {
        let asked = request.json();
        let refused = ["stream_options", "seed"].into_iter().find(|field| asked.get(*field).is_some());
        match refused {
            Some(field) => object(
                400,
                &json!({"error": {"message": format!("Unrecognized request argument supplied: {field}"), "code": null}}),
            ),
            None => says(&["好"]),
        }
    });
    let client = connect(&choice(&stub.base)).unwrap();
    for requests in [3, 4] {
        assert_eq!(hear(client.begin(&ask(Shape::Text)).as_mut()), ("好".to_owned(), Ok(TOOK)));
        assert_eq!(stub.requests().len(), requests);
    }
}

#[test]
fn a_json_answer_comes_as_one_piece_without_thinking() {
    let call = json!({"choices": [{"delta": {"tool_calls": [{"index": 0, "function": {"name": "verdict", "arguments": "{\"a\":1}"}}]}}]});
    for (rung, script) in [
        (Rung::Schema, says(&["<think>{}", "</think>", "{\"a\"", ":1}"])),
        (Rung::Tool, streams(&format!("data: {call}\n\n{}", stop()))),
    ] {
        let stub = Stub::scripted(vec![script]);
        let client = connect(&choice(&stub.base)).unwrap();
        let shape = Shape::Json { name: "verdict", schema: json!({"type": "object"}), rung };
        let mut talk = client.begin(&ask(shape));
        let mut heard = Vec::new();
        loop {
            match talk.next(Duration::from_secs(1)) {
                Heard::Waiting => {}
                Heard::Over(_) => break,
                more => heard.push(more),
            }
        }
        assert_eq!(heard, [Heard::Text("{\"a\":1}".into())]);
    }
}

#[test]
fn a_talk_that_is_dropped_ends_its_request() {
    let stub = Stub::scripted(vec![vec![stream_head(), bytes(delta("好")), Part::Hang]]);
    let client = connect(&choice(&stub.base)).unwrap();
    let mut talk = client.begin(&ask(Shape::Text));
    assert_eq!(talk.next(Duration::from_secs(15)), Heard::Text("好".into()));
    assert_eq!(talk.next(Duration::from_millis(5)), Heard::Waiting);
    let start = Instant::now();
    drop((talk, client));
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
}

#[test]
fn what_cannot_be_reached_is_told_apart() {
    let refused = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let plain = Stub::scripted(vec![says(&["x"])]);
    let secure = plain.base.replace("http://", "https://");
    for (base, kind) in [
        (format!("http://{refused}/v1"), FaultKind::Unreachable),
        ("http://name.invalid/v1".to_owned(), FaultKind::Unreachable),
        (secure, FaultKind::Tls),
    ] {
        let client = connect(&choice(&base)).unwrap();
        let (_, ended) = hear(client.begin(&ask(Shape::Text)).as_mut());
        assert_eq!(ended.map_err(|fault| fault.kind), Err(kind), "{base}");
    }
}
