//! Codes a customer's turn: fact, need, assent, wish, concern or commitment (coding manual 1.4, customer-turn codes; 1.6).
//!
//! Weighs the phrases of every code and takes the heaviest; the trainee's line before it tells a bare yes from an answer,
//! and a reason against the offer from a trouble of the customer's own. Knows words and forms, not meaning.

use super::before::{Said, said_normal};
use super::lexicon::Phrases;
use super::lexicon::customer_turns::{
    ACTS, AGREES, ASKS, ASKS_NOT, DATES, DOUBTS, IMPROVED, LETS_GO, OFFERED, PROMISES, PUTS_OFF, REFUSES, STEPS,
    SUFFERS,
};
use super::lexicon::customer_wants::{GOES, IF, IF_ONLY, WANTS, WANTS_SOMEWHAT, WISHES, WISHES_WEAKLY};
use super::plain::{plain, size};
use super::{question, stage};
use crate::domain::lang::is_han;
use crate::domain::text::normal;

mod words;

use words::{COMPLAINING, COUNTS, DENIALS, DOERS_ZH, FILLER_WORDS, FILLERS, LEADS, THEN_EN, THEN_ZH};

/// What a customer's turn is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// FACT: neutral.
    Fact,
    /// IMPL: a trouble without a want.
    Implied,
    /// EXPL: a want about solving, in own words.
    Explicit,
    /// ASSENT: a yes to the trainee's wording.
    Assent,
    /// WISH: a weak want.
    Wish,
    /// OBJ: a reason not to proceed.
    Objection,
    /// STALL: puts it off without a reason.
    Stall,
    /// COND: would proceed if.
    Condition,
    /// QUEST: asks for information.
    Question,
    /// COMMIT: names an own action.
    Commit,
}

/// A coded turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coded {
    /// What it is.
    pub code: Code,
    /// The rule that decided.
    pub rule: &'static str,
}

/// Returns what a customer's line is, given the trainee's line before it.
///
/// `老是缺料，挺头疼` is an implied need, `必须把缺料降下来` an explicit one, `太贵了` an objection; `对` after `很慢吧` is an assent.
pub fn code(text: &str, before: Option<&str>) -> Coded {
    let normal_text = normal(text);
    let text = plain(&normal_text);
    let before = before.map(|line| plain(&normal(line))).unwrap_or_default();
    let turn = Turn { text: &text, normal: &normal_text, before: &before };
    if turn.assents() && !WISHES.is_in(&text) {
        return Coded { code: Code::Assent, rule: "ASSENT.yes" };
    }
    let weights = turn.weights();
    let best = weights.iter().max_by_key(|(_, weight, _)| *weight);
    match best {
        Some((code, weight, rule)) if *weight >= LEAST && *code != Code::Fact => Coded { code: *code, rule },
        _ => turn.by_place(),
    }
}

/// Weight below which nothing but a fact is told.
const LEAST: i32 = 3;

/// A turn with the line before it, both in plain form.
struct Turn<'a> {
    text: &'a str,
    normal: &'a str,
    before: &'a str,
}

/// Returns how often phrases are in a text, two at most.
fn hits(list: &Phrases, text: &str) -> i32 {
    i32::try_from(list.count(text).min(2)).unwrap_or(2)
}

impl Turn<'_> {
    /// Returns whether it says no more than yes, or says the trainee's words back.
    fn assents(&self) -> bool {
        let mut rest = self.text.to_owned();
        let yes = AGREES.is_in(self.text);
        let mut places: Vec<_> = AGREES.all(self.text).collect();
        places.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
        for place in places {
            let blank = " ".repeat(place.len());
            rest.replace_range(place, &blank);
        }
        let leads = self.before_leads();
        let answers = question::asks(self.before) && !leads;
        let spare = if leads && yes { SPARE_WITH_YES } else { 0 };
        let (left, whole) = if self.text.chars().any(is_han) {
            let new = |letter: &char| is_han(*letter) && !self.before.contains(*letter) && !FILLERS.contains(*letter);
            (rest.chars().filter(new).count(), self.text.chars().filter(|letter| is_han(*letter)).count())
        } else {
            let known: Vec<&str> = self.before.split_whitespace().collect();
            let new = |word: &&str| !known.contains(word) && !FILLER_WORDS.contains(word);
            (rest.split_whitespace().filter(new).count(), self.text.split_whitespace().count())
        };
        left <= spare && whole <= YES_MAX && (yes || !answers)
    }

    /// Returns whether the trainee's line asks for no more than a yes, or asks nothing.
    fn before_leads(&self) -> bool {
        LEADS.iter().any(|words| self.before.contains(words))
    }

    /// Returns what speaks for each code.
    fn weights(&self) -> [(Code, i32, &'static str); 9] {
        let text = self.text;
        let quiet = stage::without_noise(self.normal);
        let trouble = i32::from(stage::names_trouble(&quiet));
        let asked = question::asks(self.before);
        let offered = i32::from(OFFERED.is_in(self.before));
        let present = i32::from(asked && offered == 0);
        let denies = i32::from(self.denies());
        let steps = i32::from(STEPS.is_in(self.before));
        let improved = i32::from(offered == 0 && steps == 0 && !asked && IMPROVED.is_in(self.before));
        let named = i32::from(stage::names_trouble(&stage::without_noise(self.before)));
        // The coarser reading, which the trainee's lines are read by, has a vote.
        let said = said_normal(self.normal);
        let is = |coarse: Said| 2 * i32::from(said == coarse);
        let short = i32::from(size(text) <= 14);
        let condition = self.condition();
        let dated = i32::from(DATES.is_in(text));
        let commit = 2 * hits(&ACTS, text) + 3 * i32::from(self.will_act()) * (1 + dated) + dated
            - 5 * hits(&PROMISES, text)
            - 2 * present
            + steps
            - if condition >= 5 { 3 } else { 0 };
        let objection = 3 * hits(&REFUSES, text) + hits(&DOUBTS, text) + 2 * offered + offered * (trouble + denies)
            - 2 * present
            - named
            + is(Said::Objection);
        let implied = 2 * many(&SUFFERS, text, 3) + 2 * trouble + denies + present + self.complains() - 2 * offered;
        let explicit = 3 * hits(&WANTS, text) + hits(&WANTS_SOMEWHAT, text) + named - offered + is(Said::Want);
        let wish = 4 * hits(&WISHES, text) + hits(&WISHES_WEAKLY, text) + 2 * improved;
        let stall = 3 * hits(&PUTS_OFF, text) + short * hits(&LETS_GO, text).min(1) + offered.max(steps) - 2 * present
            + is(Said::Stall);
        let told = 2 + present + i32::from(self.counts());
        [
            (Code::Implied, implied, "IMPL.trouble"),
            (Code::Fact, told, "FACT"),
            (Code::Objection, objection, "OBJ.reason"),
            (Code::Explicit, explicit, "EXPL.want"),
            (Code::Stall, stall, "STALL.later"),
            (Code::Wish, wish, "WISH.weak"),
            (Code::Commit, commit, "COMMIT.action"),
            (Code::Question, self.question(asked), "QUEST.form"),
            (Code::Condition, condition, "COND.if"),
        ]
    }

    /// Returns what a line without a word that tells is, by what it answers.
    ///
    /// Who is asked about the present tells a fact. Who is asked to go on, and tells neither reason nor condition, puts off.
    fn by_place(&self) -> Coded {
        let coded = |code, rule| Coded { code, rule };
        let asked = question::asks(self.before);
        let on_table = OFFERED.is_in(self.before) || STEPS.is_in(self.before);
        let length = size(self.text);
        if !asked && length <= YES_MAX && self.before_leads() {
            return coded(Code::Assent, "ASSENT.short");
        }
        if !asked && question::asks(self.normal) {
            return coded(Code::Question, "QUEST.place");
        }
        match on_table {
            true if self.will_act() || DATES.is_in(self.text) && !self.denies() => coded(Code::Commit, "COMMIT.place"),
            true if IF.is_in(self.text) && GOES.is_in(self.text) => coded(Code::Condition, "COND.place"),
            true if length <= SHORT_ANSWER_MAX && !self.counts() => coded(Code::Stall, "STALL.place"),
            true if self.denies() => coded(Code::Objection, "OBJ.place"),
            _ => coded(Code::Fact, "FACT"),
        }
    }

    /// Returns how much it makes going on depend on something.
    fn condition(&self) -> i32 {
        let clauses: Vec<&str> = self.text.split(' ').collect();
        let only = 5 * hits(&IF_ONLY, self.text);
        let ifs = 3 * hits(&IF, self.text).min(1);
        let goes = 2 * hits(&GOES, self.text);
        let follows = if self.text.chars().any(is_han) {
            let last = clauses.last().copied().unwrap_or_default();
            let then = clauses.iter().skip(1).any(|clause| THEN_ZH.iter().any(|open| clause.starts_with(open)));
            (clauses.len() > 1 && then) || last.contains('就') && !last.starts_with('就')
        } else {
            THEN_EN.iter().any(|words| self.text.contains(words))
        };
        only + if goes > 0 { ifs + goes } else { ifs / 3 } + if follows && (goes > 0 || ifs > 0) { 2 } else { 0 }
    }

    /// Returns whether somebody of the customer's side is going to do something.
    fn will_act(&self) -> bool {
        let words: Vec<&str> = self.text.split(' ').collect();
        if self.text.chars().any(is_han) {
            DOERS_ZH.iter().any(|doer| self.text.contains(doer))
        } else {
            words.windows(2).any(|pair| {
                ["ill", "well", "shell", "hell", "theyll", "youll"].contains(&pair[0])
                    && !["im", "it", "the", "thats", "its"].contains(&pair[1])
                    || ["i", "we", "he", "she", "they"].contains(&pair[0]) && pair[1] == "will"
                    || ["im", "were", "hes", "shes"].contains(&pair[0]) && pair[1].ends_with("ing")
            })
        }
    }

    /// Returns how much it sounds like a complaint.
    fn complains(&self) -> i32 {
        let count = self.text.chars().filter(|letter| COMPLAINING.contains(*letter)).count();
        i32::try_from(count.min(COMPLAINING_MAX)).unwrap_or(0)
    }

    /// Returns whether it denies something.
    fn denies(&self) -> bool {
        if self.text.chars().any(is_han) {
            self.text.contains(['不', '没', '别', '未', '太', '哪', '谁'])
        } else {
            self.text.split(' ').any(|word| DENIALS.contains(&word))
        }
    }

    /// Returns whether it holds a number.
    fn counts(&self) -> bool {
        self.text.chars().any(|letter| letter.is_ascii_digit() || "一二三四五六七八九十百千万两俩仨".contains(letter))
            || self.text.split(' ').any(|word| COUNTS.contains(&word))
    }

    /// Returns how much it asks. Who answers a question seldom asks.
    fn question(&self, asked: bool) -> i32 {
        let marked = if self.normal.trim_end().ends_with('?') { 5 } else { 0 };
        let form = if question::asks(self.normal) { 3 } else { 0 };
        let asks = hits(&ASKS, self.text) - 3 * hits(&ASKS_NOT, self.text);
        marked + form + 2 * asks - if asked { 4 } else { 0 }
    }
}

/// Returns how often phrases are in a text, at most so many.
fn many(list: &Phrases, text: &str, most: usize) -> i32 {
    i32::try_from(list.count(text).min(most)).unwrap_or(2)
}

/// Most characters or words of an answer that only puts off. Our choice.
const SHORT_ANSWER_MAX: usize = 12;

/// Most of them that count.
const COMPLAINING_MAX: usize = 3;

/// Most Chinese characters or English words of a bare yes.
const YES_MAX: usize = 8;

/// Characters or words that a yes to a leading line may have besides.
const SPARE_WITH_YES: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_of_the_manual_is_told_in_both_languages() {
        for (code_wanted, before, text) in [
            (Code::Fact, "现在怎么排产", "我们用 Excel 排产"),
            (Code::Fact, "How do you plan today?", "We plan in Excel"),
            (Code::Implied, "排产顺不顺", "老是缺料,挺头疼"),
            (Code::Implied, "How's planning going?", "Shortages are a headache"),
            (Code::Explicit, "缺料的事您怎么看", "我们必须把缺料降到每月两次以内"),
            (Code::Explicit, "What about the shortages?", "We need to get shortages under two a month"),
            (Code::Assent, "缺料挺影响交期的吧", "嗯,是的"),
            (Code::Assent, "Shortages hurt you, don't they?", "Yeah, right"),
            (Code::Wish, "缺料能少一点", "能好点当然好"),
            (Code::Wish, "Fewer shortages", "It would be nice"),
            (Code::Objection, "方案您看了吧", "太贵了"),
            (Code::Objection, "You've seen the proposal", "It's too expensive for us"),
            (Code::Stall, "咱们可以启动了吧", "我们再研究研究"),
            (Code::Stall, "Can we kick off?", "Let me think about it"),
            (Code::Condition, "那您怎么定", "要是能私有化,可以谈"),
            (Code::Condition, "So what's the decision?", "If it runs on our own servers, we can talk"),
            (Code::Question, "我们按席位收费", "价格怎么算?"),
            (Code::Question, "We charge by the seat", "How is the price worked out?"),
            (Code::Commit, "什么时候方便演示", "周四我约上 IT 一起看"),
            (Code::Commit, "When could we show it?", "I'll bring IT on Thursday"),
        ] {
            assert_eq!(code(text, Some(before)).code, code_wanted, "{before} | {text}");
        }
    }

    #[test]
    fn a_yes_is_an_assent_only_while_it_says_no_more() {
        assert_eq!(code("有帮助 有帮助", Some("早一天知道是有帮助的吧")).code, Code::Assent);
        assert_ne!(code("对,我们必须年底前把它降下来", Some("报废挺高的吧")).code, Code::Assent);
        assert_ne!(code("yes, and we need it down by December", Some("Scrap is high, isn't it?")).code, Code::Assent);
    }

    #[test]
    fn nothing_but_signs_is_a_fact() {
        for text in ["", "……", "?!", "😀"] {
            assert!(matches!(code(text, None).code, Code::Fact | Code::Question | Code::Assent), "{text}");
        }
    }
}
