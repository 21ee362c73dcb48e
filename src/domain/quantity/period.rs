//! Tells how often: `每天`, `一年`, `per month`, `annually`, beside a number.

use super::Period;
use super::numeral::{ends_word, rest, skip_spaces};

/// Chinese words for a period.
const HAN: [(&str, Period); 42] = [
    ("每小时", Period::Hour),
    ("一小时", Period::Hour),
    ("一个小时", Period::Hour),
    ("每天", Period::Day),
    ("每日", Period::Day),
    ("一天", Period::Day),
    ("1天", Period::Day),
    ("日均", Period::Day),
    ("天均", Period::Day),
    ("单日", Period::Day),
    ("天天", Period::Day),
    ("每周", Period::Week),
    ("一周", Period::Week),
    ("周均", Period::Week),
    ("每星期", Period::Week),
    ("一个星期", Period::Week),
    ("一星期", Period::Week),
    ("每个月", Period::Month),
    ("每月", Period::Month),
    ("一个月", Period::Month),
    ("1个月", Period::Month),
    ("月均", Period::Month),
    ("单月", Period::Month),
    ("按月", Period::Month),
    ("每季度", Period::Quarter),
    ("每个季度", Period::Quarter),
    ("一个季度", Period::Quarter),
    ("一季度下来", Period::Quarter),
    ("每年", Period::Year),
    ("一年", Period::Year),
    ("1年", Period::Year),
    ("年均", Period::Year),
    ("全年", Period::Year),
    ("整年", Period::Year),
    ("年化", Period::Year),
    ("年度", Period::Year),
    ("按年", Period::Year),
    ("/年", Period::Year),
    ("/月", Period::Month),
    ("/天", Period::Day),
    ("/周", Period::Week),
    ("/小时", Period::Hour),
];

/// Characters one of which each of them has.
const NAMING: [char; 8] = ['时', '天', '日', '周', '星', '月', '季', '年'];

/// English names of periods.
const LATIN: [(&str, Period); 13] = [
    ("hour", Period::Hour),
    ("day", Period::Day),
    ("week", Period::Week),
    ("month", Period::Month),
    ("quarter", Period::Quarter),
    ("year", Period::Year),
    ("annum", Period::Year),
    ("yr", Period::Year),
    ("h", Period::Hour),
    ("mo", Period::Month),
    ("wk", Period::Week),
    ("d", Period::Day),
    ("hr", Period::Hour),
];

/// English words that are a period by themselves.
const ADVERBS: [(&str, Period); 9] = [
    ("hourly", Period::Hour),
    ("daily", Period::Day),
    ("weekly", Period::Week),
    ("monthly", Period::Month),
    ("quarterly", Period::Quarter),
    ("yearly", Period::Year),
    ("annually", Period::Year),
    ("annual", Period::Year),
    ("p.a", Period::Year),
];

/// What stands before an English period.
const PER: [&str; 7] = ["a ", "an ", "per ", "each ", "every ", "one ", "/"];

/// How many words may stand between a number and its period: `600 agents on the phones a day`.
const WORDS_MAX: usize = 5;

/// Returns the period that follows a number in the same clause, up to `limit`.
pub(super) fn after(text: &str, from: usize, limit: usize) -> Option<Period> {
    let clause = text.get(from..limit)?;
    let clause =
        &clause[..clause.find([',', '.', ';', '?', '!', '，', '。', '、', '=', '×', '*']).unwrap_or(clause.len())];
    let close: String = clause.chars().take(6).collect();
    han(&close, Pick::First).or_else(|| {
        let mut at = from;
        for _ in 0..=WORDS_MAX {
            at = skip_spaces(text, at);
            if at >= from + clause.len() {
                return None;
            }
            if let Some(period) = latin(text, at) {
                return Some(period);
            }
            let length = rest(text, at).find([' ', '/']).unwrap_or(rest(text, at).len());
            at += length.max(1);
        }
        None
    })
}

/// Returns the period that stands before a number in the same clause.
pub(super) fn before(text: &str, from: usize, at: usize) -> Option<Period> {
    let clause = text.get(from..at)?;
    let start = clause.rfind([',', '.', ';', '?', '!', '，', '。', ':']).map_or(from, |mark| from + mark + 1);
    let clause = text.get(start..at).unwrap_or_default();
    let skipped = clause.chars().count().saturating_sub(14);
    let close: String = clause.chars().skip(skipped).collect();
    han(&close, Pick::Last).or_else(|| {
        let words = clause.match_indices(' ').map(|(space, _)| start + space + 1).chain([start]);
        let mut found: Vec<(usize, Period)> =
            words.filter_map(|word| latin(text, word).map(|period| (word, period))).collect();
        found.sort_unstable();
        found.pop().map(|(_, period)| period)
    })
}

/// Which of several to take.
enum Pick {
    /// The first in the text.
    First,
    /// The last in the text.
    Last,
}

/// Returns a Chinese period in a stretch of text.
fn han(close: &str, pick: Pick) -> Option<Period> {
    if !close.contains(NAMING) {
        return None;
    }
    let found = HAN.iter().filter_map(|(word, period)| {
        let at = match pick {
            Pick::First => close.find(word),
            Pick::Last => close.rfind(word),
        }?;
        // `一年半` is a length of time, `一年级` a rank, `一天天` no rate.
        let tail = &close[at + word.len()..];
        let is_part =
            tail.starts_with(['半', '级', '多']) || close[..at].ends_with(['第', '十', '另', '有', '上', '下']);
        (!is_part).then_some((at, *period))
    });
    match pick {
        Pick::First => found.min(),
        Pick::Last => found.max(),
    }
    .map(|(_, period)| period)
}

/// Returns the English period that begins at a byte: `a day`, `per month`, `/yr`, `annually`.
fn latin(text: &str, at: usize) -> Option<Period> {
    let from = rest(text, at);
    if let Some((_, period)) =
        ADVERBS.iter().find(|(word, _)| from.starts_with(word) && ends_word(text, at + word.len()))
    {
        return Some(*period);
    }
    let per = PER.iter().find(|per| from.starts_with(**per))?;
    let name = &from[per.len()..];
    LATIN
        .iter()
        .find(|(word, _)| name.starts_with(word) && ends_word(name, word.len()))
        .map(|(_, period)| *period)
        .filter(|_| *per != "one " || !from.ends_with("one "))
}
