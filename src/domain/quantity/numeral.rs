//! Reads one number at a place of a normalised text: digits, Chinese numerals, English number words.
//!
//! Knows nothing of units; `十分` and `万一` are refused in `not_number`.

use super::english;

/// One, in thousandths.
pub(super) const ONE: i128 = 1000;

/// Longest run of digits that is a number; longer ones are telephone numbers and the like.
const DIGITS_MAX: usize = 13;

/// How a number was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `1,500`, `3.5万`.
    Digits,
    /// `三万五`.
    Han,
    /// `two hundred`.
    Words,
}

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Lower end, in thousandths; in thousandths of a per cent for a share.
    pub(super) low: i128,
    /// Upper end.
    pub(super) high: i128,
    /// One past its last byte.
    pub(super) end: usize,
    /// How it was written.
    pub(super) form: Form,
    /// Is it a share of a whole: `三分之一`, `half`, `两成`?
    pub(super) share: bool,
    /// Has it a multiplier: 万, k, hundred?
    pub(super) scaled: bool,
    /// Is it approximate by itself: `六百多`, `600+`?
    pub(super) about: bool,
}

impl Numeral {
    /// Returns an exact number.
    pub(super) fn exact(value: i128, end: usize, form: Form) -> Self {
        Self { low: value, high: value, end, form, share: false, scaled: false, about: false }
    }
}

/// Multipliers after digits, longest first among those that begin alike.
const SCALES: [(&str, i128); 15] = [
    ("thousand", 1_000),
    ("hundred", 100),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("mil", 1_000_000),
    ("mln", 1_000_000),
    ("mn", 1_000_000),
    ("bn", 1_000_000_000),
    ("k", 1_000),
    ("m", 1_000_000),
    ("b", 1_000_000_000),
    ("w", 10_000),
    ("mm", 1_000_000),
    ("grand", 1_000),
    ("bil", 1_000_000_000),
];

/// Reads the number that begins at a byte, if one does.
pub(super) fn read(text: &str, at: usize) -> Option<Numeral> {
    let first = text[at..].chars().next()?;
    if first.is_ascii_digit() {
        digits(text, at)
    } else if first.is_ascii_lowercase() {
        english::read(text, at)
    } else if is_opening(first) {
        share(text, at).or_else(|| han(text, at))
    } else {
        None
    }
}

/// Returns whether a Chinese number or share may begin with a character.
fn is_opening(letter: char) -> bool {
    han_digit(letter).is_some() || matches!(letter, '十' | '百' | '几' | '数' | '半' | '大' | '小')
}

/// Returns the text from a byte on, and nothing beyond the end.
pub(super) fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// Returns the end of the spaces that begin at a byte.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    at + (rest(text, at).len() - rest(text, at).trim_start_matches(' ').len())
}

/// Returns whether a word of Latin letters ends at a byte: `k` in `20k `, not in `20 kilos`.
pub(super) fn ends_word(text: &str, at: usize) -> bool {
    !rest(text, at).starts_with(|letter: char| letter.is_ascii_alphanumeric())
}

/// Reads digits with their fraction and multipliers: `1,500`, `3.5万`, `20k`, `600+`.
fn digits(text: &str, at: usize) -> Option<Numeral> {
    let (value, mut end) = decimal(text, at)?;
    let mut numeral = Numeral::exact(value, end, Form::Digits);
    if matches!(text[end..].chars().next(), Some('多' | '余' | '来' | '+')) {
        end += text[end..].chars().next().map_or(0, char::len_utf8);
        numeral.about = true;
    }
    let mut factor = 1;
    let spaced = skip_spaces(text, end);
    if let Some((scale, length)) = SCALES.iter().find_map(|(word, scale)| {
        let from = if word.len() > 3 { spaced } else { end };
        let fits = rest(text, from).starts_with(word) && ends_word(text, from + word.len());
        fits.then_some((*scale, from + word.len() - end))
    }) {
        factor = scale;
        end += length;
    } else {
        let mut from = spaced;
        if rest(text, from).starts_with("个亿") || rest(text, from).starts_with("个w") {
            from += "个".len();
        }
        while let Some(scale) = rest(text, from).chars().next().and_then(han_scale) {
            factor *= scale;
            from += 3;
            end = from;
        }
        if factor > 1 && matches!(rest(text, end).chars().next(), Some('多' | '余' | '来')) {
            numeral.about = true;
            end += 3;
        }
    }
    numeral.scaled = factor > 1;
    numeral.low = value.checked_mul(factor)?;
    numeral.high = numeral.low;
    numeral.end = end;
    Some(numeral)
}

/// Reads digits, grouped or not, with a decimal fraction of which three places are kept.
fn decimal(text: &str, at: usize) -> Option<(i128, usize)> {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    let (mut value, mut end, mut count) = (0_i128, at, 0);
    while is_digit(end) || (bytes.get(end) == Some(&b',') && count > 0 && is_group(bytes, end)) {
        if bytes[end] != b',' {
            value = value * 10 + i128::from(bytes[end] - b'0');
            count += 1;
        }
        end += 1;
    }
    if count == 0 || count > DIGITS_MAX {
        return None;
    }
    value *= ONE;
    if bytes.get(end) == Some(&b'.') && is_digit(end + 1) {
        let mut place = ONE / 10;
        end += 1;
        while is_digit(end) {
            value += i128::from(bytes[end] - b'0') * place;
            place /= 10;
            end += 1;
        }
    }
    Some((value, end))
}

/// Returns whether a comma groups thousands: three digits follow, no fourth.
fn is_group(bytes: &[u8], comma: usize) -> bool {
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    (1..=3).all(|offset| is_digit(comma + offset)) && !is_digit(comma + 4)
}

/// Returns the value of a Chinese digit.
fn han_digit(letter: char) -> Option<i128> {
    let value = match letter {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' | '俩' => 2,
        '三' | '仨' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    };
    Some(value)
}

/// Returns the value of a Chinese multiplier.
fn han_scale(letter: char) -> Option<i128> {
    match letter {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1_000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

/// Reads a share: `百分之二十`, `三分之一`, `两成`, `七八成`, `一半`.
fn share(text: &str, at: usize) -> Option<Numeral> {
    let from = rest(text, at);
    let mut numeral = if let Some(tail) = from.strip_prefix("百分之") {
        let start = text.len() - tail.len();
        if tail.starts_with('百') {
            Numeral::exact(100 * ONE, start + 3, Form::Han)
        } else {
            read(text, start).filter(|numeral| numeral.form != Form::Words)?
        }
    } else if from.starts_with("百分百") {
        Numeral::exact(100 * ONE, at + "百分百".len(), Form::Han)
    } else if let Some(half) = ["一半", "半数", "一大半", "大半", "小一半"].iter().find(|half| from.starts_with(**half))
    {
        Numeral { about: *half != "一半", ..Numeral::exact(50 * ONE, at + half.len(), Form::Han) }
    } else {
        let whole = han(text, at)?;
        let after = rest(text, whole.end);
        if let Some(tail) = after.strip_prefix("分之") {
            let part = read(text, text.len() - tail.len())?;
            let shared = |part: i128, whole: i128| (whole > 0).then(|| part * 100 * ONE / whole);
            Numeral { low: shared(part.low, whole.low)?, high: shared(part.high, whole.low)?, ..part }
        } else if after.starts_with('成')
            && !["成功", "成本", "成交", "成熟", "成立", "成员"].iter().any(|word| after.starts_with(word))
        {
            Numeral { low: whole.low * 10, high: whole.high * 10, end: whole.end + "成".len(), ..whole }
        } else {
            return None;
        }
    };
    numeral.share = true;
    Some(numeral)
}

/// Reads a Chinese numeral: `三万五`, `一百二十`, `几十万`, `十七八`, `三点五亿`, `六百来`.
fn han(text: &str, at: usize) -> Option<Numeral> {
    let letters: Vec<char> = text[at..].chars().take(24).collect();
    let mut reader = Han::default();
    let mut index = 0;
    while let Some(letter) = letters.get(index) {
        match reader.step(&letters, index, *letter) {
            0 => break,
            taken => index += taken,
        }
    }
    let (low, high) = reader.total()?;
    let end = at + letters[..index].iter().map(|letter| letter.len_utf8()).sum::<usize>();
    Some(Numeral { low, high, end, form: Form::Han, share: false, scaled: reader.scaled, about: reader.about })
}

/// A Chinese numeral being read; pairs are the lower and upper end.
#[derive(Default)]
struct Han {
    /// Whole multiples of 亿.
    top: (i128, i128),
    /// Whole multiples of 万.
    middle: (i128, i128),
    /// Below 万.
    section: (i128, i128),
    /// The digit that waits for its multiplier, in thousandths.
    digit: Option<(i128, i128)>,
    /// The last multiplier, for `三万五`.
    last: i128,
    /// Was a `零` read since? Then a closing digit is ones.
    zero: bool,
    /// Has it a multiplier?
    scaled: bool,
    /// `多`, `来`, `余`.
    about: bool,
    /// Was anything read?
    any: bool,
}

impl Han {
    /// Takes in the letter at an index and returns how many letters it took; 0 when the numeral ends before it.
    fn step(&mut self, letters: &[char], index: usize, letter: char) -> usize {
        let next = letters.get(index + 1).copied();
        if let Some(value) = han_digit(letter) {
            return self.take_digit(letters, index, value);
        }
        if let Some(scale) = han_scale(letter) {
            return self.take_scale(scale, next);
        }
        let next_scale = next.and_then(han_scale);
        match letter {
            '几' | '数' if self.digit.is_none() && next_scale.is_some() => {
                self.digit = Some((2 * ONE, 9 * ONE));
                self.any = true;
                1
            }
            '几' if self.digit.is_none() && self.last == 10 => {
                self.digit = Some((ONE, 9 * ONE));
                self.zero = true;
                1
            }
            '多' | '来' | '余' if self.scaled && self.digit.is_none() => {
                self.about = true;
                1
            }
            '点' if self.any && self.last <= 10 => self.take_fraction(letters, index),
            '个' if next == Some('亿') && self.digit.is_some() => 1,
            _ => 0,
        }
    }

    /// Takes in a digit; two neighbours are a range: `三四百`, `三五个`.
    fn take_digit(&mut self, letters: &[char], index: usize, value: i128) -> usize {
        if value == 0 {
            self.zero = true;
            return usize::from(self.any);
        }
        if self.digit.is_some() {
            return 0;
        }
        let next = letters.get(index + 1).copied();
        // `三百万三年回本`, `十五万一年`: the digit opens what follows.
        let opens = next.is_some_and(|next| "年月天周个次台套人名家单遍起直定般样下些块共".contains(next));
        if self.scaled && !self.zero && opens && self.last != 10 {
            return 0;
        }
        let range = next.and_then(han_digit).filter(|next| *next == value + 1 || (value == 3 && *next == 5));
        let third = letters.get(index + 2).copied().and_then(han_digit);
        self.any = true;
        if let (Some(high), None) = (range, third) {
            self.digit = Some((value * ONE, high * ONE));
            2
        } else {
            self.digit = Some((value * ONE, value * ONE));
            1
        }
    }

    /// Takes in a multiplier.
    fn take_scale(&mut self, scale: i128, next: Option<char>) -> usize {
        if !(self.any || scale == 10 || matches!(next, Some('来' | '多' | '十') if scale == 100)) {
            return 0;
        }
        let digit = self.digit.take();
        self.zero = false;
        if scale < 10_000 {
            if digit.is_none() && self.any && scale != 10 {
                return 0;
            }
            let digit = digit.unwrap_or((ONE, ONE));
            self.section = (self.section.0 + digit.0 * scale, self.section.1 + digit.1 * scale);
        } else {
            let below = digit.unwrap_or_default();
            let section = (self.section.0 + below.0, self.section.1 + below.1);
            self.section = (0, 0);
            if scale == 10_000 {
                self.middle = (section.0 * scale, section.1 * scale);
            } else {
                let all = (self.middle.0 + section.0, self.middle.1 + section.1);
                self.top = (self.top.0 + all.0 * scale, self.top.1 + all.1 * scale);
                self.middle = (0, 0);
            }
        }
        self.last = scale;
        self.scaled = true;
        self.any = true;
        1
    }

    /// Takes in `点五` after a digit.
    fn take_fraction(&mut self, letters: &[char], index: usize) -> usize {
        let mut place = ONE / 10;
        let mut taken = 1;
        let mut fraction = 0;
        while let Some(value) = letters.get(index + taken).copied().and_then(han_digit) {
            fraction += value * place;
            place /= 10;
            taken += 1;
        }
        // `三点` and `三点五十` are times of day.
        if taken == 1 || matches!(letters.get(index + taken), Some('十' | '分')) {
            return 0;
        }
        self.digit = self.digit.or(Some((0, 0))).map(|digit| (digit.0 + fraction, digit.1 + fraction));
        taken
    }

    /// Returns the whole number; a closing digit counts a tenth of the last multiplier (`三万五`) unless `零` came before.
    fn total(&self) -> Option<(i128, i128)> {
        if !self.any {
            return None;
        }
        let place = if self.scaled && !self.zero && self.last > 10 { self.last / 10 } else { 1 };
        let digit = self.digit.map_or((0, 0), |digit| (digit.0 * place, digit.1 * place));
        let add = |left: (i128, i128), right: (i128, i128)| (left.0 + right.0, left.1 + right.1);
        Some(add(add(self.top, self.middle), add(self.section, digit)))
    }
}
