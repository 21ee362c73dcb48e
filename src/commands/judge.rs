//! `spar judge`: lets a language model read finished sessions as a second judge, beside the score of record.

use std::path::PathBuf;

use super::model::ModelArgs;
use crate::cli::{Global, help};
use crate::error::{AppError, Exit};
use crate::report::Format;

#[cfg(feature = "llm")]
mod against;
#[cfg(feature = "llm")]
mod hold;

#[cfg(feature = "llm")]
use super::price::PriceArgs;

/// What the help says about the margin, in Chinese.
const HELP_ZH: &str = "\
模型只回答窄的是非题，引文逐字核对；分数不会因它改变。
以下情况请人工复核：两个分数相差超过 --margin（缺省 10 分，即一个等级的三分之二；
两个人标注同一场谈话也会差到这么多）；一个通过一个没通过；越界的话只有一方看到；
模型的回答不可信；判过的不到八成。

--against 写 engine，或写一个人工标注的文件（每行带 text、stage、kind，同 spar label --against）；
给了会话文件，就只对照其中出现过的话；没给，就判标注文件里的每一句。";

/// The same in English.
const HELP_EN: &str = "\
The model answers narrow yes/no items with quotes that are checked; it never changes a score.
A person should look where the two scores differ by more than --margin (10 points by default:
two thirds of a band, as much as two people who code one talk may differ), where only one
passes, where only one sees something out of bounds, where the model cannot be believed,
or where less than four fifths were judged.

--against takes engine, or a file of lines that a person coded (text, stage and kind a line,
as spar label --against does). With session files, the lines that occur in them are compared;
without, every line of the coded file is judged.";

/// The arguments of `judge`.
#[derive(Debug, clap::Args)]
#[command(after_help = help(HELP_ZH, HELP_EN))]
pub struct Args {
    /// Transcripts; `-` for standard input.
    #[arg(required_unless_present = "against", value_name = "FILE", help = help("会话记录或别处的谈话，同 spar score；- 表示标准输入", "Session records or talks from elsewhere, as spar score takes them; - for standard input"))]
    pub files: Vec<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json|jsonl", hide_possible_values = true, help = help("输出格式：text、json 或 jsonl", "Output: text, json or jsonl"))]
    pub format: Format,
    /// Runs of each call.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=11), help = help("每项问几遍，取多数（缺省 3）", "How often each item is asked; the majority decides (3 by default)"))]
    pub runs: u8,
    /// How far the two scores may be apart.
    #[arg(long, value_name = "POINTS", default_value_t = MARGIN, value_parser = clap::value_parser!(u8).range(0..=100), help = help("两个分数相差多少分以上就请人复核（缺省 10）", "How many points the two scores may differ before a person should look (10 by default)"))]
    pub margin: u8,
    /// Ends with code 1 when a person should look.
    #[arg(long, help = help("有任何一场要人工复核时，退出码为 1", "End with code 1 when a person should look at any session"))]
    pub gate: bool,
    /// Measures agreement instead.
    #[arg(long, value_name = "engine|CODED", help = help("改为衡量：模型与程序（engine）或与人工标注逐句一致到什么程度", "Measure instead: how far the model agrees with the program (engine), or with a person's codes in this file"))]
    pub against: Option<PathBuf>,
    /// Lists the lines that are read differently.
    #[arg(long, requires = "against", help = help("列出标注不一致的每一句", "List every line that is read differently"))]
    pub errors: bool,
    /// Another rubric than the one a session was held under.
    #[arg(long, value_name = "ID", help = help("改用另一套评分标准", "Use another rubric than the session's own"))]
    pub rubric: Option<String>,
    /// The deal that talks from elsewhere were about.
    #[arg(long, value_name = "ID", help = help("别处的谈话谈的是哪个场景", "The scenario that talks from elsewhere were about"))]
    pub scenario: Option<String>,
    /// Who sells in talks from elsewhere.
    #[arg(long, value_name = "NAME", help = help("别处的谈话里谁是销售，按其中的写法", "Who sells in talks from elsewhere, as written there"))]
    pub rep: Option<String>,
    /// Which model.
    #[command(flatten)]
    pub model: ModelArgs,
    /// What tokens cost.
    #[cfg(feature = "llm")]
    #[command(flatten)]
    pub price: PriceArgs,
}

/// The margin unless the user says otherwise.
#[cfg(feature = "llm")]
const MARGIN: u8 = crate::llm::judge::judgement::MARGIN_DEFAULT;
#[cfg(not(feature = "llm"))]
const MARGIN: u8 = 10;

/// Judges sessions, or says that this build cannot.
///
/// # Errors
/// When a session cannot be judged, the model cannot be had, or the output fails.
#[cfg(feature = "llm")]
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    hold::run(args, global)
}

/// Judges sessions, or says that this build cannot.
///
/// # Errors
/// Always: there is no model in this build.
#[cfg(not(feature = "llm"))]
pub fn run(_args: &Args, global: &Global) -> Result<Exit, AppError> {
    Err(super::model::without_models(global.lang()))
}
