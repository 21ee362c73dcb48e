//! English forms that tell a stage without any one word: denial, a trouble supposed gone.

use crate::domain::act::segment::clauses;

/// Returns whether something is denied: `never got fixed`, `has not kept`; not a clause that opens with `don't` or `isn't`.
pub(super) fn denies(text: &str) -> bool {
    clauses(text).iter().cloned().any(|range| {
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
        && clauses(text).iter().cloned().any(|range| {
            let clause = &text[range];
            ["if ", "suppose ", "say ", "imagine ", "the day ", "assuming ", "with "]
                .iter()
                .any(|word| clause.starts_with(word))
                && !super::names_trouble(clause)
        })
}

/// Returns whether it asks what a trouble costs: `what does the turnover cost you`, `how many orders does the waiting lose you`.
pub(super) fn asks_toll(text: &str) -> bool {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'').collect();
    let Some(from) = words.iter().position(|word| matches!(*word, "does" | "do" | "did" | "has" | "have")) else {
        return false;
    };
    let toll = words.iter().skip(from).position(|word| matches!(*word, "cost" | "lose" | "lost"));
    toll.map(|toll| from + toll).is_some_and(|toll| {
        let is_yours = words.get(toll + 1).is_some_and(|word| matches!(*word, "you" | "your"));
        let subject = words[from + 1..toll].join(" ");
        is_yours && !matches!(subject.as_str(), "you" | "it" | "that" | "this") && super::names_trouble(&subject)
    })
}

/// Returns whether the trainee supposes a gift of their own: `if I could halve your costs`.
pub(super) fn supposes_own_gain(text: &str) -> bool {
    clauses(text).iter().cloned().any(|range| {
        let clause = text[range].trim_start();
        ["if", "suppose", "what if", "imagine", "say"].iter().any(|opening| {
            clause.strip_prefix(opening).is_some_and(|rest| {
                [" i could ", " we could ", " i can ", " we can ", " i were able ", " we were able "]
                    .iter()
                    .any(|words| rest.starts_with(words))
            })
        })
    })
}
