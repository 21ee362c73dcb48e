//! Writes content as YAML: keys in the order of the format, texts in double quotes, short things on one line.

use serde_json::Value;

/// The keys of a scenario in the order in which a reader wants them; others follow by name.
const KEYS: [&str; 79] = [
    "id",
    "version",
    "title",
    "purpose",
    "languages",
    "brief",
    "product",
    "materials",
    "stakeholders",
    "persona",
    "needs",
    "facts",
    "objections",
    "lines",
    "value_model",
    "you",
    "meeting",
    "goal",
    "known",
    "name",
    "kind",
    "post",
    "layer",
    "concern",
    "text",
    "about",
    "claims",
    "limits",
    "discount_percent_max",
    "base",
    "value",
    "weight",
    "unit",
    "fact",
    "claim",
    "works_out",
    "mandatory_turn",
    "triggers",
    "need",
    "level_min",
    "hard",
    "admits",
    "explore",
    "ask",
    "trust_min",
    "intensity",
    "root",
    "root_fact",
    "cues",
    "reveals",
    "evidence",
    "instead",
    "mention",
    "receive",
    "admit",
    "assent",
    "deny",
    "consequences",
    "consequence_again",
    "lukewarm",
    "explicit",
    "benefit_heard",
    "tell",
    "again",
    "surface",
    "evade",
    "raise",
    "repeat",
    "reveal",
    "push_back",
    "soften",
    "settle",
    "harden",
    "say",
    "figures",
    "any",
    "warm",
    "zh",
    "en",
];

/// Longest list or mapping of texts that is written on one line, in characters. Our choice.
const INLINE_CHARS_MAX: usize = 110;

/// Returns a mapping as YAML, with a line break at the end.
pub fn yaml(content: &Value) -> String {
    let mut text = String::new();
    if let Value::Object(fields) = content {
        for (key, value) in ordered(fields) {
            entry(key, value, 0, &mut text);
        }
    }
    text
}

/// Returns the fields of a mapping in the order of the format.
fn ordered(fields: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
    // A need's `value` is what the customer says of it last; elsewhere it is what a thing is.
    let of_need = fields.contains_key("explicit");
    let place = |key: &str| {
        let key = if key == "value" && of_need { "explicit" } else { key };
        KEYS.iter().position(|known| *known == key).unwrap_or(KEYS.len())
    };
    let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
    fields.sort_by_key(|(key, _)| (place(key), (*key).clone()));
    fields
}

/// Writes a key with its value.
fn entry(key: &str, value: &Value, indent: usize, text: &mut String) {
    let space = " ".repeat(indent);
    if let Some(short) = inline(value) {
        *text += &format!("{space}{key}: {short}\n");
        return;
    }
    *text += &format!("{space}{key}:\n");
    block(value, indent + 2, text);
}

/// Writes a list or mapping over several lines.
fn block(value: &Value, indent: usize, text: &mut String) {
    let space = " ".repeat(indent);
    match value {
        Value::Object(fields) => ordered(fields).into_iter().for_each(|(key, value)| entry(key, value, indent, text)),
        Value::Array(items) => {
            for item in items {
                match inline(item) {
                    Some(short) => *text += &format!("{space}- {short}\n"),
                    None => {
                        let mut inner = String::new();
                        block(item, indent + 2, &mut inner);
                        // The dash takes the place of the first key's indent.
                        *text += &format!("{space}- {}", inner.get(indent + 2..).unwrap_or_default());
                    }
                }
            }
        }
        other => *text += &format!("{space}{other}\n"),
    }
}

/// Returns a value on one line, when it is plain or short: JSON's quotes are YAML's double quotes.
fn inline(value: &Value) -> Option<String> {
    let short = match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(plain).collect::<Option<_>>()?;
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) if fields.len() <= 2 => {
            let one = |(key, value): (&String, &Value)| Some(format!("{key}: {}", plain(value)?));
            let fields: Vec<String> = ordered(fields).into_iter().map(one).collect::<Option<_>>()?;
            format!("{{{}}}", fields.join(", "))
        }
        Value::Object(_) => return None,
        other => return plain(other),
    };
    (short.chars().count() <= INLINE_CHARS_MAX).then_some(short)
}

/// Returns a plain value; ids and names of kinds go without quotes.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text)
            if crate::domain::id::is_id(text)
                && !matches!(text.as_str(), "yes" | "no" | "on" | "off" | "true" | "false" | "null" | "y" | "n") =>
        {
            Some(text.clone())
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => Some(value.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::catalog::{Embedded, Kind};

    #[test]
    fn what_is_written_is_read_back_the_same() {
        let content = json!({
            "title": { "zh": "报销：\"软件\" # 不是注释" }, "id": "a-b", "languages": ["zh"],
            "facts": [{ "id": "no", "cues": { "zh": ["多少？", "- 几张: 单子", "yes", "a\nb"] }, "hard": true, "level_min": 2 }],
            "lines": { "open": { "any": { "zh": ["x".repeat(200), "12"] } } }, "deep": [[1, 2], []],
        });
        let text = yaml(&content);
        assert!(text.starts_with("id: a-b\ntitle: {zh: \"报销"), "{text}");
        let read: Value = serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(read, content, "{text}");
    }

    #[test]
    fn the_shipped_scenarios_survive_being_written() {
        for Embedded { id, text, .. } in Kind::Scenario.embedded() {
            let content: Value = serde_saphyr::from_str(text).unwrap();
            let written = yaml(&content);
            let read: Value = serde_saphyr::from_str(&written).unwrap();
            assert_eq!(read, content, "{id}");
        }
    }
}
