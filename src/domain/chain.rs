//! The hash chain over a record: what a certificate names a session by.
//!
//! Every event has a leaf, the hash of what it says; the chain hashes each leaf together with all before it. An event whose
//! text was removed (`forgotten`) leaves its leaf behind, so that the chain of a session can be computed for ever. Left out of a
//! leaf are acts, which are what this program reads a line as and not part of what was said, and the trainee's name, which may
//! have to be removed; a certificate names the trainee itself.

use std::fmt::Write as _;

use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::transcript::SessionEvent;

/// What the first hash begins with; another way of chaining would have another name.
const BEGINNING: &[u8] = b"sparring-chain-1";

/// The event that stands where a text was removed.
pub const FORGOTTEN: &str = "forgotten";

/// Returns bytes as hexadecimal digits, two a byte.
pub fn hex(hash: impl AsRef<[u8]>) -> String {
    hash.as_ref().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Returns the SHA-256 of bytes as 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes))
}

/// Returns a JSON value in canonical form: keys in the order of their bytes, no white space, numbers as they are.
///
/// The values that are signed and chained hold integers only; a number with a fraction would have no one form.
pub fn canonical(value: &Value) -> String {
    // Objects of `serde_json` keep their keys sorted.
    value.to_string()
}

/// Returns the leaf of an event as it is stored, 64 hexadecimal digits; none when the text is no JSON object.
///
/// The order of keys and white space do not matter, everything else does. `forgotten` has the leaf that it names.
pub fn leaf(json: &str) -> Option<String> {
    if let Some(stub) = stub(json) {
        return Some(stub.leaf);
    }
    let mut value: Value = serde_json::from_str(json).ok()?;
    let event = value.as_object_mut()?;
    event.remove("acts");
    event.remove("trainee");
    Some(sha256(canonical(&value).as_bytes()))
}

/// Returns the event that stands in the place of another whose text is removed: it has the same leaf, and says nothing.
pub fn forgotten(leaf: &str) -> String {
    json!({ "event": FORGOTTEN, "leaf": leaf }).to_string()
}

/// Returns whether a stored event is what `forgotten` left: exactly that, for what says anything besides was not removed.
pub fn is_forgotten(json: &str) -> bool {
    stub(json).is_some()
}

/// What `forgotten` writes. Another key, or one that is there twice, makes it another event.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stub {
    event: String,
    leaf: String,
}

/// Reads what `forgotten` left; none of any other event.
fn stub(json: &str) -> Option<Stub> {
    // Nearly every event is another, and need not be read twice.
    let read = json.contains(FORGOTTEN).then(|| serde_json::from_str::<Stub>(json).ok()).flatten();
    read.filter(|stub| stub.event == FORGOTTEN)
}

/// Returns the chain over leaves, 64 hexadecimal digits.
pub fn chain(leaves: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut link = sha256(BEGINNING);
    for leaf in leaves {
        link = sha256(format!("{link}{}", leaf.as_ref()).as_bytes());
    }
    link
}

/// Returns the chain over a session's events.
pub fn of_session(events: &[SessionEvent]) -> String {
    chain(events.iter().map(|event| leaf(&event.to_json()).unwrap_or_else(|| unreachable!("an event is an object"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"event":"turn","turn":2,"speaker":"trainee","text":"您好","acts":[1]}"#;

    #[test]
    fn a_leaf_is_that_of_what_was_said_however_it_is_written() {
        let again = r#"{ "text": "\u60a8\u597d", "turn":2, "event":"turn","speaker":"trainee" }"#;
        assert_eq!(leaf(LINE), leaf(again));
        assert_ne!(leaf(LINE), leaf(&LINE.replace("您好", "你好")));
        assert_ne!(leaf(LINE), leaf(&LINE.replace("\"trainee\"", "\"customer\"")));
        assert_eq!(leaf("[]"), None);
    }

    #[test]
    fn a_forgotten_event_keeps_its_leaf_and_the_chain_its_end() {
        let (said, end) = (leaf(LINE).unwrap(), leaf(r#"{"event":"undo","turn":1}"#).unwrap());
        let gone = leaf(&forgotten(&said)).unwrap();
        assert_eq!(gone, said);
        assert_eq!(chain([&said, &end]), chain([&gone, &end]));
        assert!(is_forgotten(&forgotten(&said)) && !is_forgotten(LINE));
        for kept in [
            forgotten(&said).replace("}", ",\"text\":\"您好\"}"),
            LINE.replacen('{', "{\"event\":\"forgotten\",", 1),
            LINE.replace("您好", "forgotten"),
        ] {
            assert!(!is_forgotten(&kept), "it says something: {kept}");
        }
        assert_ne!(chain([&said, &end]), chain([&end, &said]), "the order counts");
        assert_ne!(chain([&said, &end]), chain([&said]), "what is missing at the end shows");
    }
}
