//! Links and pictures that lead nowhere: to no page, no heading, no file, no word of the glossary.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::site::body::NodeKind;
use crate::site::files;
use crate::site::links::{BrokenLink, Destination, has_heading};
use crate::site::parts;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let body = &page.page.body;
    body.nodes
        .iter()
        .filter_map(|node| {
            let (NodeKind::Link(link) | NodeKind::Image(link)) = &node.kind else {
                return None;
            };
            if page.index.is_none() && !parts::is_same_everywhere(&link.target) {
                // Another check says so.
                return None;
            }
            let problem = match subject.site.destination(&page.page.key, &link.target) {
                Err(BrokenLink::LeavesContent) => {
                    Some(Problem::LinkLeavesContent { target: written(node.span.of(&body.source)) })
                }
                // The page has problems of its own; once they are solved, the link may be right.
                Err(BrokenLink::NoSuchPage(key)) if subject.site.unreadable.contains(&key) => None,
                Err(BrokenLink::NoSuchPage(key)) if subject.site.hidden.contains(&key) => {
                    Some(Problem::LinkToDraft { target: key.as_link() })
                }
                Err(BrokenLink::NoSuchPage(key)) => {
                    let keys = subject.site.sets.iter().map(|set| set.key.as_str());
                    let nearest = nearest(key.as_str(), keys).map(|near| format!("@/{near}"));
                    Some(Problem::LinkToMissingPage { target: key.as_link(), nearest })
                }
                Ok(Destination::Page { set, anchor: Some(anchor) }) => {
                    anchor_problem(subject, page, &subject.site.set(set).key.as_link(), set, anchor)
                }
                Ok(Destination::Anchor(anchor)) => {
                    let target = page.page.key.as_link();
                    anchor_problem(subject, page, &target, page.index?, anchor)
                }
                Ok(Destination::File(name)) => {
                    let files = &page.set.files;
                    let missing = files::for_text(files, name, page.language).is_none();
                    missing.then(|| Problem::LinkToMissingFile {
                        target: name.to_owned(),
                        nearest: nearest(name, files.iter().map(|file| file.name.as_str())),
                    })
                }
                Ok(Destination::Term(term)) => term_problem(subject, term),
                Ok(Destination::Page { anchor: None, .. } | Destination::Outside(_)) => None,
            };
            problem
                .map(|problem| Diagnostic::new(Location::span(&page.page.path, node.span), problem))
        })
        .collect()
}

/// A heading may be named by its id in the author's language or in the source language.
fn anchor_problem(
    subject: &Subject,
    page: PlacedPage,
    target: &str,
    set: crate::site::SetIndex,
    anchor: &str,
) -> Option<Problem> {
    let set = subject.site.set(set);
    let bodies = [set.page(page.language), Some(set.source_page())];
    let mut bodies = bodies.into_iter().flatten().map(|page| &page.body);
    if bodies.clone().any(|body| has_heading(body, anchor)) {
        return None;
    }
    let known: Vec<&str> = bodies
        .next()
        .map(|body| body.headings().map(|(_, _, id)| id).collect())
        .unwrap_or_default();
    Some(Problem::LinkToMissingAnchor {
        target: target.to_owned(),
        anchor: anchor.to_owned(),
        nearest: nearest(anchor, known),
    })
}

fn term_problem(subject: &Subject, term: &str) -> Option<Problem> {
    let known = &subject.site.glossary.terms;
    if known.contains(term) {
        return None;
    }
    let known = known.iter().map(String::as_str);
    Some(Problem::UnknownTerm { term: term.to_owned(), nearest: nearest(term, known) })
}

/// The address part of `[words](address)`, or all of it where it has another form.
fn written(link: &str) -> String {
    let address = link.rsplit_once("](").and_then(|(_, rest)| rest.strip_suffix(')'));
    address.unwrap_or(link).to_owned()
}
