//! A cassette that is being recorded.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::file::{Head, load, path, unusable};
use crate::llm::Fault;

/// A session's cassette, open to be added to.
#[derive(Debug)]
pub(super) struct Reel {
    file: File,
    path: PathBuf,
    /// The bytes that hold whole lines.
    whole_bytes: u64,
    /// Why nothing is recorded any more.
    fault: Option<Fault>,
}

impl Reel {
    /// Makes a session's cassette that holds nothing but its head; one that is there already is left alone, and is a fault.
    ///
    /// # Errors
    /// `CassetteFile` when it is there or cannot be written.
    pub(super) fn create(folder: &Path, head: &Head) -> Result<Self, Fault> {
        let path = path(folder, &head.session);
        let failed = |why: std::io::Error| unusable(&path, &why);
        fs::create_dir_all(folder).map_err(failed)?;
        let file = File::create_new(&path).map_err(failed)?;
        let mut reel = Self { file, path, whole_bytes: 0, fault: None };
        reel.keep(head);
        match reel.fault {
            Some(fault) => Err(fault),
            None => Ok(reel),
        }
    }

    /// Opens a session's cassette to add to it; makes one where there is none.
    ///
    /// # Errors
    /// `CassetteFile` when what is there is no cassette, or cannot be written.
    pub(super) fn go_on(folder: &Path, head: &Head) -> Result<Self, Fault> {
        let path = path(folder, &head.session);
        if !path.exists() {
            return Self::create(folder, head);
        }
        // Nothing is added to a file that is no cassette.
        load(&path)?;
        let failed = |why: std::io::Error| unusable(&path, &why);
        let file = File::options().append(true).open(&path).map_err(failed)?;
        let whole_bytes = file.metadata().map_err(failed)?.len();
        Ok(Self { file, path, whole_bytes, fault: None })
    }

    /// Adds a line. A disk that is full must not end a talk: what was written of the line is taken back, nothing more is
    /// recorded, and `fault` says so.
    pub(super) fn keep(&mut self, line: &impl Serialize) {
        if self.fault.is_some() {
            return;
        }
        match self.write(line) {
            Ok(bytes) => self.whole_bytes += bytes,
            Err(why) => {
                // Should this fail too, playing will say on which line the cassette breaks off.
                let _ = self.file.set_len(self.whole_bytes);
                self.fault = Some(unusable(&self.path, &why));
            }
        }
    }

    /// Returns why nothing is recorded any more.
    pub(super) fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// Writes a line and returns its bytes.
    fn write(&mut self, line: &impl Serialize) -> std::io::Result<u64> {
        let mut text = serde_json::to_string(line)?;
        text.push('\n');
        self.file.write_all(text.as_bytes())?;
        self.file.flush()?;
        Ok(text.len() as u64)
    }
}
