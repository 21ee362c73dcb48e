//! Tells what only wears a question mark: a statement of the fact sheet's, and a tag that asks for nothing (attacks 15 and 26).
//!
//! Knows the words after everything else was read; a question that names what it asks for is none of its business.

use crate::domain::act::lexicon::Phrases;
use crate::domain::act::segment::clauses;
use crate::domain::act::topic::Among;
use crate::domain::act::{Context, Topic, question};
use crate::domain::lang::is_alphanumeric;
use crate::domain::memo::remembered;
use crate::domain::text::normal;

/// Praise that any vendor gives itself.
pub(super) static BOASTS: Phrases = Phrases::parts(
    "国内领先|行业领先|国际领先|业内领先|全球领先|领先的厂商|遥遥领先|行业第一|全国第一|业内第一|最先进|\
     最新的大模型|最新的技术|最强|功能特别全|功能最全|功能很全|功能强大|什么功能都有|大企业都在用|大公司都在用|\
     头部企业都|大幅提升|大幅提高|大幅降低|大大提升|大大降低|马上就降|立马就降|特别智能|非常智能|\
     leading vendor|leading provider|market leader|industry leader|number one in|the latest large model|\
     latest technology|every feature|most advanced|state of the art|best in class|enormously|\
     many large companies",
);

/// Least confidence with which a claim is made that is no question. Our choice: near words alone reach less.
const CLAIM_SURE: u8 = 80;

/// Signs that end a sentence.
pub(super) const ENDS: [char; 11] = ['。', '｡', '！', '？', '.', '．', '!', '?', '；', ';', '\n'];

/// Signs that only dress a text.
const MARKUP: [char; 8] = ['>', '#', '*', '_', '-', '`', '~', '|'];

/// Returns the claim of the fact sheet that a stretch of a line makes behind a question mark: `数据不出行？` states, it does not ask.
pub(super) fn claim(words: &str, context: &Context) -> Option<Topic> {
    if !words.trim_end().ends_with(['?', '？']) {
        return None;
    }
    let sentence = last_sentence(words)?;
    if asks(sentence) { None } else { stated(sentence, context) }
}

/// Returns whether a stretch pitches without asking at all: no mark, no form of a question, and it tells of the offer; or it says what
/// the fact sheet says. `Since you care about churn, our assistant is what you need.` guesses at nothing of the customer's (attack 29).
pub(super) fn pitches(words: &str, context: &Context) -> bool {
    const OURS: [&str; 12] = [
        "我们",
        "咱们的产品",
        "咱家",
        "用了它",
        "有了它",
        "这套系统",
        "这款产品",
        " we ",
        " our ",
        " us ",
        " ours ",
        "our product",
    ];
    if !context.strict || words.contains(['?', '？']) {
        return false;
    }
    let text = normal(words);
    let spaced = format!(" {} ", text.replace([',', '.', ':', ';'], " "));
    let names = context.topics.is_some_and(|topics| topics.names_product(&text));
    let tells = !opens_question(&text) && (names || OURS.iter().any(|own| spaced.contains(own)));
    let announced = || words.split_once([':', '：']).is_some_and(|(_, rest)| stated(rest, context).is_some());
    tells || !asks(words) && stated(words, context).is_some() || announced()
}

/// Returns whether a normalised text has the form of a question: in English one of its clauses must open like one, for `is what you
/// need` asks for nothing.
fn opens_question(text: &str) -> bool {
    const OPENERS: [&str; 32] = [
        "what", "what's", "how", "who", "whom", "whose", "where", "which", "when", "why", "do", "does", "did", "is",
        "are", "was", "were", "can", "could", "would", "will", "have", "has", "had", "may", "might", "shall", "should",
        "if", "suppose", "tell", "imagine",
    ];
    const LINKS: [&str; 11] = ["and", "so", "then", "but", "or", "well", "now", "at", "also", "finally", "secondly"];
    const EMBEDS: [&str; 6] = [" know ", "wonder ", "wondering", "curious", "ask you", "tell me"];
    if question::is_chinese(text) {
        return question::asks(text) || question::requests(text);
    }
    let opens = |clause: &str| {
        let mut words = clause.split([' ', ',']).filter(|word| !word.is_empty() && !LINKS.contains(word));
        words.next().is_some_and(|word| OPENERS.contains(&word))
    };
    question::requests(text)
        || EMBEDS.iter().any(|word| text.contains(word))
        || clauses(text).iter().any(|range| opens(&text[range.clone()]))
}

/// Returns whether a stretch names the offer and asks by nothing but its mark: the customer cannot know (attack 15).
pub(super) fn tells_of_offer(words: &str, context: &Context) -> bool {
    let names = |text: &str| context.topics.is_some_and(|topics| topics.names_product(text));
    context.strict && words.trim_end().ends_with(['?', '？']) && !asks(words) && names(&normal(words))
}

/// Returns the claim of the fact sheet that a stretch states, when it is plainly nearest to that.
pub(super) fn stated(words: &str, context: &Context) -> Option<Topic> {
    let topics = context.topics?;
    remembered!(Option<Topic>: topics.owner(), words, |words| nearest_claim(words, context))
}

fn nearest_claim(words: &str, context: &Context) -> Option<Topic> {
    let topics = context.topics?;
    let text = normal(last_sentence(words)?);
    let find = |among| topics.find(&text, context.lang, among);
    let sure = |among| find(among).map_or(0, |found| found.confidence);
    let claim = find(Among::Claims).filter(|claim| claim.confidence >= CLAIM_SURE)?;
    let is_nearest = [Among::Facts, Among::Needs].into_iter().all(|among| claim.confidence >= sure(among));
    is_nearest.then_some(claim.topic)
}

/// Returns whether the last sentence of a stretch has the form of a question; marks are not looked at.
pub(super) fn asks(words: &str) -> bool {
    remembered!(bool: words, |words| {
        let text = last_sentence(words).map(normal);
        text.is_some_and(|text| question::asks(&text) || question::requests(&text))
    })
}

/// Returns how many questions a line runs together in one breath: the most clauses of one sentence that ask, choices left out.
pub(super) fn run_together(said: &str) -> usize {
    remembered!(usize: said, most_together)
}

fn most_together(said: &str) -> usize {
    const CHOICES: [&str; 6] = ["还是", "或者", "或是", "要么", "or ", "and if"];
    let asking = |sentence: &str| {
        let text = normal(sentence);
        let clauses = clauses(&text);
        let clauses = clauses.iter().map(|range| text[range.clone()].trim());
        clauses.filter(|clause| question::asks(clause) && !CHOICES.iter().any(|word| clause.starts_with(word))).count()
    };
    said.split(ENDS).map(asking).max().unwrap_or(0)
}

/// Returns of how many sentences a line is made.
pub(super) fn sentences(said: &str) -> usize {
    said.split(ENDS).filter(|sentence| sentence.chars().any(is_alphanumeric)).count()
}

/// Returns whether a stretch only boasts: that the offer is the newest, the leading one, that all gets better at once. That is no
/// evidence, and answers no concern (coding manual 1.6, step R).
pub(super) fn boasts(words: &str) -> bool {
    remembered!(bool: words, |words| BOASTS.is_in(&normal(words)))
}

/// Returns whether a stretch of a line asks for nothing but a yes: `没问题吧？`, `All good then?`
pub(super) fn is_tag(words: &str) -> bool {
    remembered!(bool: words, asks_for_a_yes)
}

fn asks_for_a_yes(words: &str) -> bool {
    const ZH: [&str; 41] = [
        "可以了吗",
        "可以吗",
        "行了吗",
        "行吗",
        "好了吗",
        "好吗",
        "成吗",
        "能行吗",
        "现在呢",
        "现在可以了吗",
        "这样可以吗",
        "没问题吧",
        "没什么问题吧",
        "没有问题吧",
        "没别的了吧",
        "没有别的了吧",
        "没其他的了吧",
        "没其他问题吧",
        "这样行了吧",
        "行了吧",
        "可以了吧",
        "好了吧",
        "这样可以吧",
        "这下放心了吧",
        "放心了吧",
        "清楚了吧",
        "明白了吧",
        "没意见吧",
        "没异议吧",
        "都没问题吧",
        "应该没问题吧",
        "这就行了吧",
        "就这样吧",
        "都好吧",
        "没事吧",
        "没什么意见吧",
        "没有意见吧",
        "没啥意见吧",
        "没什么异议吧",
        "没啥问题吧",
        "没有异议吧",
    ];
    const EN: [&str; 33] = [
        "ready",
        "now",
        "and now",
        "deal",
        "no problem",
        "no problems",
        "no issue",
        "no issues",
        "nothing else",
        "nothing more",
        "all good",
        "all fine",
        "all clear",
        "all set",
        "all right",
        "alright",
        "good",
        "fine",
        "clear",
        "okay",
        "ok",
        "we're good",
        "we are good",
        "that's fine",
        "that's all",
        "that's ok",
        "happy",
        "sounds good",
        "no objections",
        "no objection",
        "you have no objections",
        "you've no objections",
        "you have no objection",
    ];
    const TAGS: [&str; 12] = [
        "right",
        "then",
        "yes",
        "yeah",
        "okay",
        "ok",
        "correct",
        "isn't it",
        "is it not",
        "so far",
        "do you",
        "have you",
    ];
    let Some(sentence) = last_sentence(words) else { return false };
    let text = normal(sentence);
    if question::is_chinese(&text) {
        let text = text.trim_start_matches(['那', '嗯', '好', ',', ' ']);
        return ZH
            .iter()
            .any(|tag| text == *tag || text.strip_suffix(tag).is_some_and(|head| head == "您" || head == "你"));
    }
    let mut text = text.trim_matches([' ', ',']).to_owned();
    for head in ["so ", "then ", "and ", "well ", "so, ", "well, "] {
        if let Some(rest) = text.strip_prefix(head) {
            text = rest.to_owned();
        }
    }
    for tag in TAGS {
        if let Some(rest) = text.strip_suffix(tag).filter(|rest| !rest.trim().is_empty()) {
            text = rest.trim_matches([' ', ',']).to_owned();
        }
    }
    EN.contains(&text.as_str())
}

/// What of ours a customer may accept.
pub(super) static OFFERED: Phrases = Phrases::parts(
    "这个价|这价|报价|总价|价位|价格|这个方案|这方案|我们的方案|这份方案|这个条件|付款方式|这个安排|这样安排|the price|that price|\
     this price|the quote|our quote|our offer|this offer|the offer|the proposal|our proposal|the plan|this plan|that plan|\
     those terms|these terms|the terms|timetable|timeline|an arrangement|the arrangement",
);

/// How one asks whether it is accepted.
pub(super) static ACCEPTED: Phrases = Phrases::parts(
    "能接受吗|能接受不|能不能接受|可以接受吗|可以接受吧|接受得了|可不可以接受|合适吗|合不合适|行不行|能接受么|acceptable|work for you|\
     ok with|okay with|sound ok|sound okay|sound to you|suit you|live with|can you accept|could you accept|do you accept|\
     what do you think of the|what do you make of the",
);

/// What tells that the price or the plan is not ours.
pub(super) static THEIRS: Phrases = Phrases::parts(
    "现在的|目前的|他们的|竞品|别家|对手|客户能|车主能|your current|the current|their |rival|competitor|customers",
);

/// The rule of a check that asks whether what was offered will do.
pub(in crate::domain) const ACCEPTS_RULE: &str = "check.accepts";

/// Returns whether a stretch asks for nothing but whether what was offered will do: `这个价位您能接受吗`.
pub(super) fn asks_acceptance(words: &str) -> bool {
    remembered!(bool: words, |words| {
        let accepts = |text: &str| OFFERED.is_in(text) && ACCEPTED.is_in(text) && !THEIRS.is_in(text);
        last_sentence(words).is_some_and(|sentence| accepts(&normal(sentence)))
    })
}

/// Returns the last sentence of a stretch, without its mark; none where there are no words.
fn last_sentence(words: &str) -> Option<&str> {
    let is_dress = |letter| MARKUP.contains(&letter) || letter == ' ';
    let words = words.trim().trim_end_matches(|letter| ENDS.contains(&letter) || is_dress(letter));
    let last = words.rsplit(ENDS).next().unwrap_or(words).trim_matches(is_dress);
    (!last.is_empty()).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_asks_for_nothing_and_a_question_names_what_it_asks_for() {
        for text in [
            "没问题吧？",
            "这样行了吧?",
            "那没别的了吧",
            "用它就够了。您没意见吧？",
            "您没什么意见吧？",
            "You have no objections, do you?",
            "No problem, right?",
            "All good then?",
            "Nothing else, right?",
            "We are the leading vendor. Okay?",
        ] {
            assert!(is_tag(text), "{text}");
        }
        for text in [
            "数据安全没问题吧？",
            "夜班没问题吗？",
            "还有别的顾虑吗？",
            "Is the night shift all right?",
            "Any problems?",
            "What else?",
            "",
        ] {
            assert!(!is_tag(text), "{text}");
        }
    }

    #[test]
    fn whether_an_offer_will_do_is_told_from_how_things_do_today() {
        for (text, expected) in [
            ("三年一千二百万，这个价位您能接受吗", true),
            ("这个方案您觉得合适吗？", true),
            ("Does this plan work for you like that?", true),
            ("Would the price be acceptable?", true),
            ("现在的价格合适吗？", false),
            ("客户等五分钟能接受吗？", false),
            ("Is your current price acceptable?", false),
            ("How does the system work for you?", false),
        ] {
            assert_eq!(asks_acceptance(text), expected, "{text}");
        }
    }

    #[test]
    fn a_question_is_one_in_full_width_and_in_markup() {
        for text in [
            "> What was the loss last year?",
            "**How many people review them?**",
            "Ｗｅ ｒｅｃｋｏｎ ｏｎ ８０ ｌｅｓｓ． Ｈｏｗ ｗｏｕｌｄ ｔｈａｔ ｈｅｌｐ？",
            "# 去年损失多少？",
            "说好了｡ 几个人做？",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in ["**We save you 80.**", "> 数据不出行。"] {
            assert!(!asks(text), "{text}");
        }
    }

    #[test]
    fn what_tells_of_the_offer_without_asking_is_a_pitch_and_a_guess_at_the_customers_trouble_is_none() {
        for (text, expected) in [
            ("既然您在意流失，我们的助手就是您要的。", true),
            ("我猜夜班排程这块最头疼。", false),
            ("我们现在怎么分工比较好？", false),
            ("Since you care about churn, our assistant is what you need.", true),
            ("I imagine month-end is painful.", false),
            ("Shall we look at your month-end?", false),
            ("We have met many firms, so I would like to know how many people you are.", false),
        ] {
            let context = Context::new(crate::domain::lang::Lang::of(text), None);
            assert_eq!(pitches(text, &context), expected, "{text}");
        }
    }
}
