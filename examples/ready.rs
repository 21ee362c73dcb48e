//! Writes what is read from the program's own content to `src/catalog/ready`, from where it is loaded.
//!
//! `cargo run --example ready`, after a file of `scenarios` or `rubrics` was changed, or what is read of them.

use std::fs;
use std::path::Path;

use sparring::catalog::{Kind, ready};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for kind in [Kind::Scenario, Kind::Rubric] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/ready").join(kind.folder());
        fs::create_dir_all(&folder)?;
        for (id, text) in ready::texts(kind)? {
            fs::write(folder.join(format!("{id}.json")), text)?;
        }
    }
    Ok(())
}
