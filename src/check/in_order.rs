//! Does work on many things at once, and hands over what came of it in the order of the things.

use std::num::NonZero;
use std::ops::ControlFlow;

use rayon::prelude::*;

/// So many things for each thread are worked on before what came of them is handed over …
const THINGS: usize = 64;
/// … and of so many bytes, but for a single thing that is larger. It bounds the memory.
const BYTES: u64 = 32 << 20;
/// A thread goes on with its state for at least so many things.
const FEW: usize = 8;

/// Does `work` on each of the things, on several threads, each with a state of its own that it begins with; hands over what
/// came of it to `each`, in the order of the things, until that says to stop. `size` is the bytes of a thing.
pub(super) fn in_order<T: Sync, S, R: Send>(
    things: &[T],
    threads: Option<NonZero<usize>>,
    size: impl Fn(&T) -> u64,
    begin: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, &T) -> R + Sync,
    mut each: impl FnMut(R) -> ControlFlow<()>,
) {
    // Threads take their time to start, which one thing does not need.
    let one = things.len() <= 1 || threads.is_some_and(|threads| threads.get() == 1);
    let builder = rayon::ThreadPoolBuilder::new().num_threads(threads.map_or(0, NonZero::get));
    let Some(pool) = (!one).then(|| builder.build().ok()).flatten() else {
        let mut state = begin();
        let _ = things.iter().try_for_each(|thing| each(work(&mut state, thing)));
        return;
    };
    for batch in batches(things, pool.current_num_threads() * THINGS, size) {
        let done: Vec<R> = pool.install(|| batch.par_iter().with_min_len(FEW).map_init(&begin, &work).collect());
        if done.into_iter().try_for_each(&mut each).is_break() {
            return;
        }
    }
}

/// Things that are worked on at the same time: enough to keep every thread at work, and few enough to bound the memory.
fn batches<T>(things: &[T], most: usize, size: impl Fn(&T) -> u64) -> impl Iterator<Item = &[T]> {
    let mut rest = things;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |thing: &&T| {
            bytes += size(thing);
            bytes <= BYTES
        };
        let count = rest.iter().take(most).take_while(fits).count().max(1);
        let (batch, left) = rest.split_at_checked(count)?;
        rest = left;
        Some(batch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubled(things: &[u64], threads: usize, until: usize) -> Vec<u64> {
        let mut found = Vec::new();
        in_order(
            things,
            NonZero::new(threads),
            |thing| *thing,
            || (),
            |(), thing| thing * 2,
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
    fn batches_take_every_thing_once_and_few_large_ones() {
        let things = [1, 1 << 30, 1 << 30, 5, 6];
        let sizes: Vec<usize> = batches(&things, 4, |thing| *thing).map(<[u64]>::len).collect();
        assert_eq!(sizes, [1, 1, 1, 2]);
        assert_eq!(batches(&[], 4, |thing: &u64| *thing).count(), 0);
    }
}
