//! The top level of the command line; each command's own arguments stand with the command.
//!
//! Help and usage errors are in the user's language: every help text is written twice, side by side, through `help`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::OnceLock;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::catalog::Catalog;
use crate::catalog::pack::is_sealed;
use crate::commands::{
    agreement, appeal, backup, doctor, exam, forget, history, judge, label, lint, new, playtest, practice, regress,
    report, review, score,
};
use crate::commands::{certify, keys, seal, unseal, verify};
use crate::domain::lang::Lang;
use crate::error::AppError;
#[cfg(feature = "postgres")]
use crate::store::PostgresStore;
use crate::store::{SqliteStore, Store, StoreError};

mod usage;

pub use usage::complain;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "spar", version, about = help("跟模拟客户练一单，看看卖得怎么样", "Rehearse a deal against a simulated customer, and see how well you sold"))]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What holds for every command.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// Folder with scenarios and rubrics.
    #[arg(long, global = true, value_name = "DIR", env = "SPAR_CONTENT", hide_env = true, help = help(
        "自备场景和评分标准所在的文件夹 [环境变量 SPAR_CONTENT]",
        "Folder with your own scenarios and rubrics [env SPAR_CONTENT]",
    ))]
    pub content: Option<PathBuf>,
    /// Folder for records.
    #[arg(long, global = true, value_name = "DIR", env = "SPAR_DATA", hide_env = true, help = help(
        "存放练习记录的文件夹 [环境变量 SPAR_DATA]",
        "Folder that records are kept in [env SPAR_DATA]",
    ))]
    pub data: Option<PathBuf>,
    /// Server that sessions are kept on.
    #[arg(long, global = true, value_name = "URL", env = "SPAR_STORE", hide_env = true, hide_env_values = true, help = help(
        "团队共用的会话库：postgres://用户@主机/库，要加密就加 ?sslmode=require [环境变量 SPAR_STORE，缺省存在 --data 文件夹]",
        "Server that a team's sessions are kept on: postgres://user@host/database, with ?sslmode=require for TLS [env SPAR_STORE; in the --data folder by default]",
    ))]
    pub store: Option<String>,
    /// Language; `Global::lang` gives the one in force.
    #[arg(long = "lang", global = true, value_name = "zh|en", env = "SPAR_LANG", hide_env = true, value_parser = read_lang, help = help(
        "语言：zh 或 en [环境变量 SPAR_LANG，缺省随系统]",
        "Language: zh or en [env SPAR_LANG; the system's by default]",
    ))]
    chosen_lang: Option<Lang>,
}

impl Global {
    /// Returns the language in force: the chosen one, or else the system's.
    pub fn lang(&self) -> Lang {
        self.chosen_lang.unwrap_or_else(lang)
    }

    /// Returns the language that was chosen, if one was.
    pub fn chosen_lang(&self) -> Option<Lang> {
        self.chosen_lang
    }

    /// Returns the folder that records are kept in: the chosen one, or else the platform's.
    ///
    /// # Errors
    /// When none is chosen and the platform names none.
    pub fn data_folder(&self) -> Result<PathBuf, AppError> {
        let platform = || directories::ProjectDirs::from("", "", "sparring").map(|dirs| dirs.data_dir().to_owned());
        self.data.clone().or_else(platform).ok_or_else(|| AppError::no_data_folder(self.lang()))
    }

    /// Returns the store that sessions are kept in.
    ///
    /// # Errors
    /// When there is no folder or server for it, or it cannot be used.
    pub fn store(&self) -> Result<Box<dyn Store>, AppError> {
        let opened = match &self.store {
            Some(address) => open_server(address, self.lang())?,
            None => SqliteStore::open(&self.data_folder()?).map(|store| Box::new(store) as Box<dyn Store>),
        };
        opened.map_err(|error| AppError::store(self.lang(), error))
    }

    /// Returns the content in use.
    ///
    /// # Errors
    /// When the content folder cannot be read, or is a sealed pack: exams open those themselves, nothing else does.
    pub fn catalog(&self) -> Result<Catalog, AppError> {
        if let Some(pack) = self.content.as_deref().filter(|path| is_sealed(path)) {
            return Err(unseal::refused(self.lang(), pack));
        }
        Catalog::new(self.content.as_deref()).map_err(|error| AppError::catalog(self.lang(), error))
    }
}

/// Opens the store on a server.
#[cfg(feature = "postgres")]
fn open_server(address: &str, lang: Lang) -> Result<Result<Box<dyn Store>, StoreError>, AppError> {
    if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
        return Err(AppError::no_server(lang));
    }
    Ok(PostgresStore::open(address).map(|store| Box::new(store) as Box<dyn Store>))
}

/// Says that this build knows no server.
#[cfg(not(feature = "postgres"))]
fn open_server(_address: &str, lang: Lang) -> Result<Result<Box<dyn Store>, StoreError>, AppError> {
    Err(AppError::no_server(lang))
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Plays a deal.
    #[command(about = help("跟模拟客户练一单", "Rehearse a deal against a simulated customer"))]
    Practice(practice::Args),
    /// Sits an exam.
    #[command(about = help("参加考试，或列出考试", "Sit an exam, or list the exams"))]
    Exam(exam::Args),
    /// Codes utterances.
    #[command(about = help("给话语标注：每一句是什么", "Code utterances: what each line is"))]
    Label(label::Args),
    /// Says what works.
    #[command(about = help("检查配置：什么能用，什么不能用，怎么办", "Check the set-up: what works, and what to do about what does not"))]
    Doctor(doctor::Args),
    /// Lists sessions.
    #[command(about = help("列出保存的会话", "List the sessions that are kept"))]
    History(history::Args),
    /// Checks content files.
    #[command(about = help("检查场景和评分标准文件", "Check scenario and rubric files"))]
    Lint(lint::Args),
    /// Writes a starting file.
    #[command(about = help("生成一份可直接修改的起始文件", "Write a starting file to build on"))]
    New(new::Args),
    /// Checks goldens again.
    #[command(about = help("回归检查：样本会话的评分和客户变了没有", "Check goldens again: are they scored, and does the customer talk, as they were?"))]
    Regress(Box<regress::Args>),
    /// Lets simulated trainees play.
    #[command(about = help("让模拟学员反复试玩场景：会卖的该赢，不会卖的不该赢", "Let simulated trainees play scenarios: good selling must win, bad selling must not"))]
    Playtest(playtest::Args),
    /// Reports.
    #[command(about = help("报告：一场会话、一位学员、一个班", "Report on a session, on a trainee over time, or on a class"))]
    Report(Box<report::Args>),
    /// Scores transcripts.
    #[command(about = help("给做完的会话评分", "Score finished sessions"))]
    Score(score::Args),
    /// Takes people's marks.
    #[command(about = help("讲师给分、答复申诉、裁定考试；系统的分照样保留", "Mark a session beside the engine, answer appeals, rule on attempts"))]
    Review(review::Args),
    /// Compares marks.
    #[command(about = help("系统的分和讲师的分差多少，哪些评分项能单独把关", "How far the engine's marks and people's agree, and which criteria may gate alone"))]
    Agreement(agreement::Args),
    /// Takes an appeal.
    #[command(about = help("对评分提出申诉", "Ask for another look at a mark"))]
    Appeal(appeal::Args),
    /// Backs up.
    #[command(about = help("把保存的一切备份成一个文件", "Write everything that is kept to one file"))]
    Backup(backup::Args),
    /// Restores.
    #[command(about = help("从备份恢复到一个空的会话库", "Read a back-up into an empty store"))]
    Restore(backup::Args),
    /// Forgets a trainee.
    #[command(about = help("删除一个学员说过的话，只留分数和哈希", "Remove what a trainee said; scores and hashes stay"))]
    Forget(forget::Args),
    /// Makes and lists keys.
    #[command(about = help("签证书用的密钥", "The keys that certificates are signed with"))]
    Keys(keys::Args),
    /// Issues a certificate.
    #[command(about = help("给通过的考试发证书", "Issue a certificate for an exam that was passed"))]
    Certify(certify::Args),
    /// Checks a certificate.
    #[command(about = help("核对证书：签名、记录，并重新评分", "Check a certificate: its signature, its records, its scores"))]
    Verify(verify::Args),
    /// Seals exam content.
    #[command(about = help("把考题封起来，只有考试能打开", "Seal content so that only exams open it"))]
    Seal(seal::Args),
    /// Lets a model judge transcripts.
    #[command(about = help("请语言模型给做完的会话提第二意见", "Let a language model give a second opinion on finished sessions"))]
    Judge(Box<judge::Args>),
}

/// Reads the command line.
///
/// # Errors
/// What clap says, help and version included; `complain` prints it.
pub fn parse() -> Result<Cli, clap::Error> {
    let command = usage::localise(Cli::command(), lang());
    Cli::from_arg_matches(&command.try_get_matches_from(usage::asked(std::env::args_os()))?)
}

/// Prints the help page.
///
/// # Errors
/// When the output fails.
pub fn print_help() -> std::io::Result<()> {
    usage::localise(Cli::command(), lang()).print_help()
}

/// Returns a help text in the language of the help.
pub fn help(zh: &'static str, en: &'static str) -> &'static str {
    lang().pick(zh, en)
}

/// Returns the language of help and of errors about the command line; found out once.
pub fn lang() -> Lang {
    static LANG: OnceLock<Lang> = OnceLock::new();
    *LANG.get_or_init(|| choose(std::env::args_os(), std::env::var("SPAR_LANG").ok(), sys_locale::get_locale()))
}

/// Chooses the language: `--lang`, or else `SPAR_LANG`, or else the locale. What is not Chinese is English.
fn choose(args: impl Iterator<Item = OsString>, variable: Option<String>, locale: Option<String>) -> Lang {
    let args: Vec<String> = args.map(|arg| arg.to_string_lossy().into_owned()).take_while(|arg| arg != "--").collect();
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let apart = args.iter().position(|arg| arg == "--lang").and_then(|at| args.get(at + 1)).map(String::as_str);
    let named = joined.or(apart).map(str::to_owned).or(variable);
    // A language that is not understood is reported later, by the argument's own reader.
    let chosen = named.and_then(|name| named_lang(&name));
    chosen.or_else(|| named_lang(&locale.unwrap_or_default())).unwrap_or(Lang::En)
}

/// Reads the language of an argument.
fn read_lang(text: &str) -> Result<Lang, String> {
    named_lang(text).ok_or_else(|| help("应为 zh 或 en", "zh or en is expected").to_owned())
}

/// Returns the language that a text names: `zh`, `en`, or a locale that starts with one of them.
fn named_lang(text: &str) -> Option<Lang> {
    let name = text.split(['-', '_', '.']).next().unwrap_or_default();
    Lang::ALL.into_iter().find(|lang| name.eq_ignore_ascii_case(lang.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_first_that_is_named() {
        for (args, variable, locale, lang) in [
            (vec!["spar", "--lang", "zh"], Some("en"), Some("en-US"), Lang::Zh),
            (vec!["spar", "lint", "--lang=en"], Some("zh"), Some("zh-CN"), Lang::En),
            (vec!["spar"], Some("zh_CN.UTF-8"), Some("en-US"), Lang::Zh),
            (vec!["spar"], None, Some("zh-Hans-CN"), Lang::Zh),
            (vec!["spar"], None, Some("C"), Lang::En),
            (vec!["spar"], None, None, Lang::En),
            (vec!["spar", "--lang", "fr"], None, Some("zh-CN"), Lang::Zh),
            (vec!["spar", "--", "--lang=en"], None, Some("zh-CN"), Lang::Zh),
        ] {
            let found = choose(args.iter().map(OsString::from), variable.map(str::to_owned), locale.map(str::to_owned));
            assert_eq!(found, lang, "{args:?}");
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        for lang in Lang::ALL {
            usage::localise(Cli::command(), lang).debug_assert();
        }
    }
}
