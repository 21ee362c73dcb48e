//! JSON Schema shapes of the file formats that cannot be derived.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// Returns the schema of a mapping whose keys are the variants of `K` and whose values are `V`.
///
/// Editors then offer the keys, each with the words of its variant.
pub fn keyed<K: JsonSchema, V: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let value = generator.subschema_for::<V>().to_value();
    let keys = K::json_schema(generator).to_value();
    let mut properties = Map::new();
    for variant in keys.get("oneOf").and_then(Value::as_array).into_iter().flatten() {
        let Some(key) = variant.get("const").and_then(Value::as_str) else { continue };
        let mut entry = value.as_object().cloned().unwrap_or_default();
        if let Some(description) = variant.get("description") {
            entry.insert("description".to_owned(), description.clone());
        }
        properties.insert(key.to_owned(), Value::Object(entry));
    }
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema.into()
}

/// The version of content whose author counts none.
const FIRST_VERSION: u32 = 1;

/// Returns the version of content whose author counts none.
pub(super) fn first_version() -> u32 {
    FIRST_VERSION
}

/// Returns whether a version is the one that need not be written.
pub(super) fn is_first_version(version: &u32) -> bool {
    *version == FIRST_VERSION
}
