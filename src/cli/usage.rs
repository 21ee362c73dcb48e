//! Help and usage errors in Chinese; in English clap's own words serve.

use std::ffi::OsString;
use std::io::{self, Write as _};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _};

use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};

/// The layout of a help page in Chinese.
const TEMPLATE_ZH: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// Returns a command with the fixed words of its help in a language.
pub(super) fn localise(command: Command, lang: Lang) -> Command {
    let command = command.disable_help_subcommand(true);
    if lang == Lang::En {
        return command;
    }
    let top = command.get_version().is_some();
    let mut command = localise_all(command);
    if top {
        command = command.disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help("显示版本")
                .help_heading("选项"),
        );
    }
    command.build();
    usage_line(command)
}

/// Translates a command and all below it.
fn localise_all(command: Command) -> Command {
    localise_one(command).mut_subcommands(localise_all)
}

/// Translates the usage line of a command that is otherwise complete, and of all below it.
fn usage_line(mut command: Command) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, usage_line);
    }
    let usage = command.render_usage().to_string();
    command.override_usage(usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", "[选项]"))
}

/// Translates one command.
fn localise_one(command: Command) -> Command {
    let help = clap::Arg::new("help")
        .short('h')
        .long("help")
        .action(clap::ArgAction::Help)
        .help("显示帮助")
        .help_heading("选项");
    let mut order = 0;
    command
        .help_template(TEMPLATE_ZH)
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .disable_help_flag(true)
        .mut_args(|arg| {
            order += 1;
            let heading = if arg.is_positional() { "参数" } else { "选项" };
            let arg = arg.help_heading(heading).display_order(order);
            // What a switch cannot have cannot be hidden.
            let takes_value = !matches!(arg.get_action(), clap::ArgAction::SetTrue);
            if takes_value { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
        })
        .arg(help)
}

/// Returns the words of a command line with `help` turned into the option that both languages have: `spar help keys` asks for what
/// `spar keys --help` does.
pub(super) fn asked(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = words.collect();
    let asks =
        words.iter().skip(1).position(|word| word == "help").filter(|at| *at == 0 || is_command(&words[1..=*at]));
    if let Some(at) = asks {
        words.remove(at + 1);
        words.push("--help".into());
    }
    words
}

/// Returns whether words name a command that has commands of its own.
fn is_command(words: &[OsString]) -> bool {
    let mut command = &super::Cli::command();
    words.iter().all(|word| match command.find_subcommand(word) {
        Some(sub) => {
            command = sub;
            command.has_subcommands()
        }
        None => false,
    })
}

/// Prints what clap has to say and returns how the program ends.
pub fn complain(error: &clap::Error, lang: Lang) -> Exit {
    let exit = if error.use_stderr() { Exit::Usage } else { Exit::Done };
    let printed = match (exit, lang) {
        (Exit::Usage, Lang::Zh) => {
            let hint = format!("`{} --help` 查看用法", command_of(error));
            let message = AppError::new(Exit::Usage, chinese(error)).hint(hint);
            write!(anstream::stderr(), "{}", message.text(lang))
        }
        _ => error.print(),
    };
    // Nobody is left to be told when the stream itself is gone.
    match printed {
        Err(cause) if cause.kind() != io::ErrorKind::BrokenPipe => Exit::World,
        _ => exit,
    }
}

/// Returns the command that an error is about, by its usage line: `spar review`.
fn command_of(error: &clap::Error) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => String::new(),
    };
    let is_name = |word: &&str| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let words = usage.split_whitespace().skip_while(|word| *word != "spar");
    let names: Vec<&str> = words.take_while(is_name).collect();
    if names.is_empty() { "spar".to_owned() } else { names.join(" ") }
}

/// Says a usage error in Chinese.
fn chinese(error: &clap::Error) -> String {
    let named = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("、"),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join("、"),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(named)
        .find(|meant| !meant.is_empty())
        .map(|meant| format!("，是不是 `{meant}`？"))
        .unwrap_or_default();
    let (arg, value) = (named(ContextKind::InvalidArg), named(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => format!("没有 `{arg}` 这个选项{meant}"),
        ErrorKind::InvalidSubcommand => format!("没有 `{}` 这个命令{meant}", named(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => format!("`{arg}` 后面要写一个值"),
        ErrorKind::InvalidValue => {
            let valid = named(ContextKind::ValidValue);
            let valid = if valid.is_empty() { valid } else { format!("（可用：{valid}）") };
            format!("`{arg}` 不能是 `{value}`{meant}{valid}")
        }
        ErrorKind::ValueValidation => {
            let cause = std::error::Error::source(error).map(|cause| format!("：{cause}")).unwrap_or_default();
            format!("`{arg}` 的值 `{value}` 不对{cause}")
        }
        ErrorKind::MissingRequiredArgument => format!("还缺少：{arg}"),
        ErrorKind::MissingSubcommand => "还缺少命令".to_owned(),
        ErrorKind::ArgumentConflict => format!("`{arg}` 不能与 `{}` 同时使用", named(ContextKind::PriorArg)),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("`{arg}` 的值的个数不对")
        }
        ErrorKind::NoEquals => format!("`{arg}` 要写成 {arg}=值"),
        ErrorKind::InvalidUtf8 => "参数不是 UTF-8 文字".to_owned(),
        _ => error.to_string().lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    }
}
