//! YAML files beside scenarios and rubrics: read to a type, or with every fault drawn as `lint` draws them.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::check::{Finding, What, check_shape};
use super::fault::FileFault;
use super::report::FileReport;
use super::source::Source;
use super::tree::parse;
use crate::domain::exercise::Place;

/// Returns the JSON Schema of a type's files.
pub fn schema_of<T: JsonSchema>() -> Json {
    SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>().to_value()
}

/// Reads a text.
///
/// # Errors
/// Every fault of the text with its place.
pub fn read_sheet<T: DeserializeOwned + JsonSchema>(name: &str, text: &str) -> Result<T, FileReport> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let refused = match serde_saphyr::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let source = Source::embedded(name.to_owned(), text);
    let mut findings = check_shape(&source, &schema_of::<T>());
    if findings.is_empty() {
        let offset = refused.location().and_then(|location| location.span().byte_offset());
        let at = offset.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0).min(text.len());
        findings.push(Finding::of_file(at..at, FileFault::Refused(refused.without_snippet().to_string())));
    }
    Err(FileReport { name: source.name, text: Some(source.text), findings })
}

/// Returns a report of faults at places of a text that can be read.
pub fn faults_at(name: &str, text: &str, faults: Vec<(Place, FileFault)>) -> FileReport {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = parse(text, &mut Vec::new()).ok().flatten();
    let find = |(place, fault): (Place, FileFault)| {
        let span = root.as_ref().map_or(0..0, |root| root.locate(&place));
        // A value is shown up to the end of its line.
        let end = text.get(span.clone()).and_then(|text| text.find('\n')).map_or(span.end, |at| span.start + at);
        Finding { what: What::File(fault), span: span.start..end, first: None, place: Some(place) }
    };
    FileReport { name: name.to_owned(), text: Some(text.to_owned()), findings: faults.into_iter().map(find).collect() }
}
