//! Sealed packs: content that an exam reads and its trainees do not.
//!
//! A pack is one file of the `age` format; within it one canonical JSON object, `{"files":[{"path","text"}],"v":1}`, with paths
//! like `scenarios/x.yaml` and `rubrics/x.yaml` only. What is opened stays in memory.
//!
//! Sealing keeps content from whoever has the pack without the identity: on the way, on a share, in a back-up. It cannot keep
//! anything from somebody who runs the exam themselves with the identity at hand: they can open the pack as the exam does.

use std::fmt;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use age::secrecy::SecretString;
use age::x25519;
use serde::{Deserialize, Serialize};

use super::kind::kind_by_text;
use super::{Catalog, CatalogError, Entry, Kind, Origin, lint_paths, report, yaml_files};
use crate::catalog::Source;
use crate::domain::chain;
use crate::domain::id::is_id;

/// Version of the pack's shape.
const PACK_VERSION: u32 = 1;

/// Largest pack in bytes, sealed or opened. Our choice: a hundred times what the shipped content has.
pub const PACK_BYTES_MAX: u64 = 32 << 20;

/// Most files in a pack. Our choice, for the same reason.
pub const PACK_FILES_MAX: usize = 500;

/// Largest exponent of the work that a passphrase may ask for. Our choice: 2^22 takes seconds and 4 GB; more is an attack.
const WORK_MAX: u8 = 22;

/// What sealed files begin with, in their two forms.
const BEGINNINGS: [&[u8]; 2] = [b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----"];

/// Says what is wrong with a pack.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// It cannot be read or written.
    #[error("cannot be read or written")]
    World(#[source] io::Error),
    /// It is not of the format, or was altered.
    #[error("this is no sealed pack, or it was altered: {0}")]
    Damaged(String),
    /// The identity or passphrase is another.
    #[error("the identity or passphrase is not the one it is sealed to")]
    WrongKey,
    /// Too much in it.
    #[error("larger than a pack may be")]
    TooLarge,
    /// A path that no pack has.
    #[error("`{0}` is no path of a pack")]
    BadPath(String),
    /// A path twice.
    #[error("`{0}` is there twice")]
    Twice(String),
}

/// A file of a pack.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackedFile {
    /// `scenarios/x.yaml` or `rubrics/x.yaml`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl fmt::Debug for PackedFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.path, out)
    }
}

/// The text of a sealed file; it does not show itself.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedText(pub(super) Arc<str>);

impl fmt::Debug for SealedText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SealedText")
    }
}

/// What a pack holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Version of this shape.
    v: u32,
    /// The files, in the order of their paths; no path twice.
    files: Vec<PackedFile>,
}

/// What a pack is sealed to.
pub enum Recipients {
    /// Whoever has the identity of one of these.
    Keys(Vec<x25519::Recipient>),
    /// Whoever knows it.
    Passphrase(SecretString),
}

/// What opens a pack.
pub enum Unsealer {
    /// An identity.
    Identity(Box<x25519::Identity>),
    /// A passphrase.
    Passphrase(SecretString),
}

impl Unsealer {
    /// Reads an identity file (`AGE-SECRET-KEY-1...`, remarks begin with `#`); anything else is a passphrase in its first line.
    pub fn parse(text: &str) -> Self {
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        match lines().find_map(|line| line.parse::<x25519::Identity>().ok()) {
            Some(identity) => Self::Identity(Box::new(identity)),
            None => Self::Passphrase(SecretString::from(lines().next().unwrap_or_default().to_owned())),
        }
    }
}

impl Pack {
    /// Returns a pack of files.
    ///
    /// # Errors
    /// `BadPath`, `Twice`, `TooLarge`.
    pub fn new(mut files: Vec<PackedFile>) -> Result<Self, PackError> {
        files.sort_by(|left, right| left.path.cmp(&right.path));
        let pack = Self { v: PACK_VERSION, files };
        pack.check().map(|()| pack)
    }

    /// Returns the files, in the order of their paths.
    pub fn files(&self) -> &[PackedFile] {
        &self.files
    }

    /// Looks for what no pack has.
    fn check(&self) -> Result<(), PackError> {
        if let Some(file) = self.files.iter().find(|file| place(&file.path).is_none()) {
            return Err(PackError::BadPath(file.path.clone()));
        }
        if let Some(pair) = self.files.windows(2).find(|pair| pair[0].path >= pair[1].path) {
            return Err(PackError::Twice(pair[1].path.clone()));
        }
        let bytes: u64 = self.files.iter().map(|file| file.text.len() as u64).sum();
        if self.files.len() > PACK_FILES_MAX || bytes > PACK_BYTES_MAX / 2 {
            return Err(PackError::TooLarge);
        }
        Ok(())
    }

    /// Seals the pack: the text of an armoured `age` file.
    ///
    /// # Errors
    /// `Damaged` when there is nobody to seal it to, `World`.
    pub fn seal(&self, to: &Recipients) -> Result<Vec<u8>, PackError> {
        let value = serde_json::to_value(self).map_err(|error| PackError::Damaged(error.to_string()))?;
        let by_passphrase;
        let recipients: Vec<&dyn age::Recipient> = match to {
            Recipients::Keys(keys) => keys.iter().map(|key| key as &dyn age::Recipient).collect(),
            Recipients::Passphrase(passphrase) => {
                by_passphrase = age::scrypt::Recipient::new(passphrase.clone());
                vec![&by_passphrase]
            }
        };
        let encryptor = age::Encryptor::with_recipients(recipients.into_iter())
            .map_err(|error| PackError::Damaged(error.to_string()))?;
        let write = || -> io::Result<Vec<u8>> {
            let armor = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
            let mut writer = encryptor.wrap_output(armor)?;
            writer.write_all(chain::canonical(&value).as_bytes())?;
            writer.finish()?.finish()
        };
        write().map_err(PackError::World)
    }

    /// Opens a sealed pack.
    ///
    /// # Errors
    /// `WrongKey`, `Damaged`, or what is wrong with its files.
    pub fn open(sealed: &[u8], by: &Unsealer) -> Result<Self, PackError> {
        let decryptor = age::Decryptor::new_buffered(ArmoredReader::new(sealed)).map_err(refused)?;
        let by_passphrase;
        let identity: &dyn age::Identity = match by {
            Unsealer::Identity(identity) => identity.as_ref(),
            Unsealer::Passphrase(passphrase) => {
                let mut identity = age::scrypt::Identity::new(passphrase.clone());
                identity.set_max_work_factor(WORK_MAX);
                by_passphrase = identity;
                &by_passphrase
            }
        };
        let reader = decryptor.decrypt(std::iter::once(identity)).map_err(refused)?;
        let mut bytes = Vec::new();
        let read = reader.take(PACK_BYTES_MAX + 1).read_to_end(&mut bytes);
        read.map_err(|error| PackError::Damaged(error.to_string()))?;
        if bytes.len() as u64 > PACK_BYTES_MAX {
            return Err(PackError::TooLarge);
        }
        let damaged = |error: serde_json::Error| PackError::Damaged(format!("line {}", error.line()));
        let pack: Self = serde_json::from_slice(&bytes).map_err(damaged)?;
        if pack.v != PACK_VERSION {
            return Err(PackError::Damaged(format!("version {}", pack.v)));
        }
        pack.check().map(|()| pack)
    }
}

/// Returns why a pack was not opened.
fn refused(error: age::DecryptError) -> PackError {
    match error {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::DecryptionFailed
        | age::DecryptError::KeyDecryptionFailed => PackError::WrongKey,
        other => PackError::Damaged(other.to_string()),
    }
}

/// Returns folder and id of a path in a pack; none for a path that no pack has.
fn place(path: &str) -> Option<(&str, &str)> {
    let (folder, file) = path.split_once('/')?;
    let id = file.strip_suffix(".yaml")?;
    (["scenarios", "rubrics"].contains(&folder) && is_id(id)).then_some((folder, id))
}

/// Returns whether a file is sealed, by how it begins.
pub fn is_sealed(path: &Path) -> bool {
    let beginning = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(64).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    path.is_file() && beginning().is_ok_and(|bytes| BEGINNINGS.iter().any(|known| bytes.starts_with(known)))
}

/// Opens the sealed pack of a file.
///
/// # Errors
/// As `Pack::open`.
pub fn open_pack(path: &Path, by: &Unsealer) -> Result<Pack, PackError> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(PackError::World)?;
    file.take(PACK_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(PackError::World)?;
    if bytes.len() as u64 > PACK_BYTES_MAX {
        return Err(PackError::TooLarge);
    }
    Pack::open(&bytes, by)
}

/// Returns the files to pack that paths name, folders with all that is in them, after checking them as `lint` does.
///
/// # Errors
/// `Faulty` with every problem of every file, `Folder`.
pub fn packable(paths: &[PathBuf]) -> Result<Vec<PackedFile>, CatalogError> {
    let mut reports = lint_paths(paths)?;
    reports.retain(|report| report.errors() > 0);
    if !reports.is_empty() {
        return Err(CatalogError::Faulty(reports));
    }
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        for folder in [path.join("scenarios"), path.join("rubrics"), path.clone()] {
            if folder.is_dir() {
                files.extend(yaml_files(&folder)?);
            }
        }
    }
    let mut packed = Vec::new();
    for path in files {
        let source = Source::read(&path).map_err(|unread| CatalogError::Faulty(vec![report::unread(*unread)]))?;
        let folder = kind_by_text(&source.text).unwrap_or(Kind::Scenario).folder();
        packed.push(PackedFile { path: format!("{folder}/{}.yaml", super::stem(&path)), text: source.text });
    }
    Ok(packed)
}

impl Catalog {
    /// Returns the content with what a pack holds in its place or besides it.
    #[must_use]
    pub fn with_pack(mut self, pack: Pack) -> Self {
        for PackedFile { path, text } in pack.files {
            let Some((folder, id)) = place(&path) else { continue };
            let kind = match folder {
                "scenarios" => Kind::Scenario,
                _ => kind_by_text(&text).filter(|kind| *kind != Kind::Scenario).unwrap_or(Kind::Rubric),
            };
            let entry = Entry { kind, id: id.to_owned(), origin: Origin::Sealed(SealedText(text.into())) };
            self.entries.retain(|known| (known.kind, &known.id) != (kind, &entry.id));
            self.entries.push(entry);
        }
        self.entries.sort_by(|left, right| (left.kind, &left.id).cmp(&(right.kind, &right.id)));
        self
    }

    /// Returns whether a piece of content comes from a sealed pack: its text must be written nowhere. The rules of an exam are no
    /// secret, since whoever sits it is shown them: their text is kept.
    pub fn is_sealed(&self, kind: Kind, id: &str) -> bool {
        self.entry(kind, id).is_some_and(|entry| matches!(entry.origin, Origin::Sealed(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> PackedFile {
        PackedFile { path: path.to_owned(), text: "id: x".to_owned() }
    }

    #[test]
    fn a_pack_has_paths_of_content_only() {
        for path in ["scenarios/deal.yaml", "rubrics/own-one.yaml"] {
            assert!(Pack::new(vec![file(path)]).is_ok(), "{path}");
        }
        for path in [
            "../x.yaml",
            "/etc/passwd",
            "scenarios/../x.yaml",
            "scenarios/x.yml",
            "scenarios/X.yaml",
            "x.yaml",
            "scenarios//x.yaml",
            "scenarios/a/b.yaml",
            "keys/x.yaml",
            "scenarios/.yaml",
            "rubrics\\x.yaml",
        ] {
            assert!(matches!(Pack::new(vec![file(path)]), Err(PackError::BadPath(_))), "{path}");
        }
        let twice = vec![file("rubrics/a.yaml"), file("rubrics/a.yaml")];
        assert!(matches!(Pack::new(twice), Err(PackError::Twice(_))));
        let large = PackedFile { text: " ".repeat(20 << 20), ..file("rubrics/a.yaml") };
        assert!(matches!(Pack::new(vec![large]), Err(PackError::TooLarge)));
    }

    #[test]
    fn a_pack_opens_with_the_right_identity_only() {
        let (right, wrong) = (x25519::Identity::generate(), x25519::Identity::generate());
        let pack = Pack::new(vec![file("rubrics/a.yaml"), file("scenarios/a.yaml")]).unwrap();
        let sealed = pack.seal(&Recipients::Keys(vec![right.to_public()])).unwrap();
        assert!(BEGINNINGS.iter().any(|known| sealed.starts_with(known)));
        let open = |sealed: &[u8], identity| Pack::open(sealed, &Unsealer::Identity(Box::new(identity)));
        assert!(matches!(open(&sealed, wrong), Err(PackError::WrongKey)));
        assert!(matches!(
            Pack::open(&sealed, &Unsealer::Passphrase("right".to_owned().into())),
            Err(PackError::WrongKey)
        ));
        assert_eq!(open(&sealed, right.clone()).unwrap(), pack);
        let mut altered = sealed.clone();
        let middle = altered.len() - 60;
        altered[middle] = if altered[middle] == b'A' { b'B' } else { b'A' };
        assert!(open(&altered, right.clone()).is_err());
        assert!(open(&sealed[..sealed.len() / 2], right).is_err());
    }
}
