//! A page in one language, alone: what one file says, before anything is known of other pages.

use std::fmt;
use std::sync::Arc;

use super::body::Body;
use super::front_matter::FrontMatter;
use super::translation_state::StateFile;
use crate::language::LanguageTag;
use crate::source::SourcePath;

/// Below `content`: passages that several pages share, each in a folder of its own.
pub const PARTS_FOLDER: &str = "_parts";

/// Names a page in all its languages: its folder below `content`, empty for the home page.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageKey(Arc<str>);

impl PageKey {
    pub fn new(folder: impl Into<Arc<str>>) -> PageKey {
        PageKey(folder.into())
    }

    /// A part, which is no page but is kept like one.
    pub fn of_part(id: &str) -> PageKey {
        PageKey::new(format!("{PARTS_FOLDER}/{id}"))
    }

    /// The name by which texts call a part; `None` for a page.
    pub fn part_id(&self) -> Option<&str> {
        self.0.strip_prefix(PARTS_FOLDER)?.strip_prefix('/')
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_home(&self) -> bool {
        self.0.is_empty()
    }

    /// The section this page stands in; the home page stands in none.
    pub fn parent(&self) -> Option<PageKey> {
        if self.is_home() {
            return None;
        }
        Some(PageKey::new(self.0.rsplit_once('/').map_or("", |(parent, _)| parent)))
    }

    /// The last part of the folder, which is the address where no slug is given.
    pub fn folder_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or("")
    }

    /// The folder on disk, from the root of the site.
    pub fn folder(&self) -> String {
        if self.is_home() { "content".to_owned() } else { format!("content/{}", self.0) }
    }

    /// The page's file in one language: `content/school/index.nl.md`.
    pub fn file(&self, language: &LanguageTag) -> SourcePath {
        SourcePath::new(format!("{}/index.{language}.md", self.folder()))
    }

    /// Where the state of the page in one language is kept: `content/school/index.ar.state.yaml`.
    pub fn state_file(&self, language: &LanguageTag) -> SourcePath {
        SourcePath::new(format!("{}/index.{language}.state.yaml", self.folder()))
    }

    /// As an author writes it in a link: `@/school/school-advice`.
    pub fn as_link(&self) -> String {
        format!("@/{}", self.0)
    }
}

impl fmt::Display for PageKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.is_home() { "the home page" } else { &self.0 })
    }
}

/// One file of one page or part; a part has no title and no summary. Made by `content`, complete, never changed.
#[derive(Clone, Debug)]
pub struct Page {
    pub key: PageKey,
    pub language: LanguageTag,
    pub path: SourcePath,
    pub front_matter: FrontMatter,
    pub body: Body,
    /// The state file beside a translation, if there is one.
    pub state: Option<StateFile>,
}
