//! What is left of an event when its trainee's text is removed.

use serde_json::{Map, Value};

use crate::domain::chain;

/// The events that hold words of the trainee, or that repeat them.
const WORDS: [&str; 3] = ["turn", "hint", "signal"];

/// Returns what stands in an event's place once its trainee is forgotten; none when there is nothing to remove.
///
/// Events made of words leave their leaf only; in the others the trainee's name and the reasons that people wrote go.
pub(super) fn stub(json: &str, pseudonym: &str) -> Option<String> {
    let mut event: Map<String, Value> = serde_json::from_str(json).ok()?;
    let name = event.get("event").and_then(Value::as_str).unwrap_or_default().to_owned();
    if WORDS.contains(&name.as_str()) {
        return chain::leaf(json).map(|leaf| chain::forgotten(&leaf));
    }
    let mut is_changed = false;
    for (key, instead) in [("trainee", pseudonym), ("reason", "")] {
        // The end of a session says why in the program's own words.
        if name != "end"
            && let Some(value) = event.get_mut(key)
        {
            *value = Value::String(instead.to_owned());
            is_changed = true;
        }
    }
    is_changed.then(|| Value::Object(event).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_names_go_and_what_is_signed_stays() {
        let turn = r#"{"event":"turn","turn":2,"speaker":"trainee","text":"我是王芳"}"#;
        let gone = stub(turn, "x").unwrap();
        assert!(!gone.contains("王芳"));
        assert_eq!(chain::leaf(&gone), chain::leaf(turn));
        let head = r#"{"event":"started","v":1,"session":"s","trainee":"王芳"}"#;
        let gone = stub(head, "forgotten-1").unwrap();
        assert!(gone.contains("forgotten-1") && !gone.contains("王芳"));
        assert_eq!(chain::leaf(&gone), chain::leaf(head));
        assert_eq!(stub(r#"{"event":"end","turn":9,"outcome":"advance","reason":"yes"}"#, "x"), None);
        assert!(!stub(r#"{"event":"mark","points":3,"reason":"王芳 was tired"}"#, "x").unwrap().contains("王芳"));
    }
}
