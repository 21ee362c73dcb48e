//! Readings of lines that are used again where everything that was asked for them would be answered alike.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Look, Scene};
use crate::domain::act::context::Context;
use crate::domain::act::topic::Topics;
use crate::domain::memo::{Memo, Owner};

/// Readings of lines, each after one line of the customer's.
pub(in crate::domain::act) struct Readings<T> {
    lines: Memo<Rc<RefCell<Known<T>>>>,
    /// Readings of one line that are kept at most.
    each_max: usize,
}

/// The readings of one line, or of a part of it.
pub(in crate::domain::act) struct Known<T> {
    tree: Tree<T>,
    count: usize,
}

/// What is asked first, with what each answer leads to. A reader whose questions so far were answered alike asks the same
/// next, so that the readings of a line part only where an answer does.
enum Tree<T> {
    Asked(Vec<(Look, Tree<T>)>),
    Read(Rc<T>),
}

impl<T> Tree<T> {
    /// Returns the reading that holds in a scene, with what was asked for it.
    fn find(&self, scene: &Scene) -> Option<(Vec<&Look>, &Rc<T>)> {
        let (mut at, mut looks) = (self, Vec::new());
        loop {
            match at {
                Self::Read(reading) => return Some((looks, reading)),
                Self::Asked(answers) => {
                    let (look, next) = answers.iter().find(|(look, _)| look.holds(scene))?;
                    looks.push(look);
                    at = next;
                }
            }
        }
    }

    /// Takes in a reading with what was asked for it.
    fn take(&mut self, looks: Vec<Look>, reading: Rc<T>) {
        let mut at = self;
        for look in looks {
            let Self::Asked(answers) = at else { return };
            let place = answers.iter().position(|(known, _)| *known == look).unwrap_or_else(|| {
                // Most questions are answered in one way: room for four answers each would be most of what is kept.
                answers.reserve_exact(1);
                answers.push((look, Self::Asked(Vec::new())));
                answers.len() - 1
            });
            at = &mut answers[place].1;
        }
        *at = Self::Read(reading);
    }
}

/// How the customer's line before matters to readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::act) enum Before {
    /// Each reading is of a line after one line of the customer's.
    Given,
    /// As far as it was asked for.
    Asked,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { tree: Tree::Asked(Vec::new()), count: 0 }
    }
}

impl<T> Known<T> {
    /// Returns a reading in a scene: as before, where everything that was asked would be answered alike. What was asked is
    /// noted in the scene. So many readings are kept at most.
    pub(in crate::domain::act) fn of(
        known: &RefCell<Self>,
        most: usize,
        scene: &Scene,
        read: impl FnOnce(&Scene) -> T,
    ) -> Rc<T> {
        if !scene.strict {
            // Lines alone seldom come again.
            return Rc::new(read(scene));
        }
        if let Some((looks, reading)) = known.borrow().tree.find(scene) {
            scene.take(looks);
            return reading.clone();
        }
        // What was asked for another part of the line is not asked for this one.
        let own = scene.again();
        let reading = Rc::new(read(&own));
        let looks = own.looks.into_inner();
        scene.take(&looks);
        let mut known = known.borrow_mut();
        if known.count >= most {
            *known = Self::default();
        }
        known.tree.take(looks, reading.clone());
        known.count += 1;
        reading
    }
}

impl<T> Readings<T> {
    /// Returns no readings; so many lines are kept at most, and so many readings of each.
    pub(in crate::domain::act) const fn new(lines_max: usize, each_max: usize) -> Self {
        Self { lines: Memo::bounded(lines_max), each_max }
    }

    /// Returns how a line is read in a scene, as `Known::of` does.
    pub(in crate::domain::act) fn of(
        &self,
        line: &str,
        before: Before,
        scene: &Scene,
        read: impl FnOnce(&Scene) -> T,
    ) -> Rc<T> {
        if !scene.strict {
            return Rc::new(read(scene));
        }
        let owner = scene.topics.map_or(Owner::NOBODY, Topics::owner);
        let known = self.lines.of_owner(owner, &key(line, before, scene.context), |_| Rc::default());
        Known::of(&known, self.each_max, scene, read)
    }
}

/// Returns a text that tells a line, with one line of the customer's before it where that is given, from every other.
fn key(line: &str, before: Before, context: &Context) -> String {
    let before = context.before().filter(|_| before == Before::Given);
    let mut key = String::with_capacity(line.len() + before.map_or(0, str::len) + 16);
    key.push_str(context.lang.code());
    // The length tells where the customer's line ends.
    key.push_str(&before.map_or(usize::MAX, str::len).to_string());
    key.push(' ');
    key.push_str(before.unwrap_or_default());
    key.push_str(line);
    key
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::act::heard::HeardLine;
    use crate::domain::id::NeedId;
    use crate::domain::lang::Lang;

    #[test]
    fn a_reading_is_used_again_where_what_it_asked_for_is_as_it_was_and_nowhere_else() {
        let need = |id: &str| NeedId::new(id).unwrap_or_else(|error| panic!("{error}"));
        let readings: Readings<u8> = Readings::new(8, 4);
        let read = Cell::new(0);
        let level = |context: &Context| {
            let work = |scene: &Scene| {
                read.set(read.get() + 1);
                scene.level(&need("slow")) * 10 + u8::from(scene.before().is_some())
            };
            *readings.of("how slow is it", Before::Given, &Scene::of(context), work)
        };
        let mut context = Context::new(Lang::En, None);
        assert_eq!((level(&context), level(&context), read.get()), (0, 0, 1));
        context.levels.insert(need("costly"), 4);
        context.heard.push(HeardLine::of(""));
        assert_eq!((level(&context), read.get()), (0, 1));
        context.levels.insert(need("slow"), 3);
        assert_eq!((level(&context), read.get()), (30, 2));
        context.heard.push(HeardLine::of("It is slow."));
        assert_eq!((level(&context), read.get()), (31, 3));
        context.levels.clear();
        context.heard.clear();
        assert_eq!((level(&context), read.get()), (0, 3));
    }

    #[test]
    fn a_line_that_is_read_alone_is_read_each_time() {
        let readings: Readings<()> = Readings::new(8, 4);
        let read = Cell::new(0);
        for _ in 0..2 {
            let context = Context::alone(Lang::En, None, None);
            readings.of("hello", Before::Given, &Scene::of(&context), |_| read.set(read.get() + 1));
        }
        assert_eq!(read.get(), 2);
    }
}
