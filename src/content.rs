//! Makes pages and parts from files: each file alone, nothing of other pages. Also what stands beside their words:
//! sounds.

pub mod component_call;
pub mod facts;
pub mod front_matter;
pub mod houses;
pub mod markdown;
pub mod page_files;
mod phrase_sounds;
mod pictures;
mod root_files;
pub mod state_file;
mod svg;
mod xml;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::cache::Cache;
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::language::LanguageTag;
use crate::parallel;
use crate::site::facts::Facts;
use crate::site::files::{PageFile as FileBesidePage, RootFile};
use crate::site::front_matter::FrontMatter;
use crate::site::houses::Houses;
use crate::site::page::{PARTS_FOLDER, Page, PageKey};
use crate::site::sounds::Sounds;
use crate::site::translation_state::StateFile;
use crate::site::words;
use crate::source::{SourceFile, SourcePath, SourceSet};
use front_matter::Role;

/// Everything below `content/` and the sounds below `translations/`, read file by file.
#[derive(Default)]
pub struct Content {
    pub pages: Vec<Arc<Page>>,
    pub files: BTreeMap<PageKey, Vec<FileBesidePage>>,
    pub root_files: Vec<RootFile>,
    pub facts: Facts,
    pub houses: Houses,
    pub sounds: Sounds,
    /// What is said of the words in `translations/`, by language in the order of the config.
    pub word_states: Vec<Option<StateFile>>,
    /// Pages whose own file is there, but cannot be read: nobody is to be told that they are missing.
    pub unreadable: BTreeSet<PageKey>,
    pub problems: Vec<Diagnostic>,
}

/// Folders in `content/` whose names begin with `_`: they hold no pages.
const DATA_FOLDERS: [&str; 4] = ["_facts", "_houses", PARTS_FOLDER, "_root"];

/// Pages as they were read, each with all it was read from.
pub type PageCache = Cache<SourcePath, PageFile, PageRead>;

/// What one page file says. `None` if its fields cannot be read.
pub type PageRead = Arc<(Option<Arc<Page>>, Vec<Diagnostic>)>;

/// Everything a page is read from: `read_page` gets nothing else, so that a page of the cache is never old.
pub struct PageFile {
    key: PageKey,
    tag: LanguageTag,
    path: SourcePath,
    text: Arc<str>,
    /// The state file beside it.
    state: Option<Arc<str>>,
    settings: Arc<PageSettings>,
}

impl PartialEq for PageFile {
    /// A text that was not read again is the same one in memory, and need not be compared letter by letter.
    fn eq(&self, other: &PageFile) -> bool {
        let same = |one: &Arc<str>, two: &Arc<str>| Arc::ptr_eq(one, two) || one == two;
        let same_state = match (&self.state, &other.state) {
            (Some(one), Some(two)) => same(one, two),
            (one, two) => one.is_none() && two.is_none(),
        };
        same(&self.text, &other.text)
            && same_state
            && self.path == other.path
            && self.key == other.key
            && self.tag == other.tag
            && self.settings == other.settings
    }
}

/// What page files are read by, the same for all of them.
#[derive(PartialEq)]
struct PageSettings {
    source_language: LanguageTag,
    country: String,
    languages: Vec<LanguageTag>,
}

/// Reads all pages and sorts the other files. A page whose fields cannot be read is left out.
pub fn read(sources: &SourceSet, config: &SiteConfig, cache: &mut PageCache) -> Content {
    let mut content = Content::default();
    let mut facts = facts::Collected::default();
    let mut houses = houses::Collected::default();
    let mut folders_with_text: BTreeSet<PageKey> = BTreeSet::new();
    let mut page_files: Vec<PageFile> = Vec::new();
    let settings = Arc::new(PageSettings {
        source_language: config.source_language.clone(),
        country: config.country.clone(),
        languages: config.languages.iter().map(|language| language.tag.clone()).collect(),
    });
    for (path, file) in sources.under("content") {
        let inside = &path.as_str()["content/".len()..];
        if let Some(name) = data_folder(inside).filter(|_| !is_of_a_part(inside)) {
            match inside.split_once('/') {
                Some(("_facts", _)) => {
                    facts.read(path, file, &config.country, &mut content.problems);
                }
                Some(("_houses", _)) => houses.read(path, file, &mut content.problems),
                _ => sort_data_file(name, inside, path, file, &mut content),
            }
            continue;
        }
        let key = PageKey::new(inside.rsplit_once('/').map_or("", |(folder, _)| folder));
        let role = match file_role(path.file_name()) {
            FileRole::Page(_) if key.as_str() == PARTS_FOLDER => FileRole::StrayText,
            role => role,
        };
        if matches!(role, FileRole::Page(_) | FileRole::StrayText) {
            folders_with_text.insert(key.clone());
        }
        match role {
            FileRole::Page(tag) => match (config_language(config, tag), file) {
                (Some(tag), SourceFile::Text(text)) => page_files.push(PageFile {
                    state: sources.text(&key.state_file(&tag)).cloned(),
                    settings: settings.clone(),
                    path: path.clone(),
                    text: text.clone(),
                    key,
                    tag,
                }),
                (Some(_), _) => {}
                (None, _) => content.problems.push(unlisted(path, tag, config)),
            },
            FileRole::State(tag) => {
                let page = key.file(&LanguageTag::new(tag));
                let problem = match config_language(config, tag) {
                    None => Some(unlisted(path, tag, config)),
                    Some(_) if sources.get(&page).is_some() => None,
                    Some(_) => Some(Diagnostic::new(
                        Location::file(path),
                        Problem::StateFileWithoutPage { expected: page.to_string() },
                    )),
                };
                content.problems.extend(problem);
            }
            FileRole::StrayText => content.problems.push(Diagnostic::new(
                Location::file(path),
                Problem::StrayTextFile { expected: expected_name(&key, path, config) },
            )),
            FileRole::Beside if is_of_a_part(inside) => {
                let why = "it stands beside a part, and a part has no files of its own";
                content.problems.push(unused(path, why));
            }
            FileRole::Beside => {
                let read = page_files::read(path, file, config);
                content.problems.extend(read.problems);
                if let Some(file) = read.file {
                    content.files.entry(key).or_default().push(file);
                }
            }
        }
    }

    content.facts = facts.into_facts();
    content.houses = houses.into_houses();
    content.sounds = phrase_sounds::read(sources, config);
    content.word_states = word_states(sources, config, &mut content.problems);
    for (key, files) in &content.files {
        if !folders_with_text.contains(key) {
            let why = "its folder has no page";
            content.problems.extend(files.iter().map(|file| unused(&file.path, why)));
        }
    }

    let read: Vec<PageRead> = parallel::map(&page_files, |file| {
        cache.recall(&file.path, file).cloned().unwrap_or_else(|| Arc::new(read_page(file)))
    });
    for (read, file) in read.iter().zip(&page_files) {
        let (page, problems) = &**read;
        content.problems.extend_from_slice(problems);
        if page.is_none() && file.tag == config.source_language {
            content.unreadable.insert(file.key.clone());
        }
        content.pages.extend(page.clone());
    }
    cache
        .keep(page_files.into_iter().zip(read).map(|(file, read)| (file.path.clone(), file, read)));
    content
}

/// `translations/ar/state.yaml` of each language.
fn word_states(
    sources: &SourceSet,
    config: &SiteConfig,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Option<StateFile>> {
    let mut read = |tag: &LanguageTag| {
        let path = words::state_file(tag);
        let (state, more) = state_file::parse(&path, sources.text(&path)?);
        problems.extend(more);
        Some(state)
    };
    config.languages.iter().map(|language| read(&language.tag)).collect()
}

fn read_page(file: &PageFile) -> (Option<Arc<Page>>, Vec<Diagnostic>) {
    let PageFile { key, tag, path, text, state, settings } = file;
    let source_file = key.file(&settings.source_language);
    let country = &settings.country;
    let role = match (key.part_id(), *tag == settings.source_language) {
        (None, true) => Role::Source { country },
        (None, false) => Role::Translation { source_file: source_file.as_str() },
        (Some(_), true) => Role::Part { country },
        (Some(_), false) => Role::PartTranslation,
    };
    let languages = &settings.languages;
    let (front_matter, range, mut problems) =
        front_matter::parse(front_matter::PageFile { path, text, role, languages });
    if let Some(front_matter) = &front_matter {
        problems.extend(folder_problem(key, front_matter, path, languages));
    }
    let (body, more) = markdown::parse(path, text.clone(), range);
    problems.extend(more);
    if key.part_id().is_some() && body.nodes.is_empty() && problems.is_empty() {
        problems.push(Diagnostic::new(Location::file(path), Problem::EmptyPage));
    }
    let state = state.as_ref().map(|text| {
        let (state, more) = state_file::parse(&key.state_file(tag), text);
        problems.extend(more);
        state
    });
    let page = front_matter.map(|front_matter| {
        let (key, language, path) = (key.clone(), tag.clone(), path.clone());
        Arc::new(Page { key, language, path, front_matter, body, state })
    });
    (page, problems)
}

/// What is wrong with the name of a page's folder as a part of addresses; told once, at the source file.
fn folder_problem(
    key: &PageKey,
    front_matter: &FrontMatter,
    path: &SourcePath,
    tags: &[LanguageTag],
) -> Option<Diagnostic> {
    if front_matter.shared.is_none() || key.part_id().is_some() {
        return None;
    }
    let name = key.folder_name();
    let problem = if let Some(problem) = front_matter::too_long(name) {
        problem
    } else if front_matter.slug.is_none() && front_matter::is_reserved(name, tags) {
        Problem::ReservedSlug { slug: name.to_owned() }
    } else {
        return None;
    };
    Some(Diagnostic::new(Location::file(path), problem))
}

/// What a file's name says it is.
enum FileRole<'a> {
    Page(&'a str),
    State(&'a str),
    /// Markdown that is no page, such as `about.md`.
    StrayText,
    Beside,
}

fn file_role(name: &str) -> FileRole<'_> {
    let tag_of = |ending: &str| {
        name.strip_prefix("index.")?
            .strip_suffix(ending)
            .filter(|tag| !tag.is_empty() && !tag.contains('.'))
    };
    if let Some(tag) = tag_of(".state.yaml") {
        FileRole::State(tag)
    } else if let Some(tag) = tag_of(".md") {
        FileRole::Page(tag)
    } else if name.to_ascii_lowercase().ends_with(".md") {
        FileRole::StrayText
    } else {
        FileRole::Beside
    }
}

/// The name a stray text should have in its folder.
fn expected_name(key: &PageKey, path: &SourcePath, config: &SiteConfig) -> String {
    let name = format!("index.{}.md", config.source_language);
    if key.as_str() != PARTS_FOLDER {
        return name;
    }
    // Each part has a folder of its own.
    let folder = path.file_name().split('.').next().filter(|stem| *stem != "index");
    format!("{}/{name}", folder.unwrap_or("interpreter"))
}

/// Whether a file below `content` stands among the parts, which are read as pages are.
fn is_of_a_part(inside: &str) -> bool {
    inside.split_once('/').is_some_and(|(first, _)| first == PARTS_FOLDER)
}

/// The first folder that begins with `_` on the way to a file.
fn data_folder(inside: &str) -> Option<&str> {
    inside.rsplit_once('/')?.0.split('/').find(|part| part.starts_with('_'))
}

fn sort_data_file(
    folder: &str,
    inside: &str,
    path: &SourcePath,
    file: &SourceFile,
    content: &mut Content,
) {
    match inside.strip_prefix("_root/") {
        Some(output) => {
            let read = root_files::read(output, path, file);
            content.problems.extend(read.problems);
            content.root_files.extend(read.file);
        }
        // A folder of another name, or in another place, is a slip.
        None if inside.starts_with(&format!("{folder}/")) && DATA_FOLDERS.contains(&folder) => {}
        None => {
            let problem = Problem::UnknownFolder {
                name: folder.to_owned(),
                nearest: nearest(folder, DATA_FOLDERS),
            };
            content.problems.push(Diagnostic::new(Location::file(path), problem));
        }
    }
}

fn config_language(config: &SiteConfig, tag: &str) -> Option<LanguageTag> {
    config
        .languages
        .iter()
        .map(|language| &language.tag)
        .find(|known| known.as_str() == tag)
        .cloned()
}

fn unlisted(path: &SourcePath, tag: &str, config: &SiteConfig) -> Diagnostic {
    let known = config.languages.iter().map(|language| language.tag.as_str());
    Diagnostic::new(
        Location::file(path),
        Problem::LanguageNotListed { tag: tag.to_owned(), nearest: nearest(tag, known) },
    )
}

fn unused(path: &SourcePath, why: &str) -> Diagnostic {
    let problem = Problem::UnusedFile {
        why: why.to_owned(),
        place: "the folder of the page that shows it".to_owned(),
    };
    Diagnostic::new(Location::file(path), problem)
}
