//! `spar score`: scores finished transcripts, one or many in a stream, and can gate on the score.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use crate::catalog::STDIN;
use crate::cli::{Global, help};
use crate::domain::lang::Lang;
use crate::domain::scorecard::Points;
use crate::error::{AppError, Exit};
use crate::report::{self, Colour, Format, Page, Sheet, WIDTH_DEFAULT};

pub(super) mod job;
pub(super) mod pool;

use job::{Elsewhere, Exercises, Scored, Wrong};

/// The arguments of `score`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Transcripts; `-` for standard input.
    #[arg(required = true, value_name = "FILE", help = help("会话记录，或别处的谈话：一行一个 {speaker, text}、带“销售：”“客户：”的文字稿、聊天导出；- 表示标准输入", "Session records, or talks from elsewhere: lines of {speaker, text}, text with `Rep:` and `Customer:`, chat exports; - for standard input"))]
    pub files: Vec<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json|jsonl", hide_possible_values = true, help = help("输出格式：text、json 或 jsonl（每行一张评分卡）", "Output: text, json, or jsonl (one scorecard a line)"))]
    pub format: Format,
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
    /// How many sessions are scored at a time.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), help = help("同时评几场；输出与此无关", "How many to score at a time; the output does not depend on it"))]
    pub jobs: Option<u16>,
}

/// Scores transcripts and writes the report. Sessions that cannot be scored are reported after those that can.
///
/// # Errors
/// When a session cannot be scored, or the output fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    if args.files.iter().filter(|file| *file == Path::new(STDIN)).count() > 1 {
        let message = lang.pick("标准输入只能读一次", "standard input can be read only once");
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick("只写一个 -", "give - once")));
    }
    let catalog = global.catalog()?;
    if let Some(rubric) = &args.rubric {
        catalog.rubric(rubric).map_err(|error| AppError::catalog(lang, error))?;
    }
    if let Some(scenario) = &args.scenario {
        catalog.scenario(scenario).map_err(|error| AppError::catalog(lang, error))?;
    }
    let mut wrong = Vec::new();
    let elsewhere =
        Elsewhere { scenario: args.scenario.as_deref(), rep: args.rep.as_deref(), lang: global.chosen_lang() };
    let jobs = job::collect(&args.files, elsewhere, lang, &mut wrong);
    let exercises = Exercises::load(&catalog, &jobs, args.rubric.as_deref(), lang);
    let jobs_max = args.jobs.map_or_else(pool::cores, usize::from);
    let results = pool::map(&jobs, jobs_max, |job| job::score(job, &exercises, args.rubric.as_deref()));
    let mut scored = Vec::new();
    for result in results {
        match result {
            Ok(one) => scored.push(one),
            Err(fault) => wrong.push(fault),
        }
    }
    write_report(args, &scored, lang)?;
    for note in
        jobs.iter().filter_map(|job| job.note(lang)).chain(exercises.notes(&scored, args.rubric.as_deref(), lang))
    {
        // The report is written already; a lost note is no reason to fail.
        let _ = writeln!(anstream::stderr(), "{note}");
    }
    if !wrong.is_empty() {
        return Err(refusal(wrong, lang));
    }
    let least = Points::whole(args.min_score.unwrap_or(0));
    let below = scored.iter().any(|one| one.scorecard.score < least);
    Ok(if below { Exit::No } else { Exit::Done })
}

/// Writes the report to the file that was named, or to standard output.
fn write_report(args: &Args, scored: &[Scored<'_>], lang: Lang) -> Result<(), AppError> {
    let sheets: Vec<Sheet<'_>> =
        scored.iter().map(|one| Sheet { scorecard: &one.scorecard, scenario: Some(one.scenario) }).collect();
    if sheets.is_empty() && args.format != Format::Json {
        return Ok(());
    }
    if let Some(path) = &args.output {
        let page = Page { width: WIDTH_DEFAULT, colour: Colour::Off };
        let text = report::render(&sheets, args.format, page);
        return report::write(path, &text).map_err(|cause| AppError::write(lang, path, cause));
    }
    // The stream strips the colours again where they are not wanted.
    let page = Page { width: columns(), colour: Colour::On };
    let mut out = anstream::stdout().lock();
    out.write_all(report::render(&sheets, args.format, page).as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Returns the columns of the terminal, or a usual number when the output is none.
pub(super) fn columns() -> usize {
    let known = std::io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    known.map_or(WIDTH_DEFAULT, |(width, _)| usize::from(width.0))
}

/// Returns the error that says what could not be scored. A file that cannot be opened is the world's fault.
pub(super) fn refusal(wrong: Vec<Wrong>, lang: Lang) -> AppError {
    let kind = if wrong.iter().all(Wrong::is_world) { Exit::World } else { Exit::Faulty };
    let count = wrong.len();
    let drawn: Vec<String> = wrong.iter().map(|one| one.text(lang)).collect();
    let message = lang.pick(
        format!("有 {count} 处无法评分"),
        if count == 1 {
            "1 session or file could not be scored".to_owned()
        } else {
            format!("{count} sessions or files could not be scored")
        },
    );
    AppError { drawn: Some(drawn.join("\n")), ..AppError::new(kind, message) }
}
