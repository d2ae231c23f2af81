//! Facts that somebody should have looked up again by now.

use super::Subject;
use crate::diagnostic::{Diagnostic, Problem};

pub fn check(subject: &Subject) -> Vec<Diagnostic> {
    let overdue = subject.site.facts.iter().filter_map(|fact| {
        let until = fact.valid_until.filter(|until| *until < subject.today)?;
        let problem = Problem::OverdueFact { id: fact.id.clone(), until: until.to_iso() };
        Some(Diagnostic::new(fact.place.clone(), problem))
    });
    overdue.collect()
}
