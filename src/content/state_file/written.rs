//! The form of a state file that the tool writes itself: written here, and read here line by line.
//!
//! A site has as many of these files as translations, so reading them must cost little. Whatever differs from this form
//! by a sign is read as YAML instead, with all problems told; a test compares both readings.

use std::str::Lines;

use super::is_second_person;
use crate::locale::Date;
use crate::site::translation_state::{MinorEdit, Origin, StateEntry, StateFile, TranslationState};

/// Stands at the start of every state file.
const REMARK: &str = "# Written by `fundament translate`. It says who stands for which words; nobody needs to edit it.";
const VERSION: &str = "version: 1";

/// A state file as the tool writes it: an entry after the other, in the order given, so that two people who work on
/// two places of a page change other lines.
pub fn write(file: &StateFile) -> String {
    let mut text = format!("{REMARK}\n{VERSION}\n");
    if !file.entries.is_empty() {
        text.push_str("blocks:\n");
    }
    for StateEntry { block, source, origin, state, translator, reviewer, date } in &file.entries {
        text.push_str(&format!("  - block: {}\n    source: {}\n", quoted(block), quoted(source)));
        text.push_str(&format!("    origin: {}\n    state: {}\n", origin.name(), state.name()));
        for (name, handle) in [("translator", translator), ("reviewer", reviewer)] {
            if let Some(handle) = handle {
                text.push_str(&format!("    {name}: {}\n", quoted(handle)));
            }
        }
        push_date(&mut text, *date);
    }
    if !file.minor.is_empty() {
        text.push_str("minor:\n");
    }
    for MinorEdit { from, to, date } in &file.minor {
        text.push_str(&format!("  - from: {}\n    to: {}\n", quoted(from), quoted(to)));
        push_date(&mut text, *date);
    }
    text
}

fn push_date(text: &mut String, date: Option<Date>) {
    if let Some(date) = date {
        text.push_str(&format!("    date: {}\n", date.to_iso()));
    }
}

/// A text in the quotation marks of YAML, whatever it holds.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            // Also what YAML takes for the end of a line, or does not allow.
            sign if needs_escape(sign) => quoted.push_str(&format!("\\u{:04x}", sign as u32)),
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

fn needs_escape(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Reads what `write` wrote; `None` for any other text.
pub(super) fn read(text: &str) -> Option<StateFile> {
    let mut reader = Reader { lines: text.lines(), line: None };
    reader.next();
    if reader.take()? != REMARK || reader.take()? != VERSION {
        return None;
    }
    let mut file = StateFile::default();
    if reader.is("blocks:") {
        while let Some(block) = reader.value("  - block: ") {
            file.entries.push(reader.entry(unquoted(block)?)?);
        }
    }
    if reader.is("minor:") {
        while let Some(from) = reader.value("  - from: ") {
            let to = reader.value("    to: ").and_then(unquoted)?;
            file.minor.push(MinorEdit { from: unquoted(from)?, to, date: reader.date()? });
        }
    }
    reader.line.is_none().then_some(file)
}

struct Reader<'a> {
    lines: Lines<'a>,
    line: Option<&'a str>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) {
        self.line = self.lines.next();
    }

    fn take(&mut self) -> Option<&'a str> {
        let line = self.line?;
        self.next();
        Some(line)
    }

    /// Takes the line if it is this one.
    fn is(&mut self, wanted: &str) -> bool {
        let is_it = self.line == Some(wanted);
        if is_it {
            self.next();
        }
        is_it
    }

    /// Takes the line if it begins so.
    fn value(&mut self, start: &str) -> Option<&'a str> {
        let value = self.line?.strip_prefix(start)?;
        self.next();
        Some(value)
    }

    fn entry(&mut self, block: String) -> Option<StateEntry> {
        let source = self.value("    source: ").and_then(unquoted)?;
        let origin = self.value("    origin: ")?;
        let origin =
            [Origin::Machine, Origin::Human].into_iter().find(|known| known.name() == origin)?;
        let state = self.value("    state: ")?;
        let state = TranslationState::ALL.into_iter().find(|known| known.name() == state)?;
        let translator = self.handle("    translator: ")?;
        let reviewer = self.handle("    reviewer: ")?;
        let date = self.date()?;
        let is_one_line = !block.trim().is_empty() && block.trim() == block;
        let stands = state < TranslationState::Reviewed
            || is_second_person(reviewer.as_deref(), translator.as_deref());
        (is_one_line && stands).then_some(StateEntry {
            block,
            source,
            origin,
            state,
            translator,
            reviewer,
            date,
        })
    }

    /// `Some(None)` where there is none.
    fn handle(&mut self, start: &str) -> Option<Option<String>> {
        match self.value(start) {
            None => Some(None),
            Some(value) => {
                let handle = unquoted(value)?;
                (!handle.trim().is_empty() && handle.trim() == handle).then_some(Some(handle))
            }
        }
    }

    /// `Some(None)` where there is none.
    fn date(&mut self) -> Option<Option<Date>> {
        match self.value("    date: ") {
            None => Some(None),
            Some(value) => Date::parse(value).map(Some),
        }
    }
}

fn unquoted(value: &str) -> Option<String> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    // What is escaped, or must be, begins with one of these bytes.
    let is_plain =
        |byte: &u8| *byte >= b' ' && !matches!(byte, b'"' | b'\\' | 0x7F | 0xC2 | 0xE2 | 0xEF);
    if inside.as_bytes().iter().all(is_plain) {
        return Some(inside.to_owned());
    }
    let mut text = String::with_capacity(inside.len());
    let mut signs = inside.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => return None,
            '\\' => match signs.next()? {
                sign @ ('"' | '\\') => text.push(sign),
                'u' => {
                    let digits = signs.as_str().get(..4)?;
                    text.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
                    signs = signs.as_str()[4..].chars();
                }
                _ => return None,
            },
            sign if needs_escape(sign) => return None,
            sign => text.push(sign),
        }
    }
    Some(text)
}
