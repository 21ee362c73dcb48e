//! The two kinds of content files, what is embedded of each, and how a file's kind is found out.

use std::path::Path;

use super::Source;
use crate::domain::lang::Lang;

/// The embedded files, listed by the build script.
mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

/// A kind of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A deal.
    Scenario,
    /// How a session is scored.
    Rubric,
}

impl Kind {
    /// Returns the folder that holds files of this kind.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Scenario => "scenarios",
            Self::Rubric => "rubrics",
        }
    }

    /// Returns what the kind is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Scenario => lang.pick("场景", "scenario"),
            Self::Rubric => lang.pick("评分标准", "rubric"),
        }
    }

    /// Returns the embedded files of this kind: id, text, and what was read from it (see `ready`).
    pub(super) fn embedded(self) -> &'static [(&'static str, &'static str, &'static str)] {
        match self {
            Self::Scenario => embedded::SCENARIOS,
            Self::Rubric => embedded::RUBRICS,
        }
    }
}

/// Returns the kind of a file by its folder's name, or else by its content.
pub(super) fn kind_of(path: &Path) -> Option<Kind> {
    let source = Source::read(path).ok()?;
    kind_by_text(&source.text)
}

/// Returns the kind of a file by its folder's name.
pub(super) fn kind_by_folder(path: &Path) -> Option<Kind> {
    let folder = path.parent()?.file_name()?.to_str()?;
    [Kind::Scenario, Kind::Rubric].into_iter().find(|kind| kind.folder() == folder)
}

/// Returns the kind of a file by the keys that only one kind has, or by the schema that its first lines name.
pub(super) fn kind_by_text(text: &str) -> Option<Kind> {
    let has =
        |key: &str| text.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with([':', '：'])));
    if ["criteria", "dimensions", "bands"].into_iter().any(has) || text.contains("schemas/rubric.json") {
        return Some(Kind::Rubric);
    }
    let scenario = ["facts", "needs", "objections", "persona", "brief", "stakeholders"].into_iter().any(has);
    (scenario || text.contains("schemas/scenario.json")).then_some(Kind::Scenario)
}
