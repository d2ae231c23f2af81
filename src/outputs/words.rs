//! A page for each language with all words of the glossary, and the pages that name them.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::addresses::WORDS_SLUG;
use crate::source::SourcePath;
use crate::theme::views::PageView;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    if site.glossary.terms.is_empty() {
        return Vec::new();
    }
    let source = &site.config.source_language;
    site.languages()
        .map(|(reader, language)| {
            let path = format!("{}/{WORDS_SLUG}/index.html", language.tag);
            PlannedFile {
                path: OutputPath::new(path.clone()),
                owner: SourcePath::new(format!("translations/{source}/glossary.ftl")),
                make: Box::new(move || {
                    let page = PageView::of_words(site, workshop.messages, reader);
                    let values = workshop.theme.page_values(workshop.frame(reader), &page);
                    workshop.theme.render("words.html", values, "", &path).map(OutputContent::Bytes)
                }),
            }
        })
        .collect()
}
