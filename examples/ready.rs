//! Writes what is read from the program's own content to `src/catalog/ready`, from where it is loaded.
//!
//! `cargo run --example ready`, after a file of `scenarios` or `rubrics` was changed.

use std::fs;
use std::path::Path;

use sparring::catalog::{Catalog, CatalogError, Kind, ready};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let failed = |error: CatalogError| Failure::from(format!("{error:?}"));
    let catalog = Catalog::new(None).map_err(failed)?;
    for kind in [Kind::Scenario, Kind::Rubric] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/ready").join(kind.folder());
        fs::create_dir_all(&folder)?;
        for entry in catalog.entries(kind) {
            let text = match kind {
                Kind::Scenario => ready::text(kind, &entry.id, &catalog.scenario(&entry.id).map_err(failed)?)?,
                Kind::Rubric => ready::text(kind, &entry.id, &catalog.rubric(&entry.id).map_err(failed)?)?,
            };
            fs::write(folder.join(format!("{}.json", entry.id)), text.unwrap_or_default())?;
        }
    }
    Ok(())
}
