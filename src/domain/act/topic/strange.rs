//! Tells words that neither a deal nor talk in general knows: the nouns of another trade.

use std::rc::Rc;
use std::sync::LazyLock;

use super::words::{self, HAN_CHARS_MAX, HASH_START, WORDS, extend, extend_by, hash, latin_hash, lines};
use crate::domain::act::stage;
use crate::domain::lang::is_han;
use crate::domain::memo::{Owner, TEXTS_MAX_LARGE, remembered};
use crate::domain::ready::{Keys, Ready, hash_of, kept};
use crate::domain::text::normal;

/// Words and Chinese character pairs, as hashes.
#[derive(Debug, Clone, Default)]
pub(in crate::domain::act) struct Vocabulary {
    keys: Keys,
}

kept!(Vocabulary { keys });

/// How much a word that is listed as one of other subjects counts beside one that only nobody knows. Our choice.
const ELSEWHERE_WEIGHT: usize = 2;

/// How many words of a text are strange, and how many are the deal's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::domain::act) struct Weighed {
    /// Weight of the words that neither the deal nor talk in general knows.
    pub(super) strange: usize,
    /// How many of them are listed as words of other subjects.
    listed: usize,
    /// Words that the deal is talked about in and that are not general.
    pub(super) own: usize,
}

impl Weighed {
    /// Takes in a strange word, which may be listed as one of other subjects.
    fn take(&mut self, is_listed: bool) {
        self.strange += if is_listed { ELSEWHERE_WEIGHT } else { 1 };
        self.listed += usize::from(is_listed);
    }

    /// Returns whether a text has no word that only nobody knows.
    pub(in crate::domain::act) fn has_nothing_strange(self) -> bool {
        self.strange == 0
    }

    /// Returns whether a text is about another matter: it has strange words, and no more of the deal's own.
    pub(in crate::domain::act) fn is_foreign(self) -> bool {
        self.strange > 0 && self.own <= self.strange
    }

    /// Returns whether it is foreign by a word that is listed as one of other subjects: no nearness makes up for that.
    pub(in crate::domain::act) fn is_listed(self) -> bool {
        self.listed > 0 && self.is_foreign()
    }

    /// Returns whether a text names nothing: `what would that bring you`.
    pub(in crate::domain::act) fn is_bare(self) -> bool {
        self.strange == 0 && self.own == 0
    }
}

/// Words of talk in general: what questions of any trade are asked with.
static GENERAL: LazyLock<Vocabulary> = LazyLock::new(|| READY.table());

/// The file of the words of talk in general.
pub(in crate::domain::act) static READY: Ready<Vocabulary> = Ready {
    path: "src/domain/act/topic/general.bin",
    file: include_bytes!("general.bin"),
    of: || hash_of(stage::cue_texts().chain([QUESTIONS])) ^ (words::READY.of)(),
    make: || Vocabulary::made(stage::cue_texts().chain(lines(QUESTIONS))),
};

/// Questions of any trade.
const QUESTIONS: &str = include_str!("general.txt");

/// Takes in the words of a text.
fn take(text: &str, keys: &mut Vec<u64>) {
    let letters = text.chars().zip(text.chars().skip(1));
    let pairs = letters.filter(|(first, second)| is_han(*first) && is_han(*second)).map(pair_key);
    let elsewhere = phrases(text).filter(|key| is_elsewhere(*key));
    keys.extend(pairs.chain(latin(text).map(latin_hash)).chain(elsewhere));
}

/// Returns whether a key is among the words of any heard line.
fn is_heard(heard: &[Rc<Vocabulary>], key: u64) -> bool {
    heard.iter().any(|line| line.keys.has(key))
}

impl Vocabulary {
    /// Returns the words of a line as it was said.
    pub(in crate::domain::act) fn of(text: &str) -> Rc<Self> {
        remembered!(TEXTS_MAX_LARGE; Rc<Vocabulary>: Owner::NOBODY, text, |text| {
            Rc::new(Vocabulary::made([&*normal(text)]))
        })
    }

    /// Returns the words of normalised texts.
    pub(super) fn made<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut keys = Vec::new();
        texts.into_iter().for_each(|text| take(text, &mut keys));
        Self { keys: Keys::of(keys) }
    }

    fn has(&self, key: u64) -> bool {
        self.keys.has(key) || GENERAL.keys.has(key)
    }

    /// Returns whether a key is one of the deal's own words.
    fn is_own(&self, key: u64) -> bool {
        self.keys.has(key) && !GENERAL.keys.has(key)
    }

    /// Weighs the words of a normalised text; what was heard is known too.
    pub(super) fn weigh(&self, text: &str, heard: &[Rc<Vocabulary>]) -> Weighed {
        let mut weighed = Weighed::default();
        for word in latin(text) {
            let key = latin_hash(word);
            let is_known = self.has(key) || is_heard(heard, key);
            if !is_known && word.len() >= 2 && (is_elsewhere(key) || word.len() >= 3 && !is_general(key)) {
                weighed.take(is_elsewhere(key));
            }
            weighed.own += usize::from(self.is_own(key));
        }
        let is_new = |key: &u64| is_elsewhere(*key) && !self.has(*key) && !is_heard(heard, *key);
        phrases(text).filter(is_new).for_each(|_| weighed.take(true));
        for run in text.split(|letter: char| !is_han(letter)).filter(|run| !run.is_empty()) {
            self.weigh_run(&run.chars().collect::<Vec<_>>(), heard, &mut weighed);
        }
        weighed
    }

    /// Weighs a run of Chinese characters; two unknown ones in a row are a strange word.
    fn weigh_run(&self, run: &[char], heard: &[Rc<Vocabulary>], weighed: &mut Weighed) {
        let covered = self.covered(run, heard);
        weighed.strange +=
            covered.chunk_by(|one, other| one == other).filter(|part| !part[0] && part.len() > 1).count();
        let is_known = |pair: &[char]| {
            let key = pair_key((pair[0], pair[1]));
            self.keys.has(key) || is_heard(heard, key)
        };
        for index in 0..run.len() {
            let mut key = HASH_START;
            for (length, next) in run[index..].iter().take(HAN_CHARS_MAX).enumerate() {
                key = extend_by(key, *next);
                let Some(word) = WORDS.get(key) else { break };
                if word.is_elsewhere && !run[index..=index + length].windows(2).all(is_known) {
                    weighed.take(true);
                }
            }
        }
        let own: Vec<bool> = run.windows(2).map(|pair| self.is_own(pair_key((pair[0], pair[1])))).collect();
        weighed.own += own.chunk_by(|one, other| one == other).filter(|part| part[0]).count();
    }

    /// Returns which characters of a run belong to known words.
    fn covered(&self, run: &[char], heard: &[Rc<Vocabulary>]) -> Vec<bool> {
        let mut covered: Vec<bool> = run.iter().map(|letter| NUMERALS.contains(*letter)).collect();
        for (index, letter) in run.iter().enumerate() {
            if run.get(index + 1).is_some_and(|next| {
                let key = pair_key((*letter, *next));
                self.has(key) || is_heard(heard, key)
            }) {
                covered[index..=index + 1].fill(true);
            }
            let mut key = HASH_START;
            for (length, next) in run[index..].iter().take(HAN_CHARS_MAX).enumerate() {
                key = extend_by(key, *next);
                if WORDS.get(key).is_none() {
                    break;
                }
                if is_general(key) {
                    covered[index..=index + length].fill(true);
                }
            }
        }
        covered
    }
}

/// Characters of numbers, which make no word with what stands beside them.
const NUMERALS: &str = "零一二三四五六七八九十百千万亿两几";

/// Returns whether a word is listed as one of other subjects.
fn is_elsewhere(key: u64) -> bool {
    WORDS.get(key).is_some_and(|word| word.is_elsewhere)
}

/// Returns the keys of the English phrases of two words in a text.
fn phrases(text: &str) -> impl Iterator<Item = u64> {
    latin(text).zip(latin(text).skip(1)).map(|(first, second)| extend(extend_by(hash(first), ' '), second))
}

/// Returns whether a word is one of the general table, and not of other subjects.
fn is_general(key: u64) -> bool {
    WORDS.get(key).is_some_and(|word| (word.is_empty || WORDS.has_meaning(word)) && !word.is_elsewhere)
}

fn pair_key((first, second): (char, char)) -> u64 {
    extend_by(extend_by(HASH_START, first), second)
}

/// Returns the English words of a text.
fn latin(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_lowercase() && letter != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
}
