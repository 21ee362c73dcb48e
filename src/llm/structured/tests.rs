//! Endpoints that know some rungs and not others, canned.

use serde_json::json;

use super::*;
use crate::llm::canned::{Canned, Reply, fault};

fn question() -> Question {
    Question {
        messages: vec![
            Message { role: Role::System, text: "Judge.".to_owned() },
            Message { role: Role::User, text: "Data.".to_owned() },
        ],
        name: "answer",
        schema: json!({ "type": "object" }),
        tokens_max: 50,
        temperature_hundredths: 0,
        seed: 1,
    }
}

fn number(value: &Value) -> Result<u64, String> {
    value["n"].as_u64().ok_or_else(|| "`n` is no number".to_owned())
}

/// Returns the rung of an ask.
fn rung(ask: &Ask) -> Rung {
    match ask.shape {
        Shape::Json { rung, .. } => rung,
        Shape::Text => panic!("JSON is asked for"),
    }
}

/// Returns an answer when the rung is one of those that the endpoint knows, else a refusal.
fn knowing(known: &'static [Rung]) -> impl Fn(&Ask) -> Reply {
    move |ask| if known.contains(&rung(ask)) { Ok("{\"n\": 3}".to_owned()) } else { Err(fault(FaultKind::Request)) }
}

fn never() -> bool {
    false
}

#[test]
fn a_refused_rung_is_not_tried_again() {
    for (known, calls) in
        [(&[Rung::Schema][..], 1), (&[Rung::Tool], 2), (&[Rung::Object, Rung::Prompt], 3), (&[Rung::Prompt], 4)]
    {
        let backend = Canned::new(knowing(known));
        let mut structured = Structured::new(&backend, Limits::default(), &never);
        assert_eq!(structured.ask(&question(), number), Ok(3));
        assert_eq!(structured.spent().calls, calls);
        assert_eq!(structured.rung, known[0]);
        assert_eq!(structured.ask(&question(), number), Ok(3));
        assert_eq!(structured.spent().calls, calls + 1, "{known:?}");
    }
}

#[test]
fn an_endpoint_that_refuses_all_is_at_fault_and_nothing_is_learnt_of_it() {
    let backend = Canned::new(knowing(&[]));
    let mut structured = Structured::new(&backend, Limits::default(), &never);
    assert_eq!(structured.ask(&question(), number), Err(Failure::Fault(fault(FaultKind::Request))));
    assert_eq!((structured.spent().calls, structured.rung), (4, Rung::Schema));
}

#[test]
fn lower_rungs_hold_the_schema_and_the_word_json() {
    let backend = Canned::new(knowing(&[Rung::Prompt]));
    let mut structured = Structured::new(&backend, Limits::default(), &never);
    structured.ask(&question(), number).unwrap();
    let asks = backend.asks.lock().unwrap();
    let last: Vec<&str> = asks.iter().map(|ask| ask.messages.last().unwrap().text.as_str()).collect();
    assert_eq!((last[0], last[1]), ("Data.", "Data."));
    assert!(last[2].contains("JSON") && last[2].contains("\"object\""), "{}", last[2]);
    assert!(last[3].contains("```json") && last[3].contains("\"object\""), "{}", last[3]);
    assert!(asks.iter().all(|ask| ask.messages.len() == 2 && ask.messages[0].text == "Judge."));
}

#[test]
fn an_unusable_answer_is_asked_for_once_more_with_the_reason() {
    for said in ["no idea", "{\"n\": \"3\"}", "{\"n\": 3", "{\"score\": 100}"] {
        let backend = Canned::new(|_: &Ask| Ok(said.to_owned()));
        let mut structured = Structured::new(&backend, Limits::default(), &never);
        let failure = structured.ask(&question(), number).unwrap_err();
        assert!(matches!(failure, Failure::Unusable { .. }), "{said}: {failure:?}");
        let asks = backend.asks.lock().unwrap();
        assert_eq!(asks.len(), 2);
        assert!(asks[1].messages[1].text.contains("could not be used"), "{}", asks[1].messages[1].text);
        assert_eq!(structured.rung, Rung::Schema, "nothing is learnt from what did not help");
    }
}

#[test]
fn faults_end_it_at_once() {
    for kind in [FaultKind::Key, FaultKind::Unreachable, FaultKind::Quota, FaultKind::Cut] {
        let backend = Canned::new(|_: &Ask| Err(fault(kind)));
        let mut structured = Structured::new(&backend, Limits::default(), &never);
        assert_eq!(structured.ask(&question(), number), Err(Failure::Fault(fault(kind))));
        assert_eq!(structured.spent().calls, 1);
    }
}

#[test]
fn it_stops_when_it_is_told_to_and_when_the_time_is_over() {
    let backend = Canned::new(|_: &Ask| Ok("{\"n\": 3}".to_owned()));
    let stop = || true;
    let mut structured = Structured::new(&backend, Limits::default(), &stop);
    assert_eq!(structured.ask(&question(), number), Err(Failure::Stopped));
    assert_eq!(structured.spent().calls, 0);
    let limits = Limits { answer: Duration::ZERO, step: Duration::ZERO };
    let mut structured = Structured::new(&backend, limits, &never);
    let failure = structured.ask(&question(), number).unwrap_err();
    assert!(matches!(&failure, Failure::Fault(fault) if fault.kind == FaultKind::Slow), "{failure:?}");
}
