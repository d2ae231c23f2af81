//! Puts all pages together, once: sets, sections, addresses, and what each reader sees.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{PageFile, RootFile};
use super::front_matter::{Publication, SharedFields};
use super::page::{Page, PageKey};
use super::translations::{self, Broken, Drafts, Missing, TranslationSet, Visibility};
use super::{LanguageIndex, SetIndex, Site};
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem, Span};

/// Folder in every language's part of the site where the lists by topic stand; no page has this slug.
pub const TOPICS_SLUG: &str = "topics";

/// Everything a site is put together from.
pub struct Parts {
    pub config: SiteConfig,
    pub pages: Vec<Page>,
    /// Files beside pages, by page.
    pub files: BTreeMap<PageKey, Vec<PageFile>>,
    pub root_files: Vec<RootFile>,
    pub visibility: Visibility,
    pub broken: Broken,
    /// Pages that exist but could not be read; what is missing because of them is not reported.
    pub unreadable: BTreeSet<PageKey>,
}

/// `None` if there is no home page in the source language; a problem says so.
pub fn assemble(parts: Parts) -> (Option<Site>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let Parts { config, pages, mut files, root_files, visibility, broken, unreadable } = parts;
    let source = LanguageIndex(
        config.languages.iter().position(|known| known.tag == config.source_language).unwrap_or(0),
    );

    let mut by_key: BTreeMap<PageKey, Vec<Option<Page>>> = BTreeMap::new();
    for page in pages {
        let Some(language) = config.languages.iter().position(|known| known.tag == page.language)
        else {
            continue;
        };
        let slot =
            by_key.entry(page.key.clone()).or_insert_with(|| vec![None; config.languages.len()]);
        slot[language] = Some(page);
    }

    let mut sets: Vec<TranslationSet> = Vec::new();
    let mut keys: BTreeMap<PageKey, SetIndex> = BTreeMap::new();
    let mut hidden: BTreeSet<PageKey> = BTreeSet::new();
    for (key, pages) in by_key {
        let Some(fields) = shared_fields(&pages, source) else {
            if unreadable.contains(&key) {
                continue;
            }
            problems.extend(pages.iter().flatten().map(|page| {
                let source_file = key.file(&config.source_language).to_string();
                Diagnostic::new(
                    Location::file(&page.path),
                    Problem::TranslationWithoutSource { source_file },
                )
            }));
            continue;
        };
        let draft = pages[source.0]
            .as_ref()
            .is_some_and(|page| page.front_matter.publication == Publication::Draft);
        let parent = key.parent();
        let below_hidden = parent.as_ref().is_some_and(|parent| hidden.contains(parent));
        if below_hidden || (draft && visibility.drafts == Drafts::Hidden) {
            hidden.insert(key);
            continue;
        }
        let parent_index = parent.as_ref().and_then(|parent| keys.get(parent)).copied();
        if let (Some(parent), None, Some(page)) = (&parent, parent_index, &pages[source.0])
            && !unreadable.contains(parent)
        {
            let expected = parent.file(&config.source_language).to_string();
            problems.push(Diagnostic::new(
                Location::file(&page.path),
                Problem::SectionMissing { expected },
            ));
        }
        let standings: Vec<_> = pages
            .iter()
            .map(|page| {
                let page = page.as_ref().filter(|page| page.language != config.source_language)?;
                Some(translations::standing(&page.body, page.state.as_ref()))
            })
            .collect();
        let shortfalls = translations::shortfalls(&pages, source, &config);
        let class = fields.class;
        let views = translations::views(
            &pages,
            &standings,
            &shortfalls,
            class,
            &config,
            visibility,
            &broken,
        );
        let addresses =
            addresses(&key, &pages, source, parent_index.map(|index| &sets[index.0]), &config);
        keys.insert(key.clone(), SetIndex(sets.len()));
        sets.push(TranslationSet {
            files: files.remove(&key).unwrap_or_default(),
            key,
            fields,
            pages,
            standings,
            shortfalls,
            views,
            addresses,
            parent: parent_index,
            children: Vec::new(),
            source,
        });
    }

    if !sets.first().is_some_and(|set| set.key.is_home()) {
        if unreadable.contains(&PageKey::default()) {
            return (None, problems);
        }
        let path = PageKey::default().file(&config.source_language);
        problems.push(Diagnostic::new(Location::file(&path), Problem::MissingHomePage));
        return (None, problems);
    }
    link_children(&mut sets);
    find_address_clashes(&sets, &config, &mut problems);
    report_incomplete(&sets, &mut problems);
    let topics = topics(&sets);
    let site =
        Site { config, visibility, sets, topics, root_files, hidden, unreadable, by_key: keys };
    (Some(site), problems)
}

fn shared_fields(pages: &[Option<Page>], source: LanguageIndex) -> Option<SharedFields> {
    pages[source.0].as_ref()?.front_matter.shared.clone()
}

/// The address of a page in each language: the address of its section, then its slug in that language, else
/// its slug in the source language, else its folder.
///
/// A translation that is held back keeps its slug, so its address stays when it is mended.
fn addresses(
    key: &PageKey,
    pages: &[Option<Page>],
    source: LanguageIndex,
    parent: Option<&TranslationSet>,
    config: &SiteConfig,
) -> Vec<String> {
    let slug_in = |language: usize| {
        pages[language]
            .as_ref()
            .and_then(|page| page.front_matter.slug.as_ref())
            .map(|slug| slug.text.as_str())
    };
    config
        .languages
        .iter()
        .enumerate()
        .map(|(index, language)| {
            if key.is_home() {
                return format!("{}/", language.tag);
            }
            let above = match parent {
                Some(parent) => parent.addresses[index].clone(),
                None => format!("{}/", language.tag),
            };
            let last = slug_in(index).or_else(|| slug_in(source.0)).unwrap_or(key.folder_name());
            format!("{above}{last}/")
        })
        .collect()
}

fn link_children(sets: &mut [TranslationSet]) {
    for index in 0..sets.len() {
        if let Some(parent) = sets[index].parent {
            sets[parent.0].children.push(SetIndex(index));
        }
    }
    for index in 0..sets.len() {
        let mut children = std::mem::take(&mut sets[index].children);
        children.sort_by_key(|child| {
            let set = &sets[child.0];
            (set.fields.order.unwrap_or(i64::MAX), set.key.clone())
        });
        sets[index].children = children;
    }
}

/// Two pages, or a page and an old address, must never claim one address.
fn find_address_clashes(
    sets: &[TranslationSet],
    config: &SiteConfig,
    problems: &mut Vec<Diagnostic>,
) {
    let mut owners: BTreeMap<&str, &Page> = BTreeMap::new();
    for set in sets {
        for (index, address) in set.addresses.iter().enumerate() {
            let page = set.pages[index].as_ref().unwrap_or(set.source_page());
            if let Some(other) = owners.insert(address, page) {
                problems.push(Diagnostic::new(
                    slug_location(page),
                    Problem::TwoPagesOneAddress {
                        address: format!("/{address}"),
                        other: other.path.to_string(),
                    },
                ));
            }
            let reserved = format!("{}/{TOPICS_SLUG}/", config.languages[index].tag);
            if *address == reserved {
                problems.push(Diagnostic::new(
                    slug_location(page),
                    Problem::ReservedSlug { slug: TOPICS_SLUG.to_owned() },
                ));
            }
        }
    }
    let mut aliases: BTreeMap<&str, &Page> = BTreeMap::new();
    for page in sets.iter().flat_map(|set| set.pages.iter().flatten()) {
        for alias in &page.front_matter.aliases {
            let as_address = format!("{}/", alias.text);
            let taken = owners
                .get(as_address.as_str())
                .or(aliases.get(alias.text.as_str()))
                .map(|other| other.path.to_string());
            match taken {
                Some(other) => problems.push(Diagnostic::new(
                    Location::span(&page.path, alias.span),
                    Problem::AliasTaken { alias: alias.text.clone(), other },
                )),
                None => {
                    aliases.insert(&alias.text, page);
                }
            }
        }
    }
}

fn slug_location(page: &Page) -> Location {
    match &page.front_matter.slug {
        Some(slug) if slug.span != Span::default() => Location::span(&page.path, slug.span),
        _ => Location::file(&page.path),
    }
}

fn report_incomplete(sets: &[TranslationSet], problems: &mut Vec<Diagnostic>) {
    for set in sets {
        for ((page, view), shortfall) in set.pages.iter().zip(&set.views).zip(&set.shortfalls) {
            if let (Some(page), Some(Missing::Incomplete), Some(shortfall)) =
                (page, view.missing, shortfall)
                && let Some(missing) = shortfall.missing_parts.clone()
            {
                problems.push(Diagnostic::new(
                    Location::file(&page.path),
                    Problem::TranslationIncomplete { missing },
                ));
            }
        }
    }
}

fn topics(sets: &[TranslationSet]) -> BTreeMap<String, Vec<SetIndex>> {
    let mut topics: BTreeMap<String, Vec<SetIndex>> = BTreeMap::new();
    let mut open = vec![SetIndex(0)];
    while let Some(index) = open.pop() {
        let set = &sets[index.0];
        for topic in &set.fields.topics {
            topics.entry(topic.clone()).or_default().push(index);
        }
        open.extend(set.children.iter().rev());
    }
    topics
}
