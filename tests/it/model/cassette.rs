//! Cassettes: what is recorded is played back byte for byte, without a network, and nothing else is.

use std::fs;
use std::path::Path;
use std::time::Duration;

use sparring::llm::cassette::Tape;
use sparring::llm::choice::{Choice, Need, Wish};
use sparring::llm::client::Limits;
use sparring::llm::{Ask, ChatBackend, Fault, FaultKind, Shape, Usage, connect};

use super::client::{ask, choice, hear, roomy};
use super::stub::{Part, Stub, bytes, delta, pause_ms, says, stop, stream_head, streams, whole};

/// Returns a client that records, or plays when there is no address.
fn client(base: Option<&str>, folder: &Path) -> Result<Box<dyn ChatBackend>, Fault> {
    let choice = match base {
        // One answer stalls, and the client waits for it.
        Some(base) => Choice {
            limits: Limits { gap: Duration::from_secs(4), ..roomy() },
            tape: Tape::Record(folder.to_owned()),
            ..choice(base)
        },
        None => {
            let wish = Wish { tape: Tape::Replay(folder.to_owned()), session: "test".into(), ..Wish::default() };
            Choice {
                limits: Limits { gap: Duration::from_secs(2), ..roomy() },
                ..Choice::new(&wish, Need::Everything).unwrap()
            }
        }
    };
    connect(&choice)
}

/// Returns questions that differ.
fn questions() -> Vec<Ask> {
    (1..=6).map(|seed| Ask { seed, ..ask(Shape::Text) }).collect()
}

#[test]
fn what_was_recorded_is_played_without_a_network() {
    let answer = delta("您好") + &stop();
    let (first, rest) = answer.as_bytes().split_at(answer.find('好').unwrap() + 1);
    let split = vec![stream_head(), bytes(first), pause_ms(50), bytes(rest), Part::Break];
    let stub = Stub::scripted(vec![
        says(&["您", "好"]),
        split,
        streams(&delta("断")),
        whole(401, "text/plain", "bad key"),
        vec![stream_head(), bytes(delta("停")), Part::Hang],
        vec![Part::Break],
    ]);
    let folder = tempfile::tempdir().unwrap();
    let asked = |client: &dyn ChatBackend| -> Vec<(String, Result<Usage, FaultKind>)> {
        let heard = questions().into_iter().map(|question| hear(client.begin(&question).as_mut()));
        heard.map(|(text, ended)| (text, ended.map_err(|fault| fault.kind))).collect()
    };
    let first = asked(client(Some(&stub.base), folder.path()).unwrap().as_ref());
    let kinds: Vec<Option<FaultKind>> = first.iter().map(|(_, ended)| ended.as_ref().err().copied()).collect();
    use FaultKind::{Cut, Key, Slow};
    assert_eq!(kinds, [None, None, Some(Cut), Some(Key), Some(Slow), Some(Cut)]);
    drop(stub);
    let again = asked(client(None, folder.path()).unwrap().as_ref());
    for (first, again) in first.iter().zip(&again) {
        // Silence is not kept: what stalled once is cut when it is played.
        let ended = if first.1 == Err(Slow) { Err(Cut) } else { first.1 };
        assert_eq!((&again.0, &again.1), (&first.0, &ended));
    }
    let text = fs::read_to_string(folder.path().join("test.jsonl")).unwrap();
    assert!(
        text.starts_with("{\"cassette\":1,\"session\":\"test\",\"provider\":\"other\",\"model\":\"stub\"}\n"),
        "{text}"
    );
    assert!(text.contains("你好") && text.contains("\"hex\""), "{text}");
    assert_eq!(text.lines().count(), 7);
}

#[test]
fn a_session_that_goes_on_is_recorded_after_what_was_and_no_recording_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let lines = || fs::read_to_string(folder.path().join("test.jsonl")).unwrap().lines().count();
    let place = || folder.path().to_owned();
    let (anew, on) = (|| Tape::Record(place()), || Tape::RecordOn(place()));
    for (tape, kept) in [(anew(), 2), (on(), 3), (on(), 4)] {
        let stub = Stub::scripted(vec![says(&["好"])]);
        let client = connect(&Choice { tape, ..choice(&stub.base) }).unwrap();
        hear(client.begin(&ask(Shape::Text)).as_mut()).1.unwrap();
        drop(client);
        assert_eq!(lines(), kept);
    }
    let over = Choice { tape: anew(), ..choice("http://127.0.0.1:9/v1") };
    assert_eq!(connect(&over).err().map(|fault| fault.kind), Some(FaultKind::CassetteFile));
    assert_eq!(lines(), 4, "what was recorded before is left alone");
    fs::write(folder.path().join("test.jsonl"), "my notes\n").unwrap();
    let on = Choice { tape: on(), ..choice("http://127.0.0.1:9/v1") };
    assert_eq!(connect(&on).err().map(|fault| fault.kind), Some(FaultKind::CassetteFile));
    assert_eq!(lines(), 1, "what is no cassette is left alone");
}

#[test]
fn a_request_that_was_not_recorded_is_a_fault_that_says_what_differs() {
    let stub = Stub::scripted(vec![says(&["好"])]);
    let folder = tempfile::tempdir().unwrap();
    hear(client(Some(&stub.base), folder.path()).unwrap().begin(&ask(Shape::Text)).as_mut()).1.unwrap();
    let player = client(None, folder.path()).unwrap();
    let mut other = ask(Shape::Text);
    other.messages[1].text = "你好吗".into();
    for (question, detail) in [
        (other, "#1: body.messages[1].content: ...你好 != ...你好吗"),
        (ask(Shape::Text), ""),
        (ask(Shape::Text), "POST /chat/completions x 2"),
    ] {
        let (_, ended) = hear(player.begin(&question).as_mut());
        match ended {
            Ok(_) => assert_eq!(detail, ""),
            Err(fault) => assert_eq!((fault.kind, fault.detail.as_str()), (FaultKind::Cassette, detail)),
        }
    }
    assert_eq!(stub.requests().len(), 1);
}
