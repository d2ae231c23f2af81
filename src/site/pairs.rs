//! Two languages of a page beside each other, block by block: a pair only where it is certain, else section beside
//! section.

use std::collections::BTreeMap;

use super::alignment::{Alignment, SourceTexts};
use super::blocks::Block;
use super::page::Page;
use super::segments::{self, Place, Segment};
use super::translations::TranslationSet;
use super::{LanguageIndex, SetIndex, Site};
use crate::language::LanguageTag;

/// Blocks of two texts that say the same, in the reading order of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paired {
    /// Two blocks that belong together: of the first text, and of the second.
    Blocks {
        own: Block,
        other: Block,
        /// Of the block in the source: the same on every page and sheet of paper.
        number: usize,
    },
    /// Of what stands between two pairs it is not certain which block belongs to which; one side may be empty.
    Sections { own: Vec<Block>, other: Vec<Block> },
}

impl TranslationSet {
    /// The text in one language beside its source; `None` for the source, and where there is no text.
    pub fn alignment(&self, language: LanguageIndex) -> Option<Alignment> {
        let page = self.page(language).filter(|_| language != self.source)?;
        Some(SourceTexts::of(self.source_page()).align(page))
    }
}

impl Site {
    /// The texts of a page in two languages beside each other, without their footnotes.
    pub fn pairs(&self, set: SetIndex, own: LanguageIndex, other: LanguageIndex) -> Vec<Paired> {
        let set = self.set(set);
        let (Some(own), Some(other)) = (Beside::of(set, own), Beside::of(set, other)) else {
            return Vec::new();
        };
        own.pairs(&other)
    }

    /// Every two languages in which readers get a page side by side: each beside the source, and those of `site.yaml`;
    /// only where both texts are published.
    pub fn beside(&self, set: SetIndex) -> Vec<(LanguageIndex, LanguageIndex)> {
        let source = self.source_language();
        let others = self.languages().map(|(language, _)| (language, source));
        let more = self.config.pairs.iter().filter_map(|[own, other]| {
            Some((self.language_index(own)?, self.language_index(other)?))
        });
        let is_published = |language| self.set(set).is_published_in(language);
        let mut beside: Vec<(LanguageIndex, LanguageIndex)> = Vec::new();
        for (own, other) in others.chain(more) {
            let is_known =
                beside.iter().any(|known| *known == (own, other) || *known == (other, own));
            if own != other && !is_known && is_published(own) && is_published(other) {
                beside.push((own, other));
            }
        }
        beside
    }
}

impl Site {
    /// The pages in two languages of a page: the reader's, then the one beside it. Of two translations either may be
    /// the reader's; who reads the source reads it beside a translation, on the page of those readers.
    pub fn bilingual_pages(&self, set: SetIndex) -> Vec<(LanguageIndex, LanguageIndex)> {
        let source = self.source_language();
        let pages = self.beside(set).into_iter().flat_map(|(own, other)| match other == source {
            true => vec![(own, other)],
            false if own == source => vec![(other, own)],
            false => vec![(own, other), (other, own)],
        });
        pages.collect()
    }

    /// Where a page in two languages stands, below the root of the site: `ar/school/…/nl/`. No page has the tag of a
    /// language as its slug, so it is no page's.
    pub fn bilingual_address(
        &self,
        set: SetIndex,
        own: LanguageIndex,
        other: LanguageIndex,
    ) -> String {
        bilingual_address(&self.set(set).addresses[own.0], &self.language(other).tag)
    }
}

/// See `Site::bilingual_address`.
pub(super) fn bilingual_address(address: &str, other: &LanguageTag) -> String {
    format!("{address}{other}/")
}

/// One of the two texts: its blocks, and the block of the source that each belongs to.
struct Beside {
    blocks: Vec<Segment>,
    source: Vec<Option<usize>>,
}

impl Beside {
    fn of(set: &TranslationSet, language: LanguageIndex) -> Option<Beside> {
        let page: &Page = set.page(language)?;
        let is_shown =
            |segment: &Segment| matches!(segment.place, Place::Block { .. }) && !segment.is_note;
        let number = |segment: &Segment| match segment.place {
            Place::Block { number, .. } => Some(number),
            Place::Title | Place::Summary | Place::Message => None,
        };
        let texts: Vec<(Segment, Option<usize>)> = match set.alignment(language) {
            None => {
                let own = segments::of_body(&page.body).into_iter();
                own.map(|segment| (segment.clone(), number(&segment))).collect()
            }
            Some(alignment) => alignment
                .texts
                .iter()
                .map(|text| (text.segment.clone(), alignment.source_of(text).and_then(number)))
                .collect(),
        };
        let (blocks, source) = texts.into_iter().filter(|(segment, _)| is_shown(segment)).unzip();
        Some(Beside { blocks, source })
    }

    fn pairs(&self, other: &Beside) -> Vec<Paired> {
        let by_source: BTreeMap<usize, usize> = other
            .source
            .iter()
            .enumerate()
            .filter_map(|(index, source)| Some(((*source)?, index)))
            .collect();
        let other_of: Vec<Option<(usize, usize)>> = self
            .source
            .iter()
            .map(|source| source.and_then(|number| Some((number, *by_source.get(&number)?))))
            .collect();
        let mut has_own = vec![false; other.blocks.len()];
        other_of.iter().flatten().for_each(|(_, paired)| has_own[*paired] = true);
        let mut pairs = Vec::new();
        let mut alone: Vec<Block> = Vec::new();
        let mut next = 0;
        let mut section = |alone: &mut Vec<Block>, end: usize, pairs: &mut Vec<Paired>| {
            let between = next..end.max(next);
            next = between.end;
            let others = between.filter(|index| !has_own[*index]);
            let others: Vec<Block> =
                others.filter_map(|index| other.blocks[index].block()).collect();
            if !(alone.is_empty() && others.is_empty()) {
                pairs.push(Paired::Sections { own: std::mem::take(alone), other: others });
            }
        };
        for (own, paired) in self.blocks.iter().zip(&other_of) {
            let Some(block) = own.block() else { continue };
            match paired
                .and_then(|(number, index)| Some((number, index, other.blocks[index].block()?)))
            {
                None => alone.push(block),
                Some((number, index, other)) => {
                    section(&mut alone, index, &mut pairs);
                    pairs.push(Paired::Blocks { own: block, other, number });
                }
            }
        }
        section(&mut alone, other.blocks.len(), &mut pairs);
        pairs
    }
}
