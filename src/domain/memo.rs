//! Remembers what pure functions of a text returned, so that the readers of a line may ask the same thing of the same
//! words as often as they like.
//!
//! Changes no result: a function that is remembered depends on nothing but its text and on what its owner is. What is
//! remembered belongs to one thread and is bounded, so that any number of sessions takes no more memory than some; `forget`
//! drops it, for measuring.

use std::cell::{Cell, RefCell};
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::lang::Lang;

/// Texts that one memo keeps at most, over both of its generations. A session of 40 turns has some 1,000 stretches; all memos
/// together take some 35 MB a thread once they are full.
pub(crate) const TEXTS_MAX: usize = 3_000;

/// The same where a value takes a thousand bytes or more.
pub(crate) const TEXTS_MAX_LARGE: usize = 1_000;

thread_local! {
    static ROUND: Cell<u64> = const { Cell::new(0) };
}

/// Tells one owner of remembered functions from another: a clone is the same owner, a new one is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Owner(u64);

impl Default for Owner {
    fn default() -> Self {
        static OWNERS: AtomicU64 = AtomicU64::new(Lang::ALL.len() as u64 + 1);
        Self(OWNERS.fetch_add(1, Ordering::Relaxed))
    }
}

impl Owner {
    /// The owner of the functions that depend on nothing but the text.
    pub(crate) const NOBODY: Owner = Owner(0);

    /// Returns the owner of the functions that depend on a language and the text.
    pub(crate) const fn of_lang(lang: Lang) -> Owner {
        Owner(lang as u64 + 1)
    }
}

/// Makes every memo of this thread forget what it holds.
pub fn forget() {
    ROUND.with(|round| round.set(round.get() + 1));
}

/// What a pure function returned for the texts it was asked about.
///
/// It has two generations: what is asked for goes into the young one; when that is full it becomes the old one, and what
/// was in the old one and was not asked for since is dropped. So it stays bounded, and what is asked for often stays.
pub(crate) struct Memo<V> {
    /// Texts that are kept at most, over both generations.
    texts_max: usize,
    round: Cell<u64>,
    generations: RefCell<Generations<V>>,
}

/// What was asked for lately, and before.
struct Generations<V> {
    young: HashTable<Entry<V>>,
    old: HashTable<Entry<V>>,
}

/// What one owner's function returned for a text.
struct Entry<V> {
    hash: u64,
    owner: Owner,
    text: Box<str>,
    value: V,
}

impl<V: Clone> Memo<V> {
    /// Returns an empty memo of so many texts at most.
    pub(crate) const fn bounded(texts_max: usize) -> Self {
        let generations = Generations { young: HashTable::new(), old: HashTable::new() };
        Self { texts_max, round: Cell::new(0), generations: RefCell::new(generations) }
    }

    /// Returns what `work`, the function of an owner, returns for a text; it may be what it returned before.
    pub(crate) fn of_owner(&self, owner: Owner, text: &str, work: impl FnOnce(&str) -> V) -> V {
        let hash = HASHES.hash_one(text) ^ owner.0;
        if let Some(known) = self.known(hash, owner, text) {
            return known;
        }
        // The borrow is not held while it works: the function may ask itself about a part of the text.
        let value = work(text);
        let entry = Entry { hash, owner, text: text.into(), value: value.clone() };
        self.generations.borrow_mut().keep(entry, self.texts_max);
        value
    }

    /// Returns what is remembered.
    fn known(&self, hash: u64, owner: Owner, text: &str) -> Option<V> {
        let round = ROUND.with(Cell::get);
        let mut generations = self.generations.borrow_mut();
        if self.round.replace(round) != round {
            generations.young.clear();
            generations.old.clear();
        }
        let is_it = |entry: &Entry<V>| entry.owner == owner && *entry.text == *text;
        if let Some(entry) = generations.young.find(hash, is_it) {
            return Some(entry.value.clone());
        }
        let entry = generations.old.find_entry(hash, is_it).ok()?.remove().0;
        let value = entry.value.clone();
        generations.keep(entry, self.texts_max);
        Some(value)
    }
}

impl<V> Generations<V> {
    /// Puts an entry among the young.
    fn keep(&mut self, entry: Entry<V>, texts_max: usize) {
        if self.young.len() >= texts_max / 2 {
            self.old.clear();
            std::mem::swap(&mut self.young, &mut self.old);
        }
        self.young.insert_unique(entry.hash, entry, |entry| entry.hash);
    }
}

/// Hashes alike in every run; the tables are only looked up, never walked.
const HASHES: FixedState = FixedState::with_seed(0);

/// Returns what a pure function returns for a text, remembering it: `remembered!(String: text, worked_out)`; with the function's
/// owner before the text, and with the most texts before the type: `remembered!(TEXTS_MAX_LARGE; Rc<Said>: owner, line, read)`.
macro_rules! remembered {
    ($value:ty: $text:expr, $work:expr) => {
        $crate::domain::memo::remembered!($value: $crate::domain::memo::Owner::NOBODY, $text, $work)
    };
    ($value:ty: $owner:expr, $text:expr, $work:expr) => {
        $crate::domain::memo::remembered!($crate::domain::memo::TEXTS_MAX; $value: $owner, $text, $work)
    };
    ($max:path; $value:ty: $owner:expr, $text:expr, $work:expr) => {{
        thread_local! {
            static MEMO: $crate::domain::memo::Memo<$value> = const { $crate::domain::memo::Memo::bounded($max) };
        }
        MEMO.with(|memo| memo.of_owner($owner, $text, $work))
    }};
}
pub(crate) use remembered;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_worked_on_once_until_it_is_forgotten() {
        let memo = Memo::bounded(TEXTS_MAX);
        let worked = Cell::new(0);
        let ask = |text| memo.of_owner(Owner::NOBODY, text, |text| (worked.replace(worked.get() + 1), text.len()).1);
        assert_eq!([ask("a"), ask("ab"), ask("a")], [1, 2, 1]);
        assert_eq!(worked.get(), 2);
        forget();
        assert_eq!((ask("a"), worked.get()), (1, 3));
    }

    #[test]
    fn a_memo_does_not_grow_without_bound() {
        let memo = Memo::bounded(TEXTS_MAX);
        (0..2 * TEXTS_MAX)
            .for_each(|number| assert_eq!(memo.of_owner(Owner::NOBODY, &number.to_string(), |_| number), number));
        let generations = memo.generations.borrow();
        assert!(generations.young.len() + generations.old.len() <= TEXTS_MAX);
    }

    #[test]
    fn what_is_asked_for_again_and_again_stays() {
        let memo = Memo::bounded(8);
        let worked = Cell::new(0);
        for number in 0..100 {
            for text in ["often".to_owned(), number.to_string()] {
                memo.of_owner(Owner::NOBODY, &text, |_| worked.set(worked.get() + 1));
            }
        }
        assert_eq!(worked.get(), 101);
    }
}
