//! What can go wrong in the program as a whole, and the exit codes.
//!
//! | code | meaning |
//! |------|---------|
//! | 0 | done; also when the reader of a pipe has gone |
//! | 1 | ran well, and the answer is no: drift found, below the pass mark when asked to gate |
//! | 2 | the command line is wrong |
//! | 3 | a scenario, rubric, transcript or store is faulty |
//! | 4 | the world failed: network, model, disk |

use std::error::Error;
use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::catalog::{CatalogError, FileReport, draw};
use crate::domain::exercise::listed;
use crate::domain::lang::Lang;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Ran well, and the answer is no.
    No = 1,
    /// The command line is wrong.
    Usage = 2,
    /// A scenario, rubric, transcript or store is faulty.
    Faulty = 3,
    /// Network, model or disk failed.
    World = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

/// An error in the user's language, ready to be printed.
#[derive(Debug)]
pub struct AppError {
    /// What kind it is: how the program ends.
    pub kind: Exit,
    /// What went wrong, in one line.
    pub message: String,
    /// Why, as far as it is known.
    pub cause: Option<Box<dyn Error + Send + Sync>>,
    /// What to do about it.
    pub hint: Option<String>,
    /// Drawn problems of files, printed before the message.
    pub drawn: Option<String>,
}

impl AppError {
    /// Returns an error of a kind.
    pub fn new(kind: Exit, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), cause: None, hint: None, drawn: None }
    }

    /// Returns the error with what caused it.
    #[must_use]
    pub fn because(self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { cause: Some(cause.into()), ..self }
    }

    /// Returns the error with what to do about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Returns the error of an output that nobody reads any more: no error at all.
    fn closed_pipe() -> Self {
        Self::new(Exit::Done, "")
    }

    /// Returns the error that a file could not be written.
    pub fn write(lang: Lang, path: &Path, cause: io::Error) -> Self {
        let path = path.display();
        let message = lang.pick(format!("无法写入 {path}"), format!("{path} cannot be written"));
        Self::new(Exit::World, message).because(cause)
    }

    /// Returns the error that content cannot be had.
    pub fn catalog(lang: Lang, error: CatalogError) -> Self {
        match error {
            CatalogError::Folder { path, cause } => {
                let path = path.display();
                let message =
                    lang.pick(format!("打不开内容文件夹 {path}"), format!("the content folder {path} cannot be read"));
                Self::new(Exit::Usage, message).because(cause)
            }
            CatalogError::UnknownId { kind, id, nearest, known } => {
                let kind = kind.name(lang);
                let message = lang.pick(format!("没有叫 `{id}` 的{kind}"), format!("there is no {kind} `{id}`"));
                let known = listed(&known, lang);
                let hint = match nearest {
                    Some(nearest) => lang.pick(
                        format!("是不是 `{nearest}`？现有：{known}"),
                        format!("did you mean `{nearest}`? There are: {known}"),
                    ),
                    None => lang.pick(format!("现有：{known}"), format!("there are: {known}")),
                };
                Self::new(Exit::Usage, message).hint(hint)
            }
            CatalogError::Faulty(reports) => Self::faulty(lang, &reports),
        }
    }

    /// Returns the error that files have problems, with the problems drawn.
    fn faulty(lang: Lang, reports: &[FileReport]) -> Self {
        let count: usize = reports.iter().map(FileReport::errors).sum();
        let drawn: Vec<String> = reports.iter().map(|report| draw(report, lang)).collect();
        let message = lang.pick(format!("内容文件有 {count} 个问题"), format!("the content has {count} problem(s)"));
        Self { drawn: Some(drawn.join("\n\n")), ..Self::new(Exit::Faulty, message) }
    }

    /// Returns the error as it is printed; empty for a closed pipe.
    pub fn text(&self, lang: Lang) -> String {
        let mut text = String::new();
        if self.kind == Exit::Done {
            return text;
        }
        if let Some(drawn) = &self.drawn {
            let _ = write!(text, "{drawn}\n\n");
        }
        let red = anstyle::Style::new().bold().fg_color(Some(anstyle::AnsiColor::Red.into()));
        let _ = writeln!(text, "{red}{}{red:#}{}", lang.pick("错误：", "error: "), self.message);
        let mut cause: Option<&dyn Error> = self.cause.as_deref().map(|cause| cause as &dyn Error);
        while let Some(error) = cause {
            let _ = writeln!(text, "{}{error}", lang.pick("  原因：", "  because: "));
            cause = error.source();
        }
        if let Some(hint) = &self.hint {
            let _ = writeln!(text, "{}{hint}", lang.pick("  提示：", "  hint: "));
        }
        text
    }
}

impl From<io::Error> for AppError {
    /// Turns an error of the output streams into the program's: a closed pipe is a quiet end.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::closed_pipe();
        }
        Self::new(Exit::World, error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_what_why_and_what_to_do() {
        let error = AppError::new(Exit::World, "磁盘满了").because(io::Error::other("no space")).hint("清理一下");
        let text = anstream::adapter::strip_str(&error.text(Lang::Zh)).to_string();
        assert_eq!(text, "错误：磁盘满了\n  原因：no space\n  提示：清理一下\n");
    }

    #[test]
    fn a_closed_pipe_is_quiet() {
        let error = AppError::from(io::Error::from(io::ErrorKind::BrokenPipe));
        assert_eq!((error.kind, error.text(Lang::En)), (Exit::Done, String::new()));
    }
}
