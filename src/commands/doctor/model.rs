//! What `spar doctor` says of the language model: what is configured, and, if wished, what of it works.

use super::{Args, Line, Report, State, in_a_line};
use crate::commands::model::explain;
use crate::domain::lang::Lang;
use crate::error::AppError;
use crate::llm::choice::{Choice, ChoiceError, Mended, Need};
use crate::llm::client::{Client, Limits};
use crate::llm::key::Source;
use crate::llm::probe::{self, Finding, probe};
use crate::llm::retry::Patience;
use crate::llm::wire::{is_loopback, proxy};

/// Looks at the model, and tries it if that is wished for.
pub(super) fn look(args: &Args, report: &mut Report) -> Result<(), AppError> {
    let lang = report.lang;
    let tried = args.model.is_some();
    let named = args.model.clone().flatten().or_else(|| std::env::var("SPAR_MODEL").ok());
    let choice = match Choice::new(&args.endpoint.wish(named, "doctor"), Need::Endpoint) {
        // What is wrong now is what is asked; a server that is busy for a moment is asked once more.
        Ok(choice) => {
            let patience = Patience { retries_max: 1, ..choice.limits.patience };
            Choice { limits: Limits { patience, ..choice.limits }, ..choice }
        }
        Err(ChoiceError::Nothing) if !tried => {
            let text = lang.pick(
                "没有配置；照剧本说话的客户不需要模型。要用模型：设好 --provider 和密钥，再 spar doctor --model",
                "none is configured; the scripted customer needs none. To use one: name a --provider, set its key, then spar doctor --model",
            );
            return report.push(Line { id: "model", state: State::NotTried, needed: false, text: text.to_owned() });
        }
        Err(error) => {
            return report.add("model", State::NotOk, in_a_line(&explain(lang, error), lang));
        }
    };
    report.add("model", State::Ok, configured(&choice, lang))?;
    if !tried {
        let (state, text) = key(&choice, lang);
        return report.push(Line { id: "key", state, needed: false, text });
    }
    if key(&choice, lang).0 == State::NotOk {
        let (state, text) = key(&choice, lang);
        return report.add("key", state, text);
    }
    let client = match Client::new(&choice) {
        Ok(client) => client,
        Err(fault) => return report.add("reach", State::NotOk, fault.sentence(lang)),
    };
    // The endpoint is tried to the end even if nobody reads any more.
    let mut written = Ok(());
    probe(&choice, &client, lang, |finding| {
        if written.is_ok() {
            written = report.push(line(finding));
        }
    });
    written
}

/// Returns a finding as a line.
fn line(finding: &Finding) -> Line {
    let state = match finding.state {
        probe::State::Ok => State::Ok,
        probe::State::NotOk => State::NotOk,
        probe::State::NotTried => State::NotTried,
    };
    Line { id: finding.id, state, needed: finding.needed, text: finding.text.clone() }
}

/// Says which endpoint is configured, and what was mended about it.
fn configured(choice: &Choice, lang: Lang) -> String {
    let provider = lang.pick(choice.provider.name_zh, choice.provider.name);
    let model = if choice.model.is_empty() { lang.pick("没有指定模型", "no model named") } else { &choice.model };
    let mut text = format!("{provider}{}{model}{}{}", lang.pick("，", ", "), lang.pick("，", ", "), choice.base);
    for mended in &choice.mended {
        text += match mended {
            Mended::Scheme => {
                lang.pick("；地址没写 http(s)://，已补上", "; the address lacked http(s)://, which was added")
            }
            Mended::Https => lang.pick("；地址的 http 已改为 https", "; http was made https"),
            Mended::Tail => {
                lang.pick("；地址末尾多写的接口名已去掉", "; the request's path at the address's end was taken off")
            }
            Mended::Path => lang.pick("；地址没写路径，已补上", "; the address lacked its path, which was added"),
        };
    }
    if !is_loopback(&choice.base)
        && let Some(proxy) = proxy(&choice.base)
    {
        text += &lang.pick(format!("；经代理 {proxy}"), format!("; through the proxy {proxy}"));
    }
    text
}

/// Says where the key is from; never the key.
fn key(choice: &Choice, lang: Lang) -> (State, String) {
    match choice.key.as_ref().map(|key| key.source()) {
        Some(Source::Variable(name)) => {
            (State::Ok, lang.pick(format!("来自环境变量 {name}"), format!("from the environment variable {name}")))
        }
        Some(Source::File(path)) => {
            let path = path.display();
            (State::Ok, lang.pick(format!("来自文件 {path}"), format!("from the file {path}")))
        }
        None if choice.provider.variables.is_empty() || is_loopback(&choice.base) => (
            State::Ok,
            lang.pick("没有设置；这样的接口一般不需要", "none is set, and such an endpoint usually needs none")
                .to_owned(),
        ),
        None => {
            let variables = choice.provider.variables.join(lang.pick(" 或 ", " or "));
            let text = lang.pick(
                format!("没有密钥：放在环境变量 SPAR_API_KEY 或 {variables} 里，或用 --key-file"),
                format!("there is none: put it into SPAR_API_KEY or {variables}, or use --key-file"),
            );
            (State::NotOk, text)
        }
    }
}
