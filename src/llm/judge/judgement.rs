//! The judge's opinion of a session beside the score of record, and whether a person should look.
//!
//! Owns the shape of the `judgement` event (version 1). Changes no score: the scorecard goes in by reference.

use schemars::JsonSchema;
use serde::Serialize;

use super::case::Case;
use super::item::Item;
use super::recode::{coding_of, is_void, recoded};
use super::vote::Votes;
use super::{Held, Plan};
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::agreement::{Coding, Micro};
use crate::domain::exercise::Exercise;
use crate::domain::id::{CriterionId, RubricId, ScenarioId};
use crate::domain::lang::Lang;
use crate::domain::scorecard::{Points, Scorecard, SessionVerdict, Verdict};
use crate::domain::scoring::{self, ReadTurn, Reading, Side};
use crate::domain::transcript::{Started, Transcript};

/// Version of the shape.
const VERSION: u32 = 1;

/// How far the two scores may be apart before a person looks, in points, unless the user says otherwise.
///
/// Our choice: two thirds of a band, which is 15 points wide. Two people who code the same talk differ by as much now and
/// then (the manual's ICC 0.75 to 1.0 on session totals); beyond it what the trainee is told would be another thing.
pub const MARGIN_DEFAULT: u8 = 10;

/// Least share of the units that have to be judged, in per cent, before there is a judged score. Our choice.
const JUDGED_PERCENT_MIN: usize = 80;

/// Largest share of controls that may be answered wrong, and of answers that may be yes to nearly everything, in per cent,
/// before the judge is not believed. Our choice: a fifth is twice what inattention explains.
const UNRELIABLE_PERCENT: u32 = 20;

/// Who judged: what has to be the same for two opinions to be comparable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pinned {
    /// The model's name.
    pub model: String,
    /// Hash of everything that it was told besides the data.
    pub prompt_hash: String,
    /// Runs of each call.
    pub runs: u32,
}

/// Why a person should look at a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// The two scores are further apart than the margin.
    Score,
    /// One passes and the other does not.
    Pass,
    /// Only one of the two sees something that is out of bounds: a kickback, a false promise, a competitor run down.
    Conduct,
    /// The judge answered yes to nearly everything, or what the program knows wrong.
    Unreliable,
    /// Too little was judged for a second opinion.
    Incomplete,
}

impl Flag {
    /// Returns why, in one line.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Score => lang.pick("两个分数相差超过界限", "the two scores are further apart than the margin"),
            Self::Pass => lang.pick("一个通过、一个没通过", "one passes and the other does not"),
            Self::Conduct => lang.pick(
                "越界的话（违规、虚假承诺、贬低竞品）只有一方看到",
                "only one of the two sees something out of bounds (integrity, false promise, competitor)",
            ),
            Self::Unreliable => lang.pick(
                "模型的回答不可信：几乎样样说是，或连已知答案都答错",
                "the model cannot be believed: it says yes to nearly everything, or gets known answers wrong",
            ),
            Self::Incomplete => lang.pick("判过的太少，谈不上第二意见", "too little was judged for a second opinion"),
        }
    }
}

/// A code as reports write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Code {
    /// The stage; none when it asks nothing.
    pub stage: Option<Stage>,
    /// The kind.
    pub kind: Kind,
    /// The negative behaviour.
    pub negative: Option<Negative>,
}

impl From<Coding> for Code {
    fn from(coding: Coding) -> Self {
        Self { stage: coding.stage, kind: coding.kind, negative: coding.negative }
    }
}

/// What the customer said that a yes rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Heard {
    /// The turn.
    pub turn: u32,
    /// The words, as the judge quoted them.
    pub quote: String,
}

/// A stretch of talk as both read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitJudged {
    /// The turn. Counts from 1 over both speakers.
    pub turn: u32,
    /// First byte in the turn's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Exactly that slice.
    pub quote: String,
    /// What the program reads.
    pub engine: Code,
    /// The rule that decided there.
    pub rule: &'static str,
    /// What the judge reads; none when it did not come to tell.
    pub judge: Option<Code>,
    /// The item that decided there.
    pub item: Option<Item>,
    /// Runs for and against that item.
    pub votes: Option<(u32, u32)>,
    /// Were the runs not of one mind on any item?
    pub contested: bool,
    /// What the customer said that it rests on.
    pub customer: Option<Heard>,
}

impl UnitJudged {
    /// Returns whether the two read it differently.
    pub fn differs(&self) -> bool {
        self.judge.is_some_and(|judge| judge != self.engine)
    }
}

/// A criterion as both see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CriterionJudged {
    /// Its id.
    pub id: CriterionId,
    /// What it is called, in the session's language.
    pub name: String,
    /// How it came out on record.
    pub verdict: Verdict,
    /// Does the judge see it? None when it did not come to tell.
    pub judge: Option<bool>,
    /// Were the runs not of one mind?
    pub contested: bool,
    /// The words that it rests on.
    pub quote: Option<String>,
}

impl CriterionJudged {
    /// Returns whether the two contradict each other; a partial one is neither seen nor missed.
    pub fn differs(&self) -> bool {
        matches!((self.verdict, self.judge), (Verdict::Met, Some(false)) | (Verdict::Missed, Some(true)))
    }
}

/// How many stretches of talk there are, and how many of them were judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Counts {
    /// All.
    pub all: usize,
    /// Judged.
    pub judged: usize,
    /// Not judged: broken off before, or the judge could not tell.
    pub not_judged: usize,
    /// Judged, and read alike.
    pub alike: usize,
    /// On which the runs were not of one mind.
    pub contested: usize,
}

/// The judge's opinion of a session, beside the score of record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Judgement {
    /// Always `judgement`.
    #[schemars(extend("const" = "judgement"))]
    pub event: &'static str,
    /// Format version.
    pub v: u32,
    /// The session.
    pub session: String,
    /// The scenario.
    pub scenario: ScenarioId,
    /// The rubric.
    pub rubric: RubricId,
    /// The language of the session.
    pub lang: Lang,
    /// Who judged.
    #[serde(flatten)]
    pub pinned: Pinned,
    /// The score of record, which stands.
    pub score: Points,
    /// What the score would be with the judge's codes; none when too little was judged or the judge is not believed.
    pub judged_score: Option<Points>,
    /// How far the two may be apart.
    pub margin: Points,
    /// Why a person should look; empty when nobody need.
    pub flags: Vec<Flag>,
    /// Was everything asked that was to be asked?
    pub complete: bool,
    /// How many stretches were judged.
    pub units: Counts,
    /// Share of the judged stretches that both read alike.
    pub alike: Option<Micro>,
    /// Controls that were answered, and how many of them wrong.
    pub controls: (u32, u32),
    /// Answers that were yes to nearly everything; they count as unknown.
    pub blanket: u32,
    /// Answers that could not be used.
    pub unusable: u32,
    /// Every stretch.
    pub details: Vec<UnitJudged>,
    /// The criteria that can be seen in what was said.
    pub criteria: Vec<CriterionJudged>,
}

/// A session that is judged: its record, how it was read, and its score.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// The deal and the rubric.
    pub exercise: &'a Exercise,
    /// The record.
    pub transcript: &'a Transcript,
    /// How it was read.
    pub turns: &'a [ReadTurn<'a>],
    /// The score of record.
    pub scorecard: &'a Scorecard,
}

/// Returns the opinion that came of a plan, beside the score of record.
pub fn judgement(session: Judged<'_>, case: &Case, plan: &Plan, held: &Held, pinned: Pinned, margin: u8) -> Judgement {
    let Judged { exercise, transcript, turns, scorecard } = session;
    let runs = plan.runs();
    let details = details(case, turns, held, runs);
    let all = details.len();
    let judged = details.iter().filter(|unit| unit.judge.is_some()).count();
    let alike = details.iter().filter(|unit| unit.judge == Some(unit.engine)).count();
    let contested = details.iter().filter(|unit| unit.contested).count();
    let complete = held.broken.is_none();
    let enough = all > 0 && judged * 100 >= all * JUDGED_PERCENT_MIN;
    let unreliable = is_unreliable(held);
    let second = (enough && !unreliable).then(|| {
        let turns = recoded(case, turns, &held.tally, runs);
        rescored(exercise, &transcript.started, &turns, scorecard)
    });
    let mut flags = Vec::new();
    if let Some((score, passed)) = second {
        let apart = (score.hundredths() - scorecard.score.hundredths()).abs();
        let graded = scorecard.verdict != SessionVerdict::InsufficientEvidence;
        flags.extend((apart > Points::whole(margin).hundredths()).then_some(Flag::Score));
        flags.extend((graded && passed != scorecard.passed).then_some(Flag::Pass));
        flags.extend(details.iter().any(out_of_bounds).then_some(Flag::Conduct));
    }
    flags.extend(unreliable.then_some(Flag::Unreliable));
    flags.extend((!enough).then_some(Flag::Incomplete));
    Judgement {
        event: "judgement",
        v: VERSION,
        session: scorecard.session.clone(),
        scenario: scorecard.scenario.clone(),
        rubric: scorecard.rubric.clone(),
        lang: scorecard.lang,
        pinned,
        score: scorecard.score,
        judged_score: second.map(|(score, _)| score),
        margin: Points::whole(margin),
        flags,
        complete,
        units: Counts { all, judged, not_judged: all - judged, alike, contested },
        alike: Micro::ratio(alike as i128, judged as i128),
        controls: (held.tally.controls, held.tally.controls_wrong),
        blanket: held.tally.blanket,
        unusable: held.unusable,
        details,
        criteria: criteria(exercise, scorecard, held, runs),
    }
}

/// Returns whether the judge is not to be believed.
fn is_unreliable(held: &Held) -> bool {
    let tally = &held.tally;
    let beyond = |count: u32, all: u32| count * 100 > all * UNRELIABLE_PERCENT;
    beyond(tally.controls_wrong, tally.controls) || beyond(tally.blanket, tally.answers)
}

/// Returns whether only one of the two sees something out of bounds.
fn out_of_bounds(unit: &UnitJudged) -> bool {
    let grave =
        |code: &Code| matches!(code.negative, Some(Negative::Integrity | Negative::OverPromise | Negative::Disparage));
    unit.judge.is_some_and(|judge| grave(&judge) != grave(&unit.engine))
}

/// Returns the score and whether it passes, of turns with other codes.
fn rescored(exercise: &Exercise, started: &Started, turns: &[ReadTurn<'_>], record: &Scorecard) -> (Points, bool) {
    let reading = Reading::new(&exercise.scenario, started.lang, turns, record.outcome);
    let scorecard = scoring::judge(&reading, &exercise.rubric, started);
    (scorecard.score, scorecard.passed)
}

/// Returns every stretch as both read it.
fn details(case: &Case, turns: &[ReadTurn<'_>], held: &Held, runs: u32) -> Vec<UnitJudged> {
    let one = |(index, unit): (usize, &super::case::Unit)| {
        let turn = turns.get(unit.said)?;
        let Side::Trainee(acts, _) = &turn.side else { return None };
        let act = acts.get(unit.part)?;
        let opinion = held.tally.opinion(case, index, runs);
        let engine = coding_of(act);
        // Nothing can be made of a line that says nothing; there is no difference to settle.
        let judge = if is_void(act) { opinion.coding.map(|_| engine) } else { opinion.coding };
        let votes = opinion.item.and_then(|item| held.tally.votes(index, item));
        let proof = opinion.proof.unwrap_or_default();
        Some(UnitJudged {
            turn: turn.turn,
            start: unit.span.start,
            end: unit.span.end,
            quote: unit.span.of(turn.text).to_owned(),
            engine: engine.into(),
            rule: act.rule,
            judge: judge.map(Code::from),
            item: opinion.item,
            votes: votes.map(|Votes { yes, no, unknown, .. }| (*yes, no + unknown)),
            contested: opinion.contested,
            customer: proof.customer.map(|(turn, quote)| Heard { turn, quote }),
        })
    };
    case.units.iter().enumerate().filter_map(one).collect()
}

/// Returns the criteria as both see them; what could not be judged on record is left out.
fn criteria(exercise: &Exercise, record: &Scorecard, held: &Held, runs: u32) -> Vec<CriterionJudged> {
    let visible = super::prompt::visible(&exercise.rubric);
    let one = |criterion: &crate::domain::rubric::Criterion| {
        let score = record.criteria.iter().find(|score| score.id == criterion.id)?;
        let votes = held.tally.criterion(&criterion.id);
        let proof = votes.and_then(|votes| votes.proof.clone()).unwrap_or_default();
        let quote = proof.customer.map(|(_, quote)| quote).or(Some(proof.seller).filter(|quote| !quote.is_empty()));
        let judge = votes.and_then(|votes| votes.majority(runs));
        (score.verdict != Verdict::NotApplicable).then(|| CriterionJudged {
            id: criterion.id.clone(),
            name: score.name.clone(),
            verdict: score.verdict,
            judge,
            contested: votes.is_some_and(Votes::split),
            quote: quote.filter(|_| judge == Some(true)),
        })
    };
    visible.filter_map(one).collect()
}
