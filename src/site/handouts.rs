//! Sheets of paper: which there are of each page, and where they are published.

use std::collections::BTreeMap;

use super::body::{Body, NodeKind};
use super::page::PageKey;
use super::{LanguageIndex, SetIndex, Site};
use crate::config::handouts::HandoutKind;

/// The component whose sentences become cards.
pub const PHRASES: &str = "phrases";

/// One sheet of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handout {
    pub set: SetIndex,
    pub kind: HandoutKind,
    /// The language of its readers.
    pub language: LanguageIndex,
    /// The second language, on a sheet that has two.
    pub beside: Option<LanguageIndex>,
}

/// How large a finished sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandoutSize {
    pub pages: usize,
    pub bytes: usize,
}

/// The sheets that pages offer their readers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OfferedHandouts {
    /// None, because this build makes none.
    #[default]
    None,
    /// All, each made when somebody asks for it.
    NotMadeYet,
    /// Those that were made, by their paths.
    Made(BTreeMap<String, HandoutSize>),
}

impl OfferedHandouts {
    /// Whether readers are offered the sheet at a path, and its size where that is known.
    pub fn find(&self, path: &str) -> Option<Option<HandoutSize>> {
        match self {
            OfferedHandouts::None => None,
            OfferedHandouts::NotMadeYet => Some(None),
            OfferedHandouts::Made(sizes) => sizes.get(path).map(|size| Some(*size)),
        }
    }
}

impl Site {
    /// The sheets made of the text that a page has in a language; none where it has no text of its own there.
    pub fn handouts(&self, set: SetIndex, language: LanguageIndex) -> Vec<Handout> {
        if !self.set(set).is_published_in(language) {
            return Vec::new();
        }
        let source = self.source_language();
        let host = self.host_language(&self.set(set).fields.country);
        let sheet = |kind, beside| Some(Handout { set, kind, language, beside });
        let of_kind = |kind: HandoutKind| match kind {
            HandoutKind::Sheet | HandoutKind::Large | HandoutKind::Booklet => sheet(kind, None),
            HandoutKind::Bilingual if language == source => None,
            HandoutKind::Bilingual => sheet(kind, Some(source)),
            HandoutKind::Cards if language == host => None,
            HandoutKind::Cards => sheet(kind, Some(host)),
        };
        self.handout_kinds(set).into_iter().filter_map(of_kind).collect()
    }

    /// Whether any page is to have a sheet.
    pub fn has_handouts(&self) -> bool {
        (0..self.sets.len())
            .any(|set| !self.handouts(SetIndex(set), self.source_language()).is_empty())
    }

    /// The sheets a reader is offered: those of the text that is shown, and on a page in the source language also
    /// those that stand beside it in another.
    pub fn handouts_for(&self, set: SetIndex, reader: LanguageIndex) -> Vec<Handout> {
        let shown = self.set(set).views[reader.0].language;
        let mut handouts = self.handouts(set, shown);
        let others = self.languages().map(|(other, _)| other).filter(|other| *other != shown);
        handouts.extend(
            others
                .flat_map(|other| self.handouts(set, other))
                .filter(|handout| handout.beside == Some(shown)),
        );
        handouts.sort_by_key(|handout| (handout.kind, handout.language));
        handouts
    }

    /// The pages of a booklet, the page it belongs to first, those only that have a text in the language.
    pub fn booklet(&self, set: SetIndex, language: LanguageIndex) -> Vec<SetIndex> {
        let listed = &self.set(set).fields.booklet;
        let pages: Vec<SetIndex> = match listed.is_empty() {
            true => self.listed_children(set),
            false => listed
                .iter()
                .filter_map(|page| self.find(&PageKey::new(booklet_key(&page.text))))
                .collect(),
        };
        let pages = pages.into_iter().filter(|page| *page != set);
        std::iter::once(set)
            .chain(pages)
            .filter(|page| self.set(*page).is_published_in(language))
            .collect()
    }

    fn handout_kinds(&self, set: SetIndex) -> Vec<HandoutKind> {
        let own = self.set(set);
        match &own.fields.handouts {
            Some(kinds) => kinds.clone(),
            // The home page leads to other pages; on paper there is nothing to press.
            None if set == SetIndex(0) => Vec::new(),
            None => {
                let kinds = self.config.handouts.iter().copied();
                kinds
                    .filter(|kind| {
                        *kind != HandoutKind::Cards || has_phrases(&own.source_page().body)
                    })
                    .collect()
            }
        }
    }
}

/// The folder a booklet names: with or without `@/` and bars.
pub fn booklet_key(written: &str) -> String {
    written.strip_prefix("@/").unwrap_or(written).trim_matches('/').to_owned()
}

fn has_phrases(body: &Body) -> bool {
    body.nodes.iter().any(|node| match &node.kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => &*call.name == PHRASES,
        _ => false,
    })
}

impl Handout {
    /// Where it is published, below the root of the site: `ar/…/school-advice-ar-nl.pdf`.
    ///
    /// It stands in the folder of its page, so no two pages have one name for a sheet; the name tells what it is
    /// where somebody finds it among other files.
    pub fn path(&self, site: &Site) -> String {
        let address = &site.set(self.set).addresses[self.language.0];
        let tag = &site.language(self.language).tag;
        // The name of the folder is one for all languages, so staff know a sheet in any of them.
        let key = &site.set(self.set).key;
        let page = if key.is_home() { "home" } else { key.folder_name() };
        let kind = match (self.kind, self.beside) {
            (HandoutKind::Bilingual, Some(beside)) => format!("-{}", site.language(beside).tag),
            (HandoutKind::Sheet, _) => String::new(),
            (kind, _) => format!("-{}", kind.name()),
        };
        format!("{address}{page}-{tag}{kind}.pdf")
    }
}
