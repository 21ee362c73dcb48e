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

use rustyline::error::ReadlineError;

use crate::catalog::{CatalogError, FileReport, draw};
use crate::domain::exercise::listed;
use crate::domain::lang::Lang;
use crate::roleplay::RoleplayError;
use crate::store::StoreError;

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

    /// Returns the error that an input could not be read.
    pub fn read(lang: Lang, path: &Path, cause: io::Error) -> Self {
        let path = path.display();
        let message = lang.pick(format!("无法读取 {path}"), format!("{path} cannot be read"));
        Self::new(Exit::World, message).because(cause)
    }

    /// Returns the error that a line of an input is no utterance.
    pub fn utterance(lang: Lang, path: &Path, line: usize, cause: serde_json::Error) -> Self {
        let path = path.display();
        let message = lang.pick(
            format!("{path} 第 {line} 行不是一句可标注的话"),
            format!("line {line} of {path} is not an utterance"),
        );
        let hint = lang.pick(
            "每行一句话，或一个 JSON 对象：{\"text\": \"…\"}，可带 id、lang、scenario、before",
            "a plain line, or a JSON object: {\"text\": \"...\"}, with id, lang, scenario and before if wanted",
        );
        Self::new(Exit::Faulty, message).because(cause).hint(hint)
    }

    /// Returns the error that there is no folder for records.
    pub fn no_data_folder(lang: Lang) -> Self {
        let message = lang.pick("找不到存放记录的文件夹", "there is no folder to keep records in");
        let hint = lang.pick(
            "用 --data 文件夹 指定，或用 --no-store 不保存",
            "name one with --data DIR, or keep nothing with --no-store",
        );
        Self::new(Exit::World, message).hint(hint)
    }

    /// Returns the error that what `--store` names is no server that this build can reach.
    pub fn no_server(lang: Lang) -> Self {
        let message = lang.pick("--store 的地址用不了", "--store names no server that can be used");
        let hint = if cfg!(feature = "postgres") {
            lang.pick("写成 postgres://用户@主机/库", "write it as postgres://user@host/database")
        } else {
            lang.pick("这个程序编译时没带 postgres 功能", "this program was built without the feature `postgres`")
        };
        Self::new(Exit::Usage, message).hint(hint)
    }

    /// Returns the error that no session can be resumed.
    pub fn nothing_to_resume(lang: Lang) -> Self {
        let message = lang.pick("没有可以接着练的会话", "there is no session to go on with");
        let hint = lang.pick(
            "spar history 列出保存的会话；spar practice 开始新的一场",
            "spar history lists the sessions that are kept; spar practice begins one",
        );
        Self::new(Exit::Usage, message).hint(hint)
    }

    /// Returns the error that a session belongs to an exam, where there are no hints and no second tries.
    pub fn of_an_exam(lang: Lang, session: &str) -> Self {
        let message = lang.pick(
            format!("会话 {session} 是考试的一部分，不能当练习接着练"),
            format!("session {session} is part of an exam and cannot go on as practice"),
        );
        let hint = lang.pick("接着考：spar exam 考试 --trainee 学员", "go on with spar exam RULES --trainee ID");
        Self::new(Exit::Usage, message).hint(hint)
    }

    /// Returns the error that no scenario was named where nobody can be asked.
    pub fn scenario_wanted(lang: Lang, known: &[&str]) -> Self {
        let known = listed(known, lang);
        let message = lang.pick("没有说练哪个场景", "no scenario was named");
        Self::new(Exit::Usage, message).hint(
            lang.pick(
                format!("spar practice 场景；现有：{known}"),
                format!("spar practice SCENARIO; there are: {known}"),
            ),
        )
    }

    /// Returns the error that a session cannot go on because its scenario was changed since.
    pub fn content_changed(lang: Lang, session: &str, scenario: &str) -> Self {
        let message = lang.pick(
            format!("会话 {session} 开始之后，场景 `{scenario}` 改过了，接不下去"),
            format!("scenario `{scenario}` was changed since session {session} began, so it cannot go on"),
        );
        let hint = lang.pick(
            "用当时的内容（--content）接着练，或开始新的一场",
            "go on with the content of that time (--content), or begin a new session",
        );
        Self::new(Exit::Faulty, message).hint(hint)
    }

    /// Returns the error of a store.
    pub fn store(lang: Lang, error: StoreError) -> Self {
        let (kind, message, hint) = match &error {
            StoreError::Open { path, .. } => (
                Exit::World,
                lang.pick(format!("打不开会话库 {path}"), format!("the session store {path} cannot be used")),
                lang.pick("用 --data 换一个文件夹，用 --store 换一个服务器，或用 --no-store 不保存", "choose another folder with --data or another server with --store, or keep nothing with --no-store"),
            ),
            StoreError::TooNew { path, found, known } => (
                Exit::Faulty,
                lang.pick(
                    format!("会话库 {path} 是更新的版本写的（格式 {found}，本程序认识到 {known}）"),
                    format!("the session store {path} was written by a newer program (format {found}; this one knows {known})"),
                ),
                lang.pick("升级程序，或用 --data 换一个文件夹", "use the newer program, or choose another folder with --data"),
            ),
            StoreError::Contended { session } => (
                Exit::Faulty,
                lang.pick(format!("会话 {session} 正在另一个程序里继续"), format!("session {session} goes on in another program")),
                lang.pick("说过的都还在；在那个程序里继续，或稍后 --resume", "nothing is lost; go on there, or --resume later"),
            ),
            StoreError::Unknown { session } => (
                Exit::Usage,
                lang.pick(format!("没有会话 `{session}`"), format!("there is no session `{session}`")),
                lang.pick("spar history 列出保存的会话", "spar history lists the sessions that are kept"),
            ),
            StoreError::Forgotten { session } => (
                Exit::Usage,
                lang.pick(format!("会话 {session} 的内容已经删除"), format!("the text of session {session} was removed")),
                lang.pick("只剩下校验用的哈希；分数还在 spar report 里", "only its hashes are left; its score is still in spar report"),
            ),
            StoreError::BadEvent { session, sequence, .. } => (
                Exit::Faulty,
                lang.pick(format!("会话 {session} 的第 {sequence} 条记录读不出来"), format!("event {sequence} of session {session} cannot be read")),
                lang.pick("其他会话不受影响", "other sessions are not affected"),
            ),
            #[cfg(feature = "postgres")]
            StoreError::Server(_) => (
                Exit::World,
                lang.pick("会话库的服务器出错或连不上".to_owned(), "the session store's server failed or cannot be reached".to_owned()),
                lang.pick("说过的已保存到最后一轮；服务器恢复后 --resume 接着来", "everything up to the last turn is kept; --resume goes on when the server is back"),
            ),
            StoreError::Database(_) => (
                Exit::World,
                lang.pick("会话库读写失败".to_owned(), "reading or writing the session store failed".to_owned()),
                lang.pick("磁盘满了，或文件夹不可写？说过的已保存到最后一轮", "is the disk full, or the folder read-only? everything up to the last turn is kept"),
            ),
        };
        let shown = Self::new(kind, message).hint(hint);
        match error {
            StoreError::Open { source, .. } => Self { cause: Some(source), ..shown },
            StoreError::Database(cause) => shown.because(cause),
            #[cfg(feature = "postgres")]
            StoreError::Server(cause) => shown.because(cause),
            StoreError::BadEvent { source, .. } => shown.because(source),
            StoreError::TooNew { .. }
            | StoreError::Contended { .. }
            | StoreError::Unknown { .. }
            | StoreError::Forgotten { .. } => shown,
        }
    }

    /// Returns the error of a role-play.
    pub fn roleplay(lang: Lang, error: RoleplayError) -> Self {
        match error {
            RoleplayError::Store(error) => Self::store(lang, error),
            RoleplayError::Record { ref session, .. } | RoleplayError::Headless { ref session } => {
                let message = lang
                    .pick(format!("会话 {session} 的记录有错"), format!("the record of session {session} is faulty"));
                Self::new(Exit::Faulty, message).because(error)
            }
        }
    }

    /// Returns the error of a terminal.
    pub fn terminal(lang: Lang, error: ReadlineError) -> Self {
        let message = lang.pick("终端读写失败", "the terminal failed");
        Self::new(Exit::World, message).because(error)
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
