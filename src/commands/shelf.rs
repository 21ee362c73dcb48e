//! The exercises that a command needs, each loaded once, when it is first asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::error::AppError;

/// An exercise, or why it cannot be had, ready to be shown.
pub(super) type Loaded = Result<Arc<Exercise>, Arc<str>>;

/// Exercises by scenario and rubric; several threads may ask at once.
pub(super) struct Shelf<'c> {
    catalog: &'c Catalog,
    lang: Lang,
    loaded: Mutex<BTreeMap<String, BTreeMap<String, Loaded>>>,
}

impl<'c> Shelf<'c> {
    /// Returns an empty shelf.
    pub(super) fn new(catalog: &'c Catalog, lang: Lang) -> Self {
        Self { catalog, lang, loaded: Mutex::default() }
    }

    /// Returns the exercise of a scenario with a rubric.
    pub(super) fn exercise(&self, scenario: &str, rubric: &str) -> Loaded {
        // A thread that failed left nothing half loaded.
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = loaded.get(scenario).and_then(|rubrics| rubrics.get(rubric)) {
            return known.clone();
        }
        let exercise = self.catalog.exercise(scenario, rubric).map(Arc::new).map_err(|error| {
            let text = AppError::catalog(self.lang, error).text(self.lang);
            Arc::from(anstream::adapter::strip_str(&text).to_string().trim_end())
        });
        loaded.entry(scenario.to_owned()).or_default().insert(rubric.to_owned(), exercise.clone());
        exercise
    }
}
