//! Finds the lines that say who speaks: `Rep: ...`, `[10:32] 客户：...`, or a name and a time on a line of their own.

use super::side;

/// Longest name of a speaker, in characters. Our choice.
const NAME_CHARS_MAX: usize = 32;

/// Most words of a name.
const NAME_WORDS_MAX: usize = 5;

/// A line that says who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The line. Counts from 1.
    pub(super) line: usize,
    /// Who speaks.
    pub(super) name: String,
    /// What is said on the same line.
    pub(super) rest: String,
    /// Does it say when?
    timed: bool,
}

/// Returns the headers of a text. A name that is no known role must speak twice: `Note: ...` in a message is no speaker.
pub(super) fn headers(text: &str) -> Vec<Header> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let found: Vec<Header> =
        text.lines().enumerate().filter_map(|(index, line)| header(index + 1, line.trim())).collect();
    // Where most lines say when, those that do not are words of a message.
    let timed = found.iter().filter(|header| header.timed).count();
    let all_timed = timed * 2 > found.len();
    let counted = |name: &str| found.iter().filter(|header| header.name == name).count();
    found
        .iter()
        .filter(|header| {
            side::of(&header.name).is_some() || counted(&header.name) > 1 || header.timed && !header.rest.is_empty()
        })
        .filter(|header| header.timed || !all_timed)
        .cloned()
        .collect()
}

/// Reads one line as a header.
fn header(line: usize, text: &str) -> Option<Header> {
    let (timed, after) = without_time(text);
    if let Some((name, rest)) = label(after) {
        let name =
            name.trim().trim_matches(|letter| matches!(letter, '*' | '#' | '-' | '>' | '【' | '】')).trim().to_owned();
        return is_name(&name).then(|| Header { line, name, rest: rest.trim().to_owned(), timed });
    }
    // A line of its own: name and time, in either order.
    let name = if timed { after.to_owned() } else { time_at_end(text)? };
    let name = name.trim().trim_matches(|letter| matches!(letter, '-' | '|' | ',' | '·')).trim().to_owned();
    is_name(&name).then(|| Header { line, name, rest: String::new(), timed: true })
}

/// Parts a line at its first colon, unless that colon stands inside a figure: `10:30`.
fn label(text: &str) -> Option<(&str, &str)> {
    let at = text.find([':', '：'])?;
    let colon = text[at..].chars().next()?;
    let rest = &text[at + colon.len_utf8()..];
    let inside = text[..at].ends_with(|letter: char| letter.is_ascii_digit())
        && rest.starts_with(|letter: char| letter.is_ascii_digit());
    let is_address = rest.starts_with("//");
    if inside || is_address {
        return None;
    }
    // A time may stand behind the name: `Rep (10:32): ...`.
    Some((&text[..at], rest))
}

/// Returns whether a text can be a speaker's name.
fn is_name(text: &str) -> bool {
    let chars = text.chars().count();
    (1..=NAME_CHARS_MAX).contains(&chars)
        && text.split_whitespace().count() <= NAME_WORDS_MAX
        && text.chars().any(char::is_alphabetic)
        && !text.contains(['，', '。', '？', '！', '?', '!', ',', ';', '；', '“', '"', '{'])
        && (side::of(text).is_some() || !text.chars().any(|letter| letter.is_ascii_digit()) || chars <= 12)
}

/// Returns whether a piece of a line belongs to a time: `10:32`, `2024-05-01`, `PM`, `下午`.
fn is_time_piece(piece: &str) -> bool {
    const WORDS: [&str; 12] =
        ["am", "pm", "a.m.", "p.m.", "上午", "下午", "昨天", "今天", "today", "yesterday", "at", "-"];
    let piece = piece.trim_matches(|letter| matches!(letter, '[' | ']' | '(' | ')' | '（' | '）' | ',' | '【' | '】'));
    if piece.is_empty() || WORDS.contains(&piece.to_lowercase().as_str()) {
        return true;
    }
    piece.starts_with(|letter: char| letter.is_ascii_digit() || "上下星周".contains(letter))
        && piece.chars().all(|letter| {
            letter.is_ascii_digit()
                || ":：/-.年月日时分秒上下午星期周一二三四五六天amp".contains(letter.to_ascii_lowercase())
        })
        && piece.chars().any(|letter| letter.is_ascii_digit())
}

/// Returns whether pieces hold a time of day.
fn has_clock(pieces: &[&str]) -> bool {
    pieces.iter().any(|piece| {
        let letters: Vec<char> = piece.chars().collect();
        letters
            .windows(3)
            .any(|three| three[0].is_ascii_digit() && matches!(three[1], ':' | '：') && three[2].is_ascii_digit())
    })
}

/// Returns a line without a time at its beginning, and whether there was one.
fn without_time(text: &str) -> (bool, &str) {
    let mut end = 0;
    let mut pieces = Vec::new();
    let mut at = 0;
    for piece in text.split(' ') {
        // `[10:32]王总：` has no blank behind the bracket.
        let inner = piece
            .find([']', '】'])
            .map_or(piece, |close| &piece[..close + piece[close..].chars().next().map_or(0, char::len_utf8)]);
        if !is_time_piece(inner) {
            break;
        }
        pieces.push(inner);
        end = at + inner.len();
        if inner.len() < piece.len() {
            break;
        }
        at += piece.len() + 1;
    }
    if has_clock(&pieces) { (true, text[end.min(text.len())..].trim_start()) } else { (false, text) }
}

/// Returns the name ahead of a time that ends a line, if the line is that and nothing else.
fn time_at_end(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let from = words.iter().rposition(|word| !is_time_piece(word)).map_or(0, |at| at + 1);
    (from > 0 && from < words.len() && has_clock(&words[from..])).then(|| words[..from].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_told_from_words_of_a_message() {
        for (text, name, rest) in [
            ("销售：您好", "销售", "您好"),
            ("Rep: how is 10:30?", "Rep", "how is 10:30?"),
            ("[10:32] 王总：好", "王总", "好"),
            ("[10:32]王总：好", "王总", "好"),
            ("00:01:12 Customer: hi", "Customer", "hi"),
            ("张三 2024-05-01 10:32:11", "张三", ""),
            ("张三 下午3:20", "张三", ""),
            ("2024-05-01 10:32:11 张三", "张三", ""),
            ("Jane Doe  10:32 AM", "Jane Doe", ""),
            ("[5/1/2024 10:32 AM] Jane Doe", "Jane Doe", ""),
            ("**Customer:** hi", "Customer", "** hi"),
        ] {
            let found = header(1, text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.name.as_str(), found.rest.as_str()), (name, rest), "{text}");
        }
        for text in
            ["明天 10:30 见", "10:30", "好的。", "We meet at 10:30", "那就这样定，明天 10:30", "see https://x.y"]
        {
            assert_eq!(headers(text), [], "{text}");
        }
    }
}
