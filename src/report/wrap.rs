//! Columns: how wide a text is, padding, and breaking lines in Chinese and English.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Characters that may not begin a line.
const NOT_FIRST: &str = "，。；：？！、）》」』”’…,.;:?!)]}%";

/// Characters that may not end a line.
const NOT_LAST: &str = "“‘（《「([{";

/// Returns the columns of a text. Signs that some terminals draw wide count as narrow: aligned parts hold none.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// Returns a text with spaces up to a width.
pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Returns a text with spaces before it, up to a width.
pub(super) fn pad_left(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

/// Breaks a text into lines of at most so many columns; never before a closing mark or after an opening one.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut taken = 0;
    for piece in pieces(text) {
        let wide = wide(piece);
        let fits = taken + wide <= columns;
        if !fits && !line.trim().is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
            taken = 0;
            if piece.trim().is_empty() {
                continue;
            }
        }
        if taken + wide > columns && wide > columns {
            // One word longer than the line is cut.
            for letter in piece.chars() {
                let letter_wide = letter.width_cjk().unwrap_or(0);
                if taken + letter_wide > columns {
                    lines.push(std::mem::take(&mut line));
                    taken = 0;
                }
                line.push(letter);
                taken += letter_wide;
            }
            continue;
        }
        line.push_str(piece);
        taken += wide;
    }
    if !line.trim().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Returns the columns of a piece where signs of unclear width count as wide, so that no line is ever too long.
fn wide(piece: &str) -> usize {
    piece.width_cjk()
}

/// Splits a text where a line may be broken: at spaces, and around every wide character.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let is_break = match before {
            None => false,
            Some(before) => {
                let alone = |letter: char| letter == ' ' || letter.width().unwrap_or(0) > 1;
                let sticks = NOT_FIRST.contains(letter) && before != ' ' || NOT_LAST.contains(before);
                (alone(before) || alone(letter)) && !sticks
            }
        };
        if is_break && at > start {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(letter);
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// Returns a text cut to so many columns, with dots where something was cut off.
pub(super) fn clip(text: &str, columns: usize) -> String {
    if wide(text) <= columns {
        return text.to_owned();
    }
    let mut clipped = String::new();
    let mut taken = 3;
    for letter in text.chars() {
        taken += letter.width_cjk().unwrap_or(0);
        if taken > columns {
            break;
        }
        clipped.push(letter);
    }
    clipped + "..."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_the_page_and_nothing_is_lost() {
        let texts = [
            "您刚才说每周返工两次，返工的那几天交期会受什么影响？这个 SAP 系统 2019 年上线。",
            "You mentioned two reworks a week - what happens to delivery dates then?",
            "averyveryveryveryveryveryverylongwordwithoutanyspaceinside",
            "",
        ];
        for text in texts {
            for columns in [10, 17, 24, 40] {
                let lines = wrap(text, columns);
                assert!(lines.iter().all(|line| wide(line) <= columns), "{lines:?}");
                let joined: String = lines.concat().split_whitespace().collect();
                assert_eq!(joined, text.split_whitespace().collect::<String>());
            }
        }
    }

    #[test]
    fn a_line_does_not_begin_with_a_comma() {
        assert!(wrap("一二三四五，六七八九十。", 10).iter().all(|line| !line.starts_with(['，', '。'])));
    }

    #[test]
    fn columns_count_chinese_twice() {
        assert_eq!(pad("异议", 6), "异议  ");
        assert_eq!(pad_left("9.5", 5), "  9.5");
        assert_eq!(clip("一二三四五六", 9), "一二三...");
    }
}
