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
    /// A picture of the site in another form.
    Picture(PictureOf),
    /// No file after all: it would be worth nothing to readers. Never handed to a sink.
    LeftOut,
}

impl OutputContent {
    /// Equal for equal bytes: their hash, where it is known before they are made.
    pub fn name(&self) -> ContentHash {
        match self {
            OutputContent::Bytes(bytes) => ContentHash::of(bytes),
            OutputContent::BuiltIn(bytes) => ContentHash::of(bytes),
            OutputContent::CopyOf { hash, .. } => *hash,
            OutputContent::Picture(picture) => picture.name,
            OutputContent::LeftOut => ContentHash::of(b""),
        }
    }
}

/// A picture made from a file of the site, which must still have the hash `from`. Making it takes long, so it is
/// compared with what is published by a name, which is equal for equal bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureOf {
    pub source: SourcePath,
    pub from: ContentHash,
    pub form: PictureForm,
    /// Made of all that decides the bytes: the file, the form and the program.
    pub name: ContentHash,
    /// The bytes, if they were made in this run.
    pub made: Option<Arc<[u8]>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureForm {
    /// Of this width, in the same proportions, without anything a camera wrote into it.
    Smaller { width: u32 },
    /// The same picture without anything a camera wrote into it.
    WithoutNotes,
}
