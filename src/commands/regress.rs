//! `spar regress`: checks golden conversations again, and says what a change of rubric, scenario or program does to them.

use std::io::{self, IsTerminal as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::catalog::STDIN;
use crate::cli::{Global, help};
use crate::commands::in_order::{cores, in_order};
use crate::commands::score::columns;
use crate::commands::shelf::Shelf;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::regress::folder::is_folder;
use crate::regress::{Checked, Standing, Totals, check};
use crate::report::goldens::GoldenReport;
use crate::report::{self, Colour, Page, ReportFormat, WIDTH_DEFAULT};

mod failed;
mod progress;
mod rivals;
mod source;
mod update;

use failed::LastTime;
use source::{Source, Sources};
use update::Update;

/// What the help says besides, in Chinese.
const HELP_ZH: &str = "\
样本是一份会话记录 NAME.jsonl，旁边放 NAME.scorecard.json（评分卡，逐项一致）或
NAME.expect.yaml（宽松的期望）；自带评分卡的会话流（practice --format jsonl 的输出）也是样本。
评分变化与客户变化分开报告。退出码：0 没有变化，1 有变化，3 有样本无法判断，4 文件打不开；
与最后一行所说的一致。上次没通过的样本名单放在数据文件夹的 regress 子文件夹里。";

/// The same in English.
const HELP_EN: &str = "\
A golden is a session's record NAME.jsonl with NAME.scorecard.json beside it (all of which must
hold) or NAME.expect.yaml (looser); a stream of sessions that closes each with its scorecard, as
practice --format jsonl writes it, holds goldens as well. Score drift and customer drift are
reported apart. Exit codes: 0 no drift, 1 drift, 3 a golden cannot be judged, 4 a file cannot be
read; they agree with the last line. The names of those that failed last time are kept in the
folder `regress` of the data folder.";

/// The arguments of `regress`.
#[derive(Debug, clap::Args)]
#[command(after_help = help(HELP_ZH, HELP_EN))]
pub struct Args {
    /// Where the goldens are.
    #[arg(value_name = "PATH", help = help("样本所在的文件夹或文件；- 表示标准输入；缺省为 tests/golden 或 golden", "Folders or files of goldens; - for standard input; tests/golden or golden by default"))]
    pub paths: Vec<PathBuf>,
    /// Rewrites what drifted.
    #[arg(long, value_enum, value_name = "score|customer", num_args = 0..=1, require_equals = true, default_missing_value = "score", hide_possible_values = true, help = help("按现在的结果改写评分卡，并显示差别；--update=customer 连客户说的话一起改写", "Rewrite the scorecards as they come out today, and show the differences; --update=customer rewrites what the customer says as well"))]
    pub update: Option<Update>,
    /// Only goldens whose name holds this.
    #[arg(long, value_name = "TEXT", help = help("只查名称含 TEXT 的样本", "Only goldens whose name holds TEXT"))]
    pub filter: Option<String>,
    /// Only those that failed last time.
    #[arg(long, help = help("只查上次没通过的样本", "Only goldens that did not hold last time"))]
    pub failed: bool,
    /// Stops at the first that does not hold.
    #[arg(long, help = help("遇到第一个不一致的样本就停", "Stop at the first golden that does not hold"))]
    pub fail_fast: bool,
    /// Stops at the first that cannot be judged.
    #[arg(long, help = help("遇到第一个无法判断的样本就停", "Stop at the first golden that cannot be judged"))]
    pub strict: bool,
    /// Passes over the first.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true, help = help("跳过前 N 个样本（接着上次中断处）", "Pass over the first N goldens, to go on where a run ended"))]
    pub skip: usize,
    /// The rubric in force.
    #[arg(long, value_name = "A", requires = "against", help = help("改为比较两套评分标准（先不发布）：现行的 A，可写 id、文件或 id@哈希", "Compare two rubrics instead, before one is published: A is in force; an id, a file, or id@hash of one that sessions were held under"))]
    pub rubric: Option<String>,
    /// The rubric that may replace it.
    #[arg(long, value_name = "B", requires = "rubric", help = help("与 --rubric 相比的 B", "The rubric that would replace A"))]
    pub against: Option<String>,
    /// Stored sessions too.
    #[arg(long, requires = "against", help = help("连同保存的会话一起比", "Compare over the stored sessions as well"))]
    pub sessions: bool,
    /// Sessions of other rubrics too.
    #[arg(long, requires = "against", help = help("连同用别的评分标准的会话一起比", "Take sessions that were held under other rubrics as well"))]
    pub any_rubric: bool,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json|jsonl|junit|markdown|html", hide_possible_values = true, help = help("输出格式：text、json、jsonl、junit、markdown 或 html", "Output: text, json, jsonl, junit, markdown or html"))]
    pub format: ReportFormat,
    /// A file instead of standard output.
    #[arg(long, value_name = "PATH", help = help("写入文件，而不是标准输出", "Write to a file instead of standard output"))]
    pub output: Option<PathBuf>,
    /// A JUnit file besides.
    #[arg(long, value_name = "PATH", help = help("另写一份 JUnit XML", "Write JUnit XML to this file as well"))]
    pub junit: Option<PathBuf>,
    /// How many at a time.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), help = help("同时查几场；输出与此无关", "How many to check at a time; the output does not depend on it"))]
    pub jobs: Option<u16>,
}

/// Checks goldens and writes the report.
///
/// # Errors
/// When nothing is found to check, or the output fails; what is wrong with a golden is part of the report.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let paths = paths(args, lang)?;
    if let (Some(rubric), Some(against)) = (&args.rubric, &args.against) {
        return rivals::run(args, [rubric, against], paths, global);
    }
    let catalog = global.catalog()?;
    let shelf = Shelf::new(&catalog, lang);
    let mut last_time = LastTime::open(&paths, global);
    let wanted = if args.failed { last_time.names() } else { None };
    let mut sources = Sources::new(paths, lang, args.update.is_some())
        .filter(|source| args.filter.as_ref().is_none_or(|text| source.name().contains(text.as_str())))
        .filter(|source| wanted.as_ref().is_none_or(|names| names.contains(source.name())))
        .skip(args.skip)
        .peekable();
    if sources.peek().is_none() {
        return nothing(args, wanted.is_some_and(|names| names.is_empty()), lang);
    }
    let mut desk = Desk::new(args, lang)?;
    let mut broken = None;
    in_order(
        sources,
        args.jobs.map_or_else(cores, usize::from),
        |source| examine(source, &shelf, lang),
        |examined| match desk.take(examined, &mut last_time) {
            Ok(flow) => flow,
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        },
    );
    if let Some(error) = broken {
        return Err(error);
    }
    last_time.keep(lang);
    desk.finish()
}

/// Returns where to look for goldens.
fn paths(args: &Args, lang: Lang) -> Result<Vec<PathBuf>, AppError> {
    if args.paths.iter().filter(|path| *path == Path::new(STDIN)).count() > 1 {
        let message = lang.pick("标准输入只能读一次", "standard input can be read only once");
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick("只写一个 -", "give - once")));
    }
    if !args.paths.is_empty() {
        return Ok(args.paths.clone());
    }
    if args.sessions {
        return Ok(Vec::new());
    }
    let usual = ["tests/golden", "golden"].map(PathBuf::from).into_iter().find(|path| is_folder(path));
    usual.map(|path| vec![path]).ok_or_else(|| {
        let message = lang.pick("没有说样本在哪里", "no goldens were named");
        let hint = lang.pick("spar regress 文件夹", "spar regress DIR");
        AppError::new(Exit::Usage, message).hint(hint)
    })
}

/// Ends a run that found nothing to check: no pass, unless nothing is what was asked for.
fn nothing(args: &Args, none_failed: bool, lang: Lang) -> Result<Exit, AppError> {
    if none_failed {
        let line = lang
            .pick("上次全部一致，没有要查的；退出码 0", "all goldens held last time, nothing to check; exit code 0");
        let mut out = anstream::stderr();
        writeln!(out, "{line}")?;
        return Ok(Exit::Done);
    }
    let picked = args.filter.is_some() || args.skip > 0 || args.failed;
    let message = lang.pick("没有找到样本", "no golden was found");
    let hint = if picked {
        lang.pick("看看 --filter、--failed 和 --skip", "look at --filter, --failed and --skip")
    } else {
        lang.pick(
            "样本是 NAME.jsonl 加 NAME.scorecard.json 或 NAME.expect.yaml",
            "a golden is NAME.jsonl with NAME.scorecard.json or NAME.expect.yaml",
        )
    };
    Err(AppError::new(if picked { Exit::Usage } else { Exit::Faulty }, message).hint(hint))
}

/// A golden that was examined, with what it takes to rewrite it.
struct Examined {
    checked: Checked,
    plan: Option<update::Plan>,
}

/// Reads and checks a golden.
fn examine(source: Source, shelf: &Shelf<'_>, lang: Lang) -> Examined {
    let read = match source::read(source, source::Purpose::Check, lang) {
        Ok(read) => read,
        Err(checked) => return Examined { checked: *checked, plan: None },
    };
    let started = &read.transcript.started;
    let exercise = match shelf.exercise(started.scenario.as_str(), started.rubric.as_str()) {
        Ok(exercise) => exercise,
        Err(error) => return Examined { checked: *source::no_content(&read.golden, &error), plan: None },
    };
    let source::Read { golden, transcript, place } = read;
    let mut checked = check(&golden, transcript, &exercise, lang);
    let present = checked.present.take();
    let plan = present.zip(place).map(|(present, place)| update::Plan { place, golden, exercise, present });
    Examined { checked, plan }
}

/// Takes the results, in order: writes reports, counts, rewrites.
struct Desk<'a> {
    args: &'a Args,
    lang: Lang,
    report: GoldenReport,
    junit: Option<GoldenReport>,
    bar: progress::Bar,
    totals: Totals,
}

impl<'a> Desk<'a> {
    /// Opens the outputs.
    fn new(args: &'a Args, lang: Lang) -> Result<Self, AppError> {
        let plain = Page { width: WIDTH_DEFAULT, colour: Colour::Off };
        let to_file = |path: &Path, format| {
            let file = report::create(path).map_err(|cause| AppError::write(lang, path, cause))?;
            GoldenReport::new(format, Box::new(file), plain, lang).map_err(|cause| AppError::write(lang, path, cause))
        };
        let report = match &args.output {
            Some(path) => to_file(path, args.format)?,
            None => {
                // The stream strips the colours again where they are not wanted.
                let page = Page { width: columns(), colour: Colour::On };
                GoldenReport::new(args.format, report::stdout(args.format), page, lang)?
            }
        };
        let junit = args.junit.as_deref().map(|path| to_file(path, ReportFormat::Junit)).transpose()?;
        Ok(Self { args, lang, report, junit, bar: progress::Bar::new(lang), totals: Totals::default() })
    }

    /// Takes one result.
    fn take(&mut self, examined: Examined, last_time: &mut LastTime) -> Result<ControlFlow<()>, AppError> {
        let Examined { checked, plan } = examined;
        self.totals.count(&checked);
        last_time.note(&checked.golden, checked.standing == Standing::Holds);
        self.report.golden(&checked)?;
        if let (Some(junit), Some(path)) = (&mut self.junit, &self.args.junit) {
            junit.golden(&checked).map_err(|cause| AppError::write(self.lang, path, cause))?;
        }
        if let (Some(what), Some(plan)) = (self.args.update, plan) {
            let written = plan.write(what, &checked, self.lang)?;
            self.bar.aside(&written.diff)?;
            if written.settles {
                self.totals.count_rewritten();
                last_time.note(&checked.golden, true);
            }
        }
        self.bar.advance(&self.totals);
        let stop = match checked.standing {
            Standing::Holds => false,
            Standing::Drifted => self.args.fail_fast,
            Standing::Unjudged => self.args.fail_fast || self.args.strict,
        };
        Ok(if stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    }

    /// Ends the reports and returns the exit code, which is the one that the last line names.
    fn finish(self) -> Result<Exit, AppError> {
        let Self { args, lang, report, junit, bar, totals } = self;
        bar.clear();
        report.finish(&totals)?;
        if let (Some(junit), Some(path)) = (junit, &args.junit) {
            junit.finish(&totals).map_err(|cause| AppError::write(lang, path, cause))?;
        }
        // A report for a program, or in a file, says nothing to the person who started the run.
        if args.format != ReportFormat::Text || args.output.is_some() {
            let _ = writeln!(anstream::stderr(), "{}", totals.line(lang));
        }
        if args.strict && totals.unjudged > 0 {
            let done = args.skip as u64 + totals.goldens;
            let line = lang.pick(format!("接着查：--skip {done}"), format!("to go on: --skip {done}"));
            let _ = writeln!(anstream::stderr(), "{line}");
        }
        Ok(totals.exit())
    }
}

/// Is the error stream a terminal?
fn is_watched() -> bool {
    io::stderr().is_terminal()
}
