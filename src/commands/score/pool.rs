//! Works through a list on several threads; the results come in the order of the list.

use std::num::NonZero;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Returns how many threads are worth starting.
pub(in crate::commands) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Applies a function to every item on at most so many threads.
pub(in crate::commands) fn map<T: Sync, R: Send + Sync>(
    items: &[T],
    threads_max: usize,
    apply: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let threads = threads_max.min(items.len());
    if threads <= 1 {
        return items.iter().map(apply).collect();
    }
    let slots: Vec<OnceLock<R>> = items.iter().map(|_| OnceLock::new()).collect();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(index) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|index| *index < items.len())
                {
                    // Each index is given out once, so the slot is empty.
                    let _ = slots[index].set(apply(&items[index]));
                }
            });
        }
    });
    slots.into_iter().filter_map(OnceLock::into_inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_list() {
        let items: Vec<usize> = (0..100).collect();
        for threads in [1, 2, 7, 200] {
            assert_eq!(map(&items, threads, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
        assert!(map(&Vec::<usize>::new(), 4, |item| *item).is_empty());
    }
}
