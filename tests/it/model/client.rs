//! The client against stub servers: every way in which a server can fail becomes one fault, in time.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sparring::domain::lang::Lang;
use sparring::llm::choice::{Choice, Need, Wish};
use sparring::llm::client::Limits;
use sparring::llm::retry::Patience;
use sparring::llm::{Ask, ChatBackend, Fault, FaultKind, Heard, Message, Role, Rung, Shape, Talk, Usage, connect};

use super::stub::{Part, Script, Stub, bytes, delta, object, pause_ms, says, stop, stream_head, streams, whole};

/// Returns the choice of an address, with limits short enough for a test.
pub(crate) fn choice(base: &str) -> Choice {
    let wish =
        Wish { base: Some(base.to_owned()), model: Some("stub".into()), session: "test".into(), ..Wish::default() };
    let mut choice = Choice::new(&wish, Need::Everything).unwrap();
    choice.limits = quick();
    choice
}

/// Returns limits for a test.
pub(crate) fn quick() -> Limits {
    let ms = Duration::from_millis;
    let patience = Patience { retries_max: 2, wait: ms(10), wait_max: ms(200), total_max: ms(500) };
    Limits {
        connect: ms(300),
        first: ms(400),
        thinking: ms(800),
        gap: ms(150),
        whole: ms(2000),
        rest: ms(50),
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
    let client = connect(&choice(&stub.base)).unwrap();
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
