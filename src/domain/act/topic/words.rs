//! The general words of both languages that matching knows: synonyms, words of other subjects, words without content.
//!
//! Words are kept as hashes only, in one table.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use crate::domain::act::lexicon::Phrases;
use crate::domain::memo::remembered;
use crate::domain::ready::{Groups, Keys, Numbers, Ready, hash_of, kept};

/// What is known about a word or phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// Its place in the table, where its meanings are.
    place: usize,
    /// Says nothing by itself: `the`, `一般`.
    pub(super) is_empty: bool,
    /// Speaks of something that a deal is seldom about.
    pub(super) is_elsewhere: bool,
    /// How common it is in talk of any trade: 0 to 3; a line of `common.txt`.
    pub(super) band: u8,
}

/// A meaning of `synonyms.txt`, which words share with other ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    /// Its line.
    pub(super) line: u16,
    /// Is it a form of question: `how many`?
    pub(super) is_form: bool,
}

/// Longest Chinese word in the table, in characters.
pub(super) const HAN_CHARS_MAX: usize = 7;

/// Longest English phrase in the table, in words.
pub(in crate::domain::act) const LATIN_WORDS_MAX: usize = 4;

/// English words without content.
const EMPTY_LATIN: &str = "a an the of to in on at for with and or but is are was were be been being do does did have has \
had i you your yours we our us me my it its this that these those there here they them their he she his her so then just \
really actually like what which who whom whose how when where why can could would should may might must will shall if as \
by from into about than not no yes any some all more most much many lot get gets getting got give me know say tell let \
lets ve s t re ll d m don doesn isn didn dont doesnt isnt didnt im id youre thats whats one thing things kind sort bit \
also too right now today please maybe well still even go going up out over off down around ask asking wonder wondering";

/// Chinese words without content.
const EMPTY_HAN: &str = "的 了 吗 呢 吧 啊 呀 么 您 你们 你 我们 我 咱们 咱 他们 它 这边 那边 这块 那块 这个 那个 这 那 一下 一般 大概 大约 \
目前 现在 是不是 有没有 会不会 能不能 什么 怎么样 怎么 多少 哪些 哪个 哪 几 多 是 在 有 对 和 跟 把 被 就 都 也 还 很 比较 方便 想 请问 请教 \
了解 介绍 说说 讲讲 聊聊 看看 知道 贵司 贵公司 公司 情况 方面 一个 一些 给 让 会 能 要 到 去 来 上 下 里 中 个 得 着 过 嘛 哦 哈 呗 咋 啥";

/// The words, by hash.
pub(in crate::domain::act) struct Table {
    keys: Keys,
    /// For each word, its signs.
    signs: Numbers,
    /// For each word, its meanings: twice the line, and one more where it is a form of question.
    meanings: Groups,
}

kept!(Table { keys, signs, meanings });

/// Sign of a word without content.
const EMPTY: u8 = 1 << 2;

/// Sign of a word of other subjects.
const ELSEWHERE: u8 = 1 << 3;

/// The signs that tell how common a word is.
const BAND: u8 = EMPTY - 1;

impl Table {
    /// Returns what is known about the word of a hash.
    pub(super) fn get(&self, hash: u64) -> Option<Word> {
        let place = self.keys.number(hash)?;
        let signs = self.signs.at(place) as u8;
        let (is_empty, is_elsewhere) = (signs & EMPTY > 0, signs & ELSEWHERE > 0);
        Some(Word { place, is_empty, is_elsewhere, band: signs & BAND })
    }

    /// Returns the meanings of a word.
    pub(super) fn meanings(&self, word: Word) -> impl Iterator<Item = Meaning> {
        let meanings = self.meanings.get(word.place);
        meanings.map(|meaning| Meaning { line: (meaning / 2) as u16, is_form: meaning % 2 == 1 })
    }

    /// Returns whether a word has a meaning.
    pub(super) fn has_meaning(&self, word: Word) -> bool {
        self.meanings(word).next().is_some()
    }

    /// Makes the table of the lists.
    fn made() -> Self {
        let words = listed();
        let keys = Keys::of(words.keys().copied());
        let mut signs = vec![0; keys.len()];
        let mut meanings = Vec::new();
        for (hash, word) in words {
            let Some(place) = keys.number(hash) else { continue };
            signs[place] = usize::from(word.signs);
            meanings.extend(word.meanings.into_iter().map(|meaning| (place, meaning)));
        }
        let meanings = Groups::of(keys.len(), &meanings);
        Self { keys, signs: signs.into_iter().collect(), meanings }
    }
}

/// A word as it is gathered from the lists.
#[derive(Default)]
struct Listed {
    signs: u8,
    meanings: Vec<usize>,
}

/// The one table.
pub(super) static WORDS: LazyLock<Table> = LazyLock::new(|| READY.table());

/// The table's file.
pub(in crate::domain::act) static READY: Ready<Table> = Ready {
    path: "src/domain/act/topic/words.bin",
    file: include_bytes!("words.bin"),
    of: || hash_of([EMPTY_LATIN, EMPTY_HAN, SYNONYMS, OTHERS, COMMON]),
    make: Table::made,
};

/// Words that share a meaning, line by line.
pub(super) const SYNONYMS: &str = include_str!("synonyms.txt");

/// Words of other subjects.
const OTHERS: &str = include_str!("elsewhere.txt");

/// Words that are common in talk of any trade, by how much.
const COMMON: &str = include_str!("common.txt");

/// Returns the lines of a list, without its remarks.
pub(super) fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

/// Returns all words of the lists, by hash.
fn listed() -> BTreeMap<u64, Listed> {
    let mut words: BTreeMap<u64, Listed> = BTreeMap::new();
    for word in EMPTY_LATIN.split_whitespace() {
        words.entry(latin_hash(word)).or_default().signs |= EMPTY;
    }
    for word in EMPTY_HAN.split_whitespace() {
        open(&mut words, word);
        words.entry(hash(word)).or_default().signs |= EMPTY;
    }
    for (line, line_index) in lines(SYNONYMS).zip(0..) {
        let is_form = line.starts_with('?');
        for word in line.split([' ', '|']).filter(|word| !word.is_empty() && *word != "?") {
            open(&mut words, word);
            let entry = words.entry(key(word)).or_default();
            let meaning = line_index * 2 + usize::from(is_form);
            // A word without content has a meaning only as part of a phrase, or as a form of question.
            if (entry.signs & EMPTY == 0 || is_form) && !entry.meanings.contains(&meaning) {
                entry.meanings.push(meaning);
            }
        }
    }
    for word in lines(OTHERS).flat_map(str::split_whitespace) {
        open(&mut words, word);
        words.entry(key(word)).or_default().signs |= ELSEWHERE;
    }
    for (line, band) in lines(COMMON).zip([1, 2, 3].into_iter().cycle()) {
        for word in line.split(' ').filter(|word| !word.is_empty()) {
            open(&mut words, word);
            let signs = &mut words.entry(key(word)).or_default().signs;
            *signs = *signs & !BAND | band.max(*signs & BAND);
        }
    }
    words
}

/// Makes an entry for every beginning of a word or phrase, so that a search can stop where none goes on.
fn open(words: &mut BTreeMap<u64, Listed>, word: &str) {
    let mut beginning = HASH_START;
    if word.is_ascii() {
        for part in word.split('_').rev().skip(1).collect::<Vec<_>>().into_iter().rev() {
            beginning = if beginning == HASH_START { hash(part) } else { extend(extend_by(beginning, ' '), part) };
            words.entry(beginning).or_default();
        }
    } else {
        for letter in word.chars() {
            beginning = extend_by(beginning, letter);
            words.entry(beginning).or_default();
        }
    }
}

/// Returns the hash under which a word of a list is kept: of its stem when it is one English word.
fn key(word: &str) -> u64 {
    if !word.is_ascii() {
        hash(word)
    } else if word.contains('_') {
        hash(&word.replace('_', " "))
    } else {
        latin_hash(word)
    }
}

/// Returns the hash of an English word's stem.
pub(super) fn latin_hash(word: &str) -> u64 {
    hash(stem(word))
}

/// Beginning of a hash; Fowler, Noll and Vo's 64-bit offset basis.
pub(super) const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;

/// Continues a hash by a character; after Fowler, Noll and Vo's FNV-1a, which is short and the same everywhere.
pub(super) fn extend_by(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

/// Continues a hash by a text.
pub(super) fn extend(hash: u64, text: &str) -> u64 {
    text.chars().fold(hash, extend_by)
}

/// Returns the hash of a text.
pub(super) fn hash(text: &str) -> u64 {
    extend(HASH_START, text)
}

/// Returns an English word without its usual endings: `complaints` and `complaint`, `approved` and `approve` are one.
///
/// Light on purpose: `user` and `use` stay apart, and so do words that change inside.
pub(super) fn stem(word: &str) -> &str {
    let mut stem = word.strip_suffix("'s").unwrap_or(word);
    if stem.len() > 4 && stem.ends_with("es") && stem[..stem.len() - 2].ends_with(['s', 'x', 'z', 'h']) {
        stem = &stem[..stem.len() - 2];
    } else if stem.len() > 3 && stem.ends_with('s') && !["ss", "us", "is"].iter().any(|end| stem.ends_with(end)) {
        stem = &stem[..stem.len() - 1];
    }
    for (ending, length_min) in [("ing", 7), ("ed", 6), ("ly", 7)] {
        if stem.len() >= length_min && stem.ends_with(ending) {
            stem = &stem[..stem.len() - ending.len()];
            break;
        }
    }
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && stem.len() > 4
        && before == last
        && !matches!(last, b'l' | b's')
    {
        stem = &stem[..stem.len() - 1];
    }
    if stem.len() > 4 && (stem.ends_with('e') || stem.ends_with('y')) {
        stem = &stem[..stem.len() - 1];
    }
    // `companies` has lost its `s` and `e`: `compani`, beside `compan`.
    if stem.len() > 4 && stem.ends_with('i') {
        stem = &stem[..stem.len() - 1];
    }
    if stem.len() > 7 && stem.ends_with("ation") { &stem[..stem.len() - 5] } else { stem }
}

/// Courtesies around a question, normalised; what stands between them is the question.
static COURTESIES: Phrases = Phrases::parts(
    "不知道方不方便问|不知道方不方便|方不方便问|方便的话|方便问|冒昧问一下|冒昧地问|冒昧|恕我直言|麻烦您|\
     麻烦问下|不好意思|打扰一下|随口问|顺便问|多嘴问|好奇问|想请教一下|想请教|请教一下|请教个|想了解一下|\
     想了解下|想听听您|想听听|跟您确认下|跟您确认一下|能不能透露一下|能透露|可以的话|如果可以|我这边|\
     if you don't mind sharing|if you don't mind my asking|if you don't mind me asking|if you don't mind|\
     if that's all right|if that's ok|if it's not too sensitive|if you're comfortable sharing|if i may ask|\
     if i may|if you'd tell me|may i ask|may i check|can i ask|could i ask|could you tell me|can you tell me|\
     i'd like to know|i'd like to understand|i'd like to get a sense of|i'd love to hear|\
     i'd really like to understand|help me understand|walk me through|tell me about|tell me|i'm curious|\
     i'm wondering|out of interest|just so i understand",
);

/// The phrase lists of this file.
pub(in crate::domain::act) static LISTS: &[&Phrases] = &[&COURTESIES];

/// Returns a text without courtesies.
pub(super) fn without_courtesies(text: &str) -> Rc<str> {
    remembered!(Rc<str>: text, |text| curt(text).into())
}

fn curt(text: &str) -> String {
    // `Where does that leave you` is about nobody who leaves.
    let asks_where = text.contains("where do") || text.contains("where would") || text.contains("where will");
    let mut plain = if asks_where {
        ["leave you", "leave us", "leave it", "leave things"]
            .iter()
            .fold(text.to_owned(), |text, word| text.replace(word, ","))
    } else {
        text.to_owned()
    };
    if !COURTESIES.is_in(text) {
        return plain;
    }
    for courtesy in COURTESIES.phrases() {
        if plain.contains(courtesy) {
            plain = plain.replace(courtesy, ",");
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_its_forms_have_one_stem() {
        for (left, right) in [
            ("complaints", "complaint"),
            ("approved", "approve"),
            ("approving", "approve"),
            ("planned", "planning"),
            ("companies", "company"),
            ("quickly", "quick"),
            ("losses", "loss"),
        ] {
            assert_eq!(stem(left), stem(right));
        }
        assert_ne!(stem("user"), stem("use"));
    }

    #[test]
    fn synonyms_share_a_meaning_across_languages() {
        let line =
            |word: &str| WORDS.get(key(word)).map(|word| WORDS.meanings(word).collect::<Vec<_>>()).unwrap_or_default();
        assert!(line("离职").iter().any(|meaning| line("quit").contains(meaning)));
        assert!(line("投诉").iter().any(|meaning| line("complaints").contains(meaning)));
        assert!(!line("投诉").iter().any(|meaning| line("budget").contains(meaning)));
    }
}
