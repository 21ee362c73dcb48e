//! `--unseal`: opens a sealed pack for exams and for what checks them; every other command refuses one.

use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;

use super::keys;
use crate::catalog::Catalog;
use crate::catalog::pack::{PackError, Unsealer, is_sealed, open_pack};
use crate::certificate::folder::read_private;
use crate::cli::{Global, help};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::shown;

/// What opens a sealed pack.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct UnsealArgs {
    /// The identity file.
    #[arg(long, value_name = "IDENTITY_FILE", env = "SPAR_UNSEAL", hide_env = true, help = help(
        "用这个身份文件（或口令文件）打开 --content 指的封存包 [环境变量 SPAR_UNSEAL]",
        "Open the sealed pack that --content names with this identity file, or a file with its passphrase [env SPAR_UNSEAL]",
    ))]
    pub unseal: Option<PathBuf>,
}

impl UnsealArgs {
    /// Returns the content in use: the embedded one with that of a sealed pack, or else as every command has it.
    ///
    /// # Errors
    /// When the pack or the identity cannot be read, or do not belong together.
    pub fn catalog(&self, global: &Global) -> Result<Catalog, AppError> {
        let lang = global.lang();
        let Some(path) = global.content.as_deref().filter(|path| is_sealed(path)) else { return global.catalog() };
        let Some(identity) = &self.unseal else {
            let message = lang.pick("内容是封存的，没有给身份文件", "the content is sealed, and no identity was given");
            return Err(AppError::new(Exit::Usage, message)
                .hint(lang.pick("--unseal 身份文件，或设 SPAR_UNSEAL", "--unseal IDENTITY_FILE, or SPAR_UNSEAL")));
        };
        let text = read_private(identity).map_err(|error| keys::failed(lang, error))?;
        let pack =
            open_pack(path, &Unsealer::parse(text.expose_secret())).map_err(|error| failed(lang, path, error))?;
        let own = Catalog::new(None).map_err(|error| AppError::catalog(lang, error))?;
        Ok(own.with_pack(pack))
    }
}

/// Returns the error of a pack that a command may not open.
pub(crate) fn refused(lang: Lang, pack: &Path) -> AppError {
    let pack = shown(&pack.display().to_string());
    let message = lang.pick(format!("{pack} 是封存的考题"), format!("{pack} is sealed exam content"));
    AppError::new(Exit::Usage, message).hint(lang.pick(
        "只有 spar exam、certify、verify、review 和 report 能用 --unseal 打开它；练习请用别的内容",
        "only spar exam, certify, verify, review and report open it, with --unseal; practise with other content",
    ))
}

/// Returns the error of a pack.
pub(super) fn failed(lang: Lang, path: &Path, error: PackError) -> AppError {
    let path = shown(&path.display().to_string());
    let (kind, message) = match &error {
        PackError::World(_) => {
            (Exit::World, lang.pick(format!("无法读写 {path}"), format!("{path} cannot be read or written")))
        }
        PackError::WrongKey => (
            Exit::Usage,
            lang.pick(
                format!("这个身份或口令打不开 {path}"),
                format!("this identity or passphrase does not open {path}"),
            ),
        ),
        PackError::Damaged(_) => (
            Exit::Faulty,
            lang.pick(format!("{path} 不是封存包，或被改过"), format!("{path} is no sealed pack, or it was altered")),
        ),
        PackError::TooLarge => (Exit::Faulty, lang.pick(format!("{path} 太大了"), format!("{path} is too large"))),
        PackError::BadPath(_) | PackError::Twice(_) => (
            Exit::Faulty,
            lang.pick(
                format!("{path} 里的文件名不对或重复"),
                format!("{path} has a file of a wrong name, or one twice"),
            ),
        ),
    };
    match error {
        PackError::World(cause) => AppError::new(kind, message).because(cause),
        error => AppError::new(kind, message).because(error),
    }
}
