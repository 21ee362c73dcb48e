//! Draws problems with file, line, column and caret. Colour is for the stream that prints to keep or strip.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::check::Finding;
use super::report::FileReport;
use crate::domain::exercise::Severity;
use crate::domain::lang::Lang;

/// Draws every problem of a file, a blank line between.
pub fn draw(report: &FileReport, lang: Lang) -> String {
    let drawn: Vec<String> = report.findings.iter().map(|finding| draw_one(report, finding, lang)).collect();
    drawn.join("\n\n")
}

/// Draws one problem.
fn draw_one(report: &FileReport, finding: &Finding, lang: Lang) -> String {
    let (title, label, help) = (finding.title(lang), finding.label(lang), finding.help(lang));
    let level = match finding.severity() {
        Severity::Error => Level::ERROR.with_name(lang.pick("错误", "error")),
        Severity::Warning => Level::WARNING.with_name(lang.pick("提醒", "warning")),
    };
    let mut group =
        level.primary_title(title).id(finding.code()).elements(std::iter::empty::<Snippet<'_, Annotation<'_>>>());
    match &report.text {
        Some(text) if !text.is_empty() => {
            let mut primary = AnnotationKind::Primary.span(finding.span.clone());
            if !label.is_empty() {
                primary = primary.label(label);
            }
            let mut snippet = Snippet::source(text.as_str()).path(report.name.as_str()).annotation(primary);
            if let Some(first) = &finding.first {
                let label = lang.pick("最先出现在这里", "it stands here first");
                snippet = snippet.annotation(AnnotationKind::Context.span(first.clone()).label(label));
            }
            group = group.element(snippet);
        }
        _ => group = group.element(Origin::path(report.name.as_str())),
    }
    let mut groups: Vec<Group<'_>> = vec![group];
    if let Some(help) = help {
        let help = Level::HELP.with_name(lang.pick("提示", "help")).message(help);
        if let Some(last) = groups.pop() {
            groups.push(last.element(help));
        }
    }
    Renderer::styled().render(&groups)
}
