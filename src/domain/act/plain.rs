//! The plainest form of a stretch of talk: what the phrase lists of statements, asks and negatives are written in.
//!
//! On top of the normaliser: no apostrophes (`don't` and `dont` are one), no signs but those of numbers, `您` as `你`,
//! no `儿` at a word's end, and the common short forms of typed talk. For matching only; it has no way back.

use std::borrow::Cow;
use std::rc::Rc;

use super::question;
use super::segment::Unit;
use crate::domain::lang::{is_alphanumeric, is_han};
use crate::domain::memo::remembered;

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
pub fn plain(text: &str) -> Rc<str> {
    remembered!(Rc<str>: text, |text| folded(text).into())
}

/// Returns the same without remembering it, for what is remembered elsewhere.
pub(super) fn folded(text: &str) -> String {
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
            _ if is_alphanumeric(letter) => out.push(letter),
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

/// Words that open an English clause that asks.
const OPENERS: [&str; 43] = [
    "what", "whats", "who", "whos", "whose", "where", "wheres", "how", "hows", "why", "which", "when", "do", "does",
    "did", "dont", "doesnt", "didnt", "is", "are", "was", "were", "isnt", "arent", "can", "could", "cant", "will",
    "would", "wont", "wouldnt", "should", "has", "have", "had", "may", "might", "shall", "tell", "walk", "help",
    "describe", "mind",
];

/// Words that may stand before one.
const BEFORE_OPENERS: [&str; 24] = [
    "so", "and", "but", "ok", "okay", "well", "right", "now", "also", "then", "or", "hmm", "sure", "yes", "please",
    "just", "alright", "fine", "great", "of", "in", "for", "to", "with",
];

/// Returns whether a unit plainly asks: it is marked, or a clause of it opens as a question does.
///
/// Narrower than `question::asks`, which also takes what can be heard as a question: what somebody says about
/// `if they can` or `什么都行` is not one here.
pub fn asks_plainly(unit: &Unit) -> bool {
    if unit.marked {
        return true;
    }
    if !unit.asks() {
        return false;
    }
    if unit.text.chars().any(is_han) {
        // `那等明年再说吧` and `先看看值不值` propose; `对吧` asks.
        let text = unit.text.as_str();
        let proposes = (text.ends_with('吧') && !text.ends_with("是吧") && !text.ends_with("对吧"))
            || (text.contains("先看看") && !text.contains('吗'));
        // `人还是要复核` offers no alternative.
        let still = ["还是要", "还是得", "还是会", "还是由", "还是能", "还是可以", "还是有"];
        let without = || still.iter().fold(text.to_owned(), |text, word| text.replace(word, ""));
        let bare = if text.contains("还是") { Cow::Owned(without()) } else { Cow::Borrowed(text) };
        return !proposes && question::asks(&bare) && !is_indefinite(text);
    }
    question::requests(&unit.text)
        || unit.clauses().any(|clause| opens_as_question(&plain(clause)) || asks_after_condition(&plain(clause)))
}

/// Returns whether a question follows its condition in one breath: `if you spotted them within a week what would that change`.
fn asks_after_condition(clause: &str) -> bool {
    const VERBS: [&str; 14] =
        ["would", "will", "does", "do", "did", "is", "are", "can", "could", "happens", "much", "many", "far", "long"];
    let words: Vec<&str> = clause.split(' ').skip_while(|word| BEFORE_OPENERS.contains(word)).collect();
    matches!(words.first(), Some(&("if" | "when" | "once" | "suppose" | "say")))
        && words.windows(2).any(|pair| matches!(pair[0], "what" | "how" | "who" | "where") && VERBS.contains(&pair[1]))
}

/// Returns whether an English clause opens as a question does: `do you`, `what is`; `don't worry` does not.
fn opens_as_question(clause: &str) -> bool {
    const SUBJECTS: [&str; 34] = [
        "you",
        "your",
        "they",
        "their",
        "them",
        "we",
        "our",
        "i",
        "it",
        "its",
        "he",
        "she",
        "his",
        "her",
        "the",
        "that",
        "this",
        "these",
        "those",
        "there",
        "people",
        "any",
        "anyone",
        "anybody",
        "someone",
        "everyone",
        "customers",
        "staff",
        "agents",
        "a",
        "all",
        "both",
        "each",
        "my",
    ];
    const FREE: [&str; 18] = [
        "what", "whats", "who", "whos", "whose", "where", "wheres", "how", "hows", "why", "which", "when", "tell",
        "walk", "help", "describe", "mind", "would",
    ];
    let mut words = clause.split(' ').skip_while(|word| BEFORE_OPENERS.contains(word));
    let (opener, next) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let worries = clause.contains("dont you worry") || clause.contains("what do you expect");
    // A verb of asking stands before its subject: `can you`, `is the`; two letters of a subject may be a name's.
    let asks = OPENERS.contains(&opener) && (FREE.contains(&opener) || SUBJECTS.contains(&next));
    asks && !worries
}

/// Returns whether the words that could ask are meant for anything at all: `什么问题都能解决`.
fn is_indefinite(text: &str) -> bool {
    const WORDS: [&str; 7] = ["什么", "啥", "哪", "谁", "怎么", "多少", "几"];
    const ALL: [&str; 6] = ["都", "也", "统统", "全", "通通", "一律"];
    // `还商量什么呀` scoffs.
    if ["什么呀", "什么啊", "什么嘛", "啥呀", "啥啊"].iter().any(|word| text.contains(word)) && !text.contains("是什么")
    {
        return true;
    }
    let ends_asking =
        ["吗", "呢", "么", "没有", "没", "不"].iter().any(|end| text.ends_with(end) && !text.ends_with("什么"));
    let mut asking = WORDS.iter().filter_map(|word| text.find(word)).peekable();
    asking.peek().is_some() && !ends_asking && asking.all(|at| ALL.iter().any(|all| text[at..].contains(all)))
}

/// Returns how long a stretch of talk is: Chinese characters plus Latin words.
///
/// A Chinese character is some 0.6 of an English word; callers compare only like with like.
pub fn size(text: &str) -> usize {
    let mut size = 0;
    let mut in_word = false;
    for letter in text.chars() {
        let goes_on = letter.is_ascii_alphanumeric() || letter == '\'';
        size += usize::from(is_han(letter) || goes_on && !in_word);
        in_word = goes_on;
    }
    size
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
            assert_eq!(&*plain(text), expected);
        }
    }

    #[test]
    fn size_counts_characters_and_words() {
        assert_eq!(size("我们用 SAP 排产"), 6);
        assert_eq!(size("it's a long day"), 4);
    }
}
