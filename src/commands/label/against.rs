//! `spar label --against`: how far the reading of lines agrees with a person's codes.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use super::gold::{self, Fault, Gold};
use super::{Args, Deals, lines, read};
use crate::catalog;
use crate::cli::Global;
use crate::commands::TextOrJson;
use crate::commands::input_name;
use crate::domain::act::main_act;
use crate::domain::agreement::{Coding, CodingAgreement};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::agreement::{Agreement, Difference, json, text};
use crate::report::{Colour, Page, WIDTH_DEFAULT, shown};

/// What the help says about coded lines and about the figures as JSON, in Chinese.
pub(super) const HELP_ZH: &str = "\
--against 读的文件：每行一个 JSON 对象，带 text、stage、kind
（不是 SPIN 提问时 stage 写 null），可带 negative、before、lang、id、scenario。

--format json 写出的内容：
  v, lines, skipped      版本；读了几行；跳过几行
  sets[]                 每种语言一份，有两种语言时再加一份合计（lang 为 all）：
    lang, n, stage, kind, negative
  stage kind negative    三项各有：n, accuracy, accuracy_interval [低, 高], macro_f1,
    kappa, kappa_error, kappa_interval [低, 高],
    classes[] {label, precision, recall, f1, support, read, hits},
    confusion {labels, counts[标准][程序]}；没有标签记作 none
  negative.named         precision, recall, f1, support, read, hits：叫对是哪一种才算对
  errors[]               加了 --errors 才有：line, id, lang, text,
    gold {stage, kind, negative}, read {stage, kind, negative}, rule
算不出来的数是 null；区间都是 95%。";

/// The same in English.
pub(super) const HELP_EN: &str = "\
What --against reads: a JSON object a line, with text, stage and kind (stage is null
for what is no SPIN question); with negative, before, lang, id, scenario if wanted.

What --format json writes:
  v, lines, skipped      the version; how many lines were read; how many skipped
  sets[]                 one a language, and one for all (lang is all) when there are two:
    lang, n, stage, kind, negative
  stage kind negative    each has n, accuracy, accuracy_interval [low, high], macro_f1,
    kappa, kappa_error, kappa_interval [low, high],
    classes[] {label, precision, recall, f1, support, read, hits},
    confusion {labels, counts[gold][read]}; having no label is none
  negative.named         precision, recall, f1, support, read, hits: right is the right name
  errors[]               only with --errors: line, id, lang, text,
    gold {stage, kind, negative}, read {stage, kind, negative}, rule
A figure that does not exist is null; intervals are 95 %.";

/// Reads coded lines as `label` would, and writes how far the codes agree. Lines that cannot be read are skipped and said.
///
/// # Errors
/// When the input cannot be read, a line is not coded, or the output fails.
pub(super) fn run(coded: &Path, args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let file = input_name(coded, lang);
    let input = catalog::open_input(coded).map_err(|error| AppError::read(lang, coded, error))?;
    let mut deals = Deals::default();
    let mut by_lang = BTreeMap::<Lang, CodingAgreement>::new();
    let (mut differences, mut wrong) = (Vec::new(), Vec::new());
    for (index, line) in lines(input).enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let Gold { utterance, coding } = match gold::parse(line.trim()) {
            Ok(gold) => gold,
            Err(faults) => {
                wrong.push((index + 1, faults));
                continue;
            }
        };
        let exercise = deals.find(utterance.scenario.as_deref(), global)?;
        let (line_lang, acts) = read(&utterance, exercise);
        let found = Coding::of(&acts);
        by_lang.entry(line_lang).or_default().add(coding, found);
        if found != coding {
            let rule = main_act(&acts).map_or("", |act| act.rule);
            let (id, text) = (utterance.id, utterance.text);
            differences.push(Difference {
                line: index + 1,
                id,
                lang: line_lang,
                text,
                gold: coding,
                read: found,
                rule,
            });
        }
    }
    if !by_lang.is_empty() {
        let most = args.limit_errors.or(args.errors.then_some(usize::MAX));
        let agreement = Agreement { by_lang, skipped: wrong.len(), differences, differences_max: most };
        write_report(&agreement, args.format.unwrap_or_default(), lang)?;
    } else if wrong.is_empty() {
        let message = lang.pick(format!("{file} 里没有一句话"), format!("there is no line in {file}"));
        return Err(AppError::new(Exit::Faulty, message).hint(Fault::Missing("text").hint(lang)));
    }
    if wrong.is_empty() { Ok(Exit::Done) } else { Err(refusal(&file, &wrong, lang)) }
}

/// Writes the figures to standard output.
pub(in crate::commands) fn write_report(agreement: &Agreement, format: TextOrJson, lang: Lang) -> Result<(), AppError> {
    let mut out = anstream::stdout().lock();
    // The stream strips the colours again where they are not wanted.
    let page = Page { width: WIDTH_DEFAULT, colour: Colour::On };
    let report = match format {
        TextOrJson::Text => text(agreement, page, lang),
        TextOrJson::Json => json(agreement),
    };
    out.write_all(report.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Returns the error that says which lines could not be read, and why.
pub(in crate::commands) fn refusal(file: &str, wrong: &[(usize, Vec<Fault>)], lang: Lang) -> AppError {
    let label = lang.pick("  提示：", "  hint: ");
    let drawn: Vec<String> = wrong
        .iter()
        .flat_map(|(line, faults)| faults.iter().map(move |fault| (line, fault)))
        .map(|(line, fault)| {
            let (message, hint) = (fault.message(lang), fault.hint(lang));
            format!("{}:{line}: {}\n{label}{}", shown(file), shown(&message), shown(&hint))
        })
        .collect();
    let count = wrong.len();
    let message = lang.pick(
        format!("有 {count} 行读不了，已跳过"),
        if count == 1 {
            "1 line could not be read and was skipped".to_owned()
        } else {
            format!("{count} lines could not be read and were skipped")
        },
    );
    AppError { drawn: Some(drawn.join("\n")), ..AppError::new(Exit::Faulty, message) }
}
