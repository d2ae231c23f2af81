//! The text of a page as HTML. Prints from the tree alone: it knows nothing of Markdown, of other
//! pages and of templates; what it needs of those, the caller answers.
//!
//! No step calls itself, so no text is too deep for it. Never prints `style=`, a script or a form field.

mod escape;
mod footnotes;
mod inline;
mod marks;
mod settings;

use std::ops::Range;

use crate::site::body::{Body, ColumnAlignment, Node, NodeKind, Task};
pub use escape::{push_address, push_text};
use footnotes::Footnotes;
pub use marks::BlockMark;
pub use settings::{
    HtmlForm, PrintComponent, PrintSettings, PunctuationStyle, ResolvedImage, ResolvedLink, Word,
};

/// The whole body with its footnotes.
pub fn print<E>(body: &Body, settings: &PrintSettings<'_, E>) -> Result<String, E> {
    let footnotes = Footnotes::of(body);
    let mut html = print_nodes(body, 0..body.nodes.len(), &footnotes, settings)?;
    footnotes::print(&mut html, body, &footnotes, settings)?;
    Ok(html)
}

/// Some blocks of the body, by the indexes of their nodes, without the footnotes at the end. What begins in the range
/// ends with it.
pub fn print_part<E>(
    body: &Body,
    nodes: Range<usize>,
    settings: &PrintSettings<'_, E>,
) -> Result<String, E> {
    print_nodes(body, nodes, &Footnotes::of(body), settings)
}

/// The footnotes of the whole body, empty where there are none.
pub fn print_footnotes<E>(body: &Body, settings: &PrintSettings<'_, E>) -> Result<String, E> {
    let mut html = String::new();
    footnotes::print(&mut html, body, &Footnotes::of(body), settings)?;
    Ok(html)
}

fn print_nodes<E>(
    body: &Body,
    nodes: Range<usize>,
    footnotes: &Footnotes,
    settings: &PrintSettings<'_, E>,
) -> Result<String, E> {
    let mut printer = Printer {
        body,
        settings,
        footnotes,
        html: String::with_capacity(nodes.len() * 32),
        open: Vec::new(),
        outer: Vec::new(),
        column: 0,
    };
    let mut index = nodes.start;
    while let Some(node) = body.nodes.get(index).filter(|_| index < nodes.end) {
        printer.close_until(index)?;
        index = printer.start(index, node)?;
    }
    // Also what goes on behind the end: an item is printed without the blocks inside it.
    while let Some(last) = printer.open.pop() {
        printer.end(last)?;
    }
    Ok(printer.html)
}

struct Printer<'a, E> {
    body: &'a Body,
    settings: &'a PrintSettings<'a, E>,
    footnotes: &'a Footnotes<'a>,
    html: String,
    /// Nodes that are open, by index.
    open: Vec<usize>,
    /// For each block component that is open, what was printed before it.
    outer: Vec<String>,
    /// Of the cell that comes next.
    column: usize,
}

impl<'a, E> Printer<'a, E> {
    fn close_until(&mut self, index: usize) -> Result<(), E> {
        while let Some(&last) = self.open.last()
            && self.body.nodes[last].end as usize <= index
        {
            self.open.pop();
            self.end(last)?;
        }
        Ok(())
    }

    /// Prints the start of a node and returns the index of the one to print next.
    fn start(&mut self, index: usize, node: &'a Node) -> Result<usize, E> {
        let body = self.body;
        if let Some(next) = self.begin_mark(index, node) {
            return Ok(next);
        }
        match &node.kind {
            NodeKind::Text(_) => self.text(body.text(node)),
            NodeKind::Punctuation(mark) => self.punctuation(*mark, node),
            NodeKind::Code(_) => self.code(body.text(node)),
            NodeKind::SoftBreak => self.html.push('\n'),
            NodeKind::HardBreak => self.html.push_str("<br />\n"),
            NodeKind::ThematicBreak => self.block("<hr />\n"),
            NodeKind::CodeBlock(block) => {
                self.code_block(&block.info, &block.text);
                self.end_mark(index);
            }
            NodeKind::Image(image) => {
                self.image(index, &image.target, &image.title);
                return Ok(node.end as usize);
            }
            NodeKind::FootnoteReference { label } => {
                self.footnotes.print_reference(&mut self.html, index, label, self.settings);
            }
            NodeKind::ComponentInline(call) => {
                let printed = (self.settings.component)(index, call, None)?;
                self.html.push_str(&printed);
            }
            NodeKind::ComponentBlock(call) if node.end as usize == index + 1 => {
                let printed = (self.settings.component)(index, call, None)?;
                // Words of a line that stand alone are a paragraph.
                let html = printed.trim();
                match is_part_of_a_line(html) {
                    true => self.block(&format!("<p>{html}</p>")),
                    false => self.block(&printed),
                }
                self.new_line();
                self.end_mark(index);
            }
            // Printed at the end of the page.
            NodeKind::FootnoteDefinition { .. } => return Ok(node.end as usize),
            _ => {
                self.open_tag(index, node);
                self.open.push(index);
                if let Some(next) = self.replace_words(index, node) {
                    return Ok(next);
                }
            }
        }
        Ok(index + 1)
    }

    fn open_tag(&mut self, index: usize, node: &Node) {
        match &node.kind {
            NodeKind::Paragraph => self.block("<p>"),
            NodeKind::Heading { level, id } => {
                self.block("<h");
                self.html.push(digit(*level));
                if self.settings.form == HtmlForm::Page {
                    self.attribute("id", &[self.settings.id_prefix, id]);
                }
                self.html.push('>');
            }
            NodeKind::Quote => self.block("<blockquote>\n"),
            NodeKind::Alert(kind) => {
                self.block("<div class=\"alert alert-");
                self.html.push_str(kind.name());
                self.html.push_str("\" role=\"note\">\n<p class=\"alert-title\">");
                self.words(Word::AlertTitle(*kind));
                self.html.push_str("</p>\n");
            }
            NodeKind::List { start: None, .. } => self.block("<ul>\n"),
            NodeKind::List { start: Some(1), .. } => self.block("<ol>\n"),
            NodeKind::List { start: Some(start), .. } => {
                self.block("<ol");
                self.attribute("start", &[&start.to_string()]);
                self.html.push_str(">\n");
            }
            NodeKind::Item { task: None } => self.tag_with_mark(index, "<li"),
            NodeKind::Item { task: Some(task) } => {
                self.block("<li");
                self.mark_class(index, "task");
                self.html.push_str("><span class=\"box");
                self.html.push_str(if *task == Task::Done { " done" } else { "" });
                self.html.push_str("\" role=\"img\"");
                self.attribute("aria-label", &[&(self.settings.words)(Word::Task(*task))]);
                // One part beside the box: links and lists inside stay in its lines.
                self.html.push_str("></span> <div>");
                self.note_inside(index);
            }
            NodeKind::DefinitionList => self.block("<dl>\n"),
            NodeKind::DefinitionTerm => self.tag_with_mark(index, "<dt"),
            NodeKind::DefinitionDetails => self.tag_with_mark(index, "<dd"),
            NodeKind::Table { .. } => {
                if self.settings.form == HtmlForm::Page {
                    // A frame that scrolls must be reachable by keyboard, and then it needs a name.
                    self.block("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\"");
                    self.attribute("aria-label", &[&(self.settings.words)(Word::Table)]);
                    self.html.push('>');
                }
                self.block("<table>\n");
            }
            NodeKind::TableRow => {
                self.column = 0;
                self.html.push_str(if self.is_header(index) { "<thead>\n" } else { "" });
                self.html.push_str("<tr");
                self.mark_class(index, "");
                self.html.push_str(">\n");
            }
            NodeKind::TableCell => {
                self.cell();
                self.note_in_row(index);
            }
            NodeKind::Emphasis => self.html.push_str("<em>"),
            NodeKind::Strong => self.html.push_str("<strong>"),
            NodeKind::Link(written) => {
                let link = (self.settings.link)(index, &written.target);
                self.html.push_str("<a href=\"");
                push_address(&mut self.html, &link.href);
                self.html.push('"');
                for (name, value) in &link.attributes {
                    self.attribute(name, &[value]);
                }
                if !written.title.is_empty() {
                    self.attribute("title", &[&written.title]);
                }
                self.html.push('>');
            }
            NodeKind::ComponentBlock(_) => {
                self.new_line();
                self.outer.push(std::mem::take(&mut self.html));
            }
            // Printed whole in `start`.
            _ => {}
        }
    }

    fn end(&mut self, index: usize) -> Result<(), E> {
        match &self.body.nodes[index].kind {
            NodeKind::Paragraph => self.html.push_str("</p>\n"),
            NodeKind::Heading { level, .. } => {
                self.html.push_str("</h");
                self.html.push(digit(*level));
                self.html.push_str(">\n");
            }
            NodeKind::Quote => self.block("</blockquote>\n"),
            NodeKind::Alert(_) => self.block("</div>\n"),
            NodeKind::List { start: None, .. } => self.html.push_str("</ul>\n"),
            NodeKind::List { start: Some(_), .. } => self.html.push_str("</ol>\n"),
            NodeKind::Item { task } => {
                self.note_after(index);
                self.html.push_str(if task.is_some() { "</div></li>\n" } else { "</li>\n" });
            }
            NodeKind::DefinitionList => self.html.push_str("</dl>\n"),
            NodeKind::DefinitionTerm => {
                self.note_after(index);
                self.html.push_str("</dt>\n");
            }
            NodeKind::DefinitionDetails => {
                self.note_after(index);
                self.html.push_str("</dd>\n");
            }
            NodeKind::Table { .. } => {
                let header_only = self.body.children(index).nth(1).is_none();
                self.html.push_str(if header_only { "</table>\n" } else { "</tbody>\n</table>\n" });
                if self.settings.form == HtmlForm::Page {
                    self.html.push_str("</div>\n");
                }
            }
            NodeKind::TableRow => {
                self.html.push_str("</tr>\n");
                if self.is_header(index) {
                    self.html.push_str("</thead>\n");
                    let table_goes_on = self.open.last().is_some_and(|&table| {
                        self.body.nodes[table].end > self.body.nodes[index].end
                    });
                    self.html.push_str(if table_goes_on { "<tbody>\n" } else { "" });
                }
            }
            NodeKind::TableCell => {
                let row = self.open.last().copied();
                let header = row.is_some_and(|row| self.is_header(row));
                if let Some(row) = row
                    && self.body.nodes[row].end == self.body.nodes[index].end
                {
                    self.note_after(row);
                }
                self.html.push_str(if header { "</th>\n" } else { "</td>\n" });
            }
            NodeKind::Emphasis => self.html.push_str("</em>"),
            NodeKind::Strong => self.html.push_str("</strong>"),
            NodeKind::Link(_) => self.html.push_str("</a>"),
            NodeKind::ComponentBlock(call) => {
                let inside =
                    std::mem::replace(&mut self.html, self.outer.pop().unwrap_or_default());
                let printed = (self.settings.component)(index, call, Some(inside))?;
                self.block(&printed);
                self.new_line();
            }
            _ => {}
        }
        self.end_mark(index);
        Ok(())
    }

    /// Whether a row is the first of its table.
    fn is_header(&self, row: usize) -> bool {
        row > 0 && matches!(self.body.nodes[row - 1].kind, NodeKind::Table { .. })
    }

    fn cell(&mut self) {
        let row = self.open.last().copied().unwrap_or(0);
        let header = self.is_header(row);
        self.html.push_str(if header { "<th scope=\"col\"" } else { "<td" });
        let table = self.open.iter().rev().nth(1).map(|&table| &self.body.nodes[table].kind);
        if let Some(NodeKind::Table { columns }) = table {
            match columns.get(self.column) {
                Some(ColumnAlignment::Start) => self.html.push_str(" class=\"align-start\""),
                Some(ColumnAlignment::Center) => self.html.push_str(" class=\"align-center\""),
                Some(ColumnAlignment::End) => self.html.push_str(" class=\"align-end\""),
                Some(ColumnAlignment::None) | None => {}
            }
        }
        self.html.push('>');
        self.column += 1;
    }

    fn attribute(&mut self, name: &str, value: &[&str]) {
        push_attribute(&mut self.html, name, value);
    }

    fn words(&mut self, word: Word) {
        push_text(&mut self.html, &(self.settings.words)(word));
    }

    /// Appends something that starts a line of its own.
    fn block(&mut self, start: &str) {
        self.new_line();
        self.html.push_str(start);
    }

    fn new_line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }
}

/// Whether what a component made is a link or a marked part of a line. A quotation (`<q>`) is not: its style may
/// show it as a block.
fn is_part_of_a_line(html: &str) -> bool {
    ["<a ", "<bdi", "<span", "<time"].iter().any(|tag| html.starts_with(tag))
}

/// ` name="value"`, the value given in parts.
fn push_attribute(html: &mut String, name: &str, value: &[&str]) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    for part in value {
        push_text(html, part);
    }
    html.push('"');
}

fn digit(level: u8) -> char {
    char::from(b'0' + level.clamp(1, 6))
}
