//! The names of the goldens that did not hold last time, kept in the data folder, a list a set of paths.
//!
//! They are a convenience: that they cannot be kept is told and is no failure. Standard input has no last time.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::catalog::{STDIN, content_hash};
use crate::cli::Global;
use crate::domain::lang::Lang;
use crate::regress::folder::{own_path, read_names, write_names};

/// What did not hold last time, and what came of it this time.
pub(super) struct LastTime {
    file: Option<PathBuf>,
    /// The names of then; none when there was no run before.
    before: Option<BTreeSet<String>>,
    /// What this run says of the goldens that it looked at, and that differs from then.
    now: BTreeMap<String, bool>,
}

impl LastTime {
    /// Finds the list of some paths.
    pub(super) fn open(paths: &[PathBuf], global: &Global) -> Self {
        let file = file(paths, global);
        // A list that cannot be read is as none.
        let before = file.as_deref().and_then(|file| read_names(file).ok().flatten());
        Self { file, before, now: BTreeMap::new() }
    }

    /// Returns the names of then; none when there was no run before.
    pub(super) fn names(&self) -> Option<BTreeSet<String>> {
        self.before.clone()
    }

    /// Notes how a golden stands.
    pub(super) fn note(&mut self, name: &str, holds: bool) {
        let failed_before = self.before.as_ref().is_some_and(|before| before.contains(name));
        if holds == failed_before || self.now.contains_key(name) {
            self.now.insert(name.to_owned(), holds);
        }
    }

    /// Keeps the names for next time; those that this run did not look at stay as they were.
    pub(super) fn keep(self, lang: Lang) {
        let Some(file) = self.file else { return };
        if self.now.is_empty() && self.before.is_some() {
            return;
        }
        let mut names = self.before.unwrap_or_default();
        for (name, holds) in self.now {
            if holds {
                names.remove(&name);
            } else {
                names.insert(name);
            }
        }
        if let Err(error) = write_names(&file, &names) {
            let note = lang.pick("注意：没能记下未通过的样本", "note: the names of what failed could not be kept");
            let _ = writeln!(anstream::stderr(), "{note} ({error})");
        }
    }
}

/// Returns the file of the list; none for standard input and where there is no data folder.
fn file(paths: &[PathBuf], global: &Global) -> Option<PathBuf> {
    if paths.iter().any(|path| path == Path::new(STDIN)) {
        return None;
    }
    let own: Vec<String> = paths.iter().map(|path| own_path(path).display().to_string()).collect();
    let name = format!("{}.failed", content_hash(&own.join("\n")));
    Some(global.data_folder().ok()?.join("regress").join(name))
}
