//! The text of one `.ftl` file into definitions.
//!
//! Only the parser of Fluent is used, behind two guards: `Slice`, because it cuts characters in half, and
//! `MOST_BRACKETS`, because it calls itself without end.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ParserError};

use super::MessageFile;
use super::faults;
use super::pattern::{Definition, Pattern, Slice};
use super::validity::{self, Fault};
use crate::diagnostic::{Diagnostic, Location, Problem, Span};

/// One file as read.
#[derive(Debug, Default)]
pub(super) struct ReadFile {
    pub definitions: Vec<Definition>,
    /// Keys that stand in the file, but with words that cannot be used.
    pub unusable: BTreeSet<Arc<str>>,
    pub diagnostics: Vec<Diagnostic>,
}

pub(super) fn read(file: &MessageFile) -> ReadFile {
    let mut reader = Reader { file, read: ReadFile::default(), names: BTreeSet::new() };
    for range in entries(&file.text) {
        reader.entry(range);
    }
    reader.read
}

struct Reader<'a> {
    file: &'a MessageFile,
    read: ReadFile,
    names: BTreeSet<Arc<str>>,
}

impl Reader<'_> {
    fn entry(&mut self, range: Range<usize>) {
        let text = self.file.text.get(range.clone()).unwrap_or("");
        if brackets(text) > MOST_BRACKETS {
            let span = Span::from(range.start..range.start + name_length(text));
            self.leave_out(range);
            let detail = format!("it has more than {MOST_BRACKETS} opening brackets");
            return self.report(span, Problem::MessageSyntax { detail });
        }
        let (resource, errors) = match parser::parse_runtime(self.slice(range.clone())) {
            Ok(resource) => (resource, Vec::new()),
            Err(resource_and_errors) => resource_and_errors,
        };
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    self.message("", &message.id, message.value.as_ref(), &message.attributes);
                }
                ast::Entry::Term(term) => {
                    self.message("-", &term.id, Some(&term.value), &term.attributes);
                }
                // Junk stands among the errors.
                _ => {}
            }
        }
        for error in errors {
            self.syntax_error(range.clone(), error);
        }
    }

    fn message(
        &mut self,
        sign: &str,
        id: &ast::Identifier<Slice>,
        value: Option<&Pattern>,
        attributes: &[ast::Attribute<Slice>],
    ) {
        let name: Arc<str> = format!("{sign}{}", id.name.text()).into();
        let mut span = id.name.span();
        span.start -= sign.len() as u32;
        if !self.names.insert(name.clone()) {
            return self.report(span, Problem::DuplicateMessage { id: name.to_string() });
        }
        if let Some(value) = value {
            self.define(name.clone(), span, value);
        }
        let mut known = BTreeSet::new();
        for attribute in attributes {
            let key: Arc<str> = format!("{name}.{}", attribute.id.name.text()).into();
            let span = attribute.id.name.span();
            if known.insert(key.clone()) {
                self.define(key, span, &attribute.value);
            } else {
                self.report(span, Problem::DuplicateMessage { id: key.to_string() });
            }
        }
    }

    fn define(&mut self, key: Arc<str>, span: Span, pattern: &Pattern) {
        match validity::check(pattern) {
            Ok(()) => self.read.definitions.push(Definition {
                key,
                path: self.file.path.clone(),
                span,
                pattern: pattern.clone(),
            }),
            Err(Fault { span, detail }) => {
                self.read.unusable.insert(key.clone());
                self.report(span, Problem::MessageFailed { id: key.to_string(), detail });
            }
        }
    }

    /// Reports the unreadable part of an entry, and remembers the name it begins with.
    fn syntax_error(&mut self, entry: Range<usize>, error: ParserError) {
        let text = &self.file.text;
        let slice = error.slice.as_ref().unwrap_or(&error.pos);
        let junk = entry.start + slice.start..entry.start + slice.end;
        let (span, detail) = match self.broken_attribute(junk.clone()) {
            Some((attribute, error)) => faults::describe(text, attribute, &error),
            None => {
                let pos = entry.start + error.pos.start..entry.start + error.pos.end;
                faults::describe(text, junk.clone(), &ParserError { pos, ..error })
            }
        };
        self.leave_out(junk);
        self.report(span, Problem::MessageSyntax { detail });
    }

    /// The parser goes back to the start of an attribute it cannot read and forgets why. An attribute
    /// without its dot reads like a message, so that is read again for the reason.
    fn broken_attribute(&self, junk: Range<usize>) -> Option<(Range<usize>, ParserError)> {
        let text = self.file.text.get(junk.clone())?;
        let attribute = text.trim_start_matches(' ').strip_prefix('.')?;
        let start = junk.end - attribute.len();
        let (_, errors) = parser::parse_runtime(self.slice(start..junk.end)).err()?;
        let error = errors.into_iter().next()?;
        let pos = start + error.pos.start..start + error.pos.end;
        Some((start..junk.end, ParserError { pos, ..error }))
    }

    fn slice(&self, range: Range<usize>) -> Slice {
        Slice { file: self.file.text.clone(), range }
    }

    fn leave_out(&mut self, range: Range<usize>) {
        let text = self.file.text.get(range).unwrap_or("");
        let name = &text[..name_length(text)];
        // The second message of a name leaves the first in place.
        if !name.is_empty() && !self.names.contains(name) {
            self.read.unusable.insert(name.into());
        }
    }

    fn report(&mut self, span: Span, problem: Problem) {
        let location = Location::span(&self.file.path, span);
        self.read.diagnostics.push(Diagnostic::new(location, problem));
    }
}

/// The bytes of the name of a message or term that `text` begins with.
fn name_length(text: &str) -> usize {
    let sign = usize::from(text.starts_with('-'));
    let bytes = &text.as_bytes()[sign..];
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return 0;
    }
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'-' | b'_');
    sign + bytes.iter().take_while(is_name).count()
}

/// The parser calls itself for each bracket inside brackets, so brackets without end would overflow the
/// stack. Real messages have a few dozen.
const MOST_BRACKETS: usize = 200;

fn brackets(text: &str) -> usize {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::bytes).filter(|byte| matches!(byte, b'{' | b'(')).count()
}

/// Cuts a file where a line begins with `name =`, which stands in no message but at its start. Read as
/// a whole, a message whose `{` is never closed would take the next one with it.
fn entries(text: &str) -> Vec<Range<usize>> {
    let mut entries = Vec::new();
    let (mut entry, mut place) = (0, 0);
    for line in text.split_inclusive('\n') {
        let name = name_length(line);
        let begins = name > 0 && line[name..].trim_start_matches(' ').starts_with('=');
        if begins && place > entry {
            entries.push(entry..place);
            entry = place;
        }
        place += line.len();
    }
    entries.push(entry..place);
    entries
}
