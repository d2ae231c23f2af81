//! Markdown into `Body`: the only Markdown import.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::site::body::Body;
use crate::source::SourcePath;

/// Reads the Markdown at `range` of `source`, the whole text of the file at `path`.
pub fn parse(path: &SourcePath, source: Arc<str>, range: Range<usize>) -> (Body, Vec<Diagnostic>) {
    todo!("{path} {source} {range:?}")
}
