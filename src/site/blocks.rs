//! The blocks of a text that are translated one by one, and what names them: their fingerprint.
//!
//! A block is a heading, paragraph, list item, table row, alert, definition, code block, the call of a
//! component or the text inside it; title and summary are two more. Blocks do not overlap: a list inside an item is made of
//! blocks of its own.

use super::body::{Body, LinkTarget, Node, NodeKind};
use super::page::Page;
use crate::source::ContentHash;

/// One block of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Index of its node.
    pub node: usize,
}

/// The blocks of `body` in reading order.
pub fn blocks(body: &Body) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut index = 0;
    while let Some(node) = body.nodes.get(index) {
        match block_form(&node.kind) {
            BlockForm::Whole => {
                blocks.push(Block { node: index });
                index = node.end as usize;
            }
            BlockForm::WithBlocksInside => {
                if has_words_of_its_own(body, index) {
                    blocks.push(Block { node: index });
                }
                index += 1;
            }
            BlockForm::Frame => index += 1,
            // Inlines of an item that is already counted.
            BlockForm::Inline => index = node.end as usize,
        }
    }
    blocks
}

/// The words of everything that is translated on a page, each as state files keep it: title, summary, then the
/// blocks of the text.
pub fn translated_texts(page: &Page) -> Vec<String> {
    let front_matter = [&page.front_matter.title, &page.front_matter.summary];
    let body = blocks(&page.body);
    front_matter
        .into_iter()
        // A part has neither.
        .filter(|text| !text.is_empty())
        .map(|text| folded(text))
        .chain(body.iter().map(|block| canonical_text(&page.body, block)))
        .collect()
}

/// Names the words of a block, in all places and on all machines: `1:` and 32 hexadecimal digits.
///
/// It is taken before quotation marks, isolates and values of facts are put in; white space is folded, and
/// where links lead does not count. The number before the colon is the version of this rule.
pub fn fingerprint(text: &str) -> String {
    format!("1:{}", ContentHash::of(text.as_bytes()).to_hex())
}

/// The hash in a fingerprint; `None` for one of another version.
pub(super) fn fingerprinted(fingerprint: &str) -> Option<ContentHash> {
    ContentHash::from_hex(fingerprint.strip_prefix("1:")?)
}

/// The nodes of a block in order, itself first, without those of blocks inside it.
pub fn own_nodes(body: &Body, block: Block) -> impl Iterator<Item = &Node> {
    let outer = block.node;
    let mut index = outer;
    std::iter::from_fn(move || {
        let end = body.nodes[outer].end as usize;
        while index < end {
            let node = &body.nodes[index];
            if index > outer && is_separate_block(body, outer, index) {
                index = node.end as usize;
                continue;
            }
            index += 1;
            return Some(node);
        }
        None
    })
}

/// The words of a block as state files keep them: one line, marks of emphasis and links left out.
pub fn canonical_text(body: &Body, block: &Block) -> String {
    let mut text = String::new();
    let mut index = block.node;
    let end = body.nodes[block.node].end as usize;
    while index < end {
        let node = &body.nodes[index];
        if index > block.node && is_separate_block(body, block.node, index) {
            index = node.end as usize;
            continue;
        }
        match &node.kind {
            NodeKind::Text(_) | NodeKind::Code(_) => text.push_str(body.text(node)),
            NodeKind::Punctuation(_) => text.push_str(node.span.of(&body.source)),
            NodeKind::CodeBlock(code) => text.push_str(&code.text),
            NodeKind::ComponentInline(_) | NodeKind::ComponentBlock(_) => {
                text.push_str(opening_line(node.span.of(&body.source)));
            }
            NodeKind::TableCell | NodeKind::Paragraph => text.push(' '),
            NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
            _ => {}
        }
        index += 1;
    }
    folded(&text)
}

pub fn folded(text: &str) -> String {
    let text = text.trim();
    if is_folded(text) {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Whether nothing is to be folded; a look at the bytes alone, so some texts of which that holds are not known by it.
fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    // White space beyond ASCII begins with one of these.
    let may_be_space = |byte: u8| byte < b' ' || matches!(byte, 0x7F | 0xC2 | 0xE1 | 0xE2 | 0xE3);
    !bytes.iter().copied().any(may_be_space) && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// The first characters of a block, up to the first space or mark; `None` for a block without any.
pub fn first_word<'a>(body: &'a Body, block: &Block) -> Option<&'a str> {
    let end = body.nodes[block.node].end as usize;
    body.nodes[block.node..end].iter().find_map(|node| {
        let text = match &node.kind {
            NodeKind::Text(_) | NodeKind::Code(_) => body.text(node),
            NodeKind::Punctuation(_) => node.span.of(&body.source),
            NodeKind::CodeBlock(code) => &code.text,
            _ => "",
        };
        text.split_whitespace().next()
    })
}

/// The words of a block that differ from language to language: no code, no components, and no links to
/// other sites, which are mostly names and addresses.
pub fn text_to_translate(body: &Body, block: &Block) -> String {
    let mut text = String::new();
    let mut index = block.node;
    let end = body.nodes[block.node].end as usize;
    while index < end {
        let node = &body.nodes[index];
        let names_something = matches!(
            &node.kind,
            NodeKind::Link(link) if matches!(link.target, LinkTarget::Outside(_))
        );
        if names_something || (index > block.node && is_separate_block(body, block.node, index)) {
            index = node.end as usize;
            continue;
        }
        match &node.kind {
            NodeKind::Text(_) => text.push_str(body.text(node)),
            NodeKind::Punctuation(_) => text.push_str(node.span.of(&body.source)),
            NodeKind::TableCell | NodeKind::Paragraph => text.push(' '),
            NodeKind::SoftBreak | NodeKind::HardBreak => text.push(' '),
            _ => {}
        }
        index += 1;
    }
    text
}

/// The call of a component without what stands inside it.
fn opening_line(call: &str) -> &str {
    call.lines().next().unwrap_or("")
}

enum BlockForm {
    /// Nothing inside is a block of its own.
    Whole,
    /// A block that may hold further blocks.
    WithBlocksInside,
    /// Holds blocks, but is none.
    Frame,
    Inline,
}

fn block_form(kind: &NodeKind) -> BlockForm {
    match kind {
        NodeKind::Heading { .. }
        | NodeKind::Paragraph
        | NodeKind::TableRow
        | NodeKind::Alert(_)
        | NodeKind::DefinitionTerm
        | NodeKind::CodeBlock(_) => BlockForm::Whole,
        NodeKind::Item { .. } | NodeKind::DefinitionDetails => BlockForm::WithBlocksInside,
        NodeKind::Quote
        | NodeKind::List { .. }
        | NodeKind::Table { .. }
        | NodeKind::ThematicBreak
        | NodeKind::DefinitionList
        | NodeKind::FootnoteDefinition { .. } => BlockForm::Frame,
        // Its arguments are words too.
        NodeKind::ComponentBlock(_) => BlockForm::WithBlocksInside,
        _ => BlockForm::Inline,
    }
}

/// Whether a node stands inside a line.
pub fn is_inline(kind: &NodeKind) -> bool {
    matches!(block_form(kind), BlockForm::Inline)
}

/// Whether the node at `inner` belongs to a block of its own and not to the one at `outer`.
fn is_separate_block(body: &Body, outer: usize, inner: usize) -> bool {
    match block_form(&body.nodes[outer].kind) {
        BlockForm::WithBlocksInside => {
            matches!(body.nodes[outer].kind, NodeKind::ComponentBlock(_))
                || !is_inline(&body.nodes[inner].kind)
        }
        _ => false,
    }
}

/// A tight item holds its words directly; in a loose one they are paragraphs, which are blocks.
fn has_words_of_its_own(body: &Body, index: usize) -> bool {
    if let NodeKind::ComponentBlock(call) = &body.nodes[index].kind {
        return !call.arguments.is_empty();
    }
    body.children(index).any(|child| is_inline(&body.nodes[child].kind))
}
