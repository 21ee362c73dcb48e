//! Splits a trainee's line into units: one proposition with one function each (coding manual 1.1).
//!
//! Knows marks, line breaks, bullets and words that open a new question; knows nothing of what a unit means. Spans are
//! bytes of the line as it was said.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use super::plain::plain;
use super::question;
use crate::domain::lang::{is_alphanumeric, is_han};
use crate::domain::memo::remembered;
use crate::domain::text::{Normal, Span, normal};

/// One unit of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands in the line as it was said.
    pub span: Span,
    /// Its words, normalised, without the closing mark.
    pub text: String,
    /// Does it end in a question mark?
    pub marked: bool,
    /// Does it tell: does it end without one in a line that marks its questions, or in a clause that only tells? Then it
    /// asks where it says that it asks, and nowhere else.
    pub told: bool,
}

impl Unit {
    /// Returns whether it asks: it is marked, or has the form of a question where its line does not mark questions.
    ///
    /// `您在意什么,我记住了。这样行吗?` marks its question, so that the first half tells.
    pub fn asks(&self) -> bool {
        self.marked || if self.told { question::requests(&self.text) } else { question::asks(&self.text) }
    }

    /// Returns its clauses: what commas, and spaces between Chinese words, separate. Never empty pieces.
    pub fn clauses(&self) -> impl Iterator<Item = &str> {
        let ranges = clauses(&self.text);
        (0..ranges.len()).map(move |index| &self.text[ranges[index].clone()])
    }
}

/// A line with its units, as the readers of single units see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line as it was said.
    pub text: String,
    /// The line, normalised.
    pub normal: Rc<str>,
    /// Its units, in order.
    pub units: Vec<Unit>,
    /// Which unit is being read. Counts from 0.
    pub index: usize,
    /// The line in its plainest form, once it is asked for.
    plain: OnceCell<Rc<str>>,
    /// Is it a list of the method's questions? Found out by `meta` when it is first asked.
    pub(super) is_list: OnceCell<bool>,
    /// Which units begin with a speaker's name, as `meta` finds out when it is first asked. Counts from 0.
    pub(super) speakers: OnceCell<Vec<usize>>,
}

/// Tells whether a stretch and the clause after it ask for two things.
pub(super) type AreTwo<'a> = &'a dyn Fn(&str, &str) -> bool;

impl Line {
    /// Splits a line; the first unit is at hand.
    pub fn new(text: &str) -> Self {
        Self::parted(text, &|_, _| false)
    }

    /// Splits a line, also between clauses that ask for two things; the first unit is at hand.
    pub(super) fn parted(text: &str, are_two: AreTwo) -> Self {
        Self {
            text: text.to_owned(),
            normal: normal(text),
            units: units_parted(text, are_two),
            index: 0,
            plain: OnceCell::new(),
            is_list: OnceCell::new(),
            speakers: OnceCell::new(),
        }
    }

    /// Drops what `meta` found out about units that are no more what they were.
    pub(super) fn forget(&mut self) {
        self.is_list = OnceCell::new();
        self.speakers = OnceCell::new();
    }

    /// Returns the line in its plainest form.
    pub fn plain(&self) -> &str {
        self.plain.get_or_init(|| plain(&self.normal))
    }

    /// Returns the units that begin before another one.
    pub fn before(&self, unit: &Unit) -> &[Unit] {
        let count = self.units.partition_point(|earlier| earlier.span.start < unit.span.start);
        self.units.get(..count).unwrap_or_default()
    }

    /// Returns the units after the one at hand.
    pub fn after(&self) -> &[Unit] {
        self.units.get(self.index + 1..).unwrap_or_default()
    }

    /// Returns the units before the one at hand.
    pub fn earlier(&self) -> &[Unit] {
        self.units.get(..self.index).unwrap_or_default()
    }
}

/// Returns the units of a line, in order, without overlap.
pub fn units(line: &str) -> Vec<Unit> {
    units_parted(line, &|_, _| false)
}

fn units_parted(line: &str, are_two: AreTwo) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut start = 0;
    // The normaliser folds line breaks to spaces, so they are found first.
    for row in line.split_inclusive(['\n', '\r']) {
        split(&Normal::new(row), start, are_two, &mut units);
        start += row.len();
    }
    if units.is_empty() {
        let words = line.trim();
        let start = line.len() - line.trim_start().len();
        let span = Span { start, end: start + words.len() };
        units.push(Unit { span, text: normal(words).to_string(), marked: words.contains(['?', '？']), told: false });
    }
    let marks = units.iter().any(|unit| unit.marked);
    for unit in &mut units {
        let ends = !unit.marked && unit.span.of(line).trim_end().ends_with(TELLING);
        unit.told = ends && (marks || ends_telling(&unit.text));
    }
    units
}

/// Returns whether a Chinese sentence goes on to tell after what looks like a question: `您这边多少我不敢说,两个月跑下来看`.
fn ends_telling(text: &str) -> bool {
    const BIDS: [&str; 6] = ["先看", "您来定", "你来定", "您自己", "您的人", "由您"];
    let ranges = clauses(text);
    let Some(last) = ranges.last().filter(|_| ranges.len() > 1 && question::is_chinese(text)) else { return false };
    let last = text[last.clone()].trim_start_matches("不过").trim_start_matches("所以").trim_start_matches("那");
    !question::asks(last) || BIDS.iter().any(|words| last.starts_with(words))
}

/// Marks that end what is told.
const TELLING: [char; 7] = ['。', '.', '!', '！', ';', '；', '．'];

/// Adds the units of a normalised row that begins at byte `offset` of its line.
fn split(normal: &Normal, offset: usize, are_two: AreTwo, units: &mut Vec<Unit>) {
    let text = normal.as_str();
    for sentence in sentences(text) {
        let marked = text[sentence.clone()].trim_end().trim_end_matches(CLOSING).ends_with('?');
        let parts = questions_in(text, sentence, are_two);
        let last = parts.len() - 1;
        for (index, part) in parts.into_iter().enumerate() {
            let whole = trim(text, part, |letter| letter.is_whitespace() || BULLETS.contains(letter));
            let words = trim_end(text, whole.clone(), |letter| {
                letter.is_whitespace() || is_end(letter) || CLOSING.contains(&letter)
            });
            if text[words.clone()].chars().any(is_alphanumeric) {
                let span = normal.original(whole);
                units.push(Unit {
                    span: Span { start: span.start + offset, end: span.end + offset },
                    text: text[words].to_owned(),
                    marked: marked && index == last,
                    told: false,
                });
            }
        }
    }
}

/// Marks that may stand after the mark that ends a sentence.
const CLOSING: [char; 6] = ['"', '\u{201d}', '\'', '\u{2019}', ')', '」'];

/// Signs that open an item of a list.
const BULLETS: &str = "-*•·●▪—>、,";

/// Returns the sentences of a text, each with its closing marks.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !is_end(letter) || (letter == '.' && !is_full_stop(text, at)) {
            continue;
        }
        let mut end = at + letter.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| is_end(*letter) || CLOSING.contains(letter)) {
            end = at + letter.len_utf8();
        }
        found.push(start..end);
        start = end;
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// Returns whether a sign ends a sentence.
fn is_end(letter: char) -> bool {
    matches!(letter, '。' | '!' | '?' | ';' | '.')
}

/// Returns whether a dot ends a sentence: not inside `1.5`, `e.g.`, `v2.1` or `3. item`.
fn is_full_stop(text: &str, at: usize) -> bool {
    let after = text[at + 1..].chars().next();
    let word =
        text[..at].rsplit(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.').next().unwrap_or_default();
    match after {
        Some('.') => true,
        Some(letter) if letter.is_ascii_alphanumeric() => false,
        Some(' ') => {
            let initial = word.len() == 1 && word.chars().all(|letter| letter.is_ascii_alphabetic() && letter != 'i');
            let numbered =
                word.len() <= 2 && word.chars().all(|letter| letter.is_ascii_digit()) && text[..at].trim() == word;
            !(initial
                || numbered
                || ["mr", "mrs", "ms", "dr", "no", "vs", "e.g", "i.e", "etc", "approx"].contains(&word))
        }
        _ => true,
    }
}

/// Returns the parts of a sentence, split where a second question begins.
fn questions_in(text: &str, sentence: Range<usize>, are_two: AreTwo) -> Vec<Range<usize>> {
    let pieces = pieces(&text[sentence.clone()]);
    let tells = text[sentence.clone()].trim_end().ends_with(TELLING);
    let mut parts = Vec::new();
    let mut start = sentence.start;
    for pair in pieces.windows(2) {
        let (before, (next, is_clause)) = (&pair[0].0, &pair[1]);
        let left = &text[start..sentence.start + before.end];
        let right_start = sentence.start + next.start;
        let right = &text[right_start..sentence.end];
        let clause = &text[right_start..sentence.start + next.end];
        let opens = *is_clause && question::opens_another(right) && asks_on(left) && question::asks(right);
        if opens || !tells && are_two(left, clause) {
            parts.push(start..right_start);
            start = right_start;
        }
    }
    parts.push(start..sentence.end);
    parts
}

/// Returns whether a stretch asks, if only as one of several questions: `and whether you lose many agents`.
fn asks_on(text: &str) -> bool {
    question::asks(text) || text.trim_start_matches("and ").starts_with("whether ")
}

/// Returns where the clauses of a sentence stand, and what a question opens after a bare `and`, which is none by itself.
fn pieces(text: &str) -> Vec<(Range<usize>, bool)> {
    const ASKED: [&str; 10] = ["how", "what", "who", "when", "which", "where", "why", "do", "does", "is"];
    let mut pieces = Vec::new();
    for clause in clauses(text).iter() {
        let (mut start, mut is_clause) = (clause.start, true);
        for (at, _) in text[clause.clone()].match_indices(" and ") {
            let at = clause.start + at;
            let rest = &text[at + " and ".len()..clause.end];
            if ASKED.iter().any(|word| rest.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '\'']))) {
                pieces.push((start..at, is_clause));
                (start, is_clause) = (at + 1, false);
            }
        }
        pieces.push((start..clause.end, is_clause));
    }
    pieces
}

/// Returns where the clauses of a text stand.
pub fn clauses(text: &str) -> Rc<[Range<usize>]> {
    remembered!(Rc<[Range<usize>]>: text, |text| cut(text).into())
}

fn cut(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, letter)| *letter);
        let cuts = match letter {
            ',' => !(before.is_ascii_digit() && after.is_ascii_digit()),
            ':' | '—' | '–' | '(' | ')' => true,
            ' ' => is_han(before) && is_han(after),
            _ => false,
        };
        if cuts {
            found.push(trim(text, start..at, char::is_whitespace));
            start = at + letter.len_utf8();
        }
        before = letter;
    }
    found.push(trim(text, start..text.len(), char::is_whitespace));
    found.retain(|range| !range.is_empty());
    found
}

/// Returns a range without the characters at both ends that `is_cut`.
fn trim(text: &str, range: Range<usize>, is_cut: impl Fn(char) -> bool) -> Range<usize> {
    let range = trim_end(text, range, &is_cut);
    let kept = text[range.clone()].trim_start_matches(&is_cut);
    range.end - kept.len()..range.end
}

/// Returns a range without the characters at its end that `is_cut`.
fn trim_end(text: &str, range: Range<usize>, is_cut: impl Fn(char) -> bool) -> Range<usize> {
    let kept = text[range.clone()].trim_end_matches(is_cut);
    range.start..range.start + kept.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(line: &str) -> Vec<&str> {
        units(line).into_iter().map(|unit| unit.span.of(line)).collect()
    }

    #[test]
    fn a_line_is_split_at_marks_breaks_and_second_questions() {
        for (line, expected) in [
            ("好的。现在几个人？", &["好的。", "现在几个人？"][..]),
            ("现在几个人做,还有系统用的哪家", &["现在几个人做", "还有系统用的哪家"]),
            ("用的哪套系统 另外谁在维护", &["用的哪套系统", "另外谁在维护"]),
            ("1. 几个人?\n2. 谁管?", &["1. 几个人?", "2. 谁管?"]),
            ("How many people, and who runs it?", &["How many people", "and who runs it?"]),
            ("It costs 1.5 million, e.g. in wages. Right?", &["It costs 1.5 million, e.g. in wages.", "Right?"]),
            ("- staff?\n- tools?", &["staff?", "tools?"]),
            ("您刚说返工两次,交期会受什么影响", &["您刚说返工两次,交期会受什么影响"]),
        ] {
            assert_eq!(texts(line), expected, "{line}");
        }
    }

    #[test]
    fn spaces_between_chinese_words_part_clauses_and_thousands_commas_do_not() {
        let parts = |text: &'static str| clauses(text).iter().cloned().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(parts("明白了 那几个人,用 sap 吗"), ["明白了", "那几个人", "用 sap 吗"]);
        assert_eq!(parts("it costs 1,500 a day, right"), ["it costs 1,500 a day", "right"]);
    }

    proptest! {
        #[test]
        fn units_are_in_order_and_on_character_boundaries(line in "\\PC{0,60}") {
            let units = units(&line);
            prop_assert!(!units.is_empty());
            prop_assert!(units.iter().all(|unit| line.get(unit.span.start..unit.span.end).is_some()));
            prop_assert!(units.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        }
    }
}
