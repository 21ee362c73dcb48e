//! What many simulated sessions of one scenario in one language came to. In integers; the same for any order of playing.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::archetype::Archetype;
use super::deal::Deal;
use super::play::{self, Authored, Cast, Run};
use super::verdict::{Fault, Told};
use crate::domain::customer::Say;
use crate::domain::id::{FactId, ObjectionId, RubricId, ScenarioId};
use crate::domain::lang::Lang;
use crate::domain::scorecard::Points;
use crate::domain::transcript::{Outcome, Speaker};

/// Quality steps of the ladder, in per cent.
pub const LADDER: [u8; 11] = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/// Weak lines after which an expert takes over. Our choice: up to half of a competent call.
pub const RESCUES: [usize; 4] = [2, 4, 6, 8];

/// What scores came to: least, quartiles, most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Spread {
    /// The least.
    pub min: Points,
    /// A quarter is not above it.
    pub lower: Points,
    /// Half is not above it.
    pub median: Points,
    /// Three quarters are not above it.
    pub upper: Points,
    /// The most.
    pub max: Points,
}

impl Spread {
    /// Returns the spread of some scores in hundredths; zero for none.
    pub fn of(mut scores: Vec<i64>) -> Self {
        scores.sort_unstable();
        let at = |quarter: usize| {
            let place = scores.len().saturating_sub(1) * quarter / 4;
            Points::rounded(scores.get(place).copied().unwrap_or(0))
        };
        Self { min: at(0), lower: at(1), median: at(2), upper: at(3), max: at(4) }
    }
}

/// How many of some sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Share {
    /// So many.
    pub count: usize,
    /// Of so many.
    pub of: usize,
}

impl Share {
    /// Returns the share in tenths of a per cent, rounded down.
    pub fn permille(self) -> usize {
        self.count * 1_000 / self.of.max(1)
    }
}

/// What the sessions of one kind of trainee came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Group {
    /// The kind.
    #[serde(serialize_with = "by_id")]
    #[schemars(with = "String")]
    pub archetype: Archetype,
    /// The scores.
    pub score: Spread,
    /// Sessions that passed.
    pub passed: Share,
    /// Sessions that ended in an advance or an order.
    pub advanced: Share,
    /// Sessions that were too short for a score; they count as 0.
    pub unscored: usize,
    /// How they ended.
    pub outcomes: BTreeMap<Outcome, usize>,
    /// Half of the sessions took no more lines of the trainee.
    pub lines: usize,
}

fn by_id<S: serde::Serializer>(archetype: &Archetype, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(archetype.id())
}

/// A step of the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rung {
    /// How often the trainee did the expert's next step, in per cent.
    pub quality: u8,
    /// Sessions that ended in an advance or an order.
    pub advanced: Share,
    /// Half of the scores are not above it.
    pub median: Points,
}

/// Whether an expert can still save a meeting that began badly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rescue {
    /// Weak lines before the expert takes over.
    pub weak_lines: usize,
    /// Sessions in which the expert could no longer advance.
    pub dead: Share,
}

/// A line that was said again while another of its place was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Repeat {
    /// The line.
    pub line: Say,
    /// In so many sessions.
    pub sessions: usize,
}

/// The shortest call that was won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Shortest {
    /// Whose: a kind of trainee.
    #[serde(serialize_with = "by_id")]
    #[schemars(with = "String")]
    pub archetype: Archetype,
    /// Which of its sessions. Counts from 0.
    pub session: usize,
    /// Lines of the trainee.
    pub lines: usize,
    /// What was said: who, and the words.
    pub talk: Vec<(Speaker, String)>,
}

/// What many simulated sessions of one scenario in one language came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tested {
    /// The scenario.
    pub scenario: ScenarioId,
    /// Hash of its content.
    pub scenario_hash: String,
    /// The rubric.
    pub rubric: RubricId,
    /// Hash of its content.
    pub rubric_hash: String,
    /// The language that was spoken.
    pub lang: Lang,
    /// Sessions played.
    pub sessions: usize,
    /// The kinds of trainee, in the order of the table.
    pub archetypes: Vec<Group>,
    /// The ladder; empty when only some kinds were played.
    pub ladder: Vec<Rung>,
    /// Dead ends; empty when only some kinds were played.
    pub rescues: Vec<Rescue>,
    /// Facts that no session was told.
    pub facts_never_found: Vec<FactId>,
    /// Objections that no session met.
    pub objections_never_raised: Vec<ObjectionId>,
    /// Objections that were met and never settled.
    pub objections_never_resolved: Vec<ObjectionId>,
    /// How many lines of the customer are written.
    pub lines_authored: usize,
    /// Those that no session heard.
    pub lines_never_heard: Vec<Say>,
    /// Lines that were repeated before their time.
    pub repeats: Vec<Repeat>,
    /// The shortest call that was won.
    pub shortest: Option<Shortest>,
    /// What is wrong with the scenario; none when it is fair.
    #[schemars(with = "Vec<Told>")]
    pub faults: Vec<Fault>,
}

/// Returns what is played for one scenario and language: each kind of trainee, the ladder and the rescues; or only some kinds.
pub fn casts(only: &[Archetype]) -> Vec<Cast> {
    let chosen = Archetype::all().filter(|kind| only.is_empty() || only.contains(kind)).map(Cast::Archetype);
    let mut casts: Vec<Cast> = chosen.collect();
    if only.is_empty() {
        casts.extend(LADDER.map(Cast::Quality));
        casts.extend(RESCUES.map(Cast::Rescue));
    }
    casts
}

/// Returns what the sessions of one scenario in one language came to; judged by `verdict`.
pub fn measure(deal: &Deal<'_>, authored: &Authored, runs: &[Run], seed: u64) -> Tested {
    let of = |cast: Cast| runs.iter().filter(|run| run.cast == cast).collect::<Vec<_>>();
    let groups = Archetype::all().map(|kind| (kind, of(Cast::Archetype(kind)))).filter(|(_, runs)| !runs.is_empty());
    let rungs = LADDER.map(|quality| (quality, of(Cast::Quality(quality))));
    let rescues = RESCUES.map(|lines| (lines, of(Cast::Rescue(lines))));
    let exercise = deal.exercise;
    let mut tested = Tested {
        scenario: exercise.scenario.id.clone(),
        scenario_hash: exercise.scenario_hash.clone(),
        rubric: exercise.rubric.id.clone(),
        rubric_hash: exercise.rubric_hash.clone(),
        lang: deal.lang,
        sessions: runs.len(),
        archetypes: groups.map(|(kind, runs)| group(kind, &runs)).collect(),
        ladder: rungs.iter().filter(|(_, runs)| !runs.is_empty()).map(|(quality, runs)| rung(*quality, runs)).collect(),
        rescues: rescues
            .iter()
            .filter(|(_, runs)| !runs.is_empty())
            .map(|(weak_lines, runs)| Rescue { weak_lines: *weak_lines, dead: share(runs, |run| !run.advanced()) })
            .collect(),
        facts_never_found: Vec::new(),
        objections_never_raised: Vec::new(),
        objections_never_resolved: Vec::new(),
        lines_authored: authored.count(),
        lines_never_heard: Vec::new(),
        repeats: repeats(authored, runs),
        shortest: shortest(deal, runs, seed),
        faults: Vec::new(),
    };
    cover(deal, authored, runs, &mut tested);
    tested
}

/// Notes what no session reached.
fn cover(deal: &Deal<'_>, authored: &Authored, runs: &[Run], tested: &mut Tested) {
    let facts: BTreeSet<usize> = runs.iter().flat_map(|run| &run.facts).copied().collect();
    let met = || runs.iter().flat_map(|run| &run.objections);
    let raised: BTreeSet<usize> = met().map(|(place, _)| *place).collect();
    let settled: BTreeSet<usize> = met().filter(|(_, settled)| *settled).map(|(place, _)| *place).collect();
    let said: BTreeSet<u16> = runs.iter().flat_map(|run| &run.said).copied().collect();
    let scenario = deal.scenario();
    let unfound = scenario.facts.iter().enumerate().filter(|(place, _)| !facts.contains(place));
    tested.facts_never_found = unfound.map(|(_, fact)| fact.id.clone()).collect();
    for (place, objection) in scenario.objections.iter().enumerate() {
        match (raised.contains(&place), settled.contains(&place)) {
            (false, _) => tested.objections_never_raised.push(objection.id.clone()),
            (true, false) => tested.objections_never_resolved.push(objection.id.clone()),
            _ => {}
        }
    }
    let all = (0..authored.count()).filter_map(|number| u16::try_from(number).ok());
    tested.lines_never_heard =
        all.filter(|number| !said.contains(number)).filter_map(|number| authored.say(number)).collect();
}

/// Returns how many of some sessions are so.
fn share(runs: &[&Run], is: impl Fn(&Run) -> bool) -> Share {
    Share { count: runs.iter().filter(|run| is(run)).count(), of: runs.len() }
}

/// Returns what the sessions of one kind came to.
fn group(archetype: Archetype, runs: &[&Run]) -> Group {
    let mut outcomes = BTreeMap::new();
    for run in runs {
        *outcomes.entry(run.outcome).or_insert(0) += 1;
    }
    let mut lines: Vec<usize> = runs.iter().map(|run| run.lines).collect();
    lines.sort_unstable();
    Group {
        archetype,
        score: Spread::of(runs.iter().map(|run| run.score).collect()),
        passed: share(runs, |run| run.passed),
        advanced: share(runs, Run::advanced),
        unscored: runs.iter().filter(|run| !run.scored).count(),
        outcomes,
        lines: lines.get(lines.len().saturating_sub(1) / 2).copied().unwrap_or(0),
    }
}

/// Returns what the sessions of one quality came to.
fn rung(quality: u8, runs: &[&Run]) -> Rung {
    let median = Spread::of(runs.iter().map(|run| run.score).collect()).median;
    Rung { quality, advanced: share(runs, Run::advanced), median }
}

/// Returns the lines that were said again before their time, the most frequent first.
fn repeats(authored: &Authored, runs: &[Run]) -> Vec<Repeat> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for run in runs {
        let lines: BTreeSet<u16> = run.repeated.iter().copied().collect();
        for line in lines {
            *counts.entry(line).or_insert(0) += 1;
        }
    }
    let mut counts: Vec<(u16, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(line, sessions)| (std::cmp::Reverse(*sessions), *line));
    let repeat = |(line, sessions): (u16, usize)| Some(Repeat { line: authored.say(line)?, sessions });
    counts.into_iter().filter_map(repeat).collect()
}

/// Returns the shortest call that a kind of trainee won, the first of several.
fn shortest(deal: &Deal<'_>, runs: &[Run], seed: u64) -> Option<Shortest> {
    let won = runs.iter().filter(|run| run.advanced());
    let own = won.filter_map(|run| match run.cast {
        Cast::Archetype(archetype) => Some((run, archetype)),
        _ => None,
    });
    let (run, archetype) = own.min_by_key(|(run, archetype)| (run.lines, *archetype, run.index))?;
    let session = play::session(deal, run.cast, run.index, seed);
    let talk = session.turns().iter().map(|turn| (turn.speaker, turn.text.clone())).collect();
    Some(Shortest { archetype, session: run.index, lines: run.lines, talk })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_names_the_quartiles() {
        let spread = Spread::of(vec![500, 100, 300, 200, 400]);
        let all = [spread.min, spread.lower, spread.median, spread.upper, spread.max];
        assert_eq!(all.map(Points::hundredths), [100, 200, 300, 400, 500]);
        assert_eq!(Spread::of(Vec::new()).max, Points::ZERO);
    }
}
