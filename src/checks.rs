//! Looks at the finished site for what would mislead or shut out a reader: a table of checks.
//!
//! A check sees one page or part, or the whole site, and returns problems; it changes nothing and knows no other check.
//! Adding one is one file, one line here, and a page in `docs/problems/`.

mod booklets;
mod component_calls;
mod component_places;
mod component_without_paper_form;
mod fact_of_another_country;
mod fact_typed_in_prose;
mod glossary;
mod headings;
mod houses;
mod letter_not_on_paper;
mod links;
mod missing_alt_text;
mod missing_topic_label;
mod not_allowed_in_part;
mod overdue_fact;
mod overdue_page;
mod parts;
mod phrase_sounds;
mod placeholder_text;
mod unknown_fact;
mod untranslated_text;
mod unused_fact;
mod unused_messages;

use std::sync::Arc;

use crate::cache::Cache;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::locale::Date;
use crate::messages::Messages;
use crate::parallel;
use crate::site::facts::Facts;
use crate::site::page::Page;
use crate::site::translations::TranslationSet;
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::source::SourcePath;
use crate::theme::{Frame, Theme};

/// What checks look at. Complete and immutable.
pub struct Subject<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    pub messages: &'a Arc<Messages>,
    /// What the pages of each language share, to try components out.
    pub frames: &'a [Frame],
    /// The day that decides what is overdue.
    pub today: Date,
}

impl Subject<'_> {
    /// Whether a text stands on sheets of paper. A part stands on pages, and some of them have any.
    fn has_sheets(&self, page: PlacedPage) -> bool {
        match page.index {
            Some(set) => !self.site.handouts(set, page.language).is_empty(),
            None => self.site.has_handouts(),
        }
    }
}

/// What a check sees that looks at one page alone. It has nothing else, so that what it found holds as long as all
/// of this is the same.
#[derive(Clone, Copy)]
pub struct Alone<'a> {
    pub page: &'a Page,
    pub language: &'a Language,
    pub facts: &'a Facts,
    pub today: Date,
}

/// A page with its place in the site, or a part.
#[derive(Clone, Copy)]
pub struct PlacedPage<'a> {
    pub set: &'a TranslationSet,
    /// Of the set; `None` for a part, which stands on several pages or none.
    pub index: Option<SetIndex>,
    pub language: LanguageIndex,
    pub page: &'a Page,
}

/// What a check looks at, one by one.
enum Check {
    PageAlone(fn(Alone) -> Vec<Diagnostic>),
    EachPage(fn(&Subject, PlacedPage) -> Vec<Diagnostic>),
    WholeSite(fn(&Subject) -> Vec<Diagnostic>),
}

const CHECKS: &[Check] = &[
    Check::EachPage(booklets::check),
    Check::EachPage(component_calls::check),
    Check::EachPage(component_places::check),
    Check::EachPage(component_without_paper_form::check),
    Check::EachPage(fact_of_another_country::check),
    Check::PageAlone(fact_typed_in_prose::check_page),
    Check::PageAlone(headings::check),
    Check::EachPage(houses::check_calls),
    Check::EachPage(letter_not_on_paper::check),
    Check::EachPage(links::check),
    Check::PageAlone(missing_alt_text::check),
    Check::PageAlone(not_allowed_in_part::check),
    Check::PageAlone(overdue_page::check),
    Check::EachPage(parts::check_calls),
    Check::PageAlone(placeholder_text::check_page),
    Check::PageAlone(unknown_fact::check),
    Check::EachPage(untranslated_text::check),
    Check::WholeSite(fact_typed_in_prose::check_words),
    Check::WholeSite(glossary::check),
    Check::WholeSite(houses::check_models),
    Check::WholeSite(missing_topic_label::check),
    Check::WholeSite(overdue_fact::check),
    Check::WholeSite(parts::check_use),
    Check::WholeSite(phrase_sounds::check),
    Check::WholeSite(placeholder_text::check_words),
    Check::WholeSite(unused_fact::check),
    Check::WholeSite(unused_messages::check),
];

/// What was found on pages alone, each with the page.
#[derive(Default)]
pub struct Memory {
    /// What all pages were looked at with.
    with: Option<(SiteConfig, Arc<Facts>, Date)>,
    kept: Cache<SourcePath, SamePage, Arc<Vec<Diagnostic>>>,
}

/// A page is never changed, so one at the same place in memory is the same.
struct SamePage(Arc<Page>);

impl PartialEq for SamePage {
    fn eq(&self, other: &SamePage) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Runs every check; each page in parallel. Pages that `memory` has are not looked at alone again.
pub fn run(subject: &Subject, memory: &mut Memory) -> Vec<Diagnostic> {
    let site = subject.site;
    let with = Some((site.config.clone(), site.facts.clone(), subject.today));
    if memory.with != with {
        *memory = Memory { with, kept: Cache::default() };
    }
    let pages: Vec<(PlacedPage, SamePage)> = site
        .sets_and_parts()
        .flat_map(|(index, set)| {
            set.texts().map(move |(language, page)| {
                (PlacedPage { set, index, language, page }, SamePage(page.clone()))
            })
        })
        .collect();
    let of_pages: Vec<(Arc<Vec<Diagnostic>>, Vec<Diagnostic>)> =
        parallel::map(&pages, |(placed, from)| {
            let known = memory.kept.recall(&placed.page.path, from).cloned();
            let alone = known.unwrap_or_else(|| Arc::new(alone(subject, *placed)));
            (alone, among_others(subject, *placed))
        });
    let kept = pages.into_iter().zip(&of_pages);
    memory.kept.keep(
        kept.map(|((placed, from), (alone, _))| (placed.page.path.clone(), from, alone.clone())),
    );
    let of_site = CHECKS.iter().flat_map(|check| match check {
        Check::WholeSite(check) => check(subject),
        Check::PageAlone(_) | Check::EachPage(_) => Vec::new(),
    });
    of_pages
        .into_iter()
        .flat_map(|(alone, among_others)| (*alone).clone().into_iter().chain(among_others))
        .chain(of_site)
        .collect()
}

fn alone(subject: &Subject, placed: PlacedPage) -> Vec<Diagnostic> {
    let site = subject.site;
    let alone = Alone {
        page: placed.page,
        language: site.language(placed.language),
        facts: &site.facts,
        today: subject.today,
    };
    let found = CHECKS.iter().map(|check| match check {
        Check::PageAlone(check) => check(alone),
        Check::EachPage(_) | Check::WholeSite(_) => Vec::new(),
    });
    found.flatten().collect()
}

fn among_others(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let found = CHECKS.iter().map(|check| match check {
        Check::EachPage(check) => check(subject, page),
        Check::PageAlone(_) | Check::WholeSite(_) => Vec::new(),
    });
    found.flatten().collect()
}
