//! What `regress` found, golden by golden, in every format. Holds no golden once it is written.

use std::io::{self, Write};

use super::junit::{Junit, Outcome};
use super::{Page, ReportFormat};
use crate::domain::lang::Lang;
use crate::regress::{Checked, Standing, Totals};

mod html;
mod markdown;
mod text;

pub(super) use markdown::inline;

/// A report that is being written.
pub struct GoldenReport {
    form: Form,
    out: Box<dyn Write>,
    lang: Lang,
}

/// What a format has to keep until the end.
enum Form {
    Text(Page),
    /// Was a golden written already?
    Json(bool),
    Jsonl,
    Junit(Box<Junit>),
    Markdown(markdown::Markdown),
    Html(html::Html),
}

impl GoldenReport {
    /// Begins a report.
    ///
    /// # Errors
    /// When the output fails.
    pub fn new(format: ReportFormat, mut out: Box<dyn Write>, page: Page, lang: Lang) -> io::Result<Self> {
        let form = match format {
            ReportFormat::Text => Form::Text(page),
            ReportFormat::Json => {
                out.write_all(b"{\"event\":\"regress\",\"v\":1,\"goldens\":[")?;
                Form::Json(false)
            }
            ReportFormat::Jsonl => Form::Jsonl,
            ReportFormat::Junit => Form::Junit(Box::new(Junit::new())),
            ReportFormat::Markdown => Form::Markdown(markdown::Markdown::new()),
            ReportFormat::Html => Form::Html(html::Html::new()),
        };
        Ok(Self { form, out, lang })
    }

    /// Writes a golden.
    ///
    /// # Errors
    /// When the output fails.
    pub fn golden(&mut self, checked: &Checked) -> io::Result<()> {
        let (out, lang) = (&mut self.out, self.lang);
        match &mut self.form {
            Form::Text(page) => out.write_all(text::golden(checked, *page, lang).as_bytes()),
            Form::Json(any) => {
                out.write_all(if *any { b",\n" } else { b"\n" })?;
                *any = true;
                serde_json::to_writer(out, checked).map_err(io::Error::from)
            }
            Form::Jsonl => {
                serde_json::to_writer(&mut *out, checked).map_err(io::Error::from)?;
                out.write_all(b"\n")
            }
            Form::Junit(junit) => case(junit, checked, lang),
            Form::Markdown(markdown) => markdown.golden(checked, lang),
            Form::Html(html) => html.golden(checked, lang),
        }
    }

    /// Writes the sums and ends the report.
    ///
    /// # Errors
    /// When the output fails.
    pub fn finish(self, totals: &Totals) -> io::Result<()> {
        let (mut out, lang) = (self.out, self.lang);
        match self.form {
            Form::Text(_) => out.write_all(text::summary(totals, lang).as_bytes())?,
            Form::Json(_) => {
                out.write_all(b"\n],\"summary\":")?;
                serde_json::to_writer(&mut out, totals).map_err(io::Error::from)?;
                out.write_all(b"}\n")?;
            }
            Form::Jsonl => {
                serde_json::to_writer(&mut out, totals).map_err(io::Error::from)?;
                out.write_all(b"\n")?;
            }
            Form::Junit(junit) => junit.finish("spar regress", &mut *out)?,
            Form::Markdown(markdown) => markdown.finish(totals, lang, &mut *out)?,
            Form::Html(html) => html.finish(totals, lang, &mut *out)?,
        }
        out.flush()
    }
}

/// Adds a golden to a JUnit report: its folder is the class.
fn case(junit: &mut Junit, checked: &Checked, lang: Lang) -> io::Result<()> {
    let (class, name) = checked.golden.rsplit_once('/').unwrap_or(("goldens", &checked.golden));
    let all = || text::plain(checked, lang);
    let outcome = match checked.standing {
        Standing::Holds => Outcome::Passed,
        Standing::Drifted => {
            let kind = match (checked.has_score_drift(), checked.has_customer_drift()) {
                (true, true) => "score-and-customer-drift",
                (true, false) => "score-drift",
                _ => "customer-drift",
            };
            Outcome::Failed(kind, text::headline(checked, lang), all())
        }
        Standing::Unjudged => Outcome::Error("cannot-be-judged", text::headline(checked, lang), all()),
    };
    let note =
        if checked.standing == Standing::Holds { text::changes(checked, lang).join("\n") } else { String::new() };
    junit.case(&class.replace('/', "."), name, &outcome, &note)
}
