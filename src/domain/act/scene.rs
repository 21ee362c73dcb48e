//! What the readers of a line may ask of what has been said so far, and what they were told.
//!
//! The same line comes in many sessions: simulated trainees say the same things, and a session is read again whenever it is
//! scored. A reading depends on the line, on the customer's line before it, and on what its readers asked of the session on the
//! way: the level of one need, whether one fact was told. All of that is noted here, since the readers cannot see the context
//! itself, so that a reading is used again wherever every question would be answered alike: then each reader would go the
//! same way and ask the same. `domain::memo` bounds what is kept.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::context::Context;
use super::topic::{Topics, Weighed};
use super::uptake::uptake_percent;
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::lang::Lang;
use crate::domain::memo::{Memo, Owner, TEXTS_MAX_LARGE};
use crate::domain::quantity::{Quantity, quantities};

/// What has been said so far, as the readers of one line may ask about it.
pub struct Scene<'a> {
    /// The language of the session.
    pub(in crate::domain::act) lang: Lang,
    /// What lines of this deal can be about; none when a line is read without a scenario.
    pub(in crate::domain::act) topics: Option<&'a Topics>,
    /// Is the line read in a session, where what it builds on must have been said?
    pub(in crate::domain::act) strict: bool,
    context: &'a Context<'a>,
    /// What was asked; only noted in a session.
    looks: RefCell<Vec<Look>>,
}

/// Something that was asked of the session, with the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Look {
    /// The need spoken about last.
    Need(Option<NeedId>),
    /// The level of a need.
    Level(NeedId, u8),
    /// The levels of all needs.
    Levels(BTreeMap<NeedId, u8>),
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
    /// All that was heard.
    Heard(Vec<String>),
    /// The customer's last turns.
    Recent(Vec<String>),
    /// The figures of what was heard.
    Figures(Vec<Quantity>),
    /// All that the trainee said.
    Said(Vec<String>),
    /// How far a text speaks of the deal.
    Weighed(Box<str>, Weighed),
    /// How much a text builds on what was heard.
    Uptake(Box<str>, u8),
}

impl Look {
    /// Returns whether the answer would be the same in another context.
    fn holds(&self, context: &Context) -> bool {
        match self {
            Self::Need(need) => context.need == *need,
            Self::Level(need, level) => context.level(need) == *level,
            Self::Levels(levels) => context.levels == *levels,
            Self::Voiced(need) => context.voiced == *need,
            Self::Spoken(need, is_spoken) => context.spoken.contains(need) == *is_spoken,
            Self::Told(fact, is_told) => context.told.contains(fact) == *is_told,
            Self::Open(open) => context.open().map(|raised| &raised.id).eq(open),
            Self::Pressing(objection) => context.pressing == *objection,
            Self::Discussed(objections) => context.discussed == *objections,
            Self::HasHeard(has_heard) => context.heard.is_empty() != *has_heard,
            Self::Heard(heard) => context.heard == *heard,
            Self::Recent(recent) => context.recent() == *recent,
            Self::Figures(known) => figures(context) == *known,
            Self::Said(said) => context.said == *said,
            Self::Weighed(text, weighed) => weigh(text, context) == Some(*weighed),
            Self::Uptake(text, percent) => uptake_percent(text, context) == *percent,
        }
    }
}

impl<'a> Scene<'a> {
    /// Returns the scene of a context.
    pub(in crate::domain::act) fn of(context: &'a Context<'a>) -> Self {
        let Context { lang, topics, strict, .. } = *context;
        Self { lang, topics, strict, context, looks: RefCell::default() }
    }

    /// Returns the customer's last line, small talk passed over. A reading holds after this line only.
    pub(in crate::domain::act) fn before(&self) -> Option<&'a str> {
        self.context.before()
    }

    /// Returns the need spoken about last.
    pub(in crate::domain::act) fn need(&self) -> Option<&'a NeedId> {
        self.note(|context| Look::Need(context.need.clone()));
        self.context.need.as_ref()
    }

    /// Returns the level of a need: 0 to 5.
    pub(in crate::domain::act) fn level(&self, need: &NeedId) -> u8 {
        self.note(|context| Look::Level(need.clone(), context.level(need)));
        self.context.level(need)
    }

    /// Returns the levels of all needs that the customer voiced.
    pub(in crate::domain::act) fn levels(&self) -> &'a BTreeMap<NeedId, u8> {
        self.note(|context| Look::Levels(context.levels.clone()));
        &self.context.levels
    }

    /// Returns the need that the customer's last turn voiced.
    pub(in crate::domain::act) fn voiced(&self) -> Option<&'a NeedId> {
        self.note(|context| Look::Voiced(context.voiced.clone()));
        self.context.voiced.as_ref()
    }

    /// Returns whether the customer's last turn voiced a need.
    pub(in crate::domain::act) fn is_spoken(&self, need: &NeedId) -> bool {
        self.note(|context| Look::Spoken(need.clone(), context.spoken.contains(need)));
        self.context.spoken.contains(need)
    }

    /// Returns whether the customer told a fact.
    pub(in crate::domain::act) fn is_told(&self, fact: &FactId) -> bool {
        self.note(|context| Look::Told(fact.clone(), context.told.contains(fact)));
        self.context.told.contains(fact)
    }

    /// Returns the objections that are open: raised and neither settled nor hardened.
    pub(in crate::domain::act) fn open(&self) -> impl Iterator<Item = &'a ObjectionId> {
        self.note(|context| Look::Open(context.open().map(|raised| raised.id.clone()).collect()));
        self.context.open().map(|raised| &raised.id)
    }

    /// Returns the objection that the last customer turn raised or repeated.
    pub(in crate::domain::act) fn pressing(&self) -> Option<&'a ObjectionId> {
        self.note(|context| Look::Pressing(context.pressing.clone()));
        self.context.pressing.as_ref()
    }

    /// Returns the objections that the last customer turn spoke about and left open.
    pub(in crate::domain::act) fn discussed(&self) -> &'a BTreeSet<ObjectionId> {
        self.note(|context| Look::Discussed(context.discussed.clone()));
        &self.context.discussed
    }

    /// Returns whether the customer said anything.
    pub(in crate::domain::act) fn has_heard(&self) -> bool {
        self.note(|context| Look::HasHeard(!context.heard.is_empty()));
        !self.context.heard.is_empty()
    }

    /// Returns what the customer said, oldest first.
    pub(in crate::domain::act) fn heard(&self) -> &'a [String] {
        self.note(|context| Look::Heard(context.heard.clone()));
        &self.context.heard
    }

    /// Returns the customer's last turns that a line can build on, oldest first.
    pub(in crate::domain::act) fn recent(&self) -> Vec<&'a str> {
        self.note(|context| Look::Recent(context.recent().into_iter().map(str::to_owned).collect()));
        self.context.recent()
    }

    /// Returns the figures of what the customer said, oldest first.
    pub(in crate::domain::act) fn figures(&self) -> Vec<Quantity> {
        self.note(|context| Look::Figures(figures(context)));
        figures(self.context)
    }

    /// Returns what the trainee's lines were, oldest first.
    pub(in crate::domain::act) fn said(&self) -> &'a [String] {
        self.note(|context| Look::Said(context.said.clone()));
        &self.context.said
    }

    /// Returns how far a normalised text speaks of the deal; none without a scenario.
    pub(in crate::domain::act) fn weigh(&self, text: &str) -> Option<Weighed> {
        // What was heard only makes strange words known: where there are none it does not matter.
        let alone = self.topics?.weigh(text, &[]);
        if alone.has_nothing_strange() {
            return Some(alone);
        }
        let weighed = weigh(text, self.context)?;
        self.note(|_| Look::Weighed(text.into(), weighed));
        Some(weighed)
    }

    /// Returns how much a normalised text builds on what the customer said: 0, 50 or 100.
    pub(in crate::domain::act) fn uptake_percent(&self, text: &str) -> u8 {
        let percent = uptake_percent(text, self.context);
        self.note(|_| Look::Uptake(text.into(), percent));
        percent
    }

    /// Notes what was asked, once.
    fn note(&self, look: impl FnOnce(&Context) -> Look) {
        if self.strict {
            let (look, mut looks) = (look(self.context), self.looks.borrow_mut());
            if !looks.contains(&look) {
                looks.push(look);
            }
        }
    }
}

/// Returns the figures of what the customer said, oldest first.
fn figures(context: &Context) -> Vec<Quantity> {
    context.heard.iter().flat_map(|text| quantities(text).to_vec()).collect()
}

/// Returns how far a normalised text speaks of the deal; words that the customer used are known.
fn weigh(text: &str, context: &Context) -> Option<Weighed> {
    context.topics.map(|topics| topics.weigh(text, &context.heard))
}

/// A reading of a line with what was asked for it.
struct Kept<T> {
    looks: Vec<Look>,
    reading: Rc<T>,
}

/// Readings of lines, each after one line of the customer's.
pub(super) struct Readings<T>(Memo<Rc<RefCell<Vec<Kept<T>>>>>);

/// Readings of one line that are kept at most.
const READINGS_MAX: usize = 4;

impl<T> Readings<T> {
    /// Returns no readings.
    pub(super) const fn new() -> Self {
        Self(Memo::bounded(TEXTS_MAX_LARGE))
    }

    /// Returns how a line is read in a context: as before, where everything that was asked would be answered alike.
    pub(super) fn of(&self, line: &str, context: &Context, read: impl FnOnce(&Scene) -> T) -> Rc<T> {
        let scene = Scene::of(context);
        if !context.strict {
            // Lines alone seldom come again.
            return Rc::new(read(&scene));
        }
        let owner = context.topics.map_or(Owner::NOBODY, Topics::owner);
        let before = scene.before();
        // The length tells where the customer's line ends.
        let length = before.map_or(usize::MAX, str::len);
        let key = format!("{:?}{length} {}{line}", context.lang, before.unwrap_or_default());
        let kept = self.0.of_owner(owner, &key, |_| Rc::default());
        let holds = |kept: &&Kept<T>| kept.looks.iter().all(|look| look.holds(context));
        if let Some(known) = kept.borrow().iter().find(holds) {
            return known.reading.clone();
        }
        let reading = Rc::new(read(&scene));
        let mut kept = kept.borrow_mut();
        if kept.len() >= READINGS_MAX {
            kept.remove(0);
        }
        kept.push(Kept { looks: scene.looks.into_inner(), reading: reading.clone() });
        reading
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_reading_is_used_again_where_what_it_asked_for_is_as_it_was_and_nowhere_else() {
        let need = |id: &str| NeedId::new(id).unwrap_or_else(|error| panic!("{error}"));
        let readings: Readings<u8> = Readings::new();
        let read = Cell::new(0);
        let level = |context: &Context| {
            let work = |scene: &Scene| {
                read.set(read.get() + 1);
                scene.level(&need("slow")) * 10 + u8::from(scene.before().is_some())
            };
            *readings.of("how slow is it", context, work)
        };
        let mut context = Context::new(Lang::En, None);
        assert_eq!((level(&context), level(&context), read.get()), (0, 0, 1));
        context.levels.insert(need("costly"), 4);
        context.heard.push(String::new());
        assert_eq!((level(&context), read.get()), (0, 1));
        context.levels.insert(need("slow"), 3);
        assert_eq!((level(&context), read.get()), (30, 2));
        context.heard.push("It is slow.".to_owned());
        assert_eq!((level(&context), read.get()), (31, 3));
        context.levels.clear();
        context.heard.clear();
        assert_eq!((level(&context), read.get()), (0, 3));
    }

    #[test]
    fn a_line_that_is_read_alone_is_read_each_time() {
        let readings: Readings<()> = Readings::new();
        let read = Cell::new(0);
        for _ in 0..2 {
            readings.of("hello", &Context::alone(Lang::En, None, None), |_| read.set(read.get() + 1));
        }
        assert_eq!(read.get(), 2);
    }
}
