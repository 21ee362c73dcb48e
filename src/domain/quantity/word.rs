//! Reads words that are a quantity by themselves: `翻倍`, `半年`, `twice`.

use super::numeral::{ONE, ends_word, rest};
use super::{Quantity, Unit, is_about};
use crate::domain::text::Span;

/// Words that are a quantity by themselves, with value in thousandths.
const WORDS: [(&str, Unit, i128); 19] = [
    ("翻倍", Unit::Factor, 2 * ONE),
    ("翻一倍", Unit::Factor, 2 * ONE),
    ("翻了一倍", Unit::Factor, 2 * ONE),
    ("翻番", Unit::Factor, 2 * ONE),
    ("翻一番", Unit::Factor, 2 * ONE),
    ("翻两番", Unit::Factor, 4 * ONE),
    ("减半", Unit::Percent, 50 * ONE),
    ("半年", Unit::Months, 6 * ONE),
    ("半个月", Unit::Months, ONE / 2),
    ("半小时", Unit::Seconds, 1_800 * ONE),
    ("半个小时", Unit::Seconds, 1_800 * ONE),
    ("半个钟头", Unit::Seconds, 1_800 * ONE),
    ("半天", Unit::Seconds, 43_200 * ONE),
    ("double", Unit::Factor, 2 * ONE),
    ("twice", Unit::Factor, 2 * ONE),
    ("doubled", Unit::Factor, 2 * ONE),
    ("triple", Unit::Factor, 3 * ONE),
    ("halve", Unit::Percent, 50 * ONE),
    ("halved", Unit::Percent, 50 * ONE),
];

/// Characters that one of them begins with.
const OPENING: [char; 6] = ['翻', '减', '半', 'd', 't', 'h'];

/// Reads a word that is a quantity by itself.
pub(super) fn read(text: &str, at: usize) -> Option<(Quantity, usize)> {
    let from = rest(text, at);
    if !from.starts_with(OPENING) {
        return None;
    }
    let starts_inside = from.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && text[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric());
    let (word, unit, value) = WORDS
        .iter()
        .filter(|(word, ..)| from.starts_with(word) && !starts_inside)
        .filter(|(word, ..)| !word.is_ascii() || ends_word(text, at + word.len()))
        .max_by_key(|(word, ..)| word.len())?;
    let end = at + word.len();
    let about = is_about(text, at, end);
    Some((
        Quantity {
            span: Span { start: at, end },
            low_milli: *value,
            high_milli: *value,
            unit: *unit,
            period: None,
            about,
        },
        end,
    ))
}
