//! Accepting: somebody says that a translation says what the source says today.

use super::state_edits::{count, rewritten};
use super::subject::{self, Subject};
use super::{Edits, Refusal};
use crate::locale::Date;
use crate::site::alignment::{Aligned, Alignment, Freshness};
use crate::site::translation_state::{Origin, StateEntry, TranslationState};
use crate::site::{LanguageIndex, Site};

/// Which texts of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Texts {
    All,
    /// The one of a block of the source, as a person names it.
    Of(String),
    /// Those whose translation changed since somebody stood for it, and new ones.
    Touched,
}

/// Who accepts, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The person who translated; without one, a text stays of whom it was, and a new one is a machine's.
    pub by: Option<String>,
    pub today: Date,
}

/// Nothing in `files` where all is accepted already.
pub fn accept(
    site: &Site,
    subject: Subject,
    language: LanguageIndex,
    texts: &Texts,
    signature: &Signature,
) -> Result<Edits, Refusal> {
    let alignment = subject.translation(site, language)?;
    let place = match texts {
        Texts::Of(written) => Some(subject::place(&alignment, written)?),
        Texts::All | Texts::Touched => None,
    };
    let is_meant = |text: &Aligned| match texts {
        Texts::All => true,
        Texts::Of(_) => text.source == place,
        Texts::Touched => is_touched(&alignment, text),
    };
    let state = subject.state(language);
    let new_entry = |text: &Aligned| {
        let source = alignment.source_of(text)?;
        (text.freshness != Freshness::Current && is_meant(text))
            .then(|| entry(text, &source.text, &state.entries, signature))
    };
    let accepted = alignment.texts.iter().filter(|text| new_entry(text).is_some()).count();
    let (name, tag) = (subject.name(), &site.language(language).tag);
    let mut edits = Edits::default();
    if accepted == 0 {
        if let Texts::Of(written) = texts {
            let is_there = alignment.texts.iter().any(is_meant);
            edits.told.push(match is_there {
                true => format!("block {written} of {name} is up to date in {tag} already"),
                false => {
                    format!("nothing in {tag} belongs to block {written} of {name} for certain")
                }
            });
        }
    } else {
        edits
            .files
            .insert(subject.state_path(site, language), rewritten(&alignment, &state, &new_entry));
        edits.told.push(format!("{name} {tag}: {} accepted", count(accepted, "text")));
    }
    if *texts == Texts::All {
        edits.told.extend(left_over(&alignment, &name, tag.as_str()));
    }
    Ok(edits)
}

fn is_touched(alignment: &Alignment, text: &Aligned) -> bool {
    match text.freshness {
        Freshness::Edited | Freshness::BothChanged => true,
        // Without a state file nobody has stood for anything, so nothing is new.
        Freshness::Unknown => alignment.has_state,
        Freshness::Current | Freshness::Changed => false,
    }
}

fn entry(
    text: &Aligned,
    source: &str,
    old: &[StateEntry],
    Signature { by, today }: &Signature,
) -> StateEntry {
    let translator = text.entries.iter().rev().find_map(|entry| old[*entry].translator.clone());
    StateEntry {
        block: text.segment.fingerprint(),
        source: source.to_owned(),
        origin: if by.is_some() { Origin::Human } else { text.standing.origin },
        state: TranslationState::Translated,
        translator: by.clone().or(translator),
        reviewer: None,
        date: Some(*today),
    }
}

/// What could not be accepted, because it is not certain what it is a translation of.
fn left_over(alignment: &Alignment, name: &str, tag: &str) -> Vec<String> {
    let unpaired = alignment.texts.iter().filter(|text| text.source.is_none());
    let unpaired: Vec<String> = unpaired.map(|text| text.segment.name()).collect();
    let mut told = Vec::new();
    if !unpaired.is_empty() {
        told.push(format!(
            "{name} {tag}: nothing in the source belongs to {} for certain ({}); give both texts the same headings, lists and paragraphs there",
            count(unpaired.len(), "block"),
            unpaired.join(", "),
        ));
    }
    let missing: Vec<String> = alignment
        .missing
        .iter()
        .chain(&alignment.unpaired)
        .map(|index| alignment.source[*index].name())
        .collect();
    if !missing.is_empty() {
        told.push(format!(
            "{name} {tag}: not translated: {} of the source ({})",
            count(missing.len(), "block"),
            missing.join(", "),
        ));
    }
    told
}
