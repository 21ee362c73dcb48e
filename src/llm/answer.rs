//! The events of an answer as words: what may be shown, what it took, and how it ended; pure.
//!
//! What a model thinks is never shown: neither the fields that hold thinking nor a `<think>` block at an answer's beginning.

use serde_json::Value;

use super::normalise::OURS;
use super::{Fault, FaultKind, Usage};

mod thought;

use thought::{Stray, Thought};

/// What an event brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// More of the answer.
    Text(String),
    /// The model is at work, but not on the answer: it thinks, or it only said who speaks.
    Thinking,
    /// The endpoint has nothing more to say; what it took may still follow.
    Ended,
    /// There will be no more.
    Failed(Fault),
}

/// Reads the events of one answer.
#[derive(Debug, Default)]
pub struct Answer {
    thought: Thought,
    usage: Usage,
    /// Has any of the answer come?
    spoken: bool,
    /// Has the model thought aloud?
    pondered: bool,
    /// How the endpoint says it ended.
    end: Option<End>,
    /// Has the stream's last mark come?
    done: bool,
}

/// How an answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// As it should.
    Whole,
    /// At the limit of tokens.
    Long,
    /// By the content filter.
    Filtered,
    /// The server gave up.
    Server,
}

impl Answer {
    /// Returns a reader; one of an answer that is only of use as a whole holds everything back to the end.
    pub fn new(whole: bool) -> Self {
        Self { thought: Thought::new(whole), ..Self::default() }
    }

    /// Takes an event.
    pub fn take(&mut self, event: &Value) -> Vec<Step> {
        match event.get(OURS) {
            Some(Value::String(_)) => {
                self.done = true;
                return vec![Step::Ended];
            }
            Some(fault) => return vec![Step::Failed(read_fault(fault))],
            None => {}
        }
        if let Some(error) = error_of(event) {
            return vec![Step::Failed(Fault::of_event(error))];
        }
        self.count(event);
        let Some(choice) = event.get("choices").and_then(|choices| choices.get(0)) else {
            return self.bare(event);
        };
        // An answer that came whole has a `message` where a streamed one has a `delta`.
        let said = ["delta", "message"].iter().find_map(|name| choice.get(*name)).filter(|said| !said.is_null());
        let mut steps = Vec::new();
        if let Some(said) = said {
            if said.get("refusal").and_then(Value::as_str).is_some_and(|text| !text.is_empty()) {
                self.end = Some(End::Filtered);
            }
            let thinks = ["reasoning_content", "reasoning", "thinking"]
                .iter()
                .any(|name| said.get(*name).is_some_and(|text| !text.is_null() && text != ""));
            self.pondered |= thinks;
            let text = said.get("content").map(text_of).unwrap_or_default() + &called(said);
            steps.extend(self.hear(&text));
        } else if let Some(text) = choice.get("text").and_then(Value::as_str) {
            steps.extend(self.hear(text));
        }
        if let Some(reason) = choice.get("finish_reason").and_then(Value::as_str).filter(|reason| !reason.is_empty()) {
            self.end.get_or_insert(end_of(reason));
            steps.push(Step::Ended);
        }
        if steps.is_empty() {
            steps.push(Step::Thinking);
        }
        steps
    }

    /// Returns the rest of the answer, if something was held back, and then how it ended.
    pub fn finish(&mut self) -> (Option<String>, Result<Usage, Fault>) {
        let rest = self.thought.end();
        self.spoken |= rest.is_some();
        self.pondered |= self.thought.is_open();
        let whole = self.end.is_some() || (self.done && self.spoken);
        let ended = match self.end {
            Some(End::Filtered) => Err(Fault::new(FaultKind::Filtered, "")),
            Some(End::Server) => Err(Fault::new(FaultKind::Server, "finish_reason")),
            Some(End::Long) => Err(Fault::new(FaultKind::Long, if self.spoken { "" } else { "thinking" })),
            Some(End::Whole) | None if whole && !self.spoken => {
                Err(Fault::new(FaultKind::Empty, if self.pondered { "thinking" } else { "" }))
            }
            Some(End::Whole) | None if whole => Ok(self.usage),
            _ if self.done => Err(Fault::new(FaultKind::Empty, "")),
            _ => Err(Fault::new(FaultKind::Cut, "")),
        };
        (rest, ended)
    }

    /// Returns whether the endpoint has said that the answer is complete.
    pub fn is_ended(&self) -> bool {
        self.end.is_some() || self.done
    }

    /// Returns whether words have come that are held back to the end.
    pub fn is_heard(&self) -> bool {
        self.thought.is_held_back()
    }

    /// Takes an event without choices: what it took, or an answer of another kind of interface.
    fn bare(&mut self, event: &Value) -> Vec<Step> {
        let native = event.get("message").is_some_and(|message| message.get("content").is_some())
            || event.get("response").is_some();
        let known = ["choices", "usage", "id", "object", "model", "prompt_annotations"]
            .iter()
            .any(|name| event.get(*name).is_some());
        if native && event.get("choices").is_none() {
            // Ollama's own interface: its compatible one lies under /v1.
            return vec![Step::Failed(Fault::new(FaultKind::Address, "/v1"))];
        }
        if known { vec![Step::Thinking] } else { vec![Step::Failed(Fault::new(FaultKind::Garbled, event.to_string()))] }
    }

    /// Takes words of the answer.
    fn hear(&mut self, text: &str) -> Option<Step> {
        if text.is_empty() {
            return None;
        }
        let shown = match self.thought.pass(text) {
            Ok(shown) => shown,
            Err(Stray) => return Some(Step::Failed(Fault::new(FaultKind::Garbled, "</think>"))),
        };
        if shown.is_empty() {
            return Some(Step::Thinking);
        }
        self.spoken |= !shown.trim().is_empty();
        Some(Step::Text(shown))
    }

    /// Takes what the answer took; an endpoint that counts as it goes ends with the whole.
    fn count(&mut self, event: &Value) {
        let beside = event.get("choices").and_then(|choices| choices.get(0)).and_then(|choice| choice.get("usage"));
        let Some(usage) = event.get("usage").filter(|usage| usage.is_object()).or(beside) else { return };
        let number = |names: [&str; 2]| names.iter().find_map(|name| usage.get(*name).and_then(Value::as_u64));
        self.usage.tokens_in = number(["prompt_tokens", "input_tokens"]).unwrap_or(self.usage.tokens_in);
        self.usage.tokens_out = number(["completion_tokens", "output_tokens"]).unwrap_or(self.usage.tokens_out);
    }
}

/// Reads a fault that the layer below tells of.
fn read_fault(fault: &Value) -> Fault {
    serde_json::from_value(fault.clone()).unwrap_or_else(|_| Fault::new(FaultKind::Garbled, fault.to_string()))
}

/// Returns the error in an event, in any of its forms; a code of 0 or 200 beside choices is none.
fn error_of(event: &Value) -> Option<&Value> {
    let named = event.get("error").filter(|error| !error.is_null() && **error != Value::Bool(false));
    if named.is_some() {
        return event.get("error");
    }
    // Qianfan and Spark answer {"error_code":…,"error_msg":…} and {"code":…,"message":…}; vLLM {"object":"error",…}.
    let code = ["error_code", "code"].iter().find_map(|name| event.get(*name));
    let is_bad = code.is_some_and(|code| {
        !code.is_null() && *code != 0 && *code != 200 && *code != "0" && *code != "200" && *code != ""
    });
    let is_error = event.get("object").is_some_and(|object| object == "error");
    (is_error || (is_bad && event.get("choices").is_none())).then_some(event)
}

/// Returns the text of a content: a text, or a list of parts.
fn text_of(content: &Value) -> String {
    match content {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(text_of).collect(),
        Value::Object(part) => {
            let is_thought =
                part.get("type").is_some_and(|kind| matches!(kind.as_str(), Some("thinking" | "reasoning")));
            if is_thought { String::new() } else { part.get("text").map(text_of).unwrap_or_default() }
        }
        _ => String::new(),
    }
}

/// Returns the arguments of a tool that is called.
fn called(said: &Value) -> String {
    let first = said.get("tool_calls").and_then(|calls| calls.get(0));
    let function = first.and_then(|call| call.get("function")).or_else(|| said.get("function_call"));
    match function.and_then(|function| function.get("arguments")) {
        Some(Value::String(text)) => text.clone(),
        // Ollama gives the object itself.
        Some(object @ Value::Object(_)) => object.to_string(),
        _ => String::new(),
    }
}

/// Reads why an answer ended: OpenAI's words, and those of DeepSeek, Zhipu, Ollama and vLLM.
fn end_of(reason: &str) -> End {
    match reason.to_ascii_lowercase().as_str() {
        "length" | "max_tokens" | "model_length" | "model_context_window_exceeded" => End::Long,
        "content_filter" | "sensitive" | "safety" | "refusal" => End::Filtered,
        "insufficient_system_resource" | "network_error" | "error" | "abort" => End::Server,
        _ => End::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Reads events and returns the text and how it ended.
    fn read(events: &[Value]) -> (String, Result<Usage, FaultKind>) {
        let (mut answer, mut text) = (Answer::default(), String::new());
        for event in events {
            for step in answer.take(event) {
                match step {
                    Step::Text(more) => text.push_str(&more),
                    Step::Failed(fault) => return (text, Err(fault.kind)),
                    Step::Thinking | Step::Ended => {}
                }
            }
        }
        let (rest, ended) = answer.finish();
        text.push_str(&rest.unwrap_or_default());
        (text, ended.map_err(|fault| fault.kind))
    }

    fn delta(content: &str) -> Value {
        json!({"choices": [{"delta": {"content": content}}]})
    }

    fn stop(reason: &str) -> Value {
        json!({"choices": [{"delta": {}, "finish_reason": reason}]})
    }

    fn done() -> Value {
        json!({ OURS: "done" })
    }

    const NONE: Usage = Usage { tokens_in: 0, tokens_out: 0 };

    #[test]
    fn an_answer_is_read_in_every_form() {
        let usage = json!({"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 3}});
        let took = Usage { tokens_in: 7, tokens_out: 3 };
        for (events, text, ended) in [
            (vec![delta("你"), delta("好"), stop("stop"), usage.clone(), done()], "你好", Ok(took)),
            (vec![delta("你"), delta("好"), stop("eos")], "你好", Ok(NONE)),
            (vec![delta("hi"), done()], "hi", Ok(NONE)),
            (vec![delta("hi"), stop("")], "hi", Err(FaultKind::Cut)),
            (vec![delta("hi")], "hi", Err(FaultKind::Cut)),
            (vec![delta("hi"), stop("length"), done()], "hi", Err(FaultKind::Long)),
            (vec![delta("hi"), stop("sensitive"), done()], "hi", Err(FaultKind::Filtered)),
            (vec![delta("hi"), stop("insufficient_system_resource")], "hi", Err(FaultKind::Server)),
            (vec![stop("stop"), done()], "", Err(FaultKind::Empty)),
            (vec![done()], "", Err(FaultKind::Empty)),
            (vec![], "", Err(FaultKind::Cut)),
            (
                vec![json!({"choices": []}), json!({"choices": null, "usage": {}}), delta("x"), stop("stop")],
                "x",
                Ok(NONE),
            ),
            (
                vec![
                    json!({"choices": [{"delta": {"content": [{"type": "thinking", "thinking": "hm"}, {"type": "text", "text": "好"}]}, "finish_reason": "stop"}]}),
                ],
                "好",
                Ok(NONE),
            ),
            (
                vec![
                    json!({"choices": [{"message": {"content": "whole"}, "finish_reason": "stop"}], "usage": {"input_tokens": 7, "output_tokens": 3}}),
                ],
                "whole",
                Ok(took),
            ),
            (vec![json!({"choices": [{"text": "old"}]}), done()], "old", Ok(NONE)),
            (
                vec![json!({"choices": [{"delta": {"content": null, "refusal": "I cannot"}}]}), stop("stop")],
                "",
                Err(FaultKind::Filtered),
            ),
            (
                vec![json!({"choices": [{"delta": null, "finish_reason": null}]}), delta("x"), stop("stop")],
                "x",
                Ok(NONE),
            ),
            (
                vec![
                    json!({"choices": [{"delta": {"tool_calls": [{"function": {"name": "f", "arguments": "{\"a\""}}]}}]}),
                    json!({"choices": [{"delta": {"tool_calls": [{"function": {"arguments": ":1}"}}]}, "finish_reason": "tool_calls"}]}),
                ],
                "{\"a\":1}",
                Ok(NONE),
            ),
        ] {
            assert_eq!(read(&events), (text.to_owned(), ended), "{events:?}");
        }
    }

    #[test]
    fn an_error_inside_an_answer_is_a_fault_of_its_kind() {
        for (event, kind) in [
            (json!({"error": {"code": 500, "message": "slot unavailable"}}), FaultKind::Server),
            (json!({"error": {"code": 429, "message": "busy"}}), FaultKind::Quota),
            (json!({"error": "model 'x' not found, try pulling it first"}), FaultKind::Model),
            (json!({"error_code": 336003, "error_msg": "the max input characters"}), FaultKind::Server),
            (json!({"code": 10013, "message": "content sensitive", "sid": "x"}), FaultKind::Filtered),
            (json!({"object": "error", "message": "maximum context length", "code": 400}), FaultKind::Request),
            (json!({ OURS: {"kind": "cut", "status": null, "detail": "x"} }), FaultKind::Cut),
            (json!({"message": {"role": "assistant", "content": "x"}, "done": false}), FaultKind::Address),
            (json!({"hello": 1}), FaultKind::Garbled),
        ] {
            assert_eq!(read(&[delta("前"), event.clone()]), ("前".to_owned(), Err(kind)), "{event}");
        }
        assert_eq!(read(&[json!({"code": 0, "choices": [{"delta": {"content": "x"}}]}), done()]).1, Ok(NONE));
        assert_eq!(read(&[json!({"error": null, "choices": [{"delta": {"content": "x"}}]}), done()]).1, Ok(NONE));
    }

    #[test]
    fn thinking_is_never_shown() {
        let thought = json!({"choices": [{"delta": {"reasoning_content": "secret", "content": null}}]});
        assert_eq!(read(&[thought.clone(), delta("好"), stop("stop")]), ("好".into(), Ok(NONE)));
        assert_eq!(read(&[thought, stop("stop")]).1, Err(FaultKind::Empty));
        let whole = "  <think>\nsecret < plan </ think\n</think>\n\n您好 <b>";
        let letters: Vec<char> = whole.chars().collect();
        for size in 1..letters.len() {
            let pieces = letters.chunks(size).map(|piece| delta(&piece.iter().collect::<String>()));
            let events: Vec<Value> = pieces.chain([stop("stop")]).collect();
            assert_eq!(read(&events), ("您好 <b>".into(), Ok(NONE)), "{size}");
        }
        assert_eq!(read(&[delta("<think>secret"), stop("stop")]), (String::new(), Err(FaultKind::Empty)));
        assert_eq!(read(&[delta("<think>secret"), stop("length")]), (String::new(), Err(FaultKind::Long)));
        assert_eq!(read(&[delta("secret plan</th"), delta("ink>好"), stop("stop")]).1, Err(FaultKind::Garbled));
        for (content, shown) in
            [("<think>a</think>{}", "{}"), ("a</think>{}", "{}"), ("{\"a\":1}", "{\"a\":1}"), ("<think>a", "")]
        {
            let mut answer = Answer::new(true);
            assert!(!answer.take(&delta(content)).iter().any(|step| matches!(step, Step::Text(_))));
            answer.take(&stop("stop"));
            assert_eq!(answer.finish().0.unwrap_or_default(), shown);
        }
        assert_eq!(read(&[delta("<thi"), stop("stop")]), ("<thi".into(), Ok(NONE)));
        assert_eq!(read(&[delta("价格 < 10 万"), stop("stop")]), ("价格 < 10 万".into(), Ok(NONE)));
    }
}
