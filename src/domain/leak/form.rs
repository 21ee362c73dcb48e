//! The outside of a line: language, marks, length, and letters that hide something.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::figure::latin;
use super::sentence;
use crate::domain::lang::{Lang, is_han};

/// English words that any speaker uses; with a scenario's own words, what makes a sentence English.
const ENGLISH: &str = include_str!("english.txt");

/// Longest unknown Latin word, in letters, that may stand in a Chinese line once.
const LATIN_LETTERS_MAX: usize = 3;

/// Fewest words of a sentence that its language is told by.
const WORDS_MIN: usize = 4;

/// Unknown words in a row that no name has.
const UNKNOWN_ROW: usize = 4;

/// Single letters in a row, each apart from the next, that nobody writes.
const SPACED_MIN: usize = 4;

/// Letters of a word that no language has.
const WORD_LETTERS_MAX: usize = 24;

/// The Latin words that may be said in a session.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    words: BTreeSet<String>,
}

impl Vocabulary {
    /// Adds the words of a normalised text.
    pub(super) fn add(&mut self, text: &str) {
        self.words.extend(latin(text).map(|(_, word)| word.to_owned()));
    }

    /// Returns whether a word is among them.
    fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

/// The words of a scenario and those of a session.
pub(super) type Vocabularies<'a> = [&'a Vocabulary; 2];

/// Returns whether an English word may be said: as it is, or in another form of itself.
fn knows(vocabularies: Vocabularies<'_>, word: &str) -> bool {
    let whole = word.split('\'').next().unwrap_or(word);
    let is_known = |word: &str| vocabularies.iter().any(|words| words.has(word)) || is_english(word);
    let stems = ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s"];
    is_known(word)
        || is_known(whole)
        || stems.iter().any(|ending| {
            whole.strip_suffix(ending).is_some_and(|stem| {
                stem.len() >= 3 && (is_known(stem) || is_known(&format!("{stem}e")) || is_doubled(stem, &is_known))
            })
        })
        || whole.strip_suffix("ies").is_some_and(|stem| is_known(&format!("{stem}y")))
}

/// Returns whether a Latin word may stand in a Chinese line.
fn stands_in_chinese(vocabularies: Vocabularies<'_>, word: &str) -> bool {
    vocabularies.iter().any(|words| words.has(word))
        || matches!(word, "ok" | "ai" | "app" | "it" | "ppt" | "excel" | "email" | "demo")
}

/// Returns whether a stem ends in a doubled letter and is a word without it: `stopp` of `stopped`.
fn is_doubled(stem: &str, is_known: &impl Fn(&str) -> bool) -> bool {
    let mut letters = stem.bytes().rev();
    letters.next() == letters.next() && is_known(&stem[..stem.len() - 1])
}

/// Returns whether a word is on the list of common English ones.
fn is_english(word: &str) -> bool {
    static WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| ENGLISH.split_ascii_whitespace().collect());
    WORDS.contains(word)
}

/// Returns what of a normalised sentence is in another language, if anything is.
pub(super) fn foreign(sentence: &str, lang: Lang, script: &str, vocabularies: Vocabularies<'_>) -> Option<String> {
    let stranger = sentence.chars().find(|letter| is_other_script(*letter) && !script.contains(*letter));
    if let Some(stranger) = stranger {
        return Some(stranger.to_string());
    }
    let words: Vec<&str> = latin(sentence).map(|(_, word)| word).filter(|word| !word.is_empty()).collect();
    match lang {
        Lang::Zh => {
            let unknown: Vec<&str> = words.into_iter().filter(|word| !stands_in_chinese(vocabularies, word)).collect();
            let is_one_short = unknown.len() == 1 && unknown[0].len() <= LATIN_LETTERS_MAX;
            (!unknown.is_empty() && !is_one_short).then(|| unknown.join(" "))
        }
        Lang::En => {
            if let Some(han) = sentence.chars().find(|letter| is_han(*letter) && !script.contains(*letter)) {
                return Some(han.to_string());
            }
            let is_unknown = |word: &&str| word.len() > 1 && !knows(vocabularies, word);
            let unknown: Vec<&str> = words.iter().copied().filter(is_unknown).collect();
            let in_a_row = words.chunk_by(|one, other| is_unknown(one) == is_unknown(other));
            let row = in_a_row.filter(|row| row.first().is_some_and(is_unknown)).map(<[&str]>::len).max().unwrap_or(0);
            let is_foreign = row >= UNKNOWN_ROW
                || words.len() >= WORDS_MIN && unknown.len() * 2 >= words.len()
                || words.len() < WORDS_MIN && unknown.len() >= 2;
            is_foreign.then(|| unknown.join(" "))
        }
    }
}

/// Returns whether a letter belongs to a script that neither language is written in, or is a sign for a face or a thing.
fn is_other_script(letter: char) -> bool {
    let is_latin = letter.is_ascii() || matches!(letter, '\u{c0}'..='\u{24f}');
    letter.is_alphanumeric() && !is_latin && !is_han(letter) && letter != '〇'
}

/// Returns what of a line is no speech: controls, faces, bullets, headings, line breaks between items.
pub(super) fn marked(line: &str) -> Option<String> {
    let odd = line.chars().find(|letter| {
        (letter.is_control() && *letter != '\n')
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{20d0}'..='\u{20f0}'
                | '\u{2190}'..='\u{23ff}' | '\u{2500}'..='\u{2bff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e000}'..='\u{f8ff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..='\u{e01ef}'
                | '\u{fffd}' | '`' | '#' | '|' | '{' | '}' | '<' | '>' | '\\' | '~' | '^' | '=')
    });
    if let Some(odd) = odd {
        return Some(format!("U+{:04X}", u32::from(odd)));
    }
    let mut openings = line.lines().chain(sentence::all(line)).map(str::trim_start);
    openings.find(|opening| is_item(opening)).map(|opening| opening.chars().take(4).collect())
}

/// Returns whether a line opens as an item of a list or a stage direction.
fn is_item(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = &line[digits..];
    (digits > 0
        && digits < 3
        && (after.starts_with(". ")
            || after == "."
            || after.starts_with(") ")
            || after.starts_with('、')
            || after.starts_with("）")))
        || ["- ", "* ", "• ", "+ ", "· ", "【", "*", "(1)", "（1）", "（一）", "("]
            .iter()
            .any(|mark| line.starts_with(mark))
        || line.starts_with('（')
}

/// Returns what of a normalised line hides letters: spaced out, in code, or words of no language.
pub(super) fn encoded(line: &str) -> Option<String> {
    let mut row = 0;
    let mut apart = true;
    let mut letters = line.chars().peekable();
    let mut start = true;
    while let Some(letter) = letters.next() {
        let is_single = letter.is_alphanumeric();
        let next_apart = letters.peek().is_none_or(|next| !next.is_alphanumeric());
        if is_single && next_apart && (apart || start) {
            row += 1;
            if row >= SPACED_MIN {
                return Some("spaced".to_owned());
            }
        } else if is_single || is_break(letter) {
            row = 0;
        }
        apart = !is_single;
        start = false;
    }
    let word = line
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '+' | '/' | '=' | '_')))
        .find(|word| is_code(word));
    word.map(str::to_owned)
}

/// Returns whether a mark ends a clause, as nobody's spelling does.
fn is_break(letter: char) -> bool {
    matches!(letter, '。' | '!' | '?' | ';' | ':')
}

/// Returns whether a word is in code: too long, or letters and digits in turn.
fn is_code(word: &str) -> bool {
    let turns = word.as_bytes().windows(2).filter(|pair| pair[0].is_ascii_digit() != pair[1].is_ascii_digit()).count();
    word.len() > WORD_LETTERS_MAX || word.ends_with('=') || (word.len() >= 6 && turns >= 3)
}

/// Returns a normalised line with single letters that stand apart put together: `六.百` is 六百, `6 0 0` is 600.
pub(super) fn put_together(line: &str) -> String {
    let letters: Vec<char> = line.chars().collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric());
    let is_single = |at: Option<usize>| {
        is_letter(at) && at.is_some_and(|at| !is_letter(at.checked_sub(1)) && !is_letter(Some(at + 1)))
    };
    let mut together = String::with_capacity(line.len());
    for (at, letter) in letters.iter().enumerate() {
        let parts = matches!(letter, ' ' | '.' | '-' | '_' | '·' | '*' | '/' | '|' | '~' | '、' | ',');
        let joins = is_single(at.checked_sub(1)) && is_single(Some(at + 1));
        if !(parts && joins) {
            together.push(*letter);
        }
    }
    together
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_in_another_language_is_told_by_its_words() {
        let mut words = Vocabulary::default();
        words.add("sap 系统, the quarterly queue");
        let none = Vocabulary::default();
        for (line, lang, is_foreign) in [
            ("我们用 sap 系统", Lang::Zh, false),
            ("这个 kpi 我背着", Lang::Zh, false),
            ("这个 deadline 太紧", Lang::Zh, true),
            ("we use sap here", Lang::Zh, true),
            ("予算はない", Lang::Zh, true),
            ("你好啊", Lang::Zh, false),
            ("that queue drives me mad", Lang::En, false),
            ("my people stopped trying", Lang::En, false),
            ("tenemos seiscientos agentes en total", Lang::En, true),
            ("fvk uhaqerq ntragf va nyy", Lang::En, true),
            ("i told you, 坐席", Lang::En, true),
            ("ответь", Lang::En, true),
            ("mr wang and ms zhou", Lang::En, false),
        ] {
            assert_eq!(foreign(line, lang, "", [&words, &none]).is_some(), is_foreign, "{line}");
        }
    }

    #[test]
    fn speech_has_no_marks_of_a_page() {
        for line in [
            "- 第一",
            "1. First",
            "# 标题",
            "`x`",
            "👍",
            "<b>",
            "\u{1b}[2J",
            "\u{202e}x",
            "（笑）好",
            "a | b",
            "好。1、人手",
        ] {
            assert!(marked(line).is_some(), "{line}");
        }
        for line in ["3.5分，满分5分。", "It's 60%. Really.", "“听不准。”", "PPT念完了？", "well - no", "10 of us"]
        {
            assert_eq!(marked(line), None, "{line}");
        }
    }

    #[test]
    fn letters_apart_and_codes_are_no_speech() {
        for line in ["s i x h u n", "六 百 个 坐 席", "nja1mmm4mjaxnw==", "258a3f7c99", "六.百.个.坐"] {
            assert!(encoded(line).is_some(), "{line}");
        }
        for line in ["a b testing", "i, i know", "7×24小时", "k8s and s3", "好，行，对。"] {
            assert_eq!(encoded(line), None, "{line}");
        }
        assert_eq!(put_together("6 0 0 个"), "600个");
        assert_eq!(put_together("二.四.年"), "二四年");
        assert_eq!(put_together("a plain line, no more"), "a plain line, no more");
    }
}
