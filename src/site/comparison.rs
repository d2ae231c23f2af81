//! Each translation beside its source: who stands for it, and what it still lacks.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::LanguageIndex;
use super::alignment::SourceTexts;
use super::blocks;
use super::body::Body;
use super::outdated::Outdated;
use super::page::{Page, PageKey};
use super::progress::Progress;
use super::translations::Standing;
use super::untranslated::{SourceText, Untranslated};
use crate::cache::Cache;
use crate::config::SiteConfig;
use crate::parallel;

/// What was found of the pages that share a key. Lists are by language, in the order of the config.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// `None` for the source, and where there is no page.
    pub standings: Vec<Option<Standing>>,
    /// `None` where nothing is out of date, for the source, and where there is no page.
    pub outdated: Vec<Option<Arc<Outdated>>>,
    /// `None` where nobody has said anything yet, for the source, and where there is no page.
    pub progress: Vec<Option<Arc<Progress>>>,
    /// `None` where nothing is missing, and where there is no page.
    pub shortfalls: Vec<Option<Shortfall>>,
}

/// Comparisons of the last site, each with the pages it was made from.
#[derive(Default)]
pub struct Memory {
    /// Says how pages are compared.
    config: Option<SiteConfig>,
    kept: Cache<PageKey, SamePages, Arc<Comparison>>,
}

/// Pages are never changed, so those at one place in memory are equal; others are compared anew.
struct SamePages(Vec<Option<Arc<Page>>>);

impl PartialEq for SamePages {
    fn eq(&self, other: &SamePages) -> bool {
        let same = |pair: (&Option<Arc<Page>>, &Option<Arc<Page>>)| match pair {
            (Some(one), Some(two)) => Arc::ptr_eq(one, two),
            (one, two) => one.is_none() && two.is_none(),
        };
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(same)
    }
}

/// Compares all pages, each key in parallel, but for those that are as they were.
pub(super) fn compare(
    by_key: &BTreeMap<PageKey, Vec<Option<Arc<Page>>>>,
    source: LanguageIndex,
    config: &SiteConfig,
    memory: &mut Memory,
) -> Vec<Arc<Comparison>> {
    if memory.config.as_ref() != Some(config) {
        *memory = Memory { config: Some(config.clone()), kept: Cache::default() };
    }
    let each: Vec<(&PageKey, SamePages)> =
        by_key.iter().map(|(key, pages)| (key, SamePages(pages.clone()))).collect();
    let compared: Vec<Arc<Comparison>> = parallel::map(&each, |(key, pages)| {
        memory.kept.recall(key, pages).cloned().unwrap_or_else(|| {
            let (standings, found) = standings(&pages.0, source).into_iter().unzip();
            let found: Vec<Option<Found>> = found;
            let outdated = found.iter().map(|found| found.as_ref()?.outdated.clone()).collect();
            let progress = found.into_iter().map(|found| Some(found?.progress)).collect();
            let shortfalls = shortfalls(&pages.0, source, config);
            Arc::new(Comparison { standings, outdated, progress, shortfalls })
        })
    });
    let kept = each.into_iter().zip(&compared);
    memory
        .kept
        .keep(kept.map(|((key, pages), comparison)| (key.clone(), pages, comparison.clone())));
    compared
}

/// What a translation with a state file says beside its source.
struct Found {
    outdated: Option<Arc<Outdated>>,
    progress: Arc<Progress>,
}

/// Who stands for each translation, and what of it is out of date.
fn standings(
    pages: &[Option<Arc<Page>>],
    source: LanguageIndex,
) -> Vec<(Option<Standing>, Option<Found>)> {
    let source = pages[source.0].as_deref();
    let has_state = |page: &Arc<Page>| page.state.is_some();
    let texts = source
        .filter(|_| pages.iter().flatten().any(has_state))
        .map(SourceTexts::of)
        .unwrap_or_else(|| SourceTexts::new(Vec::new(), &[]));
    let is_translation =
        |page: &&Arc<Page>| source.is_none_or(|source| source.language != page.language);
    let compare = |page: &Option<Arc<Page>>| {
        let Some(page) = page.as_ref().filter(is_translation) else { return (None, None) };
        // Nobody has said anything yet.
        if !has_state(page) {
            return (Some(Standing::UNKNOWN), None);
        }
        let alignment = texts.align(page);
        let found = Found {
            outdated: Outdated::of(&alignment).map(Arc::new),
            progress: Arc::new(Progress::of(&alignment)),
        };
        (Some(alignment.standing()), Some(found))
    };
    pages.iter().map(compare).collect()
}

/// What a translation lacks to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// Parts that are not there, in words.
    pub missing_parts: Option<String>,
    /// Parts that are there, but in the language of the source.
    pub untranslated: Option<Untranslated>,
}

/// The shortfall of each translation of a page.
fn shortfalls(
    pages: &[Option<Arc<Page>>],
    source: LanguageIndex,
    config: &SiteConfig,
) -> Vec<Option<Shortfall>> {
    let source = pages[source.0].as_ref();
    let language = source.and_then(|source| config.language(&source.language));
    let is_translated = pages.iter().flatten().count() > 1;
    let (Some(source), Some(language), true) = (source, language, is_translated) else {
        return vec![None; pages.len()];
    };
    let due = Extent::of(&source.body);
    let text = SourceText::new(source, &language.locale);
    pages
        .iter()
        .map(|page| {
            let page = page.as_ref().filter(|page| page.language != source.language)?;
            let missing_parts = missing_parts(due, Extent::of(&page.body));
            let untranslated = text.left_in(page);
            (missing_parts.is_some() || untranslated.is_some())
                .then_some(Shortfall { missing_parts, untranslated })
        })
        .collect()
}

/// How much text there is: what a translation must have to be published.
#[derive(Clone, Copy)]
struct Extent {
    headings: usize,
    blocks: usize,
}

impl Extent {
    fn of(body: &Body) -> Extent {
        Extent { headings: body.headings().count(), blocks: blocks::blocks(body).len() }
    }
}

/// `None` where a translation has all headings and at least 80 % of the blocks of its source.
fn missing_parts(source: Extent, translation: Extent) -> Option<String> {
    let (due, found) = (source.headings, translation.headings);
    if found < due {
        return Some(format!("it has {found} of {due} headings"));
    }
    let (due, found) = (source.blocks, translation.blocks);
    (found * 5 < due * 4).then(|| format!("it has {found} of {due} blocks of text, and needs 80 %"))
}
