//! What was found in one file.

use super::check::{Finding, What};
use super::source::Unread;
use crate::domain::exercise::{Problem, Severity};

/// The problems of a file, with its text to draw them on.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// The name for messages.
    pub name: String,
    /// The text; none when the file could not be read.
    pub text: Option<String>,
    /// The problems, in the order of the text.
    pub findings: Vec<Finding>,
}

impl FileReport {
    /// Returns how many problems keep the file from being used.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity() == Severity::Error).count()
    }

    /// Returns how many things could be better.
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors()
    }

    /// Returns the line of a problem. Counts from 1.
    pub fn line(&self, finding: &Finding) -> usize {
        let before = self.text.as_deref().and_then(|text| text.get(..finding.span.start)).unwrap_or_default();
        before.matches('\n').count() + 1
    }
}

/// Returns the report of a file that could not be read as text.
pub(super) fn unread(unread: Unread) -> FileReport {
    let at = unread.shown.as_ref().map_or(0, |(_, at)| *at);
    let text = unread.shown.map(|(text, _)| text);
    // The first faulty character is one that stands for it.
    let end =
        text.as_deref().and_then(|text| text.get(at..)?.chars().next()).map_or(at, |letter| at + letter.len_utf8());
    FileReport { name: unread.name, text, findings: vec![Finding::of_file(at..end, unread.fault)] }
}

/// Returns the report of a scenario and a rubric that are each faultless and do not fit.
pub(super) fn misfit(scenario: &str, problems: &[Problem]) -> FileReport {
    let findings = problems.iter().map(|problem| Finding {
        what: What::Content(problem.fault.clone()),
        span: 0..0,
        first: None,
        place: Some(problem.place.clone()),
    });
    FileReport { name: scenario.to_owned(), text: None, findings: findings.collect() }
}
