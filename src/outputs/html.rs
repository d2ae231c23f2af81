//! The pages: one file for each page in each language, also where another language stands in.

use super::{PlannedFile, TextPrinter, Workshop};
use crate::diagnostic::Diagnostic;
use crate::output_file::{OutputContent, OutputPath};
use crate::site::{LanguageIndex, SetIndex};
use crate::theme::views::{PageView, WordView};

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    (0..site.sets.len())
        .flat_map(|set| {
            let set = SetIndex(set);
            site.languages().map(move |(reader, _)| PlannedFile {
                path: OutputPath::new(format!("{}index.html", site.set(set).addresses[reader.0])),
                owner: site.shown(set, reader).path.clone(),
                make: Box::new(move || page(workshop, set, reader).map(OutputContent::Bytes)),
            })
        })
        .collect()
}

fn page(
    workshop: &Workshop,
    set: SetIndex,
    reader: LanguageIndex,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = workshop.site;
    let shown = site.shown(set, reader);
    let language = site.set(set).views[reader.0].language;
    let mut view = PageView::of(site, set, reader);
    view.explain_words(WordView::of_page(site, workshop.messages, set, reader));
    view.offer_handouts(site, &workshop.offered, set, reader);
    let values = workshop.theme.page_values(workshop.frame(reader), &view);
    // Components stand inside the text, so they speak its language, not that of the frame around it.
    let of_text = if language == reader {
        values.clone()
    } else {
        workshop.theme.page_values(workshop.frame(language), &view)
    };
    let printer = TextPrinter::new(workshop, set, reader, &view.words, &of_text);
    let content = printer.text()?;
    workshop.theme.render("page.html", values, &content, shown.path.as_str())
}
