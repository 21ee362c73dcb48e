//! The JSON Schemas of the file formats: for editors, for `lint --schema` and for the walk.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use super::Kind;
use crate::domain::rubric::Rubric;
use crate::domain::scenario::Scenario;

/// Returns the schema of a kind of file, made once.
pub(super) fn of(kind: Kind) -> &'static Json {
    static SCENARIO: OnceLock<Json> = OnceLock::new();
    static RUBRIC: OnceLock<Json> = OnceLock::new();
    let generator = SchemaSettings::draft2020_12().for_deserialize();
    match kind {
        Kind::Scenario => {
            SCENARIO.get_or_init(|| generator.into_generator().into_root_schema_for::<Scenario>().to_value())
        }
        Kind::Rubric => RUBRIC.get_or_init(|| generator.into_generator().into_root_schema_for::<Rubric>().to_value()),
    }
}

/// Returns the schema of a kind of file as text, with a line break at the end.
pub fn text(kind: Kind) -> String {
    format!("{:#}\n", of(kind))
}

/// Returns every key that a kind of file can hold anywhere.
pub(super) fn keys(kind: Kind) -> &'static BTreeSet<String> {
    static SCENARIO: OnceLock<BTreeSet<String>> = OnceLock::new();
    static RUBRIC: OnceLock<BTreeSet<String>> = OnceLock::new();
    let collected = || keys_of(of(kind));
    match kind {
        Kind::Scenario => SCENARIO.get_or_init(collected),
        Kind::Rubric => RUBRIC.get_or_init(collected),
    }
}

/// Returns every key that a schema's files can hold anywhere.
pub(super) fn keys_of(schema: &Json) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    collect(schema, &mut keys);
    keys
}

/// Collects the names of properties below a schema.
fn collect(schema: &Json, keys: &mut BTreeSet<String>) {
    match schema {
        Json::Object(map) => {
            if let Some(properties) = map.get("properties").and_then(Json::as_object) {
                keys.extend(properties.keys().cloned());
            }
            map.values().for_each(|value| collect(value, keys));
        }
        Json::Array(list) => list.iter().for_each(|value| collect(value, keys)),
        _ => {}
    }
}
