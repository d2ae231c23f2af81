//! Pages whose facts should have been checked again by now.

use super::Alone;
use crate::diagnostic::{Diagnostic, Location, Problem};

pub fn check(alone: Alone) -> Vec<Diagnostic> {
    let fields = alone.page.front_matter.shared.as_ref();
    let Some(due) = fields.and_then(|fields| fields.check_again) else { return Vec::new() };
    if due >= alone.today {
        return Vec::new();
    }
    let problem = Problem::PageOverdue { due: due.to_iso() };
    vec![Diagnostic::new(Location::file(&alone.page.path), problem)]
}
