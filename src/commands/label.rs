//! `spar label`: codes utterances, one a line, in the order they come; or measures how far that agrees with a person's codes.

use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalog::{self, Catalog, Kind as ContentKind, RUBRIC_DEFAULT};
use crate::cli::{Global, help};
use crate::commands::TextOrJson;
use crate::domain::act::note::note;
use crate::domain::act::{self, Act, Context, Kind, Stage};
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::transcript::ActRecord;
use crate::error::{AppError, Exit};

pub(super) mod against;
mod explain;
pub(super) mod gold;

/// The arguments of `label`.
#[derive(Debug, clap::Args)]
#[command(after_help = help(against::HELP_ZH, against::HELP_EN))]
pub struct Args {
    /// Where the utterances are.
    #[arg(value_name = "FILE", default_value = "-", help = help(
        "文件：每行一句话，或一个带 text 的 JSON 对象；- 是标准输入",
        "A file of plain lines or JSON objects with `text`; - is standard input",
    ))]
    pub file: PathBuf,
    /// Shows what made each reading.
    #[arg(long, conflicts_with = "against", help = help(
        "再给出每句为何这样读：规则怎么看，学得的权重怎么看，哪些词句起了作用",
        "Also say why each line is read so: what the rules say, what the learned weights say, and which words told",
    ))]
    pub explain: bool,
    /// Stops at the first line that is no utterance.
    #[arg(long, conflicts_with = "against", help = help("遇到第一行不是一句话就停；缺省是指出并跳过", "Stop at the first line that is no utterance; by default it is reported and passed over"))]
    pub strict: bool,
    /// Passes over the first lines.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true, conflicts_with = "against", help = help("跳过前 N 句（接着上次中断处）", "Pass over the first N utterances, to go on where a run ended"))]
    pub skip: usize,
    /// A file of coded lines to measure against.
    #[arg(long, value_name = "CODED", conflicts_with = "file", help = help(
        "改为衡量：与人工标注逐句对照，给出一致程度（- 是标准输入）",
        "Measure instead: how far the reading agrees with a person's codes in this file (- for standard input)",
    ))]
    pub against: Option<PathBuf>,
    /// How the figures are written.
    #[arg(long, value_enum, requires = "against", value_name = "text|json", hide_possible_values = true, help = help(
        "一致程度的输出格式：text（缺省）或 json",
        "How the agreement is written: text (the default) or json",
    ))]
    pub format: Option<TextOrJson>,
    /// Lists the lines that are read differently.
    #[arg(long, requires = "against", help = help("列出标注不一致的每一句", "List every line that is read differently"))]
    pub errors: bool,
    /// Lists some of them.
    #[arg(long, requires = "against", value_name = "N", help = help("只列出前 N 句不一致的", "List the first N lines that are read differently"))]
    pub limit_errors: Option<usize>,
}

/// An utterance to code.
#[derive(Debug, Deserialize)]
pub(super) struct Utterance {
    /// The words.
    pub(super) text: String,
    /// An id to give back.
    #[serde(default)]
    pub(super) id: Option<serde_json::Value>,
    /// The language; else that of the text.
    #[serde(default)]
    pub(super) lang: Option<Lang>,
    /// The deal it belongs to; one that is not known is as none.
    #[serde(default)]
    pub(super) scenario: Option<String>,
    /// The customer's last line.
    #[serde(default)]
    pub(super) before: Option<String>,
}

/// A coded utterance.
#[derive(Debug, Serialize, JsonSchema)]
struct Labelled<'a> {
    /// The id that was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a serde_json::Value>,
    /// The words.
    text: &'a str,
    /// Their language.
    lang: Lang,
    /// The highest stage that it asks about; none when it asks nothing.
    stage: Option<Stage>,
    /// What it is as a whole.
    kind: Kind,
    /// What each stretch of it is.
    acts: Vec<ActRecord>,
    /// How sure the coder is, 0 to 100.
    confidence: u8,
    /// What made the reading, when that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<explain::Explained>,
}

/// Codes utterances, one JSON object out for each line in, in their order. A line that begins like JSON and is no utterance
/// is reported and passed over.
///
/// # Errors
/// When the input cannot be read; when there was such a line, at the end.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    if let Some(coded) = &args.against {
        return against::run(coded, args, global);
    }
    let lang = global.lang();
    let input = catalog::open_input(&args.file).map_err(|error| AppError::read(lang, &args.file, error))?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut deals = Deals::default();
    let (mut seen, mut wrong) = (0, 0_u64);
    for (index, line) in lines(input).enumerate() {
        let line = line?;
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        seen += 1;
        if seen <= args.skip {
            continue;
        }
        let utterance = match parse(line, index + 1, &args.file, lang) {
            Ok(utterance) => utterance,
            Err(error) if args.strict => {
                out.flush()?;
                return Err(error);
            }
            Err(error) => {
                wrong += 1;
                // With the error stream gone there is nobody left to tell.
                let _ = write!(anstream::stderr(), "{}", error.text(lang));
                continue;
            }
        };
        let exercise = deals.find(utterance.scenario.as_deref(), global)?;
        let labelled = label(&utterance, exercise, args.explain);
        serde_json::to_writer(&mut out, &labelled).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    if wrong > 0 {
        let message = lang.pick(format!("有 {wrong} 行无法标注"), format!("{wrong} line(s) could not be coded"));
        return Err(AppError::new(Exit::Faulty, message));
    }
    Ok(Exit::Done)
}

/// Returns the JSON Schema of a coded utterance.
pub(super) fn schema() -> String {
    crate::report::schema::text::<Labelled<'_>>()
}

/// Returns the lines of an input, whatever its bytes; what is not UTF-8 stands as U+FFFD.
pub(super) fn lines(input: Box<dyn Read>) -> impl Iterator<Item = std::io::Result<String>> {
    BufReader::new(input).split(b'\n').map(|bytes| {
        let text = String::from_utf8_lossy(&bytes?).into_owned();
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    })
}

/// Reads a line: a JSON object, or plain words.
fn parse(line: &str, number: usize, file: &Path, lang: Lang) -> Result<Utterance, AppError> {
    if !line.starts_with('{') {
        return Ok(Utterance { text: line.to_owned(), id: None, lang: None, scenario: None, before: None });
    }
    serde_json::from_str(line).map_err(|error| AppError::utterance(lang, file, number, error))
}

/// Returns what one utterance is read in: its form alone decides.
fn context<'a>(utterance: &Utterance, exercise: Option<&'a Exercise>) -> Context<'a> {
    let lang = utterance.lang.unwrap_or_else(|| Lang::of(&utterance.text));
    Context::alone(lang, exercise.map(Exercise::topics), utterance.before.as_deref())
}

/// Reads one utterance.
fn read(utterance: &Utterance, exercise: Option<&Exercise>) -> (Lang, Vec<Act>) {
    let context = context(utterance, exercise);
    (context.lang, act::read(&utterance.text, &context))
}

/// Codes one utterance.
fn label<'a>(utterance: &'a Utterance, exercise: Option<&Exercise>, explains: bool) -> Labelled<'a> {
    let (lang, acts) = read(utterance, exercise);
    let (stage, kind, confidence) = act::summary(&acts);
    let records = acts.iter().map(|act| ActRecord::new(act, &utterance.text, note(act, lang))).collect();
    let explain = explains.then(|| explain::explain(&utterance.text, &context(utterance, exercise)));
    Labelled { id: utterance.id.as_ref(), text: &utterance.text, lang, stage, kind, acts: records, confidence, explain }
}

/// The deals that utterances name, each loaded once.
#[derive(Default)]
struct Deals {
    catalog: Option<Catalog>,
    loaded: Vec<(String, Option<Exercise>)>,
}

impl Deals {
    /// Returns the deal of a name, if there is one.
    fn find(&mut self, name: Option<&str>, global: &Global) -> Result<Option<&Exercise>, AppError> {
        let Some(name) = name else { return Ok(None) };
        if let Some(index) = self.loaded.iter().position(|(known, _)| known == name) {
            return Ok(self.loaded[index].1.as_ref());
        }
        if self.catalog.is_none() {
            self.catalog = Some(global.catalog()?);
        }
        let exercise = match &self.catalog {
            Some(catalog) if catalog.entries(ContentKind::Scenario).any(|entry| entry.id == name) => {
                let exercise = catalog.exercise(name, RUBRIC_DEFAULT);
                Some(exercise.map_err(|error| AppError::catalog(global.lang(), error))?)
            }
            _ => None,
        };
        self.loaded.push((name.to_owned(), exercise));
        Ok(self.loaded.last().and_then(|(_, exercise)| exercise.as_ref()))
    }
}
