//! What the readers of a line may ask of what has been said so far, and what they were told.
//!
//! The same line comes in many sessions: simulated trainees say the same things, and a session is read again whenever it is
//! scored. A reading depends on the line, on the customer's line before it, and on what its readers asked of the session on the
//! way: the level of one need, whether one fact was told. All of that is noted here, since the readers cannot see the context
//! itself, so that a reading is used again wherever every question would be answered alike: then each reader would go the
//! same way and ask the same. `domain::memo` bounds what is kept.
//!
//! The less a question asks for, the more sessions answer it alike: whether a figure was heard rather than all figures.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

use super::attribution::{self, Echo};
use super::before::{self, Said};
use super::concern;
use super::context::Context;
use super::figure::covers;
use super::heard::{Heard, HeardLine};
use super::lexicon::Phrases;
use super::topic::{Content, Topics, Weighed};
use super::uptake::uptake_percent;
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::Lang;
use crate::domain::quantity::Quantity;

mod kept;

pub(super) use kept::{Before, Readings};

/// What has been said so far, as the readers of one line may ask about it.
pub struct Scene<'a> {
    /// The language of the session.
    pub(in crate::domain::act) lang: Lang,
    /// What lines of this deal can be about; none when a line is read without a scenario.
    pub(in crate::domain::act) topics: Option<&'a Topics>,
    /// Is the line read in a session, where what it builds on must have been said?
    pub(in crate::domain::act) strict: bool,
    context: &'a Context<'a>,
    /// What the customer said; prepared when it is first asked for.
    heard: OnceCell<Heard>,
    /// The customer's last line, small talk passed over; the same.
    last: OnceCell<Option<Rc<HeardLine>>>,
    /// What was asked; only noted in a session.
    looks: RefCell<Vec<Look>>,
}

/// Something that is asked of the customer's last line, as far as a text of the trainee's matters to it.
#[derive(Clone, Copy)]
pub(in crate::domain::act) struct Ask {
    /// What tells it from other questions.
    name: &'static str,
    answer: fn(Option<&HeardLine>, &str) -> u8,
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
struct List(&'static Phrases);

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
enum Look {
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
    /// Whether anything was heard.
    HasHeard(bool),
    /// The customer's last turns.
    Recent(Vec<String>),
    /// The figures of what was heard.
    Figures(Vec<Quantity>),
    /// Whether a figure of what was heard gives a quantity its source.
    Covered(Quantity, bool),
    /// Whether a quantity was heard.
    Given(Quantity, bool),
    /// The figures of what was heard that have the value of a quantity.
    Alike(Quantity, Vec<Quantity>),
    /// All that the trainee said.
    Said(Vec<String>),
    /// How far a text speaks of the deal.
    Weighed(Box<str>, Weighed),
    /// How much a text builds on what was heard.
    Uptake(Box<str>, u8),
    /// How many words of a text were heard lately.
    TakenUp(Box<str>, usize),
    /// How what a text quotes stands to what was heard.
    Echoed(Box<str>, Echo),
}

impl Look {
    /// Returns whether the answer would be the same in another scene.
    fn holds(&self, scene: &Scene) -> bool {
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
            Self::HasHeard(has_heard) => context.heard.is_empty() != *has_heard,
            Self::Recent(recent) => context.recent() == *recent,
            Self::Figures(known) => scene.heard().figures().eq(known),
            Self::Covered(quantity, is_covered) => scene.covers(quantity) == *is_covered,
            Self::Given(quantity, is_given) => scene.gives(quantity) == *is_given,
            Self::Alike(quantity, alike) => scene.alike(quantity).eq(alike),
            Self::Said(said) => context.said == *said,
            Self::Weighed(text, weighed) => scene.weighed(text) == Some(*weighed),
            Self::Uptake(text, percent) => scene.uptake(text) == *percent,
            Self::TakenUp(text, count) => scene.taken_up(text) == *count,
            Self::Echoed(quoted, echo) => attribution::echo(quoted, scene.heard()) == *echo,
        }
    }

    /// Returns whether it is about the customer's last line alone.
    fn is_of_before(&self) -> bool {
        matches!(
            self,
            Self::Before(_) | Self::HasBefore(_) | Self::SaidBefore(_) | Self::BeforeSays(..) | Self::OfBefore(..)
        )
    }
}

impl<'a> Scene<'a> {
    /// Returns the scene of a context.
    pub(in crate::domain::act) fn of(context: &'a Context<'a>) -> Self {
        let Context { lang, topics, strict, .. } = *context;
        Self { lang, topics, strict, context, heard: OnceCell::new(), last: OnceCell::new(), looks: RefCell::default() }
    }

    /// Returns the customer's last line, small talk passed over. A reading that asks for it holds after this line only.
    pub(in crate::domain::act) fn before(&self) -> Option<&'a str> {
        self.note(|| Look::Before(self.context.before().map(Box::from)));
        self.context.before()
    }

    /// Returns whether the customer has said anything but small talk.
    pub(in crate::domain::act) fn has_before(&self) -> bool {
        self.note(|| Look::HasBefore(self.context.before().is_some()));
        self.context.before().is_some()
    }

    /// Returns what the customer's last line is.
    pub(in crate::domain::act) fn said_before(&self) -> Option<Said> {
        let said = self.said_last();
        self.note(|| Look::SaidBefore(said));
        said
    }

    /// Returns whether a phrase of a list is in the customer's last line, in its plainest form.
    pub(in crate::domain::act) fn before_says(&self, list: &'static Phrases) -> bool {
        let says = self.says_last(list);
        self.note(|| Look::BeforeSays(List(list), says));
        says
    }

    /// Returns the answer to a question about the customer's last line and a text.
    pub(in crate::domain::act) fn of_before(&self, ask: Ask, text: &str) -> u8 {
        let answer = (ask.answer)(self.last(), text);
        self.note(|| Look::OfBefore(ask, text.into(), answer));
        answer
    }

    /// Returns whether a reply is of a theme of concern that the customer's last line speaks of; none when it speaks of none.
    pub(in crate::domain::act) fn is_related(&self, reply: &str) -> Option<bool> {
        const RELATED: Ask = Ask::new("related", |before, reply| {
            concern::is_related(before.map_or("", HeardLine::normal), reply)
                .map_or(0, |is_related| 1 + u8::from(is_related))
        });
        match self.of_before(RELATED, reply) {
            0 => None,
            answer => Some(answer > 1),
        }
    }

    /// Returns whether a text takes up words of the customer's last line.
    pub(in crate::domain::act) fn takes_up_before(&self, text: &str) -> bool {
        const ECHOES: Ask =
            Ask::new("echoes", |before, text| u8::from(concern::echoes(before.map_or("", HeardLine::normal), text)));
        self.of_before(ECHOES, text) > 0
    }

    /// Returns the need spoken about last.
    pub(in crate::domain::act) fn need(&self) -> Option<&'a NeedId> {
        self.note(|| Look::Need(self.context.need.clone()));
        self.context.need.as_ref()
    }

    /// Returns the level of a need: 0 to 5.
    pub(in crate::domain::act) fn level(&self, need: &NeedId) -> u8 {
        self.note(|| Look::Level(need.clone(), self.context.level(need)));
        self.context.level(need)
    }

    /// Returns the first need, by its id, that has come to a level.
    pub(in crate::domain::act) fn first_at(&self, level: u8) -> Option<&'a NeedId> {
        self.note(|| Look::FirstAt(level, self.first_from(level).cloned()));
        self.first_from(level)
    }

    /// Returns the need that the customer's last turn voiced.
    pub(in crate::domain::act) fn voiced(&self) -> Option<&'a NeedId> {
        self.note(|| Look::Voiced(self.context.voiced.clone()));
        self.context.voiced.as_ref()
    }

    /// Returns whether the customer's last turn voiced a need.
    pub(in crate::domain::act) fn is_spoken(&self, need: &NeedId) -> bool {
        self.note(|| Look::Spoken(need.clone(), self.context.spoken.contains(need)));
        self.context.spoken.contains(need)
    }

    /// Returns whether the customer told a fact.
    pub(in crate::domain::act) fn is_told(&self, fact: &FactId) -> bool {
        self.note(|| Look::Told(fact.clone(), self.context.told.contains(fact)));
        self.context.told.contains(fact)
    }

    /// Returns the objections that are open: raised and neither settled nor hardened.
    pub(in crate::domain::act) fn open(&self) -> impl Iterator<Item = &'a ObjectionId> {
        self.note(|| Look::Open(self.context.open().map(|raised| raised.id.clone()).collect()));
        self.context.open().map(|raised| &raised.id)
    }

    /// Returns the objection that the last customer turn raised or repeated.
    pub(in crate::domain::act) fn pressing(&self) -> Option<&'a ObjectionId> {
        self.note(|| Look::Pressing(self.context.pressing.clone()));
        self.context.pressing.as_ref()
    }

    /// Returns the objections that the last customer turn spoke about and left open.
    pub(in crate::domain::act) fn discussed(&self) -> &'a BTreeSet<ObjectionId> {
        self.note(|| Look::Discussed(self.context.discussed.clone()));
        &self.context.discussed
    }

    /// Returns whether the customer said anything.
    pub(in crate::domain::act) fn has_heard(&self) -> bool {
        self.note(|| Look::HasHeard(!self.context.heard.is_empty()));
        !self.context.heard.is_empty()
    }

    /// Returns the customer's last turns that a line can build on, oldest first.
    pub(in crate::domain::act) fn recent(&self) -> Vec<&'a str> {
        self.note(|| Look::Recent(self.context.recent().into_iter().map(str::to_owned).collect()));
        self.context.recent()
    }

    /// Returns the figures of what the customer said, oldest first.
    pub(in crate::domain::act) fn figures(&self) -> Vec<Quantity> {
        let figures: Vec<Quantity> = self.heard().figures().cloned().collect();
        self.note(|| Look::Figures(figures.clone()));
        figures
    }

    /// Returns whether a figure that the customer said gives a quantity its source.
    pub(in crate::domain::act) fn is_covered(&self, quantity: &Quantity) -> bool {
        let is_covered = self.covers(quantity);
        self.note(|| Look::Covered(quantity.clone(), is_covered));
        is_covered
    }

    /// Returns whether the customer said a quantity, of the same thing.
    pub(in crate::domain::act) fn is_given(&self, quantity: &Quantity) -> bool {
        let is_given = self.gives(quantity);
        self.note(|| Look::Given(quantity.clone(), is_given));
        is_given
    }

    /// Returns the figures of what the customer said that have the value of a quantity, oldest first.
    pub(in crate::domain::act) fn figures_like(&self, quantity: &Quantity) -> Vec<Quantity> {
        let alike: Vec<Quantity> = self.alike(quantity).cloned().collect();
        self.note(|| Look::Alike(quantity.clone(), alike.clone()));
        alike
    }

    /// Returns what the trainee's lines were, oldest first.
    pub(in crate::domain::act) fn said(&self) -> &'a [String] {
        self.note(|| Look::Said(self.context.said.clone()));
        &self.context.said
    }

    /// Returns how far a normalised text speaks of the deal; none without a scenario.
    pub(in crate::domain::act) fn weigh(&self, text: &str) -> Option<Weighed> {
        // What was heard only makes strange words known: where there are none it does not matter.
        let alone = self.topics?.weigh(text, &[]);
        if alone.has_nothing_strange() {
            return Some(alone);
        }
        let weighed = self.weighed(text)?;
        self.note(|| Look::Weighed(text.into(), weighed));
        Some(weighed)
    }

    /// Returns how much a normalised text builds on what the customer said: 0, 50 or 100.
    pub(in crate::domain::act) fn uptake_percent(&self, text: &str) -> u8 {
        let percent = self.uptake(text);
        self.note(|| Look::Uptake(text.into(), percent));
        percent
    }

    /// Returns how many words of a text the customer said lately.
    pub(in crate::domain::act) fn words_taken_up(&self, text: &str) -> usize {
        let count = self.taken_up(text);
        self.note(|| Look::TakenUp(text.into(), count));
        count
    }

    /// Returns how what a trainee quotes stands to what was heard.
    pub(in crate::domain::act) fn echo(&self, quoted: &str) -> Echo {
        let echo = attribution::echo(quoted, self.heard());
        self.note(|| Look::Echoed(quoted.into(), echo));
        echo
    }

    /// Notes what was asked, once.
    fn note(&self, look: impl FnOnce() -> Look) {
        if self.strict {
            let (look, mut looks) = (look(), self.looks.borrow_mut());
            if !looks.contains(&look) {
                looks.push(look);
            }
        }
    }

    /// Returns the scene with nothing asked.
    fn again(&self) -> Self {
        Self::of(self.context)
    }

    /// Takes what was asked for a part of the reading; what was asked of the customer's last line is left out.
    fn take(&self, looks: impl IntoIterator<Item = Look>) {
        looks.into_iter().filter(|look| !look.is_of_before()).for_each(|look| self.note(|| look));
    }

    /// Returns the customer's last line.
    fn last(&self) -> Option<&HeardLine> {
        self.last.get_or_init(|| self.context.before().map(HeardLine::of)).as_deref()
    }

    fn said_last(&self) -> Option<Said> {
        self.context.before().map(before::said)
    }

    fn says_last(&self, list: &Phrases) -> bool {
        self.last().is_some_and(|line| list.is_in(line.plain()))
    }

    /// Returns what the customer said.
    fn heard(&self) -> &Heard {
        self.heard.get_or_init(|| Heard::of(&self.context.heard))
    }

    fn covers(&self, quantity: &Quantity) -> bool {
        self.heard().figures().any(|known| covers(known, quantity))
    }

    fn gives(&self, quantity: &Quantity) -> bool {
        self.heard().figures().any(|known| known.is_same(quantity))
    }

    fn alike(&self, quantity: &Quantity) -> impl Iterator<Item = &Quantity> {
        let (low, high) = (quantity.low_milli, quantity.high_milli);
        self.heard().figures().filter(move |known| known.low_milli == low && known.high_milli == high)
    }

    fn weighed(&self, text: &str) -> Option<Weighed> {
        self.topics.map(|topics| topics.weigh(text, self.heard().vocabularies()))
    }

    fn uptake(&self, text: &str) -> u8 {
        uptake_percent(text, self.heard().lately(), self.topics)
    }

    fn taken_up(&self, text: &str) -> usize {
        let lately = self.heard().lately();
        Content::of(text).words().filter(|word| lately.lines.iter().any(|line| line.content().has_word(*word))).count()
    }

    fn first_from(&self, level: u8) -> Option<&'a NeedId> {
        self.context.levels.iter().find(|(_, known)| **known >= level).map(|(need, _)| need)
    }
}
