//! How people cheat a scorer: the families of the page of attacks as generators, each a seed to a variation of a session.
//!
//! A family is data: what is said, where it is put, what must come of it. The suite's rule: no attack lifts a weak session by more
//! than a point, and none makes a session pass.

pub mod bout;
mod conduct;
pub mod disguise;
pub mod expect;
pub mod family;
mod fill;
pub mod record;
pub mod report;
pub mod suite;
mod talk;

pub use expect::Expect;
pub use family::{Family, Ground, Place, Variation, Way};

/// Most that an attack may add to a weak session, in hundredths of a point: the suite's rule.
pub const GAIN_MAX: i64 = 100;

/// Returns all families, in the order of the page of attacks.
pub fn families() -> impl Iterator<Item = &'static Family> {
    talk::TALK.iter().chain(conduct::CONDUCT)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_of_the_page_has_a_family_in_both_languages() {
        let rows: BTreeSet<u8> = families().map(|family| family.row).collect();
        assert_eq!(rows, (1..=52).collect());
        for family in families() {
            let wordings = matches!(family.way, Way::Put(_));
            assert_eq!((!family.zh.is_empty(), !family.en.is_empty()), (wordings, wordings), "{}", family.name.1);
        }
    }
}
