//! The pages: one file for each page in each language, also where another language stands in.

pub mod body;
mod outdated;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::{PlannedFile, Workshop, address_of_smaller};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::language::Language;
use crate::messages::{MessageArgument, MessageFailure, MessageUse};
use crate::output_file::{OutputContent, OutputPath};
use crate::picture::{self, Version};
use crate::site::body::{Body, ComponentCall, LinkTarget, Node, NodeKind, Task};
use crate::site::files::PageFile;
use crate::site::links::Destination;
use crate::site::page::Page;
use crate::site::parts::{self, ShownPart};
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::source::{SourceFile, SourcePath};
use crate::theme::PageValues;
use crate::theme::views::{PageView, PartView, WordView};
use body::{
    BlockMark, HtmlForm, PrintSettings, PunctuationStyle, ResolvedImage, ResolvedLink, Word,
};

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
    let printer = Printer {
        workshop,
        set,
        reader,
        words: &view.words,
        values: &of_text,
        given_up: OnceCell::new(),
    };
    let view = &site.set(set).views[reader.0];
    let source = site.set(set).source_page();
    let marks = outdated::marks(&printer, view, source)?;
    let text = Printed { page: shown, language, nodes: 0..shown.body.nodes.len(), marks: &marks };
    let content =
        outdated::at_start(&printer, view, source)? + &printer.print(&text, Surroundings::Page)?;
    if let Some(problem) = printer.given_up.into_inner() {
        return Err(problem);
    }
    workshop.theme.render("page.html", values, &content, shown.path.as_str())
}

/// Prints the text of a page, and in it the parts that the text shows, for the readers of one language.
struct Printer<'a> {
    workshop: &'a Workshop<'a>,
    set: SetIndex,
    reader: LanguageIndex,
    words: &'a [WordView],
    /// Of the page, in the language of its text.
    values: &'a PageValues,
    /// The page is given up with it; the first problem tells why.
    given_up: OnceCell<Box<Diagnostic>>,
}

/// What is printed: a text, or what stands inside its only paragraph.
struct Printed<'a> {
    page: &'a Page,
    language: LanguageIndex,
    nodes: Range<usize>,
    marks: &'a BTreeMap<usize, BlockMark>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Surroundings {
    Page,
    /// It shows no other part: where one is called all the same, a check says so.
    Part,
}

impl Printer<'_> {
    fn print(&self, text: &Printed, surroundings: Surroundings) -> Result<String, Box<Diagnostic>> {
        let Printer { workshop, set, reader, words, .. } = *self;
        let Printed { page, language, marks, .. } = *text;
        let site = workshop.site;
        let author = site.language(language);
        // Components stand inside the text, so they speak its language, not that of the frame around it.
        let own_values = (author.tag != self.values.language).then(|| {
            workshop.theme.page_values(workshop.frame(language), &PageView::of(site, set, reader))
        });
        let values = own_values.as_ref().unwrap_or(self.values);
        let settings = PrintSettings {
            form: HtmlForm::Page,
            punctuation: PunctuationStyle::Typographic(&author.quotes),
            direction: author.direction(),
            id_prefix: "",
            marks,
            link: &|index, target| match target {
                LinkTarget::Term(term) => term_link(words, term, &page.body, index, author),
                _ => link(site, set, target, language, reader),
            },
            image: &|target| {
                image(workshop, set, target, language, reader).unwrap_or_else(|problem| {
                    // The page is given up below; the first problem tells why.
                    let _ = self.given_up.set(problem);
                    ResolvedImage::default()
                })
            },
            component: &|index, call, body| match (parts::is_call(call), surroundings) {
                (false, _) => workshop.theme.component(call, values, body.as_deref(), &page.path),
                (true, Surroundings::Page) => self.part(call, &page.body.nodes[index].kind, page),
                (true, Surroundings::Part) => Ok(String::new()),
            },
            words: &|word| {
                translated(workshop, language, word).unwrap_or_else(|problem| {
                    let _ = self.given_up.set(problem);
                    String::new()
                })
            },
        };
        match text.nodes == (0..page.body.nodes.len()) {
            true => body::print(&page.body, &settings),
            false => body::print_part(&page.body, text.nodes.clone(), &settings),
        }
    }

    /// The passage that a call in the text of `on` shows; nothing for one that is not there, which a check tells of.
    fn part(
        &self,
        call: &ComponentCall,
        place: &NodeKind,
        on: &Page,
    ) -> Result<String, Box<Diagnostic>> {
        let Workshop { site, theme, .. } = self.workshop;
        let text_language = site.set(self.set).views[self.reader.0].language;
        let Some(ShownPart { page, language, source, view, .. }) =
            site.shown_part(call, text_language)
        else {
            return Ok(String::new());
        };
        let body = &page.body;
        let mut nodes = 0..body.nodes.len();
        // In an item of a tight list words stand without a paragraph around them.
        let is_tight = matches!(place, NodeKind::ComponentInline(_));
        if let (true, Some(Node { kind: NodeKind::Paragraph, end, .. })) =
            (is_tight, body.nodes.first())
            && *end as usize == nodes.end
        {
            nodes.start = 1;
        }
        let marks = outdated::marks(self, view, source)?;
        let text = Printed { page, language, nodes, marks: &marks };
        let html =
            outdated::at_start(self, view, source)? + &self.print(&text, Surroundings::Part)?;
        let values = self.values.with_part(&PartView::of(site.language(language)));
        theme.component(call, &values, Some(&html), &on.path)
    }
}

/// Links were checked before; one that leads nowhere all the same is printed as it was written.
fn link(
    site: &Site,
    from: SetIndex,
    target: &LinkTarget,
    author: LanguageIndex,
    reader: LanguageIndex,
) -> ResolvedLink {
    let plain = |href: String| ResolvedLink { href, attributes: Vec::new() };
    match site.destination(&site.set(from).key, target) {
        Ok(Destination::Page { set, anchor }) => {
            let href = site.page_url(set, anchor, author, reader);
            let found = site.set(set).views[reader.0].language;
            let attributes = if found == reader && author == reader {
                Vec::new()
            } else {
                vec![("hreflang", site.language(found).tag.to_string())]
            };
            ResolvedLink { href, attributes }
        }
        Ok(Destination::Anchor(id)) => {
            let shown = &site.shown(from, reader).body;
            plain(format!("#{}", site.anchor_in(from, id, author, shown).unwrap_or(id)))
        }
        Ok(Destination::File(_)) => plain(file_url(site, from, target, reader)),
        Ok(Destination::Outside(address)) => plain(address.to_owned()),
        Ok(Destination::Term(_)) | Err(_) => plain(String::new()),
    }
}

/// Leads to the entry at the end of the page. The word of the country is marked with its language where it stands in
/// a text in another one.
fn term_link(
    words: &[WordView],
    term: &str,
    body: &Body,
    index: usize,
    author: &Language,
) -> ResolvedLink {
    let mut link = ResolvedLink::default();
    if let Some(word) = words.iter().find(|word| word.name == term) {
        link.href = format!("#{}", word.id);
        link.attributes.push(("class", "term".to_owned()));
        let host = &word.host;
        if host.lang != author.tag.as_str() && is_form_of(&body.plain_text(index), &host.text) {
            link.attributes.push(("lang", host.lang.clone()));
            link.attributes.push(("dir", host.dir.to_owned()));
        }
    }
    link
}

/// Whether a text is the word, or one of the two names of `ondertoezichtstelling (OTS)`.
fn is_form_of(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    std::iter::once(word)
        .chain(word.split(['(', ')']))
        .any(|name| !text.is_empty() && name.trim().to_lowercase() == text)
}

fn file_url(site: &Site, from: SetIndex, target: &LinkTarget, reader: LanguageIndex) -> String {
    match site.destination(&site.set(from).key, target) {
        Ok(Destination::File(name)) => format!("{}{name}", site.url(from, reader)),
        _ => String::new(),
    }
}

/// A picture beside the page, with its size and its smaller versions.
fn image(
    workshop: &Workshop,
    from: SetIndex,
    target: &LinkTarget,
    author: LanguageIndex,
    reader: LanguageIndex,
) -> Result<ResolvedImage, Box<Diagnostic>> {
    let site = workshop.site;
    let mut image =
        ResolvedImage { src: file_url(site, from, target, reader), ..ResolvedImage::default() };
    let file = match site.destination(&site.set(from).key, target) {
        Ok(Destination::File(name)) => site.page_file(from, name, author),
        _ => None,
    };
    let Some(PageFile { path, file, .. }) = file else { return Ok(image) };
    let SourceFile::Asset { hash, picture: Some(Ok(picture)), .. } = file else {
        return Ok(image);
    };
    image.size = Some((picture.pixels.width, picture.pixels.height));
    if !picture::smaller_sizes(picture).is_empty() {
        let versions = workshop.pictures.versions(path, *hash);
        let versions =
            versions.map_err(|problem| Box::new(Diagnostic::new(Location::file(path), problem)))?;
        let width = |version: &Version| version.size.width;
        let url = |width| site.url_of(&address_of_smaller(*hash, picture, width));
        image.versions = versions.iter().map(width).map(|width| (url(width), width)).collect();
    }
    Ok(image)
}

/// The words the printer adds, in the language of the text.
fn translated(
    workshop: &Workshop,
    language: LanguageIndex,
    word: Word,
) -> Result<String, Box<Diagnostic>> {
    let tag = &workshop.site.language(language).tag;
    let number = |number: usize| vec![("number", MessageArgument::Number(number.to_string()))];
    let (id, arguments) = match word {
        Word::AlertTitle(kind) => (format!("alert-{}", kind.name()), Vec::new()),
        Word::Footnotes => ("footnotes-title".to_owned(), Vec::new()),
        Word::FootnoteReference { number: n } => ("footnote-reference".to_owned(), number(n)),
        Word::FootnoteBack { number: n } => ("footnote-back".to_owned(), number(n)),
        Word::Task(Task::Open) => ("task-open".to_owned(), Vec::new()),
        Word::Task(Task::Done) => ("task-done".to_owned(), Vec::new()),
        Word::Table => ("table-label".to_owned(), Vec::new()),
    };
    match workshop.messages.get(tag, &id, &arguments, MessageUse::Attribute) {
        Ok(message) => Ok(message.text.to_string()),
        Err(failure) => {
            // Other languages give way to the source's words, so it is these that fail.
            let source = &workshop.site.config.source_language;
            let path = SourcePath::new(format!("translations/{source}/interface.ftl"));
            let problem = match failure {
                MessageFailure::Missing => Problem::MissingSourceMessage { id },
                MessageFailure::Failed(detail) => Problem::MessageFailed { id, detail },
            };
            Err(Box::new(Diagnostic::new(Location::file(&path), problem)))
        }
    }
}
