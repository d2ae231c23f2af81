//! Where the fields of a page end and its text begins, also where somebody forgot the line between them.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::source::SourcePath;

/// Cuts a page file into its fields and the text below them, without the lines `---`.
pub fn split(
    path: &SourcePath,
    text: &str,
) -> Result<(Range<usize>, Range<usize>), Box<Diagnostic>> {
    if text.trim().is_empty() {
        return Err(Box::new(Diagnostic::new(Location::file(path), Problem::EmptyPage)));
    }
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        let span = Span::from(0..first.trim_end().len());
        return Err(Box::new(Diagnostic::new(Location::span(path, span), Problem::NoFrontMatter)));
    }
    let start = first.len();
    let mut end = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok((start..end, end + line.len()..text.len()));
        }
        end += line.len();
    }
    let span = first_line_of_body(text, start..end).unwrap_or((0..3).into());
    Err(Box::new(Diagnostic::new(Location::span(path, span), Problem::FrontMatterNeverClosed)))
}

/// The first line that can be no field: behind an empty line, and neither a field nor a remark.
pub(super) fn first_line_of_body(text: &str, fields: Range<usize>) -> Option<Span> {
    let mut start = fields.start;
    let mut behind_empty_line = false;
    for line in text.get(fields)?.split_inclusive('\n') {
        let words = line.trim_end();
        if behind_empty_line && !words.is_empty() && !may_stand_among_fields(words) {
            return Some(Span::from(start..start + words.len()));
        }
        behind_empty_line = words.is_empty();
        start += line.len();
    }
    None
}

fn may_stand_among_fields(line: &str) -> bool {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
    line.starts_with([' ', '\t', '}', ']'])
        || (line.starts_with('#') && !line.starts_with("##"))
        || line
            .split_once(':')
            .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(is_name))
}

/// Whether `problem` is what a running text looks like to a reader of fields.
pub(super) fn shows_text_among_fields(problem: &Diagnostic, body_line: Span) -> bool {
    use Problem::{UnknownField, YamlAliases, YamlColon, YamlSyntax, YamlTab};
    problem.location.span >= Some(body_line)
        && matches!(
            problem.problem,
            YamlSyntax { .. } | YamlColon { .. } | YamlTab | YamlAliases | UnknownField { .. }
        )
}
