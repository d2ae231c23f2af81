//! The text of a page as a tree: every block and inline with its span in the source.
//!
//! A flat arena in reading order. A node's children follow it directly and end where `end` says, so a
//! walk is a scan and a subtree is a slice. Text that stands in the source as it is shown is a range
//! of it; only text the parser made (entities, joined lines of code) is stored. Nothing here knows
//! Markdown or HTML: `content/markdown` makes a body, outputs print it, checks look at it.

use std::sync::Arc;

use crate::diagnostic::Span;
use crate::language::Quotes;

/// The text of one page in one language. Made by `content/markdown`, never changed.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// The whole page file; spans of nodes are ranges into it.
    pub source: Arc<str>,
    pub nodes: Vec<Node>,
}

/// One block or inline.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub kind: NodeKind,
    pub span: Span,
    /// Index of the first node that is not inside this one.
    pub end: u32,
}

/// Small, because a large site holds millions of them: what is long stands behind a box.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    // Blocks.
    Paragraph,
    /// `level` 1 to 6; `id` is unique on the page.
    Heading {
        level: u8,
        id: Box<str>,
    },
    Quote,
    Alert(AlertKind),
    CodeBlock(Box<CodeBlock>),
    /// `start` is the first number of an ordered list. A loose list has paragraphs in its items.
    List {
        start: Option<u32>,
        spacing: ListSpacing,
    },
    Item {
        task: Option<Task>,
    },
    Table {
        columns: Box<[ColumnAlignment]>,
    },
    /// A row of cells; the first row of a table is its header.
    TableRow,
    TableCell,
    ThematicBreak,
    DefinitionList,
    DefinitionTerm,
    DefinitionDetails,
    /// Numbered by first use; the number is in `Body::footnotes`.
    FootnoteDefinition {
        label: Box<str>,
    },
    /// `::: name …` with blocks inside, or `{{ name(…) }}` alone in its paragraph (no children).
    ComponentBlock(Box<ComponentCall>),

    // Inlines.
    Text(Text),
    /// A quotation mark or dash typed in plain form; printed in the form of the page's language.
    Punctuation(Punctuation),
    Code(Text),
    Emphasis,
    Strong,
    Link(Box<Link>),
    /// Its children are the alternative text.
    Image(Box<Link>),
    FootnoteReference {
        label: Box<str>,
    },
    SoftBreak,
    HardBreak,
    /// `{{ name(…) }}` inside a line.
    ComponentInline(Box<ComponentCall>),
}

/// Lines of code as they are, with the word behind the opening fence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeBlock {
    pub info: Box<str>,
    pub text: Box<str>,
}

/// Where a link or picture leads, and its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub target: LinkTarget,
    pub title: Box<str>,
}

/// Characters of a text node.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// Exactly what stands at the node's span.
    AsWritten,
    /// Made by the parser, such as the `&` of `&amp;`.
    Made(Box<str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Punctuation {
    OpenDouble,
    CloseDouble,
    OpenSingle,
    CloseSingle,
    Apostrophe,
    EnDash,
    EmDash,
    Ellipsis,
}

impl Punctuation {
    /// As it stands in a text with these quotation marks.
    pub fn printed(self, quotes: &Quotes) -> &str {
        match self {
            Punctuation::OpenDouble => &quotes.open,
            Punctuation::CloseDouble => &quotes.close,
            Punctuation::OpenSingle => &quotes.open_inner,
            Punctuation::CloseSingle => &quotes.close_inner,
            Punctuation::Apostrophe => "’",
            Punctuation::EnDash => "–",
            Punctuation::EmDash => "—",
            Punctuation::Ellipsis => "…",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AlertKind {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

impl AlertKind {
    pub const ALL: [AlertKind; 5] = [
        AlertKind::Note,
        AlertKind::Tip,
        AlertKind::Important,
        AlertKind::Warning,
        AlertKind::Caution,
    ];

    /// `note`, as in the message `alert-note`.
    pub fn name(self) -> &'static str {
        match self {
            AlertKind::Note => "note",
            AlertKind::Tip => "tip",
            AlertKind::Important => "important",
            AlertKind::Warning => "warning",
            AlertKind::Caution => "caution",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListSpacing {
    Tight,
    Loose,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Open,
    Done,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnAlignment {
    None,
    Start,
    Center,
    End,
}

/// Where a link or image leads, as the author wrote it and sorted by form.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkTarget {
    /// `@/school/school-advice#id` or a relative path to a page's folder or file.
    /// `page` is as written, without the anchor.
    Page { page: Box<str>, anchor: Option<Box<str>> },
    /// `#id` on the same page.
    Anchor(Box<str>),
    /// A file beside the page.
    File(Box<str>),
    /// `term:schooladvies`.
    Term(Box<str>),
    /// `https:`, `http:`, `mailto:`, `tel:`.
    Outside(Box<str>),
}

/// A component as called in a text; names and arguments are checked against the theme later.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentCall {
    pub name: Box<str>,
    pub name_span: Span,
    pub arguments: Vec<Argument>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    pub name: Box<str>,
    pub value: ArgumentValue,
    /// Name and value.
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ArgumentValue {
    Text(Box<str>),
    Number(i64),
    /// A number with a point, as it is written: `3.5`.
    Decimal(Box<str>),
    Truth(bool),
}

impl Body {
    /// The characters of a text or code node, empty for other kinds.
    pub fn text<'a>(&'a self, node: &'a Node) -> &'a str {
        match &node.kind {
            NodeKind::Text(Text::Made(text)) | NodeKind::Code(Text::Made(text)) => text,
            NodeKind::Text(Text::AsWritten) | NodeKind::Code(Text::AsWritten) => {
                node.span.of(&self.source)
            }
            _ => "",
        }
    }

    /// The nodes directly inside the node at `parent`, in order, by index.
    pub fn children(&self, parent: usize) -> Children<'_> {
        Children { body: self, next: parent + 1, end: self.nodes[parent].end as usize }
    }

    /// The outermost blocks, in order, by index.
    pub fn roots(&self) -> Children<'_> {
        Children { body: self, next: 0, end: self.nodes.len() }
    }

    /// The words inside the node at `index` as plain text: no marks, code as it is, one space for a
    /// line break, nothing for components. Punctuation stays as typed.
    pub fn plain_text(&self, index: usize) -> String {
        let mut text = String::new();
        for node in &self.nodes[index..self.nodes[index].end as usize] {
            match &node.kind {
                NodeKind::Text(_) | NodeKind::Code(_) => text.push_str(self.text(node)),
                NodeKind::Punctuation(_) => text.push_str(node.span.of(&self.source)),
                NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text
    }

    /// Every heading with its index, in order.
    pub fn headings(&self) -> impl Iterator<Item = (usize, u8, &str)> {
        self.nodes.iter().enumerate().filter_map(|(index, node)| match &node.kind {
            NodeKind::Heading { level, id } => Some((index, *level, &**id)),
            _ => None,
        })
    }

    /// Labels of footnotes in the order in which the text first uses them; number 1 is the first.
    pub fn footnotes(&self) -> Vec<&str> {
        let mut labels: Vec<&str> = Vec::new();
        for node in &self.nodes {
            if let NodeKind::FootnoteReference { label } = &node.kind
                && !labels.contains(&&**label)
            {
                labels.push(label);
            }
        }
        labels
    }
}

/// Siblings by index; see `Body::children`.
pub struct Children<'a> {
    body: &'a Body,
    next: usize,
    end: usize,
}

impl Iterator for Children<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.next >= self.end {
            return None;
        }
        let index = self.next;
        self.next = self.body.nodes[index].end as usize;
        Some(index)
    }
}
