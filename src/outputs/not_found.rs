//! The pages shown at an address that does not exist: one per language, and one for the whole site, which hosts
//! look for at its root.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::source::SourcePath;
use crate::theme::views::PageView;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    let of_language =
        site.languages().map(|(reader, language)| (format!("{}/404.html", language.tag), reader));
    let of_site = [("404.html".to_owned(), site.source_language())];
    of_language
        .chain(of_site)
        .map(|(path, reader)| PlannedFile {
            path: OutputPath::new(path.clone()),
            owner: SourcePath::new("site.yaml"),
            make: Box::new(move || {
                let mut page = PageView::bare(site, reader, "not-found");
                page.noindex = true;
                let values = workshop.theme.page_values(workshop.frame(reader), &page);
                workshop.theme.render("not-found.html", values, "", &path).map(OutputContent::Bytes)
            }),
        })
        .collect()
}
