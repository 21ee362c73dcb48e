//! What can go wrong with an endpoint, told apart, and said so that a person can act on it.

use std::error::Error;
use std::fmt;

use async_openai::error::OpenAIError;
use serde_json::Value;

use super::{Fault, FaultKind};
use crate::domain::lang::Lang;

mod said;
mod shown;

pub(super) use said::is_lacking;
use said::{Said, kind_of_status, kind_of_words};
pub(super) use shown::{is_page, page_text, tidy};

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
        FaultKind::CassetteFile => lang.pick(
            "录音文件读不了、写不了，或者已经有了：请检查 --record 或 --replay 的文件夹，或换一个",
            "the recording cannot be read or written, or is there already: check the folder of --record or --replay, or take another",
        ),
    }
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
            FaultKind::CassetteFile,
        ];
        let said: std::collections::BTreeSet<String> =
            kinds.iter().flat_map(|kind| Lang::ALL.map(|lang| words(*kind, lang).to_owned())).collect();
        assert_eq!(said.len(), kinds.len() * 2, "each has its own");
        let fault = Fault { status: Some(401), ..Fault::new(FaultKind::Key, "no") };
        assert!(fault.sentence(Lang::Zh).ends_with("（HTTP 401；no）"), "{}", fault.sentence(Lang::Zh));
        assert!(fault.sentence(Lang::En).ends_with("(HTTP 401; no)"));
    }
}
