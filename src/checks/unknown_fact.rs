//! Facts that a text names and nobody has written down.

use super::Alone;
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::site::facts::{self, Lookup};

pub fn check(alone: Alone) -> Vec<Diagnostic> {
    let Alone { page, facts: known, .. } = alone;
    facts::named_in(&page.body)
        .filter(|(_, id)| matches!(known.find(id), Lookup::Unknown))
        .map(|(argument, id)| {
            let problem =
                Problem::UnknownFact { id: id.to_owned(), nearest: nearest(id, known.ids()) };
            Diagnostic::new(Location::span(&page.path, argument.span), problem)
        })
        .collect()
}
