//! What of a translation its source says differently by now, as readers must be told.

use super::alignment::{Aligned, Alignment};
use super::blocks;
use super::page::Page;
use super::segments::Place;
use super::words::ShownWords;

/// Found by comparing a translation with its source; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outdated {
    /// In the reading order of the translation.
    pub texts: Vec<OutdatedText>,
    /// In the reading order of the source.
    pub missing: Vec<MissingTexts>,
}

/// A text of the translation that was made from other words than those of today's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutdatedText {
    pub place: Place,
    /// Where the source says it today; `None` where it is not known, or says it no more.
    pub source: Option<Place>,
}

/// Blocks of the source, one after the other, that the translation does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingTexts {
    /// The block of the translation behind which they belong, by its node; `None` for the start.
    pub after: Option<usize>,
    /// By their nodes in the source.
    pub nodes: Vec<usize>,
}

impl Outdated {
    /// `None` where the translation says what the source says, as far as anybody said what it was made from.
    pub(super) fn of(alignment: &Alignment) -> Option<Outdated> {
        if !alignment.has_state {
            return None;
        }
        let texts: Vec<OutdatedText> = alignment
            .texts
            .iter()
            .filter(|text| text.freshness.is_outdated())
            .map(|text| OutdatedText {
                place: text.segment.place,
                source: alignment.source_of(text).map(|source| source.place),
            })
            .collect();
        let missing = missing(alignment);
        (!texts.is_empty() || !missing.is_empty()).then_some(Outdated { texts, missing })
    }

    /// With one component more: it shows words that the source has others for by now.
    pub(super) fn with_words(
        known: Option<&Outdated>,
        page: &Page,
        shown: &ShownWords,
    ) -> Outdated {
        let mut outdated =
            known.cloned().unwrap_or(Outdated { texts: Vec::new(), missing: Vec::new() });
        let number = 1 + blocks::blocks(&page.body)
            .iter()
            .take_while(|block| block.node < shown.node)
            .count();
        let place = Place::Block { number, node: shown.node };
        if !outdated.texts.iter().any(|text| text.place.node() == Some(shown.node)) {
            outdated.texts.push(OutdatedText { place, source: Some(place) });
        }
        outdated
    }

    /// Whether it is the title or the summary that is out of date.
    pub fn is_about_fields(&self) -> bool {
        self.texts.iter().any(|text| text.place.node().is_none())
    }
}

fn missing(alignment: &Alignment) -> Vec<MissingTexts> {
    let mut missing: Vec<MissingTexts> = Vec::new();
    for index in &alignment.missing {
        let Some(node) = alignment.source[*index].place.node() else { continue };
        let is_same_lane =
            |text: &&Aligned| text.segment.is_note == alignment.source[*index].is_note;
        let before = (0..*index).rev();
        let before = before.filter_map(|before| alignment.text_of(before)).find(is_same_lane);
        let after = before.and_then(|text| text.segment.place.node());
        match missing.last_mut() {
            Some(last) if last.after == after => last.nodes.push(node),
            _ => missing.push(MissingTexts { after, nodes: vec![node] }),
        }
    }
    missing
}
