//! Fits the learned reader's weights to the corpus and writes them beside it.
//!
//! `cargo run --release --example train`; with `--measure`, writes nothing and prints how well it reads what was held back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sparring::domain::act::learned::weights::Weights;
use sparring::domain::act::learned::{CLASSES, Space};
use sparring::domain::lang::Lang;
use sparring::training::{self, Example, Model, Row};

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

fn measure(folder: &Path, words: &str) -> Result<(), Failure> {
    let all = |_: Space| true;
    let ngrams = |space: Space| matches!(space, Space::Words | Space::Opening | Space::Ending | Space::Form);
    let with_before = |space: Space| ngrams(space) || space == Space::Before;
    let no_classes = |space: Space| !matches!(space, Space::Classes | Space::BeforeClasses);
    let no_rules = |space: Space| space != Space::Rule;
    let ladder: [(&str, &(dyn Fn(Space) -> bool + Sync)); 5] = [
        ("all", &all),
        ("words", &ngrams),
        ("+before", &with_before),
        ("-classes", &no_classes),
        ("-rules", &no_rules),
    ];
    for lang in [Lang::Zh, Lang::En] {
        let rows = read(&folder.join("corpus"), lang)?;
        let (held, kept): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(Row::is_held_back);
        let others = read(&folder.join("corpus/measure"), lang)?;
        let rewrites: Vec<Row> = others.iter().filter(|row| row.trade == "rewrites").cloned().collect();
        let pairs: Vec<Row> = others.iter().filter(|row| row.trade == "pairs").cloned().collect();
        for (name, spaces) in ladder {
            let model = training::fit(&examples(&kept, words, lang, spaces));
            println!("{} {name}: {} lines, {} features", lang.code(), kept.len(), model.features.len());
            for (set, rows) in [("held back", &held), ("rewrites", &rewrites), ("pairs", &pairs)] {
                report(set, &model, &examples(rows, words, lang, spaces));
            }
        }
    }
    Ok(())
}

fn report(set: &str, model: &Model, examples: &[Example]) {
    let stage = |class: usize| CLASSES[class].1.stage;
    let mut counts: BTreeMap<_, (u32, u32, u32)> = BTreeMap::new();
    for example in examples {
        let (gold, read) = (stage(example.class), stage(model.predict(example)));
        if gold == read {
            counts.entry(gold).or_default().0 += 1;
        } else {
            counts.entry(read).or_default().1 += 1;
            counts.entry(gold).or_default().2 += 1;
        }
    }
    let f1 = |(right, more, less): (u32, u32, u32)| f64::from(2 * right) / f64::from(2 * right + more + less);
    let all: Vec<f64> = counts.values().map(|count| f1(*count)).collect();
    println!(
        "  {set:10} n {} stage macro-F1 {:.3} {all:.2?}",
        examples.len(),
        all.iter().sum::<f64>() / all.len() as f64
    );
}
