//! Writes what is kept ready of the program's own content, and of its lists of words and phrases, to where it is loaded from.
//!
//! `cargo run --example ready`, after a file of `scenarios` or `rubrics` was changed, or what is read of them, or the lists of
//! words and phrases of the coder, or how texts are cut, normalised or looked up.

use std::fs;
use std::path::Path;

use sparring::catalog::ready;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for (path, bytes) in ready::files()? {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}
