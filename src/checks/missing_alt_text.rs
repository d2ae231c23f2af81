//! Pictures without words for people who cannot see them (WCAG 2.2, 1.1.1).

use super::Alone;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::body::{LinkTarget, NodeKind};

pub fn check(alone: Alone) -> Vec<Diagnostic> {
    let body = &alone.page.body;
    body.nodes
        .iter()
        .enumerate()
        .filter_map(|(index, node)| {
            let NodeKind::Image(image) = &node.kind else { return None };
            if !body.plain_text(index).trim().is_empty() {
                return None;
            }
            let image = match &image.target {
                LinkTarget::File(name) | LinkTarget::Outside(name) => name.to_string(),
                _ => node.span.of(&body.source).to_owned(),
            };
            Some(Diagnostic::new(
                Location::span(&alone.page.path, node.span),
                Problem::MissingAltText { image },
            ))
        })
        .collect()
}
