//! The concern a line meets: the open objection of the deal, or, without a scenario, what the customer's last line voices.
//!
//! Knows which concern it is and how hard it presses; knows nothing of how well the trainee deals with it.

use super::Topic;
use super::before::{self, Said};
use super::lexicon::voiced::{CONCERN, DOUBT, POLICY, REQUEST, THEMES, Theme};
use super::plain::plain;
use super::scene::Scene;
use super::segment::Line;
use super::topic::Among;
use crate::domain::id::ObjectionId;
use crate::domain::lang::is_han;
use crate::domain::memo::remembered;
use crate::domain::text::normal;

/// A concern at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// Which objection it is; none without a scenario.
    pub id: Option<ObjectionId>,
    /// Did the customer's last line raise or repeat it?
    pub is_pressing: bool,
}

/// Returns the concern that a unit would be about: the open one that it or its line names, else the one that the customer's
/// last line pressed or spoke of.
///
/// Without a scenario, or for a line read alone, any concern of the customer's last line.
pub fn at_hand(unit_text: &str, line: &Line, context: &Scene) -> Option<Concern> {
    let Some(topics) = context.topics.filter(|_| context.strict) else {
        // A session without a scenario has its concerns on record all the same.
        if let Some(id) = context.pressing().cloned().or_else(|| context.discussed().iter().next_back().cloned()) {
            return Some(Concern { is_pressing: context.pressing() == Some(&id), id: Some(id) });
        }
        return context.before().filter(|line| is_voiced(line)).map(|_| Concern { id: None, is_pressing: true });
    };
    let open = |text: &str| {
        context.open().next()?;
        match topics.find(text, context.lang, Among::Objections)?.topic {
            Topic::Objection(id) => context.open().find(|open| **open == id).cloned(),
            _ => None,
        }
    };
    let id = open(unit_text)
        .or_else(|| context.pressing().cloned())
        .or_else(|| context.discussed().iter().next_back().cloned())
        .or_else(|| line.earlier().iter().rev().find_map(|unit| open(&unit.text)))?;
    let is_pressing = context.pressing() == Some(&id);
    Some(Concern { id: Some(id), is_pressing })
}

/// Returns whether a customer's line gives a reason not to go on, or puts it off.
///
/// `太贵了` does, `老是缺料` (trouble of their own) and `必须压到三天` (a want) do not.
pub fn is_voiced(line: &str) -> bool {
    remembered!(bool: line, objects)
}

fn objects(line: &str) -> bool {
    let plain = plain(&normal(line));
    if REQUEST.is_in(&plain) {
        return false;
    }
    if SHORT.contains(&&*plain) {
        return true;
    }
    // `怕宕机`, said of nobody else, is a fear of what is offered.
    if ["怕", "就怕", "担心", "主要怕", "主要是怕", "主要担心"].iter().any(|fear| plain.starts_with(fear))
    {
        return true;
    }
    match before::said(line) {
        Said::Objection | Said::Stall => true,
        Said::Want => POLICY.is_in(&plain),
        // What sounds like a question and is not marked as one is a statement: `our vendor can do the same`.
        _ if line.trim_end().ends_with(['?', '？']) => {
            DOUBT.is_in(&plain) || CONCERN.is_in(&plain) && speaks_to_trainee(&plain)
        }
        Said::Fact | Said::Trouble | Said::Question => CONCERN.is_in(&plain) || speaks_to_trainee(&plain),
    }
}

/// Refusals and putting off that are a whole line.
const SHORT: [&str; 22] = [
    "贵",
    "太贵",
    "再说",
    "再说吧",
    "下个月",
    "下个月再定",
    "明年",
    "没兴趣",
    "没预算",
    "没时间",
    "没案例",
    "不用",
    "不要",
    "算了",
    "later",
    "next month",
    "no",
    "no thanks",
    "no case",
    "not now",
    "maybe later",
    "expensive",
];

/// Returns whether a line speaks of the trainee's side: what customers tell of themselves seldom does.
fn speaks_to_trainee(plain: &str) -> bool {
    const COURTESY: [&str; 12] = [
        "you know",
        "you see",
        "thank you",
        "tell you",
        "see you",
        "you can imagine",
        "with you",
        "you asked",
        "给你们看",
        "你们聊",
        "you there",
        "you too",
    ];
    let speaks = plain.contains("你们")
        || plain.split(' ').any(|word| ["you", "your", "youre", "youd", "youve"].contains(&word));
    speaks && !COURTESY.iter().any(|words| plain.contains(words))
}

/// Returns whether a reply speaks to what a line is concerned about; none when the concern is of no known theme.
pub fn is_related(line: &str, reply: &str) -> Option<bool> {
    let themes: Vec<&Theme> = THEMES.iter().filter(|(heard, _)| heard.is_in(line)).collect();
    if themes.is_empty() {
        return None;
    }
    Some(themes.iter().any(|(heard, answers)| heard.is_in(reply) || answers.is_in(reply)))
}

/// Returns which of the themes of concern a line speaks of first.
pub fn theme(line: &str) -> Option<usize> {
    THEMES.iter().position(|(heard, _)| heard.is_in(line))
}

/// Returns whether a reply takes up words of the customer's line: two Chinese characters, or a Latin word of five letters.
pub fn echoes(before: &str, text: &str) -> bool {
    let letters: Vec<(usize, char)> = before.char_indices().collect();
    let has_pair = letters.windows(2).any(|pair| {
        let [(start, first), (middle, second)] = [pair[0], pair[1]];
        let pair = &before[start..middle + second.len_utf8()];
        is_han(first) && is_han(second) && !COMMON_PAIRS.contains(&pair) && text.contains(pair)
    });
    let has_word = before
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| word.len() >= 5 && !COMMON_WORDS.contains(word))
        .any(|word| text.split(|letter: char| !letter.is_ascii_alphanumeric()).any(|other| other == word));
    has_pair || has_word
}

/// Words of five letters and more that two lines share without speaking of the same.
const COMMON_WORDS: [&str; 40] = [
    "about",
    "would",
    "could",
    "should",
    "their",
    "there",
    "these",
    "those",
    "which",
    "where",
    "other",
    "using",
    "really",
    "think",
    "thing",
    "things",
    "people",
    "right",
    "after",
    "before",
    "still",
    "every",
    "never",
    "always",
    "maybe",
    "might",
    "going",
    "again",
    "having",
    "being",
    "something",
    "anything",
    "because",
    "while",
    "through",
    "without",
    "first",
    "doing",
    "already",
    "years",
];

/// Pairs of characters that two lines share without speaking of the same.
const COMMON_PAIRS: [&str; 16] = [
    "我们", "你们", "他们", "这个", "那个", "现在", "就是", "不是", "没有", "一个", "什么", "可以", "怎么", "这样",
    "还是", "公司",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_concern_is_told_from_trouble_and_from_a_want() {
        for (line, expected) in [
            ("你们这价格也太贵了。", true),
            ("这个我做不了主，得总部批。", true),
            ("我们合作了十年的供应商也在做。", false),
            ("老是缺料，挺头疼。", false),
            ("必须把缺料降下来。", false),
            ("It's way over budget.", true),
            ("I'd have to run it past the board.", true),
            ("We plan in Excel.", false),
            ("Shortages are a headache.", false),
        ] {
            assert_eq!(is_voiced(line), expected, "{line}");
        }
    }

    #[test]
    fn an_answer_of_another_theme_is_not_related() {
        assert_eq!(is_related("数据不能出内网", "我们可以装在你机房里"), Some(true));
        assert_eq!(is_related("数据不能出内网", "我们刚拿了创新奖"), Some(false));
        assert_eq!(is_related("the price is too high", "the fee covers three sites"), Some(true));
        assert_eq!(is_related("the price is too high", "our dashboard is new"), Some(false));
    }
}
