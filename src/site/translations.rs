//! A page or part in all its languages, and the one place that decides what a reader sees of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::LanguageIndex;
use super::SetIndex;
use super::comparison::Shortfall;
use super::files::PageFile;
use super::front_matter::{PageClass, Publication, SharedFields};
use super::outdated::Outdated;
use super::page::{Page, PageKey};
use super::parts::{self, Parts};
use super::progress::Progress;
use super::translation_state::{Origin, StateEntry, TranslationState};
use crate::config::SiteConfig;
use crate::config::outdated::{OutdatedTexts, ShowOutdated};
use crate::language::LanguageTag;

/// The pages that share a key, or a part, which has no address. Lists are by language, in the order of the config.
#[derive(Clone, Debug)]
pub struct TranslationSet {
    pub key: PageKey,
    pub fields: SharedFields,
    /// What was written, also what readers do not see; look at `views` before showing it.
    pub pages: Vec<Option<Arc<Page>>>,
    /// Who stands for each translation; `None` for the source and where there is no page.
    pub standings: Vec<Option<Standing>>,
    /// Who stands for all that the readers of each translation see: the weakest of it and of the parts it shows.
    pub shown_standings: Vec<Option<Standing>>,
    /// What of each translation its source says differently by now; `None` where nothing.
    pub outdated: Vec<Option<Arc<Outdated>>>,
    /// How far each translation is; `None` where nobody has said anything yet, for the source, and where there is none.
    pub progress: Vec<Option<Arc<Progress>>>,
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

    /// What was written, in order of language.
    pub fn texts(&self) -> impl Iterator<Item = (LanguageIndex, &Arc<Page>)> {
        let pages = self.pages.iter().enumerate();
        pages.filter_map(|(language, page)| Some((LanguageIndex(language), page.as_ref()?)))
    }

    /// The text that readers of a language get: their own, or the one that stands in.
    pub fn shown_to(&self, reader: LanguageIndex) -> &Page {
        self.page(self.views[reader.0].language).unwrap_or_else(|| self.source_page())
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
            && awaits_review(self.fields.class, self.shown_standings[language.0])
    }

    /// What a second person has not read of the text in this language: itself, or parts that it shows.
    pub fn unreviewed_in<'a>(
        &'a self,
        language: LanguageIndex,
        parts: &'a Parts,
    ) -> BTreeSet<&'a PageKey> {
        let is_unread = |standing: Option<Standing>| standing.is_some_and(|it| !it.is_reviewed());
        let of_parts = self.page(language).into_iter().flat_map(|page| parts_of(page, parts));
        let unread_parts = of_parts.filter(|part| is_unread(part.standing_shown_to(language)));
        let itself = is_unread(self.standings[language.0]).then_some(self);
        itself.into_iter().chain(unread_parts).map(|unread| &unread.key).collect()
    }

    /// Who stands for the text that readers of a language get; `None` where it is the source.
    fn standing_shown_to(&self, reader: LanguageIndex) -> Option<Standing> {
        self.standings[self.views[reader.0].language.0]
    }

    /// Whether a machine wrote the text in this language and no speaker has read it. What it shows of parts does
    /// not count.
    pub fn is_machine_made_in(&self, language: LanguageIndex) -> bool {
        self.standings[language.0].is_some_and(|standing| !standing.is_read_by_a_speaker())
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
    /// Which blocks of the text are out of date; `None` where it says what its source says.
    pub outdated: Option<Arc<Outdated>>,
    /// What they get in the place of such a block.
    pub show_outdated: ShowOutdated,
}

/// A sentence above the text, in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notice {
    /// Only the team sees this build.
    Preview,
    /// The text is a draft, shown because drafts were asked for.
    Draft,
    /// A machine wrote this text, or a part that it shows, and no speaker has read it.
    Machine,
    /// A part that the text shows does not exist in the language of the text.
    PartNotTranslated,
    /// The page does not exist in the reader's language.
    NotTranslated,
    /// A translation exists, but a person must read it first.
    HeldBack,
    /// The source has another title or summary by now.
    TitleOutdated,
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
    /// The class of the page asks for a reviewed text, and it, or a part that it shows, is not.
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

    /// What one entry of a state file says.
    pub fn of(entry: &StateEntry) -> Standing {
        Standing { origin: entry.origin, state: entry.state }
    }

    /// Whether a person who reads the language has read this text.
    pub fn is_read_by_a_speaker(self) -> bool {
        self.origin == Origin::Human || self.state >= TranslationState::Reviewed
    }

    pub fn is_reviewed(self) -> bool {
        self.state >= TranslationState::Reviewed
    }
}

/// What holds for two texts together.
pub fn weaker(first: Standing, second: Standing) -> Standing {
    Standing { origin: first.origin.min(second.origin), state: first.state.min(second.state) }
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

/// The texts of a page or part before it is decided who sees them. Lists are by language.
pub(super) struct Texts<'a> {
    pub pages: &'a [Option<Arc<Page>>],
    /// Those of `shown_standings`.
    pub standings: &'a [Option<Standing>],
    pub outdated: &'a [Option<Arc<Outdated>>],
    pub shortfalls: &'a [Option<Shortfall>],
    pub class: PageClass,
    pub parts: &'a [ShownParts<'a>],
}

/// The parts that one text shows.
pub(super) type ShownParts<'a> = Vec<&'a TranslationSet>;

/// The parts that each text shows; none for the texts of a part itself.
pub(super) fn shown_parts<'a>(
    pages: &[Option<Arc<Page>>],
    parts: &'a Parts,
) -> Vec<ShownParts<'a>> {
    let of_page = |page: &Arc<Page>| parts_of(page, parts).collect();
    pages.iter().map(|page| page.as_ref().map(of_page).unwrap_or_default()).collect()
}

/// Who stands for all that readers of each translation see. A part that is shown in the language of the source
/// takes nothing away.
pub(super) fn shown_standings(
    standings: &[Option<Standing>],
    parts: &[ShownParts],
) -> Vec<Option<Standing>> {
    let of_text = |(language, (own, parts)): (usize, (&Option<Standing>, &ShownParts))| {
        let of_parts =
            parts.iter().filter_map(|part| part.standing_shown_to(LanguageIndex(language)));
        Some(of_parts.fold((*own)?, weaker))
    };
    standings.iter().zip(parts).enumerate().map(of_text).collect()
}

fn parts_of<'a>(page: &Page, parts: &'a Parts) -> impl Iterator<Item = &'a TranslationSet> {
    parts::calls_in(&page.body).filter_map(|found| parts.get(found.id))
}

/// What each language's readers see of a page or part. The only place that decides it.
///
/// A part counts as a piece of each text that shows it. So where a machine made it and nobody has read it, the page
/// says so, also if the page itself was read; a translation of a sensitive page waits until its parts are reviewed
/// too; and where a part has no text in the language of the page, the page says that.
pub(super) fn views(
    texts: &Texts,
    config: &SiteConfig,
    visibility: Visibility,
    broken: &Broken,
) -> Vec<View> {
    let Texts { pages, standings, outdated, shortfalls, class, parts } = *texts;
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
            let text_language = LanguageIndex(shown);
            let parts = &parts[shown];
            let shown_texts = parts.iter().map(|part| part.shown_to(text_language));
            if pages[shown].as_deref().into_iter().chain(shown_texts).any(is_draft) {
                notices.push(Notice::Draft);
            }
            match why_missing[reader] {
                None => {}
                Some(Missing::AwaitsReview) => notices.push(Notice::HeldBack),
                Some(_) => notices.push(Notice::NotTranslated),
            }
            if parts.iter().any(|part| !part.is_published_in(text_language)) {
                notices.push(Notice::PartNotTranslated);
            }
            if standings[shown].is_some_and(|standing| !standing.is_read_by_a_speaker()) {
                notices.push(Notice::Machine);
            }
            let outdated = outdated[shown].clone();
            if outdated.as_ref().is_some_and(|outdated| outdated.is_about_fields()) {
                notices.push(Notice::TitleOutdated);
            }
            View {
                language: text_language,
                notices,
                missing: why_missing[reader],
                outdated,
                show_outdated: show_outdated(class, &config.outdated),
            }
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

fn show_outdated(class: PageClass, settings: &OutdatedTexts) -> ShowOutdated {
    match class {
        PageClass::General => settings.general,
        PageClass::Deadline => settings.deadline,
        PageClass::Rights => settings.rights,
        PageClass::Sensitive => settings.sensitive,
    }
}

fn awaits_review(class: PageClass, standing: Option<Standing>) -> bool {
    class == PageClass::Sensitive && !standing.is_some_and(Standing::is_reviewed)
}

fn is_draft(page: &Page) -> bool {
    page.front_matter.publication == Publication::Draft
}
