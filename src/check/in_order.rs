//! Does work on many things at once, and hands over what came of it in the order of the things.

use std::collections::VecDeque;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Of what is being done and what waits for its turn there are at most so many things for each thread …
const THINGS: usize = 8;
/// … and so many bytes, but for a single thing that is larger.
const BYTES: u64 = 32 << 20;

/// The threads that are worth starting, if nobody asked for so many.
pub(super) fn threads(asked: Option<NonZero<usize>>) -> NonZero<usize> {
    asked.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN)
}

/// Does `work` on each of the things, on several threads, each with a state of its own that it begins with; hands over what
/// came of it to `each`, in the order of the things, until that says to stop. `size` is the bytes of a thing.
pub(super) fn in_order<T: Sync, S, R: Send>(
    things: &[T],
    threads: usize,
    size: impl Fn(&T) -> u64 + Sync,
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
    mut each: impl FnMut(R) -> ControlFlow<()>,
) {
    let threads = threads.min(things.len());
    let alone = |each: &mut dyn FnMut(R) -> ControlFlow<()>| {
        let mut state = begin();
        things.iter().try_for_each(|thing| each(work(&mut state, thing)))
    };
    if threads <= 1 {
        let _ = alone(&mut each);
        return;
    }
    let bench = Bench::new(threads * THINGS);
    let worker = || {
        let _leaving = Leaving { bench: &bench, always: false };
        let mut state = begin();
        while let Some(index) = bench.take(things, &size) {
            bench.put(index, work(&mut state, &things[index]));
        }
    };
    std::thread::scope(|scope| {
        let _leaving = Leaving { bench: &bench, always: true };
        let started = (0..threads).filter(|_| std::thread::Builder::new().spawn_scoped(scope, worker).is_ok()).count();
        if started == 0 {
            let _ = alone(&mut each);
            return;
        }
        for thing in things {
            let Some(done) = bench.next(size(thing)) else { return };
            if each(done).is_break() {
                return;
            }
        }
    });
}

/// What is being done, and what is done and waits for its turn.
struct Bench<R> {
    most: usize,
    state: Mutex<State<R>>,
    /// Something has been handed over.
    room: Condvar,
    /// What is to be handed over next is done.
    ready: Condvar,
}

struct State<R> {
    /// How many were taken, and how many of them were handed over.
    taken: usize,
    handed: usize,
    /// Those between, and their bytes.
    between: VecDeque<Option<R>>,
    bytes: u64,
    stopped: bool,
}

impl<R> Bench<R> {
    fn new(most: usize) -> Self {
        let state = State { taken: 0, handed: 0, between: VecDeque::new(), bytes: 0, stopped: false };
        Self { most, state: Mutex::new(state), room: Condvar::new(), ready: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<R>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The index of the next thing, once there is room for it; none where all are taken.
    fn take<T>(&self, things: &[T], size: impl Fn(&T) -> u64) -> Option<usize> {
        let mut state = self.state();
        loop {
            let bytes = state.bytes + size(things.get(state.taken).filter(|_| !state.stopped)?);
            if state.between.is_empty() || (state.between.len() < self.most && bytes <= BYTES) {
                state.bytes = bytes;
                state.taken += 1;
                state.between.push_back(None);
                return Some(state.taken - 1);
            }
            state = self.room.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn put(&self, index: usize, done: R) {
        let mut state = self.state();
        let turn = index - state.handed;
        if let Some(place) = state.between.get_mut(turn) {
            *place = Some(done);
        }
        if turn == 0 {
            self.ready.notify_one();
        }
    }

    /// What is to be handed over next, once it is done; none where a thread has given up.
    fn next(&self, size: u64) -> Option<R> {
        let mut state = self.state();
        while !state.stopped {
            if let Some(done) = state.between.front_mut().and_then(Option::take) {
                state.between.pop_front();
                state.handed += 1;
                state.bytes -= size;
                self.room.notify_all();
                return Some(done);
            }
            state = self.ready.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        None
    }
}

/// Sees to it that nobody waits for one who has left: the one to whom things are handed, or a thread that panicked.
struct Leaving<'b, R> {
    bench: &'b Bench<R>,
    always: bool,
}

impl<R> Drop for Leaving<'_, R> {
    fn drop(&mut self) {
        if self.always || std::thread::panicking() {
            self.bench.state().stopped = true;
            self.bench.room.notify_all();
            self.bench.ready.notify_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn doubled(things: &[u64], threads: usize, until: usize) -> Vec<u64> {
        let mut found = Vec::new();
        let work = |(): &mut (), thing: &u64| thing * 2;
        in_order(
            things,
            threads,
            |thing| *thing,
            || (),
            work,
            |done| {
                found.push(done);
                if found.len() < until { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            },
        );
        found
    }

    #[test]
    fn things_come_in_their_order_until_told_to_stop() {
        let things: Vec<u64> = (0..1_000).collect();
        for threads in [1, 2, 7] {
            assert_eq!(doubled(&things, threads, usize::MAX), things.iter().map(|thing| thing * 2).collect::<Vec<_>>());
            assert_eq!(doubled(&things, threads, 3), [0, 2, 4]);
        }
        assert!(doubled(&[], 4, usize::MAX).is_empty());
    }

    #[test]
    fn few_large_things_are_held_at_a_time() {
        let things = [1, 1 << 30, 1 << 30, 5, 6];
        assert_eq!(doubled(&things, 4, usize::MAX).len(), 5);
        let (held, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = |(): &mut (), _: &u64| {
            most.fetch_max(held.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        };
        in_order(
            &[1 << 30; 20],
            4,
            |thing| *thing,
            || (),
            work,
            |()| {
                held.fetch_sub(1, Ordering::SeqCst);
                ControlFlow::Continue(())
            },
        );
        assert!(most.into_inner() <= 2);
    }

    #[test]
    fn a_thread_that_panics_is_not_waited_for() {
        let things: Vec<u64> = (0..100).collect();
        let work = |(): &mut (), thing: &u64| assert_ne!(*thing, 50);
        let run = || in_order(&things, 3, |_| 1, || (), work, |()| ControlFlow::Continue(()));
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
