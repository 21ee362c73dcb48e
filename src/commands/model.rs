//! The arguments of every command that asks a language model: which one, where, and with what key.
//!
//! The key itself is never an argument: other users of the machine can read command lines.

#[cfg(feature = "llm")]
use std::io::Write as _;
use std::path::PathBuf;

use crate::cli::help;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
#[cfg(feature = "llm")]
use crate::llm::{
    self, ChatBackend, Fault,
    cassette::Tape,
    choice::{BaseFault, Choice, ChoiceError, Need, Wish},
    client::Limits,
    key::KeyError,
    provider::PROVIDERS,
};

/// Which model is asked.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ModelArgs {
    /// The model.
    #[arg(long, value_name = "NAME", env = "SPAR_MODEL", hide_env = true, help = help("模型名 [环境变量 SPAR_MODEL]", "The model's name [env SPAR_MODEL]"))]
    pub model: Option<String>,
    /// The endpoint.
    #[command(flatten)]
    pub endpoint: EndpointArgs,
}

/// Where a model is asked, and what is kept of it.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct EndpointArgs {
    /// The provider.
    #[arg(long, value_name = "NAME", env = "SPAR_PROVIDER", hide_env = true, help = help(
        "模型服务商：openai deepseek qwen wenxin hunyuan doubao spark kimi zhipu ollama vllm llamacpp [环境变量 SPAR_PROVIDER]",
        "Who serves the model: openai deepseek qwen wenxin hunyuan doubao spark kimi zhipu ollama vllm llamacpp [env SPAR_PROVIDER]",
    ))]
    pub provider: Option<String>,
    /// The base address.
    #[arg(long, value_name = "URL", env = "SPAR_BASE_URL", hide_env = true, help = help(
        "模型接口的地址，一般以 /v1 结尾 [环境变量 SPAR_BASE_URL]",
        "The model interface's address, which usually ends in /v1 [env SPAR_BASE_URL]",
    ))]
    pub base_url: Option<String>,
    /// The file that holds the key.
    #[arg(long, value_name = "FILE", env = "SPAR_KEY_FILE", hide_env = true, help = help(
        "存放密钥的文件，只许本人可读 [环境变量 SPAR_KEY_FILE]；不写则用环境变量 SPAR_API_KEY 或服务商自己的变量",
        "The file that holds the key, readable by you alone [env SPAR_KEY_FILE]; by default the key is SPAR_API_KEY or the provider's own variable",
    ))]
    pub key_file: Option<PathBuf>,
    /// Keeps exchanges.
    #[arg(long, value_name = "DIR", help = help("把与模型的来往录到这个文件夹（不含密钥）", "Record what is exchanged with the model in this folder, without the key"))]
    pub record: Option<PathBuf>,
    /// Takes exchanges from a folder.
    #[arg(long, value_name = "DIR", conflicts_with = "record", help = help("用录下的来往代替网络", "Take what was recorded in place of the network"))]
    pub replay: Option<PathBuf>,
}

#[cfg(feature = "llm")]
impl ModelArgs {
    /// Returns the endpoint that is chosen. `session` names the cassette.
    ///
    /// # Errors
    /// In the user's language, for what is missing or not understood.
    pub fn choice(&self, lang: Lang, session: &str) -> Result<Choice, AppError> {
        Choice::new(&self.endpoint.wish(self.model.clone(), session), Need::Everything)
            .map_err(|error| explain(lang, error))
    }

    /// Returns the model, ready to be asked. `session` names the cassette.
    ///
    /// # Errors
    /// As `choice`, and for a cassette that cannot be used.
    pub fn connect(&self, lang: Lang, session: &str) -> Result<Box<dyn ChatBackend>, AppError> {
        connected(&self.choice(lang, session)?, lang)
    }

    /// Returns the model for a session that goes on: what is recorded is added to what was recorded of it before.
    ///
    /// # Errors
    /// As `connect`.
    pub fn connect_again(&self, lang: Lang, session: &str) -> Result<Box<dyn ChatBackend>, AppError> {
        let mut choice = self.choice(lang, session)?;
        if let Tape::Record(folder) = choice.tape {
            choice.tape = Tape::RecordOn(folder);
        }
        connected(&choice, lang)
    }

    /// Returns the model, ready to be asked things that nobody sits waiting for: a long prompt may take minutes to be read.
    ///
    /// # Errors
    /// As `connect`.
    pub fn connect_patiently(&self, lang: Lang, session: &str) -> Result<Box<dyn ChatBackend>, AppError> {
        let mut choice = self.choice(lang, session)?;
        choice.limits = Limits::patient();
        connected(&choice, lang)
    }
}

/// Makes a chosen endpoint ready to be asked.
#[cfg(feature = "llm")]
fn connected(choice: &Choice, lang: Lang) -> Result<Box<dyn ChatBackend>, AppError> {
    llm::connect(choice).map_err(|fault| AppError::new(Exit::World, fault.sentence(lang)))
}

/// Says on the error stream that a recording broke off, where it did.
#[cfg(feature = "llm")]
pub fn note_lost_tape(fault: Option<Fault>, lang: Lang) {
    let Some(fault) = fault else { return };
    let lost =
        lang.pick("录音中断，后面的来往没有录下", "the recording broke off; what was exchanged later is not in it");
    // With the error stream gone there is nobody left to tell.
    let _ = writeln!(anstream::stderr(), "{lost}{}", fault.facts(lang));
}

#[cfg(feature = "llm")]
impl EndpointArgs {
    /// Returns what is wished for.
    pub fn wish(&self, model: Option<String>, session: &str) -> Wish {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let tape = match (&self.record, &self.replay) {
            (Some(folder), _) => Tape::Record(folder.clone()),
            (None, Some(folder)) => Tape::Replay(folder.clone()),
            (None, None) => Tape::Off,
        };
        Wish {
            provider: filled(&self.provider),
            model: filled(&model),
            base: filled(&self.base_url),
            key_file: self.key_file.clone(),
            tape,
            session: session.to_owned(),
        }
    }
}

/// Returns the error that this program was built without models.
pub fn without_models(lang: Lang) -> AppError {
    let message = lang.pick("这个程序编译时没有带语言模型功能", "this program was built without language models");
    let hint = lang.pick(
        "客户照剧本说话（--customer scripted）不受影响；要用模型，请用带 llm 特性的版本",
        "the customer's own lines (--customer scripted) work as ever; for a model, use a build with the feature `llm`",
    );
    AppError::new(Exit::Usage, message).hint(hint)
}

/// Says in the user's language why no endpoint can be chosen.
#[cfg(feature = "llm")]
pub fn explain(lang: Lang, error: ChoiceError) -> AppError {
    let names = || PROVIDERS.iter().map(|provider| provider.name).collect::<Vec<_>>().join(" ");
    match error {
        ChoiceError::Nothing => {
            let hint = lang.pick(
                format!("用 --provider 指明服务商（{}），或用 --base-url 和 --model 指明接口；密钥放在环境变量 SPAR_API_KEY 里。spar doctor --model 会逐项检查", names()),
                format!("name a --provider ({}), or an endpoint with --base-url and --model, and put the key into SPAR_API_KEY; spar doctor --model checks it all", names()),
            );
            AppError::new(Exit::Usage, lang.pick("没有配置语言模型", "no language model is configured")).hint(hint)
        }
        ChoiceError::Provider { name, nearest } => {
            let message = lang.pick(format!("不认识的服务商 `{name}`"), format!("there is no provider `{name}`"));
            let known = lang.pick(
                format!("可用：{}；其他的用 --base-url", names()),
                format!("there are: {}; use --base-url for any other", names()),
            );
            let hint = match nearest {
                Some(nearest) => {
                    lang.pick(format!("是不是 `{nearest}`？{known}"), format!("did you mean `{nearest}`? {known}"))
                }
                None => known,
            };
            AppError::new(Exit::Usage, message).hint(hint)
        }
        ChoiceError::Base { base, why } => {
            let message =
                lang.pick(format!("`{base}` 不是可用的接口地址"), format!("`{base}` cannot be used as a base address"));
            let hint = match why {
                BaseFault::NoAddress => lang.pick("写成 https://主机/v1 这样", "write it like https://host/v1"),
                BaseFault::Scheme => lang.pick("只支持 http 和 https", "only http and https will do"),
                BaseFault::Secret => lang.pick(
                    "地址里不要写用户名、密码或密钥；密钥放在环境变量 SPAR_API_KEY 或 --key-file 里",
                    "no name, password or key in the address; put the key into SPAR_API_KEY or a --key-file",
                ),
            };
            AppError::new(Exit::Usage, message).hint(hint)
        }
        ChoiceError::Model => {
            let hint = lang.pick(
                "用 --model 写模型名；spar doctor --model 会列出服务方有哪些",
                "name it with --model; spar doctor --model lists what the endpoint has",
            );
            AppError::new(Exit::Usage, lang.pick("没有说用哪个模型", "no model is named")).hint(hint)
        }
        ChoiceError::NoKey { provider, variables } => {
            let message = lang.pick(format!("没有 {provider} 的密钥"), format!("there is no key for {provider}"));
            let variables = variables.join(lang.pick(" 或 ", " or "));
            let hint = lang.pick(
                format!("放在环境变量 SPAR_API_KEY 或 {variables} 里，或写进只有本人可读的文件，用 --key-file 指定"),
                format!("put it into SPAR_API_KEY or {variables}, or into a file that you alone can read, named with --key-file"),
            );
            AppError::new(Exit::Usage, message).hint(hint)
        }
        ChoiceError::Key(error) => explain_key(lang, error),
        ChoiceError::Cassette(fault) => AppError::new(Exit::World, fault.sentence(lang)),
    }
}

/// Says in the user's language why a key cannot be used.
#[cfg(feature = "llm")]
fn explain_key(lang: Lang, error: KeyError) -> AppError {
    match error {
        KeyError::Unreadable { path, source } => AppError { kind: Exit::Usage, ..AppError::read(lang, &path, source) },
        KeyError::Open { path, mode } => {
            let path = path.display();
            let message = lang.pick(
                format!("密钥文件 {path} 别人也能读（权限 {mode:o}），不用它"),
                format!("others can read the key file {path} (mode {mode:o}), so it is not used"),
            );
            AppError::new(Exit::Usage, message).hint(format!("chmod 600 {path}"))
        }
        KeyError::Bad { place } => {
            let message = lang.pick(format!("{place} 里的不是密钥"), format!("what {place} holds is no key"));
            let hint = lang.pick(
                "只写密钥本身，一行，不带引号、空格和变量名",
                "the key alone, in one line, without quotes, spaces or a variable's name",
            );
            AppError::new(Exit::Usage, message).hint(hint)
        }
    }
}
