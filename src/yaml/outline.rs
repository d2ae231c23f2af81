//! Where each key and value of a YAML text stands, and the slips of writing that can be explained.
//!
//! A value with a slip is marked, and its offending byte is masked for the engine, so that all other
//! fields are read in the same run. What this scanner does not understand is a problem, never a guess:
//! a text is accepted only if scanner and engine agree.

mod flow;
mod lines;

use std::ops::Range;

use super::Block;
use crate::diagnostic::{Diagnostic, Problem};

/// More levels than any file of a site needs; keeps the engine from deep recursion.
const DEEPEST: usize = 32;

/// The places of all nodes of a text.
pub(super) struct Outline {
    pub root: Place,
    pub slips: Vec<Diagnostic>,
    /// Signs the engine must not see, by their offset in the block.
    pub masked: Vec<usize>,
}

/// Where a node stands in the block, and what it holds.
#[derive(Debug)]
pub(super) struct Place {
    pub span: Range<usize>,
    pub form: Form,
}

#[derive(Debug)]
pub(super) enum Form {
    /// Nothing is written.
    Nothing,
    Scalar,
    /// A scalar with a slip, which is already reported.
    Slip,
    List(Vec<Place>),
    Mapping(Vec<(Place, Place)>),
}

/// Scans `block`. `Err` if its structure cannot be followed to the end.
pub(super) fn outline(block: &Block<'_>) -> Result<Outline, Vec<Diagnostic>> {
    let text = block.inside();
    let mut scanner = Scanner {
        block,
        text,
        bytes: text.as_bytes(),
        at: 0,
        line: 0,
        end: text.len(),
        depth: 0,
        slips: Vec::new(),
        masked: Vec::new(),
    };
    match scanner.document() {
        Ok(root) => Ok(Outline { root, slips: scanner.slips, masked: scanner.masked }),
        Err(Stop) => Err(scanner.slips),
    }
}

/// The structure is lost; the reason is the last of the slips.
struct Stop;

/// Where a value on the line of its key stands: what its further lines are measured by, and how the
/// line is repaired.
#[derive(Clone, Copy)]
struct Owner {
    /// Further lines of the value start with more spaces than this; `None` at the top.
    indent: Option<usize>,
    /// Where the key or the dash of the item starts.
    start: usize,
}

impl Owner {
    fn owns(self, column: usize) -> bool {
        self.indent.is_none_or(|indent| column > indent)
    }
}

struct Scanner<'a> {
    block: &'a Block<'a>,
    /// The block alone; all offsets here are into it.
    text: &'a str,
    bytes: &'a [u8],
    /// The cursor. Always at the start of a sign.
    at: usize,
    /// Where the line of the cursor starts.
    line: usize,
    end: usize,
    depth: usize,
    slips: Vec<Diagnostic>,
    masked: Vec<usize>,
}

impl Scanner<'_> {
    fn document(&mut self) -> Result<Place, Stop> {
        self.refuse_hidden_line_breaks()?;
        let mut column = self.next_content()?;
        if column == Some(0) && self.peek() == Some(b'%') {
            return self.stop(self.here(), "a line may not start with `%`");
        }
        if column == Some(0) && self.is_marker(b"---") {
            self.at += 3;
            column = self.next_content()?;
        }
        let root = match column {
            Some(column) if !self.at_marker(column) => {
                self.block_node(Owner { indent: None, start: self.at }, column)?
            }
            _ => self.nothing(),
        };
        if self.next_content()?.is_none() {
            return Ok(root);
        }
        let start = self.at;
        if self.is_marker(b"...") {
            self.at += 3;
            if self.next_content()?.is_none() {
                return Ok(root);
            }
        } else if !self.is_marker(b"---") {
            return self.stop_at_line("this line does not belong to what stands above it");
        }
        self.report(start..start + 3, Problem::YamlTwoDocuments);
        Err(Stop)
    }

    /// A node at the cursor, which stands in `column` of its line.
    fn block_node(&mut self, owner: Owner, column: usize) -> Result<Place, Stop> {
        self.deeper()?;
        let node = if self.at_indicator(b'-') {
            self.block_list(column)
        } else if self.at_indicator(b'?') {
            self.stop(self.here(), "a line may not start with `?`")
        } else if self.key_end().is_some() {
            self.block_mapping(column)
        } else if owner.indent.is_none() && !matches!(self.peek(), Some(b'[' | b'{' | b'"' | b'\''))
        {
            // No file here is one text, so this is a field with a slip in its name.
            self.stop_without_colon()
        } else {
            self.value(owner)
        };
        self.depth -= 1;
        node
    }

    fn block_mapping(&mut self, column: usize) -> Result<Place, Stop> {
        let start = self.at;
        let mut entries: Vec<(Place, Place)> = Vec::new();
        loop {
            let Some(key_end) = self.key_end() else {
                return self.stop_without_colon();
            };
            let key = self.key(key_end);
            let owner = Owner { indent: Some(column), start: key.span.start };
            self.at = key_end;
            self.skip_blanks();
            self.at += 1;
            let value = self.behind_indicator(owner, Holds::AnythingDeeperOrListHere)?;
            entries.push((key, value));
            match self.next_content()? {
                Some(next) if next == column && !self.at_marker(next) => {}
                Some(next) if next > column => {
                    return self
                        .stop_at_line("this line starts with more spaces than the field above it");
                }
                _ => break,
            }
        }
        let end = entries.last().map_or(start, |(key, value)| key.span.end.max(value.span.end));
        Ok(Place { span: start..end, form: Form::Mapping(entries) })
    }

    fn block_list(&mut self, column: usize) -> Result<Place, Stop> {
        let start = self.at;
        let mut items: Vec<Place> = Vec::new();
        while self.at_indicator(b'-') {
            let owner = Owner { indent: Some(column), start: self.at };
            self.at += 1;
            let item = self.behind_indicator(owner, Holds::AnythingDeeper)?;
            items.push(item);
            match self.next_content()? {
                Some(next) if next == column && !self.at_marker(next) => {}
                Some(next) if next > column => {
                    return self
                        .stop_at_line("this line starts with more spaces than the item above it");
                }
                _ => break,
            }
        }
        let end = items.last().map_or(start, |item| item.span.end);
        Ok(Place { span: start..end, form: Form::List(items) })
    }

    /// What follows a `:` or `-`: on the same line, or further in on the lines below.
    fn behind_indicator(&mut self, owner: Owner, holds: Holds) -> Result<Place, Stop> {
        let empty = Place { span: self.at..self.at, form: Form::Nothing };
        self.skip_blanks();
        if !self.at_line_end() && !self.at_comment() {
            return match holds {
                Holds::AnythingDeeper => self.block_node(owner, self.column()),
                Holds::AnythingDeeperOrListHere => self.value(owner),
            };
        }
        match self.next_content()? {
            Some(column) if self.at_marker(column) => Ok(empty),
            Some(column) if owner.owns(column) => self.block_node(owner, column),
            Some(column)
                if holds == Holds::AnythingDeeperOrListHere
                    && owner.indent == Some(column)
                    && self.at_indicator(b'-') =>
            {
                self.block_node(owner, column)
            }
            _ => Ok(empty),
        }
    }

    /// The key at the cursor, whose colon follows at or behind `end`.
    fn key(&mut self, end: usize) -> Place {
        let span = self.at..end;
        let first = self.peek();
        if self.text.get(span.clone()) == Some("<<") || matches!(first, Some(b'&' | b'*')) {
            self.slip(span.clone(), self.at, Problem::YamlAliases);
            return Place { span, form: Form::Slip };
        }
        if let Some(sign) = self.forbidden_start() {
            let problem =
                Problem::YamlSyntax { detail: format!("a name may not start with `{sign}`") };
            self.slip(span.clone(), self.at, problem);
            return Place { span, form: Form::Slip };
        }
        Place { span, form: Form::Scalar }
    }

    /// A value that starts at the cursor and is no block list or block mapping.
    fn value(&mut self, owner: Owner) -> Result<Place, Stop> {
        let place = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.quoted(owner, quote)?,
            Some(b'[' | b'{') => self.flow_node(owner)?,
            Some(b'|' | b'>') => return self.block_text(owner),
            _ => return self.plain(owner),
        };
        let closed_at = self.at;
        self.skip_blanks();
        if self.at_line_end() || (self.at > closed_at && self.at_comment()) {
            return Ok(place);
        }
        let rest = self.at..self.line_content_end();
        match self.bytes[closed_at - 1] {
            b']' | b'}' => self.stop(rest, "words stand behind the closing bracket"),
            _ => self.stop(rest, "words stand behind the closing quotation mark"),
        }
    }

    /// A text after `|` or `>`: all lines below that start further in.
    fn block_text(&mut self, owner: Owner) -> Result<Place, Stop> {
        let start = self.at;
        self.at += 1;
        // One sign for the line ends behind the text, and one digit for its indentation, in any order.
        for _ in 0..2 {
            let previous = self.bytes[self.at - 1];
            match self.peek() {
                Some(b'+' | b'-') if !matches!(previous, b'+' | b'-') => self.at += 1,
                Some(b'1'..=b'9') if !previous.is_ascii_digit() => self.at += 1,
                _ => break,
            }
        }
        let header_end = self.at;
        self.skip_blanks();
        let is_bare = self.at_line_end() || (self.at > header_end && self.at_comment());
        if !is_bare {
            let sign = if self.bytes[start] == b'|' { '|' } else { '>' };
            let problem =
                Problem::YamlSyntax { detail: format!("a value may not start with `{sign}`") };
            self.slip(start..self.line_content_end(), start, problem);
            self.at = start;
            return self.plain_lines(owner, Form::Slip);
        }
        let mut end = header_end;
        self.skip_line();
        while self.at < self.end {
            let line = self.at;
            let indent = self.bytes[line..].iter().take_while(|byte| **byte == b' ').count();
            self.at = line + indent;
            if !self.at_line_end() {
                if !owner.owns(indent) || self.at_marker(indent) {
                    self.at = line;
                    break;
                }
                end = self.line_content_end();
            }
            self.skip_line();
        }
        Ok(Place { span: start..end, form: Form::Scalar })
    }

    /// A value without quotes. What cannot start one is masked and reported.
    fn plain(&mut self, owner: Owner) -> Result<Place, Stop> {
        let start = self.at;
        let problem = match self.peek() {
            Some(b'&' | b'*') => Problem::YamlAliases,
            _ => match self.forbidden_start() {
                Some(sign) => {
                    Problem::YamlSyntax { detail: format!("a value may not start with `{sign}`") }
                }
                None => return self.plain_lines(owner, Form::Scalar),
            },
        };
        self.slip(start..self.line_content_end(), start, problem);
        self.plain_lines(owner, Form::Slip)
    }

    /// The lines of a value without quotes, up to a comment or to a line that starts no further in.
    fn plain_lines(&mut self, owner: Owner, mut form: Form) -> Result<Place, Stop> {
        let start = self.at;
        if matches!(form, Form::Slip) {
            // The first sign is what was wrong; it is masked already.
            self.at += 1;
        }
        let mut first_colon = None;
        let mut end = self.at;
        loop {
            while !self.at_line_end() && !self.at_comment() {
                let byte = self.bytes[self.at];
                if byte == b':' && self.blank_follows(self.at + 1) {
                    first_colon.get_or_insert(self.at);
                    self.masked.push(self.at);
                }
                self.at += 1;
                if !matches!(byte, b' ' | b'\t') {
                    end = self.at;
                }
            }
            let after_line = self.at;
            let Some(column) = self.next_content()? else { break };
            let comment_between = self.text[after_line..self.at].contains('#');
            if comment_between || !owner.owns(column) || self.at_marker(column) {
                break;
            }
            if self.looks_like_field() {
                return self
                    .stop_at_line("this line starts with more spaces than the field above it");
            }
        }
        if let Some(colon) = first_colon {
            form = Form::Slip;
            let repaired = self.repaired(owner.start, start, end);
            self.report(colon..colon + 1, Problem::YamlColon { repaired });
        }
        Ok(Place { span: start..end, form })
    }

    /// The line from `line_start` with its value in quotes. A comment is taken for a part of the value.
    fn repaired(&self, line_start: usize, value_start: usize, value_end: usize) -> String {
        let line_end = self.text[value_end..].find('\n').map_or(self.end, |at| value_end + at);
        let before = self.text[line_start..value_start].trim_end();
        let words: Vec<&str> = self.text[value_start..line_end].split_ascii_whitespace().collect();
        format!("{before} {}", in_quotes(&words.join(" ")))
    }
}

/// What may stand behind a `:` or a `-`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// After `-`: also fields or another list on the same line.
    AnythingDeeper,
    /// After `:`: a block further in, or a list with its dashes under the key.
    AnythingDeeperOrListHere,
}

/// `value` as YAML reads it back, whatever it holds.
pub(super) fn in_quotes(value: &str) -> String {
    if value.contains(['"', '\\']) {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}
