//! Looser expectations of a golden (`NAME.expect.yaml`): what must come out, where a whole scorecard would say too much.
//!
//! Every key is optional; what is not named is free. Ranges are whole points and include both ends.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::card;
use super::coding::{code, name, topic};
use super::finding::{Difference, Mark, Recoded, ScoreFinding};
use crate::catalog::fault::FileFault;
use crate::domain::act::{Act, Credit, Kind, Negative, Stage};
use crate::domain::customer::ObjectionStatus;
use crate::domain::exercise::{Exercise, Place, nearest};
use crate::domain::id::{BandId, CapId, CriterionId, ObjectionId};
use crate::domain::scorecard::{Points, Scorecard, SessionVerdict, Verdict};
use crate::domain::scoring::{ReadTurn, Side};
use crate::domain::transcript::Outcome;

/// What a golden must come to.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Expectations {
    /// The score, in whole points.
    pub score: Option<Range>,
    /// How the session comes out.
    pub verdict: Option<SessionVerdict>,
    /// The band of the score.
    pub band: Option<BandId>,
    /// How the meeting ends.
    pub outcome: Option<Outcome>,
    /// Criteria: criterion -> verdict, points or both.
    pub criteria: BTreeMap<CriterionId, Wanted>,
    /// The caps that apply: exactly these.
    pub caps: Option<Vec<CapId>>,
    /// How many credited questions there are of each stage.
    pub stages: WantedStages,
    /// Where objections stand at the end: objection -> status.
    pub objections: BTreeMap<ObjectionId, ObjectionStatus>,
    /// What single lines are coded as.
    pub lines: Vec<WantedLine>,
    /// Must the customer say the same when the lines are played anew?
    pub customer: WantedCustomer,
}

/// A range of whole numbers; an end that is left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Range {
    /// Least.
    pub from: Option<i32>,
    /// Most.
    pub to: Option<i32>,
}

/// What a criterion must come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Wanted {
    /// How it comes out.
    pub verdict: Option<Verdict>,
    /// Least points.
    pub from: Option<i32>,
    /// Most points.
    pub to: Option<i32>,
}

/// How many credited questions there must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct WantedStages {
    /// Situation questions.
    pub situation: Option<Range>,
    /// Problem questions.
    pub problem: Option<Range>,
    /// Implication questions.
    pub implication: Option<Range>,
    /// Need-payoff questions.
    pub need_payoff: Option<Range>,
}

/// What a stretch of a line must be coded as; one stretch of the turn must fit all that is named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedLine {
    /// The trainee's turn. Counts from 1 over both speakers.
    pub turn: u32,
    /// What it is.
    #[serde(default)]
    pub kind: Option<Kind>,
    /// The stage of a question.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// The negative behaviour.
    #[serde(default)]
    pub negative: Option<Negative>,
    /// The id of what it is about.
    #[serde(default)]
    pub topic: Option<String>,
    /// How much it counts.
    #[serde(default)]
    pub credit: Option<Credit>,
}

/// Whether the customer must say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WantedCustomer {
    /// The customer does and says on every turn what the record says.
    #[default]
    Same,
    /// The customer is not compared.
    Any,
}

impl Range {
    /// Returns whether points lie in the range.
    fn holds(self, points: Points) -> bool {
        self.from.is_none_or(|from| Points::whole(from) <= points)
            && self.to.is_none_or(|to| points <= Points::whole(to))
    }

    /// Returns the range as it is told: `70..90`.
    fn text(self) -> String {
        let end = |end: Option<i32>| end.map(|end| end.to_string()).unwrap_or_default();
        format!("{}..{}", end(self.from), end(self.to))
    }
}

impl Expectations {
    /// Returns what the expectations ask for that the exercise does not have, or the record has not.
    pub fn misplaced(&self, exercise: &Exercise, turns: &[ReadTurn<'_>]) -> Vec<(Place, FileFault)> {
        let rubric = &exercise.rubric;
        let mut faults = Vec::new();
        let mut check = |place: Place, value: &str, known: Vec<String>| {
            if !known.iter().any(|known| known == value) {
                let nearest = nearest(value, known.iter().map(String::as_str)).map(str::to_owned);
                faults.push((place, FileFault::BadValue { value: value.to_owned(), nearest, allowed: known }));
            }
        };
        let criteria = || rubric.criteria.iter().map(|criterion| criterion.id.to_string()).collect();
        for id in self.criteria.keys() {
            check(Place::of("criteria").key(id.to_string()), id.as_str(), criteria());
        }
        for (index, id) in self.caps.iter().flatten().enumerate() {
            let caps = rubric.caps.iter().map(|cap| cap.id.to_string()).collect();
            check(Place::of("caps").index(index), id.as_str(), caps);
        }
        if let Some(band) = &self.band {
            let bands = rubric.bands.iter().map(|band| band.id.to_string()).collect();
            check(Place::of("band"), band.as_str(), bands);
        }
        for id in self.objections.keys() {
            let objections = exercise.scenario.objections.iter().map(|objection| objection.id.to_string()).collect();
            check(Place::of("objections").key(id.to_string()), id.as_str(), objections);
        }
        for (index, line) in self.lines.iter().enumerate() {
            let said = turns.iter().filter(|turn| matches!(turn.side, Side::Trainee(..)));
            let said = said.map(|turn| turn.turn.to_string()).collect();
            check(Place::of("lines").index(index).key("turn"), &line.turn.to_string(), said);
        }
        faults
    }

    /// Adds what came out otherwise than expected.
    pub fn compare(&self, present: &Scorecard, turns: &[ReadTurn<'_>], found: &mut ScoreFinding) {
        let mut value = |path: &str, holds: bool, old: String, new: String| {
            if !holds {
                found.differences.push(Difference::Value { path: path.to_owned(), old, new });
            }
        };
        if let Some(range) = self.score {
            value("score", range.holds(present.score), range.text(), present.score.to_string());
        }
        if let Some(verdict) = self.verdict {
            value("verdict", verdict == present.verdict, name(&verdict), name(&present.verdict));
        }
        if let Some(band) = &self.band {
            let now = present.band.as_ref().map(ToString::to_string).unwrap_or_default();
            value("band", *band == now.as_str(), band.to_string(), now);
        }
        if let Some(outcome) = self.outcome {
            value("outcome", outcome == present.outcome, name(&outcome), name(&present.outcome));
        }
        let stages = [
            ("stages.situation", self.stages.situation, present.stages.situation),
            ("stages.problem", self.stages.problem, present.stages.problem),
            ("stages.implication", self.stages.implication, present.stages.implication),
            ("stages.need-payoff", self.stages.need_payoff, present.stages.need_payoff),
        ];
        for (path, range, count) in stages {
            if let Some(range) = range {
                value(path, range.holds(Points::whole(count)), range.text(), count.to_string());
            }
        }
        for (id, status) in &self.objections {
            let now = present.objections.iter().find(|objection| objection.id == *id).map(|objection| objection.status);
            let now = now.unwrap_or(ObjectionStatus::Latent);
            value(&format!("objections.{id}.status"), now == *status, name(status), name(&now));
        }
        self.compare_criteria(present, found);
        self.compare_caps(present, found);
        found.lines.extend(self.lines.iter().filter_map(|wanted| wanted.compare(turns)));
    }

    /// Adds the criteria that came out otherwise.
    fn compare_criteria(&self, present: &Scorecard, found: &mut ScoreFinding) {
        for (id, wanted) in &self.criteria {
            let Some(criterion) = present.criteria.iter().find(|criterion| criterion.id == *id) else { continue };
            let range = Range { from: wanted.from, to: wanted.to };
            if wanted.verdict.is_none_or(|verdict| verdict == criterion.verdict) && range.holds(criterion.score) {
                continue;
            }
            let points = if range == Range::default() { String::new() } else { range.text() };
            let verdict = wanted.verdict.as_ref().map(name).unwrap_or_default();
            found.differences.push(Difference::Criterion {
                id: id.to_string(),
                name: criterion.name.clone(),
                old: Some(Mark { verdict, points, ..Mark::default() }),
                new: serde_json::to_value(criterion).ok().as_ref().map(card::mark),
            });
        }
    }

    /// Adds the caps that should apply and do not, and those that apply and should not.
    fn compare_caps(&self, present: &Scorecard, found: &mut ScoreFinding) {
        let Some(wanted) = &self.caps else { return };
        for id in wanted.iter().filter(|id| present.caps.iter().all(|cap| cap.id != **id)) {
            let old = Some(Mark { verdict: "applies".to_owned(), ..Mark::default() });
            found.differences.push(Difference::Cap { id: id.to_string(), name: String::new(), old, new: None });
        }
        for cap in present.caps.iter().filter(|cap| !wanted.contains(&cap.id)) {
            let new = serde_json::to_value(cap).ok().as_ref().map(card::mark);
            found.differences.push(Difference::Cap { id: cap.id.to_string(), name: cap.name.clone(), old: None, new });
        }
    }
}

impl WantedLine {
    /// Returns the line when no stretch of it is coded as it must be.
    fn compare(&self, turns: &[ReadTurn<'_>]) -> Option<Recoded> {
        let read = turns.iter().find(|read| read.turn == self.turn)?;
        let Side::Trainee(acts, _) = &read.side else { return None };
        if acts.iter().any(|act| self.fits(act)) {
            return None;
        }
        let parts = [
            self.kind.as_ref().map(name),
            self.stage.as_ref().map(name),
            self.negative.as_ref().map(name),
            self.topic.clone(),
            self.credit.as_ref().map(name),
        ];
        let old = parts.into_iter().flatten().collect::<Vec<String>>().join(" ");
        let new = acts.iter().map(code).collect();
        Some(Recoded { turn: self.turn, quote: read.text.to_owned(), old: vec![old], new })
    }

    /// Returns whether an act is coded as it must be.
    fn fits(&self, act: &Act) -> bool {
        self.kind.is_none_or(|kind| kind == act.kind)
            && self.stage.is_none_or(|stage| Some(stage) == act.stage)
            && self.negative.is_none_or(|negative| Some(negative) == act.negative)
            && self.topic.as_ref().is_none_or(|wanted| act.topic.as_ref().map(topic) == Some(wanted.as_str()))
            && self.credit.is_none_or(|credit| credit == act.credit)
    }
}
