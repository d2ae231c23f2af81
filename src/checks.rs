//! Looks at the finished site for what would mislead or shut out a reader: a table of checks.
//!
//! A check sees one page, or the whole site, and returns problems; it changes nothing and knows no other check.
//! Adding one is one file, one line here, and a page in `docs/problems/`.

mod component_calls;
mod fact_of_another_country;
mod fact_typed_in_prose;
mod headings;
mod links;
mod missing_alt_text;
mod missing_topic_label;
mod overdue_fact;
mod overdue_page;
mod placeholder_text;
mod unknown_fact;
mod untranslated_text;
mod unused_fact;
mod unused_messages;

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::locale::Date;
use crate::messages::Messages;
use crate::parallel;
use crate::site::page::Page;
use crate::site::{LanguageIndex, SetIndex, Site};
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

/// A page with its place in the site.
#[derive(Clone, Copy)]
pub struct PlacedPage<'a> {
    pub set: SetIndex,
    pub language: LanguageIndex,
    pub page: &'a Page,
}

/// What a check looks at, one by one.
enum Check {
    EachPage(fn(&Subject, PlacedPage) -> Vec<Diagnostic>),
    WholeSite(fn(&Subject) -> Vec<Diagnostic>),
}

const CHECKS: [Check; 15] = [
    Check::EachPage(component_calls::check),
    Check::EachPage(fact_of_another_country::check),
    Check::EachPage(fact_typed_in_prose::check),
    Check::EachPage(headings::check),
    Check::EachPage(links::check),
    Check::EachPage(missing_alt_text::check),
    Check::EachPage(overdue_page::check),
    Check::EachPage(placeholder_text::check_page),
    Check::EachPage(unknown_fact::check),
    Check::EachPage(untranslated_text::check),
    Check::WholeSite(missing_topic_label::check),
    Check::WholeSite(overdue_fact::check),
    Check::WholeSite(placeholder_text::check_words),
    Check::WholeSite(unused_fact::check),
    Check::WholeSite(unused_messages::check),
];

/// Runs every check; each page in parallel.
pub fn run(subject: &Subject) -> Vec<Diagnostic> {
    let pages: Vec<PlacedPage> = subject
        .site
        .pages()
        .map(|(set, language, page)| PlacedPage { set, language, page })
        .collect();
    let of_pages = parallel::map(&pages, |page| {
        CHECKS
            .iter()
            .flat_map(|check| match check {
                Check::EachPage(check) => check(subject, *page),
                Check::WholeSite(_) => Vec::new(),
            })
            .collect::<Vec<_>>()
    });
    let of_site = CHECKS.iter().flat_map(|check| match check {
        Check::EachPage(_) => Vec::new(),
        Check::WholeSite(check) => check(subject),
    });
    of_pages.into_iter().flatten().chain(of_site).collect()
}
