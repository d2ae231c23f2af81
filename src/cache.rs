//! Results of pure functions, kept with everything they were made from. A result is used again only where
//! all of that is equal, so a warm answer can't differ from a cold one, and no kind of change has to be known.

use std::collections::HashMap;
use std::hash::Hash;

/// The last result under each name. It holds no more than what was kept last, so it cannot grow.
pub struct Cache<Name, From, Result> {
    /// Only ever asked by name, so its order is seen by nobody.
    kept: HashMap<Name, (From, Result)>,
}

impl<Name: Eq + Hash, From: PartialEq, Result> Cache<Name, From, Result> {
    /// The result under a name, if it was made from the same.
    pub fn recall(&self, name: &Name, from: &From) -> Option<&Result> {
        self.kept.get(name).filter(|(known, _)| known == from).map(|(_, result)| result)
    }

    /// Keeps these and forgets all others.
    pub fn keep(&mut self, results: impl IntoIterator<Item = (Name, From, Result)>) {
        self.kept =
            results.into_iter().map(|(name, from, result)| (name, (from, result))).collect();
    }
}

impl<Name, From, Result> Default for Cache<Name, From, Result> {
    fn default() -> Self {
        Cache { kept: HashMap::new() }
    }
}
