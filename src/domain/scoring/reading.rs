//! A session as the checks see it: every trainee act with what it was answered, every customer move in order.
//!
//! Built from turns that are read already, so that a check can be tested with acts made by hand.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use crate::domain::act::{Act, Credit, Kind, Mark, Stage, brings_nothing};
use crate::domain::customer::{Move, MoveKind};
use crate::domain::id::{FactId, NeedId, StakeholderId};
use crate::domain::lang::Lang;
use crate::domain::scenario::Scenario;
use crate::domain::scorecard::Evidence;
use crate::domain::text::normal;
use crate::domain::transcript::Outcome;

use super::secret::{Proposal, Secrets};

/// Questions that can be credited in one turn; coding manual 1.5, case 1.
pub(super) const QUESTIONS_CREDITED_MAX: usize = 2;

/// Level from which a need is admitted.
pub(super) const LEVEL_ADMITTED: u8 = 2;
/// Level from which a consequence is acknowledged.
pub(super) const LEVEL_CONSEQUENCE: u8 = 3;
/// Level from which a need is explicit.
pub(super) const LEVEL_EXPLICIT: u8 = 4;

/// What one turn was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// The trainee's acts, and the person on the customer's side that an act speaks to, by the act's index.
    Trainee(Vec<Act>, BTreeMap<usize, StakeholderId>),
    /// What the customer decided.
    Customer(Move),
}

/// One turn that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadTurn<'a> {
    /// Counts from 1 over both speakers.
    pub turn: u32,
    /// The words.
    pub text: &'a str,
    /// What it was.
    pub side: Side,
}

/// A trainee act in its place.
#[derive(Debug, Clone)]
pub struct Unit<'a> {
    /// The turn it stands in.
    pub turn: u32,
    /// The turn's words.
    pub text: &'a str,
    /// The act.
    pub act: &'a Act,
    /// The need it touches: its own, or for a question the one that the reply spoke about, for figures the one spoken of last.
    pub need: Option<&'a NeedId>,
    /// Who it speaks to.
    pub stakeholder: Option<&'a StakeholderId>,
    /// Did the customer answer in substance?
    pub answered: bool,
    /// The unit credit `q`, 0 to 100; 0 beyond the two best questions of a turn.
    pub quality: u32,
}

/// A customer turn in its place.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    /// The turn.
    pub turn: u32,
    /// The words.
    pub text: &'a str,
    /// What was decided.
    pub decided: &'a Move,
    /// Is it said to a line that brought nothing, and no answer?
    pub idle: bool,
}

/// A session as the checks see it.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// The deal.
    pub scenario: &'a Scenario,
    /// The language in which reasons are told; what was said has been read already.
    pub lang: Lang,
    /// How it ended.
    pub outcome: Outcome,
    /// All turns, in order.
    pub turns: &'a [ReadTurn<'a>],
    /// All trainee acts, in order.
    pub units: Vec<Unit<'a>>,
    /// All customer turns, in order.
    pub heard: Vec<Heard<'a>>,
    /// What lines of the scenario give away, where that is known already.
    secrets: Option<&'a Secrets>,
    /// The same where it was not, prepared when it is first asked for.
    own_secrets: OnceCell<Rc<Secrets>>,
    /// What is compared with lines of the scenario, prepared when it is first asked for.
    prepared: OnceCell<Prepared>,
}

/// The talk, as lines of the scenario are compared with it.
#[derive(Debug, Clone)]
struct Prepared {
    /// What the trainee said, normalised, line by line: no normalised line has a break in it.
    said: String,
    /// The turn in which the customer first told each fact of the scenario; none where nowhere.
    told: Vec<Option<u32>>,
}

impl Unit<'_> {
    /// Returns whether it asks: a SPIN question of a stage.
    pub fn asks(&self, stage: Stage) -> bool {
        self.act.kind == Kind::Question && self.act.stage == Some(stage)
    }

    /// Returns the quote of it.
    pub fn evidence(&self) -> Evidence {
        Evidence {
            turn: self.turn,
            start: self.act.span.start,
            end: self.act.span.end,
            quote: self.act.span.of(self.text).to_owned(),
            rule: self.act.rule.to_owned(),
        }
    }
}

impl Heard<'_> {
    /// Returns the quote of the whole turn, under a rule.
    pub fn evidence(&self, rule: &str) -> Evidence {
        Evidence { turn: self.turn, start: 0, end: self.text.len(), quote: self.text.to_owned(), rule: rule.to_owned() }
    }

    /// Returns whether the turn has substance: it answers, tells, objects, weighs or commits.
    pub fn is_substantive(&self) -> bool {
        let decided = self.decided;
        let kind = matches!(
            decided.kind,
            MoveKind::Answer
                | MoveKind::Disclose
                | MoveKind::Object
                | MoveKind::PushBack
                | MoveKind::Accept
                | MoveKind::Lukewarm
                | MoveKind::CounterOffer
                | MoveKind::Commit
        );
        (kind && !self.idle) || decided.answered || !decided.facts.is_empty() || !decided.needs.is_empty()
    }
}

impl<'a> Reading<'a> {
    /// Returns the session as the checks see it.
    pub fn new(scenario: &'a Scenario, lang: Lang, turns: &'a [ReadTurn<'a>], outcome: Outcome) -> Self {
        let mut said_nothing = false;
        let mut heard: Vec<Heard<'a>> = Vec::new();
        for turn in turns {
            match &turn.side {
                Side::Customer(decided) => {
                    let idle = said_nothing && !decided.answered && !decided.says.is_empty();
                    heard.push(Heard { turn: turn.turn, text: turn.text, decided, idle });
                }
                Side::Trainee(acts, _) => said_nothing = brings_nothing(acts),
            }
        }
        let mut units = Vec::new();
        for turn in turns {
            if let Side::Trainee(acts, addressed) = &turn.side {
                let reply = heard.iter().find(|heard| heard.turn > turn.turn).map(|heard| heard.decided);
                let before = heard.iter().take_while(|heard| heard.turn < turn.turn);
                let current = before.filter_map(|heard| heard.decided.needs.first()).last().map(|moved| &moved.id);
                units.extend(units_of(turn, acts, addressed, reply, current));
            }
        }
        Self {
            scenario,
            lang,
            outcome,
            turns,
            units,
            heard,
            secrets: None,
            own_secrets: OnceCell::new(),
            prepared: OnceCell::new(),
        }
    }

    /// Returns it with what lines of the scenario give away.
    pub(in crate::domain) fn knowing(self, secrets: &'a Secrets) -> Self {
        Self { secrets: Some(secrets), ..self }
    }

    /// Returns a line of the scenario as it may be proposed.
    pub(super) fn proposal(&self, line: &str) -> Arc<Proposal> {
        let own = || &**self.own_secrets.get_or_init(|| Rc::new(Secrets::new(self.scenario, self.lang)));
        self.secrets.unwrap_or_else(own).proposal(line)
    }

    /// Returns whether a line says what the trainee said, or gives away a fact that was not told before a turn.
    pub(super) fn spoils(&self, line: &Proposal, before: u32) -> bool {
        let Prepared { said, told } = self.prepared();
        let is_hidden = |fact: &usize| told.get(*fact).copied().flatten().is_none_or(|turn| turn >= before);
        line.reveals.iter().any(is_hidden) || line.finder.find(said.as_bytes()).is_some()
    }

    /// Returns what lines of the scenario are compared with.
    fn prepared(&self) -> &Prepared {
        self.prepared.get_or_init(|| self.prepare())
    }

    /// Prepares what lines of the scenario are compared with.
    fn prepare(&self) -> Prepared {
        let mut told: BTreeMap<&FactId, u32> = BTreeMap::new();
        for heard in &self.heard {
            for fact in &heard.decided.facts {
                told.entry(fact).or_insert(heard.turn);
            }
        }
        let told = self.scenario.facts.iter().map(|fact| told.get(&fact.id).copied()).collect();
        let said = self.trainee().fold(String::new(), |said, (turn, _)| said + &normal(turn.text) + "\n");
        Prepared { said, told }
    }

    /// Returns the trainee's turns with their acts.
    pub fn trainee(&self) -> impl Iterator<Item = (&'a ReadTurn<'a>, &'a [Act])> + '_ {
        self.turns.iter().filter_map(|turn| match &turn.side {
            Side::Trainee(acts, _) => Some((turn, acts.as_slice())),
            Side::Customer(_) => None,
        })
    }

    /// Returns the acts of one turn.
    pub fn units_of(&self, turn: u32) -> impl Iterator<Item = &Unit<'a>> {
        self.units.iter().filter(move |unit| unit.turn == turn)
    }

    /// Returns the customer's reply to a turn.
    pub fn reply(&self, turn: u32) -> Option<&Heard<'a>> {
        self.heard.iter().find(|heard| heard.turn > turn)
    }

    /// Returns the trainee's next turn after a turn.
    pub fn next_trainee(&self, turn: u32) -> Option<&'a ReadTurn<'a>> {
        self.trainee().map(|(read, _)| read).find(|read| read.turn > turn)
    }

    /// Returns the level of a need before a turn, 0 to 5.
    pub fn level(&self, need: &NeedId, before: u32) -> u8 {
        self.heard
            .iter()
            .take_while(|heard| heard.turn < before)
            .flat_map(|heard| &heard.decided.needs)
            .filter(|moved| moved.id == *need)
            .map(|moved| moved.level)
            .last()
            .unwrap_or(0)
    }

    /// Returns the customer turn in which a need first reached a level.
    pub fn reached(&self, need: &NeedId, level: u8) -> Option<&Heard<'a>> {
        self.heard
            .iter()
            .find(|heard| heard.decided.needs.iter().any(|moved| moved.id == *need && moved.level >= level))
    }

    /// Returns the customer turn in which a need first became explicit, whichever need it was.
    pub fn first_explicit(&self) -> Option<&Heard<'a>> {
        self.heard.iter().find(|heard| heard.decided.needs.iter().any(|moved| moved.level >= LEVEL_EXPLICIT))
    }

    /// Returns the facts that were told before a turn.
    pub fn told(&self, before: u32) -> BTreeSet<&'a FactId> {
        self.heard.iter().take_while(|heard| heard.turn < before).flat_map(|heard| &heard.decided.facts).collect()
    }

    /// Returns the needs that the customer admitted without a problem question about them, and the turns.
    pub fn volunteered(&self) -> BTreeMap<&'a NeedId, u32> {
        let mut seen: BTreeMap<&NeedId, u8> = BTreeMap::new();
        let mut volunteered = BTreeMap::new();
        for heard in &self.heard {
            let line = self.trainee().map(|(read, _)| read.turn).take_while(|turn| *turn < heard.turn).last();
            for moved in &heard.decided.needs {
                let before = seen.insert(&moved.id, moved.level).unwrap_or(0);
                if before >= LEVEL_ADMITTED || moved.level < LEVEL_ADMITTED {
                    continue;
                }
                let asked = line.is_some_and(|line| {
                    self.units_of(line).any(|unit| {
                        unit.asks(Stage::Problem) && unit.act.credit != Credit::None && unit.need == Some(&moved.id)
                    })
                });
                if !asked {
                    volunteered.insert(&moved.id, heard.turn);
                }
            }
        }
        volunteered
    }
}

/// Returns the unit credit of an act; asking what the brief says is worth half, and nothing as an implication or a need-payoff.
fn worth(act: &Act) -> u32 {
    match act.stage {
        _ if !act.has(Mark::Known) => act.quality_percent(),
        Some(Stage::Implication | Stage::NeedPayoff) => 0,
        _ => act.quality_percent() * 50 / u32::from(act.topic_percent.max(50)),
    }
}

/// Returns the units of a trainee turn, with credit for its best questions only.
fn units_of<'a>(
    turn: &ReadTurn<'a>,
    acts: &'a [Act],
    addressed: &'a BTreeMap<usize, StakeholderId>,
    reply: Option<&'a Move>,
    current: Option<&'a NeedId>,
) -> Vec<Unit<'a>> {
    let answered = reply.is_some_and(|reply| reply.answered);
    let spoken_of = reply.and_then(|reply| reply.needs.first()).map(|moved| &moved.id);
    let mut units: Vec<Unit<'a>> = acts
        .iter()
        .enumerate()
        .map(|(index, act)| {
            let void =
                [Mark::Injection, Mark::Forged, Mark::Gibberish, Mark::Repeated].iter().any(|mark| act.has(*mark));
            let quality = if answered && !void { worth(act) } else { 0 };
            let is_question = act.kind == Kind::Question;
            let has_figures = !act.figures.is_empty() || act.arithmetic.is_some();
            Unit {
                turn: turn.turn,
                text: turn.text,
                act,
                // Figures without a need are about the one that was spoken of last.
                need: act.need.as_ref().or(if is_question { spoken_of } else { current.filter(|_| has_figures) }),
                stakeholder: addressed.get(&index),
                answered,
                quality,
            }
        })
        .collect();
    let mut ranked: Vec<usize> = (0..units.len()).filter(|index| units[*index].act.kind == Kind::Question).collect();
    ranked.sort_by_key(|index| {
        std::cmp::Reverse((units[*index].quality > 0, units[*index].act.stage, units[*index].quality))
    });
    for index in ranked.into_iter().skip(QUESTIONS_CREDITED_MAX) {
        units[index].quality = 0;
    }
    units
}
