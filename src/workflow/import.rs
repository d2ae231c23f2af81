//! Importing: texts that came back from a translator, put into their places.
//!
//! Nothing is believed. A text is found by the words of its source, which survive what programs do to names; each
//! change is tried out alone, and the file is read anew: what would touch another block is refused. What a text says
//! is looked at by the checks of the site, by the caller.

mod found;
mod page;
mod plain;
mod words;

use std::collections::BTreeMap;

use super::accept::Signature;
use super::scaffolds::{self};
use super::subject::Subject;
use super::{Edits, Refusal};
use crate::diagnostic::Span;
use crate::exchange::{Done, Received, ReceivedUnit};
use crate::site::translation_state::{Origin, StateEntry, TranslationState};
use crate::site::{LanguageIndex, Site};
use crate::source::{SourcePath, SourceSet};
use found::{Found, Index};

/// A site, and what came back for it.
pub struct Arrival<'a> {
    pub site: &'a Site,
    pub sources: &'a SourceSet,
    pub language: LanguageIndex,
    pub received: &'a Received,
    /// Texts that were refused already, by their place in `received`, with the reason.
    pub refused: &'a BTreeMap<usize, String>,
    pub signature: &'a Signature,
}

/// What an import would change, and what became of each text.
#[derive(Clone, Debug, Default)]
pub struct Import {
    pub edits: Edits,
    /// By place in `received`.
    pub outcomes: Vec<Outcome>,
    /// Where each text that was taken stands in its new file.
    pub places: BTreeMap<usize, (SourcePath, Span)>,
}

/// What became of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its words are new.
    Taken,
    /// Its words are those of today, and somebody stands for them now.
    Accepted,
    /// It is as it was.
    Unchanged,
    /// Nothing is written in it.
    Empty,
    /// Marked as unfinished.
    Unfinished,
    /// Not taken, and why.
    Refused(String),
}

/// A text that came back, with what it belongs to.
struct Arrived<'a> {
    /// Its place in `received`.
    index: usize,
    unit: &'a ReceivedUnit,
    found: Found,
    /// As it goes into the file.
    target: String,
}

/// Puts texts into their places.
pub fn import(arrival: &Arrival) -> Result<Import, Refusal> {
    let Arrival { site, language, received, .. } = *arrival;
    if language == site.source_language() {
        let tag = &site.language(language).tag;
        return Err(Refusal::new(
            format!("the file has texts in `{tag}`, the language every page is written in first"),
            "Name the language of the translations with `--language`.",
        ));
    }
    let mut import =
        Import { outcomes: vec![Outcome::Empty; received.units.len()], ..Import::default() };
    let mut index = Index::new(site, language);
    let mut by_subject: BTreeMap<usize, Vec<Arrived>> = BTreeMap::new();
    for (place, unit) in received.units.iter().enumerate() {
        let outcome = match arrival.refused.get(&place) {
            _ if unit.target.trim().is_empty() => Outcome::Empty,
            _ if unit.done == Done::No => Outcome::Unfinished,
            Some(reason) => Outcome::Refused(reason.clone()),
            None => match index.find(unit) {
                Err(reason) => Outcome::Refused(reason),
                Ok(found) => {
                    let target = plain::mended(&unit.target, &found.source);
                    let arrived = Arrived { index: place, unit, target, found };
                    by_subject.entry(arrived.found.subject).or_default().push(arrived);
                    Outcome::Unchanged
                }
            },
        };
        import.outcomes[place] = outcome;
    }
    for (subject, mut arrived) in by_subject {
        // Programs change the order; blocks that are new must stand in that of the source.
        arrived.sort_by_key(|text| text.found.text);
        match index.subjects[subject] {
            Subject::Page(set) => page::import(arrival, set, &arrived, &mut import)?,
            Subject::Words(_) => words::import(arrival, &arrived, &mut import),
        }
    }
    Ok(import)
}

impl Arrival<'_> {
    /// What the state file says of a text that was taken. `source` are the words it was made from.
    fn entry(&self, block: String, source: String, old: Option<&StateEntry>) -> StateEntry {
        let Signature { by, today } = self.signature;
        let origin = match (by, old) {
            (Some(_), _) => Origin::Human,
            (None, Some(old)) => old.origin,
            (None, None) => Origin::Machine,
        };
        StateEntry {
            block,
            source,
            origin,
            state: TranslationState::Translated,
            translator: by.clone().or_else(|| old.and_then(|old| old.translator.clone())),
            reviewer: None,
            date: Some(*today),
        }
    }
}

/// A translation that does not exist yet starts as the text of its source.
fn new_file(arrival: &Arrival, folder: &str) -> Result<String, Refusal> {
    let site = scaffolds::Site { sources: arrival.sources, config: &arrival.site.config };
    let tag = arrival.site.language(arrival.language).tag.as_str();
    let mut scaffold = scaffolds::translation(site, folder, tag)?;
    Ok(scaffold.files.pop_first().map(|(_, text)| text).unwrap_or_default())
}
