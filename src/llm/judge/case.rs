//! What is put before the judge: who said what, and the stretches that are asked about.
//!
//! Holds no codes: what the program reads out of a line is not known here, nor who the trainee is.

use serde_json::{Value, json};

use crate::domain::act::{self, Context};
use crate::domain::customer::ObjectionStatus;
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;
use crate::domain::scoring::{ReadTurn, Side};
use crate::domain::text::Span;
use crate::domain::transcript::Speaker;

/// One turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which talk it belongs to; what is said in one talk was never heard in another. Counts from 0.
    pub talk: usize,
    /// Its number in the talk. Counts from 1 over both speakers.
    pub turn: u32,
    /// Who speaks.
    pub speaker: Speaker,
    /// The words.
    pub text: String,
}

impl Said {
    /// Returns its name in prompts.
    pub fn id(&self) -> String {
        match self.talk {
            0 => format!("t{}", self.turn),
            talk => format!("k{talk}t{}", self.turn),
        }
    }
}

/// A stretch of a seller's turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// The turn, as an index of the case's turns.
    pub said: usize,
    /// Which stretch of its turn it is. Counts from 0.
    pub part: usize,
    /// Where it stands in the turn.
    pub span: Span,
    /// Has the customer a concern that is not settled?
    pub concern: bool,
}

/// What is put before the judge.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The language of the talk, and of the prompt.
    pub lang: Lang,
    /// Needs, facts and fact sheet; none when nothing is known of the deal.
    pub deal: Option<Value>,
    /// Who said what, in order.
    pub said: Vec<Said>,
    /// What is asked about, in order.
    pub units: Vec<Unit>,
}

/// A line that stands alone, with what the customer said before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The seller's words.
    pub text: String,
    /// The customer's last line.
    pub before: Option<String>,
}

impl Case {
    /// Returns the case of a session; what was read of its turns serves for where stretches begin and end, no more.
    pub fn of_session(scenario: &Scenario, lang: Lang, turns: &[ReadTurn<'_>]) -> Self {
        let (mut said, mut units, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for (index, turn) in turns.iter().enumerate() {
            let speaker = match &turn.side {
                Side::Customer(decided) => {
                    if let Some(id) = decided.objection.as_ref().filter(|id| !open.contains(*id)) {
                        open.push(id.clone());
                    }
                    for moved in &decided.objections {
                        open.retain(|id| *id != moved.id);
                        if matches!(moved.status, ObjectionStatus::Raised | ObjectionStatus::Revealed) {
                            open.push(moved.id.clone());
                        }
                    }
                    Speaker::Customer
                }
                Side::Trainee(acts, _) => {
                    let spans = acts.iter().map(|act| act.span).enumerate();
                    let spans = spans.filter(|(_, span)| span.of(turn.text).chars().any(char::is_alphanumeric));
                    let concern = !open.is_empty();
                    units.extend(spans.map(|(part, span)| Unit { said: index, part, span, concern }));
                    Speaker::Trainee
                }
            };
            said.push(Said { talk: 0, turn: turn.turn, speaker, text: turn.text.to_owned() });
        }
        Self { lang, deal: deal(scenario, lang), said, units }
    }

    /// Returns the case of lines that stand alone, each a talk of its own; talks count from 1.
    pub fn of_lines(lang: Lang, lines: &[Line]) -> Self {
        let (mut said, mut units) = (Vec::new(), Vec::new());
        for (index, line) in lines.iter().enumerate() {
            let talk = index + 1;
            if let Some(before) = &line.before {
                said.push(Said { talk, turn: 1, speaker: Speaker::Customer, text: before.clone() });
            }
            let acts = act::read(&line.text, &Context::alone(lang, None, line.before.as_deref()));
            for (part, act) in acts.iter().enumerate() {
                units.push(Unit { said: said.len(), part, span: act.span, concern: line.before.is_some() });
            }
            said.push(Said { talk, turn: 2, speaker: Speaker::Trainee, text: line.text.clone() });
        }
        Self { lang, deal: None, said, units }
    }

    /// Returns the words of a unit.
    pub fn text(&self, unit: &Unit) -> &str {
        self.said.get(unit.said).map_or("", |said| unit.span.of(&said.text))
    }

    /// Returns the name of a unit in prompts.
    pub fn id(index: usize) -> String {
        format!("u{}", index + 1)
    }

    /// Returns the ids of the deal's needs.
    pub fn needs(&self) -> Vec<&str> {
        let needs = self.deal.as_ref().and_then(|deal| deal["needs"].as_array());
        needs.into_iter().flatten().filter_map(|need| need["id"].as_str()).collect()
    }
}

/// Returns what the judge is told of a deal; none when nothing is known of it.
fn deal(scenario: &Scenario, lang: Lang) -> Option<Value> {
    if scenario.is_unknown() {
        return None;
    }
    let needs: Vec<Value> =
        scenario.needs.iter().map(|need| json!({ "id": need.id.as_str(), "name": need.name.get(lang) })).collect();
    let facts: Vec<&str> = scenario.facts.iter().map(|fact| fact.value.get(lang)).collect();
    let claims: Vec<&str> = scenario.product.claims.iter().map(|claim| claim.text.get(lang)).collect();
    let limits: Vec<&str> = scenario.product.limits.iter().map(|limit| limit.text.get(lang)).collect();
    Some(json!({
        "needs": needs,
        "customer_facts": facts,
        "fact_sheet": { "product": scenario.product.name.get(lang), "may_say": claims, "may_not_promise": limits },
    }))
}
