//! `spar keys`: the keys that certificates are signed with and checked by.

use std::io::Write as _;
use std::path::Path;

use crate::certificate::folder::{KeyFolder, KeysError, read_public};
use crate::certificate::key::{KnownKey, Standing};
use crate::cli::{Global, help};
use crate::commands::now_s;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::shown;

/// The arguments of `keys`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// What there is to do with keys.
#[derive(Debug, clap::Subcommand)]
pub enum Task {
    /// Makes the first key.
    #[command(about = help("生成签名密钥", "Make a key to sign with"))]
    New,
    /// Lists the keys.
    #[command(about = help("列出认识的密钥", "List the keys that are known"))]
    List,
    /// Prints a public key.
    #[command(about = help("打印公钥，好交给要核对证书的人", "Print a public key, to be given to whoever checks certificates"))]
    Show {
        /// Which.
        #[arg(value_name = "ID", help = help("密钥编号，或编号的开头；不写则是正在使用的", "The key's id or its beginning; the one in use by default"))]
        id: Option<String>,
    },
    /// Makes a key in the place of the one in use.
    #[command(about = help("换一把新密钥；旧证书仍然有效", "Make a new key in place of the one in use; old certificates stay valid"))]
    Rotate,
    /// Trusts a foreign key.
    #[command(about = help("信任别人的公钥", "Trust somebody else's public key"))]
    Trust {
        /// The key.
        #[arg(value_name = "FILE|KEY", help = help("公钥文件，或 64 位十六进制数字", "A file with the public key, or its 64 hexadecimal digits"))]
        key: String,
    },
    /// Trusts a key no more.
    #[command(about = help("不再信任某把密钥（比如私钥泄露了）", "Trust a key no more, as when its secret has leaked"))]
    Untrust {
        /// Which.
        #[arg(value_name = "ID", help = help("密钥编号，或编号的开头", "The key's id or its beginning"))]
        id: String,
        /// Really?
        #[arg(long, help = help("确认；本机自己的密钥要写上它", "Really do it; needed for a key of one's own"))]
        yes: bool,
    },
}

/// Does what is asked with the keys of the data folder.
///
/// # Errors
/// When the keys cannot be used, or there is no such key.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let keys = KeyFolder::of(&global.data_folder()?);
    let failed = |error| failed(lang, error);
    let now_s = now_s();
    let mut out = anstream::stdout().lock();
    match args.task.as_ref().unwrap_or(&Task::List) {
        Task::New => {
            let made = keys.create(now_s).map_err(failed)?;
            writeln!(out, "{}", lang.pick("已生成密钥：", "made a key:"))?;
            writeln!(out, "{}", line(&made, lang))?;
            let path = shown(&keys.path().display().to_string());
            writeln!(
                out,
                "{}",
                lang.pick(
                    format!("私钥在 {path}，只有您能读。请备份；谁拿到它，谁就能签证书。"),
                    format!("the secret is in {path}, for you only. Back it up: whoever has it can sign certificates."),
                )
            )?;
        }
        Task::List => {
            let known = keys.known().map_err(failed)?;
            for key in &known {
                writeln!(out, "{}", line(key, lang))?;
            }
            if known.is_empty() {
                let text = lang.pick("还没有密钥。spar keys new 生成一把。", "No keys yet. spar keys new makes one.");
                writeln!(out, "{text}")?;
            }
        }
        Task::Show { id } => {
            let known = keys.find(id.as_deref()).map_err(failed)?;
            writeln!(out, "# {}", line(&known, lang))?;
            writeln!(out, "{}", serde_json::to_string(&known).map_err(std::io::Error::from)?)?;
        }
        Task::Rotate => {
            let (old, new) = keys.rotate(now_s).map_err(failed)?;
            writeln!(out, "{}\n{}", line(&old, lang), line(&new, lang))?;
        }
        Task::Trust { key } => {
            let kept = keys.trust(named_key(lang, key)?).map_err(failed)?;
            writeln!(out, "{}", line(&kept, lang))?;
        }
        Task::Untrust { id, yes } => {
            let known = keys.find(Some(id)).map_err(failed)?;
            if known.standing == Standing::Own && !yes {
                return Err(unsure(&known, lang));
            }
            let known = keys.untrust(&known.key.id(), now_s).map_err(failed)?;
            writeln!(out, "{}", line(&known, lang))?;
            let text = lang.pick("它签的证书从此都通不过核对。", "Every certificate that it signed fails from now on.");
            writeln!(out, "{text}")?;
        }
    }
    Ok(Exit::Done)
}

/// Returns the error that a key of one's own is not given up by the way.
fn unsure(known: &KnownKey, lang: Lang) -> AppError {
    let key = known.key.id();
    let message = lang.pick(
        format!("{key} 是本机自己的密钥：不再信任它，它签过的证书就全都通不过核对，私钥也会删掉"),
        format!("{key} is a key of your own: without trust in it every certificate that it signed fails, and its secret is removed"),
    );
    AppError::new(Exit::Usage, message).hint(lang.pick(
        "只想换一把：spar keys rotate，旧证书仍然有效。确实泄露了就加 --yes",
        "to replace it only: spar keys rotate, and old certificates stay valid; if its secret has leaked, add --yes",
    ))
}

/// Returns the key that a text is or that a file holds.
///
/// # Errors
/// When it is neither.
pub(super) fn named_key(lang: Lang, named: &str) -> Result<KnownKey, AppError> {
    let path = Path::new(named);
    let text = if path.is_file() { read_public(path).map_err(|error| failed(lang, error))? } else { named.to_owned() };
    KnownKey::parse(&text).map_err(|fault| {
        let named = shown(named);
        let message = lang.pick(format!("{named} 不是公钥"), format!("{named} is no public key"));
        AppError::new(Exit::Usage, message).because(fault).hint(lang.pick(
            "写 64 位十六进制数字，或 spar keys show 打印出来的文件",
            "give 64 hexadecimal digits, or a file of what spar keys show prints",
        ))
    })
}

/// Returns a key's line: id, what is thought of it, from when to when it signs.
fn line(known: &KnownKey, lang: Lang) -> String {
    let standing = match (known.standing, known.until_s) {
        (Standing::Own, None) => lang.pick("本机，正在使用", "own, in use"),
        (Standing::Own, Some(_)) => lang.pick("本机，已换下", "own, replaced"),
        (Standing::Trusted, _) => lang.pick("信任", "trusted"),
        (Standing::Untrusted, _) => lang.pick("不信任", "not trusted"),
    };
    let time = |at_s: Option<i64>| {
        let at = at_s.and_then(|at_s| jiff::Timestamp::from_second(at_s).ok());
        at.map_or_else(|| "…".to_owned(), |at| at.strftime("%Y-%m-%d %H:%MZ").to_string())
    };
    format!("{}  {standing}  {} – {}", known.key.id(), time(known.from_s), time(known.until_s))
}

/// Returns the error of keys.
pub(super) fn failed(lang: Lang, error: KeysError) -> AppError {
    let (kind, message, hint) = match &error {
        KeysError::Unusable { path, .. } => {
            let path = path.display();
            (Exit::World, lang.pick(format!("无法使用 {path}"), format!("{path} cannot be used")), None)
        }
        KeysError::Open { path, mode, wanted } => {
            let path = path.display();
            (
                Exit::Faulty,
                lang.pick(
                    format!("别人也能打开 {path}（权限 {mode:o}），不能再当密钥用"),
                    format!("others have access to {path} (mode {mode:o}); it is not used as it is"),
                ),
                Some(lang.pick(
                    format!("chmod {wanted:o} {path}；如果别人可能已经看过，请 spar keys rotate 换一把"),
                    format!("chmod {wanted:o} {path}; if somebody may have read it, replace it: spar keys rotate"),
                )),
            )
        }
        KeysError::Bad { path } => {
            let path = path.display();
            (
                Exit::Faulty,
                lang.pick(
                    format!("{path} 里不是它名字所说的密钥"),
                    format!("{path} does not hold the key of its name"),
                ),
                Some(lang.pick("从备份里恢复它".to_owned(), "restore it from a back-up".to_owned())),
            )
        }
        KeysError::Exists { id } => (
            Exit::Usage,
            lang.pick(format!("已经有签名密钥 {id}"), format!("there is a signing key already: {id}")),
            Some(lang.pick("要换一把：spar keys rotate".to_owned(), "to replace it: spar keys rotate".to_owned())),
        ),
        KeysError::None => (
            Exit::Usage,
            lang.pick("还没有签名密钥", "there is no key to sign with").to_owned(),
            Some(lang.pick("spar keys new 生成一把".to_owned(), "spar keys new makes one".to_owned())),
        ),
        KeysError::Unknown { id } => (
            Exit::Usage,
            lang.pick(
                format!("没有编号为 {} 的密钥，或不止一把", shown(id)),
                format!("there is no key {}, or more than one", shown(id)),
            ),
            Some(lang.pick("spar keys list 列出全部".to_owned(), "spar keys list lists them".to_owned())),
        ),
        KeysError::Randomness(_) => {
            (Exit::World, lang.pick("系统给不出随机数", "the system gives no random bytes").to_owned(), None)
        }
    };
    let app = AppError::new(kind, message);
    let app = match hint {
        Some(hint) => app.hint(hint),
        None => app,
    };
    match error {
        KeysError::Unusable { source, .. } => app.because(source),
        KeysError::Randomness(why) => app.because(why),
        _ => app,
    }
}
