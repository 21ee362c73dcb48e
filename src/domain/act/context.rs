//! What has been said so far, as far as reading the next line needs it. Built from the transcript alone, so that the live
//! session and a later scoring read every line alike.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::heard::HeardLine;
use super::repetition::pairs;
use super::topic::Topics;
use super::{Act, Kind, Stage, brings_nothing};
use crate::domain::customer::{Move, MoveKind, ObjectionStatus, Place, Say};
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::Lang;
use crate::domain::scenario::{Consequence, Situation};
use crate::domain::text::normal;

/// How many of the customer's last turns a line can build on; the manual's uptake rule.
pub const UPTAKE_TURNS: usize = 3;

/// What has been said so far.
#[derive(Clone)]
pub struct Context<'a> {
    /// The language of the session.
    pub lang: Lang,
    /// What lines of this deal can be about; none when a line is read without a scenario.
    pub topics: Option<&'a Topics>,
    /// What the customer said, oldest first.
    pub(in crate::domain) heard: Vec<Rc<HeardLine>>,
    /// Places of what the customer said in which they only said what they say to anybody: nothing to build on.
    pub hollow: BTreeSet<usize>,
    /// What the trainee asked so far.
    pub asked: Vec<Asked>,
    /// What the trainee's lines were, oldest first; lines that bring nothing are left out with what the customer says to them.
    pub said: Vec<String>,
    /// Levels of the needs, as the customer voiced them.
    pub levels: BTreeMap<NeedId, u8>,
    /// The need spoken about last.
    pub need: Option<NeedId>,
    /// The need that the customer's last turn voiced, if it voiced one: the last of them.
    pub voiced: Option<NeedId>,
    /// All needs that the customer's last turn voiced.
    pub spoken: BTreeSet<NeedId>,
    /// Facts that the customer told.
    pub told: BTreeSet<FactId>,
    /// Objections raised, in order.
    pub objections: Vec<Raised>,
    /// Did the last customer turn raise or repeat an objection, and which?
    pub pressing: Option<ObjectionId>,
    /// Objections that the last customer turn spoke about and left open.
    pub discussed: BTreeSet<ObjectionId>,
    /// Objections that the last customer turn spoke about and took for settled: who asks whether they are confirms them.
    pub settled: BTreeSet<ObjectionId>,
    /// Must an implication have an admitted problem? Not when a line is read alone: then the form decides.
    pub strict: bool,
    /// Did the trainee's last line bring nothing? What the customer says to it is no answer to anything.
    pub idle: bool,
}

/// A question the trainee asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its words, normalised.
    pub text: Rc<str>,
    /// The pairs of letters of its words.
    pub(super) pairs: Rc<[(char, char)]>,
    /// Which of the trainee's lines it stood in. Counts from 1.
    pub line: usize,
    /// What it was.
    pub kind: Kind,
    /// Its stage.
    pub stage: Option<Stage>,
    /// The need it touched.
    pub need: Option<NeedId>,
    /// The consequence type it asked for.
    pub consequence: Option<Consequence>,
    /// The rule it was read by.
    pub rule: &'static str,
    /// Did the customer answer in substance?
    pub answered: bool,
}

/// An objection that was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// The objection.
    pub id: ObjectionId,
    /// Where it stands.
    pub status: ObjectionStatus,
    /// Trainee lines since it was raised.
    pub age: u32,
}

impl<'a> Context<'a> {
    /// Returns the context of a session's beginning.
    pub fn new(lang: Lang, topics: Option<&'a Topics>) -> Self {
        Self {
            lang,
            topics,
            heard: Vec::new(),
            hollow: BTreeSet::new(),
            asked: Vec::new(),
            said: Vec::new(),
            levels: BTreeMap::new(),
            need: None,
            voiced: None,
            spoken: BTreeSet::new(),
            told: BTreeSet::new(),
            objections: Vec::new(),
            pressing: None,
            discussed: BTreeSet::new(),
            settled: BTreeSet::new(),
            strict: true,
            idle: false,
        }
    }

    /// Returns the context of a line that is read alone, after the customer's last line if there is one.
    pub fn alone(lang: Lang, topics: Option<&'a Topics>, before: Option<&str>) -> Self {
        let mut context = Self::new(lang, topics);
        context.strict = false;
        before.into_iter().for_each(|line| context.hear_line(line));
        context
    }

    /// Takes in what the customer said, as far as its words matter.
    pub fn hear_line(&mut self, text: &str) {
        self.heard.push(HeardLine::of(text));
    }

    /// Takes in what the customer said and decided.
    pub fn hear(&mut self, text: &str, decided: &Move) {
        if std::mem::take(&mut self.idle) {
            // What was said in a talk from elsewhere is known by its words alone: it may be anything.
            if !decided.answered && decided.objections.is_empty() && !decided.says.is_empty() {
                return;
            }
            // What the customer says stands at the number of the line that it follows.
            self.said.push(String::new());
        }
        if decided.kind == MoveKind::SmallTalk && decided.objections.is_empty() {
            // Small talk is beside the matter: the next line builds on what was said before it. Its place is kept.
            self.hear_line("");
            return;
        }
        if is_hollow(decided) {
            self.hollow.insert(self.heard.len());
        }
        self.hear_line(text);
        self.told.extend(decided.facts.iter().cloned());
        self.voiced = None;
        self.spoken = decided.needs.iter().map(|need| need.id.clone()).collect();
        for need in &decided.needs {
            self.levels.insert(need.id.clone(), need.level);
            self.need = Some(need.id.clone());
            self.voiced = Some(need.id.clone());
        }
        if decided.answered {
            // The latest line's questions are answered; earlier ones keep their state.
            let line = self.said.len();
            for asked in self.asked.iter_mut().rev().take_while(|asked| asked.line == line) {
                asked.answered = true;
            }
        }
        self.pressing = None;
        let spoken_of = |wanted: &[ObjectionStatus]| {
            let moved = decided.objections.iter().filter(|moved| wanted.contains(&moved.status));
            moved.map(|moved| moved.id.clone()).collect()
        };
        self.discussed = spoken_of(&[ObjectionStatus::Raised, ObjectionStatus::Revealed]);
        self.settled = spoken_of(&[ObjectionStatus::Resolved]);
        for moved in &decided.objections {
            match self.objections.iter_mut().find(|raised| raised.id == moved.id) {
                Some(raised) => raised.status = moved.status,
                None => {
                    self.objections.push(Raised { id: moved.id.clone(), status: moved.status, age: 0 });
                    self.pressing = Some(moved.id.clone());
                }
            }
            if moved.repeated {
                self.pressing = Some(moved.id.clone());
            }
        }
    }

    /// Takes in what the trainee said and how it was read.
    pub fn say(&mut self, text: &str, acts: &[Act]) {
        self.idle = brings_nothing(acts);
        if self.idle {
            return;
        }
        self.said.push(text.to_owned());
        let line = self.said.len();
        for raised in &mut self.objections {
            raised.age += 1;
        }
        for act in acts.iter().filter(|act| matches!(act.kind, Kind::Question | Kind::Explore)) {
            let words = normal(act.span.of(text));
            self.asked.push(Asked {
                pairs: pairs(&words),
                text: words,
                line,
                kind: act.kind,
                stage: act.stage,
                need: act.need.clone(),
                consequence: act.consequence,
                rule: act.rule,
                answered: false,
            });
        }
    }

    /// Returns the customer's last turns that a line can build on, oldest first; small talk is passed over.
    pub fn recent(&self) -> Vec<&str> {
        self.recent_lines().map(|line| line.text()).collect()
    }

    /// Returns the same, as lines are compared with them.
    pub(super) fn recent_lines(&self) -> impl Iterator<Item = &Rc<HeardLine>> {
        self.matter().skip(self.matter().count().saturating_sub(UPTAKE_TURNS))
    }

    /// Returns the customer's last line, small talk passed over.
    pub fn before(&self) -> Option<&str> {
        self.last().map(|line| line.text())
    }

    /// Returns the same, as lines are compared with it.
    pub(super) fn last(&self) -> Option<&Rc<HeardLine>> {
        self.matter().next_back()
    }

    /// Returns what the customer said besides small talk, oldest first.
    fn matter(&self) -> impl DoubleEndedIterator<Item = &Rc<HeardLine>> {
        self.heard.iter().filter(|line| !line.text().is_empty())
    }

    /// Returns the level of a need: 0 to 5.
    pub fn level(&self, need: &NeedId) -> u8 {
        self.levels.get(need).copied().unwrap_or(0)
    }

    /// Returns the objections that are open: raised and neither settled nor hardened.
    pub fn open(&self) -> impl Iterator<Item = &Raised> {
        self.objections
            .iter()
            .filter(|raised| matches!(raised.status, ObjectionStatus::Raised | ObjectionStatus::Revealed))
    }
}

/// Returns whether the customer only said what they say to anybody: that they listen, that it is too much, that they do not know.
/// A word that such a line happens to share with the trainee's next one is no sign of having listened (attacks 1, 8, 27).
fn is_hollow(decided: &Move) -> bool {
    let is_general = |say: &Say| matches!(say.place, Place::General(situation) if situation != Situation::Open);
    let tells = !decided.facts.is_empty() || !decided.needs.is_empty() || !decided.objections.is_empty();
    !decided.says.is_empty()
        && decided.says.iter().all(is_general)
        && !tells
        && decided.commitment.as_ref().is_none_or(|commitment| commitment.granted == 0)
        && decided.kind != MoveKind::CounterOffer
}
