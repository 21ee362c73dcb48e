//! Finds and reads scenarios, rubrics, exams and quizzes: file to domain type, errors with line, column and caret.
//!
//! Content is embedded in the program; a folder's files come before it, id by id. Besides `store` this is the only module
//! that opens files. What content means is decided in `domain::exercise`.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::domain::exam::quiz::Quiz;
use crate::domain::exam::rules::Rules;
use crate::domain::exam::{KnownContent, KnownRubric};
use crate::domain::exercise::{Exercise, nearest};
use crate::domain::lang::Localized;
use crate::domain::rubric::Rubric;
use crate::domain::scenario::{NO_SCENARIO, Scenario};

mod check;
mod draw;
mod emit;
pub mod fault;
mod kind;
mod lint;
pub mod pack;
pub mod ready;
mod report;
mod schema;
mod sheet;
mod signs;
mod source;
mod stream;
mod text;
mod tree;
mod walk;
mod words;

pub use check::{Finding, What};
pub use draw::draw;
pub use emit::yaml;
pub use fault::FileFault;
pub use kind::{Embedded, Kind};
pub use lint::{lint_paths, lint_text};
pub use report::FileReport;
pub use schema::text as schema_text;
pub use sheet::{faults_at, read_sheet, schema_of};
pub use source::{Source, content_hash};
pub use stream::{Input, Piece, Pieces, STDIN, StreamError, open_stream, read_stream, stream_files};
pub use text::{exam_text, exercise_text, quiz_text, rubric_file, rubric_text, scenario_text};

use kind::{folder_of, kind_by_folder, kind_by_text, kind_in, kind_of};
use lint::yaml_files;

/// The rubric that is used when none is named.
pub const RUBRIC_DEFAULT: &str = "spin";

/// Where a piece of content comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The program itself.
    Embedded(&'static Embedded),
    /// A file.
    File(PathBuf),
    /// A sealed pack, opened in memory.
    Sealed(pack::SealedText),
}

/// A piece of content by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// The file's name without `.yaml`; equal to the id in it, as `lint` makes sure.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// A loaded piece of content.
#[derive(Debug, Clone)]
pub struct Loaded<T> {
    /// The content.
    pub value: T,
    /// Its hash, 16 hexadecimal digits.
    pub hash: String,
}

/// Says why content cannot be had.
#[derive(Debug)]
pub enum CatalogError {
    /// The content folder cannot be read.
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// There is nothing of that id.
    UnknownId {
        /// What was looked for.
        kind: Kind,
        /// The id.
        id: String,
        /// The id that is meant, most likely.
        nearest: Option<String>,
        /// The ids there are.
        known: Vec<String>,
    },
    /// The files have problems.
    Faulty(Vec<FileReport>),
}

/// All content that is in use.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// In order of kind and id, one a kind and id.
    entries: Vec<Entry>,
    /// Files whose id an earlier file has: the later file, the earlier.
    shadowed: Vec<(Entry, PathBuf)>,
    /// Files straight in the folder that are neither.
    strangers: Vec<PathBuf>,
}

impl Catalog {
    /// Returns the embedded content, with what a folder holds in its place or besides it.
    ///
    /// # Errors
    /// `Folder` when there is no such folder, or it cannot be listed.
    pub fn new(folder: Option<&Path>) -> Result<Self, CatalogError> {
        let mut catalog = Self { entries: Vec::new(), shadowed: Vec::new(), strangers: Vec::new() };
        if let Some(folder) = folder {
            catalog.take_folder(folder)?;
        }
        for kind in Kind::ALL {
            for embedded in kind.embedded() {
                if catalog.entry(kind, embedded.id).is_none() {
                    let origin = Origin::Embedded(embedded);
                    catalog.entries.push(Entry { kind, id: embedded.id.to_owned(), origin });
                }
            }
        }
        catalog.entries.sort_by(|left, right| (left.kind, &left.id).cmp(&(right.kind, &right.id)));
        Ok(catalog)
    }

    /// Takes the files of a folder: of its folders `scenarios` and `rubrics`, and those straight in it.
    fn take_folder(&mut self, folder: &Path) -> Result<(), CatalogError> {
        for name in Kind::FOLDERS {
            let below = folder.join(name);
            if below.is_dir() {
                for path in yaml_files(&below)? {
                    self.take(kind_in(name, &path), path);
                }
            }
        }
        for path in yaml_files(folder)? {
            match kind_of(&path) {
                Some(kind) => self.take(kind, path),
                None => self.strangers.push(path),
            }
        }
        Ok(())
    }

    /// Takes a file, unless an earlier one has its id.
    fn take(&mut self, kind: Kind, path: PathBuf) {
        let entry = Entry { kind, id: stem(&path), origin: Origin::File(path) };
        match self.entry(kind, &entry.id) {
            Some(Entry { origin: Origin::File(first), .. }) => {
                let first = first.clone();
                self.shadowed.push((entry, first));
            }
            _ => self.entries.push(entry),
        }
    }

    /// Returns the entry of an id.
    fn entry(&self, kind: Kind, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.kind == kind && entry.id == id)
    }

    /// Returns whether what an id names comes from the program itself and is kept ready, which a test has proven.
    fn is_ready(&self, kind: Kind, id: &str) -> bool {
        let origin = self.entry(kind, id).map(|entry| &entry.origin);
        matches!(origin, Some(Origin::Embedded(embedded)) if ready::is_of(embedded.text, embedded.ready))
    }

    /// Returns what is kept ready of the tables of a scenario.
    fn tables(&self, id: &str) -> &'static [u8] {
        match self.entry(Kind::Scenario, id).map(|entry| &entry.origin) {
            Some(Origin::Embedded(embedded)) => ready::tables_of(embedded.text, embedded.tables),
            _ => &[],
        }
    }

    /// Returns the entries of a kind, in order of their ids.
    pub fn entries(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.kind == kind)
    }

    /// Returns the titles of a kind by id; a faulty file has none.
    pub fn titles(&self, kind: Kind) -> Vec<(&str, Option<Localized>)> {
        let title = |entry: &Entry| match kind {
            Kind::Scenario => fast::<Scenario>(entry).map(|loaded| loaded.value.title),
            Kind::Rubric => fast::<Rubric>(entry).map(|loaded| loaded.value.title),
            Kind::Exam => fast::<Rules>(entry).map(|loaded| loaded.value.title),
            Kind::Quiz => fast::<Quiz>(entry).map(|loaded| loaded.value.title),
        };
        self.entries(kind).map(|entry| (entry.id.as_str(), title(entry))).collect()
    }

    /// Loads a scenario without checking what it means.
    ///
    /// # Errors
    /// `UnknownId`, or `Faulty` with every problem of the file.
    pub fn scenario(&self, id: &str) -> Result<Loaded<Scenario>, CatalogError> {
        self.load(Kind::Scenario, id, |scenario: &Scenario| scenario.id.as_str())
    }

    /// Loads a rubric without checking what it means.
    ///
    /// # Errors
    /// `UnknownId`, or `Faulty` with every problem of the file.
    pub fn rubric(&self, id: &str) -> Result<Loaded<Rubric>, CatalogError> {
        self.load(Kind::Rubric, id, |rubric: &Rubric| rubric.id.as_str())
    }

    /// Loads the rules of an exam, and proves that what they name is there.
    ///
    /// # Errors
    /// `UnknownId`, or `Faulty` with every problem of the file.
    pub fn exam(&self, id: &str) -> Result<Loaded<Rules>, CatalogError> {
        let rules = self.load(Kind::Exam, id, |rules: &Rules| rules.id.as_str())?;
        self.proven(Kind::Exam, id)?;
        Ok(rules)
    }

    /// Loads a quiz, and proves that it is sound.
    ///
    /// # Errors
    /// `UnknownId`, or `Faulty` with every problem of the file.
    pub fn quiz(&self, id: &str) -> Result<Loaded<Quiz>, CatalogError> {
        let quiz = self.load(Kind::Quiz, id, |quiz: &Quiz| quiz.id.as_str())?;
        self.proven(Kind::Quiz, id)?;
        Ok(quiz)
    }

    /// Makes sure that a file has no error.
    fn proven(&self, kind: Kind, id: &str) -> Result<(), CatalogError> {
        let report = self.entry(kind, id).map(|entry| self.lint_entry(entry));
        match report.filter(|report| report.errors() > 0) {
            Some(report) => Err(CatalogError::Faulty(vec![report])),
            None => Ok(()),
        }
    }

    /// Returns what an exam may name.
    fn known(&self) -> KnownContent {
        let ids = |kind| self.entries(kind).map(|entry| (entry.id.clone(), entry));
        let rubric = |entry| {
            let rubric = fast::<Rubric>(entry)?.value;
            let dimensions = rubric.dimensions.iter().map(|dimension| dimension.id.to_string()).collect();
            Some(KnownRubric { dimensions, caps: rubric.caps.iter().map(|cap| cap.id.to_string()).collect() })
        };
        let questions = |entry| Some(fast::<Quiz>(entry)?.value.questions.len());
        KnownContent {
            scenarios: ids(Kind::Scenario).map(|(id, _)| id).collect(),
            rubrics: ids(Kind::Rubric).map(|(id, entry)| (id, rubric(entry))).collect(),
            quizzes: ids(Kind::Quiz).map(|(id, entry)| (id, questions(entry))).collect(),
        }
    }

    /// Checks an entry.
    fn lint_entry(&self, entry: &Entry) -> FileReport {
        match read(entry) {
            Ok(source) => self.lint_source(source, entry.kind, &entry.id),
            Err(unread) => report::unread(*unread),
        }
    }

    /// Checks a text of a kind; an exam by the content that is in use.
    fn lint_source(&self, source: Source, kind: Kind, stem: &str) -> FileReport {
        let known = if kind == Kind::Exam { self.known() } else { KnownContent::default() };
        let findings = check::check(&source, kind, stem, &known);
        FileReport { name: source.name, text: Some(source.text), findings }
    }

    /// Checks a file whose kind is to be found out.
    fn lint_file(&self, path: &Path) -> FileReport {
        match Source::read(path) {
            Err(unread) => report::unread(*unread),
            Ok(source) => {
                let by_folder = folder_of(path).and_then(|folder| kind_by_folder(folder, &source.text));
                match by_folder.or_else(|| kind_by_text(&source.text)) {
                    Some(kind) => self.lint_source(source, kind, &stem(path)),
                    None => {
                        let findings = vec![Finding::of_file(0..0, FileFault::UnknownKind)];
                        FileReport { name: source.name, text: Some(source.text), findings }
                    }
                }
            }
        }
    }

    /// Returns the text of a piece of content, with its hash; none when it cannot be read.
    pub fn text(&self, kind: Kind, id: &str) -> Option<(String, String)> {
        let source = read(self.entry(kind, id)?).ok()?;
        let hash = source.hash();
        Some((source.text, hash))
    }

    /// Loads a scenario with a rubric and proves that they fit; `NO_SCENARIO` stands for none.
    ///
    /// # Errors
    /// `UnknownId`, or `Faulty` with every problem of both files.
    pub fn exercise(&self, scenario: &str, rubric: &str) -> Result<Exercise, CatalogError> {
        if scenario == NO_SCENARIO {
            let scale = self.rubric(rubric)?;
            let reports = || self.entry(Kind::Rubric, rubric).map(|entry| self.lint_entry(entry)).into_iter().collect();
            let exercise = Exercise::without_scenario(scale.value).map_err(|_| CatalogError::Faulty(reports()))?;
            return Ok(exercise.with_hashes(String::new(), scale.hash));
        }
        let (deal, scale) = (self.scenario(scenario)?, self.rubric(rubric)?);
        let hashes = (deal.hash, scale.hash);
        if self.is_ready(Kind::Scenario, scenario) && self.is_ready(Kind::Rubric, rubric) {
            let exercise = Exercise::proven(deal.value, scale.value).with_tables(self.tables(scenario));
            return Ok(exercise.with_hashes(hashes.0, hashes.1));
        }
        match Exercise::new(deal.value, scale.value) {
            Ok(exercise) => Ok(exercise.with_tables(self.tables(scenario)).with_hashes(hashes.0, hashes.1)),
            Err(problems) => {
                let entries = [(Kind::Scenario, scenario), (Kind::Rubric, rubric)];
                let entries = entries.into_iter().filter_map(|(kind, id)| self.entry(kind, id));
                let mut reports: Vec<FileReport> = entries.map(|entry| self.lint_entry(entry)).collect();
                reports.retain(|report| report.errors() > 0);
                if reports.is_empty() {
                    reports.push(report::misfit(scenario, &problems));
                }
                Err(CatalogError::Faulty(reports))
            }
        }
    }

    /// Loads content by the fast way; the full check runs only when that fails.
    fn load<T: DeserializeOwned>(
        &self,
        kind: Kind,
        id: &str,
        id_of: impl Fn(&T) -> &str,
    ) -> Result<Loaded<T>, CatalogError> {
        let Some(entry) = self.entry(kind, id) else { return Err(self.unknown(kind, id)) };
        fast::<T>(entry)
            .filter(|loaded| id_of(&loaded.value) == id)
            .ok_or_else(|| CatalogError::Faulty(vec![self.lint_entry(entry)]))
    }

    /// Returns the error for an id that names nothing.
    fn unknown(&self, kind: Kind, id: &str) -> CatalogError {
        let known: Vec<String> = self.entries(kind).map(|entry| entry.id.clone()).collect();
        let nearest = nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
        CatalogError::UnknownId { kind, id: id.to_owned(), nearest, known }
    }

    /// Checks all content in use, one report a file; a file without problems has an empty one.
    pub fn lint(&self) -> Vec<FileReport> {
        let mut reports: Vec<FileReport> = self.entries.iter().map(|entry| self.lint_entry(entry)).collect();
        for (entry, first) in &self.shadowed {
            let mut report = self.lint_entry(entry);
            let fault = FileFault::SameId { id: entry.id.clone(), other: first.display().to_string() };
            report.findings.insert(0, Finding::of_file(0..0, fault));
            reports.push(report);
        }
        reports.extend(self.strangers.iter().map(|path| self.lint_file(path)));
        reports
    }
}

/// Opens an input that the user named; `-` is standard input.
///
/// # Errors
/// What the system says.
pub fn open_input(path: &Path) -> std::io::Result<Box<dyn std::io::Read>> {
    if path == Path::new("-") {
        return Ok(Box::new(std::io::stdin().lock()));
    }
    Ok(Box::new(fs::File::open(path)?))
}

/// Writes a new content file into a folder, which is made when it is missing. Never overwrites.
///
/// # Errors
/// What the system says; `AlreadyExists` when there is such a file.
pub fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(text.as_bytes())
}

/// Loads an entry without looking for problems; none when it cannot be read.
fn fast<T: DeserializeOwned>(entry: &Entry) -> Option<Loaded<T>> {
    if let Origin::Embedded(Embedded { text, ready, .. }) = entry.origin
        && let Some(loaded) = ready::loaded(text, ready)
    {
        return Some(loaded);
    }
    let source = read(entry).ok()?;
    let value = serde_saphyr::from_str(&source.text).ok()?;
    Some(Loaded { value, hash: source.hash() })
}

/// Reads the text of an entry.
fn read(entry: &Entry) -> Result<Source, Box<source::Unread>> {
    match &entry.origin {
        Origin::Embedded(Embedded { text, .. }) => {
            Ok(Source::embedded(format!("{}/{}.yaml", entry.kind.folder(), entry.id), text))
        }
        Origin::File(path) => Source::read(path),
        Origin::Sealed(text) => {
            Ok(Source::embedded(format!("{}/{}.yaml (sealed)", entry.kind.folder(), entry.id), &text.0))
        }
    }
}

/// Returns a file's name without its extension.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
