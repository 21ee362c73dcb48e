//! Reads English number words: `two hundred and fifty`, `half a million`, `a third`, `a few hundred`.

use super::numeral::{Form, Numeral, ONE, rest};

/// Number words below a hundred.
const SMALL: [(&str, i128); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Multipliers.
const LARGE: [(&str, i128); 7] = [
    ("hundred", 100),
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("dozen", 12),
    ("grand", 1_000),
    ("k", 1_000),
];

/// Multipliers in the plural, which stand for a range: `hundreds of`.
const MANY: [(&str, i128); 5] =
    [("tens", 10), ("dozens", 12), ("hundreds", 100), ("thousands", 1_000), ("millions", 1_000_000)];

/// Names of parts.
const PARTS: [(&str, i128); 9] = [
    ("half", 2),
    ("third", 3),
    ("quarter", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("eighth", 8),
    ("tenth", 10),
    ("fourth", 4),
    ("seventh", 7),
];

/// Returns the value of a word in a table.
fn value(table: &[(&str, i128)], word: &str) -> Option<i128> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// A word with one past its last byte.
type Word<'a> = (&'a str, usize);

/// Returns the words from a byte on: runs of letters, parted by one space or hyphen. At most twelve.
fn words(text: &str, at: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut from = at;
    while words.len() < 12 {
        let length = rest(text, from).bytes().take_while(u8::is_ascii_lowercase).count();
        if length == 0 {
            break;
        }
        let end = from + length;
        words.push((&text[from..end], end));
        if !rest(text, end).starts_with([' ', '-']) {
            break;
        }
        from = end + 1;
    }
    words
}

/// Reads the number word that begins at a byte; `one` and `a` alone are no number.
pub(super) fn read(text: &str, at: usize) -> Option<Numeral> {
    if text[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '\'') {
        return None;
    }
    let length = rest(text, at).bytes().take_while(u8::is_ascii_lowercase).count();
    let first = &text[at..at + length];
    let may_begin = matches!(first, "a" | "an" | "half" | "several" | "couple" | "few" | "double" | "dozen")
        || value(&SMALL, first).is_some()
        || value(&MANY, first).is_some();
    if !may_begin {
        return None;
    }
    let words = words(text, at);
    many(&words).or_else(|| few(&words)).or_else(|| half(&words)).or_else(|| part(&words)).or_else(|| plain(&words))
}

/// Reads `tens of thousands`, `hundreds of`: 2 to 9 of them.
fn many(words: &[Word]) -> Option<Numeral> {
    let (first, mut end) = *words.first()?;
    let mut scale = value(&MANY, first)?;
    if let [_, ("of", _), (next, next_end), ..] = words
        && let Some(more) = value(&MANY, next).or_else(|| value(&LARGE, next))
    {
        scale *= more;
        end = *next_end;
    }
    Some(range(2 * scale, 9 * scale, end))
}

/// Reads `a few hundred`, `several thousand`, `a couple of weeks`.
fn few(words: &[Word]) -> Option<Numeral> {
    let skipped = usize::from(matches!(words.first(), Some(("a", _))));
    let (word, mut end) = *words.get(skipped)?;
    let (low, high) = match word {
        "few" | "several" => (2, 9),
        "couple" => (2, 3),
        _ => return None,
    };
    let mut next = skipped + 1;
    if matches!(words.get(next), Some(("of", _))) && word == "couple" {
        end = words[next].1;
        next += 1;
    }
    let scale = words.get(next).and_then(|(word, _)| value(&LARGE, word));
    match scale {
        Some(scale) => Some(range(low * scale, high * scale, words[next].1)),
        // `a few days` says nothing countable; `a couple of days` does.
        None => (word == "couple").then(|| range(low, high, end)),
    }
}

/// Reads `half a million`, `half of`; `half an hour` gives a half, for the unit to take.
fn half(words: &[Word]) -> Option<Numeral> {
    match words {
        [("half", _), ("a" | "an", _), (next, end), ..] if value(&LARGE, next).is_some() => {
            let scale = value(&LARGE, next)?;
            Some(Numeral { scaled: true, ..Numeral::exact(scale * ONE / 2, *end, Form::Words) })
        }
        [("half", _), ("a" | "an", end), ("hour" | "day" | "year" | "month" | "minute", _), ..] => {
            Some(Numeral::exact(ONE / 2, *end, Form::Words))
        }
        [("half", end), ..] => Some(shared(1, 2, *end)),
        _ => None,
    }
}

/// Reads `a third`, `two thirds`, `three quarters of`, `one in five`.
fn part(words: &[Word]) -> Option<Numeral> {
    let [(count, _), (name, end), ..] = words else { return None };
    let count = if matches!(*count, "a" | "an") { 1 } else { value(&SMALL, count)? };
    if let [_, ("in", _), (whole, end), ..] = words {
        return value(&SMALL, whole).filter(|whole| count == 1 && *whole > 1).map(|whole| shared(count, whole, *end));
    }
    let single = name.strip_suffix('s').unwrap_or(name);
    let whole = value(&PARTS, single)?;
    // `a quarter` is three months unless something is parted: `a quarter of the cost`.
    let is_time = single == "quarter" && count == 1 && !matches!(words.get(2), Some(("of", _)));
    let is_rank = count == 1 && !matches!(words.first(), Some(("a" | "an" | "one", _)));
    (!is_time && !is_rank).then(|| shared(count, whole, *end))
}

/// Reads `two hundred and fifty thousand`, `three point five million`, `a million`.
fn plain(words: &[Word]) -> Option<Numeral> {
    let (mut total, mut section, mut end, mut scaled) = (0_i128, 0_i128, 0, false);
    let mut index = 0;
    let mut last_small = 0;
    while let Some((word, word_end)) = words.get(index).copied() {
        let next = words.get(index + 1).map(|(word, _)| *word);
        if let Some(small) = value(&SMALL, word) {
            // `twenty five` goes on, `five twenty` does not.
            if last_small > 0 && !(last_small >= 20 && small < 10) {
                break;
            }
            section += small * ONE;
            last_small = small;
        } else if let Some(large) = value(&LARGE, word).filter(|_| word != "k" && (section > 0 || index == 0)) {
            section = if section == 0 { ONE } else { section };
            if large >= 1_000 {
                total += section.checked_mul(large)?;
                section = 0;
            } else {
                // `two hundred`: only what follows the thousands is multiplied.
                section *= large;
            }
            scaled = true;
            last_small = 0;
        } else if matches!(word, "a" | "an") && index == 0 {
            next.and_then(|next| value(&LARGE, next)).filter(|_| next != Some("k"))?;
            section = ONE;
        } else if word == "and" && scaled && next.is_some_and(|next| value(&SMALL, next).is_some()) {
            index += 1;
            continue;
        } else if word == "point"
            && section > 0
            && next.is_some_and(|next| value(&SMALL, next).is_some_and(|digit| digit < 10))
        {
            let digit = next.and_then(|next| value(&SMALL, next)).unwrap_or_default();
            section += digit * ONE / 10;
            index += 1;
            end = words[index].1;
            index += 1;
            continue;
        } else {
            break;
        }
        end = word_end;
        index += 1;
    }
    let sum = total + section;
    (end > 0).then(|| Numeral { scaled, ..Numeral::exact(sum, end, Form::Words) })
}

/// Returns a range of whole numbers.
fn range(low: i128, high: i128, end: usize) -> Numeral {
    Numeral { high: high * ONE, scaled: true, about: true, ..Numeral::exact(low * ONE, end, Form::Words) }
}

/// Returns a share in per cent.
fn shared(part: i128, whole: i128, end: usize) -> Numeral {
    Numeral { share: true, ..Numeral::exact(part * 100 * ONE / whole, end, Form::Words) }
}
