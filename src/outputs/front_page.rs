//! The first page of the site: every language in its own name. It suggests one, and never redirects.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::source::SourcePath;
use crate::theme::views::PageView;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    vec![PlannedFile {
        path: OutputPath::new("index.html"),
        owner: SourcePath::new("site.yaml"),
        make: Box::new(move || {
            let reader = workshop.site.source_language();
            let page = PageView::bare(workshop.site, reader, "front");
            let values = workshop.theme.page_values(workshop.frame(reader), &page);
            workshop.theme.render("front.html", values, "", "index.html").map(OutputContent::Bytes)
        }),
    }]
}
