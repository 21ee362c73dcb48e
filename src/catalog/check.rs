//! Checks a file: bytes, signs, YAML, shape, content. Every problem at once, each with its bytes.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::fault::FileFault;
use super::signs::Mended;
use super::source::Source;
use super::tree::{Node, Value, parse};
use super::walk::Walk;
use super::{Kind, schema};
use crate::domain::exam::quiz::Quiz;
use crate::domain::exam::rules::Rules;
use crate::domain::exam::{KnownContent, check_quiz, check_rules};
use crate::domain::exercise::{Fault, Place, Problem, Severity, check_rubric, check_scenario};
use crate::domain::lang::Lang;
use crate::domain::rubric::Rubric;
use crate::domain::scenario::Scenario;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A fault of the file as such.
    File(FileFault),
    /// A fault of the content.
    Content(Fault),
}

/// A problem with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub what: What,
    /// Bytes of the source's text; empty where something is missing.
    pub span: Range<usize>,
    /// Bytes of the place that it repeats.
    pub first: Option<Range<usize>>,
    /// The place in keys and indices, where it is known.
    pub place: Option<Place>,
}

impl Finding {
    /// Returns a fault of a file at bytes.
    pub(super) fn of_file(span: Range<usize>, fault: FileFault) -> Self {
        Self { what: What::File(fault), span, first: None, place: None }
    }

    /// Returns the code in the brackets of the message.
    pub fn code(&self) -> &'static str {
        match &self.what {
            What::File(fault) => fault.code(),
            What::Content(fault) => fault.code(),
        }
    }

    /// Returns how much it matters.
    pub fn severity(&self) -> Severity {
        match &self.what {
            What::File(fault) => fault.severity(),
            What::Content(fault) => fault.severity(),
        }
    }

    /// Returns what is wrong, in one line.
    pub fn title(&self, lang: Lang) -> String {
        match &self.what {
            What::File(fault) => fault.title(lang),
            What::Content(fault) => fault.title(lang),
        }
    }

    /// Returns what was expected at the place.
    pub fn label(&self, lang: Lang) -> String {
        match &self.what {
            What::File(fault) => fault.label(lang),
            What::Content(fault) => fault.label(lang),
        }
    }

    /// Returns what to do about it.
    pub fn help(&self, lang: Lang) -> Option<String> {
        match &self.what {
            What::File(fault) => fault.help(lang),
            What::Content(fault) => fault.help(lang),
        }
    }
}

/// Returns every problem of a file's text, in the order of the text. `stem` is the file's name without `.yaml`, `known` what an
/// exam may name.
pub(super) fn check(source: &Source, kind: Kind, stem: &str, known: &KnownContent) -> Vec<Finding> {
    let mended = Mended::new(&source.text, schema::keys(kind));
    let mut findings = Vec::new();
    if source.bom {
        findings.push(Finding::of_file(0..0, FileFault::Bom));
    }
    let mut lines_told = BTreeSet::new();
    for wrong in &mended.wrong {
        let line = source.text.get(..wrong.span.start).map_or(0, |before| before.matches('\n').count());
        if lines_told.insert((line, wrong.sign as u8)) {
            findings.push(Finding::of_file(wrong.span.clone(), FileFault::Sign(wrong.sign)));
        }
    }
    let mut faults = Vec::new();
    match parse(&mended.text, &mut faults) {
        // What the parser says of a text with wrong signs is most likely about those.
        Err(_) if !mended.wrong.is_empty() => {}
        Err(fault) => faults.push(fault),
        Ok(None) => faults.push((0..0, None, FileFault::Empty)),
        Ok(Some(root)) => {
            let whole = faults.is_empty() && mended.wrong.is_empty();
            shape_and_content(source, (kind, stem, known), &root, &mended, &mut findings);
            // What is clean here must also be read by the reader that the program plays from.
            let clean = whole
                && findings.iter().all(|finding| {
                    matches!(&finding.what, What::Content(_) | What::File(FileFault::Bom | FileFault::FileName { .. }))
                });
            if clean && let Err((at, message)) = refused(kind, &source.text) {
                findings.push(Finding::of_file(at..at, FileFault::Refused(message)));
            }
        }
    }
    findings.extend(faults.into_iter().map(|(span, first, fault)| Finding {
        what: What::File(fault),
        span: back(&mended, &source.text, &span),
        first: first.map(|first| back(&mended, &source.text, &first)),
        place: None,
    }));
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    findings
}

/// Leads a range of the mended text back to the original, cut at the end of its first line.
fn back(mended: &Mended, original: &str, span: &Range<usize>) -> Range<usize> {
    let start = mended.original(span.start).min(original.len());
    let end = mended.original(span.end).clamp(start, original.len());
    let line = original.get(start..end).map_or(0, |text| text.split(['\n', '\r']).next().unwrap_or_default().len());
    start..start + line
}

/// Adds the faults of shape and the problems of content.
fn shape_and_content(
    source: &Source,
    (kind, stem, known): (Kind, &str, &KnownContent),
    root: &Node,
    mended: &Mended,
    findings: &mut Vec<Finding>,
) {
    let original = &source.text;
    let mut walk = Walk::new(schema::of(kind));
    let content = walk.document(root);
    for (span, first, fault) in walk.faults {
        findings.push(Finding {
            what: What::File(fault),
            span: back(mended, original, &span),
            first: first.map(|first| back(mended, original, &first)),
            place: None,
        });
    }
    if let Some((_, node)) = root.get("id")
        && let Value::Scalar { text, .. } = &node.value
        && text != stem
        && !walk.spoilt.contains(&Place::of("id"))
    {
        let fault = FileFault::FileName { id: text.clone(), file: stem.to_owned() };
        findings.push(Finding::of_file(back(mended, original, &node.span), fault));
    }
    let problems = match kind {
        Kind::Scenario => read::<Scenario>(content).map(|scenario| check_scenario(&scenario)),
        Kind::Rubric => read::<Rubric>(content).map(|rubric| check_rubric(&rubric)),
        Kind::Exam => read::<Rules>(content).map(|rules| check_rules(&rules, known)),
        Kind::Quiz => read::<Quiz>(content).map(|quiz| check_quiz(&quiz)),
    };
    for problem in problems.unwrap_or_default() {
        if walk.spoilt.iter().any(|spoilt| touches(&problem, spoilt)) {
            continue;
        }
        findings.push(Finding {
            what: What::Content(problem.fault),
            span: back(mended, original, &root.locate(&problem.place)),
            first: problem.first.map(|first| back(mended, original, &root.locate(&first))),
            place: Some(problem.place),
        });
    }
}

/// Returns whether a problem is about a place that is faulty already, inside one, or summed up over one.
fn touches(problem: &Problem, spoilt: &Place) -> bool {
    problem.place.0.starts_with(&spoilt.0) || spoilt.0.starts_with(&problem.place.0)
}

/// Reads a domain type from checked content.
fn read<T: DeserializeOwned>(content: Json) -> Option<T> {
    serde_json::from_value(content).ok()
}

/// Returns every problem of bytes, signs, YAML and shape in a text that is neither scenario nor rubric.
pub(super) fn check_shape(source: &Source, schema: &Json) -> Vec<Finding> {
    let mended = Mended::new(&source.text, &schema::keys_of(schema));
    let wrong = mended.wrong.iter();
    let mut findings: Vec<Finding> =
        wrong.map(|wrong| Finding::of_file(wrong.span.clone(), FileFault::Sign(wrong.sign))).collect();
    let mut faults = Vec::new();
    match parse(&mended.text, &mut faults) {
        Err(_) if !mended.wrong.is_empty() => {}
        Err(fault) => faults.push(fault),
        Ok(None) => faults.push((0..0, None, FileFault::Empty)),
        Ok(Some(root)) => {
            let mut walk = Walk::new(schema);
            walk.document(&root);
            faults.extend(walk.faults);
        }
    }
    findings.extend(faults.into_iter().map(|(span, first, fault)| Finding {
        what: What::File(fault),
        span: back(&mended, &source.text, &span),
        first: first.map(|first| back(&mended, &source.text, &first)),
        place: None,
    }));
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    findings
}

/// Returns where and why the reader refuses a text.
fn refused(kind: Kind, text: &str) -> Result<(), (usize, String)> {
    let error = match kind {
        Kind::Scenario => serde_saphyr::from_str::<Scenario>(text).err(),
        Kind::Rubric => serde_saphyr::from_str::<Rubric>(text).err(),
        Kind::Exam => serde_saphyr::from_str::<Rules>(text).err(),
        Kind::Quiz => serde_saphyr::from_str::<Quiz>(text).err(),
    };
    let Some(error) = error else { return Ok(()) };
    let offset = error.location().and_then(|location| location.span().byte_offset());
    let at = offset.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0).min(text.len());
    Err((at, error.without_snippet().to_string()))
}
