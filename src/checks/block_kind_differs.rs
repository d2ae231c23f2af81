//! Headings of another level, and alerts of another kind, than in the source: what is a warning there is one here.

use super::Beside;
use crate::diagnostic::{Diagnostic, Problem};
use crate::site::segments::SegmentKind;

pub fn check(beside: &Beside) -> Vec<Diagnostic> {
    let differ = beside.pairs().filter_map(|pair| {
        let (here, source) = (&pair.own.segment.kind, &pair.source.segment.kind);
        let says_more =
            |kind: &SegmentKind| matches!(kind, SegmentKind::Heading(_) | SegmentKind::Alert(_));
        if here == source || !(says_more(here) || says_more(source)) {
            return None;
        }
        let problem = Problem::BlockKindDiffers { here: named(here), source: named(source) };
        Some(beside.problem(pair.own.span(), problem))
    });
    differ.collect()
}

fn named(kind: &SegmentKind) -> String {
    match kind {
        SegmentKind::Heading(level) => {
            format!("a heading of level {level} (`{}`)", "#".repeat(usize::from(*level)))
        }
        SegmentKind::Alert(kind) => format!("an alert `[!{}]`", kind.name().to_uppercase()),
        SegmentKind::Title => "the title".into(),
        SegmentKind::Summary => "the summary".into(),
        SegmentKind::Message => "a word of the glossary".into(),
        SegmentKind::Paragraph => "a paragraph".into(),
        SegmentKind::Item => "an item of a list".into(),
        SegmentKind::TableRow => "a row of a table".into(),
        SegmentKind::DefinitionTerm => "a term of a list of meanings".into(),
        SegmentKind::DefinitionDetails => "a meaning in a list of meanings".into(),
        SegmentKind::Code => "a block of code".into(),
        SegmentKind::Component(name) => format!("the component `{name}`"),
    }
}
