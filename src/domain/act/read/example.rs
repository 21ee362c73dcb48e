//! Reads a unit that says over again what the scenario's author wrote for a good trainee, where its moment has come.

use super::{question_of, subject};
use crate::domain::act::question::{self, Form};
use crate::domain::act::scene::Scene;
use crate::domain::act::segment::{Line, Unit};
use crate::domain::act::statement::LEVEL_EXPLICIT;
use crate::domain::act::topic::Example;
use crate::domain::act::{Act, Credit, Kind, Stage, Topic, attribution};
use crate::domain::id::NeedId;

/// Returns what a unit is, when it is an authored line of this moment.
pub(super) fn read(unit: &Unit, line: &Line, line_need: Option<&NeedId>, context: &Scene) -> Option<Act> {
    let topics = context.topics.filter(|_| context.strict)?;
    let found = topics.examples(&unit.text);
    found.iter().find_map(|example| match example {
        Example::Step(id, kind) => {
            let is_open = context.open().any(|open| open == id);
            is_open.then(|| step(unit, *kind, Topic::Objection(id.clone()), context))
        }
        Example::Question(need, stage) => {
            let mut act = asked(unit, line, line_need, Some(*stage), context);
            act.need = Some(need.clone());
            Some(act)
        }
        Example::Fact(id, stage) => {
            let need = topics.fact(id).and_then(|(_, need)| need);
            // What springs from an open concern explores it.
            if context.open().any(|open| topics.root_of(open) == Some(id)) {
                return None;
            }
            // A base fact of a trouble that is admitted is asked for its size: `what does that add up to in a year`.
            let is_admitted = need.as_ref().is_some_and(|need| context.level(need) >= subject::LEVEL_PROBLEM);
            let stage = Some(*stage).filter(|stage| *stage >= Stage::Implication || !is_admitted);
            let mut act = asked(unit, line, line_need, stage, context);
            act.topic = Some(Topic::Fact(id.clone()));
            act.need = need;
            Some(act)
        }
        Example::Benefit(need) => {
            let is_wanted = context.level(need) >= LEVEL_EXPLICIT && !attribution::is_false(&unit.text, context);
            is_wanted.then(|| {
                let mut act = told(unit, Kind::Benefit, "B.example", context);
                act.need = Some(need.clone());
                act
            })
        }
    })
}

/// Returns a step towards an objection.
fn step(unit: &Unit, kind: Kind, objection: Topic, context: &Scene) -> Act {
    let rule = match kind {
        Kind::Acknowledge => "A.example",
        Kind::Explore => "E.example",
        Kind::Respond => "R.example",
        _ => "C.example",
    };
    let mut act = told(unit, kind, rule, context);
    if kind != Kind::Respond {
        act.topic = None;
    }
    if let Topic::Objection(id) = &objection {
        act.objection = Some(id.clone());
    }
    act.topic = act.topic.or(Some(objection));
    act
}

/// Returns an act that tells, about the claim that it makes.
fn told(unit: &Unit, kind: Kind, rule: &'static str, context: &Scene) -> Act {
    let mut act = Act::new(unit.span, kind, rule);
    act.topic = subject::claim(&unit.text, context);
    act.topic_percent = 100;
    act.credit = Credit::Full;
    act.confidence = 90;
    act
}

/// Returns the question that a unit asks; its stage may be known.
fn asked(unit: &Unit, line: &Line, line_need: Option<&NeedId>, stage: Option<Stage>, context: &Scene) -> Act {
    let form = question::form(unit, line).filter(|form| *form != Form::Rhetorical).unwrap_or(Form::Plain);
    let mut act = question_of(unit, line, line_need, context, form, stage);
    act.confidence = 90;
    act
}
