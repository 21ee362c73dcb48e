//! Cuts a reply into sentences while it is still coming in.

/// Marks that end a Chinese or an English sentence wherever they stand.
const ENDS: [char; 6] = ['。', '！', '？', '!', '?', '…'];

/// Marks that may follow the end of a sentence and belong to it.
const CLOSERS: [char; 10] = ['"', '\'', '”', '’', '」', '』', ')', '）', '》', '*'];

/// Words before a point that end no sentence.
const ABBREVIATIONS: [&str; 9] = ["mr", "ms", "mrs", "dr", "vs", "etc", "e.g", "i.e", "no"];

/// Returns where the first sentence of a text ends, one past its last byte with the space after it; none while more of it
/// may come. `3.5 out of 5.` is one sentence, `Ms. Chen` none.
pub fn end(text: &str, is_over: bool) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = at + letter.len_utf8();
        let is_end = match letter {
            '\n' => !text[..at].trim().is_empty(),
            '.' => is_stop(text, at),
            '；' | ';' => false,
            _ => ENDS.contains(&letter),
        };
        if !is_end {
            continue;
        }
        let mut end = after;
        while let Some((at, next)) = letters.peek().copied() {
            if !(ENDS.contains(&next) || CLOSERS.contains(&next) || next == '.' || next.is_whitespace()) {
                return Some(end);
            }
            end = at + next.len_utf8();
            letters.next();
        }
        // What closes the sentence may still come.
        return is_over.then_some(end);
    }
    (is_over && !text.trim().is_empty()).then_some(text.len())
}

/// Returns the sentences of a line.
pub(super) fn all(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let end = end(rest, true)?;
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence.trim())
    })
}

/// Returns whether a point ends a sentence: not one in a number, an address, an abbreviation or an initial.
fn is_stop(text: &str, at: usize) -> bool {
    let next = text[at + 1..].chars().next();
    // `that.Then` lacks a space; `node.js` and `e.g` do not.
    let before = text[..at].chars().rev().take(2);
    if next.is_some_and(char::is_uppercase) && before.filter(char::is_ascii_lowercase).count() == 2 {
        return true;
    }
    if next.is_some_and(|next| !next.is_whitespace() && !CLOSERS.contains(&next) && next != '.') {
        return false;
    }
    let word = text[..at].rsplit(|letter: char| letter.is_whitespace()).next().unwrap_or_default().to_lowercase();
    // At the end of what came so far, `3.` may go on as `3.5`.
    let may_go_on = next.is_none() && word.ends_with(|letter: char| letter.is_ascii_digit());
    let is_short = ABBREVIATIONS.contains(&word.as_str())
        || word.len() == 1 && word != "i" && word.as_bytes()[0].is_ascii_lowercase();
    !may_go_on && !is_short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut rest = text;
        let mut sentences = Vec::new();
        while let Some(end) = end(rest, true) {
            sentences.push(&rest[..end]);
            rest = &rest[end..];
        }
        sentences
    }

    #[test]
    fn a_reply_is_cut_where_a_sentence_ends_and_nowhere_else() {
        for (text, sentences) in [
            ("行。那就这样吧！您呢？", vec!["行。", "那就这样吧！", "您呢？"]),
            ("“听不准。”他说的。", vec!["“听不准。”", "他说的。"]),
            ("3.5分，满分5分。", vec!["3.5分，满分5分。"]),
            ("It's 3.5 out of 5. Not pretty.", vec!["It's 3.5 out of 5. ", "Not pretty."]),
            ("Ms. Sun decides... I think", vec!["Ms. Sun decides... ", "I think"]),
            ("for me.Then", vec!["for me.", "Then"]),
            ("no end", vec!["no end"]),
            ("", vec![]),
            ("  \n", vec![]),
        ] {
            assert_eq!(cut(text), sentences, "{text}");
        }
    }

    #[test]
    fn nothing_is_cut_while_more_of_the_sentence_may_come() {
        for (text, found) in [
            ("About 3.", None),
            ("Fine.", None),
            ("Fine. A", Some(6)),
            ("行。", None),
            ("行。我", Some(6)),
            ("行", None),
        ] {
            assert_eq!(end(text, false), found, "{text}");
        }
    }
}
