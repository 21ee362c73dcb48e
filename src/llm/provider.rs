//! The endpoints that are known by name: where they are, what their key is called, how their dialect differs; a table.
//!
//! Models come and go faster than programs: a default here is a start, `--model` says which one is meant.

use super::Rung;
use super::request::{Limit, Quirks, Thinking};

/// A known endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provider {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its name in Chinese, for lists.
    pub name_zh: &'static str,
    /// Its base address; empty for one that must be given.
    pub base: &'static str,
    /// The model that is asked when none is named; empty when one must be named.
    pub model: &'static str,
    /// The environment variables that its key is looked for in; empty for a local server, which needs none.
    pub variables: &'static [&'static str],
    /// How its dialect differs.
    pub quirks: Quirks,
}

const PLAIN: Quirks = Quirks::plain();

/// The endpoint of a base address that is given, of which nothing else is known.
pub const OTHER: Provider =
    Provider { name: "other", name_zh: "其他", base: "", model: "", variables: &[], quirks: PLAIN };

/// The known endpoints: the order in which a key in the environment chooses one.
pub const PROVIDERS: [Provider; 12] = [
    Provider {
        name: "openai",
        name_zh: "OpenAI",
        base: "https://api.openai.com/v1",
        model: "gpt-4.1-mini",
        variables: &["OPENAI_API_KEY"],
        quirks: Quirks { limit: Limit::CompletionTokens, ..PLAIN },
    },
    Provider {
        name: "deepseek",
        name_zh: "深度求索",
        base: "https://api.deepseek.com/v1",
        model: "deepseek-flash",
        variables: &["DEEPSEEK_API_KEY"],
        quirks: Quirks { rung: Rung::Tool, thinking: Thinking::Disabled, ..PLAIN },
    },
    Provider {
        name: "qwen",
        name_zh: "通义千问",
        base: "https://dashscope.aliyuncs.com/compatible-mode/v1",
        model: "qwen-plus",
        variables: &["DASHSCOPE_API_KEY", "QWEN_API_KEY"],
        quirks: Quirks { rung: Rung::Object, thinking: Thinking::Enable, ..PLAIN },
    },
    Provider {
        name: "wenxin",
        name_zh: "文心一言",
        base: "https://qianfan.baidubce.com/v2",
        model: "ernie-4.5-turbo-32k",
        variables: &["QIANFAN_API_KEY", "QIANFAN_BEARER_TOKEN"],
        quirks: Quirks { rung: Rung::Object, ..PLAIN },
    },
    Provider {
        name: "hunyuan",
        name_zh: "腾讯混元",
        base: "https://api.hunyuan.cloud.tencent.com/v1",
        model: "hunyuan-2.0-instruct-20251111",
        variables: &["HUNYUAN_API_KEY"],
        quirks: Quirks { rung: Rung::Tool, ..PLAIN },
    },
    Provider {
        name: "doubao",
        name_zh: "豆包",
        base: "https://ark.cn-beijing.volces.com/api/v3",
        model: "doubao-seed-1-8-251228",
        variables: &["ARK_API_KEY"],
        quirks: Quirks { rung: Rung::Object, thinking: Thinking::Disabled, seed: false, ..PLAIN },
    },
    Provider {
        name: "spark",
        name_zh: "讯飞星火",
        base: "https://spark-api-open.xf-yun.com/v1",
        model: "4.0Ultra",
        variables: &["SPARK_API_PASSWORD", "SPARK_API_KEY"],
        quirks: Quirks { rung: Rung::Object, seed: false, stream_usage: false, ..PLAIN },
    },
    Provider {
        name: "kimi",
        name_zh: "月之暗面",
        base: "https://api.moonshot.cn/v1",
        model: "kimi-k2.6",
        variables: &["MOONSHOT_API_KEY", "KIMI_API_KEY"],
        // Its models have one temperature each, and refuse any other.
        quirks: Quirks {
            limit: Limit::CompletionTokens,
            rung: Rung::Object,
            thinking: Thinking::Disabled,
            seed: false,
            stream_usage: false,
            temperature: false,
            ..PLAIN
        },
    },
    Provider {
        name: "zhipu",
        name_zh: "智谱",
        base: "https://open.bigmodel.cn/api/paas/v4",
        model: "glm-4-flash-250414",
        variables: &["ZHIPUAI_API_KEY", "ZHIPU_API_KEY", "ZAI_API_KEY"],
        quirks: Quirks { rung: Rung::Object, thinking: Thinking::Disabled, seed: false, stream_usage: false, ..PLAIN },
    },
    Provider {
        name: "ollama",
        name_zh: "Ollama（本地）",
        base: "http://127.0.0.1:11434/v1",
        model: "qwen2.5",
        variables: &[],
        quirks: Quirks { thinking: Thinking::Effort, ..PLAIN },
    },
    Provider {
        name: "vllm",
        name_zh: "vLLM（本地）",
        base: "http://127.0.0.1:8000/v1",
        model: "",
        variables: &[],
        quirks: Quirks { thinking: Thinking::Template, ..PLAIN },
    },
    Provider {
        name: "llamacpp",
        name_zh: "llama.cpp（本地）",
        base: "http://127.0.0.1:8080/v1",
        // The server answers with the one model that it has loaded, whatever it is called.
        model: "default",
        variables: &[],
        quirks: Quirks { thinking: Thinking::Template, ..PLAIN },
    },
];

/// Other names that people know the endpoints by.
const ALIASES: [(&str, &str); 22] = [
    ("dashscope", "qwen"),
    ("tongyi", "qwen"),
    ("bailian", "qwen"),
    ("aliyun", "qwen"),
    ("通义", "qwen"),
    ("千问", "qwen"),
    ("qianfan", "wenxin"),
    ("ernie", "wenxin"),
    ("baidu", "wenxin"),
    ("文心", "wenxin"),
    ("tencent", "hunyuan"),
    ("混元", "hunyuan"),
    ("ark", "doubao"),
    ("volcengine", "doubao"),
    ("xinghuo", "spark"),
    ("星火", "spark"),
    ("moonshot", "kimi"),
    ("glm", "zhipu"),
    ("bigmodel", "zhipu"),
    ("llama.cpp", "llamacpp"),
    ("llama-server", "llamacpp"),
    ("gpt", "openai"),
];

/// Returns the provider of a name, in any case, or of another name of it.
pub fn named(name: &str) -> Option<&'static Provider> {
    let name = name.trim().to_lowercase();
    let name = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name.as_str(), |(_, known)| known);
    PROVIDERS.iter().find(|provider| provider.name == name || provider.name_zh == name)
}

/// Returns the name that comes nearest to one that is not known.
pub fn nearest(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let known = PROVIDERS.iter().map(|provider| (provider.name, provider.name));
    let aliases = ALIASES.iter().map(|(alias, known)| (*alias, *known));
    let near = known
        .chain(aliases)
        .map(|(word, known)| (strsim::damerau_levenshtein(&name, word), word.chars().count(), known));
    near.filter(|(steps, length, _)| *steps <= (*length / 3).max(1))
        .min_by_key(|(steps, _, _)| *steps)
        .map(|(_, _, known)| known)
}

/// Returns the provider whose server a host is.
pub fn of_host(host: &str) -> Option<&'static Provider> {
    let hosted = PROVIDERS.iter().filter(|provider| provider.base.starts_with("https"));
    hosted.into_iter().find(|provider| host_of(provider.base).eq_ignore_ascii_case(host))
}

/// Returns the host of an address of the table.
fn host_of(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_provider_is_found_by_its_names() {
        for provider in &PROVIDERS {
            assert_eq!(named(&provider.name.to_uppercase()), Some(provider));
            assert!(reqwest::Url::parse(provider.base).is_ok(), "{}", provider.base);
            assert!(!provider.base.ends_with('/'), "{}", provider.base);
            assert_eq!(provider.base.starts_with("https"), !provider.variables.is_empty(), "{}", provider.name);
        }
        for (alias, known) in ALIASES {
            assert_eq!(named(alias).map(|provider| provider.name), Some(known));
        }
        assert_eq!(named("dashscop"), None);
    }

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        for (name, meant) in [
            ("opena", Some("openai")),
            ("DeepSeak", Some("deepseek")),
            ("dashscop", Some("qwen")),
            ("ollma", Some("ollama")),
            ("azure", None),
        ] {
            assert_eq!(nearest(name), meant, "{name}");
        }
        assert_eq!(of_host("API.deepseek.com").map(|provider| provider.name), Some("deepseek"));
        assert_eq!(of_host("127.0.0.1"), None);
    }
}
