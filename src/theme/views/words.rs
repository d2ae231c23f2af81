//! Words of the glossary as readers get them: at the end of a page, and all of them on a page of their own.

use std::collections::BTreeMap;

use serde::Serialize;

use super::of_site::notice_name;
use super::{LanguageView, LinkView, PageView, TranslationView};
use crate::language::LanguageTag;
use crate::messages::{MessageUse, Messages};
use crate::site::front_matter::Navigation;
use crate::site::glossary;
use crate::site::translations::Notice;
use crate::site::{LanguageIndex, SetIndex, Site};

/// A word of the country, and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct WordView {
    /// As a text names it: `schooladvies`.
    pub name: String,
    /// Of its entry on this page; links in the text lead there.
    pub id: String,
    /// The word as it stands in letters, in the language of the country.
    pub host: TextView,
    /// How that word sounds.
    pub say: Option<TextView>,
    /// The word in the language of the text; `None` where that is the language of the country.
    pub word: Option<TextView>,
    pub meaning: Option<TextView>,
    /// Pages in this language that name the word; only in the list of all words.
    pub pages: Vec<LinkView>,
    /// Whether a machine wrote the explanation and no speaker has read it.
    pub machine: bool,
    /// Whether the source explains the word in another way by now.
    pub outdated: bool,
}

/// Words that may be in another language than those around them.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    pub text: String,
    pub lang: String,
    pub dir: &'static str,
}

impl WordView {
    /// The words that the text of a page names, in the order of their first use and in the language of the text.
    pub fn of_page(
        site: &Site,
        messages: &Messages,
        set: SetIndex,
        reader: LanguageIndex,
    ) -> Vec<WordView> {
        let text = site.set(set).views[reader.0].language;
        let printer = Printer::new(site, messages, text, &site.set(set).fields.country);
        site.terms_on(set, reader)
            .into_iter()
            .filter_map(|term| printer.word(term.name, term.id))
            .collect()
    }

    /// The words that either of two texts of a page names, in the language of the first.
    pub fn of_two(
        site: &Site,
        messages: &Messages,
        set: SetIndex,
        own: LanguageIndex,
        other: LanguageIndex,
    ) -> Vec<WordView> {
        let printer = Printer::new(site, messages, own, &site.set(set).fields.country);
        let mut names: Vec<&str> = Vec::new();
        for term in [own, other].into_iter().flat_map(|text| site.terms_on(set, text)) {
            if !names.contains(&term.name) {
                names.push(term.name);
            }
        }
        // The ids of both texts begin with the tags of their languages, so none is like these.
        let words = names.into_iter();
        words.filter_map(|name| printer.word(name, format!("word-{name}"))).collect()
    }

    /// All words in the order of the reader's dictionary, each with the pages that name it.
    fn all(site: &Site, messages: &Messages, reader: LanguageIndex) -> Vec<WordView> {
        let printer = Printer::new(site, messages, reader, &site.config.country);
        let pages = pages_by_term(site, reader);
        let mut words: Vec<WordView> = site
            .glossary
            .terms
            .iter()
            .filter_map(|term| {
                let word = printer.word(term, format!("word-{term}"))?;
                Some(WordView { pages: pages.get(&**term).cloned().unwrap_or_default(), ..word })
            })
            .collect();
        let locale = &site.language(reader).locale;
        words.sort_by(|one, other| locale.compare(one.own(), other.own()));
        words
    }

    /// The word as its readers write it.
    fn own(&self) -> &str {
        &self.word.as_ref().unwrap_or(&self.host).text
    }
}

/// Pages with a text of their own in the language. One that stands in no menu is offered nowhere by itself.
fn pages_by_term(site: &Site, reader: LanguageIndex) -> BTreeMap<&str, Vec<LinkView>> {
    let mut pages: BTreeMap<&str, Vec<LinkView>> = BTreeMap::new();
    for (index, set) in site.sets.iter().enumerate() {
        if set.fields.nav == Navigation::None || !set.is_published_in(reader) {
            continue;
        }
        for term in site.terms_on(SetIndex(index), reader) {
            let page = LinkView::of(site, SetIndex(index), reader);
            pages.entry(term.name).or_default().push(page);
        }
    }
    pages
}

/// Puts the words of the glossary together for one text.
struct Printer<'a> {
    site: &'a Site,
    messages: &'a Messages,
    /// The language of the text.
    text: &'a LanguageTag,
    /// The language of the country.
    host: &'a LanguageTag,
}

impl<'a> Printer<'a> {
    fn new(
        site: &'a Site,
        messages: &'a Messages,
        text: LanguageIndex,
        country: &str,
    ) -> Printer<'a> {
        let host = &site.language(site.host_language(country)).tag;
        Printer { site, messages, text: &site.language(text).tag, host }
    }

    /// `None` for a word the glossary does not have, which is a problem of its own.
    fn word(&self, term: &str, id: String) -> Option<WordView> {
        let message = glossary::message_of(term);
        let host = self.message(self.host, &message)?;
        let word = self.message(self.text, &message).filter(|word| word.lang != host.lang);
        let text = self.site.language_index(self.text);
        let standing = text.and_then(|text| self.site.words.standing(text, &message));
        Some(WordView {
            name: term.to_owned(),
            id,
            say: self.message(self.text, &format!("{message}.say")),
            word,
            meaning: self.message(self.text, &format!("{message}.meaning")),
            host,
            pages: Vec::new(),
            machine: standing.is_some_and(|word| !word.standing.is_read_by_a_speaker()),
            outdated: standing.is_some_and(|word| word.is_outdated),
        })
    }

    fn message(&self, reader: &LanguageTag, id: &str) -> Option<TextView> {
        let message = self.messages.get(reader, id, &[], MessageUse::Attribute).ok()?;
        let written_in = self.site.language_index(&message.language)?;
        Some(TextView {
            text: message.text.to_string(),
            lang: message.language.to_string(),
            dir: self.site.language(written_in).direction().as_str(),
        })
    }
}

impl PageView {
    /// Explains the words that its text names.
    pub fn explain_words(&mut self, words: Vec<WordView>) {
        self.machine_words = words.iter().any(|word| word.machine);
        self.words = words;
    }

    /// The page of all words in one language; its title is the message `words-all`.
    pub fn of_words(site: &Site, messages: &Messages, reader: LanguageIndex) -> PageView {
        let title = |language: LanguageIndex| {
            let tag = &site.language(language).tag;
            let message = messages.get(tag, "words-all", &[], MessageUse::Attribute);
            message.map(|message| message.text.to_string()).unwrap_or_default()
        };
        let url = |language| site.words_url(language).unwrap_or_default();
        let (text, source) = (site.glossary_language(reader), site.source_language());
        let mut page = PageView::bare(site, reader, "words");
        page.title = title(reader);
        page.url = url(reader);
        page.full_url = site.full_url(&page.url);
        page.canonical_url = site.full_url(&url(text));
        page.default_url = site.full_url(&url(source));
        page.content_language = LanguageView::of(site.language(text));
        page.translations = site
            .languages()
            .zip(page.translations)
            .map(|((index, _), translation)| TranslationView {
                full_url: site.full_url(&url(index)),
                url: url(index),
                translated: site.glossary.languages.contains(&index),
                ..translation
            })
            .collect();
        if text != reader {
            page.notices.push(notice_name(Notice::NotTranslated));
        }
        page.explain_words(WordView::all(site, messages, reader));
        if page.machine_words {
            page.notices.push(notice_name(Notice::Machine));
        }
        if text != source {
            let language = site.language(source);
            page.source = Some(LinkView {
                title: title(source),
                summary: String::new(),
                url: url(source),
                lang: language.tag.to_string(),
                dir: language.direction().as_str(),
                script: language.locale.script().to_lowercase(),
                machine: false,
            });
        }
        page
    }
}
