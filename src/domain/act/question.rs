//! Whether a unit asks anything, and in what form (coding manual 1.2 and 1.5).
//!
//! Question marks help and are not needed: half of what is spoken arrives without them.

use std::sync::OnceLock;

use super::lexicon::Phrases;
use super::segment::{Line, Unit};
use crate::domain::lang::is_han;
use crate::domain::memo::remembered;

mod en;
mod zh;

/// In what form a unit asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Asks outright.
    Plain,
    /// Tells of others first, then asks whether it is so here: form 80.
    Prompted,
    /// Puts the answer into the customer's mouth: form 50.
    Leading,
    /// States and invites: form 50.
    Implied,
    /// Answers itself, or nobody is meant to answer: no credit.
    Rhetorical,
}

impl Form {
    /// Returns how good the form is, in per cent (coding manual 1.4 and 1.5). Counts towards the total.
    pub fn percent(self) -> u8 {
        match self {
            Form::Plain => 100,
            Form::Prompted => 80,
            Form::Leading | Form::Implied => 50,
            Form::Rhetorical => 0,
        }
    }
}

/// Returns whether a stretch of normalised talk has the form of a question; marks are not looked at.
///
/// `没什么大事` and `that's what we do` are none.
pub fn asks(text: &str) -> bool {
    remembered!(bool: text, |text| if is_chinese(text) { zh::asks(text) } else { en::asks(text) })
}

/// Returns whether a stretch says that it asks, or ends as a question does: `想请教一下`, `够用吗`; marks are not looked at.
pub fn requests(text: &str) -> bool {
    remembered!(bool: text, |text| if is_chinese(text) { zh::requests(text) } else { en::requests(text) })
}

/// Returns a text with English words that were typed in haste spelt out.
pub fn spelt(text: &str) -> String {
    en::spelt(text)
}

/// Returns in what form a unit asks, or none when it does not ask, or only tells what somebody else asked.
pub fn form(unit: &Unit, line: &Line) -> Option<Form> {
    let text = unit.text.as_str();
    let chinese = is_chinese(text);
    let (quoted, rhetorical, implies, tag, peers) = if chinese {
        (zh::is_quoted(text), zh::is_rhetorical(text), zh::implies(text), zh::has_tag(text), zh::tells_of_peers(text))
    } else {
        (en::is_quoted(text), en::is_rhetorical(text), en::implies(text), en::has_tag(text), en::tells_of_peers(text))
    };
    if quoted {
        return None;
    }
    if rhetorical {
        return Some(Form::Rhetorical);
    }
    let asks = if unit.told { requests(text) } else { asks(text) || (unit.marked && !is_own_statement(text)) };
    let is_last = line.after().is_empty();
    if !asks {
        return (implies && is_last).then_some(Form::Implied);
    }
    if answers_itself(unit, line) {
        return Some(Form::Rhetorical);
    }
    Some(if tag {
        Form::Leading
    } else if implies && !unit.marked && is_last && !asks_in_last_clause(text) {
        Form::Implied
    } else if peers {
        Form::Prompted
    } else {
        Form::Plain
    })
}

/// Returns whether a clause opens with a word that starts another question (coding manual 1.1).
pub fn opens_another(text: &str) -> bool {
    const ZH: [&str; 20] = [
        "还有",
        "另外",
        "以及",
        "那",
        "再就是",
        "再有",
        "再一个",
        "最后想",
        "最后请",
        "最后问",
        "接着",
        "其次",
        "然后",
        "同时",
        "顺便",
        "此外",
        "平时",
        "一般",
        "有没有",
        "目前",
    ];
    const EN: [&str; 9] = ["and ", "also", "plus", "then", "what about", "besides", "another", "secondly", "finally"];
    ZH.iter().chain(&EN).any(|opening| text.starts_with(opening))
}

/// Returns whether the last clause asks.
fn asks_in_last_clause(text: &str) -> bool {
    super::segment::clauses(text).last().is_some_and(|range| asks(&text[range.clone()]))
}

/// Returns whether what follows the question answers it: `难点在哪，其实就是数据不通`.
fn answers_itself(unit: &Unit, line: &Line) -> bool {
    let answers = |text: &str| if is_chinese(text) { zh::answers(text) } else { en::answers(text) };
    let clauses: Vec<&str> = unit.clauses().collect();
    let inside = clauses.windows(2).any(|pair| asks(pair[0]) && answers(pair[1]))
        && clauses.last().is_some_and(|last| !asks(last));
    inside || line.after().first().is_some_and(|next| !next.marked && answers(&next.text))
}

/// Returns whether a marked unit is the trainee telling of their own side.
fn is_own_statement(text: &str) -> bool {
    ["我们", "我司", "我给", "我把", "we ", "we've", "we're", "our ", "i'll", "let me", "i can", "i've"]
        .iter()
        .any(|opening| text.starts_with(opening))
}

/// Returns the phrase lists of both languages.
pub(super) fn lists() -> impl Iterator<Item = &'static Phrases> {
    zh::LISTS.iter().chain(en::LISTS).copied()
}

/// Returns whether a text is read as Chinese.
pub(super) fn is_chinese(text: &str) -> bool {
    text.chars().any(is_han)
}

/// Returns the items of a list that is written as one text, parted by `|`.
fn listed(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|')
}

/// Words of one class, for looking one up.
struct Words {
    /// One text, parted by `|`.
    list: &'static str,
    /// The words sorted, once one is looked up.
    sorted: OnceLock<Vec<&'static str>>,
}

impl Words {
    /// Returns a class of words that is written as one text, parted by `|`.
    const fn new(list: &'static str) -> Self {
        Self { list, sorted: OnceLock::new() }
    }

    /// Returns whether a word is of the class.
    fn has(&self, word: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let mut words: Vec<&str> = listed(self.list).collect();
            words.sort_unstable();
            words
        });
        sorted.binary_search(&word).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form_of(text: &str) -> Option<Form> {
        let line = Line::new(text);
        form(&line.units[0], &line)
    }

    #[test]
    fn a_question_needs_no_mark_and_a_mark_makes_no_question() {
        for text in [
            "现在有几个人",
            "系统顺不顺手",
            "麻烦您讲讲流程",
            "是自建的还是外采",
            "规则合理不合理",
            "上线了没",
            "这个价格您能接受吗刘总",
            "how many people are on it",
            "walk me through the process",
            "is it yours or theirs",
            "any grumbling about it",
            "so the night shift, who covers that",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in [
            "没什么",
            "这事找刘总",
            "怎么都行",
            "多少有点慢",
            "无论如何都支持",
            "不管什么时候都行",
            "我给您介绍一下产品",
            "我们先看演示",
            "that's what we do",
            "whatever works for you",
            "i'll show you how it works",
            "would love to show you around",
            "let me explain what we offer",
        ] {
            assert!(!asks(text), "{text}");
        }
        assert_eq!(form_of("我们有五十个账号?"), None);
        assert_eq!(form_of("We have fifty accounts?"), None);
    }

    #[test]
    fn nobody_answers_a_rhetorical_question() {
        for text in [
            "省钱谁不想要呢?谁不想省钱?",
            "难点在哪?其实就是数据不通。",
            "Who wouldn't want to save money?",
            "Why us? Because we deliver.",
        ] {
            let line = Line::new(text);
            let found: Vec<_> = line.units.iter().map(|unit| form(unit, &line)).collect();
            assert!(found.contains(&Some(Form::Rhetorical)), "{text}: {found:?}");
        }
        assert_eq!(form_of("上家客户问我会不会影响审计"), None);
        assert_eq!(form_of("Another client asked me if it hurts their audit"), None);
    }
}
