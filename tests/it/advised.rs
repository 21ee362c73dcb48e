//! Every line that advice and hints propose is read, at a moment where it is due, as what it is proposed for.

use std::collections::BTreeSet;

use sparring::domain::act::context::Raised;
use sparring::domain::act::{self, Act, Context, Kind, Stage, Topic};
use sparring::domain::customer::ObjectionStatus;
use sparring::domain::lang::{Lang, Lines};
use sparring::domain::scenario::{AskedBy, Fact, Need, Objection, Scenario};

use crate::deals;

/// Levels of a need: nothing said yet, trouble admitted, effects acknowledged, wanted explicitly.
const NOTHING: u8 = 0;
const ADMITTED: u8 = 2;
const EFFECTS: u8 = 3;
const EXPLICIT: u8 = 4;

/// A moment of a session in which a line may be due.
struct Moment<'a> {
    scenario: &'a Scenario,
    context: Context<'a>,
}

impl<'a> Moment<'a> {
    fn new(id: &str, lang: Lang) -> Self {
        let deal = deals::exercise(id);
        Self { scenario: &deal.scenario, context: Context::new(lang, Some(deal.topics())) }
    }

    /// The customer said the first of some lines.
    fn heard(mut self, lines: &Lines) -> Self {
        lines.get(self.context.lang).iter().take(1).for_each(|line| self.context.hear_line(line));
        self
    }

    /// The customer voiced a need up to a level, and spoke of it last.
    fn voiced(mut self, need: &Need, level: u8) -> Self {
        self.context.levels.insert(need.id.clone(), level);
        self.context.need = Some(need.id.clone());
        self.context.voiced = Some(need.id.clone());
        self.context.spoken = BTreeSet::from([need.id.clone()]);
        let said = match level {
            NOTHING => return self,
            ADMITTED => &need.admit,
            EFFECTS => need.consequences.values().next().unwrap_or(&need.admit),
            _ => &need.explicit,
        };
        self.heard(said)
    }

    /// The customer raised an objection, and told its root when it is explored.
    fn objected(mut self, objection: &Objection, explored: bool) -> Self {
        let status = if explored { ObjectionStatus::Revealed } else { ObjectionStatus::Raised };
        let raised = Raised { id: objection.id.clone(), status, age: u32::from(explored) };
        self.context.objections.push(raised);
        self.context.pressing = Some(objection.id.clone()).filter(|_| !explored);
        self.context.discussed = BTreeSet::from([objection.id.clone()]);
        self = self.heard(&objection.raise);
        if explored {
            self.context.told.extend(objection.root_fact.clone());
            self = self.heard(&objection.reveal);
        }
        self
    }

    /// Reads each of some lines, and notes those of which no act is as wanted.
    fn read(&self, whose: &str, lines: &Lines, faults: &mut Vec<String>, wanted: impl Fn(&Act) -> bool) {
        for line in lines.get(self.context.lang) {
            let acts = act::read(line, &self.context);
            if !acts.iter().any(&wanted) {
                let shown: Vec<String> = acts
                    .iter()
                    .map(|act| format!("{:?} {:?} {:?} {:?} {}", act.kind, act.stage, act.topic, act.need, act.rule))
                    .collect();
                faults.push(format!("{whose}: {line}\n    {}", shown.join("\n    ")));
            }
        }
    }
}

/// Runs a check over every shipped deal in both languages.
fn for_every_deal(check: impl Fn(&str, Lang, &mut Vec<String>)) {
    let mut faults = Vec::new();
    for id in deals::IDS {
        for lang in Lang::ALL {
            check(id, lang, &mut faults);
        }
    }
    assert!(faults.is_empty(), "{} lines are read otherwise:\n{}", faults.len(), faults.join("\n"));
}

/// Returns the moment in which a fact's lines are due: its need is as far as the question needs.
fn moment_of<'a>(id: &str, lang: Lang, fact: &Fact) -> Moment<'a> {
    let moment = Moment::new(id, lang);
    let level = match fact.needs {
        AskedBy::Situation | AskedBy::Problem => NOTHING,
        AskedBy::Implication => ADMITTED,
        AskedBy::NeedPayoff => EFFECTS,
    };
    match fact.need.as_ref().and_then(|need| moment.scenario.need(need)) {
        Some(need) => moment.voiced(need, level),
        None => moment,
    }
}

#[test]
fn every_line_for_a_fact_asks_for_it_in_the_stage_that_gets_it_told() {
    for_every_deal(|id, lang, faults| {
        for fact in &deals::exercise(id).scenario.facts {
            let moment = moment_of(id, lang, fact);
            let whose = format!("{id} {} fact {}", lang.code(), fact.id);
            moment.read(&whose, &fact.say, faults, |act| {
                let is_told = act.stage >= Some(Stage::from(fact.needs)) || fact.explore || fact.ask;
                let is_question = act.kind == Kind::Question;
                is_question && is_told && act.topic == Some(Topic::Fact(fact.id.clone()))
            });
        }
    });
}

#[test]
fn every_line_for_a_need_is_of_its_stage_and_about_it() {
    for_every_deal(|id, lang, faults| {
        for need in &deals::exercise(id).scenario.needs {
            let say = &need.say;
            for (lines, level, stage) in [
                (&say.problem, NOTHING, Stage::Problem),
                (&say.implication, ADMITTED, Stage::Implication),
                (&say.need_payoff, EFFECTS, Stage::NeedPayoff),
            ] {
                let whose = format!("{id} {} {stage:?} {}", lang.code(), need.id);
                Moment::new(id, lang).voiced(need, level).read(&whose, lines, faults, |act| {
                    act.kind == Kind::Question && act.stage == Some(stage) && act.need.as_ref() == Some(&need.id)
                });
            }
            let whose = format!("{id} {} benefit {}", lang.code(), need.id);
            Moment::new(id, lang).voiced(need, EXPLICIT).read(&whose, &say.benefit, faults, |act| {
                act.kind == Kind::Benefit && act.need.as_ref() == Some(&need.id)
            });
        }
    });
}

#[test]
fn every_line_for_an_objection_takes_its_step() {
    for_every_deal(|id, lang, faults| {
        for objection in &deals::exercise(id).scenario.objections {
            let say = &objection.say;
            for (lines, explored, kind) in [
                (&say.acknowledge, false, Kind::Acknowledge),
                (&say.explore, false, Kind::Explore),
                (&say.respond, true, Kind::Respond),
                (&say.confirm, true, Kind::Confirm),
            ] {
                let whose = format!("{id} {} {kind:?} {}", lang.code(), objection.id);
                Moment::new(id, lang).objected(objection, explored).read(&whose, lines, faults, |act| {
                    act.kind == kind && act.objection.as_ref() == Some(&objection.id)
                });
            }
        }
    });
}

#[test]
fn every_honest_line_instead_of_a_promise_promises_nothing() {
    for_every_deal(|id, lang, faults| {
        for limit in &deals::exercise(id).scenario.product.limits {
            let whose = format!("{id} {} instead of {}", lang.code(), limit.id);
            let moment = Moment::new(id, lang);
            for line in limit.instead.get(lang) {
                let acts = act::read(line, &moment.context);
                if let Some(act) = acts.iter().find(|act| act.kind == Kind::Negative) {
                    faults.push(format!("{whose}: {line}\n    {:?} {}", act.negative, act.rule));
                }
            }
        }
    });
}
