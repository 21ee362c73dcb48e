//! The JSON Schemas of the file formats: for editors, for `lint --schema` and for the walk.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use super::Kind;
use crate::domain::exam::quiz::Quiz;
use crate::domain::exam::rules::Rules;
use crate::domain::rubric::Rubric;
use crate::domain::scenario::Scenario;

/// Returns the schema of a kind of file, made once.
pub(super) fn of(kind: Kind) -> &'static Json {
    static SCHEMAS: [OnceLock<Json>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
    SCHEMAS[kind as usize].get_or_init(|| {
        let generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
        let schema = match kind {
            Kind::Scenario => generator.into_root_schema_for::<Scenario>(),
            Kind::Rubric => generator.into_root_schema_for::<Rubric>(),
            Kind::Exam => generator.into_root_schema_for::<Rules>(),
            Kind::Quiz => generator.into_root_schema_for::<Quiz>(),
        };
        schema.to_value()
    })
}

/// Returns the schema of a kind of file as text, with a line break at the end.
pub fn text(kind: Kind) -> String {
    format!("{:#}\n", of(kind))
}

/// Returns every key that a kind of file can hold anywhere.
pub(super) fn keys(kind: Kind) -> &'static BTreeSet<String> {
    static KEYS: [OnceLock<BTreeSet<String>>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
    KEYS[kind as usize].get_or_init(|| keys_of(of(kind)))
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
