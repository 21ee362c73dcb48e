//! What a question is about, as the deal tells: its topic, its need, and how far that speaks for a stage.
//!
//! Without a scenario, and where the words match nothing, the customer's last line has to do. Knows nothing of credit.

use std::borrow::Cow;
use std::ops::Range;

use crate::domain::act::before::{self, Said};
use crate::domain::act::lexicon::Phrases;
use crate::domain::act::lexicon::concerns::CONFIRM;
use crate::domain::act::lexicon::procedures::{GREET, INTRODUCE, THANK};
use crate::domain::act::plain::plain;
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::clauses;
use crate::domain::act::stage::{self, Lean, Reading};
use crate::domain::act::topic::{Among, Found, Topics};
use crate::domain::act::{Stage, Topic, question};
use crate::domain::id::NeedId;
use crate::domain::scenario::AskedBy;

/// Level from which a need's trouble is admitted (coding manual 1.4).
pub(super) const LEVEL_PROBLEM: u8 = 2;

/// Level from which a consequence of a need is acknowledged.
const LEVEL_CONSEQUENCE: u8 = 3;

/// Level of an explicit need: the customer has said that it must be solved (coding manual 1.4).
const LEVEL_EXPLICIT: u8 = 4;

/// Least confidence with which the words are near to a need besides the best one. Our choice.
const NEAR_MIN: u8 = 30;

/// Least confidence with which a question in strange words, or one that names nothing, asks for a fact all the same.
/// Our choice.
const SURE_MIN: u8 = 60;

/// Confidence from which two clauses together ask for one fact. Our choice.
const ONE_MIN: u8 = 85;

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Subject {
    /// The fact, the known thing or the need that its words are about.
    topic: Option<Topic>,
    /// The need, when its own words tell it.
    pub(super) own_need: Option<NeedId>,
    /// The need that it refers back to, when its own words tell none.
    pub(super) meant_need: Option<NeedId>,
    /// The stage of question that gets the fact told.
    asked_by: Option<AskedBy>,
    /// Other needs that its words are near to, best first.
    near: Vec<NeedId>,
    /// Without a scenario: the need that the customer spoke of last.
    spoken_of: Option<NeedId>,
    /// Is it about something that this deal knows nothing of?
    is_foreign: bool,
    /// Are its words near enough to the topic that nothing else can be meant?
    is_certain: bool,
}

/// Finds what a question is about: its own words first, then what it points back to in its line, then in the talk.
pub(super) fn of(text: &str, preamble: &str, line_need: Option<&NeedId>, context: &Scene) -> Subject {
    let Some(topics) = context.topics else {
        // Without a scenario a question about effects or value is about the need spoken of last.
        return Subject { spoken_of: context.need().cloned(), ..Subject::default() };
    };
    let spoken = without_manners(text);
    let text = asked_of(spoken.as_ref(), topics, context);
    let weighed = context.weigh(text).unwrap_or_default();
    // `And what does that cost you a month?` names nothing of its own: what is near to it by chance is not meant.
    let only_points_back = weighed.is_bare() && points_back(text) && (line_need.is_some() || context.need().is_some());
    let is_meant = |found: &Found| !only_points_back || found.confidence >= ONE_MIN;
    let found = |among| topics.find(text, context.lang, among).filter(is_meant);
    let fact = found(Among::Facts);
    // What has more strange words than words of the deal's own is about another matter, unless it asks for a fact.
    let is_sure = fact.as_ref().is_some_and(|fact| fact.confidence >= SURE_MIN);
    // What is asked of somebody else, the brief does not say: `李总监平时管不管客服系统`.
    let is_of_other =
        || !["您", "你", "you"].iter().any(|word| text.contains(word)) && found(Among::Stakeholders).is_some();
    let is_said = |fact: &Found| matches!(fact.topic, Topic::Known(_)) && is_of_other();
    let fact = fact.filter(|fact| (is_sure || !weighed.is_bare()) && !is_said(fact));
    let need = found(Among::Needs).filter(|need| !weighed.is_foreign() || need.confidence >= ONE_MIN);
    if weighed.is_foreign() && (!is_sure && need.is_none() || weighed.is_listed()) {
        return Subject { is_foreign: true, ..Subject::default() };
    }
    let need_of = |found: &Option<Found>| match found.as_ref().map(|found| &found.topic) {
        Some(Topic::Need(id)) => Some(id.clone()),
        _ => None,
    };
    let (asked_by, fact_need) = match fact.as_ref().map(|found| &found.topic) {
        Some(Topic::Fact(id)) => topics.fact(id).map_or((None, None), |(asked_by, need)| (Some(asked_by), need)),
        _ => (None, None),
    };
    // A fact speaks for its need; where the words speak more of another need, that one is meant.
    let surer = need.as_ref().map(|found| found.confidence) > fact.as_ref().map(|found| found.confidence);
    let own_need = if surer || asked_by == Some(AskedBy::NeedPayoff) {
        need_of(&need).or(fact_need)
    } else {
        fact_need.or_else(|| need_of(&need))
    };
    let near: Vec<NeedId> = topics
        .ranked(text, context.lang, Among::Needs)
        .iter()
        .filter(|found| found.confidence >= NEAR_MIN)
        .filter_map(|found| match &found.topic {
            Topic::Need(id) => Some(id.clone()),
            _ => None,
        })
        .collect();
    let last_need = || {
        line_need
            .cloned()
            .or_else(|| need_of(&topics.find(preamble, context.lang, Among::Needs)))
            .or_else(|| context.need().cloned())
    };
    // What names something else of the deal goes on about the last need only where its words are near to it.
    let goes_on = points_back(text) || fact.is_none() && weighed.is_bare();
    let meant_need =
        last_need().filter(|last| own_need.is_none() && (goes_on || fact.is_none() && near.contains(last)));
    let topic = fact.or(need);
    Subject {
        is_certain: topic.as_ref().is_some_and(|found| found.confidence >= ONE_MIN),
        topic: topic.map(|found| found.topic),
        own_need,
        meant_need,
        asked_by,
        near,
        ..Subject::default()
    }
}

/// Returns the clause of a text that asks, where the whole is near to nothing of the deal: what stands around it may be manners
/// in whatever words, `今天就是来取经的,现在有多少坐席`.
fn asked_of<'t>(text: &'t str, topics: &Topics, context: &Scene) -> &'t str {
    let is_near = |text: &str| {
        [Among::Facts, Among::Needs].into_iter().any(|among| topics.find(text, context.lang, among).is_some())
    };
    let ranges = clauses(text);
    if ranges.len() < 2 || is_near(text) {
        return text;
    }
    let asking = ranges.iter().rev().map(|range| &text[range.clone()]).find(|clause| question::asks(clause));
    asking.filter(|clause| is_near(clause)).unwrap_or(text)
}

/// Returns a question without the clauses before it that only greet, thank or introduce.
fn without_manners(text: &str) -> Cow<'_, str> {
    let ranges = clauses(text);
    let is_manners = |range: &Range<usize>| {
        let clause = plain(&text[range.clone()]);
        [&GREET, &THANK, &INTRODUCE].iter().any(|manners| manners.is_in(&clause))
            && !question::asks(&text[range.clone()])
    };
    let kept: Vec<&str> = ranges.iter().filter(|range| !is_manners(range)).map(|range| &text[range.clone()]).collect();
    if kept.is_empty() || kept.len() == ranges.len() { Cow::Borrowed(text) } else { Cow::Owned(kept.join(",")) }
}

/// Returns the claim of the fact sheet that a text makes.
pub(super) fn claim(text: &str, context: &Scene) -> Option<Topic> {
    context.topics?.find(text, context.lang, Among::Claims).map(|found| found.topic)
}

/// Returns whether a stretch and the clause after it ask for two facts of the deal: `您这边几个人,一天多少单`.
///
/// The second must ask by itself: another choice, and what only asks on about the first (`what share are they`), belong to it.
pub(super) fn are_two(left: &str, right: &str, context: &Scene) -> bool {
    const CHOICES: [&str; 5] = ["or ", "还是", "或者", "或是", "要么"];
    const ASKS_ON: [&str; 8] =
        ["有数据", "有没有数", "有数吗", "心里有数", "any idea", "any figures", "do you know", "do you measure"];
    let Some(topics) = context.topics else { return false };
    if settles(left, right, context) {
        return true;
    }
    let fact = |text: &str, least: u8| {
        let found = topics.find(text, context.lang, Among::Facts).filter(|found| found.confidence >= least)?;
        matches!(found.topic, Topic::Fact(_)).then_some(found.topic)
    };
    let asks_by_itself = question::asks(right)
        && !CHOICES.iter().chain(&ASKS_ON).any(|word| right.starts_with(word))
        && !points_back(right)
        && (fact(right, ONE_MIN).is_some() || context.weigh(right).is_some_and(|weighed| !weighed.is_bare()));
    let differ = |least| fact(right, least).is_some_and(|right| fact(left, least).is_some_and(|left| left != right));
    asks_by_itself
        && question::asks(left)
        && differ(SURE_MIN)
        && (differ(ONE_MIN) || fact(&format!("{left},{right}"), ONE_MIN).is_none())
}

/// Returns whether a stretch answers a concern and the clause after it asks whether that settles it: `拿不准的转人工,这样您能放心吗`.
fn settles(left: &str, right: &str, context: &Scene) -> bool {
    let Some(topics) = context.topics else { return false };
    let answers = || topics.find(left, context.lang, Among::Answers).is_some_and(|found| found.confidence >= SURE_MIN);
    question::asks(right)
        && CONFIRM.is_in(&plain(right))
        && !question::asks(left)
        && answers()
        && !context.discussed().is_empty()
}

/// Returns the need that a statement with figures speaks for: the one its words name, else one its claim answers that the
/// customer has admitted, else the one spoken about.
pub(super) fn told_need(topic: Option<&Topic>, text: &str, context: &Scene) -> Option<NeedId> {
    let topics = context.topics?;
    let named = match topics.find(text, context.lang, Among::Needs).map(|found| found.topic) {
        Some(Topic::Need(need)) => Some(need),
        _ => None,
    };
    let of_fact = || match topics.find(text, context.lang, Among::Facts).map(|found| found.topic) {
        Some(Topic::Fact(id)) => topics.fact(&id).and_then(|(_, need)| need),
        _ => None,
    };
    let of_claim = || {
        let needs = topic.map_or(&[][..], |claim| topics.needs_of(claim));
        needs.iter().find(|need| context.level(need) >= LEVEL_PROBLEM).cloned()
    };
    named.or_else(of_claim).or_else(of_fact).or_else(|| context.need().cloned())
}

impl Subject {
    /// Returns the need that a question of a stage touches: from implication on it must be about one.
    pub(super) fn need(&self, stage: Stage, context: &Scene) -> Option<NeedId> {
        let wanted = match stage {
            Stage::Implication => LEVEL_PROBLEM,
            Stage::NeedPayoff => LEVEL_CONSEQUENCE,
            Stage::Situation | Stage::Problem => 0,
        };
        // Of two needs that the words are near to, the one that has come so far is meant.
        let ripe = |need: &&NeedId| context.level(need) >= wanted;
        if let Some(own) = &self.own_need
            && !ripe(&own)
            && let Some(other) = self.near.iter().find(ripe)
        {
            return Some(other.clone());
        }
        let spoken_of = self.spoken_of.clone().filter(|_| stage >= Stage::Implication);
        self.own_need.clone().or_else(|| self.meant_need.clone()).or(spoken_of)
    }

    /// Returns what a question of a stage asks for.
    ///
    /// A fact that was told already and takes no more than a lower stage is what the question builds on: then it asks about
    /// the need. So does a question for what is worst, however near its words are to a fact of the effects.
    pub(super) fn topic(&self, reading: &Reading, need: Option<&NeedId>, context: &Scene) -> Option<Topic> {
        let stage = reading.stage;
        let asks_for_need = match (&self.topic, self.asked_by) {
            (Some(Topic::Fact(id)), Some(asked_by)) => {
                let is_premise = Stage::from(asked_by) < stage || stage >= Stage::Implication;
                let is_above = reading.rule == stage::RULE_OF_WORST && Stage::from(asked_by) > stage;
                context.is_told(id) && is_premise || context.strict && is_above
            }
            _ => false,
        };
        // What is worst is no plain fact, and what the brief says is one: to ask for trouble is to ask for something else.
        let is_plain = self.asked_by == Some(AskedBy::Situation);
        let is_else = |topic: &Topic| match topic {
            Topic::Known(_) => stage != Stage::Situation && !self.is_certain,
            Topic::Fact(_) => reading.rule == stage::RULE_OF_WORST && is_plain && need.is_none(),
            _ => false,
        };
        let own = self.topic.clone().filter(|topic| !is_else(topic));
        need.filter(|_| asks_for_need).map(|need| Topic::Need(need.clone())).or(own)
    }

    /// Returns how far the topic and what the customer said last speak for the stages.
    ///
    /// A need that was just voiced speaks for more about it only where the question is about the same need or points back to
    /// it; a question that opens another need starts that one afresh.
    pub(super) fn lean(&self, text: &str, preamble: &str, context: &Scene) -> Lean {
        let quoted = quoted_of_customer(preamble)
            .or_else(|| quoted_of_customer(text))
            .map(before::said_normal)
            .filter(|said| matches!(said, Said::Trouble | Said::Want));
        if context.topics.is_none() || !context.strict {
            let said = quoted.or_else(|| context.said_before()).unwrap_or(Said::Fact);
            return Lean { said: voiced_said(said, context), said_points: 4, points: [0; 4] };
        }
        let need = self.own_need.as_ref().or(self.meant_need.as_ref());
        let level = need.map_or(0, |need| context.level(need));
        let follows = need.is_some_and(|need| context.is_spoken(need));
        let said = match level {
            LEVEL_EXPLICIT.. if follows => Said::Want,
            LEVEL_PROBLEM.. => Said::Trouble,
            _ => Said::Fact,
        };
        let mut points = [0; 4];
        let (told_by, worth) = match self.asked_by {
            Some(AskedBy::Situation) if level < LEVEL_PROBLEM || self.own_need.is_none() => (Stage::Situation, 5),
            Some(AskedBy::Situation) => (Stage::Situation, 2),
            Some(AskedBy::Problem) if level < LEVEL_PROBLEM => (Stage::Problem, 5),
            Some(AskedBy::Problem) if level < LEVEL_CONSEQUENCE => (Stage::Problem, 3),
            Some(AskedBy::Problem) => (Stage::Problem, 1),
            Some(AskedBy::Implication) if level >= LEVEL_PROBLEM => (Stage::Implication, 4),
            Some(AskedBy::NeedPayoff) if level >= LEVEL_CONSEQUENCE => (Stage::NeedPayoff, 3),
            Some(AskedBy::Implication | AskedBy::NeedPayoff) | None => (Stage::Situation, 0),
        };
        points[told_by as usize] = worth;
        // Once consequences are on the table, what names no trouble any more looks at the solved state.
        if level >= LEVEL_CONSEQUENCE && !stage::names_trouble(&stage::without_noise(text)) {
            points[Stage::NeedPayoff as usize] += 2;
        }
        Lean { said, said_points: if follows || quoted.is_some() { 2 } else { 0 }, points }
    }
}

/// Returns what the customer's last line was, where the levels of the needs tell more than its words.
fn voiced_said(said: Said, context: &Scene) -> Said {
    let voiced = context.voiced().map_or(0, |need| context.level(need));
    match said {
        Said::Fact | Said::Question | Said::Trouble if voiced >= LEVEL_EXPLICIT => Said::Want,
        Said::Fact | Said::Question if voiced >= LEVEL_PROBLEM => Said::Trouble,
        said => said,
    }
}

/// Returns whether words point back to what is being talked about.
fn points_back(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "这", "那", "它", "其中", "您刚", "刚才", "您说", "这样", "that", "this", "it", "those", "these", "they",
        "them", "you said",
    ];
    WORDS.iter().any(|word| {
        if word.is_ascii() {
            text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != ' ')
                .any(|part| part.split(' ').any(|found| found == *word))
        } else {
            text.contains(word)
        }
    })
}

/// How the trainee begins to say what the customer said.
pub(super) static OPENINGS: Phrases = Phrases::parts(
    "提到|讲到|说到|聊到|谈到|提过|说过|讲过|您说|您讲|您刚说|您刚讲|刚才说|刚刚说|前面说|之前说|您刚才说|\
     您刚才讲|您说的|刚才讲|you said|you mentioned|you told me|you just said|you were saying|you described|\
     you've said|you talked about|you brought up|we talked about|we were talking about|we spoke about|\
     you were telling|you've told me|you just told me",
);

/// Returns what the trainee says that the customer said: `您刚才提到巡检漏项`.
fn quoted_of_customer(text: &str) -> Option<&str> {
    let at = OPENINGS.first(text)?.end;
    let rest = &text[at..];
    let end = crate::domain::act::segment::clauses(rest).first().map_or(rest.len(), |range| range.end);
    Some(&rest[..end])
}
