//! Pages whose facts should have been checked again by now.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let fields = page.page.front_matter.shared.as_ref();
    let Some(due) = fields.and_then(|fields| fields.check_again) else { return Vec::new() };
    if due >= subject.today {
        return Vec::new();
    }
    let problem = Problem::PageOverdue { due: due.to_iso() };
    vec![Diagnostic::new(Location::file(&page.page.path), problem)]
}
