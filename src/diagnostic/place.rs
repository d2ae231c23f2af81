//! Lines and columns of a place. Both count from 1; columns count characters, not bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Diagnostic, Location};
use crate::source::{SourcePath, SourceSet};

/// Bytes between two counted places of a text. A column costs at most this many bytes to find, even where a
/// whole file of 10 MB is one line with many problems.
const STEP: usize = 4096;

/// Every text that problems point into.
pub(crate) struct Places<'a> {
    texts: BTreeMap<&'a SourcePath, Text<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub line: usize,
    pub column: usize,
}

/// Where a problem starts and ends in a text that is there. `end` is the first place behind it.
pub(crate) struct Place<'a> {
    pub text: &'a Text<'a>,
    pub bytes: Range<usize>,
    pub start: Position,
    pub end: Position,
}

pub(crate) struct Text<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    /// Characters before each whole `STEP` of bytes.
    characters: Vec<usize>,
}

impl<'a> Places<'a> {
    pub fn new(diagnostics: &'a [Diagnostic], sources: &'a SourceSet) -> Places<'a> {
        let mut texts = BTreeMap::new();
        for path in diagnostics.iter().map(|diagnostic| &diagnostic.location.path) {
            if !texts.contains_key(path)
                && let Some(text) = sources.text(path)
            {
                texts.insert(path, Text::new(text));
            }
        }
        Places { texts }
    }

    /// `None` for a whole file or folder, and for a file without text.
    pub fn find(&self, location: &Location) -> Option<Place<'_>> {
        let text = self.texts.get(&location.path)?;
        let range = location.span?.range();
        let start = text.boundary(range.start);
        let end = text.boundary(range.end).max(start);
        Some(Place {
            text,
            bytes: start..end,
            start: text.position(start),
            end: text.position(end),
        })
    }

    /// The start, or the top of the file where the whole file is meant.
    pub fn start_or_top(&self, location: &Location) -> Position {
        self.find(location).map_or(Position { line: 1, column: 1 }, |place| place.start)
    }
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Text<'a> {
        let line_ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(line_ends.map(|(at, _)| at + 1)).collect();
        let mut characters = Vec::with_capacity(text.len() / STEP + 1);
        let mut before = 0;
        for step in text.as_bytes().chunks(STEP) {
            characters.push(before);
            before += count_characters(step);
        }
        characters.push(before);
        Text { text, line_starts, characters }
    }

    /// A line without its end, and the byte at which it starts. `line` counts from 1.
    pub fn line(&self, line: usize) -> (usize, &'a str) {
        let start = self.line_starts.get(line - 1).copied().unwrap_or(self.text.len());
        let end = self.line_starts.get(line).map_or(self.text.len(), |next| next - 1);
        let line = self.text.get(start..end).unwrap_or("");
        (start, line.strip_suffix('\r').unwrap_or(line))
    }

    /// The nearest place at or before `offset` where a character starts.
    fn boundary(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        Position {
            line,
            column: 1 + self.characters_before(offset) - self.characters_before(start),
        }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        let counted = self.characters.get(step).copied().unwrap_or(0);
        let rest = self.text.as_bytes().get(step * STEP..offset).unwrap_or(&[]);
        counted + count_characters(rest)
    }
}

/// Characters that start within these bytes of UTF-8.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}
