//! The address of each page in each language, and who has a right to it.
//!
//! Every path of the published site has one owner. Claims are made in order of right: the tool's own files, pages
//! named by the source language, pages named by a translation, files of the root, old addresses. So a
//! translation that takes an address is told so, and never the page it takes it from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::files::RootFile;
use super::glossary::Glossary;
use super::page::{Page, PageKey};
use super::pairs;
use super::translations::TranslationSet;
use super::{LanguageIndex, SetIndex, Site};
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::language::LanguageTag;
use crate::locale;
use crate::source::{ContentHash, SourcePath};

/// Folder in every language's part of the site where the lists by topic stand; no page has this slug.
pub const TOPICS_SLUG: &str = "topics";

/// Where the glossary stands in every language's part of the site; taken only where there is one.
pub const WORDS_SLUG: &str = "words";

/// Folder in every language's part of the site where the search stands; no page has this slug.
pub const SEARCH_SLUG: &str = "search";

/// Where the list of all sheets of paper stands; no page has this slug.
pub const SHEETS_SLUG: &str = "sheets";

/// Below the root of the site: `nl/search/`.
pub fn of_search(tag: &LanguageTag) -> String {
    format!("{tag}/{SEARCH_SLUG}/")
}

/// Folder of the smaller versions of pictures, among the files that a theme publishes: browsers may keep those for
/// ever, because their names change with them. Nobody else's file may stand in it.
const PICTURES_FOLDER: &str = "assets/pictures";

/// Below the root of the site: `assets/pictures/0123456789abcdef-480.jpg`. The same picture beside several pages or
/// in several languages has one smaller version, and readers load it once.
pub fn of_smaller_picture(recipe: ContentHash, width: u32, extension: &str) -> String {
    format!("{PICTURES_FOLDER}/{}-{width}.{extension}", &recipe.to_hex()[..16])
}

/// Whose address the first part below a language is, if it is no page's: said after "belong to".
pub fn owner_of_slug(slug: &str) -> Option<&'static str> {
    match slug {
        TOPICS_SLUG => Some("the lists of topics"),
        SEARCH_SLUG => Some("the search"),
        WORDS_SLUG => Some("the glossary"),
        SHEETS_SLUG => Some("the list of sheets of paper"),
        _ => None,
    }
}

/// File systems allow 255 bytes for one name; a name may get an ending.
const LONGEST_PART: usize = 200;

/// The address of a page in each language: the address of its section, then its slug in that language, else
/// its slug in the source language, else its folder.
///
/// A translation that is held back keeps its slug, so its address stays when it is mended.
pub(super) fn of_page(
    key: &PageKey,
    pages: &[Option<Arc<Page>>],
    source: LanguageIndex,
    parent: Option<&TranslationSet>,
    config: &SiteConfig,
) -> Vec<String> {
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
            let own = pages[index].as_deref().and_then(slug);
            let last = own.or_else(|| pages[source.0].as_deref().and_then(slug));
            format!("{above}{}/", last.unwrap_or(key.folder_name()))
        })
        .collect()
}

fn slug(page: &Page) -> Option<&str> {
    page.front_matter.slug.as_ref().map(|slug| slug.text.as_str())
}

/// The path of the file that leads on from an old address.
pub fn alias_path(alias: &str) -> String {
    if alias.ends_with(".html") { alias.to_owned() } else { format!("{alias}/index.html") }
}

/// Whether a problem is solved for now by taking away the slug and old addresses of a translation.
pub fn is_about_an_address(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::TwoPagesOneAddress { .. }
            | Problem::AliasTaken { .. }
            | Problem::ReservedSlug { .. }
            | Problem::AddressTooLong { .. }
    )
}

/// Everybody who claims a path that another one has a better right to.
pub(super) fn clashes(
    sets: &[TranslationSet],
    config: &SiteConfig,
    root_files: &[RootFile],
    topics: &BTreeMap<String, Vec<SetIndex>>,
    glossary: &Glossary,
) -> Vec<Diagnostic> {
    let mut claims = Claims::default();
    claim_own_files(&mut claims, config, topics, glossary);
    claim_bilingual_pages(&mut claims, sets, config);

    let mut problems = Vec::new();
    claim_pages(&mut claims, sets, config, &mut problems);
    for file in root_files {
        if let Err(other) = claims.claim(file.output.as_str(), &file.path) {
            problems.push(Diagnostic::new(
                Location::file(&file.path),
                Problem::TwoOwnersOfOnePath {
                    path: file.output.to_string(),
                    first: other.in_words(),
                    second: format!("`{}`", file.path),
                },
            ));
        }
    }
    claim_aliases(&mut claims, sets, config, &mut problems);
    problems
}

fn claim_own_files(
    claims: &mut Claims,
    config: &SiteConfig,
    topics: &BTreeMap<String, Vec<SetIndex>>,
    glossary: &Glossary,
) {
    let mut paths: Vec<String> =
        ["index.html", "404.html", "sitemap.xml", "robots.txt"].map(str::to_owned).to_vec();
    for language in &config.languages {
        let tag = &language.tag;
        paths.push(format!("{tag}/404.html"));
        paths.push(format!("{tag}/{TOPICS_SLUG}/index.html"));
        paths.push(format!("{tag}/{SHEETS_SLUG}/index.html"));
        paths.extend(["index.html", "index.js"].map(|file| format!("{}{file}", of_search(tag))));
        paths.extend(topics.keys().map(|topic| format!("{tag}/{TOPICS_SLUG}/{topic}/index.html")));
        if !glossary.terms.is_empty() {
            paths.push(format!("{tag}/{WORDS_SLUG}/index.html"));
        }
    }
    // Taken as a whole, because a picture may be added later.
    paths.push(PICTURES_FOLDER.to_owned());
    for path in paths {
        claims.insert(normal(&path), Owner::Tool);
    }
}

/// Also of pages that are not published in both languages yet: an old address that is given away today would be in
/// the way of a translation tomorrow.
fn claim_bilingual_pages(claims: &mut Claims, sets: &[TranslationSet], config: &SiteConfig) {
    let source = &config.source_language;
    let with_source = config.languages.iter().map(|own| (&own.tag, source));
    let more = config.pairs.iter().flat_map(|[one, two]| [(one, two), (two, one)]);
    let pairs: Vec<_> = with_source.chain(more).filter(|(own, _)| *own != source).collect();
    for set in sets {
        for (own, other) in &pairs {
            let place = config.languages.iter().position(|language| language.tag == **own);
            if let Some(address) = place.and_then(|place| set.addresses.get(place)) {
                let page = format!("{}index.html", pairs::bilingual_address(address, other));
                claims.insert(normal(&page), Owner::Tool);
            }
        }
    }
}

fn claim_pages(
    claims: &mut Claims,
    sets: &[TranslationSet],
    config: &SiteConfig,
    problems: &mut Vec<Diagnostic>,
) {
    let mut refused: BTreeSet<(usize, usize)> = BTreeSet::new();
    for named_by in [NamedBy::Source, NamedBy::Translation] {
        for (set_index, set) in sets.iter().enumerate() {
            for (index, address) in set.addresses.iter().enumerate() {
                let translation = set.pages[index]
                    .as_deref()
                    .filter(|page| page.language != config.source_language && slug(page).is_some());
                let page = translation.unwrap_or(set.source_page());
                if (translation.is_some()) != (named_by == NamedBy::Translation) {
                    continue;
                }
                // What is wrong with the address of a section is told once, at the section.
                let above = set.parent.map(|parent| (parent.0, index));
                if above.is_some_and(|above| refused.contains(&above)) {
                    refused.insert((set_index, index));
                    continue;
                }
                let problem = match claims.claim(&format!("{address}index.html"), &page.path) {
                    Ok(()) if is_too_long(address) => {
                        Problem::AddressTooLong { address: format!("/{address}") }
                    }
                    Ok(()) => continue,
                    Err(Owner::Tool) => {
                        let slug = slug(page).unwrap_or(set.key.folder_name());
                        Problem::ReservedSlug { slug: slug.to_owned() }
                    }
                    Err(Owner::File(other)) => Problem::TwoPagesOneAddress {
                        address: format!("/{address}"),
                        other: other.to_string(),
                    },
                };
                // Where the source language names the page, it is the same clash in every language.
                let is_told = named_by == NamedBy::Source
                    && (0..index).any(|earlier| refused.contains(&(set_index, earlier)));
                refused.insert((set_index, index));
                if !is_told {
                    problems.push(Diagnostic::new(slug_location(page), problem));
                }
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum NamedBy {
    Source,
    Translation,
}

fn claim_aliases(
    claims: &mut Claims,
    sets: &[TranslationSet],
    config: &SiteConfig,
    problems: &mut Vec<Diagnostic>,
) {
    let pages = || sets.iter().flat_map(|set| set.pages.iter().flatten());
    let is_source = |page: &&Arc<Page>| page.language == config.source_language;
    for page in pages().filter(is_source).chain(pages().filter(|page| !is_source(page))) {
        for alias in &page.front_matter.aliases {
            let problem = match claims.claim(&alias_path(&alias.text), &page.path) {
                Ok(()) if is_too_long(&alias.text) => {
                    Problem::AddressTooLong { address: format!("/{}", alias.text) }
                }
                Ok(()) => continue,
                Err(other) => {
                    Problem::AliasTaken { alias: alias.text.clone(), other: other.in_words() }
                }
            };
            problems.push(Diagnostic::new(Location::span(&page.path, alias.span), problem));
        }
    }
}

fn is_too_long(address: &str) -> bool {
    address.split('/').any(|part| part.len() > LONGEST_PART)
}

fn slug_location(page: &Page) -> Location {
    match &page.front_matter.slug {
        Some(slug) if slug.span != Span::default() => Location::span(&page.path, slug.span),
        _ => Location::file(&page.path),
    }
}

#[derive(Clone, Debug)]
enum Owner {
    /// A file the tool makes for every site.
    Tool,
    File(SourcePath),
}

impl Owner {
    fn in_words(&self) -> String {
        match self {
            Owner::Tool => "a page the tool makes itself".to_owned(),
            Owner::File(path) => format!("`{path}`"),
        }
    }
}

/// Paths that are taken, as files and as folders, in one form for names that many computers take for equal.
#[derive(Default)]
struct Claims {
    files: BTreeMap<String, Owner>,
    folders: BTreeMap<String, Owner>,
}

impl Claims {
    fn claim(&mut self, path: &str, owner: &SourcePath) -> Result<(), Owner> {
        let path = normal(path);
        let above = || path.match_indices('/').map(|(end, _)| &path[..end]);
        let taken = self
            .files
            .get(&path)
            .or_else(|| self.folders.get(&path))
            .or_else(|| above().find_map(|folder| self.files.get(folder)));
        if let Some(other) = taken {
            return Err(other.clone());
        }
        self.insert(path, Owner::File(owner.clone()));
        Ok(())
    }

    fn insert(&mut self, path: String, owner: Owner) {
        for (end, _) in path.match_indices('/') {
            if !self.folders.contains_key(&path[..end]) {
                self.folders.insert(path[..end].to_owned(), owner.clone());
            }
        }
        self.files.insert(path, owner);
    }
}

/// Equal for names that differ only in capitals or in how accents are stored.
fn normal(path: &str) -> String {
    if path.is_ascii() {
        path.to_ascii_lowercase()
    } else {
        locale::normalise(&path.to_lowercase())
    }
}

impl Site {
    /// The path below the host of the list of all sheets of paper in a language.
    pub fn sheets_url(&self, language: LanguageIndex) -> String {
        self.url_of(&format!("{}/{SHEETS_SLUG}/", self.language(language).tag))
    }

    /// The path below the host of the glossary in a language; `None` where the site explains no word.
    pub fn words_url(&self, language: LanguageIndex) -> Option<String> {
        let tag = &self.language(language).tag;
        let has_words = !self.glossary.terms.is_empty();
        has_words.then(|| self.url_of(&format!("{tag}/{WORDS_SLUG}/")))
    }
}
