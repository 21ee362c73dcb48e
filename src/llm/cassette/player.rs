//! A cassette that is played: which kept answer belongs to a request, and how a request differs that has none.

use serde_json::Value;

use super::file::{Asked, Exchange};
use crate::llm::{Fault, FaultKind};

/// A cassette that is played.
pub(super) struct Player {
    exchanges: Vec<Exchange>,
    used: Vec<bool>,
}

impl Player {
    /// Returns a player of exchanges none of which is used yet.
    pub(super) fn new(exchanges: Vec<Exchange>) -> Self {
        let used = vec![false; exchanges.len()];
        Self { exchanges, used }
    }

    /// Returns the answer to a request.
    pub(super) fn find(&mut self, asked: &Asked) -> Result<Exchange, Fault> {
        let hash = asked.hash();
        let equal: Vec<usize> =
            (0..self.exchanges.len()).filter(|at| self.exchanges[*at].request.hash() == hash).collect();
        if let Some(at) = equal.iter().copied().find(|at| !self.used[*at]) {
            self.used[at] = true;
            return Ok(self.exchanges[at].clone());
        }
        let why = match (equal.len(), self.used.iter().position(|used| !used)) {
            (0, Some(at)) => format!("#{}: {}", at + 1, difference(&self.exchanges[at].request, asked)),
            (0, None) => format!("{} + 1", self.exchanges.len()),
            (count, _) => format!("{} {} x {}", asked.method, asked.path, count + 1),
        };
        Err(Fault::new(FaultKind::Cassette, why))
    }
}

/// Says where two requests first differ.
fn difference(kept: &Asked, asked: &Asked) -> String {
    let of = |asked: &Asked| serde_json::to_value(asked).unwrap_or_default();
    differing("", &of(kept), &of(asked)).unwrap_or_default()
}

/// Returns the first place in which two values differ, with what stands there.
fn differing(place: &str, kept: &Value, asked: &Value) -> Option<String> {
    match (kept, asked) {
        _ if kept == asked => None,
        (Value::Object(left), Value::Object(right)) => {
            let names: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            let deeper = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
            let of =
                |fields: &serde_json::Map<String, Value>, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
            names.into_iter().find_map(|name| differing(&deeper(name), &of(left, name), &of(right, name)))
        }
        (Value::Array(left), Value::Array(right)) => {
            let of = |items: &[Value], at: usize| items.get(at).cloned().unwrap_or(Value::Null);
            (0..left.len().max(right.len()))
                .find_map(|at| differing(&format!("{place}[{at}]"), &of(left, at), &of(right, at)))
        }
        (Value::String(left), Value::String(right)) => {
            let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
            let from = |text: &str| text.chars().skip(same.saturating_sub(8)).take(24).collect::<String>();
            Some(format!("{place}: ...{} != ...{}", from(left), from(right)))
        }
        _ => Some(format!("{place}: {kept} != {asked}")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::super::file::{Ended, Piece};
    use super::*;

    fn asked(body: Value) -> Asked {
        Asked { method: "POST".into(), path: "/chat/completions".into(), body }
    }

    fn exchange(body: Value, piece: &str) -> Exchange {
        let pieces = vec![Piece::Text(piece.to_owned())];
        Exchange {
            request: asked(body),
            status: Some(200),
            headers: BTreeMap::new(),
            pieces,
            ended: Ended::Whole,
            fault: None,
        }
    }

    #[test]
    fn equal_requests_are_answered_in_order_and_once() {
        let exchanges =
            vec![exchange(json!({"a": 1}), "x"), exchange(json!({"b": 2}), "y"), exchange(json!({"a": 1}), "z")];
        let mut player = Player::new(exchanges);
        let mut said = |body| player.find(&asked(body)).map(|found| found.pieces[0].clone());
        assert_eq!(said(json!({"a": 1})), Ok(Piece::Text("x".into())));
        assert_eq!(said(json!({"a": 1})), Ok(Piece::Text("z".into())));
        assert_eq!(said(json!({"a": 1})).unwrap_err().detail, "POST /chat/completions x 3");
        assert_eq!(said(json!({"b": 2})), Ok(Piece::Text("y".into())));
    }

    #[test]
    fn a_miss_says_which_field_differs() {
        let kept = json!({"model": "m", "messages": [{"content": "你们现在用什么系统"}, {"content": "b"}], "seed": 1});
        for (field, value, said) in [
            ("model", json!("n"), "body.model: ...m != ...n"),
            (
                "messages",
                json!([{"content": "你们现在用什么工具"}, {"content": "b"}]),
                "body.messages[0].content: ...你们现在用什么系统 != ...你们现在用什么工具",
            ),
            ("messages", json!([{"content": "你们现在用什么系统"}]), "body.messages[1]: {\"content\":\"b\"} != null"),
            ("seed", Value::Null, "body.seed: 1 != null"),
            ("extra", json!(true), "body.extra: null != true"),
        ] {
            let mut other = kept.clone();
            other[field] = value;
            assert_eq!(difference(&asked(kept.clone()), &asked(other)), said);
        }
    }
}
