//! The text of a page as HTML, with the parts it shows and the marks at what is out of date: what all pages made of a
//! text share.

pub mod body;
mod outdated;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::{Workshop, address_of_smaller};
use crate::diagnostic::{Diagnostic, Location};
use crate::language::Language;
use crate::messages::{MessageArgument, MessageUse};
use crate::picture::{self, Version};
use crate::site::body::{Body, ComponentCall, LinkTarget, Node, NodeKind, Task};
use crate::site::files::PageFile;
use crate::site::links::Destination;
use crate::site::page::Page;
use crate::site::parts::{self, ShownPart};
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::source::SourceFile;
use crate::theme::PageValues;
use crate::theme::views::{PageView, PartView, WordView};
use body::{
    BlockMark, HtmlForm, PrintSettings, PunctuationStyle, ResolvedImage, ResolvedLink, Word,
};

/// Prints the text of a page, and in it the parts that the text shows, for the readers of one language.
pub struct TextPrinter<'a> {
    workshop: &'a Workshop<'a>,
    set: SetIndex,
    reader: LanguageIndex,
    words: &'a [WordView],
    /// Of the page, in the language of its text.
    values: &'a PageValues,
    /// Stands before each id of the text, so that two texts can share a page.
    id_prefix: String,
    /// The page is given up with it; the first problem tells why.
    given_up: OnceCell<Box<Diagnostic>>,
}

/// What is printed: a text, or some of its nodes.
struct Printed<'a> {
    page: &'a Page,
    language: LanguageIndex,
    what: What,
    marks: &'a BTreeMap<usize, BlockMark>,
}

enum What {
    /// With the footnotes behind it.
    All,
    /// Without footnotes.
    Nodes(Range<usize>),
    Footnotes,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Surroundings {
    Page,
    /// It shows no other part: where one is called all the same, a check says so.
    Part,
}

impl<'a> TextPrinter<'a> {
    /// `words` are those that stand at the end of the page; `values` are those of the page in the language of the text.
    pub fn new(
        workshop: &'a Workshop<'a>,
        set: SetIndex,
        reader: LanguageIndex,
        words: &'a [WordView],
        values: &'a PageValues,
    ) -> TextPrinter<'a> {
        let id_prefix = String::new();
        TextPrinter { workshop, set, reader, words, values, id_prefix, given_up: OnceCell::new() }
    }

    /// For a page on which another text stands beside this one. No id of a text has `_` behind the tag of a language,
    /// so none is like one of the other text or of the page.
    pub fn with_own_ids(self) -> TextPrinter<'a> {
        let tag = &self.workshop.site.language(self.reader).tag;
        TextPrinter { id_prefix: format!("{tag}_"), ..self }
    }

    /// The text that readers of the language get.
    pub fn page(&self) -> &'a Page {
        self.workshop.site.shown(self.set, self.reader)
    }

    /// An id of the text as it stands on the page.
    pub fn id(&self, id: &str) -> String {
        let mut html = String::new();
        body::push_text(&mut html, &format!("{}{id}", self.id_prefix));
        html
    }

    fn language(&self) -> LanguageIndex {
        self.workshop.site.set(self.set).views[self.reader.0].language
    }

    /// Some nodes of the text, without marks.
    pub fn nodes(&self, nodes: Range<usize>) -> Result<String, Box<Diagnostic>> {
        self.unmarked(What::Nodes(nodes))
    }

    /// The footnotes, empty where there are none.
    pub fn footnotes(&self) -> Result<String, Box<Diagnostic>> {
        self.unmarked(What::Footnotes)
    }

    fn unmarked(&self, what: What) -> Result<String, Box<Diagnostic>> {
        let marks = BTreeMap::new();
        let text = Printed { page: self.page(), language: self.language(), what, marks: &marks };
        let html = self.print(&text, Surroundings::Page)?;
        match self.given_up.get() {
            Some(problem) => Err(problem.clone()),
            None => Ok(html),
        }
    }

    /// A component without the blocks inside it, inside the one that it must stand in.
    pub fn component(&self, index: usize) -> Result<String, Box<Diagnostic>> {
        let Workshop { theme, .. } = self.workshop;
        let page = self.page();
        let NodeKind::ComponentBlock(call) = &page.body.nodes[index].kind else {
            return Ok(String::new());
        };
        if page.body.nodes[index].end as usize == index + 1 {
            let html = self.nodes(index..index + 1)?;
            return self.inside_its_frame(call, index, html);
        }
        let html = theme.component(call, self.values, Some(""), &page.path)?;
        self.inside_its_frame(call, index, html)
    }

    fn inside_its_frame(
        &self,
        call: &ComponentCall,
        index: usize,
        html: String,
    ) -> Result<String, Box<Diagnostic>> {
        let page = self.page();
        let needs_frame = self
            .workshop
            .theme
            .components()
            .get(&*call.name)
            .is_some_and(|signature| !signature.inside.is_empty());
        let frame = page.body.nodes[..index].iter().rev().find_map(|node| match &node.kind {
            NodeKind::ComponentBlock(frame) if node.end as usize > index => Some(frame),
            _ => None,
        });
        match frame.filter(|_| needs_frame) {
            Some(frame) => {
                self.workshop.theme.component(frame, self.values, Some(&html), &page.path)
            }
            None => Ok(html),
        }
    }

    /// What is said at blocks of the text that are out of date, by their nodes.
    pub fn marks(&self) -> Result<BTreeMap<usize, BlockMark>, Box<Diagnostic>> {
        let set = self.workshop.site.set(self.set);
        outdated::marks(self, &set.views[self.reader.0], set.source_page())
    }

    /// The whole text that readers of the language get.
    pub fn text(self) -> Result<String, Box<Diagnostic>> {
        let site = self.workshop.site;
        let page = self.page();
        let view = &site.set(self.set).views[self.reader.0];
        let source = site.set(self.set).source_page();
        let marks = outdated::marks(&self, view, source)?;
        let text = Printed { page, language: view.language, what: What::All, marks: &marks };
        let html =
            outdated::at_start(&self, view, source)? + &self.print(&text, Surroundings::Page)?;
        match self.given_up.into_inner() {
            Some(problem) => Err(problem),
            None => Ok(html),
        }
    }

    fn print(&self, text: &Printed, surroundings: Surroundings) -> Result<String, Box<Diagnostic>> {
        let TextPrinter { workshop, set, reader, words, .. } = *self;
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
            id_prefix: &self.id_prefix,
            marks,
            link: &|index, target| match target {
                LinkTarget::Term(term) => term_link(words, term, &page.body, index, author),
                _ => link(site, set, target, language, reader, &self.id_prefix),
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
        match &text.what {
            What::All => body::print(&page.body, &settings),
            What::Nodes(nodes) => body::print_part(&page.body, nodes.clone(), &settings),
            What::Footnotes => body::print_footnotes(&page.body, &settings),
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
        let text_language = self.language();
        let Some(ShownPart { page, language, source, view, .. }) =
            site.shown_part(call, text_language)
        else {
            return Ok(String::new());
        };
        let body = &page.body;
        let mut what = What::All;
        // In an item of a tight list words stand without a paragraph around them.
        let is_tight = matches!(place, NodeKind::ComponentInline(_));
        if let (true, Some(Node { kind: NodeKind::Paragraph, end, .. })) =
            (is_tight, body.nodes.first())
            && *end as usize == body.nodes.len()
        {
            what = What::Nodes(1..body.nodes.len());
        }
        let marks = outdated::marks(self, view, source)?;
        let text = Printed { page, language, what, marks: &marks };
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
    id_prefix: &str,
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
            plain(match site.anchor_in(from, id, author, shown) {
                Some(id) => format!("#{id_prefix}{id}"),
                None => format!("#{id}"),
            })
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
    let words = workshop.words(language, &id, &arguments, MessageUse::Attribute);
    words.map(|words| words.to_string())
}
