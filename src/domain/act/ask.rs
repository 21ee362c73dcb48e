//! Reads asks for a commitment or a next step (coding manual 1.7).
//!
//! An ask names a thing of a level and asks for it. A question of how such things stand (`合同签到哪一年`, `who signs`) is
//! no ask and is left to the readers of questions.

use std::rc::Rc;

use super::lexicon::asks::{
    ABOUT_FACTS, ACTOR, AGREE, BIDS, BRING, COMMITS, CONDITION, CONTRACT, CRITERION, DATE, DECIDER, MATERIAL, MEETING,
    PLANS, PROPOSAL, READS, REQUEST, SENDER, SENDS, SETTLES, SIGNS_NOW, TRIAL, TRIES,
};
use super::plain::{plain, size};
use super::scene::Scene;
use super::segment::{Line, Unit};
use super::topic::Among;
use super::{Act, Asking, Credit, Kind, Topic};
use crate::domain::lang::is_han;
use crate::domain::text::{Span, normal};

/// Longest clause that only asks for a yes: `您看这么定行吗`.
const AGREE_SIZE_MAX: usize = 12;

/// Returns what the unit is, when it is one of these.
pub fn read(unit: &Unit, line: &Line, context: &Scene) -> Option<Act> {
    let text = without_thanks(unit);
    let asks = unit.asks();
    let closes = asks && CONDITION.is_in(&text) && SIGNS_NOW.is_in(&text) && !only_commits(&text);
    // After an answer to a concern, a question without a day asks whether that settles it.
    let settles = !context.discussed().is_empty() && !PROPOSAL.is_in(&text) && !is_dated(&text) && !tries(&text);
    let bare = asks && closes_barely(&text);
    let own = closes || bare || (is_requested(&text, asks) && !settles);
    let proposed = || proposed_before(unit, line, context);
    // A bare `deal?` asks for a yes to what was proposed just before.
    let level = match closes {
        true => Some(4),
        false if bare && only_commits(&text) => proposed().or_else(|| level(&text).filter(|_| own)),
        false => level(&text).filter(|_| own),
    };
    // `我发个资料给您,您看看再联系?` asks that the customer read and call: the least there is, with nobody and no day.
    let reads = asks && SENDER.is_in(&text) && SENDS.is_in(&text) && READS.is_in(&text) && !ABOUT_FACTS.is_in(&text);
    let level = level.or(reads.then_some(1));
    let level = level.or_else(proposed)?;
    let person = person(&unit.text, context);
    let level = level.max(least(&text, person.as_ref()));
    let mut act = Act::new(unit.span, Kind::Ask, if closes { "ask.pressing" } else { rule(level) });
    let named = named(&text);
    act.asking = Some(Asking { level, pressing: closes, actor: (named.actor && !reads) || person.is_some(), ..named });
    act.topic = person.filter(|_| level >= 2);
    act.credit = Credit::Full;
    act.confidence = if asks { 80 } else { 65 };
    Some(act)
}

/// Returns a unit in its plainest form without the clauses that only are polite: `感谢您抽时间,我先了解下情况可以吗` asks for no meeting.
fn without_thanks(unit: &Unit) -> String {
    const THANKS: [&str; 14] = [
        "谢谢",
        "感谢",
        "多谢",
        "辛苦",
        "太打扰",
        "太麻烦",
        "太唐突",
        "太冒昧",
        "thanks",
        "thank you",
        "appreciate",
        "hate to bother",
        "hope im not",
        "sorry to bother",
    ];
    let clauses: Vec<_> = unit.clauses().map(plain).collect();
    let thanks = |clause: &str| clause.chars().count() < 40 && THANKS.iter().any(|word| clause.contains(word));
    let kept: Vec<&str> = clauses.iter().map(|clause| &**clause).filter(|clause| !thanks(clause)).collect();
    if kept.is_empty() || kept.len() == clauses.len() { plain(&unit.text).to_string() } else { kept.join(" ") }
}

/// Returns the ask that a unit makes, whatever its form; where it names no step itself, that of the stretch it ends.
pub(super) fn of(unit: &Unit, stretch: &str, context: &Scene) -> Act {
    let own = plain(&unit.text);
    let text = if level(&own).is_some() { own } else { plain(&normal(stretch)) };
    let person = person(&text, context);
    let level = level(&text).unwrap_or_else(|| least(&text, person.as_ref()));
    let named = named(&text);
    let mut act = Act::new(unit.span, Kind::Ask, rule(level));
    act.asking = Some(Asking { level, actor: named.actor || person.is_some(), ..named });
    act.topic = person.filter(|_| level >= 2);
    act.credit = Credit::Full;
    act
}

/// Returns the least level of an ask, with the person that it names: who is to be there, and on which day, makes a meeting of it
/// whatever the verb; who is only addressed does not.
fn least(text: &str, person: Option<&Topic>) -> u8 {
    const WITH: [&str; 10] = ["with ", "ask ", "have ", "see ", "和", "跟", "请", "叫", "约", "见"];
    if person.is_some() && is_dated(text) && WITH.iter().any(|word| text.contains(word)) { 2 } else { 1 }
}

/// Returns whether a text proposes to begin with a trial and asks for a yes: an ask even while a concern is open.
fn tries(text: &str) -> bool {
    TRIAL.is_in(text) && TRIES.is_in(text) && AGREE.all(text).any(|place| place.end == text.len())
}

/// Returns the person on the customer's side that a text names.
fn person(text: &str, context: &Scene) -> Option<Topic> {
    context.topics?.find(text, context.lang, Among::Stakeholders).map(|found| found.topic)
}

/// Returns the level of what was proposed ahead of a bare request for a yes: `下周三您约上评估组...。您看行吗?`
///
/// Only a proposal with a day counts, so that `这样处理行吗` after an answer to a concern is none.
fn proposed_before(unit: &Unit, line: &Line, context: &Scene) -> Option<u8> {
    if !unit.asks() || !is_agreement(&plain(&unit.text)) {
        return None;
    }
    let told: Vec<Rc<str>> =
        line.earlier().iter().rev().take_while(|unit| !unit.asks()).map(|unit| plain(&unit.text)).collect();
    let dated = told.iter().any(|text| is_dated(text));
    let bids = told.iter().any(|text| is_requested(text, false)) && context.pressing().is_none();
    told.iter().filter_map(|text| level(text)).max().filter(|_| dated || bids)
}

/// Returns whether a text only asks for a yes.
fn is_agreement(text: &str) -> bool {
    size(text) <= AGREE_SIZE_MAX && AGREE.is_in(text) && !ABOUT_FACTS.is_in(text)
}

/// Makes the asks of a line one: a line proposes one step, told over several sentences.
///
/// The highest level counts; who, when and by which criterion are taken together. A sentence beside an ask that names one of
/// these belongs to it.
pub(super) fn gather(acts: &mut Vec<(Act, String)>) {
    let Some(first) = acts.iter().position(|(act, _)| act.kind == Kind::Ask) else { return };
    let last = acts.iter().rposition(|(act, _)| act.kind == Kind::Ask).unwrap_or(first);
    let belongs = |(act, text): &(Act, String)| {
        let text = plain(text);
        matches!(act.kind, Kind::Other | Kind::Feature | Kind::Advantage | Kind::Benefit | Kind::Respond)
            && (is_dated(&text) || CRITERION.is_in(&text) && level(&text).is_none_or(|level| level == 3))
    };
    let begin = acts[..first].iter().rposition(|piece| !belongs(piece)).map_or(0, |at| at + 1);
    let end = acts[last + 1..].iter().position(|piece| !belongs(piece)).map_or(acts.len(), |at| last + 1 + at);
    if end - begin < 2 {
        return;
    }
    let pieces: Vec<(Act, String)> = acts.splice(begin..end, std::iter::empty()).collect();
    let span = Span { start: pieces[0].0.span.start, end: pieces[pieces.len() - 1].0.span.end };
    let mut joined = Act { span, ..pieces[first - begin].0.clone() };
    let mut asking = Asking { level: 1, actor: false, date: false, criterion: false, pressing: false };
    let mut text = String::new();
    joined.figures.clear();
    for (act, words) in pieces {
        let piece = act.asking.unwrap_or_else(|| {
            let text = plain(&words);
            // A step told with its day is what a bare `would you ask them` asks for.
            let level = level(&text).filter(|level| is_dated(&text) && *level < 4);
            Asking { level: level.unwrap_or(0), ..named(&text) }
        });
        asking.level = asking.level.max(piece.level);
        asking.actor |= piece.actor;
        asking.date |= piece.date;
        asking.criterion |= piece.criterion;
        asking.pressing |= piece.pressing;
        joined.figures.extend(act.figures);
        joined.arithmetic = joined.arithmetic.max(act.arithmetic);
        act.marks.iter().for_each(|mark| joined.mark(*mark));
        text.push_str(&words);
        text.push(' ');
    }
    joined.rule = if asking.pressing { "ask.pressing" } else { rule(asking.level) };
    joined.asking = Some(asking);
    acts.insert(begin, (joined, text));
}

/// Returns what a text names of a step: who, when, by which criterion.
fn named(text: &str) -> Asking {
    Asking {
        level: 0,
        actor: ACTOR.is_in(text),
        date: is_dated(text),
        criterion: CRITERION.is_in(text),
        pressing: false,
    }
}

/// Returns whether a text names a day.
fn is_dated(text: &str) -> bool {
    DATE.is_in(text) || has_date(text)
}

/// Returns whether something is being asked for, not asked about.
fn is_requested(text: &str, asks: bool) -> bool {
    let bids = BIDS.is_in(text) && level(text).is_some_and(|level| level >= 2) && is_dated(text);
    let asked_for = PROPOSAL.is_in(text) || bids || (asks && REQUEST.is_in(text));
    asked_for && (!ABOUT_FACTS.is_in(text) || opens_with_step(text))
}

/// Returns whether a text opens with a step and its day, whatever it goes on to ask: `can we start the trial on monday and who runs it`.
fn opens_with_step(text: &str) -> bool {
    const OPENINGS: [&str; 9] =
        ["can we ", "could we ", "shall we ", "lets ", "can i ", "could i ", "咱们", "我们能不能", "能不能我们"];
    OPENINGS.iter().any(|opening| text.starts_with(opening))
        && is_dated(text)
        && level(text).is_some_and(|level| level >= 2)
}

/// Returns the level of what is asked for, the highest that is named. `定下来` alone means the deal, else what is settled.
fn level(text: &str) -> Option<u8> {
    let tries = TRIAL.is_in(text);
    if (CONTRACT.all(text).any(|place| !is_put_off(&text[..place.start])) || signs(text) || closes_barely(text))
        && !(tries && only_commits(text))
    {
        Some(4)
    } else if tries && !only_plans(text) || DECIDER.is_in(text) {
        Some(3)
    } else if tries || MEETING.is_in(text) || (BRING.is_in(text) && (ACTOR.is_in(text) || is_dated(text))) {
        Some(2)
    } else if MATERIAL.is_in(text) {
        Some(1)
    } else {
        SETTLES.is_in(text).then_some(4)
    }
}

/// Returns whether a text only talks over a trial: who names the figure that it will be judged by has planned it.
fn only_plans(text: &str) -> bool {
    PLANS.is_in(text) && !text.contains('%')
}

/// Returns whether plain words put off what follows them: `先不签合同`, `before anybody signs`.
fn is_put_off(before: &str) -> bool {
    const ASKED: [&str; 5] = ["要不", "是不", "还不", "何不", "能不"];
    const NOT: [&str; 9] = ["不", "没", "别", "不用", "不急着", "不着急", "不谈", "不提", "不碰"];
    const BEFORE: [&str; 5] = ["before", "without", "not", "no", "dont"];
    let words = before.split(' ').rev().filter(|word| !word.is_empty()).take(3);
    NOT.iter().any(|word| before.ends_with(word)) && !ASKED.iter().any(|word| before.ends_with(word))
        || words.into_iter().any(|word| BEFORE.contains(&word))
}

/// Returns whether all that a text has of closing is a word that asks for a yes to whatever was proposed: `could you commit to that`.
fn only_commits(text: &str) -> bool {
    COMMITS.is_in(text) && CONTRACT.is_only(&COMMITS, text) && !signs(text)
}

/// Returns whether a clause with a day, or a very short one, ends in the verb of signing: `那这周五签`, `今天就签了吧`.
fn signs(text: &str) -> bool {
    let clauses = text.split([',', ' ']);
    clauses.map(|clause| clause.trim_end_matches(['了', '吧', '吗', '么', '呗', '啊', '呢', '嘛', '?', '掉'])).any(
        |clause| {
            let verb = ["签", "下单", "成交", "拍板"].iter().any(|verb| clause.ends_with(verb));
            verb && (is_dated(clause) || size(clause) <= BARE_SIZE_MAX)
        },
    )
}

/// Returns whether a text is nothing but a push to close: `sign today`, `deal`, `今天签`.
fn closes_barely(text: &str) -> bool {
    const VERBS: [&str; 6] = ["sign", "order", "buy", "deal", "commit", "close"];
    const BESIDE: [&str; 34] = [
        "so",
        "then",
        "and",
        "or",
        "ok",
        "okay",
        "well",
        "just",
        "please",
        "it",
        "this",
        "that",
        "up",
        "off",
        "here",
        "now",
        "today",
        "tonight",
        "tomorrow",
        "friday",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "this week",
        "week",
        "next",
        "the",
        "contract",
        "us",
        "with",
        "we",
        "shall",
        "ready",
    ];
    if text.chars().any(is_han) {
        return size(text) <= BARE_SIZE_MAX && !ABOUT_FACTS.is_in(text) && signs(text);
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty() && *word != "to").collect();
    words.len() <= BARE_SIZE_MAX
        && words.iter().any(|word| VERBS.contains(word))
        && words.iter().all(|word| VERBS.contains(word) || BESIDE.contains(word))
}

/// Longest text that is nothing but a push, in characters and words.
const BARE_SIZE_MAX: usize = 6;

/// Returns the name of the rule of a level.
fn rule(level: u8) -> &'static str {
    match level {
        4 => "ask.contract",
        3 => "ask.trial",
        2 => "ask.meeting",
        _ => "ask.material",
    }
}

/// Returns whether a text names a day by its number: `15号`, `3月2日`.
fn has_date(text: &str) -> bool {
    text.char_indices().any(|(at, letter)| {
        matches!(letter, '号' | '日' | '点') && text[..at].ends_with(|before: char| before.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::act::Context;
    use crate::domain::lang::Lang;

    #[test]
    fn the_level_is_that_of_what_is_asked_for() {
        for (text, expected) in [
            ("麻烦您把上个月的工单导一份发我，可以吗？", Some((1, false))),
            ("下周三能不能约上IT一起看一下？", Some((2, false))),
            ("咱们先拿一条线试点四周行吗？", Some((3, false))),
            ("合同这周能签吗？", Some((4, false))),
            ("如果我能让您省一半，您今天签吗？", Some((4, true))),
            ("那这周五签，行吗？", Some((4, false))),
            ("要不今天就签？", Some((4, false))),
            ("签了？", Some((4, false))),
            ("合同谁来签字？", None),
            ("感谢您抽时间，我先了解下情况可以吗？", None),
            ("thanks for making the time to meet, can I ask a few things first?", None),
            ("Sign today?", Some((4, false))),
            ("Shall we sign?", Some((4, false))),
            ("Who signs?", None),
            ("这事儿谁批？", None),
            ("合同签到哪一年？", None),
            ("之前试用过别家吗？", None),
            ("Could you send me last month's tickets?", Some((1, false))),
            ("Could we meet on Tuesday at ten?", Some((2, false))),
            ("Shall we run a four-week pilot?", Some((3, false))),
            ("Shall we sign the contract this week?", Some((4, false))),
            ("If I halve your cost, will you sign today?", Some((4, true))),
            ("Who signs the contract?", None),
            ("When does the contract end?", None),
            ("Two weeks' trial from the 3rd, could you commit to that?", Some((3, false))),
            ("可以先拿一小块试试看，不签合同，这样行不行？", Some((3, false))),
            ("can we start the trial on the first of december and who from your side would run it", Some((3, false))),
            ("Can we have two of your cars from 1 September, with 92% as the pass?", Some((3, false))),
            ("9月1号起两台样车跑两个月，92%算通过，您看能定吗？", Some((3, false))),
            ("Could we talk on Thursday at ten, to agree the trial's criteria?", Some((2, false))),
            ("Could we sit down on Wednesday to plan a two-week trial with 90% as the bar?", Some((3, false))),
            ("不知道会不会太打扰，能不能让我跟周总聊一会儿？", Some((2, false))),
        ] {
            let line = Line::new(text);
            let act = read(&line.units[0].clone(), &line, &Scene::of(&Context::new(Lang::of(text), None)));
            let found = act.and_then(|act| act.asking).map(|asking| (asking.level, asking.pressing));
            assert_eq!(found, expected, "{text}");
        }
    }
}
