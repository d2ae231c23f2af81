//! Problems as people read them: what, where, the marked line, what to do. The only import of the crate that
//! draws excerpts.
//!
//! It gets a text made for the purpose, never the file itself: one line, cut around the mark, with hidden
//! characters written out. A mark over several lines is drawn on its first.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic as Drawing, Label};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{self, Config, termcolor};

use super::{Colour, push_visible, visible};
use crate::diagnostic::place::{Place, Places, Position};
use crate::diagnostic::{Diagnostic, Severity};

/// Characters shown before the mark, of the mark itself, and behind it.
const BEFORE: usize = 60;
const MARKED: usize = 80;
const BEHIND: usize = 40;

pub(super) fn render(diagnostics: &[Diagnostic], places: &Places, colour: Colour) -> String {
    diagnostics.iter().map(|diagnostic| one(diagnostic, places, colour)).collect()
}

fn one(diagnostic: &Diagnostic, places: &Places, colour: Colour) -> String {
    let words = diagnostic.words();
    let path = visible(diagnostic.location.path.as_str());
    let place = places.find(&diagnostic.location);
    let excerpt = Excerpt::new(&path, place.as_ref());
    let mut drawing = match words.severity {
        Severity::Error => Drawing::error(),
        Severity::Warning => Drawing::warning(),
    }
    .with_code(diagnostic.code().as_str())
    .with_message(visible(&words.reason))
    .with_notes(vec![visible(&words.remedy)]);
    if place.is_some() {
        drawing = drawing.with_labels(vec![Label::primary((), excerpt.mark.clone())]);
    }

    let text = draw(&drawing, &excerpt, colour);
    match (place, text.split_once('\n')) {
        // Without an excerpt the place is not drawn either.
        (None, Some((heading, rest))) => {
            let Position { line, column } = excerpt.start;
            format!("{heading}\n  ┌─ {path}:{line}:{column}\n {rest}")
        }
        _ => text,
    }
}

fn draw(drawing: &Drawing<()>, excerpt: &Excerpt, colour: Colour) -> String {
    let config = Config::default();
    let mut bytes = Vec::new();
    let drawn = match colour {
        Colour::Never => term::emit_to_io_write(&mut bytes, &config, excerpt, drawing),
        Colour::Always => {
            let mut writer = termcolor::Ansi::new(&mut bytes);
            term::emit_to_write_style(&mut writer, &config, excerpt, drawing)
        }
    };
    match drawn {
        Ok(()) => String::from_utf8_lossy(&bytes).into_owned(),
        // Cannot happen while `Excerpt` answers for every place, and the words must never be lost.
        Err(_) => format!("{}\n{}\n\n", drawing.message, drawing.notes.join("\n")),
    }
}

/// The part of one line that is shown, with the line and column it has in the file.
struct Excerpt<'a> {
    path: &'a str,
    text: String,
    mark: Range<usize>,
    start: Position,
}

impl<'a> Excerpt<'a> {
    fn new(path: &'a str, place: Option<&Place>) -> Excerpt<'a> {
        let Some(place) = place else {
            let start = Position { line: 1, column: 1 };
            return Excerpt { path, text: String::new(), mark: 0..0, start };
        };
        let (line_start, line) = place.text.line(place.start.line);
        let from = line.floor_char_boundary(place.bytes.start - line_start);
        let to = line.floor_char_boundary(place.bytes.end - line_start).max(from);
        let (before, rest) = line.split_at(from);
        let (marked, behind) = rest.split_at(to - from);

        let mut text = String::new();
        let shown_from = before.char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
        if shown_from > 0 {
            text.push('…');
        }
        before[shown_from..].chars().for_each(|character| push_shown(&mut text, character));
        let mark_start = text.len();
        let shown = push_at_most(&mut text, marked, MARKED);
        let mark = mark_start..text.len();
        if shown == Shown::Whole {
            push_at_most(&mut text, behind, BEHIND);
        }
        Excerpt { path, text, mark, start: place.start }
    }
}

#[derive(PartialEq, Eq)]
enum Shown {
    Whole,
    Cut,
}

/// The first characters of `text`, and a sign where more follows.
fn push_at_most(shown: &mut String, text: &str, limit: usize) -> Shown {
    let end = text.char_indices().nth(limit).map(|(at, _)| at);
    text[..end.unwrap_or(text.len())].chars().for_each(|character| push_shown(shown, character));
    match end {
        Some(_) => {
            shown.push('…');
            Shown::Cut
        }
        None => Shown::Whole,
    }
}

/// As in `push_visible`; a tab stays, because the drawing turns it into spaces and counts them.
fn push_shown(shown: &mut String, character: char) {
    if character == '\t' { shown.push('\t') } else { push_visible(shown, character) }
}

impl<'a> Files<'a> for Excerpt<'a> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(self.path)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(&self.text)
    }

    fn line_index(&'a self, (): (), _byte: usize) -> Result<usize, Error> {
        Ok(0)
    }

    fn line_number(&'a self, (): (), _line: usize) -> Result<usize, Error> {
        Ok(self.start.line)
    }

    fn column_number(&'a self, (): (), _line: usize, _byte: usize) -> Result<usize, Error> {
        Ok(self.start.column)
    }

    fn line_range(&'a self, (): (), _line: usize) -> Result<Range<usize>, Error> {
        Ok(0..self.text.len())
    }
}
