//! Checks files and folders that are named, and texts that are no files yet.

use std::fs;
use std::path::{Path, PathBuf};

use super::kind::folder_of;
use super::{Catalog, CatalogError, FileReport, Kind, Source, check, stem};
use crate::domain::exam::KnownContent;

/// Checks files, and the YAML files of folders; one report a file. Exams may name what stands beside them, and what is embedded.
///
/// # Errors
/// `Folder` when a folder cannot be listed.
pub fn lint_paths(paths: &[PathBuf]) -> Result<Vec<FileReport>, CatalogError> {
    let mut reports = Vec::new();
    for path in paths {
        if path.is_dir() {
            let catalog = Catalog::new(Some(path))?;
            let below = Kind::FOLDERS.map(|name| path.join(name));
            for folder in below.iter().map(PathBuf::as_path).filter(|folder| folder.is_dir()).chain([path.as_path()]) {
                reports.extend(yaml_files(folder)?.iter().map(|file| catalog.lint_file(file)));
            }
        } else {
            let beside = folder_of(path).filter(|folder| Kind::FOLDERS.contains(folder));
            let content = beside.and_then(|_| path.parent()?.parent());
            reports.push(Catalog::new(content.filter(|folder| folder.is_dir()))?.lint_file(path));
        }
    }
    Ok(reports)
}

/// Checks a text that is no file yet, under the name that it would have.
pub fn lint_text(path: &Path, kind: Kind, text: &str) -> FileReport {
    let source = Source::embedded(path.display().to_string(), text);
    let findings = check::check(&source, kind, &stem(path), &KnownContent::default());
    FileReport { name: source.name, text: Some(source.text), findings }
}

/// Returns the YAML files straight in a folder, in order.
pub(super) fn yaml_files(folder: &Path) -> Result<Vec<PathBuf>, CatalogError> {
    let error = |cause| CatalogError::Folder { path: folder.to_owned(), cause };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(error)? {
        let path = entry.map_err(error)?.path();
        if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") && !path.is_dir() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
