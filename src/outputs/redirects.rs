//! Old addresses that keep working: a small page that leads on, without a script.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::addresses::alias_path;
use crate::theme::views::PageView;

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    site.pages()
        .flat_map(|(set, reader, page)| {
            page.front_matter.aliases.iter().map(move |alias| {
                let path = alias_path(&alias.text);
                PlannedFile {
                    path: OutputPath::new(path.clone()),
                    owner: page.path.clone(),
                    make: Box::new(move || {
                        let mut view = PageView::of(site, set, reader);
                        view.kind = "redirect";
                        let values = workshop.theme.page_values(workshop.frame(reader), &view);
                        workshop
                            .theme
                            .render("redirect.html", values, "", &path)
                            .map(OutputContent::Bytes)
                    }),
                }
            })
        })
        .collect()
}
