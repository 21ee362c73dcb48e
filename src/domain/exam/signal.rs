//! Signals from how a line was typed: something for a person to look at, never part of a score or a verdict.
//!
//! Knows times and lengths, not intentions: an input method that commits whole phrases, dictation and a fast typist can all
//! look like a paste.

use super::attempt::TypedLine;
use crate::domain::lang::is_han;

/// Shortest line that can be told from quick typing, in characters. Our choice: "yes, exactly" may be there at once.
pub const PASTE_CHARS_MIN: usize = 30;

/// As `PASTE_CHARS_MIN`, of a line that is mostly Chinese, where a character says as much as a short word.
pub const PASTE_HAN_MIN: usize = 12;

/// Least time for a Latin letter or digit, in milliseconds. 168,000 typists wrote 52 words of five letters a minute on average,
/// 230 ms a letter (Dhakal, Feit, Kristensson and Oulasvirta 2018, "Observations on typing from 136 million keystrokes"). Our
/// choice: 400 words a minute, seven times as fast.
pub const LETTER_MS_MIN: u64 = 30;

/// Least time for a Chinese character, in milliseconds: it takes two to three keys in pinyin. Our choice: 600 a minute.
pub const HAN_MS_MIN: u64 = 100;

/// Lines that a rhythm is told from. Our choice: fewer say nothing.
pub const RHYTHM_LINES_MIN: usize = 8;

/// Time a character, in milliseconds, below which the middle line of a session is faster than anybody thinks and types.
/// Our choice: the fastest typing alone, without a thought.
pub const RHYTHM_MS_MIN: u64 = 50;

/// Spread of the time a character, in per cent of its mean, below which typing is more even than a person's. Our choice:
/// between keys alone people spread by half of the mean; with the thought before a line far more.
pub const RHYTHM_SPREAD_PERCENT: u64 = 10;

/// Returns whether a line was there sooner than anybody types it: 60 Latin letters in a second, 20 Chinese characters in one.
pub fn is_pasted(line: &str, took_ms: u64) -> bool {
    let han = line.chars().filter(|letter| is_han(*letter)).count();
    let other = line.chars().filter(|letter| letter.is_alphanumeric()).count().saturating_sub(han);
    let is_long = han >= PASTE_HAN_MIN || line.chars().count() >= PASTE_CHARS_MIN;
    is_long && took_ms < han as u64 * HAN_MS_MIN + other as u64 * LETTER_MS_MIN
}

/// What is unusual about how the lines of a session were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// The middle line took so many milliseconds a character.
    Fast(u64),
    /// The spread is so many per cent of the mean.
    Even(u64),
}

/// Returns what is unusual about how the lines of a session were typed, if something is.
pub fn rhythm(lines: &[TypedLine]) -> Option<Rhythm> {
    // Hundredths of a millisecond a character, so that fast lines differ at all.
    let mut each: Vec<u64> = lines
        .iter()
        .filter(|line| line.chars > 0)
        .map(|line| line.took_ms.min(1 << 32) * 100 / u64::from(line.chars))
        .collect();
    if each.len() < RHYTHM_LINES_MIN {
        return None;
    }
    each.sort_unstable();
    let middle = each[each.len() / 2] / 100;
    if middle < RHYTHM_MS_MIN {
        return Some(Rhythm::Fast(middle));
    }
    let number = each.len() as u128;
    let sum: u128 = each.iter().map(|time| u128::from(*time)).sum();
    let squares: u128 = each.iter().map(|time| u128::from(*time) * u128::from(*time)).sum();
    // The spread over the mean is `sqrt(n * squares - sum^2) / sum`.
    let spread = ((number * squares).saturating_sub(sum * sum)).isqrt() * 100 / sum.max(1);
    let spread = u64::try_from(spread).unwrap_or(u64::MAX);
    (spread < RHYTHM_SPREAD_PERCENT).then_some(Rhythm::Even(spread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_at_once_is_a_paste_and_a_short_or_slow_one_is_not() {
        let en = "What happens to the orders that are cancelled while your customers wait?";
        let zh = "您刚才说大促的时候响应慢，这些等不及的客户里大概有多少会退单？";
        for (line, took_ms, pasted) in [
            (en, 300, true),
            (en, 60 * 30 - 100, true),
            (en, 5_000, false),
            (zh, 500, true),
            (zh, 6_000, false),
            ("Yes, exactly.", 20, false),
            ("好的，没问题。", 20, false),
        ] {
            assert_eq!(is_pasted(line, took_ms), pasted, "{line} {took_ms}");
        }
    }

    #[test]
    fn people_are_neither_too_fast_nor_too_even() {
        let lines = |times: &[u64]| -> Vec<TypedLine> {
            let each = times.iter().enumerate();
            each.map(|(turn, time)| TypedLine { turn: turn as u32 * 2, took_ms: time * 40, chars: 40 }).collect()
        };
        assert_eq!(rhythm(&lines(&[3; 9])), Some(Rhythm::Fast(3)));
        assert_eq!(rhythm(&lines(&[200, 201, 199, 200, 202, 198, 200, 201, 200])), Some(Rhythm::Even(0)));
        assert_eq!(rhythm(&lines(&[120, 400, 250, 180, 900, 150, 310, 220])), None, "a person");
        assert_eq!(rhythm(&lines(&[200; 5])), None, "too few lines");
        assert_eq!(rhythm(&[]), None);
    }
}
