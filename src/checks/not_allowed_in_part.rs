//! What cannot stand in a part, because it belongs to one page: headings, footnotes, files, places on the page.

use super::Alone;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::body::{LinkTarget, NodeKind};
use crate::site::{houses, parts};

pub fn check(alone: Alone) -> Vec<Diagnostic> {
    let page = alone.page;
    if page.key.part_id().is_none() {
        return Vec::new();
    }
    let nodes = page.body.nodes.iter();
    nodes
        .filter_map(|node| {
            let problem = Problem::NotAllowedInPart { what: what(&node.kind)?.to_owned() };
            Some(Diagnostic::new(Location::span(&page.path, node.span), problem))
        })
        .collect()
}

/// What a node is, if it cannot stand in a part: said before "cannot stand in a part".
fn what(kind: &NodeKind) -> Option<&'static str> {
    match kind {
        NodeKind::Heading { .. } => Some("a heading"),
        NodeKind::FootnoteReference { .. } => Some("a footnote"),
        NodeKind::Image(_) => Some("a picture"),
        NodeKind::Link(link) if !parts::is_same_everywhere(&link.target) => {
            Some(match &link.target {
                LinkTarget::File(_) => "a link to a file",
                LinkTarget::Anchor(_) => "a link to a heading of the same page",
                _ => "a link that starts from the page it stands on",
            })
        }
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => match &*call.name {
            parts::COMPONENT => Some("another part"),
            houses::COMPONENT => Some("the component `houses`"),
            _ => None,
        },
        _ => None,
    }
}
