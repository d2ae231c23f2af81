//! Puts all pages together, once: sets, sections, addresses, and what each reader sees.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::addresses;
use super::comparison::{self, Comparison, Memory};
use super::facts::Facts;
use super::files::{PageFile, RootFile};
use super::front_matter::{Navigation, Publication, SharedFields};
use super::glossary::Glossary;
use super::houses::Houses;
use super::outdated::Outdated;
use super::page::{Page, PageKey};
use super::parts::Parts;
use super::sounds::Sounds;
use super::translations::{self, Broken, Drafts, Missing, Texts, TranslationSet, Visibility};
use super::words::{self, Words};
use super::{LanguageIndex, SetIndex, Site};
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem};

/// Everything a site is put together from.
pub struct Ingredients {
    pub config: SiteConfig,
    /// Of pages and of parts.
    pub pages: Vec<Arc<Page>>,
    /// Files beside pages, by page.
    pub files: BTreeMap<PageKey, Vec<PageFile>>,
    pub root_files: Vec<RootFile>,
    pub facts: Arc<Facts>,
    pub houses: Arc<Houses>,
    pub sounds: Arc<Sounds>,
    pub glossary: Glossary,
    pub words: Arc<Words>,
    pub visibility: Visibility,
    pub broken: Broken,
    /// Translations whose slug and old addresses belong to others: they go without.
    pub without_address: Broken,
    /// Pages that exist but could not be read; what is missing because of them is not reported.
    pub unreadable: BTreeSet<PageKey>,
}

/// `None` if there is no home page in the source language; a problem says so. What `memory` has of the same pages
/// is not compared again.
pub fn assemble(ingredients: Ingredients, memory: &mut Memory) -> (Option<Site>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let Ingredients {
        config,
        pages,
        mut files,
        root_files,
        facts,
        houses,
        sounds,
        glossary,
        words,
        visibility,
        broken,
        without_address,
        unreadable,
    } = ingredients;
    let source = LanguageIndex(
        config.languages.iter().position(|known| known.tag == config.source_language).unwrap_or(0),
    );

    let mut by_key: BTreeMap<PageKey, Vec<Option<Arc<Page>>>> = BTreeMap::new();
    for mut page in pages {
        if without_address.contains(&(page.key.clone(), page.language.clone())) {
            let page = Arc::make_mut(&mut page);
            page.front_matter.slug = None;
            page.front_matter.aliases.clear();
        }
        let Some(language) = config.languages.iter().position(|known| known.tag == page.language)
        else {
            continue;
        };
        let slot =
            by_key.entry(page.key.clone()).or_insert_with(|| vec![None; config.languages.len()]);
        slot[language] = Some(page);
    }

    let compared = comparison::compare(&by_key, source, &config, memory);
    let (of_parts, of_pages): (Vec<Compared>, Vec<Compared>) =
        by_key.into_iter().zip(compared).partition(|((key, _), _)| key.part_id().is_some());
    let rules = Rules { source, config: &config, visibility, broken: &broken, words: &words };

    // Pages show parts, so these come first.
    let mut parts = Parts::new();
    for compared in of_parts {
        let (key, pages) = &compared.0;
        match (shared_fields(pages, source), key.part_id().map(str::to_owned)) {
            (Some(fields), Some(id)) => {
                parts.insert(id, set_without_place(compared, fields, &Parts::new(), rules));
            }
            _ if unreadable.contains(key) => {}
            _ => problems.extend(without_source(key, pages, &config)),
        }
    }

    let mut sets: Vec<TranslationSet> = Vec::new();
    let mut keys: HashMap<PageKey, SetIndex> = HashMap::new();
    let mut hidden: BTreeSet<PageKey> = BTreeSet::new();
    for compared in of_pages {
        let (key, pages) = compared.0.clone();
        let Some(fields) = shared_fields(&pages, source) else {
            if !unreadable.contains(&key) {
                problems.extend(without_source(&key, &pages, &config));
            }
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
        let above = parent_index.map(|at| &sets[at.0]);
        let set = TranslationSet {
            files: files.remove(&key).unwrap_or_default(),
            addresses: addresses::of_page(&key, &pages, source, above, &config),
            parent: parent_index,
            ..set_without_place(compared, fields, &parts, rules)
        };
        keys.insert(key, SetIndex(sets.len()));
        sets.push(set);
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
    let topics = topics(&sets);
    problems.extend(addresses::clashes(&sets, &config, &root_files, &topics, &glossary));
    report_incomplete(sets.iter().chain(parts.values()), &mut problems);
    let site = Site {
        config,
        visibility,
        sets,
        parts,
        topics,
        facts,
        houses,
        sounds,
        glossary,
        words,
        root_files,
        hidden,
        unreadable,
        by_key: keys,
    };
    (Some(site), problems)
}

/// The texts of one key, and what was found of them.
type Compared = ((PageKey, Vec<Option<Arc<Page>>>), Arc<Comparison>);

/// What decides, beside the texts themselves, who sees them.
#[derive(Clone, Copy)]
struct Rules<'a> {
    source: LanguageIndex,
    config: &'a SiteConfig,
    visibility: Visibility,
    broken: &'a Broken,
    words: &'a Words,
}

/// A page or part that stands nowhere yet.
fn set_without_place(
    ((key, pages), comparison): Compared,
    fields: SharedFields,
    parts: &Parts,
    rules: Rules,
) -> TranslationSet {
    let Comparison { standings, mut outdated, progress, shortfalls } = (*comparison).clone();
    let shown_parts = translations::shown_parts(&pages, parts);
    let mut shown_standings = translations::shown_standings(&standings, &shown_parts);
    for (language, page) in pages.iter().enumerate() {
        let Some(page) = page.as_deref() else { continue };
        for shown in words::shown_in(&page.body) {
            let standing = rules.words.standing_shown(LanguageIndex(language), &shown);
            let (Some(standing), Some(of_page)) = (standing, &mut shown_standings[language]) else {
                continue;
            };
            *of_page = translations::weaker(*of_page, standing.standing);
            if standing.is_outdated {
                let own = &mut outdated[language];
                *own = Some(Arc::new(Outdated::with_words(own.as_deref(), page, &shown)));
            }
        }
    }
    let texts = Texts {
        pages: &pages,
        standings: &shown_standings,
        outdated: &outdated,
        shortfalls: &shortfalls,
        class: fields.class,
        parts: &shown_parts,
    };
    let views = translations::views(&texts, rules.config, rules.visibility, rules.broken);
    TranslationSet {
        key,
        fields,
        pages,
        standings,
        shown_standings,
        outdated,
        progress,
        shortfalls,
        views,
        addresses: Vec::new(),
        files: Vec::new(),
        parent: None,
        children: Vec::new(),
        previous: None,
        next: None,
        source: rules.source,
    }
}

fn without_source<'a>(
    key: &'a PageKey,
    pages: &'a [Option<Arc<Page>>],
    config: &'a SiteConfig,
) -> impl Iterator<Item = Diagnostic> + 'a {
    pages.iter().flatten().map(|page| {
        let source_file = key.file(&config.source_language).to_string();
        Diagnostic::new(
            Location::file(&page.path),
            Problem::TranslationWithoutSource { source_file },
        )
    })
}

fn shared_fields(pages: &[Option<Arc<Page>>], source: LanguageIndex) -> Option<SharedFields> {
    pages[source.0].as_ref()?.front_matter.shared.clone()
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
        // The parts of the home page are no sequence.
        if index > 0 {
            let listed: Vec<SetIndex> = children
                .iter()
                .copied()
                .filter(|child| sets[child.0].fields.nav != Navigation::None)
                .collect();
            for pair in listed.windows(2) {
                sets[pair[0].0].next = Some(pair[1]);
                sets[pair[1].0].previous = Some(pair[0]);
            }
        }
        sets[index].children = children;
    }
}

fn report_incomplete<'a>(
    sets: impl Iterator<Item = &'a TranslationSet>,
    problems: &mut Vec<Diagnostic>,
) {
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
        // A page that stands in no menu is offered nowhere by itself.
        let offered = set.fields.nav != Navigation::None;
        for topic in set.fields.topics.iter().filter(|_| offered) {
            topics.entry(topic.clone()).or_default().push(index);
        }
        open.extend(set.children.iter().rev());
    }
    topics
}
