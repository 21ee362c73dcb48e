//! What an endpoint said about an error, and what kind of fault its code and its words tell of.

use serde_json::Value;

use super::shown::{is_page, page_text};
use crate::llm::FaultKind;

/// What an endpoint said about an error.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Its message.
    pub(super) text: String,
    /// Its code, type and parameter, in one text; a number as its digits.
    pub(super) code: String,
}

impl Said {
    /// Reads a body.
    pub(super) fn read(body: &str) -> Self {
        let body = body.trim_start_matches('\u{feff}').trim();
        if let Ok(value) = serde_json::from_str::<Value>(body) {
            return Self::of(&value);
        }
        Self { text: if is_page(body) { page_text(body) } else { body.to_owned() }, code: String::new() }
    }

    /// Reads a value: an object, possibly inside others, a list of them, or a text.
    pub(super) fn of(value: &Value) -> Self {
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
pub(super) fn kind_of_status(status: u16, said: &Said) -> FaultKind {
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
pub(in crate::llm) fn is_lacking(text: &str) -> bool {
    let text = text.to_lowercase();
    ["requires --", "not supported", "unsupported", "not implemented"].iter().any(|words| text.contains(words))
}

/// Tells the kind from what was said; none when the words say nothing.
///
/// Codes: DashScope `InvalidApiKey`, `DataInspectionFailed`, `Arrearage`; Zhipu 1001-1004 (key), 1113 (balance), 1211 (model),
/// 1301 (filter), 1302-1305 (rate); Spark 10013-10014, 11200; Qianfan `invalid_model`; Kimi `exceeded_current_quota_error`.
pub(super) fn kind_of_words(said: &Said) -> Option<FaultKind> {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::llm::Fault;

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
}
