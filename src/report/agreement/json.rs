//! Figures of agreement as JSON; the field names are a promise, said in the help of `spar label`.

use serde::Serialize;

use super::{Agreement, Difference, NONE};
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::agreement::{ClassFigures, Coding, CodingAgreement, Confusion, Interval, Micro};
use crate::domain::lang::Lang;

/// Version of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    v: u32,
    lines: u64,
    skipped: usize,
    sets: Vec<Set>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Error<'a>>>,
}

#[derive(Serialize)]
struct Set {
    lang: &'static str,
    n: u64,
    stage: Measured,
    kind: Measured,
    negative: Negatives,
}

#[derive(Serialize)]
struct Negatives {
    #[serde(flatten)]
    measured: Measured,
    named: Found,
}

#[derive(Serialize)]
struct Measured {
    n: u64,
    accuracy: Option<Micro>,
    accuracy_interval: Option<Interval>,
    macro_f1: Option<Micro>,
    kappa: Option<Micro>,
    kappa_error: Option<Micro>,
    kappa_interval: Option<Interval>,
    classes: Vec<Class>,
    confusion: Table,
}

#[derive(Serialize)]
struct Class {
    label: &'static str,
    #[serde(flatten)]
    found: Found,
}

#[derive(Serialize)]
struct Found {
    precision: Option<Micro>,
    recall: Option<Micro>,
    f1: Option<Micro>,
    support: u64,
    read: u64,
    hits: u64,
}

#[derive(Serialize)]
struct Table {
    labels: Vec<&'static str>,
    counts: Vec<Vec<u64>>,
}

#[derive(Serialize)]
struct Error<'a> {
    line: usize,
    id: Option<&'a serde_json::Value>,
    lang: Lang,
    text: &'a str,
    gold: Codes,
    read: Codes,
    rule: &'static str,
}

#[derive(Serialize)]
struct Codes {
    stage: Option<Stage>,
    kind: Kind,
    negative: Option<Negative>,
}

impl From<ClassFigures> for Found {
    fn from(figures: ClassFigures) -> Self {
        Self {
            precision: figures.precision(),
            recall: figures.recall(),
            f1: figures.f1(),
            support: figures.support,
            read: figures.read,
            hits: figures.hits,
        }
    }
}

impl From<Coding> for Codes {
    fn from(coding: Coding) -> Self {
        Self { stage: coding.stage, kind: coding.kind, negative: coding.negative }
    }
}

impl<'a> From<&'a Difference> for Error<'a> {
    fn from(one: &'a Difference) -> Self {
        Self {
            line: one.line,
            id: one.id.as_ref(),
            lang: one.lang,
            text: &one.text,
            gold: one.gold.into(),
            read: one.read.into(),
            rule: one.rule,
        }
    }
}

/// Returns the figures laid out for reading, with a line break at the end.
pub fn json(agreement: &Agreement) -> String {
    let errors = agreement.listed().map(|listed| listed.iter().map(Error::from).collect());
    let report = Report {
        v: VERSION,
        lines: agreement.lines(),
        skipped: agreement.skipped,
        sets: agreement.sets().iter().map(|(lang, counts)| set(*lang, counts)).collect(),
        errors,
    };
    let text = serde_json::to_string_pretty(&report);
    text.unwrap_or_else(|_| unreachable!("the figures are strings and numbers only")) + "\n"
}

/// Returns the figures of one language, or of all.
fn set(lang: Option<Lang>, counts: &CodingAgreement) -> Set {
    Set {
        lang: lang.map_or("all", Lang::code),
        n: counts.kind.n(),
        stage: measured(&counts.stage, |stage| stage.map_or(NONE, Stage::code)),
        kind: measured(&counts.kind, Kind::code),
        negative: Negatives {
            measured: measured(&counts.negative, |negative| negative.map_or(NONE, Negative::code)),
            named: counts.negatives_named().into(),
        },
    }
}

/// Returns the figures of one table.
fn measured<L: Ord + Copy>(counts: &Confusion<L>, code: fn(L) -> &'static str) -> Measured {
    let labels = counts.labels();
    let kappa = counts.kappa();
    let row = |gold: &L| labels.iter().map(|read| counts.count(*gold, *read)).collect();
    Measured {
        n: counts.n(),
        accuracy: counts.accuracy(),
        accuracy_interval: counts.accuracy_interval(),
        macro_f1: counts.macro_f1(),
        kappa: kappa.map(|kappa| kappa.value),
        kappa_error: kappa.map(|kappa| kappa.error),
        kappa_interval: kappa.map(|kappa| kappa.interval()),
        classes: labels.iter().map(|label| Class { label: code(*label), found: counts.class(*label).into() }).collect(),
        confusion: Table {
            labels: labels.iter().map(|label| code(*label)).collect(),
            counts: labels.iter().map(row).collect(),
        },
    }
}
