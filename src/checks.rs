//! Looks at the finished site for what would mislead or shut out a reader: a table of checks.
//!
//! A check sees one page or part, or the whole site, and returns problems; it changes nothing and knows no other check.
//! Adding one is one file, one line here, and a page in `docs/problems/`.

mod block_kind_differs;
mod booklets;
mod component_calls;
mod component_differs;
mod component_places;
mod component_without_paper_form;
mod fact_of_another_country;
mod fact_typed_in_prose;
mod figure_differs;
mod glossary;
mod headings;
mod houses;
mod letter_not_on_paper;
mod link_differs;
mod links;
mod missing_alt_text;
mod missing_topic_label;
mod not_allowed_in_part;
mod odd_length;
mod overdue_fact;
mod overdue_page;
mod parts;
mod phrase_sounds;
mod placeholder_differs;
mod placeholder_text;
mod text_in_another_language;
mod unknown_fact;
mod untranslated_text;
mod unused_fact;
mod unused_messages;

use std::sync::Arc;

use crate::cache::Cache;
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::language::Language;
use crate::locale::Date;
use crate::messages::Messages;
use crate::parallel;
use crate::prose::{FrequentWords, Sample, ValueReader};
use crate::site::alignment::{Alignment, SourceTexts};
use crate::site::blocks;
use crate::site::counterparts::Counterparts;
use crate::site::facts::Facts;
use crate::site::page::Page;
use crate::site::translations::TranslationSet;
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::source::SourcePath;
use crate::theme::{Frame, Theme};
use odd_length::Length;

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

/// What a check sees that compares a translation with its source. It has nothing else, so that what it found holds as
/// long as both pages are the same.
pub struct Beside<'a> {
    pub page: &'a Page,
    pub source: &'a Page,
    pub alignment: &'a Alignment,
    pub language: &'a Language,
    pub own_values: &'a ValueReader,
    pub source_values: &'a ValueReader,
    pub frequent_words: &'a FrequentWords,
}

impl Beside<'_> {
    /// The texts to compare; none of them is known to be out of date.
    fn pairs(&self) -> impl Iterator<Item = Counterparts<'_>> {
        self.alignment.counterparts(self.page, self.source)
    }

    /// A problem of the translation, never of the source.
    fn problem(&self, span: Span, problem: Problem) -> Diagnostic {
        Diagnostic::new(Location::span(&self.page.path, span), problem)
    }
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
    BesideSource(fn(&Beside) -> Vec<Diagnostic>),
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
    Check::BesideSource(block_kind_differs::check),
    Check::BesideSource(component_differs::check),
    Check::BesideSource(figure_differs::check),
    Check::BesideSource(link_differs::check),
    Check::BesideSource(placeholder_differs::check),
    Check::BesideSource(text_in_another_language::check),
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
    /// The pages in which the frequent words were found.
    sampled: Vec<SamePage>,
    frequent_words: Arc<FrequentWords>,
    /// Each translation, looked at together with its source.
    compared: Cache<SourcePath, (SamePage, SamePage), Arc<Compared>>,
}

/// What was found in a translation beside its source.
struct Compared {
    problems: Vec<Diagnostic>,
    /// What is odd among them, only all texts of the language tell.
    lengths: Vec<Length>,
}

/// A page is never changed, so one at the same place in memory is the same.
#[derive(Clone)]
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
        *memory = Memory { with, ..Memory::default() };
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
        Check::PageAlone(_) | Check::EachPage(_) | Check::BesideSource(_) => Vec::new(),
    });
    of_pages
        .into_iter()
        .flat_map(|(alone, among_others)| (*alone).clone().into_iter().chain(among_others))
        .chain(compare(subject, memory))
        .chain(of_site)
        .collect()
}

/// So many pages of a language tell its frequent words.
const SAMPLED_PAGES: usize = 20;

/// Looks at each translation beside its source, the languages of a page one after the other.
fn compare(subject: &Subject, memory: &mut Memory) -> Vec<Diagnostic> {
    let site = subject.site;
    find_frequent_words(site, memory);
    let readers: Vec<ValueReader> =
        site.languages().map(|(_, language)| ValueReader::new(language)).collect();
    let source_index = site.source_language();
    let sets: Vec<&TranslationSet> = site.sets_and_parts().map(|(_, set)| set).collect();
    let of_sets = parallel::map(&sets, |set| {
        let Some(source) = &set.pages[source_index.0] else { return Vec::new() };
        let mut source_texts = None;
        let translations = set.texts().filter(|(language, _)| *language != source_index);
        let compared = translations.map(|(language, page)| {
            let from = (SamePage(page.clone()), SamePage(source.clone()));
            let known = memory.compared.recall(&page.path, &from).cloned();
            let compared = known.unwrap_or_else(|| {
                let texts = source_texts.get_or_insert_with(|| SourceTexts::of(source));
                Arc::new(compared(&Beside {
                    page,
                    source,
                    alignment: &texts.align(page),
                    language: site.language(language),
                    own_values: &readers[language.0],
                    source_values: &readers[source_index.0],
                    frequent_words: &memory.frequent_words,
                }))
            });
            (language, from, compared)
        });
        compared.collect::<Vec<_>>()
    });
    let found: Vec<(LanguageIndex, (SamePage, SamePage), Arc<Compared>)> =
        of_sets.into_iter().flatten().collect();
    let mut problems: Vec<Diagnostic> =
        found.iter().flat_map(|(_, _, compared)| compared.problems.iter().cloned()).collect();
    for (language, _) in site.languages() {
        let of_language = found.iter().filter(|(of, ..)| *of == language);
        let lengths: Vec<(&SourcePath, Length)> = of_language
            .flat_map(|(_, (page, _), compared)| {
                compared.lengths.iter().map(|length| (&page.0.path, *length))
            })
            .collect();
        problems.extend(odd_length::check(&lengths));
    }
    memory
        .compared
        .keep(found.into_iter().map(|(_, from, compared)| (from.0.0.path.clone(), from, compared)));
    problems
}

fn compared(beside: &Beside) -> Compared {
    let found = CHECKS.iter().map(|check| match check {
        Check::BesideSource(check) => check(beside),
        Check::PageAlone(_) | Check::EachPage(_) | Check::WholeSite(_) => Vec::new(),
    });
    Compared { problems: found.flatten().collect(), lengths: odd_length::lengths(beside) }
}

/// Finds them anew only where one of the first pages changed, and forgets what was found with others.
fn find_frequent_words(site: &Site, memory: &mut Memory) {
    let of_language = |index: LanguageIndex| {
        let pages = site.sets.iter().filter_map(move |set| set.pages[index.0].clone());
        pages.take(SAMPLED_PAGES).map(SamePage)
    };
    let sampled: Vec<SamePage> =
        site.languages().flat_map(|(index, _)| of_language(index)).collect();
    if memory.sampled == sampled {
        return;
    }
    let languages: Vec<(LanguageIndex, &Language)> = site.languages().collect();
    let samples = parallel::map(&languages, |(index, language)| Sample {
        tag: &language.tag,
        name: &language.name,
        texts: of_language(*index).map(|page| words_to_translate(&page.0)).collect(),
    });
    let frequent_words = FrequentWords::of(&samples);
    if *memory.frequent_words != frequent_words {
        memory.frequent_words = Arc::new(frequent_words);
        memory.compared = Cache::default();
    }
    memory.sampled = sampled;
}

fn words_to_translate(page: &Page) -> String {
    let blocks = blocks::blocks(&page.body).into_iter();
    let texts = blocks.map(|block| blocks::text_to_translate(&page.body, &block));
    texts.collect::<Vec<_>>().join("\n")
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
        Check::EachPage(_) | Check::BesideSource(_) | Check::WholeSite(_) => Vec::new(),
    });
    found.flatten().collect()
}

fn among_others(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let found = CHECKS.iter().map(|check| match check {
        Check::EachPage(check) => check(subject, page),
        Check::PageAlone(_) | Check::BesideSource(_) | Check::WholeSite(_) => Vec::new(),
    });
    found.flatten().collect()
}
