//! Is a scenario fair? Good selling must win, bad selling must not, and better must do better.

use schemars::JsonSchema;
use serde::Serialize;

use super::archetype::{Archetype, Rank};
use super::measure::{Group, Share, Tested};
use crate::domain::lang::Lang;
use crate::domain::scorecard::Points;

/// Least share of an expert's sessions that advance, and that pass, in per cent. Our choice: the prototype's expert always did;
/// one in twenty may meet a run of unlucky wordings.
pub const EXPERT_MIN_PERCENT: usize = 95;

/// Largest share of a bad seller's sessions that advance, in per cent. Our choice: the prototype's never did; a random walker may
/// hit upon the right lines once in a while. None may pass.
pub const BAD_ADVANCE_MAX_PERCENT: usize = 2;

/// How far a better trainee's median may lie below a worse one's, in hundredths of a point. Our choice: the width of the noise
/// of a few sessions, and less than a fifth of a band.
pub const ORDER_SLACK: i64 = 300;

/// Least rise of the advance rate from the bottom of the ladder to its top, in percentage points. Our choice.
pub const LADDER_RISE_MIN_PERCENT: usize = 50;

/// Why a scenario is not fair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Too few of an expert's sessions advance.
    ExpertFails {
        /// Those that do.
        advanced: Share,
    },
    /// Too few of an expert's sessions pass.
    ExpertUnscored {
        /// Those that do.
        passed: Share,
    },
    /// Bad selling passes.
    BadPasses {
        /// Whose.
        archetype: Archetype,
        /// Those that pass.
        passed: Share,
    },
    /// Bad selling advances.
    BadAdvances {
        /// Whose.
        archetype: Archetype,
        /// Those that advance.
        advanced: Share,
    },
    /// A vice wins more often than the same selling without it.
    VicePays {
        /// Whose.
        archetype: Archetype,
        /// Those that advance.
        advanced: Share,
        /// Those that advance without it.
        plain: Share,
    },
    /// A worse trainee scores higher than a better one.
    OutOfOrder {
        /// The better one.
        better: Archetype,
        /// Its median.
        below: Points,
        /// The worse one.
        worse: Archetype,
        /// Its median.
        above: Points,
    },
    /// A better quality advances less often.
    LadderFalls {
        /// From this quality in per cent.
        from: u8,
        /// Those that advance there.
        before: Share,
        /// To this one.
        to: u8,
        /// Those that advance there.
        after: Share,
    },
    /// Quality makes too little difference.
    LadderFlat {
        /// Those that advance at the bottom.
        bottom: Share,
        /// Those that advance at the top.
        top: Share,
    },
}

/// Returns every reason why a scenario is not fair. Kinds that were not played are not judged.
pub fn judge(tested: &Tested) -> Vec<Fault> {
    let mut faults = Vec::new();
    for group in &tested.archetypes {
        judge_group(tested, group, &mut faults);
    }
    judge_order(tested, &mut faults);
    judge_ladder(tested, &mut faults);
    faults
}

/// Returns whether fewer than so many of a hundred are so.
fn is_below(share: Share, percent: usize) -> bool {
    share.count * 100 < share.of * percent
}

/// Returns whether a share is larger than another by more than noise: two standard errors of their difference at most, which is
/// `2 sqrt(.25/n + .25/m)`. With n and m sessions the squares are compared, so that it stays in integers.
pub fn is_clearly_above(one: Share, other: Share) -> bool {
    let (left, right) = (one.count * other.of, other.count * one.of);
    if left <= right {
        return false;
    }
    let gap = (left - right) as u128;
    let (n, m) = (one.of as u128, other.of as u128);
    // (gap / nm)^2 > 1/n + 1/m  <=>  gap^2 > nm (n + m)
    gap * gap > n * m * (n + m)
}

fn judge_group(tested: &Tested, group: &Group, faults: &mut Vec<Fault>) {
    let (archetype, passed, advanced) = (group.archetype, group.passed, group.advanced);
    match archetype.rank() {
        Rank::Skilled(0) => {
            if is_below(advanced, EXPERT_MIN_PERCENT) {
                faults.push(Fault::ExpertFails { advanced });
            }
            if is_below(passed, EXPERT_MIN_PERCENT) {
                faults.push(Fault::ExpertUnscored { passed });
            }
        }
        Rank::Skilled(_) => {}
        rank @ (Rank::Bad | Rank::Spoiled) => {
            if passed.count > 0 {
                faults.push(Fault::BadPasses { archetype, passed });
            }
            if rank == Rank::Bad && advanced.count * 100 > advanced.of * BAD_ADVANCE_MAX_PERCENT {
                faults.push(Fault::BadAdvances { archetype, advanced });
            }
            let plain = tested.ladder.iter().find(|rung| Some(rung.quality) == archetype.habit().quality());
            if let Some(plain) = plain.map(|rung| rung.advanced)
                && is_clearly_above(advanced, plain)
            {
                faults.push(Fault::VicePays { archetype, advanced, plain });
            }
        }
    }
}

/// The skilled in their order, and every bad one below the decent.
fn judge_order(tested: &Tested, faults: &mut Vec<Fault>) {
    let skill = |group: &Group| match group.archetype.rank() {
        Rank::Skilled(skill) => Some(skill),
        Rank::Spoiled | Rank::Bad => None,
    };
    let skilled: Vec<&Group> = tested.archetypes.iter().filter(|group| skill(group).is_some()).collect();
    let decent = tested.archetypes.iter().find(|group| group.archetype == Archetype::Decent);
    let pairs = skilled.windows(2).map(|pair| (pair[0], pair[1]));
    let bad = tested.archetypes.iter().filter(|group| skill(group).is_none());
    let below = decent.into_iter().flat_map(|decent| bad.clone().map(move |bad| (decent, bad)));
    for (better, worse) in pairs.chain(below) {
        let (below, above) = (better.score.median, worse.score.median);
        if below.hundredths() + ORDER_SLACK < above.hundredths() {
            faults.push(Fault::OutOfOrder { better: better.archetype, below, worse: worse.archetype, above });
        }
    }
}

/// The advance rate rises with quality, but for noise, and rises enough.
fn judge_ladder(tested: &Tested, faults: &mut Vec<Fault>) {
    for pair in tested.ladder.windows(2) {
        let (before, after) = (pair[0].advanced, pair[1].advanced);
        if is_clearly_above(before, after) {
            faults.push(Fault::LadderFalls { from: pair[0].quality, before, to: pair[1].quality, after });
        }
    }
    if let (Some(bottom), Some(top)) = (tested.ladder.first(), tested.ladder.last()) {
        let (bottom, top) = (bottom.advanced, top.advanced);
        if top.permille() < bottom.permille() + 10 * LADDER_RISE_MIN_PERCENT {
            faults.push(Fault::LadderFlat { bottom, top });
        }
    }
}

impl Fault {
    /// Returns the name of the rule that is broken.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::ExpertFails { .. } => "expert-advances",
            Self::ExpertUnscored { .. } => "expert-passes",
            Self::BadPasses { .. } => "bad-selling-fails",
            Self::BadAdvances { .. } => "bad-selling-gets-nothing",
            Self::VicePays { .. } => "vice-does-not-pay",
            Self::OutOfOrder { .. } => "better-scores-higher",
            Self::LadderFalls { .. } => "quality-pays",
            Self::LadderFlat { .. } => "quality-matters",
        }
    }

    /// Returns one sentence with the figure and the limit.
    pub fn text(&self, lang: Lang) -> String {
        let of = |share: &Share| {
            lang.pick(format!("{} 场中 {} 场", share.of, share.count), format!("{} of {}", share.count, share.of))
        };
        match self {
            Self::ExpertFails { advanced } => lang.pick(
                format!("专家 {}拿到进展，至少应有 {EXPERT_MIN_PERCENT}%", of(advanced)),
                format!("the expert advances in {} sessions; at least {EXPERT_MIN_PERCENT} % must", of(advanced)),
            ),
            Self::ExpertUnscored { passed } => lang.pick(
                format!("专家 {}通过，至少应有 {EXPERT_MIN_PERCENT}%", of(passed)),
                format!("the expert passes in {} sessions; at least {EXPERT_MIN_PERCENT} % must", of(passed)),
            ),
            Self::BadPasses { archetype, passed } => lang.pick(
                format!("“{}” {}通过，一场也不应通过", archetype.name(lang), of(passed)),
                format!("{} passes in {} sessions; none may", archetype.name(lang), of(passed)),
            ),
            Self::BadAdvances { archetype, advanced } => lang.pick(
                format!("“{}” {}拿到进展，至多 {BAD_ADVANCE_MAX_PERCENT}%", archetype.name(lang), of(advanced)),
                format!("{} advances in {} sessions; at most {BAD_ADVANCE_MAX_PERCENT} % may", archetype.name(lang), of(advanced)),
            ),
            Self::VicePays { archetype, advanced, plain } => lang.pick(
                format!("“{}” {}拿到进展，同样水平不犯这个毛病是 {}", archetype.name(lang), of(advanced), of(plain)),
                format!("{} advances in {} sessions; without the vice it is {}", archetype.name(lang), of(advanced), of(plain)),
            ),
            Self::OutOfOrder { better, below, worse, above } => lang.pick(
                format!("“{}”中位 {above} 分，高过“{}”的 {below} 分", worse.name(lang), better.name(lang)),
                format!("{}'s median of {above} is above {}'s {below}", worse.name(lang), better.name(lang)),
            ),
            Self::LadderFalls { from, before, to, after } => lang.pick(
                format!("水平从 {from}% 升到 {to}%，拿到进展的反而从 {}降到 {}", of(before), of(after)),
                format!("from quality {from} % to {to} % the advances fall from {} to {}", of(before), of(after)),
            ),
            Self::LadderFlat { bottom, top } => lang.pick(
                format!("水平 0% 时 {}、100% 时 {}拿到进展，应至少相差 {LADDER_RISE_MIN_PERCENT} 个百分点", of(bottom), of(top)),
                format!("advances rise from {} at quality 0 % to {} at 100 %; at least {LADDER_RISE_MIN_PERCENT} points are wanted", of(bottom), of(top)),
            ),
        }
    }

    /// Returns the kind of trainee that it is about, where it is about one.
    pub fn archetype(&self) -> Option<Archetype> {
        match self {
            Self::ExpertFails { .. } | Self::ExpertUnscored { .. } => Some(Archetype::Expert),
            Self::BadPasses { archetype, .. }
            | Self::BadAdvances { archetype, .. }
            | Self::VicePays { archetype, .. } => Some(*archetype),
            Self::OutOfOrder { worse, .. } => Some(*worse),
            Self::LadderFalls { .. } | Self::LadderFlat { .. } => None,
        }
    }
}

/// A fault as the JSON tells it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Fault")]
pub(super) struct Told {
    /// The rule that is broken.
    rule: &'static str,
    /// The kind of trainee that breaks it, where it is one.
    archetype: Option<&'static str>,
    /// What is wrong, with its figures, in English.
    text: String,
}

impl Serialize for Fault {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let told =
            Told { rule: self.rule(), archetype: self.archetype().map(Archetype::id), text: self.text(Lang::En) };
        told.serialize(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(count: usize, of: usize) -> Share {
        Share { count, of }
    }

    #[test]
    fn a_fall_within_two_standard_errors_is_noise() {
        for (before, after, clear) in [
            (share(60, 100), share(50, 100), false),
            (share(60, 100), share(45, 100), true),
            (share(600, 1_000), share(550, 1_000), true),
            (share(3, 4), share(1, 4), false),
            (share(1, 4), share(3, 4), false),
        ] {
            assert_eq!(is_clearly_above(before, after), clear, "{before:?} {after:?}");
        }
    }
}
