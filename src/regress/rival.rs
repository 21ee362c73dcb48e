//! One rubric against another: whose marks a change would move, by which criterion, and whether it is safe to publish.
//!
//! A dry run: nothing is rewritten. Counts whole numbers and hundredths of a point only.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::coding::name;
use super::finding::{REPORT_VERSION, Unjudged};
use crate::domain::lang::Lang;
use crate::domain::scorecard::{CriterionScore, Points, Scorecard};
use crate::error::Exit;

/// What one session comes to under two rubrics.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Rival {
    /// Always `rival`.
    #[schemars(extend("const" = "rival"))]
    pub event: &'static str,
    /// Version of this shape.
    pub v: u32,
    /// The golden's or session's name.
    pub session: String,
    /// Under the first rubric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Mark>,
    /// Under the second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Mark>,
    /// The new score less the old one.
    pub shift: Points,
    /// What moved, most points first, caps before criteria; the first decides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cause>,
    /// Why it could not be scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unjudged: Option<Unjudged>,
}

/// The marks of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RivalMark")]
pub struct Mark {
    /// The score.
    pub score: Points,
    /// How it came out.
    pub verdict: String,
    /// The band; none without a score.
    pub band: Option<String>,
}

/// Something that moved a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cause {
    /// What kind of thing.
    pub what: CauseKind,
    /// Its id; `pass` and `bands` for these rules of the rubric.
    pub id: String,
    /// What it came to; empty where it did not exist or apply.
    pub old: String,
    /// What it comes to.
    pub new: String,
}

/// What moved a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CauseKind {
    /// A cap.
    Cap,
    /// A criterion.
    Criterion,
    /// The pass rule or the bands: nothing else differs.
    Rule,
}

impl From<&Scorecard> for Mark {
    fn from(card: &Scorecard) -> Self {
        Self { score: card.score, verdict: name(&card.verdict), band: card.band.as_ref().map(ToString::to_string) }
    }
}

impl Rival {
    /// Compares two scorecards of one session.
    pub fn new(session: String, old: &Scorecard, new: &Scorecard) -> Self {
        let (before, after) = (Mark::from(old), Mark::from(new));
        let mut causes = causes(old, new);
        if causes.is_empty() && before.verdict != after.verdict {
            causes.push(rule("pass", &before.verdict, &after.verdict));
        }
        if causes.is_empty() && before.band != after.band {
            let text = |band: &Option<String>| band.clone().unwrap_or_default();
            causes.push(rule("bands", &text(&before.band), &text(&after.band)));
        }
        let shift = new.score - old.score;
        Self {
            event: "rival",
            v: REPORT_VERSION,
            session,
            old: Some(before),
            new: Some(after),
            shift,
            causes,
            unjudged: None,
        }
    }

    /// Returns a session that could not be scored.
    pub fn unjudged(session: String, unjudged: Unjudged) -> Self {
        let unjudged = Some(unjudged);
        let causes = Vec::new();
        Self { event: "rival", v: REPORT_VERSION, session, old: None, new: None, shift: Points::ZERO, causes, unjudged }
    }

    /// Returns the verdicts when they differ.
    pub fn verdicts(&self) -> Option<(&str, &str)> {
        let (old, new) = (self.old.as_ref()?, self.new.as_ref()?);
        (old.verdict != new.verdict).then_some((old.verdict.as_str(), new.verdict.as_str()))
    }

    /// Returns the bands when they differ; `-` stands for none.
    pub fn bands(&self) -> Option<(&str, &str)> {
        let (old, new) = (self.old.as_ref()?, self.new.as_ref()?);
        let text = |mark: &'_ Mark| mark.band.is_some();
        (old.band != new.band && (text(old) || text(new)))
            .then(|| (old.band.as_deref().unwrap_or("-"), new.band.as_deref().unwrap_or("-")))
    }
}

/// Returns a rule of the rubric as a cause.
fn rule(id: &str, old: &str, new: &str) -> Cause {
    Cause { what: CauseKind::Rule, id: id.to_owned(), old: old.to_owned(), new: new.to_owned() }
}

/// Returns what moved between two scorecards: caps first, then criteria, most points first.
fn causes(old: &Scorecard, new: &Scorecard) -> Vec<Cause> {
    let effect = |card: &Scorecard, id: &str| {
        let cap = card.caps.iter().find(|cap| cap.id == *id);
        cap.map(|cap| match (cap.cap, cap.penalty) {
            (Some(most), _) => format!("{} {most}", name(&cap.effect)),
            (None, 0) => name(&cap.effect),
            (None, penalty) => format!("{} {penalty}", name(&cap.effect)),
        })
    };
    let mut ids: Vec<&str> = old.caps.iter().chain(&new.caps).map(|cap| cap.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut causes = Vec::new();
    for id in ids {
        let (before, after) = (effect(old, id), effect(new, id));
        if before != after {
            let (old, new) = (before.unwrap_or_default(), after.unwrap_or_default());
            causes.push(Cause { what: CauseKind::Cap, id: id.to_owned(), old, new });
        }
    }
    let find = |card: &'_ Scorecard, id: &str| card.criteria.iter().find(|one| one.id == *id).cloned();
    let mut ids: Vec<&str> = old.criteria.iter().chain(&new.criteria).map(|one| one.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut moved: Vec<(i64, Cause)> = Vec::new();
    for id in ids {
        let (before, after) = (find(old, id), find(new, id));
        let points = |one: &Option<CriterionScore>| one.as_ref().map_or(Points::ZERO, |one| one.score);
        let by = (points(&after) - points(&before)).hundredths();
        let state = |one: &Option<CriterionScore>| one.as_ref().map(|one| (one.verdict, one.score, one.max));
        if state(&before) != state(&after) {
            let text = |one: &Option<CriterionScore>| {
                one.as_ref()
                    .map(|one| format!("{} {} / {}", name(&one.verdict), one.score, one.max))
                    .unwrap_or_default()
            };
            let cause = Cause { what: CauseKind::Criterion, id: id.to_owned(), old: text(&before), new: text(&after) };
            moved.push((by, cause));
        }
    }
    // What moved with the score comes before what moved against it.
    let with = (new.score - old.score).hundredths().signum();
    moved.sort_by_key(|(by, cause)| (with * by.signum() < 0, -by.abs(), cause.id.clone()));
    causes.extend(moved.into_iter().map(|(_, cause)| cause));
    causes
}

/// Whether a change of rubric is safe to publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Safety {
    /// Nothing moves.
    Same,
    /// Points move, and no verdict or band does.
    Safe,
    /// Verdicts or bands move.
    Unsafe,
    /// Something could not be scored, or there was nothing to score.
    Unknown,
}

/// The sums of a comparison.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct RivalTotals {
    /// Sessions that were scored under both.
    pub sessions: u64,
    /// Sessions that could not be scored.
    pub unjudged: u64,
    /// Sessions that were held under another rubric, and left out.
    pub left_out: u64,
    /// Sessions whose verdict changes.
    pub verdict_changes: u64,
    /// Sessions whose band changes.
    pub band_changes: u64,
    /// From which verdict to which, with the count.
    pub verdicts: BTreeMap<String, u64>,
    /// From which band to which, with the count.
    pub bands: BTreeMap<String, u64>,
    /// What decides the changes of verdict or band: the first cause of each, with the count.
    pub decided_by: BTreeMap<String, u64>,
    /// Scores that move at all.
    pub scores_moved: u64,
    /// How often each shift occurs, by hundredths of a point; for mean and spread.
    #[serde(skip)]
    #[schemars(skip)]
    shifts: BTreeMap<i64, u64>,
}

/// How scores shift, as decimal texts of points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shift {
    /// The mean.
    pub mean: String,
    /// The standard deviation.
    pub deviation: String,
    /// The lowest.
    pub least: String,
    /// The middle one.
    pub median: String,
    /// The highest.
    pub most: String,
}

impl RivalTotals {
    /// Counts a session.
    pub fn count(&mut self, rival: &Rival) {
        if rival.unjudged.is_some() {
            self.unjudged += 1;
            return;
        }
        self.sessions += 1;
        self.scores_moved += u64::from(rival.shift != Points::ZERO);
        *self.shifts.entry(rival.shift.hundredths()).or_default() += 1;
        let (verdicts, bands) = (rival.verdicts(), rival.bands());
        if let Some((old, new)) = verdicts {
            self.verdict_changes += 1;
            *self.verdicts.entry(format!("{old} -> {new}")).or_default() += 1;
        }
        if let Some((old, new)) = bands {
            self.band_changes += 1;
            *self.bands.entry(format!("{old} -> {new}")).or_default() += 1;
        }
        if (verdicts.is_some() || bands.is_some())
            && let Some(first) = rival.causes.first()
        {
            *self.decided_by.entry(format!("{} {}", name(&first.what), first.id)).or_default() += 1;
        }
    }

    /// Counts a session that was held under another rubric.
    pub fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// Returns how scores shift; none without a session.
    pub fn shift(&self) -> Option<Shift> {
        let count = i64::try_from(self.sessions).ok().filter(|count| *count > 0)?;
        let weigh = |by: &i64, times: &u64| by * i64::try_from(*times).unwrap_or(i64::MAX);
        let sum: i64 = self.shifts.iter().map(|(by, times)| weigh(by, times)).sum();
        let squares: i64 = self.shifts.iter().map(|(by, times)| by * weigh(by, times)).sum();
        // n times the sum of squares less the square of the sum is n squared times the variance.
        let spread = i128::from(count) * i128::from(squares) - i128::from(sum) * i128::from(sum);
        let deviation = i64::try_from(spread.max(0).isqrt()).unwrap_or(i64::MAX) / count;
        let mut passed = 0;
        let middle = self.shifts.iter().find(|(_, times)| {
            passed += **times;
            passed * 2 >= self.sessions
        });
        Some(Shift {
            mean: signed(rounded(sum, count)),
            deviation: decimal(deviation),
            least: signed(*self.shifts.first_key_value()?.0),
            median: signed(*middle?.0),
            most: signed(*self.shifts.last_key_value()?.0),
        })
    }

    /// Decides whether the change is safe to publish.
    pub fn safety(&self) -> Safety {
        match () {
            () if self.verdict_changes > 0 || self.band_changes > 0 => Safety::Unsafe,
            () if self.unjudged > 0 || self.sessions == 0 => Safety::Unknown,
            () if self.scores_moved > 0 => Safety::Safe,
            () => Safety::Same,
        }
    }

    /// Decides how the run ends.
    pub fn exit(&self) -> Exit {
        match self.safety() {
            _ if self.unjudged > 0 || self.sessions == 0 => Exit::Faulty,
            Safety::Unsafe => Exit::No,
            Safety::Same | Safety::Safe | Safety::Unknown => Exit::Done,
        }
    }

    /// Returns one plain sentence: whether the change is safe to publish, and why. Ends with the exit code.
    pub fn sentence(&self, lang: Lang) -> String {
        let Self { sessions, unjudged, verdict_changes, band_changes, scores_moved, .. } = self;
        let most = self.decided_by.iter().max_by_key(|(cause, count)| (**count, std::cmp::Reverse((*cause).clone())));
        let most = most.map(|(cause, count)| {
            lang.pick(format!("，多因 {cause}（{count} 场）"), format!(", most by {cause} ({count})"))
        });
        let most = most.unwrap_or_default();
        let mean = self.shift().map(|shift| shift.mean).unwrap_or_default();
        let told = match self.safety() {
            Safety::Same => lang.pick(
                format!("可以发布：{sessions} 场的分数都不变"),
                format!("safe to publish: none of {sessions} scores moves"),
            ),
            Safety::Safe => lang.pick(
                format!("可以发布：{sessions} 场里没有一场的结论或等级改变，只有 {scores_moved} 场的分数变动，平均 {mean} 分"),
                format!("safe to publish: of {sessions} sessions no verdict and no band changes; {scores_moved} scores move, by {mean} points on average over all"),
            ),
            Safety::Unsafe => lang.pick(
                format!("不宜直接发布：{sessions} 场里有 {verdict_changes} 场结论改变，{band_changes} 场等级改变{most}"),
                format!("not safe to publish: of {sessions} sessions {verdict_changes} change their verdict and {band_changes} their band{most}"),
            ),
            Safety::Unknown if *sessions == 0 => lang.pick(
                "无从判断：没有可比的会话（用 --any-rubric 也比别的标准下的会话）".to_owned(),
                "it cannot be told: there was no session to compare (--any-rubric takes those of other rubrics as well)".to_owned(),
            ),
            Safety::Unknown => lang.pick(
                format!("无从判断：{sessions} 场里结论和等级都不变，但另有 {unjudged} 场评不了分"),
                format!("it cannot be told: of {sessions} sessions no verdict and no band changes, but {unjudged} more could not be scored"),
            ),
        };
        let code = self.exit() as u8;
        lang.pick(format!("{told}；退出码 {code}"), format!("{told}; exit code {code}"))
    }
}

/// Returns a quotient rounded to the nearest whole number, half away from zero.
fn rounded(sum: i64, count: i64) -> i64 {
    let half = if sum < 0 { -count / 2 } else { count / 2 };
    (sum + half) / count
}

/// Returns hundredths as points with two decimals.
fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// Returns hundredths as points with their sign.
fn signed(hundredths: i64) -> String {
    if hundredths > 0 { format!("+{}", decimal(hundredths)) } else { decimal(hundredths) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::fixture;

    fn rival(from: i64, to: i64, verdicts: (&str, &str)) -> Rival {
        let mark = |hundredths, verdict: &str| Mark {
            score: Points::rounded(hundredths),
            verdict: verdict.to_owned(),
            band: None,
        };
        Rival {
            event: "rival",
            v: 1,
            session: String::new(),
            old: Some(mark(from, verdicts.0)),
            new: Some(mark(to, verdicts.1)),
            shift: Points::rounded(to) - Points::rounded(from),
            causes: vec![rule("pass", verdicts.0, verdicts.1)],
            unjudged: None,
        }
    }

    #[test]
    fn mean_and_spread_are_exact() {
        let mut totals = RivalTotals::default();
        for (from, to) in [(5_000, 5_100), (5_000, 4_900), (5_000, 5_000), (5_000, 5_400)] {
            totals.count(&rival(from, to, ("fail", "fail")));
        }
        // 1, -1, 0 and 4 points: mean 1, variance 3.5, deviation 1.87.
        let shift = totals.shift().unwrap();
        assert_eq!(
            [shift.mean, shift.deviation, shift.least, shift.median, shift.most],
            ["+1.00", "1.87", "-1.00", "0.00", "+4.00"]
        );
        assert_eq!((totals.safety(), totals.exit()), (Safety::Safe, Exit::Done));
    }

    #[test]
    fn a_changed_verdict_is_not_safe_and_nothing_compared_is_not_known() {
        let mut totals = RivalTotals::default();
        assert_eq!((totals.safety(), totals.exit()), (Safety::Unknown, Exit::Faulty));
        totals.count(&rival(6_000, 6_000, ("pass", "fail")));
        assert_eq!((totals.safety(), totals.exit()), (Safety::Unsafe, Exit::No));
        assert!(totals.sentence(Lang::En).contains("most by rule pass (1)"), "{}", totals.sentence(Lang::En));
        assert_eq!(totals.verdicts["pass -> fail"], 1);
    }

    #[test]
    fn the_criterion_that_moved_most_with_the_score_is_named_first() {
        let rubric = fixture::spin();
        let mut heavier = fixture::spin();
        for criterion in &mut heavier.criteria {
            // The weights still add up to 100.
            match criterion.id.as_str() {
                "implication" => criterion.weight -= 4,
                "building" => criterion.weight += 4,
                _ => {}
            }
        }
        let talk = fixture::weak();
        let rival = Rival::new("s".to_owned(), &talk.score(&rubric), &talk.score(&heavier));
        let ids: Vec<&str> = rival.causes.iter().map(|cause| cause.id.as_str()).collect();
        assert!(ids.contains(&"building") || ids.contains(&"implication"), "{ids:?}");
        assert!(Rival::new("s".to_owned(), &talk.score(&rubric), &talk.score(&rubric)).causes.is_empty());
    }
}
