//! Sheets of paper as templates offer them.

use serde::Serialize;

use super::{LanguageView, LinkView, PageView, TopicView};
use crate::config::handouts::HandoutKind;
use crate::site::addresses::SHEETS_SLUG;
use crate::site::front_matter::Audience;
use crate::site::handouts::{Handout, OfferedHandouts};
use crate::site::{LanguageIndex, SetIndex, Site};

/// A sheet of paper to download.
#[derive(Clone, Debug, Serialize)]
pub struct HandoutView {
    /// `sheet`, `large`, `bilingual`, `cards` or `booklet`.
    pub kind: &'static str,
    pub url: String,
    /// The reader's language first; two on a sheet in two languages.
    pub languages: Vec<LanguageView>,
    /// Both are missing where a sheet is made only when somebody asks for it.
    pub pages: Option<usize>,
    pub kilobytes: Option<usize>,
}

impl HandoutView {
    /// The sheets offered on a page, in the order of their kinds.
    pub fn of_page(
        site: &Site,
        offered: &OfferedHandouts,
        set: SetIndex,
        reader: LanguageIndex,
    ) -> Vec<HandoutView> {
        let handouts = site.handouts_for(set, reader).into_iter();
        handouts.filter_map(|handout| HandoutView::of(site, offered, handout)).collect()
    }

    /// Whether it has two languages side by side.
    fn is_pair(&self) -> bool {
        self.kind == HandoutKind::Bilingual.name()
    }

    pub(super) fn of(
        site: &Site,
        offered: &OfferedHandouts,
        handout: Handout,
    ) -> Option<HandoutView> {
        let path = handout.path(site);
        let size = offered.find(&path)?;
        let languages = std::iter::once(handout.language).chain(handout.beside);
        Some(HandoutView {
            kind: handout.kind.name(),
            url: site.url_of(&path),
            languages: languages.map(|index| LanguageView::of(site.language(index))).collect(),
            pages: size.map(|size| size.pages),
            // A file of 300 bytes is not "0 KB".
            kilobytes: size.map(|size| size.bytes.div_ceil(1000)),
        })
    }
}

/// Pages for one audience about one topic, with their sheets.
#[derive(Clone, Debug, Serialize)]
pub struct HandoutGroup {
    /// `parents` or `professionals`.
    pub audience: &'static str,
    pub topic: Option<TopicView>,
    pub pages: Vec<HandoutPage>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HandoutPage {
    pub page: LinkView,
    pub handouts: Vec<HandoutView>,
    pub handout_pairs: Vec<HandoutView>,
}

impl PageView {
    /// Offers the sheets of a page to its readers.
    pub fn offer_handouts(
        &mut self,
        site: &Site,
        offered: &OfferedHandouts,
        set: SetIndex,
        reader: LanguageIndex,
    ) {
        let handouts = HandoutView::of_page(site, offered, set, reader);
        self.handouts_url = (!handouts.is_empty()).then(|| site.sheets_url(reader));
        (self.handout_pairs, self.handouts) = handouts.into_iter().partition(HandoutView::is_pair);
    }

    /// The page of all sheets in one language.
    pub fn of_sheets(site: &Site, offered: &OfferedHandouts, reader: LanguageIndex) -> PageView {
        let mut page = PageView::bare(site, reader, SHEETS_SLUG);
        page.url = site.sheets_url(reader);
        page.full_url = site.full_url(&page.url);
        page.canonical_url.clone_from(&page.full_url);
        page.default_url = site.full_url(&site.sheets_url(site.source_language()));
        for (translation, (index, _)) in page.translations.iter_mut().zip(site.languages()) {
            translation.url = site.sheets_url(index);
            translation.full_url = site.full_url(&translation.url);
            translation.translated = true;
        }
        page.handout_groups = HandoutGroup::all(site, offered, reader);
        let mut pages = page.handout_groups.iter().flat_map(|group| &group.pages);
        if pages.any(|listed| listed.page.machine) {
            page.notices.push("machine-titles");
        }
        page
    }
}

impl HandoutGroup {
    /// In the order of the topics; pages without one come last.
    fn all(site: &Site, offered: &OfferedHandouts, reader: LanguageIndex) -> Vec<HandoutGroup> {
        let audiences =
            [(Audience::Parents, "parents"), (Audience::Professionals, "professionals")];
        let topics = site.topics.keys().map(Some).chain([None]);
        let mut groups = Vec::new();
        for (audience, name) in audiences {
            for topic in topics.clone() {
                let is_in_group = |set: &SetIndex| {
                    let fields = &site.set(*set).fields;
                    fields.audience == audience && fields.topics.first() == topic
                };
                let pages = site.in_order().into_iter().filter(is_in_group);
                let pages: Vec<HandoutPage> = pages
                    .map(|set| {
                        let handouts = HandoutView::of_page(site, offered, set, reader);
                        let (handout_pairs, handouts) =
                            handouts.into_iter().partition(HandoutView::is_pair);
                        let page = LinkView::of(site, set, reader);
                        HandoutPage { page, handouts, handout_pairs }
                    })
                    .filter(|page| !(page.handouts.is_empty() && page.handout_pairs.is_empty()))
                    .collect();
                if !pages.is_empty() {
                    let topic = topic.map(|topic| TopicView::of(site, topic, reader));
                    groups.push(HandoutGroup { audience: name, topic, pages });
                }
            }
        }
        groups
    }
}
