//! The only YAML import: text to typed values, with the exact place of every problem.
//!
//! Two readers go over one text. `outline` finds where each key and value stands, and refuses forms no
//! field here needs: references, tags, a second document, very deep brackets. `tree` lets the engine
//! decode the values at those places, so escapes, folding and block texts follow YAML itself.
//! `Fields` then asks for typed values by name. Every problem is reported in one run: a value with a
//! slip in it is set aside, and the others are still read.

mod fields;
mod outline;
mod tree;

pub use fields::{Field, Fields, Text};

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Location, Problem, Span, sort};
use crate::source::SourcePath;

/// A stretch of YAML in a file: the whole file, or the fields at the top of a page.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    path: &'a SourcePath,
    text: &'a str,
    range: Range<usize>,
}

impl<'a> Block<'a> {
    /// All of a file.
    pub fn whole(path: &'a SourcePath, text: &'a str) -> Block<'a> {
        Block { path, text, range: 0..text.len() }
    }

    /// The part `range` of a file, behind the line that opens it.
    pub fn part(path: &'a SourcePath, text: &'a str, range: Range<usize>) -> Block<'a> {
        Block { path, text, range }
    }

    /// The block alone.
    fn inside(&self) -> &'a str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// The place in the file of a range of the block.
    fn span(&self, range: &Range<usize>) -> Span {
        Span::from(self.range.start + range.start..self.range.start + range.end)
    }

    fn problem(&self, span: Range<usize>, problem: Problem) -> Diagnostic {
        Diagnostic::new(Location::span(self.path, span), problem)
    }

    /// Where to say that something is missing: the line that opens the part, or the file.
    fn opening(&self) -> Option<Span> {
        let before = self.text.get(..self.range.start)?.trim_end_matches(['\r', '\n']);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        (start < before.len()).then(|| Span::from(start..before.len()))
    }

    /// The line of the file, from 1, on which `offset` stands.
    fn line_number(&self, offset: usize) -> u32 {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        u32::try_from(1 + before.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX)
    }
}

/// Reads a group of fields. `take` asks for them by name; `None` if it gives none, or if the text
/// cannot be read at all. The problems are in the order of the file.
pub fn read<'a, T>(
    block: &Block<'a>,
    known: &'static [Field],
    take: impl FnOnce(&mut Fields<'a>) -> Option<T>,
) -> (Option<T>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let taken = read_into(block, known, take, &mut problems);
    sort(&mut problems);
    (taken, problems)
}

fn read_into<'a, T>(
    block: &Block<'a>,
    known: &'static [Field],
    take: impl FnOnce(&mut Fields<'a>) -> Option<T>,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    let mut outline = match outline::outline(block) {
        Ok(outline) => outline,
        Err(mut slips) => {
            problems.append(&mut slips);
            return None;
        }
    };
    problems.append(&mut outline.slips);
    let fields = tree::decode(block, &outline.root, &outline.masked)
        .and_then(|root| Fields::top(block.clone(), root, known));
    match fields {
        Ok(mut fields) => {
            let taken = take(&mut fields);
            problems.append(&mut fields.into_problems());
            taken
        }
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}
