//! Finds the events in a body that comes in pieces; knows nothing of where they come from.

use std::collections::VecDeque;

use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::OURS;
use crate::llm::fault::{is_page, page_text};
use crate::llm::{Fault, FaultKind};

/// Longest line of a stream, and longest answer that comes whole, in bytes. Our choice: far above any answer to what we ask.
pub(super) const LINE_MAX: usize = 1 << 20;
/// Returns the fault of a text that no model's server sends.
pub(super) fn stray(text: &str) -> Fault {
    if text.is_empty() {
        return Fault::new(FaultKind::Empty, "");
    }
    let shown = if is_page(text) { page_text(text) } else { text.to_owned() };
    Fault::new(FaultKind::Garbled, shown)
}

/// Returns the event that says a fault.
fn told(fault: &Fault) -> String {
    json!({ OURS: fault }).to_string()
}

/// What kind of body it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Form {
    /// Nothing that tells has come.
    #[default]
    Unknown,
    /// Events.
    Events,
    /// One object, or a page: read to its end.
    Whole,
}

/// Finds the events in pieces of a body.
#[derive(Debug, Default)]
pub(super) struct Scanner {
    form: Form,
    /// What came and is not used up: the beginning of a line, or a whole body.
    held: Vec<u8>,
    /// How far `held` is known to hold no line's end.
    looked: usize,
    /// Did the last piece end in a carriage return, so that a line feed belongs to it?
    after_return: bool,
    /// The data of an event that may have more lines.
    data: String,
    /// Does the server call the event an error?
    is_error: bool,
    /// Has any event been found?
    found: bool,
    /// The first line that belongs to no event.
    stray: Option<String>,
    /// Is it over, whatever comes?
    over: bool,
}

impl Scanner {
    /// Takes a piece; adds the events that it completes.
    pub(super) fn pass(&mut self, piece: &[u8], ready: &mut VecDeque<String>) {
        if self.over {
            return;
        }
        self.held.extend_from_slice(piece);
        if self.form == Form::Unknown {
            self.look();
        }
        if self.form == Form::Events {
            self.lines(ready);
        }
        if self.held.len() + self.data.len() > LINE_MAX {
            self.over = true;
            ready.push_back(told(&Fault::new(FaultKind::Garbled, "> 1 MiB")));
        }
    }

    /// Adds what the end of the body completes.
    pub(super) fn end(&mut self, ready: &mut VecDeque<String>) {
        if self.over {
            return;
        }
        match self.form {
            Form::Events => {
                let line = std::mem::take(&mut self.held);
                self.line(&String::from_utf8_lossy(&line), ready);
                self.dispatch(ready);
            }
            Form::Unknown | Form::Whole => self.body(ready),
        }
        if !self.found {
            let text = self.stray.take().unwrap_or_default();
            ready.push_back(told(&stray(&text)));
        }
    }

    /// Returns whether the last event has come, whatever may follow it.
    pub(super) fn is_over(&self) -> bool {
        self.over
    }

    /// Adds what a broken connection leaves.
    pub(super) fn broke(&mut self, error: &reqwest::Error, ready: &mut VecDeque<String>) {
        if self.over {
            return;
        }
        let fault = Fault::of_connection(error, None);
        let kind = if fault.kind == FaultKind::Slow { FaultKind::Slow } else { FaultKind::Cut };
        ready.push_back(told(&Fault { kind, ..fault }));
    }

    /// Finds out what kind of body it is.
    fn look(&mut self) {
        const MARK: &[u8] = "\u{feff}".as_bytes();
        // Blanks may stand before a mark as well as after it, and are gone when it comes in a later piece: both go, in any order.
        loop {
            let blank = self.held.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            self.held.drain(..blank);
            if !self.held.starts_with(MARK) {
                break;
            }
            self.held.drain(..MARK.len());
        }
        if MARK.starts_with(&self.held) {
            return;
        }
        self.looked = 0;
        self.form = match self.held.first() {
            None => Form::Unknown,
            Some(b'{' | b'[' | b'<') => Form::Whole,
            Some(_) => Form::Events,
        };
    }

    /// Takes the complete lines.
    fn lines(&mut self, ready: &mut VecDeque<String>) {
        let (mut from, mut looked) = (0, self.looked);
        while let Some(at) = self.held[looked..].iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            let end = looked + at;
            let line = String::from_utf8_lossy(&self.held[from..end]).into_owned();
            let paired = self.held[end] == b'\n' && end == from && self.after_return;
            self.after_return = self.held[end] == b'\r';
            from = end + 1;
            looked = from;
            if !paired {
                self.line(&line, ready);
            }
        }
        if from < self.held.len() {
            self.after_return = false;
        }
        self.held.drain(..from);
        self.looked = self.held.len();
    }

    /// Takes a line.
    fn line(&mut self, line: &str, ready: &mut VecDeque<String>) {
        let field = |name: &str| line.strip_prefix(name).map(|value| value.strip_prefix(' ').unwrap_or(value));
        if line.is_empty() {
            self.dispatch(ready);
        } else if let Some(data) = field("data:") {
            // Some servers leave out the blank line between events.
            if serde_json::from_str::<IgnoredAny>(&self.data).is_ok() {
                self.dispatch(ready);
            }
            if !self.data.is_empty() {
                self.data.push('\n');
            }
            self.data.push_str(data);
            if data.trim() == "[DONE]" {
                self.dispatch(ready);
            }
        } else if let Some(name) = field("event:") {
            self.is_error = name.trim() == "error";
        } else if let Some(error) = field("error:") {
            self.is_error = true;
            self.data = error.to_owned();
        } else if line.trim_start().starts_with('{') {
            self.dispatch(ready);
            self.data = line.to_owned();
        } else if !(line.starts_with(':') || line.starts_with("id:") || line.starts_with("retry:") || line == "data") {
            self.stray.get_or_insert_with(|| line.to_owned());
        }
    }

    /// Ends an event.
    fn dispatch(&mut self, ready: &mut VecDeque<String>) {
        let data = std::mem::take(&mut self.data);
        let is_error = std::mem::take(&mut self.is_error);
        let data = data.trim();
        if data.is_empty() || self.over {
            return;
        }
        self.found = true;
        if data == "[DONE]" {
            self.over = true;
            ready.push_back(json!({ OURS: "done" }).to_string());
            return;
        }
        let parsed = serde_json::from_str::<IgnoredAny>(data).is_ok() && data.starts_with('{');
        if is_error {
            let error = serde_json::from_str(data).unwrap_or_else(|_| Value::from(data));
            self.over = true;
            ready.push_back(told(&Fault::of_event(&error)));
        } else if parsed {
            ready.push_back(data.replace(['\n', '\r'], " "));
        } else {
            self.over = true;
            ready.push_back(told(&stray(data)));
        }
    }

    /// Takes a whole body: one object, a list of them, an object a line, or no JSON at all.
    fn body(&mut self, ready: &mut VecDeque<String>) {
        let body = std::mem::take(&mut self.held);
        let text = String::from_utf8_lossy(&body);
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.found = true;
        match serde_json::from_str::<Value>(text) {
            Ok(Value::Array(items)) => ready.extend(items.iter().filter(|item| item.is_object()).map(Value::to_string)),
            Ok(object @ Value::Object(_)) => ready.push_back(object.to_string()),
            _ => {
                let lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).collect();
                let is_object = |line: &&str| serde_json::from_str::<Value>(line).is_ok_and(|value| value.is_object());
                // Only a last line may be half an object, where the connection broke.
                let good = lines.iter().take_while(|line| is_object(line)).count();
                ready.extend(lines[..good].iter().map(|line| (*line).to_owned()));
                if good == 0 {
                    let cut = text.starts_with('{')
                        && serde_json::from_str::<IgnoredAny>(text).is_err_and(|error| error.is_eof());
                    let fault = if cut { Fault::new(FaultKind::Cut, text) } else { stray(text) };
                    ready.push_back(told(&fault));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scans a body in one piece, byte by byte and in pieces of three, which must give the same, and returns the events.
    #[track_caller]
    fn scan(body: &str) -> Vec<String> {
        let scanned = |size: usize| {
            let (mut scanner, mut ready) = (Scanner::default(), VecDeque::new());
            for piece in body.as_bytes().chunks(size) {
                scanner.pass(piece, &mut ready);
            }
            scanner.end(&mut ready);
            Vec::from(ready)
        };
        let all = scanned(body.len().max(1));
        assert_eq!(scanned(1), all, "byte by byte");
        assert_eq!(scanned(3), all, "in threes");
        all
    }

    #[test]
    fn events_are_found_in_whatever_form_they_come() {
        let wanted = [r#"{"a":"你好"}"#, r#"{"b":2}"#, r#"{"spar":"done"}"#];
        for body in [
            "data: {\"a\":\"你好\"}\n\ndata: {\"b\":2}\n\ndata: [DONE]\n\n",
            "data:{\"a\":\"你好\"}\r\n\r\ndata:{\"b\":2}\r\n\r\ndata:[DONE]\r\n\r\n",
            "data: {\"a\":\"你好\"}\r\rdata: {\"b\":2}\r\rdata: [DONE]\r\r",
            "\u{feff}: a remark\n\ndata: {\"a\":\"你好\"}\n\n: ping\n\ndata: {\"b\":2}\n\ndata: [DONE]",
            "id: 1\nevent: message\nretry: 3\ndata: {\"a\":\"你好\"}\n\ndata: {\"b\":2}\n\ndata: [DONE]\n\ndata: {\"late\":1}\n\n",
            "data: {\"a\":\"你好\"}\ndata: {\"b\":2}\ndata: [DONE]\n",
            "\n\ndata: {\"a\":\"你好\"}\n\n{\"b\":2}\n\ndata: [DONE]\n\n",
        ] {
            assert_eq!(scan(body), wanted, "{body:?}");
        }
        assert_eq!(scan("data: {\"a\":\ndata: 1}\n\n"), [r#"{"a": 1}"#]);
    }

    #[test]
    fn a_mark_behind_blanks_is_read_the_same_in_any_pieces() {
        assert_eq!(scan("\n\u{feff}data: {\"a\":1}\n\n"), [r#"{"a":1}"#]);
        for body in ["\n\u{feff}data: ", "\u{feff}", "\u{feff}\n\u{feff}"] {
            let events = scan(body);
            let event: Value = serde_json::from_str(&events[0]).unwrap();
            assert_eq!((events.len(), &event[OURS]["kind"]), (1, &Value::from("empty")), "{body:?}: {events:?}");
        }
    }

    #[test]
    fn an_answer_that_comes_whole_is_one_event() {
        assert_eq!(scan(" {\"a\":\n 1}\n"), [r#"{"a":1}"#]);
        assert_eq!(scan("{\"a\":1}\n{\"b\":2}\n"), [r#"{"a":1}"#, r#"{"b":2}"#]);
        assert_eq!(scan("{\"a\":1}\r\r\n{\"b\":2}\r"), [r#"{"a":1}"#, r#"{"b":2}"#]);
        assert_eq!(scan("[{\"error\":{\"code\":400}}]"), [r#"{"error":{"code":400}}"#]);
    }

    #[test]
    fn what_is_no_answer_is_a_fault() {
        for (body, kind) in [
            ("", "empty"),
            ("   \n", "empty"),
            (": ping\n\n", "empty"),
            ("<!DOCTYPE html><html><head><title>登录</title></head></html>", "garbled"),
            ("It works!\n", "garbled"),
            ("data: It works!\n\n", "garbled"),
            ("{\"choices\":[{\"mess", "cut"),
            ("event: error\ndata: {\"message\":\"rate limit\",\"code\":429}\n\n", "quota"),
            ("error: {\"code\":500,\"message\":\"slot unavailable\",\"type\":\"server_error\"}\n\n", "server"),
        ] {
            let events = scan(body);
            let event: Value = serde_json::from_str(events.last().unwrap()).unwrap();
            assert_eq!(event[OURS]["kind"], kind, "{body:?}: {events:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_comes_is_read_the_same_in_any_pieces(
            parts in proptest::collection::vec(proptest::sample::select(vec![
                "data: ", "data:", "{\"a\":1}", "{\"choices\":[", "\n", "\r\n", "\r", "\n\n", ": x", "[DONE]", "event: error\n", "error: ",
                "你", "\u{feff}", " ", "<html>", "id: 1", "}", "]}", "retry:", "\u{0}",
            ]), 0..24),
            cut in 0_usize..4,
            size in 1_usize..7,
        ) {
            let bytes = parts.concat().into_bytes();
            // The last letter may be cut in two.
            let bytes = &bytes[..bytes.len().saturating_sub(cut)];
            let scanned = |size: usize| {
                let (mut scanner, mut ready) = (Scanner::default(), VecDeque::new());
                bytes.chunks(size).for_each(|piece| scanner.pass(piece, &mut ready));
                scanner.end(&mut ready);
                ready
            };
            let whole = scanned(bytes.len().max(1));
            for event in &whole {
                proptest::prop_assert!(serde_json::from_str::<Value>(event).is_ok_and(|event| event.is_object()), "{}", event);
                proptest::prop_assert!(!event.contains(['\n', '\r']));
            }
            proptest::prop_assert_eq!(scanned(size), whole);
        }
    }

    #[test]
    fn an_answer_without_end_is_stopped() {
        let (mut scanner, mut ready) = (Scanner::default(), VecDeque::new());
        for _ in 0..40 {
            scanner.pass(&[b'x'; 1 << 15], &mut ready);
        }
        assert_eq!(ready.len(), 1);
        assert!(ready[0].contains("garbled"));
    }
}
