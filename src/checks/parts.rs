//! Parts: calls that show nothing or stand where no passage fits, and parts that no page shows.

use std::collections::BTreeSet;

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::site::page::PageKey;
use crate::site::parts::{self, PartCall, Position};

/// Calls on a page. In a part they are not allowed at all, which another check says.
pub fn check_calls(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    if page.index.is_none() {
        return Vec::new();
    }
    let site = subject.site;
    let at = |span, problem| Diagnostic::new(Location::span(&page.page.path, span), problem);
    parts::calls_in(&page.page.body)
        .flat_map(|PartCall { call, argument, id, position }| {
            // A part that is there but could not be read has problems of its own.
            let is_there =
                site.parts.contains_key(id) || site.unreadable.contains(&PageKey::of_part(id));
            let unknown = (!is_there).then(|| {
                let nearest = nearest(id, site.parts.keys().map(String::as_str));
                at(argument.span, Problem::UnknownPart { id: id.to_owned(), nearest })
            });
            let in_line = (position == Position::InLine)
                .then(|| at(call.name_span, Problem::PartNotAlone { id: id.to_owned() }));
            unknown.into_iter().chain(in_line)
        })
        .collect()
}

/// Parts that no page shows, in no language.
pub fn check_use(subject: &Subject) -> Vec<Diagnostic> {
    let site = subject.site;
    let calls = site.pages().flat_map(|(_, _, page)| parts::calls_in(&page.body));
    let used: BTreeSet<&str> = calls.map(|found| found.id).collect();
    let unused = site.parts.iter().filter(|(id, _)| !used.contains(id.as_str()));
    unused
        .map(|(id, part)| {
            let problem = Problem::UnusedPart { id: id.clone() };
            Diagnostic::new(Location::file(&part.source_page().path), problem)
        })
        .collect()
}
