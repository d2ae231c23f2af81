//! Links and pictures of a translation that are other ones than in its source.
//!
//! A word of the glossary may be named more often in a translation, and anywhere on the page: its readers need it more.
//! A link to another site may lead to another page of it, because there it may have a page in their language.
//! So may a link to a section lead to another section of the same page, because each language may name it otherwise.

use super::Beside;
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::site::body::{LinkTarget, NodeKind};
use crate::site::counterparts::{PageText, without_counterpart};
use crate::site::links::{has_heading, page_key};
use crate::site::page::Page;

pub fn check(beside: &Beside) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pair in beside.pairs() {
        let (own_links, own_pictures) = targets(pair.own);
        let (source_links, source_pictures) = targets(pair.source);
        let is_same = |own: &Target, source: &Target| is_same(beside, own, source);
        let (here, source) = without_counterpart(&own_links, &source_links, is_same);
        let is_term = |target: &Target| matches!(target.target, LinkTarget::Term(_));
        let here: Vec<&Target> = here.into_iter().filter(|own| !is_term(own)).collect();
        let source: Vec<&Target> = source
            .into_iter()
            .filter(|source| !is_term(source) || !names(beside.page, source.target))
            .collect();
        if !(here.is_empty() && source.is_empty()) {
            let span = here.first().map_or(pair.own.span(), |own| own.span);
            let (here, source) = (written(&here), written(&source));
            problems.push(beside.problem(span, Problem::LinkDiffers { here, source }));
        }
        let (here, source) = without_counterpart(&own_pictures, &source_pictures, is_same);
        if !(here.is_empty() && source.is_empty()) {
            let span = here.first().map_or(pair.own.span(), |own| own.span);
            let (here, source) = (written(&here), written(&source));
            problems.push(beside.problem(span, Problem::PictureDiffers { here, source }));
        }
    }
    problems
}

struct Target<'a> {
    target: &'a LinkTarget,
    span: Span,
}

/// Of links, and of pictures.
fn targets(text: PageText) -> (Vec<Target>, Vec<Target>) {
    let (mut links, mut pictures) = (Vec::new(), Vec::new());
    for node in text.nodes() {
        match &node.kind {
            NodeKind::Link(link) => links.push(Target { target: &link.target, span: node.span }),
            NodeKind::Image(link) => {
                pictures.push(Target { target: &link.target, span: node.span });
            }
            _ => {}
        }
    }
    (links, pictures)
}

fn is_same(beside: &Beside, own: &Target, source: &Target) -> bool {
    let key = &beside.page.key;
    match (own.target, source.target) {
        (
            LinkTarget::Page { page: own, anchor: own_anchor },
            LinkTarget::Page { page: source, anchor: source_anchor },
        ) => {
            // Which section of another page a name means, only that page tells.
            page_key(key, own) == page_key(key, source)
                && own_anchor.is_some() == source_anchor.is_some()
        }
        (LinkTarget::Anchor(own), LinkTarget::Anchor(source)) => {
            own == source
                // An id of the source may be used in a translation.
                || !has_heading(&beside.source.body, own) && heading_of(beside, own) == Some(source)
        }
        (LinkTarget::File(own), LinkTarget::File(source)) => file_name(own) == file_name(source),
        (LinkTarget::Outside(own), LinkTarget::Outside(source)) => is_same_outside(own, source),
        (own, source) => own == source,
    }
}

/// The id in the source of the heading that has this id in the translation.
fn heading_of<'a>(beside: &'a Beside, id: &str) -> Option<&'a str> {
    let texts = &beside.alignment.texts;
    let heading = texts.iter().find(|text| text.segment.id.as_deref() == Some(id))?;
    beside.alignment.source_of(heading)?.id.as_deref()
}

fn file_name(written: &str) -> &str {
    written.strip_prefix("./").unwrap_or(written)
}

fn is_same_outside(own: &str, source: &str) -> bool {
    match (site_of(own), site_of(source)) {
        (Some(own), Some(source)) => own == source,
        _ => own.eq_ignore_ascii_case(source),
    }
}

/// The last two parts of the name of a web site: `nl.wikipedia.org` and `ar.wikipedia.org` are one.
fn site_of(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let mut parts: Vec<&str> = host.rsplit('.').take(2).collect();
    parts.reverse();
    Some(parts.join("."))
}

fn names(page: &Page, target: &LinkTarget) -> bool {
    page.body.nodes.iter().any(|node| match &node.kind {
        NodeKind::Link(link) => link.target == *target,
        _ => false,
    })
}

fn written(targets: &[&Target]) -> Vec<String> {
    let written = |target: &&Target| match target.target {
        LinkTarget::Page { page, anchor: Some(anchor) } => format!("{page}#{anchor}"),
        LinkTarget::Page { page, anchor: None } => page.to_string(),
        LinkTarget::Anchor(id) => format!("#{id}"),
        LinkTarget::File(name) => name.to_string(),
        LinkTarget::Term(term) => format!("term:{term}"),
        LinkTarget::Outside(address) => address.to_string(),
    };
    targets.iter().map(written).collect()
}
