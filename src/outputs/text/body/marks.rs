//! Marks at blocks that are out of date: a bar at the start edge, a line that says so, a link to the new text.

use super::Printer;
use crate::site::blocks;
use crate::site::body::{Node, NodeKind};

/// What is printed at one block, as HTML; a line if nothing else is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockMark {
    /// Stands before the words of the block.
    pub note: Option<String>,
    /// Stands in the place of its words: HTML of a line inside an item, a definition or a row, else of a block.
    pub instead: Option<String>,
    /// Stands behind it: here belongs what the text does not have.
    pub after: Option<String>,
}

/// The class of a block that is out of date.
const OUTDATED: &str = "outdated";

/// How a block takes a mark.
enum Form {
    /// A frame around it.
    Framed,
    /// Its own tag has the class, and the line stands inside.
    Inside,
    /// Holds blocks that have marks of their own, so the line stands before it.
    Before,
}

fn form(index: usize, node: &Node) -> Form {
    match &node.kind {
        NodeKind::Item { .. }
        | NodeKind::TableRow
        | NodeKind::DefinitionTerm
        | NodeKind::DefinitionDetails => Form::Inside,
        NodeKind::ComponentBlock(_) if node.end as usize > index + 1 => Form::Before,
        _ => Form::Framed,
    }
}

impl<'a, E> Printer<'a, E> {
    fn mark(&self, index: usize) -> Option<&'a BlockMark> {
        self.settings.marks.get(&index)
    }

    /// What stands before a block; where something stands in its place, also that, and the node to go on with.
    pub(super) fn begin_mark(&mut self, index: usize, node: &Node) -> Option<usize> {
        let mark = self.mark(index)?;
        let note = mark.note.as_ref()?;
        let frame = match form(index, node) {
            Form::Inside => return None,
            Form::Framed => "<div class=\"outdated\">\n",
            Form::Before => "",
        };
        self.block(frame);
        self.html.push_str(&format!("<p class=\"outdated-note\">{note}</p>\n"));
        let (Form::Framed, Some(instead)) = (form(index, node), &mark.instead) else { return None };
        self.html.push_str(instead);
        self.end_mark(index);
        Some(node.end as usize)
    }

    /// What stands behind a block that has a frame, or could have one.
    pub(super) fn end_mark(&mut self, index: usize) {
        let Some(mark) = self.mark(index) else { return };
        let form = form(index, &self.body.nodes[index]);
        if matches!(form, Form::Inside) {
            return;
        }
        if let (Form::Framed, Some(_)) = (form, &mark.note) {
            self.block("</div>\n");
        }
        if let Some(after) = &mark.after {
            self.block(&format!("<p class=\"missing-note\">{after}</p>\n"));
        }
    }

    /// The start of a tag with its class, and the line inside.
    pub(super) fn tag_with_mark(&mut self, index: usize, tag: &str) {
        self.block(tag);
        self.mark_class(index, "");
        self.html.push('>');
        self.note_inside(index);
    }

    pub(super) fn mark_class(&mut self, index: usize, class: &str) {
        let is_outdated = self.mark(index).is_some_and(|mark| mark.note.is_some());
        let class = match (class, is_outdated) {
            (class, false) => class.to_owned(),
            ("", true) => OUTDATED.to_owned(),
            (class, true) => format!("{class} {OUTDATED}"),
        };
        if !class.is_empty() {
            self.attribute("class", &[&class]);
        }
    }

    pub(super) fn note_inside(&mut self, index: usize) {
        if let Some(note) = self.mark(index).and_then(|mark| mark.note.as_ref()) {
            self.html.push_str(&format!("<span class=\"outdated-note\">{note}</span> "));
        }
    }

    /// The line of a row stands in its first cell.
    pub(super) fn note_in_row(&mut self, cell: usize) {
        if let Some(row) = cell.checked_sub(1)
            && matches!(self.body.nodes[row].kind, NodeKind::TableRow)
        {
            self.note_inside(row);
        }
    }

    pub(super) fn note_after(&mut self, index: usize) {
        if let Some(after) = self.mark(index).and_then(|mark| mark.after.as_ref()) {
            self.html.push_str(&format!(" <span class=\"missing-note\">{after}</span>"));
        }
    }

    /// Prints what stands in the place of the words of an item, a definition or a row, and returns the node to go on
    /// with: blocks inside an item stay, and so do the heads of columns.
    pub(super) fn replace_words(&mut self, index: usize, node: &Node) -> Option<usize> {
        let instead = self.mark(index)?.instead.as_ref()?;
        let body = self.body;
        match (form(index, node), &node.kind) {
            (Form::Inside, NodeKind::TableRow) if self.is_header(index) => return None,
            (Form::Inside, NodeKind::TableRow) => {
                let columns = body.children(index).count();
                self.html.push_str(&format!("<td colspan=\"{columns}\">"));
                self.note_inside(index);
                self.html.push_str(instead);
                self.note_after(index);
                self.html.push_str("</td>\n");
                return Some(node.end as usize);
            }
            (Form::Inside, _) => self.html.push_str(instead),
            _ => return None,
        }
        let inside =
            body.children(index).find(|child| !blocks::is_inline(&body.nodes[*child].kind));
        Some(inside.unwrap_or(node.end as usize))
    }
}
