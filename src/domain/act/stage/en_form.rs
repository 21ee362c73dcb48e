//! English forms that tell a stage without any one word: denial, a trouble supposed gone.

use crate::domain::act::segment::clauses;

/// Returns whether something is denied: `never got fixed`, `has not kept`; not a clause that opens with `don't` or `isn't`.
pub(super) fn denies(text: &str) -> bool {
    clauses(text).into_iter().any(|range| {
        text[range].split(' ').skip(1).any(|word| {
            matches!(word, "not" | "never" | "none" | "nothing" | "neither")
                || (word.ends_with("n't") && !matches!(word, "wouldn't" | "shouldn't" | "couldn't"))
        })
    })
}

/// Returns whether a trouble is supposed gone: `suppose there were zero errors`, `say it ran a year without a crash`.
pub(super) fn supposes_rid(text: &str) -> bool {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'').collect();
    let supposes =
        words.iter().any(|word| matches!(*word, "if" | "suppose" | "imagine" | "say" | "assuming" | "once" | "with"));
    supposes
        && words.iter().enumerate().any(|(at, word)| {
            matches!(*word, "zero" | "no" | "without" | "never" | "fewer" | "less")
                && super::EN.trouble.is_in(&words[at + 1..words.len().min(at + 4)].join(" "))
        })
}

/// Returns whether a condition stands in it that names no trouble, with what would follow: `if staff could look it up, what would ...`.
pub(super) fn supposes(text: &str) -> bool {
    let follows = ["would", "could", "will", "'d", "might"].iter().any(|word| text.contains(word));
    follows
        && clauses(text).into_iter().any(|range| {
            let clause = &text[range];
            ["if ", "suppose ", "say ", "imagine ", "the day ", "assuming ", "with "]
                .iter()
                .any(|word| clause.starts_with(word))
                && !super::names_trouble(clause)
        })
}
