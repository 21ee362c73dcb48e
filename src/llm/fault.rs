//! What can go wrong with an endpoint, told apart, and said so that a person can act on it.

use std::error::Error;
use std::fmt;

use async_openai::error::OpenAIError;
use serde_json::Value;

use super::{Fault, FaultKind};
use crate::domain::lang::Lang;

/// Longest detail in characters. Our choice: two lines of a terminal.
pub const DETAIL_MAX: usize = 160;

impl Fault {
    /// Returns a fault without an answer of the endpoint; the detail is made fit to be shown.
    pub fn new(kind: FaultKind, detail: impl AsRef<str>) -> Self {
        Self { kind, status: None, detail: tidy(detail.as_ref()) }
    }

    /// Reads the answer of an endpoint that refuses, whatever form it has: OpenAI's error object, an object with an integer
    /// code or without one, a flat object, a text, or a web page.
    pub fn of_answer(status: u16, body: &str) -> Self {
        let said = Said::read(body);
        let kind = kind_of_status(status, &said);
        Self { status: Some(status), ..Self::new(kind, said.text) }
    }

    /// Reads an error that stands inside an answer that began well.
    pub fn of_event(error: &Value) -> Self {
        let said = Said::of(error);
        let status = said.code.parse().ok().filter(|code| (400..600).contains(code));
        let kind = status
            .map_or_else(|| kind_of_words(&said).unwrap_or(FaultKind::Server), |status| kind_of_status(status, &said));
        Self { status, ..Self::new(kind, said.text) }
    }

    /// Reads an error of the connection. `proxy` is what the connection goes through, if anything.
    pub fn of_connection(error: &reqwest::Error, proxy: Option<&str>) -> Self {
        let told = chain(error);
        let lower = told.to_ascii_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let last = told.rsplit(": ").next().unwrap_or_default();
        // The words of rustls; a certificate that is out of date here may be good where the clock is right.
        let kind = if has(&["expired", "notvalidyet", "not valid yet"]) {
            FaultKind::Clock
        } else if has(&["certificate", "handshake", "tls", "invalidcontenttype", "corrupt message", "unknownissuer"])
            && !has(&["tunnel error"])
        {
            FaultKind::Tls
        } else if proxy.is_some() && (error.is_connect() || has(&["tunnel error", "proxy"])) {
            FaultKind::Proxy
        } else if error.is_timeout() && !error.is_connect() {
            FaultKind::Slow
        } else if error.is_connect() {
            FaultKind::Unreachable
        } else if has(&[
            "connection closed before",
            "connection reset",
            "incompletemessage",
            "broken pipe",
            "unexpected eof",
        ]) {
            FaultKind::Cut
        } else if has(&["invalid http", "parse", "header", "decod", "redirect"]) {
            FaultKind::Garbled
        } else {
            FaultKind::Unreachable
        };
        let detail = match (kind, proxy) {
            (FaultKind::Proxy, Some(proxy)) => format!("{proxy}: {last}"),
            (FaultKind::Tls | FaultKind::Clock, _) => {
                lower.find("invalid peer certificate").map_or(last, |at| &told[at..]).to_owned()
            }
            _ if lower.contains("dns error") || lower.contains("failed to lookup") => format!("DNS: {last}"),
            _ => last.to_owned(),
        };
        Self::new(kind, detail)
    }

    /// Reads an error of the model library: ours, carried through it, or its own.
    pub(super) fn of_library(error: OpenAIError) -> Self {
        match error {
            OpenAIError::Boxed(inner) => match inner.downcast::<Self>() {
                Ok(fault) => *fault,
                Err(other) => Self::new(FaultKind::Server, other.to_string()),
            },
            OpenAIError::Reqwest(error) => Self::of_connection(&error, None),
            OpenAIError::ApiError(answer) => Self::of_answer(answer.status_code.as_u16(), &answer.api_error.message),
            OpenAIError::InvalidArgument(why) => Self::new(FaultKind::Request, why),
            other => Self::new(FaultKind::Garbled, other.to_string()),
        }
    }

    /// Says what is wrong and what to do about it, in one line.
    pub fn sentence(&self, lang: Lang) -> String {
        format!("{}{}", words(self.kind, lang), self.facts(lang))
    }

    /// Returns the status and what the endpoint said, in brackets; nothing when neither is known.
    pub fn facts(&self, lang: Lang) -> String {
        let status = self.status.map(|status| format!("HTTP {status}"));
        let detail = Some(self.detail.as_str());
        let facts: Vec<&str> = status.as_deref().into_iter().chain(detail).filter(|fact| !fact.is_empty()).collect();
        match (facts.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Zh) => format!("（{}）", facts.join("；")),
            (false, Lang::En) => format!(" ({})", facts.join("; ")),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::En))
    }
}

impl Error for Fault {}

impl From<Fault> for OpenAIError {
    fn from(fault: Fault) -> Self {
        Self::Boxed(Box::new(fault))
    }
}

/// Returns the sentence of a kind.
fn words(kind: FaultKind, lang: Lang) -> &'static str {
    match kind {
        FaultKind::Unreachable => lang.pick(
            "连不上模型服务：请检查网络和 --base-url；本地模型要先启动",
            "the model's server cannot be reached: check the network and --base-url; a local model must be running",
        ),
        FaultKind::Proxy => lang.pick(
            "代理连不通：请检查 HTTPS_PROXY、HTTP_PROXY 或 ALL_PROXY；不需要代理就取消，或写进 NO_PROXY",
            "the proxy does not let the connection through: check HTTPS_PROXY, HTTP_PROXY or ALL_PROXY; unset it, or name the host in NO_PROXY, if none is needed",
        ),
        FaultKind::Tls => lang.pick(
            "安全连接建不起来，证书不可信或不是这个主机的：请核对 --base-url（http 还是 https）；公司内网要先安装公司的根证书",
            "no secure connection: the certificate is not trusted or is for another host; check --base-url (http or https?), and install your company's root certificate if there is one",
        ),
        FaultKind::Clock => lang.pick(
            "证书不在有效期内：请先核对本机的日期和时间；时间没错就是服务方的证书过期了",
            "the certificate is out of date: check this machine's date and time first; if they are right, the server's certificate has expired",
        ),
        FaultKind::Key => lang.pick(
            "密钥不对、没有权限或没有设置：请检查环境变量 SPAR_API_KEY（或该服务商自己的变量）、--key-file",
            "the key is wrong, missing or not allowed this: check SPAR_API_KEY (or the provider's own variable) or --key-file",
        ),
        FaultKind::Address => lang.pick(
            "这个地址上没有模型接口：请检查 --base-url，一般以 /v1 结尾",
            "there is no model interface at this address: check --base-url, which usually ends in /v1",
        ),
        FaultKind::Model => lang.pick(
            "服务方没有这个模型，或没有开通：请检查 --model，spar doctor --model 会列出可用的",
            "the endpoint does not have this model, or not for this key: check --model; spar doctor --model lists what there is",
        ),
        FaultKind::Quota => lang.pick(
            "请求太频繁，或额度、余额用完了：稍等再试，或查看账户余额",
            "too many requests, or nothing left on the account: wait a little, or look at the account's balance",
        ),
        FaultKind::Request => lang.pick(
            "服务方不接受这样的请求：可能不支持某个参数，换一个模型或用 --provider 指明服务商试试",
            "the endpoint does not take such a request: it may lack a feature; try another model, or name the --provider",
        ),
        FaultKind::Server => lang.pick(
            "模型服务自己出了故障：稍后再试",
            "the model's server failed: try again later",
        ),
        FaultKind::Garbled => lang.pick(
            "收到的不是模型接口的回答：请检查 --base-url 和代理，也可能是登录页或网关页",
            "what came is not a model's answer: check --base-url and the proxy; it may be a login page or a gateway's",
        ),
        FaultKind::Cut => lang.pick(
            "回答中途断了：网络或服务方断开了连接，可以再试一次",
            "the answer broke off: the network or the server closed the connection; try again",
        ),
        FaultKind::Slow => lang.pick(
            "等了太久没有回答：服务方太忙或模型太慢，换小一点的模型或稍后再试",
            "no answer in time: the server is busy or the model is slow; try a smaller model, or later",
        ),
        FaultKind::Empty => lang.pick(
            "模型的回答里没有文字：换一个模型，思考型模型请关闭思考",
            "the model's answer holds no text: try another model, or turn its thinking off",
        ),
        FaultKind::Long => lang.pick(
            "回答超过了允许的长度，没有说完：换一个模型，思考型模型请关闭思考",
            "the answer hit its limit before it was complete: try another model, or turn its thinking off",
        ),
        FaultKind::Filtered => lang.pick(
            "回答被服务方的内容审核拦下了：换个说法，或换一个模型",
            "the endpoint's content filter stopped the answer: put it differently, or try another model",
        ),
        FaultKind::Cassette => lang.pick(
            "录音里没有这次请求：请用 --record 重新录制",
            "the recording does not hold this request: record again with --record",
        ),
    }
}

/// What an endpoint said about an error.
#[derive(Debug, Default)]
struct Said {
    /// Its message.
    text: String,
    /// Its code, type and parameter, in one text; a number as its digits.
    code: String,
}

impl Said {
    /// Reads a body.
    fn read(body: &str) -> Self {
        let body = body.trim_start_matches('\u{feff}').trim();
        if let Ok(value) = serde_json::from_str::<Value>(body) {
            return Self::of(&value);
        }
        Self { text: if is_page(body) { page_text(body) } else { body.to_owned() }, code: String::new() }
    }

    /// Reads a value: an object, possibly inside others, a list of them, or a text.
    fn of(value: &Value) -> Self {
        match value {
            Value::String(text) => Self { text: text.clone(), code: String::new() },
            Value::Array(items) => items.first().map(Self::of).unwrap_or_default(),
            Value::Object(fields) => {
                if let Some(inner) = ["error", "Error", "errors"]
                    .iter()
                    .find_map(|name| fields.get(*name))
                    .filter(|inner| !inner.is_null() && !inner.is_boolean())
                {
                    let mut said = Self::of(inner);
                    let own = Self { code: codes(fields), ..Self::default() };
                    said.code = format!("{} {}", said.code, own.code).trim().to_owned();
                    return said;
                }
                let names =
                    ["message", "msg", "error_msg", "errorMsg", "error_message", "detail", "reason", "description"];
                let text = names.iter().find_map(|name| fields.get(*name)).map(|text| match text {
                    Value::String(text) => text.clone(),
                    other => Self::of(other).text,
                });
                Self { text: text.unwrap_or_else(|| value.to_string()), code: codes(fields) }
            }
            other => Self { text: other.to_string(), code: String::new() },
        }
    }

    /// Returns whether the message or the code holds one of the words.
    fn has(&self, words: &[&str]) -> bool {
        let all = format!("{} {}", self.code, self.text).to_lowercase();
        words.iter().any(|word| all.contains(word))
    }
}

/// Returns the codes of an error object in one text.
fn codes(fields: &serde_json::Map<String, Value>) -> String {
    let named =
        ["code", "error_code", "errorCode", "status", "type", "param"].iter().filter_map(|name| fields.get(*name));
    let texts = named.filter_map(|code| match code {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// Tells the kind from a status, with a look at the words, for statuses are used loosely: a wrong model is 404 here, 400 there.
fn kind_of_status(status: u16, said: &Said) -> FaultKind {
    let worded = kind_of_words(said);
    match status {
        401 => FaultKind::Key,
        402 => FaultKind::Quota,
        403 => worded.filter(|kind| *kind != FaultKind::Server).unwrap_or(FaultKind::Key),
        400 if said.has(&["plain http request", "http request to an https"]) => FaultKind::Address,
        404 | 405 | 410 => worded.filter(|kind| *kind == FaultKind::Model).unwrap_or(FaultKind::Address),
        407 => FaultKind::Proxy,
        408 => FaultKind::Slow,
        429 => FaultKind::Quota,
        504 | 524 => FaultKind::Slow,
        400..=499 => worded.unwrap_or(FaultKind::Request),
        // llama.cpp fails at what it lacks: `tools param requires --jinja flag`, `unsupported grammar`.
        500 | 501 if is_lacking(&said.text) => FaultKind::Request,
        500..=599 => worded
            .filter(|kind| matches!(kind, FaultKind::Quota | FaultKind::Filtered | FaultKind::Model))
            .unwrap_or(FaultKind::Server),
        _ => FaultKind::Address,
    }
}

/// Returns whether a failure is for good: the server lacks what it was asked for.
pub(super) fn is_lacking(text: &str) -> bool {
    let text = text.to_lowercase();
    ["requires --", "not supported", "unsupported", "not implemented"].iter().any(|words| text.contains(words))
}

/// Tells the kind from what was said; none when the words say nothing.
///
/// Codes: DashScope `InvalidApiKey`, `DataInspectionFailed`, `Arrearage`; Zhipu 1001-1004 (key), 1113 (balance), 1211 (model),
/// 1301 (filter), 1302-1305 (rate); Spark 10013-10014, 11200; Qianfan `invalid_model`; Kimi `exceeded_current_quota_error`.
fn kind_of_words(said: &Said) -> Option<FaultKind> {
    let code = |codes: &[&str]| said.code.split_whitespace().any(|word| codes.contains(&word));
    if code(&["1301", "10013", "10014", "10019"])
        || said.has(&[
            "content_filter",
            "content filter",
            "data_inspection",
            "datainspection",
            "sensitive",
            "safety system",
            "inappropriate content",
            "审核",
            "敏感",
            "不合规",
            "违规",
        ])
    {
        return Some(FaultKind::Filtered);
    }
    let model_words = [
        "does not exist",
        "not found",
        "no such",
        "unknown",
        "not exist",
        "invalid_model",
        "unsupported model",
        "not supported",
        "no permission",
        "不存在",
        "未开通",
        "not open",
    ];
    if code(&["1211", "model_not_found", "invalid_model", "ModelNotOpen", "InvalidEndpointOrModel.NotFound"])
        || (said.has(&["model", "模型"])
            && said.has(&model_words)
            && !said.has(&["parameter", "response_format", "参数"]))
    {
        return Some(FaultKind::Model);
    }
    if code(&[
        "1000",
        "1001",
        "1002",
        "1003",
        "1004",
        "11200",
        "invalid_api_key",
        "InvalidApiKey",
        "authentication_error",
    ]) || said.has(&[
        "api key",
        "api_key",
        "apikey",
        "unauthorized",
        "authentication",
        "access token",
        "密钥",
        "鉴权",
        "令牌",
    ]) {
        return Some(FaultKind::Key);
    }
    if code(&["1113", "1302", "1303", "1304", "1305"])
        || said.has(&[
            "rate limit",
            "rate_limit",
            "too many requests",
            "quota",
            "insufficient balance",
            "insufficient_balance",
            "arrear",
            "billing",
            "余额",
            "欠费",
            "额度",
            "限流",
            "频率",
        ])
    {
        return Some(FaultKind::Quota);
    }
    let parameter = said.has(&[
        "parameter",
        "unsupported",
        "invalid_request",
        "response_format",
        "unrecognized",
        "extra fields",
        "参数",
    ]);
    parameter.then_some(FaultKind::Request)
}

/// Returns whether a text is a web page.
pub(super) fn is_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype")
        || start.starts_with("<html")
        || start.starts_with("<head")
        || start.starts_with("<?xml")
        || start.starts_with("<body")
}

/// Returns what can be read on a web page: its title, or else its text.
pub(super) fn page_text(page: &str) -> String {
    let lower = page.to_ascii_lowercase();
    let title = lower.find("<title").and_then(|from| {
        let start = from + lower[from..].find('>')? + 1;
        Some(&page[start..start + lower[start..].find("</title")?])
    });
    let mut text = String::new();
    let mut inside = false;
    for letter in title.unwrap_or(page).chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    format!("HTML: {}", text.trim())
}

/// Makes what came from outside fit to be shown: one line, no control characters or marks that turn the text's direction, no long secrets, short.
pub fn tidy(text: &str) -> String {
    let unseen = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let spaced: String = text.chars().map(|letter| if unseen(letter) { ' ' } else { letter }).collect();
    let words: Vec<String> = spaced.split_whitespace().map(without_secret).collect();
    let line = words.join(" ");
    if line.chars().count() <= DETAIL_MAX {
        return line;
    }
    let cut: String = line.chars().take(DETAIL_MAX - 3).collect();
    format!("{}...", cut.trim_end())
}

/// Returns a word without what looks like a key in it: an endpoint may echo a key that is not quite ours.
fn without_secret(word: &str) -> String {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '*');
    let Some(from) = ["sk-", "Bearer", "bce-v3/", "eyJ"].iter().find_map(|mark| word.find(mark)) else {
        return word.to_owned();
    };
    let end = word[from..].find(|letter| !is_part(letter) && letter != '/').map_or(word.len(), |length| from + length);
    if end - from < 12 { word.to_owned() } else { format!("{}[...]{}", &word[..from], &word[end..]) }
}

/// Returns an error and what caused it, in one line.
fn chain(error: &dyn Error) -> String {
    let mut told = Vec::new();
    let mut at = Some(error);
    while let Some(error) = at {
        told.push(error.to_string());
        at = error.source();
    }
    told.join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_refusal_is_read_in_every_form() {
        for (status, body, kind, detail) in [
            (
                401,
                r#"{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}}"#,
                FaultKind::Key,
                "Incorrect API key provided",
            ),
            (401, "Unauthorized", FaultKind::Key, "Unauthorized"),
            (403, r#"{"error":{"message":"country not supported"}}"#, FaultKind::Key, "country not supported"),
            (
                404,
                r#"{"error":{"message":"The model `x` does not exist","code":"model_not_found"}}"#,
                FaultKind::Model,
                "The model `x` does not exist",
            ),
            (
                404,
                r#"{"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404}"#,
                FaultKind::Model,
                "The model `x` does not exist.",
            ),
            (404, r#"{"error":"model 'x' not found"}"#, FaultKind::Model, "model 'x' not found"),
            (404, "404 page not found", FaultKind::Address, "404 page not found"),
            (404, "<html><head><title>404 Not Found</title></head></html>", FaultKind::Address, "HTML: 404 Not Found"),
            (405, r#"{"detail":"Method Not Allowed"}"#, FaultKind::Address, "Method Not Allowed"),
            (
                400,
                r#"{"error":{"code":400,"message":"Failed to parse grammar","type":"invalid_request_error"}}"#,
                FaultKind::Request,
                "Failed to parse grammar",
            ),
            (
                400,
                r#"{"error":{"message":"Model Not Exist","type":"invalid_request_error"}}"#,
                FaultKind::Model,
                "Model Not Exist",
            ),
            (
                400,
                r#"{"error":{"code":"1211","message":"模型不存在，请检查模型代码。"}}"#,
                FaultKind::Model,
                "模型不存在，请检查模型代码。",
            ),
            (
                400,
                r#"{"code":"DataInspectionFailed","message":"Input data may contain inappropriate content.","request_id":"x"}"#,
                FaultKind::Filtered,
                "Input data may contain inappropriate content.",
            ),
            (
                400,
                r#"{"contentFilter":[{"level":1,"role":"user"}],"error":{"code":"1301","message":"系统检测到输入或生成内容可能包含不安全或敏感内容"}}"#,
                FaultKind::Filtered,
                "系统检测到输入或生成内容可能包含不安全或敏感内容",
            ),
            (
                400,
                r#"{"error":{"message":"<400> InternalError.Algo.InvalidParameter: The 'response_format' parameter of json_schema is not supported by this model"}}"#,
                FaultKind::Request,
                "<400> InternalError.Algo.InvalidParameter: The 'response_format' parameter of json_schema is not supported by this model",
            ),
            (
                400,
                "<center>The plain HTTP request was sent to HTTPS port</center>",
                FaultKind::Address,
                "<center>The plain HTTP request was sent to HTTPS port</center>",
            ),
            (402, r#"{"error":{"message":"Insufficient Balance"}}"#, FaultKind::Quota, "Insufficient Balance"),
            (
                422,
                r#"{"detail":[{"loc":["body","seed"],"msg":"extra fields not permitted"}]}"#,
                FaultKind::Request,
                "extra fields not permitted",
            ),
            (429, "slow down", FaultKind::Quota, "slow down"),
            (
                429,
                r#"{"error":{"code":1302,"message":"您当前使用该API的并发数过高"}}"#,
                FaultKind::Quota,
                "您当前使用该API的并发数过高",
            ),
            (500, r#"{"error":null}"#, FaultKind::Server, r#"{"error":null}"#),
            (500, "", FaultKind::Server, ""),
            (
                500,
                r#"{"error":{"code":500,"message":"tools param requires --jinja flag"}}"#,
                FaultKind::Request,
                "tools param requires --jinja flag",
            ),
            (
                502,
                "<!DOCTYPE html><html><body><h1>Bad Gateway</h1></body></html>",
                FaultKind::Server,
                "HTML: Bad Gateway",
            ),
            (504, "upstream timed out", FaultKind::Slow, "upstream timed out"),
            (301, "", FaultKind::Address, ""),
        ] {
            let fault = Fault::of_answer(status, body);
            assert_eq!((fault.kind, fault.detail.as_str()), (kind, detail), "{status} {body}");
        }
        assert_eq!(Fault::of_event(&json!({"code": 429, "message": "x"})).status, Some(429));
        assert_eq!(Fault::of_event(&json!({"code": 1302, "message": "x"})).kind, FaultKind::Quota);
    }

    #[test]
    fn what_is_shown_of_an_endpoint_is_one_short_line() {
        assert_eq!(tidy("a\u{1b}[31m\n\tb\u{202e}c"), "a [31m b c");
        assert_eq!(tidy("key sk-abcdefghijkl1234 is bad"), "key [...] is bad");
        assert_eq!(tidy("(sk-abcdefghijkl1234)"), "([...])");
        assert_eq!(tidy("ask-me"), "ask-me");
        assert_eq!(tidy(&"长".repeat(400)).chars().count(), DETAIL_MAX);
    }

    #[test]
    fn every_fault_says_what_to_do_in_both_languages() {
        let kinds = [
            FaultKind::Unreachable,
            FaultKind::Proxy,
            FaultKind::Tls,
            FaultKind::Clock,
            FaultKind::Key,
            FaultKind::Address,
            FaultKind::Model,
            FaultKind::Quota,
            FaultKind::Request,
            FaultKind::Server,
            FaultKind::Garbled,
            FaultKind::Cut,
            FaultKind::Slow,
            FaultKind::Empty,
            FaultKind::Long,
            FaultKind::Filtered,
            FaultKind::Cassette,
        ];
        let said: std::collections::BTreeSet<String> =
            kinds.iter().flat_map(|kind| Lang::ALL.map(|lang| words(*kind, lang).to_owned())).collect();
        assert_eq!(said.len(), kinds.len() * 2, "each has its own");
        let fault = Fault { status: Some(401), ..Fault::new(FaultKind::Key, "no") };
        assert!(fault.sentence(Lang::Zh).ends_with("（HTTP 401；no）"), "{}", fault.sentence(Lang::Zh));
        assert!(fault.sentence(Lang::En).ends_with("(HTTP 401; no)"));
    }
}
