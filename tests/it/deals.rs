//! The shipped deals, read once for all tests.

use std::sync::LazyLock;

use sparring::catalog::Catalog;
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::transcript::Started;

/// Their ids.
pub(crate) const IDS: [&str; 3] = ["retail-service", "bank-risk", "car-cockpit"];

static DEALS: LazyLock<Vec<Exercise>> = LazyLock::new(|| {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    IDS.map(|id| catalog.exercise(id, "spin").unwrap_or_else(|error| panic!("{id}: {error:?}"))).into()
});

/// Returns a shipped deal with the default rubric.
pub(crate) fn exercise(id: &str) -> &'static Exercise {
    DEALS.iter().find(|deal| deal.scenario.id == *id).expect("a shipped deal")
}

/// Returns the head of a session.
pub(crate) fn started(exercise: &Exercise, lang: Lang, seed: u64) -> Started {
    Started { session: format!("test-{seed}"), ..sparring::playtest::play::started(exercise, lang, seed) }
}
