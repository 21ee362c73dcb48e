//! A line cut into units, and what the rules make of each.
//!
//! What a unit is depends on less than what a line is, so that its readings are kept by themselves: those of a line with three
//! units would be as many as there are ways to put theirs together.

use std::cell::RefCell;
use std::rc::Rc;

use super::aside::{cut_label, void};
use super::{LONG_CHARS, LONG_WORDS, credit, join, unit_act};
use crate::domain::act::learned::Stretch;
use crate::domain::act::lexicon::statements::WITHDRAWS;
use crate::domain::act::plain::plain;
use crate::domain::act::scene::{Known, Scene};
use crate::domain::act::segment::Line;
use crate::domain::act::{Act, Figure, Kind, Mark, ask};
use crate::domain::id::NeedId;
use crate::domain::text::Length;

/// Lines whose units are kept, with all readings of them; they take some 10 MB a thread.
pub(super) const LINES_MAX: usize = 1_000;

/// Lines whose readings are kept, each after one line of the customer's: the same line comes after many.
pub(super) const READ_MAX: usize = 5_000;

/// Ways to cut a line, and readings of one after a line of the customer's, that are kept.
pub(super) const CUTS_MAX: usize = 8;

/// Readings of a unit that are kept, for each thing that may stand before it in its line. Our choice: a need has six levels.
const UNITS_MAX: usize = 24;

/// Things before a unit, and acts of a line as the learned reader takes them, that are kept.
const GIVEN_MAX: usize = 16;

/// A line as it is read: what is not said to the customer taken out, and the rest in units.
pub(super) struct Cut {
    /// What is not said to the customer, in order.
    void: Vec<Act>,
    /// The label that was cut off each unit.
    labels: Vec<Option<Act>>,
    /// The rest; its last unit is at hand.
    pub(super) line: Line,
    /// Is it longer than a customer listens to?
    pub(super) is_long: bool,
    /// What each unit was read as, by the need that was spoken of last before it in the line.
    units: Vec<Few<Option<NeedId>, ReadActs>>,
    /// The same completed, by what it was read as and by the figures before it in the line.
    completed: Vec<Few<(Act, Vec<Figure>), ReadActs>>,
    /// Acts as the learned reader takes them.
    stretches: Few<Act, Rc<Stretch>>,
}

/// What a unit was read as, by what was asked for it.
type ReadActs = Rc<RefCell<Known<Act>>>;

/// A few things that are kept, each by what it is of.
type Few<K, V> = RefCell<Vec<(K, V)>>;

impl Cut {
    /// Cuts a line.
    pub(super) fn of(said: &str, context: &Scene) -> Self {
        let (void, mut line) = void(said, context);
        let labels: Vec<Option<Act>> = (0..line.units.len()).map(|index| cut_label(&mut line, index)).collect();
        line.index = line.units.len().saturating_sub(1);
        let is_long = Length::of(&line.normal).exceeds(LONG_CHARS, LONG_WORDS);
        let units = line.units.iter().map(|_| RefCell::default()).collect();
        let completed = line.units.iter().map(|_| RefCell::default()).collect();
        Self { void, labels, line, is_long, units, completed, stretches: RefCell::default() }
    }

    /// Returns the acts of the line, each with its words, as the rules read them.
    pub(super) fn pieces(&self, context: &Scene) -> Vec<(Act, String)> {
        let mut void = self.void.iter().cloned().peekable();
        let mut acts: Vec<(Act, String)> = Vec::new();
        for (index, (unit, label)) in self.line.units.iter().zip(&self.labels).enumerate() {
            let begin = unit.span.start;
            while let Some(act) = void.next_if(|act| act.span.start < begin) {
                acts.push((act, String::new()));
            }
            acts.extend(label.clone().map(|act| (act, String::new())));
            let need = acts.iter().rev().find_map(|(act, _)| act.need.clone());
            let figures: Vec<Figure> = acts.iter().flat_map(|(act, _)| act.figures.iter().cloned()).collect();
            let act = self.unit(index, need, context);
            let act = self.completed(index, &act, figures, context);
            join(&mut acts, Act::clone(&act), unit);
        }
        acts.extend(void.map(|act| (act, String::new())));
        ask::gather(&mut acts);
        acts
    }

    /// Returns what a unit is, after a need that was spoken of before it in the line.
    fn unit(&self, index: usize, need: Option<NeedId>, context: &Scene) -> Rc<Act> {
        let known = kept(&self.units[index], |known| *known == need, || need.clone(), Rc::default);
        Known::of(&known, UNITS_MAX, context, |context| {
            let line = self.line_at(index);
            let unit = &line.units[index];
            let mut act = unit_act(unit, &line, need.as_ref(), context);
            // Who takes a promise back does so in whatever step.
            if !matches!(act.kind, Kind::Question | Kind::Negative | Kind::Meta) && WITHDRAWS.is_in(&plain(&unit.text))
            {
                act.mark(Mark::Withdraws);
            }
            act
        })
    }

    /// Returns a unit's act with what all acts have. By itself, for what it builds on is asked of other things than what it is.
    fn completed(&self, index: usize, act: &Act, earlier: Vec<Figure>, context: &Scene) -> Rc<Act> {
        let is_it = |(known, figures): &(Act, Vec<Figure>)| known == act && *figures == earlier;
        let known = kept(&self.completed[index], is_it, || (act.clone(), earlier.clone()), Rc::default);
        Known::of(&known, UNITS_MAX, context, |context| {
            let line = self.line_at(index);
            let mut act = act.clone();
            credit::complete(&mut act, &line.units[index], &line, &earlier, context);
            act
        })
    }

    /// Returns the line with a unit at hand.
    fn line_at(&self, index: usize) -> Line {
        let mut line = self.line.clone();
        line.index = index;
        line
    }

    /// Returns an act of the line as the learned reader takes it.
    pub(super) fn stretch(&self, act: &Act) -> Rc<Stretch> {
        let of = || Rc::new(Stretch::of(act.span.of(&self.line.text), std::slice::from_ref(act)));
        kept(&self.stretches, |known| known == act, || act.clone(), of)
    }
}

/// Returns what is kept for something, or keeps it.
fn kept<K, V: Clone>(
    all: &Few<K, V>,
    is_wanted: impl Fn(&K) -> bool,
    wanted: impl FnOnce() -> K,
    make: impl FnOnce() -> V,
) -> V {
    let mut all = all.borrow_mut();
    if let Some((_, known)) = all.iter().find(|(key, _)| is_wanted(key)) {
        return known.clone();
    }
    if all.len() >= GIVEN_MAX {
        all.clear();
    }
    let made = make();
    all.push((wanted(), made.clone()));
    made
}
