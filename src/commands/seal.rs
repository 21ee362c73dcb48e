//! `spar seal`: packs content so that exams can read it and their trainees cannot.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use age::secrecy::{ExposeSecret as _, SecretString};
use age::x25519;

use super::{keys, unseal};
use crate::catalog::pack::{Pack, Recipients, packable};
use crate::certificate::folder::{read_private, write_private};
use crate::cli::{Global, help};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::{shown, write_new};

/// Shortest passphrase in characters. Our choice: guessing is slow by design, but a word or a date is guessed all the same.
const PASSPHRASE_CHARS_MIN: usize = 12;

/// The arguments of `seal`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to seal.
    #[arg(value_name = "FILE", required_unless_present = "new_identity", help = help("要封存的场景、评分标准、考试和题库文件，或装着它们的文件夹", "Scenarios, rubrics, exams and quizzes to seal, or folders of them"))]
    pub files: Vec<PathBuf>,
    /// Whom to seal it to.
    #[arg(long, value_name = "RECIPIENT", value_parser = recipient, help = help("封给谁：age1… 开头的公开地址，可写多个", "Whom to seal it to: an address that begins with age1...; may be given again"))]
    pub to: Vec<x25519::Recipient>,
    /// A file with a passphrase to seal it to instead.
    #[arg(long, value_name = "FILE", conflicts_with = "to", help = help("改用口令：口令写在这个文件的第一行（只有您能读）", "Seal it to a passphrase instead: the first line of this file, which only you can read"))]
    pub passphrase_file: Option<PathBuf>,
    /// Where the pack is written.
    #[arg(long, value_name = "PACK", required_unless_present = "new_identity", help = help("封存包写到哪里", "Where the sealed pack is written"))]
    pub output: Option<PathBuf>,
    /// Makes an identity instead.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["files", "to", "passphrase_file", "output"], help = help("不封存，而是生成一个身份文件，并打印它的公开地址", "Seal nothing, but make an identity file and print its address"))]
    pub new_identity: Option<PathBuf>,
}

/// Reads an address.
fn recipient(text: &str) -> Result<x25519::Recipient, String> {
    text.trim()
        .parse()
        .map_err(|_| help("应为 age1… 开头的地址", "an address that begins with age1... is expected").to_owned())
}

/// Seals content, or makes an identity.
///
/// # Errors
/// When content is faulty, there is nobody to seal it to, or a file cannot be read or written.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    match (&args.new_identity, &args.output) {
        (Some(path), _) => identity(path, lang),
        (None, Some(output)) => seal(args, output, lang),
        (None, None) => Ok(Exit::Usage),
    }
}

/// Makes an identity file and prints its address.
fn identity(path: &Path, lang: Lang) -> Result<Exit, AppError> {
    let identity = x25519::Identity::generate();
    let address = identity.to_public();
    let secret = identity.to_string();
    let text = SecretString::from(format!("# {address}\n{}\n", secret.expose_secret()));
    write_private(path, text.expose_secret()).map_err(|error| keys::failed(lang, error))?;
    writeln!(anstream::stdout().lock(), "{address}")?;
    let path = shown(&path.display().to_string());
    // With the error stream gone there is nobody left to tell.
    let _ = writeln!(
        anstream::stderr(),
        "{}",
        lang.pick(
            format!("身份文件 {path} 只有您能读。考场的机器上才放它：有它就能打开封存包。"),
            format!(
                "the identity in {path} is for you only. Keep it where exams are held: whoever has it opens the packs."
            ),
        )
    );
    Ok(Exit::Done)
}

/// Seals content.
fn seal(args: &Args, output: &Path, lang: Lang) -> Result<Exit, AppError> {
    let recipients = match &args.passphrase_file {
        Some(path) => Recipients::Passphrase(passphrase(path, lang)?),
        None if args.to.is_empty() => {
            let message = lang.pick("没有说封给谁", "nobody was named to seal it to");
            return Err(AppError::new(Exit::Usage, message).hint(lang.pick(
                "--to age1…（spar seal --new-identity 文件 可以生成），或 --passphrase-file 文件",
                "--to age1... (spar seal --new-identity FILE makes one), or --passphrase-file FILE",
            )));
        }
        None => Recipients::Keys(args.to.clone()),
    };
    let files = packable(&args.files).map_err(|error| AppError::catalog(lang, error))?;
    let failed = |error| unseal::failed(lang, output, error);
    let pack = Pack::new(files).map_err(failed)?;
    let sealed = pack.seal(&recipients).map_err(failed)?;
    // The armour is ASCII.
    write_new(output, &String::from_utf8_lossy(&sealed)).map_err(|cause| AppError::write(lang, output, cause))?;
    let mut out = anstream::stdout().lock();
    for file in pack.files() {
        writeln!(out, "{}", file.path)?;
    }
    let (number, output) = (pack.files().len(), shown(&output.display().to_string()));
    writeln!(
        out,
        "{}",
        lang.pick(
            format!("{number} 个文件封进了 {output}。考试时：spar exam … --content {output} --unseal 身份文件"),
            format!("sealed {number} file(s) into {output}. To hold an exam: spar exam ... --content {output} --unseal IDENTITY_FILE"),
        )
    )?;
    Ok(Exit::Done)
}

/// Reads a passphrase.
fn passphrase(path: &Path, lang: Lang) -> Result<SecretString, AppError> {
    let text = read_private(path).map_err(|error| keys::failed(lang, error))?;
    let line = text.expose_secret().lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if line.chars().count() < PASSPHRASE_CHARS_MIN {
        let message = lang.pick("口令太短", "the passphrase is too short");
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick(
            format!("至少 {PASSPHRASE_CHARS_MIN} 个字符，几个不相干的词最好记"),
            format!("at least {PASSPHRASE_CHARS_MIN} characters: a few words that do not belong together"),
        )));
    }
    Ok(SecretString::from(line.to_owned()))
}
