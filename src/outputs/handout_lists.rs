//! A page for each language with all sheets of paper, by audience and topic: for those who print them.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::addresses::SHEETS_SLUG;
use crate::site::handouts::OfferedHandouts;
use crate::source::SourcePath;
use crate::theme::views::PageView;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let (site, offered) = (workshop.site, &workshop.offered);
    if *offered == OfferedHandouts::None || !site.has_handouts() {
        return Vec::new();
    }
    site.languages()
        .map(|(reader, language)| {
            let path = format!("{}/{SHEETS_SLUG}/index.html", language.tag);
            PlannedFile {
                path: OutputPath::new(path.clone()),
                owner: SourcePath::new("site.yaml"),
                make: Box::new(move || {
                    let page = PageView::of_sheets(site, offered, reader);
                    let values = workshop.theme.page_values(workshop.frame(reader), &page);
                    let html = workshop.theme.render("sheets.html", values, "", &path)?;
                    Ok(OutputContent::Bytes(html))
                }),
            }
        })
        .collect()
}
