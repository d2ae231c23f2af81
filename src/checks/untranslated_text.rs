//! Parts of a translation that are still word for word the source.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::untranslated::Untranslated;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let shortfall = page.set.shortfalls.get(page.language.0).and_then(Option::as_ref);
    let Some(untranslated) = shortfall.and_then(|shortfall| shortfall.untranslated.as_ref()) else {
        return Vec::new();
    };
    let language = subject.site.language(subject.site.source_language()).name.clone();
    let problem = Problem::UntranslatedText { what: what(untranslated), language };
    vec![Diagnostic::new(Location::span(&page.page.path, untranslated.first), problem)]
}

/// `the title, the summary and 12 of 40 blocks of text`.
fn what(untranslated: &Untranslated) -> String {
    let fields = untranslated.fields.iter().map(|field| format!("the {field}"));
    let blocks = format!("{} of {} blocks of text", untranslated.blocks, untranslated.of);
    let blocks = (untranslated.blocks > 0).then_some(blocks);
    let parts: Vec<String> = fields.chain(blocks).collect();
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}
