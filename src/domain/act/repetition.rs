//! Tells whether a question was asked before; coding manual 1.5, rows 13 and 14.

use std::cell::LazyCell;
use std::rc::Rc;

use super::context::Asked;
use super::segment::clauses;
use super::topic::{Among, Content};
use super::{Act, Context, Kind, Mark, Stage, Topic, question, stage};
use crate::domain::lang::is_alphanumeric;
use crate::domain::memo::remembered;
use crate::domain::text::normal;

/// Share of common character pairs from which two questions are the same, in per cent; coding manual 1.5, row 13.
const SAME_PERCENT: usize = 80;

/// Fewest character pairs of a question that can be a repetition: `为什么呢` may follow every answer.
const PAIRS_MIN: usize = 4;

/// Fewest pairs of neighbouring words, or characters in Chinese, of a question that can be known again within a line.
const SHINGLES_MIN: usize = 5;

/// Returns whether the trainee asks the same again without new information.
///
/// The same is: nearly the same words, or for problem, implication and need-payoff questions the same stage, need and
/// consequence. Asking again is allowed once when the customer did not answer.
pub fn is_repeated(unit_text: &str, act: &Act, context: &Context) -> bool {
    let text = normal(unit_text);
    let question = Question { pairs: pairs(&text), amount: LazyCell::new(|| amount(&text, context)), text: &text, act };
    let mut same = context.asked.iter().filter(|asked| is_same(&question, asked, context));
    match (same.next(), same.next()) {
        // Two concerns may be explored in the same words.
        (None, _) => act.kind == Kind::Question && says_again(&text, context),
        (Some(only), None) => only.answered || act.kind == Kind::Question && says_again(&text, context),
        _ => true,
    }
}

/// A question that may be one that was asked before.
struct Question<'q, F> {
    text: &'q str,
    act: &'q Act,
    pairs: Rc<[(char, char)]>,
    amount: LazyCell<Option<Topic>, F>,
}

/// Returns whether a question stands, nearly word for word, in a line of the trainee's that was answered, or in two: whatever it
/// was read as there, and whatever stands around it here (attack 6).
fn says_again(text: &str, context: &Context) -> bool {
    let whole = shingles(text);
    let ranges = clauses(text);
    // `我就是想知道，…` and `So once more: …` say the rest again.
    let rest = ranges.get(1).map(|range| shingles(&text[range.start..]));
    let is_said = |line: &str| {
        let line = remembered!(Rc<[u64]>: line, |line| shingles(&normal(line)));
        is_within(&whole, &line) || rest.as_ref().is_some_and(|rest| is_within(rest, &line))
    };
    let mut found = 0;
    for (at, _) in context.said.iter().enumerate().filter(|(_, line)| is_said(line)) {
        found += 1;
        if found > 1 || context.asked.iter().any(|asked| asked.line == at + 1 && asked.answered) {
            return true;
        }
    }
    false
}

/// Returns whether nearly all of a stretch stands in a line; both as sorted lists without doubles.
fn is_within(part: &[u64], line: &[u64]) -> bool {
    // Most lines are other ones, which shows after few of the shingles.
    let lacking_max = part.len() * (100 - SAME_PERCENT) / 100;
    let lacking = || part.iter().filter(|shingle| line.binary_search(shingle).is_err()).take(lacking_max + 1).count();
    part.len() >= SHINGLES_MIN && lacking() <= lacking_max
}

/// Returns the pairs of neighbouring words of a text, of characters in Chinese, as keys: sorted, no doubles.
fn shingles(text: &str) -> Rc<[u64]> {
    remembered!(Rc<[u64]>: text, |text| {
        let words: Vec<&str> = if question::is_chinese(text) {
            let letters = text.char_indices().filter(|(_, letter)| is_alphanumeric(*letter));
            letters.map(|(at, letter)| &text[at..at + letter.len_utf8()]).collect()
        } else {
            text.split(|letter: char| !is_alphanumeric(letter)).filter(|word| !word.is_empty()).collect()
        };
        let key = |words: &[&str]| words.iter().flat_map(|word| word.bytes().chain([0])).fold(FNV_BASIS, fnv);
        let mut keys: Vec<u64> = words.windows(2).map(key).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into()
    })
}

/// Where the hash FNV-1a begins (Fowler, Noll, Vo 1991).
const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Returns whether a question asks the same as an earlier one.
fn is_same<F: FnOnce() -> Option<Topic>>(question: &Question<'_, F>, asked: &Asked, context: &Context) -> bool {
    let Question { text, act, pairs, amount: own_amount } = question;
    if pairs.len() >= PAIRS_MIN && is_alike(pairs, &asked.pairs) {
        return true;
    }
    let developing = matches!(act.stage, Some(Stage::Problem | Stage::Implication | Stage::NeedPayoff));
    let same_code = act.kind == Kind::Question
        && asked.kind == Kind::Question
        && act.stage == asked.stage
        && act.need.is_some()
        && act.need == asked.need
        && act.consequence == asked.consequence
        && (act.stage != Some(Stage::NeedPayoff) || facet(act.rule) == facet(asked.rule));
    let same_effect = act.stage == Some(Stage::Implication)
        && asked.stage == act.stage
        && own_amount.is_some()
        && **own_amount == amount(&asked.text, context);
    // A fact asked for again is not new by the words in which it was told; what it comes to in numbers is.
    let is_sized = act.has(Mark::Quant) && !matches!(asked.rule, "I.quant" | "I.amount");
    let is_same_effect = same_effect && !is_sized;
    let is_untold = matches!(&act.topic, Some(Topic::Fact(fact)) if !context.told.contains(fact));
    // Who asks for a fact that is still untold, and was not asked for then, will hear something new.
    let opens_fact = || is_untold && fact_of(&asked.text, context) != act.topic;
    is_same_effect
        || developing && same_code && !act.has(Mark::Cause) && !is_new(text, act, asked, context) && !opens_fact()
}

/// Returns whether a question asks for an amount or a share.
fn asks_amount(text: &str) -> bool {
    stage::asks_number(text) || ["how large", "how big", "what part", "多大"].iter().any(|words| text.contains(words))
}

/// Returns the fact of the deal whose amount a question asks for, whatever consequence its words tell.
fn amount(text: &str, context: &Context) -> Option<Topic> {
    fact_of(text, context).filter(|_| asks_amount(text))
}

/// Returns the fact of the deal that a question's words are nearest to.
fn fact_of(text: &str, context: &Context) -> Option<Topic> {
    let found = context.topics?.find(text, context.lang, Among::Facts)?.topic;
    matches!(found, Topic::Fact(_)).then_some(found)
}

/// Returns the facet of value that a need-payoff question asks for: its target, its importance, or what it brings.
fn facet(rule: &str) -> &str {
    match rule {
        "N.target" | "N.degree" => "N.target",
        "N.importance" => rule,
        _ => "N.value",
    }
}

/// Returns whether a question brings in something new since the earlier one.
///
/// What the customer said since then is always new. Other words are new only in a problem question: an implication in
/// other words is the same implication (row 14).
fn is_new(text: &str, act: &Act, asked: &Asked, context: &Context) -> bool {
    let said = Content::of(text);
    let before = Content::of(&asked.text);
    let since = context.heard.get(asked.line..).unwrap_or_default();
    let is_heard = |word| since.iter().any(|line| line.content().has_word(word));
    let takes_up = said.words().any(|word| !before.has_word(word) && is_rare(word, context) && is_heard(word));
    let other_side = act.stage == Some(Stage::Problem) && said.meanings().any(|meaning| !before.has_meaning(meaning));
    takes_up || other_side
}

/// Returns whether a word is not one that the whole deal is full of.
fn is_rare(word: u64, context: &Context) -> bool {
    context.topics.is_none_or(|topics| !topics.is_common(word))
}

/// Returns the pairs of neighbouring letters of a text, sorted, no doubles; marks and spaces are left out.
pub(super) fn pairs(text: &str) -> Rc<[(char, char)]> {
    remembered!(Rc<[(char, char)]>: text, |text| paired(text).into())
}

fn paired(text: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = text.chars().filter(|letter| is_alphanumeric(*letter)).collect();
    let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Returns whether two sorted lists without doubles are nearly the same.
fn is_alike(left: &[(char, char)], right: &[(char, char)]) -> bool {
    // What they have in common is no more than the shorter one, and all no less than the longer one.
    let (short, long) = (left.len().min(right.len()), left.len().max(right.len()));
    short * 100 >= long * SAME_PERCENT && jaccard_percent(left, right) >= SAME_PERCENT
}

/// Returns the common share of two sorted lists without doubles, in per cent of all.
fn jaccard_percent(left: &[(char, char)], right: &[(char, char)]) -> usize {
    let (mut common, mut rest) = (0, right);
    for pair in left {
        let below = rest.iter().position(|other| other >= pair).unwrap_or(rest.len());
        rest = &rest[below..];
        common += usize::from(rest.first() == Some(pair));
    }
    let all = left.len() + right.len() - common;
    (common * 100).checked_div(all).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::heard::HeardLine;
    use crate::domain::id::NeedId;
    use crate::domain::lang::Lang;
    use crate::domain::scenario::Consequence;
    use crate::domain::text::Span;

    /// A session in which one question was asked, and the customer said something.
    fn after(text: &str, act: &Act, answered: bool, heard: &str) -> Context<'static> {
        let mut context = Context::new(Lang::of(text), None);
        context.heard = vec![HeardLine::of("好。")];
        let asked = Act { span: Span { start: 0, end: text.len() }, ..act.clone() };
        context.say(text, &[asked]);
        context.heard.push(HeardLine::of(heard));
        context.asked[0].answered = answered;
        context
    }

    fn question(stage: Stage, consequence: Option<Consequence>) -> Act {
        let mut act = Act::new(Span { start: 0, end: 0 }, Kind::Question, "test");
        act.stage = Some(stage);
        act.need = NeedId::new("slow-response").ok();
        act.consequence = consequence;
        act
    }

    #[test]
    fn nearly_the_same_words_are_the_same_question_once_answered() {
        for (first, again) in [
            ("现在客服团队一共有多少人", "现在客服团队一共有多少人呢"),
            ("how many agents do you have now", "How many agents do you have now?"),
        ] {
            let act = question(Stage::Situation, None);
            assert!(is_repeated(again, &act, &after(first, &act, true, "600")));
            assert!(!is_repeated(again, &act, &after(first, &act, false, "不好说")));
        }
        let act = question(Stage::Situation, None);
        assert!(!is_repeated("每天多少咨询", &act, &after("团队多少人", &act, true, "600")));
        assert!(!is_repeated("为啥", &act, &after("为啥", &act, true, "600")));
    }

    #[test]
    fn an_implication_in_other_words_is_the_same_implication() {
        for (first, again) in [
            ("响应慢对收入影响多大", "客户等不到回复，会少挣多少钱"),
            ("what does slow service cost you in sales", "how much revenue goes with customers who give up"),
        ] {
            let act = question(Stage::Implication, Some(Consequence::Cost));
            assert!(is_repeated(again, &act, &after(first, &act, true, "嗯")), "{again}");
            let other = question(Stage::Implication, Some(Consequence::People));
            assert!(!is_repeated(again, &other, &after(first, &act, true, "嗯")));
        }
    }

    #[test]
    fn what_the_customer_said_since_is_new() {
        let act = question(Stage::Implication, Some(Consequence::Cost));
        let context = after("响应慢对收入影响多大", &act, true, "双十一取消了一大批订单");
        assert!(!is_repeated("取消的那批订单折下来是多少钱", &act, &context));
    }
}
