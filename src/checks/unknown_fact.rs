//! Facts that a text names and nobody has written down.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::site::facts::{self, Lookup};

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let known = &subject.site.facts;
    facts::named_in(&page.page.body)
        .filter(|(_, id)| matches!(known.find(id), Lookup::Unknown))
        .map(|(argument, id)| {
            let problem =
                Problem::UnknownFact { id: id.to_owned(), nearest: nearest(id, known.ids()) };
            Diagnostic::new(Location::span(&page.page.path, argument.span), problem)
        })
        .collect()
}
