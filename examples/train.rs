//! Fits the learned reader's weights to the corpus and writes them beside it.
//!
//! `cargo run --release --example train`; with `--measure` it writes nothing and prints how well the
//! weights read what was held back, with fewer features and with less of the corpus.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sparring::domain::act::learned::network::Network;
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
    let vectors = std::fs::read(folder.join("learned/word_vectors.bin"))?;
    let fitted = training::fit_all(&|lang| read(&folder.join("corpus"), lang), &words, &vectors)?;
    for (name, block) in [("weights.bin", fitted.weights), ("network.bin", fitted.network)] {
        println!("{name}: {} bytes", block.len());
        std::fs::write(folder.join("learned").join(name), block)?;
    }
    Ok(())
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

/// Prints how well the weights alone read what was held back: with fewer kinds of features, with less of the corpus, and with
/// the network beside them.
fn measure(folder: &Path, words: &str) -> Result<(), Failure> {
    let ngrams = |space: Space| matches!(space, Space::Words | Space::Opening | Space::Ending | Space::Form);
    let before = |space: Space| ngrams(space) || space == Space::Before;
    let grammars = |space: Space| !matches!(space, Space::Classes | Space::BeforeClasses | Space::Rule);
    let classes = |space: Space| space != Space::Rule;
    let ladder: [(&str, &(dyn Fn(Space) -> bool + Sync)); 4] = [
        ("word n-grams and form", &ngrams),
        ("and the customer's line", &before),
        ("and lists, meanings, what was said", &grammars),
        ("and word classes", &classes),
    ];
    let vectors = std::fs::read(folder.join("learned/word_vectors.bin"))?;
    let mut all = Vec::new();
    let mut languages = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        let (held, kept): (Vec<Row>, Vec<Row>) =
            read(&folder.join("corpus"), lang)?.into_iter().partition(Row::is_held_back);
        let mut sets: BTreeMap<String, Vec<Row>> = BTreeMap::from([("held back".to_owned(), held)]);
        for row in read(&folder.join("corpus/measure"), lang)? {
            sets.entry(row.trade.clone()).or_default().push(row);
        }
        all.extend(kept.iter().cloned());
        languages.push((lang, kept, sets));
    }
    let block = training::network::fit(&all, words, &vectors);
    let network = Network::of(&block);
    for (lang, kept, sets) in &languages {
        for (name, spaces) in ladder {
            report(*lang, name, kept, sets, words, spaces, None);
        }
        report(*lang, "and the rules' reading", kept, sets, words, &|_| true, None);
        report(*lang, "and the network", kept, sets, words, &|_| true, Some(&network));
    }
    for part in [8, 4, 2] {
        let some: Vec<Row> = all.iter().step_by(part).cloned().collect();
        let block = training::network::fit(&some, words, &vectors);
        let network = Network::of(&block);
        for (lang, _, sets) in &languages {
            let own: Vec<Row> = some.iter().filter(|row| row.lang == *lang).cloned().collect();
            report(*lang, &format!("one line in {part}"), &own, sets, words, &|_| true, Some(&network));
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
    network: Option<&Network>,
) {
    let model = training::fit(&training::examples(kept, words, lang, spaces));
    print!("{} {:6} lines  {name:36}", lang.code(), kept.len());
    for (set, rows) in sets {
        let read = |(row, example): (&Row, &Example)| {
            let more = network.map_or([0.0; CLASSES.len()], |network| {
                let points = network.judge(&row.text, row.before.as_deref());
                points.map(training::in_hinges)
            });
            CLASSES[model.predict(example, &more)].1
        };
        let examples = training::examples(rows, words, lang, spaces);
        let found: Vec<_> = rows.iter().zip(&examples).map(read).collect();
        let right = found.iter().zip(rows).filter(|(found, row)| **found == row.class).count();
        let counts: Confusion<_> =
            rows.iter().map(|row| row.class.stage).zip(found.iter().map(|class| class.stage)).collect();
        let (f1, kappa) = (counts.macro_f1(), counts.kappa().map(|kappa| kappa.value));
        let shown = |figure: Option<_>| {
            figure.map(|figure: sparring::domain::agreement::Micro| figure.to_string()).unwrap_or_default()
        };
        print!("  {set} {} {} .{:03}", shown(f1), shown(kappa), right * 1000 / rows.len().max(1));
    }
    println!();
}
