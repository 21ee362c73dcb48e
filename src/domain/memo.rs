//! Remembers what pure functions of a text returned, so that the readers of a line may ask the same thing of the same
//! words as often as they like.
//!
//! Changes no result. What is remembered belongs to one thread and is bounded; `forget` drops it, so that a session pays
//! for itself alone.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use foldhash::fast::FixedState;

/// Texts that one memo keeps at most; beyond it, it starts anew. A session of 40 turns has some 1,000 stretches.
const TEXTS_MAX: usize = 4_096;

thread_local! {
    static ROUND: Cell<u64> = const { Cell::new(0) };
}

/// Tells one owner of remembered functions from another: a clone is the same owner, a new one is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Owner(u64);

impl Default for Owner {
    fn default() -> Self {
        static OWNERS: AtomicU64 = AtomicU64::new(1);
        Self(OWNERS.fetch_add(1, Ordering::Relaxed))
    }
}

impl Owner {
    /// The owner of the functions that depend on nothing but the text.
    pub(crate) const NOBODY: Owner = Owner(0);
}

/// Makes every memo of this thread forget what it holds.
pub fn forget() {
    ROUND.with(|round| round.set(round.get() + 1));
}

/// A map that hashes alike in every run; it is only looked up, never walked.
type Map<K, V> = HashMap<K, V, FixedState>;

/// What a pure function returned for the texts it was asked about.
pub(crate) struct Memo<V> {
    round: Cell<u64>,
    /// By whose function it is, then by text.
    kept: RefCell<Map<u64, Map<Box<str>, V>>>,
}

impl<V: Clone> Memo<V> {
    /// Returns an empty memo.
    pub(crate) fn new() -> Self {
        Self { round: Cell::new(0), kept: RefCell::default() }
    }

    /// Returns what `work`, the function of an owner, returns for a text; it may be what it returned before.
    pub(crate) fn of_owner(&self, owner: Owner, text: &str, work: impl FnOnce(&str) -> V) -> V {
        let round = ROUND.with(Cell::get);
        if self.round.replace(round) != round {
            self.kept.borrow_mut().clear();
        }
        if let Some(known) = self.kept.borrow().get(&owner.0).and_then(|kept| kept.get(text)) {
            return known.clone();
        }
        // The borrow is not held while it works: the function may ask itself about a part of the text.
        let value = work(text);
        let mut owners = self.kept.borrow_mut();
        let kept = owners.entry(owner.0).or_default();
        if kept.len() >= TEXTS_MAX {
            kept.clear();
        }
        kept.insert(text.into(), value.clone());
        value
    }
}

/// Returns what a pure function returns for a text, remembering it: `remembered!(String: text, worked_out)`.
macro_rules! remembered {
    ($value:ty: $text:expr, $work:expr) => {
        $crate::domain::memo::remembered!($value: $crate::domain::memo::Owner::NOBODY, $text, $work)
    };
    ($value:ty: $owner:expr, $text:expr, $work:expr) => {{
        thread_local! {
            static MEMO: $crate::domain::memo::Memo<$value> = $crate::domain::memo::Memo::new();
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
        let memo = Memo::new();
        let worked = Cell::new(0);
        let ask = |text| memo.of_owner(Owner::NOBODY, text, |text| (worked.replace(worked.get() + 1), text.len()).1);
        assert_eq!([ask("a"), ask("ab"), ask("a")], [1, 2, 1]);
        assert_eq!(worked.get(), 2);
        forget();
        assert_eq!((ask("a"), worked.get()), (1, 3));
    }

    #[test]
    fn a_memo_does_not_grow_without_bound() {
        let memo = Memo::new();
        (0..2 * TEXTS_MAX)
            .for_each(|number| assert_eq!(memo.of_owner(Owner::NOBODY, &number.to_string(), |_| number), number));
        assert!(memo.kept.borrow()[&0].len() <= TEXTS_MAX);
    }
}
