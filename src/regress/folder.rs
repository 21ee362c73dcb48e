//! Finds goldens in folders, reads their files, and writes them anew. The only part of `regress` that opens files.
//!
//! Walks in the order of names, one folder's names at a time: a hundred thousand goldens in folders of a thousand cost no
//! more memory than a thousand do.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What a record's file ends in.
pub const RECORD: &str = ".jsonl";
/// What the file of its scorecard ends in.
pub const CARD: &str = ".scorecard.json";
/// What the file of its looser expectations ends in.
pub const EXPECT: &str = ".expect.yaml";

/// A golden that was found, before its files are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name: the path from the folder, with `/` between its parts and without an ending.
    pub name: String,
    /// The path of its files, without an ending.
    pub stem: PathBuf,
    /// Is there a record?
    pub record: bool,
    /// Is there a scorecard?
    pub card: bool,
    /// Are there looser expectations?
    pub expect: bool,
}

impl Place {
    /// Returns the path of one of its files.
    pub fn path(&self, ending: &str) -> PathBuf {
        let mut path = self.stem.clone().into_os_string();
        path.push(ending);
        path.into()
    }

    /// Returns the golden of a record's file, whatever stands beside it.
    pub fn of_file(path: &Path) -> Self {
        let shown = path.display().to_string().replace('\\', "/");
        let name = shown.strip_suffix(RECORD).unwrap_or(&shown).to_owned();
        let stem = PathBuf::from(path.to_string_lossy().strip_suffix(RECORD).unwrap_or(&path.to_string_lossy()));
        let place = Self { name, stem, record: true, card: false, expect: false };
        let (card, expect) = (place.path(CARD).is_file(), place.path(EXPECT).is_file());
        Self { card, expect, ..place }
    }
}

/// Walks a folder; folders that cannot be listed come as their path and the system's reason.
#[derive(Debug)]
pub struct Walk {
    /// Entries that are still to come, the next one last.
    open: Vec<Entry>,
}

/// Something that was found in a folder.
#[derive(Debug)]
enum Entry {
    Golden(Place),
    Folder { name: String, path: PathBuf },
}

impl Walk {
    /// Begins at a folder.
    pub fn new(folder: &Path) -> Self {
        Self { open: vec![Entry::Folder { name: String::new(), path: folder.to_owned() }] }
    }

    /// Lists a folder: its goldens and its folders, in the order of their names, hidden ones left out.
    fn list(&mut self, name: &str, path: &Path) -> io::Result<()> {
        let mut folders = Vec::new();
        let mut files = BTreeSet::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let own = entry.file_name().to_string_lossy().into_owned();
            if own.starts_with('.') {
                continue;
            }
            let kind = entry.file_type()?;
            // A link counts as what it leads to; one that leads nowhere is no golden.
            let is_dir = kind.is_dir() || (kind.is_symlink() && entry.path().is_dir());
            if is_dir {
                folders.push(own);
            } else {
                files.insert(own);
            }
        }
        let full = |own: &str| if name.is_empty() { own.to_owned() } else { format!("{name}/{own}") };
        let mut stems: BTreeSet<&str> = BTreeSet::new();
        for file in &files {
            stems.extend([RECORD, CARD, EXPECT].iter().find_map(|ending| file.strip_suffix(ending)));
        }
        let has = |stem: &str, ending: &str| files.contains(&format!("{stem}{ending}"));
        let mut entries: Vec<Entry> = stems
            .into_iter()
            .map(|stem| {
                Entry::Golden(Place {
                    name: full(stem),
                    stem: path.join(stem),
                    record: has(stem, RECORD),
                    card: has(stem, CARD),
                    expect: has(stem, EXPECT),
                })
            })
            .collect();
        entries.extend(folders.iter().map(|own| Entry::Folder { name: full(own), path: path.join(own) }));
        entries.sort_by(|left, right| left.name().cmp(right.name()));
        self.open.extend(entries.into_iter().rev());
        Ok(())
    }
}

impl Entry {
    fn name(&self) -> &str {
        match self {
            Self::Golden(place) => &place.name,
            Self::Folder { name, .. } => name,
        }
    }
}

impl Iterator for Walk {
    type Item = Result<Place, (PathBuf, io::Error)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.open.pop()? {
                Entry::Golden(place) => return Some(Ok(place)),
                Entry::Folder { name, path } => {
                    if let Err(error) = self.list(&name, &path) {
                        return Some(Err((path, error)));
                    }
                }
            }
        }
    }
}

/// Writes a file whole or not at all: to a new file beside it, flushed, then put in its place.
///
/// # Errors
/// What the system says; the old file stands then.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = path.with_file_name(name);
    let written = fs::File::create_new(&beside)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // Half a file is of no use; the error that matters is the first one.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Reads a list of names, one a line; none when it was never written.
///
/// # Errors
/// What the system says.
pub fn read_names(path: &Path) -> io::Result<Option<BTreeSet<String>>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.lines().map(str::to_owned).collect())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes a list of names, one a line; makes the folder when it is missing.
///
/// # Errors
/// What the system says.
pub fn write_names(path: &Path, names: &BTreeSet<String>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    replace(path, &names.iter().map(|name| format!("{name}\n")).collect::<String>())
}

/// Returns a folder's own path, the same wherever it is named from; as it is named when the system does not know it.
pub fn own_path(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Returns whether there is such a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goldens_come_in_the_order_of_their_names_with_what_stands_beside_them() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        };
        for name in [
            "b/x.jsonl",
            "b/x.scorecard.json",
            "a.jsonl",
            "a.expect.yaml",
            "c.scorecard.json",
            "notes.txt",
            ".hidden/y.jsonl",
        ] {
            write(name);
        }
        let found: Vec<(String, bool, bool, bool)> = Walk::new(folder.path())
            .map(|place| place.unwrap())
            .map(|place| (place.name, place.record, place.card, place.expect))
            .collect();
        let row = |name: &str, record, card, expect| (name.to_owned(), record, card, expect);
        assert_eq!(found, [row("a", true, false, true), row("b/x", true, true, false), row("c", false, true, false)]);
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.scorecard.json");
        fs::write(&path, "old").unwrap();
        replace(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(replace(&folder.path().join("missing/a.json"), "x").is_err());
    }
}
