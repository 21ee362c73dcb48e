//! What was read from the program's own content, kept ready to be loaded: JSON takes a twentieth of the time that YAML takes.
//!
//! A file in `ready/` begins with two hashes of the YAML file that it was made from, on a line of their own: that of the content,
//! and a quick one. Beside that of a scenario are its tables (see `domain::ready`), after the quick hash. Where the quick hash is
//! not that of the file, the file itself is read: whoever changes one loses nothing but time, until `cargo run --example ready`
//! writes them anew.

use std::path::PathBuf;

use serde::de::DeserializeOwned;

use super::{Embedded, Kind, Loaded, content_hash};
use crate::domain::act::{tables, topic};
use crate::domain::ready::{self, hash_of};
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

/// Returns the quick hash of a text; the content's own takes longer than to load it.
fn quick_hash(text: &str) -> String {
    format!("{:016x}", hash_of([text]))
}

/// Returns the tables that are kept of a scenario's text; nothing when none are, or when they are of another text.
pub(super) fn tables_of(text: &str, kept: &'static [u8]) -> &'static [u8] {
    let tables = kept.split_first_chunk().filter(|(hash, _)| u64::from_le_bytes(**hash) == hash_of([text]));
    tables.map_or(&[], |(_, tables)| tables)
}

/// A file that is kept ready: where it stands in the project's folder, and what it is to hold.
type File = (PathBuf, Vec<u8>);

/// Returns every file that is kept ready. Nothing of what is kept is used.
///
/// # Errors
/// When a file cannot be read, or not be written as JSON.
pub fn files() -> Result<Vec<File>, Box<dyn std::error::Error>> {
    ready::make_anew();
    let mut files: Vec<File> = tables::files().into_iter().map(|file| (file.path.into(), file.made)).collect();
    for embedded in Kind::Scenario.embedded() {
        let scenario = serde_saphyr::from_str::<Scenario>(embedded.text)?;
        files.push((path(Kind::Scenario, embedded, "json"), json(embedded, serde_json::to_string(&scenario)?)));
        files.push((path(Kind::Scenario, embedded, "bin"), scenario_tables(embedded, &scenario)));
    }
    for embedded in Kind::Rubric.embedded() {
        let rubric = serde_saphyr::from_str::<Rubric>(embedded.text)?;
        files.push((path(Kind::Rubric, embedded, "json"), json(embedded, serde_json::to_string(&rubric)?)));
    }
    // Exams and quizzes are short enough to be read as they are.
    Ok(files)
}

/// Returns where what is read from a file is kept.
fn path(kind: Kind, embedded: &Embedded, extension: &str) -> PathBuf {
    PathBuf::from("src/catalog/ready").join(kind.folder()).join(format!("{}.{extension}", embedded.id))
}

/// Returns what is to be kept of what a file says.
fn json(embedded: &Embedded, said: String) -> Vec<u8> {
    format!("{} {}\n{said}\n", content_hash(embedded.text), quick_hash(embedded.text)).into_bytes()
}

/// Returns what is to be kept of a scenario's tables.
fn scenario_tables(embedded: &Embedded, scenario: &Scenario) -> Vec<u8> {
    [hash_of([embedded.text]).to_le_bytes().to_vec(), topic::tables(scenario)].concat()
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
        for embedded in Kind::Scenario.embedded() {
            let (said, kept) = both::<Scenario>(embedded.text, embedded.ready);
            assert!(said == kept, "{}", embedded.id);
            let made = scenario_tables(embedded, &said);
            assert!(made == embedded.tables, "{}: stale: cargo run --example ready", embedded.id);
        }
        for Embedded { id, text, ready, .. } in Kind::Rubric.embedded() {
            let (said, kept) = both::<Rubric>(text, ready);
            assert!(said == kept, "{id}");
        }
    }

    #[test]
    fn what_is_kept_of_another_text_is_not_loaded() {
        let Embedded { text, ready, .. } = Kind::Rubric.embedded()[0];
        assert!(loaded::<Rubric>(&format!("{text}\n# changed"), ready).is_none());
        assert!(loaded::<Rubric>(text, "").is_none());
        let Embedded { text, tables, .. } = Kind::Scenario.embedded()[0];
        assert!(tables_of(&format!("{text}\n# changed"), tables).is_empty());
        assert!(!tables_of(text, tables).is_empty());
    }

    #[test]
    fn every_scenario_of_the_program_fits_every_rubric_of_it() {
        for deal in Kind::Scenario.embedded() {
            for scale in Kind::Rubric.embedded() {
                let read = serde_saphyr::from_str(deal.text).ok().zip(serde_saphyr::from_str(scale.text).ok());
                let proven = read.map(|(scenario, rubric)| Exercise::new(scenario, rubric).is_ok());
                assert_eq!(proven, Some(true), "{} {}", deal.id, scale.id);
            }
        }
    }
}
