//! The site in the middle: every page in every language, complete, immutable.
//!
//! Content makes it, checks look at it, outputs turn it into files. It holds no template, no bytes
//! of a picture and no engine; whoever needs something of two pages at once asks here.

pub mod addresses;
pub mod alignment;
pub mod assemble;
pub mod blame;
pub mod blocks;
pub mod body;
pub mod comparison;
pub mod counterparts;
pub mod facts;
pub mod files;
pub mod front_matter;
pub mod glossary;
pub mod handouts;
pub mod houses;
pub mod links;
pub mod outdated;
pub mod page;
pub mod pairing;
pub mod pairs;
pub mod parts;
pub mod progress;
pub mod sections;
pub mod segments;
pub mod sounds;
pub mod status;
pub mod translation_state;
pub mod translations;
pub mod untranslated;
pub mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::config::SiteConfig;
use crate::language::{Language, LanguageTag};
use facts::Facts;
use files::RootFile;
use glossary::Glossary;
use houses::Houses;
use page::{Page, PageKey};
use parts::Parts;
use sounds::Sounds;
use translations::{TranslationSet, Visibility};
use words::Words;

/// Place of a page (in all its languages) in `Site::sets`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetIndex(pub usize);

/// Place of a language in `SiteConfig::languages`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageIndex(pub usize);

/// Made by `assemble::assemble`; see there for what is checked on the way.
#[derive(Clone, Debug)]
pub struct Site {
    pub config: SiteConfig,
    /// Who this build is for: the public, or a team that also sees drafts and unreviewed pages.
    pub visibility: Visibility,
    /// Every page that is published or may be, in order of its key; the home page is the first.
    pub sets: Vec<TranslationSet>,
    /// Passages that several pages share; they have no address.
    pub parts: Parts,
    /// Topics in use with their pages in menu order.
    pub topics: BTreeMap<String, Vec<SetIndex>>,
    /// Shared with the theme, which prints them.
    pub facts: Arc<Facts>,
    /// Models of houses, shared with the theme too.
    pub houses: Arc<Houses>,
    /// Spoken sentences, shared with the theme.
    pub sounds: Arc<Sounds>,
    /// The words it explains.
    pub glossary: Glossary,
    /// Glossary, phrases and houses in every language, with who stands for them.
    pub words: Arc<Words>,
    /// Files copied to the root of the site.
    pub root_files: Vec<RootFile>,
    /// Drafts, and pages below them, that are not part of this build.
    pub hidden: BTreeSet<PageKey>,
    /// Pages that exist but could not be read; the site is not published with one of them.
    pub unreadable: BTreeSet<PageKey>,
    /// Only ever asked by key, which it answers for every link of the site.
    by_key: HashMap<PageKey, SetIndex>,
}

impl Site {
    pub fn set(&self, index: SetIndex) -> &TranslationSet {
        &self.sets[index.0]
    }

    /// The page a key names, if it is part of this build.
    pub fn find(&self, key: &PageKey) -> Option<SetIndex> {
        self.by_key.get(key).copied()
    }

    pub fn language(&self, index: LanguageIndex) -> &Language {
        &self.config.languages[index.0]
    }

    /// The languages of the site with their places, in the order of the site.
    pub fn languages(&self) -> impl Iterator<Item = (LanguageIndex, &Language)> {
        self.config
            .languages
            .iter()
            .enumerate()
            .map(|(index, language)| (LanguageIndex(index), language))
    }

    pub fn language_index(&self, tag: &LanguageTag) -> Option<LanguageIndex> {
        self.languages().find(|(_, language)| language.tag == *tag).map(|(index, _)| index)
    }

    /// The place of a language by the letters of its tag.
    pub fn language_index_of(&self, tag: &str) -> Option<LanguageIndex> {
        self.languages().find(|(_, language)| language.tag.as_str() == tag).map(|(index, _)| index)
    }

    pub fn source_language(&self) -> LanguageIndex {
        self.language_index(&self.config.source_language).unwrap_or(LanguageIndex(0))
    }

    /// Every page file, in order of key and language, also those no reader sees.
    pub fn pages(&self) -> impl Iterator<Item = (SetIndex, LanguageIndex, &Arc<Page>)> {
        self.sets.iter().enumerate().flat_map(|(set, translations)| {
            translations.texts().map(move |(language, page)| (SetIndex(set), language, page))
        })
    }

    /// The pages, then the parts, which have no index.
    pub fn sets_and_parts(&self) -> impl Iterator<Item = (Option<SetIndex>, &TranslationSet)> {
        let pages = self.sets.iter().enumerate().map(|(index, set)| (Some(SetIndex(index)), set));
        pages.chain(self.parts.values().map(|part| (None, part)))
    }

    /// The page whose text readers of a language get: their own, or the one that stands in.
    pub fn shown(&self, set: SetIndex, reader: LanguageIndex) -> &Page {
        self.set(set).shown_to(reader)
    }

    /// Path below the host, with a bar at both ends: `/ouders/nl/school/schooladvies/`.
    pub fn url(&self, set: SetIndex, reader: LanguageIndex) -> String {
        self.url_of(&self.set(set).addresses[reader.0])
    }

    /// Path below the host of an address below the root of the site.
    pub fn url_of(&self, address: &str) -> String {
        format!("{}{}", self.config.base_url.path, address)
    }

    /// With scheme and host: `https://example.org/ouders/nl/school/`.
    pub fn full_url(&self, url: &str) -> String {
        format!("{}{}", self.config.base_url.origin, url)
    }

    /// Takes the pages and parts out again, to assemble them anew.
    pub fn into_pages(self) -> Vec<Arc<Page>> {
        let all = self.sets.into_iter().chain(self.parts.into_values());
        all.flat_map(|set| set.pages.into_iter().flatten()).collect()
    }
}
