//! The formats that scores and goldens are reported in.

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum ReportFormat {
    /// For reading in a terminal.
    #[default]
    Text,
    /// One JSON value.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// For a merge request or a build's summary.
    Markdown,
    /// One file for a browser.
    Html,
    /// The XML that build servers read.
    Junit,
}
