//! The tables of words and phrases that are kept ready: all of them, for writing them and for proving that they are up to date.

use super::{lexicon, topic};
use crate::domain::ready::File;

/// Returns a hash of what all these tables are made of, on which the tables of a scenario depend too.
pub(super) fn hash() -> u64 {
    (topic::GENERAL.of)()
}

/// Returns the files of the tables, with what they are to hold.
pub fn files() -> Vec<File> {
    vec![
        topic::WORDS.written(),
        topic::GENERAL.written(),
        lexicon::READY.written(),
        lexicon::READY_OF_CUSTOMER.written(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_is_made() {
        for file in files() {
            assert!(file.kept == file.made, "{} is stale: cargo run --example ready", file.path);
        }
    }
}
