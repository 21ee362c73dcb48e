//! Tells whether what is put into the customer's mouth was ever said (coding manual 1.5, attack 13).
//!
//! Generous: any word, told topic or some meanings in common hold. A figure that nobody named does not.

use std::ops::Range;

use super::heard::Heard;
use super::lexicon::Phrases;
use super::scene::Scene;
use super::segment::clauses;
use super::topic::{Among, Content};
use super::{Act, Context, Provenance, Topic};
use crate::domain::lang::is_han;
use crate::domain::memo::remembered;
use crate::domain::quantity::{Quantity, Unit as Counted, quantities};
use crate::domain::text::normal;

/// The phrase lists of this file.
pub(super) static LISTS: &[&Phrases] = &[&SAID_EN];

/// Says in English that the customer said something.
static SAID_EN: Phrases = Phrases::listed(
    "en.SAID_EN",
    "you said|you just said|you mentioned|you told me|you told us|you've said|you've told|you were saying|you stated|\
         you've mentioned|you pointed out|you explained|you stressed|you insisted|as you put it",
);

/// How many meanings in common show that a thing was said, in whatever words; one alone is chance.
const MEANINGS_MIN: usize = 2;

/// Returns whether a normalised text quotes the customer with something of which nothing was heard.
pub(super) fn is_false(text: &str, context: &Scene) -> bool {
    if context.topics.is_none() || !context.has_heard() {
        return false;
    }
    let Some(quoted) = quoted(text) else { return false };
    let said = Content::of(quoted);
    if said.words().next().is_none() && said.meanings().next().is_none() {
        return false;
    }
    match context.echo(quoted) {
        Echo::Heard => false,
        Echo::Invented => true,
        Echo::Unheard => !is_voiced(quoted, context),
    }
}

/// How what is quoted stands to what was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Echo {
    /// The customer said something of it.
    Heard,
    /// Numbers that the customer never said, in words that are not the customer's.
    Invented,
    /// None of its words.
    Unheard,
}

/// Returns how a quoted text stands to what was heard.
pub(super) fn echo(quoted: &str, heard: &Heard) -> Echo {
    let said = Content::of(quoted);
    let numbers = quantities(quoted);
    let mut numbers = numbers.iter().filter(|number| !matches!(number.unit, Counted::None)).peekable();
    let known = || heard.lines().iter().flat_map(|line| line.normal_figures());
    let invents = numbers.peek().is_some() && !numbers.any(|number| known().any(|known| known.is_same(number)));
    let all = said.words().count();
    let shared = said.words().filter(|word| heard.has_word(*word)).count();
    let is_meant = || heard.count_meanings(said.meanings()) >= MEANINGS_MIN;
    match invents {
        true if shared * 2 < all => Echo::Invented,
        false if shared == 0 && !is_meant() => Echo::Unheard,
        _ => Echo::Heard,
    }
}

/// Least number without a unit that is an amount, in thousandths. Our choice.
const BARE_MILLI_MIN: i128 = 1_000_000;

/// Least confidence with which quoted words are a limit of the fact sheet's. Our choice.
const LIMIT_SURE: u8 = 70;

/// Returns whether an act of a line quotes the customer with a wish for what may not be promised, and no line that was heard is
/// about that: `您前面提到要绝对不会错`. A word in common, as the deal's own words are, does not make it theirs.
pub(super) fn is_of_limit(line: &str, act: &Act, context: &Context) -> bool {
    let Some(topics) = context.topics.filter(|_| !context.heard.is_empty()) else { return false };
    let text = normal(act.span.of(line));
    let Some(quoted) = quoted(&text) else { return false };
    let limit = |text: &str| topics.find(text, context.lang, Among::Limits);
    let promised = act.topic.clone().filter(|topic| matches!(topic, Topic::Limit(_)));
    let near = || limit(quoted).filter(|found| found.confidence >= LIMIT_SURE).map(|found| found.topic);
    let Some(found) = promised.or_else(near) else { return false };
    let heard: Vec<&str> = context.heard.iter().map(|line| line.normal()).collect();
    let all = Content::of(&heard.join("\n"));
    let said = Content::of(quoted);
    let (known, words) = (said.words().filter(|word| all.has_word(*word)).count(), said.words().count());
    known * 2 <= words && !heard.iter().any(|line| limit(line).is_some_and(|heard| heard.topic == found))
}

/// Returns whether an act of a line quotes the customer with figures that nobody gave, whatever they are said of: that a budget was
/// spoken of makes no number of it theirs.
pub(super) fn invents(line: &str, act: &Act, context: &Context) -> bool {
    if context.topics.is_none() || context.heard.is_empty() {
        return false;
    }
    let text = normal(act.span.of(line));
    let Some(quoted) = quoted(&text) else { return false };
    let said = quantities(quoted);
    // Small bare numbers may count anything: `the two of you`.
    let is_amount = |number: &&Quantity| number.unit != Counted::None || number.high_milli >= BARE_MILLI_MIN;
    let mut said = said.iter().filter(is_amount).peekable();
    let is_invented = |number: &Quantity| {
        let mut own = act.figures.iter().filter(|figure| figure.quantity.is_same(number)).peekable();
        own.peek().is_some() && own.all(|figure| figure.provenance == Provenance::Invented)
    };
    said.peek().is_some() && said.all(is_invented)
}

/// Returns what stands after the words that quote, to the end of the clause; `您刚说这个` quotes nothing.
fn quoted(text: &str) -> Option<&str> {
    let place = remembered!(Option<Range<usize>>: text, quoted_place)?;
    Some(&text[place])
}

fn quoted_place(text: &str) -> Option<Range<usize>> {
    let end = if text.chars().any(is_han) { said_zh(text)? } else { SAID_EN.first(text)?.end };
    // `您刚说,每周返工两次` goes on in the next clause.
    let rest = text[end..].trim_start_matches([',', ':', ' ', '"']);
    let clause = clauses(rest).first()?.clone();
    let words = rest[clause.clone()].split(" - ").next()?.len();
    let start = text.len() - rest.len() + clause.start;
    Some(start..start + words)
}

/// Returns where the Chinese words end that say that the customer said something: `您刚才提到`, `你自己前面说过`.
fn said_zh(text: &str) -> Option<usize> {
    const WHEN: [&str; 20] = [
        "刚才",
        "刚刚",
        "刚",
        "前面",
        "之前",
        "方才",
        "先前",
        "上次",
        "一开始",
        "自己",
        "也",
        "亲口",
        "还",
        "曾经",
        "曾",
        "早就",
        "就",
        "都",
        "反复",
        "一直",
    ];
    const SAYS: [&str; 12] =
        ["说过", "说到", "说了", "说", "提到过", "提到", "提过", "讲过", "讲到", "讲", "强调", "要求过"];
    text.char_indices().filter(|(_, letter)| matches!(letter, '您' | '你')).find_map(|(at, letter)| {
        let mut end = at + letter.len_utf8();
        let mut past = false;
        while let Some(word) = WHEN.iter().find(|word| text[end..].starts_with(**word)) {
            end += word.len();
            past = true;
        }
        let says = SAYS.iter().find(|word| text[end..].starts_with(**word))?;
        let rest = &text[end + says.len()..];
        let asks = ["说看", "说", "讲", "的"].iter().any(|word| rest.starts_with(word));
        let is_past = past || says.ends_with(['过', '到', '了']);
        (is_past && !asks).then_some(end + says.len())
    })
}

/// Returns whether a text is about a need or a fact that the customer has spoken of, in whatever words.
fn is_voiced(text: &str, context: &Scene) -> bool {
    let Some(topics) = context.topics else { return false };
    [Among::Needs, Among::Facts].into_iter().filter_map(|among| topics.find(text, context.lang, among)).any(|found| {
        match found.topic {
            Topic::Need(id) => context.level(&id) > 0,
            Topic::Fact(id) => context.is_told(&id),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::heard::HeardLine;
    use super::super::topic::Topics;
    use super::*;

    #[test]
    fn the_quoted_words_are_found_and_questions_of_saying_quote_nothing() {
        for (text, expected) in [
            ("您前面提到要私有化部署,我们正好支持", Some("要私有化部署")),
            ("您刚才说,每周返工两次,那几天呢", Some("每周返工两次")),
            ("您说说看流程怎么走", None),
            ("您刚说的这个", None),
            ("you mentioned that it has to be on-premises", Some("that it has to be on-premises")),
            ("what would you say to that", None),
        ] {
            assert_eq!(quoted(text), expected, "{text}");
        }
    }

    #[test]
    fn a_number_that_nobody_gave_is_not_the_customers_whatever_it_is_said_of() {
        let topics = Topics::default();
        for (heard, line, expected) in [
            ("今年的预算还没定。", "您刚说预算有88亿元，这块打算花多少？", true),
            ("今年的预算有500万元。", "您刚说预算有500万元，这块打算花多少？", false),
            ("今年的预算还没定。", "您刚说预算还没定，卡在谁那儿？", false),
            (
                "This year's budget is not fixed.",
                "You told me the budget is 88 billion yuan, how much is for this?",
                true,
            ),
            ("The budget is 5 million yuan.", "You told me the budget is 5 million yuan, how much is for this?", false),
        ] {
            let mut context = Context::new(crate::domain::lang::Lang::of(line), Some(&topics));
            context.heard = vec![HeardLine::of(heard)];
            let acts = crate::domain::act::read(line, &context);
            assert_eq!(acts.iter().any(|act| invents(line, act, &context)), expected, "{line}");
        }
    }
}
