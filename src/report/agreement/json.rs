//! Figures of agreement as JSON; the field names are a promise, said in the help of `spar label`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Agreement, Difference, NONE};
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::agreement::{ClassFigures, Coding, CodingAgreement, Confusion, Interval, Micro};
use crate::domain::lang::Lang;
use crate::report::schema::text as schema_text;

/// Version of the shape.
const VERSION: u32 = 1;

/// How far codes agree.
#[derive(Serialize, JsonSchema)]
struct Report<'a> {
    /// Version of this shape.
    v: u32,
    /// Lines that were read.
    lines: u64,
    /// Lines that were not: they are not coded.
    skipped: usize,
    /// One a language, and one for all where there are two.
    sets: Vec<Set>,
    /// The lines that are read otherwise, when they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<Vec<Error<'a>>>,
}

/// The figures of one language, or of all.
#[derive(Serialize, JsonSchema)]
struct Set {
    /// The language; `all` for all.
    lang: &'static str,
    /// Lines.
    n: u64,
    /// The stages.
    stage: Measured,
    /// The kinds.
    kind: Measured,
    /// The negative behaviours.
    negative: Negatives,
}

/// The negative behaviours.
#[derive(Serialize, JsonSchema)]
struct Negatives {
    /// Which one, or none.
    #[serde(flatten)]
    measured: Measured,
    /// How many were found and called by the right name.
    named: Found,
}

/// How far one label agrees.
#[derive(Serialize, JsonSchema)]
struct Measured {
    /// Lines.
    n: u64,
    /// Share that is alike.
    accuracy: Option<Micro>,
    /// Its interval.
    accuracy_interval: Option<Interval>,
    /// The mean of the F1 of all classes.
    macro_f1: Option<Micro>,
    /// Cohen's kappa.
    kappa: Option<Micro>,
    /// Its standard error.
    kappa_error: Option<Micro>,
    /// Its interval.
    kappa_interval: Option<Interval>,
    /// The classes.
    classes: Vec<Class>,
    /// How often each was read for each.
    confusion: Table,
}

/// A class.
#[derive(Serialize, JsonSchema)]
struct Class {
    /// Its name.
    label: &'static str,
    /// Its figures.
    #[serde(flatten)]
    found: Found,
}

/// How well something is found.
#[derive(Serialize, JsonSchema)]
struct Found {
    /// Share of what was read so that is so.
    precision: Option<Micro>,
    /// Share of what is so that was read so.
    recall: Option<Micro>,
    /// Their harmonic mean.
    f1: Option<Micro>,
    /// Lines that are so.
    support: u64,
    /// Lines that were read so.
    read: u64,
    /// Lines that are both.
    hits: u64,
}

/// How often each label was read for each.
#[derive(Serialize, JsonSchema)]
struct Table {
    /// The labels.
    labels: Vec<&'static str>,
    /// A row a label of the gold, a column a label that was read.
    counts: Vec<Vec<u64>>,
}

/// A line that is read otherwise.
#[derive(Serialize, JsonSchema)]
struct Error<'a> {
    /// The line of the file. Counts from 1.
    line: usize,
    /// The id that was given.
    id: Option<&'a serde_json::Value>,
    /// Its language.
    lang: Lang,
    /// The words.
    text: &'a str,
    /// The person's code.
    gold: Codes,
    /// What was read.
    read: Codes,
    /// The rule that decided.
    rule: &'static str,
}

/// A code.
#[derive(Serialize, JsonSchema)]
struct Codes {
    /// The stage; none when it asks nothing.
    stage: Option<Stage>,
    /// The kind.
    kind: Kind,
    /// The negative behaviour.
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

/// Returns the schema of the figures as text, with a line break at the end.
pub fn schema() -> String {
    schema_text::<Report<'_>>()
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
