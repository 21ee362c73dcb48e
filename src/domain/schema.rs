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
