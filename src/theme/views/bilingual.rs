//! Two languages of a page beside each other, as templates show and offer them.

use serde::Serialize;

use super::of_site::notice_name;
use super::{HandoutView, LanguageView, LinkView, PageView};
use crate::config::handouts::HandoutKind;
use crate::site::handouts::OfferedHandouts;
use crate::site::{LanguageIndex, SetIndex, Site};

/// A page with this text beside another language.
#[derive(Clone, Debug, Serialize)]
pub struct BilingualView {
    pub url: String,
    /// The one at the start of the lines first.
    pub languages: [LanguageView; 2],
}

/// The second text of a page in two languages.
#[derive(Clone, Debug, Serialize)]
pub struct BesideView {
    pub tag: String,
    pub name: String,
    pub dir: &'static str,
    pub script: String,
    pub title: String,
    pub summary: String,
    /// The page with this text alone.
    pub url: String,
    /// What is to be told about it in its language, as `page.notices`; nothing where it is the source.
    pub notices: Vec<&'static str>,
}

impl BilingualView {
    /// The pages in two languages that readers of a page are offered; who reads the source is offered all that stand
    /// beside it.
    pub(super) fn of_page(site: &Site, set: SetIndex, reader: LanguageIndex) -> Vec<BilingualView> {
        let is_offered = |(own, other): &(LanguageIndex, LanguageIndex)| {
            *own == reader || (*other == reader && reader == site.source_language())
        };
        let pages = site.bilingual_pages(set).into_iter().filter(is_offered);
        let view = |index| LanguageView::of(site.language(index));
        pages
            .map(|(own, other)| BilingualView {
                url: site.url_of(&site.bilingual_address(set, own, other)),
                languages: [view(own), view(other)],
            })
            .collect()
    }
}

impl PageView {
    /// A page in two languages. Search engines keep the page in the reader's.
    pub fn of_two(
        site: &Site,
        set: SetIndex,
        own: LanguageIndex,
        other: LanguageIndex,
    ) -> PageView {
        let mut page = PageView::of(site, set, own);
        page.kind = "bilingual";
        let url = |own, other| site.url_of(&site.bilingual_address(set, own, other));
        let plain_url = std::mem::replace(&mut page.url, url(own, other));
        page.full_url = site.full_url(&page.url);
        page.contents.clear();
        page.pages.clear();
        page.notices.retain(|notice| *notice != "machine-titles");
        page.previous = None;
        page.next = None;
        let LanguageView { tag, name, dir, script } = LanguageView::of(site.language(other));
        // The way leads on from the page in one language to this one.
        if page.breadcrumbs.is_empty() {
            page.breadcrumbs.push(LinkView::of(site, set, own));
        }
        page.breadcrumbs.push(LinkView {
            title: name.clone(),
            summary: String::new(),
            url: page.url.clone(),
            lang: tag.clone(),
            dir,
            script: script.clone(),
            machine: false,
        });
        let pages = site.bilingual_pages(set);
        for (translation, (index, _)) in page.translations.iter_mut().zip(site.languages()) {
            if pages.contains(&(index, other)) {
                translation.url = url(index, other);
                translation.full_url = site.full_url(&translation.url);
            }
        }
        let view = &site.set(set).views[other.0];
        let fields = &site.shown(set, other).front_matter;
        page.alone_url = Some(plain_url);
        page.beside = Some(BesideView {
            tag,
            name,
            dir,
            script,
            title: fields.title.clone(),
            summary: fields.summary.clone(),
            url: site.url(set, other),
            notices: match other == site.source_language() {
                true => Vec::new(),
                false => view.notices.iter().map(|notice| notice_name(*notice)).collect(),
            },
        });
        page.bilingual.clear();
        page
    }

    /// Offers the sheet of paper with the same two languages.
    pub fn offer_bilingual_sheet(
        &mut self,
        site: &Site,
        offered: &OfferedHandouts,
        set: SetIndex,
        own: LanguageIndex,
        other: LanguageIndex,
    ) {
        let sheets = site.handouts(set, own).into_iter().filter(|handout| {
            handout.kind == HandoutKind::Bilingual && handout.beside == Some(other)
        });
        self.handout_pairs =
            sheets.filter_map(|handout| HandoutView::of(site, offered, handout)).collect();
        self.handouts_url = (!self.handout_pairs.is_empty()).then(|| site.sheets_url(own));
    }
}
