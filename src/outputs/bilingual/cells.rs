//! The blocks of one text, each to stand alone in its cell: an item keeps its number, a row of a table the heads of its
//! columns, and what must stand inside a component stands in it.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::diagnostic::Diagnostic;
use crate::outputs::{BlockMark, TextPrinter, title_of_component};
use crate::site::blocks::{self, Block};
use crate::site::body::{Body, Node, NodeKind};
use crate::site::handouts::PHRASES;
use crate::site::houses;

/// A text on its side of the page.
pub(super) struct Column<'a> {
    printer: TextPrinter<'a>,
    side: Side,
    /// What is said at blocks that are out of date, by their nodes.
    marks: BTreeMap<usize, BlockMark>,
    /// Components whose heading stands on the page already.
    begun: Vec<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The reader's language: its headings are those of the page.
    Own,
    /// Its headings only look so: who goes from heading to heading would hear each twice.
    Beside,
}

type Html = Result<String, Box<Diagnostic>>;

impl<'a> Column<'a> {
    pub fn new(printer: TextPrinter<'a>, side: Side) -> Result<Column<'a>, Box<Diagnostic>> {
        let marks = printer.marks()?;
        Ok(Column { printer, side, marks, begun: Vec::new() })
    }

    fn body(&self) -> &'a Body {
        &self.printer.page().body
    }

    fn node(&self, index: usize) -> &'a Node {
        &self.body().nodes[index]
    }

    fn end(&self, index: usize) -> usize {
        self.node(index).end as usize
    }

    /// For a page on which the text beside this one has what it lacks.
    pub fn leave_out_missing(&mut self) {
        self.marks.values_mut().for_each(|mark| mark.after = None);
    }

    /// Whether a block has both languages in itself.
    pub fn is_across(&self, block: Block) -> bool {
        match &self.node(block.node).kind {
            NodeKind::ComponentBlock(call) => [PHRASES, houses::COMPONENT].contains(&&*call.name),
            _ => false,
        }
    }

    /// What a row is, as a class.
    pub fn role(&self, block: Block) -> &'static str {
        match &self.node(block.node).kind {
            NodeKind::Heading { level: 1 | 2, .. } => "heading",
            NodeKind::Heading { .. } => "heading small",
            NodeKind::DefinitionTerm => "text term-row",
            NodeKind::ComponentBlock(_) | NodeKind::Alert(_) => "box",
            _ => "text",
        }
    }

    /// Messages with the headings of components that begin with a block.
    pub fn titles(&mut self, block: Block) -> Vec<&'static str> {
        let mut titles = Vec::new();
        for (index, node) in self.body().nodes.iter().enumerate().take(block.node) {
            if let NodeKind::ComponentBlock(call) = &node.kind
                && node.end as usize > block.node
                && let Some(title) = title_of_component(&call.name)
                && !self.begun.contains(&index)
            {
                self.begun.push(index);
                titles.push(title);
            }
        }
        titles
    }

    pub fn footnotes(&self) -> Html {
        self.printer.footnotes()
    }

    /// One block, with what is said of it; empty for the head of a table, which stands before each of its cells.
    pub fn block(&self, block: Block) -> Html {
        let html = match self.item_of(block) {
            Some(item) => self.list_start(item) + &self.item(item, block)? + self.list_end(item),
            None => self.words(block)?,
        };
        Ok(self.marked(block, html))
    }

    /// Blocks one below the other; items of one list stay together.
    pub fn blocks(&self, blocks: &[Block]) -> Html {
        let mut html = String::new();
        let mut open: Option<(usize, usize)> = None;
        for block in blocks {
            let item = self.item_of(*block).filter(|_| !self.marks.contains_key(&block.node));
            let list = item.and_then(|item| self.parent(item));
            if let Some((open_list, open_item)) = open
                && list != Some(open_list)
            {
                html.push_str(self.list_end(open_item));
                open = None;
            }
            match (item, list) {
                (Some(item), Some(list)) => {
                    if open.is_none() {
                        html.push_str(&self.list_start(item));
                        open = Some((list, item));
                    }
                    html.push_str(&self.item(item, *block)?);
                }
                _ => html.push_str(&self.block(*block)?),
            }
        }
        if let Some((_, item)) = open {
            html.push_str(self.list_end(item));
        }
        Ok(html)
    }

    fn words(&self, block: Block) -> Html {
        let index = block.node;
        let inside = index + 1..self.end(index);
        match &self.node(index).kind {
            NodeKind::Heading { level, id } if self.side == Side::Beside => {
                let (id, words) = (self.printer.id(id), self.printer.nodes(inside)?);
                Ok(format!("<p class=\"as-heading h{level}\" id=\"{id}\">{words}</p>\n"))
            }
            NodeKind::TableRow => self.row_of_table(index),
            NodeKind::DefinitionTerm => {
                Ok(format!("<p><strong>{}</strong></p>\n", self.printer.nodes(inside)?))
            }
            NodeKind::DefinitionDetails => {
                let words = index + 1..self.end_of_words(index);
                Ok(format!("<p>{}</p>\n", self.printer.nodes(words)?))
            }
            NodeKind::ComponentBlock(_) => self.printer.component(index),
            _ => {
                let html = self.printer.nodes(index..self.end(index))?;
                let is_quoted = self
                    .parent(index)
                    .is_some_and(|parent| matches!(self.node(parent).kind, NodeKind::Quote));
                Ok(if is_quoted { format!("<blockquote>\n{html}</blockquote>\n") } else { html })
            }
        }
    }

    /// The cells of a row, each behind the head of its column.
    fn row_of_table(&self, row: usize) -> Html {
        let Some(table) = self.parent(row) else { return Ok(String::new()) };
        let heads: Vec<usize> = self.body().children(table + 1).collect();
        if row == table + 1 {
            // Of a head that is out of date readers are told before its first row.
            if !self.marks.contains_key(&row) {
                return Ok(String::new());
            }
            let words = heads.iter().map(|head| self.printer.nodes(head + 1..self.end(*head)));
            let words: Vec<String> = words.collect::<Result<_, _>>()?;
            return Ok(format!("<p><strong>{}</strong></p>\n", words.join(" – ")));
        }
        let mut html = String::from("<dl class=\"table-row\">\n");
        for (place, cell) in self.body().children(row).enumerate() {
            let words = self.printer.nodes(cell + 1..self.end(cell))?;
            if words.is_empty() {
                continue;
            }
            let head = match heads.get(place) {
                Some(head) => self.printer.nodes(head + 1..self.end(*head))?,
                None => String::new(),
            };
            let _ = writeln!(html, "<div><dt>{head}</dt><dd>{words}</dd></div>");
        }
        html.push_str("</dl>\n");
        Ok(html)
    }

    /// The item of a list that begins with a block.
    fn item_of(&self, block: Block) -> Option<usize> {
        let is_item = |index: &usize| matches!(self.node(*index).kind, NodeKind::Item { .. });
        [Some(block.node), block.node.checked_sub(1)]
            .into_iter()
            .flatten()
            .find(is_item)
            .filter(|item| self.end(*item) > block.node)
    }

    /// An item with the words of one block, without the blocks behind it.
    fn item(&self, item: usize, block: Block) -> Html {
        let end = if item == block.node { self.end_of_words(item) } else { self.end(block.node) };
        self.printer.nodes(item..end)
    }

    fn list_start(&self, item: usize) -> String {
        let list = self.parent(item).map(|list| (list, &self.node(list).kind));
        match list {
            Some((list, NodeKind::List { start: Some(start), .. })) => {
                let place = self.body().children(list).position(|child| child == item);
                format!("<ol start=\"{}\">\n", *start as usize + place.unwrap_or(0))
            }
            _ => "<ul>\n".to_owned(),
        }
    }

    fn list_end(&self, item: usize) -> &'static str {
        let list = self.parent(item).map(|list| &self.node(list).kind);
        match list {
            Some(NodeKind::List { start: Some(_), .. }) => "</ol>\n",
            _ => "</ul>\n",
        }
    }

    /// Where the words of a block end and the blocks inside it begin.
    fn end_of_words(&self, index: usize) -> usize {
        let mut children = self.body().children(index);
        let inside = children.find(|child| !blocks::is_inline(&self.node(*child).kind));
        inside.unwrap_or(self.end(index))
    }

    fn parent(&self, index: usize) -> Option<usize> {
        (0..index).rev().find(|parent| self.end(*parent) > index)
    }

    /// What is said of a block that is out of date, and of what belongs behind it.
    fn marked(&self, block: Block, html: String) -> String {
        let Some(mark) = self.marks.get(&block.node) else { return html };
        let mut marked = match &mark.note {
            None => html,
            Some(note) => {
                let is_line = matches!(
                    self.node(block.node).kind,
                    NodeKind::Item { .. }
                        | NodeKind::TableRow
                        | NodeKind::DefinitionTerm
                        | NodeKind::DefinitionDetails
                );
                let words = match &mark.instead {
                    None => html,
                    Some(instead) if is_line && !instead.is_empty() => {
                        format!("<p>{instead}</p>\n")
                    }
                    Some(instead) => instead.clone(),
                };
                format!(
                    "<div class=\"outdated\">\n<p class=\"outdated-note\">{note}</p>\n{words}</div>\n"
                )
            }
        };
        if let Some(after) = &mark.after {
            let _ = writeln!(marked, "<p class=\"missing-note\">{after}</p>");
        }
        marked
    }
}
