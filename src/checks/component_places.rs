//! Components that belong together: a part outside its whole, and a whole that holds something else than its parts.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::site::body::{Body, ComponentCall, NodeKind};
use crate::theme::ComponentSignature;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let body = &page.page.body;
    let signature = |call: &ComponentCall| subject.theme.components().get(&*call.name);
    let mut found = Vec::new();
    // The innermost component around each node, with the end of what stands inside it.
    let mut around: Vec<(usize, &str)> = Vec::new();
    for (index, node) in body.nodes.iter().enumerate() {
        around.retain(|(end, _)| index < *end);
        let Some(call) = called(&node.kind) else { continue };
        if let Some(signature) = signature(call) {
            found.extend(outside(signature, call, around.last().map(|(_, name)| *name)));
            found.extend(holds_other(signature, body, index));
        }
        around.push((node.end as usize, &call.name));
    }
    found
        .into_iter()
        .map(|(span, problem)| Diagnostic::new(Location::span(&page.page.path, span), problem))
        .collect()
}

fn called(kind: &NodeKind) -> Option<&ComponentCall> {
    match kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => Some(call),
        _ => None,
    }
}

fn outside(
    signature: &ComponentSignature,
    call: &ComponentCall,
    around: Option<&str>,
) -> Option<(Span, Problem)> {
    let is_inside = |name: &str| signature.inside.iter().any(|known| known == name);
    if signature.inside.is_empty() || around.is_some_and(is_inside) {
        return None;
    }
    let (component, inside) = (signature.name.clone(), one_of(&signature.inside));
    Some((call.name_span, Problem::ComponentOutside { component, inside }))
}

/// The first node right inside that is none of its parts.
fn holds_other(
    signature: &ComponentSignature,
    body: &Body,
    index: usize,
) -> Option<(Span, Problem)> {
    if signature.holds.is_empty() {
        return None;
    }
    let is_part = |kind: &NodeKind| {
        called(kind).is_some_and(|call| signature.holds.iter().any(|known| **known == *call.name))
    };
    let other = body.children(index).find(|child| !is_part(&body.nodes[*child].kind))?;
    let (component, holds) = (signature.name.clone(), one_of(&signature.holds));
    Some((body.nodes[other].span, Problem::ComponentHoldsOther { component, holds }))
}

/// `` `moment`, `deadline` or `later` ``
fn one_of(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
