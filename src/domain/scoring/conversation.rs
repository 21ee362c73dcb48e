//! B1 to B3: building on answers, sequence, economy.

use crate::domain::act::read::CLAIM_RULE;
use crate::domain::act::uptake::refers;
use crate::domain::act::{Act, Credit, Kind, Mark, Stage, brings_nothing, says_nothing};
use crate::domain::customer::MoveKind;
use crate::domain::rubric::{BuildingCheck, EconomyCheck, SequencingCheck};
use crate::domain::scorecard::Evidence;
use crate::domain::text::length;

use super::reading::{ReadTurn, Reading, Unit};
use super::share::Share;
use super::{Judged, decimal};

/// Uptake of a reference that names nothing in particular, in per cent (coding manual 1.5).
const UPTAKE_GENERIC: u8 = 50;
/// Level of commitment of a contract.
const CONTRACT_LEVEL: u8 = 4;
/// How many such references count beside each that is specific. Our choice: `您刚才说` before every line builds on nothing (attack 12).
const GENERIC_PER_SPECIFIC: usize = 2;

/// B1: mean uptake of the turns that had something to build on.
pub(super) fn building(reading: &Reading<'_>, check: &BuildingCheck) -> Judged {
    let turns: Vec<(&ReadTurn<'_>, u8)> =
        eligible(reading).map(|(turn, acts)| (turn, uptake(turn.text, acts))).collect();
    if turns.is_empty() {
        return Judged::missed(
            reading
                .lang
                .pick("没有可以承接客户回答的轮次。".to_owned(), "No turn had an answer to build on.".to_owned()),
        );
    }
    let specific = turns.iter().filter(|(_, uptake)| *uptake > UPTAKE_GENERIC).count();
    let generic = turns.iter().filter(|(_, uptake)| (1..=UPTAKE_GENERIC).contains(uptake)).count();
    let counted = generic.min(GENERIC_PER_SPECIFIC * specific);
    let strong = turns.iter().map(|(_, uptake)| u32::from(*uptake)).filter(|uptake| *uptake > UPTAKE_GENERIC.into());
    let sum: u32 = strong.sum::<u32>() + u32::try_from(counted).unwrap_or(u32::MAX) * u32::from(UPTAKE_GENERIC);
    let count = u32::try_from(turns.len()).unwrap_or(u32::MAX);
    let share = Share::of(sum, i64::from(count) * i64::from(check.uptake_percent));
    let mean = decimal(sum / count);
    let needed = decimal(u32::from(check.uptake_percent));
    let because = reading.lang.pick(
        format!("有 {count} 轮可以接着客户的话往下说，平均接住了 {mean}（全接住是 1，到 {needed} 就得满分）。"),
        format!("Turns that had an answer to build on: {count}. On average they built on {mean} of it ({needed} gives all points)."),
    );
    let strong = reading.units.iter().filter(|unit| unit.act.uptake_percent == 100 && builds(unit.text, unit.act));
    let strong = strong.map(Unit::evidence);
    Judged::new(share, because, strong.collect())
}

/// Returns the trainee's turns that follow an answer and say more than courtesies.
pub(super) fn eligible<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = (&'a ReadTurn<'a>, &'a [Act])> + 'r {
    reading.trainee().filter(|(turn, acts)| {
        let before = reading.heard.iter().take_while(|heard| heard.turn < turn.turn).filter(|heard| !heard.idle).last();
        let had_answer = before.is_some_and(|heard| {
            heard.is_substantive() && !matches!(heard.decided.kind, MoveKind::Open | MoveKind::SmallTalk)
        });
        had_answer && !says_nothing(acts) && acts.iter().any(|act| act.kind != Kind::Procedure)
    })
}

/// Returns how much a turn builds on what was said, in per cent: the best uptake of an act that does something with it; a
/// false quote is none, and words in passing that happen to be the customer's build on nothing (attack 19).
pub(super) fn uptake(text: &str, acts: &[Act]) -> u8 {
    if acts.iter().any(|act| act.has(Mark::FalseAttribution)) {
        return 0;
    }
    acts.iter().filter(|act| builds(text, act)).map(|act| act.uptake_percent).max().unwrap_or(0)
}

/// Returns whether an act does something with what it takes up.
fn builds(text: &str, act: &Act) -> bool {
    match act.kind {
        Kind::Other | Kind::Procedure | Kind::Meta | Kind::Rhetorical | Kind::Negative => false,
        // The same question again builds no more than the first time (attack 6), and one that presupposes what was not said on nothing.
        Kind::Question => act.credit != Credit::None && act.pre_percent == 100,
        // What the product does is the same whatever was said, unless it is tied to that openly.
        Kind::Feature | Kind::Advantage => refers(act.span.of(text)),
        // So is a signature that is asked for; a next step that names who takes it may come of what was said.
        Kind::Ask => {
            refers(act.span.of(text)) || act.asking.is_some_and(|asking| asking.level < CONTRACT_LEVEL && asking.actor)
        }
        // A claim recited from the fact sheet is the same whatever the concern was.
        Kind::Respond => act.credit != Credit::None && (act.rule != CLAIM_RULE || refers(act.span.of(text))),
        _ => true,
    }
}

/// B2: implications after problems, need-payoff after implications, solutions after an explicit need; a third each.
pub(super) fn sequencing(reading: &Reading<'_>, check: &SequencingCheck) -> Judged {
    let (implications, implications_right) = in_order(reading, Stage::Implication);
    let (payoffs, payoffs_right) = in_order(reading, Stage::NeedPayoff);
    let early = early_statements(reading);
    let solution = match early.len() {
        0 => Share::ALL,
        few if few <= usize::from(check.early_statements_max) && reading.first_explicit().is_some() => Share::of(1, 2),
        _ => Share::NONE,
    };
    let parts = [Share::of(implications_right, implications), Share::of(payoffs_right, payoffs), solution];
    let early_count = early.len();
    let part = solution.as_percent();
    let left = || reading.lang.pick(format!("（此项得 {part} %）"), format!(" (leaves {part} % of that third)"));
    let left = (early_count > 0).then(left).unwrap_or_default();
    let because = reading.lang.pick(
        format!("影响问题 {implications} 个中 {implications_right} 个在客户承认难处之后；价值问题 {payoffs} 个中 {payoffs_right} 个在影响被认可之后；客户说出明确需求之前就讲方案 {early_count} 次{left}。三项取平均。"),
        format!("Implication questions after an admitted problem: {implications_right} of {implications}; need-payoff questions after a consequence: {payoffs_right} of {payoffs}; talk of the solution before an explicit need: {early_count}{left}. The mean of the three counts."),
    );
    let mut evidence: Vec<Evidence> = early.iter().map(|unit| unit.evidence()).collect();
    evidence.extend(out_of_order(reading).map(Unit::evidence));
    evidence.sort_by_key(|quote| (quote.turn, quote.start));
    Judged::new(Share::mean(&parts), because, evidence)
}

/// Returns how many questions of a stage were asked, and how many of them had what they presuppose.
fn in_order(reading: &Reading<'_>, stage: Stage) -> (i64, i64) {
    reading
        .units
        .iter()
        .filter(|unit| unit.asks(stage))
        .fold((0, 0), |(asked, right), unit| (asked + 1, right + i64::from(is_in_order(unit))))
}

/// Returns whether a question came after what it presupposes; one that counts nothing, the same again or one too many, came to nothing.
fn is_in_order(unit: &Unit<'_>) -> bool {
    unit.act.pre_percent == 100 && unit.act.credit != Credit::None
}

/// Returns the questions that came before what they presuppose.
pub(super) fn out_of_order<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = &'r Unit<'a>> {
    reading
        .units
        .iter()
        .filter(|unit| (unit.asks(Stage::Implication) || unit.asks(Stage::NeedPayoff)) && unit.act.pre_percent < 100)
}

/// Returns the statements about the solution that came before any explicit need.
pub(super) fn early_statements<'r, 'a>(reading: &'r Reading<'a>) -> Vec<&'r Unit<'a>> {
    let explicit = reading.first_explicit().map_or(u32::MAX, |heard| heard.turn);
    let is_solution = |kind| matches!(kind, Kind::Feature | Kind::Advantage | Kind::Benefit);
    reading.units.iter().filter(|unit| unit.turn < explicit && is_solution(unit.act.kind)).collect()
}

/// B3: turns with few questions and of moderate length, and a fair share of the talk.
pub(super) fn economy(reading: &Reading<'_>, check: &EconomyCheck) -> Judged {
    let turns: Vec<_> = reading.trainee().filter(|(_, acts)| !says_nothing(acts)).collect();
    let poor: Vec<_> = turns.iter().filter(|(turn, acts)| !is_economical(turn.text, acts, check)).collect();
    // A turn is no better conducted for bringing nothing in few words.
    let good =
        turns.iter().filter(|(turn, acts)| is_economical(turn.text, acts, check) && !brings_nothing(acts)).count();
    let all = good + poor.len();
    let part = Share::of(as_i64(good), as_i64(all));
    let said: i64 = turns.iter().map(|(turn, _)| load(turn.text, check)).sum();
    let heard: i64 = reading.heard.iter().filter(|heard| !heard.idle).map(|heard| load(heard.text, check)).sum();
    let percent = if said + heard == 0 { 0 } else { said * 100 / (said + heard) };
    let band = talk_band(percent, check);
    let form = Share::percent(check.turns_percent);
    let share = part.times(form).plus(band.times(Share::ALL.less(form)));
    let max = check.questions_max;
    let (from, to) = (check.talk_share.full_from, check.talk_share.full_to);
    let because = reading.lang.pick(
        format!("{all} 轮中 {good} 轮不超过 {max} 个问题且不过长；自己说的占 {percent}%（{from}% 到 {to}% 为宜）。"),
        format!("Turns with at most {max} questions and of moderate length: {good} of {all}; share of the talk: {percent} % ({from} to {to} % is right)."),
    );
    let evidence = poor.iter().map(|(turn, _)| Evidence {
        turn: turn.turn,
        start: 0,
        end: turn.text.len(),
        quote: turn.text.to_owned(),
        rule: "economy".to_owned(),
    });
    Judged::new(share, because, evidence.collect())
}

/// Returns whether a turn keeps to the number of questions and to the length.
pub(super) fn is_economical(text: &str, acts: &[Act], check: &EconomyCheck) -> bool {
    let questions = acts.iter().filter(|act| matches!(act.kind, Kind::Question | Kind::Explore)).count();
    questions <= usize::from(check.questions_max) && load(text, check) <= limit(check)
}

/// Returns how long a text is, in a measure that is the same in both languages: at `limit` it is as long as is allowed.
fn load(text: &str, check: &EconomyCheck) -> i64 {
    let length = length(text);
    as_i64(length.han) * i64::from(check.en_words_max) + as_i64(length.words) * i64::from(check.zh_chars_max)
}

/// Returns the load at which a turn is as long as is allowed.
fn limit(check: &EconomyCheck) -> i64 {
    i64::from(check.zh_chars_max) * i64::from(check.en_words_max)
}

/// Returns what a share of the talk leaves.
fn talk_band(percent: i64, check: &EconomyCheck) -> Share {
    let band = check.talk_share;
    let (zero_below, full_from) = (i64::from(band.zero_below), i64::from(band.full_from));
    let (full_to, zero_above) = (i64::from(band.full_to), i64::from(band.zero_above));
    if percent < full_from {
        Share::of(percent - zero_below, full_from - zero_below)
    } else if percent <= full_to {
        Share::ALL
    } else {
        Share::of(zero_above - percent, zero_above - full_to)
    }
}

/// Widens a count.
fn as_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_the_talk_is_full_in_the_middle_and_linear_outside() {
        let check = EconomyCheck::default();
        for (percent, left) in
            [(10, 0), (15, 0), (24, 60), (30, 100), (45, 100), (60, 100), (70, 50), (80, 0), (100, 0)]
        {
            assert_eq!(talk_band(percent, &check).as_percent(), left, "{percent}");
        }
    }

    #[test]
    fn a_turn_is_as_long_in_chinese_as_in_english() {
        let check = EconomyCheck::default();
        assert!(load(&"好".repeat(220), &check) <= limit(&check));
        assert!(load(&"好".repeat(221), &check) > limit(&check));
        assert!(load(&"yes ".repeat(130), &check) <= limit(&check));
        assert!(load(&"yes ".repeat(131), &check) > limit(&check));
        assert_eq!(load("😀😀…", &check), 0);
    }
}
