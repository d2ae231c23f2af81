//! Headings that break the outline a screen reader offers (WCAG 2.2, 1.3.1 and 2.4.6).

use super::Alone;
use crate::diagnostic::{Diagnostic, Location, Problem};

pub fn check(alone: Alone) -> Vec<Diagnostic> {
    let body = &alone.page.body;
    if alone.page.key.part_id().is_some() {
        // It may have none; another check says so.
        return Vec::new();
    }
    let mut problems = Vec::new();
    // The title of the page is the heading of the first level.
    let mut before = 1;
    for (index, level, _) in body.headings() {
        let location = || Location::span(&alone.page.path, body.nodes[index].span);
        if body.plain_text(index).trim().is_empty() {
            problems.push(Diagnostic::new(location(), Problem::EmptyHeading));
        }
        if level == 1 {
            problems.push(Diagnostic::new(location(), Problem::HeadingLevelOne));
        } else if level > before + 1 {
            problems.push(Diagnostic::new(
                location(),
                Problem::HeadingLevelSkipped { found: level, expected: before + 1 },
            ));
        }
        before = level;
    }
    problems
}
