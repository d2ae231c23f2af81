//! A text of a translation with the text of its source that it belongs to, to be compared by checks.

use std::ops::Range;

use super::alignment::Alignment;
use super::blocks;
use super::body::{ArgumentValue, ComponentCall, Node, NodeKind};
use super::page::Page;
use super::segments::{Place, Segment};
use crate::diagnostic::Span;

/// Two texts that should say the same.
#[derive(Clone, Copy, Debug)]
pub struct Counterparts<'a> {
    pub own: PageText<'a>,
    pub source: PageText<'a>,
}

/// A title, a summary or a block, on its page.
#[derive(Clone, Copy, Debug)]
pub struct PageText<'a> {
    pub page: &'a Page,
    pub segment: &'a Segment,
}

/// The words of a text in a row, with their places in the file.
#[derive(Clone, Debug, Default)]
pub struct RunningText {
    pub text: String,
    /// Where each piece begins in `text`, and where all of it stands in the file.
    pieces: Vec<(usize, Span, PieceForm)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PieceForm {
    /// Sign by sign as in the file.
    AsWritten,
    /// In another form; only the whole has a place.
    Other,
}

impl Alignment {
    /// Every text of `own` that has its counterpart in `source`. Left out is what is known to be out of date: there a
    /// difference is expected.
    pub fn counterparts<'a>(
        &'a self,
        own: &'a Page,
        source: &'a Page,
    ) -> impl Iterator<Item = Counterparts<'a>> {
        self.texts.iter().filter(|text| !text.freshness.is_outdated()).filter_map(move |text| {
            Some(Counterparts {
                own: PageText { page: own, segment: &text.segment },
                source: PageText { page: source, segment: self.source_of(text)? },
            })
        })
    }
}

impl<'a> PageText<'a> {
    /// The nodes of a block, without those of blocks inside it; none for title and summary.
    pub fn nodes(self) -> impl Iterator<Item = &'a Node> {
        let block = self.segment.block();
        block.into_iter().flat_map(move |block| blocks::own_nodes(&self.page.body, block))
    }

    pub fn calls(self) -> impl Iterator<Item = (&'a ComponentCall, Span)> {
        self.nodes().filter_map(|node| match &node.kind {
            NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => {
                Some((&**call, node.span))
            }
            _ => None,
        })
    }

    /// Its place in the file: a block up to the end of its first line.
    pub fn span(self) -> Span {
        let fields = &self.page.front_matter;
        let node = match self.segment.place {
            Place::Title => return fields.title_span,
            Place::Summary => return fields.summary_span,
            Place::Message => return Span::default(),
            Place::Block { node, .. } => node,
        };
        let source = &*self.page.body.source;
        let span = self.page.body.nodes[node].span;
        let start = span.range().start;
        let line = span.of(source).lines().next().unwrap_or("");
        (start..start + line.len()).into()
    }

    /// Its words without code, and the words that it gives to components.
    pub fn running_text(self) -> RunningText {
        let mut running = RunningText::default();
        let fields = &self.page.front_matter;
        let source = &*self.page.body.source;
        let mut field = |text: &str, span: Span| match span.of(source).find(text) {
            Some(offset) => {
                let start = span.range().start + offset;
                running.push(text, (start..start + text.len()).into(), PieceForm::AsWritten);
            }
            None => running.push(text, span, PieceForm::Other),
        };
        match self.segment.place {
            Place::Title => field(&fields.title, fields.title_span),
            Place::Summary => field(&fields.summary, fields.summary_span),
            Place::Block { .. } | Place::Message => {}
        }
        let mut given = Vec::new();
        for node in self.nodes() {
            match &node.kind {
                NodeKind::Text(_) => {
                    let text = self.page.body.text(node);
                    let form = match node.span.of(source) == text {
                        true => PieceForm::AsWritten,
                        false => PieceForm::Other,
                    };
                    running.push(text, node.span, form);
                }
                NodeKind::Punctuation(_) => {
                    running.push(node.span.of(source), node.span, PieceForm::AsWritten);
                }
                NodeKind::SoftBreak | NodeKind::HardBreak => running.text.push(' '),
                NodeKind::TableCell | NodeKind::Paragraph => running.text.push('\n'),
                NodeKind::ComponentInline(call) | NodeKind::ComponentBlock(call) => {
                    running.text.push('\n');
                    given.extend(call.arguments.iter());
                }
                _ => {}
            }
        }
        for argument in given {
            if let ArgumentValue::Text(text) = &argument.value
                && text.contains(char::is_whitespace)
            {
                running.text.push('\n');
                running.push(text, argument.span, PieceForm::Other);
            }
        }
        running
    }
}

impl RunningText {
    fn push(&mut self, text: &str, span: Span, form: PieceForm) {
        self.pieces.push((self.text.len(), span, form));
        self.text.push_str(text);
    }

    /// Where a range of `text` stands in the file.
    pub fn span(&self, range: Range<usize>) -> Span {
        let at = |offset: usize| {
            let piece = self.pieces.partition_point(|(start, ..)| *start <= offset);
            self.pieces.get(piece.saturating_sub(1))
        };
        let Some((first, span, form)) = at(range.start) else { return Span::default() };
        let last = at(range.end.saturating_sub(1).max(range.start));
        let start = match form {
            PieceForm::AsWritten => span.range().start + range.start - first,
            PieceForm::Other => span.range().start,
        };
        let end = last.map_or(start, |(first, span, form)| match form {
            PieceForm::AsWritten => span.range().start + range.end - first,
            PieceForm::Other => span.range().end,
        });
        (start..end.max(start)).into()
    }
}

/// What of each list has no counterpart in the other; each counts once.
pub fn without_counterpart<'a, T>(
    own: &'a [T],
    source: &'a [T],
    is_same: impl Fn(&T, &T) -> bool,
) -> (Vec<&'a T>, Vec<&'a T>) {
    let mut left: Vec<&T> = source.iter().collect();
    let mut alone = Vec::new();
    for one in own {
        match left.iter().position(|other| is_same(one, other)) {
            Some(place) => drop(left.remove(place)),
            None => alone.push(one),
        }
    }
    (alone, left)
}
