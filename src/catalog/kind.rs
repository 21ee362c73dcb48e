//! The kinds of content files, what is embedded of each, and how a file's kind is found out.

use std::path::Path;

use super::Source;
use crate::domain::lang::Lang;

/// The embedded files, listed by the build script.
mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

/// A file that is embedded.
#[derive(Debug, PartialEq, Eq)]
pub struct Embedded {
    /// Its id.
    pub id: &'static str,
    /// Its text.
    pub text: &'static str,
    /// What was read from it; see `ready`.
    pub ready: &'static str,
    /// What is looked into for it; see `ready`.
    pub tables: &'static [u8],
}

/// A kind of content file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A deal.
    Scenario,
    /// How a session is scored.
    Rubric,
    /// The rules of an exam.
    Exam,
    /// Questions on what a product can do, or on how to sell it.
    Quiz,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 4] = [Self::Scenario, Self::Rubric, Self::Exam, Self::Quiz];

    /// The folders that hold files of some kind.
    pub(super) const FOLDERS: [&'static str; 2] = ["scenarios", "rubrics"];

    /// Returns the folder that holds files of this kind.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Scenario => "scenarios",
            Self::Rubric | Self::Exam | Self::Quiz => "rubrics",
        }
    }

    /// Returns what the kind is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Scenario => lang.pick("场景", "scenario"),
            Self::Rubric => lang.pick("评分标准", "rubric"),
            Self::Exam => lang.pick("考试", "exam"),
            Self::Quiz => lang.pick("题库", "quiz"),
        }
    }

    /// Returns the embedded files of this kind.
    pub(super) fn embedded(self) -> &'static [Embedded] {
        match self {
            Self::Scenario => embedded::SCENARIOS,
            Self::Rubric => embedded::RUBRICS,
            Self::Exam => embedded::EXAMS,
            Self::Quiz => embedded::QUIZZES,
        }
    }
}

/// Returns the kind of a file straight in a content folder by its content.
pub(super) fn kind_of(path: &Path) -> Option<Kind> {
    let source = Source::read(path).ok()?;
    kind_by_text(&source.text)
}

/// Returns the kind of a file that stands in a folder of content; a file of `rubrics` that cannot be read is called a rubric.
pub(super) fn kind_in(folder: &str, path: &Path) -> Kind {
    let text = Source::read(path).map(|source| source.text).unwrap_or_default();
    kind_by_folder(folder, &text).unwrap_or(Kind::Rubric)
}

/// Returns the kind of a text by the name of its file's folder; in `rubrics` stand exams and quizzes as well.
pub(super) fn kind_by_folder(folder: &str, text: &str) -> Option<Kind> {
    match folder {
        "scenarios" => Some(Kind::Scenario),
        "rubrics" => Some(kind_by_text(text).filter(|kind| *kind != Kind::Scenario).unwrap_or(Kind::Rubric)),
        _ => None,
    }
}

/// Returns the name of the folder that a file stands in.
pub(super) fn folder_of(path: &Path) -> Option<&str> {
    path.parent()?.file_name()?.to_str()
}

/// Returns the kind of a file by the keys that only one kind has, or by the schema that its first lines name.
pub(super) fn kind_by_text(text: &str) -> Option<Kind> {
    let has =
        |key: &str| text.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with([':', '：'])));
    let says = |kind: &str| text.lines().any(|line| line.trim_end() == kind);
    if says("kind: exam") || text.contains("schemas/exam.json") {
        return Some(Kind::Exam);
    }
    if says("kind: quiz") || has("questions") || text.contains("schemas/quiz.json") {
        return Some(Kind::Quiz);
    }
    if ["criteria", "dimensions", "bands"].into_iter().any(has) || text.contains("schemas/rubric.json") {
        return Some(Kind::Rubric);
    }
    if ["parts", "cool_down_h", "limits"].into_iter().any(has) {
        return Some(Kind::Exam);
    }
    let scenario = ["facts", "needs", "objections", "persona", "brief", "stakeholders"].into_iter().any(has);
    (scenario || text.contains("schemas/scenario.json")).then_some(Kind::Scenario)
}
