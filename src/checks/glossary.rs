//! Words of the glossary that cannot be shown, or are not explained, in the source language.

use super::Subject;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::messages::{MessageFailure, MessageUse};
use crate::site::glossary;

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let ids = subject.messages.ids(&subject.site.config.source_language).iter();
    let terms = ids.filter_map(|id| id.strip_prefix(glossary::MESSAGES));
    terms.flat_map(|term| problems(subject, term)).collect()
}

fn problems(subject: &Subject, term: &str) -> Vec<Diagnostic> {
    let (messages, source) = (subject.messages, &subject.site.config.source_language);
    let id = glossary::message_of(term);
    let [say, meaning] = ["say", "meaning"].map(|attribute| format!("{id}.{attribute}"));
    // A message that could not be read has no place here: it was told of when its file was read.
    let at = |key: &str, problem: Problem| {
        let (path, span) = messages.place(source, key)?;
        Some(Diagnostic::new(Location::span(path, span), problem))
    };
    let get = |key: &str| messages.get(source, key, &[], MessageUse::Attribute);
    let failed =
        |detail: &str| Problem::MessageFailed { id: id.clone(), detail: detail.to_owned() };

    let mut problems = Vec::new();
    for key in [&id, &say, &meaning] {
        if let Err(MessageFailure::Failed(detail)) = get(key) {
            problems.extend(at(key, failed(&detail)));
        }
    }
    if get(&id) == Err(MessageFailure::Missing) {
        let without = "the word itself is missing: it stands behind the first `=`";
        problems.extend([&say, &meaning].into_iter().find_map(|key| at(key, failed(without))));
    } else if get(&meaning) == Err(MessageFailure::Missing) {
        problems.extend(at(&id, Problem::TermWithoutMeaning { term: term.to_owned() }));
    }
    problems
}
