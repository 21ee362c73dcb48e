//! One rubric against another, in every format but JUnit: who changes verdict or band, by what, how scores shift, and
//! whether the change is safe to publish.

use std::fmt::Write as _;
use std::io::{self, Seek as _, Write};

use schemars::JsonSchema;
use serde::Serialize;
use tempfile::SpooledTempFile;

use super::junit::copy;
use super::page::{escaped, foot, head};
use super::{ReportFormat, shown};
use crate::domain::lang::Lang;
use crate::regress::rival::{Cause, CauseKind, Safety, Shift};
use crate::regress::{Rival, RivalTotals};

/// Bytes that are held in memory.
const MEMORY_MAX: usize = 1 << 20;
/// Causes that are told of one session; the JSON has all.
const CAUSES_MAX: usize = 3;

/// A report that is being written.
pub struct RivalReport {
    format: ReportFormat,
    out: Box<dyn Write>,
    lang: Lang,
    /// What the rubrics are called, with their hashes.
    names: [String; 2],
    /// Sessions, where the sums come first.
    rows: SpooledTempFile,
    any: bool,
}

/// The sums as JSON.
#[derive(Serialize, JsonSchema)]
pub(super) struct Summary<'a> {
    /// Always `summary`.
    #[schemars(extend("const" = "summary"))]
    event: &'static str,
    /// Version of this shape.
    v: u32,
    /// The rubric in force: id, hash and version.
    old: &'a str,
    /// The rubric that would replace it.
    new: &'a str,
    /// The counts.
    #[serde(flatten)]
    totals: &'a RivalTotals,
    /// How scores shift; none without a session.
    shift: Option<Shift>,
    /// Whether the change is safe to publish.
    safety: Safety,
    /// The same in one sentence.
    sentence: String,
    /// The exit code.
    exit: u8,
}

impl RivalReport {
    /// Begins a report about two rubrics, by the names they are called.
    ///
    /// # Errors
    /// When the output fails.
    pub fn new(format: ReportFormat, mut out: Box<dyn Write>, names: [String; 2], lang: Lang) -> io::Result<Self> {
        if format == ReportFormat::Json {
            out.write_all(b"{\"event\":\"rivals\",\"v\":1,\"sessions\":[")?;
        }
        Ok(Self { format, out, lang, names, rows: SpooledTempFile::new(MEMORY_MAX), any: false })
    }

    /// Writes a session.
    ///
    /// # Errors
    /// When the output fails.
    pub fn session(&mut self, rival: &Rival) -> io::Result<()> {
        match self.format {
            ReportFormat::Json => {
                self.out.write_all(if self.any { b",\n" } else { b"\n" })?;
                self.any = true;
                serde_json::to_writer(&mut self.out, rival).map_err(io::Error::from)
            }
            ReportFormat::Jsonl => {
                serde_json::to_writer(&mut self.out, rival).map_err(io::Error::from)?;
                self.out.write_all(b"\n")
            }
            ReportFormat::Text => self.out.write_all(line(rival, self.lang).as_bytes()),
            ReportFormat::Markdown | ReportFormat::Html | ReportFormat::Junit => {
                let line = line(rival, self.lang);
                let text = if self.format == ReportFormat::Html { escaped_lines(&line) } else { indented(&line) };
                self.rows.write_all(text.as_bytes())
            }
        }
    }

    /// Writes the sums and ends the report.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(mut self, totals: &RivalTotals) -> io::Result<()> {
        let (lang, [old, new]) = (self.lang, &self.names);
        let summary = Summary {
            event: "summary",
            v: 1,
            old,
            new,
            totals,
            shift: totals.shift(),
            safety: totals.safety(),
            sentence: totals.sentence(lang),
            exit: totals.exit() as u8,
        };
        let sums = sums(totals, &self.names, lang);
        match self.format {
            ReportFormat::Text => writeln!(self.out, "{sums}{}", totals.sentence(lang))?,
            ReportFormat::Json => {
                self.out.write_all(b"\n],\"summary\":")?;
                serde_json::to_writer(&mut self.out, &summary).map_err(io::Error::from)?;
                self.out.write_all(b"}\n")?;
            }
            ReportFormat::Jsonl => {
                serde_json::to_writer(&mut self.out, &summary).map_err(io::Error::from)?;
                self.out.write_all(b"\n")?;
            }
            ReportFormat::Html => {
                self.rows.rewind()?;
                self.out.write_all(head(lang, "spar regress").as_bytes())?;
                let class = if totals.safety() == Safety::Unsafe { "bad" } else { "good" };
                writeln!(
                    self.out,
                    "<h1>spar regress</h1>\n<p class=\"{class}\">{}</p>",
                    escaped(&totals.sentence(lang))
                )?;
                write!(self.out, "<pre>{}</pre>\n<pre>", escaped_lines(&sums))?;
                copy(&mut self.rows, &mut *self.out)?;
                write!(self.out, "</pre>\n{}", foot())?;
            }
            ReportFormat::Markdown | ReportFormat::Junit => {
                self.rows.rewind()?;
                writeln!(self.out, "## spar regress\n\n**{}**\n\n{}", totals.sentence(lang), indented(&sums))?;
                copy(&mut self.rows, &mut *self.out)?;
            }
        }
        self.out.flush()
    }
}

/// Returns a session whose verdict or band changes, or that could not be scored; nothing for the others.
fn line(rival: &Rival, lang: Lang) -> String {
    if let Some(unjudged) = &rival.unjudged {
        let label = lang.pick("无法评分", "cannot be scored");
        return format!(
            "{}  {label}: {}: {}\n",
            shown(&rival.session),
            shown(&unjudged.place),
            shown(&unjudged.message)
        );
    }
    let (Some(old), Some(new)) = (&rival.old, &rival.new) else { return String::new() };
    if rival.verdicts().is_none() && rival.bands().is_none() {
        return String::new();
    }
    let mut text = format!("{}  {} -> {}", shown(&rival.session), old.score, new.score);
    for (old, new) in rival.verdicts().into_iter().chain(rival.bands()) {
        let _ = write!(text, "  {old} -> {new}");
    }
    text.push('\n');
    for cause in rival.causes.iter().take(CAUSES_MAX) {
        let _ = writeln!(text, "    {}", told(cause, lang));
    }
    text
}

/// Returns a cause in words.
fn told(cause: &Cause, lang: Lang) -> String {
    let none = |text: &str| if text.is_empty() { lang.pick("无", "none").to_owned() } else { text.to_owned() };
    let what = match cause.what {
        CauseKind::Cap => lang.pick("限制", "cap"),
        CauseKind::Criterion => lang.pick("评分项", "criterion"),
        CauseKind::Rule => lang.pick("规则", "rule"),
    };
    format!("{what} {}: {} -> {}", cause.id, none(&cause.old), none(&cause.new))
}

/// Returns the sums in lines.
fn sums(totals: &RivalTotals, [old, new]: &[String; 2], lang: Lang) -> String {
    let mut text = lang.pick(format!("{old} 对 {new}\n"), format!("{old} against {new}\n"));
    let lists = [
        (lang.pick("结论改变", "verdict changes"), &totals.verdicts),
        (lang.pick("等级改变", "band changes"), &totals.bands),
        (lang.pick("起决定作用的", "decided by"), &totals.decided_by),
    ];
    for (label, counts) in lists {
        for (what, count) in counts {
            let _ = writeln!(text, "  {label}: {what} x{count}");
        }
    }
    if let Some(Shift { mean, deviation, least, median, most }) = totals.shift() {
        let _ = writeln!(text, "  {}", lang.pick(
            format!("分数变动：平均 {mean}，标准差 {deviation}，最低 {least}，中位 {median}，最高 {most}（{} 场）", totals.sessions),
            format!("score shift: mean {mean}, standard deviation {deviation}, least {least}, median {median}, most {most} ({} sessions)", totals.sessions),
        ));
    }
    if totals.left_out > 0 {
        let count = totals.left_out;
        let _ =
            writeln!(text, "  {}", lang.pick(
            format!("{count} 场用的是别的评分标准，没有比（--any-rubric 一起比）"),
            format!("{count} session(s) were held under another rubric and left out (--any-rubric takes them as well)"),
        ));
    }
    text
}

/// Returns lines as a block of Markdown in which nothing is markup.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// Returns lines as they may stand in HTML.
fn escaped_lines(text: &str) -> String {
    text.lines().map(|line| escaped(line) + "\n").collect()
}
