//! Makes views from the site: what a page tells its readers, in the language they read.

use super::{
    BilingualView, ContactView, ContentsView, LanguageView, LinkView, PageView, SiteView,
    SourceView, TopicView, TranslationView,
};
use crate::site::addresses::{self, TOPICS_SLUG};
use crate::site::facts::{self, FactSource};
use crate::site::front_matter::{Audience, Navigation, PageClass};
use crate::site::houses;
use crate::site::page::Page;
use crate::site::translations::{Notice, Unreviewed, Visibility};
use crate::site::{LanguageIndex, SetIndex, Site};

impl SiteView {
    pub fn of(site: &Site, reader: LanguageIndex) -> SiteView {
        let links =
            |menu| site.menu(menu).into_iter().map(|set| LinkView::of(site, set, reader)).collect();
        let contact = &site.config.contact;
        SiteView {
            origin: site.config.base_url.origin.clone(),
            front_url: site.url_of(""),
            home_url: site.url(SetIndex(0), reader),
            search_url: site.url_of(&addresses::of_search(&site.language(reader).tag)),
            languages: site.languages().map(|(_, language)| LanguageView::of(language)).collect(),
            source_language: LanguageView::of(site.language(site.source_language())),
            main_menu: links(Navigation::Main),
            footer_menu: links(Navigation::Footer),
            contact: ContactView {
                name: contact.name.clone(),
                email: contact.email.clone(),
                phone: contact.phone.clone(),
            },
            words_url: site.words_url(reader),
        }
    }
}

impl LinkView {
    /// A link to a page with the title its readers will find there.
    pub fn of(site: &Site, set: SetIndex, reader: LanguageIndex) -> LinkView {
        let shown = site.shown(set, reader);
        let language = site.language(site.set(set).views[reader.0].language);
        LinkView {
            title: shown.front_matter.title.clone(),
            summary: shown.front_matter.summary.clone(),
            url: site.url(set, reader),
            lang: language.tag.to_string(),
            dir: language.direction().as_str(),
            script: language.locale.script().to_lowercase(),
            machine: site.set(set).is_machine_made_in(site.set(set).views[reader.0].language),
        }
    }
}

impl PageView {
    /// A page of the site as readers of one language see it.
    pub fn of(site: &Site, index: SetIndex, reader: LanguageIndex) -> PageView {
        let set = site.set(index);
        let view = &set.views[reader.0];
        let shown = site.shown(index, reader);
        let link = |set: SetIndex| LinkView::of(site, set, reader);
        let source = site.source_language();
        let mut page = PageView::bare(site, reader, "page");
        page.title.clone_from(&shown.front_matter.title);
        page.summary.clone_from(&shown.front_matter.summary);
        page.url = site.url(index, reader);
        page.full_url = site.full_url(&page.url);
        page.canonical_url = site.full_url(&site.url(index, view.language));
        if index != SetIndex(0) {
            page.default_url = site.full_url(&site.url(index, source));
        }
        page.content_language = LanguageView::of(site.language(view.language));
        page.source = (view.language != source).then(|| LinkView::of(site, index, source));
        page.notices = view.notices.iter().map(|notice| notice_name(*notice)).collect();
        page.translations = TranslationView::all(site, index, reader);
        page.breadcrumbs = match site.way_down(index) {
            way if way.len() > 1 => way.into_iter().map(link).collect(),
            _ => Vec::new(),
        };
        page.contents = contents(shown);
        page.pages = match set.parent {
            // The home page leads to its parts in its own words.
            None => Vec::new(),
            Some(_) => site.listed_children(index).into_iter().map(link).collect(),
        };
        page.tell_of_machine_titles();
        page.previous = set.previous.map(link);
        page.next = set.next.map(link);
        page.topics = set
            .fields
            .topics
            .iter()
            .filter(|topic| site.topics.contains_key(*topic))
            .map(|topic| TopicView::of(site, topic, reader))
            .collect();
        page.class = class_name(set.fields.class);
        page.audience = match set.fields.audience {
            Audience::Parents => "parents",
            Audience::Professionals => "professionals",
        };
        page.checked = set.fields.checked.map(|date| date.to_iso());
        page.check_again = set.fields.check_again.map(|date| date.to_iso());
        page.sources = sources(site, index, reader);
        page.bilingual = BilingualView::of_page(site, index, reader);
        page
    }

    /// Says that titles in the list of pages are machine-made, where nothing says so of the page itself.
    pub fn tell_of_machine_titles(&mut self) {
        let is_told = self.notices.contains(&notice_name(Notice::Machine));
        if !is_told && self.pages.iter().any(|link| link.machine) {
            self.notices.push("machine-titles");
        }
    }

    /// A page the tool makes itself, with nothing filled in but its language and the other languages' home pages.
    pub fn bare(site: &Site, reader: LanguageIndex, kind: &'static str) -> PageView {
        let url = site.url_of("");
        let full_url = site.full_url(&url);
        PageView {
            kind,
            title: String::new(),
            summary: String::new(),
            canonical_url: full_url.clone(),
            default_url: full_url.clone(),
            url,
            full_url,
            content_language: LanguageView::of(site.language(reader)),
            source: None,
            notices: preview_notice(site),
            noindex: site.visibility != Visibility::default(),
            translations: TranslationView::all(site, SetIndex(0), reader),
            breadcrumbs: Vec::new(),
            contents: Vec::new(),
            pages: Vec::new(),
            previous: None,
            next: None,
            topics: Vec::new(),
            class: class_name(PageClass::General),
            audience: "parents",
            checked: None,
            check_again: None,
            sources: Vec::new(),
            words: Vec::new(),
            machine_words: false,
            handouts: Vec::new(),
            handout_pairs: Vec::new(),
            handouts_url: None,
            handout_groups: Vec::new(),
            bilingual: Vec::new(),
            beside: None,
            alone_url: None,
        }
    }
}

impl TranslationView {
    fn all(site: &Site, set: SetIndex, reader: LanguageIndex) -> Vec<TranslationView> {
        site.languages()
            .map(|(index, language)| {
                let url = site.url(set, index);
                TranslationView {
                    tag: language.tag.to_string(),
                    name: language.name.clone(),
                    dir: language.direction().as_str(),
                    script: language.locale.script().to_lowercase(),
                    full_url: site.full_url(&url),
                    url,
                    translated: site.set(set).is_published_in(index),
                    current: index == reader,
                }
            })
            .collect()
    }
}

impl TopicView {
    pub fn of(site: &Site, topic: &str, reader: LanguageIndex) -> TopicView {
        let tag = &site.language(reader).tag;
        TopicView {
            name: topic.to_owned(),
            url: site.url_of(&format!("{tag}/{TOPICS_SLUG}/{topic}/")),
        }
    }
}

/// What the page and the parts on it name, and what the facts in their texts come from. One source may say several
/// facts: it stands there once, with the earliest day on which one of them was looked up.
fn sources(site: &Site, index: SetIndex, reader: LanguageIndex) -> Vec<SourceView> {
    let parts = site.parts_on(index, reader);
    let named = site.set(index).fields.sources.iter();
    let mut sources: Vec<SourceView> = Vec::new();
    for source in named.chain(parts.iter().flat_map(|part| part.sources)) {
        let view = SourceView {
            title: source.title.clone(),
            url: Some(source.url.clone()),
            checked: None,
        };
        if !sources.iter().any(|known| known.title == view.title && known.url == view.url) {
            sources.push(view);
        }
    }
    let shown = site.shown(index, reader);
    let bodies = || [&shown.body].into_iter().chain(parts.iter().map(|part| &part.page.body));
    let named = bodies().flat_map(facts::named_in).map(|(_, id)| id);
    let shares = houses::shares_in(&shown.body, &site.houses);
    let facts = named.chain(shares).filter_map(|id| site.facts.get(id));
    for fact in facts {
        let FactSource { title, url } = &fact.source;
        let is_same = |source: &&mut SourceView| match (&source.url, url) {
            (Some(one), Some(other)) => one == other,
            _ => source.title == *title,
        };
        let checked = fact.checked.to_iso();
        match sources.iter_mut().find(is_same) {
            Some(source) if source.checked.as_ref().is_some_and(|day| *day <= checked) => {}
            Some(source) => source.checked = Some(checked),
            None => sources.push(SourceView {
                title: title.clone(),
                url: url.clone(),
                checked: Some(checked),
            }),
        }
    }
    sources
}

fn contents(page: &Page) -> Vec<ContentsView> {
    let headings: Vec<ContentsView> = page
        .body
        .headings()
        .filter(|(_, level, _)| *level == 2)
        .map(|(index, _, id)| ContentsView {
            id: id.to_owned(),
            title: page.body.plain_text(index),
        })
        .collect();
    if headings.len() < 2 { Vec::new() } else { headings }
}

fn preview_notice(site: &Site) -> Vec<&'static str> {
    match site.visibility.unreviewed {
        Unreviewed::HeldBack => Vec::new(),
        Unreviewed::Previewed => vec![notice_name(Notice::Preview)],
    }
}

/// The end of the message that says it: `notice-machine`.
pub fn notice_name(notice: Notice) -> &'static str {
    match notice {
        Notice::Preview => "preview",
        Notice::Draft => "draft",
        Notice::Machine => "machine",
        Notice::NotTranslated => "not-translated",
        Notice::PartNotTranslated => "part-not-translated",
        Notice::HeldBack => "held-back",
        Notice::TitleOutdated => "title-outdated",
    }
}

fn class_name(class: PageClass) -> &'static str {
    match class {
        PageClass::General => "general",
        PageClass::Deadline => "deadline",
        PageClass::Rights => "rights",
        PageClass::Sensitive => "sensitive",
    }
}
