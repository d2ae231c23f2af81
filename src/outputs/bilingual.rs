//! Pages in two languages: block beside block, with the numbers of the sheet of paper, for two people at one table.
//!
//! Why a list and not a table? On a telephone the two texts of a pair stand one below the other, and a table that is
//! laid out so is none any more. A list keeps its meaning at every width: each item says its number, then what the
//! reader's language says, then the other.

mod cells;

use std::fmt::Write;

use super::{PlannedFile, TextPrinter, Workshop, push_text};
use crate::diagnostic::Diagnostic;
use crate::messages::{MessageArgument, MessageUse};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::blocks::Block;
use crate::site::pairs::Paired;
use crate::site::{LanguageIndex, SetIndex};
use crate::theme::views::{PageView, WordView};
use cells::{Column, Side};

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    let pages = (0..site.sets.len()).map(SetIndex).flat_map(|set| {
        site.bilingual_pages(set).into_iter().map(move |(own, other)| (set, own, other))
    });
    pages
        .map(|(set, own, other)| PlannedFile {
            path: OutputPath::new(format!("{}index.html", site.bilingual_address(set, own, other))),
            owner: site.shown(set, own).path.clone(),
            make: Box::new(move || page(workshop, set, own, other).map(OutputContent::Bytes)),
        })
        .collect()
}

fn page(
    workshop: &Workshop,
    set: SetIndex,
    own: LanguageIndex,
    other: LanguageIndex,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = workshop.site;
    let mut view = PageView::of_two(site, set, own, other);
    view.words = WordView::of_two(site, workshop.messages, set, own, other);
    view.offer_bilingual_sheet(site, &workshop.offered, set, own, other);
    let values = workshop.theme.page_values(workshop.frame(own), &view);
    let other_values = workshop.theme.page_values(workshop.frame(other), &view);
    let printer = |reader, values| {
        TextPrinter::new(workshop, set, reader, &view.words, values).with_own_ids()
    };
    let columns = [
        Column::new(printer(own, &values), Side::Own)?,
        Column::new(printer(other, &other_values), Side::Beside)?,
    ];
    let mut rows = Rows {
        workshop,
        languages: [own, other],
        columns,
        is_told: false,
        html: String::from("<ol class=\"pairs\">\n"),
    };
    // What the translation does not have stands beside it here, so nothing is said in its place.
    if other == site.source_language() {
        rows.columns[0].leave_out_missing();
    }
    for paired in site.pairs(set, own, other) {
        rows.add(paired)?;
    }
    rows.html.push_str("</ol>\n");
    rows.footnotes()?;
    let path = site.shown(set, own).path.as_str();
    let content = rows.html;
    workshop.theme.render("bilingual.html", values, &content, path)
}

struct Rows<'a> {
    workshop: &'a Workshop<'a>,
    /// The reader's first.
    languages: [LanguageIndex; 2],
    columns: [Column<'a>; 2],
    /// Whether it is said that sections stand side by side.
    is_told: bool,
    html: String,
}

impl Rows<'_> {
    fn add(&mut self, paired: Paired) -> Result<(), Box<Diagnostic>> {
        match paired {
            Paired::Blocks { own, other, number } => {
                if self.columns[0].is_across(own) {
                    return self.across(own, number);
                }
                self.titles([Some(own), Some(other)])?;
                let cells = [self.columns[0].block(own)?, self.columns[1].block(other)?];
                if cells.iter().any(|cell| !cell.is_empty()) {
                    let role = self.columns[0].role(own);
                    self.row(Some(number), role, cells)?;
                }
            }
            Paired::Sections { own, other } => {
                if !self.is_told && !own.is_empty() && !other.is_empty() {
                    self.is_told = true;
                    let words = self.words(0, "handout-sections-beside", None)?;
                    let _ = writeln!(self.html, "<li class=\"pairs-note\"><p>{words}</p></li>");
                }
                self.titles([own.first().copied(), other.first().copied()])?;
                let cells = [self.columns[0].blocks(&own)?, self.columns[1].blocks(&other)?];
                if cells.iter().any(|cell| !cell.is_empty()) {
                    self.row(None, "sections", cells)?;
                }
            }
        }
        Ok(())
    }

    /// The headings of components that begin here, which are words of the interface.
    fn titles(&mut self, blocks: [Option<Block>; 2]) -> Result<(), Box<Diagnostic>> {
        let [own, other] = blocks;
        let own = own.map(|own| self.columns[0].titles(own)).unwrap_or_default();
        let other = other.map(|other| self.columns[1].titles(other)).unwrap_or_default();
        for place in 0..own.len().max(other.len()) {
            let title = |rows: &Self, column: usize, titles: &[&str]| match titles.get(place) {
                Some(id) => {
                    let words = rows.words(column, id, None)?;
                    Ok::<_, Box<Diagnostic>>(format!("<p class=\"view-title\">{words}</p>\n"))
                }
                None => Ok(String::new()),
            };
            let cells = [title(self, 0, &own)?, title(self, 1, &other)?];
            self.row(None, "title", cells)?;
        }
        Ok(())
    }

    /// What has both languages in itself.
    fn across(&mut self, block: Block, number: usize) -> Result<(), Box<Diagnostic>> {
        let cell = self.columns[0].block(block)?;
        let _ = writeln!(self.html, "<li class=\"pair across\" id=\"b{number}\">\n{cell}</li>");
        Ok(())
    }

    fn row(
        &mut self,
        number: Option<usize>,
        role: &str,
        [own, other]: [String; 2],
    ) -> Result<(), Box<Diagnostic>> {
        let _ = write!(self.html, "<li class=\"pair {role}\"");
        if let Some(number) = number {
            let words = self.words(0, "bilingual-number", Some(number))?;
            let _ = write!(
                self.html,
                " id=\"b{number}\" value=\"{number}\"><a class=\"pair-number\" href=\"#b{number}\" \
                 aria-label=\"{words}\"><span>{number}</span></a"
            );
        }
        self.html.push_str(">\n");
        for (column, cell) in [own, other].into_iter().enumerate() {
            self.html.push_str("<div class=\"cell");
            self.html.push_str(if column == 0 { "" } else { " beside" });
            let is_absent = cell.is_empty() && role != "title";
            self.html.push_str(if is_absent { " absent\"" } else { "\"" });
            if column == 1 {
                self.html.push_str(&self.attributes());
            }
            let cell = match is_absent {
                true => format!("<p>{}</p>\n", self.words(column, "bilingual-missing", None)?),
                false => cell,
            };
            let _ = writeln!(self.html, ">\n{}\n</div>", cell.trim_end());
        }
        self.html.push_str("</li>\n");
        Ok(())
    }

    fn footnotes(&mut self) -> Result<(), Box<Diagnostic>> {
        let notes = [self.columns[0].footnotes()?, self.columns[1].footnotes()?];
        if notes.iter().all(String::is_empty) {
            return Ok(());
        }
        let [own, other] = notes;
        let attributes = self.attributes();
        let _ = write!(
            self.html,
            "<div class=\"pair-notes\">\n<div class=\"cell\">\n{own}</div>\n\
             <div class=\"cell beside\"{attributes}>\n{other}</div>\n</div>\n"
        );
        Ok(())
    }

    /// Those of the second text.
    fn attributes(&self) -> String {
        let language = self.workshop.site.language(self.languages[1]);
        format!(
            " lang=\"{}\" dir=\"{}\" data-script=\"{}\"",
            language.tag,
            language.direction().as_str(),
            language.locale.script().to_lowercase()
        )
    }

    /// Words of the interface in the language of a column, ready for HTML.
    fn words(
        &self,
        column: usize,
        id: &str,
        number: Option<usize>,
    ) -> Result<String, Box<Diagnostic>> {
        let number = number.map(|number| MessageArgument::Number(number.to_string()));
        let arguments: Vec<_> = number.into_iter().map(|number| ("number", number)).collect();
        let mut html = String::new();
        let words =
            self.workshop.words(self.languages[column], id, &arguments, MessageUse::Attribute)?;
        push_text(&mut html, &words);
        Ok(html)
    }
}
