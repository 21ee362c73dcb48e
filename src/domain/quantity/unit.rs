//! Tells what is counted, from the word after a number or the sign before it.

use super::Unit;
use super::numeral::{Form, Numeral, ends_word, rest, skip_spaces};

/// Seconds of an hour.
const HOUR: i128 = 3_600;

/// Seconds of a day.
const DAY: i128 = 24 * HOUR;

/// Working hours of a person-day, and of a person-month of 22 days. Our choice: the usual contract figures.
const WORK_DAY: i128 = 8;
const WORK_MONTH: i128 = 22 * WORK_DAY;

/// A word for a unit: the unit, and how many base units it is worth.
type Name = (&'static str, Unit, i128);

/// Chinese words for units; the longest that fits is taken.
const HAN: [Name; 86] = [
    ("元", Unit::Money, 1),
    ("块", Unit::Money, 1),
    ("块钱", Unit::Money, 1),
    ("万元", Unit::Money, 10_000),
    ("人民币", Unit::Money, 1),
    ("美元", Unit::Money, 1),
    ("美金", Unit::Money, 1),
    ("刀", Unit::Money, 1),
    ("小时", Unit::Seconds, HOUR),
    ("个小时", Unit::Seconds, HOUR),
    ("个钟头", Unit::Seconds, HOUR),
    ("钟头", Unit::Seconds, HOUR),
    ("个钟", Unit::Seconds, HOUR),
    ("分钟", Unit::Seconds, 60),
    ("刻钟", Unit::Seconds, 900),
    ("秒", Unit::Seconds, 1),
    ("秒钟", Unit::Seconds, 1),
    ("天", Unit::Seconds, DAY),
    ("日", Unit::Seconds, DAY),
    ("个工作日", Unit::Seconds, DAY),
    ("工作日", Unit::Seconds, DAY),
    ("周", Unit::Seconds, 7 * DAY),
    ("星期", Unit::Seconds, 7 * DAY),
    ("个星期", Unit::Seconds, 7 * DAY),
    ("礼拜", Unit::Seconds, 7 * DAY),
    ("个礼拜", Unit::Seconds, 7 * DAY),
    ("人天", Unit::WorkHours, WORK_DAY),
    ("个人天", Unit::WorkHours, WORK_DAY),
    ("人日", Unit::WorkHours, WORK_DAY),
    ("人月", Unit::WorkHours, WORK_MONTH),
    ("个人月", Unit::WorkHours, WORK_MONTH),
    ("工时", Unit::WorkHours, 1),
    ("个工时", Unit::WorkHours, 1),
    ("个月", Unit::Months, 1),
    ("年", Unit::Months, 12),
    ("个季度", Unit::Months, 3),
    ("季度", Unit::Months, 3),
    ("人", Unit::People, 1),
    ("个人", Unit::People, 1),
    ("号人", Unit::People, 1),
    ("人次", Unit::Count, 1),
    ("名", Unit::People, 1),
    ("位", Unit::People, 1),
    ("口人", Unit::People, 1),
    ("坐席", Unit::People, 1),
    ("个坐席", Unit::People, 1),
    ("座席", Unit::People, 1),
    ("个座席", Unit::People, 1),
    ("客服", Unit::People, 1),
    ("个客服", Unit::People, 1),
    ("个员工", Unit::People, 1),
    ("个工程师", Unit::People, 1),
    ("个编制", Unit::People, 1),
    ("人头", Unit::People, 1),
    ("%", Unit::Percent, 1),
    ("个百分点", Unit::PercentagePoints, 1),
    ("百分点", Unit::PercentagePoints, 1),
    ("个点", Unit::PercentagePoints, 1),
    ("pct", Unit::Percent, 1),
    ("折", Unit::Percent, 10),
    ("倍", Unit::Factor, 1),
    ("次", Unit::Count, 1),
    ("单", Unit::Count, 1),
    ("台", Unit::Count, 1),
    ("个", Unit::Count, 1),
    ("条", Unit::Count, 1),
    ("件", Unit::Count, 1),
    ("通", Unit::Count, 1),
    ("笔", Unit::Count, 1),
    ("份", Unit::Count, 1),
    ("家", Unit::Count, 1),
    ("套", Unit::Count, 1),
    ("辆", Unit::Count, 1),
    ("张", Unit::Count, 1),
    ("篇", Unit::Count, 1),
    ("起", Unit::Count, 1),
    ("遍", Unit::Count, 1),
    ("组", Unit::Count, 1),
    ("项", Unit::Count, 1),
    ("户", Unit::Count, 1),
    ("例", Unit::Count, 1),
    ("班", Unit::Count, 1),
    ("分", Unit::Count, 1),
    ("行", Unit::Count, 1),
    ("户人", Unit::Count, 1),
    ("量", Unit::Count, 1),
];

/// English words for units, in the singular; a closing `s` is optional.
const LATIN: [Name; 46] = [
    ("yuan", Unit::Money, 1),
    ("rmb", Unit::Money, 1),
    ("cny", Unit::Money, 1),
    ("usd", Unit::Money, 1),
    ("dollar", Unit::Money, 1),
    ("euro", Unit::Money, 1),
    ("pound", Unit::Money, 1),
    ("buck", Unit::Money, 1),
    ("second", Unit::Seconds, 1),
    ("sec", Unit::Seconds, 1),
    ("s", Unit::Seconds, 1),
    ("minute", Unit::Seconds, 60),
    ("min", Unit::Seconds, 60),
    ("hour", Unit::Seconds, HOUR),
    ("hr", Unit::Seconds, HOUR),
    ("h", Unit::Seconds, HOUR),
    ("day", Unit::Seconds, DAY),
    ("d", Unit::Seconds, DAY),
    ("week", Unit::Seconds, 7 * DAY),
    ("wk", Unit::Seconds, 7 * DAY),
    ("fortnight", Unit::Seconds, 14 * DAY),
    ("person-day", Unit::WorkHours, WORK_DAY),
    ("man-day", Unit::WorkHours, WORK_DAY),
    ("person day", Unit::WorkHours, WORK_DAY),
    ("man day", Unit::WorkHours, WORK_DAY),
    ("man-hour", Unit::WorkHours, 1),
    ("person-hour", Unit::WorkHours, 1),
    ("man-month", Unit::WorkHours, WORK_MONTH),
    ("month", Unit::Months, 1),
    ("quarter", Unit::Months, 3),
    ("year", Unit::Months, 12),
    ("yr", Unit::Months, 12),
    ("percentage point", Unit::PercentagePoints, 1),
    ("percent point", Unit::PercentagePoints, 1),
    ("pp", Unit::PercentagePoints, 1),
    ("ppt", Unit::PercentagePoints, 1),
    ("point", Unit::PercentagePoints, 1),
    ("percent", Unit::Percent, 1),
    ("per cent", Unit::Percent, 1),
    ("pct", Unit::Percent, 1),
    ("time", Unit::Count, 1),
    ("x", Unit::Factor, 1),
    ("fold", Unit::Factor, 1),
    ("fte", Unit::People, 1),
    ("st", Unit::None, 1),
    ("dozen", Unit::Count, 12),
];

/// English words for people, in the singular.
const PEOPLE: [&str; 27] = [
    "people",
    "person",
    "agent",
    "engineer",
    "reviewer",
    "employee",
    "head",
    "staff",
    "headcount",
    "rep",
    "representative",
    "developer",
    "analyst",
    "operator",
    "worker",
    "colleague",
    "guy",
    "folk",
    "seat",
    "user",
    "hire",
    "clerk",
    "member",
    "programmer",
    "coder",
    "technician",
    "specialist",
];

/// English words after a number that name nothing countable.
const NO_NOUN: [&str; 53] = [
    "has", "us", "across", "always", "thus", "plus", "versus", "does", "yes", "less", "a", "an", "and", "or", "to",
    "of", "in", "on", "at", "is", "are", "was", "were", "per", "by", "from", "for", "with", "than", "the", "that",
    "this", "more", "less", "times", "x", "each", "every", "so", "but", "if", "as", "into", "it", "we", "you", "i",
    "which", "about", "over", "under", "gives", "makes",
];

/// Signs and words of money that stand before a number.
const MONEY_BEFORE: [&str; 8] = ["$", "¥", "€", "£", "rmb", "usd", "cny", "rmb "];

/// A unit that was read after a number.
pub(super) struct Read {
    /// What is counted.
    pub(super) unit: Unit,
    /// Base units that one of it is worth.
    pub(super) factor: i128,
    /// One past the unit's last byte; the number's end when there is no unit.
    pub(super) end: usize,
}

/// Reads the unit after a number.
pub(super) fn read(text: &str, numeral: &Numeral) -> Read {
    let none = Read { unit: Unit::None, factor: 1, end: numeral.end };
    let from = skip_spaces(text, numeral.end);
    let from = if rest(text, from).starts_with("多") { from + "多".len() } else { from };
    let after = rest(text, from);
    if let Some((word, unit, factor)) =
        HAN.iter().filter(|(word, ..)| after.starts_with(word)).max_by_key(|(word, ..)| word.len())
        && !is_no_unit(after, word, numeral)
    {
        return Read { unit: *unit, factor: *factor, end: from + word.len() };
    }
    let from = if after.starts_with('-') { from + 1 } else { from };
    latin(text, from).or_else(|| noun(text, from, numeral)).unwrap_or(none)
}

/// Returns whether a Chinese word only looks like a unit here: `20分之一`, `3台词`, `两块业务`, `5单元`.
fn is_no_unit(after: &str, word: &str, numeral: &Numeral) -> bool {
    let tail = &after[word.len()..];
    match word {
        "块" => numeral.form == Form::Han && !numeral.scaled && !tail.starts_with('钱'),
        "单" => tail.starts_with('元'),
        "行" => tail.starts_with('业'),
        "分" => tail.starts_with("之"),
        "人" => tail.starts_with('均'),
        "天" => tail.starts_with('然'),
        "日" => tail.starts_with('均'),
        "起" => tail.starts_with('来'),
        "家" => tail.starts_with('庭'),
        "个" => tail.starts_with("亿"),
        _ => false,
    }
}

/// Reads an English unit: whole words, plural or not.
fn latin(text: &str, from: usize) -> Option<Read> {
    let after = rest(text, from);
    let (word, unit, factor) =
        LATIN.iter().filter(|(word, ..)| fits(after, word).is_some()).max_by_key(|(word, ..)| word.len())?;
    let end = from + fits(after, word)?;
    // `3 times as many` and `10 times faster` are factors.
    let compares = *word == "time"
        && [" as ", " more", " the ", " fast", " high", " what"].iter().any(|cue| rest(text, end).starts_with(cue));
    Some(Read { unit: if compares { Unit::Factor } else { *unit }, factor: *factor, end })
}

/// Returns how many bytes a word takes at the beginning of a text, with its plural ending.
fn fits(after: &str, word: &str) -> Option<usize> {
    if !after.starts_with(word) {
        return None;
    }
    [0, 1].into_iter().map(|plural| (word.len() + plural, &word[..0])).find_map(|(length, _)| {
        let is_plural = length == word.len() || (word.len() > 1 && after.as_bytes().get(word.len()) == Some(&b's'));
        (is_plural && ends_word(after, length)).then_some(length)
    })
}

/// Reads what is counted from the noun within three words after a number: `600 service agents`.
fn noun(text: &str, from: usize, numeral: &Numeral) -> Option<Read> {
    let mut at = from;
    let mut first = None;
    for _ in 0..3 {
        let length = rest(text, at).bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'-').count();
        let word = &text[at..at + length];
        if length < 2 || NO_NOUN.contains(&word) {
            break;
        }
        let single = word.strip_suffix('s').unwrap_or(word);
        if PEOPLE.contains(&single) || PEOPLE.contains(&word) {
            return Some(Read { unit: Unit::People, factor: 1, end: at + length });
        }
        // A plural ends what is counted: `150,000 enquiries from customers`.
        first = first.or_else(|| word.ends_with('s').then_some(at + length));
        if first.is_some() {
            break;
        }
        at = skip_spaces(text, at + length);
    }
    let end = first.filter(|_| numeral.high > super::numeral::ONE)?;
    Some(Read { unit: Unit::Count, factor: 1, end })
}

/// Returns where a sign of money before a number begins: `$`, `¥`, `rmb`.
pub(super) fn money_before(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end_matches(' ');
    MONEY_BEFORE.iter().find(|sign| before.ends_with(**sign)).map(|sign| before.len() - sign.len())
}

/// Returns a half that follows a unit: `一年半`, `两个半小时`, as base units to add; with its end.
pub(super) fn half_after(text: &str, numeral: &Numeral, read: &Read) -> Option<(Read, i128)> {
    let (before_unit, after_unit) = (rest(text, numeral.end), rest(text, read.end));
    if let Some(tail) = before_unit.strip_prefix("个半") {
        let from = text.len() - tail.len();
        let (unit, factor, length) = [
            ("小时", Unit::Seconds, HOUR),
            ("钟头", Unit::Seconds, HOUR),
            ("月", Unit::Months, 1),
            ("亿", Unit::None, 100_000_000),
        ]
        .into_iter()
        .find(|(word, ..)| tail.starts_with(word))
        .map(|(word, unit, factor)| (unit, factor, word.len()))?;
        return Some((Read { unit, factor, end: from + length }, factor * super::numeral::ONE / 2));
    }
    let is_time = matches!(read.unit, Unit::Seconds | Unit::Months | Unit::Factor);
    (is_time && after_unit.starts_with('半')).then(|| {
        (
            Read { unit: read.unit, factor: read.factor, end: read.end + "半".len() },
            read.factor * super::numeral::ONE / 2,
        )
    })
}
