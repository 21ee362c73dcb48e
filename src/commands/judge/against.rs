//! `spar judge --against`: how far the model's reading of lines agrees with the program's, or with a person's codes.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use super::Args;
use super::hold::{Bench, Ready};
use crate::catalog;
use crate::commands::TextOrJson;
use crate::commands::input_name;
use crate::commands::label::against::{refusal, write_report};
use crate::commands::label::gold::{self, Gold};
use crate::commands::label::lines;
use crate::domain::agreement::{Coding, CodingAgreement};
use crate::domain::lang::Lang;
use crate::domain::scoring::Side;
use crate::domain::text::normal;
use crate::error::{AppError, Exit};
use crate::llm::judge::{self, Case, Line};
use crate::report::Format;
use crate::report::agreement::{Agreement, Difference};

/// Reads a file of coded lines.
///
/// # Errors
/// When it cannot be read, or a line in it is not coded.
pub(super) fn read(coded: &Path, lang: Lang) -> Result<Vec<Gold>, AppError> {
    let input = catalog::open_input(coded).map_err(|error| AppError::read(lang, coded, error))?;
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for (index, line) in lines(input).enumerate() {
        let line = line?;
        match gold::parse(line.trim()) {
            _ if line.trim().is_empty() => {}
            Ok(gold) => found.push(gold),
            Err(faults) => wrong.push((index + 1, faults)),
        }
    }
    // Calls cost money: what is faulty is put right first.
    if wrong.is_empty() { Ok(found) } else { Err(refusal(&input_name(coded, lang), &wrong, lang)) }
}

/// What was compared.
#[derive(Default)]
struct Compared {
    by_lang: BTreeMap<Lang, CodingAgreement>,
    differences: Vec<Difference>,
    /// Lines that were compared or not judged; counts from 1 for the first.
    lines: usize,
    /// Lines that were to be compared and were not judged.
    open: usize,
}

impl Compared {
    /// Takes a line in.
    fn take(&mut self, lang: Lang, id: Option<serde_json::Value>, text: &str, gold: Coding, read: Option<Coding>) {
        self.lines += 1;
        let Some(read) = read else {
            self.open += 1;
            return;
        };
        self.by_lang.entry(lang).or_default().add(gold, read);
        if gold != read {
            let (line, text) = (self.lines, text.to_owned());
            self.differences.push(Difference { line, id, lang, text, gold, read, rule: "" });
        }
    }
}

/// Judges the lines and writes how far the codes agree; lines that were not judged count neither way.
///
/// # Errors
/// When the output fails.
pub(super) fn measure(
    ready: &[Ready<'_>],
    gold: Option<&Vec<Gold>>,
    args: &Args,
    bench: &mut Bench<'_>,
) -> Result<Exit, AppError> {
    let mut compared = Compared::default();
    match gold {
        Some(gold) if ready.is_empty() => alone(gold, bench, &mut compared),
        gold => in_sessions(ready, gold, bench, &mut compared),
    }
    bench.quiet();
    let lang = bench.lang;
    let Compared { by_lang, differences, open, lines } = compared;
    let took = bench.took().text;
    let mut notes = vec![took];
    if open > 0 {
        notes.push(lang.pick(
            format!("{lines} 句里有 {open} 句没有判，不计入一致程度"),
            format!("{open} of {lines} lines were not judged and count neither way"),
        ));
    }
    if by_lang.is_empty() {
        notes.push(lang.pick("没有可以对照的话", "there was nothing to compare").to_owned());
    } else {
        let differences_max = args.errors.then_some(usize::MAX);
        let agreement = Agreement { by_lang, skipped: 0, differences, differences_max };
        let figures = if args.format == Format::Text { TextOrJson::Text } else { TextOrJson::Json };
        write_report(&agreement, figures, lang)?;
    }
    for note in notes {
        // The figures are written already; a lost note is no reason to fail.
        let _ = writeln!(anstream::stderr(), "{note}");
    }
    Ok(Exit::Done)
}

/// Judges the lines of a coded file, each by itself.
fn alone(gold: &[Gold], bench: &mut Bench<'_>, compared: &mut Compared) {
    let of = |one: &Gold| one.utterance.lang.unwrap_or_else(|| Lang::of(&one.utterance.text));
    let mut cases = Vec::new();
    for lang in Lang::ALL {
        let own: Vec<&Gold> = gold.iter().filter(|one| of(one) == lang).collect();
        let lines: Vec<Line> = own
            .iter()
            .map(|one| Line { text: one.utterance.text.clone(), before: one.utterance.before.clone() })
            .collect();
        let case = Case::of_lines(lang, &lines);
        let plan = bench.plan(&case, None);
        cases.push((lang, own, case, plan));
    }
    bench.announce(cases.iter().map(|(_, _, _, plan)| plan.calls()).sum());
    for (lang, own, case, plan) in cases {
        if own.is_empty() || bench.broken.is_some() {
            compared.open += own.len();
            compared.lines += own.len();
            continue;
        }
        let held = bench.hold(&case, None, &plan, 0);
        for (said, read) in judge::lines(&case, &held.tally, plan.runs()) {
            // Talks of such a case count from 1, one a line.
            let line = case.said.get(said).and_then(|said| own.get(said.talk.checked_sub(1)?));
            if let Some(one) = line {
                compared.take(lang, one.utterance.id.clone(), &one.utterance.text, one.coding, read);
            }
        }
    }
}

/// Judges sessions and compares line by line, with the program's codes or with a person's of the same words.
fn in_sessions(ready: &[Ready<'_>], gold: Option<&Vec<Gold>>, bench: &mut Bench<'_>, compared: &mut Compared) {
    let coded: Option<BTreeMap<String, Coding>> =
        gold.map(|gold| gold.iter().map(|one| (normal(&one.utterance.text).to_string(), one.coding)).collect());
    let plans: Vec<_> = ready.iter().map(|one| bench.plan(&one.case, None)).collect();
    bench.announce(plans.iter().map(judge::Plan::calls).sum());
    for (one, plan) in ready.iter().zip(&plans) {
        let session = &one.transcript.started;
        let held = match bench.broken {
            None => bench.hold(&one.case, None, plan, session.seed),
            Some(_) => judge::Held::nothing(),
        };
        for (said, read) in judge::lines(&one.case, &held.tally, plan.runs()) {
            let Some(turn) = one.turns.get(said) else { continue };
            let Side::Trainee(acts, _) = &turn.side else { continue };
            let right = match &coded {
                None => Some(Coding::of(acts)),
                Some(coded) => coded.get(&*normal(turn.text)).copied(),
            };
            if let Some(right) = right {
                let id = format!("{} {}", session.session, turn.turn);
                compared.take(session.lang, Some(id.into()), turn.text, right, read);
            }
        }
    }
}
