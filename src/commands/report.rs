//! `spar report`: one session, a trainee over time, or a class; to read, or as tables and statements for other programs.

use std::io::Write as _;
use std::path::PathBuf;

use clap::ValueEnum;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::cli::{Global, help};
use crate::commands::score::columns;
use crate::commands::unseal::UnsealArgs;
use crate::domain::id::{ExamId, TraineeId};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::doc::{self, Doc};
use crate::report::export::{BASE, Table, is_base};
use crate::report::names::Names;
use crate::report::when::When;
use crate::report::{self, Colour, Page, WIDTH_DEFAULT};
use crate::store::Store;

mod export;
mod gather;
mod many;
mod session;

/// The arguments of `report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One session.
    #[arg(value_name = "SESSION", required_unless_present_any = ["trainee", "cohort"], conflicts_with_all = ["trainee", "cohort", "exam", "since", "until"], help = help("一场会话的报告：会话编号，spar history 可查", "The report on one session; spar history lists them"))]
    pub session: Option<String>,
    /// A trainee over time.
    #[arg(long, value_name = "ID", value_parser = TraineeId::new, conflicts_with = "cohort", help = help("一位学员的全部会话和考试，按时间", "All sessions and attempts of a trainee, over time"))]
    pub trainee: Option<TraineeId>,
    /// A class.
    #[arg(long, help = help("全班的报告", "The report on a class"))]
    pub cohort: bool,
    /// Of one exam only.
    #[arg(long, value_name = "ID", value_parser = |id: &str| ExamId::new(id), help = help("只看某项考试", "Of one exam only"))]
    pub exam: Option<ExamId>,
    /// From a day on.
    #[arg(long, value_name = "DATE", help = help("从这一天起，如 2026-11-01", "From this day on, as 2026-11-01"))]
    pub since: Option<Date>,
    /// Up to a day.
    #[arg(long, value_name = "DATE", help = help("到这一天为止（含当天）", "Up to this day, itself included"))]
    pub until: Option<Date>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|markdown|html|json|csv|jsonl|xapi|junit", hide_possible_values = true, help = help(
        "输出格式：text、markdown、html、json；数据：csv（表格）、jsonl（每场一行）、xapi（学习记录语句）、junit",
        "Output: text, markdown, html, json; as data: csv, jsonl (one session a line), xapi (statements), junit",
    ))]
    pub format: Form,
    /// A file instead of standard output.
    #[arg(long, value_name = "PATH", help = help("写入文件，而不是标准输出", "Write to a file instead of standard output"))]
    pub output: Option<PathBuf>,
    /// Another rubric than the session's own.
    #[arg(long, value_name = "ID", requires = "session", help = help("改用另一套评分标准给这场会话评分", "Score the session by another rubric than its own"))]
    pub rubric: Option<String>,
    /// Numbers instead of names.
    #[arg(long, help = help("用编号代替姓名：学员按首次出现的先后编号", "Numbers instead of names: trainees in the order they first appear"))]
    pub anonymous: bool,
    /// What stands in the CSV.
    #[arg(long, value_enum, default_value_t, value_name = "sessions|criteria|attempts", hide_possible_values = true, help = help(
        "csv 里每行一场会话、一个评分项，还是一次考试",
        "A row of the CSV: a session, a criterion of a session, or an attempt at an exam",
    ))]
    pub table: Table,
    /// Begins the CSV with the mark of UTF-8.
    #[arg(long, help = help("csv 以 UTF-8 标记开头，Excel 打开中文不乱码", "Begin the CSV with a byte order mark, so that Excel reads it as UTF-8"))]
    pub bom: bool,
    /// The beginning of identifiers in xAPI statements.
    #[arg(long, value_name = "URL", default_value = BASE, value_parser = read_base, help = help("xAPI 语句里标识的开头，写本单位的网址", "The beginning of identifiers in xAPI statements: an address of your own"))]
    pub xapi_base: String,
    /// The day that the report is of.
    #[arg(long, value_name = "DATE", help = help("报告日期，用来算哪些该复习了；缺省是今天", "The day of the report, for what is due; today by default"))]
    pub as_of: Option<Date>,
    /// What opens a sealed pack.
    #[command(flatten)]
    pub unseal: UnsealArgs,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Form {
    /// For reading in a terminal.
    #[default]
    Text,
    /// For a wiki or a build's summary.
    Markdown,
    /// One file for a browser.
    Html,
    /// One JSON value.
    Json,
    /// Comma-separated values.
    Csv,
    /// One digest a line.
    Jsonl,
    /// xAPI statements.
    Xapi,
    /// The XML that build servers read.
    Junit,
}

/// Reads the beginning of identifiers.
fn read_base(text: &str) -> Result<String, String> {
    let text = text.trim_end_matches('/');
    let wrong = || help("应为 https:// 开头的网址", "an address that begins with https:// is expected").to_owned();
    if is_base(text) { Ok(text.to_owned()) } else { Err(wrong()) }
}

/// Writes a report.
///
/// # Errors
/// When there is no such session or trainee, the store cannot be read, or the output fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let desk = Desk::new(args, global)?;
    if matches!(args.format, Form::Csv | Form::Jsonl | Form::Xapi | Form::Junit) {
        return export::run(&desk);
    }
    match (&args.session, &args.trainee) {
        (Some(id), _) => session::run(&desk, id),
        (None, Some(trainee)) => many::trainee(&desk, trainee.as_str()),
        (None, None) => many::class(&desk),
    }
}

/// What every report needs.
struct Desk<'a> {
    args: &'a Args,
    global: &'a Global,
    lang: Lang,
    store: Box<dyn Store>,
    when: When,
    names: Names,
}

impl<'a> Desk<'a> {
    /// Opens the store; where names are to be replaced, numbers everybody in it.
    fn new(args: &'a Args, global: &'a Global) -> Result<Self, AppError> {
        let lang = global.lang();
        let store = global.store()?;
        let zone = TimeZone::system();
        let now = jiff::Timestamp::now().to_zoned(zone.clone()).date();
        let when = When { zone, today: args.as_of.unwrap_or(now) };
        let names = if args.anonymous { numbered(store.as_ref(), lang)? } else { Names::default() };
        Ok(Self { args, global, lang, store, when, names })
    }

    /// Returns what turns an error of the store into the program's.
    fn failed(&self) -> impl Fn(crate::store::StoreError) -> AppError + use<> {
        let lang = self.lang;
        move |error| AppError::store(lang, error)
    }

    /// Writes a report in a form that is read by people, or as the JSON of `value`.
    fn write(&self, doc: &Doc<'_>, value: &impl serde::Serialize) -> Result<Exit, AppError> {
        let page = match &self.args.output {
            Some(_) => Page { width: WIDTH_DEFAULT, colour: Colour::Off },
            None => Page { width: columns(), colour: Colour::On },
        };
        let text = match self.args.format {
            Form::Text => doc::text(doc, page),
            Form::Markdown => doc::markdown(doc),
            Form::Html => doc::html(doc),
            _ => {
                serde_json::to_string_pretty(value)
                    .unwrap_or_else(|_| unreachable!("a report holds strings and integers only"))
                    + "\n"
            }
        };
        self.put(|out| out.write_all(text.as_bytes()))
    }

    /// Tells the person something that is no part of the report.
    fn tell(&self, text: &str) {
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// Lets something be written to the file that the user named, or to standard output.
    fn put(&self, write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> Result<Exit, AppError> {
        let failed = |cause| match &self.args.output {
            Some(path) => AppError::write(self.lang, path, cause),
            None => cause.into(),
        };
        let mut out: Box<dyn std::io::Write> = match &self.args.output {
            Some(path) => Box::new(report::create(path).map_err(failed)?),
            // Colours are stripped where they are not wanted; in what other programs read there are none.
            None if self.args.format == Form::Text => Box::new(std::io::BufWriter::new(anstream::stdout().lock())),
            None => Box::new(std::io::BufWriter::new(std::io::stdout().lock())),
        };
        write(out.as_mut()).and_then(|()| out.flush()).map_err(failed)?;
        Ok(Exit::Done)
    }
}

/// Returns numbers for everybody in a store, in the order of their first session or attempt.
fn numbered(store: &dyn Store, lang: Lang) -> Result<Names, AppError> {
    let failed = |error| AppError::store(lang, error);
    let mut names = Names::anonymous();
    // The newest comes first; whether a score was kept makes no difference.
    for summary in store.list().map_err(failed)?.iter().rev() {
        names.meet_session(summary.started.trainee.as_ref().map(|trainee| trainee.as_str()), &summary.session);
    }
    for head in store.logs(crate::store::LogKind::Exam, None).map_err(failed)? {
        names.meet(&head.subject);
    }
    Ok(names)
}
