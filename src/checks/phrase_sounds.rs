//! Sound files that nobody hears: their sentence is not there, or no page shows it.

use std::collections::BTreeSet;

use super::Subject;
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::site::sounds::{self, MESSAGES, Sound};

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let source = &subject.site.config.source_language;
    let named = subject.messages.ids(source).iter().filter_map(|id| id.strip_prefix(MESSAGES));
    let known: BTreeSet<&str> = named.collect();
    let shown: BTreeSet<&str> =
        subject.site.pages().flat_map(|(_, _, page)| sounds::phrases_in(&page.body)).collect();
    let unheard = subject.site.sounds.iter().filter_map(|sound| {
        let id = sound.phrase.as_str();
        let (why, place) = if !known.contains(id) {
            (format!("there is no sentence `{MESSAGES}{id}`"), named_place(sound, &known))
        } else if !shown.contains(id) {
            (format!("no page shows the sentence `{MESSAGES}{id}`"), "where it is used".to_owned())
        } else {
            return None;
        };
        Some(Diagnostic::new(Location::file(&sound.path), Problem::UnusedFile { why, place }))
    });
    unheard.collect()
}

/// The name it was meant to have, as far as that can be seen.
fn named_place(sound: &Sound, known: &BTreeSet<&str>) -> String {
    match nearest(&sound.phrase, known.iter().copied()) {
        Some(name) => format!("`{}/{name}.{}`", sound.path.folder(), sound.path.extension()),
        None => "the name of a sentence".to_owned(),
    }
}
