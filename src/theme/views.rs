//! The values a template gets. Theme makers read about them in `docs/themes.md`; a test compares the two.
//!
//! Plain values, ready to print: addresses are complete, titles are in the language named beside them.

mod bilingual;
mod handouts;
mod of_site;
mod words;

pub use bilingual::{BesideView, BilingualView};
pub use handouts::{HandoutGroup, HandoutPage, HandoutView};
pub use of_site::notice_name;
pub use words::{TextView, WordView};

use serde::Serialize;

use crate::language::Language;

/// A language, as `language`, in `site.languages`, and beside every title that may be in another one.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageView {
    pub tag: String,
    /// As its readers write it.
    pub name: String,
    pub dir: &'static str,
    /// Four small letters: `latn`, `arab`, `ethi`, `cyrl`.
    pub script: String,
}

impl LanguageView {
    pub fn of(language: &Language) -> LanguageView {
        LanguageView {
            tag: language.tag.to_string(),
            name: language.name.clone(),
            dir: language.direction().as_str(),
            script: language.locale.script().to_lowercase(),
        }
    }
}

/// `site`: the same for all pages of a language.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Scheme and host, to make a full address of one below the host.
    pub origin: String,
    /// The page that offers all languages.
    pub front_url: String,
    /// The home page in this language.
    pub home_url: String,
    /// The search in this language.
    pub search_url: String,
    pub languages: Vec<LanguageView>,
    /// The language pages are written in first.
    pub source_language: LanguageView,
    pub main_menu: Vec<LinkView>,
    pub footer_menu: Vec<LinkView>,
    pub contact: ContactView,
    /// The page of all words, where the site explains any.
    pub words_url: Option<String>,
}

/// `part`, for the component of that name: the language of the passage.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    pub lang: String,
    pub dir: &'static str,
    pub script: String,
}

impl PartView {
    pub fn of(language: &Language) -> PartView {
        let LanguageView { tag, dir, script, .. } = LanguageView::of(language);
        PartView { lang: tag, dir, script }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// A page to link to. Its title may be in another language, if the page is not translated.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    pub title: String,
    pub summary: String,
    pub url: String,
    pub lang: String,
    pub dir: &'static str,
    pub script: String,
    /// Whether a machine wrote the title and no speaker has read it.
    pub machine: bool,
}

/// `page`: what one page shows around its text.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// `page`, `bilingual`, `topic`, `words`, `sheets`, `search`, `front`, `not-found` or `redirect`.
    pub kind: &'static str,
    pub title: String,
    pub summary: String,
    /// Path below the host.
    pub url: String,
    /// With scheme and host.
    pub full_url: String,
    /// The address search engines should keep; that of the real text, where this page is a stand-in.
    pub canonical_url: String,
    /// The address for readers of no listed language: the page in the source language.
    pub default_url: String,
    /// The language of title, summary and content; another than `language` on a page that stands in.
    pub content_language: LanguageView,
    /// The page a translation was made from, for readers who want to compare.
    pub source: Option<LinkView>,
    /// `preview`, `draft`, `not-translated`, `held-back`, `part-not-translated`, `machine`, `machine-titles`, `title-outdated`: what to
    /// tell about the text.
    pub notices: Vec<&'static str>,
    /// Whether search engines are asked to stay away.
    pub noindex: bool,
    /// This page in every language of the site, in its order.
    pub translations: Vec<TranslationView>,
    pub breadcrumbs: Vec<LinkView>,
    /// Headings of the second level, where there are at least two.
    pub contents: Vec<ContentsView>,
    /// The pages of this section.
    pub pages: Vec<LinkView>,
    pub previous: Option<LinkView>,
    pub next: Option<LinkView>,
    pub topics: Vec<TopicView>,
    /// `general`, `deadline`, `rights` or `sensitive`.
    pub class: &'static str,
    /// `parents` or `professionals`.
    pub audience: &'static str,
    /// Dates in ISO form, for the filter `date`.
    pub checked: Option<String>,
    pub check_again: Option<String>,
    /// Those the page names, those of the parts it shows, then those of the facts in its text; each once.
    pub sources: Vec<SourceView>,
    /// Words of the glossary that the text names, in the order of their first use.
    pub words: Vec<WordView>,
    /// Whether a machine explained one of them, and no speaker has read it.
    pub machine_words: bool,
    /// Sheets of paper that readers of this page are offered.
    pub handouts: Vec<HandoutView>,
    /// Those in two languages side by side.
    pub handout_pairs: Vec<HandoutView>,
    /// The page of all sheets of paper, where this page has one.
    pub handouts_url: Option<String>,
    /// All sheets of paper; only on the page that lists them.
    pub handout_groups: Vec<HandoutGroup>,
    /// Pages with this text beside another language.
    pub bilingual: Vec<BilingualView>,
    /// The text beside this one; only on a page in two languages.
    pub beside: Option<BesideView>,
    /// The page with the reader's text alone; only on a page in two languages.
    pub alone_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TranslationView {
    pub tag: String,
    pub name: String,
    pub dir: &'static str,
    pub script: String,
    pub url: String,
    pub full_url: String,
    /// Whether the text there is in that language.
    pub translated: bool,
    /// Whether this is the language being read.
    pub current: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContentsView {
    pub id: String,
    pub title: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct TopicView {
    /// As front matter names it; its label is the message `topic-…`.
    pub name: String,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    pub title: String,
    pub url: Option<String>,
    /// When a fact from it was last looked up, in ISO form; the earliest day of those on the page.
    pub checked: Option<String>,
}
