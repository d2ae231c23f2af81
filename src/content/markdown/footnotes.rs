//! Joins footnote references with their definitions, and finds those without a partner.

use std::collections::BTreeMap;

use crate::diagnostic::{Problem, Span};
use crate::site::body::{Body, NodeKind, Text};

/// Gives each reference the label as its definition spells it: labels differ in capitals only.
pub(super) fn join(body: &mut Body) -> Vec<(Span, Problem)> {
    let mut problems = missing(body);
    let mut definitions: BTreeMap<String, (Box<str>, Span, Use)> = BTreeMap::new();
    for node in &body.nodes {
        if let NodeKind::FootnoteDefinition { label } = &node.kind {
            // The first of two definitions counts; nothing leads to the second.
            if definitions.contains_key(&label.to_lowercase()) {
                let label = label.to_string();
                problems.push((node.span, Problem::FootnoteUnused { label }));
                continue;
            }
            definitions.insert(label.to_lowercase(), (label.clone(), node.span, Use::Never));
        }
    }
    for node in &mut body.nodes {
        if let NodeKind::FootnoteReference { label } = &mut node.kind
            && let Some((spelling, _, used)) = definitions.get_mut(&label.to_lowercase())
        {
            label.clone_from(spelling);
            *used = Use::Somewhere;
        }
    }
    let unused = definitions.into_values().filter(|(_, _, used)| *used == Use::Never);
    problems.extend(
        unused.map(|(label, span, _)| (span, Problem::FootnoteUnused { label: label.into() })),
    );
    problems
}

#[derive(PartialEq, Eq)]
enum Use {
    Never,
    Somewhere,
}

/// A reference without a definition is plain text to the parser: `[^x]`.
fn missing(body: &Body) -> Vec<(Span, Problem)> {
    let mut problems = Vec::new();
    if !body.source.contains("[^") {
        return problems;
    }
    for node in &body.nodes {
        if node.kind != NodeKind::Text(Text::AsWritten) {
            continue;
        }
        let text = body.text(node);
        let mut position = 0;
        while let Some(found) = text[position..].find("[^") {
            let open = position + found;
            position = open + 2;
            let start = node.span.start as usize + open;
            let escaped = open == 0 && body.source[..start].ends_with('\\');
            let Some(length) = text[position..].find(']') else { break };
            let label = &text[position..position + length];
            if escaped || label.is_empty() || label.contains([' ', '\t', '[']) {
                continue;
            }
            let span = start..start + 2 + length + 1;
            problems.push((span.into(), Problem::FootnoteMissing { label: label.to_owned() }));
        }
    }
    problems
}
