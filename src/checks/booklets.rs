//! Booklets that cannot be put together.

use super::{PlacedPage, Subject};
use crate::config::handouts::HandoutKind;
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::site::handouts::booklet_key;
use crate::site::page::PageKey;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let site = subject.site;
    let (Some(index), set) = (page.index, page.set) else { return Vec::new() };
    if page.language != site.source_language() {
        return Vec::new();
    }
    let wants_one =
        set.fields.handouts.as_ref().is_some_and(|kinds| kinds.contains(&HandoutKind::Booklet));
    if wants_one && set.fields.booklet.is_empty() && site.listed_children(index).is_empty() {
        let location = Location::span(&page.page.path, page.page.front_matter.title_span);
        return vec![Diagnostic::new(location, Problem::BookletOfNothing)];
    }
    let unknown = set.fields.booklet.iter().filter(|named| {
        let key = PageKey::new(booklet_key(&named.text));
        site.find(&key).is_none() && !site.unreadable.contains(&key) && !site.hidden.contains(&key)
    });
    unknown
        .map(|named| {
            let known = site.sets.iter().map(|set| set.key.as_str());
            let nearest = nearest(&booklet_key(&named.text), known);
            let problem = Problem::UnknownBookletPage { page: named.text.clone(), nearest };
            Diagnostic::new(Location::span(&page.page.path, named.span), problem)
        })
        .collect()
}
