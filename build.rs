//! Lists the files of `scenarios` and `rubrics`, so that each is embedded without being named twice.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Where files are kept that are ready to be loaded; see `catalog::ready`.
const READY: &str = "src/catalog/ready";

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut list = String::new();
    for folder in ["scenarios", "rubrics"] {
        println!("cargo::rerun-if-changed={folder}");
        println!("cargo::rerun-if-changed={READY}/{folder}");
    }
    // Exams and quizzes are kept beside the rubrics, and say what they are.
    let lists = [
        ("SCENARIOS", "scenarios", None),
        ("RUBRICS", "rubrics", None),
        ("EXAMS", "rubrics", Some("kind: exam")),
        ("QUIZZES", "rubrics", Some("kind: quiz")),
    ];
    for (name, folder, kind) in lists {
        list.push_str(&format!(
            "/// Files of `{folder}`, in order.\npub(super) static {name}: &[super::Embedded] = &[\n"
        ));
        for path in files(&root.join(folder))? {
            let said = fs::read_to_string(&path)?;
            let said = said.lines().map(str::trim_end).find(|line| ["kind: exam", "kind: quiz"].contains(line));
            if said != kind {
                continue;
            }
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            // Named from the project's folder, so that a folder that was moved still builds.
            let place = |path: &str| format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?})");
            let text = format!("include_str!({})", place(&format!("/{folder}/{stem}.yaml")));
            let kept = |extension: &str| {
                let path = format!("/{READY}/{folder}/{stem}.{extension}");
                root.join(&path[1..]).is_file().then(|| place(&path))
            };
            let ready = kept("json").map_or("\"\"".to_owned(), |path| format!("include_str!({path})"));
            let tables = kept("bin").map_or("&[]".to_owned(), |path| format!("include_bytes!({path})"));
            list.push_str(&format!(
                "    super::Embedded {{ id: {stem:?}, text: {text}, ready: {ready}, tables: {tables} }},\n"
            ));
        }
        list.push_str("];\n");
    }
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("embedded.rs"), list)
}

/// Returns the YAML files of a folder in order; none when there is no such folder.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    Ok(files)
}
