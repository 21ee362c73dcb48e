//! Something that a reader asked of the session, with the answer that it got.

use std::collections::BTreeSet;
use std::fmt;

use super::Scene;
use crate::domain::act::attribution::{self, Echo};
use crate::domain::act::before::Said;
use crate::domain::act::heard::HeardLine;
use crate::domain::act::lexicon::Phrases;
use crate::domain::act::topic::Weighed;
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::quantity::Quantity;

/// Something that is asked of the customer's last line, as far as a text of the trainee's matters to it.
#[derive(Clone, Copy)]
pub(in crate::domain::act) struct Ask {
    /// What tells it from other questions.
    name: &'static str,
    pub(super) answer: fn(Option<&HeardLine>, &str) -> u8,
}

impl Ask {
    /// Returns a question; no other has its name.
    pub(in crate::domain::act) const fn new(name: &'static str, answer: fn(Option<&HeardLine>, &str) -> u8) -> Self {
        Self { name, answer }
    }
}

impl PartialEq for Ask {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Ask {}

impl fmt::Debug for Ask {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

/// A phrase list, which is itself and no other.
#[derive(Clone, Copy)]
pub(super) struct List(pub(super) &'static Phrases);

impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for List {}

impl fmt::Debug for List {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.0, out)
    }
}

/// Something that was asked of the session, with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Look {
    /// The customer's last line.
    Before(Option<Box<str>>),
    /// Whether there is one.
    HasBefore(bool),
    /// What it is.
    SaidBefore(Option<Said>),
    /// Whether a phrase of a list is in it.
    BeforeSays(List, bool),
    /// Anything else about it.
    OfBefore(Ask, Box<str>, u8),
    /// The need spoken about last.
    Need(Option<NeedId>),
    /// The level of a need.
    Level(NeedId, u8),
    /// The first need from a level on.
    FirstAt(u8, Option<NeedId>),
    /// The need that the customer's last turn voiced.
    Voiced(Option<NeedId>),
    /// Whether the customer's last turn voiced a need.
    Spoken(NeedId, bool),
    /// Whether a fact was told.
    Told(FactId, bool),
    /// The objections that are open.
    Open(Vec<ObjectionId>),
    /// The objection that the last customer turn raised.
    Pressing(Option<ObjectionId>),
    /// The objections that the last customer turn spoke about.
    Discussed(BTreeSet<ObjectionId>),
    /// The objections that the last customer turn took for settled.
    Settled(BTreeSet<ObjectionId>),
    /// Whether anything was heard.
    HasHeard(bool),
    /// The customer's last turns.
    Recent(Vec<String>),
    /// The figures of what was heard.
    Figures(Vec<Quantity>),
    /// Whether a figure of what was heard gives a quantity its source.
    Covered(Box<Quantity>, bool),
    /// Whether a quantity was heard.
    Given(Box<Quantity>, bool),
    /// The figures of what was heard that have the value of a quantity.
    Alike(Box<Quantity>, Vec<Quantity>),
    /// All that the trainee said.
    Said(Vec<String>),
    /// How far a text speaks of the deal.
    Weighed(Box<str>, Weighed),
    /// How much a text builds on what was heard.
    Uptake(Box<str>, u8),
    /// Whether so much of the words of a text was heard lately, in per cent.
    TakenUp(Box<str>, usize, bool),
    /// How what a text quotes stands to what was heard.
    Echoed(Box<str>, Echo),
}

impl Look {
    /// Returns whether the answer would be the same in another scene.
    pub(super) fn holds(&self, scene: &Scene) -> bool {
        let context = scene.context;
        match self {
            Self::Before(before) => context.before() == before.as_deref(),
            Self::HasBefore(has_before) => context.before().is_some() == *has_before,
            Self::SaidBefore(said) => scene.said_last() == *said,
            Self::BeforeSays(list, says) => scene.says_last(list.0) == *says,
            Self::OfBefore(ask, text, answer) => (ask.answer)(scene.last(), text) == *answer,
            Self::Need(need) => context.need == *need,
            Self::Level(need, level) => context.level(need) == *level,
            Self::FirstAt(level, need) => scene.first_from(*level) == need.as_ref(),
            Self::Voiced(need) => context.voiced == *need,
            Self::Spoken(need, is_spoken) => context.spoken.contains(need) == *is_spoken,
            Self::Told(fact, is_told) => context.told.contains(fact) == *is_told,
            Self::Open(open) => context.open().map(|raised| &raised.id).eq(open),
            Self::Pressing(objection) => context.pressing == *objection,
            Self::Discussed(objections) => context.discussed == *objections,
            Self::Settled(objections) => context.settled == *objections,
            Self::HasHeard(has_heard) => context.heard.is_empty() != *has_heard,
            Self::Recent(recent) => context.recent() == *recent,
            Self::Figures(known) => scene.heard().figures().eq(known),
            Self::Covered(quantity, is_covered) => scene.covers(quantity) == *is_covered,
            Self::Given(quantity, is_given) => scene.gives(quantity) == *is_given,
            Self::Alike(quantity, alike) => scene.alike(quantity).eq(alike),
            Self::Said(said) => context.said == *said,
            Self::Weighed(text, weighed) => scene.weighed(text) == Some(*weighed),
            Self::Uptake(text, percent) => scene.uptake(text) == *percent,
            Self::TakenUp(text, percent, is_taken_up) => scene.takes_up(text, *percent) == *is_taken_up,
            Self::Echoed(quoted, echo) => attribution::echo(quoted, scene.heard()) == *echo,
        }
    }

    /// Returns whether it is about the customer's last line alone.
    pub(super) fn is_of_before(&self) -> bool {
        matches!(
            self,
            Self::Before(_) | Self::HasBefore(_) | Self::SaidBefore(_) | Self::BeforeSays(..) | Self::OfBefore(..)
        )
    }
}
