//! The text of a page as blocks of a sheet.
//!
//! Walks the tree alone: it knows nothing of Markdown, of other pages and of the layout. What a component shows is
//! in `components`.

use std::ops::Range;

use super::outdated::Marking;
use super::pictures::Pictures;
use super::sheet::{Block, Definition, Inline, Item, Picture, Words};
use super::words::{self, Speaker};
use crate::language::Language;
use crate::site::blocks::is_inline;
use crate::site::body::{
    AlertKind, Body, ColumnAlignment, ComponentCall, LinkTarget, NodeKind, Task,
};
use crate::site::links::Destination;
use crate::site::page::Page;
use crate::site::parts;
use crate::site::{LanguageIndex, SetIndex};

/// Whether a text is that of a page, or of a part that stands on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Page,
    Part,
}

/// Writes one text of one page onto a sheet.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub speaker: Speaker<'a>,
    pub set: SetIndex,
    pub page: &'a Page,
    /// The language of the text.
    pub language: LanguageIndex,
    /// The second language of the sheet, for what stands across both columns.
    pub beside: Option<LanguageIndex>,
    pub pictures: &'a Pictures,
    pub of: Of,
    /// Who reads the sheet: the language of the page, also in a part that is read in another one.
    pub reader: LanguageIndex,
    pub marking: Option<Marking<'a>>,
}

/// Lists in lists and the like, beyond which what is inside stands with what is around it: nobody can read deeper,
/// and the engine refuses data nested in data too often.
const DEEPEST: usize = 6;

impl<'a> Pen<'a> {
    pub fn body(&self) -> &'a Body {
        &self.page.body
    }

    pub fn author(&self) -> &'a Language {
        self.speaker.site.language(self.language)
    }

    /// The whole text.
    pub fn text(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.missing(None).into_iter().collect();
        blocks.extend(self.blocks(0..self.body().nodes.len(), 0));
        blocks
    }

    /// The blocks in a range of nodes; lines that stand in no paragraph become one.
    pub(super) fn blocks(&self, nodes: Range<usize>, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut line = Vec::new();
        let mut index = nodes.start;
        while let Some(node) = self.body().nodes.get(index).filter(|_| index < nodes.end) {
            let end = node.end as usize;
            if let NodeKind::ComponentInline(call) = &node.kind
                && parts::is_call(call)
            {
                end_line(&mut line, &mut blocks);
                blocks.extend(self.part(call));
            } else if is_inline(&node.kind) {
                self.inline(index, &mut line);
            } else {
                end_line(&mut line, &mut blocks);
                let mut own = Vec::new();
                self.block(index, depth, &mut own);
                blocks.extend(self.with_mark(index, own));
                blocks.extend(self.missing(Some(index)));
            }
            index = end;
        }
        end_line(&mut line, &mut blocks);
        blocks
    }

    fn block(&self, index: usize, depth: usize, blocks: &mut Vec<Block>) {
        let body = self.body();
        let node = &body.nodes[index];
        let inside = index + 1..node.end as usize;
        if depth >= DEEPEST && !matches!(node.kind, NodeKind::Paragraph | NodeKind::Heading { .. })
        {
            return blocks.extend(self.blocks(inside, depth));
        }
        let within = || self.blocks(inside.clone(), depth + 1);
        blocks.push(match &node.kind {
            NodeKind::Heading { level, .. } => {
                Block::Heading { level: *level, c: self.inlines(inside) }
            }
            NodeKind::Paragraph => return self.paragraph(inside, blocks),
            NodeKind::List { start, .. } => {
                let items = body.children(index).map(|item| self.item(item, depth)).collect();
                Block::List { start: *start, items }
            }
            NodeKind::Table { columns } => self.table(index, columns),
            NodeKind::Alert(kind) => {
                Block::Alert { kind: kind.name(), title: self.alert_title(*kind), blocks: within() }
            }
            NodeKind::Quote => Block::Quote { blocks: within() },
            NodeKind::DefinitionList => {
                Block::Definitions { items: self.definitions(index, depth) }
            }
            NodeKind::CodeBlock(code) => Block::Code { s: code.text.trim_end().to_owned() },
            NodeKind::ThematicBreak => Block::Rule,
            NodeKind::ComponentBlock(call) => {
                return blocks.extend(self.component_block(index, call, within));
            }
            // A note stands where it is referred to; the others are parts of the blocks above.
            NodeKind::FootnoteDefinition { .. } => return,
            _ => return blocks.extend(within()),
        });
    }

    /// A passage that several pages share, as it stands on this one. One inside another would never end.
    pub(super) fn part(&self, call: &ComponentCall) -> Vec<Block> {
        let site = self.speaker.site;
        let Some(shown) = site.shown_part(call, self.language).filter(|_| self.of == Of::Page)
        else {
            return Vec::new();
        };
        let language = site.language(shown.language);
        let marking = Marking::of(shown.view, shown.source);
        let pen =
            Pen { page: shown.page, language: shown.language, of: Of::Part, marking, ..*self };
        let blocks = pen.text();
        if shown.language == self.language {
            return blocks;
        }
        let Words { lang, dir, script, .. } = words::words(language, Vec::new());
        vec![Block::ForeignBlock { lang, dir, script, blocks }]
    }

    /// What a block says itself, without the blocks inside it.
    pub(super) fn own_words(&self, index: usize) -> Vec<Block> {
        let body = self.body();
        let mut line = Vec::new();
        let mut blocks = Vec::new();
        for child in body.children(index) {
            match &body.nodes[child].kind {
                NodeKind::ComponentInline(call) if parts::is_call(call) => {
                    end_line(&mut line, &mut blocks);
                    blocks.extend(self.part(call));
                }
                kind if is_inline(kind) => self.inline(child, &mut line),
                _ => {}
            }
        }
        end_line(&mut line, &mut blocks);
        blocks
    }

    /// A picture alone in its paragraph stands for itself.
    fn paragraph(&self, inside: Range<usize>, blocks: &mut Vec<Block>) {
        let c = self.inlines(inside);
        match <[Inline; 1]>::try_from(c) {
            Ok([Inline::Image(picture)]) => blocks.push(Block::Image(picture)),
            Ok(c) => blocks.push(Block::Paragraph { c: c.into() }),
            Err(c) if c.is_empty() => {}
            Err(c) => blocks.push(Block::Paragraph { c }),
        }
    }

    fn item(&self, index: usize, depth: usize) -> Item {
        let task = match &self.body().nodes[index].kind {
            NodeKind::Item { task } => task.map(task_name),
            _ => None,
        };
        Item { task, blocks: self.inside_of_item(index, depth) }
    }

    /// The words of an item or a definition, then the blocks inside it.
    fn inside_of_item(&self, index: usize, depth: usize) -> Vec<Block> {
        let body = self.body();
        let end = body.nodes[index].end as usize;
        let mut children = body.children(index);
        let inside = children.find(|child| !is_inline(&body.nodes[*child].kind)).unwrap_or(end);
        let words = self.blocks(index + 1..inside, depth + 1);
        let mut blocks = self.with_mark(index, words);
        blocks.extend(self.blocks(inside..end, depth + 1));
        blocks.extend(self.missing(Some(index)));
        blocks
    }

    fn table(&self, index: usize, columns: &[ColumnAlignment]) -> Block {
        let mut rows: Vec<Vec<Vec<Inline>>> =
            self.body().children(index).map(|row| self.marked_cells(row)).collect();
        let head = match rows.is_empty() {
            true => Vec::new(),
            false => rows.remove(0),
        };
        let align = columns.iter().map(|alignment| match alignment {
            ColumnAlignment::None => "none",
            ColumnAlignment::Start => "start",
            ColumnAlignment::Center => "center",
            ColumnAlignment::End => "end",
        });
        Block::Table { align: align.collect(), head, rows }
    }

    /// The cells of a row; where it is out of date, its first one says so.
    fn marked_cells(&self, row: usize) -> Vec<Vec<Inline>> {
        let mut cells = self.cells(row);
        if let Some(first) = cells.first_mut() {
            *first = self.with_mark_in_line(row, std::mem::take(first));
        }
        if !self.keeps_words(row) {
            cells.iter_mut().skip(1).for_each(Vec::clear);
        }
        let missing = self.missing(Some(row));
        if let (Some(Block::Outdated { note, .. }), Some(last)) = (missing, cells.last_mut()) {
            last.extend([Inline::Break, Inline::Strong { c: self.marked(note) }]);
        }
        cells
    }

    pub(super) fn cells(&self, row: usize) -> Vec<Vec<Inline>> {
        self.body().children(row).map(|cell| self.inlines_of(cell)).collect()
    }

    fn definitions(&self, index: usize, depth: usize) -> Vec<Definition> {
        let mut items: Vec<Definition> = Vec::new();
        for child in self.body().children(index) {
            let node = &self.body().nodes[child];
            match (&node.kind, items.last_mut()) {
                (NodeKind::DefinitionDetails, Some(last)) => {
                    last.details.push(self.inside_of_item(child, depth));
                }
                _ => {
                    let term = self.with_mark_in_line(child, self.inlines_of(child));
                    let missing = self.missing(Some(child)).into_iter().collect::<Vec<_>>();
                    let details = if missing.is_empty() { Vec::new() } else { vec![missing] };
                    items.push(Definition { term, details });
                }
            }
        }
        items
    }

    pub(super) fn alert_title(&self, kind: AlertKind) -> Vec<Inline> {
        let words = self.speaker.message(self.language, &format!("alert-{}", kind.name()), &[]);
        words.map(|words| self.marked(words)).unwrap_or_default()
    }

    /// Words that may be in another language than the text around them.
    pub(super) fn marked(&self, words: Words) -> Vec<Inline> {
        match words.lang == self.author().tag.as_str() {
            true => words.c,
            false => vec![Inline::Foreign(words)],
        }
    }

    /// What stands inside the node at `index`.
    pub(super) fn inlines_of(&self, index: usize) -> Vec<Inline> {
        self.inlines(index + 1..self.body().nodes[index].end as usize)
    }

    pub(super) fn inlines(&self, nodes: Range<usize>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut index = nodes.start;
        while let Some(node) = self.body().nodes.get(index).filter(|_| index < nodes.end) {
            if is_inline(&node.kind) {
                self.inline(index, &mut inlines);
            }
            index = node.end as usize;
        }
        inlines
    }

    fn inline(&self, index: usize, inlines: &mut Vec<Inline>) {
        let body = self.body();
        let node = &body.nodes[index];
        let direction = self.author().direction();
        inlines.push(match &node.kind {
            NodeKind::Text(_) => {
                return inlines.extend(words::runs(body.text(node), direction));
            }
            NodeKind::Punctuation(mark) => {
                Inline::Text { s: mark.printed(&self.author().quotes).to_owned() }
            }
            NodeKind::Code(_) => Inline::Code { s: body.text(node).to_owned() },
            NodeKind::SoftBreak => Inline::Text { s: " ".to_owned() },
            NodeKind::HardBreak => Inline::Break,
            NodeKind::Emphasis => Inline::Emph { c: self.inlines_of(index) },
            NodeKind::Strong => Inline::Strong { c: self.inlines_of(index) },
            NodeKind::Link(link) => {
                return inlines.extend(self.link(&link.target, self.inlines_of(index)));
            }
            NodeKind::Image(link) => match self.picture(index, &link.target) {
                Some(picture) => Inline::Image(picture),
                None => return,
            },
            NodeKind::FootnoteReference { label } => match self.note(label) {
                Some(blocks) => Inline::Note { blocks },
                None => return,
            },
            NodeKind::ComponentInline(call) => return inlines.extend(self.component_inline(call)),
            _ => return,
        });
    }

    /// An address behind a word is of use on paper only if it is written out. That of another page of the site is
    /// not: the code at the foot of the sheet leads to all of them.
    fn link(&self, target: &LinkTarget, c: Vec<Inline>) -> Vec<Inline> {
        let site = self.speaker.site;
        let to = |url: String, shown: Option<String>, c| vec![Inline::Link { url, shown, c }];
        match site.destination(&site.set(self.set).key, target) {
            Ok(Destination::Term(_)) => vec![Inline::Term { c }],
            Ok(Destination::Page { set, anchor }) => {
                let url = site.page_url(set, anchor, self.language, self.language);
                to(site.full_url(&url), None, c)
            }
            Ok(Destination::File(name)) => {
                let url = format!("{}{name}", site.url(self.set, self.language));
                to(site.full_url(&url), None, c)
            }
            Ok(Destination::Outside(address)) => {
                let shown = written_out(address, &plain_text(&c));
                to(address.to_owned(), shown, c)
            }
            Ok(Destination::Anchor(_)) | Err(_) => c,
        }
    }

    /// `None` for what cannot stand on paper, such as sound.
    fn picture(&self, index: usize, target: &LinkTarget) -> Option<Picture> {
        let site = self.speaker.site;
        let Ok(Destination::File(name)) = site.destination(&site.set(self.set).key, target) else {
            return None;
        };
        let file = site.page_file(self.set, name, self.language)?;
        let alt = self.body().plain_text(index).trim().to_owned();
        self.pictures.add(file, alt)
    }

    fn note(&self, label: &str) -> Option<Vec<Block>> {
        let body = self.body();
        let is_it = |kind: &NodeKind| matches!(kind, NodeKind::FootnoteDefinition { label: own } if **own == *label);
        let index = body.nodes.iter().position(|node| is_it(&node.kind))?;
        // A note that refers to itself would never end.
        let inside = index + 1..body.nodes[index].end as usize;
        let refers = body.nodes[inside.clone()]
            .iter()
            .any(|node| matches!(node.kind, NodeKind::FootnoteReference { .. }));
        (!refers).then(|| self.blocks(inside, DEEPEST - 2))
    }
}

/// The words of a line as they are gathered outside a paragraph, as in a list without empty lines.
fn end_line(line: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let c = std::mem::take(line);
    let is_empty =
        c.iter().all(|inline| matches!(inline, Inline::Text { s } if s.trim().is_empty()));
    if !is_empty {
        blocks.push(Block::Paragraph { c });
    }
}

pub(super) fn task_name(task: Task) -> &'static str {
    match task {
        Task::Open => "open",
        Task::Done => "done",
    }
}

/// An address as people type it; `None` where the words say it already.
fn written_out(address: &str, words: &str) -> Option<String> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").or(rest.strip_prefix("tel:")).unwrap_or(rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/');
    let plain = |text: &str| {
        text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>().to_lowercase()
    };
    (!plain(words).contains(&plain(rest))).then(|| rest.to_owned())
}

/// The words of some inlines, without marks.
pub(super) fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { s } | Inline::Ltr { s } | Inline::Code { s } => text.push_str(s),
            Inline::Strong { c }
            | Inline::Emph { c }
            | Inline::Link { c, .. }
            | Inline::Term { c }
            | Inline::Fact { c } => text.push_str(&plain_text(c)),
            Inline::Foreign(words) | Inline::Say(words) => text.push_str(&plain_text(&words.c)),
            Inline::Break => text.push(' '),
            Inline::Image(_) | Inline::Note { .. } => {}
        }
    }
    text
}
