//! The plainest form of a stretch of talk: what the phrase lists of statements, asks and negatives are written in.
//!
//! On top of the normaliser: no apostrophes (`don't` and `dont` are one), no signs but those of numbers, `您` as `你`,
//! no `儿` at a word's end, and the common short forms of typed talk. For matching only; it has no way back.

use crate::domain::lang::is_han;

/// Words of typed talk and what they stand for.
const SHORT_FORMS: [(&str, &str); 13] = [
    ("u", "you"),
    ("r", "are"),
    ("ur", "your"),
    ("urs", "yours"),
    ("ya", "yes"),
    ("yeah", "yes"),
    ("wanna", "want to"),
    ("gonna", "going to"),
    ("gotta", "have to"),
    ("pls", "please"),
    ("plz", "please"),
    ("thx", "thanks"),
    ("coz", "because"),
];

/// Returns normalised `text` in its plainest form: `您别担心,it's ok!` becomes `你别担心 its ok`.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars() {
        match letter {
            '\'' | '’' | '‘' | '`' => continue,
            '您' => out.push('你'),
            '啥' => out.push_str("什么"),
            '咋' => out.push_str("怎么"),
            '儿' if "哪这那事会点活块".contains(before) => continue,
            '.' | '%' | '$' | '¥' | '/' if before.is_ascii_alphanumeric() || letter == '$' => out.push(letter),
            _ if letter.is_alphanumeric() => out.push(letter),
            _ if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
        before = letter;
    }
    if out.chars().any(|letter| letter.is_ascii_alphabetic()) { spelt_out(&out) } else { out.trim().to_owned() }
}

/// Returns a text with its short forms spelt out.
fn spelt_out(text: &str) -> String {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_end_matches(['.', '/']))
        .map(|word| SHORT_FORMS.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long))
        .collect();
    words.join(" ")
}

/// Returns how long a stretch of talk is: Chinese characters plus Latin words.
///
/// A Chinese character is some 0.6 of an English word; callers compare only like with like.
pub fn size(text: &str) -> usize {
    let han = text.chars().filter(|letter| is_han(*letter)).count();
    let words = text
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '\''))
        .filter(|word| !word.is_empty())
        .count();
    han + words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_short_forms_and_polite_variants_fold_together() {
        for (text, expected) in [
            ("您别担心,it's ok!", "你别担心 its ok"),
            ("don’t", "dont"),
            ("what r u after", "what are you after"),
            ("咱这儿有啥", "咱这有什么"),
            ("99.99% of it.", "99.99% of it"),
            ("儿童医院", "儿童医院"),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn size_counts_characters_and_words() {
        assert_eq!(size("我们用 SAP 排产"), 6);
        assert_eq!(size("it's a long day"), 4);
    }
}
