//! Fits the learned reader's weights to the corpus and writes them beside it.
//!
//! `cargo run --release --example train`; with `--measure` it writes nothing and prints how well the
//! weights read what was held back, with fewer features and with less of the corpus.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sparring::domain::act::learned::weights::Weights;
use sparring::domain::act::learned::{CLASSES, Space};
use sparring::domain::agreement::Confusion;
use sparring::domain::lang::Lang;
use sparring::training::{self, Example, Row};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/act");
    let words = std::fs::read_to_string(folder.join("learned/word_classes.txt"))?;
    if std::env::args().any(|arg| arg == "--measure") {
        return measure(&folder, &words);
    }
    let mut models = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        let kept: Vec<Row> =
            read(&folder.join("corpus"), lang)?.into_iter().filter(|row| !row.is_held_back()).collect();
        models.push(training::fit(&examples(&kept, &words, lang, &|_| true)));
    }
    let block = training::pack(&words, &models[0], &models[1]);
    println!("{} bytes", block.len());
    std::fs::write(folder.join("learned/weights.bin"), block)?;
    Ok(())
}

fn examples(rows: &[Row], words: &str, lang: Lang, kept: &(dyn Fn(Space) -> bool + Sync)) -> Vec<Example> {
    let block = training::pack_words(words);
    let weights = Weights::of(&block, lang);
    let middle = rows.len() / 2;
    std::thread::scope(|scope| {
        let half = |rows: &[Row]| rows.iter().map(|row| training::example(row, &weights, kept)).collect::<Vec<_>>();
        let second = scope.spawn(move || half(&rows[middle..]));
        let mut all = half(&rows[..middle]);
        all.extend(second.join().unwrap_or_default());
        all
    })
}

/// Returns the rows of every file of a language in a folder, in the order of the files' names.
fn read(folder: &Path, lang: Lang) -> Result<Vec<Row>, Failure> {
    let entries = std::fs::read_dir(folder.join(lang.code()))?;
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let trade = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file)?;
        let read = training::rows(lang, &trade, &text);
        rows.extend(read.map_err(|(line, fault)| format!("{}:{line}: {fault}", file.display()))?);
    }
    Ok(rows)
}

/// Prints how well the weights alone read what was held back: with fewer kinds of features, and with less of the corpus.
fn measure(folder: &Path, words: &str) -> Result<(), Failure> {
    let ngrams = |space: Space| matches!(space, Space::Words | Space::Opening | Space::Ending | Space::Form);
    let before = |space: Space| ngrams(space) || space == Space::Before;
    let grammars = |space: Space| !matches!(space, Space::Classes | Space::BeforeClasses | Space::Rule);
    let classes = |space: Space| space != Space::Rule;
    let ladder: [(&str, &(dyn Fn(Space) -> bool + Sync)); 5] = [
        ("word n-grams and form", &ngrams),
        ("and the customer's line", &before),
        ("and lists, meanings, what was said", &grammars),
        ("and word classes", &classes),
        ("and the rules' reading", &|_| true),
    ];
    for lang in [Lang::Zh, Lang::En] {
        let (held, kept): (Vec<Row>, Vec<Row>) =
            read(&folder.join("corpus"), lang)?.into_iter().partition(Row::is_held_back);
        let mut sets: BTreeMap<String, Vec<Row>> = BTreeMap::from([("held back".to_owned(), held)]);
        for row in read(&folder.join("corpus/measure"), lang)? {
            sets.entry(row.trade.clone()).or_default().push(row);
        }
        for (name, spaces) in ladder {
            report(lang, name, &kept, &sets, words, spaces);
        }
        for part in [8, 4, 2] {
            let some: Vec<Row> = kept.iter().step_by(part).cloned().collect();
            report(lang, &format!("one line in {part}"), &some, &sets, words, &|_| true);
        }
    }
    Ok(())
}

fn report(
    lang: Lang,
    name: &str,
    kept: &[Row],
    sets: &BTreeMap<String, Vec<Row>>,
    words: &str,
    spaces: &(dyn Fn(Space) -> bool + Sync),
) {
    let model = training::fit(&examples(kept, words, lang, spaces));
    print!("{} {:6} lines  {name:36}", lang.code(), kept.len());
    for (set, rows) in sets {
        let read = |example: &Example| CLASSES[model.predict(example)].1.stage;
        let gold = rows.iter().map(|row| row.class.stage);
        let counts: Confusion<_> = gold.zip(examples(rows, words, lang, spaces).iter().map(read)).collect();
        print!("  {set} {}", counts.macro_f1().map(|f1| f1.to_string()).unwrap_or_default());
    }
    println!();
}
