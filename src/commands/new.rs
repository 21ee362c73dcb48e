//! `spar new`: writes a commented starting file that passes `lint`, or lets a language model draft a scenario from notes.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::model::ModelArgs;
#[cfg(feature = "llm")]
use super::price::PriceArgs;
use crate::catalog::{Kind, write_new};
use crate::cli::{Global, help};
use crate::domain::id::is_id;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};

#[cfg(feature = "llm")]
mod from;

/// The starting scenario. Comment lines begin with `#zh ` or `#en `; those of one language are kept.
const SCENARIO: &str = include_str!("new/scenario.yaml");

/// The starting rubric, written in the same way.
const RUBRIC: &str = include_str!("new/rubric.yaml");

/// The id in the starting files, which the new one takes the place of.
const ID: &str = "starting-file";

/// A kind of content file, as it is named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum KindName {
    /// A deal.
    #[value(help = help("场景", "a deal"))]
    Scenario,
    /// How a session is scored.
    #[value(help = help("评分标准", "how a session is scored"))]
    Rubric,
}

impl From<KindName> for Kind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Scenario => Self::Scenario,
            KindName::Rubric => Self::Rubric,
        }
    }
}

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to write.
    #[arg(value_enum, value_name = "scenario|rubric", hide_possible_values = true, help = help("写什么：scenario（场景）或 rubric（评分标准）", "What to write: scenario or rubric"))]
    pub kind: KindName,
    /// Its id.
    #[arg(value_name = "ID", help = help("它的 id，也是文件名：小写字母、数字、连字符", "Its id, and the file's name: lower-case letters, digits, hyphens"))]
    pub id: String,
    /// A case description to draft it from.
    #[arg(long, value_name = "NOTES", help = help("请语言模型根据这份案例笔记起草场景；- 是标准输入", "Let a language model draft the scenario from these notes about a case; - for standard input"))]
    pub from: Option<PathBuf>,
    /// Rounds of repair.
    #[arg(long, value_name = "N", requires = "from", default_value_t = 3, value_parser = clap::value_parser!(u8).range(0..=10), help = help("检查不过时最多请模型修补几轮（缺省 3）", "How often the model is asked to repair what the checks find (3 by default)"))]
    pub rounds: u8,
    /// Which model.
    #[command(flatten)]
    pub model: ModelArgs,
    /// What tokens cost.
    #[cfg(feature = "llm")]
    #[command(flatten)]
    pub price: PriceArgs,
}

/// Writes the file and says where it is.
///
/// # Errors
/// A bad id, a file that is there already, or what the disk says.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    if !is_id(&args.id) {
        let message = lang.pick(format!("`{}` 不能作 id", args.id), format!("`{}` is not an id", args.id));
        let hint = lang.pick(
            "只能用小写英文字母、数字和单个连字符，以字母开头，如 hotel-cleaning",
            "use lower-case letters, digits and single hyphens, starting with a letter, as in hotel-cleaning",
        );
        return Err(AppError::new(Exit::Usage, message).hint(hint));
    }
    let kind = Kind::from(args.kind);
    let folder = global.content.as_deref().unwrap_or(Path::new("")).join(kind.folder());
    let path = folder.join(format!("{}.yaml", args.id));
    if let Some(notes) = &args.from {
        return draft(notes, args, global, kind, &path);
    }
    write_new(&path, &starting_file(kind, &args.id, lang)).map_err(|cause| refused(lang, &path, cause))?;
    let shown = path.display();
    let mut out = anstream::stdout().lock();
    writeln!(out, "{}", lang.pick(format!("已写入 {shown}"), format!("wrote {shown}")))?;
    let next = content_hint(global.content.as_ref(), &path);
    writeln!(out, "{}", lang.pick(format!("改好后检查：{next}"), format!("edit it, then check it: {next}")))?;
    Ok(Exit::Done)
}

/// Lets a model draft a scenario.
fn draft(notes: &Path, args: &Args, global: &Global, kind: Kind, path: &Path) -> Result<Exit, AppError> {
    let lang = global.lang();
    if kind != Kind::Scenario {
        let message = lang.pick("只有场景能由模型起草", "only a scenario can be drafted by a model");
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick(
            "评分标准请从起始文件改：spar new rubric ID",
            "begin a rubric with the starting file: spar new rubric ID",
        )));
    }
    #[cfg(feature = "llm")]
    return from::run(notes, args, global, path);
    #[cfg(not(feature = "llm"))]
    {
        let _ = (notes, args, path);
        Err(super::model::without_models(lang))
    }
}

/// Returns the command that checks the file.
fn content_hint(content: Option<&PathBuf>, path: &Path) -> String {
    match content {
        Some(folder) => format!("spar lint --content {}", folder.display()),
        None => format!("spar lint {}", path.display()),
    }
}

/// Returns the error for a file that could not be written.
fn refused(lang: Lang, path: &Path, cause: io::Error) -> AppError {
    if cause.kind() != io::ErrorKind::AlreadyExists {
        return AppError::write(lang, path, cause);
    }
    let shown = path.display();
    let message = lang.pick(format!("{shown} 已经存在"), format!("{shown} is there already"));
    AppError::new(Exit::Usage, message)
        .hint(lang.pick("换一个 id，或先把旧文件移走", "choose another id, or move the old file away first"))
}

/// Returns the starting file of a kind, with comments in a language.
fn starting_file(kind: Kind, id: &str, lang: Lang) -> String {
    let template = match kind {
        Kind::Scenario => SCENARIO,
        Kind::Rubric | Kind::Exam | Kind::Quiz => RUBRIC,
    };
    let (kept, dropped) = lang.pick(("#zh ", "#en "), ("#en ", "#zh "));
    let lines = template.lines().filter(|line| !line.trim_start().starts_with(dropped));
    lines.map(|line| line.replacen(kept, "# ", 1).replacen(ID, id, 1) + "\n").collect()
}
