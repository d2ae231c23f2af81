//! Builds the flat arena of a body: what is open, and how deep it may go.

mod running_text;

use std::ops::Range;

use super::depth::DEEPEST;
use super::mask::{Fence, Masked};
use crate::content::component_call::{self, CallForm, bad_call};
use crate::diagnostic::{Problem, Span};
use crate::site::body::{ListSpacing, Node, NodeKind, Task};

pub(super) struct Tree<'a> {
    source: &'a str,
    masked: &'a Masked<'a>,
    nodes: Vec<Node>,
    open: Vec<Open>,
    problems: Vec<(Span, Problem)>,
    /// For each hidden call, whether it was met in the text, in code or in what was dropped.
    met: Vec<bool>,
    /// How many of `open` count as levels.
    levels: u32,
    /// Open elements inside one that is too deep; all of it is dropped.
    too_deep: u32,
    too_deep_was_said: bool,
    /// Whether a single quotation mark is open, for each link that is open and for the text around.
    single_quotes: Vec<SingleQuote>,
}

enum Open {
    Node(u32),
    /// Opened by the parser, and dropped while its children stay.
    Unwrapped,
    /// Opened by a fence. There is no node where its call cannot be read.
    Component {
        node: Option<u32>,
        name: Box<str>,
        fence: Span,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SingleQuote {
    Open,
    Closed,
}

impl<'a> Tree<'a> {
    pub fn new(source: &'a str, masked: &'a Masked<'a>) -> Tree<'a> {
        Tree {
            source,
            masked,
            nodes: Vec::with_capacity(masked.text.len() / 12),
            open: Vec::new(),
            problems: Vec::new(),
            met: vec![false; masked.calls.len()],
            levels: 0,
            too_deep: 0,
            too_deep_was_said: false,
            single_quotes: vec![SingleQuote::Closed],
        }
    }

    /// Closes what is still open and says what was lost.
    pub fn finish(mut self) -> (Vec<Node>, Vec<(Span, Problem)>) {
        while let Some(open) = self.open.last() {
            if let Open::Component { name, fence, .. } = open {
                let problem = Problem::ComponentNeverClosed { name: name.to_string() };
                self.problems.push((*fence, problem));
            }
            self.close();
        }
        for (call, _) in self.masked.calls.iter().zip(&self.met).filter(|(_, met)| !**met) {
            let detail = "it stands where only plain text can stand, such as the target of a link";
            self.problems.push((*call, bad_call(detail.into())));
        }
        // Nodes stay for the whole run; the room that was kept for more would double them.
        self.nodes.shrink_to_fit();
        (self.nodes, self.problems)
    }

    pub fn problem(&mut self, place: Range<usize>, problem: Problem) {
        if self.too_deep == 0 {
            self.problems.push((self.span(place), problem));
        }
    }

    /// Once for a page: what leads too deep once often does so on every line.
    fn problem_too_deep(&mut self, place: Range<usize>) {
        if !std::mem::replace(&mut self.too_deep_was_said, true) {
            self.problem(place, Problem::NestedTooDeep { limit: DEEPEST });
        }
    }

    pub fn open(&mut self, kind: NodeKind, span: Range<usize>) {
        if self.too_deep > 0 {
            self.too_deep += 1;
            return;
        }
        let level = is_level(&kind);
        if level && self.levels >= DEEPEST {
            self.problem_too_deep(span.clone());
            self.too_deep = 1;
            self.calls_are_text(&span);
            return;
        }
        self.levels += u32::from(level);
        // The parser pairs quotation marks across emphasis, but not across the edge of a link.
        let quote = match kind {
            NodeKind::Emphasis | NodeKind::Strong => self.single_quote(),
            _ => SingleQuote::Closed,
        };
        self.single_quotes.push(quote);
        // A block ends where its last word does, and not on the empty lines behind it.
        let written = self.source.get(span.clone()).unwrap_or("");
        let end = span.start + written.trim_end_matches([' ', '\t', '\r', '\n']).len();
        let node = self.push(kind, span.start..end);
        self.open.push(Open::Node(node));
    }

    /// Opens an element that is not kept. Its children are.
    pub fn open_unwrapped(&mut self) {
        if self.too_deep > 0 {
            self.too_deep += 1;
            return;
        }
        self.single_quotes.push(SingleQuote::Closed);
        self.open.push(Open::Unwrapped);
    }

    pub fn close(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let quote = self.single_quotes.pop();
        let (Some(Open::Node(index)) | Some(Open::Component { node: Some(index), .. })) =
            self.open.pop()
        else {
            return;
        };
        let end = self.next_index();
        let first = index as usize;
        self.levels -= u32::from(is_level(&self.nodes[first].kind));
        self.nodes[first].end = end;
        match &self.nodes[first].kind {
            NodeKind::List { start, .. } if self.is_loose(first) => {
                self.nodes[first].kind =
                    NodeKind::List { start: *start, spacing: ListSpacing::Loose };
            }
            NodeKind::Paragraph => self.lift_lone_call(first),
            NodeKind::Emphasis | NodeKind::Strong => {
                self.set_single_quote(quote.unwrap_or(SingleQuote::Closed));
            }
            _ => {}
        }
    }

    pub fn leaf(&mut self, kind: NodeKind, span: Range<usize>) {
        if self.too_deep == 0 {
            self.push(kind, span);
        }
    }

    /// Marks the item that is open.
    pub fn task(&mut self, task: Task) {
        if self.too_deep > 0 {
            return;
        }
        for open in self.open.iter().rev() {
            if let Open::Node(index) = open
                && let NodeKind::Item { task: unset } = &mut self.nodes[*index as usize].kind
            {
                *unset = Some(task);
                return;
            }
        }
    }

    /// Fills the code block that is open.
    pub fn set_code(&mut self, code: String) {
        if let (0, Some(Open::Node(index))) = (self.too_deep, self.open.last())
            && let NodeKind::CodeBlock(block) = &mut self.nodes[*index as usize].kind
        {
            block.text = code.into();
        }
    }

    /// The calls at `range` are shown as they are written, or dropped with what they stand in.
    pub fn calls_are_text(&mut self, range: &Range<usize>) {
        for call in self.masked.calls_in(range) {
            self.met[call] = true;
        }
    }

    /// A `:::` line. It can only stand outside lists and quotes, because it ends them.
    pub fn fence(&mut self, fence: &Fence) {
        // Components are never opened inside an element of the parser, so the last one tells.
        if matches!(self.open.last(), Some(Open::Node(_) | Open::Unwrapped)) || self.too_deep > 0 {
            let detail = "`:::` stands inside a list or quote; put it at the start of the line";
            self.problem(fence.span.range(), bad_call(detail.into()));
        } else if fence.closes() {
            match self.open.last() {
                Some(Open::Component { node, .. }) => {
                    if let Some(index) = node {
                        self.nodes[*index as usize].span.end = fence.span.end;
                    }
                    self.close();
                }
                _ => self.problem(fence.span.range(), Problem::ComponentCloseAlone),
            }
        } else {
            self.open_component(fence);
        }
    }

    fn open_component(&mut self, fence: &Fence) {
        let read = component_call::read(self.source, fence.call.range(), CallForm::Fence);
        self.problems.extend(read.problem);
        let first_word = fence.call.of(self.source).split_whitespace().next().unwrap_or("");
        let name = read.call.as_ref().map_or(first_word.into(), |call| call.name.clone());
        let mut node = None;
        if self.levels >= DEEPEST {
            self.problem_too_deep(fence.span.range());
        } else if let Some(call) = read.call {
            self.levels += 1;
            node = Some(self.push(NodeKind::ComponentBlock(Box::new(call)), fence.span.range()));
        }
        self.single_quotes.push(SingleQuote::Closed);
        self.open.push(Open::Component { node, name, fence: fence.span });
    }

    /// `{{ name(…) }}` alone in its paragraph is a block.
    fn lift_lone_call(&mut self, paragraph: usize) {
        if self.nodes.len() == paragraph + 2
            && matches!(self.nodes[paragraph + 1].kind, NodeKind::ComponentInline(_))
            && let Some(Node { kind: NodeKind::ComponentInline(call), span, .. }) = self.nodes.pop()
        {
            let end = self.next_index();
            self.nodes[paragraph] = Node { kind: NodeKind::ComponentBlock(call), span, end };
        }
    }

    /// The parser makes paragraphs in the items of a loose list only.
    fn is_loose(&self, list: usize) -> bool {
        let mut item = list + 1;
        while let Some(node) = self.nodes.get(item) {
            let mut child = item + 1;
            while child < node.end as usize {
                // A call alone in its paragraph was lifted out of it.
                if matches!(
                    self.nodes[child].kind,
                    NodeKind::Paragraph | NodeKind::ComponentBlock(_)
                ) {
                    return true;
                }
                child = self.nodes[child].end as usize;
            }
            item = node.end as usize;
        }
        false
    }

    fn push(&mut self, kind: NodeKind, span: Range<usize>) -> u32 {
        let index = self.next_index();
        self.nodes.push(Node { kind, span: self.span(span), end: index + 1 });
        index
    }

    fn next_index(&self) -> u32 {
        u32::try_from(self.nodes.len()).unwrap_or(u32::MAX)
    }

    /// On boundaries of characters, whatever the parser says.
    fn span(&self, range: Range<usize>) -> Span {
        let start = self.source.floor_char_boundary(range.start);
        let end = self.source.ceil_char_boundary(range.end).max(start);
        (start..end).into()
    }
}

fn is_level(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Quote
            | NodeKind::Alert(_)
            | NodeKind::List { .. }
            | NodeKind::DefinitionList
            | NodeKind::FootnoteDefinition { .. }
            | NodeKind::ComponentBlock(_)
            | NodeKind::Emphasis
            | NodeKind::Strong
            | NodeKind::Link(_)
            | NodeKind::Image(_)
    )
}
