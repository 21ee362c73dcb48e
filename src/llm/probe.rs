//! Tries an endpoint, one thing after the other, and says in plain words what works.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::choice::Choice;
use super::client::Client;
use super::{Ask, ChatBackend as _, Fault, FaultKind, Heard, Message, Role, Rung, Shape, Usage, fault};
use crate::domain::lang::Lang;

/// How a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It works.
    Ok,
    /// It does not.
    NotOk,
    /// It was not tried: it is not configured, or something before it failed.
    NotTried,
}

/// What was found out about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was tried.
    pub id: &'static str,
    /// How it stands.
    pub state: State,
    /// Is the model of no use without it?
    pub needed: bool,
    /// What was found and what to do about it, in one sentence.
    pub text: String,
}

/// What is tried, in order; the first four are needed.
const TRIED: [&str; 8] = ["reach", "key", "models", "answer", "stream", "json-schema", "json-tool", "json-object"];

/// Tries an endpoint. `tell` hears of each finding as it is made.
pub fn probe(choice: &Choice, client: &Client, lang: Lang, mut tell: impl FnMut(&Finding)) {
    let mut told = Vec::new();
    let mut add = |id, state, needed, text: String| {
        tell(&Finding { id, state, needed, text });
        told.push(id);
    };
    let listed = client.models();
    if let Err(fault) = &listed {
        let away = matches!(
            fault.kind,
            FaultKind::Unreachable
                | FaultKind::Proxy
                | FaultKind::Tls
                | FaultKind::Clock
                | FaultKind::Slow
                | FaultKind::Cut
                | FaultKind::Cassette
        );
        if away && fault.status.is_none() {
            add("reach", State::NotOk, true, format!("{}: {}", choice.base, fault.sentence(lang)));
            return rest(&told, lang, tell);
        }
    }
    add(
        "reach",
        State::Ok,
        true,
        lang.pick(format!("{} 连得上", choice.base), format!("{} can be reached", choice.base)),
    );
    if let Err(fault) = &listed
        && fault.kind == FaultKind::Key
    {
        add("key", State::NotOk, true, fault.sentence(lang));
        return rest(&told, lang, tell);
    }
    let asked = (!choice.model.is_empty()).then(|| whole(client, lang));
    let (key, refused) = match &asked {
        Some(Err(fault)) if fault.kind == FaultKind::Key => (State::NotOk, true),
        Some(Ok(_)) => (State::Ok, false),
        _ if listed.is_ok() => (State::Ok, false),
        _ => (State::NotTried, false),
    };
    let sentence = match (&asked, key, &choice.key) {
        (Some(Err(fault)), State::NotOk, _) => fault.sentence(lang),
        (_, State::Ok, Some(_)) => lang.pick("密钥有效", "the key is accepted").to_owned(),
        (_, State::Ok, None) => lang.pick("不需要密钥", "no key is needed").to_owned(),
        _ => lang.pick("还看不出密钥对不对", "nothing tells yet whether the key is good").to_owned(),
    };
    add("key", key, true, sentence);
    if refused {
        return rest(&told, lang, tell);
    }
    let (state, text) = models(choice, &listed, lang);
    let missing = state == State::NotOk;
    // A list may leave out what the endpoint serves all the same.
    let answered = matches!(asked, Some(Ok(_)));
    add("models", if answered && missing { State::Ok } else { state }, true, text);
    match asked {
        None => return rest(&told, lang, tell),
        Some(Err(fault)) => {
            add("answer", State::NotOk, true, fault.sentence(lang));
            if !matches!(fault.kind, FaultKind::Request | FaultKind::Garbled | FaultKind::Empty) {
                return rest(&told, lang, tell);
            }
        }
        Some(Ok(said)) => add("answer", State::Ok, true, said),
    }
    match streamed(client, lang) {
        Ok(said) => add("stream", State::Ok, false, said),
        Err(fault) => add("stream", State::NotOk, false, fault.sentence(lang)),
    }
    for (id, rung) in [("json-schema", Rung::Schema), ("json-tool", Rung::Tool), ("json-object", Rung::Object)] {
        match structured(client, rung, lang) {
            Ok(said) => add(id, State::Ok, false, said),
            Err(fault) => {
                let lacks = matches!(fault.kind, FaultKind::Request | FaultKind::Garbled | FaultKind::Empty);
                let why = if lacks {
                    fault.facts(lang)
                } else {
                    format!("{}{}", lang.pick("：", ": "), fault.sentence(lang))
                };
                let text = lang.pick(
                    "用不了，不要紧，评审会换一种方式",
                    "not to be had, which does no harm: the judge takes another way",
                );
                let text = format!("{text}{why}");
                add(id, State::NotOk, false, text);
            }
        }
    }
}

/// Tells of what is left as not tried.
fn rest(told: &[&str], lang: Lang, mut tell: impl FnMut(&Finding)) {
    for id in TRIED.into_iter().filter(|id| !told.contains(id)) {
        let text = lang.pick("没有测试：前面的要先解决", "not tried: what is above must work first").to_owned();
        tell(&Finding { id, state: State::NotTried, needed: false, text });
    }
}

/// Says what the list of models tells.
fn models(choice: &Choice, listed: &Result<Vec<String>, Fault>, lang: Lang) -> (State, String) {
    let names = match listed {
        Ok(names) if !names.is_empty() => names,
        _ => {
            let text =
                lang.pick("服务方不提供模型列表，不影响使用", "the endpoint lists no models, which does no harm");
            return (State::NotTried, text.to_owned());
        }
    };
    let shown = some(names, &choice.model);
    let count = names.len();
    if choice.model.is_empty() {
        let text = lang.pick(
            format!("没有说用哪个模型，用 --model 选一个；有 {count} 个：{shown}"),
            format!("no model is named: choose one with --model; there are {count}: {shown}"),
        );
        return (State::NotOk, text);
    }
    // Ollama lists `qwen2.5:latest` and answers to `qwen2.5`; Gemini's list says `models/` before each.
    let same = |name: &String| {
        let name = name.trim_start_matches("models/");
        name == choice.model || name.strip_suffix(":latest") == Some(choice.model.as_str())
    };
    let model = &choice.model;
    if names.iter().any(same) || choice.provider.name == "llamacpp" {
        return (
            State::Ok,
            lang.pick(format!("列表里有 {model}（共 {count} 个）"), format!("{model} is on the list (of {count})")),
        );
    }
    let text = lang.pick(
        format!("列表里没有 {model}；有 {count} 个：{shown}"),
        format!("{model} is not on the list; there are {count}: {shown}"),
    );
    (State::NotOk, text)
}

/// Returns a few names, the ones nearest to a model first.
fn some(names: &[String], model: &str) -> String {
    let mut near: Vec<&String> = names.iter().collect();
    if !model.is_empty() {
        near.sort_by_key(|name| strsim::damerau_levenshtein(name, model));
    }
    let shown: Vec<String> = near.iter().take(6).map(|name| fault::tidy(name)).collect();
    format!("{}{}", shown.join(", "), if names.len() > 6 { " ..." } else { "" })
}

/// Asks for one word, whole.
fn whole(client: &Client, lang: Lang) -> Result<String, Fault> {
    client.set_stream(false);
    let heard = hear(client, &question(Shape::Text, lang));
    client.set_stream(true);
    let heard = heard?;
    let (text, ms) = (fault::tidy(&heard.text), heard.whole.as_millis());
    Ok(lang.pick(
        format!("一次性回答：{text}（{ms} 毫秒{}）", heard.took(lang)),
        format!("answers whole: {text} ({ms} ms{})", heard.took(lang)),
    ))
}

/// Asks for one word, streamed.
fn streamed(client: &Client, lang: Lang) -> Result<String, Fault> {
    let heard = hear(client, &question(Shape::Text, lang))?;
    let (first, ms) = (heard.first.as_millis(), heard.whole.as_millis());
    if !client.quirks().stream {
        return Err(Fault::new(FaultKind::Request, "stream"));
    }
    Ok(lang.pick(
        format!("逐字回答：{first} 毫秒出第一个字，共 {ms} 毫秒"),
        format!("answers word by word: the first after {first} ms, {ms} ms in all"),
    ))
}

/// Asks for a JSON object in one of the ways.
fn structured(client: &Client, rung: Rung, lang: Lang) -> Result<String, Fault> {
    let schema = json!({"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"], "additionalProperties": false});
    let heard = hear(client, &question(Shape::Json { name: "check", schema, rung }, lang))?;
    let object: Option<Value> = serde_json::from_str(heard.text.trim()).ok();
    if !object.is_some_and(|object| object.get("ok").is_some_and(Value::is_boolean)) {
        return Err(Fault::new(FaultKind::Garbled, heard.text));
    }
    let ms = heard.whole.as_millis();
    Ok(lang.pick(format!("支持（{ms} 毫秒）"), format!("works ({ms} ms)")))
}

/// Returns the question that is asked.
fn question(shape: Shape, lang: Lang) -> Ask {
    let system = lang
        .pick("你在配合一次连接测试，只按要求回答。", "You take part in a connection test. Answer only what is asked.");
    let user = match &shape {
        Shape::Text => lang.pick("请只回答两个字：收到", "Answer with this one word: received"),
        Shape::Json { .. } => {
            lang.pick("请只回答这个 json 对象：{\"ok\": true}", "Answer with this json object only: {\"ok\": true}")
        }
    };
    let message = |role, text: &str| Message { role, text: text.to_owned() };
    Ask {
        messages: vec![message(Role::System, system), message(Role::User, user)],
        tokens_max: 200,
        temperature_hundredths: 0,
        seed: 1,
        shape,
    }
}

/// An answer with its times.
struct Timed {
    text: String,
    first: Duration,
    whole: Duration,
    usage: Usage,
}

impl Timed {
    /// Says what the answer took; nothing when the endpoint does not tell.
    fn took(&self, lang: Lang) -> String {
        let Usage { tokens_in, tokens_out } = self.usage;
        if tokens_in + tokens_out == 0 {
            return String::new();
        }
        lang.pick(format!("，{tokens_in}+{tokens_out} 个 token"), format!(", {tokens_in}+{tokens_out} tokens"))
    }
}

/// Asks and listens to the end.
fn hear(client: &Client, ask: &Ask) -> Result<Timed, Fault> {
    let start = Instant::now();
    let mut talk = client.begin(ask);
    let (mut text, mut first) = (String::new(), None);
    loop {
        match talk.next(Duration::from_secs(1)) {
            Heard::Text(more) => {
                first.get_or_insert_with(|| start.elapsed());
                text.push_str(&more);
            }
            Heard::Waiting => {}
            Heard::Over(usage) => {
                let whole = start.elapsed();
                return Ok(Timed { text, first: first.unwrap_or(whole), whole, usage });
            }
            Heard::Failed(fault) => return Err(fault),
        }
    }
}
