//! Works through a stream on several threads; the results come in the order of the stream.
//!
//! Holds no more of it than a few results a thread, however long it is.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Items a thread that are begun before the oldest of them is taken. Our choice: long sessions beside short ones keep no thread waiting.
const AHEAD_PER_THREAD: usize = 16;

/// Returns how many threads are worth starting.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Applies a function to every item of a list on at most so many threads; the results are in the list's order.
pub(super) fn mapped<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut results = Vec::with_capacity(items.len());
    in_order(items.iter(), threads.min(items.len()), work, |result| {
        results.push(result);
        ControlFlow::Continue(())
    });
    results
}

/// Where a stream's items come from, and what has become of them.
struct Desk<I: Iterator, R> {
    items: I,
    /// Is nothing more to be begun?
    closed: bool,
    /// The number of the next item. Counts from 0.
    next: usize,
    /// Results whose turn has not come.
    done: BTreeMap<usize, R>,
    /// How many results were taken.
    taken: usize,
    /// Did a thread fail? Its result will never come.
    failed: bool,
}

/// Applies `work` to every item on at most so many threads, and gives the results to `take` in the items' order, until it breaks.
pub(super) fn in_order<T: Send, R: Send>(
    mut items: impl Iterator<Item = T> + Send,
    threads: usize,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> ControlFlow<()>,
) {
    if threads <= 1 {
        // What is broken off is not read on.
        let _ = items.try_for_each(|item| take(work(item)));
        return;
    }
    let desk = Mutex::new(Desk { items, closed: false, next: 0, done: BTreeMap::new(), taken: 0, failed: false });
    let moved = Condvar::new();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let _alarm = Alarm { desk: &desk, moved: &moved };
                while let Some((number, item)) = begin(&desk, &moved, threads * AHEAD_PER_THREAD) {
                    let result = work(item);
                    lock(&desk).done.insert(number, result);
                    moved.notify_all();
                }
            });
        }
        let mut held = lock(&desk);
        loop {
            let number = held.taken;
            if let Some(result) = held.done.remove(&number) {
                held.taken += 1;
                drop(held);
                moved.notify_all();
                let flow = take(result);
                held = lock(&desk);
                held.closed |= flow.is_break();
                if flow.is_break() {
                    break;
                }
            } else if held.failed || (held.closed && held.taken == held.next) {
                break;
            } else {
                held = moved.wait(held).unwrap_or_else(PoisonError::into_inner);
            }
        }
        drop(held);
        moved.notify_all();
    });
}

/// Wakes the others when a thread ends, and tells them when it failed.
struct Alarm<'a, I: Iterator, R> {
    desk: &'a Mutex<Desk<I, R>>,
    moved: &'a Condvar,
}

impl<I: Iterator, R> Drop for Alarm<'_, I, R> {
    fn drop(&mut self) {
        if thread::panicking() {
            let mut held = lock(self.desk);
            (held.failed, held.closed) = (true, true);
        }
        self.moved.notify_all();
    }
}

/// Takes the next item, once the results are not too far ahead; none when there is no more.
fn begin<I: Iterator, R>(desk: &Mutex<Desk<I, R>>, moved: &Condvar, ahead_max: usize) -> Option<(usize, I::Item)> {
    let mut held = lock(desk);
    while !held.closed && held.next >= held.taken + ahead_max {
        held = moved.wait(held).unwrap_or_else(PoisonError::into_inner);
    }
    if held.closed {
        return None;
    }
    match held.items.next() {
        Some(item) => {
            held.next += 1;
            Some((held.next - 1, item))
        }
        None => {
            held.closed = true;
            None
        }
    }
}

/// Locks, whatever became of a thread that held the lock: its panic ends the scope anyway.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_stream_whatever_the_number_of_threads() {
        for threads in [1, 2, 7] {
            let mut taken = Vec::new();
            let work = |item: usize| {
                // The first of each ten is the slowest.
                thread::sleep(std::time::Duration::from_micros(if item.is_multiple_of(10) { 300 } else { 0 }));
                item * 2
            };
            in_order(0..200, threads, work, |result| {
                taken.push(result);
                ControlFlow::Continue(())
            });
            assert_eq!(taken, (0..200).map(|item| item * 2).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_is_taken_after_a_break_and_little_is_read_ahead() {
        for threads in [1, 3] {
            let read = Mutex::new(0);
            let mut taken = Vec::new();
            let items = (0..10_000).inspect(|_| *lock(&read) += 1);
            in_order(
                items,
                threads,
                |item| item,
                |result| {
                    taken.push(result);
                    if result == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                },
            );
            assert_eq!(taken, [0, 1, 2, 3, 4, 5]);
            assert!(*lock(&read) <= 6 + threads * AHEAD_PER_THREAD);
        }
    }
}
