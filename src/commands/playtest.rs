//! `spar playtest`: simulated trainees play scenarios; a scenario in which bad selling wins fails.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::in_order::{cores, mapped};
use crate::catalog::{Catalog, Kind, RUBRIC_DEFAULT};
use crate::cli::{Global, help};
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;
use crate::error::{AppError, Exit};
use crate::playtest::archetype::Archetype;
use crate::playtest::attack::suite::{self, Bases, Outcome, Target};
use crate::playtest::deal::Deal;
use crate::playtest::measure::{self, Tested};
use crate::playtest::play::{self, Authored, Cast, Run};
use crate::playtest::verdict;
use crate::playtest::{Format, Report};
use crate::report;

/// The arguments of `playtest`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenarios: ids, or files.
    #[arg(value_name = "SCENARIO", help = help("要试玩的场景：名称或 .yaml 文件；不写则全部", "Scenarios to play, by id or .yaml file; all by default"))]
    pub scenarios: Vec<String>,
    /// Sessions of each kind of trainee.
    #[arg(long, default_value_t = 100, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000), help = help("每类学员、每一档水平各玩几场", "Sessions of each kind of trainee, and of each quality"))]
    pub sessions: u32,
    /// What chance depends on.
    #[arg(long, default_value_t = 1, value_name = "N", help = help("种子：同一个种子，结果一字不差", "Seed: the same seed gives the same bytes"))]
    pub seed: u64,
    /// The attack suite instead.
    #[arg(long, conflicts_with = "archetype", help = help("改试 52 类作弊手法：谁也不能靠它多得分、混过关", "Try the 52 families of cheating instead: none may gain or pass"))]
    pub attacks: bool,
    /// Variations of each family of attacks.
    #[arg(long, default_value_t = 36, value_name = "N", requires = "attacks", value_parser = clap::value_parser!(u32).range(1..=1_000_000), help = help("每类手法试多少个变体", "Variations of each family of attacks"))]
    pub variants: u32,
    /// Only some rows of the page of attacks.
    #[arg(long, requires = "attacks", value_name = "N", value_delimiter = ',', value_parser = clap::value_parser!(u8).range(1..=52), help = help("只试这几行手法（1 到 52），可用逗号分隔", "Only these rows of attacks (1 to 52), separated by commas"))]
    pub row: Vec<u8>,
    /// Only some kinds.
    #[arg(long, value_enum, value_name = "NAME", value_delimiter = ',', hide_possible_values = true, help = help("只玩这些类型的学员（expert、decent、closer 等），可用逗号分隔", "Only these kinds of trainee (expert, decent, closer ...), separated by commas"))]
    pub archetype: Vec<Archetype>,
    /// How the sessions are scored.
    #[arg(long, default_value = RUBRIC_DEFAULT, value_name = "ID", help = help("评分标准", "How the sessions are scored"))]
    pub rubric: String,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json|html", hide_possible_values = true, help = help("输出格式：text、json 或 html（带图，一个文件）", "Output: text, json, or html (one file with pictures)"))]
    pub format: Format,
    /// A file instead of standard output.
    #[arg(long, value_name = "PATH", help = help("写入文件，而不是标准输出", "Write to a file instead of standard output"))]
    pub output: Option<PathBuf>,
    /// How many sessions are played at a time.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), help = help("同时玩几场；输出与此无关", "How many to play at a time; the output does not depend on it"))]
    pub jobs: Option<u16>,
}

/// Plays scenarios and writes the report; `Exit::No` when one is not fair.
///
/// # Errors
/// When a scenario or the rubric cannot be had, or the output fails.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let exercises = exercises(args, global, lang)?;
    let deals: Vec<Deal<'_>> = exercises.iter().flat_map(|exercise| deals(exercise, global)).collect();
    let threads = args.jobs.map_or_else(cores, usize::from);
    let report = if args.attacks {
        Report::new(args.seed, count(args.sessions), Vec::new(), attacked(args, &deals, threads))
    } else {
        Report::new(args.seed, count(args.sessions), played(args, &deals, threads), Vec::new())
    };
    let scenarios: Vec<&Scenario> = deals.iter().map(Deal::scenario).collect();
    write(args, &report.render(&scenarios, args.format, lang), lang)?;
    Ok(if report.passed { Exit::Done } else { Exit::No })
}

/// Returns a count as a size.
fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Plays every session of every deal, and measures and judges them.
fn played(args: &Args, deals: &[Deal<'_>], threads: usize) -> Vec<Tested> {
    let authored: Vec<Authored> = deals.iter().map(Authored::new).collect();
    let casts = measure::casts(&args.archetype);
    let mut items: Vec<(usize, Cast, usize)> = Vec::new();
    for deal in 0..deals.len() {
        for cast in &casts {
            items.extend((0..count(args.sessions)).map(|index| (deal, *cast, index)));
        }
    }
    let runs: Vec<Run> = mapped(&items, threads, |(deal, cast, index)| {
        play::run(&deals[*deal], &authored[*deal], *cast, *index, args.seed)
    });
    let each = casts.len() * count(args.sessions);
    let parts = deals.iter().zip(&authored).zip(runs.chunks(each.max(1)));
    parts
        .map(|((deal, authored), runs)| {
            let mut tested = measure::measure(deal, authored, runs, args.seed);
            tested.faults = verdict::judge(&tested);
            tested
        })
        .collect()
}

/// Tries every variation of every family, spread over the deals.
fn attacked(args: &Args, deals: &[Deal<'_>], threads: usize) -> Vec<Outcome> {
    let all: Vec<usize> = (0..deals.len()).collect();
    let bases: Vec<Bases> = mapped(&all, threads, |deal| Bases::new(&deals[*deal], args.seed));
    let other = |deal: usize| {
        let own = &deals[deal];
        let is_other = |known: &Deal<'_>| known.scenario().id == own.scenario().id && known.lang != own.lang;
        deals.iter().position(is_other).map(|place| &bases[place])
    };
    let plan = suite::plan(deals.len(), count(args.variants), &args.row);
    let tried = mapped(&plan, threads, |(family, deal, base, variant)| {
        let target = Target { deal: &deals[*deal], bases: &bases[*deal], foreign: other(*deal) };
        suite::attempt(&target, *family, *base, *variant, args.seed)
    });
    suite::outcomes(&tried.into_iter().flatten().collect::<Vec<_>>(), &args.row)
}

/// Returns a scenario in each of its languages, or in the one that was chosen.
fn deals<'a>(exercise: &'a Exercise, global: &Global) -> Vec<Deal<'a>> {
    let chosen = |lang: &&Lang| global.chosen_lang().is_none_or(|chosen| chosen == **lang);
    let spoken = exercise.scenario.languages.iter().filter(chosen);
    spoken.map(|lang| Deal { exercise, lang: *lang }).collect()
}

/// Returns the scenarios that are played, with the rubric.
fn exercises(args: &Args, global: &Global, lang: Lang) -> Result<Vec<Exercise>, AppError> {
    let catalog = global.catalog()?;
    let wrong = |error| AppError::catalog(lang, error);
    if args.scenarios.is_empty() {
        let ids = catalog.entries(Kind::Scenario).map(|entry| entry.id.as_str());
        return ids.map(|id| catalog.exercise(id, &args.rubric).map_err(wrong)).collect();
    }
    let named = args.scenarios.iter().map(|name| {
        let path = Path::new(name);
        if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            // A file stands for the content of its folder, so that its rubric may stand beside it.
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            return Catalog::new(Some(folder)).and_then(|own| own.exercise(&id, &args.rubric)).map_err(wrong);
        }
        catalog.exercise(name, &args.rubric).map_err(wrong)
    });
    named.collect()
}

/// Writes the report to the file that was named, or to standard output.
fn write(args: &Args, text: &str, lang: Lang) -> Result<(), AppError> {
    if let Some(path) = &args.output {
        let written = report::create(path).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.flush()
        });
        return written.map_err(|cause| AppError::write(lang, path, cause));
    }
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
