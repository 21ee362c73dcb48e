//! `spar lint`: checks content files, or prints the JSON Schema of a kind.

use std::io::Write as _;
use std::path::PathBuf;

use crate::catalog::pack::is_sealed;
use crate::catalog::{self, FileReport, Kind, draw, lint_paths};
use crate::cli::{Global, help};
use crate::commands::{label, unseal};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::regress::expect::Expectations;
use crate::report::agreement;
#[cfg(feature = "llm")]
use crate::report::judged;
use crate::report::schema::{Output, schema};

/// The arguments of `lint`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files and folders; without one, all content in use.
    #[arg(value_name = "PATH", help = help("要检查的文件或文件夹；不写则检查在用的全部内容", "Files or folders to check; all content in use by default"))]
    pub paths: Vec<PathBuf>,
    /// Prints a schema instead.
    #[arg(long, value_enum, value_name = "FORMAT", conflicts_with = "paths", help = help(
        "输出某种文件或输出的 JSON Schema（供编辑器和别的程序用）",
        "Print the JSON Schema of a file or an output, for editors and other programs",
    ))]
    pub schema: Option<SchemaName>,
}

/// A format, as it is named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum SchemaName {
    /// A deal.
    #[value(help = help("场景", "a deal"))]
    Scenario,
    /// How a session is scored.
    #[value(help = help("评分标准", "how a session is scored"))]
    Rubric,
    /// The rules of an exam.
    #[value(help = help("考试规则", "the rules of an exam"))]
    Exam,
    /// Questions to answer.
    #[value(help = help("题库", "a quiz"))]
    Quiz,
    /// What a golden must come to.
    #[value(help = help("样本的宽松期望", "what a golden must come to"))]
    Expect,
    /// A line of a session's stream.
    #[value(help = help("会话流的一行", "a line of a session's stream"))]
    Event,
    /// A scorecard.
    #[value(help = help("评分卡", "a scorecard"))]
    Scorecard,
    /// A coded utterance.
    #[value(help = help("标注过的一句话", "a coded utterance"))]
    Label,
    /// How far codes agree.
    #[value(help = help("标注的一致程度（label --against、judge --against）", "how far codes agree (label --against, judge --against)"))]
    Agreement,
    /// What a model thinks of sessions.
    #[cfg(feature = "llm")]
    #[value(help = help("模型的第二意见", "what a model thinks of sessions"))]
    Judge,
    /// What `regress` found.
    #[value(help = help("回归检查的结果", "what regress found"))]
    Regress,
    /// What `regress --against` found.
    #[value(help = help("两套评分标准的比较", "what regress --against found"))]
    Rivals,
    /// What `playtest` found.
    #[value(help = help("模拟试玩的结果", "what playtest found"))]
    Playtest,
    /// A report.
    #[value(help = help("报告（report 的 json、jsonl）", "a report, or a line of its jsonl"))]
    Report,
    /// How far people agree with the engine.
    #[value(help = help("人和系统评分的一致程度（agreement）", "how far people agree with the engine (agreement)"))]
    Marks,
    /// A certificate.
    #[value(help = help("证书", "a certificate"))]
    Certificate,
    /// What `verify` found.
    #[value(help = help("核对证书的结果", "what verify found"))]
    Verification,
}

impl SchemaName {
    /// Returns the schema as text.
    fn text(self) -> String {
        match self {
            Self::Scenario => catalog::schema_text(Kind::Scenario),
            Self::Rubric => catalog::schema_text(Kind::Rubric),
            Self::Exam => catalog::schema_text(Kind::Exam),
            Self::Quiz => catalog::schema_text(Kind::Quiz),
            Self::Expect => format!("{:#}\n", catalog::schema_of::<Expectations>()),
            Self::Event => schema(Output::Event),
            Self::Scorecard => schema(Output::Scorecard),
            Self::Label => label::schema(),
            Self::Agreement => agreement::schema(),
            #[cfg(feature = "llm")]
            Self::Judge => judged::schema(),
            Self::Regress => schema(Output::Regress),
            Self::Rivals => schema(Output::Rivals),
            Self::Playtest => schema(Output::Playtest),
            Self::Report => schema(Output::Report),
            Self::Marks => schema(Output::Marks),
            Self::Certificate => schema(Output::Certificate),
            Self::Verification => schema(Output::Verification),
        }
    }
}

/// Checks files and prints every problem; `Exit::Faulty` when there is one.
///
/// # Errors
/// When a folder cannot be read, or the output fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let mut out = anstream::stdout().lock();
    if let Some(name) = args.schema {
        write!(out, "{}", name.text())?;
        return Ok(Exit::Done);
    }
    if let Some(pack) = args.paths.iter().find(|path| is_sealed(path)) {
        return Err(unseal::refused(lang, pack));
    }
    let reports = if args.paths.is_empty() {
        global.catalog()?.lint()
    } else {
        lint_paths(&args.paths).map_err(|error| AppError::catalog(lang, error))?
    };
    for report in reports.iter().filter(|report| !report.findings.is_empty()) {
        write!(out, "{}\n\n", draw(report, lang))?;
    }
    writeln!(out, "{}", summary(&reports, lang))?;
    let errors: usize = reports.iter().map(FileReport::errors).sum();
    Ok(if errors == 0 { Exit::Done } else { Exit::Faulty })
}

/// Sums the reports up in one line.
fn summary(reports: &[FileReport], lang: Lang) -> String {
    let errors: usize = reports.iter().map(FileReport::errors).sum();
    let warnings: usize = reports.iter().map(FileReport::warnings).sum();
    let faulty = reports.iter().filter(|report| report.errors() > 0).count();
    let files = reports.len();
    let warned = match warnings {
        0 => String::new(),
        _ => lang.pick(format!("，{warnings} 条提醒"), format!(", {}", counted(warnings, "warning"))),
    };
    match errors {
        0 => lang.pick(
            format!("检查了 {files} 个文件，没有错误{warned}"),
            format!("checked {}: no errors{warned}", counted(files, "file")),
        ),
        _ => lang.pick(
            format!("检查了 {files} 个文件，其中 {faulty} 个有问题：{errors} 处错误{warned}"),
            format!("checked {}: {}{warned} in {faulty} of them", counted(files, "file"), counted(errors, "error")),
        ),
    }
}

/// Returns a count with its English noun.
fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
