//! Facts of one country on a page that says it is about another, also those of the parts it shows.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::facts;
use crate::site::parts;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let fields = &page.set.fields;
    if !fields.says_country {
        return Vec::new();
    }
    let of_parts = parts::calls_in(&page.page.body).flat_map(|found| {
        let part = subject.site.shown_part(found.call, page.language);
        let facts = part.map(|part| facts::named_in(&part.page.body));
        facts.into_iter().flatten().map(move |(_, id)| (found.argument, id))
    });
    facts::named_in(&page.page.body)
        .chain(of_parts)
        .filter_map(|(argument, id)| Some((argument, subject.site.facts.get(id)?)))
        .filter(|(_, fact)| fact.country != fields.country)
        .map(|(argument, fact)| {
            let problem = Problem::FactOfAnotherCountry {
                id: fact.id.clone(),
                country: fact.country.clone(),
                page_country: fields.country.clone(),
            };
            Diagnostic::new(Location::span(&page.page.path, argument.span), problem)
        })
        .collect()
}
