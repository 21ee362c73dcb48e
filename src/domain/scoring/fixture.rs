//! A small deal and hand-made sessions for the tests of scoring: no coder and no files are needed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::reading::{ReadTurn, Reading, Side};
use crate::domain::act::{Act, Asking, Credit, Figure, Kind, Negative, Provenance, Stage, Topic};
use crate::domain::customer::{CommitmentMove, Move, MoveKind, NeedMove, NeedVoice, ObjectionMove, ObjectionStatus};
use crate::domain::id::{FactId, LimitId, NeedId, ObjectionId, StakeholderId};
use crate::domain::lang::Lang;
use crate::domain::quantity::{Quantity, Unit as Measure};
use crate::domain::rubric::Rubric;
use crate::domain::rubric::tests::shipped;
use crate::domain::scenario::{Consequence, Scenario};
use crate::domain::scorecard::Scorecard;
use crate::domain::text::Span;
use crate::domain::transcript::{Mode, Outcome, Started};

/// Text in both languages.
fn text(name: &str) -> Value {
    json!({ "zh": format!("{name}（中）"), "en": name })
}

/// One line in both languages.
fn lines(name: &str) -> Value {
    json!({ "zh": [format!("{name}（中）")], "en": [name] })
}

/// A deal with three needs, one mandatory and one avoidable objection.
pub(crate) fn scenario() -> Scenario {
    let need = |id: &str, weight: u8| {
        json!({
            "id": id, "name": text(id), "weight": weight, "cues": lines(id), "admit": lines("admit"),
            "assent": lines("assent"), "deny": lines("deny"), "consequences": { "any": lines("effect") },
            "consequence_again": lines("again"), "lukewarm": lines("lukewarm"), "explicit": lines("explicit"),
            "value": lines("value"), "benefit_heard": lines("heard"),
            "say": {
                "problem": lines(&format!("say problem {id}")), "implication": lines(&format!("say implication {id}")),
                "need_payoff": lines(&format!("say payoff {id}")), "benefit": lines(&format!("say benefit {id}")),
                "quantify": lines(&format!("say quantify {id} 54 million")),
            },
        })
    };
    let fact = |id: &str, reveals: &str| {
        json!({
            "id": id, "value": text(id), "needs": "situation", "cues": lines(id), "reveals": lines(reveals),
            "tell": lines("tell"), "again": lines("again"), "say": lines(&format!("say fact {id}")),
        })
    };
    let objection = |id: &str, turn: Option<u8>| {
        json!({
            "id": id, "name": text(id), "kind": "security", "mandatory_turn": turn, "root": text("root"),
            "cues": lines(id), "evidence": lines(id), "raise": lines("raise"), "repeat": lines("repeat"),
            "reveal": lines("reveal"), "push_back": lines("push"), "soften": lines("soften"), "settle": lines("settle"),
            "harden": lines("harden"),
            "say": {
                "acknowledge": lines("say acknowledge"), "explore": lines("say explore"),
                "respond": lines("say respond"), "confirm": lines("say confirm"),
            },
        })
    };
    let person = |id: &str, layer: &str| {
        json!({
            "id": id, "name": text(id), "post": text("post"), "layer": layer, "concern": text("concern"), "cues": lines(id),
        })
    };
    serde_json::from_value(json!({
        "id": "deal", "title": text("Deal"), "purpose": text("Purpose"), "languages": ["zh", "en"],
        "brief": { "you": text("you"), "meeting": text("meeting"), "goal": text("goal"), "known": [] },
        "product": {
            "name": text("Product"), "about": text("about"), "claims": [],
            "limits": [{ "id": "grading", "text": text("grading"), "cues": lines("grading"), "instead": lines("say the honest thing") }],
        },
        "stakeholders": [person("boss", "business"), person("it", "technical"), person("legal", "compliance")],
        "persona": { "base": "normal", "about": text("about") },
        "needs": [need("slow", 5), need("turnover", 3), need("cost", 2)],
        "facts": [fact("team", "six hundred"), fact("decision-process", "tender"), fact("saving", "54 million")],
        "objections": [objection("security", Some(6)), objection("price", None)],
        "lines": {}, "value_model": { "about": text("about"), "figures": [] },
    }))
    .unwrap()
}

/// The default rubric.
pub(crate) fn spin() -> Rubric {
    shipped("spin")
}

/// A session that is being made up.
pub(crate) struct Talk {
    pub(crate) turns: Vec<(String, Side)>,
    pub(crate) outcome: Outcome,
    pub(crate) mode: Mode,
    pub(crate) lang: Lang,
}

impl Talk {
    /// A session that the customer opens.
    pub(crate) fn new() -> Self {
        let talk = Self { turns: Vec::new(), outcome: Outcome::Continuation, mode: Mode::Practice, lang: Lang::En };
        talk.hear(Move::new(MoveKind::Open))
    }

    /// The customer speaks: eighteen words.
    pub(crate) fn hear(mut self, decided: Move) -> Self {
        self.turns.push(("word ".repeat(18).trim().to_owned(), Side::Customer(decided)));
        self
    }

    /// The trainee says fifteen words, which are these acts.
    pub(crate) fn say(self, acts: Vec<Act>) -> Self {
        self.say_words(15, acts)
    }

    /// The trainee says so many words, which are these acts, side by side.
    pub(crate) fn say_words(mut self, words: usize, mut acts: Vec<Act>) -> Self {
        let text = "word ".repeat(words.max(acts.len())).trim().to_owned();
        for (index, act) in acts.iter_mut().enumerate() {
            act.span = Span { start: index * 5, end: index * 5 + 4 };
        }
        self.turns.push((text, Side::Trainee(acts, BTreeMap::new())));
        self
    }

    /// The trainee speaks to a person with the first act of the last line.
    pub(crate) fn to(mut self, person: &str) -> Self {
        if let Some((_, Side::Trainee(_, addressed))) = self.turns.last_mut() {
            addressed.insert(0, StakeholderId::new(person).unwrap());
        }
        self
    }

    /// How the session ends.
    pub(crate) fn end(mut self, outcome: Outcome) -> Self {
        self.outcome = outcome;
        self
    }

    /// The turns, numbered.
    pub(crate) fn turns(&self) -> Vec<ReadTurn<'_>> {
        let number = |(index, (text, side)): (usize, &'_ (String, Side))| (index, text.clone(), side.clone());
        self.turns
            .iter()
            .enumerate()
            .map(number)
            .zip(&self.turns)
            .map(|((index, _, side), (text, _))| ReadTurn { turn: u32::try_from(index).unwrap() + 1, text, side })
            .collect()
    }

    /// The scorecard of the session.
    pub(crate) fn score(&self, rubric: &Rubric) -> Scorecard {
        let scenario = scenario();
        let turns = self.turns();
        let reading = Reading::new(&scenario, self.lang, &turns, self.outcome);
        let started = Started { lang: self.lang, mode: self.mode, ..started() };
        super::judge(&reading, rubric, &started)
    }
}

/// The head of a session.
pub(crate) fn started() -> Started {
    serde_json::from_value(json!({
        "v": 1, "session": "s", "scenario": "deal", "scenario_hash": "0", "rubric": "spin", "rubric_hash": "0",
        "lang": "en", "seed": 1,
    }))
    .unwrap()
}

pub(crate) fn need_id(id: &str) -> NeedId {
    NeedId::new(id).unwrap()
}

/// An act that counts fully, of a kind.
pub(crate) fn act(kind: Kind) -> Act {
    let mut act = Act::new(Span { start: 0, end: 4 }, kind, "rule");
    act.credit = Credit::Full;
    act.topic_percent = 100;
    act
}

/// A question of a stage on a need, with an uptake in per cent.
pub(crate) fn ask(stage: Stage, need: Option<&str>, uptake_percent: u8) -> Act {
    let mut act = act(Kind::Question);
    act.stage = Some(stage);
    act.need = need.map(need_id);
    act.uptake_percent = uptake_percent;
    act
}

/// An implication question.
pub(crate) fn effect(need: &str, consequence: Consequence, uptake_percent: u8) -> Act {
    Act { consequence: Some(consequence), ..ask(Stage::Implication, Some(need), uptake_percent) }
}

/// The same act, coded by another rule.
pub(crate) fn by(rule: &'static str, act: Act) -> Act {
    Act { rule, ..act }
}

/// The same act, before what it presupposes.
pub(crate) fn early(act: Act) -> Act {
    Act { pre_percent: 30, ..act }
}

/// A statement on a need that builds on what was said.
pub(crate) fn statement(kind: Kind, need: &str, uptake_percent: u8) -> Act {
    Act { need: Some(need_id(need)), uptake_percent, ..act(kind) }
}

/// The same act, with a figure of the customer's.
pub(crate) fn with_figure(act: Act, unit: Measure) -> Act {
    let quantity = Quantity { span: act.span, low_milli: 1000, high_milli: 1000, unit, period: None, about: false };
    Act { figures: vec![Figure { quantity, provenance: Provenance::Customer }], ..act }
}

/// A step towards an objection, with uptake.
pub(crate) fn step(kind: Kind, objection: &str) -> Act {
    Act { objection: Some(ObjectionId::new(objection).unwrap()), uptake_percent: 100, ..act(kind) }
}

/// A negative, towards an objection or not.
pub(crate) fn negative(negative: Negative, objection: Option<&str>) -> Act {
    let objection = objection.map(|id| ObjectionId::new(id).unwrap());
    Act { negative: Some(negative), objection, credit: Credit::None, ..act(Kind::Negative) }
}

/// A promise that the fact sheet forbids.
pub(crate) fn false_promise() -> Act {
    Act { topic: Some(Topic::Limit(LimitId::new("grading").unwrap())), ..negative(Negative::OverPromise, None) }
}

/// An ask at a level, complete or with nothing named.
pub(crate) fn ask_for(level: u8, complete: bool) -> Act {
    let asking = Asking { level, actor: complete, date: complete, criterion: complete, pressing: false };
    Act { asking: Some(asking), ..act(Kind::Ask) }
}

/// An answer in substance.
pub(crate) fn answer() -> Move {
    Move { answered: true, ..Move::new(MoveKind::Answer) }
}

/// An answer that tells a fact.
pub(crate) fn tell(fact: &str) -> Move {
    Move { facts: vec![FactId::new(fact).unwrap()], ..answer() }
}

/// An answer that moves a need.
pub(crate) fn level(need: &str, level: u8, voice: Option<NeedVoice>) -> Move {
    let moved = NeedMove { id: need_id(need), level, voice };
    Move { kind: MoveKind::Disclose, needs: vec![moved], ..answer() }
}

/// A turn about an objection.
pub(crate) fn object(objection: &str, status: ObjectionStatus, repeated: bool) -> Move {
    let moved = ObjectionMove { id: ObjectionId::new(objection).unwrap(), status, repeated };
    Move { kind: MoveKind::Object, objections: vec![moved], ..answer() }
}

/// A turn that grants a level.
pub(crate) fn grant(asked: u8, granted: u8) -> Move {
    let kind = if granted >= 2 { MoveKind::Commit } else { MoveKind::Stall };
    Move { kind, commitment: Some(CommitmentMove { asked, granted }), ..answer() }
}

/// A session that pitches after two problem questions: weak, with objections and advice.
pub(crate) fn weak() -> Talk {
    let mut price = Move { ..object("price", ObjectionStatus::Raised, false) };
    price.answered = false;
    Talk::new()
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(tell("team"))
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(answer())
        .say(vec![ask(Stage::Problem, Some("slow"), 100)])
        .hear(level("slow", 2, None))
        .say_words(60, vec![statement(Kind::Advantage, "slow", 0), act(Kind::Feature)])
        .hear(price)
        .say(vec![step(Kind::Acknowledge, "price"), negative(Negative::Argue, Some("price"))])
        .hear(object("price", ObjectionStatus::Raised, true))
        .say(vec![step(Kind::Respond, "price")])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![ask_for(2, false)])
        .hear(grant(2, 1))
}
