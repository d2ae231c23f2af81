//! What is said on paper at blocks of a translation that are out of date, and where something is missing.
//!
//! The same sentences as on the page, in the words of its readers; no link, because the code at the foot leads there.

use super::sheet::{Block, Inline, Words};
use super::text::Pen;
use super::words;
use crate::config::outdated::ShowOutdated;
use crate::messages::MessageArgument;
use crate::site::blocks;
use crate::site::body::NodeKind;
use crate::site::outdated::{Outdated, OutdatedText};
use crate::site::page::Page;
use crate::site::segments::Place;
use crate::site::translations::View;

/// What of a text its source says differently by now, and what stands in its place.
#[derive(Clone, Copy)]
pub(super) struct Marking<'a> {
    outdated: &'a Outdated,
    show: ShowOutdated,
    source: &'a Page,
}

impl<'a> Marking<'a> {
    /// `None` where the text says what its source says.
    pub fn of(view: &'a View, source: &'a Page) -> Option<Marking<'a>> {
        let outdated = view.outdated.as_deref()?;
        Some(Marking { outdated, show: view.show_outdated, source })
    }

    fn text(&self, node: usize) -> Option<&'a OutdatedText> {
        self.outdated.texts.iter().find(|text| text.place.node() == Some(node))
    }
}

impl<'a> Pen<'a> {
    /// Some words of the block at `node`, with a line above them where they are out of date; `old` are its words.
    pub(super) fn with_mark(&self, node: usize, old: Vec<Block>) -> Vec<Block> {
        let Some((marking, text)) = self.mark(node) else { return old };
        let note = self.note_of(text);
        let is_frame = matches!(
            &self.body().nodes[node],
            node_at if matches!(node_at.kind, NodeKind::ComponentBlock(_))
                && node_at.end as usize > node + 1
        );
        let blocks = match marking.show {
            ShowOutdated::Marked => old,
            // The blocks inside a component have marks of their own.
            _ if is_frame => old,
            ShowOutdated::Nothing => Vec::new(),
            ShowOutdated::Source => self.new_text(marking, text),
        };
        let mut marked = Vec::new();
        match (note, is_frame) {
            (None, _) => return blocks,
            (Some(note), true) => {
                marked.push(Block::Outdated { note, blocks: Vec::new() });
                marked.extend(blocks);
            }
            (Some(note), false) => marked.push(Block::Outdated { note, blocks }),
        }
        marked
    }

    /// The same for what stands in a line: a cell of a table, a word that is explained.
    pub(super) fn with_mark_in_line(&self, node: usize, old: Vec<Inline>) -> Vec<Inline> {
        let Some((marking, text)) = self.mark(node) else { return old };
        let mut line = Vec::new();
        if let Some(note) = self.note_of(text) {
            line.push(Inline::Strong { c: self.marked(note) });
            line.push(Inline::Break);
        }
        match marking.show {
            ShowOutdated::Marked => line.extend(old),
            ShowOutdated::Nothing => {}
            ShowOutdated::Source => {
                let today = text.source.and_then(Place::node);
                line.extend(today.map(|today| self.new_words(marking, today)));
            }
        }
        line
    }

    /// Whether the words of a block stand on the sheet, and not others in their place.
    pub(super) fn keeps_words(&self, node: usize) -> bool {
        self.mark(node).is_none_or(|(marking, _)| marking.show == ShowOutdated::Marked)
    }

    /// Says behind the block at `node`, or at the start of the text, that something is missing.
    pub(super) fn missing(&self, after: Option<usize>) -> Option<Block> {
        let site = self.speaker.site;
        // Beside the source, what is missing stands in the other column.
        let marking = self.marking.filter(|_| self.beside != Some(site.source_language()))?;
        marking.outdated.missing.iter().find(|missing| missing.after == after)?;
        let note = self.sentence("outdated-block-missing")?;
        Some(Block::Outdated { note, blocks: Vec::new() })
    }

    fn mark(&self, node: usize) -> Option<(Marking<'a>, &'a OutdatedText)> {
        let marking = self.marking?;
        Some((marking, marking.text(node)?))
    }

    fn note_of(&self, text: &OutdatedText) -> Option<Words> {
        self.sentence(match text.source.and_then(Place::node) {
            Some(_) => "outdated-block",
            None => "outdated-block-gone",
        })
    }

    /// In the language of the page, also in a part that is read in another one.
    fn sentence(&self, id: &str) -> Option<Words> {
        let site = self.speaker.site;
        let source = site.language(site.source_language()).name.clone();
        self.speaker.message(self.reader, id, &[("language", MessageArgument::Text(source))])
    }

    fn pen_of_source(&self, marking: Marking<'a>) -> Pen<'a> {
        let language = self.speaker.site.source_language();
        Pen { page: marking.source, language, marking: None, ..*self }
    }

    /// What the source says today in the place of a block.
    fn new_text(&self, marking: Marking<'a>, text: &OutdatedText) -> Vec<Block> {
        let Some(today) = text.source.and_then(Place::node) else { return Vec::new() };
        let pen = self.pen_of_source(marking);
        let node = &pen.body().nodes[today];
        let blocks = match &node.kind {
            NodeKind::Item { .. } | NodeKind::DefinitionDetails => pen.own_words(today),
            NodeKind::TableRow | NodeKind::DefinitionTerm => {
                vec![Block::Paragraph { c: vec![self.new_words(marking, today)] }]
            }
            _ => pen.blocks(today..node.end as usize, 0),
        };
        let Words { lang, dir, script, .. } = words::words(pen.author(), Vec::new());
        vec![Block::ForeignBlock { lang, dir, script, blocks }]
    }

    fn new_words(&self, marking: Marking<'a>, today: usize) -> Inline {
        let pen = self.pen_of_source(marking);
        let mut line = Vec::new();
        match &pen.body().nodes[today].kind {
            NodeKind::TableRow => {
                for cell in pen.cells(today).into_iter().filter(|cell| !cell.is_empty()) {
                    if !line.is_empty() {
                        line.push(Inline::Text { s: " – ".to_owned() });
                    }
                    line.extend(cell);
                }
            }
            _ => {
                let inline = pen.body().children(today);
                let inline =
                    inline.filter(|child| blocks::is_inline(&pen.body().nodes[*child].kind));
                for child in inline {
                    line.extend(pen.inlines(child..pen.body().nodes[child].end as usize));
                }
            }
        }
        Inline::Foreign(words::words(pen.author(), line))
    }
}
