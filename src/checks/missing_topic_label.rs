//! Topics of pages without a label in the source language.

use super::Subject;
use crate::diagnostic::{Diagnostic, Location, Problem};

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let site = subject.site;
    let known = subject.messages.ids(&site.config.source_language);
    site.topics
        .iter()
        .map(|(topic, sets)| (format!("topic-{topic}"), sets))
        .filter(|(id, _)| !known.contains(id))
        .filter_map(|(id, sets)| {
            let page = site.set(*sets.first()?).source_page();
            Some(Diagnostic::new(Location::file(&page.path), Problem::MissingSourceMessage { id }))
        })
        .collect()
}
