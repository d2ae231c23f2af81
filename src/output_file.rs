//! What a build makes, as values: the path of one published file and what stands in it.

use std::fmt;
use std::sync::Arc;

use crate::source::{ContentHash, SourcePath};

/// A file of the published site, relative to its root: `nl/school/index.html`. Never empty, never
/// with `..`, never with a bar at either end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    pub fn new(path: impl Into<Arc<str>>) -> OutputPath {
        OutputPath(path.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a published file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum OutputContent {
    /// Bytes a build made.
    Bytes(Vec<u8>),
    /// Bytes inside this program, such as a font.
    BuiltIn(&'static [u8]),
    /// A copy of a file of the site, which must still have this hash when it is copied.
    CopyOf { source: SourcePath, hash: ContentHash },
}
