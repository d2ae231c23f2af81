//! What changed in a source since a text was translated, as a translator needs to see it.

use similar::{ChangeTag, TextDiff};

use super::Refusal;
use super::subject::Subject;
use crate::diagnostic::Span;
use crate::site::alignment::{Aligned, Alignment, Freshness};
use crate::site::segments::{Place, Segment};
use crate::site::{LanguageIndex, Site};

/// A text that is not up to date, or not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// `title`, `summary`, the number of the block in the source, or the name of a message; `None` where nothing in
    /// the source belongs to it for certain.
    pub block: Option<String>,
    pub kind: ChangeKind,
    /// The heading above it, in the source.
    pub heading: Option<String>,
    /// Where the translation stands in its file, in bytes.
    pub span: Option<Span>,
    /// The words of the translation, on one line.
    pub translation: Option<String>,
    /// The words of the source now, on one line.
    pub source: Option<String>,
    /// From the old words of the source to the new ones; empty where they are equal or not both known.
    pub words: Vec<WordChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// The source changed.
    Changed,
    /// Both sides changed.
    BothChanged,
    /// Only the translation changed.
    Edited,
    /// Nobody said yet that this is the translation.
    NotAccepted,
    /// The source has it, the translation does not.
    Missing,
    /// It is in the source no more.
    Gone,
    /// Nothing in the source belongs to it for certain.
    Unpaired,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordChange {
    Same(String),
    Removed(String),
    Added(String),
}

/// In the reading order of the source; what belongs to nothing in it comes last.
pub fn changes(
    site: &Site,
    subject: Subject,
    language: LanguageIndex,
) -> Result<Vec<Change>, Refusal> {
    let alignment = subject.translation(site, language)?;
    let span = |text: &Aligned| {
        let page = subject.page(language)?;
        match text.segment.place {
            Place::Title => Some(page.front_matter.title_span),
            Place::Summary => Some(page.front_matter.summary_span),
            Place::Block { node, .. } => Some(page.body.nodes.get(node)?.span),
            Place::Message => None,
        }
    };
    let mut changes = Vec::new();
    for (index, segment) in alignment.source.iter().enumerate() {
        let heading = heading_above(&alignment, index);
        let block = Some(segment.name());
        let source = Some(segment.text.clone());
        match alignment.text_of(index) {
            Some(text) => changes.extend(kind_of(text).map(|kind| Change {
                block,
                kind,
                heading,
                span: span(text),
                translation: Some(text.segment.text.clone()),
                words: word_changes(text.made_from.as_deref(), &segment.text),
                source,
            })),
            None if alignment.missing.contains(&index) || alignment.unpaired.contains(&index) => {
                changes.push(Change {
                    block,
                    kind: ChangeKind::Missing,
                    heading,
                    span: None,
                    translation: None,
                    source,
                    words: Vec::new(),
                });
            }
            None => {}
        }
    }
    let unpaired = alignment.texts.iter().filter(|text| text.source.is_none());
    changes.extend(unpaired.map(|text| Change {
        block: None,
        kind: match text.freshness {
            Freshness::Changed | Freshness::BothChanged => ChangeKind::Gone,
            _ => ChangeKind::Unpaired,
        },
        heading: None,
        span: span(text),
        translation: Some(text.segment.text.clone()),
        source: None,
        words: text.made_from.iter().map(|old| WordChange::Removed(old.clone())).collect(),
    }));
    Ok(changes)
}

fn kind_of(text: &Aligned) -> Option<ChangeKind> {
    match text.freshness {
        Freshness::Current => None,
        Freshness::Changed => Some(ChangeKind::Changed),
        Freshness::BothChanged => Some(ChangeKind::BothChanged),
        Freshness::Edited => Some(ChangeKind::Edited),
        Freshness::Unknown => Some(ChangeKind::NotAccepted),
    }
}

fn heading_above(alignment: &Alignment, index: usize) -> Option<String> {
    let is_heading = |segment: &&Segment| segment.is_heading();
    alignment.source[..index].iter().rev().find(is_heading).map(|heading| heading.text.clone())
}

/// Word by word; a word and the space behind it are one step.
fn word_changes(old: Option<&str>, new: &str) -> Vec<WordChange> {
    let Some(old) = old.filter(|old| *old != new) else { return Vec::new() };
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let mut changes: Vec<WordChange> = Vec::new();
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
        let word = change.value();
        let (last, make): (Option<&mut String>, fn(String) -> WordChange) =
            match (change.tag(), changes.last_mut()) {
                (ChangeTag::Equal, Some(WordChange::Same(words))) => {
                    (Some(words), WordChange::Same)
                }
                (ChangeTag::Equal, _) => (None, WordChange::Same),
                (ChangeTag::Delete, Some(WordChange::Removed(words))) => {
                    (Some(words), WordChange::Removed)
                }
                (ChangeTag::Delete, _) => (None, WordChange::Removed),
                (ChangeTag::Insert, Some(WordChange::Added(words))) => {
                    (Some(words), WordChange::Added)
                }
                (ChangeTag::Insert, _) => (None, WordChange::Added),
            };
        match last {
            Some(words) => {
                words.push(' ');
                words.push_str(word);
            }
            None => changes.push(make(word.to_owned())),
        }
    }
    changes
}
