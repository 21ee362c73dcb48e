//! An `Ask` as the body of a request, in the dialect that the endpoint understands; pure.
//!
//! Endpoints that call themselves compatible differ in a few fields. What is known of each provider is a `Quirks`; what an
//! endpoint refuses is learnt from its refusal (`Quirks::give_way`) and held to for as long as the client lives.

use serde_json::{Value, json};

use super::{Ask, Role, Rung, Shape};

/// How an endpoint's dialect differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quirks {
    /// What the limit on the answer's tokens is called.
    pub limit: Limit,
    /// The surest way to JSON that it takes.
    pub rung: Rung,
    /// How it is told not to think aloud.
    pub thinking: Thinking,
    /// Is the answer asked for as a stream?
    pub stream: bool,
    /// Does it take `stream_options`, to tell what a streamed answer took?
    pub stream_usage: bool,
    /// Does it take a seed?
    pub seed: bool,
    /// Does it take a temperature?
    pub temperature: bool,
}

/// What the limit on the answer's tokens is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// `max_tokens`, as nearly everywhere.
    Tokens,
    /// `max_completion_tokens`, as OpenAI's thinking models demand.
    CompletionTokens,
    /// None is sent.
    Unsaid,
}

/// How an endpoint is told not to think aloud: a customer who ponders for a minute is no customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thinking {
    /// It is not told.
    Unsaid,
    /// `enable_thinking: false` (DashScope, Qianfan).
    Enable,
    /// `thinking: {"type": "disabled"}` (Ark, Zhipu, Kimi).
    Disabled,
    /// `chat_template_kwargs: {"enable_thinking": false}` (vLLM, llama.cpp).
    Template,
    /// `reasoning_effort: "none"` (Ollama).
    Effort,
}

impl Quirks {
    /// Returns what nearly every compatible endpoint takes.
    pub const fn plain() -> Self {
        Self {
            limit: Limit::Tokens,
            rung: Rung::Schema,
            thinking: Thinking::Unsaid,
            stream: true,
            stream_usage: true,
            seed: true,
            temperature: true,
        }
    }

    /// Gives up the field that a refusal names; returns whether there was one to give up, so that asking again makes sense.
    ///
    /// `Unsupported parameter: 'max_tokens'` takes the field's other name; `response_format` is not given up here, for only
    /// who asks knows what may stand in for it.
    pub fn give_way(&mut self, refusal: &str) -> bool {
        let before = *self;
        let said = refusal.to_ascii_lowercase().replace("upstream", "");
        if said.contains("enable_thinking must be set to false") {
            // Qwen3, of an answer that is asked for whole.
            self.thinking = Thinking::Enable;
        } else if !self.stream
            && said.contains("stream")
            && (said.contains("only support") || said.contains("enable the stream"))
        {
            // QwQ and others of DashScope answer in streams alone.
            self.stream = true;
        } else if said.contains("max_completion_tokens") && self.limit == Limit::CompletionTokens {
            self.limit = Limit::Tokens;
        } else if said.contains("max_tokens") && self.limit == Limit::Tokens {
            let other = !said.contains("max_tokens must") && !said.contains("too large") && !said.contains("range");
            self.limit = if other { Limit::CompletionTokens } else { Limit::Unsaid };
        } else if said.contains("stream_options") || said.contains("include_usage") {
            self.stream_usage = false;
        } else if ["enable_thinking", "reasoning_effort", "chat_template_kwargs", "thinking"]
            .iter()
            .any(|field| said.contains(field))
        {
            self.thinking = Thinking::Unsaid;
        } else if said.contains("seed") {
            self.seed = false;
        } else if said.contains("temperature") {
            self.temperature = false;
        } else if said.contains("stream") {
            self.stream = false;
        }
        *self != before
    }
}

/// Returns the body of a request.
pub fn body(ask: &Ask, model: &str, quirks: &Quirks) -> Value {
    let messages: Vec<Value> =
        ask.messages.iter().map(|message| json!({"role": role(message.role), "content": message.text})).collect();
    let mut body = json!({"model": model, "messages": messages, "stream": quirks.stream});
    let mut set = |name: &str, value: Value| body[name] = value;
    match quirks.limit {
        Limit::Tokens => set("max_tokens", ask.tokens_max.into()),
        Limit::CompletionTokens => set("max_completion_tokens", ask.tokens_max.into()),
        Limit::Unsaid => {}
    }
    if quirks.temperature {
        set("temperature", hundredths(ask.temperature_hundredths));
    }
    if quirks.seed {
        // Several endpoints hold seeds in a signed 32-bit number.
        set("seed", (ask.seed & 0x7fff_ffff).into());
    }
    if quirks.stream && quirks.stream_usage {
        set("stream_options", json!({"include_usage": true}));
    }
    match quirks.thinking {
        Thinking::Unsaid => {}
        Thinking::Enable => set("enable_thinking", false.into()),
        Thinking::Disabled => set("thinking", json!({"type": "disabled"})),
        Thinking::Template => set("chat_template_kwargs", json!({"enable_thinking": false})),
        Thinking::Effort => set("reasoning_effort", "none".into()),
    }
    if let Shape::Json { name, schema, rung } = &ask.shape {
        match rung {
            Rung::Schema => set(
                "response_format",
                json!({"type": "json_schema", "json_schema": {"name": name, "strict": true, "schema": schema}}),
            ),
            Rung::Tool => {
                set("tools", json!([{"type": "function", "function": {"name": name, "parameters": schema}}]));
                set("tool_choice", json!({"type": "function", "function": {"name": name}}));
            }
            Rung::Object => set("response_format", json!({"type": "json_object"})),
            Rung::Prompt => {}
        }
    }
    body
}

/// Returns a number of hundredths as a JSON number with no more digits than it needs: 70 is `0.7`.
fn hundredths(count: u32) -> Value {
    let text = format!("{}.{:02}", count / 100, count % 100);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    serde_json::from_str(text).unwrap_or(Value::Null)
}

/// Returns what a role is called.
fn role(role: Role) -> &'static str {
    match role {
        Role::System => "system",
        Role::User => "user",
        Role::Assistant => "assistant",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::llm::Message;

    fn ask(shape: Shape) -> Ask {
        let messages =
            vec![Message { role: Role::System, text: "s".into() }, Message { role: Role::User, text: "你好".into() }];
        Ask { messages, tokens_max: 80, temperature_hundredths: 70, seed: u64::MAX, shape }
    }

    #[test]
    fn a_request_speaks_the_dialect_of_the_endpoint() {
        let plain = body(&ask(Shape::Text), "m", &Quirks::plain());
        assert_eq!(
            plain.to_string(),
            r#"{"max_tokens":80,"messages":[{"content":"s","role":"system"},{"content":"你好","role":"user"}],"model":"m","seed":2147483647,"stream":true,"stream_options":{"include_usage":true},"temperature":0.7}"#
        );
        let bare = Quirks {
            limit: Limit::Unsaid,
            stream: false,
            seed: false,
            temperature: false,
            thinking: Thinking::Enable,
            ..Quirks::plain()
        };
        let bare = body(&ask(Shape::Text), "m", &bare);
        for field in ["max_tokens", "seed", "stream_options", "temperature"] {
            assert!(bare.get(field).is_none(), "{field}");
        }
        assert_eq!((&bare["stream"], &bare["enable_thinking"]), (&json!(false), &json!(false)));
    }

    #[test]
    fn each_rung_asks_for_json_in_its_own_way() {
        let asked = |rung| {
            body(&ask(Shape::Json { name: "verdict", schema: json!({"type": "object"}), rung }), "m", &Quirks::plain())
        };
        assert_eq!(asked(Rung::Schema)["response_format"]["json_schema"]["strict"], true);
        assert_eq!(asked(Rung::Tool)["tool_choice"]["function"]["name"], "verdict");
        assert_eq!(asked(Rung::Object)["response_format"], json!({"type": "json_object"}));
        assert_eq!(asked(Rung::Prompt).get("response_format"), None);
    }

    #[test]
    fn a_field_that_is_refused_is_given_up_once() {
        let mut quirks = Quirks { thinking: Thinking::Enable, ..Quirks::plain() };
        assert!(quirks.give_way(
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
        ));
        assert_eq!(quirks.limit, Limit::CompletionTokens);
        assert!(quirks.give_way("Unknown parameter: stream_options.include_usage"));
        assert!(quirks.give_way("extra fields not permitted: enable_thinking"));
        assert!(quirks.give_way("Unsupported value: 'temperature' does not support 0.7"));
        assert!(quirks.give_way("unrecognised field `seed`"));
        assert!(quirks.give_way("This model does not support stream"));
        assert!(!quirks.stream);
        assert!(
            quirks.give_way(
                "This model only support stream mode, please enable the stream parameter to access the model."
            )
        );
        assert!(quirks.stream);
        assert!(quirks.give_way("parameter.enable_thinking must be set to false for non-streaming calls"));
        assert!(!quirks.give_way("temperature again"));
        assert!(!quirks.give_way("'response_format' of type json_schema is not supported"));
    }
}
