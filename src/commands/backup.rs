//! `spar backup` and `spar restore`: everything that is kept, in one file that both kinds of store read.

use std::io::Write as _;
use std::path::PathBuf;

use crate::cli::{Global, help};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::store::backup::{self, BackupError};

/// The arguments of `backup` and `restore`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file.
    #[arg(value_name = "FILE", help = help("备份文件", "The back-up"))]
    pub file: PathBuf,
}

/// Writes everything that is kept to a new file.
///
/// # Errors
/// When there is such a file, it cannot be written, or the store cannot be read.
pub fn back_up(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let rows = backup::back_up(global.store()?.as_ref(), &args.file).map_err(|error| failed(lang, error))?;
    let path = args.file.display();
    let keys = global.data_folder().map_or_else(|_| "keys/".to_owned(), |data| data.join("keys").display().to_string());
    writeln!(
        anstream::stdout(),
        "{}",
        lang.pick(
            format!("{rows} 条记录写入 {path}，里面有学员说的话，请收好。签证书的密钥不在里面，请另存 {keys}。"),
            format!("{rows} rows written to {path}. It holds what trainees said: keep it safe. The keys that sign certificates are not in it: keep {keys} as well."),
        )
    )?;
    Ok(Exit::Done)
}

/// Reads a back-up into an empty store.
///
/// # Errors
/// When the file is damaged, the store is not empty, or either fails.
pub fn restore(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let rows = backup::restore(global.store()?.as_mut(), &args.file).map_err(|error| failed(lang, error))?;
    writeln!(anstream::stdout(), "{}", lang.pick(format!("恢复了 {rows} 条记录。"), format!("{rows} rows restored.")))?;
    Ok(Exit::Done)
}

/// Returns the error as it is shown.
fn failed(lang: Lang, error: BackupError) -> AppError {
    match error {
        BackupError::Store(error) => AppError::store(lang, error),
        BackupError::File { path, source } => {
            let path = path.display();
            if source.kind() == std::io::ErrorKind::AlreadyExists {
                let message = lang.pick(
                    format!("{path} 已经有了，不会覆盖"),
                    format!("{path} is there already, and is not written over"),
                );
                return AppError::new(Exit::World, message).hint(lang.pick("换一个文件名", "choose another name"));
            }
            let message =
                lang.pick(format!("备份文件 {path} 读写不了"), format!("the back-up {path} cannot be read or written"));
            AppError::new(Exit::World, message).because(source)
        }
        BackupError::Damaged { path, line } => {
            let path = path.display();
            let message = lang.pick(
                format!("{path} 不是完好的备份：第 {line} 行或之前被改过，或者缺了一截"),
                format!("{path} is no whole back-up: it was altered or cut off at or before line {line}"),
            );
            let hint = lang.pick("什么也没有恢复；换一份备份", "nothing was restored; use another back-up");
            AppError::new(Exit::Faulty, message).hint(hint)
        }
        BackupError::NotEmpty => {
            let message = lang.pick("这个会话库里已经有记录", "this store holds records already");
            let hint = lang.pick("用 --data 或 --store 指定一个空的", "name an empty one with --data or --store");
            AppError::new(Exit::Usage, message).hint(hint)
        }
    }
}
