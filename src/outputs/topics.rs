//! A page for each topic in each language: the pages that speak of it.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::addresses::TOPICS_SLUG;
use crate::theme::views::{LinkView, PageView, TopicView};

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    let mut files = Vec::new();
    for (topic, sets) in &site.topics {
        let Some(first) = sets.first() else { continue };
        for (reader, language) in site.languages() {
            let path = format!("{}/{TOPICS_SLUG}/{topic}/index.html", language.tag);
            files.push(PlannedFile {
                path: OutputPath::new(path.clone()),
                owner: site.set(*first).source_page().path.clone(),
                make: Box::new(move || {
                    let mut page = PageView::bare(site, reader, "topic");
                    page.url = TopicView::of(site, topic, reader).url;
                    page.full_url = site.full_url(&page.url);
                    page.canonical_url.clone_from(&page.full_url);
                    let source = site.source_language();
                    page.default_url = site.full_url(&TopicView::of(site, topic, source).url);
                    page.topics = vec![TopicView::of(site, topic, reader)];
                    page.pages = sets.iter().map(|set| LinkView::of(site, *set, reader)).collect();
                    page.tell_of_machine_titles();
                    for translation in &mut page.translations {
                        translation.url =
                            site.url_of(&format!("{}/{TOPICS_SLUG}/{topic}/", translation.tag));
                        translation.full_url = site.full_url(&translation.url);
                        translation.translated =
                            site.language_index_of(&translation.tag).is_some_and(|index| {
                                sets.iter().any(|set| site.set(*set).is_published_in(index))
                            });
                    }
                    let values = workshop.theme.page_values(workshop.frame(reader), &page);
                    workshop.theme.render("topic.html", values, "", &path).map(OutputContent::Bytes)
                }),
            });
        }
    }
    files
}
