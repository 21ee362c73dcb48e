//! Content as it was when a session or an attempt was held: what is in use when it is still the same, else what the store kept.

use crate::catalog::{Catalog, CatalogError, Kind, exercise_text};
use crate::domain::chain::sha256;
use crate::domain::exam::record::Frozen;
use crate::domain::exercise::Exercise;
use crate::store::{ContentKind, Store, StoreError};

/// What is meant: a piece of content by its id and its hashes.
#[derive(Debug, Clone, Copy)]
pub struct Then<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// Its short hash; empty in records that name none, which were held with what is in use.
    pub hash: &'a str,
    /// The SHA-256 of its text, where the record holds it.
    pub sha256: Option<&'a str>,
}

impl<'a> Then<'a> {
    /// Returns a piece of content as it was frozen.
    pub fn frozen(kind: Kind, id: &'a str, frozen: &'a Frozen) -> Self {
        Self { kind, id, hash: &frozen.hash, sha256: Some(&frozen.sha256) }
    }

    /// Returns whether a text of a short hash is what is meant.
    fn is(&self, text: &str, hash: &str) -> bool {
        (self.hash.is_empty() || self.hash == hash)
            && self.sha256.is_none_or(|wanted| sha256(text.as_bytes()) == wanted)
    }

    /// Returns the text in use, if it is what is meant.
    fn in_use(&self, catalog: &Catalog) -> Option<String> {
        catalog.text(self.kind, self.id).filter(|(text, hash)| self.is(text, hash)).map(|(text, _)| text)
    }
}

/// Says why content as it was then cannot be had.
#[derive(Debug)]
pub enum ContentError {
    /// It is neither in use any more nor kept, or cannot be read by this program.
    Gone {
        /// What it is.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// The store failed.
    Store(StoreError),
    /// It has problems.
    Faulty(CatalogError),
}

impl From<StoreError> for ContentError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Returns what a store calls a kind.
pub fn stored(kind: Kind) -> ContentKind {
    match kind {
        Kind::Scenario => ContentKind::Scenario,
        Kind::Rubric => ContentKind::Rubric,
        Kind::Exam => ContentKind::Exam,
        Kind::Quiz => ContentKind::Quiz,
    }
}

/// Returns the text of a piece of content as it was then; none when it is nowhere to be found.
///
/// # Errors
/// When the store cannot be read.
pub fn text(then: &Then<'_>, store: &dyn Store, catalog: &Catalog) -> Result<Option<String>, StoreError> {
    if let Some(text) = then.in_use(catalog) {
        return Ok(Some(text));
    }
    let kept = store.kept_content(stored(then.kind), then.hash)?;
    Ok(kept.into_iter().find(|kept| kept.id == then.id && then.is(&kept.text, &kept.hash)).map(|kept| kept.text))
}

/// Returns a scenario with a rubric, both as they were then.
///
/// # Errors
/// When one of them cannot be had, or they do not fit.
pub fn exercise(
    deal: &Then<'_>,
    scale: &Then<'_>,
    store: &dyn Store,
    catalog: &Catalog,
) -> Result<Exercise, ContentError> {
    // What is unchanged need not be read and proven again from its text.
    if deal.in_use(catalog).is_some() && scale.in_use(catalog).is_some() {
        return catalog.exercise(deal.id, scale.id).map_err(ContentError::Faulty);
    }
    let gone = |then: &Then<'_>| ContentError::Gone { kind: then.kind, id: then.id.to_owned() };
    let deal_text = text(deal, store, catalog)?.ok_or_else(|| gone(deal))?;
    let scale_text = text(scale, store, catalog)?.ok_or_else(|| gone(scale))?;
    let name = format!("{}@{}", scale.id, scale.hash);
    exercise_text(&deal_text, &name, &scale_text).map_err(ContentError::Faulty)?.ok_or_else(|| gone(deal))
}
