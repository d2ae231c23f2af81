//! The same work for many items at once: the only place that knows of threads.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// Applies `function` to each item; the results stand in the order of the items.
pub fn map<T: Sync, R: Send>(items: &[T], function: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    items.par_iter().map(function).collect()
}

/// Sets how many threads there are, before the first work is given to them.
pub fn use_threads(count: std::num::NonZeroUsize) -> Result<(), String> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(count.get())
        .build_global()
        .map_err(|error| error.to_string())
}
