//! Running text into nodes: calls in it, punctuation, and pieces that belong together.

use std::ops::Range;

use super::{Open, SingleQuote, Tree};
use crate::content::component_call::{self, CallForm, bad_call};
use crate::diagnostic::Problem;
use crate::site::body::{Node, NodeKind, Punctuation, Text};

impl Tree<'_> {
    /// Running text, which may hold hidden calls.
    pub fn text(&mut self, text: &str, span: Range<usize>) {
        if self.too_deep > 0 {
            return self.calls_are_text(&span);
        }
        let hidden = self.masked.part(span.clone());
        if text != hidden {
            return self.made_text(text, hidden, span);
        }
        self.look_for_fence(&span);
        let unclosed = &self.masked.unclosed;
        let first = unclosed.partition_point(|open| (open.start as usize) < span.start);
        for open in unclosed[first..].iter().take_while(|open| (open.start as usize) < span.end) {
            self.problems.push((*open, Problem::CallNeverClosed));
        }
        let mut position = span.start;
        for index in self.masked.calls_in(&span) {
            let call = self.masked.calls[index].range();
            self.written(position..call.start);
            position = call.end;
            self.met[index] = true;
            self.call(call);
        }
        self.written(position..span.end);
    }

    fn call(&mut self, call: Range<usize>) {
        let inside = call.start + "{{".len()..call.end - "}}".len();
        let read = component_call::read(self.source, inside, CallForm::Leaf);
        self.problems.extend(read.problem);
        let in_image = self.open.iter().any(|open| match open {
            Open::Node(index) => {
                matches!(self.nodes[*index as usize].kind, NodeKind::Image(_))
            }
            _ => false,
        });
        if in_image {
            let detail = "it stands in the description of a picture, which is plain text";
            self.problem(call, bad_call(detail.into()));
        } else if let Some(read) = read.call {
            self.push(NodeKind::ComponentInline(Box::new(read)), call);
        }
    }

    /// Text that stands in the source; joined with the text before where they touch, so that words and
    /// numbers are found whole.
    fn written(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let span = self.span(range.clone());
        match self.nodes.last_mut() {
            Some(Node { kind: NodeKind::Text(Text::AsWritten), span: before, .. })
                if before.end == span.start =>
            {
                before.end = span.end;
            }
            _ => {
                self.push(NodeKind::Text(Text::AsWritten), range);
            }
        }
    }

    /// Text that differs from its source: punctuation, or what an entity stands for.
    fn made_text(&mut self, text: &str, hidden: &str, span: Range<usize>) {
        let punctuation = match (hidden, text) {
            ("'", "‘") => {
                self.set_single_quote(SingleQuote::Open);
                Punctuation::OpenSingle
            }
            ("'", "’") => self.close_single_or_apostrophe(&span),
            // The parser opens where nothing is open to close, as behind the number of `12"`.
            ("\"", "“") if self.touches(&span) == Touches::WordBefore => Punctuation::CloseDouble,
            ("\"", "“") => Punctuation::OpenDouble,
            ("\"", "”") => Punctuation::CloseDouble,
            ("--", "–") => Punctuation::EnDash,
            ("---", "—") => Punctuation::EmDash,
            ("...", "…") => Punctuation::Ellipsis,
            // A longer row of hyphens is a line to write on, or a drawing.
            (hyphens, _) if hyphens.starts_with("----") => return self.written(span),
            _ => {
                self.push(NodeKind::Text(Text::Made(text.into())), span);
                return;
            }
        };
        self.push(NodeKind::Punctuation(punctuation), span);
    }

    fn close_single_or_apostrophe(&mut self, span: &Range<usize>) -> Punctuation {
        if self.single_quote() == SingleQuote::Open && self.touches(span) != Touches::WordsBothSides
        {
            self.set_single_quote(SingleQuote::Closed);
            return Punctuation::CloseSingle;
        }
        Punctuation::Apostrophe
    }

    pub(super) fn single_quote(&self) -> SingleQuote {
        self.single_quotes.last().copied().unwrap_or(SingleQuote::Closed)
    }

    pub(super) fn set_single_quote(&mut self, quote: SingleQuote) {
        if let Some(current) = self.single_quotes.last_mut() {
            *current = quote;
        }
    }

    fn touches(&self, span: &Range<usize>) -> Touches {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = is_word(self.masked.part(self.masked.start..span.start).chars().next_back());
        let after = is_word(self.masked.part(span.end..self.masked.end()).chars().next());
        match (before, after) {
            (true, true) => Touches::WordsBothSides,
            (true, false) => Touches::WordBefore,
            (false, _) => Touches::NoWordBefore,
        }
    }

    /// A `:::` that starts a paragraph inside a list or quote would otherwise be shown as it is.
    fn look_for_fence(&mut self, span: &Range<usize>) {
        let written = self.masked.part(span.clone());
        let escaped = self.masked.part(self.masked.start..span.start).ends_with('\\');
        if !written.starts_with(":::") || escaped {
            return;
        }
        let starts_line = matches!(
            self.nodes.last().map(|node| &node.kind),
            Some(
                NodeKind::SoftBreak
                    | NodeKind::HardBreak
                    | NodeKind::Item { .. }
                    | NodeKind::Paragraph
                    | NodeKind::DefinitionDetails
            )
        );
        if starts_line {
            let detail = "`:::` stands inside a list or quote; put it at the start of the line";
            self.problem(span.clone(), bad_call(detail.into()));
        }
    }
}

#[derive(PartialEq, Eq)]
enum Touches {
    WordsBothSides,
    WordBefore,
    NoWordBefore,
}
