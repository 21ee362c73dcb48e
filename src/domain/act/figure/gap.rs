//! Reads what stands around a figure of a sum: the sign before it, what is spent, gained, and paid back.

use crate::domain::memo::remembered;
use crate::domain::quantity::{Quantity, Unit};

/// What is done with a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Multiplied: `乘六成`.
    Times,
    /// Multiplied, as the words suggest: `其中六成`, `每人15万`, `40 people at 150k`.
    Each,
    /// Divided by.
    Over,
    /// Added.
    Plus,
    /// Subtracted: `减每年400万`.
    Minus,
    /// Perhaps subtracted: `少损失8000万`, `80 million less`.
    Fewer,
    /// Stated as the result.
    Equals,
    /// Stated as what is left over: `还剩`, `净省`, `leaves`.
    Remains,
}

/// Words of each sign, the most telling first. English ones are whole words.
const SIGNS: [(Sign, &[&str]); 6] = [
    (
        Sign::Remains,
        &[
            "还剩",
            "剩下",
            "剩",
            "净省",
            "净得",
            "净赚",
            "净收益",
            "净节省",
            "净额",
            "净",
            "余下",
            "leaves",
            "leaving",
            "left with",
            "net",
            "nets",
        ],
    ),
    (Sign::Times, &["×", "*", "✕", "乘以", "再乘", "乘上", "乘", "times", "multiplied by", "multiply by"]),
    (Sign::Over, &["÷", "除以", "divided by", "divide by"]),
    (Sign::Plus, &["+", "加上", "再加", "另加", "plus", "add"]),
    (
        Sign::Minus,
        &["减去", "减掉", "再减", "扣掉", "扣除", "扣去", "刨去", "去掉", "minus", "subtract", "take away", "deduct"],
    ),
    (
        Sign::Equals,
        &[
            "=",
            "等于",
            "就是",
            "也就是",
            "合计",
            "一共",
            "总共",
            "加起来",
            "得出",
            "算下来",
            "下来",
            "等同于",
            "equals",
            "makes",
            "making",
            "comes to",
            "come to",
            "works out",
            "that's",
            "that is",
            "gives",
            "giving",
            "is",
            "amounts to",
            "total",
            "totals",
        ],
    ),
];

/// Words that stand directly before a figure, if anywhere: elsewhere they are part of other words.
const CLOSE: [(Sign, &[&str]); 4] = [
    (Sign::Minus, &["减", "扣", "-", "less"]),
    (Sign::Plus, &["加"]),
    (Sign::Over, &["/", "over"]),
    (Sign::Times, &["x"]),
];

/// Words that suggest a loss that falls away.
const FEWER: [&str; 5] = ["少损失", "少花", "减少", "少掉", "少"];

/// Words that give a figure for each one.
const EACH_BEFORE: [&str; 14] = [
    "每人",
    "每个",
    "人均",
    "每位",
    "每名",
    "每台",
    "每单",
    "每条",
    "一个人",
    "一个坐席",
    "单价",
    "each",
    "at",
    "apiece",
];

/// Words right after a figure that give it for each one.
const EACH_AFTER: [&str; 10] =
    ["一个人", "每人", "一人", "each", "apiece", "a head", "per head", "per person", "a person", "per agent"];

/// Words between a sign and its figure that change nothing: when, about, our.
const FILLERS: [&str; 24] = [
    "每年",
    "一年",
    "每月",
    "一个月",
    "每个月",
    "每天",
    "一天",
    "大约",
    "大概",
    "约",
    "差不多",
    "将近",
    "了",
    "掉",
    "去",
    "about",
    "around",
    "roughly",
    "another",
    "the",
    "your",
    "our",
    "some",
    "a year",
];

/// Marks between clauses.
const MARKS: [char; 12] = [',', '，', '.', '。', ';', '；', ':', '：', '?', '？', '!', '！'];

/// Longest text that a sign may stand in, in characters, and longest text before a result that has none.
const CLAUSE_CHARS_MAX: usize = 40;
const SILENT_CHARS_MAX: usize = 8;

/// Returns the sign of a figure, from what stands before it, right after it, and the figure before.
pub(super) fn sign(between: &str, after: &str, before: Option<&Quantity>, own: &Quantity) -> Option<Sign> {
    let clause = between.rsplit(MARKS).next().unwrap_or_default().trim();
    // A length of time is what something lasts, seldom what it is divided by: `12 million over three years`.
    let is_length = own.unit == Unit::Months || own.unit == Unit::Seconds;
    if clause.chars().count() <= CLAUSE_CHARS_MAX {
        // Every unit of a line follows the line's sum anew, through the same clauses.
        let signs = remembered!(Signs: clause, Signs::of);
        let close = signs.close.filter(|sign| !(is_length && *sign == Sign::Over));
        if let Some(sign) = signs.named.or(close).or(signs.fewer.then_some(Sign::Fewer)) {
            return Some(sign);
        }
    }
    let tail = after.trim_start();
    if ["less", "fewer", "off"].iter().any(|word| is_first(tail, word) && !tail.starts_with("less than")) {
        return Some(Sign::Fewer);
    }
    let is_part_of = own.unit == Unit::Percent
        && before.is_some_and(|before| before.unit != Unit::Percent)
        && (clause.starts_with('里')
            || clause.starts_with("其中")
            || clause.starts_with("当中")
            || clause.starts_with('的'));
    let is_share_of = before.is_some_and(|before| before.unit == Unit::Percent)
        && own.unit != Unit::Percent
        && (is_first(clause, "of") || clause == "的");
    let is_last = |name: &str| ends_in(clause, name);
    let is_each = matches!(own.unit, Unit::Money | Unit::None)
        && before.is_some_and(|before| !matches!(before.unit, Unit::Money | Unit::Percent) || is_first(tail, "each"))
        && (EACH_BEFORE.iter().any(|word| is_last(word)) || EACH_AFTER.iter().any(|word| is_first(tail, word)));
    (is_part_of || is_share_of || is_each).then_some(Sign::Each)
}

/// What the words of a clause say of the figure after it.
#[derive(Clone, Copy)]
struct Signs {
    /// A sign that is named anywhere in it.
    named: Option<Sign>,
    /// A sign that it ends in.
    close: Option<Sign>,
    /// Does it suggest a loss that falls away?
    fewer: bool,
}

impl Signs {
    /// Returns the signs of a clause.
    fn of(clause: &str) -> Self {
        let named = SIGNS.iter().find(|(sign, names)| {
            names.iter().any(|name| {
                let is_weak = *name == "is" || *name == "net" || *name == "add";
                if is_weak {
                    ends_in(clause, name) || (*sign == Sign::Equals && is_paid_back(clause))
                } else {
                    is_named(clause, name)
                }
            })
        });
        let close = CLOSE.iter().find(|(_, names)| names.iter().any(|name| ends_in(clause, name)));
        Self {
            named: named.map(|(sign, _)| *sign).filter(|sign| *sign != Sign::Over || !is_other_over(clause)),
            close: close.map(|(sign, _)| *sign),
            fewer: FEWER.iter().any(|word| clause.contains(word)),
        }
    }
}

/// Returns whether a clause ends in a word, but for what changes nothing.
fn ends_in(clause: &str, word: &str) -> bool {
    strip_fillers(clause).strip_suffix(word).is_some_and(|head| is_edge(head, word))
}

/// Returns whether a result may stand here without a sign: after a comma, with nothing but its period before it.
pub(super) fn is_close(between: &str) -> bool {
    let mut clauses = between.rsplit(MARKS);
    let last = clauses.next().unwrap_or_default();
    let has_stop = between.contains(['.', '。', ';', '；', '?', '？', '!', '！']);
    !has_stop && last.chars().count() <= SILENT_CHARS_MAX && strip_fillers(last.trim()).trim().is_empty()
}

/// Returns whether a length of time is given as the time in which a cost is paid back, neither bounded nor asked for.
pub(super) fn pays_back(text: &str, quantity: &Quantity) -> bool {
    let (before, after) = around(text, quantity);
    let is_bounded = ["内", "以内", "之内", "不到", "左右内"].iter().any(|word| after.starts_with(word))
        || ["不到", "不超过", "within", "under", "less than", "in less than", "inside", "over"]
            .iter()
            .any(|word| strip_fillers(before.trim()).ends_with(word));
    let is_asked = ["要求", "希望", "必须", "want", "need", "must", "require"].iter().any(|word| before.contains(word));
    // `three years, paid back in 2.9 months`: the last length of the clause is the one that is meant.
    let is_last = !["month", "year", "个月", "年"].iter().any(|word| after.contains(word));
    !is_bounded && !is_asked && (is_paid_back(before) || (is_last && is_paid_back(after)))
}

/// Returns whether a sum of money is gained: saved, earned, no longer lost.
pub(super) fn gains(text: &str, quantity: &Quantity) -> bool {
    let (before, after) = around(text, quantity);
    ["省", "少损失", "少花", "赚", "增收", "多收", "收益", "挽回", "回来"].iter().any(|word| before.contains(word))
        || ["save", "saves", "saving", "savings", "gain", "gains", "earn", "earns", "leaves", "net"]
            .iter()
            .any(|word| is_named(before, word))
        || ["saved", "less lost", "gained", "net"].iter().any(|word| is_named(after, word))
}

/// Returns the clause of a figure, before it and after it.
fn around<'a>(text: &'a str, quantity: &Quantity) -> (&'a str, &'a str) {
    let before = text.get(..quantity.span.start).unwrap_or_default().rsplit(MARKS).next().unwrap_or_default();
    let after = text.get(quantity.span.end..).unwrap_or_default().split(MARKS).next().unwrap_or_default();
    (before, after.trim_start())
}

/// Returns whether a text speaks of paying back.
fn is_paid_back(text: &str) -> bool {
    [
        "回本",
        "回收",
        "收回",
        "payback",
        "pay back",
        "pays back",
        "paid back",
        "pays for itself",
        "pay for itself",
        "pays itself back",
        "break even",
        "breaks even",
        "earns it back",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// Returns whether `除以`, `divided by` is only spoken of, with another number between.
fn is_other_over(clause: &str) -> bool {
    clause.contains("除以外")
}

/// Strips what changes nothing from the end of a text.
fn strip_fillers(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some(head) = FILLERS.iter().find_map(|word| text.strip_suffix(word).filter(|head| is_edge(head, word))) {
        text = head.trim_end();
    }
    text
}

/// Returns whether a word may begin after a text: an English word not inside another one.
fn is_edge(head: &str, word: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphabetic();
    !word.starts_with(is_letter) || !head.ends_with(is_letter)
}

/// Returns whether a text begins with a whole word.
fn is_first(text: &str, word: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphabetic();
    text.strip_prefix(word).is_some_and(|tail| !word.ends_with(is_letter) || !tail.starts_with(is_letter))
}

/// Returns whether a name stands in a text, an English one as a whole word.
fn is_named(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| is_edge(&text[..at], name) && is_first(&text[at..], name))
        && !(name == "乘" && ["乘客", "乘车", "乘用"].iter().any(|word| text.contains(word)))
}
