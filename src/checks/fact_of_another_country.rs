//! Facts of one country on a page that says it is about another.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::facts;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let fields = &subject.site.set(page.set).fields;
    if !fields.says_country {
        return Vec::new();
    }
    facts::named_in(&page.page.body)
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
