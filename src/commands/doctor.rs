//! `spar doctor`: what is configured, what works, and what to do about what does not.

use std::io::{IsTerminal as _, Write};
use std::path::Path;

use serde::Serialize;

use super::model::EndpointArgs;
use crate::catalog::{FileReport, Kind};
use crate::cli::{Global, help};
use crate::commands::TextOrJson;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::store::sqlite::FILE;
use crate::store::{SqliteStore, Store as _};

#[cfg(feature = "llm")]
mod model;

/// The arguments of `doctor`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Tries the model.
    #[arg(long, value_name = "NAME", num_args = 0..=1, help = help(
        "连上模型逐项试一遍；可写模型名，不写用 SPAR_MODEL 或服务商的缺省模型",
        "Try the model out; names it, or else SPAR_MODEL or the provider's default is meant",
    ))]
    pub model: Option<Option<String>>,
    /// The endpoint.
    #[command(flatten)]
    pub endpoint: EndpointArgs,
    /// What is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json", hide_possible_values = true, help = help("输出格式", "What is written"))]
    pub format: TextOrJson,
}

/// How a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Ok,
    NotOk,
    NotTried,
}

/// What was found out about one thing.
#[derive(Debug, Serialize)]
struct Line {
    /// What was looked at.
    id: &'static str,
    /// How it stands.
    state: State,
    /// Does the program end with an error because of it?
    needed: bool,
    /// What was found, and what to do about it.
    text: String,
}

/// Says what works; `Exit::World` when something that is needed does not.
///
/// # Errors
/// When the output fails, or a model is to be tried by a program that was built without.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let mut report = Report { lines: Vec::new(), shown: args.format == TextOrJson::Text, lang };
    report.add("program", State::Ok, program(lang))?;
    content(global, &mut report)?;
    data(global, &mut report)?;
    report.add("language", State::Ok, language(global))?;
    report.add("terminal", State::Ok, terminal(lang))?;
    #[cfg(feature = "llm")]
    model::look(args, &mut report)?;
    #[cfg(not(feature = "llm"))]
    {
        if args.model.is_some() {
            return Err(super::model::without_models(lang));
        }
        report.add("model", State::NotTried, super::model::without_models(lang).message)?;
    }
    let failed = report.lines.iter().any(|line| line.needed && line.state == State::NotOk);
    if !report.shown {
        let all = serde_json::json!({"event": "doctor", "v": 1, "ok": !failed, "checks": report.lines});
        writeln!(anstream::stdout(), "{all}")?;
    }
    Ok(if failed { Exit::World } else { Exit::Done })
}

/// What was found, written as it is found.
struct Report {
    lines: Vec<Line>,
    /// Is each line written at once?
    shown: bool,
    lang: Lang,
}

impl Report {
    /// Adds a finding that is needed.
    fn add(&mut self, id: &'static str, state: State, text: String) -> Result<(), AppError> {
        self.push(Line { id, state, needed: true, text })
    }

    /// Adds a finding.
    fn push(&mut self, line: Line) -> Result<(), AppError> {
        if self.shown {
            let mut out = anstream::stdout().lock();
            writeln!(out, "{}", drawn(&line, self.lang))?;
            out.flush()?;
        }
        self.lines.push(line);
        Ok(())
    }
}

/// Draws a line: how it stands, what it is about, what was found.
fn drawn(line: &Line, lang: Lang) -> String {
    use anstyle::{AnsiColor, Style};
    let (colour, state) = match line.state {
        State::Ok => (AnsiColor::Green, lang.pick("正常  ", "ok       ")),
        State::NotOk if line.needed => (AnsiColor::Red, lang.pick("有问题", "not ok   ")),
        State::NotOk => (AnsiColor::Yellow, lang.pick("有问题", "not ok   ")),
        State::NotTried => (AnsiColor::BrightBlack, lang.pick("未测试", "not tried")),
    };
    let style = Style::new().fg_color(Some(colour.into()));
    let name = name(line.id, lang);
    let width = unicode_width::UnicodeWidthStr::width(name);
    let gap = " ".repeat(lang.pick(10_usize, 12).saturating_sub(width));
    format!("{style}{state}{style:#}  {name}{gap}{}", line.text)
}

/// Returns what a thing is called.
fn name(id: &'static str, lang: Lang) -> &'static str {
    if lang == Lang::En {
        return id;
    }
    match id {
        "program" => "程序",
        "content" => "内容",
        "data" => "记录",
        "language" => "语言",
        "terminal" => "终端",
        "model" => "模型",
        "reach" => "连接",
        "key" => "密钥",
        "models" => "模型列表",
        "answer" => "回答",
        "stream" => "逐字回答",
        "json-schema" => "JSON 格式",
        "json-tool" => "JSON 工具",
        "json-object" => "JSON 对象",
        other => other,
    }
}

/// Says which program this is.
fn program(lang: Lang) -> String {
    let version = env!("CARGO_PKG_VERSION");
    if cfg!(feature = "llm") {
        lang.pick(format!("spar {version}，带语言模型功能"), format!("spar {version}, with language models"))
    } else {
        lang.pick(format!("spar {version}，不带语言模型功能"), format!("spar {version}, without language models"))
    }
}

/// Looks at scenarios and rubrics.
fn content(global: &Global, report: &mut Report) -> Result<(), AppError> {
    let lang = report.lang;
    let from = match &global.content {
        Some(folder) => folder.display().to_string(),
        None => lang.pick("程序自带", "built in").to_owned(),
    };
    let catalog = match global.catalog() {
        Ok(catalog) => catalog,
        Err(error) => return report.add("content", State::NotOk, in_a_line(&error, lang)),
    };
    let count = |kind| catalog.entries(kind).count();
    let (scenarios, rubrics) = (count(Kind::Scenario), count(Kind::Rubric));
    // What is built in was checked before it was.
    let reports = if global.content.is_some() { catalog.lint() } else { Vec::new() };
    let errors: usize = reports.iter().map(FileReport::errors).sum();
    if errors > 0 {
        let text = lang.pick(
            format!("{from}：有 {errors} 处错误，spar lint 逐条列出"),
            format!("{from}: {errors} errors; spar lint lists them"),
        );
        return report.add("content", State::NotOk, text);
    }
    let text = lang.pick(
        format!("{from}：{scenarios} 个场景，{rubrics} 份评分标准"),
        format!("{from}: {scenarios} scenarios, {rubrics} rubrics"),
    );
    report.add("content", State::Ok, text)
}

/// Looks at the records; makes no folder and no file.
fn data(global: &Global, report: &mut Report) -> Result<(), AppError> {
    let lang = report.lang;
    if global.store.is_some() {
        return match global.store().and_then(|store| store.count().map_err(|error| AppError::store(lang, error))) {
            Ok(count) => {
                let text =
                    lang.pick(format!("会话库服务器：{count} 场会话"), format!("the store's server: {count} sessions"));
                report.add("data", State::Ok, text)
            }
            Err(error) => report.add("data", State::NotOk, in_a_line(&error, lang)),
        };
    }
    let folder = match global.data_folder() {
        Ok(folder) => folder,
        Err(error) => return report.add("data", State::NotOk, in_a_line(&error, lang)),
    };
    let shown = folder.display();
    if !folder.join(FILE).exists() {
        let text = lang.pick(
            format!("{shown}：还没有记录，练第一场时会建立"),
            format!("{shown}: no records yet; the first session makes them"),
        );
        return match nearest_folder(&folder) {
            Some(near) if near.metadata().is_ok_and(|data| !data.permissions().readonly() && data.is_dir()) => {
                report.add("data", State::Ok, text)
            }
            _ => report.add(
                "data",
                State::NotOk,
                lang.pick(
                    format!("{shown}：不能写；用 --data 换一个文件夹"),
                    format!("{shown}: cannot be written; choose another folder with --data"),
                ),
            ),
        };
    }
    match SqliteStore::open(&folder).and_then(|store| store.count()) {
        Ok(count) => report.add(
            "data",
            State::Ok,
            lang.pick(format!("{shown}：{count} 场会话"), format!("{shown}: {count} sessions")),
        ),
        Err(error) => report.add("data", State::NotOk, in_a_line(&AppError::store(lang, error), lang)),
    }
}

/// Says in one line what went wrong, why, and what to do about it.
fn in_a_line(error: &AppError, lang: Lang) -> String {
    let cause = error.cause.as_ref().map(|cause| lang.pick(format!("（{cause}）"), format!(" ({cause})")));
    let hint = error.hint.as_ref().map(|hint| format!("{}{hint}", lang.pick("；", "; ")));
    format!("{}{}{}", error.message, cause.unwrap_or_default(), hint.unwrap_or_default())
}

/// Returns the nearest folder above, or the folder itself, that is there.
fn nearest_folder(folder: &Path) -> Option<&Path> {
    folder
        .ancestors()
        .map(|above| if above.as_os_str().is_empty() { Path::new(".") } else { above })
        .find(|above| above.exists())
}

/// Says which language is in force, and why.
fn language(global: &Global) -> String {
    let lang = global.lang();
    let name = lang.pick("中文", "English");
    match global.chosen_lang() {
        Some(_) => {
            lang.pick(format!("{name}（--lang 或 SPAR_LANG 指定）"), format!("{name} (chosen by --lang or SPAR_LANG)"))
        }
        None => {
            let locale = sys_locale::get_locale().unwrap_or_else(|| "?".to_owned());
            lang.pick(
                format!("{name}（随系统：{locale}；--lang 可改）"),
                format!("{name} (the system's: {locale}; --lang changes it)"),
            )
        }
    }
}

/// Says what the terminal can do.
fn terminal(lang: Lang) -> String {
    if !std::io::stdout().is_terminal() {
        return lang.pick("输出不是终端：不用颜色", "the output is no terminal: no colour").to_owned();
    }
    let width = terminal_size::terminal_size().map_or(0, |(width, _)| width.0);
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default().to_lowercase();
    let mut text = lang.pick(format!("宽 {width} 列"), format!("{width} columns"));
    if cfg!(unix) && !(locale.contains("utf-8") || locale.contains("utf8")) {
        text += lang.pick(
            "；系统区域设置不是 UTF-8，中文显示不对时请 export LC_ALL=C.UTF-8",
            "; the locale is not UTF-8: if Chinese is not shown well, export LC_ALL=C.UTF-8",
        );
    }
    if width > 0 && width < 40 {
        text += lang.pick("；太窄，最好 60 列以上", "; narrow: 60 or more are better");
    }
    text
}
