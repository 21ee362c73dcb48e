//! Signs that a Chinese keyboard gives where YAML wants others: found line by line before parsing, and mended.
//!
//! The mended text is parsed in place of the original, so that one wrong colon does not hide every other problem of the
//! file. Signs inside texts are left alone: only places where YAML itself needs a sign are looked at.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fault::Sign;
use crate::domain::exercise::nearest;

/// A wrong sign, with what should stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrongSign {
    /// Bytes of the original text.
    pub span: Range<usize>,
    /// Which sign.
    pub sign: Sign,
    /// What should stand there.
    pub instead: &'static str,
}

/// A text with its wrong signs replaced, and a way back to the original.
#[derive(Debug)]
pub(super) struct Mended {
    /// The text to parse.
    pub text: String,
    /// Wrong signs in order; their spans do not overlap.
    pub wrong: Vec<WrongSign>,
}

impl Mended {
    /// Finds and replaces the wrong signs of a text; `keys` are all keys of the format.
    pub(super) fn new(original: &str, keys: &BTreeSet<String>) -> Self {
        let mut wrong = Vec::new();
        let mut block_indent: Option<usize> = None;
        let mut start = 0;
        for line in original.split_inclusive('\n') {
            let content = line.trim_end_matches(['\n', '\r']);
            let indent = content.len() - content.trim_start().len();
            let inside = block_indent.is_some_and(|outer| indent > outer || content.trim().is_empty());
            if !inside {
                block_indent = opens_block(content).then_some(indent);
                let found = line_signs(content, keys);
                wrong.extend(found.into_iter().map(|(span, sign, instead)| WrongSign {
                    span: start + span.start..start + span.end,
                    sign,
                    instead,
                }));
            }
            start += line.len();
        }
        wrong.sort_by_key(|wrong| wrong.span.start);
        let mut text = String::with_capacity(original.len());
        let mut done = 0;
        for wrong in &wrong {
            text.push_str(original.get(done..wrong.span.start).unwrap_or_default());
            text.push_str(wrong.instead);
            done = wrong.span.end;
        }
        text.push_str(original.get(done..).unwrap_or_default());
        Self { text, wrong }
    }

    /// Returns the byte of the original that a byte of the mended text came from.
    pub(super) fn original(&self, mended: usize) -> usize {
        let (mut original, mut at) = (0, 0);
        for wrong in &self.wrong {
            let kept = wrong.span.start - original;
            if mended < at + kept {
                break;
            }
            if mended < at + kept + wrong.instead.len() {
                return wrong.span.start;
            }
            at += kept + wrong.instead.len();
            original = wrong.span.end;
        }
        original + (mended - at)
    }
}

/// Returns whether a line opens a block text: `about: |`.
fn opens_block(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim_end();
    let line = line.trim_end_matches(|letter: char| letter == '-' || letter == '+' || letter.is_ascii_digit());
    line.ends_with(": |") || line.ends_with(": >") || line.ends_with("- |") || line.ends_with("- >")
}

/// Returns the wrong signs of a line, with what should stand there.
fn line_signs(line: &str, keys: &BTreeSet<String>) -> Vec<(Range<usize>, Sign, &'static str)> {
    let mut found = Vec::new();
    let blank = line.len() - line.trim_start_matches([' ', '\t', '\u{3000}']).len();
    for (at, letter) in line[..blank].char_indices() {
        match letter {
            '\t' => found.push((at..at + 1, Sign::Tab, "  ")),
            '\u{3000}' => found.push((at..at + 3, Sign::Space, "  ")),
            _ => {}
        }
    }
    // One message for a whole indentation is enough; every sign is mended.
    let mut at = blank;
    loop {
        let rest = &line[at..];
        let Some(first) = rest.chars().next() else { return found };
        let second = rest[first.len_utf8()..].chars().next();
        match (first, second) {
            ('#', _) => return found,
            ('＃', _) => {
                found.push((at..at + first.len_utf8(), Sign::Hash, "#"));
                return found;
            }
            ('-', Some(' ')) => at += 2,
            ('-', Some(next)) if next != '-' && (!next.is_ascii() || next == '"' || next == '\'') => {
                found.push((at..at + 1, Sign::NoSpaceAfterDash, "- "));
                at += 1;
            }
            ('－' | '—' | '–' | '−' | '•' | '·', Some(' ' | '\u{3000}')) => {
                let space = second.map_or(0, char::len_utf8);
                found.push((at..at + first.len_utf8() + space, Sign::Dash, "- "));
                at += first.len_utf8() + space;
            }
            (' ', _) => at += 1,
            _ => break,
        }
    }
    let name =
        line[at..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    let key = &line[at..at + name];
    let after = &line[at + name..];
    let is_key = !key.is_empty() && (keys.contains(key) || nearest(key, keys.iter().map(String::as_str)).is_some());
    let mut value = at;
    if is_key {
        let colon = at + name;
        if after.starts_with('：') {
            let space =
                after['：'.len_utf8()..].len() - after['：'.len_utf8()..].trim_start_matches([' ', '\u{3000}']).len();
            value = colon + '：'.len_utf8() + space;
            found.push((colon..value, Sign::Colon, ": "));
        } else if let Some(rest) = after.strip_prefix(':') {
            value = colon + 1;
            if keys.contains(key) && rest.starts_with(|next: char| !next.is_ascii_whitespace() && next != ':') {
                if let Some(wide) = rest.strip_prefix('\u{3000}') {
                    value = line.len() - wide.len();
                    found.push((colon..value, Sign::Space, ": "));
                } else {
                    found.push((colon..colon + 1, Sign::NoSpaceAfterColon, ": "));
                }
            }
        } else if !after.is_empty() {
            value = at;
        }
    }
    value_signs(line, value, &mut found);
    found
}

/// Adds the wrong signs of a value: full-width quotes around it, brackets, and commas between names.
fn value_signs(line: &str, from: usize, found: &mut Vec<(Range<usize>, Sign, &'static str)>) {
    let start = from + (line[from..].len() - line[from..].trim_start().len());
    let value = line[start..].trim_end();
    let is_quote = |letter: char| matches!(letter, '“' | '”' | '＂');
    let quotes: Vec<(usize, char)> = value.char_indices().filter(|(_, letter)| is_quote(*letter)).collect();
    if let [(0, _), (last, letter)] = quotes.as_slice()
        && last + letter.len_utf8() == value.len()
        && !value.contains('"')
    {
        let width = value.chars().next().map_or(0, char::len_utf8);
        found.push((start..start + width, Sign::Quote, "\""));
        found.push((start + last..start + value.len(), Sign::Quote, "\""));
        return;
    }
    if value.starts_with(['［', '｛']) {
        for (at, letter) in value.char_indices() {
            let instead = match letter {
                '［' => "[",
                '］' => "]",
                '｛' => "{",
                '｝' => "}",
                _ => continue,
            };
            found.push((start + at..start + at + letter.len_utf8(), Sign::Bracket, instead));
        }
    }
    let inner = value.trim_start_matches(['[', '［']).trim_end_matches([']', '］']);
    let names = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | ' ' | ',' | '，' | '、');
    if inner.len() < value.len() && inner.chars().all(names) {
        for (at, letter) in value.char_indices().filter(|(_, letter)| matches!(letter, '，' | '、')) {
            found.push((start + at..start + at + letter.len_utf8(), Sign::Comma, ", "));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> (String, Vec<Sign>) {
        let keys = ["title", "zh", "en", "id", "languages", "cues", "about"].map(str::to_owned).into();
        let mended = Mended::new(text, &keys);
        (mended.text, mended.wrong.into_iter().map(|wrong| wrong.sign).collect())
    }

    #[test]
    fn signs_that_yaml_needs_are_mended() {
        for (text, wanted, sign) in [
            ("title： 续约", "title: 续约", Sign::Colon),
            ("titel：续约", "titel: 续约", Sign::Colon),
            ("  zh:你好", "  zh: 你好", Sign::NoSpaceAfterColon),
            ("  zh:\u{3000}你好", "  zh: 你好", Sign::Space),
            ("\u{3000}zh: 你好", "  zh: 你好", Sign::Space),
            ("\tzh: 你好", "  zh: 你好", Sign::Tab),
            ("- ［zh］", "- [zh]", Sign::Bracket),
            ("－ 你好", "- 你好", Sign::Dash),
            ("-你好", "- 你好", Sign::NoSpaceAfterDash),
            ("languages: [zh，en]", "languages: [zh, en]", Sign::Comma),
            ("zh: “你好”", "zh: \"你好\"", Sign::Quote),
            ("＃ 说明", "# 说明", Sign::Hash),
        ] {
            let (text, signs) = mended(text);
            assert_eq!((text.as_str(), signs.first()), (wanted, Some(&sign)));
        }
    }

    #[test]
    fn signs_inside_texts_are_left_alone() {
        for text in [
            "zh: 这块儿别提了，一到大促就炸：真的",
            "- 他说：“先用起来”，然后就没下文了",
            "zh: “先用起来”这话我听过",
            "- SaaS：我们不用",
            "cues: {zh: [你们多少人，大概], en: []}",
            "about: |\n  zh：原样保留\n  -破折号",
            "en: \"zh:ok\"",
            "# title：注释",
            "---",
        ] {
            assert_eq!(mended(text), (text.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn a_byte_of_the_mended_text_leads_back() {
        let keys = ["zh", "en"].map(str::to_owned).into();
        let original = "zh：你好\nen:hi\n";
        let mended = Mended::new(original, &keys);
        assert_eq!(mended.text, "zh: 你好\nen: hi\n");
        for word in ["zh", "你", "en", "hi"] {
            let at = mended.text.find(word).unwrap();
            assert_eq!(Some(mended.original(at)), original.find(word), "{word}");
        }
        assert_eq!(mended.original(mended.text.len()), original.len());
    }
}
