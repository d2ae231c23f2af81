//! Marks in a translation that are other ones than in its source: `{ $name }`, the `{#id}` of a heading, footnotes.

use super::Beside;
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::site::body::{Body, NodeKind};
use crate::site::counterparts::{PageText, without_counterpart};

pub fn check(beside: &Beside) -> Vec<Diagnostic> {
    let has_same_labels = {
        let labels = |body: &Body| {
            let mut labels: Vec<String> = body.footnotes().into_iter().map(String::from).collect();
            labels.sort_unstable();
            labels
        };
        labels(&beside.page.body) == labels(&beside.source.body)
    };
    let mut problems = Vec::new();
    for pair in beside.pairs() {
        let (own, source) = (marks(pair.own), marks(pair.source));
        let is_same = |own: &Mark, source: &Mark| match (own.kind, source.kind) {
            // Each page may name its footnotes as it likes.
            (MarkKind::Footnote, MarkKind::Footnote) => !has_same_labels || own.text == source.text,
            (own_kind, source_kind) => own_kind == source_kind && own.text == source.text,
        };
        let (mut here, source) = without_counterpart(&own, &source, is_same);
        // A heading may get an id of its own where the source gives none.
        if !source.iter().any(|mark| mark.kind == MarkKind::Id) {
            here.retain(|mark| mark.kind != MarkKind::Id);
        }
        if here.is_empty() && source.is_empty() {
            continue;
        }
        let span = here.first().map_or(pair.own.span(), |own| own.span);
        let problem = Problem::PlaceholderDiffers {
            here: here.into_iter().map(|mark| mark.text.clone()).collect(),
            source: source.into_iter().map(|mark| mark.text.clone()).collect(),
        };
        problems.push(beside.problem(span, problem));
    }
    problems
}

struct Mark {
    kind: MarkKind,
    /// As it is written, without spaces.
    text: String,
    span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Placeholder,
    Id,
    Footnote,
}

fn marks(text: PageText) -> Vec<Mark> {
    let mut marks = Vec::new();
    for node in text.nodes() {
        match &node.kind {
            NodeKind::FootnoteReference { label } => {
                let text = format!("[^{label}]");
                marks.push(Mark { kind: MarkKind::Footnote, text, span: node.span });
            }
            NodeKind::Heading { id, .. } => {
                let written = format!("{{#{id}}}");
                let source = node.span.of(&text.page.body.source);
                if let Some(offset) = source.find(&*written) {
                    let start = node.span.range().start + offset;
                    let span = (start..start + written.len()).into();
                    marks.push(Mark { kind: MarkKind::Id, text: written, span });
                }
            }
            _ => {}
        }
    }
    if text.segment.text.contains('{') {
        let running = text.running_text();
        for (start, _) in running.text.match_indices('{') {
            let rest = &running.text[start..];
            let Some(length) = rest.find('}') else { continue };
            let written: String =
                rest[..=length].chars().filter(|sign| !sign.is_whitespace()).collect();
            let name = written.trim_start_matches(['{', '$']).trim_end_matches('}');
            let is_name = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
            if !name.is_empty() && name.chars().all(is_name) {
                let span = running.span(start..start + length + 1);
                marks.push(Mark { kind: MarkKind::Placeholder, text: written, span });
            }
        }
    }
    marks
}
