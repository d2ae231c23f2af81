//! The search of each language: a page that lists all pages, topics and words as links, and beside it the index
//! that makes the field on that page work.
//!
//! Only what is published in a language is in its index and its lists; a page that stands in for a missing
//! translation is found in the language it is in. The index is a script that sets one value and not JSON,
//! because a browser loads scripts, and nothing else, also from a folder without a server. `search.js` of the
//! theme looks things up in it.

pub mod fold;
mod sections;
mod terms;

use serde::Serialize;

use super::{PlannedFile, Workshop};
use crate::diagnostic::Diagnostic;
use crate::output_file::{OutputContent, OutputPath};
use crate::site::addresses::{self, WORDS_SLUG};
use crate::site::front_matter::Navigation;
use crate::site::{LanguageIndex, SetIndex};
use crate::theme::views::{LinkView, PageView, TopicView};
use fold::FoldTable;
use sections::PageText;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    let mut files = Vec::new();
    for (reader, language) in site.languages() {
        let address = addresses::of_search(&language.tag);
        let owner = site.set(SetIndex(0)).source_page().path.clone();
        let path = format!("{address}index.html");
        files.push(PlannedFile {
            path: OutputPath::new(path.clone()),
            owner: owner.clone(),
            make: Box::new(move || page(workshop, reader, &path).map(OutputContent::Bytes)),
        });
        files.push(PlannedFile {
            path: OutputPath::new(format!("{address}index.js")),
            owner,
            make: Box::new(move || Ok(OutputContent::Bytes(index(workshop, reader).into_bytes()))),
        });
    }
    files
}

fn page(
    workshop: &Workshop,
    reader: LanguageIndex,
    path: &str,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = workshop.site;
    let pages = sections::of_language(workshop, reader);
    let search_url = |index| site.url_of(&addresses::of_search(&site.language(index).tag));

    let mut page = PageView::bare(site, reader, "search");
    page.noindex = true;
    page.url = search_url(reader);
    page.full_url = site.full_url(&page.url);
    page.canonical_url.clone_from(&page.full_url);
    page.default_url = site.full_url(&search_url(site.source_language()));
    for ((index, _), translation) in site.languages().zip(&mut page.translations) {
        translation.url = search_url(index);
        translation.full_url = site.full_url(&translation.url);
        translation.translated = true;
    }
    page.pages = pages
        .iter()
        .filter(|page| is_offered(workshop, page))
        .map(|page| LinkView::of(site, page.set, reader))
        .collect();
    page.tell_of_machine_titles();
    page.topics = site.topics.keys().map(|topic| TopicView::of(site, topic, reader)).collect();
    let values = workshop.theme.page_values(workshop.frame(reader), &page);
    workshop.theme.render("search.html", values, "", path)
}

/// What the browser gets. Lists instead of objects where there are many, to keep it small.
#[derive(Serialize)]
struct Index {
    fold: FoldTable,
    host_language: String,
    host_direction: &'static str,
    /// Address from the search page, title, summary.
    pages: Vec<(String, String, String)>,
    /// Place in `pages`, id of the heading, heading, sentences. The first of a page has neither id nor heading.
    sections: Vec<(usize, String, String, String)>,
    /// Id, word, word of the country, meaning, address from the search page.
    terms: Vec<(String, String, String, String, String)>,
}

fn index(workshop: &Workshop, reader: LanguageIndex) -> String {
    let site = workshop.site;
    let language = site.language(reader);
    let pages = sections::of_language(workshop, reader);
    let below_language = format!("{}/", language.tag);
    let address = |page: &PageText| {
        let address = &site.set(page.set).addresses[reader.0];
        format!("../{}", address.strip_prefix(&below_language).unwrap_or(address))
    };
    let terms = terms::of_language(workshop, reader).into_iter().map(|term| {
        let name = term.id.strip_prefix("term-").unwrap_or(&term.id);
        let address = format!("../{WORDS_SLUG}/#word-{name}");
        (term.id, term.word, term.host_word, term.meaning, address)
    });
    let host = site.language(site.source_language());
    let index = Index {
        fold: FoldTable::for_language(language.tag.as_str()),
        host_language: host.tag.to_string(),
        host_direction: host.direction().as_str(),
        terms: terms.collect(),
        pages: pages
            .iter()
            .map(|page| (address(page), page.title.clone(), page.summary.clone()))
            .collect(),
        sections: pages
            .iter()
            .enumerate()
            .flat_map(|(place, page)| {
                page.sections.iter().map(move |section| {
                    (place, section.id.clone(), section.heading.clone(), section.text.clone())
                })
            })
            .collect(),
    };
    let json = serde_json::to_string(&index)
        .unwrap_or_else(|error| unreachable!("texts and numbers are always JSON: {error}"));
    // In scripts of old browsers these two end a line.
    let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("fundamentIndex={json};\n")
}

/// Whether lists may name a page. One that stands in no menu is for those who ask for it.
fn is_offered(workshop: &Workshop, page: &PageText) -> bool {
    workshop.site.set(page.set).fields.nav != Navigation::None
}
