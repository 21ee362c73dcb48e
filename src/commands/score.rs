//! `spar score`: scores finished transcripts, one or many in a stream, and can gate on the score.

use std::collections::BTreeSet;
use std::io::{IsTerminal as _, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::cli::{Global, help};
use crate::commands::in_order::{cores, in_order};
use crate::commands::shelf::Shelf;
use crate::domain::lang::Lang;
use crate::domain::scorecard::Points;
use crate::error::{AppError, Exit};
use crate::report::scores::ScoreReport;
use crate::report::{Colour, Page, ReportFormat, Sheet, WIDTH_DEFAULT};

pub(super) mod job;

use job::{Elsewhere, Finder, Scored, Wrong};

/// The arguments of `score`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Transcripts; `-` for standard input.
    #[arg(required = true, value_name = "FILE", help = help("会话记录，或别处的谈话：一行一个 {speaker, text}、带“销售：”“客户：”的文字稿、聊天导出；- 表示标准输入", "Session records, or talks from elsewhere: lines of {speaker, text}, text with `Rep:` and `Customer:`, chat exports; - for standard input"))]
    pub files: Vec<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json|jsonl|markdown|html|junit", hide_possible_values = true, help = help("输出格式：text、json、jsonl（每行一张评分卡）、markdown、html 或 junit", "Output: text, json, jsonl (one scorecard a line), markdown, html or junit"))]
    pub format: ReportFormat,
    /// A file instead of standard output.
    #[arg(long, value_name = "PATH", help = help("写入文件，而不是标准输出", "Write to a file instead of standard output"))]
    pub output: Option<PathBuf>,
    /// Another rubric than the one a session was held under.
    #[arg(long, value_name = "ID", help = help("改用另一套评分标准", "Use another rubric than the session's own"))]
    pub rubric: Option<String>,
    /// The deal that talks from elsewhere were about.
    #[arg(long, value_name = "ID", help = help("别处的谈话谈的是哪个场景；不写则需要场景的项目不计", "The scenario that talks from elsewhere were about; without it, what needs one does not count"))]
    pub scenario: Option<String>,
    /// Who sells in talks from elsewhere.
    #[arg(long, value_name = "NAME", help = help("别处的谈话里谁是销售，按其中的写法", "Who sells in talks from elsewhere, as written there"))]
    pub rep: Option<String>,
    /// The score below which the answer is no.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=100), help = help("任何一场低于 N 分（0 到 100）时，退出码为 1", "End with code 1 when any session scores below N (0 to 100)"))]
    pub min_score: Option<u8>,
    /// Stops at the first session that cannot be scored.
    #[arg(long, help = help("遇到第一场评不了分的会话就停；缺省是指出并跳过", "Stop at the first session that cannot be scored; by default it is reported and passed over"))]
    pub strict: bool,
    /// Passes over the first sessions.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true, help = help("跳过前 N 场（接着上次中断处）", "Pass over the first N sessions, to go on where a run ended"))]
    pub skip: usize,
    /// How many sessions are scored at a time.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), help = help("同时评几场；输出与此无关", "How many to score at a time; the output does not depend on it"))]
    pub jobs: Option<u16>,
}

/// Scores transcripts and writes the report, session by session, in the order of the input. What cannot be scored is told
/// on the error stream, with its line.
///
/// # Errors
/// When a session cannot be scored, or the output fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let elsewhere =
        Elsewhere { scenario: args.scenario.as_deref(), rep: args.rep.as_deref(), lang: global.chosen_lang() };
    let catalog = job::catalog(&args.files, elsewhere, args.rubric.as_deref(), global)?;
    let shelf = Shelf::new(&catalog, lang);
    let mut desk = Desk::new(args, lang);
    let mut broken = None;
    in_order(
        Finder::new(args.files.clone(), lang).skip(args.skip),
        args.jobs.map_or_else(cores, usize::from),
        |found| found.read(elsewhere).and_then(|job| job::score(&job, &shelf, args.rubric.as_deref(), lang)),
        |result| match desk.take(result) {
            Ok(flow) => flow,
            Err(error) => {
                broken = Some(error);
                ControlFlow::Break(())
            }
        },
    );
    match broken {
        Some(error) => Err(error),
        None => desk.finish(),
    }
}

/// Takes the results, in order: writes the report, tells what is wrong, and keeps what decides the end.
struct Desk<'a> {
    args: &'a Args,
    lang: Lang,
    report: ScoreReport,
    /// Sessions that were looked at, the faulty ones included.
    seen: u64,
    wrong: Refused,
    below: bool,
    /// Rubrics that are others than sessions were held under.
    changed: BTreeSet<String>,
}

impl<'a> Desk<'a> {
    /// Returns a desk with an empty report.
    fn new(args: &'a Args, lang: Lang) -> Self {
        let page = match &args.output {
            Some(_) => Page { width: WIDTH_DEFAULT, colour: Colour::Off },
            // The stream strips the colours again where they are not wanted.
            None => Page { width: columns(), colour: Colour::On },
        };
        let report = ScoreReport::new(args.format, args.output.clone(), page, args.min_score, lang);
        Self { args, lang, report, seen: 0, wrong: Refused::default(), below: false, changed: BTreeSet::new() }
    }

    /// Takes one result.
    fn take(&mut self, result: Result<Scored, Wrong>) -> Result<ControlFlow<()>, AppError> {
        self.seen += 1;
        match result {
            Ok(one) => {
                let least = Points::whole(self.args.min_score.unwrap_or(0));
                self.below |= one.scorecard.score < least;
                if one.rubric_changed {
                    self.changed.insert(one.scorecard.rubric.to_string());
                }
                let sheet = Sheet { scorecard: &one.scorecard, scenario: Some(&one.exercise.scenario) };
                self.report.card(&sheet).map_err(|cause| self.failed(cause))?;
                if let Some(note) = one.note {
                    self.tell(&note);
                }
            }
            Err(wrong) => {
                self.report.fault(&wrong.place(), &wrong.text(self.lang)).map_err(|cause| self.failed(cause))?;
                self.tell(&wrong.text(self.lang));
                self.wrong.count(&wrong);
                if self.args.strict {
                    let done = self.args.skip as u64 + self.seen;
                    self.tell(
                        &self
                            .lang
                            .pick(format!("跳过它接着评：--skip {done}"), format!("to go on after it: --skip {done}")),
                    );
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Tells the person something that is no part of the report.
    fn tell(&self, text: &str) {
        // With the error stream gone there is nobody left to tell.
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// Returns the error that the report could not be written.
    fn failed(&self, cause: std::io::Error) -> AppError {
        match &self.args.output {
            Some(path) => AppError::write(self.lang, path, cause),
            None => cause.into(),
        }
    }

    /// Ends the report and decides how the run ends.
    fn finish(self) -> Result<Exit, AppError> {
        let (args, lang) = (self.args, self.lang);
        for id in &self.changed {
            self.tell(&lang.pick(
                format!("注意：评分标准 `{id}` 在会话之后改过，按现在的标准评分。"),
                format!("note: rubric `{id}` has changed since; scored by the present one."),
            ));
        }
        let (wrong, below) = (self.wrong, self.below);
        self.report.finish().map_err(|cause| match &args.output {
            Some(path) => AppError::write(lang, path, cause),
            None => cause.into(),
        })?;
        if let Some(error) = wrong.error(lang) {
            return Err(error);
        }
        Ok(if below { Exit::No } else { Exit::Done })
    }
}

/// Returns the columns of the terminal, or a usual number when the output is none.
pub(super) fn columns() -> usize {
    let known = std::io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    known.map_or(WIDTH_DEFAULT, |(width, _)| usize::from(width.0))
}

/// How much could not be scored.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Refused {
    /// Sessions and files.
    all: u64,
    /// Those of them that the system would not read.
    unreadable: u64,
}

impl Refused {
    /// Counts one.
    pub(super) fn count(&mut self, wrong: &Wrong) {
        self.all += 1;
        self.unreadable += u64::from(wrong.exit() == Exit::World);
    }

    /// Returns the error that says so; none when everything could be scored. What cannot be opened is the world's fault.
    pub(super) fn error(self, lang: Lang) -> Option<AppError> {
        let Self { all, unreadable } = self;
        let kind = if all == unreadable { Exit::World } else { Exit::Faulty };
        let message = lang.pick(
            format!("有 {all} 处无法评分"),
            if all == 1 {
                "1 session or file could not be scored".to_owned()
            } else {
                format!("{all} sessions or files could not be scored")
            },
        );
        (all > 0).then(|| AppError::new(kind, message))
    }
}
