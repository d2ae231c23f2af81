//! Components that a text with sheets of paper calls, and that the theme shows on a screen only.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::body::NodeKind;
use crate::site::parts;
use crate::theme::paper::PaperLayout;

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let Some(paper) = subject.theme.paper() else { return Vec::new() };
    let is_source = page.language == subject.site.source_language();
    // A translation calls the same components; one place is enough to mend them.
    if !is_source || !subject.has_sheets(page) {
        return Vec::new();
    }
    let mut told: Vec<&str> = Vec::new();
    let calls = page.page.body.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => Some(call),
        _ => None,
    });
    let mut problems = Vec::new();
    for call in calls {
        let is_known = subject.theme.components().contains_key(&*call.name);
        // A part is printed as the blocks it is.
        if !is_known
            || parts::is_call(call)
            || paper.has_form(&call.name)
            || told.contains(&&*call.name)
        {
            continue;
        }
        told.push(&call.name);
        let problem = Problem::ComponentWithoutPaperForm {
            component: call.name.to_string(),
            file: format!("{}/{}", subject.theme.home(), PaperLayout::form_file(&call.name)),
        };
        problems.push(Diagnostic::new(Location::span(&page.page.path, call.name_span), problem));
    }
    problems
}
