//! Numbers of a line, in every form that a model may dress them in.

use std::collections::BTreeSet;

use crate::domain::quantity::{Quantity, Unit, quantities};

/// Chinese digits, for years and numbers that are spelled digit by digit.
const HAN_DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Chinese digits as they stand on cheques.
const CHEQUE_DIGITS: &str = "壹贰叁肆伍陆柒捌玖拾佰仟萬";

/// English words of numbers, all but one. Sorted.
const WORDS: [&str; 43] = [
    "billion",
    "billions",
    "double",
    "dozen",
    "dozens",
    "eight",
    "eighteen",
    "eighty",
    "eleven",
    "fifteen",
    "fifty",
    "five",
    "forty",
    "four",
    "fourteen",
    "hundred",
    "hundreds",
    "million",
    "millions",
    "nine",
    "nineteen",
    "ninety",
    "oh",
    "score",
    "seven",
    "seventeen",
    "seventy",
    "six",
    "sixteen",
    "sixty",
    "ten",
    "thirteen",
    "thirty",
    "thousand",
    "thousands",
    "three",
    "thrice",
    "triple",
    "twelve",
    "twenty",
    "twice",
    "two",
    "zero",
];

/// Syllables of Chinese numbers in Latin letters, the longest first: `wan` before `wu`, `shi` before `si`.
const PINYIN: [&str; 16] =
    ["cheng", "ling", "qian", "dian", "san", "liu", "jiu", "shi", "bai", "wan", "yi", "er", "si", "wu", "qi", "ba"];

/// Turns of speech with a number in them that counts nothing.
const IDIOMS: [&str; 27] = [
    "两遍",
    "两次",
    "两件事",
    "两头",
    "两码事",
    "两回事",
    "两句",
    "两难",
    "两说",
    "两步",
    "三天两头",
    "三言两语",
    "一半一半",
    "半信半疑",
    "七上八下",
    "三番五次",
    "十有八九",
    "twice",
    "two things",
    "one or two",
    "a thing or two",
    "in two minds",
    "half a mind",
    "half believe",
    "half persuaded",
    "half convinced",
    "two steps",
];

/// The numbers of some texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Figures {
    quantities: Vec<Quantity>,
    /// `一半`, `half`: a turn of speech as often as a figure. May be said where it was said, and may be left out.
    vague: Vec<Quantity>,
    /// Runs of digits, without separators.
    digits: BTreeSet<String>,
    /// English words of numbers.
    words: BTreeSet<String>,
}

/// A number in a line.
pub(super) enum Number {
    Quantity(Quantity),
    Digits(String),
    Word(String),
    /// Dressed up: no customer writes a number like that.
    Odd(String),
}

impl Figures {
    /// Adds the numbers of a normalised text.
    pub(super) fn add(&mut self, text: &str) {
        for number in numbers(text) {
            match number {
                Number::Quantity(quantity) => {
                    let quoted = quantity.span.of(text);
                    self.digits.extend(digit_runs(quoted).into_iter().map(|(_, run)| run));
                    self.words.extend(latin(quoted).map(|(_, word)| word.to_owned()));
                    let is_half = quoted.contains('半') || quoted.starts_with("half");
                    let is_vague = quantity.unit == Unit::Percent && is_half;
                    let list = if is_vague { &mut self.vague } else { &mut self.quantities };
                    list.push(quantity);
                }
                Number::Digits(run) => {
                    self.digits.insert(run);
                }
                Number::Word(word) => {
                    self.words.insert(word);
                }
                Number::Odd(_) => {}
            }
        }
    }

    /// Returns whether a number is among them.
    pub(super) fn holds(&self, number: &Number) -> bool {
        match number {
            Number::Quantity(quantity) => self.holds_quantity(quantity),
            Number::Digits(run) => {
                self.digits.contains(run) || run.parse().is_ok_and(|value: i128| self.has_value(value))
            }
            Number::Word(word) => self.words.contains(word),
            Number::Odd(_) => false,
        }
    }

    /// Returns whether a quantity is among them; either end of a range that was said may be said alone.
    fn holds_quantity(&self, quantity: &Quantity) -> bool {
        let ends = |known: &Quantity, milli: i128| known.low_milli == milli || known.high_milli == milli;
        self.quantities.iter().chain(&self.vague).any(|known| {
            comparable(known.unit, quantity.unit) && ends(known, quantity.low_milli) && ends(known, quantity.high_milli)
        })
    }

    /// Returns whether a bare value is among them, whatever is counted.
    fn has_value(&self, value: i128) -> bool {
        let milli = value.saturating_mul(1_000);
        self.quantities.iter().any(|known| known.low_milli == milli || known.high_milli == milli)
    }

    /// Returns those of these numbers that another text's do not hold.
    pub(super) fn missing_in(&self, heard: &Figures) -> bool {
        self.quantities.iter().any(|wanted| !heard.holds_quantity(wanted))
    }
}

/// Returns whether two units may be of the same thing.
fn comparable(one: Unit, other: Unit) -> bool {
    let loose = |unit: Unit| matches!(unit, Unit::None | Unit::Count);
    one == other
        || loose(one)
        || loose(other)
        || matches!((one, other), (Unit::Months | Unit::Seconds, Unit::Months | Unit::Seconds))
}

/// Returns the numbers of a normalised text.
pub(super) fn numbers(text: &str) -> Vec<Number> {
    let read = quantities(text);
    let idioms = IDIOMS.iter().flat_map(|idiom| text.match_indices(idiom).map(|(at, idiom)| at..at + idiom.len()));
    let idioms: Vec<_> = idioms.collect();
    // `二零一九年` is a year and no 19 of anything.
    let spelled_out = han_runs(text);
    let years: Vec<_> = spelled_out.iter().map(|(at, run)| *at..at + run.len() * '零'.len_utf8()).collect();
    let is_figure = |quantity: &&Quantity| {
        let at = quantity.span.start;
        !is_one(quantity.span.of(text)) && !idioms.iter().chain(&years).any(|place| place.contains(&at))
    };
    let inside = |at: usize| {
        read.iter().any(|quantity| quantity.span.start <= at && at < quantity.span.end)
            || idioms.iter().any(|idiom| idiom.contains(&at))
    };
    let mut numbers: Vec<Number> = read.iter().filter(is_figure).cloned().map(Number::Quantity).collect();
    numbers.extend(digit_runs(text).into_iter().filter(|(at, _)| !inside(*at)).map(|(_, run)| Number::Digits(run)));
    numbers.extend(spelled_out.into_iter().map(|(_, run)| Number::Digits(run)));
    for (_, word) in latin(text).filter(|(at, _)| !inside(*at)) {
        if is_number_word(word) {
            numbers.push(Number::Word(word.to_owned()));
        }
    }
    numbers.extend(
        text.chars().filter(|letter| CHEQUE_DIGITS.contains(*letter)).map(|letter| Number::Odd(letter.to_string())),
    );
    numbers.extend(spelled(text).map(Number::Digits));
    numbers.extend(pinyin(text).into_iter().map(Number::Odd));
    numbers
}

/// Returns whether an English word names a number.
fn is_number_word(word: &str) -> bool {
    WORDS.binary_search(&word).is_ok()
}

/// Returns whether a quantity is a plain one, which is no figure: `一个人`, `a month`.
fn is_one(quoted: &str) -> bool {
    let rest = ["一", "1", "one ", "a ", "an "].iter().find_map(|one| quoted.strip_prefix(one));
    rest.is_some_and(|rest| {
        let more = |letter: char| letter.is_ascii_digit() || "一二两三四五六七八九十百千万亿半点成%.,".contains(letter);
        !rest.starts_with(more)
            && !latin(rest)
                .any(|(_, word)| is_number_word(word) || matches!(word, "half" | "third" | "quarter" | "fifth"))
    })
}

/// Returns the runs of digits with where they begin; a comma between digits belongs to them.
fn digit_runs(text: &str) -> Vec<(usize, String)> {
    let mut runs: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, String)> = None;
    let bytes = text.as_bytes();
    for (at, letter) in text.char_indices() {
        let next_is_digit = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        match (&mut open, letter) {
            (Some((_, run)), '0'..='9') => run.push(letter),
            (None, '0'..='9') => open = Some((at, letter.to_string())),
            (Some(_), ',') if next_is_digit => {}
            _ => runs.extend(open.take()),
        }
    }
    runs.extend(open);
    runs
}

/// Returns the runs of two Chinese digits or more, as digits: `二零一九` is 2019.
fn han_runs(text: &str) -> Vec<(usize, String)> {
    let mut runs: Vec<(usize, String)> = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (at, letter) in text.char_indices() {
        let letter = if letter == '〇' { '零' } else { letter };
        let digit = HAN_DIGITS
            .iter()
            .position(|digit| *digit == letter)
            .and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10));
        match (digit, &mut open) {
            (Some(digit), Some((_, run))) => run.push(digit),
            (Some(digit), None) => open = Some((at, digit.to_string())),
            (None, _) => runs.extend(open.take()),
        }
    }
    runs.extend(open);
    // `一一说明`, `三三两两` are no figures.
    runs.retain(|(_, run)| run.len() > 2 || run.contains('0'));
    runs
}

/// Returns the runs of two single Chinese digits or more with marks between them, as digits: `六,零,零` is 600.
fn spelled(text: &str) -> impl Iterator<Item = String> {
    let pieces: Vec<&str> = text.split([',', '、', ' ', '.', '-', ':', '。', '!', ';']).collect();
    let digit = |piece: &&str| {
        let mut letters = piece.trim().chars();
        let first = letters.next().filter(|_| letters.next().is_none())?;
        let at = HAN_DIGITS.iter().position(|digit| *digit == if first == '〇' { '零' } else { first })?;
        char::from_digit(u32::try_from(at).ok()?, 10)
    };
    let digits: Vec<Option<char>> = pieces.iter().map(digit).collect();
    let runs: Vec<String> = digits
        .chunk_by(|one, other| one.is_some() == other.is_some())
        .filter(|run| run.len() > 1 && run[0].is_some())
        .map(|run| run.iter().flatten().collect())
        .collect();
    runs.into_iter()
}

/// Returns the Latin words of a normalised text, with where they begin.
pub(super) fn latin(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(|letter: char| letter.is_ascii_lowercase())?;
        let rest = &text[start..];
        let length = rest.find(|letter: char| !(letter.is_ascii_lowercase() || letter == '\'')).unwrap_or(rest.len());
        from = start + length;
        Some((start, rest[..length].trim_matches('\'')))
    })
}

/// Returns runs of two syllables or more that spell a Chinese number: `liu bai`, `liubai`.
fn pinyin(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let words: Vec<&str> = latin(text).map(|(_, word)| word).collect();
    for word in words.iter().copied().chain([""]) {
        if syllables(word) > 0 {
            run.push(word);
            continue;
        }
        let count: usize = run.iter().map(|word| syllables(word)).sum();
        let magnitude = run.iter().any(|word| {
            ["bai", "qian", "wan", "cheng", "dian", "liu", "jiu"].iter().any(|syllable| word.contains(syllable))
        });
        if count >= 2 && magnitude {
            found.push(run.join(" "));
        }
        run.clear();
    }
    found
}

/// Returns of how many syllables of numbers a word is made; 0 when it is made of others.
fn syllables(word: &str) -> usize {
    if word.is_empty() {
        return 0;
    }
    let mut rest = word;
    let mut count = 0;
    while !rest.is_empty() {
        match PINYIN.iter().find_map(|syllable| rest.strip_prefix(syllable)) {
            Some(after) => rest = after,
            None => return 0,
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the numbers of `line` that `known` does not hold.
    fn strange(line: &str, known: &str) -> usize {
        let mut figures = Figures::default();
        figures.add(known);
        numbers(line).iter().filter(|number| !figures.holds(number)).count()
    }

    #[test]
    fn a_number_is_known_in_every_form_and_no_other_is() {
        for (line, known, is_strange) in [
            ("六百个坐席", "600个坐席", false),
            ("600 人", "600个坐席", false),
            ("百分之六十", "大概60%", false),
            ("六成上下", "大概60%", false),
            ("20分钟", "8分钟到20分钟", false),
            ("15万", "每天150,000条", false),
            ("二零一九年", "2019年", false),
            ("一个人说了算", "", false),
            ("说两遍了", "", false),
            ("两年了", "", true),
            ("601个坐席", "600个坐席", true),
            ("六，零，零".replace('，', ",").as_str(), "", true),
            ("陆佰", "600", true),
            ("liu bai 个", "600", true),
            ("six hundred agents", "600 agents", false),
            ("60 per cent", "60%", false),
            ("a third of them", "", true),
            ("a person decides", "", false),
            ("one of my people", "", false),
            ("i said it twice", "", false),
            ("two years", "", true),
            ("six, zero, zero", "600", true),
            ("in 2019", "in 2019", false),
            ("in 2020", "in 2019", true),
        ] {
            assert_eq!(strange(line, known) > 0, is_strange, "{line} / {known}");
        }
    }

    #[test]
    fn syllables_of_numbers_are_no_common_words() {
        for word in ["wan", "liubai", "shi", "yiqian"] {
            assert!(syllables(word) > 0, "{word}");
        }
        for line in ["she said so", "wait a bit", "ba da", "er, well", "shi yi"] {
            assert!(pinyin(line).is_empty(), "{line}");
        }
    }
}
