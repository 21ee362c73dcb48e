//! What was read from the program's own content, kept ready to be loaded: JSON takes a twentieth of the time that YAML takes.
//!
//! A file in `ready/` begins with two hashes of the YAML file that it was made from, on a line of their own: that of the content,
//! and a quick one. Where the quick one is not that of the file, the file itself is read: whoever changes one loses nothing but
//! time, until `cargo run --example ready` writes them anew.

use serde::de::DeserializeOwned;

use super::{Kind, Loaded, content_hash};
use crate::domain::rubric::Rubric;
use crate::domain::scenario::Scenario;

/// Returns what is kept of a file's text; none when nothing is, or when it is of another text.
pub(super) fn loaded<T: DeserializeOwned>(text: &str, ready: &str) -> Option<Loaded<T>> {
    let (hash, json) = kept(text, ready)?;
    serde_json::from_str(json).ok().map(|value| Loaded { value, hash: hash.to_owned() })
}

/// Returns whether something is kept of a file's text, and not of another.
pub(super) fn is_of(text: &str, ready: &str) -> bool {
    kept(text, ready).is_some()
}

/// Returns the hash of the content and the JSON that are kept of a file's text.
fn kept<'r>(text: &str, ready: &'r str) -> Option<(&'r str, &'r str)> {
    let (head, json) = ready.split_once('\n')?;
    let (hash, quick) = head.split_once(' ')?;
    (quick == quick_hash(text)).then_some((hash, json))
}

/// Returns a hash that tells in no time whether a text is the one that was read; the content's own takes longer than to load it.
///
/// Tells an old file from a new one, and keeps nobody out: it is no check of who wrote them.
fn quick_hash(text: &str) -> String {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mixed = |hash: u64, more: u64| (hash ^ more).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    let hash = eights.iter().fold(text.len() as u64, |hash, eight| mixed(hash, u64::from_le_bytes(*eight)));
    format!("{:016x}", rest.iter().fold(hash, |hash, byte| mixed(hash, u64::from(*byte))))
}

/// Returns what is to be kept of each file of the program's own content of a kind, by id, as the files themselves are read.
///
/// # Errors
/// When a file cannot be read, or not be written as JSON.
pub fn texts(kind: Kind) -> Result<Vec<(&'static str, String)>, Box<dyn std::error::Error>> {
    let text = |(id, text, _): &(&'static str, &'static str, &'static str)| {
        let json = match kind {
            Kind::Scenario => serde_json::to_string(&serde_saphyr::from_str::<Scenario>(text)?)?,
            Kind::Rubric => serde_json::to_string(&serde_saphyr::from_str::<Rubric>(text)?)?,
            // Short enough to be read as they are.
            Kind::Exam | Kind::Quiz => return Ok((*id, String::new())),
        };
        Ok((*id, format!("{} {}\n{json}\n", content_hash(text), quick_hash(text))))
    };
    kind.embedded().iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exercise::Exercise;

    /// Returns what a file says, and what is kept of it.
    fn both<T: DeserializeOwned>(text: &str, ready: &str) -> (T, T) {
        let kept: Loaded<T> = loaded(text, ready).expect("stale: cargo run --example ready");
        assert_eq!(kept.hash, content_hash(text));
        (serde_saphyr::from_str(text).expect("the file can be read"), kept.value)
    }

    #[test]
    fn what_is_kept_says_what_the_files_say() {
        for (id, text, ready) in Kind::Scenario.embedded() {
            let (said, kept) = both::<Scenario>(text, ready);
            assert!(said == kept, "{id}");
        }
        for (id, text, ready) in Kind::Rubric.embedded() {
            let (said, kept) = both::<Rubric>(text, ready);
            assert!(said == kept, "{id}");
        }
    }

    #[test]
    fn what_is_kept_of_another_text_is_not_loaded() {
        let (_, text, ready) = Kind::Rubric.embedded()[0];
        assert!(loaded::<Rubric>(&format!("{text}\n# changed"), ready).is_none());
        assert!(loaded::<Rubric>(text, "").is_none());
    }

    #[test]
    fn every_scenario_of_the_program_fits_every_rubric_of_it() {
        for (scenario, text, _) in Kind::Scenario.embedded() {
            for (rubric, scale, _) in Kind::Rubric.embedded() {
                let read = serde_saphyr::from_str(text).ok().zip(serde_saphyr::from_str(scale).ok());
                let proven = read.map(|(scenario, rubric)| Exercise::new(scenario, rubric).is_ok());
                assert_eq!(proven, Some(true), "{scenario} {rubric}");
            }
        }
    }
}
