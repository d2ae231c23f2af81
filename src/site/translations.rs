//! A page in all its languages, and the one place that decides what a reader sees of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::LanguageIndex;
use super::SetIndex;
use super::comparison::Shortfall;
use super::files::PageFile;
use super::front_matter::{PageClass, Publication, SharedFields};
use super::page::{Page, PageKey};
use super::translation_state::{Origin, TranslationState};
use crate::config::SiteConfig;
use crate::language::LanguageTag;

/// The pages that share a key. Lists are by language, in the order of the config.
#[derive(Clone, Debug)]
pub struct TranslationSet {
    pub key: PageKey,
    pub fields: SharedFields,
    /// What was written, also what readers do not see; look at `views` before showing it.
    pub pages: Vec<Option<Arc<Page>>>,
    /// Who stands for each translation; `None` for the source and where there is no page.
    pub standings: Vec<Option<Standing>>,
    /// What each translation still lacks; `None` where nothing is missing and where there is no page.
    pub shortfalls: Vec<Option<Shortfall>>,
    /// What the readers of each language see.
    pub views: Vec<View>,
    /// Below the root of the site, with a bar at the end only: `nl/school/schooladvies/`.
    pub addresses: Vec<String>,
    pub files: Vec<PageFile>,
    pub parent: Option<SetIndex>,
    /// Pages of this section in menu order.
    pub children: Vec<SetIndex>,
    /// The pages before and after this one in the list of its section.
    pub previous: Option<SetIndex>,
    pub next: Option<SetIndex>,
    pub(super) source: LanguageIndex,
}

impl TranslationSet {
    pub fn page(&self, language: LanguageIndex) -> Option<&Page> {
        self.pages[language.0].as_deref()
    }

    /// The page in the source language, which every set has.
    pub fn source_page(&self) -> &Page {
        match &self.pages[self.source.0] {
            Some(page) => page,
            None => unreachable!("assemble makes no set without a page in the source language"),
        }
    }

    /// Whether the text in this language is a draft.
    pub fn is_draft_in(&self, language: LanguageIndex) -> bool {
        self.page(language).is_some_and(is_draft)
    }

    /// Whether a person must read the text in this language before the public sees it.
    pub fn awaits_review_in(&self, language: LanguageIndex) -> bool {
        language != self.source
            && self.page(language).is_some()
            && awaits_review(self.fields.class, self.standings[language.0])
    }

    /// Whether readers of this language see a text written in it.
    pub fn is_published_in(&self, language: LanguageIndex) -> bool {
        self.views[language.0].language == language
    }
}

/// What readers of one language see of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The language of the text they get.
    pub language: LanguageIndex,
    /// What they are told about it, in their own language, in this order.
    pub notices: Vec<Notice>,
    /// Why they do not get a text in their language that exists or should.
    pub missing: Option<Missing>,
}

/// A sentence above the text, in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// Only the team sees this build.
    Preview,
    /// The text is a draft, shown because drafts were asked for.
    Draft,
    /// A machine wrote this text and no speaker has read it.
    Machine,
    /// The page does not exist in the reader's language.
    NotTranslated,
    /// A translation exists, but a person must read it first.
    HeldBack,
}

/// Why a translation is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    NotWritten,
    Draft,
    /// Parts are missing, or still in the language of the source; see `check`.
    Incomplete,
    /// It has errors; see `check`.
    Broken,
    /// The class of the page asks for a reviewed text.
    AwaitsReview,
}

/// Who wrote a translation and how far it is: the weakest of its blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub origin: Origin,
    pub state: TranslationState,
}

impl Standing {
    /// What holds where nothing is said.
    pub const UNKNOWN: Standing =
        Standing { origin: Origin::Machine, state: TranslationState::Initial };

    /// Whether a person who reads the language has read this text.
    pub fn is_read_by_a_speaker(self) -> bool {
        self.origin == Origin::Human || self.state >= TranslationState::Reviewed
    }

    pub fn is_reviewed(self) -> bool {
        self.state >= TranslationState::Reviewed
    }
}

/// Who a build is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visibility {
    pub drafts: Drafts,
    pub unreviewed: Unreviewed,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drafts {
    #[default]
    Hidden,
    Shown,
}

/// Translations that a person must read first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unreviewed {
    #[default]
    HeldBack,
    /// For reviewers: every page carries a banner and asks search engines to stay away.
    Previewed,
}

/// Translations with errors, by page and language; their readers get the fallback.
pub type Broken = BTreeSet<(PageKey, LanguageTag)>;

/// What each language's readers see of a page. The only place that decides it.
pub(super) fn views(
    pages: &[Option<Arc<Page>>],
    standings: &[Option<Standing>],
    shortfalls: &[Option<Shortfall>],
    class: PageClass,
    config: &SiteConfig,
    visibility: Visibility,
    broken: &Broken,
) -> Vec<View> {
    let why_missing: Vec<Option<Missing>> = pages
        .iter()
        .zip(standings)
        .zip(shortfalls)
        .map(|((page, standing), shortfall)| {
            let shortfall = shortfall.as_ref();
            missing(page.as_deref(), *standing, shortfall, class, config, visibility, broken)
        })
        .collect();
    let index_of = |tag: &LanguageTag| config.languages.iter().position(|known| known.tag == *tag);
    let source = index_of(&config.source_language).unwrap_or(0);

    (0..config.languages.len())
        .map(|reader| {
            let shown = if why_missing[reader].is_none() {
                reader
            } else {
                config.languages[reader]
                    .fallback
                    .iter()
                    .filter_map(index_of)
                    .find(|candidate| why_missing[*candidate].is_none())
                    .unwrap_or(source)
            };
            let mut notices = Vec::new();
            if visibility.unreviewed == Unreviewed::Previewed {
                notices.push(Notice::Preview);
            }
            if pages[shown].as_deref().is_some_and(is_draft) {
                notices.push(Notice::Draft);
            }
            match why_missing[reader] {
                None => {}
                Some(Missing::AwaitsReview) => notices.push(Notice::HeldBack),
                Some(_) => notices.push(Notice::NotTranslated),
            }
            if standings[shown].is_some_and(|standing| !standing.is_read_by_a_speaker()) {
                notices.push(Notice::Machine);
            }
            View { language: LanguageIndex(shown), notices, missing: why_missing[reader] }
        })
        .collect()
}

fn missing(
    page: Option<&Page>,
    standing: Option<Standing>,
    shortfall: Option<&Shortfall>,
    class: PageClass,
    config: &SiteConfig,
    visibility: Visibility,
    broken: &Broken,
) -> Option<Missing> {
    let Some(page) = page else { return Some(Missing::NotWritten) };
    // The source is what everything falls back to; its errors stop the site elsewhere.
    if page.language == config.source_language {
        return None;
    }
    if broken.contains(&(page.key.clone(), page.language.clone())) {
        return Some(Missing::Broken);
    }
    if is_draft(page) && visibility.drafts == Drafts::Hidden {
        return Some(Missing::Draft);
    }
    if shortfall.is_some() {
        return Some(Missing::Incomplete);
    }
    (awaits_review(class, standing) && visibility.unreviewed == Unreviewed::HeldBack)
        .then_some(Missing::AwaitsReview)
}

fn awaits_review(class: PageClass, standing: Option<Standing>) -> bool {
    class == PageClass::Sensitive && !standing.is_some_and(Standing::is_reviewed)
}

fn is_draft(page: &Page) -> bool {
    page.front_matter.publication == Publication::Draft
}
