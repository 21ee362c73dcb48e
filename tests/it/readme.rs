//! The sessions that open the two READMEs are real: what they show is what the program says.

use std::fs;
use std::path::Path;

use sparring::domain::lang::Lang;

use crate::program::played;

/// Returns the lines of the README's first session block.
fn shown(lang: Lang) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(lang.pick("README.zh-CN.md", "README.md"));
    let text = fs::read_to_string(path).unwrap();
    let block = text.split("```text\n").nth(1).expect("a session block").split("```").next().unwrap();
    block.lines().map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn the_sessions_of_the_readmes_are_what_the_program_says() {
    for lang in Lang::ALL {
        let prompt = lang.pick("我> ", "you> ");
        let shown = shown(lang);
        let said: String =
            shown.iter().filter_map(|line| line.strip_prefix(prompt)).map(|line| format!("{line}\n")).collect();
        let output = played("retail-service", lang, 7, &said);
        let heard: Vec<&str> = output.lines().map(str::trim_end).collect();
        let told: Vec<&String> = shown.iter().filter(|line| !line.starts_with(prompt)).collect();
        for (told, heard) in told.iter().zip(&heard) {
            assert_eq!(told.as_str(), *heard, "{}: the README shows what the program does not say", lang.code());
        }
        assert!(told.len() > 20, "{}: the block holds a session and its scorecard", lang.code());
    }
}
