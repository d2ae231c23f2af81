//! Words of the glossary that it does not explain in the source language.

use super::Subject;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::messages::{MessageFailure, MessageUse};
use crate::site::glossary;

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let (messages, source) = (subject.messages, &subject.site.config.source_language);
    let terms = subject.site.glossary.terms.iter();
    terms
        .filter_map(|term| {
            let id = glossary::message_of(term);
            let meaning =
                messages.get(source, &format!("{id}.meaning"), &[], MessageUse::Attribute);
            let is_missing = matches!(meaning, Err(MessageFailure::Missing));
            let (path, span) = messages.place(source, &id).filter(|_| is_missing)?;
            let problem = Problem::TermWithoutMeaning { term: term.clone() };
            Some(Diagnostic::new(Location::span(path, span), problem))
        })
        .collect()
}
