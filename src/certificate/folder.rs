//! The folder of keys: `keys/` in the data folder, for its owner only, looked at on each use.
//!
//! `<id>.json` is what is known of a public key; `<id>.secret` holds the 64 hexadecimal digits that one of them signs with. Only
//! the key in use has a secret: `rotate` removes the one before, whose certificates stay valid by its public half.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use age::secrecy::{ExposeSecret as _, SecretBox, SecretString};

use super::key::{KnownKey, PublicKey, SecretKey, Standing, hex, unhex};

/// The folder's name in the data folder.
pub const FOLDER: &str = "keys";

/// Largest file of a key in bytes; a longer one is something else.
const FILE_BYTES_MAX: u64 = 4096;

/// Says why the keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// A file or the folder cannot be used.
    #[error("cannot use {path}")]
    Unusable {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// Others have a right to a file or to the folder.
    #[error("others have access to {path} (mode {mode:o})")]
    Open {
        /// Which.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
        /// The permissions that it should have.
        wanted: u32,
    },
    /// A file does not hold what its name says.
    #[error("{path} does not hold the key that its name says")]
    Bad {
        /// Which.
        path: PathBuf,
    },
    /// There is a key to sign with already.
    #[error("there is a signing key already: {id}")]
    Exists {
        /// Its id.
        id: String,
    },
    /// There is no key to sign with.
    #[error("there is no signing key")]
    None,
    /// No key of that id.
    #[error("no key {id}")]
    Unknown {
        /// What was asked for.
        id: String,
    },
    /// The system gives no randomness.
    #[error("the system gives no random bytes: {0}")]
    Randomness(String),
}

/// The keys of a data folder.
#[derive(Debug, Clone)]
pub struct KeyFolder {
    path: PathBuf,
}

impl KeyFolder {
    /// Returns the keys of a data folder; nothing is made or looked at yet.
    pub fn of(data: &Path) -> Self {
        Self { path: data.join(FOLDER) }
    }

    /// Returns where the keys are.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns every known public key, in the order of their ids; none when there is no folder.
    ///
    /// # Errors
    /// `Open` when others have access, `Unusable`, `Bad`.
    pub fn known(&self) -> Result<Vec<KnownKey>, KeysError> {
        if !self.path.exists() {
            return Ok(Vec::new());
        }
        closed(&self.path, 0o700)?;
        let mut known = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(|source| unusable(&self.path, source))? {
            let path = entry.map_err(|source| unusable(&self.path, source))?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let bad = || KeysError::Bad { path: path.clone() };
                let key: KnownKey = serde_json::from_str(&read(&path)?).map_err(|_| bad())?;
                if path.file_stem().is_none_or(|stem| *stem != *key.key.id()) {
                    return Err(bad());
                }
                known.push(key);
            }
        }
        known.sort_by_key(|known| known.key.id());
        Ok(known)
    }

    /// Returns the key that signs; of several that were never ended (a rotation was cut off), the youngest.
    ///
    /// # Errors
    /// `None`, or as `known`; `Open` also when others have access to the secret.
    pub fn signing(&self) -> Result<(KnownKey, SecretKey), KeysError> {
        let own = self.current()?.ok_or(KeysError::None)?;
        let path = self.secret_path(&own.key);
        closed(&path, 0o600)?;
        let text = SecretString::from(read(&path)?);
        let bad = || KeysError::Bad { path: path.clone() };
        let seed = SecretBox::new(Box::new(unhex::<32>(text.expose_secret().trim()).ok_or_else(bad)?));
        let secret = SecretKey::of_seed(seed.expose_secret());
        if secret.public() == own.key { Ok((own, secret)) } else { Err(bad()) }
    }

    /// Returns the key of an id, or of the beginning of one; without an id the one that signs.
    ///
    /// # Errors
    /// `Unknown`, `None`, or as `known`.
    pub fn find(&self, id: Option<&str>) -> Result<KnownKey, KeysError> {
        let Some(id) = id else { return self.current()?.ok_or(KeysError::None) };
        let mut found = self.known()?.into_iter().filter(|known| !id.is_empty() && known.key.id().starts_with(id));
        match (found.next(), found.next()) {
            (Some(known), None) => Ok(known),
            _ => Err(KeysError::Unknown { id: id.to_owned() }),
        }
    }

    /// Returns what is known of the key that signs; none when there is none.
    fn current(&self) -> Result<Option<KnownKey>, KeysError> {
        let own = self.known()?.into_iter().filter(|known| known.standing == Standing::Own && known.until_s.is_none());
        Ok(own.max_by_key(|known| known.from_s))
    }

    /// Makes the first key.
    ///
    /// # Errors
    /// `Exists` when there is one; `Randomness`, `Unusable`.
    pub fn create(&self, now_s: i64) -> Result<KnownKey, KeysError> {
        match self.current()? {
            Some(own) => Err(KeysError::Exists { id: own.key.id() }),
            None => self.make(now_s),
        }
    }

    /// Makes a new key in the place of the one that signs, which stays known with the time until which it signed.
    ///
    /// # Errors
    /// `None` when there is no key to take over from; as `create`.
    pub fn rotate(&self, now_s: i64) -> Result<(KnownKey, KnownKey), KeysError> {
        let old = self.current()?.ok_or(KeysError::None)?;
        let new = self.make(now_s)?;
        let old = KnownKey { until_s: end_s(&old, now_s), ..old };
        self.keep(&old)?;
        self.drop_secret(&old.key)?;
        Ok((old, new))
    }

    /// Makes a key from the system's randomness: first the secret, then what names it.
    fn make(&self, now_s: i64) -> Result<KnownKey, KeysError> {
        let mut seed = SecretBox::new(Box::new([0_u8; 32]));
        getrandom::fill(age::secrecy::ExposeSecretMut::expose_secret_mut(&mut seed))
            .map_err(|error| KeysError::Randomness(error.to_string()))?;
        let public = SecretKey::of_seed(seed.expose_secret()).public();
        self.ready()?;
        let digits = SecretString::from(hex(seed.expose_secret()) + "\n");
        write_private(&self.secret_path(&public), digits.expose_secret())?;
        let known = KnownKey { key: public, from_s: Some(now_s), until_s: None, standing: Standing::Own };
        self.keep(&known)?;
        Ok(known)
    }

    /// Trusts somebody else's key, or one that was not trusted any more.
    ///
    /// # Errors
    /// As `known`.
    pub fn trust(&self, key: KnownKey) -> Result<KnownKey, KeysError> {
        let known = self.known()?.into_iter().find(|known| known.key == key.key);
        let kept = match known {
            Some(known) if known.standing == Standing::Own => known,
            // What is known here of when it signed is not forgotten; what is given can only add to it.
            Some(known) => {
                let (from_s, until_s) = (known.from_s.or(key.from_s), known.until_s.or(key.until_s));
                KnownKey { from_s, until_s, standing: Standing::Trusted, ..known }
            }
            None => key,
        };
        self.ready()?;
        self.keep(&kept)?;
        Ok(kept)
    }

    /// Ends the trust in a key; it stays known, so that its certificates are named for what they are. One that signs here ends as
    /// by a rotation: its secret is removed, and a new key can be made.
    ///
    /// # Errors
    /// `Unknown`, or as `known`.
    pub fn untrust(&self, id: &str, now_s: i64) -> Result<KnownKey, KeysError> {
        let known = self.find(Some(id))?;
        let until_s = match known.standing {
            Standing::Own => known.until_s.or_else(|| end_s(&known, now_s)),
            Standing::Trusted | Standing::Untrusted => known.until_s,
        };
        let known = KnownKey { standing: Standing::Untrusted, until_s, ..known };
        self.keep(&known)?;
        self.drop_secret(&known.key)?;
        Ok(known)
    }

    /// Removes the secret of a key, if it is here.
    fn drop_secret(&self, key: &PublicKey) -> Result<(), KeysError> {
        let secret = self.secret_path(key);
        match fs::remove_file(&secret) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => Err(unusable(&secret, source)),
            _ => Ok(()),
        }
    }

    /// Makes the folder when it is missing, for its owner only.
    fn ready(&self) -> Result<(), KeysError> {
        if !self.path.exists() {
            let mut builder = fs::DirBuilder::new();
            builder.recursive(true);
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(&self.path).map_err(|source| unusable(&self.path, source))?;
        }
        closed(&self.path, 0o700)
    }

    /// Writes what is known of a key, all of it or nothing.
    fn keep(&self, known: &KnownKey) -> Result<(), KeysError> {
        let path = self.path.join(format!("{}.json", known.key.id()));
        let text = serde_json::to_string(known).unwrap_or_else(|_| unreachable!("a key is texts and numbers"));
        let fresh = path.with_extension("new");
        let _ = fs::remove_file(&fresh);
        write_private(&fresh, &(text + "\n"))?;
        fs::rename(&fresh, &path).map_err(|source| unusable(&path, source))
    }

    /// Returns where a key's secret is.
    fn secret_path(&self, key: &PublicKey) -> PathBuf {
        self.path.join(format!("{}.secret", key.id()))
    }
}

/// Returns the end of a key that signs no more: a clock that was set back must not end it before it began.
fn end_s(known: &KnownKey, now_s: i64) -> Option<i64> {
    Some(now_s.max(known.from_s.unwrap_or(now_s)))
}

/// Returns the error of a file.
fn unusable(path: &Path, source: io::Error) -> KeysError {
    KeysError::Unusable { path: path.to_owned(), source }
}

/// Makes sure that nobody but its owner has any right to a file or folder. Systems without such rights are taken at their word.
pub fn closed(path: &Path, wanted: u32) -> Result<(), KeysError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(path).map_err(|source| unusable(path, source))?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeysError::Open { path: path.to_owned(), mode, wanted });
        }
    }
    let _ = (path, wanted);
    Ok(())
}

/// Reads a short text.
fn read(path: &Path) -> Result<String, KeysError> {
    use io::Read as _;
    let mut text = String::new();
    let file = fs::File::open(path).map_err(|source| unusable(path, source))?;
    file.take(FILE_BYTES_MAX).read_to_string(&mut text).map_err(|source| unusable(path, source))?;
    Ok(text)
}

/// Reads a file with a secret that the user named, after looking at who else can.
///
/// # Errors
/// `Open`, `Unusable`.
pub fn read_private(path: &Path) -> Result<SecretString, KeysError> {
    closed(path, 0o600)?;
    read(path).map(SecretString::from)
}

/// Reads a file with a public key that the user named.
///
/// # Errors
/// What the system says.
pub fn read_public(path: &Path) -> Result<String, KeysError> {
    read(path)
}

/// Writes a new file that only its owner can read; durable when this returns. Never over what is there.
///
/// # Errors
/// `Unusable`.
pub fn write_private(path: &Path, text: &str) -> Result<(), KeysError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || -> io::Result<()> {
        let mut file = options.open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(|source| unusable(path, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rotated_key_stays_known_and_signs_no_more() {
        let data = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(data.path());
        assert!(matches!(keys.signing(), Err(KeysError::None)));
        let first = keys.create(100).unwrap();
        assert!(matches!(keys.create(100), Err(KeysError::Exists { .. })));
        assert_eq!(keys.signing().unwrap().0, first);
        let (old, new) = keys.rotate(200).unwrap();
        assert_eq!((old.key, old.from_s, old.until_s), (first.key, Some(100), Some(200)));
        assert_eq!(keys.signing().unwrap().0, new);
        assert_eq!(keys.known().unwrap().len(), 2);
        assert!(!keys.secret_path(&old.key).exists());
        assert!(old.signed_at(150) && !old.signed_at(250) && !new.signed_at(150));
        assert_eq!(keys.untrust(&old.key.id(), 300).unwrap().standing, Standing::Untrusted);
    }

    #[test]
    fn a_key_of_ones_own_that_is_not_trusted_ends_and_keeps_its_times_when_it_is_trusted_again() {
        let data = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(data.path());
        let own = keys.create(100).unwrap();
        let ended = keys.untrust(&own.key.id(), 200).unwrap();
        assert_eq!((ended.standing, ended.from_s, ended.until_s), (Standing::Untrusted, Some(100), Some(200)));
        assert!(!keys.secret_path(&own.key).exists(), "nothing signs with it any more");
        let again = keys.trust(KnownKey::trusted(own.key)).unwrap();
        assert_eq!((again.standing, again.from_s, again.until_s), (Standing::Trusted, Some(100), Some(200)));
        assert!(keys.create(300).is_ok(), "another can be made");
    }

    #[cfg(unix)]
    #[test]
    fn keys_that_others_can_reach_are_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let data = tempfile::tempdir().unwrap();
        let keys = KeyFolder::of(data.path());
        let made = keys.create(0).unwrap();
        let secret = keys.secret_path(&made.key);
        assert_eq!(fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(keys.path()).unwrap().permissions().mode() & 0o777, 0o700);
        let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        for mode in [0o644, 0o640, 0o604] {
            set(&secret, mode);
            assert!(matches!(keys.signing(), Err(KeysError::Open { wanted: 0o600, .. })), "{mode:o}");
        }
        set(&secret, 0o600);
        for mode in [0o755, 0o710, 0o701] {
            set(keys.path(), mode);
            assert!(matches!(keys.known(), Err(KeysError::Open { wanted: 0o700, .. })), "{mode:o}");
        }
        set(keys.path(), 0o700);
        assert!(keys.signing().is_ok());
    }
}
