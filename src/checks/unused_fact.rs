//! Facts that no page, in no language, and no template shows.

use std::collections::BTreeSet;

use super::Subject;
use crate::diagnostic::{Diagnostic, Problem};
use crate::site::facts;

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let site = subject.site;
    if !site.houses.is_whole() {
        // One that could not be read may name any of them.
        return Vec::new();
    }
    let mut used: BTreeSet<&str> = subject.theme.used_facts.iter().map(String::as_str).collect();
    for (_, page) in site.sets_and_parts().flat_map(|(_, set)| set.texts()) {
        used.extend(facts::named_in(&page.body).map(|(_, id)| id));
    }
    let houses = site.houses.models().flat_map(|model| &model.houses);
    used.extend(houses.filter_map(|house| Some(house.share.as_ref()?.fact.as_str())));
    site.facts
        .iter()
        .filter(|fact| !used.contains(fact.id.as_str()))
        .map(|fact| {
            Diagnostic::new(fact.place.clone(), Problem::UnusedFact { id: fact.id.clone() })
        })
        .collect()
}
