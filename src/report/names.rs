//! What people and their sessions are called in a report: as they are, or by numbers (`--anonymous`).
//!
//! Trainees are numbered in the order in which they first appear in the store, their sessions oldest first: the same store
//! gives the same numbers in every report. No hash is used: names are few, and a hash of one can be guessed. What a trainee
//! says may hold their name as well; its words, as far as they are part of the trainee's id, are replaced in every text. A
//! name that is nowhere in the id cannot be known, and stays.

use std::collections::BTreeMap;

use crate::domain::lang::is_han;

/// What people and sessions are called.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Numbers instead of names; none when names stay.
    numbers: Option<Numbers>,
}

/// Numbers instead of names.
#[derive(Debug, Clone, Default)]
struct Numbers {
    trainees: BTreeMap<String, usize>,
    sessions: BTreeMap<String, String>,
    /// How many sessions each trainee has so far; those of nobody under the empty name.
    counts: BTreeMap<String, usize>,
}

impl Names {
    /// Returns numbers for people that are still to appear.
    pub fn anonymous() -> Self {
        Self { numbers: Some(Numbers::default()) }
    }

    /// Returns whether names are replaced.
    pub fn is_anonymous(&self) -> bool {
        self.numbers.is_some()
    }

    /// Gives the next number to a trainee who has none.
    pub fn meet(&mut self, trainee: &str) {
        if let Some(numbers) = &mut self.numbers
            && !trainee.is_empty()
            && !numbers.trainees.contains_key(trainee)
        {
            let next = numbers.trainees.len() + 1;
            numbers.trainees.insert(trainee.to_owned(), next);
        }
    }

    /// Gives a session the next number of its trainee.
    pub fn meet_session(&mut self, trainee: Option<&str>, session: &str) {
        self.meet(trainee.unwrap_or_default());
        let Some(numbers) = &mut self.numbers else { return };
        if numbers.sessions.contains_key(session) {
            return;
        }
        let count = numbers.counts.entry(trainee.unwrap_or_default().to_owned()).or_default();
        *count += 1;
        let name = match trainee.and_then(|trainee| numbers.trainees.get(trainee)) {
            Some(number) => format!("trainee-{number}-session-{count}"),
            None => format!("session-{count}"),
        };
        numbers.sessions.insert(session.to_owned(), name);
    }

    /// Returns what a trainee is called.
    pub fn trainee(&self, id: &str) -> String {
        match &self.numbers {
            None => id.to_owned(),
            Some(numbers) => {
                numbers.trainees.get(id).map_or_else(|| "trainee".to_owned(), |at| format!("trainee-{at}"))
            }
        }
    }

    /// Returns what a session is called.
    pub fn session(&self, id: &str) -> String {
        match &self.numbers {
            None => id.to_owned(),
            Some(numbers) => numbers.sessions.get(id).cloned().unwrap_or_else(|| "session".to_owned()),
        }
    }

    /// Returns what replaces the words of some names in texts; nothing is replaced where names stay.
    pub(crate) fn cover<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Cover {
        let mut words = Vec::new();
        if self.is_anonymous() {
            for name in names {
                let alias = self.trainee(name);
                words.extend(words_of(name).into_iter().map(|word| (word, alias.clone())));
            }
        }
        // The longest word first: a name before a part of it.
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
        words.dedup();
        Cover { words }
    }
}

/// Returns the words of a name by which a text could give it away, lower-case: the whole, and its parts of at least two
/// Chinese characters or three letters. Numbers alone are no name below four digits.
fn words_of(name: &str) -> Vec<String> {
    let parts = name.split(|letter: char| !letter.is_alphanumeric());
    let mut words: Vec<String> = parts
        .filter(|part| match part.chars().count() {
            0 | 1 => false,
            2 => part.chars().all(is_han),
            3 => !part.chars().all(|letter| letter.is_ascii_digit()),
            _ => true,
        })
        .chain([name])
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words.dedup();
    words
}

/// Replaces names in texts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cover {
    /// Words, lower-case, the longest first, with what stands in their place.
    words: Vec<(String, String)>,
}

/// A text after names were replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Covered {
    /// The text.
    pub(crate) text: String,
    /// Where it was changed: the bytes before, the bytes after.
    changes: Vec<((usize, usize), (usize, usize))>,
}

impl Cover {
    /// Returns a text without the names.
    pub(crate) fn text(&self, text: &str) -> String {
        self.covered(text).text
    }

    /// Returns a text without the names, and where they stood.
    pub(crate) fn covered(&self, text: &str) -> Covered {
        let mut covered = Covered { text: String::with_capacity(text.len()), changes: Vec::new() };
        let mut at = 0;
        while let Some(letter) = text[at..].chars().next() {
            match self.found(text, at) {
                Some((end, alias)) => {
                    let start = covered.text.len();
                    covered.text.push_str(alias);
                    covered.changes.push(((at, end), (start, covered.text.len())));
                    at = end;
                }
                None => {
                    covered.text.push(letter);
                    at += letter.len_utf8();
                }
            }
        }
        covered
    }

    /// Returns where a name that begins at a byte ends, and what stands for it.
    fn found(&self, text: &str, at: usize) -> Option<(usize, &str)> {
        let is_joined = |left: Option<char>, right: Option<char>| {
            let joins = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() && !is_han(letter));
            joins(left) && joins(right)
        };
        let before = text[..at].chars().next_back();
        self.words.iter().find_map(|(word, alias)| {
            let rest = &text[at..];
            let mut wanted = word.chars();
            let mut end = at;
            // Letter by letter, so that positions are those of the text whatever lower case makes of it.
            for letter in rest.chars() {
                if wanted.as_str().is_empty() {
                    break;
                }
                for lower in letter.to_lowercase() {
                    if wanted.next() != Some(lower) {
                        return None;
                    }
                }
                end += letter.len_utf8();
            }
            let is_whole = wanted.as_str().is_empty()
                && !is_joined(before, rest.chars().next())
                && !is_joined(text[..end].chars().next_back(), text[end..].chars().next());
            is_whole.then_some((end, alias.as_str()))
        })
    }
}

impl Covered {
    /// Returns where a span of the text before is: one that begins or ends inside a name takes all of it.
    pub(crate) fn span(&self, start: usize, end: usize) -> (usize, usize) {
        let place = |at: usize, is_end: bool| {
            let mut shift = (0, 0);
            for ((from, to), (new_from, new_to)) in &self.changes {
                if at >= *to {
                    shift = (*to, *new_to);
                } else if at > *from {
                    return if is_end { *new_to } else { *new_from };
                } else {
                    break;
                }
            }
            shift.1 + (at - shift.0)
        };
        (place(start, false), place(end, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cover(name: &str) -> Cover {
        let mut names = Names::anonymous();
        names.meet("somebody else");
        names.meet(name);
        names.cover([name])
    }

    #[test]
    fn words_of_a_name_are_replaced_and_others_stay() {
        for (name, text, wanted) in [
            ("王芳", "我是王芳，王芳芳", "我是trainee-2，trainee-2芳"),
            ("王芳 A-1023", "王芳的工号1023。编号 A-1023", "trainee-2的工号trainee-2。编号 A-trainee-2"),
            (
                "anna.lee@x.com",
                "Anna here; LEE, annabel, not Susanna. X.COM",
                "trainee-2 here; trainee-2, annabel, not Susanna. X.trainee-2",
            ),
            ("T7", "t7 and T77", "trainee-2 and T77"),
            ("李", "李总好", "trainee-2总好"),
        ] {
            assert_eq!(cover(name).text(text), wanted, "{name}");
        }
        assert_eq!(Names::default().cover(["anna"]).text("anna"), "anna");
    }

    #[test]
    fn spans_follow_the_words_they_mark() {
        let text = "我是王芳，您好。";
        let covered = cover("王芳").covered(text);
        let slice = |start: usize, end: usize| {
            let (start, end) = covered.span(start, end);
            covered.text[start..end].to_owned()
        };
        assert_eq!(slice(0, text.len()), covered.text);
        assert_eq!(slice(0, 6), "我是");
        assert_eq!(slice(6, 12), "trainee-2");
        assert_eq!(slice(9, 15), "trainee-2，", "half a name is the name");
        assert_eq!(slice(15, 21), "您好");
        assert_eq!(slice(0, 9), "我是trainee-2");
    }

    #[test]
    fn numbers_are_in_the_order_of_appearance() {
        let mut names = Names::anonymous();
        for (trainee, session) in
            [(Some("b"), "s1"), (None, "s2"), (Some("a"), "s3"), (Some("b"), "s4"), (Some("b"), "s1")]
        {
            names.meet_session(trainee, session);
        }
        assert_eq!((names.trainee("b"), names.trainee("a")), ("trainee-1".to_owned(), "trainee-2".to_owned()));
        let sessions = ["s1", "s2", "s3", "s4", "s5"].map(|id| names.session(id));
        assert_eq!(
            sessions,
            ["trainee-1-session-1", "session-1", "trainee-2-session-1", "trainee-1-session-2", "session"]
        );
    }
}
