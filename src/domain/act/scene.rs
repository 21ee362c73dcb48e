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
mod look;

pub(super) use kept::{Before, Known, Readings};
pub(in crate::domain::act) use look::Ask;
use look::{List, Look};

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
    heard: Rc<OnceCell<Heard>>,
    /// What was asked; only noted for a reading that is to be kept.
    looks: RefCell<Vec<Look>>,
    is_noted: bool,
}

impl<'a> Scene<'a> {
    /// Returns the scene of a context.
    pub(in crate::domain::act) fn of(context: &'a Context<'a>) -> Self {
        let Context { lang, topics, strict, .. } = *context;
        let heard = Rc::default();
        Self { lang, topics, strict, context, heard, looks: RefCell::default(), is_noted: false }
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

    /// Returns the objections that the last customer turn spoke about and took for settled.
    pub(in crate::domain::act) fn settled(&self) -> &'a BTreeSet<ObjectionId> {
        self.note(|| Look::Settled(self.context.settled.clone()));
        &self.context.settled
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
        self.note(|| Look::Covered(quantity.clone().into(), is_covered));
        is_covered
    }

    /// Returns whether the customer said a quantity, of the same thing.
    pub(in crate::domain::act) fn is_given(&self, quantity: &Quantity) -> bool {
        let is_given = self.gives(quantity);
        self.note(|| Look::Given(quantity.clone().into(), is_given));
        is_given
    }

    /// Returns the figures of what the customer said that have the value of a quantity, oldest first.
    pub(in crate::domain::act) fn figures_like(&self, quantity: &Quantity) -> Vec<Quantity> {
        let alike: Vec<Quantity> = self.alike(quantity).cloned().collect();
        self.note(|| Look::Alike(quantity.clone().into(), alike.clone()));
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

    /// Returns whether the customer said so much of the words of a text lately, in per cent; of a text without words nothing.
    pub(in crate::domain::act) fn is_taken_up(&self, text: &str, percent: usize) -> bool {
        let is_taken_up = self.takes_up(text, percent);
        self.note(|| Look::TakenUp(text.into(), percent, is_taken_up));
        is_taken_up
    }

    /// Returns how what a trainee quotes stands to what was heard.
    pub(in crate::domain::act) fn echo(&self, quoted: &str) -> Echo {
        let echo = attribution::echo(quoted, self.heard());
        self.note(|| Look::Echoed(quoted.into(), echo));
        echo
    }

    /// Notes what was asked, once.
    fn note(&self, look: impl FnOnce() -> Look) {
        if self.is_noted {
            let (look, mut looks) = (look(), self.looks.borrow_mut());
            if !looks.contains(&look) {
                looks.push(look);
            }
        }
    }

    /// Returns the scene with nothing asked, in which everything that is asked is noted.
    fn again(&self) -> Self {
        let Self { lang, topics, strict, context, .. } = *self;
        let heard = self.heard.clone();
        Self { lang, topics, strict, context, heard, looks: RefCell::default(), is_noted: true }
    }

    /// Takes what was asked for a part of the reading; what was asked of the customer's last line is left out.
    fn take<'l>(&self, looks: impl IntoIterator<Item = &'l Look>) {
        if self.is_noted {
            looks.into_iter().filter(|look| !look.is_of_before()).for_each(|look| self.note(|| look.clone()));
        }
    }

    /// Returns the customer's last line.
    fn last(&self) -> Option<&HeardLine> {
        self.context.last().map(Rc::as_ref)
    }

    fn said_last(&self) -> Option<Said> {
        self.context.before().map(before::said)
    }

    fn says_last(&self, list: &Phrases) -> bool {
        self.last().is_some_and(|line| list.is_in(line.plain()))
    }

    /// Returns what the customer said.
    fn heard(&self) -> &Heard {
        self.heard.get_or_init(|| Heard::of(&self.context.heard, &self.context.hollow))
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

    fn takes_up(&self, text: &str, percent: usize) -> bool {
        let (own, lately) = (Content::of(text), self.heard().lately());
        let (all, said) =
            own.words().fold((0, 0), |(all, said), word| (all + 1, said + usize::from(lately.has_word(word))));
        all > 0 && said * 100 >= all * percent
    }

    fn first_from(&self, level: u8) -> Option<&'a NeedId> {
        self.context.levels.iter().find(|(_, known)| **known >= level).map(|(need, _)| need)
    }
}
