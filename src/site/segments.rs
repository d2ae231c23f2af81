//! The texts that are translated one by one: the title of a page, its summary and each of its blocks; and each word of
//! the glossary and its like, which are messages.
//!
//! Translation programs call such a text a segment. A block has a number, the same for everybody: a translator reads
//! it in `fundament status`, a parent and a teacher point at it on a page in two languages.

use super::blocks::{self, Block};
use super::body::{AlertKind, Body, NodeKind};
use super::page::Page;

/// One text, in the form in which state files keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub place: Place,
    pub kind: SegmentKind,
    /// One line, without marks of emphasis and links; see `blocks::canonical_text`.
    pub text: String,
    /// Footnotes are read behind the text, wherever they stand in the file.
    pub is_note: bool,
    /// Of a heading; the name of a message.
    pub id: Option<Box<str>>,
}

/// Where a segment stands on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Title,
    Summary,
    Block {
        /// From 1, in reading order.
        number: usize,
        /// Index of its node in the body.
        node: usize,
    },
    /// On no page.
    Message,
}

/// What a segment is: two that belong together are of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    Title,
    Summary,
    Message,
    Heading(u8),
    Paragraph,
    Item,
    TableRow,
    Alert(AlertKind),
    DefinitionTerm,
    DefinitionDetails,
    Code,
    Component(Box<str>),
}

impl Place {
    /// Index of its node; `None` for title and summary, which stand outside the body.
    pub fn node(self) -> Option<usize> {
        match self {
            Place::Title | Place::Summary | Place::Message => None,
            Place::Block { node, .. } => Some(node),
        }
    }
}

impl Segment {
    /// Names its words; see `blocks::fingerprint`.
    pub fn fingerprint(&self) -> String {
        blocks::fingerprint(&self.text)
    }

    /// As people name it: `title`, `summary`, the number of a block or the name of a message.
    pub fn name(&self) -> String {
        match self.place {
            Place::Title => "title".to_owned(),
            Place::Summary => "summary".to_owned(),
            Place::Block { number, .. } => number.to_string(),
            Place::Message => self.id.as_deref().unwrap_or_default().to_owned(),
        }
    }

    pub fn is_heading(&self) -> bool {
        matches!(self.kind, SegmentKind::Heading(_))
    }
}

/// Title, summary, then the blocks in reading order. A part has neither title nor summary.
pub fn segments(page: &Page) -> Vec<Segment> {
    let fields = &page.front_matter;
    let of_field = |text: &str, place, kind| Segment {
        place,
        kind,
        text: blocks::folded(text),
        is_note: false,
        id: None,
    };
    let fields = [
        of_field(&fields.title, Place::Title, SegmentKind::Title),
        of_field(&fields.summary, Place::Summary, SegmentKind::Summary),
    ];
    let fields = fields.into_iter().filter(|segment| !segment.text.is_empty());
    fields.chain(of_body(&page.body)).collect()
}

/// The blocks of a text in reading order.
pub fn of_body(body: &Body) -> Vec<Segment> {
    let mut end_of_note = 0;
    let mut next = 0;
    let mut segments = Vec::new();
    for (place, block) in blocks::blocks(body).into_iter().enumerate() {
        for node in &body.nodes[next..block.node] {
            if matches!(node.kind, NodeKind::FootnoteDefinition { .. }) {
                end_of_note = node.end as usize;
            }
        }
        next = block.node;
        segments.push(Segment {
            place: Place::Block { number: place + 1, node: block.node },
            kind: kind_of(&body.nodes[block.node].kind),
            text: blocks::canonical_text(body, &block),
            is_note: block.node < end_of_note,
            id: match &body.nodes[block.node].kind {
                NodeKind::Heading { id, .. } => Some(id.clone()),
                _ => None,
            },
        });
    }
    segments
}

impl Segment {
    /// The block of its body; `None` for title and summary.
    pub fn block(&self) -> Option<Block> {
        self.place.node().map(|node| Block { node })
    }
}

fn kind_of(kind: &NodeKind) -> SegmentKind {
    match kind {
        NodeKind::Heading { level, .. } => SegmentKind::Heading(*level),
        NodeKind::Item { .. } => SegmentKind::Item,
        NodeKind::TableRow => SegmentKind::TableRow,
        NodeKind::Alert(kind) => SegmentKind::Alert(*kind),
        NodeKind::DefinitionTerm => SegmentKind::DefinitionTerm,
        NodeKind::DefinitionDetails => SegmentKind::DefinitionDetails,
        NodeKind::CodeBlock(_) => SegmentKind::Code,
        NodeKind::ComponentBlock(call) => SegmentKind::Component(call.name.clone()),
        _ => SegmentKind::Paragraph,
    }
}
