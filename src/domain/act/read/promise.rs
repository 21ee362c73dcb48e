//! Tells what is promised of that which may not be promised, once everything else was read (attacks 13, 30 and 46).
//!
//! Knows the deal's limits by their words. That something is promised at all, the rules of N3 tell; here it is told too where the
//! promise is made in so many words: `我担保`, `we will commit to this`.

use crate::domain::act::conduct;
use crate::domain::act::lexicon::concerns::HONEST;
use crate::domain::act::lexicon::negatives::{PROMISING, QUALIFIED};
use crate::domain::act::negative::is_denied;
use crate::domain::act::plain::plain;
use crate::domain::act::segment::clauses;
use crate::domain::act::topic::Among;
use crate::domain::act::{Act, Context, Kind, Mark, Negative, Topic};
use crate::domain::memo::remembered;
use crate::domain::text::normal;

use super::bare;

/// Least confidence with which a clause of a promise is of a limit. Our choice: what promises that nothing at all will go wrong comes
/// near to some limit by chance, and stays below.
const NEAR_MIN: u8 = 52;

/// Least confidence where only the words of the speaker tell that it is a promise. Our choice.
const SURE_MIN: u8 = 60;

/// The rule of a promise of a limit.
const RULE: &str = "N3.limit";

/// Returns a negative, read as an absolute promise, with the limit that it is nearest to.
pub(super) fn of_limit(act: &Act, words: &str, context: &Context) -> Option<Act> {
    let is_bare = act.negative == Some(Negative::OverPromise) && act.topic.is_none();
    let topic = is_bare.then(|| nearest(words, context, NEAR_MIN)).flatten()?;
    Some(Act { topic: Some(topic), ..act.clone() })
}

/// Returns the promise of a limit that a stretch makes in so many words, whatever it was read as.
pub(super) fn made(act: &Act, words: &str, context: &Context) -> Option<Act> {
    let tells = matches!(
        act.kind,
        Kind::Feature | Kind::Advantage | Kind::Benefit | Kind::Respond | Kind::Procedure | Kind::Other | Kind::Check
    ) || act.kind == Kind::Question && act.has(Mark::Implied);
    if !tells || !promises(words) {
        return None;
    }
    let topic = nearest(words, context, SURE_MIN)?;
    let mut new = Act::new(act.span, Kind::Negative, RULE);
    new.negative = Some(Negative::OverPromise);
    new.topic = Some(topic);
    new.objection.clone_from(&act.objection);
    new.form_percent = 0;
    Some(new)
}

/// Returns whether a stretch promises in so many words, and neither asks nor says honestly how far that goes.
fn promises(words: &str) -> bool {
    remembered!(bool: words, commits)
}

fn commits(words: &str) -> bool {
    const COMMITS: [&str; 34] = [
        "我承诺",
        "我们承诺",
        "可以承诺",
        "能承诺",
        "敢承诺",
        "你承诺",
        "承诺你",
        "承诺一句",
        "承诺一点",
        "做个承诺",
        "担保",
        "立字据",
        "立军令状",
        "签字画押",
        "说到做到",
        "我保证",
        "我们保证",
        "向你保证",
        "打包票",
        "包票",
        "i guarantee",
        "we guarantee",
        "guarantee that",
        "i promise",
        "we promise",
        "we commit to",
        "will commit to",
        "can commit to",
        "i commit to",
        "i assure you",
        "can assure you",
        "vouch for",
        "mark my words",
        "count on it",
    ];
    if bare::asks(words) {
        return false;
    }
    let text = normal(words);
    let plain = plain(&text);
    let is_honest = HONEST.is_in(&plain) || QUALIFIED.is_in(&plain);
    // A denial is of its own clause: `一个都不裁，我承诺` promises.
    let commits =
        |clause: &str| COMMITS.iter().filter_map(|commits| clause.find(commits)).any(|at| !is_denied(&clause[..at]));
    !is_honest
        && !conduct::promises_manners(&text, &PROMISING)
        && clauses(&text).iter().any(|range| commits(&self::plain(&text[range.clone()])))
}

/// Returns the limit that a stretch or one of its clauses is nearest to, when no other is half as near.
fn nearest(words: &str, context: &Context, least: u8) -> Option<Topic> {
    let topics = context.topics?;
    let text = normal(words);
    let ranges = clauses(&text);
    let parts = ranges.iter().map(|range| &text[range.clone()]).chain([&*text]);
    let near = parts.filter_map(|part| {
        let first = topics.limit(part, context.lang, least)?;
        let second = topics.ranked(part, context.lang, Among::Limits).get(1).map_or(0, |found| found.confidence);
        (first.confidence / 2 >= second).then_some(first)
    });
    near.max_by_key(|found| found.confidence).map(|found| found.topic)
}
