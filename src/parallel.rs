//! The same work for many items at once: the only place that knows of threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// Applies `function` to each item; the results stand in the order of the items.
pub fn map<T: Sync, R: Send>(items: &[T], function: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    get_ready();
    items.par_iter().map(function).collect()
}

/// Applies `function` to each item until one fails. Of several failures it gives the first in the order of
/// the items, so that the answer does not depend on the threads.
pub fn for_each<T: Sync, E: Send>(
    items: &[T],
    function: impl Fn(&T) -> Result<(), E> + Sync + Send,
) -> Result<(), E> {
    get_ready();
    match items.par_iter().find_map_first(|item| function(item).err()) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

/// As `for_each`, for work that itself asks for threads. A thread that waits for a part of such work takes up whatever
/// else there is to do, so hundreds of items would be begun inside each other before the first is done. Here each
/// thread ends an item before it begins the next.
pub fn for_each_by_itself<T: Sync, E: Send>(
    items: &[T],
    function: impl Fn(&T) -> Result<(), E> + Sync,
) -> Result<(), E> {
    get_ready();
    let next = AtomicUsize::new(0);
    let first_failure: Mutex<Option<(usize, E)>> = Mutex::new(None);
    let failure = || first_failure.lock().unwrap_or_else(PoisonError::into_inner);
    let work = || {
        while let Some((index, item)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            items.get(index).map(|item| (index, item))
        } {
            if let Err(error) = function(item) {
                let mut known = failure();
                if known.as_ref().is_none_or(|(earlier, _)| index < *earlier) {
                    *known = Some((index, error));
                }
                // Items before this one are in work already; none behind it is begun.
                next.store(items.len(), Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| {
        let threads = rayon::current_num_threads().min(items.len());
        let thread = || std::thread::Builder::new().stack_size(STACK);
        let started = (0..threads).filter(|_| thread().spawn_scoped(scope, work).is_ok()).count();
        if started == 0 {
            work();
        }
    });
    match first_failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some((_, error)) => Err(error),
        None => Ok(()),
    }
}

/// Sets how many threads there are, before the first work is given to them.
pub fn use_threads(count: std::num::NonZeroUsize) -> Result<(), String> {
    builder().num_threads(count.get()).build_global().map_err(|error| error.to_string())
}

/// The engine of sheets calls itself for what stands inside something else, and a thread whose stack is full takes
/// the whole program with it. What is not used costs nothing.
pub const STACK: usize = 64 * 1024 * 1024;

fn builder() -> rayon::ThreadPoolBuilder {
    rayon::ThreadPoolBuilder::new().stack_size(STACK)
}

/// Whoever asks for no number of threads gets one for each core.
fn get_ready() {
    static READY: std::sync::Once = std::sync::Once::new();
    // Threads that stand ready already stay as they are.
    READY.call_once(|| drop(builder().build_global()));
}
