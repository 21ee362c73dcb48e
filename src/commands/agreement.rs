//! `spar agreement`: how far the engine's marks and people's agree, and which criteria may gate without a person.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;

use crate::cli::{Global, help};
use crate::commands::TextOrJson;
use crate::commands::review::review_of;
use crate::domain::agreement::CriterionMarks;
use crate::error::{AppError, Exit};
use crate::report;
use crate::report::marks::{Difference, MarksReport};
use crate::store::LogKind;

/// The arguments of `agreement`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json", hide_possible_values = true, help = help("输出格式", "What is written"))]
    pub format: TextOrJson,
    /// A file instead of standard output.
    #[arg(long, value_name = "PATH", help = help("写入文件，而不是标准输出", "Write to a file instead of standard output"))]
    pub output: Option<PathBuf>,
    /// At most so many differences.
    #[arg(long, value_name = "N", default_value_t = 20, help = help("最多列出几处分歧，差得最多的在前", "At most so many differences are listed, the largest first"))]
    pub most: usize,
}

/// Compares every mark that stands with the engine's.
///
/// # Errors
/// When the store or the output fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let store = global.store()?;
    let heads = store.logs(LogKind::Review, None).map_err(|error| AppError::store(lang, error))?;
    let mut criteria: BTreeMap<_, CriterionMarks> = BTreeMap::new();
    let mut differences = Vec::new();
    for head in heads {
        for mark in review_of(&head.id, store.as_ref(), lang)?.marks.into_values() {
            criteria.entry(mark.criterion.clone()).or_default().add(&mark);
            if mark.engine != mark.points {
                differences.push(Difference { session: head.id.clone(), mark });
            }
        }
    }
    let report = MarksReport::new(criteria, differences, args.most);
    let text = match args.format {
        TextOrJson::Text => report.text(lang),
        TextOrJson::Json => report.json(),
    };
    match &args.output {
        Some(path) => {
            let mut out = report::create(path).map_err(|cause| AppError::write(lang, path, cause))?;
            out.write_all(text.as_bytes())
                .and_then(|()| out.flush())
                .map_err(|cause| AppError::write(lang, path, cause))?;
        }
        None => write!(anstream::stdout(), "{text}")?,
    }
    Ok(Exit::Done)
}
