//! Walks a tree along the format's JSON Schema: finds every unknown, missing or mistyped entry at once.
//!
//! Returns the content with the faulty entries left out or filled in neutrally, so that the rest of the file can be checked
//! as well; what the domain then says about a place that is faulty already is dropped (see `check`).

use std::ops::Range;

use serde_json::{Map, Value as Json, json};
use unicode_normalization::UnicodeNormalization;

use super::fault::{FileFault, Seen, Shape};
use super::tree::{Found, Node, Value};
use crate::domain::exercise::{Place, Step, nearest};
use crate::domain::id::{ID_PATTERN, is_id};

/// A walk in progress.
pub(super) struct Walk<'s> {
    root: &'s Json,
    /// Faults with their bytes.
    pub faults: Vec<Found>,
    /// Places whose content is not what the file says.
    pub spoilt: Vec<Place>,
}

/// What a schema allows at a place: its alternatives, references resolved, nested ones laid flat.
struct Allowed<'s> {
    alternatives: Vec<&'s Map<String, Json>>,
}

impl<'s> Allowed<'s> {
    /// Returns the first alternative of a JSON type.
    fn of_type(&self, name: &str) -> Option<&'s Map<String, Json>> {
        self.alternatives.iter().copied().find(|schema| has_type(schema, name))
    }

    /// Returns the values of an enum's variants that are plain texts.
    fn constants(&self) -> Vec<&'s str> {
        let each = self.alternatives.iter().flat_map(|schema| {
            let listed = schema.get("enum").and_then(Json::as_array).into_iter().flatten();
            schema.get("const").into_iter().chain(listed)
        });
        each.filter_map(Json::as_str).collect()
    }

    /// Returns what is expected, in the words of the format.
    fn shape(&self) -> Shape {
        let has = |name| self.of_type(name).is_some();
        match (has("string"), has("array"), has("object")) {
            (true, _, true) if self.constants().is_empty() => Shape::Localized,
            (_, true, true) => Shape::Lines,
            (_, _, true) => Shape::Mapping,
            (_, true, _) => Shape::List,
            (true, ..) => Shape::Text,
            _ if has("integer") => Shape::Integer,
            _ => Shape::Boolean,
        }
    }
}

/// Returns whether a schema allows a JSON type.
fn has_type(schema: &Map<String, Json>, name: &str) -> bool {
    match schema.get("type") {
        Some(Json::String(only)) => only == name,
        Some(Json::Array(several)) => several.iter().any(|each| each == name),
        _ => name == "string" && (schema.contains_key("const") || schema.contains_key("enum")),
    }
}

impl<'s> Walk<'s> {
    /// Starts a walk along a schema.
    pub(super) fn new(root: &'s Json) -> Self {
        Self { root, faults: Vec::new(), spoilt: Vec::new() }
    }

    /// Returns what the schema allows, references followed.
    fn allowed(&self, schema: &'s Json) -> Allowed<'s> {
        let mut alternatives = Vec::new();
        self.flatten(schema, &mut alternatives, 0);
        Allowed { alternatives }
    }

    /// Collects the alternatives of a schema.
    fn flatten(&self, schema: &'s Json, into: &mut Vec<&'s Map<String, Json>>, depth: usize) {
        let Some(map) = schema.as_object() else { return };
        // References of a derived schema do not run in circles without an object between; the depth is a guard.
        if depth > 8 {
            return;
        }
        if let Some(target) = map.get("$ref").and_then(Json::as_str).and_then(|path| path.strip_prefix('#')) {
            if let Some(target) = self.root.pointer(target) {
                self.flatten(target, into, depth + 1);
            }
            return;
        }
        let nested = ["anyOf", "oneOf"].into_iter().find_map(|key| map.get(key).and_then(Json::as_array));
        match nested {
            Some(nested) => nested.iter().for_each(|each| self.flatten(each, into, depth + 1)),
            None => into.push(map),
        }
    }

    /// Reports a fault at bytes and marks the place.
    fn fault(&mut self, span: Range<usize>, place: &Place, fault: FileFault) {
        self.faults.push((span, None, fault));
        self.spoilt.push(place.clone());
    }

    /// Checks a document and returns its content.
    pub(super) fn document(&mut self, node: &Node) -> Json {
        let root = self.root;
        self.node(node, root, &Place::default(), &node.head())
    }

    /// Checks a node; `label` are the bytes of its key, to point at when the node itself is empty.
    fn node(&mut self, node: &Node, schema: &'s Json, place: &Place, label: &Range<usize>) -> Json {
        let allowed = self.allowed(schema);
        if node.is_nothing() && allowed.of_type("null").is_some() {
            return Json::Null;
        }
        match &node.value {
            _ if node.is_nothing() => self.mistyped(&allowed, Seen::Nothing, label, place),
            Value::List(items) => match allowed.of_type("array") {
                Some(schema) => self.list(items, schema, place),
                None => self.mistyped(&allowed, Seen::List, &node.head(), place),
            },
            Value::Map(_) => self.map(node, &allowed, place, label),
            Value::Scalar { text, plain } => self.scalar(node, text, *plain, &allowed, place),
        }
    }

    /// Reports another kind of value than expected, and fills in a neutral one.
    fn mistyped(&mut self, allowed: &Allowed<'s>, seen: Seen, span: &Range<usize>, place: &Place) -> Json {
        self.fault(span.clone(), place, FileFault::WrongType { expected: allowed.shape(), seen });
        self.neutral(allowed, 0)
    }

    /// Checks the entries of a list.
    fn list(&mut self, items: &[Node], schema: &'s Map<String, Json>, place: &Place) -> Json {
        let Some(item_schema) = schema.get("items") else { return json!([]) };
        let each = items.iter().enumerate();
        each.map(|(index, item)| self.node(item, item_schema, &place.index(index), &item.head())).collect()
    }

    /// Checks a mapping.
    fn map(&mut self, node: &Node, allowed: &Allowed<'s>, place: &Place, label: &Range<usize>) -> Json {
        let objects: Vec<&'s Map<String, Json>> =
            allowed.alternatives.iter().copied().filter(|schema| has_type(schema, "object")).collect();
        match objects.as_slice() {
            [] => self.mistyped(allowed, Seen::Mapping, &node.head(), place),
            [only] if allowed.constants().is_empty() => self.object(node, only, place, label),
            several => self.variant(node, several, allowed, place, label),
        }
    }

    /// Checks a mapping that stands for a variant: its only key names it.
    fn variant(
        &mut self,
        node: &Node,
        objects: &[&'s Map<String, Json>],
        allowed: &Allowed<'s>,
        place: &Place,
        label: &Range<usize>,
    ) -> Json {
        let Value::Map(entries) = &node.value else { return Json::Null };
        let Some((key, _)) = entries.first() else { return self.mistyped(allowed, Seen::Nothing, label, place) };
        let names = |schema: &&'s Map<String, Json>| schema.get("properties").and_then(Json::as_object);
        let fits = objects.iter().find(|schema| names(schema).is_some_and(|names| names.contains_key(&key.text)));
        if let Some(schema) = fits {
            return self.object(node, schema, place, label);
        }
        let mut known: Vec<String> = objects.iter().filter_map(names).flat_map(|names| names.keys().cloned()).collect();
        known.extend(allowed.constants().into_iter().map(str::to_owned));
        self.bad_value(&key.text, known, key.span.clone(), place);
        self.neutral(allowed, 0)
    }

    /// Checks the keys of a mapping and their values.
    fn object(&mut self, node: &Node, schema: &'s Map<String, Json>, place: &Place, label: &Range<usize>) -> Json {
        let Value::Map(entries) = &node.value else { return Json::Null };
        let properties = schema.get("properties").and_then(Json::as_object);
        let mut content = Map::new();
        for (key, value) in entries {
            let below = place.key(key.text.clone());
            let property = properties.and_then(|properties| properties.get(&key.text)).or_else(|| other_keys(schema));
            match property {
                Some(property) if property.is_object() => {
                    content.insert(key.text.clone(), self.node(value, property, &below, &key.span));
                }
                _ => {
                    let known: Vec<String> = properties.into_iter().flat_map(Map::keys).cloned().collect();
                    let unused = known.iter().map(String::as_str).filter(|name| node.get(name).is_none());
                    let nearest = nearest(&key.text, unused).map(str::to_owned);
                    self.fault(
                        key.span.clone(),
                        &below,
                        FileFault::UnknownKey { key: key.text.clone(), nearest, known },
                    );
                }
            }
        }
        let required = schema.get("required").and_then(Json::as_array).into_iter().flatten();
        for key in required.filter_map(Json::as_str) {
            if node.get(key).is_none() {
                let below = place.key(key.to_owned());
                // A key that was written wrongly is one fault, not two.
                let misspelt = self.faults.iter().any(|(span, _, fault)| {
                    matches!(fault, FileFault::UnknownKey { nearest: Some(meant), .. } if meant == key)
                        && entries.iter().any(|(entry, _)| entry.span == *span)
                });
                if !misspelt {
                    let span = if place.0.is_empty() || matches!(place.0.last(), Some(Step::Index(_))) {
                        node.head()
                    } else {
                        label.clone()
                    };
                    self.faults.push((span, None, FileFault::MissingKey { key: key.to_owned() }));
                }
                self.spoilt.push(below);
                if let Some(property) = properties.and_then(|properties| properties.get(key)) {
                    let allowed = self.allowed(property);
                    content.insert(key.to_owned(), self.neutral(&allowed, 0));
                }
            }
        }
        Json::Object(content)
    }

    /// Checks a scalar.
    fn scalar(&mut self, node: &Node, text: &str, plain: bool, allowed: &Allowed<'s>, place: &Place) -> Json {
        let span = || node.span.clone();
        let constants = allowed.constants();
        if !constants.is_empty() {
            if constants.contains(&text) {
                return json!(text);
            }
            let objects = allowed.alternatives.iter().filter_map(|schema| schema.get("properties")?.as_object());
            let known =
                constants.iter().map(|name| (*name).to_owned()).chain(objects.flat_map(Map::keys).cloned()).collect();
            self.bad_value(text, known, span(), place);
            return self.neutral(allowed, 0);
        }
        if let Some(schema) = allowed.of_type("integer") {
            return self.integer(text, schema, span(), place);
        }
        if allowed.of_type("boolean").is_some() {
            return match text {
                "true" => json!(true),
                "false" => json!(false),
                _ => {
                    let meant = match text.to_ascii_lowercase().as_str() {
                        "yes" | "on" | "y" | "是" | "对" | "真" => Some("true"),
                        "no" | "off" | "n" | "否" | "不" | "假" => Some("false"),
                        _ => None,
                    };
                    let fault = FileFault::BadValue {
                        value: text.to_owned(),
                        nearest: meant.or_else(|| nearest(text, ["true", "false"])).map(str::to_owned),
                        allowed: vec!["true".to_owned(), "false".to_owned()],
                    };
                    self.fault(span(), place, fault);
                    json!(false)
                }
            };
        }
        match allowed.of_type("string") {
            Some(schema) if schema.get("pattern").and_then(Json::as_str) == Some(ID_PATTERN) && !is_id(text) => {
                let meant = as_id(text);
                self.fault(span(), place, FileFault::BadId { value: text.to_owned(), meant: meant.clone() });
                json!(meant.unwrap_or_else(|| "unnamed".to_owned()))
            }
            Some(_) => json!(text),
            None => {
                let seen = if plain && text.is_empty() { Seen::Nothing } else { Seen::Text };
                self.mistyped(allowed, seen, &node.span, place)
            }
        }
    }

    /// Checks a whole number.
    fn integer(&mut self, text: &str, schema: &Map<String, Json>, span: Range<usize>, place: &Place) -> Json {
        let bound = |key, other| schema.get(key).and_then(Json::as_i64).unwrap_or(other);
        let (min, max) = (bound("minimum", i64::MIN), bound("maximum", i64::MAX));
        match text.parse::<i64>() {
            Ok(number) if (min..=max).contains(&number) => json!(number),
            Ok(_) => {
                self.fault(span, place, FileFault::NumberRange { value: text.to_owned(), min, max });
                json!(min.max(0))
            }
            Err(_) => {
                let folded: String = text.nfkc().filter(|letter| !matches!(letter, ',' | '_' | ' ' | '%')).collect();
                let meant = folded.parse::<i64>().ok().map(|number| number.to_string());
                self.fault(span, place, FileFault::NotInteger { value: text.to_owned(), meant });
                json!(min.max(0))
            }
        }
    }

    /// Reports a value that is none of those there are.
    fn bad_value(&mut self, value: &str, allowed: Vec<String>, span: Range<usize>, place: &Place) {
        let folded: String = value.nfkc().collect();
        let nearest = nearest(folded.trim(), allowed.iter().map(String::as_str)).map(str::to_owned);
        self.fault(span, place, FileFault::BadValue { value: value.to_owned(), nearest, allowed });
    }

    /// Returns a value that the schema allows and that says nothing.
    fn neutral(&self, allowed: &Allowed<'s>, depth: usize) -> Json {
        if depth > 8 || allowed.of_type("null").is_some() {
            return Json::Null;
        }
        if let Some(constant) = allowed.constants().first() {
            return json!(constant);
        }
        if let Some(schema) = allowed.of_type("object") {
            let properties = schema.get("properties").and_then(Json::as_object);
            let required =
                schema.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
            let filled = required.filter_map(|key| {
                let property = properties?.get(key)?;
                Some((key.to_owned(), self.neutral(&self.allowed(property), depth + 1)))
            });
            return Json::Object(filled.collect());
        }
        if allowed.of_type("array").is_some() {
            return json!([]);
        }
        if let Some(schema) = allowed.of_type("integer") {
            return json!(schema.get("minimum").and_then(Json::as_i64).unwrap_or(0));
        }
        match allowed.of_type("string") {
            Some(schema) if schema.contains_key("pattern") => json!("unnamed"),
            Some(_) => json!(""),
            None => json!(false),
        }
    }
}

/// Returns the schema of keys that `properties` does not name: of a mapping from ids.
fn other_keys(schema: &Map<String, Json>) -> Option<&Json> {
    let patterns = schema.get("patternProperties").and_then(Json::as_object);
    patterns.and_then(|patterns| patterns.values().next()).or_else(|| schema.get("additionalProperties"))
}

/// Returns the id that a text is most likely meant as: `Slow Response` is `slow-response`.
fn as_id(text: &str) -> Option<String> {
    let mut id = String::new();
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-').to_owned();
    is_id(&id).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::as_id;

    #[test]
    fn an_id_is_guessed_from_what_was_written() {
        for (text, id) in [
            ("Slow Response", Some("slow-response")),
            ("slow_response", Some("slow-response")),
            ("ｓｌｏｗ－response", Some("slow-response")),
            ("响应慢", None),
            ("2fast", None),
        ] {
            assert_eq!(as_id(text).as_deref(), id);
        }
    }
}
