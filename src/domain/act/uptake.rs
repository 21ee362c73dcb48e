//! Tells how much a line builds on what the customer said; coding manual 1.5, Uptake.
//!
//! Words and numbers only: whether a quotation is true is not decided here.

use std::cell::LazyCell;
use std::rc::Rc;
use std::sync::LazyLock;

use super::Context;
use super::heard::Lately;
use super::lexicon::Phrases;
use super::segment::clauses;
use super::topic::{Content, Topics};
use crate::domain::memo::{Owner, remembered};
use crate::domain::quantity::{Quantity, quantities};
use crate::domain::text::normal;

/// The phrase lists of this file.
pub(super) static LISTS: &[&Phrases] = &[&REFERRING];

/// Ways to refer to what was said without saying what.
static REFERRING: Phrases = Phrases::parts(
    "刚才您|您刚|你刚|刚刚您|您说|你说|您提到|你提到|您讲|您前面|您之前说|刚提到|刚说|刚讲|您那句|听您|如您所说|\
     您的意思|前面聊到|刚聊到|照您|您反映|you mentioned|you said|you say|you told|you've said|you were saying|\
     you just|you talked|you spoke|you pointed|you described|as you|what you said|like you said|earlier you|\
     you brought up|i heard you|from what you|you raised|you noted",
);

/// Everyday words that are no sign of having listened, besides those without content.
const EVERYDAY: &str = "时候 问题 觉得 可能 应该 因为 所以 但是 如果 就是 还是 没有 不是 可以 需要 东西 事情 这样 那样 这种 那种 客户 客服 顾客 \
用户 员工 银行 公司 部门 团队 系统 工作 业务 领导 每天 每年 每月 一年 一天 一月 今年 去年 明年 以后 以前 之前 之后 刚才 刚说 提到 说到 具体 主要 \
影响 帮助 解决 处理 重要 希望 打算 考虑 想法 明白 理解 确实 其实 比如 或者 而且 然后 不过 只是 已经 一直 经常 有时 左右 大家 自己 别人 时间 方案 \
产品 数据 怎样 如何 为何 哪里 谁来 多久 几个 那么 这么 什么 \
problem problems issue issues need needs think want wants time times work works people make makes take takes use uses good \
year years day days month months week weeks customer customers company team business system thing something anything \
mean means mention mentioned said saying talk help helps affect effect happen happens look looks see seem feel find come \
comes long often much really whole every each very only first last next year's today while after before during because";

/// The everyday words, ready for comparing.
static EVERYDAY_CONTENT: LazyLock<Content> = LazyLock::new(|| Content::of(EVERYDAY));

/// What a reference to nothing in particular is worth, in per cent, once.
pub(super) const GENERIC: u8 = 50;

/// Returns whether a stretch only refers to what was said, without saying to what, and the trainee has done so before: said
/// line after line, `您刚才说` takes nothing up (attack 12).
pub(super) fn is_idle_again(unit_text: &str, context: &Context) -> bool {
    if !refers(unit_text) {
        return false;
    }
    let shares = |text: &str, with: &Lately| {
        let said = Content::of(text);
        said.words().any(|word| with.has_word(word) && !EVERYDAY_CONTENT.has_word(word))
            || said.meanings().any(|meaning| with.has_meaning(meaning))
    };
    if shares(&normal(unit_text), &Lately::of(context.recent_lines())) {
        return false;
    }
    let heard = LazyCell::new(|| Lately::of(&context.heard));
    context.said.iter().any(|line| referring(line).iter().any(|clause| !shares(clause, &heard)))
}

/// Returns the clauses of a line, normalised, that refer to what was said.
fn referring(line: &str) -> Rc<[Box<str>]> {
    remembered!(Rc<[Box<str>]>: line, |line| {
        let line = normal(line);
        let clauses = clauses(&line);
        let clauses = clauses.iter().map(|range| &line[range.clone()]);
        clauses.filter(|clause| REFERRING.is_in(clause)).map(Box::from).collect()
    })
}

/// Returns whether a stretch says openly that it takes up what the customer said, in words or with their number.
pub fn refers(unit_text: &str) -> bool {
    remembered!(bool: unit_text, |unit_text| REFERRING.is_in(&normal(unit_text)))
}

/// A stretch of a line, as it is compared with what was heard.
struct Taken {
    said: Content,
    /// Its words that are sure signs of having listened, where the customer used them.
    specific: Box<[u64]>,
    figures: Rc<[Quantity]>,
    refers: bool,
}

impl Taken {
    /// Returns a stretch in a deal.
    fn of(unit_text: &str, topics: Option<&Topics>) -> Rc<Self> {
        let owner = topics.map_or(Owner::NOBODY, Topics::owner);
        remembered!(Rc<Taken>: owner, unit_text, |unit_text| {
            let unit = normal(unit_text);
            let said = Content::of(&unit);
            let is_specific =
                |word: &u64| !EVERYDAY_CONTENT.has_word(*word) && topics.is_none_or(|topics| !topics.is_common(*word));
            let specific = said.words().filter(is_specific).collect();
            Rc::new(Self { specific, figures: quantities(&unit), refers: REFERRING.is_in(&unit), said })
        })
    }
}

/// Returns 100 for a specific word or number of the customer's last turns with something added, 50 for a generic
/// reference, the same subject or a bare echo, else 0.
///
/// After `我们每周返工两次`, `返工那几天交期会怎样` builds on it; `您刚才说的那个` refers to it; `返工两次?` echoes it.
pub(super) fn uptake_percent(unit_text: &str, lately: &Lately, topics: Option<&Topics>) -> u8 {
    if lately.lines.is_empty() {
        return 0;
    }
    let taken = Taken::of(unit_text, topics);
    if taken.specific.iter().any(|word| lately.has_word(*word)) || shares_number(&taken.figures, lately) {
        let adds = taken.said.words().any(|word| !lately.has_word(word));
        return if adds { 100 } else { 50 };
    }
    let same_subject = || taken.said.meanings().any(|meaning| lately.has_meaning(meaning));
    if taken.refers || same_subject() { 50 } else { 0 }
}

/// Returns whether a text takes up a number that was heard; small bare numbers do not count.
fn shares_number(said: &[Quantity], lately: &Lately) -> bool {
    let mut known = lately.lines.iter().flat_map(|line| line.normal_figures());
    !said.is_empty()
        && known.any(|known| known.high_milli > 10_000 && said.iter().any(|quantity| quantity.is_same(known)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::act::heard::{Heard, HeardLine};

    fn uptake(heard: &[&str], line: &str) -> u8 {
        let heard: Vec<_> = heard.iter().map(|text| HeardLine::of(text)).collect();
        uptake_percent(&normal(line), Heard::of(&heard, &BTreeSet::new()).lately(), None)
    }

    #[test]
    fn a_specific_word_or_number_with_something_added_is_full_uptake() {
        for (heard, line, expected) in [
            ("我们每周返工两次。", "返工那几天交期会受什么影响", 100),
            ("一共600个坐席。", "这600人一年流动多少", 100),
            ("We get two reworks a week.", "what happens to delivery dates after those reworks", 100),
            ("Some 40 engineers do patches.", "so those 40 people, what would they build instead", 100),
            ("我们每周返工两次。", "返工", 50),
            ("Two reworks a week.", "reworks?", 50),
            ("我们每周返工两次。", "刚才您说的那个，方便展开吗", 50),
            ("Two reworks a week.", "what you said just now, why is that", 50),
            ("我们每周返工两次。", "合同什么时候到期", 0),
            ("Two reworks a week.", "who signs the contract", 0),
            ("坐席老是离职。", "人员流失大吗", 50),
            ("Agents keep quitting.", "how high is attrition", 50),
        ] {
            assert_eq!(uptake(&[heard], line), expected, "{heard} {line}");
        }
    }

    #[test]
    fn only_the_last_three_turns_count() {
        let heard = ["我们每周返工两次。", "嗯。", "好。", "行。"];
        assert_eq!(uptake(&heard, "返工那几天交期会怎样"), 0);
        assert_eq!(uptake(&[], "返工那几天交期会怎样"), 0);
    }
}
