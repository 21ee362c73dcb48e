//! Tells what looks like a number and is none: dates, times, ranks, names, set phrases.

use super::numeral::{Form, Numeral, ONE, rest};
use super::unit::Read;
use super::{Quantity, Unit};

/// Words before a number that make it a rank, a date or a name.
const BEFORE: [&str; 40] = [
    "第",
    "周",
    "星期",
    "礼拜",
    "双",
    "初",
    "no.",
    "no ",
    "#",
    "step ",
    "phase ",
    "level ",
    "version ",
    "stage ",
    "part ",
    "chapter ",
    "number ",
    "option ",
    "point ",
    "day ",
    "january ",
    "february ",
    "march ",
    "april ",
    "june ",
    "july ",
    "august ",
    "september ",
    "october ",
    "november ",
    "december ",
    "jan ",
    "feb ",
    "mar ",
    "apr ",
    "jun ",
    "sept ",
    "oct ",
    "nov ",
    "dec ",
];

/// Words after a number that make it a date, a time, a rank or a name.
const AFTER: [&str; 39] = [
    "月",
    "号",
    "日",
    "点钟",
    "点半",
    "点整",
    "点前",
    "点后",
    "点到",
    "时许",
    "期",
    "级",
    "版",
    "届",
    "代",
    "楼",
    "层",
    "方面",
    "方",
    "am",
    "pm",
    " am",
    " pm",
    "o'clock",
    " o'clock",
    "st",
    "nd",
    "rd",
    "th",
    "季度",
    "点左右",
    "点开",
    "点见",
    "点之",
    "点吧",
    "点行",
    "点可",
    "点有",
    "点那",
];

/// Set phrases that begin like a Chinese number.
const PHRASES: [&str; 66] = [
    "一下",
    "一些",
    "一起",
    "一定",
    "一样",
    "一直",
    "一般",
    "一点",
    "一线",
    "一共",
    "一体",
    "一旦",
    "一来",
    "一律",
    "一切",
    "一致",
    "一站",
    "一键",
    "一步",
    "一会",
    "一边",
    "一方",
    "一向",
    "一时",
    "一系",
    "一流",
    "一手",
    "一把",
    "一遍",
    "一番",
    "一句",
    "一口",
    "一味",
    "一度",
    "一道",
    "一面",
    "一块",
    "一举",
    "一言",
    "一心",
    "一眼",
    "一窝",
    "一头",
    "万一",
    "十分",
    "十足",
    "十一假",
    "十一长",
    "十一期",
    "十一黄",
    "千万别",
    "千万不",
    "千万要",
    "百货",
    "百度",
    "百姓",
    "二维",
    "二来",
    "二话",
    "三番",
    "四处",
    "五花",
    "七嘴",
    "九成新",
    "两难",
    "两码",
];

/// Chinese units for which a bare 一 is an article or a period, and no figure.
fn is_article(numeral: &Numeral, read: &Read, text: &str) -> bool {
    let word = rest(text, numeral.end);
    let is_one = numeral.low == ONE && numeral.high == ONE && !numeral.scaled && !numeral.share;
    let counts = matches!(read.unit, Unit::Count | Unit::None | Unit::People | Unit::Seconds | Unit::Months);
    let has_half = word.starts_with("个半") || rest(text, read.end).starts_with('半');
    is_one && counts && !has_half && numeral.form != Form::Digits
}

/// Returns whether what was read at `start` is no number: `第一`, `9月15号`, `十分`, `2019年`, `Q3`, `一个`.
pub(super) fn is_not_number(text: &str, start: usize, numeral: &Numeral, read: &Read) -> bool {
    let (before, from, after) = (&text[..start], rest(text, start), rest(text, numeral.end));
    if is_article(numeral, read, text) || is_stuck(text, start, numeral) || is_clock(before, after) {
        return true;
    }
    if BEFORE.iter().any(|word| before.ends_with(word)) && !(before.ends_with("每周") || before.ends_with("一周")) {
        return true;
    }
    if numeral.form == Form::Digits && is_word_at_end(before.trim_end(), "may") && read.unit == Unit::None {
        return true;
    }
    if AFTER.iter().any(|word| after.starts_with(word) && !(word.is_ascii() && numeral.scaled) && is_whole(after, word))
    {
        return !(after.starts_with("日均") || after.starts_with("号人"));
    }
    if is_hour(numeral, after) || is_year(numeral, after, read) {
        return true;
    }
    match numeral.form {
        Form::Han => {
            // A single small numeral needs something counted: `三方`, `四大行`.
            let is_bare = read.unit == Unit::None && !numeral.scaled && !numeral.share;
            is_bare || PHRASES.iter().any(|phrase| from.starts_with(phrase))
        }
        Form::Words => {
            let is_bare = read.unit == Unit::None && !numeral.scaled && !numeral.share && numeral.high <= 10 * ONE;
            is_bare || after.starts_with(" of us") || after.starts_with(" of you")
        }
        Form::Digits => is_sale_day(from, after),
    }
}

/// Returns where something that is no number ends: `三点五十` with its minutes.
pub(super) fn end(text: &str, numeral: &Numeral) -> usize {
    let after = rest(text, numeral.end);
    if is_date(after) {
        return text.len() - after.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-').len();
    }
    if !is_hour(numeral, after) {
        return numeral.end;
    }
    let minutes = numeral.end + "点".len();
    super::numeral::read(text, minutes).map_or(minutes, |minutes| minutes.end)
}

/// Returns whether a word after a number ends where it should: `3 am`, not `3 amber`.
fn is_whole(after: &str, word: &str) -> bool {
    !word.is_ascii() || super::numeral::ends_word(after, word.len())
}

/// Returns whether digits are part of a name or a code: `k8s`, `gpt-4`, `4s店`, `v3.2`, `2024-05-01`.
fn is_stuck(text: &str, start: usize, numeral: &Numeral) -> bool {
    let before = text[..start].chars().next_back();
    let code = before.is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '_' || letter == '.')
        && numeral.form == Form::Digits
        && super::unit::money_before(text, start).is_none();
    let joined = before == Some('-')
        && text[..start - 1].ends_with(|letter: char| letter.is_ascii_lowercase())
        && numeral.form == Form::Digits;
    let after = rest(text, numeral.end);
    let glued = after.starts_with(|letter: char| letter.is_ascii_lowercase())
        && numeral.form == Form::Digits
        && ![
            "s", "sec", "min", "mins", "h", "hr", "hrs", "d", "x", "yuan", "rmb", "usd", "pp", "fte", "ftes", "pct",
            "st", "nd", "rd", "th",
        ]
        .iter()
        .any(|unit| after.starts_with(unit) && super::numeral::ends_word(after, unit.len()))
        || after.starts_with("s店");
    code || joined || glued || is_date(after)
}

/// Returns whether what follows a number makes it a date: `-05-01`.
fn is_date(after: &str) -> bool {
    after.strip_prefix('-').is_some_and(|after| {
        let tail = after.trim_start_matches(|letter: char| letter.is_ascii_digit());
        tail.len() < after.len() && tail.starts_with('-')
    })
}

/// Returns whether a text ends in a whole word.
fn is_word_at_end(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|head| !head.ends_with(|letter: char| letter.is_ascii_alphanumeric()))
}

/// Returns whether a number is part of a time with a colon, or of `24/7`.
fn is_clock(before: &str, after: &str) -> bool {
    let digit = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
    (after.starts_with(':') && digit(&after[1..]))
        || (before.ends_with(':') && before[..before.len() - 1].ends_with(|letter: char| letter.is_ascii_digit()))
        || after.starts_with("/7")
        || before.ends_with("24/")
}

/// Returns whether a number is an hour of the day: `3点`, `下午三点五十`.
fn is_hour(numeral: &Numeral, after: &str) -> bool {
    numeral.high <= 24 * ONE && numeral.low % ONE == 0 && !numeral.scaled && after.starts_with('点')
}

/// Returns whether a number is a calendar year: `2019年`, `in 2023`.
fn is_year(numeral: &Numeral, after: &str, read: &Read) -> bool {
    let in_range = (1_980 * ONE..=2_049 * ONE).contains(&numeral.low) && numeral.low == numeral.high;
    in_range
        && !numeral.scaled
        && (after.starts_with('年') || (read.unit == Unit::None && numeral.form == Form::Digits))
}

/// Returns whether digits name a day of sales: `618`, `11.11`, `双11`, `双12`.
fn is_sale_day(from: &str, after: &str) -> bool {
    let names = ["618", "11.11", "12.12"].iter().any(|name| from.starts_with(name));
    names && !after.starts_with(['个', '人', '台', '万', '元'])
}

/// Returns whether a quantity is a date or a length of time in meeting talk, which no one needs to source.
pub(super) fn is_short_time(quantity: &Quantity) -> bool {
    matches!(quantity.unit, Unit::Seconds | Unit::Months) && quantity.period.is_none()
}
